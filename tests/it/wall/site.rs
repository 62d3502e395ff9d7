//! A session file that all kinds of things happen to, and what the wall before it says.

use std::cell::{self, RefCell};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::LazyLock;

use daihoi::domain::Command;
use daihoi::domain::hall::Scene;
use daihoi::session::Session;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Modifier;
use tempfile::TempDir;

use super::LOOK;
use crate::support::domain::{minute, show, text};
use crate::support::fork::unforked;
use crate::support::recorder::{Act, act, play};
use crate::support::script::SIZE;
use crate::support::session::{make, path, secretary, sitting};

/// What the wall shows before there is a session.
pub(super) const PLAIN: &str = "═══════════════ ĐẠI HỘI ═══════════════";

/// A folder with a session file that all kinds of things happen to, before a wall.
pub(super) struct Site {
    folder: TempDir,
    pub(super) size: Rc<cell::Cell<(u16, u16)>>,
}

impl Site {
    pub(super) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), size: Rc::new(cell::Cell::new(SIZE)) }
    }

    pub(super) fn path(&self) -> PathBuf {
        path(self.folder.path())
    }

    pub(super) fn put<'a>(&'a self, bytes: &'a [u8]) -> Act<'a> {
        act(|| self.overwrite(bytes))
    }

    pub(super) fn overwrite(&self, bytes: &[u8]) {
        fs::write(self.path(), bytes).unwrap();
    }

    pub(super) fn replace(&self, bytes: &[u8]) {
        let other = self.folder.path().join("ban-sao.json");
        fs::write(&other, bytes).unwrap();
        fs::rename(other, self.path()).unwrap();
    }

    /// Puts a file there, whatever stands in its place.
    pub(super) fn restore(&self, bytes: &[u8]) {
        if self.path().is_dir() {
            fs::remove_dir(self.path()).unwrap();
        } else {
            fs::remove_file(self.path()).unwrap_or_default();
        }
        fs::write(self.path(), bytes).unwrap();
    }

    /// Nobody can read the file any more, not even one whom no rights stop: it is a loop of links.
    pub(super) fn forbid(&self) {
        #[cfg(unix)]
        {
            fs::remove_file(self.path()).unwrap();
            std::os::unix::fs::symlink(self.path(), self.path()).unwrap();
        }
    }

    /// What every frame says.
    pub(super) fn frames(&self, acts: Vec<Act<'_>>) -> Vec<String> {
        let frames = RefCell::new(Vec::new());
        play(&self.path(), LOOK, &self.size, acts, |buf| frames.borrow_mut().push(said(buf)));
        frames.into_inner()
    }

    /// What stands on the wall at first, and after each act.
    pub(super) fn shown(&self, acts: Vec<Act<'_>>) -> Vec<String> {
        let standing = RefCell::new(String::new());
        let shown = RefCell::new(Vec::new());
        let note = || shown.borrow_mut().push(standing.borrow().clone());
        let noted = acts.into_iter().map(|mut act| -> Act<'_> {
            Box::new(move || {
                note();
                act()
            })
        });
        play(&self.path(), LOOK, &self.size, noted.collect(), |buf| {
            *standing.borrow_mut() = said(buf);
        });
        note();
        shown.into_inner()
    }
}

/// The message on the wall, or all that stands on it.
fn said(buf: &Buffer) -> String {
    let rows = buf.content().chunks(usize::from(buf.area.width.max(1)));
    let row = |row: &[Cell]| row.iter().map(seen).collect();
    let rows: Vec<String> = rows.map(row).collect();
    let all = rows.iter().map(|row| row.trim()).filter(|row| !row.is_empty());
    let all: Vec<&str> = all.collect();
    let known = ["một", "hai", "ba", "đi tiếp", "đại hội khác", "về sau", "cuối", PLAIN];
    let found = known.into_iter().find(|known| all.contains(known));
    found.map_or_else(|| all.join(" "), str::to_owned)
}

fn seen(cell: &Cell) -> &str {
    if cell.modifier.contains(Modifier::REVERSED) { "█" } else { cell.symbol() }
}

/// A session as its file holds it after one, two and three messages.
pub(super) fn messages() -> &'static [Vec<u8>; 3] {
    static IMAGES: LazyLock<[Vec<u8>; 3]> = LazyLock::new(|| {
        let one = image(&[message("một")]);
        let two = grown(&one, &[message("hai")]);
        let three = grown(&two, &[message("ba")]);
        [one, two, three]
    });
    &IMAGES
}

pub(super) fn message(words: &str) -> Command {
    show(Scene::Message(text(words)))
}

/// The file of a sitting in which these commands were given.
pub(super) fn image(commands: &[Command]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let all = [sitting(9), commands.to_vec()].concat();
    drop(make(folder.path(), &all));
    fs::read(path(folder.path())).unwrap()
}

/// The same file after more commands.
pub(super) fn grown(before: &[u8], commands: &[Command]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let session = path(folder.path());
    fs::write(&session, before).unwrap();
    let mut session = open(&session);
    for command in commands {
        session.execute(command, minute(9)).unwrap();
    }
    drop(session);
    fs::read(path(folder.path())).unwrap()
}

fn open(session: &Path) -> Session {
    unforked(|| Session::open(session, &secretary())).unwrap().session
}

/// A session file that holds no record yet.
pub(super) fn empty() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    drop(make(folder.path(), &[]));
    fs::read(path(folder.path())).unwrap()
}

/// The length of the document, the blanks behind it left out.
pub(super) fn document(bytes: &[u8]) -> usize {
    bytes.trim_ascii_end().len() + 1
}

/// The first bytes of one file before the others of another.
pub(super) fn mixed(first: &[u8], second: &[u8], cut: usize) -> Vec<u8> {
    [&first[..cut], &second[cut..]].concat()
}
