//! Why an announced result cannot be withdrawn.

use super::super::round::First;
use crate::domain::{ElectionId, Lang, Text, tr};

/// A withdrawal that the rules do not allow now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorrectionRefusal {
    /// The sealed ballots are out of the counting committee's hands.
    HandedOver { rule: Text },
    /// A further round was prepared on the announced result of an earlier one.
    LaterRound { announced: u8, later: u8 },
    /// A later election takes its names from those elected in this one.
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
                    "Kết quả lần bầu {announced} đã là căn cứ của lần bầu {later}. Nếu lần {later} chưa bỏ phiếu: hoàn tác về trước khi biểu quyết bầu tiếp, rồi rút kết quả."
                ),
                format!(
                    "Round {later} rests on the result of round {announced}. If it has not been voted yet: undo back to before the decision to vote again, then withdraw the result."
                ),
            ),
            Self::RestsOn { election, title, first } => {
                let first = first.text(lang);
                tr(
                    lang,
                    format!(
                        "Cuộc bầu cử số {election} “{title}” lấy người từ kết quả này: trước hết {first} của cuộc đó."
                    ),
                    format!(
                        "Election {election} “{title}” takes its names from this result: first {first} there."
                    ),
                )
            }
        }
    }
}

impl First {
    /// Names the step, to stand after "first".
    fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::ReopenNominations => tr(lang, "mở lại đề cử", "reopen the nominations"),
            Self::AnnulRound => tr(
                lang,
                "hủy lần bầu rồi mở lại đề cử",
                "annul the round and reopen the nominations",
            ),
            Self::WithdrawResult => tr(
                lang,
                "rút kết quả, hủy lần bầu rồi mở lại đề cử",
                "withdraw the result, annul the round and reopen the nominations",
            ),
        }
    }
}
