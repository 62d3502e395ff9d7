//! The state of a session for people: one fact a line.

use super::summary::{AgendaItem, Announced, ElectionSummary, RoundSummary, Status, Summary};
use crate::domain::about::Stage;
use crate::domain::election::verdict::Decision;
use crate::domain::narration::{candidate_name, round_label, scene_label};
use crate::domain::percent::Percent;
use crate::domain::{ElectionId, Lang, State, tr};

/// Writes the summary of a state.
pub(super) fn text(state: &State, summary: &Summary<'_>, lang: Lang) -> String {
    let mut lines = vec![summary.title.to_string(), stage(summary.stage, lang)];
    lines.push(presence(summary, lang));
    lines.push(wall(state, summary, lang));
    lines.push(String::new());
    lines.extend(summary.agenda.iter().map(|item| agenda_item(item, lang)));
    for election in &summary.elections {
        lines.push(String::new());
        lines.extend(self::election(state, election, lang));
    }
    lines.push(String::new());
    lines.push(records(summary, lang));
    lines.join("\n")
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
    let share = Percent::of(here.present, here.convened).text(lang);
    let (convened, present, needed) = (here.convened, here.present, here.needed);
    let quorum = if here.quorum {
        tr(lang, "đủ", "quorum")
    } else {
        tr(lang, "CHƯA đủ", "NO quorum")
    };
    tr(
        lang,
        format!("Triệu tập {convened}, có mặt {present} ({share}%), cần {needed}: {quorum}"),
        format!("Convened {convened}, present {present} ({share}%), needed {needed}: {quorum}"),
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

fn election(state: &State, election: &ElectionSummary<'_>, lang: Lang) -> Vec<String> {
    let (title, seats, names) = (election.title, election.seats, election.candidates.len());
    let mut lines = vec![tr(
        lang,
        format!("{title}: bầu {seats}, danh sách {names} người"),
        format!("{title}: {seats} seats, {names} names"),
    )];
    lines.extend(election.rounds.iter().flat_map(|one| round(state, election.id, one, lang)));
    lines
}

fn round(state: &State, election: ElectionId, round: &RoundSummary<'_>, lang: Lang) -> Vec<String> {
    let (number, kind) = (round.number, round_label(round.kind, lang));
    let Some(result) = &round.result else {
        let vi = format!("  Lần {number} ({kind}): chưa công bố");
        return vec![tr(lang, vi, format!("  Round {number} ({kind}): not announced"))];
    };
    let (base, needed) = (result.base, result.needed);
    let mut lines = vec![tr(
        lang,
        format!("  Lần {number} ({kind}): tính trên {base}, cần {needed} phiếu"),
        format!("  Round {number} ({kind}): base {base}, {needed} votes needed"),
    )];
    lines.extend(names(state, election, result, lang));
    lines.extend(open_seats(result, lang));
    lines
}

fn names<'a>(
    state: &'a State,
    election: ElectionId,
    result: &'a Announced<'_>,
    lang: Lang,
) -> impl Iterator<Item = String> + 'a {
    result.names.iter().map(move |verdict| {
        let name = candidate_name(state, election, verdict.candidate);
        let share = Percent::of(verdict.votes, result.base).text(lang);
        let is_elected = result.elected.contains(&name) || result.alternates.contains(&name);
        let mark = if is_elected { tr(lang, "trúng cử", "elected") } else { "" };
        format!("    {name}: {} ({share}%) {mark}", verdict.votes).trim_end().to_owned()
    })
}

fn open_seats(result: &Announced<'_>, lang: Lang) -> Option<String> {
    let seats = match result.decision {
        Decision::Complete => return None,
        Decision::SeatsOpen { seats, .. }
        | Decision::TieRevote { seats, .. }
        | Decision::TiedAgain { seats, .. } => *seats,
    };
    let vi = format!("    Còn thiếu {seats} người");
    Some(tr(lang, vi, format!("    {seats} seats stay open")))
}

fn records(summary: &Summary<'_>, lang: Lang) -> String {
    let (records, head) = (summary.records, &summary.head);
    tr(
        lang,
        format!("{records} thao tác đã lưu; mã kiểm tra {head}"),
        format!("{records} records saved; chain head {head}"),
    )
}
