//! What the announced rounds of an election amount to: who is elected, and what stays open.

use super::chain::{Circle, circle};
use super::round::{Outcome, Round, RoundKind, RoundStage};
use super::verdict::{Decision, Fate, Verdict};
use super::{Candidate, Election, Phase};
use crate::domain::rules::Rounds;
use crate::domain::{CandidateId, State};

/// Seats that are still to be filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Vacancies {
    pub seats: u16,
    pub alternate_seats: u16,
}

/// What a further round would be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Further {
    /// Nothing is open, or the present round has no announced result yet.
    Nothing,
    OpenSeats(Vacancies),
    Tie {
        vacancies: Vacancies,
        among: Vec<CandidateId>,
    },
}

impl Election {
    /// Lists the elected of all announced rounds, in the order of the rounds and of the votes.
    pub fn winners(&self) -> Vec<CandidateId> {
        self.verdicts().flat_map(|(_, verdict)| &verdict.elected).copied().collect()
    }

    /// Lists the alternates of all announced rounds, in the order in which they step in. Whoever
    /// lost a vote among the tied on the last official seat comes before those with fewer votes.
    pub fn alternates(&self) -> Vec<CandidateId> {
        let (mut alternates, mut last) = (Vec::new(), 0);
        for (is_for_official_tie, verdict) in self.verdicts() {
            let at = if is_for_official_tie { last } else { alternates.len() };
            last = at;
            alternates.splice(at..at, verdict.alternates.iter().copied());
        }
        alternates
    }

    /// Finds the last round whose result the congress heard, whether or not it still stands.
    pub fn last_heard(&self) -> Option<&Round> {
        self.rounds.iter().rfind(|round| round.was_heard())
    }

    /// Tells whether what the congress heard last was withdrawn and has not been corrected yet.
    /// It need not be where an earlier result stands, or the election is over without one.
    pub fn is_withdrawn(&self) -> bool {
        let stands = self.current_round().is_some_and(Round::is_announced);
        let is_awaited = !stands && !self.phase.is_over();
        is_awaited && self.last_heard().is_some_and(|round| !round.is_announced())
    }

    /// Tells whether the names must come from a result that was withdrawn and is not corrected yet.
    pub fn waits_for_correction(&self, state: &State) -> bool {
        let is_withdrawn =
            matches!(circle(state, self), Circle::Winners(earlier) if earlier.is_withdrawn());
        self.phase == Phase::Nominating && is_withdrawn
    }

    /// Tells whether a result has been announced.
    pub fn has_result(&self) -> bool {
        self.verdicts().next().is_some()
    }

    /// Counts the seats that nobody has been elected to.
    pub fn vacancies(&self) -> Vacancies {
        let taken = |names: Vec<CandidateId>| u16::try_from(names.len()).unwrap_or(u16::MAX);
        Vacancies {
            seats: self.seats.number().saturating_sub(taken(self.winners())),
            alternate_seats: self.plan.alternate_seats.saturating_sub(taken(self.alternates())),
        }
    }

    /// Lists the names that stand and have no seat yet.
    pub fn running(&self) -> Vec<&Candidate> {
        let seated = [self.winners(), self.alternates()].concat();
        let standing = self.candidates.iter().filter(|candidate| candidate.is_standing());
        standing.filter(|candidate| !seated.contains(&candidate.nominee.id)).collect()
    }

    /// Finds what the congress could vote on once more.
    pub fn further(&self) -> Further {
        let Some(RoundStage::Announced { result, .. }) =
            self.current_round().map(|round| &round.stage)
        else {
            return Further::Nothing;
        };
        match &result.verdict.decision {
            Decision::TieRevote { seats, alternate_seats, among }
            | Decision::TiedAgain { seats, alternate_seats, among } => {
                let (seats, alternate_seats) = (*seats, *alternate_seats);
                let vacancies = Vacancies { seats, alternate_seats };
                Further::Tie { vacancies, among: among.clone() }
            }
            Decision::Complete | Decision::SeatsOpen { .. } => match self.vacancies() {
                Vacancies { seats: 0, alternate_seats: 0 } => Further::Nothing,
                vacancies => self.tie_below(vacancies).unwrap_or(Further::OpenSeats(vacancies)),
            },
        }
    }

    /// Finds the tie on the alternates' seats that waited until those tied above had been voted on.
    fn tie_below(&self, vacancies: Vacancies) -> Option<Further> {
        let announced = || self.rounds.iter().rev().filter(|round| round.is_announced());
        let drawn = announced().find(|round| round.kind != RoundKind::TieRevote)?;
        let is_voted = |id| {
            let mut since = announced().take_while(|round| round.number > drawn.number);
            since.any(|round| round.paper.line(id).is_some())
        };
        let names = drawn.stage.outcome()?.verdict.names.iter();
        let among = names.filter(|name| name.fate == Fate::Tied && !is_voted(name.candidate));
        let among: Vec<CandidateId> = among.map(|name| name.candidate).collect();
        let is_tie = vacancies.seats == 0 && usize::from(vacancies.alternate_seats) < among.len();
        is_tie.then_some(Further::Tie { vacancies, among })
    }

    /// Tells whether names may be added between the vote on the list and the sealing of the box: to
    /// a later list only where the rules allow it.
    pub fn takes_names(&self, rounds: &Rounds) -> bool {
        let is_tie_revote =
            self.current_round().is_some_and(|round| round.kind == RoundKind::TieRevote);
        match self.further() {
            Further::OpenSeats(_) => rounds.take_new_names,
            Further::Tie { .. } => false,
            Further::Nothing => {
                let is_open = rounds.take_new_names || !self.has_result();
                is_open && self.has_ready_round() && !is_tie_revote
            }
        }
    }

    /// Lists the announced verdicts, each with whether it settled a tie on official seats.
    fn verdicts(&self) -> impl Iterator<Item = (bool, &Verdict)> {
        self.rounds.iter().filter_map(|round| match &round.stage {
            RoundStage::Announced { result: Outcome { verdict, .. }, .. } => {
                let is_tie = round.kind == RoundKind::TieRevote && round.paper.seats > 0;
                Some((is_tie, verdict))
            }
            _ => None,
        })
    }
}

impl Vacancies {
    /// Counts the seats of both kinds.
    pub fn total(self) -> u16 {
        self.seats.saturating_add(self.alternate_seats)
    }

    /// The seats that decide whether a list has a surplus: official ones, else alternates'.
    pub fn principal(self) -> u16 {
        if self.seats == 0 { self.alternate_seats } else { self.seats }
    }
}
