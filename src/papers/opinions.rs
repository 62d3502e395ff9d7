//! The minutes of an opinion ballot on names from the floor (Mẫu số 5, Phụ lục 2, Hướng dẫn 04-HD/TW
//! ngày 31/12/2024): a paper of its own, apart from the minutes of the election.

use super::ChainHead;
use super::catalogue::{Made, Source};
use super::document::{Cell, Document};
use super::head::{clock, closing, opening};
use crate::domain::election::{Candidate, Election, ElectionEvent, Marks, OpinionBallot};
use crate::domain::narration::candidate_name;
use crate::domain::percent::Percent;
use crate::domain::{Event, History, Lang, Moment, State, tr};

/// A ballot as it was noted.
struct Held<'a> {
    attending: u32,
    ballot: &'a OpinionBallot,
    at: Option<Moment>,
}

/// The minutes of every opinion ballot, in the order in which they were held.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    let Source { history, chain, .. } = source;
    let papers = (1..).zip(held(history)).filter_map(|(number, held)| {
        let election = history.state().election(held.ballot.election)?;
        let paper = write(history.state(), election, &held, chain);
        Some((format!("{}-{number}", held.ballot.election), Ok(paper)))
    });
    papers.collect()
}

fn held(history: &History) -> Vec<Held<'_>> {
    let noted = history.live_records().flat_map(|record| {
        record.events.iter().filter_map(|event| match event {
            Event::Election(ElectionEvent::OpinionBallotNoted { attending, ballot }) => {
                Some(Held { attending: *attending, ballot, at: record.at })
            }
            _ => None,
        })
    });
    noted.collect()
}

fn write(state: &State, election: &Election, vote: &Held<'_>, chain: &ChainHead) -> Document {
    let Held { attending, ballot, at } = *vote;
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let kind = tr(lang, "BIÊN BẢN KIỂM PHIẾU XIN Ý KIẾN", "MINUTES OF THE OPINION BALLOT");
    opening(&mut document, kind, at);
    document.strong(&election.plan.title);
    let surplus = &state.rules.surplus;
    document.paragraph(&tr(
        lang,
        format!(
            "Lấy ý kiến về người ứng cử, người được đề cử tại đại hội ({}).",
            state.rules.cite(&surplus.floor_rule)
        ),
        format!("On names from the floor ({}).", state.rules.cite(&surplus.floor_rule)),
    ));
    document.list(&numbers(attending, ballot, lang));
    let percent = surplus.floor_percent;
    let over = tr(lang, format!("Quá {percent} %"), format!("Over {percent}%"));
    let head = tr(
        lang,
        ["STT", "Họ và tên", "Đồng ý", "Không đồng ý", "Không ghi", "Tỷ lệ % số dự", &over],
        ["No.", "Name", "Agree", "Disagree", "Unmarked", "% of those attending", &over],
    );
    document.table(&head, &rows(state, election, attending, ballot));
    document.paragraph(&tr(
        lang,
        format!("Tỷ lệ % tính so với số dự đại hội lúc lấy ý kiến: {attending} người."),
        format!("Percentages are of those attending when they were asked: {attending}."),
    ));
    if let Some(at) = at {
        let at = clock(at, lang);
        document.paragraph(&tr(lang, format!("Ghi lúc {at}."), format!("Noted at {at}.")));
    }
    let signers = tr(lang, ["TỔ KIỂM PHIẾU", "T/M ĐOÀN CHỦ TỊCH"], ["Counted by", "Chair"]);
    closing(&mut document, state, &signers, chain);
    document
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

/// A ballot that marks a name in both boxes or in neither is on no side for it.
fn rows(
    state: &State,
    election: &Election,
    attending: u32,
    ballot: &OpinionBallot,
) -> Vec<Vec<Cell>> {
    let lang = state.about.lang;
    let row = |(number, marks): (usize, &Marks)| {
        let known = election.candidate(marks.candidate).ok();
        let is_enough = state.rules.surplus.admits(marks.agree, attending);
        let clear = marks.agree.saturating_add(marks.disagree);
        vec![
            Cell::from(number),
            candidate_name(state, ballot.election, marks.candidate).into(),
            marks.agree.into(),
            marks.disagree.into(),
            ballot.valid.saturating_sub(clear).into(),
            Percent::of(marks.agree, attending).into(),
            outcome(known, is_enough, lang).into(),
        ]
    };
    (1..).zip(&ballot.names).map(row).collect()
}

/// The official names stand on the ballot for reference only.
fn outcome(known: Option<&Candidate>, is_enough: bool, lang: Lang) -> &'static str {
    match (known.is_some_and(Candidate::is_from_floor), is_enough) {
        (false, _) => tr(lang, "tham khảo", "for reference"),
        (true, true) => tr(lang, "có", "yes"),
        (true, false) => tr(lang, "không", "no"),
    }
}
