//! What can be wrong with a rule file, in words: the value and the remedy.

use thiserror::Error;

use crate::domain::stumble::Wrong;
use crate::domain::{Lang, Text, tr};

/// What is wrong with a rule file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", self.text(Lang::En))]
pub enum RulesFault {
    /// No TOML.
    Unreadable {
        message: String,
    },
    /// A field, or one of the values to choose from, that does not exist.
    Unknown {
        written: String,
        nearest: Option<String>,
    },
    Missing {
        field: String,
    },
    /// A value of another type, or out of its range.
    Value {
        message: String,
    },
    /// The hash of the file stands in the file.
    WrittenHash,
    /// A field that may not be empty.
    Empty,
    /// A rule is applied and not named.
    Unnamed,
    /// A rule is named and nowhere cited.
    Uncited {
        rule: Text,
        nearest: Option<Text>,
    },
    /// A citation that no field names.
    Unused {
        rule: Text,
    },
    /// A list of numbers that must be a pair.
    NotTwo {
        numbers: usize,
    },
    Quorum {
        numerator: u32,
        denominator: u32,
    },
    /// No share between nothing and the whole.
    Share {
        numerator: u32,
        denominator: u32,
    },
    Backwards {
        from: u16,
        to: u16,
    },
    OverWhole {
        percent: u16,
    },
    /// A share of the votes under which two grades could win at once.
    GradeShare {
        numerator: u32,
        denominator: u32,
    },
    /// A better grade with no more points than a lesser one.
    PointsOutOfOrder,
    /// An office that is elected out of itself, in so many steps.
    Circle {
        chain: String,
    },
    /// An office apart from itself.
    ApartFromItself,
    /// An office apart from another, which does not say so of it.
    NotMutual {
        office: String,
        other: String,
    },
    /// The layout for one name, given for a list of several.
    OneNameLayout,
    /// A ground on which the program finds ballots invalid by itself.
    GroundNeeded {
        ground: String,
    },
}

