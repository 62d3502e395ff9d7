//! Creating, opening and closing.

use daihoi::domain::about::{Gathering, SessionEvent, SessionRefusal, Stage};
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::{Election, Ending, Phase};
use daihoi::domain::quorum::QuorumRefusal;
use daihoi::domain::{Event, ItemId, Refusal, State};

use crate::support::domain::*;
use crate::support::stages::*;

#[test]
fn nothing_comes_before_the_creation() {
    for command in [open(), close(), note("…"), arrive([1]), plan([ItemKind::Break])] {
        assert_eq!(
            ask(&State::default(), command),
            Err(Refusal::Session(SessionRefusal::NotCreated))
        );
    }
}

#[test]
fn a_session_is_created_once() {
    let congress = Congress::of(Gathering::MemberCongress, 3);

    let answer = congress.when(create(Gathering::MemberCongress));

    assert_eq!(answer, Err(Refusal::Session(SessionRefusal::AlreadyCreated)));
}

#[test]
fn a_congress_opens_with_two_thirds_and_the_numbers_are_kept() {
    let congress = Congress::of(Gathering::MemberCongress, 9).given(arrive(1..=6));

    let events = congress.when(open()).unwrap();

    let opened = SessionEvent::Opened { at: start(), convened: 9, present: 6 };
    assert_eq!(events, [Event::Session(opened)]);
}

#[test]
fn a_congress_does_not_open_without_a_quorum() {
    let congress = Congress::of(Gathering::MemberCongress, 100).given(arrive(1..=66));

    let answer = congress.when(open());

    let refusal = QuorumRefusal::TooFewPresent { present: 66, needed: 67, convened: 100 };
    assert_eq!(answer, Err(Refusal::Quorum(refusal)));
}

#[test]
fn a_congress_opens_once() {
    let congress = Congress::sitting(3);

    assert_eq!(congress.when(open()), Err(Refusal::Session(SessionRefusal::AlreadyOpened)));
}

#[test]
fn before_the_opening_nothing_is_voted_and_no_item_starts() {
    let congress =
        Congress::of(Gathering::MemberCongress, 3).given(plan([ItemKind::Rite])).given(note("…"));

    for command in [call(adopt("Chương trình")), begin(1), skip(1), finish(), close()] {
        assert_eq!(congress.when(command), Err(Refusal::Session(SessionRefusal::NotOpened)));
    }
}

#[test]
fn a_remark_needs_words() {
    let congress = Congress::sitting(3);

    assert_eq!(congress.when(note("  ")), Err(Refusal::Session(SessionRefusal::EmptyNote)));
}

#[test]
fn a_congress_does_not_close_over_a_waiting_item() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite, ItemKind::Break]));

    let answer = congress.given(begin(1)).given(finish()).when(close());

    let refusal = SessionRefusal::ItemOpen { item: ItemId(2), title: text("Mục 2") };
    assert_eq!(answer, Err(Refusal::Session(refusal)));
}

#[test]
fn a_congress_closes_over_finished_and_skipped_items() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite, ItemKind::Break]));

    let congress = congress.given(begin(1)).given(finish()).given(skip(2)).after(5).given(close());

    assert_eq!(congress.state().stage, Stage::Closed { since: start(), until: minute(5) });
}

#[test]
fn a_congress_does_not_close_before_the_ballots_are_handed_over() {
    let concluded = Election {
        phase: Phase::Concluded { ending: Ending::LeftOpen },
        ..balloting(1, sealed_box())
    };
    let state = Congress::sitting(3).state_with(vec![concluded]);

    let answer = ask(&state, close());

    assert!(matches!(answer, Err(Refusal::Session(SessionRefusal::ElectionOpen { .. }))));
}

#[test]
fn an_election_that_never_began_does_not_keep_the_congress_open() {
    let handed_over = Election {
        phase: Phase::HandedOver { ending: Ending::Filled },
        ..balloting(1, sealed_box())
    };
    let state = Congress::sitting(3).state_with(vec![handed_over, election(2)]);

    assert!(ask(&state, close()).is_ok());
}

#[test]
fn after_the_closing_only_the_wall_changes() {
    let congress = Congress::sitting(3).given(close());

    for command in [note("…"), arrive([1]), open(), call(adopt("Nghị quyết")), undo()] {
        assert_eq!(congress.when(command), Err(Refusal::Session(SessionRefusal::Closed)));
    }
    assert!(congress.when(black()).is_ok());
}
