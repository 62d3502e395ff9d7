//! Session files for tests, each in a folder of its own.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use daihoi::domain::Command;
use daihoi::domain::about::Gathering;
use daihoi::journal::Holder;
use daihoi::session::{Operator, Session, line};

use super::domain::{arrive, create, delegate, open, register, start};
use super::program::daihoi_with;

/// The identity of every session in the tests.
pub(crate) const ID: &str = "6f1c2f6e-0000-8000-a000-000000000001";

/// The secretary of the tests.
pub(crate) fn secretary() -> Operator {
    let holder = Holder { host: "may-thu-ky".into(), pid: 4120, since: start() };
    Operator { name: "thu-ky".to_owned(), holder }
}

/// The commands that lay down a congress of members, numbered from 1, none of whom has come.
pub(crate) fn set_up(people: u32) -> Vec<Command> {
    vec![create(Gathering::MemberCongress), register((1..=people).map(delegate).collect())]
}

/// The commands that lead to a sitting with everybody present.
pub(crate) fn sitting(people: u32) -> Vec<Command> {
    let mut commands = set_up(people);
    commands.extend([arrive(1..=people), open()]);
    commands
}

/// Makes a session file in a folder, and opens it.
pub(crate) fn make(folder: &Path, commands: &[Command]) -> Session {
    Session::create(&path(folder), ID, &secretary(), commands).unwrap()
}

/// Has the program make a session file in a folder. The tests themselves never hold its lock,
/// which a process that they start at the same moment would inherit.
pub(crate) fn file(folder: &Path, commands: &[Command]) -> PathBuf {
    let path = path(folder);
    let lines = commands.iter().map(|command| line::write(command).unwrap() + "\n");
    let arguments = [OsStr::new("apply"), path.as_os_str()];
    let made = daihoi_with(folder, &arguments, &lines.collect::<String>());
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    path
}

pub(crate) fn path(folder: &Path) -> PathBuf {
    folder.join("dai-hoi.json")
}

/// Leaves what a power cut leaves: the beginning of a record over the closing brackets.
pub(crate) fn tear(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let end = bytes.iter().rposition(|byte| *byte != b' ').unwrap() - 2;
    let torn = b",{\"n\":5,\"v\":1,\"t\":\"2025-07-15T07:";
    bytes[end..end + torn.len()].copy_from_slice(torn);
    fs::write(path, bytes).unwrap();
}
