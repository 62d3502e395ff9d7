//! The names of the phases of an election, the stages of a round and the stages of a lot.

use serde::Serialize;

use super::lot::LotStage;
use super::round::{Attendance, Outcome, RoundStage};
use super::{Ending, Phase};
use crate::domain::{Lang, tr};

/// A phase of an election, without its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PhaseName {
    Nominating,
    ListDrawn,
    Balloting,
    Concluded,
    HandedOver,
}

/// A stage of a round, without its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StageName {
    Ready,
    Sealed,
    Issued,
    Collected,
    Counting,
    Reconciled,
    Signed,
    Released,
    Announced,
    Annulled,
}

/// A stage of a lot, without its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LotStageName {
    Waiting,
    First,
    Between,
    Second,
    Differing,
    Agreed,
}

impl Phase {
    pub fn name(&self) -> PhaseName {
        match self {
            Self::Nominating => PhaseName::Nominating,
            Self::ListDrawn { .. } => PhaseName::ListDrawn,
            Self::Balloting => PhaseName::Balloting,
            Self::Concluded { .. } => PhaseName::Concluded,
            Self::HandedOver { .. } => PhaseName::HandedOver,
        }
    }

    /// Says how the election ended, once it is over.
    pub fn ending(&self) -> Option<&Ending> {
        match self {
            Self::Concluded { ending } | Self::HandedOver { ending } => Some(ending),
            Self::Nominating | Self::ListDrawn { .. } | Self::Balloting => None,
        }
    }

    /// Tells whether nothing is left to vote.
    pub fn is_over(&self) -> bool {
        self.ending().is_some()
    }
}

impl RoundStage {
    pub fn name(&self) -> StageName {
        match self {
            Self::Ready => StageName::Ready,
            Self::Sealed { .. } => StageName::Sealed,
            Self::Issued { .. } => StageName::Issued,
            Self::Collected { .. } => StageName::Collected,
            Self::Counting { .. } => StageName::Counting,
            Self::Reconciled { .. } => StageName::Reconciled,
            Self::Signed { .. } => StageName::Signed,
            Self::Released { .. } => StageName::Released,
            Self::Announced { .. } => StageName::Announced,
            Self::Annulled { .. } => StageName::Annulled,
        }
    }

    /// Tells whether the ballots were collected and their result is not announced yet.
    pub fn is_being_counted(&self) -> bool {
        matches!(self, Self::Collected { .. }) || self.leaves_the_hall_free()
    }

    /// Tells whether the hall may turn to another item: from the opening of the count on, until the
    /// result is announced.
    pub fn leaves_the_hall_free(&self) -> bool {
        matches!(self, Self::Released { .. }) || self.is_in_the_counting_room()
    }

    /// Tells whether the next step is the counting room's.
    pub fn is_in_the_counting_room(&self) -> bool {
        match self {
            Self::Counting { .. } | Self::Reconciled { .. } | Self::Signed { .. } => true,
            Self::Ready
            | Self::Sealed { .. }
            | Self::Issued { .. }
            | Self::Collected { .. }
            | Self::Released { .. }
            | Self::Announced { .. }
            | Self::Annulled { .. } => false,
        }
    }

    /// Gives the result, once there is one.
    pub fn outcome(&self) -> Option<&Outcome> {
        match self {
            Self::Reconciled { result, .. }
            | Self::Signed { result, .. }
            | Self::Released { result, .. }
            | Self::Announced { result, .. } => Some(result),
            Self::Ready
            | Self::Sealed { .. }
            | Self::Issued { .. }
            | Self::Collected { .. }
            | Self::Counting { .. }
            | Self::Annulled { .. } => None,
        }
    }

    /// Gives what was taken down when the box was sealed.
    pub fn attendance(&self) -> Option<&Attendance> {
        match self {
            Self::Sealed { attendance }
            | Self::Issued { attendance, .. }
            | Self::Collected { attendance, .. }
            | Self::Counting { attendance, .. } => Some(attendance),
            Self::Ready | Self::Annulled { .. } => None,
            Self::Reconciled { .. }
            | Self::Signed { .. }
            | Self::Released { .. }
            | Self::Announced { .. } => self.outcome().map(|outcome| &outcome.attendance),
        }
    }
}

impl LotStage {
    pub fn name(&self) -> LotStageName {
        match self {
            Self::Waiting => LotStageName::Waiting,
            Self::First { .. } => LotStageName::First,
            Self::Between { .. } => LotStageName::Between,
            Self::Second { .. } => LotStageName::Second,
            Self::Differing { .. } => LotStageName::Differing,
            Self::Agreed { .. } => LotStageName::Agreed,
        }
    }
}

impl PhaseName {
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Nominating => tr(lang, "ứng cử, đề cử", "nominations"),
            Self::ListDrawn => tr(lang, "biểu quyết danh sách", "vote on the list"),
            Self::Balloting => tr(lang, "bỏ phiếu và kiểm phiếu", "ballot and count"),
            Self::Concluded => tr(lang, "đã kết thúc", "concluded"),
            Self::HandedOver => tr(lang, "đã bàn giao phiếu", "ballots handed over"),
        }
    }
}

impl StageName {
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Ready => tr(lang, "chờ niêm phong hòm phiếu", "box to be sealed"),
            Self::Sealed => tr(lang, "đã niêm phong hòm phiếu", "box sealed"),
            Self::Issued => tr(lang, "đã phát phiếu", "ballots issued"),
            Self::Collected => tr(lang, "đã thu phiếu", "ballots collected"),
            Self::Counting => tr(lang, "đang kiểm phiếu", "counting"),
            Self::Reconciled => tr(lang, "đã khớp số liệu", "reconciled"),
            Self::Signed => tr(lang, "đã ký biên bản", "minutes signed"),
            Self::Released => tr(lang, "trưởng ban đã cho công bố", "released by the head"),
            Self::Announced => tr(lang, "đã công bố", "announced"),
            Self::Annulled => tr(lang, "đã hủy", "annulled"),
        }
    }
}

impl LotStageName {
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Waiting => tr(lang, "chờ nhập lần 1", "awaits the first keying"),
            Self::First => tr(lang, "đang nhập lần 1", "first keying"),
            Self::Between => tr(lang, "chờ nhập lần 2", "awaits the second keying"),
            Self::Second => tr(lang, "đang nhập lần 2", "second keying"),
            Self::Differing => tr(lang, "hai lần nhập khác nhau", "the two keyings differ"),
            Self::Agreed => tr(lang, "đã khớp", "agreed"),
        }
    }
}
