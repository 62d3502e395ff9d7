//! The agenda: order, two tracks, drift.

mod finish;
mod needs;

use daihoi::domain::agenda::{
    AgendaCommand, AgendaEvent, AgendaRefusal, Item, ItemKind, ItemStatus, Unmet,
};
use daihoi::domain::election::Election;
use daihoi::domain::{Command, ElectionId, Event, ItemId, Refusal, State};

use crate::support::domain::*;
use crate::support::stages::*;

pub(super) fn refused(refusal: AgendaRefusal) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Agenda(refusal))
}

pub(super) fn unmet(unmet: Unmet) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Unmet(unmet))
}

pub(super) fn started(item: u16) -> Event {
    Event::Agenda(AgendaEvent::Started { item: ItemId(item), at: start() })
}

/// An election item runs, a break comes next, and the election is this one.
pub(super) fn election_running(election: Election) -> State {
    let kinds = [ItemKind::Election { election: ElectionId(1) }, ItemKind::Break];
    let congress = Congress::sitting(3).given(plan(kinds));
    let mut state = congress.state_with(vec![election]);
    daihoi::domain::evolve::evolve(&mut state, &started(1));
    state
}

fn status(congress: &Congress, item: u16) -> ItemStatus {
    congress.state().agenda.get(ItemId(item)).unwrap().status.clone()
}

#[test]
fn the_agenda_is_planned_once() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite]));

    let answer = congress.when(plan([ItemKind::Break]));

    assert_eq!(answer, refused(AgendaRefusal::AlreadyPlanned { items: 1 }));
}

#[test]
fn items_have_different_numbers_from_1_titles_and_lengths() {
    let congress = Congress::sitting(3);
    let with = |items| congress.when(plan_items(items));
    let good = || item(1, ItemKind::Rite);

    let unfit = |number| {
        let title = text(&format!("Mục {number}"));
        refused(AgendaRefusal::NumberUnfit { item: ItemId(number), title })
    };
    assert_eq!(with(Vec::new()), refused(AgendaRefusal::EmptyPlan));
    assert_eq!(with(vec![good(), good()]), unfit(1));
    assert_eq!(with(vec![item(0, ItemKind::Rite)]), unfit(0));
    assert_eq!(with(vec![Item { title: text(""), ..good() }]), refused(AgendaRefusal::NoTitle));
    for minutes in [0, 601] {
        let answer = with(vec![Item { minutes, ..good() }]);

        let title = text("Mục 1");
        assert_eq!(answer, refused(AgendaRefusal::Length { title, minutes, longest: 600 }));
    }
}

#[test]
fn items_are_dealt_with_in_order() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite, ItemKind::Break]));

    let answer = congress.when(begin(2));

    let (item, next, title) = (ItemId(2), ItemId(1), text("Mục 1"));
    assert_eq!(answer, refused(AgendaRefusal::OutOfOrder { item, next, title }));
}

#[test]
fn the_order_is_overridden_with_a_reason_that_stays() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite, ItemKind::Break]));

    let events = congress.when(begin_although(2, "Khách đến muộn")).unwrap();

    let (item, reason) = (ItemId(2), text("Khách đến muộn"));
    let overridden = Event::Agenda(AgendaEvent::Overridden { item, reason });
    assert_eq!(events, [overridden, started(2)]);
    let congress = congress.given(begin_although(2, "Khách đến muộn"));
    assert_eq!(congress.state().agenda.get(item).unwrap().remarks, [text("Khách đến muộn")]);
}

#[test]
fn nothing_is_overridden_without_words_or_without_cause() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite, ItemKind::Break]));

    let wordless = congress.when(begin_although(2, " "));
    let causeless = congress.when(begin_although(1, "Vì sao không"));

    assert!(matches!(wordless, Err(Refusal::Agenda(AgendaRefusal::OutOfOrder { .. }))));
    assert_eq!(causeless, Ok(vec![started(1)]));
}

#[test]
fn one_item_runs_at_a_time() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite, ItemKind::Break]));

    let answer = congress.given(begin(1)).when(begin(2));

    let (item, title) = (ItemId(1), text("Mục 1"));
    assert_eq!(answer, refused(AgendaRefusal::StillRunning { item, title }));
}

#[test]
fn what_runs_is_named_before_what_is_out_of_order() {
    let kinds = [ItemKind::Rite, ItemKind::Break, ItemKind::Rite];

    let answer = Congress::sitting(3).given(plan(kinds)).given(begin(1)).when(begin(3));

    assert!(matches!(answer, Err(Refusal::Agenda(AgendaRefusal::StillRunning { .. }))));
}

