//! The result of a round: the agreed lots added up, checked, and judged.

use super::{Outcome, Round, RoundStage};
use crate::domain::election::ballot::{Ballot, Doubt};
use crate::domain::election::check::{Level, of_outcome};
use crate::domain::election::lot::{self, Lot, LotStage};
use crate::domain::election::refusal::{CountRefusal, RoundRefusal};
use crate::domain::election::stage::StageName;
use crate::domain::election::tally::add;
use crate::domain::election::verdict::draw;
use crate::domain::rules::RuleSet;

/// Adds the lots of a round up and draws the verdict. Anyone who reads the session can do it again.
pub fn outcome(round: &Round, rules: &RuleSet) -> Result<Outcome, RoundRefusal> {
    let RoundStage::Counting { attendance, issue, collected, lots, hand } = &round.stage else {
        let (now, due) = (round.stage.name(), StageName::Counting);
        return Err(RoundRefusal::OutOfTurn { now, due });
    };
    check_lots(lots, *collected)?;
    let (ballots, doubts) = agreed(lots);
    let sum = add(ballots, &round.paper, &rules.ballots);
    if 0 < sum.doubtful {
        return Err(CountRefusal::DoubtsOpen { doubtful: sum.doubtful }.into());
    }
    let verdict = draw(&round.paper, round.kind, &attendance.base, &sum.tally, &rules.winning);
    let (attendance, tally) = (attendance.clone(), sum.tally);
    let hand = hand.clone();
    let outcome = Outcome { attendance, issue: *issue, tally, doubts, hand, verdict };
    check_figures(&outcome, round)?;
    Ok(outcome)
}

fn check_lots(lots: &[Lot], collected: u32) -> Result<(), CountRefusal> {
    let declared = lot::declared(lots);
    if declared < collected {
        return Err(CountRefusal::LotsShort { declared, collected });
    }
    let open = lots.iter().filter(|lot| !matches!(lot.stage, LotStage::Agreed { .. }));
    let lots: Vec<_> = open.map(|lot| lot.id).collect();
    if lots.is_empty() { Ok(()) } else { Err(CountRefusal::LotsOpen { lots }) }
}

fn agreed(lots: &[Lot]) -> (Vec<&Ballot>, Vec<Doubt>) {
    let (mut all, mut decided) = (Vec::new(), Vec::new());
    for lot in lots {
        if let LotStage::Agreed { ballots, doubts, .. } = &lot.stage {
            all.extend(ballots);
            decided.extend(doubts.iter().cloned());
        }
    }
    (all, decided)
}

fn check_figures(outcome: &Outcome, round: &Round) -> Result<(), CountRefusal> {
    let mut findings = of_outcome(outcome, &round.paper);
    findings.retain(|finding| finding.level() == Level::Error);
    let by_hand = outcome.hand.as_ref().map(|hand| hand.compare(&outcome.tally, &round.paper));
    findings.extend(by_hand.unwrap_or_default());
    if findings.is_empty() { Ok(()) } else { Err(findings.into()) }
}
