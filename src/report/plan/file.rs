//! Reads a plan: a CSV list, or TOML with the list or the number of each kind.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use csv::ReaderBuilder;
use serde::Deserialize;

use super::{Plan, Planned};
use crate::domain::about::OrganisationKind;
use crate::domain::order::{fold, is_same_name};
use crate::domain::{Lang, Text, tr};

/// What is wrong with a plan, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The file is not TOML of the form of a plan.
    #[error("{reason}")]
    Form { reason: String },
    /// The CSV has no heading for names.
    #[error("line 1: no heading \"name\"")]
    NoName,
    #[error("line {line}: the kind {written:?} is not known")]
    Kind { line: usize, written: String },
    #[error("line {line}: an organisation without a name")]
    Nameless { line: usize },
    /// Two organisations of one name cannot be told apart without their files.
    #[error("{name} is listed twice without a session file")]
    Twice { name: Text },
    /// There is neither a list nor a number.
    #[error("nothing is planned")]
    Empty,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(default)]
    planned: BTreeMap<OrganisationKind, u32>,
    #[serde(default, rename = "organisation")]
    organisations: Vec<Organisation>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Organisation {
    name: Text,
    #[serde(default)]
    kind: OrganisationKind,
    #[serde(default)]
    session: PathBuf,
}

pub(super) fn read(file: &Path, text: &str) -> Result<Plan, Vec<PlanError>> {
    let text = text.trim_start_matches('\u{feff}');
    let is_csv = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let plan = if is_csv { from_csv(text)? } else { from_toml(text)? };
    match &plan {
        Plan::List(list) => match twice(list) {
            repeated if repeated.is_empty() => Ok(plan),
            repeated => Err(repeated),
        },
        Plan::Unstated | Plan::Total(_) | Plan::Kinds(_) => Ok(plan),
    }
}

fn from_toml(text: &str) -> Result<Plan, Vec<PlanError>> {
    let form = |error: toml::de::Error| vec![PlanError::Form { reason: error.to_string() }];
    let Document { planned, organisations } = toml::from_str(text).map_err(form)?;
    match (planned.is_empty(), organisations.is_empty()) {
        (true, true) => Err(vec![PlanError::Empty]),
        (false, true) => Ok(Plan::Kinds(planned)),
        (_, false) => Ok(Plan::List(organisations.into_iter().map(Planned::from).collect())),
    }
}

impl From<Organisation> for Planned {
    fn from(raw: Organisation) -> Self {
        Self { name: raw.name, kind: raw.kind, session: raw.session }
    }
}

/// Where the columns of a CSV list stand.
struct Columns {
    name: usize,
    kind: Option<usize>,
    session: Option<usize>,
}

/// The headings of each column, without marks.
const NAMES: [&str; 4] = ["name", "organisation", "ten", "to chuc"];
const KINDS: [&str; 3] = ["kind", "loai hinh", "loai"];
const SESSIONS: [&str; 3] = ["session", "file", "tep"];

fn from_csv(text: &str) -> Result<Plan, Vec<PlanError>> {
    let separator = if first_line(text).contains(';') { b';' } else { b',' };
    let mut reader =
        ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
    let headings = reader.headers().cloned().unwrap_or_default();
    let find = |known: &[&str]| {
        headings.iter().position(|heading| known.contains(&fold(heading.trim()).as_str()))
    };
    let name = find(&NAMES).ok_or_else(|| vec![PlanError::NoName])?;
    let columns = Columns { name, kind: find(&KINDS), session: find(&SESSIONS) };
    let (mut list, mut errors) = (Vec::new(), Vec::new());
    for record in reader.records().map_while(Result::ok) {
        match columns.planned(&record) {
            Ok(planned) => list.push(planned),
            Err(error) => errors.push(error),
        }
    }
    match (list.is_empty(), errors.is_empty()) {
        (_, false) => Err(errors),
        (true, true) => Err(vec![PlanError::Empty]),
        (false, true) => Ok(Plan::List(list)),
    }
}

impl Columns {
    fn planned(&self, record: &csv::StringRecord) -> Result<Planned, PlanError> {
        let line = record.position().map_or(0, csv::Position::line);
        let line = usize::try_from(line).unwrap_or(usize::MAX);
        let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default().trim();
        let name = Text::new(cell(Some(self.name)));
        if name.is_empty() {
            return Err(PlanError::Nameless { line });
        }
        let kind = match cell(self.kind) {
            "" => OrganisationKind::Unstated,
            written => OrganisationKind::read(written)
                .ok_or_else(|| PlanError::Kind { line, written: written.to_owned() })?,
        };
        Ok(Planned { name, kind, session: PathBuf::from(cell(self.session)) })
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// Finds the names that stand twice, where only the name could tell whose session it is.
fn twice(list: &[Planned]) -> Vec<PlanError> {
    let by_name = |planned: &&Planned| planned.session.as_os_str().is_empty();
    let mut seen: Vec<&Planned> = Vec::new();
    let mut repeated = Vec::new();
    for planned in list.iter().filter(by_name) {
        if seen.iter().any(|other| is_same_name(&other.name, &planned.name)) {
            repeated.push(PlanError::Twice { name: planned.name.clone() });
        }
        seen.push(planned);
    }
    repeated
}

impl PlanError {
    /// Says what is wrong, where, and what is wanted instead.
    pub fn text(&self, lang: Lang) -> String {
        let kinds = || OrganisationKind::ALL.map(OrganisationKind::code).join(", ");
        match self {
            Self::Form { reason } => {
                tr(lang, format!("không đọc được kế hoạch: {reason}"), reason.clone())
            }
            Self::NoName => tr(
                lang,
                "dòng 1: thiếu cột Tên (các cột: Tên, Loại hình, Tệp)".to_owned(),
                "line 1: there is no column Name (the columns: name, kind, session)".to_owned(),
            ),
            Self::Kind { line, written } => tr(
                lang,
                format!("dòng {line}: không rõ loại hình {written:?}; dùng một trong {}", kinds()),
                format!("line {line}: unknown kind {written:?}; write one of {}", kinds()),
            ),
            Self::Nameless { line } => tr(
                lang,
                format!("dòng {line}: thiếu tên tổ chức"),
                format!("line {line}: the organisation has no name"),
            ),
            Self::Twice { name } => tr(
                lang,
                format!("{name} có hai dòng; ghi thêm tệp phiên họp của từng dòng"),
                format!("{name} is listed twice; name the session file of each"),
            ),
            Self::Empty => tr(
                lang,
                "kế hoạch trống: cần bảng [planned] hoặc các mục [[organisation]]".to_owned(),
                "nothing is planned: a table [planned] or entries [[organisation]] are needed"
                    .to_owned(),
            ),
        }
    }
}
