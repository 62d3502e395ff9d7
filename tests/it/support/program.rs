//! Runs the real program without a terminal.

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use super::fork::forking;

/// What a run of the program left behind.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs `daihoi` in a Vietnamese locale, with nothing on its input.
pub(crate) fn daihoi<A: AsRef<OsStr>>(home: &Path, arguments: &[A]) -> Ran {
    daihoi_with(home, arguments, "")
}

/// Runs `daihoi` with this text on its input.
pub(crate) fn daihoi_with<A: AsRef<OsStr>>(home: &Path, arguments: &[A], input: &str) -> Ran {
    let mut command = command(home, arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = forking(|| command.spawn()).unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(input.as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// `daihoi` with a home of its own.
pub(crate) fn command<A: AsRef<OsStr>>(home: &Path, arguments: &[A]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_daihoi"));
    for name in ["XDG_DATA_HOME", "XDG_STATE_HOME", "LC_ALL", "LC_MESSAGES", "NO_COLOR"] {
        command.env_remove(name);
    }
    command.env("HOME", home).env("LANG", "vi_VN.UTF-8").current_dir(home).args(arguments);
    command
}
