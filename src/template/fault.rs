//! What is wrong with a template, where, and what was probably meant.

use std::ops::Range;

use thiserror::Error;

use crate::domain::election::refusal::PlanRefusal;
use crate::domain::shape::Shape;
use crate::domain::{Lang, tr};

/// A fault and its place. Lines and columns count from 1; a column is a letter, not a byte.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{file}:{line}:{column}: {fault}")]
pub struct TemplateError {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub fault: Fault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("{message}")]
    Unreadable { message: String },
    #[error("{field} is missing{}", place_of(.table, " in "))]
    Missing { table: String, field: String },
    #[error("{field}: {written}, expected {}", .wanted.text(Lang::En))]
    Value { field: String, written: String, wanted: Shape },
    #[error("unknown {} {written}{}", .subject.text(Lang::En), hint(.nearest.as_ref(), "; did you mean "))]
    Unknown { subject: Subject, written: String, nearest: Option<String> },
    #[error("{written} changes during the session and cannot stand in a title")]
    LiveInTitle { written: String },
    #[error("{minutes} minutes: an item takes from 1 to 600")]
    Minutes { minutes: i64 },
    #[error("{seats} seats: an election has from {least} to 500")]
    Seats { seats: i64, least: u16 },
    #[error("the key {key} is taken: line {first_line}")]
    DuplicateKey { key: String, first_line: usize },
    #[error("the key {key:?} may hold small letters, digits and underscores only")]
    UnfitKey { key: String },
    #[error("{field} is missing for an item of this kind")]
    FieldMissing { field: &'static str },
    #[error("{field} does not belong to an item of this kind")]
    FieldTooMuch { field: &'static str },
    #[error("no item holds the election {key}")]
    ElectionWithoutItem { key: String },
    #[error("the election {key} has an item already")]
    ElectionHeldTwice { key: String },
    #[error("a block, branch or district needs a name")]
    NamelessArea,
    #[error("{name:?} is declared on line {first_line} already")]
    AreaTwice { name: String, first_line: usize },
    #[error("no item shares these areas out: add an item of the kind \"assignment\"")]
    AreasWithoutItem,
    #[error("{title}: the parts add up to {sum}, the whole is {whole}")]
    PartsOff { title: String, sum: u64, whole: u64 },
    #[error("{}", .refusal.text(Lang::En))]
    AgainstRules { refusal: PlanRefusal },
    #[error("the rule set {rules} has no rules of grading; 366-QD-TW-2025 has")]
    NoGradingRules { rules: String },
    #[error("a theme has no title: write one, or leave the theme out")]
    ThemeWithoutTitle,
    #[error("the theme {title} is declared twice: leave one out")]
    ThemeTwice { title: String },
    #[error("this is planned on line {first_line} already")]
    PlannedTwice { first_line: usize },
    #[error("a task needs a title")]
    NamelessTask,
    #[error("no [[team]] of this kind is set up for the task")]
    TaskWithoutTeam,
    #[error("{days} days: something falls due from 0 to {most} days before the congress")]
    DaysBefore { days: i64, most: u16 },
    #[error("the sitting takes {planned} minutes, {allowed} are allowed")]
    SittingTooLong { planned: u32, allowed: u32 },
}

/// What an unknown name was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Field,
    Value,
    Placeholder,
    Election,
    Body,
    Need,
    RuleSet,
}

impl TemplateError {
    pub(super) fn new(file: &str, source: &str, offset: usize, fault: Fault) -> Self {
        let (line, column) = place(source, offset);
        Self { file: file.to_owned(), line, column, fault }
    }

    /// Turns the error of the TOML reader into ours, with the nearest name for an unknown one.
    pub(super) fn from_toml(file: &str, source: &str, error: &toml::de::Error) -> Self {
        let offset = error.span().unwrap_or(Range { start: 0, end: 0 }).start;
        Self::new(file, source, offset, Fault::from_message(error.message()))
    }

    /// Says where, what, and what was probably meant.
    pub fn text(&self, lang: Lang) -> String {
        let Self { file, line, column, fault } = self;
        let fault = fault.text(lang);
        tr(
            lang,
            format!("{file}: dòng {line}, cột {column}: {fault}"),
            format!("{file}: line {line}, column {column}: {fault}"),
        )
    }
}

