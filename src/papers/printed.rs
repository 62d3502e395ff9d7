//! The print log (sổ in phiếu): what was printed for every round, where each paper went, and room to
//! sign for whoever hands papers on.

use super::ballots::to_print;
use super::catalogue::{Kind, Made, Source};
use super::document::{Cell, Document};
use super::head::{closing, opening};
use super::rounds::{Told, told};
use super::{ChainHead, NotReady};
use crate::domain::election::round::Issue;
use crate::domain::narration::{election_title, round_label};
use crate::domain::{History, Lang, State, tr};

/// The log of the session, once a list is closed.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    let Source { history, chain, .. } = source;
    let name = String::new();
    let elections = &source.state().elections.all;
    let rounds = told(history);
    let waits = elections.iter().find(|election| !election.phase.is_over());
    match waits {
        _ if !rounds.is_empty() => vec![(name, Ok(write(history, &rounds, chain)))],
        None => Vec::new(),
        Some(first) => {
            let election = first.plan.title.to_string();
            vec![(name, Err(NotReady::ListOpen { kind: Kind::PrintLog, election, round: 1 }))]
        }
    }
}

fn write(history: &History, rounds: &[Told<'_>], chain: &ChainHead) -> Document {
    let state = history.state();
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let kind = tr(lang, "SỔ IN PHIẾU", "PRINT LOG OF THE BALLOTS");
    opening(&mut document, kind, state.stage.since());
    document.heading(2, tr(lang, "Số phiếu từng lần bầu", "The papers of each round"));
    let mut rows: Vec<Vec<Cell>> = rounds.iter().map(|round| row(state, round)).collect();
    rows.push(totals(rounds, lang));
    document.table(
        &tr(
            lang,
            ["Cuộc bầu, lần", "Mã phiếu", "Cần in", "Đã in", "Phát ra", "Hỏng", "Còn lại", "Lệch"],
            ["Election, round", "Code", "To print", "Printed", "Issued", "Spoiled", "Left", "Off"],
        ),
        &rows,
    );
    document.list(&remarks(state, rounds));
    document.heading(2, tr(lang, "Giao nhận phiếu", "Who handed papers to whom"));
    document.table(
        &tr(
            lang,
            ["Việc giao nhận", "Số phiếu", "Giờ, ngày", "Người giao ký", "Người nhận ký"],
            ["Handed on", "Papers", "Time", "Handed by", "Received by"],
        ),
        &rounds.iter().flat_map(|round| to_sign(state, round)).collect::<Vec<_>>(),
    );
    let signers = tr(
        lang,
        ["NGƯỜI IN PHIẾU", "TRƯỞNG BAN KIỂM PHIẾU", "T/M ĐOÀN CHỦ TỊCH"],
        ["Printed by", "Head of the count", "Chair"],
    );
    closing(&mut document, state, &signers, chain);
    document
}

/// What a round is called in a row: "Ban Chấp hành, lần 2 (bầu tiếp)".
pub(super) fn round_name(state: &State, round: &Told<'_>) -> String {
    let lang = state.about.lang;
    let title = election_title(state, round.election);
    let (number, kind) = (round.number, round_label(round.kind, lang));
    tr(lang, format!("{title}, lần {number} ({kind})"), format!("{title}, round {number} ({kind})"))
}

/// Counts the papers that are printed and that nothing else accounts for, where all were counted.
fn off_by(issue: Issue) -> Option<i64> {
    let gone = i64::from(issue.issued) + i64::from(issue.all_spoiled());
    issue.left_over.map(|left| i64::from(issue.printed) - gone - i64::from(left))
}

fn row(state: &State, round: &Told<'_>) -> Vec<Cell> {
    let lang = state.about.lang;
    let name = Cell::from(round_name(state, round));
    let code = Cell::from(round.paper.hash.as_str());
    let Some(issue) = round.issue else {
        let needed =
            if round.annulled.is_some() { Cell::from("–") } else { to_print(state).into() };
        return [vec![name, code, needed], vec![Cell::from("–"); 5]].concat();
    };
    let uncounted = tr(lang, "chưa đếm", "not counted");
    let left = issue.left_over.map_or_else(|| Cell::from(uncounted), Cell::from);
    let off = off_by(issue).map_or_else(|| Cell::from("–"), |off| Cell::from(off.to_string()));
    let numbers = [issue.printed, issue.issued, issue.all_spoiled()].map(Cell::from);
    [vec![name, code, Cell::from("–")], numbers.to_vec(), vec![left, off]].concat()
}

/// The sums of what was printed, issued, spoiled and, where all of it was counted, left over.
fn totals(rounds: &[Told<'_>], lang: Lang) -> Vec<Cell> {
    let issues = || rounds.iter().filter_map(|round| round.issue);
    let sum = |number: fn(Issue) -> u32| {
        Cell::Count(issues().map(|issue| u64::from(number(issue))).sum())
    };
    let left: Option<u64> = issues().map(|issue| issue.left_over.map(u64::from)).sum();
    vec![
        Cell::from(tr(lang, "Cộng", "Total")),
        Cell::from(""),
        Cell::from(""),
        sum(|issue| issue.printed),
        sum(|issue| issue.issued),
        sum(Issue::all_spoiled),
        left.map_or_else(|| Cell::from("–"), Cell::Count),
        Cell::from(""),
    ]
}

/// How many spares there are, which rounds were stopped, and what was not counted.
fn remarks(state: &State, rounds: &[Told<'_>]) -> Vec<String> {
    let lang = state.about.lang;
    let voters = state.roster.convened();
    let (all, spares) = (to_print(state), to_print(state).saturating_sub(voters));
    let mut lines = vec![tr(
        lang,
        format!("Cần in {all} phiếu mỗi lần: {voters} người được bầu, {spares} phiếu dự phòng."),
        format!("To print for a round: {all}; {voters} may vote, {spares} are spares."),
    )];
    lines.extend(rounds.iter().filter_map(|round| {
        let (name, reason) = (round_name(state, round), round.annulled?);
        Some(tr(
            lang,
            format!("{name}: không công nhận, lý do: {reason}."),
            format!("{name}: void, because: {reason}."),
        ))
    }));
    lines.extend(rounds.iter().filter_map(|round| {
        round.issue.filter(|issue| issue.left_over.is_none())?;
        let name = round_name(state, round);
        Some(tr(
            lang,
            format!("{name}: chưa đếm phiếu còn lại, nên chưa cân đối được."),
            format!("{name}: the papers left over are not counted, so that nothing balances yet."),
        ))
    }));
    lines
}

/// The two occasions on which the papers of a round change hands. What is known is filled in.
fn to_sign(state: &State, round: &Told<'_>) -> [Vec<Cell>; 2] {
    let lang = state.about.lang;
    let name = round_name(state, round);
    let printed = round.issue.map(|issue| issue.printed);
    let back =
        round.issue.and_then(|issue| Some(issue.all_spoiled().saturating_add(issue.left_over?)));
    let line = |what: String, number: Option<u32>| {
        let number = number.map_or_else(|| Cell::from(""), Cell::from);
        [vec![Cell::from(what), number], vec![Cell::from(""); 3]].concat()
    };
    let (to, from) = tr(
        lang,
        (
            format!("{name}: nơi in giao Ban Kiểm phiếu"),
            format!("{name}: Ban Kiểm phiếu giao Đoàn Chủ tịch phiếu hỏng, phiếu còn lại"),
        ),
        (
            format!("{name}: the printer to those who count"),
            format!("{name}: spoiled and left-over papers, from those who count to the chair"),
        ),
    );
    [line(to, printed), line(from, back)]
}
