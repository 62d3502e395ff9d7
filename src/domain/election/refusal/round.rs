//! Why a round cannot take its next step.

use super::{CorrectionRefusal, join};
use crate::domain::election::check::Finding;
use crate::domain::election::stage::StageName;
use crate::domain::rules::in_brackets;
use crate::domain::{Lang, LotId, Text, tr};

/// A step of a round that the rules do not allow now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundRefusal {
    /// No list was voted yet, so that there is nothing to vote on.
    NoRound,
    OutOfTurn {
        now: StageName,
        due: StageName,
    },
    NoCommittee,
    CommitteeOnList {
        names: Vec<Text>,
        rule: Text,
    },
    Papers(PapersRefusal),
    Count(CountRefusal),
    /// Only the head of the counting committee lets a result go.
    NotHead {
        given: Text,
        head: Text,
    },
    NothingToAnnul,
    /// An announced result is sealed.
    Announced,
    Correction(CorrectionRefusal),
}

/// Numbers of ballots that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PapersRefusal {
    PrintedTooFew { printed: u32, issued: u32, spoiled: u32 },
    IssuedOverPresent { issued: u32, present: u32 },
    CollectedOverIssued { collected: u32, issued: u32 },
}

/// A count that is not finished, or does not add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CountRefusal {
    LotsShort { declared: u32, collected: u32 },
    LotsOpen { lots: Vec<LotId> },
    DoubtsOpen { doubtful: u32 },
    FiguresDisagree { findings: Vec<Finding> },
}

impl RoundRefusal {
    /// Says what stands in the way, with the numbers and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoRound => tr(
                lang,
                "Đại hội chưa biểu quyết danh sách bầu cử.",
                "The congress has not voted the list yet.",
            )
            .into(),
            Self::OutOfTurn { now, due } => {
                let (now, due) = (now.text(lang), due.text(lang));
                tr(
                    lang,
                    format!("Lần bầu này: {now}; việc vừa yêu cầu chỉ làm được sau bước «{due}»."),
                    format!("This round: {now}; what was asked follows “{due}” only."),
                )
            }
            Self::NoCommittee => tr(
                lang,
                "Chưa bầu ban kiểm phiếu cho cuộc bầu này.",
                "The counting committee for this election is not elected yet.",
            )
            .into(),
            Self::CommitteeOnList { names, rule } => on_list(lang, names, rule),
            Self::Papers(refusal) => refusal.text(lang),
            Self::Count(refusal) => refusal.text(lang),
            Self::NotHead { given, head } => tr(
                lang,
                format!("Chỉ trưởng ban kiểm phiếu {head} cho công bố, không phải «{given}»."),
                format!("Only {head}, head of the counting committee, releases it, not “{given}”."),
            ),
            Self::NothingToAnnul => tr(
                lang,
                "Lần bầu này chưa bắt đầu nên không có gì để hủy.",
                "This round has not begun; there is nothing to annul.",
            )
            .into(),
            Self::Announced => tr(
                lang,
                "Kết quả đã công bố: rút kết quả (có lý do) trước, rồi mới hủy được lần bầu.",
                "The result is announced: withdraw it first, with a reason; then annul the round.",
            )
            .into(),
            Self::Correction(refusal) => refusal.text(lang),
        }
    }
}

impl PapersRefusal {
    fn text(self, lang: Lang) -> String {
        match self {
            Self::PrintedTooFew { printed, issued, spoiled } => tr(
                lang,
                format!("In {printed} phiếu, ít hơn {issued} phát ra cộng {spoiled} đổi vì hỏng."),
                format!(
                    "{printed} ballots were printed, fewer than {issued} issued and {spoiled} spoiled."
                ),
            ),
            Self::IssuedOverPresent { issued, present } => tr(
                lang,
                format!("Phát ra {issued} phiếu, nhiều hơn {present} đại biểu có mặt: đếm lại."),
                format!("{issued} ballots were issued to {present} present: count again."),
            ),
            Self::CollectedOverIssued { collected, issued } => tr(
                lang,
                format!(
                    "Thu về {collected} phiếu, nhiều hơn {issued} phát ra: không được mở kiểm phiếu. Đếm lại; nếu đúng thì hủy lần bầu và bầu lại."
                ),
                format!(
                    "{collected} ballots were collected of {issued} issued: the count cannot be opened. Count again; if it is so, annul the round and vote again."
                ),
            ),
        }
    }
}

impl CountRefusal {
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::LotsShort { declared, collected } => tr(
                lang,
                format!("Các tập có {declared} trên {collected} phiếu thu về: khai thêm tập."),
                format!("The lots hold {declared} of {collected} ballots: declare the rest."),
            ),
            Self::LotsOpen { lots } => {
                let lots = lots.iter().map(LotId::to_string).collect::<Vec<_>>().join(", ");
                tr(
                    lang,
                    format!("Còn tập phiếu chưa khớp: {lots}."),
                    format!("Lots that do not agree yet: {lots}."),
                )
            }
            Self::DoubtsOpen { doubtful } => tr(
                lang,
                format!("Còn {doubtful} phiếu nghi vấn: ban kiểm phiếu phải kết luận từng phiếu."),
                format!("{doubtful} ballots are doubtful: the counting committee rules on each."),
            ),
            Self::FiguresDisagree { findings } => {
                findings.iter().map(|finding| finding.text(lang)).collect::<Vec<_>>().join(" ")
            }
        }
    }
}

fn on_list(lang: Lang, names: &[Text], rule: &Text) -> String {
    let (names, rule) = (join(names), in_brackets(rule));
    tr(
        lang,
        format!(
            "Có tên trong danh sách bầu nên không kiểm phiếu được{rule}: {names}. Hãy bầu thay."
        ),
        format!("On the list and so barred from counting{rule}: {names}. Elect others instead."),
    )
}

impl From<PapersRefusal> for RoundRefusal {
    fn from(refusal: PapersRefusal) -> Self {
        Self::Papers(refusal)
    }
}

impl From<CorrectionRefusal> for RoundRefusal {
    fn from(refusal: CorrectionRefusal) -> Self {
        Self::Correction(refusal)
    }
}

impl From<CountRefusal> for RoundRefusal {
    fn from(refusal: CountRefusal) -> Self {
        Self::Count(refusal)
    }
}
