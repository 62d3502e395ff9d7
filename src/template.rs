//! Session templates: a TOML file that plans a session becomes the commands that create it.
//! The templates and rule sets that the program carries with it are listed here.

mod areas;
mod build;
mod fault;
mod form;
mod interview;
mod kind;
mod preparation;
mod question;
mod reading;
mod reference;
mod report;
mod rules;
mod setting;
mod source;
mod timetable;

use crate::domain::about::About;
use crate::domain::agenda::Item;
use crate::domain::duties::Declared;
use crate::domain::election::Plan;
use crate::domain::words::nearest;
use crate::domain::{ElectionId, ItemId, Text};

pub use self::fault::{Fault, Subject, TemplateError};
pub use self::interview::{Ask, Choice, Interview, numbered};
pub use self::preparation::PreparationPlan;
pub use self::question::Question;
pub use self::reference::{Sort, reference};
pub use self::report::Report;
pub use self::rules::{RulesLookupError, find_rules, rule_sets, rules};
pub use self::setting::{Setting, SettingError};
pub use self::timetable::{ClockTime, Starts, sitting_name};

/// A template that was read and found sound. Titles still carry their placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The name by which it is chosen ("dai-hoi-chi-bo").
    pub name: String,
    pub title: Text,
    pub description: Text,
    /// The id of the rule set that it asks for ("190-QD-TW-2024").
    pub rules: String,
    pub about: About,
    /// The titles of the themes under which opinions are gathered.
    pub themes: Vec<Text>,
    pub plans: Vec<Plan>,
    /// What the assignment of duties shares out.
    pub areas: Vec<Declared>,
    /// What is planned before the congress; empty where nothing is.
    pub preparation: PreparationPlan,
    pub items: Vec<Item>,
    /// The collectives that are reviewed and graded.
    pub reviews: Vec<Text>,
    pub limits: Limits,
    /// What is allowed and still worth a look.
    pub warnings: Vec<TemplateError>,
    keys: Keys,
}

/// The longest that each sitting should be, in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    pub preparatory: Option<u32>,
    pub main: Option<u32>,
}

/// The names by which settings reach elections and items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Keys {
    elections: Vec<(String, ElectionId)>,
    items: Vec<(String, ItemId)>,
}

/// A template or a rule set that the program carries with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embedded {
    pub name: &'static str,
    pub source: &'static str,
}

const EMBEDDED: &[Embedded] = &[
    Embedded {
        name: "dai-hoi-chi-bo",
        source: include_str!("../session-templates/dai-hoi-chi-bo.toml"),
    },
    Embedded {
        name: "dai-hoi-chi-bo-khong-chi-uy",
        source: include_str!("../session-templates/dai-hoi-chi-bo-khong-chi-uy.toml"),
    },
    Embedded {
        name: "dai-hoi-dai-bieu-dang-bo-co-so",
        source: include_str!("../session-templates/dai-hoi-dai-bieu-dang-bo-co-so.toml"),
    },
    Embedded {
        name: "dai-hoi-khong-bau-cu",
        source: include_str!("../session-templates/dai-hoi-khong-bau-cu.toml"),
    },
    Embedded {
        name: "dai-hoi-phuong-tham-luan",
        source: include_str!("../session-templates/dai-hoi-phuong-tham-luan.toml"),
    },
    Embedded {
        name: "general-assembly",
        source: include_str!("../session-templates/general-assembly.toml"),
    },
    Embedded {
        name: "hoi-nghi-ban-chap-hanh-lan-thu-nhat",
        source: include_str!("../session-templates/hoi-nghi-ban-chap-hanh-lan-thu-nhat.toml"),
    },
    Embedded {
        name: "hoi-nghi-chuyen-de",
        source: include_str!("../session-templates/hoi-nghi-chuyen-de.toml"),
    },
    Embedded {
        name: "hoi-nghi-so-ket",
        source: include_str!("../session-templates/hoi-nghi-so-ket.toml"),
    },
    Embedded {
        name: "hoi-nghi-tinh-uy-lan-thu-nhat",
        source: include_str!("../session-templates/hoi-nghi-tinh-uy-lan-thu-nhat.toml"),
    },
    Embedded {
        name: "hoi-nghi-tong-ket",
        source: include_str!("../session-templates/hoi-nghi-tong-ket.toml"),
    },
    Embedded {
        name: "hoi-nghi-trao-doi-kinh-nghiem",
        source: include_str!("../session-templates/hoi-nghi-trao-doi-kinh-nghiem.toml"),
    },
    Embedded {
        name: "kiem-diem-cuoi-nam",
        source: include_str!("../session-templates/kiem-diem-cuoi-nam.toml"),
    },
    Embedded {
        name: "sinh-hoat-chi-bo",
        source: include_str!("../session-templates/sinh-hoat-chi-bo.toml"),
    },
    Embedded {
        name: "thi-diem-bau-truc-tiep",
        source: include_str!("../session-templates/thi-diem-bau-truc-tiep.toml"),
    },
    Embedded {
        name: "xep-loai-chi-bo-hang-nam",
        source: include_str!("../session-templates/xep-loai-chi-bo-hang-nam.toml"),
    },
];

/// Lists the templates that the program carries with it.
pub fn embedded() -> &'static [Embedded] {
    EMBEDDED
}

/// Finds an embedded template by its name; otherwise the nearest name, if any is close.
pub fn find(name: &str) -> Result<&'static Embedded, Option<&'static str>> {
    let found = EMBEDDED.iter().find(|template| template.name == name);
    found.ok_or_else(|| nearest(name, EMBEDDED.iter().map(|template| template.name)))
}

/// Reads a template. `file` stands in the errors.
pub fn parse(file: &str, source: &str) -> Result<Template, Vec<TemplateError>> {
    reading::read(file, source)
}

impl Embedded {
    /// Reads the template.
    pub fn parse(&self) -> Result<Template, Vec<TemplateError>> {
        parse(&format!("{}.toml", self.name), self.source)
    }
}
