//! The credentials report (báo cáo thẩm tra tư cách đại biểu), or the report on the members of a
//! members' congress (báo cáo tình hình đảng viên), as things stood at the opening (RULES 5.1).

use super::make_up::{mandates, standings};
use super::{Asked, make_up, partition};
use crate::domain::about::{Gathering, PaperStyle};
use crate::domain::agenda::ItemKind;
use crate::domain::hands::Motion;
use crate::domain::narration::absence_label;
use crate::domain::roster::{Delegate, Seat, Standing};
use crate::domain::statistics::{Attendance, Breakdown, Class, Statistics};
use crate::domain::{Lang, Moment, State, Text, numerals, tr};
use crate::papers::catalogue::{Kind, Made, Source};
use crate::papers::document::Document;
use crate::papers::gathering::{hall, is_congress, of_hands, opened, people};
use crate::papers::head::{TO_WRITE, closing, opening_about};
use crate::papers::missing::{Awaited, NotReady};

/// The report of a congress, and of any session that votes on credentials.
pub(in crate::papers) fn all(source: Source<'_>) -> Vec<Made> {
    let state = source.state();
    let mut items = state.agenda.entries.iter().map(|entry| &entry.item.kind);
    if !is_congress(state) && !items.any(|kind| *kind == ItemKind::Credentials) {
        return Vec::new();
    }
    vec![(String::new(), made(source))]
}

fn made(source: Source<'_>) -> Result<Document, NotReady> {
    let awaits = || NotReady::Awaits { kind: Kind::Credentials, what: Awaited::Opening };
    let opened = opened(source.history).ok_or_else(awaits)?;
    let then = source.history.state_at(opened.record);
    let statistics = Statistics::of(&then.roster, opened.at.date_naive());
    let state = source.state();
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    opened_with(&mut document, state, opened.at);
    numbers(&mut document, state, &statistics);
    absences(&mut document, &statistics.attendance);
    document.heading(2, tr(lang, "Cơ cấu, chất lượng", "Who they are"));
    let style = state.about.style;
    make_up(&mut document, Asked { statistics: &statistics, strangers: 0, style });
    if style == PaperStyle::Party {
        merits(&mut document, &statistics);
    }
    legality(&mut document, state, &then);
    proposal(&mut document, state, statistics.attendance.convened);
    closing(&mut document, state, &[signer(state, lang)], source.chain);
    Ok(document)
}

fn opened_with(document: &mut Document, state: &State, on: Moment) {
    let (lang, title) = (document.lang, &state.about.title);
    let people = people(state, lang);
    let (kind, subject) = match state.about.gathering {
        Gathering::DelegateCongress => (
            tr(lang, "BÁO CÁO", "CREDENTIALS REPORT"),
            tr(lang, format!("kết quả thẩm tra tư cách đại biểu dự {title}"), title.to_string()),
        ),
        Gathering::MemberCongress
        | Gathering::MemberMeeting
        | Gathering::CommitteeMeeting
        | Gathering::Conference => (
            tr(lang, "BÁO CÁO", "REPORT ON THE MEMBERS"),
            tr(lang, format!("tình hình {people} dự {title}"), title.to_string()),
        ),
    };
    opening_about(document, kind, subject, Some(on));
    document.paragraph(tr(
        lang,
        "Số liệu tính đến lúc khai mạc.",
        "The figures are those of the opening.",
    ));
}

/// How many are convened, by which mandate, and who came of them.
fn numbers(document: &mut Document, state: &State, statistics: &Statistics<'_>) {
    let (lang, here) = (document.lang, &statistics.attendance);
    let people = people(state, lang);
    document.heading(2, tr(lang, "Số lượng", "Numbers"));
    let (convened, present) =
        [here.convened, here.present].map(|n| numerals::with_words(n, lang)).into();
    document.paragraph(&tr(
        lang,
        format!("Được triệu tập {convened} {people}; có mặt lúc khai mạc {present}."),
        format!("{convened} {people} are convened; present at the opening: {present}."),
    ));
    match state.about.gathering {
        Gathering::DelegateCongress => mandates(document, statistics),
        Gathering::MemberCongress
        | Gathering::MemberMeeting
        | Gathering::CommitteeMeeting
        | Gathering::Conference => standings(document, statistics),
    }
    partition(document, tr(lang, "Lúc khai mạc", "At the opening"), &presence(here, lang));
    let (came, units) = (here.units_present.len(), here.units.len());
    if 0 < units {
        document.paragraph(&tr(
            lang,
            format!("Có {people} dự của {came} trên {units} đơn vị."),
            format!("{came} of {units} units are represented."),
        ));
    }
    let known = |answers: &Breakdown<Class<&Text>>| {
        state.about.style == PaperStyle::Party && answers.count(&Class::Unknown) < answers.total()
    };
    let minorities = statistics.of_minorities();
    let religious = statistics.religious();
    let ethnic = tr(
        lang,
        format!("Người dân tộc thiểu số: {minorities}"),
        format!("Of ethnic minorities: {minorities}"),
    );
    let faith =
        tr(lang, format!("Theo tôn giáo: {religious}"), format!("With a religion: {religious}"));
    let lines = [(known(&statistics.ethnicity), ethnic), (known(&statistics.religion), faith)];
    let told: Vec<String> =
        lines.into_iter().filter(|(is_known, _)| *is_known).map(|(_, line)| line).collect();
    document.list(&told);
}

