//! The demonstration: the congress of a ward party organisation, from the template and the roster
//! that come with the program; its day can be run by hand or played.

mod play;
mod player;

use std::path::PathBuf;

use super::prepare::{PrepareError, prepare};
use crate::domain::{Command, Lang, Moment};
use crate::roster;
use crate::session::line::{self, LineError};
use crate::template::{self, Setting, TemplateError};

pub use play::play;
pub use player::Player;

const TEMPLATE: &str = "dai-hoi-dai-bieu-dang-bo-co-so";
const ROSTER: &[u8] = include_bytes!("../../fixtures/rosters/phuong-12.csv");
const DAY: &str = include_str!("../../fixtures/scenarios/phuong-12.jsonl");
const SETTINGS: &[(&str, &str)] = &[
    ("organisation", "Đảng bộ Phường 12"),
    ("superior", "Đảng bộ Quận 10"),
    ("ordinal", "XI"),
    ("place", "Hội trường Ủy ban nhân dân Phường 12"),
];

/// Why the demonstration that comes with the program cannot be read.
#[derive(Debug)]
pub enum DemoError {
    NoTemplate,
    Template(Vec<TemplateError>),
    Prepare(PrepareError),
    Day { line: usize, source: LineError },
}

/// What the convening committee prepares: names, roster, agenda, elections.
pub fn set_up() -> Result<Vec<Command>, DemoError> {
    let embedded = template::find(TEMPLATE).map_err(|_nearest| DemoError::NoTemplate)?;
    let template = embedded.parse().map_err(DemoError::Template)?;
    let settings = SETTINGS
        .iter()
        .map(|(key, value)| Setting { key: (*key).to_owned(), value: (*value).to_owned() })
        .collect::<Vec<_>>();
    prepare(&template, &settings, &roster::read("phuong-12.csv", ROSTER))
        .map_err(DemoError::Prepare)
}

/// What happens on the day, one command after the other.
pub fn day() -> Result<Vec<Command>, DemoError> {
    let lines = (1..).zip(DAY.lines());
    lines
        .map(|(number, text)| {
            line::parse(text).map_err(|source| DemoError::Day { line: number, source })
        })
        .collect()
}

/// Names the file of a fresh copy.
pub fn file_name(now: Moment) -> PathBuf {
    PathBuf::from(format!("demo-{}.json", now.format("%Y%m%d-%H%M%S")))
}

impl DemoError {
    /// Says what is wrong with the demonstration.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoTemplate => TEMPLATE.to_owned(),
            Self::Template(errors) => {
                errors.iter().map(|error| error.text(lang)).collect::<Vec<_>>().join("\n")
            }
            Self::Prepare(error) => error.text(lang),
            Self::Day { line, source } => format!("phuong-12.jsonl:{line}: {}", source.text(lang)),
        }
    }
}
