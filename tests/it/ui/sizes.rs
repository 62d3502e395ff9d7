//! Any size of terminal, with anything open: a frame is drawn and nothing panics.

use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::lot::LotCommand;
use daihoi::domain::{Command, LotId};
use proptest::prelude::*;

use super::lists::building;
use super::operator::Operator;
use super::results::{added_up, ready};
use crate::support::domain::*;
use crate::support::voting::{
    FIRST, Steps, declare, from_floor, nominate_by, note_ballot, opinion_ballot,
};

/// What is opened over a congress: from the palette by these words, then by these keys.
type Opened = (fn() -> Congress, &'static str, &'static str);

const OPENED: [Opened; 17] = [
    (congress, "", "Esc"),
    (congress, "", "F1"),
    (congress, "", ":"),
    (congress, "", "F8 /"),
    (congress, "", "F9"),
    (congress, "", "F9 x Esc"),
    (congress, "", "Ctrl+Z"),
    (congress, "", "F5 End Enter"),
    (congress, "", "F2"),
    (added_up, "", "F10"),
    (counted, "kiem tay", "Enter"),
    (counted, "kiem tay", "Enter Ctrl+S"),
    (asked, "xin y kien", "Enter"),
    (level, "chon nguoi", "Enter Right"),
    (asked, "xin rut", "Enter Right"),
    (keying, "", "F6 3"),
    (keying, "", "F6 F5"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_size_panics(columns in 1u16..=200, rows in 1u16..=60, opened in 0..OPENED.len()) {
        let (congress, words, keys) = OPENED[opened];
        let mut op = Operator::at(congress()).sized(columns, rows);
        if !words.is_empty() {
            op.press(":");
            op.types(words);
        }
        op.press(keys);

        let screen = op.screen(columns, rows);

        prop_assert_eq!(screen.split('\n').count(), usize::from(rows));
    }

    #[test]
    fn no_order_of_keys_panics(keys in prop::collection::vec(0..KEYS.len(), 1..40)) {
        let mut op = Operator::at(congress());
        for key in keys {
            op.press(KEYS[key]);
            op.screen(80, 24);
        }
    }
}

const KEYS: [&str; 30] = [
    "Enter",
    "Esc",
    "Tab",
    "BackTab",
    "Up",
    "Down",
    "Left",
    "Right",
    "Space",
    "Backspace",
    "Delete",
    "F1",
    "F2",
    "F3",
    "F4",
    "F5",
    "F6",
    "F7",
    "F8",
    "F9",
    "Ctrl+Z",
    "Ctrl+S",
    "Ctrl+N",
    "Ctrl+A",
    "Ctrl+E",
    ":",
    "/",
    "?",
    "3",
    "ễ",
];

/// A lot is declared; a tally by hand may be entered.
fn counted() -> Congress {
    ready().counting(9).given(Command::Lot(declare(9)))
}

/// A lot is being keyed.
fn keying() -> Congress {
    let (election, lot) = (FIRST, LotId(1));
    counted().given(Command::Lot(LotCommand::Begin { election, lot, keyer: "Lan".into() }))
}

/// Two names from the floor wait for their opinion ballot.
fn asked() -> Congress {
    [6, 7]
        .into_iter()
        .fold(building(5, 5), |hall, person| hall.given(nominate_by(person, from_floor(90))))
}

/// The two are level on the last place.
fn level() -> Congress {
    asked().given(note_ballot(opinion_ballot(100, &[(6, 60, 40), (7, 60, 40)])))
}

#[test]
fn every_layer_that_is_tried_is_there() {
    for (congress, words, keys) in OPENED.into_iter().filter(|(_, words, _)| !words.is_empty()) {
        let mut op = Operator::at(congress());
        op.press(":");
        op.types(words);
        op.press(keys);

        assert!(op.sees("╔") && !op.sees("╔ Bảng lệnh"), "{words}:\n{}", op.screen(80, 24));
    }
}

fn congress() -> Congress {
    let kinds = [ItemKind::Discussion, ItemKind::ShowOfHands { motions: vec![text("Nghị quyết")] }];
    Congress::sitting(12).given(plan(kinds)).given(begin(1))
}
