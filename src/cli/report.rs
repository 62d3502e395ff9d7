//! `daihoi report`: the table across many congresses. It only reads the sessions.

mod text;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::export::{failure, put};
use super::verify::{Sound, sound};
use super::{Failure, Options, output};
use crate::domain::{Lang, tr};
use crate::papers::{Shelf, congress_report};
use crate::report::{
    Found, Held, Line, Plan, Standing, Submitted, Yardstick, figures_csv, sessions_csv,
};

/// Report on many congresses: held and planned, surplus, first rounds, turnout, duration
#[derive(Debug, Args)]
#[command(after_long_help = NOTES)]
pub(super) struct Report {
    /// Session files, or folders of them
    #[arg(value_name = "SESSION.json|DIR", required = true)]
    sessions: Vec<PathBuf>,
    /// The organisations planned, as TOML or CSV, or the number of each kind, as TOML
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    /// How many congresses were planned in all
    #[arg(long, value_name = "NUMBER", conflicts_with = "plan")]
    planned: Option<u32>,
    /// The rule set by which the surplus of every list is judged [default: that of each session]
    #[arg(long, value_name = "ID|FILE")]
    rules: Option<String>,
    /// Print one JSON value and nothing else
    #[arg(long)]
    json: bool,
    /// The folder for the report; made if it is not there
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(long, value_enum, value_delimiter = ',', default_value = "md", requires = "out")]
    format: Vec<Format>,
    /// Replace reports that are there already and say something else
    #[arg(long, requires = "out")]
    force: bool,
}

/// How the report is written to a file.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Markdown
    Md,
    /// Two tables: the figures, and a row for every election
    Csv,
}

const NOTES: &str = "\
What counts: a congress whose file verifies and that has closed. Files that do not verify, sessions
that are not closed, meetings of committees, and the same session twice are listed and not counted.

The plan as TOML, one entry for each organisation:
  [[organisation]]
  name = \"Đảng bộ xã Nà Lùng\"
  kind = \"commune\"
  session = \"na-lung.json\"
`session` may be left out: then the name of the organisation in the session must be the same. Or only
the number of each kind:
  [planned]
  commune = 226
  agency = 30
As CSV the columns are name, kind, session (Tên, Loại hình, Tệp). The kinds are commune, agency,
public_service, enterprise, army, police, other, unstated. A session states its own kind with
  daihoi new ... --set organisation_kind=commune

The JSON value:
  planned, files, held, unplanned, under_way, not_counted   numbers of congresses and files
  awaited[]        the organisations of the plan of which no session was handed in
  filled_at_once   {part, of}: congresses that filled every office in its first round
  kinds[]          kind, planned, held, unplanned, under_way
  offices[]        office, elections, at_once, later, open, not_held, and as {part, of}: elected,
                   surplus, surplus_reached, collected_of_convened, collected_of_present
  people[]         gathering, congresses, attended {part, of}: came at any time, of those convened
  duration         congresses, planned, worked, opening_to_closing, over_plan, shortest, longest;
                   in minutes; `worked` is what the hall gave to the items
  sessions[]       file, organisation, kind, kind_in_session, standing (counted, under_way,
                   no_congress, repeated, faulty), and its figures in `congress`
Seats are official seats. Turnout and surplus are those of the first round of each election.";

