//! `daihoi roster`: a trial import. Every bad row is explained, and the figures are counted.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, Options, output};
use crate::app::clock;
use crate::domain::evolve::evolve;
use crate::domain::roster::RosterEvent;
use crate::domain::statistics::Statistics;
use crate::domain::{Event, Lang, State, tr};
use crate::papers::credentials_figures;
use crate::roster::{self, Imported};

/// Try a roster out: every bad row explained, and the credentials statistics
#[derive(Debug, Args)]
pub(super) struct Roster {
    /// The delegates or members, as CSV
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Roster {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let lang = options.lang();
        let imported = trial(&self.file, lang)?;
        imported.problems.iter().for_each(|problem| output::tell(&problem.text(lang)));
        output::print(&figures(&imported, lang)).map_err(Failure::output(lang))?;
        if imported.has_errors() { Err(Failure::Refused(verdict(lang).to_owned())) } else { Ok(()) }
    }
}

/// Reads a roster, whatever is wrong with it.
pub(super) fn trial(file: &Path, lang: Lang) -> Result<Imported, Failure> {
    let bytes = fs::read(file).map_err(Failure::reading(file, lang))?;
    Ok(roster::read(&file.display().to_string(), &bytes))
}

/// Counts the people of a roster, as the credentials report does.
pub(super) fn figures(imported: &Imported, lang: Lang) -> String {
    let mut state = State::default();
    let registered = RosterEvent::Registered { delegates: imported.delegates.clone() };
    evolve(&mut state, &Event::Roster(registered));
    for (person, absence) in &imported.absences {
        let excused = RosterEvent::Excused { person: *person, absence: absence.clone() };
        evolve(&mut state, &Event::Roster(excused));
    }
    let statistics = Statistics::of(&state.roster, clock::now().date_naive());
    credentials_figures(&statistics, lang).to_string()
}

fn verdict(lang: Lang) -> &'static str {
    tr(
        lang,
        "Danh sách có lỗi: sửa các dòng trên rồi thử lại. Chưa nhập gì vào phiên nào.",
        "The roster has errors: mend the lines above and try again. Nothing was imported anywhere.",
    )
}
