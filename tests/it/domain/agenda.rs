//! The agenda: order, needs, two tracks, drift.

use daihoi::domain::about::Gathering;
use daihoi::domain::agenda::{
    AgendaCommand, AgendaEvent, AgendaRefusal, Item, ItemKind, ItemStatus, Need, Unmet,
};
use daihoi::domain::bodies::Body;
use daihoi::domain::election::refusal::ElectionRefusal;
use daihoi::domain::election::{Election, Phase};
use daihoi::domain::hands::Motion;
use daihoi::domain::quorum::QuorumRefusal;
use daihoi::domain::{Command, ElectionId, Event, ItemId, Refusal, State, VoteId};

use crate::support::domain::*;

fn refused(refusal: AgendaRefusal) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Agenda(refusal))
}

fn unmet(unmet: Unmet) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Unmet(unmet))
}

fn started(item: u16) -> Event {
    Event::Agenda(AgendaEvent::Started { item: ItemId(item), at: start() })
}

fn status(congress: &Congress, item: u16) -> ItemStatus {
    congress.state().agenda.get(ItemId(item)).unwrap().status.clone()
}

/// A congress whose first item needs something.
fn needing(need: Need) -> Congress {
    let item = Item { needs: vec![need], ..item(1, ItemKind::Report) };
    Congress::sitting(5).given(plan_items(vec![item]))
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
fn the_quorum_that_an_item_needs_is_never_overridden() {
    let congress = needing(Need::Quorum).given(leave(1)).given(leave(2));

    let answer = congress.when(begin_although(1, "Cho kịp giờ"));

    let refusal = QuorumRefusal::TooFewPresent { present: 3, needed: 4, convened: 5 };
    assert_eq!(answer, Err(Refusal::Quorum(refusal)));
}

#[test]
fn an_item_waits_for_its_body() {
    let congress = needing(Need::Body(Body::Presidium));

    let answer = congress.when(begin(1));

    assert_eq!(answer, unmet(Unmet::BodyNotElected { body: Body::Presidium }));
    assert!(congress.when(begin_although(1, "Cấp trên chỉ định")).is_ok());
}

#[test]
fn an_item_waits_until_the_credentials_are_recognised() {
    let congress = needing(Need::Credentials);
    assert_eq!(congress.when(begin(1)), unmet(Unmet::CredentialsNotRecognised));

    let credentials = || call(Motion::Credentials { recognised: 5 });
    let congress = congress.given(credentials()).given(count(1, 4, 0));
    assert_eq!(congress.when(begin(1)), unmet(Unmet::CredentialsNotRecognised));

    let congress = congress.given(credentials()).given(count(5, 0, 0));
    assert!(congress.when(begin(1)).is_ok());
}

#[test]
fn an_item_waits_for_the_discussion_before_it() {
    let second = Item { needs: vec![Need::DiscussionClosed], ..item(2, ItemKind::Report) };
    let third = item(3, ItemKind::Discussion);
    let congress = Congress::sitting(3)
        .given(plan_items(vec![item(1, ItemKind::Discussion), second, third]))
        .given(begin(1));
    let (item, title) = (ItemId(1), text("Mục 1"));
    let mut state = congress.state().clone();
    state.agenda.entries[0].status = ItemStatus::Parked { since: start() };
    assert_eq!(ask(&state, begin(2)), unmet(Unmet::DiscussionOpen { item, title }));

    assert!(congress.given(finish()).when(begin(2)).is_ok());
}

#[test]
fn an_item_waits_for_the_announcement_of_a_result() {
    let congress = needing(Need::Announced(ElectionId(1)));
    let with = |election| ask(&congress.state_with(vec![election]), begin(1));

    let missing =
        Unmet::ResultNotAnnounced { election: ElectionId(1), title: text("Ban Chấp hành") };
    assert_eq!(with(election(1)), unmet(missing.clone()));
    assert_eq!(with(balloting(1, counting())), unmet(missing));
    assert!(with(balloting(1, announced())).is_ok());
    let refusal = ElectionRefusal::NoSuchElection { election: ElectionId(1) };
    assert_eq!(congress.when(begin(1)), Err(Refusal::Election(refusal)));
}

#[test]
fn an_item_waits_for_all_results_and_all_handovers_that_were_begun() {
    let all_announced = needing(Need::AllAnnounced);
    let all_handed_over = needing(Need::AllHandedOver);
    let with = |congress: &Congress, elections| ask(&congress.state_with(elections), begin(1));
    let handed_over = Election { phase: Phase::HandedOver, ..balloting(3, announced()) };

    let counted = vec![election(1), balloting(2, counting())];
    assert!(matches!(
        with(&all_announced, counted),
        Err(Refusal::Unmet(Unmet::ResultNotAnnounced { election: ElectionId(2), .. }))
    ));
    assert!(with(&all_announced, vec![election(1), balloting(2, announced())]).is_ok());
    assert!(matches!(
        with(&all_handed_over, vec![balloting(2, announced())]),
        Err(Refusal::Unmet(Unmet::BallotsNotHandedOver { election: ElectionId(2), .. }))
    ));
    assert!(with(&all_handed_over, vec![election(1), handed_over]).is_ok());
}

#[test]
fn an_item_of_an_election_that_does_not_exist_never_starts() {
    let congress =
        Congress::sitting(3).given(plan([ItemKind::Election { election: ElectionId(4) }]));

    let answer = congress.when(begin_although(1, "Cứ làm"));

    let refusal = ElectionRefusal::NoSuchElection { election: ElectionId(4) };
    assert_eq!(answer, Err(Refusal::Election(refusal)));
}

/// An election item runs, a break comes next, and the election is this one.
fn election_running(election: Election) -> State {
    let kinds = [ItemKind::Election { election: ElectionId(1) }, ItemKind::Break];
    let congress = Congress::sitting(3).given(plan(kinds));
    let mut state = congress.state_with(vec![election]);
    daihoi::domain::evolve::evolve(&mut state, &started(1));
    state
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
fn an_open_vote_holds_the_agenda() {
    let congress = Congress::sitting(3)
        .given(plan([ItemKind::Rite, ItemKind::Break]))
        .given(begin(1))
        .given(call(adopt("Nội quy")));

    for command in [finish(), begin(2), close()] {
        let answer = congress.when(command);

        assert!(matches!(answer, Err(Refusal::Agenda(_))), "{answer:?}");
    }
    let refusal = AgendaRefusal::VoteOpen { vote: VoteId(1) };
    assert_eq!(congress.when(finish()), refused(refusal));
}

#[test]
fn nothing_is_finished_when_nothing_runs() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite]));

    assert_eq!(congress.when(finish()), refused(AgendaRefusal::NothingRunning));
}

