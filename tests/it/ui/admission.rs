//! The admission of a member at the console: the form, and the hands that are counted for it.

use daihoi::domain::about::Gathering;
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::hands::{Admission, HandsCommand, Motion};
use daihoi::domain::{Command, Lang};
use daihoi::template;

use super::operator::Operator;
use crate::support::domain::{
    Congress, arrive, begin, create_under, delegate, open, plan, register, text,
};

fn meeting() -> Congress {
    let rules = template::rules("294-QD-TW-2025").unwrap();
    Congress::default()
        .given(create_under(Gathering::MemberMeeting, rules))
        .given(register((1..=9).map(delegate).collect()))
        .given(plan([ItemKind::Admission]))
        .given(arrive(1..=9))
        .given(open())
        .given(begin(1))
}

#[test]
fn whoever_is_admitted_is_named_in_a_form() {
    for (name, lang) in [("admission_80x24", Lang::Vi), ("admission_80x24_english", Lang::En)] {
        let mut op = Operator::at(meeting()).speaking(lang);
        op.press("Enter");
        op.types("Giàng Thị Dở");

        frame(name, &op);
    }
}

#[test]
fn the_name_typed_in_the_form_is_put_to_the_vote() {
    let mut op = Operator::at(meeting());

    op.press("Enter");
    op.types("Giàng Thị Dở");
    op.press("Enter Right Ctrl+S");

    let motion = Motion::Admission { name: text("Giàng Thị Dở"), into: Admission::Probation };
    let called = Command::Hands(HandsCommand::Call { motion });
    assert_eq!(op.done, [called], "{}", op.screen(80, 24));
    frame("admission_called_80x24", &op);
}

fn frame(name: &str, op: &Operator) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, op.screen(80, 24)));
}
