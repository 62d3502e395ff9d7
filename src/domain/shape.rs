//! What a type of ours looks like from outside: its fields and values, told by its own reader, so that
//! a reference written from it cannot fall behind.

mod probe;

use serde::Deserialize;

use self::probe::{Goal, Pass, pass};
use super::{Lang, tr};

/// The step of a way that stands for any entry of a list or a map.
pub const ANY: &str = "*";

/// What may stand in a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Something that the reader alone knows, in its own words.
    Other(String),
    Bool,
    /// A whole number within these bounds.
    Whole {
        least: i64,
        most: u64,
    },
    Text,
    Date,
    Moment,
    List(Box<Shape>),
    /// So many values, each in its place.
    Row(Vec<Shape>),
    Map {
        key: Box<Shape>,
        value: Box<Shape>,
    },
    Table(Vec<Field>),
    OneOf(Vec<Choice>),
    /// The name alone.
    #[default]
    Nothing,
}

/// A field of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    pub shape: Shape,
    pub presence: Presence,
}

/// Whether a field has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Needed,
    MayBeLeftOut,
}

/// One of the values to choose from, with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub name: String,
    pub data: Shape,
}

impl Shape {
    /// Asks a type what it looks like.
    pub fn of<'de, T: Deserialize<'de>>() -> Self {
        Self::at::<T>(&[])
    }

    /// Asks a type what stands in one place of it: behind these fields and values to choose from.
    pub fn at<'de, T: Deserialize<'de>>(way: &[&str]) -> Self {
        let way: Vec<String> = way.iter().map(|step| (*step).to_owned()).collect();
        let Pass { mut shape, .. } = pass::<T>(&Goal { way: way.clone(), omit: Vec::new() });
        for step in &way {
            shape = shape.below(step);
        }
        shape.complete::<T>(&way);
        shape
    }

    fn below(self, step: &str) -> Self {
        match self {
            Self::Table(fields) => {
                let found = fields.into_iter().find(|field| field.name == step);
                found.map(|field| field.shape).unwrap_or_default()
            }
            Self::OneOf(choices) => {
                let found = choices.into_iter().find(|choice| choice.name == step);
                found.map(|choice| choice.data).unwrap_or_default()
            }
            Self::List(inner) | Self::Map { value: inner, .. } => *inner,
            _ => Self::Nothing,
        }
    }

    /// One pass sees one value of each choice, and every field: this looks at the others, and leaves
    /// each field out once.
    fn complete<'de, T: Deserialize<'de>>(&mut self, way: &[String]) {
        match self {
            Self::List(inner) | Self::Map { value: inner, .. } => {
                inner.complete::<T>(&further(way, ANY));
            }
            Self::Row(places) => {
                for place in places {
                    place.complete::<T>(&further(way, ANY));
                }
            }
            Self::Table(fields) => {
                for field in fields {
                    let omit = further(way, &field.name);
                    let without = pass::<T>(&Goal { way: way.to_vec(), omit: omit.clone() });
                    let is_missed =
                        without.error.is_some_and(|error| error.starts_with("missing field"));
                    field.presence =
                        if is_missed { Presence::Needed } else { Presence::MayBeLeftOut };
                    field.shape.complete::<T>(&omit);
                }
            }
            Self::OneOf(choices) => {
                for choice in choices {
                    let way = further(way, &choice.name);
                    choice.data = pass_at::<T>(&way);
                    choice.data.complete::<T>(&way);
                }
            }
            _ => (),
        }
    }

