//! What the JSON reader stumbled over, said to people: the field, the value, and what is wanted.

use super::words::nearest;
use super::{Lang, Text, tr};

/// A value that cannot be taken, and the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stumble {
    pub way: Vec<Step>,
    pub wrong: Wrong,
}

/// A step from the whole to a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Field(String),
    /// From 1.
    Entry(usize),
}

/// What is wrong with the part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    Missing {
        field: String,
    },
    Twice {
        field: String,
    },
    /// No such field; those that there are.
    UnknownField {
        written: String,
        known: Vec<String>,
    },
    /// None of the values to choose from.
    UnknownValue {
        written: String,
        known: Vec<String>,
    },
    /// As it is written, and as the reader names what it wants.
    Value {
        written: String,
        wanted: String,
    },
    Date,
    /// Anything else, in the words of the reader.
    Other {
        detail: String,
    },
}

impl Stumble {
    /// Takes the message of the reader apart. `read` is the JSON up to where it stopped.
    pub fn of(message: &str, read: &[u8]) -> Self {
        let mut way = way(read);
        let wrong = Wrong::of(message);
        if let Wrong::Twice { .. } | Wrong::UnknownField { .. } = wrong {
            way.pop();
        }
        Self { way, wrong }
    }

    /// Says which field it is, what is wrong with it, and what was probably meant.
    pub fn text(&self, lang: Lang) -> String {
        let way: Vec<String> = self.way.iter().map(|step| step.text(lang)).collect();
        let way = Text::new(&way.join(", "));
        let wrong = self.wrong.text(lang);
        if way.is_empty() { wrong } else { format!("{way}: {wrong}") }
    }
}

impl Step {
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::Field(name) => name.clone(),
            Self::Entry(number) => tr(lang, format!("mục {number}"), format!("no. {number}")),
        }
    }
}

impl Wrong {
    /// Takes the message of the reader apart.
    pub fn of(message: &str) -> Self {
        let mut names = message.split('`').skip(1).step_by(2).map(str::to_owned);
        let mut first = || names.next().unwrap_or_default();
        if message.starts_with("missing field") {
            return Self::Missing { field: first() };
        }
        if message.starts_with("duplicate field") {
            return Self::Twice { field: first() };
        }
        if message.starts_with("unknown field") {
            return Self::UnknownField { written: first(), known: names.collect() };
        }
        if message.starts_with("unknown variant") {
            return Self::UnknownValue { written: first(), known: names.collect() };
        }
        let value = ["invalid type: ", "invalid value: "].iter().find_map(|kind| {
            message.strip_prefix(kind).and_then(|rest| rest.rsplit_once(", expected "))
        });
        if let Some((written, wanted)) = value {
            return Self::Value { written: written.to_owned(), wanted: wanted.to_owned() };
        }
        let date =
            ["input contains invalid", "premature end", "input is out of range", "trailing input"];
        if date.iter().any(|start| message.starts_with(start)) {
            return Self::Date;
        }
        Self::Other { detail: message.to_owned() }
    }

    /// Says what is wrong, and what is wanted.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Missing { field } => {
                tr(lang, format!("thiếu {field}"), format!("{field} is missing"))
            }
            Self::Twice { field } => {
                tr(lang, format!("{field} ghi hai lần"), format!("{field} stands twice"))
            }
            Self::UnknownField { written, known } => {
                let (written, hint) = (Text::new(written), hint(written, known, lang));
                let vi = format!("không có trường {written}{hint}");
                tr(lang, vi, format!("there is no field {written}{hint}"))
            }
            Self::UnknownValue { written, known } => {
                let (written, hint) = (Text::new(written), hint(written, known, lang));
                let vi = format!("không nhận giá trị {written}{hint}");
                tr(lang, vi, format!("{written} is not a value to choose{hint}"))
            }
            Self::Value { written, wanted } => {
                let (written, wanted) = (found(written, lang), wish(wanted, lang));
                tr(
                    lang,
                    format!("{written}, cần {wanted}"),
                    format!("{written}, expected {wanted}"),
                )
            }
            Self::Date => tr(
                lang,
                "ngày phải ghi theo dạng YYYY-MM-DD, ví dụ 1970-02-01",
                "a date has the form YYYY-MM-DD, as 1970-02-01",
            )
            .to_owned(),
            Self::Other { detail } => Text::new(detail).to_string(),
        }
    }
}

