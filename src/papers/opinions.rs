//! The opinion ballot on names from the floor, in the counting minutes of the round that it was held
//! before (Mẫu số 5, Phụ lục 2, Hướng dẫn 04-HD/TW ngày 31/12/2024).

use super::document::Document;
use super::minutes::share;
use crate::domain::election::{Candidate, Election, ElectionEvent, Marks, OpinionBallot};
use crate::domain::narration::candidate_name;
use crate::domain::{ElectionId, Event, History, Lang, State, tr};

/// Writes every opinion ballot that was held for the list of a round.
pub(super) fn section(document: &mut Document, history: &History, id: ElectionId, round: u8) {
    let state = history.state();
    let (ballots, lang) = (held(history, id, round), state.about.lang);
    let Some(election) = state.election(id).filter(|_| !ballots.is_empty()) else { return };
    document.heading(
        2,
        tr(
            lang,
            "Lấy ý kiến người ứng cử, đề cử tại đại hội",
            "Opinion ballot on names from the floor",
        ),
    );
    for (attending, ballot) in ballots {
        document.list(&numbers(attending, ballot, lang));
        let percent = state.rules.surplus.floor_percent;
        let over = tr(lang, format!("Quá {percent} %"), format!("Over {percent}%"));
        let head = tr(
            lang,
            ["STT", "Họ và tên", "Đồng ý", "Không đồng ý", "Tỷ lệ % số dự", &over],
            ["No.", "Name", "Agree", "Disagree", "% of those attending", &over],
        );
        document.table(&head, &rows(state, election, attending, ballot));
    }
}

/// The ballots that were noted between the round before and this one, with those attending.
fn held(history: &History, id: ElectionId, number: u8) -> Vec<(u32, &OpinionBallot)> {
    let mut held = Vec::new();
    for event in history.live_records().flat_map(|record| &record.events) {
        match event {
            Event::Election(ElectionEvent::OpinionBallotNoted { attending, ballot })
                if ballot.election == id =>
            {
                held.push((*attending, ballot));
            }
            Event::Election(ElectionEvent::RoundPrepared { election, round, .. })
                if *election == id =>
            {
                if *round == number {
                    return held;
                }
                held.clear();
            }
            _ => {}
        }
    }
    held
}

fn numbers(attending: u32, ballot: &OpinionBallot, lang: Lang) -> Vec<String> {
    let OpinionBallot { issued, collected, valid, invalid, .. } = *ballot;
    let numbers = [
        ("Có mặt lúc lấy ý kiến", "Attending", attending),
        ("Số phiếu phát ra", "Ballots issued", issued),
        ("Số phiếu thu về", "Ballots collected", collected),
        ("Số phiếu hợp lệ", "Valid ballots", valid),
        ("Số phiếu không hợp lệ", "Invalid ballots", invalid),
    ];
    numbers.iter().map(|(vi, en, n)| format!("{}: {n}", tr(lang, *vi, *en))).collect()
}

fn rows(
    state: &State,
    election: &Election,
    attending: u32,
    ballot: &OpinionBallot,
) -> Vec<Vec<String>> {
    let lang = state.about.lang;
    let row = |(at, marks): (usize, &Marks)| {
        let name = candidate_name(state, ballot.election, marks.candidate);
        let known = election.candidate(marks.candidate).ok();
        let is_enough = state.rules.surplus.admits(marks.agree, attending);
        vec![
            (at + 1).to_string(),
            name,
            marks.agree.to_string(),
            marks.disagree.to_string(),
            share(marks.agree, attending, lang),
            outcome(known, is_enough, lang).to_owned(),
        ]
    };
    ballot.names.iter().enumerate().map(row).collect()
}

/// The official names stand on the ballot for reference only.
fn outcome(known: Option<&Candidate>, is_enough: bool, lang: Lang) -> &'static str {
    match (known.is_some_and(Candidate::is_from_floor), is_enough) {
        (false, _) => tr(lang, "tham khảo", "for reference"),
        (true, true) => tr(lang, "có", "yes"),
        (true, false) => tr(lang, "không", "no"),
    }
}
