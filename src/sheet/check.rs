//! What the checks of a sheet find, beyond the identities that every count must satisfy.

use crate::domain::election::ballot::InvalidGround;
use crate::domain::election::check::{Finding, Level};
use crate::domain::narration::{base_ground_label, ground_label};
use crate::domain::rules::{BaseOf, Ground};
use crate::domain::{Lang, Text, tr};

/// Two numbers that do not go together, or something that the counting committee should see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    Identity(Finding),
    /// A number is more than one that it is a part of.
    Over {
        figure: Figure,
        number: u32,
        whole: Figure,
        limit: u32,
    },
    /// The marks of one name are more than there can be valid ballots.
    MarksOver {
        line: u16,
        marks: u64,
        ballots: u32,
    },
    /// The votes together are more than there can be valid ballots times names on one.
    SumOver {
        votes: u64,
        ballots: u32,
        limit: u16,
    },
    /// The ballots were counted, and the sheet says something else.
    Counted {
        figure: Figure,
        given: u32,
        counted: u32,
    },
    BaseUnknown {
        of: BaseOf,
    },
    /// A re-vote among the tied in which everybody would have a seat.
    NoContest {
        names: usize,
        seats: u16,
    },
    Notice(Notice),
}

/// What the counting committee should see, and what leaves the verdict as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// This body's base does not leave these people out.
    NotSubtracted {
        ground: Ground,
        people: usize,
    },
    WithoutGround {
        people: usize,
    },
    CollectedOverBase {
        collected: u32,
        base: u32,
    },
    /// Under the rules such a ballot is invalid, and adds to no column.
    UnmarkedOnSingleName {
        unmarked: u32,
    },
    /// On this list one strikes out; there are no columns.
    NoColumns {
        names: usize,
    },
    SameName {
        name: Text,
    },
    /// The name was written with blanks, marks or signs that are printed otherwise.
    NameMended {
        line: u16,
        name: Text,
    },
}

/// A number of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    Convened,
    Present,
    Issued,
    Collected,
    Valid,
    Invalid,
    InvalidOn(InvalidGround),
    Votes { line: u16 },
    Against { line: u16 },
    Unmarked { line: u16 },
}

impl Check {
    /// The stable name of the check: E… for errors, W… for warnings.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Identity(finding) => finding.code(),
            Self::Over { .. } => "E10",
            Self::MarksOver { .. } => "E11",
            Self::SumOver { .. } => "E12",
            Self::Counted { .. } => "E13",
            Self::BaseUnknown { .. } => "E14",
            Self::NoContest { .. } => "E15",
            Self::Notice(Notice::NotSubtracted { .. }) => "W02",
            Self::Notice(Notice::WithoutGround { .. }) => "W03",
            Self::Notice(Notice::CollectedOverBase { .. }) => "W04",
            Self::Notice(Notice::UnmarkedOnSingleName { .. }) => "W05",
            Self::Notice(Notice::NoColumns { .. }) => "W06",
            Self::Notice(Notice::SameName { .. }) => "W07",
            Self::Notice(Notice::NameMended { .. }) => "W11",
        }
    }

    /// Tells errors, on which no verdict is given, from warnings.
    pub fn level(&self) -> Level {
        if self.code().starts_with('E') { Level::Error } else { Level::Warning }
    }

    /// Says which numbers do not go together.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Identity(finding) => finding.text(lang),
            Self::Over { figure, number, whole, limit } => {
                let (figure, whole) = (figure.text(lang), whole.text(lang));
                tr(
                    lang,
                    format!("{figure}: {number}, nhiều hơn {whole}: {limit}."),
                    format!("{figure}: {number}, more than {whole}: {limit}."),
                )
            }
            Self::MarksOver { line, marks, ballots } => tr(
                lang,
                format!(
                    "Số {line} có {marks} phiếu, trong khi nhiều nhất có {ballots} phiếu hợp lệ."
                ),
                format!(
                    "No. {line} has {marks} votes, and at most {ballots} ballots can be valid."
                ),
            ),
            Self::SumOver { votes, ballots, limit } => tr(
                lang,
                format!("Cộng được {votes} lượt bầu, quá {ballots} phiếu × {limit} người."),
                format!("{votes} votes are more than {ballots} ballots of {limit} names."),
            ),
            Self::Counted { figure, given, counted } => {
                let figure = figure.text(lang);
                tr(
                    lang,
                    format!(
                        "{figure}: bảng số liệu ghi {given}, cộng các lá phiếu được {counted}."
                    ),
                    format!("{figure}: the sheet says {given}, the ballots add up to {counted}."),
                )
            }
            Self::BaseUnknown { of: BaseOf::Valid } => tr(
                lang,
                "Kết quả tính trên số phiếu hợp lệ: cần ghi số này (valid).",
                "The result is out of the valid ballots: give their number (valid).",
            )
            .to_owned(),
            Self::BaseUnknown { of: BaseOf::Collected | BaseOf::Convened } => tr(
                lang,
                "Kết quả tính trên số phiếu thu về: cần ghi số này (collected).",
                "The result is out of the ballots collected: give their number (collected).",
            )
            .to_owned(),
            Self::NoContest { names, seats } => tr(
                lang,
                format!(
                    "Bầu lại giữa những người bằng phiếu: {names} người, {seats} chỗ; số người \
                     phải nhiều hơn số chỗ."
                ),
                format!(
                    "A re-vote among the tied: {names} on the list, {seats} to elect; there must \
                     be more names than seats."
                ),
            ),
            Self::Notice(notice) => notice.text(lang),
        }
    }
}

