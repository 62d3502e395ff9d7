//! The entry log of a round (nhật ký nhập phiếu): lot by lot, who keyed it twice, what differed and who
//! settled it, which ballots were doubtful and who decided, what was counted anew. It says how many
//! ballots, never which.

mod lots;

use super::catalogue::{Kind, Made, Source};
use super::counting::committee_line;
use super::document::{Cell, Document};
use super::head::{closing, opening};
use super::printed::round_name;
use super::rounds::{Told, told};
use super::{ChainHead, NotReady};
use crate::domain::election::ballot::InvalidGround;
use crate::domain::narration::ground_label;
use crate::domain::{History, Lang, LotId, State, Text, tr};
use lots::{LotLog, Ruled, logs};

/// The log of every round whose lots were keyed, and what the present ones wait for.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    let Source { history, chain, .. } = source;
    let state = source.state();
    let rounds = told(history);
    let papers = rounds.iter().filter_map(|round| {
        let name = format!("{}-{}", round.election, round.number);
        if !round.lots.is_empty() {
            return Some((name, Ok(write(history, round, chain))));
        }
        let election = state.election(round.election)?.plan.title.to_string();
        let missing = NotReady::NoLots { kind: Kind::EntryLog, election, round: round.number };
        round.annulled.is_none().then_some((name, Err(missing)))
    });
    papers.collect()
}

fn write(history: &History, round: &Told<'_>, chain: &ChainHead) -> Document {
    let state = history.state();
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let kind = tr(lang, "NHẬT KÝ NHẬP PHIẾU", "ENTRY LOG");
    opening(&mut document, kind, round.until);
    document.strong(&round_name(state, round));
    let lots = logs(round, &state.rules.ballots);
    document.list(&facts(state, round));
    document.table(
        &tr(
            lang,
            ["Tập", "Số phiếu", "Nhập lần 1", "Nhập lần 2", "Lệch", "Nghi vấn", "Kiểm lại"],
            ["Lot", "Ballots", "First keyer", "Second keyer", "Differ", "Doubtful", "Recounts"],
        ),
        &rows(&lots, lang),
    );
    let lines: Vec<String> = lots.iter().flat_map(|lot| told_of(lot, lang)).collect();
    if !lines.is_empty() {
        document.heading(2, tr(lang, "Xử lý", "What was settled"));
        document.list(&lines);
    }
    let signers =
        tr(lang, ["NGƯỜI NHẬP PHIẾU", "TRƯỞNG BAN KIỂM PHIẾU"], ["Keyers", "Head of the count"]);
    closing(&mut document, state, &signers, chain);
    document
}

fn facts(state: &State, round: &Told<'_>) -> Vec<String> {
    let lang = state.about.lang;
    let mut lines = Vec::new();
    lines.extend(round.committee.map(|slate| committee_line(state, slate)));
    let code = &round.paper.hash;
    lines.push(tr(lang, format!("Mã phiếu: {code}"), format!("Ballot code: {code}")));
    lines.extend(round.collected.map(|collected| {
        tr(lang, format!("Số phiếu thu về: {collected}"), format!("Ballots collected: {collected}"))
    }));
    lines.extend(round.hand.map(|hand| {
        let (by, valid, invalid) = (&hand.counted_by, hand.valid, hand.invalid);
        tr(
            lang,
            format!("Kiểm tay ({by}): hợp lệ {valid}, không hợp lệ {invalid}"),
            format!("By hand ({by}): {valid} valid, {invalid} invalid"),
        )
    }));
    lines.extend(round.annulled.map(|reason| {
        tr(lang, format!("Không công nhận, lý do: {reason}"), format!("Void, because: {reason}"))
    }));
    lines
}

/// A row a lot, and the sums.
fn rows(lots: &[LotLog], lang: Lang) -> Vec<Vec<Cell>> {
    let keyer = |lot: &LotLog, pass: usize| {
        let keyer = lot.last().keyers.get(pass);
        keyer.map_or_else(|| Cell::from("–"), |keyer| Cell::from(keyer.as_str()))
    };
    let row = |lot: &LotLog| {
        let (last, recounts) = (lot.last(), lot.before.len());
        vec![
            Cell::from(lot.id.to_string()),
            Cell::from(lot.size),
            keyer(lot, 0),
            keyer(lot, 1),
            Cell::from(last.differing()),
            Cell::from(last.ruled.len()),
            Cell::from(recounts),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = lots.iter().map(row).collect();
    let sum = |number: fn(&LotLog) -> usize| Cell::from(lots.iter().map(number).sum::<usize>());
    let size = Cell::Count(lots.iter().map(|lot| u64::from(lot.size)).sum());
    rows.push(vec![
        Cell::from(tr(lang, "Cộng", "Total")),
        size,
        Cell::from(""),
        Cell::from(""),
        sum(|lot| lot.last().differing()),
        sum(|lot| lot.last().ruled.len()),
        sum(|lot| lot.before.len()),
    ]);
    rows
}

/// What was settled in a lot, in order: first what an earlier keying came to.
fn told_of(lot: &LotLog, lang: Lang) -> Vec<String> {
    let id = lot.id;
    let mut lines: Vec<String> = Vec::new();
    for (attempt, reason) in &lot.before {
        let keyers: Vec<&str> = attempt.keyers.iter().map(Text::as_str).collect();
        let keyers = keyers.join(", ");
        lines.push(tr(
            lang,
            format!("Tập {id}: kiểm lại từ đầu, lý do: {reason} (đã nhập: {keyers})"),
            format!("Lot {id}: counted anew, because: {reason} (keyed by: {keyers})"),
        ));
    }
    lines.extend(lot.last().settled.as_ref().map(|(ballots, checker)| {
        tr(
            lang,
            format!(
                "Tập {id}: hai lần nhập lệch {ballots} phiếu; {checker} đối chiếu với phiếu giấy"
            ),
            format!(
                "Lot {id}: ballots keyed differently: {ballots}; {checker} settled them by the papers"
            ),
        )
    }));
    lines.extend(lot.last().ruled.iter().map(|ruled| doubt(id, ruled, lang)));
    lines
}

fn doubt(id: LotId, ruled: &Ruled, lang: Lang) -> String {
    let by = &ruled.decided_by;
    let ground = |ground: InvalidGround| ground_label(ground, lang);
    let came_to = match ruled.ground {
        None => tr(lang, "hợp lệ", "valid").to_owned(),
        Some(found) => tr(
            lang,
            format!("không hợp lệ ({})", ground(found)),
            format!("invalid ({})", ground(found)),
        ),
    };
    tr(
        lang,
        format!("Tập {id}: một phiếu nghi vấn, kết luận {came_to}; {by} kết luận"),
        format!("Lot {id}: a doubtful ballot, found {came_to}, by {by}"),
    )
}