impl Fault {
    /// The reader says "unknown field `x`, expected one of `a`, `b`": the names are in backticks.
    fn from_message(message: &str) -> Self {
        let subject = match message {
            _ if message.starts_with("unknown field") => Subject::Field,
            _ if message.starts_with("unknown variant") => Subject::Value,
            _ => return Self::Unreadable { message: message.to_owned() },
        };
        let mut names = message.split('`').skip(1).step_by(2);
        let written = names.next().unwrap_or_default().to_owned();
        let nearest = crate::domain::words::nearest(&written, names).map(str::to_owned);
        Self::Unknown { subject, written, nearest }
    }

    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.vietnamese(),
            Lang::En => self.to_string(),
        }
    }

    #[expect(clippy::too_many_lines, reason = "one sentence for each fault")]
    fn vietnamese(&self) -> String {
        match self {
            Self::Unreadable { message } => format!("không đọc được: {message}"),
            Self::Missing { table, field } => {
                format!("thiếu {field}{}", place_of(table, " trong "))
            }
            Self::Value { field, written, wanted } => {
                format!("{field}: {written}, cần {}", wanted.text(Lang::Vi))
            }
            Self::Unknown { subject, written, nearest } => format!(
                "không có {} {written}{}",
                subject.text(Lang::Vi),
                hint(nearest.as_ref(), "; có phải ý bạn là ")
            ),
            Self::LiveInTitle { written } => {
                format!("{written} thay đổi trong phiên họp, không dùng được trong tiêu đề")
            }
            Self::Minutes { minutes } => format!("{minutes} phút: mỗi nội dung từ 1 đến 600 phút"),
            Self::Seats { seats, least } => format!("số lượng {seats}: phải từ {least} đến 500"),
            Self::DuplicateKey { key, first_line } => {
                format!("khóa {key} đã dùng ở dòng {first_line}")
            }
            Self::UnfitKey { key } => {
                format!("khóa {key:?} chỉ được gồm chữ thường không dấu, chữ số và dấu gạch dưới")
            }
            Self::FieldMissing { field } => format!("nội dung loại này cần có {field}"),
            Self::FieldTooMuch { field } => format!("nội dung loại này không dùng {field}"),
            Self::ElectionWithoutItem { key } => {
                format!("cuộc bầu cử {key} không có nội dung nào trong chương trình")
            }
            Self::PartsOff { title, sum, whole } => {
                format!("{title}: các thành phần cộng lại là {sum}, tổng ghi {whole}")
            }
            Self::ElectionHeldTwice { key } => {
                format!("cuộc bầu cử {key} đã có nội dung trong chương trình")
            }
            Self::NamelessArea => "khối, ngành, địa bàn phải có tên".to_owned(),
            Self::AreaTwice { name, first_line } => format!("{name:?} đã khai ở dòng {first_line}"),
            Self::AreasWithoutItem => {
                "chưa có nội dung phân công: thêm một nội dung loại \"assignment\"".to_owned()
            }
            Self::AgainstRules { refusal } => refusal.text(Lang::Vi),
            Self::NoGradingRules { rules } => {
                format!("bộ quy tắc {rules} không có quy định xếp loại; 366-QD-TW-2025 có")
            }
            Self::ThemeWithoutTitle => {
                "chuyên đề không có tên: hãy ghi tên, hoặc bỏ chuyên đề này".to_owned()
            }
            Self::ThemeTwice { title } => {
                format!("chuyên đề {title} khai báo hai lần: hãy bỏ bớt một")
            }

            Self::PlannedTwice { first_line } => format!("đã có trong kế hoạch, dòng {first_line}"),
            Self::NamelessTask => "việc phải có tên (title)".to_owned(),
            Self::TaskWithoutTeam => {
                "chưa lập tiểu ban của việc này: thêm một bảng [[team]]".to_owned()
            }
            Self::DaysBefore { days, most } => {
                format!("{days} ngày: hạn phải từ 0 đến {most} ngày trước đại hội")
            }
            Self::SittingTooLong { planned, allowed } => {
                format!("phiên họp dài {planned} phút, cho phép {allowed} phút")
            }
        }
    }
}

impl Subject {
    fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Field => tr(lang, "trường", "field"),
            Self::Value => tr(lang, "giá trị", "value"),
            Self::Placeholder => tr(lang, "chỗ trống", "placeholder"),
            Self::Election => tr(lang, "cuộc bầu cử", "election"),
            Self::Body => tr(lang, "cơ quan của đại hội", "body"),
            Self::Need => tr(lang, "điều kiện", "need"),
            Self::RuleSet => tr(lang, "bộ quy tắc", "rule set"),
        }
    }
}

fn place_of(table: &str, lead: &str) -> String {
    if table.is_empty() { String::new() } else { format!("{lead}{table}") }
}

fn hint(nearest: Option<&String>, lead: &str) -> String {
    nearest.map(|name| format!("{lead}{name}?")).unwrap_or_default()
}

fn place(source: &str, offset: usize) -> (usize, usize) {
    let before = source.get(..offset).unwrap_or(source);
    let line = 1 + before.matches('\n').count();
    let start = before.rsplit('\n').next().unwrap_or_default();
    (line, 1 + start.chars().count())
}
