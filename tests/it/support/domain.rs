//! A small congress for tests: builders, commands in one line, and a given-when-then.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeDelta};
use daihoi::domain::about::{About, Gathering, SessionCommand};
use daihoi::domain::agenda::{AgendaCommand, Item, ItemKind, Sitting};
use daihoi::domain::bodies::{BodiesCommand, Body, Slate};
use daihoi::domain::election::Election;
use daihoi::domain::hall::{HallCommand, Reveal, Scene};
use daihoi::domain::hands::{HandsCommand, Motion};
use daihoi::domain::roster::{
    Absence, AbsenceReason, Basis, Condition, Delegate, RosterCommand, Sex, Standing,
};
use daihoi::domain::rules::{BaseOf, BaseRule, Bases, Ground, Quorum, RuleSet};
use daihoi::domain::{
    Command, Event, History, ItemId, Moment, PersonId, Record, Refusal, State, Text, decide,
};

/// Half past seven on the day of the congress.
pub(crate) fn start() -> Moment {
    DateTime::parse_from_rfc3339("2025-07-15T07:30:00+07:00").unwrap()
}

/// So many minutes after the start.
pub(crate) fn minute(minutes: i64) -> Moment {
    start() + TimeDelta::minutes(minutes)
}

/// A session with its records, as the console would run it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Congress {
    pub history: History,
    /// What was asked so far.
    pub commands: Vec<Command>,
    minute: i64,
}

impl Congress {
    /// A congress of official delegates numbered from 1, of whom nobody has come yet.
    pub(crate) fn of(gathering: Gathering, people: u32) -> Self {
        Self::with(gathering, (1..=people).map(delegate).collect())
    }

    pub(crate) fn with(gathering: Gathering, delegates: Vec<Delegate>) -> Self {
        Self::default().given(create(gathering)).given(register(delegates))
    }

    /// A congress of members that was opened with everybody present.
    pub(crate) fn sitting(people: u32) -> Self {
        Self::sitting_as(Gathering::MemberCongress, people)
    }

    pub(crate) fn sitting_as(gathering: Gathering, people: u32) -> Self {
        Self::of(gathering, people).given(arrive(1..=people)).given(open())
    }

    /// Runs a command that must be accepted.
    #[track_caller]
    pub(crate) fn given(mut self, command: impl Into<Command>) -> Self {
        let command = command.into();
        let events = self.when(command.clone()).unwrap_or_else(|refusal| {
            panic!("{command:?} was refused: {refusal:?}");
        });
        self.record(events);
        self.commands.push(command);
        self
    }

    /// Lets minutes pass before the next command.
    pub(crate) fn after(mut self, minutes: i64) -> Self {
        self.minute += minutes;
        self
    }

    /// Asks for a command, without running it.
    pub(crate) fn when(&self, command: impl Into<Command>) -> Result<Vec<Event>, Refusal> {
        self.history.decide(&command.into(), self.now())
    }

    /// Appends a record with these events, whether or not a command would bring them about.
    pub(crate) fn record(&mut self, events: Vec<Event>) {
        let n = self.history.records().len() as u64 + 1;
        self.history.push(Record { n, at: Some(self.now()), by: String::new(), events });
    }

    pub(crate) fn now(&self) -> Moment {
        minute(self.minute)
    }

    pub(crate) fn state(&self) -> &State {
        self.history.state()
    }

    /// The state with these elections in it.
    pub(crate) fn state_with(&self, elections: Vec<Election>) -> State {
        let mut state = self.state().clone();
        state.elections.all = elections;
        state
    }
}

/// Asks a state for a command at the start.
pub(crate) fn ask(state: &State, command: impl Into<Command>) -> Result<Vec<Event>, Refusal> {
    decide(state, &command.into(), start())
}

pub(crate) fn text(raw: &str) -> Text {
    Text::new(raw)
}

/// An official delegate. Three units share the numbers out among them.
pub(crate) fn delegate(number: u32) -> Delegate {
    Delegate {
        id: PersonId(number),
        name: text(&format!("Nguyễn Văn {number}")),
        sex: Sex::Male,
        born: NaiveDate::from_ymd_opt(1980, 1, 1),
        ethnicity: text("Kinh"),
        religion: Text::default(),
        joined: NaiveDate::from_ymd_opt(2005, 2, 3),
        unit: text(&format!("Chi bộ {}", number % 3)),
        post: Text::default(),
        category: Text::default(),
        education: Text::default(),
        theory: Text::default(),
        standing: Standing::Official,
        basis: Basis::Elected,
        convening: false,
        conditions: BTreeSet::new(),
    }
}

pub(crate) fn alternate(number: u32) -> Delegate {
    Delegate { standing: Standing::Alternate, ..delegate(number) }
}

pub(crate) fn convening(number: u32) -> Delegate {
    Delegate { convening: true, basis: Basis::ExOfficio, ..delegate(number) }
}

pub(crate) fn with_condition(number: u32, condition: Condition) -> Delegate {
    Delegate { conditions: BTreeSet::from([condition]), ..delegate(number) }
}

pub(crate) fn absence(approved: bool) -> Absence {
    Absence { reason: AbsenceReason::Illness, approved, note: Text::default() }
}

