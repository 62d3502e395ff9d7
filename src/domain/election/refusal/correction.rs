//! Why an announced result cannot be withdrawn.

use super::super::round::First;
use crate::domain::{ElectionId, Lang, Text, tr};

/// A withdrawal that the rules do not allow now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorrectionRefusal {
    /// The sealed ballots are out of the counting committee's hands.
    HandedOver { rule: Text },
    /// A further round is under way on the announced result of an earlier one.
    LaterRound { announced: u8, later: u8 },
    /// What a later election has done rests on this result.
    RestsOn { election: ElectionId, title: Text, first: First },
}

impl CorrectionRefusal {
    /// Says what stands in the way, and what to do first.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::HandedOver { rule } => tr(
                lang,
                format!(
                    "Phiếu niêm phong đã bàn giao: không ai được mở khi chưa có quyết định của cấp có thẩm quyền ({rule}), nên kết quả không rút được nữa."
                ),
                format!(
                    "The sealed ballots were handed over: nobody opens them without a competent decision ({rule}), so the result can no longer be withdrawn."
                ),
            ),
            Self::LaterRound { announced, later } => tr(
                lang,
                format!(
                    "Lần bầu {later} đang tiến hành dựa trên kết quả lần bầu {announced}: hủy lần bầu {later} trước, rồi rút kết quả."
                ),
                format!(
                    "Round {later} is under way on the result of round {announced}: annul round {later} first, then withdraw the result."
                ),
            ),
            Self::RestsOn { election, title, first } => {
                let (vi, en) = first.texts();
                tr(
                    lang,
                    format!("Cuộc bầu cử số {election} “{title}” dựa trên kết quả này: {vi}."),
                    format!("Election {election} “{title}” rests on this result: {en}."),
                )
            }
        }
    }
}

impl First {
    /// Says what is to be done there, in both languages.
    fn texts(self) -> (&'static str, &'static str) {
        match self {
            Self::ReopenNominations => {
                ("trước hết mở lại đề cử của cuộc đó", "first reopen the nominations there")
            }
            Self::AnnulRound => (
                "trước hết hủy lần bầu đang tiến hành của cuộc đó",
                "first annul the round that is under way there",
            ),
            Self::WithdrawResult => {
                ("trước hết rút kết quả của cuộc đó", "first withdraw the result there")
            }
            Self::Nothing => (
                "phiếu của cuộc đó đã bàn giao, nên không rút được nữa; ghi chú vào biên bản và báo cáo cấp trên",
                "its ballots were handed over, so this one can no longer be withdrawn; note it in the minutes and report to the superior",
            ),
        }
    }
}
