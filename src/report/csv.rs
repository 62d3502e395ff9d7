//! The report as CSV, for a spreadsheet: the figures of every section, and a row for every session.

use ::csv::Writer;

use super::congress::{Congress, OfficeFigures};
use super::sections::{Value, sections};
use super::{Line, Report, Standing};
use crate::domain::Lang;

/// The headings of the figures.
const FIGURES: [&str; 5] = ["section", "figure", "part", "whole", "percent"];

/// The headings of the sessions: a session without elections has one row, else a row an election.
const SESSIONS: [&str; 22] = [
    "file",
    "organisation",
    "kind",
    "standing",
    "gathering",
    "convened",
    "attended",
    "planned_minutes",
    "worked_minutes",
    "opening_to_closing_minutes",
    "filled_at_once",
    "election",
    "seats",
    "names",
    "surplus",
    "least_surplus",
    "filled",
    "elected",
    "first_round_elected",
    "first_round_convened",
    "first_round_present",
    "first_round_collected",
];

/// Writes the figures of every section: number, whole and percentage in columns of their own.
pub fn figures_csv(report: &Report, lang: Lang) -> String {
    let mut rows = vec![FIGURES.map(str::to_owned).to_vec()];
    for section in sections(report, lang) {
        for figure in section.figures {
            let [part, whole, percent] = match figure.value {
                Value::Number(number) => [number.to_string(), String::new(), String::new()],
                Value::Minutes(minutes) => [minutes.to_string(), String::new(), String::new()],
                Value::Share(share) => {
                    [share.part.to_string(), share.of.to_string(), share.percent().text(lang)]
                }
            };
            rows.push(vec![section.title.clone(), figure.label, part, whole, percent]);
        }
    }
    written(&rows)
}

/// Writes a row for every election of every session, and one for a session without any.
pub fn sessions_csv(report: &Report) -> String {
    let mut rows = vec![SESSIONS.map(str::to_owned).to_vec()];
    for line in &report.sessions {
        let offices = line.congress().map(|congress| congress.offices.as_slice());
        let offices = offices.unwrap_or_default();
        if offices.is_empty() {
            rows.push([session(line), election(None)].concat());
        }
        let of_session = offices.iter().map(|one| [session(line), election(Some(one))].concat());
        rows.extend(of_session);
    }
    written(&rows)
}

fn session(line: &Line) -> Vec<String> {
    let figure = |of: fn(&Congress) -> String| line.congress().map(of).unwrap_or_default();
    vec![
        line.file.clone(),
        line.organisation.to_string(),
        line.kind.code().to_owned(),
        standing(&line.standing).to_owned(),
        figure(|one| code(one.gathering)),
        figure(|one| one.convened.to_string()),
        figure(|one| one.attended.to_string()),
        figure(|one| one.duration.planned.to_string()),
        figure(|one| one.duration.worked.to_string()),
        figure(|one| one.duration.opening_to_closing.to_string()),
        figure(|one| if one.is_filled_at_once() { "yes" } else { "no" }.to_owned()),
    ]
}

fn election(office: Option<&OfficeFigures>) -> Vec<String> {
    let Some(office) = office else { return vec![String::new(); 11] };
    let first = office.first_round.as_ref();
    let of_first = |number: Option<u32>| number.map(|one| one.to_string()).unwrap_or_default();
    vec![
        code(office.office),
        office.seats.to_string(),
        of_first(first.map(|round| round.names)),
        of_first(first.map(|round| round.surplus(office.seats))),
        of_first(first.map(|round| round.least_surplus)),
        code(office.filled),
        office.elected.to_string(),
        of_first(first.map(|round| round.elected)),
        of_first(first.map(|round| round.convened)),
        of_first(first.map(|round| round.present)),
        of_first(first.map(|round| round.collected)),
    ]
}

fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::Counted { .. } => "counted",
        Standing::UnderWay => "under_way",
        Standing::NoCongress => "no_congress",
        Standing::Repeated { .. } => "repeated",
        Standing::Faulty { .. } => "faulty",
    }
}

/// The word by which JSON names a value, so that both forms say the same.
fn code(value: impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}

/// Writes rows of cells. Memory leaves the writer nothing to fail on.
fn written(rows: &[Vec<String>]) -> String {
    let mut writer = Writer::from_writer(Vec::new());
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Keeps a spreadsheet from taking a name for a formula.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell.to_owned() }
}
