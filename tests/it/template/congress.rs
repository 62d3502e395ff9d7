//! A small congress with an election in any phase, for the tests of the chair's words.

use daihoi::domain::about::{About, Stage};
use daihoi::domain::agenda::{Entry, Item, ItemKind, ItemStatus, Sitting};
use daihoi::domain::election::ballot::{Layout, Line, NameTally, Paper, Tally};
use daihoi::domain::election::round::{Attendance, Issue, Outcome, Round, RoundKind, RoundStage};
use daihoi::domain::election::verdict::{Base, BaseTerm, Decision, Fate, NameVerdict, Verdict};
use daihoi::domain::election::{
    Candidate, CandidateStanding, Election, FloorChoice, Nominated, Nominee, Numbering, Occasion,
    Office, Opinion, Phase, Plan, SeatNumber, Source,
};
use daihoi::domain::hands::{HandBase, HandOutcome, HandResult, HandStage, HandVote, Motion};
use daihoi::domain::roster::{Attendee, Delegate, Presence, Seat};
use daihoi::domain::rules::{BaseOf, Ground, Quorum};
use daihoi::domain::words::{fill, step_words};
use daihoi::domain::{
    CandidateId, ElectionId, Gathering, ItemId, Lang, Moment, PersonId, State, Text, VoteId,
};

use crate::support::domain::{delegate, minute, text};

pub(crate) const COMMITTEE: ElectionId = ElectionId(1);
pub(crate) const NAMES: [&str; 4] = ["Lê Thị An", "Trần Văn Bình", "Phạm Chi", "Đỗ Dũng"];

pub(crate) fn at(minutes: i64) -> Moment {
    minute(minutes)
}

fn attendee(number: u32, here: bool) -> Attendee {
    let unit = text(if number.is_multiple_of(2) { "Chi bộ 2" } else { "Chi bộ 1" });
    let delegate = Delegate { name: text(&format!("Đồng {number}")), unit, ..delegate(number) };
    let presence = if here { Presence::Present { since: at(0) } } else { Presence::Awaited };
    Attendee { delegate, presence, seat: Seat::Own }
}

/// A congress of 12 delegates from 2 units of whom 9 are present, with an election that runs.
pub(crate) fn congress() -> State {
    let mut state = State {
        about: About {
            title: Text::new("Đại hội đại biểu Đảng bộ Phường 12"),
            organisation: Text::new("Đảng bộ Phường 12"),
            gathering: Gathering::DelegateCongress,
            opening_words: vec![Text::new("Có {present} đồng chí.")],
            closing_words: vec![Text::new("{title} bế mạc.")],
            ..About::default()
        },
        stage: Stage::Sitting { since: at(0) },
        ..State::default()
    };
    state.rules.quorum = Quorum { numerator: 2, denominator: 3, ..Quorum::default() };
    for number in 1..=12 {
        state.roster.people.insert(PersonId(number), attendee(number, number <= 9));
    }
    state
}

pub(crate) fn run(state: &mut State, kind: ItemKind, status: ItemStatus) {
    let number = u16::try_from(state.agenda.entries.len() + 1).unwrap();
    let item = Item {
        id: ItemId(number),
        title: Text::new(&format!("Nội dung {number}")),
        kind,
        sitting: Sitting::Main,
        minutes: 20,
        leader: Text::new("Đoàn Chủ tịch"),
        words: Vec::new(),
        needs: Vec::new(),
    };
    state.agenda.entries.push(Entry { item, status, earlier: Vec::new(), remarks: Vec::new() });
}

pub(crate) fn candidate(number: u16, name: &str) -> Candidate {
    Candidate {
        nominee: Nominee {
            id: CandidateId(number),
            who: Nominated::Person(PersonId(number.into())),
            source: Source::Convening,
        },
        name: Text::new(name),
        standing: CandidateStanding::Standing,
        opinion: Opinion::NotAsked,
    }
}

pub(crate) fn plan() -> Plan {
    Plan {
        id: COMMITTEE,
        office: Office::Committee,
        title: Text::new("Ban Chấp hành"),
        seats: 3,
        alternate_seats: 0,
        numbering: Numbering::Voted,
        among: None,
        occasion: Occasion::WholeTerm,
    }
}

pub(crate) fn paper() -> Paper {
    let line = |(number, name): (u16, &&str)| Line {
        candidate: CandidateId(number),
        name: Text::new(name),
        born: None,
        post: Text::default(),
        unit: Text::default(),
    };
    Paper {
        title: Text::new("Ban Chấp hành"),
        layout: Layout::StrikeOut,
        seats: 3,
        alternate_seats: 0,
        limit: 3,
        lines: (1..).zip(&NAMES).map(line).collect(),
        hash: Text::new("a1b2c3d4"),
        round: 0,
    }
}

pub(crate) fn attendance() -> Attendance {
    let less = vec![BaseTerm { ground: Ground::AbsentThroughout, people: vec![PersonId(12)] }];
    let base = Base { rule: Text::new("BASE"), of: BaseOf::Convened, from: 12, less, size: 11 };
    Attendance { convened: 12, present: 9, base }
}

