//! The personnel report (báo cáo, đề án nhân sự) of an election: how many are to be elected, how
//! many names there are for them and from where, the surplus with its limits, and who they are.

use super::candidates::{Order, for_each_election, in_order, origin_kind};
use super::catalogue::{Kind, Made, Source};
use super::credentials::{Asked, make_up, partition};
use super::document::Document;
use super::gathering::of_hands;
use super::head::opening_about;
use crate::domain::election::surplus::Band;
use crate::domain::election::{
    Candidate, CandidateStanding, Election, Numbering, Office, SeatNumber,
};
use crate::domain::hands::Motion;
use crate::domain::percent::Percent;
use crate::domain::roster::{Attendee, Presence, Roster, Seat};
use crate::domain::rules::Surplus;
use crate::domain::statistics::Statistics;
use crate::domain::{CandidateId, Lang, State, Text, numerals, tr};

/// The report of each election, once somebody is put forward.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    for_each_election(source, Kind::Personnel, write)
}

fn write(document: &mut Document, state: &State, election: &Election) {
    let (lang, title) = (document.lang, &election.plan.title);
    let kind = tr(lang, "BÁO CÁO", "PERSONNEL REPORT");
    let subject = tr(lang, format!("nhân sự bầu {title}"), title.to_string());
    opening_about(document, kind, subject, state.stage.since());
    let (listed, order) = in_order(election);
    document.heading(2, tr(lang, "Số lượng", "Number"));
    document.list(&number(state, election));
    document.heading(2, tr(lang, "Danh sách, số dư", "Names, surplus"));
    origins(document, state, election, &listed);
    document.list(&surplus(state, election, listed.len()));
    if order == Order::AsPutForward {
        document.paragraph(tr(
            lang,
            "Danh sách chưa chốt: số liệu còn có thể thay đổi.",
            "The list is not closed: the figures may still change.",
        ));
    }
    document.heading(2, tr(lang, "Cơ cấu, chất lượng", "Who they are"));
    structure(document, state, election, &listed);
    document.list(&withdrawn(election, lang));
}

/// How many are elected, and who settled the number.
fn number(state: &State, election: &Election) -> Vec<String> {
    let lang = state.about.lang;
    let seats = numerals::with_words(election.seats.number().into(), lang);
    let voted = state.hands.counted().filter(|(motion, _)| {
        matches!(motion, Motion::SeatNumber { election: id, .. } if *id == election.plan.id)
    });
    let by = match (election.seats, election.plan.numbering, voted.last()) {
        (_, Numbering::Allotted, _) => tr(lang, "cấp trên phân bổ", "allotted").to_owned(),
        (SeatNumber::Settled(_), Numbering::Voted, Some((_, result))) => of_hands(result, lang),
        (SeatNumber::Settled(_), Numbering::Voted, None) => tr(lang, "đã chốt", "settled").into(),
        (SeatNumber::Proposed(_), Numbering::Voted, _) => {
            tr(lang, "đề xuất, chưa biểu quyết", "proposed, not voted yet").to_owned()
        }
    };
    let mut lines = Vec::new();
    if 0 < election.seats.number() {
        lines.push(tr(
            lang,
            format!("Số lượng bầu: {seats}; {by}"),
            format!("Seats: {seats}; {by}"),
        ));
    }
    if 0 < election.plan.alternate_seats {
        let alternates = numerals::with_words(election.plan.alternate_seats.into(), lang);
        lines.push(tr(
            lang,
            format!("Số lượng dự khuyết: {alternates}"),
            format!("Alternates' seats: {alternates}"),
        ));
    }
    lines
}

/// From where the names on the list come.
fn origins(document: &mut Document, state: &State, election: &Election, listed: &[CandidateId]) {
    let lang = document.lang;
    let mut parts: Vec<(String, u32)> = Vec::new();
    for candidate in named(election, listed) {
        let origin = origin_kind(&candidate.nominee.source, state);
        match parts.iter_mut().find(|(known, _)| known == origin) {
            Some((_, count)) => *count += 1,
            None => parts.push((origin.to_owned(), 1)),
        }
    }
    partition(document, tr(lang, "Nguồn giới thiệu", "Put forward"), &parts);
}

fn named<'a>(
    election: &'a Election,
    listed: &'a [CandidateId],
) -> impl Iterator<Item = &'a Candidate> {
    listed.iter().filter_map(|id| election.candidate(*id).ok())
}

