//! The keys of the chair's prompt, and the one of them that the hall screen knows: part of the
//! one table.

use super::chords::{self, ESC, SPACE, char, ctrl};
use super::places::{PROMPT, SHOWN};
use crate::ui::action::{Action, Spec};

pub(super) const PAGE_DOWN: Spec =
    Spec::new(Action::PageDown, "loi-sang-trang", PROMPT, &[chords::PAGE_DOWN, SPACE])
        .label_is("Trang sau", "Next page")
        .doc_is("Đọc tiếp trang sau.", "Reads on, a page further.");

pub(super) const DOWN: Spec =
    Spec::new(Action::Down, "loi-xuong-dong", PROMPT, &[chords::DOWN, char('j')])
        .label_is("Xuống", "Down")
        .doc_is("Xuống một dòng.", "Down one line.");

pub(super) const LARGER: Spec =
    Spec::new(Action::Larger, "chu-to-hon", PROMPT, &[char('+'), char('=')])
        .label_is("Chữ to", "Larger")
        .doc_is("Chữ to hơn.", "Larger letters.");

pub(super) const SMALLER: Spec = Spec::new(Action::Smaller, "chu-nho-hon", PROMPT, &[char('-')])
    .label_is("Chữ nhỏ", "Smaller")
    .doc_is("Chữ nhỏ hơn.", "Smaller letters.");

pub(super) const LEAVE: Spec =
    Spec::new(Action::Quit, "roi-man-hinh", SHOWN, &[ESC, char('q'), ctrl('q'), ctrl('c')])
        .label_is("Hai lần: rời", "Twice: leave")
        .doc_is("Bấm hai lần liền thì rời màn hình.", "Pressed twice in a row, leaves the screen.");

pub(super) const UP: Spec = Spec::new(Action::Up, "loi-len-dong", PROMPT, &[chords::UP, char('k')])
    .label_is("Lên", "Up")
    .doc_is("Lên một dòng.", "Up one line.");

pub(super) const PAGE_UP: Spec =
    Spec::new(Action::PageUp, "loi-ve-trang", PROMPT, &[chords::PAGE_UP])
        .label_is("Trang trước", "Page back")
        .doc_is("Về trang trước.", "A page back.");

pub(super) const FIRST: Spec =
    Spec::new(Action::First, "loi-ve-dau", PROMPT, &[chords::HOME, char('g')])
        .label_is("Về đầu", "To the top")
        .doc_is("Về đầu lời.", "To the first word.");

pub(super) const LAST: Spec =
    Spec::new(Action::Last, "loi-den-cuoi", PROMPT, &[chords::END, char('G')])
        .label_is("Đến cuối", "To the end")
        .doc_is("Đến cuối lời.", "To the last word.");
