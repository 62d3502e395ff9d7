//! The state of a session for people: one fact a line.

use super::summary::{AgendaItem, DutiesSummary, Status, Summary};
use crate::domain::about::Stage;
use crate::domain::election::round::{Outcome, Round, RoundStage, Withdrawn};
use crate::domain::election::sentence::Reading;
use crate::domain::election::verdict::NameVerdict;
use crate::domain::election::{Election, Ending};
use crate::domain::narration::{round_label, scene_label};
use crate::domain::percent::Percent;
use crate::domain::{Lang, State, tr};

/// Writes the summary of a state.
pub(super) fn text(state: &State, summary: &Summary<'_>, lang: Lang) -> String {
    let mut lines = vec![summary.title.to_string(), stage(summary.stage, lang)];
    lines.push(presence(summary, lang));
    lines.push(wall(state, summary, lang));
    lines.push(String::new());
    lines.extend(summary.agenda.iter().map(|item| agenda_item(item, lang)));
    for election in &state.elections.all {
        lines.push(String::new());
        lines.extend(self::election(state, election, lang));
    }
    lines.extend(summary.duties.iter().flat_map(|duties| self::duties(duties, lang)));
    lines.extend(super::appointments::lines(state, lang));
    lines.extend(super::papers::lines(summary, lang));
    lines.extend(super::reviews::lines(summary, lang));
    if let Some(exchange) = &summary.exchange {
        lines.push(String::new());
        lines.extend(exchange.lines(lang));
    }
    lines.extend(summary.preparation.iter().flat_map(|all| super::preparation::lines(all, lang)));
    let checks = summary.checks.iter();
    lines.extend(checks.map(|check| format!("{} {}", check.code, check.message)));
    lines.push(String::new());
    lines.push(state.rules.named(lang));
    lines.push(records(summary, lang));
    lines.join("\n")
}

fn duties(duties: &DutiesSummary, lang: Lang) -> Vec<String> {
    let (number, count) = (duties.decisions, duties.faults.len());
    let state = if duties.open {
        tr(lang, format!("đang soạn, {count} lỗi"), format!("being drawn up, {count} faults"))
    } else {
        tr(lang, format!("đã thông qua lần {number}"), format!("decision {number} adopted"))
    };
    let heading = tr(lang, "Phân công nhiệm vụ", "Assignment of duties");
    let people = duties.people.iter().map(|line| format!("  {}: {}", line.name, line.charge));
    [String::new(), format!("{heading}: {state}")].into_iter().chain(people).collect()
}

fn stage(stage: Stage, lang: Lang) -> String {
    match stage {
        Stage::Blank => tr(lang, "Chưa có gì", "Nothing is laid down yet").to_owned(),
        Stage::Preparing => tr(lang, "Chưa khai mạc", "Not opened yet").to_owned(),
        Stage::Sitting { since } => {
            let since = since.format("%H:%M");
            tr(lang, format!("Đang họp, từ {since}"), format!("Sitting since {since}"))
        }
        Stage::Closed { since, until } => {
            let (since, until) = (since.format("%H:%M"), until.format("%H:%M"));
            let vi = format!("Đã bế mạc: {since} đến {until}");
            tr(lang, vi, format!("Closed: {since} to {until}"))
        }
    }
}

fn presence(summary: &Summary<'_>, lang: Lang) -> String {
    let here = &summary.presence;
    let share = Percent::of(here.present, here.convened).with_sign(lang);
    let (convened, present, needed) = (here.convened, here.present, here.needed);
    if needed == 0 {
        return tr(
            lang,
            format!("Mời {convened}, có mặt {present} ({share})"),
            format!("Invited {convened}, present {present} ({share})"),
        );
    }
    let quorum = if here.quorum {
        tr(lang, "đủ", "quorum")
    } else {
        tr(lang, "CHƯA đủ", "NO quorum")
    };
    tr(
        lang,
        format!("Triệu tập {convened}, có mặt {present} ({share}), cần {needed}: {quorum}"),
        format!("Convened {convened}, present {present} ({share}), needed {needed}: {quorum}"),
    )
}

fn wall(state: &State, summary: &Summary<'_>, lang: Lang) -> String {
    let scene = scene_label(summary.wall.scene, state, lang);
    tr(lang, format!("Màn hình hội trường: {scene}"), format!("Hall screen: {scene}"))
}

fn agenda_item(item: &AgendaItem<'_>, lang: Lang) -> String {
    let (id, title, minutes) = (item.id, item.title, item.minutes);
    let status = status(&item.status, lang);
    tr(
        lang,
        format!("{id:>3}. {title} ({minutes} phút): {status}"),
        format!("{id:>3}. {title} ({minutes} min): {status}"),
    )
}

