//! The real program in a pseudo-terminal: what only a terminal can answer. Unix only: a Windows
//! console is to be tried by hand.

#![cfg(unix)]

mod console;
mod demo;
mod hall;
mod papers;
mod prompt;
mod start;

use std::path::{Path, PathBuf};

use daihoi::domain::about::SessionCommand;
use daihoi::domain::{Command, Text};
use tempfile::TempDir;

use super::support::pty::{Pty, Shot};
use super::support::session;

const SIZE: (u16, u16) = (120, 36);
const TITLE: &str = "Chi bộ Khu phố 3";
/// The title as the wall writes it.
const WALL_TITLE: &str = "CHI BỘ KHU PHỐ 3";
const F4: &str = "\x1bOS";

/// A folder that is a home for the program, with a session of nine people sitting in it.
fn home_with_session() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let path = session::file(home.path(), &titled(session::sitting(9)));
    (home, path)
}

fn titled(mut commands: Vec<Command>) -> Vec<Command> {
    if let Some(Command::Session(SessionCommand::Create { about, .. })) = commands.first_mut() {
        about.title = Text::new(&format!("Đại hội {TITLE}"));
    }
    commands
}

/// Starts the console and waits for its first frame.
fn console(home: &Path, path: &Path, size: (u16, u16)) -> Pty {
    let pty = Pty::daihoi(home, size, &["open".as_ref(), path.as_os_str()]);
    pty.wait("the first frame is there", |shot| 0 < shot.frames());
    pty
}

/// Starts the hall screen and waits for its first frame.
fn hall(home: &Path, path: &Path) -> Pty {
    screen_as(home, path, "hall")
}

/// Starts a screen in a role and waits for its first frame.
fn screen_as(home: &Path, path: &Path, role: &str) -> Pty {
    let arguments = ["screen".as_ref(), path.as_os_str(), "--role".as_ref(), role.as_ref()];
    let pty = Pty::daihoi(home, SIZE, &arguments);
    pty.wait("the first picture is there", |shot| 0 < shot.frames());
    pty
}

/// Whether the terminal was given back as it was taken.
fn is_given_back(shot: &Shot<'_>) -> bool {
    let screen = shot.screen;
    !screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor()
}

fn is_black(shot: &Shot<'_>) -> bool {
    shot.screen.contents().trim().is_empty()
}
