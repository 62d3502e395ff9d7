//! What a reader of the report has to look at: what was not counted and why, lists that fell short,
//! organisations that are still to come.

use super::{Line, Report, Standing};
use crate::domain::about::OrganisationKind;
use crate::domain::narration::office_label;
use crate::domain::{Lang, Text, tr};

/// How many of the organisations still awaited are named.
const NAMED: usize = 10;

/// Says what was not counted and why, and what needs a look.
pub fn notes(report: &Report, lang: Lang) -> Vec<String> {
    let lines = report.sessions.iter();
    let told = lines.flat_map(|line| remarks(line, 0 < report.unplanned, lang));
    told.chain(awaited(&report.awaited, lang)).collect()
}

/// Names the organisations whose sessions are still to come, as many as a line takes.
fn awaited(organisations: &[Text], lang: Lang) -> Option<String> {
    let number = organisations.len();
    let first: Vec<&str> = organisations.iter().take(NAMED).map(Text::as_str).collect();
    let (first, more) = (first.join("; "), if NAMED < number { "; …" } else { "" });
    (0 < number).then(|| {
        tr(
            lang,
            format!("{number} tổ chức trong kế hoạch chưa có tệp phiên họp: {first}{more}."),
            format!("{number} organisations of the plan have no session yet: {first}{more}."),
        )
    })
}

/// Names the lists of a session that fell short of the surplus that the rules ask for.
fn short_lists(line: &Line, lang: Lang) -> Vec<String> {
    let file = &line.file;
    let offices = line.congress().map(|congress| congress.offices.as_slice()).unwrap_or_default();
    let short = offices.iter().filter_map(|one| {
        let (seats, round) = (one.seats, one.first_round.as_ref()?);
        let (names, least) = (round.names, round.least_surplus);
        let office = office_label(one.office, lang);
        (round.surplus(seats) < least).then(|| {
            tr(
                lang,
                format!(
                    "{file}: {office}: danh sách {names} người để bầu {seats}, phải dư ít nhất {least}."
                ),
                format!(
                    "{file}: {office}: {names} names for {seats} seats; at least {least} more were asked for."
                ),
            )
        })
    });
    short.collect()
}

/// Says what is to be said of one session, with its file.
fn remarks(line: &Line, has_unplanned: bool, lang: Lang) -> Vec<String> {
    let file = &line.file;
    let mut said = Vec::new();
    said.extend(match &line.standing {
        Standing::Counted { .. } => None,
        Standing::UnderWay => Some(tr(
            lang,
            format!("{file}: chưa bế mạc; tính là đang tiến hành."),
            format!("{file}: not closed yet; counted as under way."),
        )),
        Standing::NoCongress => Some(tr(
            lang,
            format!("{file}: là hội nghị, không phải đại hội; không tính."),
            format!("{file}: a meeting, not a congress; not counted."),
        )),
        Standing::Repeated { of } => Some(tr(
            lang,
            format!("{file}: trùng với {of}; không tính lần nữa."),
            format!("{file}: the same as {of}; not counted again."),
        )),
        Standing::Faulty { fault } => Some(tr(
            lang,
            format!("{file}: kiểm tra không đạt, không tính. {fault}"),
            format!("{file}: does not verify, not counted. {fault}"),
        )),
    });
    if let Some(own) = line.kind_in_session {
        let (own, kind) = (own.text(lang), line.kind.text(lang));
        said.push(tr(
            lang,
            format!("{file}: phiên ghi loại hình \"{own}\", kế hoạch ghi \"{kind}\"; tính theo kế hoạch."),
            format!("{file}: the session says \"{own}\", the plan says \"{kind}\"; the plan counts."),
        ));
    }
    said.extend(short_lists(line, lang));
    let is_counted = line.congress().is_some();
    if is_counted && line.kind == OrganisationKind::Unstated {
        said.push(tr(
            lang,
            format!("{file}: chưa rõ loại hình; ghi vào kế hoạch (--plan)."),
            format!("{file}: the kind is not known; state it in the plan (--plan)."),
        ));
    }
    if is_counted && has_unplanned && line.entry.is_none() {
        let name = &line.organisation;
        said.push(tr(
            lang,
            format!("{file}: {name} không có trong kế hoạch."),
            format!("{file}: {name} is not in the plan."),
        ));
    }
    said
}
