//! The committee's vote that decides who is on its list (phiếu giới thiệu nhân sự), and that list
//! set against the seats by the rules on the surplus.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::refusal::{PreparationRefusal, Sum, VoteFault};
use super::{PreparationEvent, names};
use crate::domain::election::nominee::read_name;
use crate::domain::election::{Nominated, chain};
use crate::domain::sums::{self, Imbalance, Papers};
use crate::domain::{ElectionId, Refusal, State, Text};

/// A vote of the committee in office on the names for one office, as it was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntroductionVote {
    pub election: ElectionId,
    pub on: NaiveDate,
    /// The whole committee, whoever was there: the base of more than half.
    pub members: u32,
    pub issued: u32,
    pub collected: u32,
    pub valid: u32,
    pub invalid: u32,
    pub names: Vec<Votes>,
}

/// How many valid ballots introduce a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Votes {
    #[serde(deserialize_with = "read_name")]
    pub person: Nominated,
    pub votes: u32,
}

/// The committee's list beside the seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    pub names: usize,
    pub seats: u16,
    /// The fewest names that the rules ask for, with their surplus.
    pub least: usize,
    /// The most names, where the rules set a cap.
    pub most: Option<usize>,
}

/// How a list goes with the rules on its surplus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    Enough,
    Short { missing: usize },
    Over { by: usize },
}

impl IntroductionVote {
    /// Lists whom more than half of the committee introduces, most votes first.
    pub fn list(&self) -> Vec<&Nominated> {
        let mut over: Vec<&Votes> = self.names.iter().filter(|name| self.carries(name)).collect();
        over.sort_by_key(|name| std::cmp::Reverse(name.votes));
        over.into_iter().map(|name| &name.person).collect()
    }

    /// Tells whether a name has more than half of the committee behind it.
    pub fn carries(&self, name: &Votes) -> bool {
        u64::from(self.members) < 2 * u64::from(name.votes)
    }
}

impl Measure {
    /// Judges the number of names.
    pub fn fit(self) -> Fit {
        if self.names < self.least {
            return Fit::Short { missing: self.least - self.names };
        }
        match self.most {
            Some(most) if most < self.names => Fit::Over { by: self.names - most },
            _ => Fit::Enough,
        }
    }

    /// How many names more than seats there are.
    pub fn surplus(self) -> usize {
        self.names.saturating_sub(usize::from(self.seats))
    }
}

/// Sets the committee's list against the seats that were planned, once it has voted. What the congress
/// makes of the seats later changes nothing.
pub fn measure(state: &State, election: ElectionId) -> Option<Measure> {
    let names = state.preparation.vote(election)?.list().len();
    let election = state.election(election)?;
    let (seats, all) =
        (election.plan.seats, election.plan.seats.saturating_add(election.plan.alternate_seats));
    let surplus = election.least_surplus(&state.rules, seats);
    let cap = state.rules.surplus.cap(all).map(|cap| cap.max(surplus));
    let most = cap.map(|cap| usize::from(all) + usize::from(cap));
    Some(Measure { names, seats, least: usize::from(seats) + usize::from(surplus), most })
}

/// Lists those on the committee's list who may be put forward now and are not yet.
pub fn left_to_nominate(state: &State, id: ElectionId) -> Vec<&Nominated> {
    let (Some(vote), Some(election)) = (state.preparation.vote(id), state.election(id)) else {
        return Vec::new();
    };
    let named = |who: &Nominated| {
        let mut candidates = election.candidates.iter();
        candidates.any(|known| known.nominee.who.is_same(who, &state.roster))
    };
    let mut left = vote.list();
    left.retain(|who| !named(who) && chain::may_stand(state, election, who));
    left
}

