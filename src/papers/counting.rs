//! The counting minutes (biên bản kiểm phiếu) of one round, field by field (RULES 5.2).

use super::catalogue::{Made, Source};
use super::document::{Counters, Document};
use super::head::{clock, closing, opening};
use super::minutes::share;
use super::{ChainHead, NotReady, opinions, withdrawn};
use crate::domain::bodies::{BodiesEvent, Body, Slate};
use crate::domain::election::ballot::{Layout, Paper};
use crate::domain::election::round::{HandTally, Outcome, Round, RoundEvent};
use crate::domain::election::sentence::Reading;
use crate::domain::election::{Election, ElectionEvent};
use crate::domain::narration::{
    ground_label, occasion_text, person_name, person_names, round_label,
};
use crate::domain::rules::Terms;
use crate::domain::{ElectionId, Event, History, Lang, Moment, State, tr};

/// Writes the counting minutes of a round, once its lots are reconciled.
pub fn counting_minutes(
    history: &History,
    election: ElectionId,
    round: u8,
    chain: &ChainHead,
) -> Result<Document, NotReady> {
    let state = history.state();
    let no_such_round = NotReady::NoSuchRound { election, round };
    let election = state.election(election).ok_or(no_such_round.clone())?;
    let round = election.rounds.iter().find(|r| r.number == round).ok_or(no_such_round)?;
    let heard = round.withdrawn.last().map(|old| &old.result);
    let known = round.stage.outcome().or(heard).ok_or_else(|| NotReady::NotReconciled {
        election: election.plan.title.to_string(),
        round: round.number,
    })?;
    Ok(write(history, election, (round, known), chain))
}

/// The counting minutes of every round that was prepared.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    let rounds =
        source.state().elections.all.iter().flat_map(|election| {
            election.rounds.iter().map(|round| (election.plan.id, round.number))
        });
    let made = rounds.map(|(election, round)| {
        let made = counting_minutes(source.history, election, round, source.chain);
        (format!("{election}-{round}"), made)
    });
    made.collect()
}

/// `known` is the result of the round or, while it is being corrected, the one that was withdrawn.
fn write(
    history: &History,
    election: &Election,
    (round, known): (&Round, &Outcome),
    chain: &ChainHead,
) -> Document {
    let state = history.state();
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let count = count(history, election.plan.id, round.number);
    document.hands = counters(state, count.committee);
    let kind = tr(lang, "BIÊN BẢN KIỂM PHIẾU", "COUNTING MINUTES");
    opening(&mut document, kind, count.until);
    document.strong(&format!("{} ({})", election.plan.title, round_label(round.kind, lang)));
    if let Some(occasion) = occasion_text(&election.plan, &state.rules, lang) {
        document.paragraph(&occasion);
    }
    document.paragraph(tr(
        lang,
        "Bảng đối chiếu, không thay biên bản do Ban Kiểm phiếu ký.",
        "A check sheet; it does not replace the minutes that those who counted sign.",
    ));
    if let Some(standing) = withdrawn::standing(round, round.stage.outcome(), lang) {
        document.strong(standing);
    }
    document.list(&facts(state, &reading(state, election, round, known), count.committee));
    if let Some(outcome) = round.stage.outcome() {
        result(&mut document, &reading(state, election, round, outcome), outcome, count.until);
    }
    opinions::section(&mut document, history, election.plan.id, round.number);
    withdrawn::versions(&mut document, state, (election, round), 2);
    let signers = tr(
        lang,
        ["TRƯỞNG BAN KIỂM PHIẾU", "ỦY VIÊN", "T/M ĐOÀN CHỦ TỊCH"],
        match state.rules.terms {
            Terms::Congress => ["Head of the counting committee", "Members", "Presidium"],
            Terms::Assembly => ["First teller", "Tellers", "Chair"],
        },
    );
    document.list(&state.rules.after_the_count(lang));
    closing(&mut document, state, &signers, chain);
    document
}

/// The counting committee, by name.
fn counters(state: &State, committee: Option<&Slate>) -> Counters {
    let Some(elected) = committee else { return Counters::default() };
    let members = elected.members.iter().map(|&member| person_name(state, member)).collect();
    Counters { head: Some(person_name(state, elected.head)), members }
}

fn result(
    document: &mut Document,
    reading: &Reading<'_>,
    outcome: &Outcome,
    until: Option<Moment>,
) {
    let lang = reading.lang;
    document.list(&papers(outcome, lang));
    votes(document, reading.paper, outcome, lang);
    if let Some(HandTally { counted_by, .. }) = &outcome.hand {
        document.paragraph(&tr(
            lang,
            format!("Kiểm tay và nhập máy khớp nhau (kiểm tay: {counted_by})."),
            format!("The tally by hand and the keyed ballots agree (by hand: {counted_by})."),
        ));
    }
    document.paragraph(&reading.of_base());
    verdict(document, reading);
    if let Some(at) = until {
        let at = clock(at, lang);
        document.paragraph(&tr(lang, format!("Kiểm xong lúc {at}."), format!("Ended at {at}.")));
    }
}

