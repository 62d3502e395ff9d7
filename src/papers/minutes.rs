//! The minutes of the congress (biên bản đại hội): what happened, in order, with its numbers.

use super::document::Document;
use super::head::{clock, closing, long_date, opening, place};
use super::{ChainHead, withdrawn};
use crate::domain::about::{Gathering, Stage};
use crate::domain::agenda::AgendaEvent;
use crate::domain::appointments::Appointment;
use crate::domain::bodies::{Formation, Progress};
use crate::domain::duties::{DutiesEvent, Row};
use crate::domain::election::lot::LotEvent;
use crate::domain::election::round::{Round, RoundEvent};
use crate::domain::election::{Election, ElectionEvent, Ending};
use crate::domain::floor::FloorEvent;
use crate::domain::grading::GradingEvent;
use crate::domain::narration::{
    absence_label, body_name, decision_text, nominee_names, office_label, person_name,
    person_names, round_label, sentence,
};
use crate::domain::review::ReviewEvent;
use crate::domain::roster::{Attendee, Presence, RosterEvent, Seat};
use crate::domain::rules::Terms;
use crate::domain::{Event, History, Lang, Record, State, tr};

/// Writes the minutes as they stand after the last record.
pub fn congress_minutes(history: &History, chain: &ChainHead) -> Document {
    let state = history.state();
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let gathering = state.about.gathering;
    let (kind, _) = names(state, lang);
    opening(&mut document, kind, opened(state));
    times(&mut document, state);
    attendance(&mut document, state);
    bodies(&mut document, state);
    proceedings(&mut document, history);
    appointments(&mut document, state);
    duties(&mut document, state);
    results(&mut document, state);
    corrections(&mut document, history);
    closing(&mut document, state, &signers(gathering, lang), chain);
    document
}

/// Who signs: a congress has its presidium and secretariat, a meeting its chair and secretary.
fn signers(gathering: Gathering, lang: Lang) -> [&'static str; 2] {
    let vi = match gathering {
        Gathering::MemberCongress | Gathering::DelegateCongress => {
            ["T/M ĐOÀN THƯ KÝ", "T/M ĐOÀN CHỦ TỊCH"]
        }
        Gathering::MemberMeeting => ["THƯ KÝ", "CHỦ TỌA"],
        Gathering::CommitteeMeeting | Gathering::Conference => ["THƯ KÝ", "CHỦ TRÌ"],
    };
    tr(lang, vi, ["Secretary", "Chair"])
}

/// What the paper is called, and its section on the bodies.
fn names(state: &State, lang: Lang) -> (&'static str, &'static str) {
    let congress = match state.rules.terms {
        Terms::Congress => ("MINUTES OF THE CONGRESS", "Bodies of the congress"),
        Terms::Assembly => ("MINUTES OF THE GENERAL ASSEMBLY", "Officers of the assembly"),
    };
    match state.about.gathering {
        Gathering::MemberCongress | Gathering::DelegateCongress => {
            tr(lang, ("BIÊN BẢN ĐẠI HỘI", "Các cơ quan của Đại hội"), congress)
        }
        Gathering::MemberMeeting | Gathering::CommitteeMeeting | Gathering::Conference => tr(
            lang,
            ("BIÊN BẢN HỘI NGHỊ", "Các cơ quan của Hội nghị"),
            ("MINUTES OF THE MEETING", "Bodies of the meeting"),
        ),
    }
}

fn opened(state: &State) -> Option<crate::domain::Moment> {
    match state.stage {
        Stage::Blank | Stage::Preparing => None,
        Stage::Sitting { since } | Stage::Closed { since, .. } => Some(since),
    }
}

fn times(document: &mut Document, state: &State) {
    let lang = state.about.lang;
    document.heading(2, tr(lang, "Thời gian, địa điểm", "Time and place"));
    let mut lines = vec![tr(lang, "Địa điểm: ", "Place: ").to_owned() + place(&state.about)];
    let line = |vi: &str, en: &str, at| {
        format!("{}: {}, {}", tr(lang, vi, en), clock(at, lang), long_date(at, lang))
    };
    match state.stage {
        Stage::Blank | Stage::Preparing => {
            lines.push(tr(lang, "Chưa khai mạc", "Not opened yet").to_owned());
        }
        Stage::Sitting { since } => lines.push(line("Khai mạc", "Opened", since)),
        Stage::Closed { since, until } => {
            lines.push(line("Khai mạc", "Opened", since));
            lines.push(line("Bế mạc", "Closed", until));
        }
    }
    document.list(&lines);
}

fn attendance(document: &mut Document, state: &State) {
    let lang = state.about.lang;
    let standing = crate::domain::quorum::standing(state);
    document.heading(2, tr(lang, "Thành phần", "Attendance"));
    let invited = match state.about.gathering {
        Gathering::Conference => "Mời",
        Gathering::MemberCongress
        | Gathering::DelegateCongress
        | Gathering::MemberMeeting
        | Gathering::CommitteeMeeting => "Triệu tập",
    };
    let present = match state.stage {
        Stage::Closed { .. } => "có mặt",
        Stage::Blank | Stage::Preparing | Stage::Sitting { .. } => "đang có mặt",
    };
    document.paragraph(&tr(
        lang,
        format!("{invited} {}, {present} {}.", standing.convened, standing.present),
        format!("{} convened, {} present.", standing.convened, standing.present),
    ));
    let people = || state.roster.people.values();
    document.list(&people().filter_map(|who| absence_line(who, lang)).collect::<Vec<_>>());
    document.list(&unseen(state).into_iter().collect::<Vec<_>>());
    document.list(&people().filter_map(|who| replacement_line(who, state)).collect::<Vec<_>>());
}

