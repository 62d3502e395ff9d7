//! Looking things up in an election.

use super::refusal::{ElectionRefusal, VoteRefusal};
use super::round::{Round, RoundStage};
use super::stage::{PhaseName, StageName};
use super::{
    Candidate, CandidateStanding, Election, Elections, FloorChoice, Numbering, Opinion, Phase,
    Plan, SeatNumber, Source,
};
use crate::domain::roster::Roster;
use crate::domain::rules::Surplus;
use crate::domain::{CandidateId, ElectionId, Text};

impl Elections {
    /// Finds an election by its number, or refuses the number.
    pub fn find(&self, election: ElectionId) -> Result<&Election, ElectionRefusal> {
        let mut all = self.all.iter();
        all.find(|known| known.plan.id == election)
            .ok_or(ElectionRefusal::NoSuchElection { election })
    }

    /// Changes an election. An unknown number changes nothing.
    pub(super) fn change(&mut self, election: ElectionId, change: impl FnOnce(&mut Election)) {
        if let Some(election) = self.all.iter_mut().find(|known| known.plan.id == election) {
            change(election);
        }
    }
}

impl Election {
    /// Begins an election as it was planned.
    pub(super) fn new(plan: Plan) -> Self {
        let seats = match plan.numbering {
            Numbering::Voted => SeatNumber::Proposed(plan.seats),
            Numbering::Allotted => SeatNumber::Settled(plan.seats),
        };
        let (candidates, rounds) = (Vec::new(), Vec::new());
        let floor_choice = FloorChoice::NotMade;
        Self { plan, seats, candidates, phase: Phase::Nominating, floor_choice, rounds }
    }

    /// The round that is being voted or counted, or was voted last. What was annulled gives way to
    /// the round before it; where every round was annulled it is the last of them.
    pub fn current_round(&self) -> Option<&Round> {
        let mut standing = self.rounds.iter().rev();
        standing.find(|round| !round.is_annulled()).or(self.rounds.last())
    }

    pub(super) fn current_round_mut(&mut self) -> Option<&mut Round> {
        let standing = self.rounds.iter().rposition(|round| !round.is_annulled());
        let at = standing.or(self.rounds.len().checked_sub(1))?;
        self.rounds.get_mut(at)
    }

    /// Finds a nominee by number, or refuses the number.
    pub fn candidate(&self, candidate: CandidateId) -> Result<&Candidate, ElectionRefusal> {
        let mut all = self.candidates.iter();
        all.find(|known| known.nominee.id == candidate)
            .ok_or(ElectionRefusal::NoSuchCandidate { candidate })
    }

    /// Gives a name as the last paper that carries it prints it, else told apart from the others put
    /// forward.
    pub fn printed_name(&self, candidate: CandidateId, roster: &Roster) -> Option<Text> {
        self.printed_names(&[candidate], roster).pop()
    }

    /// Gives several names like [`Self::printed_name`], in the same order.
    pub fn printed_names(&self, candidates: &[CandidateId], roster: &Roster) -> Vec<Text> {
        let all: Vec<CandidateId> = self.candidates.iter().map(|one| one.nominee.id).collect();
        let unprinted = self.lines(&all, roster);
        let papers = || self.rounds.iter().rev().map(|round| &round.paper);
        let put_forward = |id| unprinted.iter().find(|line| line.candidate == id);
        let line = |id| papers().find_map(|paper| paper.line(id)).or_else(|| put_forward(id));
        candidates.iter().filter_map(|id| line(*id)).map(|line| line.name.clone()).collect()
    }

    /// Refuses a step that belongs to another phase.
    pub(super) fn must_be_in(&self, due: PhaseName) -> Result<(), ElectionRefusal> {
        let now = self.phase.name();
        if now == due { Ok(()) } else { Err(ElectionRefusal::OutOfPhase { now, due }) }
    }

    /// Gives the number of the next round.
    pub(super) fn next_round(&self) -> Result<u8, ElectionRefusal> {
        let number = u8::try_from(self.rounds.len() + 1);
        number.or(Err(VoteRefusal::TooManyRounds { most: u8::MAX }.into()))
    }

    /// Tells whether the present round runs and has no announced result.
    pub fn awaits_result(&self) -> bool {
        self.current_round().is_some_and(|round| match round.stage.name() {
            StageName::Announced | StageName::Annulled => false,
            StageName::Ready
            | StageName::Sealed
            | StageName::Issued
            | StageName::Collected
            | StageName::Counting
            | StageName::Reconciled
            | StageName::Signed
            | StageName::Released => true,
        })
    }

    /// Tells whether a round is under way, from the sealed box to the announcement.
    pub fn has_running_round(&self) -> bool {
        self.awaits_result() && !self.has_ready_round()
    }

    /// Tells whether a round waits for its box to be sealed.
    pub fn has_ready_round(&self) -> bool {
        self.current_round().is_some_and(|round| round.stage == RoundStage::Ready)
    }

    /// Tells whether a name stood on the paper of a round.
    pub(super) fn was_on_paper(&self, candidate: CandidateId) -> bool {
        self.rounds.iter().any(|round| round.paper.line(candidate).is_some())
    }

    pub(super) fn change(&mut self, candidate: CandidateId, change: impl FnOnce(&mut Candidate)) {
        let mut all = self.candidates.iter_mut();
        if let Some(candidate) = all.find(|known| known.nominee.id == candidate) {
            change(candidate);
        }
    }
}

impl SeatNumber {
    /// The number itself, settled or not.
    pub fn number(self) -> u16 {
        match self {
            Self::Proposed(seats) | Self::Settled(seats) => seats,
        }
    }
}

impl Candidate {
    /// Tells whether the name has not been withdrawn.
    pub fn is_standing(&self) -> bool {
        self.standing != CandidateStanding::Withdrawn
    }

    /// Tells whether the name came from the floor or by the person's own wish.
    pub fn is_from_floor(&self) -> bool {
        match self.nominee.source {
            Source::Convening => false,
            Source::Floor { .. } | Source::Own | Source::Application { .. } => true,
        }
    }

    /// Tells whether the name may go onto the list: the convening committee's names may; others
    /// need the support of enough of those attending, where the rules ask for it.
    pub fn is_admitted(&self, surplus: &Surplus) -> bool {
        match self.opinion {
            _ if !self.is_from_floor() || !surplus.asks_opinion() => true,
            Opinion::NotAsked => false,
            Opinion::Asked { support, attending } => surplus.admits(support, attending),
        }
    }
}
