//! Rehearses every embedded template from the opening to the close, by the steps that are offered.

use daihoi::domain::about::{SessionCommand, Stage};
use daihoi::domain::agenda::{AgendaCommand, ItemKind, ItemStatus};
use daihoi::domain::bodies::Body;
use daihoi::domain::election::ballot::{Ballot, Layout, Paper};
use daihoi::domain::election::lot::{LotCommand, LotStage, Pass};
use daihoi::domain::election::round::{RoundCommand, RoundStage};
use daihoi::domain::election::{Election, ElectionCommand, Nominated, Office, Source};
use daihoi::domain::floor::{FloorCommand, Speaker, SpeechKind};
use daihoi::domain::hands::HandsCommand;
use daihoi::domain::steps::{Act, Step, counting_steps, hall_steps};
use daihoi::domain::words::{UNKNOWN, fill, step_words};
use daihoi::domain::{Command, ElectionId, Lang, LotId, PersonId, State};
use daihoi::template::{self, Setting};

use crate::support::domain::{Congress, arrive, delegate, propose, register, slate, text};

/// Everybody is present; the last ten serve on the bodies and stand for nothing.
const PEOPLE: u32 = 40;

fn rehearsed(name: &str) -> Congress {
    let template = template::find(name).unwrap().parse().unwrap();
    let set = |key: &str, value: &str| Setting { key: key.to_owned(), value: value.to_owned() };
    let settings = [set("ordinal", "XI"), set("place", "Hội trường A")];
    let rules = template::rules(&template.rules).unwrap();
    let mut congress = Congress::default();
    for command in template.commands(rules, &settings).unwrap() {
        congress = congress.given(command);
    }
    congress = congress.given(register((1..=PEOPLE).map(delegate).collect()));
    congress = congress.given(arrive(1..=PEOPLE));
    while !matches!(congress.state().stage, Stage::Closed { .. }) {
        all_is_said(congress.state());
        let command = next(congress.state(), &congress);
        congress = congress.after(1).given(command);
    }
    congress
}

/// Whatever the chair has to say now is known, in both languages.
#[track_caller]
fn all_is_said(state: &State) {
    let own = state.agenda.running().into_iter().flat_map(|entry| &entry.item.words);
    let own = own.map(|text| fill(text, state, Lang::Vi));
    let steps = [Lang::Vi, Lang::En].into_iter().flat_map(|lang| step_words(state, lang));
    for paragraph in own.chain(steps) {
        assert!(!paragraph.contains(['{', '}', '#']), "{paragraph}");
        assert!(!paragraph.contains(UNKNOWN), "{paragraph}");
    }
}

/// Takes the first legal step, the counting room's while the hall has only to wait for it.
#[track_caller]
fn next(state: &State, congress: &Congress) -> Command {
    let now = congress.now();
    let legal = |steps: Vec<Step>| steps.into_iter().filter(|step| step.blocked.is_none());
    let room = || legal(counting_steps(state, now)).find_map(|step| counting(state, &step.act));
    let mut hall = legal(hall_steps(state, now)).filter_map(|step| taken(state, &step.act));
    let waits = |command: &Command| {
        let over = matches!(
            command,
            Command::Agenda(AgendaCommand::Finish {}) | Command::Session(SessionCommand::Close {})
        );
        over && room().is_some()
    };
    match hall.next() {
        Some(command) if !waits(&command) => command,
        _ => room().unwrap_or_else(|| panic!("nothing to do: {:?}", hall_steps(state, now))),
    }
}

/// What the hall does with a step, if it takes it.
fn taken(state: &State, act: &Act) -> Option<Command> {
    Some(match act {
        Act::OpenSession => Command::Session(SessionCommand::Open {}),
        Act::StartItem(item) => {
            Command::Agenda(AgendaCommand::Start { item: *item, override_reason: None })
        }
        Act::FinishItem => Command::Agenda(AgendaCommand::Finish {}),
        Act::CloseSession => Command::Session(SessionCommand::Close {}),
        Act::ProposeBody(body) => proposed(*body),
        Act::CallHands(motion) => Command::Hands(HandsCommand::Call { motion: motion.clone() }),
        Act::CountHands(_) => {
            let (agree, disagree, other) = (PEOPLE - 1, 0, 1);
            Command::Hands(HandsCommand::Count { agree, disagree, other })
        }
        Act::GiveFloor | Act::RegisterSpeaker => spoken(state, act)?,
        Act::CallSpeaker(slot) => Command::Floor(FloorCommand::Call { slot: *slot }),
        Act::FinishSpeech => Command::Floor(FloorCommand::Finish { gist: text("") }),
        Act::DrawList(id) | Act::Nominate(id) => nominated_or_drawn(state, act, *id)?,
        Act::Conclude(id) => {
            let (election, reason) = (*id, text("Đại hội không bầu tiếp"));
            Command::Election(ElectionCommand::Conclude { election, reason })
        }
        Act::HandOver(id) => {
            let (election, keeper) = (*id, text("Chi ủy khóa mới"));
            Command::Election(ElectionCommand::HandOver { election, keeper })
        }
        _ => return balloting(act),
    })
}

fn proposed(body: Body) -> Command {
    match body {
        Body::Presidium => propose(body, slate(40, [39, 38])),
        Body::Secretariat => propose(body, slate(37, [])),
        Body::Credentials => propose(body, slate(36, [35])),
        Body::Counting(_) => propose(body, slate(34, [33, 32])),
    }
}

