//! Counts every verdict of a session again, from the ballots on.

use crate::domain::election::check::{Finding, Level, of_outcome};
use crate::domain::election::round::{Outcome, RoundCommand, RoundEvent};
use crate::domain::{Command, ElectionId, Event, History, Lang, Moment, Record, Refusal, tr};

/// A verdict that does not come out again as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discrepancy {
    /// The record that holds the verdict.
    pub record: u64,
    pub kind: DiscrepancyKind,
}

/// What is wrong with a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiscrepancyKind {
    /// The same ballots give another verdict.
    Differs,
    /// The ballots as they stood gave no verdict at all.
    Refused(Refusal),
    /// The sums do not go together.
    Sums(Finding),
}

/// What a recount of a whole session found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audit {
    /// How many verdicts were counted again.
    pub verdicts: usize,
    pub discrepancies: Vec<Discrepancy>,
}

/// Counts every verdict again on the state in which it was drawn.
pub fn audit(records: Vec<Record>) -> Audit {
    let mut audit = Audit::default();
    let mut history = History::default();
    for record in records {
        for event in &record.events {
            if let Event::Round(RoundEvent::Reconciled { election, outcome, at }) = event {
                audit.verdicts += 1;
                let found = recount(&history, &record.events, *election, *at)
                    .chain(sums(&history, *election, outcome));
                audit
                    .discrepancies
                    .extend(found.map(|kind| Discrepancy { record: record.n, kind }));
            }
        }
        history.push(record);
    }
    audit
}

fn recount(
    before: &History,
    events: &[Event],
    election: ElectionId,
    at: Moment,
) -> impl Iterator<Item = DiscrepancyKind> + use<> {
    let command = Command::Round(RoundCommand::Reconcile { election });
    let kind = match before.decide(&command, at) {
        Ok(again) if again == events => None,
        Ok(_) => Some(DiscrepancyKind::Differs),
        Err(refusal) => Some(DiscrepancyKind::Refused(refusal)),
    };
    kind.into_iter()
}

fn sums(
    before: &History,
    election: ElectionId,
    outcome: &Outcome,
) -> impl Iterator<Item = DiscrepancyKind> + use<> {
    let elections = &before.state().elections.all;
    let round = elections.iter().find(|one| one.plan.id == election);
    let paper = round.and_then(|election| election.rounds.last()).map(|round| &round.paper);
    let findings = paper.map(|paper| of_outcome(outcome, paper)).unwrap_or_default();
    findings
        .into_iter()
        .filter(|finding| finding.level() == Level::Error)
        .map(DiscrepancyKind::Sums)
}

impl Discrepancy {
    /// Says which record does not come out again, and how.
    pub fn text(&self, lang: Lang) -> String {
        let n = self.record;
        let place = tr(lang, format!("Thao tác {n}"), format!("Record {n}"));
        match &self.kind {
            DiscrepancyKind::Differs => tr(
                lang,
                format!("{place}: tính lại từ phiếu thì kết quả khác với kết quả ghi trong tệp."),
                format!("{place}: the ballots, counted again, give another result than the file."),
            ),
            DiscrepancyKind::Refused(refusal) => {
                format!("{place}: {}", refusal.text(lang))
            }
            DiscrepancyKind::Sums(finding) => {
                format!("{place}: {} {}", finding.code(), finding.text(lang))
            }
        }
    }
}
