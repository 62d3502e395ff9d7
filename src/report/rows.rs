//! The rows of the table: the figures of the congresses added up, by kind, by office, by gathering.

use serde::Serialize;

use super::congress::{Congress, Filled, OfficeFigures};
use super::{Line, Plan, Standing};
use crate::domain::about::{Gathering, OrganisationKind};
use crate::domain::election::Office;

/// A part of a whole, in whole numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Share {
    pub part: u64,
    pub of: u64,
}

/// The congresses of one kind of organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KindRow {
    pub kind: OrganisationKind,
    /// Absent where no plan tells the number of each kind.
    pub planned: Option<u32>,
    /// Closed and verified.
    pub held: u32,
    /// Those of them that no plan foresaw.
    pub unplanned: u32,
    pub under_way: u32,
}

/// The elections to one office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfficeRow {
    pub office: Office,
    pub elections: u32,
    /// How many of them were filled in the first round, later, not wholly, or not held.
    pub at_once: u32,
    pub later: u32,
    pub open: u32,
    pub not_held: u32,
    /// Those elected over the seats, all rounds together.
    pub elected: Share,
    /// The surplus of names over the seats of the same first ballots.
    pub surplus: Share,
    /// The lists that reached the surplus asked for, over those of which one was asked.
    pub surplus_reached: Share,
    /// The ballots collected in first rounds, over those convened and over those present.
    pub collected_of_convened: Share,
    pub collected_of_present: Share,
}

/// The people of one kind of gathering.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PeopleRow {
    pub gathering: Gathering,
    pub congresses: u32,
    /// Those who came at any time, over those convened.
    pub attended: Share,
}

/// How long the congresses took, in minutes, all together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DurationRow {
    pub congresses: u32,
    pub planned: i64,
    pub worked: i64,
    pub opening_to_closing: i64,
    /// How many took longer over their items than planned.
    pub over_plan: u32,
    /// The shortest and the longest from opening to closing.
    pub shortest: i64,
    pub longest: i64,
}

const OFFICES: [Office; 8] = [
    Office::Committee,
    Office::StandingCommittee,
    Office::Secretary,
    Office::DeputySecretary,
    Office::InspectionCommittee,
    Office::InspectionHead,
    Office::Delegates,
    Office::Other,
];

/// Counts the sessions of each kind. Kinds of which nothing is planned nor held are left out.
pub(super) fn kinds(lines: &[Line], plan: &Plan) -> Vec<KindRow> {
    let row = |kind| {
        let of_kind = || lines.iter().filter(move |line| line.kind == kind);
        let held = || of_kind().filter(|line| line.congress().is_some());
        KindRow {
            kind,
            planned: plan.of_kind(kind),
            held: count(held()),
            unplanned: count(held().filter(|line| plan.is_list() && line.entry.is_none())),
            under_way: count(of_kind().filter(|line| line.standing == Standing::UnderWay)),
        }
    };
    let rows = OrganisationKind::ALL.into_iter().map(row);
    rows.filter(|row| 0 < row.planned.unwrap_or_default() + row.held + row.under_way).collect()
}

/// Adds the elections to each office up. Offices that nobody elected are left out.
pub(super) fn offices(congresses: &[&Congress]) -> Vec<OfficeRow> {
    let row = |office| {
        let all = congresses.iter().flat_map(|congress| &congress.offices);
        let elections: Vec<_> = all.filter(|figures| figures.office == office).collect();
        (!elections.is_empty()).then(|| office_row(office, &elections))
    };
    OFFICES.into_iter().filter_map(row).collect()
}

fn office_row(office: Office, elections: &[&OfficeFigures]) -> OfficeRow {
    let filled = |how| count(elections.iter().filter(|one| one.filled == how));
    let held = || elections.iter().filter(|one| one.filled != Filled::NotHeld);
    let first = || elections.iter().filter_map(|one| Some((one.seats, one.first_round.as_ref()?)));
    let asked = || first().filter(|(_, round)| 0 < round.least_surplus);
    let reached = asked().filter(|(seats, round)| round.least_surplus <= round.surplus(*seats));
    let collected = || first().map(|(_, round)| round.collected);
    OfficeRow {
        office,
        elections: count(elections.iter()),
        at_once: filled(Filled::AtOnce),
        later: filled(Filled::Later),
        open: filled(Filled::Open),
        not_held: filled(Filled::NotHeld),
        elected: share(held().map(|one| one.elected), held().map(|one| one.seats)),
        surplus: share(
            first().map(|(seats, round)| round.surplus(seats)),
            first().map(|(seats, _)| seats),
        ),
        surplus_reached: Share { part: many(reached), of: many(asked()) },
        collected_of_convened: share(collected(), first().map(|(_, round)| round.convened)),
        collected_of_present: share(collected(), first().map(|(_, round)| round.present)),
    }
}

/// Counts the people of members' congresses and of delegates' congresses apart.
pub(super) fn people(congresses: &[&Congress]) -> Vec<PeopleRow> {
    let row = |gathering| {
        let of_kind = || congresses.iter().filter(move |one| one.gathering == gathering);
        PeopleRow {
            gathering,
            congresses: count(of_kind()),
            attended: share(of_kind().map(|one| one.attended), of_kind().map(|one| one.convened)),
        }
    };
    let rows = [Gathering::MemberCongress, Gathering::DelegateCongress].map(row);
    rows.into_iter().filter(|row| 0 < row.congresses).collect()
}

/// Adds the minutes up.
pub(super) fn duration(congresses: &[&Congress]) -> DurationRow {
    let minutes = || congresses.iter().map(|congress| congress.duration);
    let whole = || minutes().map(|one| one.opening_to_closing);
    DurationRow {
        congresses: count(minutes()),
        planned: minutes().map(|one| one.planned).sum(),
        worked: minutes().map(|one| one.worked).sum(),
        opening_to_closing: whole().sum(),
        over_plan: count(minutes().filter(|one| one.planned < one.worked)),
        shortest: whole().min().unwrap_or_default(),
        longest: whole().max().unwrap_or_default(),
    }
}

/// Counts the congresses that filled every office in its first round, over those that elected.
pub(super) fn at_once(congresses: &[&Congress]) -> Share {
    let electing = || congresses.iter().filter(|one| one.held().next().is_some());
    Share { part: many(electing().filter(|one| one.is_filled_at_once())), of: many(electing()) }
}

fn share(parts: impl Iterator<Item = u32>, wholes: impl Iterator<Item = u32>) -> Share {
    Share { part: parts.map(u64::from).sum(), of: wholes.map(u64::from).sum() }
}

fn many(all: impl Iterator) -> u64 {
    u64::try_from(all.count()).unwrap_or(u64::MAX)
}

fn count(all: impl Iterator) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}
