//! The preparation before the congress, summed up for machines and for people.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::narration::{day, list_text, matter_text, nominee_name};
use crate::domain::preparation::{Measure, PaperKind, PaperStep, measure, pending};
use crate::domain::{ElectionId, Lang, State, Text, tr};

/// The preparation: what it still waits for, the committee's lists and the papers.
#[derive(Debug, Serialize)]
pub(super) struct PreparationSummary<'a> {
    pub(super) congress_on: Option<NaiveDate>,
    pub(super) tasks: usize,
    pub(super) tasks_done: usize,
    pub(super) pending: Vec<PendingLine>,
    pub(super) lists: Vec<PreparedList<'a>>,
    pub(super) papers: Vec<PaperLine>,
}

#[derive(Debug, Serialize)]
pub(super) struct PendingLine {
    pub(super) matter: String,
    pub(super) due: Option<NaiveDate>,
}

#[derive(Debug, Serialize)]
pub(super) struct PreparedList<'a> {
    pub(super) election: ElectionId,
    pub(super) title: &'a Text,
    pub(super) seats: u16,
    /// The fewest names that the rules ask for.
    pub(super) least: usize,
    pub(super) names: Vec<String>,
    pub(super) message: String,
}

#[derive(Debug, Serialize)]
pub(super) struct PaperLine {
    pub(super) paper: PaperKind,
    /// The last step done, if any.
    pub(super) step: Option<PaperStep>,
    pub(super) on: Option<NaiveDate>,
}

/// Sums the preparation up.
pub(super) fn preparation(state: &State, lang: Lang) -> PreparationSummary<'_> {
    let all = &state.preparation;
    let pending = pending(state).into_iter();
    let lists = state.elections.all.iter().filter_map(|election| {
        let (id, title) = (election.plan.id, &election.plan.title);
        let Measure { seats, least, .. } = measure(state, id)?;
        let list = all.vote(id)?.list();
        let names = list.into_iter().map(|who| nominee_name(state, who)).collect();
        let message = list_text(state, id, lang)?;
        Some(PreparedList { election: id, title, seats, least, names, message })
    });
    let papers = all.papers.iter().map(|paper| {
        let (step, on) = paper.steps.last().copied().unzip();
        PaperLine { paper: paper.kind, step, on }
    });
    PreparationSummary {
        congress_on: all.congress_on,
        tasks: all.tasks.len(),
        tasks_done: all.tasks.iter().filter(|task| !task.is_open()).count(),
        pending: pending
            .map(|one| PendingLine { matter: matter_text(one.matter, state, lang), due: one.due })
            .collect(),
        lists: lists.collect(),
        papers: papers.collect(),
    }
}

/// Writes the summary, one fact a line.
pub(super) fn lines(all: &PreparationSummary<'_>, lang: Lang) -> Vec<String> {
    let (done, of) = (all.tasks_done, all.tasks);
    let heading = tr(
        lang,
        format!("Công tác chuẩn bị: xong {done} trên {of} việc"),
        format!("Preparation: {done} of {of} tasks done"),
    );
    let lists = all.lists.iter().map(|list| format!("  {}: {}", list.title, list.message));
    let papers = all.papers.iter().map(|line| {
        let step = line.step.map_or(tr(lang, "chưa có", "not begun"), |step| step.name(lang));
        let on = line.on.map(|on| format!(", {}", day(on))).unwrap_or_default();
        format!("  {}: {step}{on}", line.paper.name(lang))
    });
    let open = all.pending.iter().map(|one| {
        let due = one.due.map(|due| format!(" ({})", day(due))).unwrap_or_default();
        format!("  – {}{due}", one.matter)
    });
    [String::new(), heading].into_iter().chain(lists).chain(papers).chain(open).collect()
}