/// How many names more than seats there are, and what the rules say of that. Official seats decide,
/// else alternates'.
fn surplus(state: &State, election: &Election, names: usize) -> Vec<String> {
    let lang = state.about.lang;
    let rules = &state.rules.surplus;
    let seats = match election.seats.number() {
        0 => election.plan.alternate_seats,
        seats => seats,
    };
    let names = u32::try_from(names).unwrap_or(u32::MAX);
    let over = names.checked_sub(seats.into());
    let share = Percent::of(over.unwrap_or_default(), seats.into()).with_sign(lang);
    let short = u32::from(seats).saturating_sub(names);
    let told = over.map(|over| {
        tr(
            lang,
            format!("Danh sách {names} người, số dư {over} ({share} số lượng bầu)"),
            format!("{names} names, {over} more than seats ({share} of the seats)"),
        )
    });
    let mut lines = vec![told.unwrap_or_else(|| {
        tr(
            lang,
            format!("Danh sách {names} người, còn thiếu {short} người so với số lượng bầu"),
            format!("{names} names, {short} fewer than seats"),
        )
    })];
    lines.extend(limits(state, rules, (election.plan.office, seats)));
    lines
}

fn limits(state: &State, rules: &Surplus, (office, seats): (Office, u16)) -> Vec<String> {
    let lang = state.about.lang;
    let cite = |rule: &Text| match rule.as_str() {
        "" => String::new(),
        _ => format!(" ({})", state.rules.cite(rule)),
    };
    let mut lines = Vec::new();
    let least = rules.least(office, seats);
    if 0 < least {
        let rule = if rules.least_percent.contains_key(&office) {
            cite(&rules.least_rule)
        } else {
            cite(&rules.obligatory_rule)
        };
        lines.push(tr(
            lang,
            format!("Số dư ít nhất: {least}{rule}"),
            format!("Least surplus: {least}{rule}"),
        ));
    }
    if let Some(cap) = rules.cap(seats) {
        let rule = cite(&rules.rule);
        lines.push(tr(
            lang,
            format!("Số dư tối đa: {cap}{rule}"),
            format!("Greatest surplus: {cap}{rule}"),
        ));
    }
    if let Some(Band::Within { from, to } | Band::Nearest { from, to }) = rules.band(seats) {
        let band = if from == to { from.to_string() } else { format!("{from}–{to}") };
        lines.push(tr(
            lang,
            format!("Số dư cấp ủy triệu tập chuẩn bị: {band}"),
            format!("Surplus that the convening committee prepares: {band}"),
        ));
    }
    lines
}

/// Counts those on the roster as the credentials report does, and names how many are not on it.
fn structure(document: &mut Document, state: &State, election: &Election, listed: &[CandidateId]) {
    let on_roster = named(election, listed).filter_map(|candidate| {
        let attendee = state.roster.get(candidate.nominee.who.person()?)?;
        let delegate = attendee.delegate.clone();
        Some((delegate.id, Attendee { delegate, presence: Presence::Awaited, seat: Seat::Own }))
    });
    let people = Roster { people: on_roster.collect(), questions: Vec::new() };
    let strangers = listed.len().saturating_sub(people.people.len());
    let strangers = u32::try_from(strangers).unwrap_or(u32::MAX);
    let Some(on) = state.stage.since() else {
        return document.paragraph(tr(
            document.lang,
            "Tuổi tính đến ngày khai mạc: số liệu có khi phiên họp khai mạc.",
            "Ages are those of the opening: the figures come with it.",
        ));
    };
    let statistics = Statistics::of(&people, on.date_naive());
    make_up(document, Asked { statistics: &statistics, strangers, style: state.about.style });
}

/// Who was put forward and does not stand any more.
fn withdrawn(election: &Election, lang: Lang) -> Vec<String> {
    let gone = election.candidates.iter();
    let gone = gone.filter(|candidate| candidate.standing == CandidateStanding::Withdrawn);
    let names: Vec<&str> = gone.map(|candidate| candidate.name.as_str()).collect();
    let (number, names) = (names.len(), names.join(", "));
    let said = tr(
        lang,
        format!("Được rút khỏi danh sách ({number}): {names}"),
        format!("Withdrawn ({number}): {names}"),
    );
    if number == 0 { Vec::new() } else { vec![said] }
}
