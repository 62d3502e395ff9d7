//! What the rules make of one ballot (RULES 1.9). Never refuses: a bad ballot is a ruling.

use super::{Ballot, InvalidGround, Layout, Paper, Ruling};
use crate::domain::rules::BallotRules;

/// Judges a ballot by the layout of its paper.
pub fn judge(ballot: &Ballot, paper: &Paper, rules: &BallotRules) -> Ruling {
    match (ballot, paper.layout) {
        (Ballot::Invalid(ground), _) => Ruling::Invalid(*ground),
        (Ballot::Doubtful { .. }, _) => Ruling::Doubtful,
        // Most ballots that keep too many names keep nearly all of a long list: no need to name them.
        (Ballot::Struck(struck), Layout::StrikeOut) if paper.keeps_too_many(struck.len()) => {
            Ruling::Invalid(InvalidGround::TooManyNames)
        }
        (Ballot::Struck(struck), Layout::StrikeOut) => kept(paper.others(struck), paper),
        (Ballot::Kept(names) | Ballot::Marks { agree: names, .. }, Layout::StrikeOut) => {
            kept(names.clone(), paper)
        }
        (Ballot::Marks { agree, disagree }, _) => marks(agree, disagree, paper, rules),
        (Ballot::Kept(agree), _) => marks(agree, &[], paper, rules),
        (Ballot::Struck(disagree), _) => marks(&[], disagree, paper, rules),
    }
}

/// A list voted by striking out: as many names as the paper allows or fewer, and at least one.
fn kept(agree: Vec<u16>, paper: &Paper) -> Ruling {
    if agree.is_empty() {
        return Ruling::Invalid(InvalidGround::NoName);
    }
    if usize::from(paper.limit) < agree.len() {
        return Ruling::Invalid(InvalidGround::TooManyNames);
    }
    Ruling::Valid { agree, disagree: Vec::new() }
}

/// Two columns: a name marked in both or in neither counts for nothing, and the ballot stands. With
/// a surplus it carries no more names than the paper allows, and one at least.
fn marks(agree: &[u16], disagree: &[u16], paper: &Paper, rules: &BallotRules) -> Ruling {
    let layout = paper.layout;
    let clear_agree = without(agree, disagree);
    let clear_disagree = without(disagree, agree);
    let is_clear = !clear_agree.is_empty() || !clear_disagree.is_empty();
    if layout == Layout::SingleName && !is_clear && rules.single_unmarked_is_invalid {
        return Ruling::Invalid(InvalidGround::BothOrNeither);
    }
    let is_blank = agree.is_empty() && disagree.is_empty();
    if layout == Layout::AgreeColumns && is_blank && rules.blank_columns_is_invalid {
        return Ruling::Invalid(InvalidGround::Blank);
    }
    if paper.has_surplus() {
        return kept(clear_agree, paper).with(clear_disagree);
    }
    Ruling::Valid { agree: clear_agree, disagree: clear_disagree }
}

impl Ruling {
    fn with(self, disagree: Vec<u16>) -> Self {
        match self {
            Self::Valid { agree, .. } => Self::Valid { agree, disagree },
            other => other,
        }
    }
}

fn without(numbers: &[u16], others: &[u16]) -> Vec<u16> {
    numbers.iter().filter(|number| others.binary_search(number).is_err()).copied().collect()
}
