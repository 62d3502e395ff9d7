//! The counting minutes (biên bản kiểm phiếu) of one round, field by field (RULES 5.2).

use super::head::{clock, closing, opening};
use super::markdown::Document;
use super::minutes::share;
use super::{ChainHead, NotReady};
use crate::domain::bodies::Body;
use crate::domain::election::Election;
use crate::domain::election::ballot::{Layout, Paper};
use crate::domain::election::round::{Outcome, Round, RoundStage};
use crate::domain::election::verdict::Decision;
use crate::domain::narration::{
    base_ground_label, candidate_name, ground_label, person_name, person_names, round_label,
};
use crate::domain::{CandidateId, ElectionId, Event, History, Lang, State, tr};

/// Writes the counting minutes of a round, once its lots are reconciled.
pub fn counting_minutes(
    history: &History,
    election: ElectionId,
    round: u8,
    chain: &ChainHead,
) -> Result<String, NotReady> {
    let state = history.state();
    let no_such_round = NotReady::NoSuchRound { election, round };
    let found = state.elections.all.iter().find(|e| e.plan.id == election);
    let election = found.ok_or(no_such_round.clone())?;
    let round = election.rounds.iter().find(|r| r.number == round).ok_or(no_such_round)?;
    let outcome = outcome(round).ok_or_else(|| NotReady::NotReconciled {
        election: election.plan.title.to_string(),
        round: round.number,
    })?;
    Ok(write(history, election, round, outcome, chain))
}

/// The outcome of a round, as far as it is reconciled.
fn outcome(round: &Round) -> Option<&Outcome> {
    match &round.stage {
        RoundStage::Reconciled { result }
        | RoundStage::Signed { result }
        | RoundStage::Released { result, .. }
        | RoundStage::Announced { result, .. } => Some(result),
        _ => None,
    }
}

fn write(
    history: &History,
    election: &Election,
    round: &Round,
    outcome: &Outcome,
    chain: &ChainHead,
) -> String {
    let state = history.state();
    let lang = state.about.lang;
    let mut document = Document::default();
    let reconciled = reconciled_at(history, election.plan.id);
    let kind = tr(lang, "BIÊN BẢN KIỂM PHIẾU", "COUNTING MINUTES");
    opening(&mut document, &state.about, kind, reconciled);
    document.strong(&format!("{} ({})", election.plan.title, round_label(round.kind, lang)));
    document.paragraph(tr(
        lang,
        "Bảng đối chiếu, không thay biên bản do Ban Kiểm phiếu ký.",
        "A check sheet; it does not replace the minutes that the counting committee signs.",
    ));
    document.list(&facts(state, election, round));
    document.list(&papers(outcome, lang));
    votes(&mut document, &round.paper, outcome, lang);
    document.paragraph(&base_text(outcome, lang));
    verdict(&mut document, state, election, round, outcome);
    if let Some(at) = reconciled {
        let at = clock(at, lang);
        document.paragraph(&tr(lang, format!("Kiểm xong lúc {at}."), format!("Ended at {at}.")));
    }
    let signers = tr(
        lang,
        ["TRƯỞNG BAN KIỂM PHIẾU", "ỦY VIÊN", "T/M ĐOÀN CHỦ TỊCH"],
        ["Head of the counting committee", "Members", "Presidium"],
    );
    closing(&mut document, lang, &signers, chain);
    document.finish()
}

/// When the lots of an election were last reconciled.
fn reconciled_at(history: &History, id: ElectionId) -> Option<crate::domain::Moment> {
    use crate::domain::election::round::RoundEvent::Reconciled;
    let events = history.live_records().flat_map(|record| &record.events);
    let times = events.filter_map(|event| match event {
        Event::Round(Reconciled { election, at, .. }) if *election == id => Some(*at),
        _ => None,
    });
    times.last()
}

fn facts(state: &State, election: &Election, round: &Round) -> Vec<String> {
    let lang = state.about.lang;
    let (seats, names, hash) = (round.paper.seats, round.paper.lines.len(), &round.paper.hash);
    let mut lines = vec![
        tr(
            lang,
            format!("Quy định áp dụng: {}", state.rules.title),
            format!("Rules applied: {}", state.rules.title),
        ),
        tr(
            lang,
            format!("Số lượng bầu {seats}, danh sách {names} người, mã phiếu {hash}"),
            format!("{seats} to elect, {names} names on the list, ballot {hash}"),
        ),
    ];
    if let Some(slate) = state.bodies.elected(Body::Counting(election.plan.id)) {
        let (head, others) = (person_name(state, slate.head), person_names(state, &slate.members));
        lines.push(tr(
            lang,
            format!("Ban Kiểm phiếu: {head} (Trưởng ban), {others}"),
            format!("Counting committee: {head} (head), {others}"),
        ));
    }
    lines
}

