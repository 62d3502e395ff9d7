//! The plan of a province: which organisations were to hold their congress, and of what kind.

mod file;

pub use file::PlanError;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::domain::Text;
use crate::domain::about::OrganisationKind;
use crate::domain::order::is_same_name;

/// How many congresses were planned, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Plan {
    #[default]
    Unstated,
    /// Only the number.
    Total(u32),
    /// The number of each kind.
    Kinds(BTreeMap<OrganisationKind, u32>),
    /// Every organisation.
    List(Vec<Planned>),
}

/// An organisation that was to hold its congress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub name: Text,
    pub kind: OrganisationKind,
    /// The session file, or the end of its path; empty where the name alone is to find it.
    pub session: PathBuf,
}

/// The place of an organisation in the list, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry(usize);

impl Plan {
    /// Reads a plan: CSV where the file is called so, else TOML.
    pub fn read(file: &Path, text: &str) -> Result<Self, Vec<PlanError>> {
        file::read(file, text)
    }

    /// Finds the organisation that a session belongs to: by the file that the plan names, else by the
    /// name of the organisation.
    pub fn find(&self, file: &Path, organisation: &Text) -> Option<(Entry, &Planned)> {
        let Self::List(list) = self else { return None };
        let by_file = |planned: &Planned| {
            !planned.session.as_os_str().is_empty() && file.ends_with(&planned.session)
        };
        let by_name = |planned: &Planned| {
            planned.session.as_os_str().is_empty() && is_same_name(&planned.name, organisation)
        };
        let at = list.iter().position(by_file).or_else(|| list.iter().position(by_name))?;
        Some((Entry(at), list.get(at)?))
    }

    /// Tells whether sessions can be outside the plan.
    pub fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    /// Lists the organisations of which no session was found.
    pub fn awaited(&self, found: &BTreeSet<Entry>) -> Vec<Text> {
        let Self::List(list) = self else { return Vec::new() };
        let awaited = (0..).map(Entry).zip(list).filter(|(entry, _)| !found.contains(entry));
        awaited.map(|(_, planned)| planned.name.clone()).collect()
    }

    /// Gives the number of congresses planned.
    pub fn total(&self) -> Option<u32> {
        match self {
            Self::Unstated => None,
            Self::Total(total) => Some(*total),
            Self::Kinds(kinds) => Some(kinds.values().fold(0, |sum, one| sum.saturating_add(*one))),
            Self::List(list) => Some(u32::try_from(list.len()).unwrap_or(u32::MAX)),
        }
    }

    /// Gives the number of congresses planned of a kind.
    pub fn of_kind(&self, kind: OrganisationKind) -> Option<u32> {
        match self {
            Self::Unstated | Self::Total(_) => None,
            Self::Kinds(kinds) => Some(kinds.get(&kind).copied().unwrap_or_default()),
            Self::List(list) => {
                let of_kind = list.iter().filter(|planned| planned.kind == kind).count();
                Some(u32::try_from(of_kind).unwrap_or(u32::MAX))
            }
        }
    }
}
