//! What one session gives to the report: its figures, taken from the state that its records fold to.

use serde::Serialize;

use crate::domain::about::{Gathering, OrganisationKind, Stage};
use crate::domain::agenda::AgendaEvent;
use crate::domain::election::round::{Outcome, Round, RoundKind};
use crate::domain::election::{Election, Ending, Office};
use crate::domain::roster::Attendee;
use crate::domain::rules::RuleSet;
use crate::domain::{Event, History, Moment, Text};

/// A session as the report looks at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub organisation: Text,
    pub kind: OrganisationKind,
    pub progress: Progress,
}

/// How far a session has come, and its figures once it has closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// A congress that has closed.
    Closed(Box<Congress>),
    /// A congress that has not closed, be it open already or not.
    UnderWay,
    /// A meeting of a committee or a conference.
    NoCongress,
}

/// The figures of a congress that has closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Congress {
    pub gathering: Gathering,
    /// The holders of a mandate, with alternates in the place of delegates.
    pub convened: u32,
    /// Those of them who came at any time.
    pub attended: u32,
    pub duration: Minutes,
    pub offices: Vec<OfficeFigures>,
}

/// How long a congress took, in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Minutes {
    /// What the items of the planned agenda add up to.
    pub planned: i64,
    /// What the hall gave to the items.
    pub worked: i64,
    /// From the opening to the closing, nights and breaks included.
    pub opening_to_closing: i64,
}

/// The figures of one election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfficeFigures {
    pub office: Office,
    pub title: Text,
    pub seats: u32,
    pub filled: Filled,
    /// Those elected in all rounds.
    pub elected: u32,
    /// Absent where no result was announced.
    pub first_round: Option<FirstRound>,
}

/// When the official seats of an election were filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Filled {
    /// In the first round.
    AtOnce,
    /// In a later round.
    Later,
    /// Seats stayed open, or went to whoever goes on with them.
    Open,
    /// The organisation is too small for such a body.
    NotHeld,
}

/// The first vote on an election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FirstRound {
    /// The names on the ballot paper.
    pub names: u32,
    /// How many more names than seats the rules ask for; 0 where they ask for none.
    pub least_surplus: u32,
    pub elected: u32,
    /// Convened and present when the box was sealed.
    pub convened: u32,
    pub present: u32,
    pub collected: u32,
}

/// By whose rules the surplus of a list is judged.
#[derive(Clone, Debug)]
pub enum Yardstick {
    /// By those of each session.
    Own,
    /// By one rule set for all.
    Same(Box<RuleSet>),
}

impl Held {
    /// Takes down what a session gives to the report.
    pub fn of(history: &History, yardstick: &Yardstick) -> Self {
        let state = history.state();
        let progress = match (state.about.gathering, state.stage) {
            (Gathering::MemberMeeting | Gathering::CommitteeMeeting | Gathering::Conference, _) => {
                Progress::NoCongress
            }
            (
                Gathering::MemberCongress | Gathering::DelegateCongress,
                Stage::Closed { since, until },
            ) => Progress::Closed(Box::new(congress(history, (since, until), yardstick))),
            (
                Gathering::MemberCongress | Gathering::DelegateCongress,
                Stage::Blank | Stage::Preparing | Stage::Sitting { .. },
            ) => Progress::UnderWay,
        };
        let about = &state.about;
        Self { organisation: about.organisation.clone(), kind: about.organisation_kind, progress }
    }
}

impl Congress {
    /// Tells whether every office was filled in its first round. A congress without an election has
    /// filled none.
    pub fn is_filled_at_once(&self) -> bool {
        let mut held = self.held().peekable();
        held.peek().is_some() && held.all(|office| office.filled == Filled::AtOnce)
    }

    /// Lists the elections that the congress was large enough for.
    pub fn held(&self) -> impl Iterator<Item = &OfficeFigures> {
        self.offices.iter().filter(|office| office.filled != Filled::NotHeld)
    }
}

impl FirstRound {
    /// Counts the names that are more than the seats.
    pub fn surplus(&self, seats: u32) -> u32 {
        self.names.saturating_sub(seats)
    }
}

fn congress(
    history: &History,
    (opened, closed): (Moment, Moment),
    yardstick: &Yardstick,
) -> Congress {
    let state = history.state();
    let rules = match yardstick {
        Yardstick::Own => &state.rules,
        Yardstick::Same(rules) => rules,
    };
    let came = state.roster.voters().filter(|voter| Attendee::has_come(voter));
    let worked = state.agenda.entries.iter().map(|entry| entry.elapsed_s(closed));
    Congress {
        gathering: state.about.gathering,
        convened: state.roster.convened(),
        attended: number(came.count()),
        duration: Minutes {
            planned: planned_minutes(history),
            worked: worked.fold(0, i64::saturating_add) / 60,
            opening_to_closing: (closed - opened).num_minutes().max(0),
        },
        offices: state.elections.all.iter().map(|one| office(one, rules)).collect(),
    }
}

/// Adds up the agenda as it was planned: what was inserted later is not in it.
fn planned_minutes(history: &History) -> i64 {
    let events = history.live_records().flat_map(|record| &record.events);
    let plans = events.filter_map(|event| {
        let Event::Agenda(AgendaEvent::Planned { items }) = event else { return None };
        Some(items)
    });
    plans.last().map_or(0, |items| items.iter().map(|item| i64::from(item.minutes)).sum())
}

fn office(election: &Election, rules: &RuleSet) -> OfficeFigures {
    let seats = election.seats.number();
    let elected = number(election.winners().len());
    let first = first_round(election);
    let first_round = first.map(|(round, result)| FirstRound {
        names: number(round.paper.lines.len()),
        least_surplus: u32::from(election.least_surplus(rules, seats)),
        elected: number(result.verdict.elected.len()),
        convened: result.attendance.convened,
        present: result.attendance.present,
        collected: result.tally.collected,
    });
    OfficeFigures {
        office: election.plan.office,
        title: election.plan.title.clone(),
        seats: u32::from(seats),
        filled: filled(election, u32::from(seats), elected, first_round.as_ref()),
        elected,
        first_round,
    }
}

/// Finds the first vote whose result stands: what was annulled was voted again.
fn first_round(election: &Election) -> Option<(&Round, &Outcome)> {
    let mut rounds = election.rounds.iter();
    let first = rounds.find(|round| round.kind == RoundKind::First && round.is_announced())?;
    Some((first, first.stage.outcome()?))
}

fn filled(election: &Election, seats: u32, elected: u32, first: Option<&FirstRound>) -> Filled {
    match election.phase.ending() {
        Some(Ending::NotHeld { .. }) => Filled::NotHeld,
        _ if first.is_some_and(|first| seats <= first.elected) => Filled::AtOnce,
        _ if seats <= elected => Filled::Later,
        _ => Filled::Open,
    }
}

fn number(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
