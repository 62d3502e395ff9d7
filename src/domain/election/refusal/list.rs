//! Why a list of names cannot be drawn up.

use super::join;
use crate::domain::{Lang, Text, tr};

/// A list that the rules do not allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListRefusal {
    WithdrawalsOpen {
        names: Vec<Text>,
    },
    OpinionsMissing {
        names: Vec<Text>,
        rule: Text,
    },
    /// Names from the floor with equal support, more than there are places left under the cap.
    FloorTie {
        names: Vec<Text>,
        places: usize,
        rule: Text,
    },
    OverCap {
        names: usize,
        seats: u16,
        cap: u16,
        rule: Text,
    },
    NoSurplus {
        names: usize,
        seats: u16,
        rule: Text,
    },
    /// The office needs a surplus of some per cent of the seats.
    UnderLeast {
        names: usize,
        seats: u16,
        least: usize,
        percent: u16,
        rule: Text,
    },
    TooFewNames {
        names: usize,
        seats: u16,
    },
}

impl ListRefusal {
    /// Says what is wrong with the names, with the numbers and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::WithdrawalsOpen { names } => tr(
                lang,
                format!("Đại hội chưa quyết định việc xin rút của: {}.", join(names)),
                format!("The congress has not decided on the withdrawal of: {}.", join(names)),
            ),
            Self::OpinionsMissing { names, rule } => tr(
                lang,
                format!("Chưa xin ý kiến đại hội về: {} ({rule}).", join(names)),
                format!("The opinion ballot is missing for: {} ({rule}).", join(names)),
            ),
            Self::FloorTie { names, places, rule } => tr(
                lang,
                format!(
                    "Còn {places} chỗ trong số dư nhưng bằng phiếu giới thiệu: {}. Xin ý kiến lại đại hội về các đồng chí này ({rule}).",
                    join(names)
                ),
                format!(
                    "The cap leaves room for {places}, and these are level: {}. Ask the congress about them again ({rule}).",
                    join(names)
                ),
            ),
            Self::OverCap { names, seats, cap, rule } => tr(
                lang,
                format!(
                    "Danh sách có {names} người để bầu {seats}: số dư tối đa là {cap}, phải bớt người ({rule})."
                ),
                format!(
                    "{names} names stand for {seats} seats: the surplus is {cap} at most; take names off ({rule})."
                ),
            ),
            Self::NoSurplus { names, seats, rule } => tr(
                lang,
                format!("Danh sách có {names} người để bầu {seats}: bắt buộc có số dư ({rule})."),
                format!("{names} names stand for {seats} seats: a surplus is obligatory ({rule})."),
            ),
            Self::UnderLeast { names, seats, least, percent, rule } => tr(
                lang,
                format!(
                    "Danh sách có {names} người để bầu {seats}: số dư phải từ {percent} % trở lên, cần ít nhất {least} người ({rule})."
                ),
                format!(
                    "{names} names stand for {seats} seats: the surplus is {percent}% at least; {least} names are needed ({rule})."
                ),
            ),
            Self::TooFewNames { names, seats } => tr(
                lang,
                format!("Danh sách chỉ có {names} người để bầu {seats}: giới thiệu thêm."),
                format!("Only {names} names stand for {seats} seats: put more names forward."),
            ),
        }
    }
}
