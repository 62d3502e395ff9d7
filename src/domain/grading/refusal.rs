//! What stands in the way in the grading, with the numbers and the rule.

use super::Votes;
use crate::domain::review::Class;
use crate::domain::rules::{Share, in_brackets};
use crate::domain::{Lang, SubjectId, Text, tr};

/// A step of the grading that is not possible now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GradingRefusal {
    /// The rule set of the session has no rules of grading.
    NoRule {
        rules: Text,
    },
    NoItem,
    NoSuchSubject {
        subject: SubjectId,
    },
    NotOfClass {
        subject: SubjectId,
        class: Class,
    },
    NobodyToGrade {
        class: Class,
    },
    Points {
        points: u8,
        most: u8,
    },
    NotReviewed {
        name: Text,
    },
    NoProposal {
        name: Text,
    },
    BallotOut {
        ballot: u16,
    },
    NoBallot,
    IssuedOverPresent {
        issued: u32,
        present: u32,
    },
    CollectedOverIssued {
        collected: u32,
        issued: u32,
    },
    CountBegun {
        ballot: u16,
    },
    NotCollected,
    NotOnBallot {
        name: Text,
    },
    NotBalanced {
        name: Text,
        valid: u32,
        invalid: u32,
        counted: u32,
    },
    VotesNotValid {
        name: Text,
        votes: u64,
        valid: u32,
    },
    NotCounted {
        name: Text,
    },
    NotReleased {
        ballot: u16,
    },
    NotVotedOn {
        name: Text,
    },
    SettledByVotes {
        name: Text,
    },
    Unsettled {
        name: Text,
        votes: Votes,
        base: u32,
        more_than: Share,
        rule: Text,
    },
    /// Those who reached the highest grade with their votes for it, the most first.
    TooManyExcellent {
        reached: Vec<(Text, u32)>,
        places: u32,
        percent: u16,
        rule: Text,
    },
    CapKept {
        class: Class,
    },
    NotExcellent {
        name: Text,
    },
    AgainstVotes {
        kept: Text,
        left: Text,
    },
    NobodyDecided,
    AlreadyAnnounced {
        class: Class,
    },
    NotAnnounced {
        class: Class,
    },
    Full,
}

