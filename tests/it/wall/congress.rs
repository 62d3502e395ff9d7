//! A hall screen that runs through the whole demonstration, with every one of its frames looked at.

use std::cell::{Cell, RefCell};
use std::fs::{self, File, OpenOptions};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

use daihoi::app::hall::Look;
use daihoi::app::wall::Wall;
use daihoi::domain::{History, Record};
use daihoi::journal::{Chunk, Header, Journal};
use daihoi::ui::hall::letters::{Blocks, Ink, Letters, Looks};
use daihoi::ui::hall::{HallView, Leaf, show};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::LOOK;
use crate::support::demonstration::Demonstration;
use crate::support::recorder::{Act, act, play};
use crate::support::script::NOW;
use crate::support::session::{ID, path, secretary};

#[test]
fn a_wall_shows_the_whole_demonstration_without_a_wrong_frame() {
    let drawn = run_through(LOOK, (80, 24), 1);

    assert!(200 < drawn, "{drawn} frames");
}

#[test]
fn a_wall_in_big_letters_shows_the_whole_demonstration_without_a_wrong_frame() {
    let letters = Letters::Blocks(Blocks::Sextant, Ink::Blended);

    let drawn = run_through(Look { letters, ..LOOK }, (240, 67), 8);

    assert!(60 < drawn, "{drawn} frames");
}

/// Puts the demonstration into a file as a console does, so many records between two looks, and
/// checks every frame. Gives their number.
fn run_through(look: Look, size: (u16, u16), step: usize) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let session = path(folder.path());
    let console = RefCell::new(Console::new(&session));
    let shown = RefCell::new(None);
    let drawn = Cell::new(0_usize);
    let is_right = || assert_eq!(*shown.borrow(), Some(console.borrow().view().1));
    let looks = (RECORDED.records.len() - 1).div_ceil(step);
    let acts = (0..looks).map(|_| -> Act<'_> {
        act(|| {
            is_right();
            console.borrow_mut().save(step);
        })
    });
    play(&session, look, &Rc::new(Cell::new(size)), acts.collect(), |buf| {
        let (view, key) = console.borrow().view();
        assert!(*buf == picture(&view, look, buf.area), "after record {}", console.borrow().head());
        drawn.set(drawn.get() + 1);
        *shown.borrow_mut() = Some(key);
    });
    is_right();
    assert_eq!(console.borrow().history.records(), RECORDED.records);
    drawn.get()
}

/// The demonstration as a console recorded it.
struct Recorded {
    records: Vec<Record>,
    file: Vec<u8>,
    /// Where each line ends: the header's, then those of the records.
    ends: Vec<usize>,
}

static RECORDED: LazyLock<Recorded> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let session = path(folder.path());
    let header = Header::new(ID, "Đại hội".into(), Chunk::STANDARD);
    let mut journal = Journal::create(&session, &header, &secretary().holder).unwrap();
    let records = Demonstration::whole().history.records().to_vec();
    for Record { at, by, events, .. } in records.clone() {
        journal.append(at, &by, events).unwrap();
    }
    let file = fs::read(&session).unwrap();
    let newlines = file.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let ends = newlines.map(|(at, _)| at + 1).collect();
    Recorded { records, file, ends }
});

/// The writer of the file, and what its hall should show.
struct Console {
    session: File,
    history: History,
    wall: Wall,
}

impl Console {
    /// The first record is there.
    fn new(session: &Path) -> Self {
        let at = RECORDED.ends[0];
        let blank = RECORDED.file.len() - at;
        fs::write(session, [&RECORDED.file[..at], &vec![b' '; blank]].concat()).unwrap();
        let session = OpenOptions::new().write(true).open(session).unwrap();
        let mut console = Self { session, history: History::default(), wall: Wall::default() };
        console.save(1);
        console
    }

    /// Writes so many records over the closing brackets, and the brackets again.
    fn save(&mut self, count: usize) {
        let done = self.history.records().len();
        let records = RECORDED.records.iter().skip(done).take(count);
        for record in records {
            NOW.set(record.at.unwrap());
            self.history.push(record.clone());
        }
        self.wall.update(&self.history);
        let (from, to) = (RECORDED.ends[done], RECORDED.ends[self.history.records().len()]);
        self.session.seek(SeekFrom::Start(from as u64)).unwrap();
        self.session.write_all(&[&RECORDED.file[from..to], b"]}\n"].concat()).unwrap();
    }

    /// What the hall should see now; and the same without the moment, which not every change needs.
    fn view(&self) -> (HallView, HallView) {
        let state = self.wall.state(&self.history);
        let view = HallView::new(state, NOW.get(), state.about.lang);
        let leaf = Leaf { now: view.leaf.since, ..view.leaf };
        (view.clone(), HallView { leaf, ..view })
    }

    fn head(&self) -> u64 {
        self.history.state().head
    }
}

fn picture(view: &HallView, look: Look, area: Rect) -> Buffer {
    let mut buf = Buffer::empty(area);
    show(area, &mut buf, view, Looks { theme: look.theme, letters: look.letters });
    buf
}
