//! The table across many congresses: what a province reports, from the session files alone.
//!
//! A session counts once, only when its file verifies and the congress has closed. Everything else
//! is listed with its reason, so that the lines of the report add up to the files that were given.

mod congress;
mod csv;
mod notes;
mod plan;
mod rows;
mod sections;

pub use congress::{
    Congress, Filled, FirstRound, Held, Minutes, OfficeFigures, Progress, Yardstick,
};
pub use csv::{figures_csv, sessions_csv};
pub use notes::notes;
pub use plan::{Entry, Plan, PlanError, Planned};
pub use rows::{DurationRow, KindRow, OfficeRow, PeopleRow, Share};
pub use sections::{Figure, Section, Value, minutes_text, sections};

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;

use crate::domain::Text;
use crate::domain::about::OrganisationKind;

/// A session file that was handed in, and what it was found to be.
#[derive(Clone, Debug)]
pub struct Submitted {
    pub file: PathBuf,
    pub found: Found,
}

#[derive(Clone, Debug)]
pub enum Found {
    /// The file verifies. The identity is that of its header.
    Sound { id: String, held: Held },
    /// The file does not verify, or cannot be read.
    Faulty { fault: String },
}

/// The report over all sessions that were handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Absent where no plan was given.
    pub planned: Option<u32>,
    pub files: u32,
    pub held: u32,
    /// Those of them that the plan does not name.
    pub unplanned: u32,
    pub under_way: u32,
    pub not_counted: u32,
    /// The organisations of the plan of which no session was handed in.
    pub awaited: Vec<Text>,
    /// The congresses that filled every office in its first round, over those that elected.
    pub filled_at_once: Share,
    pub kinds: Vec<KindRow>,
    pub offices: Vec<OfficeRow>,
    pub people: Vec<PeopleRow>,
    pub duration: DurationRow,
    pub sessions: Vec<Line>,
}

/// One session file in the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    pub file: String,
    pub organisation: Text,
    /// By the plan, else by the session itself.
    pub kind: OrganisationKind,
    /// What the session says of its kind, where the plan says something else.
    pub kind_in_session: Option<OrganisationKind>,
    #[serde(flatten)]
    pub standing: Standing,
    /// Where the plan names the organisation.
    #[serde(skip)]
    pub entry: Option<Entry>,
}

/// How a session counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "standing", rename_all = "snake_case")]
pub enum Standing {
    Counted {
        congress: Box<Congress>,
    },
    /// It has not closed yet.
    UnderWay,
    /// It is the meeting of a committee, or a conference.
    NoCongress,
    /// It is the same session, or stands for the same planned congress, as this file.
    Repeated {
        of: String,
    },
    Faulty {
        fault: String,
    },
}

impl Report {
    /// Adds up what was handed in.
    pub fn of(submitted: Vec<Submitted>, plan: &Plan) -> Self {
        let sessions = lines(submitted, plan);
        let congresses: Vec<&Congress> = sessions.iter().filter_map(Line::congress).collect();
        let kinds = rows::kinds(&sessions, plan);
        let sum = |of: fn(&KindRow) -> u32| kinds.iter().map(of).sum();
        let (held, under_way): (u32, u32) = (sum(|row| row.held), sum(|row| row.under_way));
        let files = u32::try_from(sessions.len()).unwrap_or(u32::MAX);
        Self {
            planned: plan.total(),
            files,
            held,
            unplanned: sum(|row| row.unplanned),
            under_way,
            not_counted: files.saturating_sub(held).saturating_sub(under_way),
            awaited: plan.awaited(&sessions.iter().filter_map(|line| line.entry).collect()),
            filled_at_once: rows::at_once(&congresses),
            offices: rows::offices(&congresses),
            people: rows::people(&congresses),
            duration: rows::duration(&congresses),
            kinds,
            sessions,
        }
    }
}

impl Line {
    /// Gives the figures of a session that counts.
    pub fn congress(&self) -> Option<&Congress> {
        match &self.standing {
            Standing::Counted { congress } => Some(congress),
            Standing::UnderWay
            | Standing::NoCongress
            | Standing::Repeated { .. }
            | Standing::Faulty { .. } => None,
        }
    }
}

/// Judges every session. Of two that are the same, one that has closed counts before one that has
/// not, and else the first: an early copy must not take the place of the whole session.
fn lines(submitted: Vec<Submitted>, plan: &Plan) -> Vec<Line> {
    let mut order: Vec<(usize, Submitted)> = submitted.into_iter().enumerate().collect();
    order.sort_by_key(|(_, one)| !one.is_closed());
    let mut counted = Counted::default();
    let mut lines: Vec<(usize, Line)> =
        order.into_iter().map(|(at, one)| (at, counted.judge(one, plan))).collect();
    lines.sort_by_key(|(at, _)| *at);
    lines.into_iter().map(|(_, line)| line).collect()
}

impl Submitted {
    fn is_closed(&self) -> bool {
        match &self.found {
            Found::Sound { held, .. } => matches!(held.progress, Progress::Closed(_)),
            Found::Faulty { .. } => false,
        }
    }
}

/// The files that stand for a session, and for a planned congress.
#[derive(Default)]
struct Counted {
    sessions: BTreeMap<String, String>,
    planned: BTreeMap<Entry, String>,
}

impl Counted {
    fn judge(&mut self, Submitted { file, found }: Submitted, plan: &Plan) -> Line {
        let name = file.display().to_string();
        let (id, held) = match found {
            Found::Sound { id, held } => (id, held),
            Found::Faulty { fault } => return faulty(name, fault),
        };
        let planned = plan.find(&file, &held.organisation);
        let entry = planned.map(|(entry, _)| entry);
        let kind = planned.map_or(held.kind, |(_, planned)| stated(planned.kind, held.kind));
        let kind_in_session =
            (held.kind != kind && held.kind != OrganisationKind::Unstated).then_some(held.kind);
        let standing = match held.progress {
            Progress::NoCongress => Standing::NoCongress,
            Progress::UnderWay => self.first(id, entry, &name, Standing::UnderWay),
            Progress::Closed(congress) => {
                self.first(id, entry, &name, Standing::Counted { congress })
            }
        };
        let organisation = held.organisation;
        Line { file: name, organisation, kind, kind_in_session, standing, entry }
    }

    /// Gives the standing of a session, unless another file stands for it already.
    fn first(
        &mut self,
        id: String,
        entry: Option<Entry>,
        file: &str,
        standing: Standing,
    ) -> Standing {
        let same_plan = entry.and_then(|entry| self.planned.get(&entry));
        if let Some(of) = self.sessions.get(&id).or(same_plan) {
            return Standing::Repeated { of: of.clone() };
        }
        self.sessions.insert(id, file.to_owned());
        self.planned.extend(entry.map(|entry| (entry, file.to_owned())));
        standing
    }
}

/// Takes the kind of the plan where it states one.
fn stated(planned: OrganisationKind, own: OrganisationKind) -> OrganisationKind {
    if planned == OrganisationKind::Unstated { own } else { planned }
}

fn faulty(file: String, fault: String) -> Line {
    Line {
        file,
        organisation: Text::default(),
        kind: OrganisationKind::Unstated,
        kind_in_session: None,
        standing: Standing::Faulty { fault },
        entry: None,
    }
}