impl GradingRefusal {
    /// Says in one sentence what stands in the way, with the numbers and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        let told = self.of_papers().or_else(|| self.of_grades());
        let (vi, en) = told.unwrap_or_else(|| self.of_order());
        tr(lang, vi, en)
    }

    fn of_papers(&self) -> Option<(String, String)> {
        Some(match self {
            Self::BallotOut { ballot } => (
                format!("Đợt phiếu {ballot} chưa xong: kiểm phiếu và cho công bố trước."),
                format!("Ballot {ballot} is not over: count and release it first."),
            ),
            Self::IssuedOverPresent { issued, present } => (
                format!(
                    "Phát ra {issued} phiếu xếp loại, có mặt {present} người: phát từ 1 đến {present} phiếu, hoặc xem lại điểm danh."
                ),
                format!(
                    "{issued} grading ballots for {present} present: issue 1 to {present}, or check the roster."
                ),
            ),
            Self::CollectedOverIssued { collected, issued } => (
                format!(
                    "Thu về {collected} phiếu xếp loại, nhiều hơn {issued} phiếu phát ra: đếm lại, hoặc bỏ phiếu lại."
                ),
                format!(
                    "{collected} grading ballots collected, more than the {issued} issued: count again, or vote again."
                ),
            ),
            Self::CountBegun { ballot } => (
                format!("Đợt phiếu {ballot} đã bắt đầu kiểm: không đổi được số thu về."),
                format!("The count of ballot {ballot} has begun: the number collected stands."),
            ),
            Self::NotBalanced { name, valid, invalid, counted } => (
                format!(
                    "{name}: {valid} phiếu hợp lệ và {invalid} không hợp lệ không bằng {counted} phiếu phải kiểm: đếm lại."
                ),
                format!(
                    "{name}: {valid} valid and {invalid} invalid do not make the {counted} to be counted: count again."
                ),
            ),
            Self::VotesNotValid { name, votes, valid } => (
                format!(
                    "{name}: cộng bốn mức được {votes}, không bằng {valid} phiếu hợp lệ: đếm lại."
                ),
                format!(
                    "{name}: the four grades add up to {votes}, not to the {valid} valid ballots: count again."
                ),
            ),
            Self::NotOnBallot { name } => (
                format!("{name} không có trên phiếu xếp loại này."),
                format!("{name} is not on this grading ballot."),
            ),
            Self::NotCounted { name } => (
                format!("Chưa ghi số phiếu của {name}: ghi đủ rồi mới cho công bố."),
                format!("The votes on {name} are not entered: enter them before the release."),
            ),
            Self::NotReleased { ballot } => (
                format!("Ban kiểm phiếu chưa cho công bố đợt phiếu {ballot}."),
                format!("The counting committee has not released ballot {ballot}."),
            ),
            _ => return None,
        })
    }

    fn of_grades(&self) -> Option<(String, String)> {
        Some(match self {
            Self::Unsettled { name, votes, base, more_than, rule } => {
                unsettled(name, votes, (*base, *more_than), rule)
            }
            Self::TooManyExcellent { reached, places, percent, rule } => {
                too_many(reached, (*places, *percent), rule)
            }
            Self::NotReviewed { name } => (
                format!("Chưa kiểm điểm xong {name}: kiểm điểm trước rồi mới xếp loại."),
                format!("{name} is not reviewed yet: the review comes before the grade."),
            ),
            Self::NoProposal { name } => (
                format!("Chưa có mức đề nghị cho {name}: ghi mức đề nghị trước."),
                format!("No grade is proposed for {name}: propose one first."),
            ),
            Self::NotVotedOn { name } => (
                format!("Chưa có kết quả phiếu xếp loại của {name}: bỏ phiếu trước."),
                format!("There is no released ballot on {name}: vote first."),
            ),
            Self::SettledByVotes { name } => (
                format!("Phiếu đã quyết định mức của {name}: không quyết định khác được."),
                format!(
                    "The votes have settled the grade of {name}: it cannot be decided otherwise."
                ),
            ),
            Self::NotExcellent { name } => (
                format!("{name} không đạt mức xuất sắc theo phiếu, hoặc ghi hai lần: bỏ tên này."),
                format!("{name} did not reach the highest grade, or is named twice: leave it out."),
            ),
            Self::AgainstVotes { kept, left } => (
                format!("{left} nhiều phiếu xuất sắc hơn {kept}: giữ {left} trước."),
                format!(
                    "{left} has more votes for the highest grade than {kept}: keep {left} first."
                ),
            ),
            _ => return None,
        })
    }

    fn of_order(&self) -> (String, String) {
        match self {
            Self::NoRule { rules } => (
                format!(
                    "Bộ quy tắc {rules} không có quy định xếp loại: lập phiên theo 366-QD-TW-2025."
                ),
                format!(
                    "The rule set {rules} has no rules of grading: make the session under 366-QD-TW-2025."
                ),
            ),
            Self::NoSuchSubject { subject } => (
                format!("Không có đối tượng xếp loại số {subject}."),
                format!("There is no subject number {subject} to grade."),
            ),
            Self::NotOfClass { subject, class } => (
                format!("Số {subject} không thuộc danh sách {}.", class.name(Lang::Vi)),
                format!("Number {subject} is not among the {}.", class.name(Lang::En)),
            ),
            Self::NobodyToGrade { class } => (
                format!("Không còn {} nào cần bỏ phiếu xếp loại.", class.name(Lang::Vi)),
                format!("None of the {} is left to be graded.", class.name(Lang::En)),
            ),
            Self::Points { points, most } => (
                format!("{points} điểm không nằm trong thang 0 đến {most}."),
                format!("{points} points are not on the scale from 0 to {most}."),
            ),
            Self::CapKept { class } => (
                format!("Tỷ lệ xuất sắc của {} không vượt: không cần chọn.", class.name(Lang::Vi)),
                format!(
                    "The cap holds for the {}: there is nobody to choose.",
                    class.name(Lang::En)
                ),
            ),
            Self::AlreadyAnnounced { class } => (
                format!(
                    "Đã công bố xếp loại {}: rút kết quả trước nếu phải sửa.",
                    class.name(Lang::Vi)
                ),
                format!(
                    "The grades of the {} are announced: withdraw them first to correct them.",
                    class.name(Lang::En)
                ),
            ),
            Self::NotAnnounced { class } => (
                format!("Chưa công bố xếp loại {}.", class.name(Lang::Vi)),
                format!("The grades of the {} are not announced.", class.name(Lang::En)),
            ),
            _ => {
                let (vi, en) = self.fixed();
                (vi.to_owned(), en.to_owned())
            }
        }
    }

    fn fixed(&self) -> (&'static str, &'static str) {
        match self {
            Self::NoItem => (
                "Chưa đến mục xếp loại: bắt đầu mục đó trước.",
                "No item on grading is running: start it first.",
            ),
            Self::NoBallot => (
                "Không có đợt phiếu xếp loại nào đang mở: phát phiếu trước.",
                "No grading ballot is open: issue one first.",
            ),
            Self::NotCollected => {
                ("Chưa thu phiếu xếp loại.", "The grading ballots are not collected.")
            }
            Self::NobodyDecided => (
                "Phải ghi ai quyết định, và lý do nếu rút kết quả.",
                "Who decided is missing, or why a result is withdrawn.",
            ),
            _ => ("Đã hết số đợt phiếu.", "The numbers for ballots are used up."),
        }
    }
}

fn unsettled(
    name: &Text,
    votes: &Votes,
    (base, more_than): (u32, Share),
    rule: &Text,
) -> (String, String) {
    let [over_vi, over_en] = [Lang::Vi, Lang::En].map(|lang| more_than.exceeded(lang));
    let Votes { excellent, good, completed, not_completed } = votes;
    let (numbers, rule) =
        (format!("{excellent}/{good}/{completed}/{not_completed}"), in_brackets(rule));
    (
        format!(
            "{name}: không mức nào {over_vi} của {base} ({numbers}). Hội nghị bỏ phiếu lại hoặc quyết định mức{rule}."
        ),
        format!(
            "{name}: no grade has {over_en} of {base} ({numbers}). The meeting votes again or decides the grade{rule}."
        ),
    )
}

fn too_many(
    reached: &[(Text, u32)],
    (places, percent): (u32, u16),
    rule: &Text,
) -> (String, String) {
    let names: Vec<String> =
        reached.iter().map(|(name, votes)| format!("{name} ({votes})")).collect();
    let (names, number, rule) = (names.join(", "), reached.len(), in_brackets(rule));
    (
        format!(
            "{number} đạt mức xuất sắc, tỷ lệ {percent} % chỉ cho {places}{rule}. Hội nghị chọn ai giữ mức này, theo số phiếu: {names}."
        ),
        format!(
            "{number} reached the highest grade, the cap of {percent}% allows {places}{rule}. The meeting chooses who keeps it, by votes: {names}."
        ),
    )
}
