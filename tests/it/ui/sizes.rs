//! Any size of terminal, with anything open: a frame is drawn and nothing panics.

use daihoi::domain::agenda::ItemKind;
use proptest::prelude::*;

use super::operator::Operator;
use crate::support::domain::*;

const OPENED: [&str; 8] = ["Esc", "F1", ":", "F8 /", "F9", "Ctrl+Z", "F5 End Enter", "F2"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_size_panics(columns in 1u16..=200, rows in 1u16..=60, opened in 0..OPENED.len()) {
        let mut op = Operator::at(congress()).sized(columns, rows);
        op.press(OPENED[opened]);

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

fn congress() -> Congress {
    let kinds = [ItemKind::Discussion, ItemKind::ShowOfHands { motions: vec![text("Nghị quyết")] }];
    Congress::sitting(12).given(plan(kinds)).given(begin(1))
}
