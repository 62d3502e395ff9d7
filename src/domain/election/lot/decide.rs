//! Asks the rules for the next step of the counting desk.

use super::{Lot, LotCommand, LotEvent, LotStage, Pass, declared};
use crate::domain::election::ballot::{Ballot, Paper};
use crate::domain::election::refusal::{ElectionRefusal, LotRefusal, RoundRefusal, SizeRefusal};
use crate::domain::election::round::RoundStage;
use crate::domain::order::fold;
use crate::domain::rules::BallotRules;
use crate::domain::{ElectionId, Event, LotId, Moment, Refusal, State, Text};

/// The most ballots that one lot may hold.
pub const LARGEST_LOT: u32 = 500;

/// Decides a command of the counting desk.
pub fn decide(state: &State, command: &LotCommand, now: Moment) -> Result<Vec<Event>, Refusal> {
    let desk = Desk::of(state, command.election())?;
    let event = match command {
        LotCommand::Declare { size, .. } => desk.declare(*size)?,
        LotCommand::Begin { lot, keyer, .. } => desk.begin(*lot, keyer, now)?,
        LotCommand::Key { lot, ballot, .. } => desk.key(*lot, ballot)?,
        LotCommand::TakeBack { lot, .. } => desk.take_back(*lot)?,
        LotCommand::End { lot, .. } => desk.end(*lot, now)?,
        LotCommand::Settle { lot, ballots, checker, .. } => desk.settle(*lot, ballots, checker)?,
        LotCommand::Recount { lot, reason, .. } => desk.recount(*lot, reason)?,
        LotCommand::Rule { lot, ballot, decided_by, .. } => desk.rule(*lot, ballot, decided_by)?,
    };
    Ok(vec![Event::Lot(event)])
}

/// The counting desk of one election whose round is being counted.
struct Desk<'a> {
    election: ElectionId,
    paper: &'a Paper,
    rules: &'a BallotRules,
    collected: u32,
    lots: &'a [Lot],
}

impl<'a> Desk<'a> {
    fn of(state: &'a State, id: ElectionId) -> Result<Self, ElectionRefusal> {
        let election = state.elections.find(id)?;
        let round = election.current_round().ok_or(RoundRefusal::NoRound)?;
        match &round.stage {
            RoundStage::Counting { collected, lots, .. } => {
                let (paper, rules) = (&round.paper, &state.rules.ballots);
                Ok(Self { election: id, paper, rules, collected: *collected, lots })
            }
            other => Err(LotRefusal::NotCounting { now: other.name() }.into()),
        }
    }

