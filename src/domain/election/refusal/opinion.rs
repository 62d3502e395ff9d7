//! Why an opinion ballot cannot be noted.

use super::join;
use crate::domain::{Lang, Text, tr};

/// An opinion ballot whose numbers do not add up, or that leaves a name out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpinionRefusal {
    NoName,
    IssuedOverPresent { issued: u32, present: u32 },
    CollectedOverIssued { collected: u32, issued: u32 },
    NotBalanced { valid: u32, invalid: u32, collected: u32 },
    NamedTwice { name: Text },
    NotStanding { name: Text },
    MarksOverValid { name: Text, agree: u32, disagree: u32, valid: u32 },
    NamesMissing { names: Vec<Text>, rule: Text },
}

impl OpinionRefusal {
    /// Says which numbers do not fit, and what to do.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoName => tr(
                lang,
                "Phiếu xin ý kiến chưa có tên ai: giới thiệu trước rồi mới lấy ý kiến.",
                "There is no name on the opinion ballot: put somebody forward first.",
            )
            .into(),
            Self::IssuedOverPresent { issued, present } => too_many_issued(*issued, *present, lang),
            Self::CollectedOverIssued { collected, issued } => {
                too_many_collected(*collected, *issued, lang)
            }
            Self::NotBalanced { valid, invalid, collected } => {
                not_balanced([*valid, *invalid, *collected], lang)
            }
            Self::NamedTwice { name } => tr(
                lang,
                format!("{name} có hai lần trên phiếu xin ý kiến: bỏ một."),
                format!("{name} stands on the opinion ballot twice: take one out."),
            ),
            Self::NotStanding { name } => tr(
                lang,
                format!("{name} đã rút hoặc đã trúng cử: bỏ tên khỏi phiếu xin ý kiến."),
                format!(
                    "{name} has withdrawn or is elected: take the name off the opinion ballot."
                ),
            ),
            Self::MarksOverValid { name, agree, disagree, valid } => {
                let marks = (*agree, *disagree);
                too_many_marks(name, marks, *valid, lang)
            }
            Self::NamesMissing { names, rule } => tr(
                lang,
                format!("Phiếu xin ý kiến còn thiếu: {} ({rule}).", join(names)),
                format!("The opinion ballot leaves out: {} ({rule}).", join(names)),
            ),
        }
    }
}

fn too_many_issued(issued: u32, present: u32, lang: Lang) -> String {
    tr(
        lang,
        format!(
            "Phát ra {issued} phiếu xin ý kiến, nhiều hơn {present} người có mặt: kiểm lại số phát ra hoặc điểm danh."
        ),
        format!(
            "{issued} opinion ballots issued, more than the {present} present: check the number or the roster."
        ),
    )
}

fn too_many_collected(collected: u32, issued: u32, lang: Lang) -> String {
    tr(
        lang,
        format!(
            "Thu về {collected} phiếu xin ý kiến, nhiều hơn {issued} phiếu phát ra: đếm lại, hoặc lấy ý kiến lại."
        ),
        format!(
            "{collected} opinion ballots collected, more than the {issued} issued: count again, or ask again."
        ),
    )
}

fn not_balanced([valid, invalid, collected]: [u32; 3], lang: Lang) -> String {
    tr(
        lang,
        format!(
            "{valid} phiếu hợp lệ và {invalid} không hợp lệ không bằng {collected} phiếu thu về: đếm lại."
        ),
        format!(
            "{valid} valid and {invalid} invalid do not make the {collected} collected: count again."
        ),
    )
}

fn too_many_marks(name: &Text, (agree, disagree): (u32, u32), valid: u32, lang: Lang) -> String {
    tr(
        lang,
        format!(
            "{name}: {agree} đồng ý và {disagree} không đồng ý, nhiều hơn {valid} phiếu hợp lệ: đếm lại."
        ),
        format!(
            "{name}: {agree} agree and {disagree} disagree, more than the {valid} valid ballots: count again."
        ),
    )
}
