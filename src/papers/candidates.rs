//! The list of candidates with short biographies (danh sách trích ngang), in the order of the
//! ballot, an election a paper.

use chrono::NaiveDate;

use super::catalogue::{Kind, Made, Source};
use super::document::{Cell, Document};
use super::gathering::{chair, hall};
use super::head::{closing, opening_about};
use super::missing::{Awaited, NotReady};
use crate::domain::about::PaperStyle;
use crate::domain::election::ballot::Line;
use crate::domain::election::{Candidate, Election, Nominated, Phase, Source as From};
use crate::domain::narration::person_name;
use crate::domain::roster::{Delegate, Sex};
use crate::domain::rules::Terms;
use crate::domain::{CandidateId, Lang, State, Text, tr};

/// The list of each election, once somebody is put forward.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    for_each_election(source, Kind::Candidates, write)
}

/// Writes a paper of each election in which somebody stands.
pub(super) fn for_each_election(
    source: Source<'_>,
    kind: Kind,
    write: impl Fn(&mut Document, &State, &Election),
) -> Vec<Made> {
    let state = source.state();
    let papers = state.elections.all.iter().map(|election| {
        let what = Awaited::Names(election.plan.title.to_string());
        let made = if in_order(election).0.is_empty() {
            Err(NotReady::Awaits { kind, what })
        } else {
            let mut document = Document::new(state.about.lang);
            write(&mut document, state, election);
            let signer = chair(state, state.about.lang);
            closing(&mut document, state, &[signer], source.chain);
            Ok(document)
        };
        (election.plan.id.to_string(), made)
    });
    papers.collect()
}

/// Whether a list is in the order of the ballot, or as the names came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    OfBallot,
    AsPutForward,
}

/// The names that stand: in the order of the first ballot once the list is drawn up.
pub(super) fn in_order(election: &Election) -> (Vec<CandidateId>, Order) {
    if let Phase::ListDrawn { order } = &election.phase {
        return (order.clone(), Order::OfBallot);
    }
    let first = election.rounds.iter().find(|round| !round.is_annulled());
    if let Some(round) = first.or(election.rounds.first()) {
        let names = round.paper.lines.iter().map(|line| line.candidate);
        return (names.collect(), Order::OfBallot);
    }
    let standing = election.candidates.iter().filter(|candidate| candidate.is_standing());
    (standing.map(|candidate| candidate.nominee.id).collect(), Order::AsPutForward)
}

fn write(document: &mut Document, state: &State, election: &Election) {
    let (lang, title) = (document.lang, &election.plan.title);
    let kind = tr(lang, "DANH SÁCH TRÍCH NGANG", "LIST OF CANDIDATES");
    let subject = tr(lang, format!("người ứng cử, người được đề cử: {title}"), title.to_string());
    opening_about(document, kind, subject, state.stage.since());
    let (order, kind) = in_order(election);
    if kind == Order::AsPutForward {
        document.strong(tr(
            lang,
            "Chưa xếp theo thứ tự trên phiếu bầu.",
            "Not in the order of the ballot yet.",
        ));
    }
    let people: Vec<_> = election
        .lines(&order, &state.roster)
        .into_iter()
        .filter_map(|line| Person::of(state, election, line))
        .collect();
    table(document, &people, state);
}

/// A candidate with what is known of the life.
struct Person<'a> {
    line: Line,
    candidate: &'a Candidate,
    /// Nothing of those who are not on the roster.
    known: Option<&'a Delegate>,
}

impl<'a> Person<'a> {
    fn of(state: &'a State, election: &'a Election, line: Line) -> Option<Self> {
        let candidate = election.candidate(line.candidate).ok()?;
        let known = match &candidate.nominee.who {
            Nominated::Person(person) => Some(&state.roster.get(*person)?.delegate),
            Nominated::Outside { .. } => None,
        };
        Some(Self { line, candidate, known })
    }

    fn text(&self, field: impl Fn(&Delegate) -> &Text) -> String {
        self.known.map(|known| field(known).to_string()).unwrap_or_default()
    }
}

