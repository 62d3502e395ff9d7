//! The opinion ballot (phiếu xin ý kiến) on names from the floor, held before the list is drawn up
//! (RULES 1.9 D, 1.11 step 6).

use serde::{Deserialize, Serialize};

use super::refusal::{ElectionRefusal, NameRefusal, OpinionRefusal, Unfit};
use super::stage::PhaseName;
use super::{Candidate, CandidateStanding, Election, ElectionEvent, Opinion};
use crate::domain::roster::Roster;
use crate::domain::rules::Surplus;
use crate::domain::sums::{self, Imbalance, Papers};
use crate::domain::{CandidateId, ElectionId, State, Text};

/// An opinion ballot as it was counted. Names that need none may stand on it for reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpinionBallot {
    pub election: ElectionId,
    pub issued: u32,
    pub collected: u32,
    pub valid: u32,
    pub invalid: u32,
    pub names: Vec<Marks>,
}

/// How one name was marked. A ballot with both boxes or neither marked counts on no side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marks {
    pub candidate: CandidateId,
    pub agree: u32,
    pub disagree: u32,
}

impl Election {
    /// Lists the names from the floor that an opinion ballot has to be held on.
    pub fn awaiting_opinion(&self, surplus: &Surplus) -> Vec<&Candidate> {
        let mut names = self.running();
        names.retain(|name| name.awaits_opinion(surplus));
        names
    }
}

impl Candidate {
    /// Tells whether an opinion ballot has to be held on the name. A wish to withdraw comes first.
    pub fn awaits_opinion(&self, surplus: &Surplus) -> bool {
        surplus.asks_opinion()
            && self.is_from_floor()
            && self.opinion == Opinion::NotAsked
            && matches!(self.standing, CandidateStanding::Standing | CandidateStanding::Kept)
    }
}

/// Notes a whole ballot. A later one on the same name takes the place of an earlier one.
pub(super) fn note_ballot(
    state: &State,
    election: &Election,
    ballot: &OpinionBallot,
) -> Result<ElectionEvent, ElectionRefusal> {
    let (attending, surplus) = (state.roster.present_voters(), &state.rules.surplus);
    election.must_be_in(PhaseName::Nominating)?;
    check_papers(ballot, attending)?;
    for (at, marks) in ballot.names.iter().enumerate() {
        check_name(election, ballot, (at, *marks), &state.roster)?;
    }
    let is_on = |name: &Candidate| ballot.names.iter().any(|m| m.candidate == name.nominee.id);
    let mut missing = election.awaiting_opinion(surplus);
    missing.retain(|name| !is_on(name));
    if !missing.is_empty() {
        let missing: Vec<CandidateId> = missing.into_iter().map(|name| name.nominee.id).collect();
        let names = election.printed_names(&missing, &state.roster);
        return Err(OpinionRefusal::NamesMissing { names, rule: surplus.floor_rule.clone() }.into());
    }
    Ok(ElectionEvent::OpinionBallotNoted { attending, ballot: ballot.clone() })
}

/// Notes how many of those attending support one name from the floor, which must be one that an
/// opinion ballot could be held on.
pub(super) fn note_one(
    election: &Election,
    candidate: CandidateId,
    support: u32,
    attending: u32,
    surplus: &Surplus,
) -> Result<ElectionEvent, ElectionRefusal> {
    election.must_be_in(PhaseName::Nominating)?;
    let nominee = election.candidate(candidate)?;
    let name = nominee.name.clone();
    check_running(election, candidate, &name)?;
    if !surplus.asks_opinion() || !nominee.is_from_floor() {
        return Err(NameRefusal::Unfit { name, why: Unfit::OpinionNotNeeded }.into());
    }
    if attending < support {
        return Err(NameRefusal::SupportOverAttending { name, support, attending }.into());
    }
    let opinion = Opinion::Asked { support, attending };
    Ok(ElectionEvent::OpinionNoted { election: election.plan.id, candidate, opinion })
}

fn check_papers(ballot: &OpinionBallot, present: u32) -> Result<(), OpinionRefusal> {
    let OpinionBallot { issued, collected, valid, invalid, .. } = *ballot;
    Papers { issued, collected, valid, invalid }.check(present)?;
    if ballot.names.is_empty() {
        return Err(OpinionRefusal::NoName);
    }
    Ok(())
}

impl From<Imbalance> for OpinionRefusal {
    fn from(wrong: Imbalance) -> Self {
        match wrong {
            Imbalance::IssuedOver { issued, most } => {
                Self::IssuedOverPresent { issued, present: most }
            }
            Imbalance::CollectedOver { collected, issued } => {
                Self::CollectedOverIssued { collected, issued }
            }
            Imbalance::NotBalanced { valid, invalid, collected } => {
                Self::NotBalanced { valid, invalid, collected }
            }
        }
    }
}

fn check_name(
    election: &Election,
    ballot: &OpinionBallot,
    (at, marks): (usize, Marks),
    roster: &Roster,
) -> Result<(), ElectionRefusal> {
    let Marks { candidate, agree, disagree } = marks;
    let unknown = ElectionRefusal::NoSuchCandidate { candidate };
    let (name, valid) = (election.printed_name(candidate, roster).ok_or(unknown)?, ballot.valid);
    if ballot.names.iter().take(at).any(|earlier| earlier.candidate == candidate) {
        return Err(OpinionRefusal::NamedTwice { name }.into());
    }
    check_running(election, candidate, &name)?;
    if !sums::fit([agree, disagree], valid) {
        return Err(OpinionRefusal::MarksOverValid { name, agree, disagree, valid }.into());
    }
    Ok(())
}

/// Refuses a name that has withdrawn or has a seat.
fn check_running(
    election: &Election,
    candidate: CandidateId,
    name: &Text,
) -> Result<(), OpinionRefusal> {
    if election.running().iter().any(|running| running.nominee.id == candidate) {
        return Ok(());
    }
    Err(OpinionRefusal::NotStanding { name: name.clone() })
}
