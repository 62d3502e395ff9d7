//! What holds whatever is asked, in whatever order.

use std::collections::BTreeSet;

use daihoi::domain::about::Gathering;
use daihoi::domain::evolve::evolve;
use daihoi::domain::roster::{Attendee, Condition, Presence};
use daihoi::domain::{Command, Event, History, Lang, Record, State, base};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::commands::{agenda, command, people};
use crate::support::domain::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_commands_are_answered_and_every_refusal_has_words(
        congress in congress(),
        commands in vec(command(), 1..120),
    ) {
        let mut congress = congress;

        for command in commands {
            match congress.when(command) {
                Ok(events) => congress.record(events),
                Err(refusal) => {
                    for lang in [Lang::Vi, Lang::En] {
                        let words = refusal.text(lang);
                        prop_assert!(words.ends_with('.'), "{refusal:?}: {words:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_was_written_reads_back_to_the_same_state(
        congress in congress(),
        commands in vec(command(), 1..120),
    ) {
        let congress = run(congress, commands);

        let written = congress.history.records().iter();
        let read: History = written.map(read_back).collect();

        prop_assert_eq!(read.state(), congress.state());
    }

    #[test]
    fn the_base_is_who_is_convened_less_who_is_excluded(
        congress in congress(),
        commands in vec(command(), 1..120),
    ) {
        let mut congress = congress;

        for command in commands {
            congress = run(congress, [command]);
            prop_assert_eq!(base_by_the_book(congress.state()), base_taken_down(congress.state()));
        }
    }

    #[test]
    fn an_undo_returns_the_state_before(
        congress in congress(),
        commands in vec(command(), 1..120),
    ) {
        let mut congress = congress;

        for command in commands.into_iter().filter(|command| *command != undo()) {
            let before = congress.clone();
            congress = run(congress, [command]);
            let last = congress.history.records().last().map(|record| record.n);
            let undoable = congress.history.undo_preview().ok().map(|record| record.n);
            if last == undoable && congress.state().head != before.state().head {
                let back = congress.clone().given(undo());
                let back = State { head: before.state().head, ..back.state().clone() };
                prop_assert_eq!(&back, before.state());
            }
        }
    }

    #[test]
    fn events_in_any_order_are_folded_without_a_stop(
        congress in congress(),
        commands in vec(command(), 1..120),
        seed in any::<u64>(),
    ) {
        let congress = run(congress, commands);
        let records = congress.history.records().iter();
        let mut events: Vec<&Event> = records.flat_map(|record| &record.events).collect();
        let places = u64::try_from(events.len()).unwrap();

        events.sort_by_key(|event| seed.wrapping_mul(event_number(event)) % places);

        let mut state = State::default();
        for event in events {
            evolve(&mut state, event);
        }
        prop_assert_eq!(state.head, 0);
    }
}

/// A congress of any kind, with or without an agenda, with many or few present, open or not.
fn congress() -> impl Strategy<Value = Congress> {
    let gatherings = vec![
        Gathering::MemberCongress,
        Gathering::DelegateCongress,
        Gathering::CommitteeMeeting,
        Gathering::Conference,
    ];
    (select(gatherings), select(vec![true, true, true, false]), select(vec![0, 3, 5, 8, 8, 8, 8]))
        .prop_map(|(gathering, planned, present)| {
            let mut congress = Congress::with(gathering, people());
            if planned {
                congress = congress.given(agenda());
            }
            run(congress, (1..=present).map(|person| arrive([person])).chain([open()]))
        })
}

/// Runs the commands that are accepted and leaves the others out. A minute passes before each.
fn run(mut congress: Congress, commands: impl IntoIterator<Item = Command>) -> Congress {
    for command in commands {
        congress = congress.after(1);
        match congress.when(command) {
            Ok(events) if !events.is_empty() => congress.record(events),
            Ok(_) | Err(_) => {}
        }
    }
    congress
}

fn read_back(record: &Record) -> Record {
    let events = serde_json::to_string(&record.events).unwrap();
    Record { events: serde_json::from_str(&events).unwrap(), ..record.clone() }
}

/// A number that tells events apart well enough to shuffle them.
fn event_number(event: &Event) -> u64 {
    let letters = format!("{event:?}");
    letters.bytes().fold(17, |sum: u64, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)))
}

fn base_taken_down(state: &State) -> (usize, BTreeSet<u32>) {
    let base = base::of_persons(state, base::for_gathering(state));
    let people = base.less.iter().flat_map(|term| &term.people).map(|person| person.0);
    (usize::try_from(base.size).unwrap(), people.collect())
}

/// The base as RULES 1.10.2 puts it, reckoned person by person and not ground by ground.
fn base_by_the_book(state: &State) -> (usize, BTreeSet<u32>) {
    let excluded = |voter: &&Attendee| {
        let has = |condition| voter.delegate.conditions.contains(&condition);
        let barred = has(Condition::Suspended) || has(Condition::Prosecuted);
        let never_came = matches!(voter.presence, Presence::Awaited | Presence::Absent(_));
        let excused = matches!(&voter.presence, Presence::Absent(absence) if absence.approved);
        match state.about.gathering {
            Gathering::MemberCongress => {
                barred
                    || excused
                    || has(Condition::TemporaryElsewhere)
                    || (has(Condition::Exempt) && never_came)
            }
            Gathering::DelegateCongress => never_came,
            Gathering::CommitteeMeeting | Gathering::Conference => barred,
        }
    };
    let out: BTreeSet<u32> =
        state.roster.voters().filter(excluded).map(|voter| voter.delegate.id.0).collect();
    (state.roster.voters().count() - out.len(), out)
}