/// Names what was probably meant, else everything that there is.
fn hint(written: &str, known: &[String], lang: Lang) -> String {
    if let Some(near) = nearest(written, known.iter().map(String::as_str)) {
        let vi = format!("; có phải ý bạn là {near}?");
        return tr(lang, vi, format!("; did you mean {near}?"));
    }
    if known.is_empty() {
        return String::new();
    }
    let all = known.join(", ");
    tr(lang, format!("; có thể ghi: {all}"), format!("; there are: {all}"))
}

/// The reader writes values with their kind: "integer `-1`", "string \"x\"", "sequence".
fn found(written: &str, lang: Lang) -> String {
    let inner = written.split_once('`').and_then(|(_, rest)| rest.strip_suffix('`'));
    let quoted = written.strip_prefix("string ");
    match (inner.or(quoted), written) {
        (Some(value), _) => Text::new(value).to_string(),
        (None, "null" | "unit value") => "null".to_owned(),
        (None, "sequence") => tr(lang, "danh sách […]", "a list […]").to_owned(),
        (None, "map") => tr(lang, "đối tượng {…}", "an object {…}").to_owned(),
        (None, _) => tr(lang, "giá trị ở dạng này", "a value of this form").to_owned(),
    }
}

/// The reader names types as the program does.
fn wish(wanted: &str, lang: Lang) -> String {
    let whole = |most: u64| {
        let vi = format!("số nguyên từ 0 đến {most}");
        tr(lang, vi, format!("a whole number from 0 to {most}"))
    };
    let words = match wanted {
        "u8" => return whole(u64::from(u8::MAX)),
        "u16" => return whole(u64::from(u16::MAX)),
        "u32" => return whole(u64::from(u32::MAX)),
        "u64" | "usize" => return whole(u64::MAX),
        "i64" => tr(lang, "số nguyên", "a whole number"),
        "a boolean" => tr(lang, "true hoặc false", "true or false"),
        "a string" | "string" => tr(lang, "chữ trong ngoặc kép", "text in quotes"),
        "a sequence" => tr(lang, "danh sách […]", "a list […]"),
        "unit variant" => tr(lang, "riêng tên, không kèm dữ liệu", "the name alone"),
        "a formatted date string" => tr(lang, "ngày dạng YYYY-MM-DD", "a date YYYY-MM-DD"),
        other if other.starts_with("a list of numbers") => tr(
            lang,
            "danh sách số, {\"struck\"}, {\"agree\", \"disagree\"} hoặc {\"invalid\"}",
            "a list of numbers, {\"struck\"}, {\"agree\", \"disagree\"} or {\"invalid\"}",
        ),
        "an object" | "a map" | "struct variant" | "newtype variant" => {
            tr(lang, "đối tượng {…}", "an object {…}")
        }
        other if other.starts_with("struct ") => tr(lang, "đối tượng {…}", "an object {…}"),
        _ => tr(lang, "giá trị khác", "another value"),
    };
    words.to_owned()
}

/// Walks through JSON up to where the reader stopped.
fn way(read: &[u8]) -> Vec<Step> {
    let mut way: Vec<Option<Step>> = Vec::new();
    let mut at = 0;
    while let Some(byte) = read.get(at) {
        match byte {
            b'{' => way.push(None),
            b'[' => way.push(Some(Step::Entry(1))),
            b'}' | b']' => drop(way.pop()),
            b',' => match way.last_mut() {
                Some(Some(Step::Entry(number))) => *number = number.saturating_add(1),
                Some(open) => *open = None,
                None => (),
            },
            b'"' => {
                let text = read.get(at..).unwrap_or_default();
                let length = quoted(text);
                if let Some(open @ None) = way.last_mut() {
                    let name = text.get(..length).unwrap_or_default();
                    *open = serde_json::from_slice(name).ok().map(Step::Field);
                }
                at = at.saturating_add(length.saturating_sub(1));
            }
            _ => (),
        }
        at = at.saturating_add(1);
    }
    way.into_iter().flatten().collect()
}

/// Measures a text in quotes, both quotes included.
fn quoted(text: &[u8]) -> usize {
    let mut is_escaped = false;
    let end = text.iter().skip(1).position(|byte| {
        let is_end = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_end
    });
    end.map_or(text.len(), |end| end.saturating_add(2))
}