/// Who has a vote, did not come and gave no notice, once the session was opened.
fn unseen(state: &State) -> Option<String> {
    opened(state)?;
    let people = state.roster.people.values().filter(|who| who.is_voter());
    let unseen = people.filter(|who| who.presence == Presence::Awaited);
    let names: Vec<&str> = unseen.map(|who| who.delegate.name.as_str()).collect();
    let (number, names) = (names.len(), names.join(", "));
    (0 < number).then(|| {
        tr(
            state.about.lang,
            format!("Vắng không báo ({number}): {names}"),
            format!("Absent without notice ({number}): {names}"),
        )
    })
}

fn absence_line(who: &Attendee, lang: Lang) -> Option<String> {
    let Presence::Absent(absence) = &who.presence else { return None };
    let reason = absence_label(absence.reason, lang);
    let agreed = if absence.approved {
        tr(lang, ", được đồng ý", ", agreed")
    } else {
        tr(lang, ", chưa được đồng ý", ", not agreed")
    };
    let name = &who.delegate.name;
    Some(tr(
        lang,
        format!("Vắng: {name} ({reason}{agreed})"),
        format!("Absent: {name} ({reason}{agreed})"),
    ))
}

fn replacement_line(who: &Attendee, state: &State) -> Option<String> {
    let Seat::TakenFrom(replaced) = who.seat else { return None };
    let (name, replaced) = (&who.delegate.name, person_name(state, replaced));
    Some(tr(
        state.about.lang,
        format!("Đại biểu dự khuyết {name} thay {replaced}"),
        format!("Alternate {name} takes the place of {replaced}"),
    ))
}

fn bodies(document: &mut Document, state: &State) {
    let lang = state.about.lang;
    let elected = |formed: &&Formation| formed.progress == Progress::Elected;
    let lines: Vec<String> = state
        .bodies
        .formed
        .iter()
        .filter(elected)
        .map(|formed| {
            let head = person_name(state, formed.slate.head);
            let others = person_names(state, &formed.slate.members);
            let names = if others.is_empty() { head } else { format!("{head}, {others}") };
            format!("{}: {names}", body_name(state, formed.body, lang))
        })
        .collect();
    if !lines.is_empty() {
        let (_, heading) = names(state, lang);
        document.heading(2, heading);
        document.list(&lines);
    }
}

/// One section an agenda item, with what happened under it.
fn proceedings(document: &mut Document, history: &History) {
    let state = history.state();
    let lang = state.about.lang;
    document.heading(2, tr(lang, "Diễn biến", "Proceedings"));
    let mut lines = Vec::new();
    for record in history.live_records() {
        for event in &record.events {
            if let Event::Agenda(AgendaEvent::Started { .. }) = event {
                document.list(&std::mem::take(&mut lines));
                document.heading(3, &timed(record, event, state));
            } else if belongs_in_minutes(event) {
                lines.push(timed(record, event, state));
            }
        }
    }
    document.list(&lines);
}

fn timed(record: &Record, event: &Event, state: &State) -> String {
    let lang = state.about.lang;
    let words = sentence(event, state, lang);
    record.at.map_or_else(|| words.clone(), |at| format!("{}: {words}", clock(at, lang)))
}

/// Leaves out the preparation, the keying of ballots (but not that a lot is counted anew) and what
/// the wall showed.
fn belongs_in_minutes(event: &Event) -> bool {
    match event {
        Event::Hall(_) | Event::Preparation(_) => false,
        Event::Lot(event) => matches!(event, LotEvent::Reopened { .. }),
        Event::Session(event) => {
            !matches!(event, crate::domain::about::SessionEvent::Created { .. })
        }
        Event::Roster(event) => !matches!(event, RosterEvent::Registered { .. }),
        Event::Agenda(event) => {
            !matches!(event, AgendaEvent::Planned { .. } | AgendaEvent::Finished { .. })
        }
        Event::Floor(event) => !matches!(
            event,
            FloorEvent::Registered { .. }
                | FloorEvent::Advanced { .. }
                | FloorEvent::Called { .. }
                | FloorEvent::PaceSet { .. }
        ),
        Event::Election(event) => !matches!(event, ElectionEvent::Planned { .. }),
        Event::Round(event) => !matches!(event, RoundEvent::CountOpened { .. }),
        Event::Duties(event) => is_of_the_meeting(event),
        Event::Review(event) => !matches!(event, ReviewEvent::Enlisted { .. }),
        Event::Grading(event) => !matches!(event, GradingEvent::Counted { .. }),
        Event::Bodies(_)
        | Event::Hands(_)
        | Event::Themes(_)
        | Event::Conclusions(_)
        | Event::Appointments(_) => true,
    }
}

