//! Congresses that the console is tried on.

use daihoi::domain::agenda::ItemKind;
use daihoi::domain::floor::{FloorCommand, Speaker, SpeechKind};
use daihoi::domain::{Command, Gathering, PersonId, SlotId};

use crate::support::domain::*;

/// Nine members, all here, not opened.
pub(super) fn checked_in() -> Congress {
    Congress::of(Gathering::MemberCongress, 9).given(arrive(1..=9))
}

/// The first of two items runs: a discussion.
pub(super) fn discussing() -> Congress {
    checked_in().given(plan([ItemKind::Discussion, ItemKind::Rite])).given(open()).given(begin(1))
}

/// A show of hands is called.
pub(super) fn voting() -> Congress {
    let motions = vec![text("Chương trình")];
    checked_in()
        .given(plan([ItemKind::ShowOfHands { motions }]))
        .given(open())
        .given(begin(1))
        .given(call(adopt("Chương trình")))
}

/// A branch of thirty from the template, twenty-eight here, not opened.
pub(super) fn branch() -> Congress {
    let template = daihoi::template::find("dai-hoi-chi-bo").unwrap().parse().unwrap();
    let mut congress = Congress::default();
    for command in template.commands(rules(), &[]).unwrap() {
        congress = congress.given(command);
    }
    congress.given(register((1..=30).map(delegate).collect())).given(arrive(1..=28))
}

/// Somebody gives a paper of ten minutes, and another one waits.
pub(super) fn speaking() -> Congress {
    let paper = |person, words| {
        let kind = SpeechKind::Paper { title: text(words), words: None };
        let speaker = Speaker::Delegate(PersonId(person));
        Command::Floor(FloorCommand::Register { speaker, kind, minutes: 10 })
    };
    discussing()
        .given(paper(4, "Xây dựng Đảng trong sạch"))
        .given(paper(6, "Phát triển kinh tế hộ"))
        .given(Command::Floor(FloorCommand::Call { slot: SlotId(1) }))
}