#[test]
fn an_item_of_motions_is_finished_once_each_was_counted() {
    let motions = vec![text("Chương trình"), text("Nội quy")];
    let congress = Congress::sitting(3)
        .given(plan([ItemKind::ShowOfHands { motions }]))
        .given(begin(1))
        .given(call(adopt("Chương trình")))
        .given(count(3, 0, 0));
    assert_eq!(congress.when(finish()), unmet(Unmet::NotVoted { text: text("Nội quy") }));

    let congress = congress.given(call(adopt("Nội quy"))).given(count(0, 3, 0));
    assert!(congress.when(finish()).is_ok(), "a lost motion was voted all the same");
}

#[test]
fn an_item_of_bodies_is_finished_once_they_are_elected() {
    let bodies = vec![Body::Presidium];
    let congress =
        Congress::sitting(3).given(plan([ItemKind::BodyElection { bodies }])).given(begin(1));

    let answer = congress.when(finish());

    assert_eq!(answer, unmet(Unmet::BodyNotElected { body: Body::Presidium }));
}

#[test]
fn delegates_vote_on_the_credentials_and_members_only_hear_of_them() {
    let delegates = Congress::sitting_as(Gathering::DelegateCongress, 3);
    let members = Congress::sitting(3);
    let reported =
        |congress: Congress| congress.given(plan([ItemKind::Credentials])).given(begin(1));

    let delegates = reported(delegates);

    assert_eq!(delegates.when(finish()), unmet(Unmet::CredentialsNotVoted));
    assert!(reported(members).when(finish()).is_ok());
    let voted = delegates.given(call(Motion::Credentials { recognised: 3 })).given(count(3, 0, 0));
    assert!(voted.when(finish()).is_ok());
}

#[test]
fn an_election_item_is_finished_once_the_election_is_concluded() {
    let concluded = Election { phase: Phase::Concluded, ..balloting(1, announced()) };

    let open = ask(&election_running(balloting(1, announced())), finish());
    let over = ask(&election_running(concluded), finish());

    let (election, title) = (ElectionId(1), text("Ban Chấp hành"));
    assert_eq!(open, unmet(Unmet::ElectionNotConcluded { election, title }));
    assert!(over.is_ok());
}

#[test]
fn the_handover_is_finished_once_every_ballot_is_handed_over() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Handover])).given(begin(1));
    let state = congress.state_with(vec![balloting(1, announced())]);

    let (election, title) = (ElectionId(1), text("Ban Chấp hành"));
    assert_eq!(ask(&state, finish()), unmet(Unmet::BallotsNotHandedOver { election, title }));
    assert!(congress.when(finish()).is_ok());
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
