//! What may not be put on the wall.

use crate::domain::election::Office;
use crate::domain::narration::office_label;
use crate::domain::{ElectionId, Lang, ThemeId, VoteId, tr};

/// A command on the wall that is not possible now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HallRefusal {
    NoSuchVote {
        vote: VoteId,
    },
    NotCounting {
        election: ElectionId,
    },
    NotAnnounced {
        election: ElectionId,
    },
    /// Pages turn every 3 to 60 seconds, or by hand.
    NoSuchPace {
        seconds: u16,
    },
    /// Names come up one by one in a result only.
    NothingToReveal,
    NoReveal,
    Revealing {
        shown: usize,
        of: usize,
    },
    /// No name comes up behind a held picture.
    RevealHeld {
        record: u64,
    },
    AlreadyHeld {
        record: u64,
    },
    NotHeld,
    NoConclusions,
    NobodyAppointed {
        office: Office,
    },
    NoThemes,
    NoOpinions {
        theme: ThemeId,
    },
}

impl HallRefusal {
    /// Says in one sentence what stands in the way.
    #[expect(clippy::too_many_lines, reason = "one sentence for each refusal")]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoSuchVote { vote } => tr(
                lang,
                format!("Không có lượt biểu quyết số {vote}."),
                format!("There is no show of hands {vote}."),
            ),
            Self::NotCounting { election } => tr(
                lang,
                format!("Cuộc bầu cử số {election} không ở bước kiểm phiếu."),
                format!("The ballots of election {election} are not being counted."),
            ),
            Self::NotAnnounced { election } => tr(
                lang,
                format!("Cuộc bầu cử số {election} chưa công bố kết quả nên chưa chiếu được."),
                format!("Election {election} has no announced result to show."),
            ),
            Self::NoSuchPace { seconds } => tr(
                lang,
                format!(
                    "Tự chuyển trang sau 3 đến 60 giây, hoặc 0 để chuyển bằng tay; {seconds} giây không được."
                ),
                format!(
                    "Pages turn every 3 to 60 seconds, or by hand with 0; not every {seconds}."
                ),
            ),
            Self::NothingToReveal => tr(
                lang,
                "Chỉ kết quả bầu cử mới công bố từng người được.",
                "Only the result of an election can be revealed name by name.",
            )
            .into(),
            Self::NoReveal => tr(
                lang,
                "Màn hình hội trường không ở lúc công bố từng người.",
                "The hall screen is not revealing a result name by name.",
            )
            .into(),
            Self::Revealing { shown, of } => tr(
                lang,
                format!("Đang công bố từng người ({shown}/{of}): trang theo người mới nhất."),
                format!("A reveal is on ({shown}/{of}): the page follows the newest name."),
            ),
            Self::RevealHeld { record } => tr(
                lang,
                format!(
                    "Màn hình hội trường đang được giữ từ bản ghi số {record}: hãy thôi giữ trước, rồi mới công bố người tiếp theo."
                ),
                format!(
                    "The hall screen has been held since record {record}: release it first, then reveal the next name."
                ),
            ),
            Self::AlreadyHeld { record } => tr(
                lang,
                format!("Màn hình hội trường đang được giữ từ bản ghi số {record}."),
                format!("The hall screen has been held since record {record}."),
            ),
            Self::NoConclusions => tr(
                lang,
                "Chưa có điểm kết luận nào để chiếu: hãy ghi ít nhất một điểm.",
                "There is no point of the conclusions to show: enter at least one.",
            )
            .into(),
            Self::NobodyAppointed { office } => {
                let office = office_label(*office, lang);
                tr(
                    lang,
                    format!("{office}: chưa công bố chỉ định nên chưa chiếu được."),
                    format!("No appointment to the {office} was announced that could be shown."),
                )
            }
            Self::NoThemes => tr(
                lang,
                "Chưa có chuyên đề nào để chiếu: hãy mở một chuyên đề.",
                "There is no theme to show: open a theme.",
            )
            .into(),
            Self::NoOpinions { theme } => tr(
                lang,
                format!("Chuyên đề {theme} chưa có ý kiến nào để chiếu: hãy ghi ý kiến trước."),
                format!("Theme {theme} has no opinion to show: note one first."),
            ),
            Self::NotHeld => {
                tr(lang, "Màn hình hội trường không bị giữ.", "The hall screen is not held.").into()
            }
        }
    }
}
