//! The papers of a round: whatever was printed is issued, spoiled or left over.

use serde::{Deserialize, Serialize};

use crate::domain::{Lang, tr};

/// The papers handed out and, once the box is emptied, those that were not voted with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    pub printed: u32,
    pub issued: u32,
    /// Swapped for a new one because spoiled when the papers were handed out, and kept apart.
    pub spoiled: u32,
    /// The same while people voted, as told when the box was emptied.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub swapped: u32,
    /// The left-over papers as the committee counted them, where it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_over: Option<u32>,
}

impl Issue {
    /// Adds what was counted when the box was emptied.
    #[must_use]
    pub fn counted(self, swapped: u32, left_over: Option<u32>) -> Self {
        Self { swapped, left_over, ..self }
    }

    /// Counts the papers that were swapped, at the handing out and later.
    pub fn all_spoiled(self) -> u32 {
        self.spoiled.saturating_add(self.swapped)
    }

    /// Tells whether more papers are accounted for than were printed.
    pub(super) fn exceeds_the_print(self) -> bool {
        u64::from(self.printed) < self.gone()
    }

    /// Tells whether the papers that the committee counted make up what was printed.
    pub(super) fn balances(self) -> bool {
        let printed = u64::from(self.printed);
        match self.left_over {
            Some(left) => printed == self.gone() + u64::from(left),
            None => self.gone() <= printed,
        }
    }

    fn gone(self) -> u64 {
        u64::from(self.issued) + u64::from(self.spoiled) + u64::from(self.swapped)
    }

    /// Writes the balance out: "130 printed = 117 issued + 2 spoiled + 11 left over".
    pub fn balance(self, lang: Lang) -> String {
        let Self { printed, issued, .. } = self;
        let (spoiled, left) = (self.all_spoiled(), self.left_over_text(lang));
        tr(
            lang,
            format!("in {printed} = phát {issued} + hỏng {spoiled} + còn {left}"),
            format!("{printed} printed = {issued} issued + {spoiled} spoiled + left over {left}"),
        )
    }

    /// Says how many papers the committee counted as left over: nothing that follows from the
    /// other numbers stands for a count.
    pub fn left_over_text(self, lang: Lang) -> String {
        let uncounted = || tr(lang, "(chưa đếm)", "(not counted)").to_owned();
        let counted = |left| tr(lang, format!("{left} (đã đếm)"), format!("{left} (counted)"));
        self.left_over.map_or_else(uncounted, counted)
    }
}

/// Leaves out of the file what is nothing, as in sessions made before the field was there.
pub(super) fn is_nothing<N: Default + PartialEq>(number: &N) -> bool {
    *number == N::default()
}