/// Notes a vote: on everybody on the ballot and nobody else, with sums that add up.
pub(super) fn note(state: &State, vote: &IntroductionVote) -> Result<PreparationEvent, Refusal> {
    must_be_open(state, vote.election)?;
    let earlier = state.election(vote.election).and_then(|election| election.plan.among);
    if let Some(earlier) = earlier.filter(|id| state.preparation.vote(*id).is_none()) {
        let earlier = title(state, earlier);
        return Err(PreparationRefusal::from(VoteFault::EarlierVoteMissing { earlier }).into());
    }
    check_papers(vote)?;
    check_names(state, vote)?;
    Ok(PreparationEvent::VoteNoted { vote: vote.clone() })
}

/// Takes a vote back, unless another one was held on its list.
pub(super) fn retract(
    state: &State,
    election: ElectionId,
    reason: &Text,
) -> Result<PreparationEvent, Refusal> {
    state.elections.find(election)?;
    if state.preparation.vote(election).is_none() {
        let title = title(state, election);
        return Err(PreparationRefusal::from(VoteFault::NoVote { title }).into());
    }
    if reason.is_empty() {
        return Err(PreparationRefusal::ReasonMissing.into());
    }
    let drawn = |id: ElectionId| state.election(id).is_some_and(|e| e.plan.among == Some(election));
    if let Some(later) = state.preparation.votes.iter().find(|vote| drawn(vote.election)) {
        let later = title(state, later.election);
        return Err(PreparationRefusal::from(VoteFault::LaterVote { later }).into());
    }
    Ok(PreparationEvent::VoteRetracted { election, reason: reason.clone() })
}

/// Refuses to touch the names for an office that the committee has voted on.
pub(super) fn must_be_open(state: &State, election: ElectionId) -> Result<(), Refusal> {
    state.elections.find(election)?;
    match state.preparation.vote(election) {
        None => Ok(()),
        Some(vote) => {
            let (title, on) = (title(state, election), vote.on);
            Err(PreparationRefusal::from(VoteFault::AlreadyVoted { title, on }).into())
        }
    }
}

fn check_papers(vote: &IntroductionVote) -> Result<(), PreparationRefusal> {
    let IntroductionVote { members, issued, collected, valid, invalid, .. } = *vote;
    let sums = Papers { issued, collected, valid, invalid }.check(members);
    sums.map_err(|wrong| PreparationRefusal::Sums(wrong.into()))
}

impl From<Imbalance> for Sum {
    fn from(wrong: Imbalance) -> Self {
        match wrong {
            Imbalance::IssuedOver { issued, most } => {
                Self::IssuedOverMembers { issued, members: most }
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

fn check_names(state: &State, vote: &IntroductionVote) -> Result<(), PreparationRefusal> {
    let ballot = names::on_ballot(state, vote.election);
    for (at, Votes { person, votes }) in vote.names.iter().enumerate() {
        let name = names::known_name(state, person)?;
        let is_same = |other: &Nominated| other.is_same(person, &state.roster);
        if !ballot.iter().any(|listed| is_same(listed)) {
            return Err(VoteFault::NotOnBallot { name }.into());
        }
        if vote.names.iter().take(at).any(|other| is_same(&other.person)) {
            return Err(PreparationRefusal::NamedTwice { name });
        }
        if !sums::fit([*votes], vote.valid) {
            let (votes, valid) = (*votes, vote.valid);
            return Err(Sum::VotesOverValid { name, votes, valid }.into());
        }
    }
    let is_missing =
        |who: &&&Nominated| !vote.names.iter().any(|name| name.person.is_same(who, &state.roster));
    let missing: Vec<Text> = ballot
        .iter()
        .filter(is_missing)
        .filter_map(|who| who.name(&state.roster).cloned())
        .collect();
    match (missing.is_empty(), ballot.is_empty()) {
        (true, false) => Ok(()),
        (true, true) => Err(PreparationRefusal::NobodyNamed),
        (false, _) => Err(VoteFault::NamesMissing { names: missing }.into()),
    }
}

fn title(state: &State, election: ElectionId) -> Text {
    state.election(election).map(|found| found.plan.title.clone()).unwrap_or_default()
}
