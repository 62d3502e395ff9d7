//! Freezing the ballot paper: its lines, its layout, how many names a ballot may carry, its hash.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::ballot::{Layout, Line, Paper};
use super::round::RoundKind;
use super::winners::Vacancies;
use super::{Candidate, Election};
use crate::domain::order::name_key;
use crate::domain::roster::Roster;
use crate::domain::rules::BallotRules;
use crate::domain::{CandidateId, State, Text};

/// What is known of a name and may tell it from another.
type Mark = fn(&Line) -> Option<String>;

/// What stands over the names of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub title: Text,
    /// The number of the round, from 1; 0 where it is not known.
    pub round: u8,
    pub kind: RoundKind,
}

/// Freezes the paper of a round.
pub(super) fn freeze(
    state: &State,
    election: &Election,
    (round, kind): (u8, RoundKind),
    vacancies: Vacancies,
    order: &[CandidateId],
) -> Paper {
    let lines = election.lines(order, &state.roster);
    let heading = Heading { title: election.plan.title.clone(), round, kind };
    Paper::lay_out(heading, vacancies, lines, &state.rules.ballots)
}

impl Election {
    /// Writes the lines of a paper with these names: homonyms are told apart.
    pub fn lines(&self, order: &[CandidateId], roster: &Roster) -> Vec<Line> {
        told_apart(&lines(self, order, roster))
    }
}

impl Paper {
    /// Lays a paper out: the names and the seats decide how one votes on it.
    pub fn lay_out(
        heading: Heading,
        vacancies: Vacancies,
        lines: Vec<Line>,
        rules: &BallotRules,
    ) -> Self {
        let Heading { title, round, kind } = heading;
        let Vacancies { seats, alternate_seats } = vacancies;
        let (layout, limit) =
            (rules.layouts.of(lines.len(), vacancies.principal()), limit(kind, vacancies, rules));
        let hash = Text::default();
        let paper = Self { title, layout, seats, alternate_seats, limit, lines, hash, round };
        Self { hash: paper.digest(), ..paper }
    }

    /// Computes the short hash of everything that a voter sees on the paper.
    pub fn digest(&self) -> Text {
        let mut hash = String::new();
        for byte in Sha256::digest(self.canonical()).iter().take(4) {
            // Writing to a string cannot fail.
            let _ = write!(hash, "{byte:02x}");
        }
        Text::new(&hash)
    }

    /// Writes one field a line. No text holds a line break or a tab, so that nothing is ambiguous.
    /// A round that is not said is left out, so that papers of older sessions keep their hash.
    fn canonical(&self) -> String {
        let layout = match self.layout {
            Layout::StrikeOut => "strike_out",
            Layout::AgreeColumns => "agree_columns",
            Layout::SingleName => "single_name",
        };
        let Self { title, seats, alternate_seats, limit, .. } = self;
        let head = format!("{title}\n{layout}\n{seats}\n{alternate_seats}\n{limit}\n");
        let lines = self.lines.iter().map(|Line { candidate, name, born, post, unit }| {
            let born = born.map(|born| born.to_string()).unwrap_or_default();
            format!("{candidate}\t{name}\t{born}\t{post}\t{unit}\n")
        });
        let round = if self.round == 0 { String::new() } else { format!("{}\n", self.round) };
        head + &lines.collect::<String>() + &round
    }
}

/// Among the tied, nobody votes for more names than there are seats at stake.
fn limit(kind: RoundKind, vacancies: Vacancies, rules: &BallotRules) -> u16 {
    let Vacancies { seats, alternate_seats } = vacancies;
    match kind {
        RoundKind::First | RoundKind::Supplementary if rules.delegate_ballot_counts_alternates => {
            seats.saturating_add(alternate_seats)
        }
        _ => vacancies.principal(),
    }
}

fn lines(election: &Election, order: &[CandidateId], roster: &Roster) -> Vec<Line> {
    let find = |id: &CandidateId| election.candidates.iter().find(|known| known.nominee.id == *id);
    let line = |known: &Candidate| known.nominee.who.line(known.nominee.id, &known.name, roster);
    order.iter().filter_map(find).map(line).collect()
}

/// Adds to the names of homonyms what tells them apart: the birth year, else the birth date, else
/// the unit, else the post.
fn told_apart(lines: &[Line]) -> Vec<Line> {
    let mut homonyms: BTreeMap<String, Vec<&Line>> = BTreeMap::new();
    for line in lines {
        homonyms.entry(name_key(&line.name)).or_default().push(line);
    }
    let tell = |line: &Line| {
        let alike = homonyms.get(&name_key(&line.name)).map(Vec::as_slice);
        let mark = alike.filter(|alike| 1 < alike.len()).and_then(telling);
        let name = mark.and_then(|mark| mark(line)).map_or_else(
            || line.name.clone(),
            |mark| Text::new(&format!("{} ({mark})", line.name)),
        );
        Line { name, ..line.clone() }
    };
    lines.iter().map(tell).collect()
}

/// Finds the first mark that tells these homonyms apart.
fn telling(alike: &[&Line]) -> Option<Mark> {
    let marks: [Mark; 4] = [birth_year, birth_date, unit, post];
    marks.into_iter().find(|mark| tells(alike, *mark))
}

/// Tells whether a mark is known for all of these lines and different for each.
fn tells(lines: &[&Line], mark: Mark) -> bool {
    let marks: Option<BTreeSet<String>> = lines.iter().map(|line| mark(line)).collect();
    marks.is_some_and(|marks| marks.len() == lines.len())
}

fn birth_year(line: &Line) -> Option<String> {
    line.born.map(|born| born.format("%Y").to_string())
}

fn birth_date(line: &Line) -> Option<String> {
    line.born.map(|born| born.format("%d/%m/%Y").to_string())
}

fn unit(line: &Line) -> Option<String> {
    Some(line.unit.to_string()).filter(|unit| !unit.is_empty())
}

fn post(line: &Line) -> Option<String> {
    Some(line.post.to_string()).filter(|post| !post.is_empty())
}