    fn lot(&self, lot: LotId) -> Result<&'a Lot, LotRefusal> {
        self.lots.iter().find(|known| known.id == lot).ok_or(LotRefusal::NoSuchLot { lot })
    }

    /// Refuses a ballot that the paper cannot bear, or that is invalid on a ground of nobody's.
    fn check(&self, ballot: &Ballot) -> Result<(), LotRefusal> {
        if let Ballot::Invalid(ground) = ballot {
            self.rules.expect_known(*ground)?;
        }
        Ok(self.paper.check(ballot)?)
    }

    fn declare(&self, size: u32) -> Result<LotEvent, ElectionRefusal> {
        if size == 0 || LARGEST_LOT < size {
            return Err(refuse(SizeRefusal::OutOfRange { size, most: LARGEST_LOT }));
        }
        let (collected, declared) = (self.collected, declared(self.lots));
        if collected < declared.saturating_add(size) {
            return Err(refuse(SizeRefusal::OverCollected { declared, size, collected }));
        }
        let lot = u16::try_from(self.lots.len() + 1).map(LotId);
        let lot = lot.or(Err(refuse(SizeRefusal::TooManyLots { most: u16::MAX })))?;
        Ok(LotEvent::Declared { election: self.election, lot, size })
    }

    fn begin(&self, id: LotId, keyer: &Text, now: Moment) -> Result<LotEvent, ElectionRefusal> {
        let lot = self.lot(id)?;
        if keyer.is_empty() {
            return Err(ElectionRefusal::NameMissing);
        }
        match &lot.stage {
            LotStage::Between { first } if fold(&first.keyer) == fold(keyer) => {
                return Err(LotRefusal::SameKeyer { keyer: first.keyer.clone() }.into());
            }
            LotStage::Waiting | LotStage::Between { .. } => {}
            stage => return Err(out_of_turn(id, stage)),
        }
        Ok(LotEvent::Begun { election: self.election, lot: id, keyer: keyer.clone(), at: now })
    }

    fn key(&self, id: LotId, ballot: &Ballot) -> Result<LotEvent, ElectionRefusal> {
        let lot = self.lot(id)?;
        if lot.size <= running(lot)?.keyed() {
            return Err(LotRefusal::Full { lot: id, size: lot.size }.into());
        }
        self.check(ballot)?;
        Ok(LotEvent::Keyed { election: self.election, lot: id, ballot: ballot.clone() })
    }

    fn take_back(&self, id: LotId) -> Result<LotEvent, ElectionRefusal> {
        if running(self.lot(id)?)?.ballots.is_empty() {
            return Err(LotRefusal::NothingToTakeBack { lot: id }.into());
        }
        Ok(LotEvent::TakenBack { election: self.election, lot: id })
    }

    fn end(&self, id: LotId, now: Moment) -> Result<LotEvent, ElectionRefusal> {
        let lot = self.lot(id)?;
        let (size, keyed) = (lot.size, running(lot)?.keyed());
        if keyed < size {
            return Err(LotRefusal::Short { lot: id, keyed, size }.into());
        }
        Ok(LotEvent::Ended { election: self.election, lot: id, at: now })
    }

    /// Takes as many true ballots as differ, after the third look at the papers.
    fn settle(
        &self,
        id: LotId,
        ballots: &[Ballot],
        checker: &Text,
    ) -> Result<LotEvent, ElectionRefusal> {
        let needed = match &self.lot(id)?.stage {
            LotStage::Differing { difference, .. } => difference.only_first.len(),
            stage => return Err(out_of_turn(id, stage)),
        };
        if ballots.len() != needed {
            let given = ballots.len();
            return Err(LotRefusal::SettlingNumber { lot: id, given, needed }.into());
        }
        for ballot in ballots {
            self.check(ballot)?;
        }
        if checker.is_empty() {
            return Err(ElectionRefusal::NameMissing);
        }
        let (ballots, checker) = (ballots.to_vec(), checker.clone());
        Ok(LotEvent::Settled { election: self.election, lot: id, ballots, checker })
    }

    fn recount(&self, id: LotId, reason: &Text) -> Result<LotEvent, ElectionRefusal> {
        let stage = &self.lot(id)?.stage;
        if matches!(stage, LotStage::Waiting) {
            return Err(out_of_turn(id, stage));
        }
        if reason.is_empty() {
            return Err(ElectionRefusal::ReasonMissing);
        }
        Ok(LotEvent::Reopened { election: self.election, lot: id, reason: reason.clone() })
    }

    /// Takes the counting committee's decision on the first doubtful ballot of an agreed lot.
    fn rule(
        &self,
        id: LotId,
        ballot: &Ballot,
        decided_by: &Text,
    ) -> Result<LotEvent, ElectionRefusal> {
        match &self.lot(id)?.stage {
            LotStage::Agreed { ballots, .. } if ballots.iter().any(Ballot::is_doubtful) => {}
            LotStage::Agreed { .. } => return Err(LotRefusal::NoDoubt { lot: id }.into()),
            stage => return Err(out_of_turn(id, stage)),
        }
        if ballot.is_doubtful() {
            return Err(LotRefusal::StillDoubtful { lot: id }.into());
        }
        self.check(ballot)?;
        if decided_by.is_empty() {
            return Err(ElectionRefusal::NameMissing);
        }
        let (ballot, decided_by) = (ballot.clone(), decided_by.clone());
        Ok(LotEvent::Ruled { election: self.election, lot: id, ballot, decided_by })
    }
}

/// Finds the pass that is being keyed.
fn running(lot: &Lot) -> Result<&Pass, ElectionRefusal> {
    match &lot.stage {
        LotStage::First { pass } | LotStage::Second { pass, .. } => Ok(pass),
        stage => Err(out_of_turn(lot.id, stage)),
    }
}

fn out_of_turn(lot: LotId, stage: &LotStage) -> ElectionRefusal {
    LotRefusal::OutOfTurn { lot, now: stage.name() }.into()
}

fn refuse(refusal: SizeRefusal) -> ElectionRefusal {
    LotRefusal::from(refusal).into()
}
