//! The keys of the test card: part of the one table.

use super::chords::{
    BACK_TAB, DOWN, ENTER, ESC, LEFT, PAGE_DOWN as PAGE_DOWN_KEY, PAGE_UP as PAGE_UP_KEY, RIGHT,
    SPACE, TAB, UP, char, ctrl,
};
use super::places::CARD;
use crate::ui::action::{Action, Spec};

pub(super) const KEEP: Spec = Spec::new(Action::KeepLetters, "dung-kieu-chu", CARD, &[ENTER])
    .label_is("Dùng kiểu này", "Use these")
    .doc_is(
        "Màn hình hội trường trên máy này dùng kiểu chữ đang xem.",
        "The hall screen of this computer uses the letters that are shown.",
    );

pub(super) const NEXT: Spec =
    Spec::new(Action::NextLetters, "kieu-chu-sau", CARD, &[RIGHT, TAB, SPACE])
        .label_is("Kiểu chữ sau", "Next letters")
        .doc_is("Xem kiểu chữ sau của màn hình hội trường.", "Shows the next kind of letters.");

pub(super) const PAGE_DOWN: Spec =
    Spec::new(Action::PageDown, "the-thu-sang-trang", CARD, &[DOWN, PAGE_DOWN_KEY])
        .label_is("Trang sau", "Next page")
        .doc_is("Sang trang sau của thẻ thử.", "Turns to the next page of the card.");

pub(super) const LEAVE: Spec =
    Spec::new(Action::Quit, "roi-the-thu", CARD, &[ESC, char('q'), ctrl('c')])
        .label_is("Thoát", "Leave")
        .doc_is("Thoát thẻ thử.", "Leaves the test card.");

pub(super) const PREVIOUS: Spec =
    Spec::new(Action::PreviousLetters, "kieu-chu-truoc", CARD, &[LEFT, BACK_TAB])
        .label_is("Kiểu chữ trước", "Letters before")
        .doc_is("Xem kiểu chữ trước.", "Shows the kind of letters before.");

pub(super) const PAGE_UP: Spec =
    Spec::new(Action::PageUp, "the-thu-ve-trang", CARD, &[UP, PAGE_UP_KEY])
        .label_is("Trang trước", "Page back")
        .doc_is("Về trang trước của thẻ thử.", "Turns the card a page back.");