fn status(status: &Status<'_>, lang: Lang) -> String {
    match status {
        Status::Waiting => tr(lang, "chưa đến", "waiting").to_owned(),
        Status::Running { since } => {
            let since = since.format("%H:%M");
            tr(lang, format!("đang làm, từ {since}"), format!("running since {since}"))
        }
        Status::Parked { since } => {
            let since = since.format("%H:%M");
            tr(lang, format!("đang kiểm phiếu, từ {since}"), format!("counting since {since}"))
        }
        Status::Done { since, until } => {
            let (since, until) = (since.format("%H:%M"), until.format("%H:%M"));
            tr(lang, format!("xong, {since} đến {until}"), format!("done, {since} to {until}"))
        }
        Status::Skipped { reason } => {
            tr(lang, format!("bỏ qua: {reason}"), format!("skipped: {reason}"))
        }
    }
}

fn election(state: &State, election: &Election, lang: Lang) -> Vec<String> {
    let (title, seats) = (&election.plan.title, election.seats.number());
    let paper = election.current_round().map(|round| round.paper.lines.len());
    let names = paper.unwrap_or_else(|| election.draft(state).len());
    let mut lines = vec![tr(
        lang,
        format!("{title}: bầu {seats}, danh sách {names} người"),
        format!("{title}: {seats} seats, {names} names"),
    )];
    lines.extend(ending(state, election, lang));
    lines.extend(election.rounds.iter().flat_map(|one| round(state, election, one, lang)));
    lines
}

/// How an election ended that was not filled.
fn ending(state: &State, election: &Election, lang: Lang) -> Option<String> {
    let ending = election.phase.ending().filter(|ending| **ending != Ending::Filled)?;
    Some(format!("  {}", ending.text(&state.rules, lang)))
}

fn round(state: &State, election: &Election, round: &Round, lang: Lang) -> Vec<String> {
    let (number, kind) = (round.number, round_label(round.kind, lang));
    let result = round.stage.outcome().filter(|_| round.is_announced());
    let (facts, names) = match result {
        Some(result) => facts(state, (election, round), result, lang),
        None => (not_announced(round, lang).to_owned(), Vec::new()),
    };
    let corrected =
        if round.is_corrected() { tr(lang, ", đính chính", ", corrected") } else { "" };
    let mut lines = vec![tr(
        lang,
        format!("  Lần {number} ({kind}{corrected}): {facts}"),
        format!("  Round {number} ({kind}{corrected}): {facts}"),
    )];
    lines.extend(names);
    lines.extend(
        round.withdrawn.iter().flat_map(|old| withdrawn(state, (election, round), old, lang)),
    );
    lines
}

fn not_announced(round: &Round, lang: Lang) -> &'static str {
    match (&round.stage, round.withdrawn.is_empty()) {
        (_, true) => tr(lang, "chưa công bố", "not announced"),
        (RoundStage::Annulled { .. }, false) => {
            tr(lang, "đã rút kết quả và hủy lần bầu", "result withdrawn, round annulled")
        }
        (_, false) => {
            tr(lang, "đã rút kết quả, đang đính chính", "result withdrawn, being corrected")
        }
    }
}

/// The base of a result, and its names one a line.
fn facts(
    state: &State,
    (election, round): (&Election, &Round),
    result: &Outcome,
    lang: Lang,
) -> (String, Vec<String>) {
    let verdict = &result.verdict;
    let reading = Reading {
        paper: &round.paper,
        verdict,
        rules: &state.rules,
        if_open: election.if_open(round, state),
        gathering: state.about.gathering,
        lang,
    };
    let mut lines: Vec<String> = verdict.names.iter().map(|one| name(&reading, one)).collect();
    lines.extend(reading.of_question().map(|question| format!("    {question}")));
    (reading.of_base(), lines)
}

fn withdrawn(state: &State, of: (&Election, &Round), old: &Withdrawn, lang: Lang) -> Vec<String> {
    let Withdrawn { announced, at, reason, decided_by, result } = old;
    let (announced, at) = (announced.format("%H:%M"), at.format("%H:%M"));
    let (base, names) = facts(state, of, result, lang);
    let mut lines = vec![tr(
        lang,
        format!("  Công bố {announced}, rút {at} ({decided_by}): {reason}. {base}"),
        format!("  Announced {announced}, withdrawn {at} ({decided_by}): {reason}. {base}"),
    )];
    lines.extend(names);
    lines
}

fn name(reading: &Reading<'_>, verdict: &NameVerdict) -> String {
    let name = reading.name(verdict.candidate);
    let share = Percent::of(verdict.votes, reading.verdict.base.size).with_sign(reading.lang);
    let fate = reading.fate(verdict);
    format!("    {name}: {} ({share}), {fate}", verdict.votes)
}

fn records(summary: &Summary<'_>, lang: Lang) -> String {
    let (records, head) = (summary.records, &summary.head);
    tr(
        lang,
        format!("{records} thao tác đã lưu; mã kiểm tra {head}"),
        format!("{records} records saved; chain head {head}"),
    )
}