fn papers(outcome: &Outcome, lang: Lang) -> Vec<String> {
    let Outcome { attendance, issue, tally, .. } = outcome;
    let numbers = [
        ("Triệu tập", "Convened", attendance.convened),
        ("Có mặt lúc bầu", "Present at the ballot", attendance.present),
        ("Số phiếu in", "Ballots printed", issue.printed),
        ("Số phiếu phát ra", "Ballots issued", issue.issued),
        ("Số phiếu đổi do hỏng", "Ballots swapped as spoiled", issue.spoiled),
        ("Số phiếu thu về", "Ballots collected", tally.collected),
        ("Số phiếu hợp lệ", "Valid ballots", tally.valid),
        ("Số phiếu không hợp lệ", "Invalid ballots", tally.invalid),
    ];
    let mut lines: Vec<String> =
        numbers.iter().map(|(vi, en, n)| format!("{}: {n}", tr(lang, *vi, *en))).collect();
    lines.extend(tally.invalid_by_ground.iter().map(|(ground, n)| {
        let ground = ground_label(*ground, lang);
        tr(lang, format!("Không hợp lệ vì {ground}: {n}"), format!("Invalid, {ground}: {n}"))
    }));
    lines
}

fn votes(document: &mut Document, paper: &Paper, outcome: &Outcome, lang: Lang) {
    if paper.layout == Layout::StrikeOut {
        document.table(
            &tr(lang, ["STT", "Họ và tên", "Số phiếu", "Tỷ lệ %"], ["No.", "Name", "Votes", "%"]),
            &vote_rows(paper, outcome, lang),
        );
        return;
    }
    let head = tr(
        lang,
        ["STT", "Họ và tên", "Đồng ý", "Không đồng ý", "Không ghi", "Tỷ lệ %"],
        ["No.", "Name", "Agree", "Disagree", "Unmarked", "%"],
    );
    let base = outcome.verdict.base.size;
    let lines = paper.lines.iter().zip(&outcome.tally.names).enumerate();
    let rows: Vec<Vec<String>> = lines
        .map(|(at, (line, name))| {
            let numbers = [name.votes, name.against, name.unmarked].map(|n| n.to_string());
            let mut row = vec![(at + 1).to_string(), line.name.to_string()];
            row.extend(numbers);
            row.push(share(name.votes, base, lang));
            row
        })
        .collect();
    document.table(&head, &rows);
}

/// Place, name, votes and share of the base, in the order of the ballot.
pub(super) fn vote_rows(paper: &Paper, outcome: &Outcome, lang: Lang) -> Vec<Vec<String>> {
    let base = outcome.verdict.base.size;
    let lines = paper.lines.iter().zip(&outcome.tally.names).enumerate();
    lines
        .map(|(at, (line, name))| {
            let share = share(name.votes, base, lang);
            vec![(at + 1).to_string(), line.name.to_string(), name.votes.to_string(), share]
        })
        .collect()
}

/// The base with its terms, and what was needed.
pub(super) fn base_text(outcome: &Outcome, lang: Lang) -> String {
    let verdict = &outcome.verdict;
    let (from, size, needed) = (verdict.base.from, verdict.base.size, verdict.needed);
    let terms: Vec<String> = verdict
        .base
        .less
        .iter()
        .filter(|term| !term.people.is_empty())
        .map(|term| format!(" − {} ({})", term.people.len(), base_ground_label(term.ground, lang)))
        .collect();
    let terms = terms.concat();
    let sum = if terms.is_empty() { String::new() } else { format!(" = {from}{terms}") };
    tr(
        lang,
        format!("Cơ sở tính kết quả: {size}{sum}; trúng cử cần {needed} phiếu ({}).", verdict.rule),
        format!("Base: {size}{sum}; {needed} votes needed ({}).", verdict.rule),
    )
}

/// The names of some candidates, as the ballot printed them.
pub(super) fn names_of(paper: &Paper, ids: &[CandidateId]) -> String {
    let name = |id: &CandidateId| {
        let line = paper.lines.iter().find(|line| line.candidate == *id);
        line.map_or_else(|| format!("#{id}"), |line| line.name.to_string())
    };
    ids.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn verdict(
    document: &mut Document,
    state: &State,
    election: &Election,
    round: &Round,
    outcome: &Outcome,
) {
    let lang = state.about.lang;
    let verdict = &outcome.verdict;
    document.heading(2, tr(lang, "Trúng cử", "Elected"));
    document.paragraph(&or_none(names_of(&round.paper, &verdict.elected), lang));
    if !verdict.alternates.is_empty() {
        document.heading(2, tr(lang, "Trúng cử dự khuyết", "Elected as alternates"));
        document.paragraph(&names_of(&round.paper, &verdict.alternates));
    }
    if let Some(open) = open_question(state, election.plan.id, &verdict.decision) {
        document.paragraph(&open);
    }
}

fn or_none(names: String, lang: Lang) -> String {
    if names.is_empty() { tr(lang, "Không có ai.", "Nobody.").to_owned() } else { names }
}

fn open_question(state: &State, election: ElectionId, decision: &Decision) -> Option<String> {
    let lang = state.about.lang;
    match decision {
        Decision::Complete => None,
        Decision::SeatsOpen { seats, .. } => Some(tr(
            lang,
            format!("Còn thiếu {seats}; Đại hội quyết định có bầu tiếp hay không."),
            format!("{seats} seats stay open; the congress decides whether to vote again."),
        )),
        Decision::TieRevote { seats, among, .. } | Decision::TiedAgain { seats, among, .. } => {
            let tied: Vec<String> =
                among.iter().map(|id| candidate_name(state, election, *id)).collect();
            let tied = tied.join(", ");
            Some(tr(
                lang,
                format!("Bằng phiếu ở {seats} suất cuối: {tied}."),
                format!("Tied on the last {seats} seats: {tied}."),
            ))
        }
    }
}
