//! The handover of the sealed ballots of an election (biên bản bàn giao phiếu bầu), with the day after
//! which they may be destroyed (190-QĐ/TW, Điều 35).

use chrono::NaiveDate;

use super::catalogue::{Made, Source};
use super::document::{Block, Cell, Document, Signature};
use super::head::{foot, opening};
use super::rounds::{Told, told};
use super::{ChainHead, NotReady};
use crate::domain::election::round::Issue;
use crate::domain::election::{Election, ElectionEvent};
use crate::domain::narration::round_label;
use crate::domain::{ElectionId, Event, History, Lang, Moment, State, Text, tr};

/// Who took the ballots, until when they are kept, and when that was recorded.
struct Handed<'a> {
    keeper: &'a Text,
    destroy_after: NaiveDate,
    at: Option<Moment>,
}

/// The handover of each election that was voted on.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    let Source { history, chain, .. } = source;
    let voted = source.state().elections.all.iter().filter(|election| !election.rounds.is_empty());
    let papers = voted.map(|election| {
        let id = election.plan.id;
        let missing = NotReady::NotHandedOver { election: election.plan.title.to_string() };
        let handed = handed(history, id).ok_or(missing);
        let made = handed.map(|handed| write(history, election, &handed, chain));
        (id.to_string(), made)
    });
    papers.collect()
}

fn handed(history: &History, id: ElectionId) -> Option<Handed<'_>> {
    let mut records = history.live_records();
    records.find_map(|record| {
        record.events.iter().find_map(|event| match event {
            Event::Election(ElectionEvent::HandedOver { election, keeper, destroy_after })
                if *election == id =>
            {
                Some(Handed { keeper, destroy_after: *destroy_after, at: record.at })
            }
            _ => None,
        })
    })
}

fn write(
    history: &History,
    election: &Election,
    handed: &Handed<'_>,
    chain: &ChainHead,
) -> Document {
    let state = history.state();
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let kind = tr(lang, "BIÊN BẢN BÀN GIAO PHIẾU BẦU", "HANDOVER OF THE SEALED BALLOTS");
    opening(&mut document, kind, handed.at);
    document.strong(&election.plan.title);
    let keeper = handed.keeper;
    document.paragraph(&tr(
        lang,
        format!("Đoàn Chủ tịch bàn giao cho {keeper} phiếu bầu đã niêm phong, gồm:"),
        format!("These sealed ballots are handed over to {keeper}:"),
    ));
    let rounds = told(history);
    let rounds = rounds.iter().filter(|round| round.election == election.plan.id);
    let mut rows: Vec<Vec<Cell>> = rounds.clone().map(|round| row(state, round)).collect();
    rows.push(totals(rounds, lang));
    document.table(
        &tr(
            lang,
            ["Lần bầu", "Phát ra", "Thu về", "Hợp lệ", "Không hợp lệ", "Hỏng", "Còn lại"],
            ["Round", "Issued", "Collected", "Valid", "Invalid", "Spoiled", "Left over"],
        ),
        &rows,
    );
    document.heading(2, tr(lang, "Niêm phong", "The seal"));
    document.list(&seal(lang));
    document.heading(2, tr(lang, "Lưu giữ", "Keeping"));
    document.list(&keeping(state, handed.destroy_after));
    document.blocks.push(Block::Signatures(signatures(keeper, lang)));
    foot(&mut document, state, chain);
    document
}

fn row(state: &State, round: &Told<'_>) -> Vec<Cell> {
    let election = state.election(round.election);
    let known = election.and_then(|e| e.rounds.iter().find(|known| known.number == round.number));
    let tally = known.and_then(|known| known.stage.outcome()).map(|outcome| &outcome.tally);
    let number = |number: Option<u32>| number.map_or_else(|| Cell::from("–"), Cell::from);
    let lang = state.about.lang;
    let (at, kind) = (round.number, round_label(round.kind, lang));
    let mut name = tr(lang, format!("Lần {at} ({kind})"), format!("Round {at} ({kind})"));
    if round.annulled.is_some() {
        name.push_str(tr(lang, ", không công nhận", ", void"));
    }
    vec![
        Cell::from(name),
        number(round.issue.map(|issue| issue.issued)),
        number(round.collected),
        number(tally.map(|tally| tally.valid)),
        number(tally.map(|tally| tally.invalid)),
        number(round.issue.map(Issue::all_spoiled)),
        number(round.issue.and_then(|issue| issue.left_over)),
    ]
}

/// The ballots in the bundles: those that were collected.
fn totals<'a, 'b: 'a>(rounds: impl Iterator<Item = &'a Told<'b>>, lang: Lang) -> Vec<Cell> {
    let collected = rounds.filter_map(|round| round.collected).map(u64::from).sum();
    let mut row = vec![Cell::from(""); 7];
    row.splice(0..1, [Cell::from(tr(lang, "Tổng số phiếu niêm phong", "Ballots under seal"))]);
    row.splice(2..3, [Cell::Count(collected)]);
    row
}

/// What is written by hand when the bundles are sealed.
fn seal(lang: Lang) -> Vec<String> {
    let lines = tr(
        lang,
        [
            "Số bì (gói): ……… Chữ ký trên niêm phong: ………………………………",
            "Nơi niêm phong, nơi cất giữ: ………………………………………………",
            "Tình trạng niêm phong khi giao nhận: ………………………………………",
        ],
        [
            "Number of bundles: ……… Signed across the seal by: ………………………",
            "Sealed at, and kept at: ………………………………………………………",
            "State of the seal at the handover: ……………………………………………",
        ],
    );
    lines.map(str::to_owned).to_vec()
}

fn keeping(state: &State, destroy_after: NaiveDate) -> Vec<String> {
    let (rules, lang) = (&state.rules, state.about.lang);
    let mut lines = rules.after_the_count(lang);
    if 0 < rules.keeping.keep_months {
        let date = destroy_after.format(tr(lang, "%d/%m/%Y", "%-d %B %Y"));
        lines.push(tr(
            lang,
            format!("Lưu giữ đến hết ngày {date}. Trước ngày đó không được hủy phiếu."),
            format!("Kept to the end of {date}; not to be destroyed before."),
        ));
    }
    let complaint = tr(
        lang,
        "Hết thời hạn mà không có khiếu nại thì cấp ủy quyết định việc hủy phiếu. Có khiếu nại, tố \
         cáo chưa giải quyết xong thì tiếp tục lưu giữ cho đến khi có kết luận.",
        "After that day the committee decides on destroying them if there is no complaint. With a \
         complaint not concluded, they are kept until it is.",
    );
    lines.push(complaint.to_owned());
    lines.push(
        tr(
            lang,
            "Không ai được mở niêm phong nếu không có quyết định của cấp có thẩm quyền.",
            "Nobody opens the seal without the decision of whoever may order it.",
        )
        .to_owned(),
    );
    lines
}

fn signatures(keeper: &Text, lang: Lang) -> Vec<Signature> {
    let (giver, taker) = tr(
        lang,
        ("BÊN GIAO: T/M ĐOÀN CHỦ TỊCH", "BÊN NHẬN"),
        ("Handed over by the chair", "Received by"),
    );
    vec![
        Signature { office: giver.to_owned(), name: None },
        Signature { office: taker.to_owned(), name: Some(keeper.to_string()) },
    ]
}