impl RulesFault {
    /// Says what is wrong and what to do about it.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable { .. }
            | Self::Unknown { .. }
            | Self::Missing { .. }
            | Self::Value { .. }
            | Self::WrittenHash
            | Self::Empty => self.of_form(lang),
            Self::Unnamed | Self::Uncited { .. } | Self::Unused { .. } => self.of_citing(lang),
            Self::NotTwo { .. }
            | Self::Quorum { .. }
            | Self::Share { .. }
            | Self::Backwards { .. }
            | Self::OverWhole { .. }
            | Self::GradeShare { .. }
            | Self::PointsOutOfOrder => self.of_numbers(lang),
            Self::Circle { .. }
            | Self::ApartFromItself
            | Self::NotMutual { .. }
            | Self::OneNameLayout
            | Self::GroundNeeded { .. } => self.of_sense(lang),
        }
    }

    fn of_form(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable { message } => {
                tr(lang, format!("không đọc được: {message}"), format!("unreadable: {message}"))
            }
            Self::Unknown { written, nearest } => {
                let (written, hint) = (Text::new(written), hint(nearest.as_deref(), lang));
                tr(
                    lang,
                    format!("không có tên {written}{hint}"),
                    format!("unknown name {written}{hint}"),
                )
            }
            Self::Missing { field } => {
                let field = Text::new(field);
                tr(
                    lang,
                    format!("thiếu {field}: hãy ghi thêm {field} vào đây"),
                    format!("{field} is missing: add {field} here"),
                )
            }
            Self::Value { message } => Wrong::of(message).text(lang),
            Self::WrittenHash => tr(
                lang,
                "mã băm do chương trình tính, không ghi trong tệp: hãy bỏ dòng này",
                "the hash is computed from the file and not written in it: take the line out",
            )
            .to_owned(),
            _ => {
                tr(lang, "để trống: hãy ghi nội dung", "empty: it has to say something").to_owned()
            }
        }
    }

    fn of_citing(&self, lang: Lang) -> String {
        match self {
            Self::Uncited { rule, nearest } => {
                let hint = hint(nearest.as_deref(), lang);
                tr(
                    lang,
                    format!("quy tắc {rule} không có trích dẫn: hãy thêm [citations.{rule}]{hint}"),
                    format!("the rule {rule} has no citation: add [citations.{rule}]{hint}"),
                )
            }
            Self::Unused { rule } => tr(
                lang,
                format!("trích dẫn {rule} không dùng đến: ghi {rule} vào other_rules, hoặc bỏ đi"),
                format!("nothing uses the citation {rule}: list it in other_rules, or take it out"),
            ),
            _ => tr(
                lang,
                "quy tắc được áp dụng nhưng không có mã: hãy ghi mã và trích dẫn",
                "the rule is applied and has no id: name it and cite it",
            )
            .to_owned(),
        }
    }

    fn of_numbers(&self, lang: Lang) -> String {
        match self {
            Self::NotTwo { numbers } => tr(
                lang,
                format!("có {numbers} số: phải đúng hai số, ví dụ [1, 2]"),
                format!("holds {numbers} numbers: it takes exactly two, as [1, 2]"),
            ),
            Self::Quorum { numerator, denominator } => tr(
                lang,
                format!("tỷ lệ {numerator}/{denominator} không hợp lý: từ 0 đến 1, ví dụ 2/3"),
                format!("{numerator}/{denominator} is no share: from 0 to 1, as 2/3"),
            ),
            Self::Share { numerator, denominator } => tr(
                lang,
                format!("[{numerator}, {denominator}] phải lớn hơn 0 và nhỏ hơn 1, ví dụ [1, 2]"),
                format!("[{numerator}, {denominator}] must be over 0 and under 1, as [1, 2]"),
            ),
            Self::Backwards { from, to } => tr(
                lang,
                format!("đi từ {from} đến {to}: số nhỏ đứng trước"),
                format!("runs from {from} to {to}: the smaller number comes first"),
            ),
            Self::OverWhole { percent } => tr(
                lang,
                format!("{percent} % là quá nhiều: phải dưới 100 %"),
                format!("{percent} per cent is too much: it must be under 100"),
            ),
            Self::GradeShare { numerator, denominator } => tr(
                lang,
                format!("[{numerator}, {denominator}] phải từ [1, 2] đến dưới 1"),
                format!("[{numerator}, {denominator}] must be from [1, 2] to under 1"),
            ),
            Self::PointsOutOfOrder => tr(
                lang,
                "điểm tối thiểu phải giảm dần: excellent, good, completed",
                "the least points must fall: excellent, good, completed",
            )
            .to_owned(),
            _ => String::new(),
        }
    }

    fn of_sense(&self, lang: Lang) -> String {
        match self {
            Self::Circle { chain } => tr(
                lang,
                format!("bầu vòng quanh: {chain}; hãy bỏ một tên trong among"),
                format!("elected out of itself: {chain}; take one name out of among"),
            ),
            Self::NotMutual { office, other } => tr(
                lang,
                format!("{other} phải có {office} trong apart_from, vì {office} có {other}"),
                format!("{other} needs {office} in its apart_from, as {office} has {other}"),
            ),
            Self::OneNameLayout => tr(
                lang,
                "single_name chỉ dùng cho danh sách một người: ghi strike_out hoặc agree_columns",
                "single_name is for a list of one name: write strike_out or agree_columns",
            )
            .to_owned(),
            Self::GroundNeeded { ground } => tr(
                lang,
                format!("thiếu lý do {ground}: chương trình tự kết luận theo lý do này"),
                format!("{ground} is missing: the program itself finds ballots invalid on it"),
            ),
            _ => tr(
                lang,
                "một chức danh không thể tách khỏi chính nó: hãy bỏ tên đó",
                "an office cannot be apart from itself: take the name out",
            )
            .to_owned(),
        }
    }
}

fn hint(nearest: Option<&str>, lang: Lang) -> String {
    let hint =
        |name| tr(lang, format!("; có phải ý bạn là {name}?"), format!("; did you mean {name}?"));
    nearest.map(hint).unwrap_or_default()
}
