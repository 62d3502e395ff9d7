//! The queue and the one speech at a time.

use chrono::TimeDelta;
use daihoi::domain::agenda::{AgendaRefusal, ItemKind};
use daihoi::domain::floor::{
    FloorCommand, FloorEvent, FloorRefusal, Slot, Speaker, Speech, SpeechKind,
};
use daihoi::domain::roster::RosterRefusal;
use daihoi::domain::{Command, Event, ItemId, Moment, PersonId, Refusal, SlotId, decide};

use crate::support::domain::*;

fn refused(refusal: FloorRefusal) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Floor(refusal))
}

fn floor(command: FloorCommand) -> Command {
    Command::Floor(command)
}

fn enlist(speaker: Speaker, minutes: u16) -> Command {
    floor(FloorCommand::Register { speaker, kind: SpeechKind::Floor {}, minutes })
}

fn delegate_enlists(person: u32) -> Command {
    enlist(Speaker::Delegate(PersonId(person)), 5)
}

fn call_up(slot: u16) -> Command {
    floor(FloorCommand::Call { slot: SlotId(slot) })
}

fn advance(slot: u16, before: u16) -> Command {
    floor(FloorCommand::Advance { slot: SlotId(slot), before: SlotId(before) })
}

fn grant(minutes: u16) -> Command {
    floor(FloorCommand::Grant { minutes })
}

fn end() -> Command {
    floor(FloorCommand::Finish { gist: text("Tán thành") })
}

fn queue(congress: &Congress) -> Vec<u16> {
    congress.state().floor.queue.iter().map(|slot| slot.id.0).collect()
}

/// A discussion runs, and three delegates wait to speak.
fn discussion() -> Congress {
    Congress::sitting(3)
        .given(plan([ItemKind::Discussion, ItemKind::Break]))
        .given(begin(1))
        .given(delegate_enlists(1))
        .given(delegate_enlists(2))
        .given(delegate_enlists(3))
}

#[test]
fn papers_are_registered_before_the_opening() {
    let congress = Congress::of(daihoi::domain::Gathering::MemberCongress, 3);

    assert!(congress.when(delegate_enlists(1)).is_ok());
    assert_eq!(
        congress.when(delegate_enlists(8)),
        Err(Refusal::Roster(RosterRefusal::Unknown { person: PersonId(8) }))
    );
}

#[test]
fn a_speech_lasts_from_1_to_180_minutes() {
    let congress = Congress::sitting(3);

    for minutes in [0, 181] {
        let answer = congress.when(enlist(Speaker::Delegate(PersonId(1)), minutes));

        assert_eq!(answer, refused(FloorRefusal::Length { minutes, longest: 180 }));
    }
}

#[test]
fn a_guest_has_a_name() {
    let guest = Speaker::Guest { name: text(""), post: text("Bí thư Quận ủy") };

    let answer = Congress::sitting(3).when(enlist(guest, 10));

    assert_eq!(answer, refused(FloorRefusal::NoName));
}

#[test]
fn a_place_moves_before_another_one() {
    let congress = discussion().given(advance(3, 1));

    assert_eq!(queue(&congress), [3, 1, 2]);
    let slot = SlotId(2);
    assert_eq!(congress.when(advance(2, 2)), refused(FloorRefusal::BeforeItself { slot }));
    let slot = SlotId(9);
    assert_eq!(congress.when(advance(2, 9)), refused(FloorRefusal::NotInQueue { slot }));
}

#[test]
fn who_withdraws_leaves_the_queue_and_the_number_is_not_given_again() {
    let withdraw =
        FloorCommand::Withdraw { slot: SlotId(3), reason: text("Đã có ý kiến trùng") };

    let congress = discussion().given(floor(withdraw));
    let congress = congress.given(delegate_enlists(3)).given(delegate_enlists(2));

    assert_eq!(queue(&congress), [1, 2, 4, 5]);
}

#[test]
fn one_person_speaks_at_a_time() {
    let congress = discussion().given(call_up(1));

    let answer = congress.when(call_up(2));

    assert_eq!(answer, refused(FloorRefusal::SomebodySpeaks { slot: SlotId(1) }));
    assert!(congress.given(end()).when(call_up(2)).is_ok());
}

#[test]
fn nobody_speaks_outside_the_agenda() {
    let congress = Congress::sitting(3).given(delegate_enlists(1));

    assert_eq!(congress.when(call_up(1)), refused(FloorRefusal::NoItem));
}

#[test]
fn a_speech_that_is_being_given_holds_the_agenda() {
    let congress = discussion().given(call_up(1));

    for command in [finish(), close()] {
        let answer = congress.when(command);

        assert_eq!(answer, Err(Refusal::Agenda(AgendaRefusal::SpeechOpen)));
    }
}

#[test]
fn those_who_still_wait_do_not_keep_a_discussion_open() {
    assert!(discussion().when(finish()).is_ok());
}

