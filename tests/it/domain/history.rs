//! Taking back, and what a seal makes final.

use daihoi::domain::about::{Seal, SessionEvent, SessionRefusal};
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::ElectionEvent;
use daihoi::domain::election::round::RoundEvent;
use daihoi::domain::{ElectionId, Event, Gathering, History, Lang, Refusal, State};

use crate::support::domain::*;

fn nothing_left() -> Refusal {
    Refusal::Session(SessionRefusal::NothingToUndo)
}

fn without_head(state: &State) -> State {
    State { head: 0, ..state.clone() }
}

#[test]
fn an_undo_is_an_event_that_names_the_record() {
    let congress = Congress::sitting(3).given(note("Một"));

    let events = congress.when(undo()).unwrap();

    let record = congress.history.records().len() as u64;
    assert_eq!(events, [Event::Session(SessionEvent::Undone { record })]);
}

#[test]
fn an_undo_brings_the_state_before_back() {
    let before = Congress::sitting(3);

    let after = before.clone().given(leave(1)).given(undo());

    assert_eq!(without_head(after.state()), without_head(before.state()));
    assert_eq!(after.state().head, before.state().head + 2);
}

#[test]
fn repeated_undo_goes_further_back() {
    let before = Congress::sitting(5);

    let after = before.clone().given(leave(1)).given(leave(2)).given(undo()).given(undo());

    assert_eq!(without_head(after.state()), without_head(before.state()));
}

#[test]
fn what_is_done_after_an_undo_is_taken_back_first() {
    let congress = Congress::sitting(5).given(leave(1)).given(undo()).given(leave(2));

    let congress = congress.given(undo());

    assert_eq!(congress.state().roster.present_voters(), 5);
}

#[test]
fn all_events_of_a_record_are_taken_back_together() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite, ItemKind::Break]));
    let before = without_head(congress.state());

    let congress = congress.given(begin_although(2, "Khách đến muộn")).given(undo());

    assert_eq!(without_head(congress.state()), before);
}

#[test]
fn the_set_up_is_not_taken_back() {
    let congress = Congress::of(Gathering::MemberCongress, 3).given(plan([ItemKind::Rite]));
    assert_eq!(congress.when(undo()), Err(nothing_left()));

    let congress = congress.given(arrive([1])).given(undo());
    assert_eq!(congress.when(undo()), Err(nothing_left()));
}

#[test]
fn a_registration_after_the_set_up_is_taken_back() {
    let congress = Congress::sitting(3).given(register(vec![delegate(4)]));

    let congress = congress.given(undo());

    assert_eq!(congress.state().roster.convened(), 3);
}

#[test]
fn the_opening_is_taken_back() {
    let congress = Congress::of(Gathering::MemberCongress, 3).given(arrive(1..=3));
    let before = without_head(congress.state());

    let congress = congress.given(open()).given(undo());

    assert_eq!(without_head(congress.state()), before);
}

#[test]
fn an_announced_result_is_sealed_and_the_refusal_names_the_remedy() {
    let mut congress = Congress::sitting(3);
    let announced = RoundEvent::Announced { election: ElectionId(1), at: start() };
    congress.record(vec![Event::Round(announced)]);

    let refusal = congress.history.undo_preview().unwrap_err();

    let seal = Seal::ResultAnnounced;
    assert_eq!(refusal, Refusal::Session(SessionRefusal::Sealed { record: 5, seal }));
    assert!(refusal.text(Lang::Vi).contains("đính chính"));
    assert!(refusal.text(Lang::En).contains("correction"));
}

#[test]
fn what_follows_a_seal_is_taken_back_and_no_more() {
    let mut congress = Congress::sitting(3);
    congress.record(vec![Event::Election(ElectionEvent::HandedOver {
        election: ElectionId(1),
        keeper: text("Ban Chấp hành"),
        destroy_after: start().date_naive(),
    })]);

    let congress = congress.given(note("Một")).given(undo());

    let seal = Seal::BallotsHandedOver;
    let refusal = SessionRefusal::Sealed { record: 5, seal };
    assert_eq!(congress.when(undo()), Err(Refusal::Session(refusal)));
}

#[test]
fn a_recovery_is_passed_over_by_undo() {
    let mut congress = Congress::sitting(3).given(note("Một"));
    let (sha256, kept_in) = (text("00"), text("session.torn"));
    let recovered = SessionEvent::Recovered { cut_bytes: 7, sha256, kept_in };
    congress.record(vec![Event::Session(recovered)]);

    let record = congress.history.undo_preview().unwrap();

    assert_eq!(record.n, 5);
}

#[test]
fn the_minutes_see_only_what_counts() {
    let congress = Congress::sitting(3).given(note("Một")).given(undo()).given(note("Hai"));

    let live: Vec<u64> = congress.history.live_records().map(|record| record.n).collect();

    assert_eq!(live, [1, 2, 3, 4, 7]);
}

#[test]
fn the_state_at_a_record_leaves_out_what_was_taken_back_since() {
    let congress = Congress::sitting(5).given(leave(1)).given(leave(2)).given(undo());

    let held = congress.history.state_at(5);
    let after = congress.history.state_at(6);

    assert_eq!((held.head, held.roster.present_voters()), (5, 4));
    assert_eq!((after.head, after.roster.present_voters()), (6, 4));
    assert_eq!(&congress.history.state_at(7), congress.state());
    assert_eq!(congress.history.state_at(0), State::default());
}

#[test]
fn a_whole_session_reads_as_it_was_written() {
    let congress = Congress::sitting(5).given(leave(1)).given(undo()).given(leave(2));

    let read: History = congress.history.records().iter().cloned().collect();

    assert_eq!(read.state(), congress.state());
    assert_eq!(read.undo_preview(), congress.history.undo_preview());
}

#[test]
fn a_record_cannot_take_back_what_comes_after_it() {
    let mut congress = Congress::sitting(3);
    congress.record(vec![Event::Session(SessionEvent::Undone { record: 6 })]);

    let congress = congress.given(leave(1));

    let read: History = congress.history.records().iter().cloned().collect();
    assert_eq!(congress.state().roster.present_voters(), 2);
    assert_eq!(read.state(), congress.state());
}
