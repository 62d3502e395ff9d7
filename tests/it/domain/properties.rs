//! What holds whatever is asked, in whatever order.

use std::collections::BTreeSet;

use daihoi::domain::about::Gathering;
use daihoi::domain::agenda::{Entry, ItemStatus};
use daihoi::domain::evolve::evolve;
use daihoi::domain::hands::{HandStage, HandVote};
use daihoi::domain::roster::{Attendee, Condition, Presence};
use daihoi::domain::{Command, Event, History, Lang, Record, State, base};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::commands::preparation::preparation;
use crate::support::commands::{agenda, command, elections_planned, people};
use crate::support::domain::*;
use crate::support::{follow, voting};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_commands_are_answered_and_every_refusal_has_words(
        congress in congress(),
        moves in vec(one_move(), 1..160),
    ) {
        let mut congress = congress;

        for one in moves {
            let Some(command) = one.command(&congress) else { continue };
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
        moves in vec(one_move(), 1..160),
    ) {
        let congress = run(congress, moves);

        let written = congress.history.records().iter();
        let read: History = written.map(read_back).collect();

        prop_assert_eq!(read.state(), congress.state());
    }

    #[test]
    fn the_base_is_who_is_convened_less_who_is_excluded(
        congress in congress(),
        moves in vec(one_move(), 1..160),
    ) {
        let mut congress = congress;

        for one in moves {
            congress = run(congress, [one]);
            prop_assert_eq!(base_by_the_book(congress.state()), base_taken_down(congress.state()));
        }
    }

    #[test]
    fn one_item_runs_and_one_show_of_hands_is_open_at_a_time(
        congress in congress(),
        moves in vec(one_move(), 1..160),
    ) {
        let mut congress = congress;

        for one in moves {
            congress = run(congress, [one]);
            let State { agenda, hands, .. } = congress.state();
            let running = |entry: &&Entry| matches!(entry.status, ItemStatus::Running { .. });
            let called = |vote: &&HandVote| matches!(vote.stage, HandStage::Called { .. });
            prop_assert!(agenda.entries.iter().filter(running).count() <= 1);
            prop_assert!(hands.votes.iter().filter(called).count() <= 1);
        }
    }

    #[test]
    fn an_undo_returns_the_state_before(
        congress in congress(),
        moves in vec(one_move(), 1..160),
    ) {
        let mut congress = congress;

        for one in moves {
            let before = congress.state().clone();
            congress = run(congress, [one]);
            let last = congress.history.records().last().map(|record| record.n);
            let undoable = congress.history.undo_preview().ok().map(|record| record.n);
            if congress.state().head != before.head && last == undoable {
                let back = congress.clone().given(undo());
                prop_assert_eq!(State { head: before.head, ..back.state().clone() }, before);
            }
        }
    }

    #[test]
    fn events_in_any_order_are_folded_without_a_stop(
        congress in congress(),
        moves in vec(one_move(), 1..160),
        seed in any::<u64>(),
    ) {
        let congress = run(congress, moves);
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

/// What the operator does next: a step that the program offers, or anything at all.
#[derive(Clone, Debug)]
enum Move {
    Step(u32),
    Anything(Command),
}

impl Move {
    fn command(self, congress: &Congress) -> Option<Command> {
        match self {
            Self::Step(choice) => follow::next(congress.state(), congress.now(), choice),
            Self::Anything(command) => Some(command),
        }
    }
}

fn one_move() -> impl Strategy<Value = Move> {
    prop_oneof![
        4 => any::<u32>().prop_map(Move::Step),
        1 => command().prop_map(Move::Anything),
    ]
}

/// A congress of any kind, prepared or not, with many or few present, with or without an agenda.
fn congress() -> impl Strategy<Value = Congress> {
    let gatherings = vec![
        Gathering::MemberCongress,
        Gathering::DelegateCongress,
        Gathering::CommitteeMeeting,
        Gathering::Conference,
    ];
    let prepared = prop_oneof![Just(Vec::new()), vec(preparation(), 1..40)];
    (select(gatherings), select(vec![true, true, true, false]), prepared, select(vec![0, 5, 8, 8]))
        .prop_map(|(gathering, is_planned, prepared, present)| {
            let set_up = [create_under(gathering, voting::rules()), register(people())];
            let plan = [elections_planned(), agenda()].into_iter().filter(|_| is_planned);
            let arrivals = (1..=present).map(|person| arrive([person]));
            let prepared = prepared.into_iter().map(Command::Preparation);
            let commands = set_up.into_iter().chain(plan).chain(prepared).chain(arrivals);
            run(Congress::default(), commands.map(Move::Anything))
        })
}

/// Makes the moves that are accepted and leaves the others out. A minute passes before each.
fn run(mut congress: Congress, moves: impl IntoIterator<Item = Move>) -> Congress {
    for one in moves {
        congress = congress.after(1);
        let Some(command) = one.command(&congress) else { continue };
        if let Ok(events) = congress.when(command) {
            congress.record(events);
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
            Gathering::MemberCongress | Gathering::MemberMeeting => {
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