impl Notice {
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::NotSubtracted { ground, people } => {
                let ground = base_ground_label(*ground, lang);
                tr(
                    lang,
                    format!(
                        "Không trừ {people} người ({ground}): bầu cử ở đây không trừ lý do này."
                    ),
                    format!(
                        "{people} not subtracted ({ground}): the base here does not leave them out."
                    ),
                )
            }
            Self::WithoutGround { people } => tr(
                lang,
                format!("Không trừ {people} người: không ghi lý do."),
                format!("{people} not subtracted: no ground is given."),
            ),
            Self::CollectedOverBase { collected, base } => tr(
                lang,
                format!("Thu về {collected} phiếu, nhiều hơn số người được tính {base}."),
                format!("{collected} ballots were collected, more than the base of {base}."),
            ),
            Self::UnmarkedOnSingleName { unmarked } => tr(
                lang,
                format!(
                    "{unmarked} phiếu không đánh dấu rõ: danh sách một người thì phiếu này không hợp lệ."
                ),
                format!(
                    "{unmarked} without a clear mark: with one name on the list such a ballot is invalid."
                ),
            ),
            Self::NoColumns { names } => tr(
                lang,
                format!(
                    "{names} người có ghi against hoặc unmarked: danh sách có số dư chỉ tính votes."
                ),
                format!(
                    "{names} names have against or unmarked: a list with surplus has votes only."
                ),
            ),
            Self::NameMended { line, name } => tr(
                lang,
                format!(
                    "Số {line}: tên trong tệp có dấu tổ hợp, khoảng trắng hoặc ký tự ẩn; đọc là {name}."
                ),
                format!(
                    "No. {line}: the name has loose marks, blanks or hidden signs; it is read as {name}."
                ),
            ),
            Self::SameName { name } => tr(
                lang,
                format!("Có nhiều người cùng tên {name}: hãy ghi thêm để phân biệt."),
                format!("More than one name is {name}: add what tells them apart."),
            ),
        }
    }
}

impl Figure {
    fn text(self, lang: Lang) -> String {
        match self {
            Self::Convened => tr(lang, "Triệu tập", "Convened").to_owned(),
            Self::Present => tr(lang, "Có mặt", "Present").to_owned(),
            Self::Issued => tr(lang, "Phát ra", "Issued").to_owned(),
            Self::Collected => tr(lang, "Thu về", "Collected").to_owned(),
            Self::Valid => tr(lang, "Hợp lệ", "Valid").to_owned(),
            Self::Invalid => tr(lang, "Không hợp lệ", "Invalid").to_owned(),
            Self::InvalidOn(ground) => {
                let ground = ground_label(ground, lang);
                tr(lang, format!("Không hợp lệ ({ground})"), format!("Invalid ({ground})"))
            }
            Self::Votes { line } => {
                tr(lang, format!("Số {line}, số phiếu"), format!("No. {line}, votes"))
            }
            Self::Against { line } => {
                tr(lang, format!("Số {line}, không đồng ý"), format!("No. {line}, against"))
            }
            Self::Unmarked { line } => {
                tr(lang, format!("Số {line}, không ghi"), format!("No. {line}, unmarked"))
            }
        }
    }
}
