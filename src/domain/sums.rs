//! Whether the papers of a vote add up: the same for a ballot on grades, an opinion ballot and the
//! vote that introduces names. What the numbers are about, each of these says in its own words.

/// Numbers of papers or votes that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Imbalance {
    /// More papers went out than people may have one.
    IssuedOver {
        issued: u32,
        most: u32,
    },
    CollectedOver {
        collected: u32,
        issued: u32,
    },
    /// The valid and the invalid ones do not make those that came back.
    NotBalanced {
        valid: u32,
        invalid: u32,
        collected: u32,
    },
}

/// The papers of one vote as they were counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Papers {
    pub(super) issued: u32,
    pub(super) collected: u32,
    pub(super) valid: u32,
    pub(super) invalid: u32,
}

impl Papers {
    /// Refuses papers that do not add up, where so many people may have one.
    pub(super) fn check(self, most: u32) -> Result<(), Imbalance> {
        went_out(self.issued, most)?;
        came_back(self.collected, self.issued)?;
        counted(self.valid, self.invalid, self.collected)
    }
}

/// Refuses more papers than people.
pub(super) fn went_out(issued: u32, most: u32) -> Result<(), Imbalance> {
    if most < issued { Err(Imbalance::IssuedOver { issued, most }) } else { Ok(()) }
}

/// Refuses more papers back than went out.
pub(super) fn came_back(collected: u32, issued: u32) -> Result<(), Imbalance> {
    if issued < collected { Err(Imbalance::CollectedOver { collected, issued }) } else { Ok(()) }
}

/// Refuses valid and invalid papers that do not make those that came back.
pub(super) fn counted(valid: u32, invalid: u32, collected: u32) -> Result<(), Imbalance> {
    if u64::from(valid) + u64::from(invalid) == u64::from(collected) {
        return Ok(());
    }
    Err(Imbalance::NotBalanced { valid, invalid, collected })
}

/// Whether so many votes or marks fit on the valid papers.
pub(super) fn fit(votes: impl IntoIterator<Item = u32>, valid: u32) -> bool {
    votes.into_iter().map(u64::from).sum::<u64>() <= u64::from(valid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_add_up_or_are_refused_with_their_numbers() {
        let whole = Papers { issued: 9, collected: 8, valid: 7, invalid: 1 };

        assert_eq!(whole.check(9), Ok(()));
        assert_eq!(whole.check(8), Err(Imbalance::IssuedOver { issued: 9, most: 8 }));
        let more = Papers { collected: 10, ..whole };
        assert_eq!(more.check(9), Err(Imbalance::CollectedOver { collected: 10, issued: 9 }));
        let (valid, invalid, collected) = (6, 1, 8);
        let short = Papers { valid, ..whole };
        assert_eq!(short.check(9), Err(Imbalance::NotBalanced { valid, invalid, collected }));
    }

    #[test]
    fn marks_fit_on_the_valid_papers_even_where_their_sum_is_very_large() {
        assert!(fit([3, 4], 7));
        assert!(!fit([4, 4], 7));
        assert!(!fit([u32::MAX, u32::MAX], u32::MAX));
    }
}
