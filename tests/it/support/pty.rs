//! Runs the real program in a pseudo-terminal and reads the screen that it leaves.
//!
//! Nothing here sleeps: a reader thread feeds the screen, and a wait is woken by what it reads.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use portable_pty::{
    Child, ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system,
};

use super::fork::forking;

/// How long a wait may last before the test fails, in seconds.
const DEADLINE: &str = "DAIHOI_TEST_DEADLINE";

/// A program in a pseudo-terminal. It is killed when this is dropped.
pub(crate) struct Pty {
    seen: Arc<Seen>,
    keyboard: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    killer: Box<dyn ChildKiller + Send + Sync>,
    pid: u32,
}

/// What has come from the program so far, and the bell that rings when more comes.
struct Seen {
    state: Mutex<State>,
    bell: Condvar,
}

struct State {
    parser: vt100::Parser,
    /// Everything as it came, for what a screen does not remember.
    bytes: Vec<u8>,
    exit: Option<ExitStatus>,
    /// The program has closed its end of the terminal.
    drained: bool,
}

/// A moment of the screen.
pub(crate) struct Shot<'a> {
    pub(crate) screen: &'a vt100::Screen,
    pub(crate) bytes: &'a [u8],
}

impl Shot<'_> {
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.screen.contents().contains(text)
    }

    /// The number of frames drawn so far.
    pub(crate) fn frames(&self) -> usize {
        frames_in(self.bytes)
    }
}

/// Counts the beginnings of a synchronized update.
fn frames_in(bytes: &[u8]) -> usize {
    let begin = b"\x1b[?2026h";
    bytes.windows(begin.len()).filter(|window| window == begin).count()
}

impl Pty {
    /// Starts `daihoi` in a terminal of this many columns and rows, with a home of its own.
    pub(crate) fn daihoi<A: AsRef<OsStr>>(home: &Path, size: (u16, u16), args: &[A]) -> Self {
        let mut command = Self::command(home, env!("CARGO_BIN_EXE_daihoi"));
        command.args(args);
        Self::start(size, command)
    }

    /// A program with a home of its own, in a Vietnamese locale.
    pub(crate) fn command(home: &Path, program: &str) -> CommandBuilder {
        let mut command = CommandBuilder::new(program);
        for name in ["XDG_DATA_HOME", "XDG_STATE_HOME", "LC_ALL", "LC_MESSAGES", "NO_COLOR"] {
            command.env_remove(name);
        }
        command.env("HOME", home);
        command.env("LANG", "vi_VN.UTF-8");
        command.env("TERM", "xterm-256color");
        command.cwd(home);
        command
    }

    /// Starts a program in a terminal.
    pub(crate) fn start((cols, rows): (u16, u16), command: CommandBuilder) -> Self {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = forking(|| pair.slave.spawn_command(command)).unwrap();
        let seen = Arc::new(Seen::new(rows, cols));
        let (pid, killer) = (child.process_id().unwrap(), child.clone_killer());
        read_screen(&seen, pair.master.try_clone_reader().unwrap());
        await_end(&seen, child);
        let keyboard = pair.master.take_writer().unwrap();
        Self { seen, keyboard, master: pair.master, killer, pid }
    }

    pub(crate) fn pid(&self) -> u32 {
        self.pid
    }

    /// Types keys, as the bytes that a terminal sends for them.
    pub(crate) fn keys(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    pub(crate) fn resize(&self, (cols, rows): (u16, u16)) {
        self.seen.lock().parser.screen_mut().set_size(rows, cols);
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
    }

    /// Ends the program without a word, as a crash would.
    pub(crate) fn kill(&mut self) {
        self.killer.kill().unwrap();
    }

    #[cfg(unix)]
    pub(crate) fn signal(&self, signal: rustix::process::Signal) {
        let pid = rustix::process::Pid::from_raw(i32::try_from(self.pid).unwrap()).unwrap();
        rustix::process::kill_process(pid, signal).unwrap();
    }

    /// Waits until the screen is as described, and fails with the screen if it never is.
    pub(crate) fn wait(&self, name: &str, is_so: impl Fn(&Shot<'_>) -> bool) {
        self.seen.wait(name, |state| {
            is_so(&Shot { screen: state.parser.screen(), bytes: &state.bytes }).then_some(())
        });
    }

    /// Waits until the text stands on the screen.
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait(&format!("the screen shows {text:?}"), |shot| shot.shows(text));
    }

    /// Waits for the end of the program, and for all that it wrote.
    pub(crate) fn exit(&self) -> ExitStatus {
        self.seen.wait("the program ends", |state| state.exit.clone().filter(|_| state.drained))
    }

    /// The number of frames drawn so far.
    pub(crate) fn frames(&self) -> usize {
        self.look(|Shot { bytes, .. }| frames_in(bytes))
    }

    /// Looks at the screen as it is now.
    pub(crate) fn look<T>(&self, at: impl FnOnce(&Shot<'_>) -> T) -> T {
        let state = self.seen.lock();
        at(&Shot { screen: state.parser.screen(), bytes: &state.bytes })
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _already_ended = self.killer.kill();
    }
}

impl Seen {
    fn new(rows: u16, cols: u16) -> Self {
        let parser = vt100::Parser::new(rows, cols, 0);
        let state = State { parser, bytes: Vec::new(), exit: None, drained: false };
        Self { state: Mutex::new(state), bell: Condvar::new() }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.lock());
        self.bell.notify_all();
    }

    fn wait<T>(&self, name: &str, found: impl Fn(&State) -> Option<T>) -> T {
        let is_awaited = |state: &mut State| found(state).is_none();
        let (state, _) = self.bell.wait_timeout_while(self.lock(), deadline(), is_awaited).unwrap();
        match found(&state) {
            Some(found) => found,
            None => panic!("waited in vain until {name}; the screen:\n{}", picture(&state)),
        }
    }
}

fn read_screen(seen: &Arc<Seen>, mut reader: Box<dyn Read + Send>) {
    let seen = Arc::clone(seen);
    thread::spawn(move || {
        let mut buffer = vec![0; 65_536];
        while let Ok(read @ 1..) = reader.read(&mut buffer) {
            seen.change(|state| {
                state.parser.process(&buffer[..read]);
                state.bytes.extend(&buffer[..read]);
            });
        }
        seen.change(|state| state.drained = true);
    });
}

fn await_end(seen: &Arc<Seen>, mut child: Box<dyn Child + Send + Sync>) {
    let seen = Arc::clone(seen);
    thread::spawn(move || {
        let exit = child.wait().unwrap();
        seen.change(|state| state.exit = Some(exit));
    });
}

#[expect(clippy::disallowed_methods, reason = "a slow machine sets its own deadline")]
fn deadline() -> Duration {
    let seconds = std::env::var(DEADLINE).ok().and_then(|seconds| seconds.parse().ok());
    Duration::from_secs(seconds.unwrap_or(30))
}

fn picture(state: &State) -> String {
    format!("{}\nexit: {:?}", state.parser.screen().contents(), state.exit)
}