/// The rules of a congress, as far as these tests need them.
pub(crate) fn rules() -> RuleSet {
    RuleSet {
        quorum: Quorum {
            more_than_share: false,
            rule: text("Q-1"),
            numerator: 2,
            denominator: 3,
            units_at: vec![Gathering::DelegateCongress],
        },
        bases: Bases {
            member_congress: base_rule(&[
                Ground::TemporaryElsewhere,
                Ground::ExemptAbsent,
                Ground::Suspended,
                Ground::Prosecuted,
                Ground::AbsentThroughoutApproved,
            ]),
            delegate_congress: BaseRule {
                not_convened: vec![Ground::Suspended, Ground::Prosecuted],
                ..base_rule(&[Ground::ConveningCommitteeAbsentThroughout, Ground::AbsentThroughout])
            },
            committee_meeting: base_rule(&[Ground::Suspended, Ground::Prosecuted]),
        },
        ..RuleSet::default()
    }
}

fn base_rule(subtract: &[Ground]) -> BaseRule {
    BaseRule {
        rule: text("WIN-1"),
        of: BaseOf::Convened,
        not_convened: Vec::new(),
        subtract: subtract.to_vec(),
    }
}

pub(crate) fn create(gathering: Gathering) -> Command {
    create_under(gathering, rules())
}

pub(crate) fn create_under(gathering: Gathering, rules: RuleSet) -> Command {
    let about = About { title: text("Đại hội Chi bộ 12"), gathering, ..About::default() };
    Command::Session(SessionCommand::Create { about: Box::new(about), rules: Box::new(rules) })
}

pub(crate) fn open() -> Command {
    Command::Session(SessionCommand::Open {})
}

pub(crate) fn close() -> Command {
    Command::Session(SessionCommand::Close {})
}

pub(crate) fn undo() -> Command {
    Command::Session(SessionCommand::Undo {})
}

pub(crate) fn note(words: &str) -> Command {
    Command::Session(SessionCommand::Note { text: text(words) })
}

pub(crate) fn register(delegates: Vec<Delegate>) -> Command {
    Command::Roster(RosterCommand::Register { delegates })
}

pub(crate) fn arrive(people: impl IntoIterator<Item = u32>) -> Command {
    Command::Roster(RosterCommand::Arrive { people: persons(people) })
}

pub(crate) fn leave(person: u32) -> Command {
    Command::Roster(RosterCommand::Leave { person: PersonId(person) })
}

pub(crate) fn excuse(person: u32, approved: bool) -> Command {
    let (person, absence) = (PersonId(person), absence(approved));
    Command::Roster(RosterCommand::Excuse { person, absence })
}

pub(crate) fn replace(person: u32, alternate: u32) -> Command {
    Command::Roster(RosterCommand::Replace {
        person: PersonId(person),
        alternate: PersonId(alternate),
        reason: text("Ốm"),
    })
}

pub(crate) fn persons(people: impl IntoIterator<Item = u32>) -> Vec<PersonId> {
    people.into_iter().map(PersonId).collect()
}

pub(crate) fn slate(head: u32, members: impl IntoIterator<Item = u32>) -> Slate {
    Slate { head: PersonId(head), members: persons(members) }
}

pub(crate) fn propose(body: Body, slate: Slate) -> Command {
    Command::Bodies(BodiesCommand::Propose { body, slate })
}

pub(crate) fn call(motion: Motion) -> Command {
    Command::Hands(HandsCommand::Call { motion })
}

pub(crate) fn adopt(words: &str) -> Motion {
    Motion::Adopt { text: text(words) }
}

pub(crate) fn count(agree: u32, disagree: u32, other: u32) -> Command {
    Command::Hands(HandsCommand::Count { agree, disagree, other })
}

pub(crate) fn item(number: u16, kind: ItemKind) -> Item {
    Item {
        id: ItemId(number),
        title: text(&format!("Mục {number}")),
        kind,
        sitting: Sitting::Main,
        minutes: 10,
        leader: text("Đoàn Chủ tịch"),
        words: Vec::new(),
        needs: Vec::new(),
    }
}

/// Plans items of these kinds, numbered from 1.
pub(crate) fn plan(kinds: impl IntoIterator<Item = ItemKind>) -> Command {
    plan_items((1..).zip(kinds).map(|(number, kind)| item(number, kind)).collect())
}

pub(crate) fn plan_items(items: Vec<Item>) -> Command {
    Command::Agenda(AgendaCommand::Plan { items })
}

pub(crate) fn begin(item: u16) -> Command {
    Command::Agenda(AgendaCommand::Start { item: ItemId(item), override_reason: None })
}

pub(crate) fn begin_although(item: u16, reason: &str) -> Command {
    let override_reason = Some(text(reason));
    Command::Agenda(AgendaCommand::Start { item: ItemId(item), override_reason })
}

pub(crate) fn finish() -> Command {
    Command::Agenda(AgendaCommand::Finish {})
}

pub(crate) fn skip(item: u16) -> Command {
    Command::Agenda(AgendaCommand::Skip { item: ItemId(item), reason: text("Thiếu thời gian") })
}

pub(crate) fn reopen(item: u16) -> Command {
    Command::Agenda(AgendaCommand::Reopen { item: ItemId(item), reason: text("Bỏ sót") })
}

pub(crate) fn show(scene: Scene) -> Command {
    Command::Hall(HallCommand::Show { scene, reveal: Reveal::All })
}

pub(crate) fn black() -> Command {
    show(Scene::Black)
}

pub(crate) fn hold() -> Command {
    Command::Hall(HallCommand::Hold {})
}
