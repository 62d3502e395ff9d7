//! The report across many congresses: generated sessions, and figures computed without the program.

mod plans;
mod province;

use std::path::{Path, PathBuf};

use daihoi::domain::Command;
use daihoi::domain::about::{About, Gathering, OrganisationKind, SessionCommand};
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::Office;
use daihoi::domain::rules::RuleSet;
use daihoi::session::Session;
use tempfile::TempDir;

use crate::support::chain::{
    Chain, another_round, ballots_for, branch_offices, carried, election, hand_over, pilot_offices,
    rules_with, voted, winners,
};
use crate::support::domain::{
    Congress, arrive, begin, close, delegate, finish, open, plan, register, text,
};
use crate::support::session::secretary;
use crate::support::voting::plan_all;

/// A congress to be held, in the numbers of which the report is made.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    pub(crate) name: String,
    pub(crate) kind: OrganisationKind,
    pub(crate) gathering: Gathering,
    pub(crate) people: u32,
    /// Away from the beginning to the end, without a reason.
    pub(crate) absent: u32,
    /// Who took a ballot and did not put it into the box: so many fewer are issued.
    pub(crate) unused: u32,
    pub(crate) worked: i64,
    pub(crate) idle: i64,
    pub(crate) elections: Vec<Contest>,
}

/// An election to be held.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Contest {
    pub(crate) office: Office,
    pub(crate) seats: u16,
    pub(crate) names: u16,
    /// How many are elected in the first round.
    pub(crate) at_first: u16,
    /// The number of the election among whose winners the names are; 0 for none.
    pub(crate) among: u16,
}

/// A folder that forgets at once: nothing of these sessions has to outlive a power cut.
pub(crate) fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// The agenda: three items of ten minutes, of which the first two take what the congress works.
pub(crate) const PLANNED: i64 = 30;

fn rules() -> RuleSet {
    let mut rules = rules_with([branch_offices(), pilot_offices()].into_iter().flatten().collect());
    rules.serving.credentials_at.clear();
    rules
}

/// Opens a congress, with its elections and its agenda planned.
pub(crate) fn opened(given: &Given) -> Congress {
    let about = About {
        title: text(&format!("Đại hội {}", given.name)),
        organisation: text(&given.name),
        organisation_kind: given.kind,
        gathering: given.gathering,
        ..About::default()
    };
    let create = SessionCommand::Create { about: Box::new(about), rules: Box::new(rules()) };
    let plans = (1..).zip(&given.elections);
    let plans = plans.map(|(id, one)| election(id, one.office, one.seats, one.among)).collect();
    Congress::default()
        .given(Command::Session(create))
        .given(register((1..=given.people).map(delegate).collect()))
        .given(plan_all(plans))
        .given(plan([ItemKind::Report, ItemKind::Report, ItemKind::Report]))
        .given(arrive(given.absent + 1..=given.people))
        .given(open())
}

/// Runs a congress from its first item to its closing.
pub(crate) fn held(given: &Given) -> Congress {
    let mut hall = opened(given).given(begin(1)).after(given.worked).given(finish());
    for (number, one) in (1..).zip(&given.elections) {
        hall = elected(hall, given, number, *one);
    }
    let skipped = hall.given(begin(2)).given(finish()).given(begin(3)).given(finish());
    (1..)
        .zip(&given.elections)
        .fold(skipped.after(given.idle), |hall, (number, _)| hall.given(hand_over(number)))
        .given(close())
}

/// Votes an election: as many as wanted in the first round, and the rest in a second one.
fn elected(hall: Congress, given: &Given, number: u16, one: Contest) -> Congress {
    let names = match one.among {
        0 => (given.absent + 1..=given.people).collect(),
        among => winners(&hall, among),
    };
    let taken: Vec<u32> = (1..number).flat_map(|earlier| leaders(&hall, given, earlier)).collect();
    let names = names.into_iter().filter(|person| !taken.contains(person));
    let listed = hall.listed(number, names.take(usize::from(one.names)));
    let first = vote(listed, given, number, one.at_first);
    match one.seats - one.at_first {
        0 => first,
        open => {
            let again = carried(&first, another_round(number));
            vote(first.all(again), given, number, open)
        }
    }
}

/// Nobody is secretary and deputy together.
fn leaders(hall: &Congress, given: &Given, number: u16) -> Vec<u32> {
    match given.elections[usize::from(number) - 1].office {
        Office::Secretary => winners(hall, number),
        _ => Vec::new(),
    }
}

fn vote(hall: Congress, given: &Given, number: u16, chosen: u16) -> Congress {
    let chosen: Vec<u16> = (1..=chosen).collect();
    let mut ballots = ballots_for(&hall, number, &chosen);
    ballots.truncate(ballots.len() - usize::try_from(given.unused).unwrap());
    let steps = voted(&hall, number, &ballots);
    hall.all(steps)
}

/// Writes a congress through the session layer, each command at its own time.
pub(crate) fn write(folder: &Path, file: &str, identity: u32, congress: &Congress) -> PathBuf {
    let path = folder.join(file);
    let id = format!("6f1c2f6e-0000-8000-a000-{identity:012}");
    let times = congress.history.records().iter().map(|record| record.at.unwrap());
    let mut session = Session::create(&path, &id, &secretary(), &[]).unwrap();
    for (command, at) in congress.commands.iter().zip(times) {
        session.execute(command, at).unwrap();
    }
    path
}
