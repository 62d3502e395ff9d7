//! The resolution (nghị quyết) with its blanks filled: what was adopted, who was elected, and the
//! vote on it. The targets have room where the session does not hold their text.

use super::catalogue::{Kind, Made, Source};
use super::document::Document;
use super::elected::{awaited, tables};
use super::gathering::{capital, chair, hall, is_congress, of_hands, opened};
use super::head::{TO_WRITE, clock, closing, long_date, opening_about, place};
use super::missing::{Awaited, NotReady};
use crate::domain::about::PaperStyle;
use crate::domain::agenda::ItemKind;
use crate::domain::election::Office;
use crate::domain::hands::{HandOutcome, HandResult, Motion};
use crate::domain::order::fold;
use crate::domain::{State, Text, tr};

/// The resolution of a congress, and of any session that is to adopt one.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    let state = source.state();
    if !is_congress(state) && !is_planned(state) {
        return Vec::new();
    }
    let not_opened = state.stage.since().is_none().then_some(Awaited::Opening);
    let made = match not_opened.or_else(|| awaited(state.elections.all.iter())) {
        Some(what) => Err(NotReady::Awaits { kind: Kind::Resolution, what }),
        None => Ok(write(source)),
    };
    vec![(String::new(), made)]
}

fn is_planned(state: &State) -> bool {
    state.agenda.entries.iter().any(|entry| match &entry.item.kind {
        ItemKind::ShowOfHands { motions } => motions.iter().any(is_resolution),
        _ => false,
    })
}

fn is_resolution(text: &Text) -> bool {
    let text = fold(text);
    text.contains("nghi quyet") || text.contains("resolution")
}

fn write(source: Source<'_>) -> Document {
    let state = source.state();
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let vote = vote(state);
    let title = state.about.title.to_string();
    opening_about(&mut document, tr(lang, "NGHỊ QUYẾT", "RESOLUTION"), title, vote.map(|v| v.at));
    if vote.is_none() {
        document.strong(tr(
            lang,
            "Dự thảo, chưa được biểu quyết thông qua",
            "Draft, not adopted yet",
        ));
    }
    held(&mut document, source);
    document.strong(tr(lang, "QUYẾT NGHỊ", "RESOLVED"));
    adopted(&mut document, state);
    targets(&mut document, state);
    elections(&mut document, state);
    charge(&mut document, state);
    if let Some(result) = vote {
        passed(&mut document, state, result);
    }
    closing(&mut document, state, &[chair(state, lang)], source.chain);
    document
}

/// The vote that adopted the resolution.
fn vote(state: &State) -> Option<&HandResult> {
    let votes = carried(state).filter(|(text, _)| is_resolution(text));
    votes.last().map(|(_, result)| result)
}

fn carried(state: &State) -> impl Iterator<Item = (&Text, &HandResult)> {
    state.hands.counted().filter_map(|(motion, result)| match motion {
        Motion::Adopt { text } if result.outcome == HandOutcome::Carried => Some((text, result)),
        _ => None,
    })
}

fn held(document: &mut Document, source: Source<'_>) {
    let state = source.state();
    let Some(opened) = opened(source.history) else { return };
    let (lang, title) = (document.lang, &state.about.title);
    let (date, place) = (long_date(opened.at, lang), place(&state.about));
    let (convened, present) = (opened.convened, opened.present);
    document.paragraph(&tr(
        lang,
        format!(
            "{title} khai mạc {date}, tại {place}, có {present} trên {convened} người được triệu tập dự."
        ),
        format!(
            "{title} was opened on {date} at {place}; {present} of {convened} convened were present."
        ),
    ));
}

/// What else was adopted by raising the card, with its numbers.
fn adopted(document: &mut Document, state: &State) {
    let lang = document.lang;
    let texts = carried(state).filter(|(text, _)| !is_resolution(text));
    let lines: Vec<String> = texts
        .map(|(text, result)| format!("{}: {}", capital(text), of_hands(result, lang)))
        .collect();
    if !lines.is_empty() {
        document.heading(2, tr(lang, "Thông qua", "Adopted"));
        document.list(&lines);
    }
}

fn targets(document: &mut Document, state: &State) {
    let lang = document.lang;
    let heading = match state.about.style {
        PaperStyle::Party => tr(lang, "Mục tiêu, chỉ tiêu, nhiệm vụ", "Aims, targets, tasks"),
        PaperStyle::Association => tr(lang, "Nội dung", "What is resolved"),
    };
    document.heading(2, heading);
    let points: Vec<_> = state.conclusions.numbered().collect();
    for (number, text) in &points {
        document.paragraph(&format!("{number}. {text}"));
    }
    if points.is_empty() {
        document.paragraph(TO_WRITE);
    }
}

fn elections(document: &mut Document, state: &State) {
    let lang = document.lang;
    if state.elections.all.is_empty() {
        return;
    }
    document.heading(2, tr(lang, "Kết quả bầu cử", "Results of the elections"));
    for election in &state.elections.all {
        document.heading(3, &election.plan.title);
        tables(document, election);
        if let Some(ending) = election.phase.ending().filter(|_| !election.has_result()) {
            document.paragraph(&ending.text(&state.rules, lang));
        }
    }
}

/// Who has to carry it out.
fn charge(document: &mut Document, state: &State) {
    let lang = document.lang;
    document.heading(2, tr(lang, "Tổ chức thực hiện", "Carrying it out"));
    let committees = state.elections.all.iter();
    let committee = committees
        .filter(|election| election.plan.office == Office::Committee && election.has_result())
        .map(|election| election.plan.title.as_str())
        .next();
    let words = match state.about.style {
        PaperStyle::Party => {
            let committee = committee.unwrap_or(tr(lang, "cấp ủy", "the committee"));
            let all = tr(lang, "tổ chức đảng, đảng viên", "all organisations and members");
            tr(
                lang,
                format!(
                    "Giao {committee} xây dựng chương trình hành động, lãnh đạo, chỉ đạo, kiểm tra việc thực hiện Nghị quyết; {all} quán triệt và thực hiện."
                ),
                format!(
                    "{committee} is charged with carrying this resolution out and overseeing it; {all} put it into effect."
                ),
            )
        }
        PaperStyle::Association => {
            let committee = committee.unwrap_or(tr(lang, "ban chấp hành", "the board"));
            let hall = hall(state, lang);
            tr(
                lang,
                format!("Giao {committee} tổ chức thực hiện và báo cáo tại {hall} kỳ sau."),
                format!("{committee} carries this resolution out and reports to the next meeting."),
            )
        }
    };
    document.paragraph(&capital(&words));
}

fn passed(document: &mut Document, state: &State, result: &HandResult) {
    let lang = document.lang;
    let (hall, votes) = (hall(state, lang), of_hands(result, lang));
    let (time, date) = (clock(result.at, lang), long_date(result.at, lang));
    document.paragraph(&tr(
        lang,
        format!("Nghị quyết được {hall} biểu quyết thông qua lúc {time}, {date}: {votes}."),
        format!("Adopted by {hall} at {time} on {date}: {votes}."),
    ));
}
