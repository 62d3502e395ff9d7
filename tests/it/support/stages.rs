//! Elections at a given stage, put together by hand.

use daihoi::domain::election::ballot::{Layout, Paper, Tally};
use daihoi::domain::election::round::{Attendance, Issue, Outcome, Round, RoundKind, RoundStage};
use daihoi::domain::election::verdict::{Base, Decision, Verdict};
use daihoi::domain::election::{
    Candidate, CandidateStanding, Election, FloorChoice, Nominated, Nominee, Numbering, Occasion,
    Office, Opinion, Phase, Plan, SeatNumber, Source,
};
use daihoi::domain::rules::BaseOf;
use daihoi::domain::{CandidateId, ElectionId, PersonId, Text};

use super::domain::{start, text};

/// An election of a committee of three, without names and rounds.
pub(crate) fn election(number: u16) -> Election {
    Election {
        plan: Plan {
            id: ElectionId(number),
            office: Office::Committee,
            title: text("Ban Chấp hành"),
            seats: 3,
            alternate_seats: 0,
            numbering: Numbering::Voted,
            among: None,
            occasion: Occasion::WholeTerm,
        },
        seats: SeatNumber::Proposed(3),
        candidates: Vec::new(),
        phase: Phase::Nominating,
        floor_choice: FloorChoice::NotMade,
        rounds: Vec::new(),
    }
}

/// The election with one round at this stage.
pub(crate) fn balloting(number: u16, stage: RoundStage) -> Election {
    let paper = Paper {
        title: Text::default(),
        layout: Layout::StrikeOut,
        seats: 3,
        alternate_seats: 0,
        limit: 3,
        lines: Vec::new(),
        hash: Text::default(),
        round: 0,
    };
    let round = Round { stage, ..Round::new(1, RoundKind::First, paper) };
    Election { phase: Phase::Balloting, rounds: vec![round], ..election(number) }
}

pub(crate) fn candidate(person: u32, standing: CandidateStanding) -> Candidate {
    let who = Nominated::Person(PersonId(person));
    Candidate {
        nominee: Nominee { id: CandidateId(1), who, source: Source::Convening },
        name: text("Nguyễn Văn A"),
        standing,
        opinion: Opinion::NotAsked,
    }
}

/// What is taken down with this base when a box is sealed.
pub(crate) fn attendance(base: Base) -> Attendance {
    Attendance { convened: base.from, present: base.size, base }
}

/// A box that was sealed over a base of three persons.
pub(crate) fn sealed_box() -> RoundStage {
    RoundStage::Sealed { attendance: three_persons() }
}

/// The counting of three ballots.
pub(crate) fn counting() -> RoundStage {
    let (attendance, issue) = (three_persons(), three_ballots());
    RoundStage::Counting { attendance, issue, collected: 3, lots: Vec::new(), hand: None }
}

/// An announced round that elected nobody.
pub(crate) fn announced() -> RoundStage {
    let verdict = Verdict {
        rule: text("WIN-1"),
        base: three_persons().base,
        needed: 2,
        names: Vec::new(),
        elected: Vec::new(),
        alternates: Vec::new(),
        decision: Decision::SeatsOpen { seats: 3, alternate_seats: 0 },
    };
    let result = Outcome {
        attendance: three_persons(),
        issue: three_ballots(),
        tally: Tally::default(),
        hand: None,
        doubts: Vec::new(),
        verdict,
    };
    RoundStage::Announced { result, lots: Vec::new(), at: start() }
}

fn three_persons() -> Attendance {
    let rule = text("WIN-1");
    attendance(Base { rule, of: BaseOf::Convened, from: 3, less: Vec::new(), size: 3 })
}

fn three_ballots() -> Issue {
    Issue { printed: 3, issued: 3, spoiled: 0, ..Issue::default() }
}
