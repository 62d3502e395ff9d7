//! Draws the verdict from exact numbers. Knows no session, so that a count sheet can use it too.

use super::{Base, Decision, Fate, NameVerdict, Verdict};
use crate::domain::CandidateId;
use crate::domain::election::ballot::{Paper, Tally};
use crate::domain::election::majority::{is_over, needed};
use crate::domain::election::round::RoundKind;
use crate::domain::election::tie::{Ranked, by_votes, cut, rank};
use crate::domain::rules::{BaseOf, TiePolicy, Winning};

/// Says who is elected, or which question the congress has to answer.
pub fn draw(
    paper: &Paper,
    kind: RoundKind,
    base: &Base,
    tally: &Tally,
    winning: &Winning,
) -> Verdict {
    let base = base.completed_by(tally);
    let asks_share = winning.asks_share(kind);
    let is_over = |votes| is_over(winning.more_than, votes, base.size);
    let names = names(paper, tally);
    let (passed, short): (Vec<_>, Vec<_>) =
        names.iter().copied().partition(|name| !asks_share || is_over(name.votes));
    let short = if winning.alternates.need_majority { Vec::new() } else { short };
    let ranking = Ranking { passed: rank(passed, winning.tie), short: rank(short, winning.tie) };
    let division = ranking.divide(paper, (kind, winning.tie));
    Verdict {
        rule: if asks_share { winning.rule.clone() } else { winning.tie_rule.clone() },
        needed: if asks_share { needed(winning.more_than, base.size) } else { 0 },
        names: names.iter().map(|name| division.verdict_on(name, is_over(name.votes))).collect(),
        elected: division.elected,
        alternates: division.alternates,
        decision: division.decision,
        base,
    }
}

impl Base {
    /// Fills the size in where ballots are the base, which are counted only now.
    fn completed_by(&self, tally: &Tally) -> Self {
        let size = match self.of {
            BaseOf::Convened => self.size,
            BaseOf::Collected => tally.collected,
            BaseOf::Valid => tally.valid,
        };
        Self { size, ..self.clone() }
    }
}

/// The names by what became of them.
struct Division {
    elected: Vec<CandidateId>,
    alternates: Vec<CandidateId>,
    /// Tied on the last official seat, on the last seat of an alternate, or some on each.
    tied: Vec<CandidateId>,
    decision: Decision,
}

/// Pairs the lines of the paper with their votes.
fn names(paper: &Paper, tally: &Tally) -> Vec<Ranked> {
    let votes = tally.names.iter().map(|name| name.votes).chain(std::iter::repeat(0));
    let lines = paper.lines.iter().zip(votes).zip(0..);
    lines
        .map(|((line, votes), place)| Ranked::new(line.candidate, votes, place, line.born))
        .collect()
}

/// The names from the top.
struct Ranking {
    passed: Vec<Ranked>,
    /// Who has too few votes for an official seat, where an alternate needs no majority.
    short: Vec<Ranked>,
}

impl Ranking {
    /// Fills the official seats from the top, then the seats of the alternates from the rest. A tie
    /// on the alternates' seats waits until the official ones are filled.
    fn divide(&self, paper: &Paper, put: (RoundKind, TiePolicy)) -> Division {
        let official = cut(&self.passed, paper.seats);
        // Whoever loses a vote among the tied comes before those who had fewer votes.
        let for_losers = official.losers().min(paper.alternate_seats);
        let rest = [official.rest, self.short.as_slice()].concat();
        let alternate = cut(&rest, paper.alternate_seats.saturating_sub(for_losers));
        let decision = if !official.tied.is_empty() {
            tie(put, official.left, for_losers, official.tied)
        } else if official.left == 0 && !alternate.tied.is_empty() {
            tie(put, 0, alternate.left, alternate.tied)
        } else if official.left == 0 && alternate.left == 0 {
            Decision::Complete
        } else {
            Decision::SeatsOpen { seats: official.left, alternate_seats: alternate.left }
        };
        let (elected, alternates) = (by_votes(official.inside), by_votes(alternate.inside));
        let tied = by_votes(&[official.tied, alternate.tied].concat());
        Division { elected, alternates, tied, decision }
    }
}

/// A tie is voted on once, and where the elder is elected not at all: what is left is for whoever
/// decides under the rule on second ties.
fn tie(put: (RoundKind, TiePolicy), seats: u16, alternate_seats: u16, tied: &[Ranked]) -> Decision {
    let among = by_votes(tied);
    match put {
        (RoundKind::First | RoundKind::Supplementary, TiePolicy::Revote) => {
            Decision::TieRevote { seats, alternate_seats, among }
        }
        (RoundKind::TieRevote, _) | (_, TiePolicy::Elder) => {
            Decision::TiedAgain { seats, alternate_seats, among }
        }
    }
}

impl Division {
    fn verdict_on(&self, name: &Ranked, is_over: bool) -> NameVerdict {
        let fate = self.fate(name.candidate, is_over);
        NameVerdict { candidate: name.candidate, votes: name.votes, fate }
    }

    fn fate(&self, candidate: CandidateId, is_over: bool) -> Fate {
        if self.elected.contains(&candidate) {
            return Fate::Elected;
        }
        if self.alternates.contains(&candidate) {
            return Fate::Alternate;
        }
        match is_over {
            _ if self.tied.contains(&candidate) => Fate::Tied,
            true => Fate::OverHalfNoSeat,
            false => Fate::NotElected,
        }
    }
}