#[test]
fn an_address_is_registered_and_called_in_one() {
    let kind = SpeechKind::Address { title: text("Diễn văn khai mạc") };
    let speaker = Speaker::Delegate(PersonId(1));
    let give = FloorCommand::Give { speaker: speaker.clone(), kind: kind.clone(), minutes: 15 };
    let congress = Congress::sitting(3).given(plan([ItemKind::Speech])).given(begin(1));

    let events = congress.when(floor(give.clone())).unwrap();

    let slot = Slot { id: SlotId(1), speaker, kind, minutes: 15 };
    let registered = FloorEvent::Registered { slot: slot.clone() };
    let called = FloorEvent::Called { slot: slot.id, at: start() };
    assert_eq!(events, [Event::Floor(registered), Event::Floor(called)]);
    let congress = congress.given(floor(give));
    let speech = Speech { slot, item: Some(ItemId(1)), since: start(), granted: 0 };
    assert_eq!(congress.state().floor.speaking, Some(speech));
    assert!(congress.state().floor.queue.is_empty());
}

#[test]
fn the_chair_grants_more_time_and_the_clock_runs_on_past_it() {
    let congress = discussion().given(call_up(1)).given(grant(2)).after(8);

    let speech = congress.state().floor.speaking.as_ref().unwrap();

    assert_eq!((speech.limit_s(), speech.elapsed_s(congress.now())), (420, 480));
    for minutes in [0, 31] {
        let refusal = FloorRefusal::Length { minutes, longest: 30 };
        assert_eq!(congress.when(grant(minutes)), refused(refusal));
    }
}

#[test]
fn a_minute_granted_after_the_end_runs_from_now() {
    let granted = |now: Moment| {
        let congress = discussion().given(call_up(1));
        let state = congress.state();
        let events = decide(state, &grant(1), now).unwrap();
        let [Event::Floor(FloorEvent::Granted { minutes, .. })] = events[..] else { panic!() };
        minutes
    };
    let end = minute(5);

    let after = |millis| granted(end + TimeDelta::milliseconds(millis));

    assert_eq!([after(-1000), after(0)], [1, 1]);
    assert_eq!([after(1), after(60_000), after(60_001), after(75_000)], [2, 2, 3, 3]);
}

#[test]
fn nobody_is_granted_time_or_stopped_who_does_not_speak() {
    let congress = discussion();

    assert_eq!(congress.when(grant(2)), refused(FloorRefusal::NobodySpeaks));
    assert_eq!(congress.when(end()), refused(FloorRefusal::NobodySpeaks));
}

#[test]
fn a_speech_that_was_given_is_kept_with_its_gist() {
    let congress = discussion().given(call_up(2)).after(4).given(end());

    let heard = &congress.state().floor.heard[0];

    assert_eq!(heard.speech.slot.id, SlotId(2));
    assert_eq!((heard.until, &heard.gist), (minute(4), &text("Tán thành")));
    assert_eq!(congress.state().floor.speaking, None);
}

fn enlist_paper(person: u32, minutes: u16, words: Option<u32>) -> Command {
    let kind = SpeechKind::Paper { title: text("Tham luận"), words };
    floor(FloorCommand::Register { speaker: Speaker::Delegate(PersonId(person)), kind, minutes })
}

fn cut(minutes: u16, reason: &str) -> Command {
    floor(FloorCommand::Limit { minutes, reason: text(reason) })
}

#[test]
fn the_reading_time_of_a_paper_is_estimated_from_its_length_and_rounded_up() {
    let congress = Congress::sitting(3).given(enlist_paper(1, 10, Some(2_000)));

    let floor = &congress.state().floor;
    let slower =
        congress.clone().given(self::floor(FloorCommand::SetPace { words_per_minute: 200 }));

    assert_eq!(floor.queue[0].reading_minutes(floor.pace), Some(12));
    assert!(floor.queue[0].is_too_long(floor.pace));
    let floor = &slower.state().floor;
    assert_eq!(floor.queue[0].reading_minutes(floor.pace), Some(10));
    assert!(!floor.queue[0].is_too_long(floor.pace));
}

#[test]
fn the_chair_cuts_the_papers_that_are_longer_and_leaves_the_others() {
    let congress = discussion()
        .given(enlist_paper(1, 10, None))
        .given(enlist_paper(2, 6, None))
        .given(cut(8, "Hết giờ"));

    let minutes = congress.state().floor.queue.iter().map(|slot| slot.minutes);

    assert_eq!(minutes.collect::<Vec<_>>(), [5, 5, 5, 8, 6]);
    assert_eq!(
        congress.when(cut(8, "Hết giờ")),
        refused(FloorRefusal::NothingToCut { minutes: 8 })
    );
    assert_eq!(congress.when(cut(5, "")), refused(FloorRefusal::NoReason));
}

#[test]
fn a_paper_of_no_words_and_an_impossible_pace_are_refused() {
    let congress = Congress::sitting(3);

    let empty = congress.when(enlist_paper(1, 10, Some(0)));
    let hurried = congress.when(floor(FloorCommand::SetPace { words_per_minute: 1_000 }));

    assert_eq!(empty, refused(FloorRefusal::Words { words: 0, most: 50_000 }));
    assert_eq!(hurried, refused(FloorRefusal::Pace { words_per_minute: 1_000 }));
}