#[test]
fn an_item_starts_once_unless_it_is_reopened() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite])).given(begin(1));
    let not_waiting =
        || refused(AgendaRefusal::NotWaiting { item: ItemId(1), title: text("Mục 1") });
    assert_eq!(congress.when(begin(1)), not_waiting());

    let congress = congress.given(finish());
    assert_eq!(congress.when(begin(1)), not_waiting());
    assert!(congress.given(reopen(1)).when(begin(1)).is_ok());
}

#[test]
fn an_election_that_is_being_counted_makes_way_for_the_next_item() {
    let state = election_running(balloting(1, counting()));

    let events = ask(&state, begin(2)).unwrap();

    let parked = Event::Agenda(AgendaEvent::Parked { item: ItemId(1), at: start() });
    assert_eq!(events, [parked, started(2)]);
}

#[test]
fn an_election_makes_way_only_while_it_is_counted() {
    for stage in [sealed_box(), announced()] {
        let answer = ask(&election_running(balloting(1, stage)), begin(2));

        assert!(matches!(answer, Err(Refusal::Agenda(AgendaRefusal::StillRunning { .. }))));
    }
}

#[test]
fn a_parked_election_is_taken_up_whatever_comes_next_in_order() {
    let mut state = election_running(balloting(1, counting()));
    state.agenda.entries[0].status = ItemStatus::Parked { since: start() };

    assert_eq!(ask(&state, begin(1)), Ok(vec![started(1)]));
}

#[test]
fn only_a_waiting_item_is_skipped_and_only_with_a_reason() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite, ItemKind::Break]));
    let wordless = Command::Agenda(AgendaCommand::Skip { item: ItemId(2), reason: text("") });
    assert_eq!(congress.when(wordless), refused(AgendaRefusal::NoReason));

    let congress = congress.given(begin(1)).given(skip(2));
    assert!(matches!(status(&congress, 2), ItemStatus::Skipped { .. }));
    let answer = congress.when(skip(1));
    assert!(matches!(answer, Err(Refusal::Agenda(AgendaRefusal::NotWaiting { .. }))));
}

fn insert(after: u16) -> Command {
    Command::Agenda(AgendaCommand::Insert {
        after: ItemId(after),
        title: text("Tặng hoa"),
        kind: ItemKind::Rite,
        minutes: 5,
        reason: text("Khách đến"),
    })
}

#[test]
fn an_inserted_item_comes_next_with_a_number_of_its_own() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite, ItemKind::Break]));

    let congress = congress.given(insert(1)).given(begin(1)).given(finish());

    let next = congress.state().agenda.next().unwrap();
    assert_eq!(next.item.id, ItemId(3));
    assert_eq!(next.item.leader, text("Đoàn Chủ tịch"));
    assert_eq!(next.remarks, [text("Khách đến")]);
}

#[test]
fn nothing_is_inserted_after_an_item_that_does_not_exist() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite]));

    let answer = congress.when(insert(9));

    assert_eq!(answer, refused(AgendaRefusal::NoSuchItem { item: ItemId(9) }));
}

#[test]
fn a_reopened_item_comes_next_at_its_old_place() {
    let kinds = [ItemKind::Rite, ItemKind::Break, ItemKind::Rite];
    let congress = Congress::sitting(3).given(plan(kinds)).given(begin(1)).given(finish());
    let congress = congress.given(skip(2)).given(reopen(2));

    assert_eq!(congress.state().agenda.next().unwrap().item.id, ItemId(2));
    let answer = congress.when(reopen(3));
    assert!(matches!(answer, Err(Refusal::Agenda(AgendaRefusal::NotClosed { .. }))));
}

#[test]
fn the_drift_adds_finished_items_and_what_runs_beyond_its_plan() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite, ItemKind::Break]));
    let drift = |congress: &Congress| congress.state().agenda.drift_minutes(congress.now());

    let congress = congress.given(begin(1)).after(4).given(finish());
    assert_eq!(drift(&congress), -6);

    let congress = congress.after(30).given(begin(2)).after(10);
    assert_eq!(drift(&congress), -6, "the pause between items is nobody's");

    let congress = congress.after(9);
    assert_eq!(drift(&congress), 3);
}

#[test]
fn a_reopened_item_keeps_the_time_it_took_before() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite])).given(begin(1)).after(8);
    let congress = congress.given(finish()).given(reopen(1)).after(60).given(begin(1)).after(7);

    let congress = congress.given(finish());

    assert_eq!(congress.state().agenda.drift_minutes(congress.now()), 5);
    assert_eq!(congress.state().agenda.entries[0].elapsed_s(congress.now()), 15 * 60);
}
