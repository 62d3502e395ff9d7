//! Which ballots a paper can bear, and when two ballots mean the same.

use super::{Ballot, Layout, Paper, Ruling, judge};
use crate::domain::rules::BallotRules;
use crate::domain::{Lang, Text, tr};

/// Why a ballot cannot be keyed on a paper: a slip of the keyer, not of the voter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// Marks of a kind that this layout does not have.
    UnsuitedForm { layout: Layout },
    /// A number that no line of the paper has.
    OffPaper { number: u16, lines: u16 },
    /// A number that does not come after the one before it.
    OutOfOrder { number: u16 },
}

impl Paper {
    /// Finds what keeps a ballot from being keyed on this paper.
    pub fn check(&self, ballot: &Ballot) -> Result<(), Misfit> {
        match (ballot, self.layout) {
            (Ballot::Invalid(_) | Ballot::Doubtful { .. }, _) => Ok(()),
            (Ballot::Struck(numbers) | Ballot::Kept(numbers), Layout::StrikeOut) => {
                self.check_numbers(numbers)
            }
            (Ballot::Marks { agree, disagree }, Layout::AgreeColumns | Layout::SingleName) => {
                self.check_numbers(agree)?;
                self.check_numbers(disagree)
            }
            (_, layout) => Err(Misfit::UnsuitedForm { layout }),
        }
    }

    /// Counts the lines.
    pub fn line_count(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX)
    }

    /// Lists the numbers of the paper that are not among these, which ascend.
    pub(super) fn others(&self, numbers: &[u16]) -> Vec<u16> {
        let mut numbers = numbers.iter().copied().peekable();
        let is_other = |line: &u16| numbers.next_if_eq(line).is_none();
        (1..=self.line_count()).filter(is_other).collect()
    }

    /// Tells whether more names are left than one ballot may carry when so many are struck.
    pub(super) fn keeps_too_many(&self, struck: usize) -> bool {
        usize::from(self.limit) < self.lines.len().saturating_sub(struck)
    }

    fn check_numbers(&self, numbers: &[u16]) -> Result<(), Misfit> {
        let lines = self.line_count();
        let mut last = 0;
        for &number in numbers {
            if number == 0 || lines < number {
                return Err(Misfit::OffPaper { number, lines });
            }
            if number <= last {
                return Err(Misfit::OutOfOrder { number });
            }
            last = number;
        }
        Ok(())
    }
}

/// Brings a ballot to the one form that all ballots of its meaning share: the names that count.
/// What two keyers wrote about a doubtful ballot makes no difference to it.
pub fn meaning(ballot: &Ballot, paper: &Paper, rules: &BallotRules) -> Ballot {
    match (judge(ballot, paper, rules), paper.layout) {
        (Ruling::Valid { agree, .. }, Layout::StrikeOut) => Ballot::Kept(agree),
        (Ruling::Valid { agree, disagree }, _) => Ballot::Marks { agree, disagree },
        (Ruling::Invalid(ground), _) => Ballot::Invalid(ground),
        (Ruling::Doubtful, _) => Ballot::Doubtful { why: Text::default() },
    }
}

impl Misfit {
    /// Says what was keyed wrong, and how it is keyed right.
    pub fn text(self, lang: Lang) -> String {
        match self {
            Self::UnsuitedForm { layout: Layout::StrikeOut } => tr(
                lang,
                "Phiếu này có số dư: nhập số của người bị gạch, hoặc của người được giữ lại.",
                "This list has a surplus: key the numbers struck, or the numbers kept.",
            )
            .into(),
            Self::UnsuitedForm { layout: Layout::AgreeColumns | Layout::SingleName } => tr(
                lang,
                "Phiếu này có hai cột: nhập số của người được đồng ý và không đồng ý.",
                "This paper has two columns: key the numbers agreed to and disagreed to.",
            )
            .into(),
            Self::OffPaper { number, lines } => tr(
                lang,
                format!("Không có số {number} trên phiếu: các số đi từ 1 đến {lines}."),
                format!("There is no number {number} on the paper: they run from 1 to {lines}."),
            ),
            Self::OutOfOrder { number } => tr(
                lang,
                format!("Số {number} bị lặp hoặc sai thứ tự: nhập mỗi số một lần, từ nhỏ đến lớn."),
                format!("Number {number} is doubled or out of order: key each once, ascending."),
            ),
        }
    }
}
