//! The list of the elected (danh sách trúng cử) of an election, with votes and shares, from the
//! announced results alone.

use super::catalogue::{Kind, Made, Source};
use super::document::{Cell, Document};
use super::gathering::chair;
use super::head::{closing, opening_about};
use super::missing::{Awaited, NotReady};
use crate::domain::election::Election;
use crate::domain::election::ballot::Line;
use crate::domain::election::round::{Round, RoundStage};
use crate::domain::percent::Percent;
use crate::domain::{CandidateId, Moment, State, Text, numerals, tr};

/// The list of each election, once it is announced who is elected.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    let state = source.state();
    let filled = |election: &&Election| !is_over_for_nothing(election);
    let papers = state.elections.all.iter().filter(filled).map(|election| {
        let made = match missing(election) {
            Some(what) => Err(NotReady::Awaits { kind: Kind::Elected, what }),
            None => Ok(write(source, election)),
        };
        (election.plan.id.to_string(), made)
    });
    papers.collect()
}

/// The elections whose result is still to be announced, or to be corrected.
pub(super) fn awaited<'a>(elections: impl Iterator<Item = &'a Election>) -> Option<Awaited> {
    let open = elections.filter(|election| !is_settled(election));
    let titles: Vec<String> = open.map(|election| election.plan.title.to_string()).collect();
    (!titles.is_empty()).then_some(Awaited::Results(titles))
}

/// When the last result of an election was announced.
pub(super) fn announced(election: &Election) -> Option<Moment> {
    let at = |round: &Round| match &round.stage {
        RoundStage::Announced { at, .. } => Some(*at),
        _ => None,
    };
    election.rounds.iter().filter_map(at).max()
}

/// Writes the elected and then the alternates, in the order in which they won.
pub(super) fn tables(document: &mut Document, election: &Election) {
    let lang = document.lang;
    let groups = [
        (tr(lang, "Trúng cử", "Elected"), election.winners()),
        (tr(lang, "Trúng cử dự khuyết", "Elected as alternates"), election.alternates()),
    ];
    for (title, people) in groups.iter().filter(|(_, people)| !people.is_empty()) {
        let number = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let number = numerals::with_words(number, lang);
        document.strong(&format!("{title}: {number}"));
        let head = tr(
            lang,
            ["STT", "Họ và tên", "Ngày sinh", "Chức vụ, đơn vị", "Số phiếu", "Tỷ lệ %"],
            ["No.", "Name", "Born", "Post, unit", "Votes", "%"],
        );
        let chosen = (1..).zip(people.iter().filter_map(|id| chosen(election, *id)));
        document.table(&head, &chosen.map(row).collect::<Vec<_>>());
    }
    open_seats(document, election);
}

fn is_settled(election: &Election) -> bool {
    (election.has_result() || election.phase.is_over()) && !election.is_withdrawn()
}

fn is_over_for_nothing(election: &Election) -> bool {
    election.phase.is_over() && has_nobody(election)
}

fn has_nobody(election: &Election) -> bool {
    election.winners().is_empty() && election.alternates().is_empty()
}

fn missing(election: &Election) -> Option<Awaited> {
    let title = election.plan.title.to_string();
    match (is_settled(election), has_nobody(election)) {
        (false, _) => Some(Awaited::Results(vec![title])),
        (true, true) => Some(Awaited::Winner(title)),
        (true, false) => None,
    }
}

fn write(source: Source<'_>, election: &Election) -> Document {
    let state: &State = source.state();
    let (lang, title) = (state.about.lang, &election.plan.title);
    let mut document = Document::new(lang);
    let kind = tr(lang, "DANH SÁCH TRÚNG CỬ", "LIST OF THE ELECTED");
    opening_about(&mut document, kind, title.to_string(), announced(election));
    tables(&mut document, election);
    closing(&mut document, state, &[chair(state, lang)], source.chain);
    document
}

/// A winner with what decided it.
struct Chosen<'a> {
    line: &'a Line,
    votes: u32,
    base: u32,
}

/// Finds the announced round that elected somebody.
fn chosen(election: &Election, id: CandidateId) -> Option<Chosen<'_>> {
    let mut announced = election.rounds.iter().filter(|round| round.is_announced());
    announced.find_map(|round| {
        let verdict = &round.stage.outcome()?.verdict;
        let is_here = verdict.elected.contains(&id) || verdict.alternates.contains(&id);
        let name = verdict.names.iter().find(|name| name.candidate == id)?;
        let line = round.paper.line(id)?;
        is_here.then_some(Chosen { line, votes: name.votes, base: verdict.base.size })
    })
}

fn row((number, chosen): (usize, Chosen<'_>)) -> Vec<Cell> {
    let Chosen { line, votes, base } = chosen;
    let born = line.born.map(|born| born.format("%d/%m/%Y").to_string()).unwrap_or_default();
    let post = [&line.post, &line.unit].map(Text::as_str);
    let post: Vec<&str> = post.into_iter().filter(|text| !text.is_empty()).collect();
    vec![
        number.into(),
        line.name.as_str().into(),
        born.into(),
        post.join(", ").into(),
        votes.into(),
        Percent::of(votes, base).into(),
    ]
}

/// Says what stayed open.
fn open_seats(document: &mut Document, election: &Election) {
    let lang = document.lang;
    let open = election.vacancies();
    let (seats, alternates) = (open.seats, open.alternate_seats);
    if 0 < seats {
        document.paragraph(&tr(
            lang,
            format!("Số lượng chưa bầu đủ: {seats}."),
            format!("Seats that stayed open: {seats}."),
        ));
    }
    if 0 < alternates {
        document.paragraph(&tr(
            lang,
            format!("Số lượng dự khuyết chưa bầu đủ: {alternates}."),
            format!("Alternates' seats that stayed open: {alternates}."),
        ));
    }
}
