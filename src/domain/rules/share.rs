//! A share that has to be exceeded, in whole numbers.

use serde::{Deserialize, Serialize};

use crate::domain::{Lang, tr};

/// A share of a base: `numerator / denominator`. Written `[1, 2]` in a rule file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
pub struct Share {
    pub numerator: u32,
    pub denominator: u32,
}

impl Share {
    /// Half of the base: what a majority exceeds.
    pub const HALF: Self = Self { numerator: 1, denominator: 2 };

    /// Tells whether it is the half, however it is written.
    pub fn is_half(self) -> bool {
        2 * u64::from(self.numerator) == u64::from(self.denominator)
    }

    /// Says what is more than the share: "over half", "over 2/3".
    pub fn exceeded(self, lang: Lang) -> String {
        let Self { numerator, denominator } = self;
        if self.is_half() {
            return tr(lang, "quá nửa", "over half").to_owned();
        }
        tr(
            lang,
            format!("hơn {numerator}/{denominator}"),
            format!("over {numerator}/{denominator}"),
        )
    }
}

impl Default for Share {
    fn default() -> Self {
        Self::HALF
    }
}

impl From<(u32, u32)> for Share {
    fn from((numerator, denominator): (u32, u32)) -> Self {
        Self { numerator, denominator }
    }
}

impl From<Share> for (u32, u32) {
    fn from(share: Share) -> Self {
        (share.numerator, share.denominator)
    }
}