/// The matrix is drawn up step by step; the minutes have it as it was proposed and announced. The
/// vote on it stands there as a show of hands.
fn is_of_the_meeting(event: &DutiesEvent) -> bool {
    match event {
        DutiesEvent::Proposed { .. }
        | DutiesEvent::Rejected { .. }
        | DutiesEvent::Postponed { .. }
        | DutiesEvent::Announced { .. }
        | DutiesEvent::Reopened { .. } => true,
        DutiesEvent::Declared { .. }
        | DutiesEvent::Removed { .. }
        | DutiesEvent::Assigned { .. }
        | DutiesEvent::PilotMarked { .. }
        | DutiesEvent::PilotLifted { .. }
        | DutiesEvent::KeyLinkSet { .. }
        | DutiesEvent::Adopted { .. } => false,
    }
}

fn results(document: &mut Document, state: &State) {
    let lang = state.about.lang;
    let all = || state.elections.all.iter();
    let elections: Vec<&Election> = all().filter(|e| e.last_heard().is_some()).collect();
    let endings: Vec<String> = all().filter_map(|election| ending(state, election)).collect();
    if elections.is_empty() && endings.is_empty() {
        return no_election(document, state);
    }
    document.heading(2, tr(lang, "Kết quả bầu cử", "Results of the elections"));
    for election in elections {
        for round in election.rounds.iter().filter(|round| round.was_heard()) {
            result(document, state, election, round);
        }
    }
    document.list(&endings);
    document.list(&state.rules.after_the_count(lang));
}

/// The duties as they were adopted and read out.
fn duties(document: &mut Document, state: &State) {
    let lang = state.about.lang;
    let Some(decision) = state.duties.heard() else { return };
    document.heading(2, tr(lang, "Phân công nhiệm vụ", "Assignment of duties"));
    let line = |row: &Row| format!("{}: {}", row.name, row.charge(lang));
    document.list(&decision.rows().iter().map(line).collect::<Vec<_>>());
}

/// Who holds an office by the superior's decision, as it was read out.
fn appointments(document: &mut Document, state: &State) {
    let lang = state.about.lang;
    let line = |known: &Appointment| {
        let (office, count) = (office_label(known.office, lang), known.people.len());
        let names = nominee_names(state, &known.people);
        format!("{office} ({count}): {names} ({})", decision_text(&known.decision, lang))
    };
    let lines: Vec<String> = state.appointments.all.iter().map(line).collect();
    if !lines.is_empty() {
        document.heading(2, tr(lang, "Nhân sự được chỉ định", "Appointments"));
        document.list(&lines);
    }
}

/// Says of a congress that none was planned: its committee is appointed (CT 45-CT/TW ngày 14/4/2025).
fn no_election(document: &mut Document, state: &State) {
    let is_congress = match state.about.gathering {
        Gathering::MemberCongress | Gathering::DelegateCongress => true,
        Gathering::MemberMeeting | Gathering::CommitteeMeeting | Gathering::Conference => false,
    };
    if is_congress && state.elections.all.is_empty() {
        let lang = state.about.lang;
        document.heading(2, tr(lang, "Bầu cử", "Elections"));
        document.paragraph(tr(
            lang,
            "Đại hội không có nội dung bầu cử: không có cuộc bỏ phiếu nào.",
            "No election was on the agenda: no ballot was held.",
        ));
    }
}

/// How an election ended that was not filled, and by which rule somebody else goes on with it.
fn ending(state: &State, election: &Election) -> Option<String> {
    let ending = election.phase.ending().filter(|ending| **ending != Ending::Filled)?;
    Some(format!("{}: {}", election.plan.title, ending.text(&state.rules, state.about.lang)))
}

fn result(document: &mut Document, state: &State, election: &Election, round: &Round) {
    let lang = state.about.lang;
    let kind = round_label(round.kind, lang);
    document.heading(3, &format!("{} ({kind})", election.plan.title));
    let announced = round.stage.outcome().filter(|_| round.is_announced());
    if let Some(standing) = withdrawn::standing(round, announced, lang) {
        document.strong(standing);
    }
    if let Some(result) = announced {
        super::counting::votes(document, &round.paper, result, |_| true);
        document.paragraph(&super::counting::reading(state, election, round, result).of_whole());
    }
    withdrawn::versions(document, state, (election, round), 4);
}

/// What was taken back. Both versions stay on paper.
fn corrections(document: &mut Document, history: &History) {
    let lang = history.state().about.lang;
    let lines: Vec<String> = history
        .undone_records()
        .map(|record| {
            let words: Vec<String> =
                record.events.iter().map(|event| sentence(event, history.state(), lang)).collect();
            tr(
                lang,
                format!("Thao tác số {} đã hủy: {}", record.n, words.join("; ")),
                format!("Record {} taken back: {}", record.n, words.join("; ")),
            )
        })
        .collect();
    if !lines.is_empty() {
        document.heading(2, tr(lang, "Thao tác đã hủy", "Taken back"));
        document.list(&lines);
    }
}
