//! Why a round cannot take its next step.

use super::{CorrectionRefusal, join};
use crate::domain::election::check::Finding;
use crate::domain::election::round::Issue;
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
    Hand(HandRefusal),
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
    PrintedTooFew {
        printed: u32,
        issued: u32,
        spoiled: u32,
    },
    IssuedOverPresent {
        issued: u32,
        present: u32,
    },
    CollectedOverIssued {
        collected: u32,
        issued: u32,
    },
    /// What was issued, spoiled, swapped and left over is not what was printed.
    OutOfBalance {
        issue: Issue,
    },
}

/// Sums of a tally by hand that do not fit the paper: one number a name, in each column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandRefusal {
    pub votes: usize,
    pub lines: usize,
    pub against: usize,
    pub columns: usize,
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
                "Đại hội (hội nghị) chưa biểu quyết danh sách bầu cử.",
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
            Self::Hand(refusal) => refusal.text(lang),
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
                format!("Phát ra {issued} phiếu, nhiều hơn {present} người có mặt: đếm lại."),
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
            Self::OutOfBalance { issue } => out_of_balance(issue, lang),
        }
    }
}

/// Says every number of the balance, and by how much it is out.
fn out_of_balance(issue: Issue, lang: Lang) -> String {
    let Issue { printed, issued, spoiled, swapped, left_over } = issue;
    let left = left_over.unwrap_or(0);
    let sum = [issued, spoiled, swapped, left].into_iter().map(u64::from).sum::<u64>();
    tr(
        lang,
        format!(
            "Phiếu chưa cân đối: in {printed}, nhưng phát ra {issued} + đổi vì hỏng {spoiled} + đổi trong lúc bầu {swapped} + còn lại {left} = {sum}. Đếm lại phiếu trước khi mở kiểm phiếu."
        ),
        format!(
            "The papers do not balance: {printed} printed, but {issued} issued + {spoiled} spoiled + {swapped} swapped during the vote + {left} left over = {sum}. Count the papers again before the count opens."
        ),
    )
}

impl HandRefusal {
    fn text(self, lang: Lang) -> String {
        let Self { votes, lines, against, columns } = self;
        tr(
            lang,
            format!(
                "Kiểm tay phải có {lines} số phiếu bầu và {columns} số không đồng ý, mỗi người một số; đang có {votes} và {against}."
            ),
            format!(
                "A tally by hand has {lines} numbers of votes and {columns} of those against, one a name; {votes} and {against} were given."
            ),
        )
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

impl From<Vec<Finding>> for CountRefusal {
    fn from(findings: Vec<Finding>) -> Self {
        Self::FiguresDisagree { findings }
    }
}

impl From<HandRefusal> for RoundRefusal {
    fn from(refusal: HandRefusal) -> Self {
        Self::Hand(refusal)
    }
}

impl From<CountRefusal> for RoundRefusal {
    fn from(refusal: CountRefusal) -> Self {
        Self::Count(refusal)
    }
}