/// A column is left out where nobody has anything in it.
fn table(document: &mut Document, people: &[Person<'_>], state: &State) {
    let lang = document.lang;
    let columns: Vec<(&str, Vec<String>)> = columns(people, state)
        .into_iter()
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    let number = tr(lang, "STT", "No.");
    let head: Vec<&str> =
        [number].into_iter().chain(columns.iter().map(|(title, _)| *title)).collect();
    let rows = (0..people.len()).map(|at| {
        let cells = columns.iter().map(|(_, cells)| cells.get(at).cloned().unwrap_or_default());
        [Cell::from(at + 1)].into_iter().chain(cells.map(Cell::from)).collect::<Vec<_>>()
    });
    document.table(&head, &rows.collect::<Vec<_>>());
}

fn columns(people: &[Person<'_>], state: &State) -> Vec<(&'static str, Vec<String>)> {
    let lang = state.about.lang;
    let each = |cell: &dyn Fn(&Person<'_>) -> String| people.iter().map(cell).collect();
    let is_party = state.about.style == PaperStyle::Party;
    // The roster does not hold the home of a person: a list of the Party has room for it.
    let home = if is_party { "…" } else { "" };
    let joined = if is_party {
        tr(lang, "Ngày vào Đảng", "Joined the Party")
    } else {
        tr(lang, "Ngày vào hội", "Joined")
    };
    vec![
        (tr(lang, "Họ và tên", "Name"), each(&|one| one.line.name.to_string())),
        (tr(lang, "Ngày sinh", "Born"), each(&|one| day(one.line.born))),
        (
            tr(lang, "Giới tính", "Sex"),
            each(&|one| one.known.map_or("", |k| sex(k.sex, lang)).into()),
        ),
        (tr(lang, "Dân tộc", "Ethnic group"), each(&|one| one.text(|known| &known.ethnicity))),
        (tr(lang, "Quê quán", "Home"), each(&|_| home.to_owned())),
        (joined, each(&|one| day(one.known.and_then(|known| known.joined)))),
        (
            tr(lang, "Trình độ; lý luận chính trị", "Schooling; political theory"),
            each(&|one| {
                said(&[one.text(|known| &known.education), one.text(|known| &known.theory)], "; ")
            }),
        ),
        (
            tr(lang, "Chức vụ, đơn vị", "Post, unit"),
            each(&|one| said(&[one.line.post.to_string(), one.line.unit.to_string()], ", ")),
        ),
        (
            tr(lang, "Nguồn giới thiệu", "Put forward"),
            each(&|one| origin(&one.candidate.nominee.source, state)),
        ),
    ]
}

fn said(parts: &[String], separator: &str) -> String {
    let said = parts.iter().filter(|part| !part.is_empty()).map(String::as_str);
    said.collect::<Vec<_>>().join(separator)
}

fn day(on: Option<NaiveDate>) -> String {
    on.map(|on| on.format("%d/%m/%Y").to_string()).unwrap_or_default()
}

fn sex(sex: Sex, lang: Lang) -> &'static str {
    match sex {
        Sex::Female => tr(lang, "nữ", "female"),
        Sex::Male => tr(lang, "nam", "male"),
    }
}

/// By whom a name was put forward.
fn origin(source: &From, state: &State) -> String {
    let lang = state.about.lang;
    match source {
        From::Floor { by } => {
            let by = person_name(state, *by);
            tr(lang, format!("{by} đề cử"), format!("by {by}"))
        }
        From::Convening | From::Own | From::Application { .. } => {
            origin_kind(source, state).to_owned()
        }
    }
}

/// In which way a name was put forward.
pub(super) fn origin_kind(source: &From, state: &State) -> &'static str {
    let lang = state.about.lang;
    match (source, state.about.style) {
        (From::Convening, PaperStyle::Party) => {
            tr(lang, "cấp ủy giới thiệu", "by the convening committee")
        }
        (From::Convening, PaperStyle::Association) => match state.rules.terms {
            Terms::Congress => tr(lang, "ban chấp hành giới thiệu", "by the outgoing committee"),
            Terms::Assembly => tr(lang, "ban chấp hành giới thiệu", "by the board"),
        },
        (From::Floor { .. }, _) => match hall(state, Lang::Vi) {
            "Đại hội" => tr(lang, "đề cử tại Đại hội", "from the floor"),
            _ => tr(lang, "đề cử tại Hội nghị", "from the floor"),
        },
        (From::Own, _) => tr(lang, "tự ứng cử", "own wish"),
        (From::Application { .. }, _) => {
            tr(lang, "ứng cử có đơn, hồ sơ", "own wish, by application")
        }
    }
}