    /// Says in words what may be written.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Other(wanted) => wanted.clone(),
            Self::Bool => tr(lang, "true hoặc false", "true or false").to_owned(),
            Self::Whole { least, most } if *least < 0 || i64::MAX.unsigned_abs() <= *most => {
                tr(lang, "số nguyên", "a whole number").to_owned()
            }
            Self::Whole { least: 0, most } if u64::from(u16::MAX) < *most => {
                tr(lang, "số nguyên từ 0", "a whole number from 0").to_owned()
            }
            Self::Whole { least, most } => tr(
                lang,
                format!("số nguyên từ {least} đến {most}"),
                format!("a whole number from {least} to {most}"),
            ),
            Self::Text => tr(lang, "chữ trong ngoặc kép", "text in quotes").to_owned(),
            Self::Date => tr(lang, "ngày dạng \"YYYY-MM-DD\"", "a date \"YYYY-MM-DD\"").to_owned(),
            Self::Moment => tr(lang, "ngày và giờ RFC 3339", "date and time, RFC 3339").to_owned(),
            Self::List(inner) => {
                let inner = inner.text(lang);
                tr(lang, format!("danh sách: {inner}"), format!("a list: {inner}"))
            }
            Self::Row(places) => {
                let each: Vec<String> = places.iter().map(|place| place.text(lang)).collect();
                format!("[{}]", each.join(", "))
            }
            Self::Map { .. } | Self::Table(_) => tr(lang, "bảng", "a table").to_owned(),
            Self::OneOf(choices) => {
                let names: Vec<String> =
                    choices.iter().map(|choice| format!("\"{}\"", choice.name)).collect();
                let names = names.join(", ");
                tr(lang, format!("một trong: {names}"), format!("one of: {names}"))
            }
            Self::Nothing => tr(lang, "không có gì", "nothing").to_owned(),
        }
    }

    /// Sketches what may be written, as JSON with types for values; `?` marks what may be left out.
    /// So many tables within tables are written out.
    pub fn sketch(&self, depth: usize) -> String {
        match self {
            Self::Other(wanted) => format!("<{wanted}>"),
            Self::Bool => "true|false".to_owned(),
            Self::Whole { .. } => "number".to_owned(),
            Self::Text => "text".to_owned(),
            Self::Date => "\"YYYY-MM-DD\"".to_owned(),
            Self::Moment => "moment".to_owned(),
            Self::List(inner) => format!("[{}]", inner.sketch(depth)),
            Self::Row(places) => {
                let places = places.iter().map(|place| place.sketch(depth));
                format!("[{}]", places.collect::<Vec<_>>().join(", "))
            }
            Self::Map { key, value } => match depth.checked_sub(1) {
                None => "{…}".to_owned(),
                Some(depth) => format!("{{{}: {}}}", key.sketch(depth), value.sketch(depth)),
            },
            Self::Table(fields) => match depth.checked_sub(1) {
                None if !fields.is_empty() => "{…}".to_owned(),
                left => {
                    let fields = fields.iter().map(|field| field.sketch(left.unwrap_or(0)));
                    format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
                }
            },
            Self::OneOf(choices) => {
                let choices = choices.iter().map(|choice| choice.sketch(depth));
                choices.collect::<Vec<_>>().join("|")
            }
            Self::Nothing => "null".to_owned(),
        }
    }
}

impl Field {
    fn sketch(&self, depth: usize) -> String {
        let mark = match self.presence {
            Presence::Needed => "",
            Presence::MayBeLeftOut => "?",
        };
        format!("\"{}\"{mark}: {}", self.name, self.shape.sketch(depth))
    }
}

impl Choice {
    fn sketch(&self, depth: usize) -> String {
        match &self.data {
            Shape::Nothing => format!("\"{}\"", self.name),
            data => format!("{{\"{}\": {}}}", self.name, data.sketch(depth)),
        }
    }
}

fn pass_at<'de, T: Deserialize<'de>>(way: &[String]) -> Shape {
    let Pass { shape, .. } = pass::<T>(&Goal { way: way.to_vec(), omit: Vec::new() });
    way.iter().fold(shape, |shape, step| shape.below(step))
}

fn further(way: &[String], step: &str) -> Vec<String> {
    way.iter().cloned().chain([step.to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case", deny_unknown_fields)]
    struct Sample {
        #[serde(rename = "first")]
        _first: u8,
        #[serde(default, rename = "second")]
        _second: Vec<Kind>,
        #[serde(rename = "third")]
        _third: Option<chrono::NaiveDate>,
        #[serde(rename = "fourth")]
        _fourth: BTreeMap<String, (u8, bool)>,
        #[serde(rename = "place")]
        _place: toml::Spanned<String>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Plain,
        Of {
            #[serde(rename = "day")]
            _day: Day,
        },
        With {
            #[serde(rename = "inner")]
            _inner: String,
        },
    }

    #[derive(Debug, Deserialize)]
    struct Day {
        #[serde(rename = "of")]
        _of: u16,
    }

    #[test]
    fn a_type_tells_its_fields_its_values_and_what_may_be_left_out() {
        let sketch = Shape::of::<Sample>().sketch(2);

        assert_eq!(
            sketch,
            "{\"first\": number, \"second\"?: [\"plain\"|{\"of\": {\"day\": {…}}}|{\"with\": {\"inner\": \
             text}}], \"third\"?: \"YYYY-MM-DD\", \"fourth\": {text: [number, true|false]}, \
             \"place\": text}"
        );
    }

    #[test]
    fn a_part_of_a_type_tells_itself_alone() {
        assert_eq!(Shape::at::<Sample>(&["second", ANY, "with"]).sketch(1), "{\"inner\": text}");
        assert_eq!(Shape::at::<Sample>(&["first"]), Shape::Whole { least: 0, most: 255 });
    }
}
