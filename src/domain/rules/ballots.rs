//! How one votes on a list, and which ballots are valid (RULES 1.9).

use serde::{Deserialize, Serialize};

use super::in_brackets;
use crate::domain::election::ballot::{InvalidGround, Layout};
use crate::domain::narration::ground_label;
use crate::domain::{Lang, Text, tr};

/// How one votes, and what makes a ballot invalid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotRules {
    pub rule: Text,
    /// On a one-name ballot, both boxes or neither: valid with nothing, or invalid.
    pub single_unmarked_is_invalid: bool,
    /// On a list without surplus, nothing marked for anyone: valid with nothing, or invalid.
    pub blank_columns_is_invalid: bool,
    /// Where alternates stand on the same list: whether one ballot may carry as many names as
    /// there are seats of both kinds, or only as many as there are official seats.
    pub delegate_ballot_counts_alternates: bool,
    #[serde(default)]
    pub layouts: Layouts,
    /// The grounds on which a ballot can be invalid.
    #[serde(default)]
    pub invalid: Grounds,
    /// The rule that names them.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub invalid_rule: Text,
    #[serde(default, skip_serializing_if = "Spares::is_default")]
    pub spares: Spares,
}

/// How many papers are printed beside one for each voter (phiếu dự phòng).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Spares {
    /// In per cent of those who may vote, rounded up.
    pub percent: u8,
    /// So many at least.
    pub least: u32,
}

/// How one votes on each kind of list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Layouts {
    /// A list with more names than seats.
    pub surplus: Layout,
    /// A list of several names, and as many seats or more.
    pub no_surplus: Layout,
    /// A list of one name.
    pub one_name: Layout,
}

/// The grounds of invalidity that a rule set knows: all of them, if it says nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Grounds(Vec<InvalidGround>);

/// A ground of invalidity that the rules do not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownGround {
    pub ground: InvalidGround,
    pub known: Grounds,
    pub rule: Text,
}

impl BallotRules {
    /// Refuses a ground of invalidity that the rules do not know.
    pub fn expect_known(&self, ground: InvalidGround) -> Result<(), UnknownGround> {
        if self.invalid.know(ground) {
            return Ok(());
        }
        let (known, rule) = (self.invalid.clone(), self.invalid_rule.clone());
        Err(UnknownGround { ground, known, rule })
    }
}

impl UnknownGround {
    /// Names the ground, and those that the rules know.
    pub fn text(&self, lang: Lang) -> String {
        let ground = ground_label(self.ground, lang);
        let known: Vec<_> = self.known.iter().map(|known| ground_label(known, lang)).collect();
        let (known, rule) = (known.join("; "), in_brackets(&self.rule));
        tr(
            lang,
            format!("Bộ quy tắc không có lý do «{ground}»{rule}. Các lý do: {known}."),
            format!("The rules know no ground “{ground}”{rule}. They know: {known}."),
        )
    }
}

impl Layouts {
    /// Finds the layout of a list of so many names for so many seats.
    pub fn of(self, names: usize, seats: u16) -> Layout {
        match names {
            1 => self.one_name,
            names if usize::from(seats) < names => self.surplus,
            _ => self.no_surplus,
        }
    }
}

impl Spares {
    /// Counts the papers to print for so many voters, spares and all.
    pub fn with(self, voters: u32) -> u32 {
        let share = (u64::from(voters) * u64::from(self.percent)).div_ceil(100);
        let share = u32::try_from(share).unwrap_or(u32::MAX);
        voters.saturating_add(share.max(self.least))
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands the field over by reference"
    )]
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for Spares {
    fn default() -> Self {
        Self { percent: 5, least: 2 }
    }
}

impl Default for Layouts {
    fn default() -> Self {
        Self {
            surplus: Layout::StrikeOut,
            no_surplus: Layout::AgreeColumns,
            one_name: Layout::SingleName,
        }
    }
}

impl Grounds {
    /// Tells whether a ballot can be invalid on this ground.
    pub fn know(&self, ground: InvalidGround) -> bool {
        self.0.contains(&ground)
    }

    /// Lists the grounds in the order of the rule file.
    pub fn iter(&self) -> impl Iterator<Item = InvalidGround> {
        self.0.iter().copied()
    }
}

impl Default for Grounds {
    fn default() -> Self {
        Self(InvalidGround::ALL.to_vec())
    }
}