fn presence(here: &Attendance<'_>, lang: Lang) -> Vec<(String, u32)> {
    let count = |list: usize| u32::try_from(list).unwrap_or(u32::MAX);
    let parts = [
        (tr(lang, "Có mặt", "Present"), here.present),
        (tr(lang, "Đã về trước khai mạc", "Left before the opening"), count(here.left.len())),
        (tr(lang, "Vắng có lý do", "Absent with a reason"), count(here.excused.len())),
        (tr(lang, "Vắng không có lý do", "Absent without a reason"), count(here.unexplained.len())),
        (tr(lang, "Chưa đến, không báo", "Not there, without notice"), count(here.awaited.len())),
    ];
    let said = parts.into_iter().filter(|(_, count)| 0 < *count);
    said.map(|(label, count)| (label.to_owned(), count)).collect()
}

/// Who was absent, by name, and who came in whose place.
fn absences(document: &mut Document, here: &Attendance<'_>) {
    let lang = document.lang;
    let excused = here.excused.iter().map(|(delegate, absence)| {
        let (name, reason) = (&delegate.name, absence_label(absence.reason, lang));
        tr(lang, format!("Vắng: {name} ({reason})"), format!("Absent: {name} ({reason})"))
    });
    let mut lines: Vec<String> = excused.collect();
    let unexplained = here.unexplained.as_slice();
    let groups = [
        (tr(lang, "Vắng không có lý do", "Absent without a reason"), unexplained),
        (tr(lang, "Chưa đến, không báo", "Not there, without notice"), here.awaited.as_slice()),
    ];
    lines.extend(
        groups
            .iter()
            .filter(|(_, people)| !people.is_empty())
            .map(|(label, people)| format!("{label}: {}", names(people))),
    );
    lines.extend(here.replaced.iter().map(|replaced| {
        let (alternate, delegate) = (&replaced.alternate.name, &replaced.delegate.name);
        tr(
            lang,
            format!("Đại biểu dự khuyết {alternate} thay {delegate}"),
            format!("Alternate {alternate} in the place of {delegate}"),
        )
    }));
    document.list(&lines);
}

fn names(people: &[&Delegate]) -> String {
    people.iter().map(|delegate| delegate.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// What the roster does not hold has room to be written in.
fn merits(document: &mut Document, statistics: &Statistics<'_>) {
    let lang = document.lang;
    let convened = statistics.attendance.convened;
    document.heading(2, tr(lang, "Khen thưởng, kỷ luật", "Honours, discipline"));
    document.list(&tr(
        lang,
        [
            format!("Danh hiệu, huân chương, huy chương: {TO_WRITE} trên {convened}"),
            format!("Kỷ luật trong nhiệm kỳ: {TO_WRITE} trên {convened}"),
        ],
        [
            format!("Titles, orders, medals: {TO_WRITE} of {convened}"),
            format!("Disciplined within the term: {TO_WRITE} of {convened}"),
        ],
    ));
}

/// Who was not convened although on the roster as official, and what was complained of.
fn legality(document: &mut Document, state: &State, then: &State) {
    let lang = document.lang;
    let kept = then
        .roster
        .people
        .values()
        .filter(|who| who.delegate.standing == Standing::Official && who.seat == Seat::Without);
    let kept: Vec<&Delegate> = kept.map(|who| &who.delegate).collect();
    let mut lines = Vec::new();
    if !kept.is_empty() {
        let (number, names) = (kept.len(), names(&kept));
        lines.push(tr(
            lang,
            format!("Không được triệu tập theo quy định ({number}): {names}"),
            format!("Not convened under the rules ({number}): {names}"),
        ));
    }
    if state.about.style == PaperStyle::Party {
        let hall = hall(state, lang);
        lines.push(tr(
            lang,
            format!("Đơn thư khiếu nại, tố cáo về tư cách người dự {hall}: {TO_WRITE}"),
            format!("Complaints about the right to attend {hall}: {TO_WRITE}"),
        ));
    }
    if !lines.is_empty() {
        document.heading(2, tr(lang, "Tính hợp lệ", "Legality"));
    }
    document.list(&lines);
}

/// Asks the congress to recognise them, and says how it voted. Members need no recognition, unless
/// it is put to the vote.
fn proposal(document: &mut Document, state: &State, convened: u32) {
    let lang = document.lang;
    let voted = state.hands.counted().filter_map(|(motion, result)| match motion {
        Motion::Credentials { recognised } => Some((*recognised, result)),
        _ => None,
    });
    let voted = voted.last();
    if voted.is_none() && state.about.gathering != Gathering::DelegateCongress {
        return;
    }
    let number = numerals::with_words(voted.map_or(convened, |(number, _)| number), lang);
    let (hall, people) = (hall(state, lang), people(state, lang));
    document.paragraph(&tr(
        lang,
        format!("Đề nghị {hall} công nhận {number} {people} đủ tư cách dự {hall}."),
        format!("{number} {people} are proposed to be recognised by {hall}."),
    ));
    if let Some((_, result)) = voted {
        let result = of_hands(result, lang);
        document.paragraph(&tr(
            lang,
            format!("{hall} đã biểu quyết: {result}."),
            format!("The vote: {result}."),
        ));
    }
}

fn signer(state: &State, lang: Lang) -> &'static str {
    match (state.about.gathering, state.about.style) {
        (Gathering::DelegateCongress, _) => {
            tr(lang, "T/M BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU", "For the credentials board")
        }
        (_, PaperStyle::Party) => tr(lang, "T/M ĐOÀN CHỦ TỊCH", "For the presidium"),
        (_, PaperStyle::Association) => tr(lang, "THƯ KÝ", "Secretary"),
    }
}