impl Report {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let lang = options.lang();
        let plan = self.plan(lang)?;
        let yardstick = self.yardstick(lang)?;
        let files = files(&self.sessions, lang)?;
        let submitted = files.into_iter().map(|file| submitted(file, &yardstick, lang)).collect();
        let report = crate::report::Report::of(submitted, &plan);
        if let Some(folder) = &self.out {
            let target = Shelf { folder, owner: "report", force: self.force };
            target.open().map_err(|error| failure(&error, lang))?;
            for (name, text) in self.papers(&report, lang) {
                put(target, &name, text.as_bytes(), lang)?;
            }
            return all_verify(&report, lang);
        }
        let printed = if self.json {
            serde_json::to_string_pretty(&report).map_err(|error| unprintable(lang, &error))?
        } else {
            text::text(&report, lang)
        };
        output::print(&format!("{printed}\n")).map_err(Failure::output(lang))?;
        all_verify(&report, lang)
    }

    fn plan(&self, lang: Lang) -> Result<Plan, Failure> {
        let Some(file) = &self.plan else {
            return Ok(self.planned.map_or(Plan::Unstated, Plan::Total));
        };
        let text = fs::read_to_string(file).map_err(Failure::reading(file, lang))?;
        Plan::read(file, &text).map_err(|errors| {
            let lines = errors.iter().map(|one| format!("{}: {}", file.display(), one.text(lang)));
            Failure::Unusable(lines.collect::<Vec<_>>().join("\n"))
        })
    }

    fn yardstick(&self, lang: Lang) -> Result<Yardstick, Failure> {
        let Some(written) = &self.rules else { return Ok(Yardstick::Own) };
        Ok(Yardstick::Same(Box::new(super::rules::find(written, lang)?)))
    }

    fn papers(&self, report: &crate::report::Report, lang: Lang) -> Vec<(String, String)> {
        let of_format = |format: &Format| match format {
            Format::Md => {
                let name = tr(lang, "bao-cao-tong-hop.md", "report.md").to_owned();
                vec![(name, congress_report(report, lang).to_string())]
            }
            Format::Csv => {
                let figures = tr(lang, "bao-cao-tong-hop.csv", "report.csv").to_owned();
                let sessions = tr(lang, "bao-cao-tung-dai-hoi.csv", "report-sessions.csv");
                vec![
                    (figures, figures_csv(report, lang)),
                    (sessions.to_owned(), sessions_csv(report)),
                ]
            }
        };
        self.format.iter().flat_map(of_format).collect()
    }
}

/// Lists the files that were meant: of a folder every JSON file in it, in the order of their names.
fn files(given: &[PathBuf], lang: Lang) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in given {
        if path.is_dir() {
            let found = json_files(path).map_err(Failure::reading(path, lang))?;
            if found.is_empty() {
                return Err(Failure::Unusable(none_there(path, lang)));
            }
            files.extend(found);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn json_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut files = entries.collect::<io::Result<Vec<PathBuf>>>()?;
    files.retain(|path| path.is_file() && path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    Ok(files)
}

fn none_there(folder: &Path, lang: Lang) -> String {
    let folder = folder.display();
    tr(
        lang,
        format!("{folder}: không có tệp phiên họp (.json) nào."),
        format!("{folder}: there is no session file (.json) in it."),
    )
}

/// Reads one session, if nothing in its file is wrong.
fn submitted(file: PathBuf, yardstick: &Yardstick, lang: Lang) -> Submitted {
    let found = match sound(&file, lang) {
        Ok(Sound { id, history, .. }) => Found::Sound { id, held: Held::of(&history, yardstick) },
        Err(failure) => Found::Faulty { fault: first_line(failure.message()).to_owned() },
    };
    Submitted { file, found }
}

/// Refuses in the end if a file does not verify: the report stands, without it.
fn all_verify(report: &crate::report::Report, lang: Lang) -> Result<(), Failure> {
    let is_faulty = |line: &&Line| matches!(line.standing, Standing::Faulty { .. });
    match report.sessions.iter().filter(is_faulty).count() {
        0 => Ok(()),
        faulty => Err(Failure::Refused(tr(
            lang,
            format!("{faulty} tệp kiểm tra không đạt và không được tính; xem bằng: daihoi verify"),
            format!("{faulty} files do not verify and are not counted; to see why: daihoi verify"),
        ))),
    }
}

/// What is wrong first: the rest is told by `daihoi verify`.
fn first_line(message: &str) -> &str {
    message.lines().next().unwrap_or_default()
}

fn unprintable(lang: Lang, error: &serde_json::Error) -> Failure {
    let vi = format!("Không viết được báo cáo thành JSON: {error}.");
    Failure::Unusable(tr(lang, vi, format!("The report cannot be written as JSON: {error}.")))
}