pub(crate) fn outcome(votes: [u32; 4], decision: Decision) -> Outcome {
    let base = attendance().base;
    let fate = |votes: u32| if votes * 2 > base.size { Fate::Elected } else { Fate::NotElected };
    let names: Vec<_> = (1..)
        .zip(votes)
        .map(|(number, votes)| NameVerdict {
            candidate: CandidateId(number),
            votes,
            fate: fate(votes),
        })
        .collect();
    let elected = names.iter().filter(|name| name.fate == Fate::Elected);
    let elected = elected.map(|name| name.candidate).collect();
    let tally = Tally {
        collected: 9,
        valid: 8,
        invalid: 1,
        names: votes.map(|votes| NameTally { votes, ..NameTally::default() }).to_vec(),
        ..Tally::default()
    };
    let (alternates, rule, needed) = (Vec::new(), Text::new("WIN-1"), 6);
    let verdict = Verdict { rule, base, needed, names, elected, alternates, decision };
    Outcome {
        attendance: attendance(),
        issue: Issue { printed: 15, issued: 9, spoiled: 0, ..Issue::default() },
        tally,
        hand: None,
        doubts: Vec::new(),
        verdict,
    }
}

pub(crate) fn round(stage: RoundStage) -> Round {
    Round { stage, ..Round::new(1, RoundKind::First, paper()) }
}

/// The congress with its election in this phase and at this stage.
pub(crate) fn electing(phase: Phase, reached: Option<RoundStage>) -> State {
    let mut state = congress();
    run(
        &mut state,
        ItemKind::Election { election: COMMITTEE },
        ItemStatus::Running { since: at(10) },
    );
    run(&mut state, ItemKind::Discussion, ItemStatus::Waiting);
    state.elections.all.push(Election {
        plan: plan(),
        seats: SeatNumber::Settled(3),
        candidates: (1..).zip(NAMES).map(|(number, name)| candidate(number, name)).collect(),
        phase,
        floor_choice: FloorChoice::NotMade,
        rounds: reached.map(round).into_iter().collect(),
    });
    state
}

pub(crate) fn announced(votes: [u32; 4], decision: Decision) -> State {
    let result = outcome(votes, decision);
    electing(Phase::Balloting, Some(RoundStage::Announced { result, lots: Vec::new(), at: at(90) }))
}

/// Every stage of a round whose result nobody but the counting committee may know.
pub(crate) fn secret_stages() -> Vec<RoundStage> {
    let (attendance, issue) =
        (attendance(), Issue { printed: 15, issued: 9, spoiled: 0, ..Issue::default() });
    let result = outcome([9, 7, 6, 2], Decision::Complete);
    vec![
        RoundStage::Ready,
        RoundStage::Sealed { attendance: attendance.clone() },
        RoundStage::Issued { attendance: attendance.clone(), issue },
        RoundStage::Collected { attendance: attendance.clone(), issue, collected: 9 },
        RoundStage::Counting { attendance, issue, collected: 9, lots: Vec::new(), hand: None },
        RoundStage::Reconciled { result: result.clone(), lots: Vec::new() },
        RoundStage::Signed { result, lots: Vec::new() },
    ]
}

pub(crate) fn open_stages() -> Vec<RoundStage> {
    let result = outcome([9, 7, 6, 2], Decision::Complete);
    let tied = vec![CandidateId(3), CandidateId(4)];
    let tie = outcome(
        [9, 7, 6, 6],
        Decision::TieRevote { seats: 1, alternate_seats: 0, among: tied.clone() },
    );
    let again =
        outcome([9, 7, 6, 6], Decision::TiedAgain { seats: 1, alternate_seats: 0, among: tied });
    vec![
        RoundStage::Released {
            result: result.clone(),
            lots: Vec::new(),
            released_by: Text::new("Đồng 5"),
        },
        RoundStage::Announced { result, lots: Vec::new(), at: at(90) },
        RoundStage::Announced {
            result: outcome([9, 7, 2, 2], Decision::SeatsOpen { seats: 1, alternate_seats: 0 }),
            lots: Vec::new(),
            at: at(90),
        },
        RoundStage::Announced { result: tie, lots: Vec::new(), at: at(90) },
        RoundStage::Announced { result: again, lots: Vec::new(), at: at(90) },
        RoundStage::Annulled { reason: Text::new("mất điện") },
    ]
}

pub(crate) fn vote(state: &mut State, motion: Motion, reached: HandStage) {
    state.hands.votes.push(HandVote { id: VoteId(1), motion, stage: reached });
}

pub(crate) fn counted(agree: u32, outcome: HandOutcome) -> HandStage {
    HandStage::Counted(HandResult {
        agree,
        disagree: 9 - agree,
        other: 0,
        present: 9,
        convened: 12,
        base: 12,
        base_kind: HandBase::Convened,
        needed: 7,
        outcome,
        at: at(20),
    })
}

pub(crate) fn vi(text: &str, state: &State) -> String {
    fill(text, state, Lang::Vi)
}

pub(crate) fn said(state: &State, lang: Lang) -> String {
    step_words(state, lang).join("\n")
}