/// The verdict of a round, to be put in words.
pub(super) fn reading<'a>(
    state: &'a State,
    election: &Election,
    round: &'a Round,
    outcome: &'a Outcome,
) -> Reading<'a> {
    let (rules, lang) = (&state.rules, state.about.lang);
    let if_open = election.if_open(round, state);
    let (paper, verdict, gathering) = (&round.paper, &outcome.verdict, state.about.gathering);
    Reading { paper, verdict, rules, if_open, gathering, lang }
}

/// What the records alone tell of a round that may not be the last: who counted, and until when.
#[derive(Clone, Copy, Default)]
struct Count<'a> {
    committee: Option<&'a Slate>,
    until: Option<Moment>,
}

/// Walks the records up to the round: the committee that was elected last is the one that counted.
fn count(history: &History, id: ElectionId, number: u8) -> Count<'_> {
    let (mut now, mut committee, mut count) = (0, None, Count::default());
    for event in history.live_records().flat_map(|record| &record.events) {
        match event {
            Event::Bodies(BodiesEvent::Elected { body, slate }) if *body == Body::Counting(id) => {
                committee = Some(slate);
            }
            Event::Election(ElectionEvent::RoundPrepared { election, round, .. })
                if *election == id =>
            {
                now = *round;
            }
            Event::Round(RoundEvent::Reconciled { election, at, .. })
                if (*election, now) == (id, number) =>
            {
                count = Count { committee, until: Some(*at) };
            }
            _ => {}
        }
    }
    count
}

fn facts(state: &State, reading: &Reading<'_>, committee: Option<&Slate>) -> Vec<String> {
    let lang = state.about.lang;
    let (seats, paper) = (reading.of_seats(), reading.paper);
    let (names, hash) = (paper.lines.len(), &paper.hash);
    let mut lines = vec![
        tr(
            lang,
            format!("Quy định áp dụng: {}", state.rules.title),
            format!("Rules applied: {}", state.rules.title),
        ),
        tr(
            lang,
            format!("Số lượng bầu: {seats}; danh sách {names} người; mã phiếu {hash}"),
            format!("To elect: {seats}; {names} names on the list; ballot {hash}"),
        ),
    ];
    if let Some(slate) = committee {
        let (head, others) = (person_name(state, slate.head), person_names(state, &slate.members));
        lines.push(tr(
            lang,
            format!("Ban Kiểm phiếu: {head} (Trưởng ban), {others}"),
            format!("Counted by: {head} (head), {others}"),
        ));
    }
    lines
}

pub(super) fn papers(outcome: &Outcome, lang: Lang) -> Vec<String> {
    let Outcome { attendance, issue, tally, .. } = outcome;
    let numbers = [
        ("Triệu tập", "Convened", attendance.convened),
        ("Có mặt lúc bầu", "Present at the ballot", attendance.present),
        ("Số phiếu in", "Ballots printed", issue.printed),
        ("Số phiếu phát ra", "Ballots issued", issue.issued),
        ("Số phiếu đổi do hỏng", "Ballots swapped as spoiled", issue.all_spoiled()),
        ("Số phiếu thu về", "Ballots collected", tally.collected),
        ("Số phiếu hợp lệ", "Valid ballots", tally.valid),
        ("Số phiếu không hợp lệ", "Invalid ballots", tally.invalid),
    ];
    let mut lines: Vec<String> =
        numbers.iter().map(|(vi, en, n)| format!("{}: {n}", tr(lang, *vi, *en))).collect();
    let (left, balance) = (issue.left_over_text(lang), issue.balance(lang));
    lines.push(tr(lang, format!("Số phiếu chưa dùng: {left}"), format!("Ballots unused: {left}")));
    lines.push(tr(
        lang,
        format!("Cân đối phiếu: {balance}"),
        format!("Balance of the papers: {balance}"),
    ));
    lines.extend(tally.invalid_by_ground.iter().map(|(ground, n)| {
        let ground = ground_label(*ground, lang);
        tr(lang, format!("Không hợp lệ vì {ground}: {n}"), format!("Invalid, {ground}: {n}"))
    }));
    lines
}

pub(super) fn votes(document: &mut Document, paper: &Paper, outcome: &Outcome, lang: Lang) {
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

fn verdict(document: &mut Document, reading: &Reading<'_>) {
    let Reading { verdict, lang, .. } = *reading;
    let nobody = || tr(lang, "Không có ai.", "Nobody.").to_owned();
    let elected = Some(reading.names(&verdict.elected)).filter(|names| !names.is_empty());
    document.heading(2, tr(lang, "Trúng cử", "Elected"));
    document.paragraph(&elected.unwrap_or_else(nobody));
    if !verdict.alternates.is_empty() {
        document.heading(2, tr(lang, "Trúng cử dự khuyết", "Elected as alternates"));
        document.paragraph(&reading.names(&verdict.alternates));
    }
    if let Some(question) = reading.of_question() {
        document.paragraph(&question);
    }
}
