//! Why a list of names cannot be drawn up.

use super::join;
use crate::domain::election::{Chooser, FloorTie};
use crate::domain::rules::in_brackets;
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
        tie: FloorTie,
        chooser: Chooser,
        rule: Text,
    },
    /// An answer about a tie that does not hold the list up.
    NoFloorTie,
    /// An answer that takes too many, too few, or somebody who is not tied.
    WrongChoice {
        names: Vec<Text>,
        places: usize,
        taken: usize,
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
    /// The rules let a later list take no new names.
    NoNewNames {
        rule: Text,
    },
}

impl ListRefusal {
    /// Says what is wrong with the names, with the numbers and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoNewNames { rule } => no_new_names(rule, lang),
            Self::WithdrawalsOpen { names } => tr(
                lang,
                format!("Đại hội (hội nghị) chưa quyết định việc xin rút của: {}.", join(names)),
                format!("The congress has not decided on the withdrawal of: {}.", join(names)),
            ),
            Self::OpinionsMissing { names, rule } => tr(
                lang,
                format!("Chưa xin ý kiến đại hội về: {} ({rule}).", join(names)),
                format!("The opinion ballot is missing for: {} ({rule}).", join(names)),
            ),
            Self::FloorTie { names, tie, chooser, rule } => level(names, tie, *chooser, rule, lang),
            Self::NoFloorTie => tr(
                lang,
                "Không có ai bằng phiếu ở cuối danh sách: không phải chọn.",
                "Nobody is level at the bottom of the list: there is nothing to choose.",
            )
            .into(),
            Self::WrongChoice { names, places, taken } => wrong(names, *places, *taken, lang),
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

fn level(names: &[Text], tie: &FloorTie, chooser: Chooser, rule: &Text, lang: Lang) -> String {
    let (places, support) = (tie.places, tie.support);
    let (names, who) = (join(names), chooser.text(lang));
    tr(
        lang,
        format!(
            "Còn {places} chỗ trong số dư nhưng bằng nhau {support} phiếu đồng ý: {names}. {who} chọn, rồi ghi lại ({rule})."
        ),
        format!(
            "The cap leaves room for {places}, and level with {support} votes are: {names}. {who} chooses; enter the answer ({rule})."
        ),
    )
}

fn wrong(names: &[Text], places: usize, taken: usize, lang: Lang) -> String {
    let names = join(names);
    tr(
        lang,
        format!(
            "Phải chọn đúng {places} trong số: {names}. Đang ghi {taken}; không ai được ghi hai lần hoặc ngoài số đó."
        ),
        format!(
            "Choose exactly {places} of: {names}. {taken} were given; nobody twice, and nobody else."
        ),
    )
}

fn no_new_names(rule: &Text, lang: Lang) -> String {
    let rule = in_brackets(rule);
    tr(
        lang,
        format!(
            "Danh sách bầu lần sau không được giới thiệu thêm{rule}: bầu tiếp trong số người còn lại."
        ),
        format!("A later list takes no new names{rule}: vote again on those who are left."),
    )
}