/// One report an item, one paper a discussion.
fn spoken(state: &State, act: &Act) -> Option<Command> {
    let entry = state.agenda.running()?;
    let heard = state.floor.heard.iter().any(|heard| heard.speech.item == Some(entry.item.id));
    let (speaker, title) = (Speaker::Delegate(PersonId(40)), entry.item.title.clone());
    let idle = !heard && state.floor.queue.is_empty() && state.floor.speaking.is_none();
    match act {
        Act::GiveFloor => {
            let kind = SpeechKind::Report { title };
            Some(Command::Floor(FloorCommand::Give { speaker, kind, minutes: 10 }))
        }
        _ if idle && entry.item.kind == ItemKind::Discussion => {
            let kind = SpeechKind::Paper { title };
            Some(Command::Floor(FloorCommand::Register { speaker, kind, minutes: 7 }))
        }
        _ => None,
    }
}

/// Nominates one name more than there are seats, or only one for a single seat; then draws the list.
fn nominated_or_drawn(state: &State, act: &Act, id: ElectionId) -> Option<Command> {
    let election = state.election(id)?;
    let seats = election.plan.seats + election.plan.alternate_seats;
    let wanted = if seats == 1 { 1 } else { usize::from(seats) + 1 };
    let enough = wanted <= election.candidates.len();
    match act {
        Act::DrawList(_) if enough => {
            Some(Command::Election(ElectionCommand::DrawList { election: id }))
        }
        Act::Nominate(_) if !enough => {
            let who = Nominated::Person(nominee(state, election));
            let source = Source::Convening;
            Some(Command::Election(ElectionCommand::Nominate { election: id, who, source }))
        }
        _ => None,
    }
}

/// The next person in order; where winners of an earlier election stand, the next of these.
fn nominee(state: &State, election: &Election) -> PersonId {
    let place = election.candidates.len();
    let Some(among) = election.plan.among else {
        return PersonId(u32::try_from(place).unwrap() + 1);
    };
    let earlier = state.election(among).unwrap();
    let rank = usize::from(election.plan.office == Office::DeputySecretary);
    let winner = earlier.candidate(earlier.winners()[place + rank]).unwrap();
    let Nominated::Person(person) = winner.nominee.who else { panic!("{winner:?}") };
    person
}

fn balloting(act: &Act) -> Option<Command> {
    Some(Command::Round(match act {
        Act::SealBox(id) => RoundCommand::Seal { election: *id },
        Act::IssueBallots(id) => {
            let (printed, issued, spoiled) = (PEOPLE + 5, PEOPLE, 0);
            RoundCommand::Issue { election: *id, printed, issued, spoiled }
        }
        Act::CollectBallots(id) => RoundCommand::Collect { election: *id, collected: PEOPLE - 1 },
        Act::OpenCount(id) => RoundCommand::OpenCount { election: *id },
        Act::Announce(id) => RoundCommand::Announce { election: *id },
        _ => return None,
    }))
}

/// What the counting room does with a step, if it takes it.
fn counting(state: &State, act: &Act) -> Option<Command> {
    Some(match act {
        Act::DeclareLot(id) => {
            Command::Lot(LotCommand::Declare { election: *id, size: PEOPLE - 1 })
        }
        Act::KeyLot(id, lot) => Command::Lot(keyed(state, *id, *lot)?),
        Act::Reconcile(id) => Command::Round(RoundCommand::Reconcile { election: *id }),
        Act::Sign(id) => Command::Round(RoundCommand::Sign { election: *id }),
        Act::Release(id) => {
            let (election, released_by) = (*id, delegate(34).name);
            Command::Round(RoundCommand::Release { election, released_by })
        }
        _ => return None,
    })
}

fn keyed(state: &State, election: ElectionId, lot: LotId) -> Option<LotCommand> {
    let round = state.election(election)?.current_round()?;
    let RoundStage::Counting { lots, .. } = &round.stage else { return None };
    let reached = &lots.iter().find(|known| known.id == lot)?.stage;
    let next = |pass: &Pass| {
        if pass.keyed() == PEOPLE - 1 {
            return LotCommand::End { election, lot };
        }
        let ballot = ballot(&round.paper, u16::try_from(pass.keyed()).unwrap());
        LotCommand::Key { election, lot, ballot }
    };
    match reached {
        LotStage::Waiting => Some(LotCommand::Begin { election, lot, keyer: delegate(33).name }),
        LotStage::Between { .. } => {
            Some(LotCommand::Begin { election, lot, keyer: delegate(32).name })
        }
        LotStage::First { pass } | LotStage::Second { pass, .. } => Some(next(pass)),
        LotStage::Differing { .. } | LotStage::Agreed { .. } => None,
    }
}

/// Most ballots leave one of the first names out and keep the one after them instead.
fn ballot(paper: &Paper, number: u16) -> Ballot {
    let all: Vec<u16> = (1..=paper.line_count()).collect();
    if paper.layout != Layout::StrikeOut {
        return Ballot::Marks { agree: all, disagree: Vec::new() };
    }
    let spared = if number % 5 < 3 { number % paper.limit + 1 } else { paper.limit + 1 };
    let kept = all.into_iter().filter(|name| *name != spared && *name <= paper.limit + 1);
    Ballot::Kept(kept.collect())
}

#[test]
fn a_congress_runs_from_every_embedded_template_to_its_close_and_no_word_is_missing() {
    for embedded in template::embedded() {
        let congress = rehearsed(embedded.name);

        let state = congress.state();
        for election in &state.elections.all {
            let winners = u16::try_from(election.winners().len()).unwrap();
            assert_eq!(winners, election.plan.seats, "{}", election.plan.title);
        }
        let done = |status: &ItemStatus| matches!(status, ItemStatus::Done { .. });
        assert!(state.agenda.entries.iter().all(|entry| done(&entry.status)));
    }
}
