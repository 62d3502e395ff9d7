//! From the sheet to the answer: the base, the sums, the checks, the verdict, the words.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::answer::{
    Answer, CandidateAnswer, CheckAnswer, Label, Level, Outcome, Question, QuestionKind, Rules,
    Tally, Term,
};
use super::check::{Check, Notice};
use super::count::Count;
use super::fault::{Fault, check_ballots, check_names};
use super::input::Sheet;
use crate::domain::election::ballot::{Layout, Line, Paper};
use crate::domain::election::check;
use crate::domain::election::ending::{IfOpen, Voted};
use crate::domain::election::round::RoundKind;
use crate::domain::election::sentence::Reading;
use crate::domain::election::verdict::{Base, Decision, Fate, NameVerdict, Verdict, draw};
use crate::domain::election::{Heading, Vacancies};
use crate::domain::rules::{BallotRules, BaseOf, Ground, RuleSet};
use crate::domain::{CandidateId, Lang, Percent, PersonId, Text, base, tr};

impl Sheet {
    /// Draws the verdict by a rule set, in these words.
    pub fn answer(&self, rules: &RuleSet, lang: Lang) -> Result<Answer, Fault> {
        check_names(self)?;
        let paper = self.paper(&rules.ballots);
        check_ballots(self, &paper, &rules.ballots)?;
        let grounds = self.grounds();
        let count = Count::of(self, &paper, &rules.ballots);
        let base = self.base(rules, &grounds);
        let verdict = draw(&paper, self.round, &base, &count.tally(), &rules.winning);
        let mut checks = count.checks(self, &paper);
        checks.extend(self.base_checks(rules, &grounds, &verdict.base, &count));
        checks.extend(self.no_contest(&paper));
        checks.extend(self.list_checks(&paper, &rules.ballots));
        let voted = Voted { votes: 1, elected: verdict.elected.len() };
        // A sheet is of one round and knows of no other.
        let if_open = IfOpen::after(voted, self.office, self.body.gathering(), rules);
        let (paper, verdict, gathering) = (&paper, &verdict, self.body.gathering());
        let reading = Reading { paper, verdict, rules, if_open, gathering, lang };
        Ok(answer(&reading, &count, &checks))
    }

    fn paper(&self, rules: &BallotRules) -> Paper {
        let lines = (1..).zip(&self.candidates).map(|(number, candidate)| Line {
            candidate: CandidateId(number),
            name: candidate.name.text.clone(),
            born: candidate.born,
            post: Text::default(),
            unit: Text::default(),
        });
        let vacancies = Vacancies { seats: self.seats, alternate_seats: self.alternate_seats };
        let heading = Heading { title: Text::default(), round: 0, kind: self.round };
        Paper::lay_out(heading, vacancies, lines.collect(), rules)
    }

    /// Every person once, with all the grounds that the sheet names.
    fn grounds(&self) -> BTreeMap<PersonId, BTreeSet<Ground>> {
        let mut people: BTreeMap<PersonId, BTreeSet<Ground>> = BTreeMap::new();
        for excluded in &self.excluded {
            people.entry(PersonId(excluded.person)).or_default().extend(&excluded.grounds);
        }
        people
    }

    fn base(&self, rules: &RuleSet, grounds: &BTreeMap<PersonId, BTreeSet<Ground>>) -> Base {
        let people = grounds.iter().map(|(id, own)| (*id, |ground| own.contains(&ground)));
        base::of_people(self.body.base_rule(&rules.bases), self.convened, people)
    }

    fn base_checks(
        &self,
        rules: &RuleSet,
        grounds: &BTreeMap<PersonId, BTreeSet<Ground>>,
        base: &Base,
        count: &Count,
    ) -> Vec<Check> {
        let mut checks = Vec::new();
        let known = match base.of {
            BaseOf::Convened => Some(base.size),
            BaseOf::Collected => count.collected,
            BaseOf::Valid => count.valid,
        };
        if known.is_none() {
            checks.push(Check::BaseUnknown { of: base.of });
        }
        if base.of == BaseOf::Convened {
            checks.extend(not_subtracted(&self.body.base_rule(&rules.bases).subtract, grounds));
            if let Some(collected) = count.collected.filter(|collected| base.size < *collected) {
                checks
                    .push(Check::Notice(Notice::CollectedOverBase { collected, base: base.size }));
            }
        }
        checks
    }

    /// Nobody was tied where everybody has a seat.
    fn no_contest(&self, paper: &Paper) -> Option<Check> {
        let names = paper.lines.len();
        let vacancies = Vacancies { seats: self.seats, alternate_seats: self.alternate_seats };
        let seats = vacancies.principal();
        let is_none = self.round == RoundKind::TieRevote && names <= usize::from(seats);
        is_none.then_some(Check::NoContest { names, seats })
    }

    fn list_checks(&self, paper: &Paper, rules: &BallotRules) -> Vec<Check> {
        let mut checks = Vec::new();
        let columns =
            self.candidates.iter().filter(|name| name.against.or(name.unmarked).is_some());
        let (names, unmarked) =
            (columns.count(), self.candidates.iter().find_map(|one| one.unmarked));
        match (paper.layout, unmarked.filter(|unmarked| 0 < *unmarked)) {
            (Layout::StrikeOut, _) if 0 < names => {
                checks.push(Check::Notice(Notice::NoColumns { names }));
            }
            (Layout::SingleName, Some(unmarked)) if rules.single_unmarked_is_invalid => {
                checks.push(Check::Notice(Notice::UnmarkedOnSingleName { unmarked }));
            }
            _ => (),
        }
        let mended = (1..).zip(&self.candidates).filter(|(_, one)| one.name.is_mended);
        checks.extend(mended.map(|(line, one)| {
            Check::Notice(Notice::NameMended { line, name: one.name.text.clone() })
        }));
        let mut seen = HashSet::new();
        let doubles: BTreeSet<&Text> = self
            .candidates
            .iter()
            .map(|one| &one.name.text)
            .filter(|name| !seen.insert(*name))
            .collect();
        checks.extend(
            doubles.into_iter().map(|name| Check::Notice(Notice::SameName { name: name.clone() })),
        );
        checks
    }
}

/// People who stay in the base, by the first ground that the sheet names for them.
fn not_subtracted(
    subtract: &[Ground],
    people: &BTreeMap<PersonId, BTreeSet<Ground>>,
) -> Vec<Check> {
    let mut by_ground: BTreeMap<Option<Ground>, usize> = BTreeMap::new();
    for grounds in people.values() {
        if !subtract.iter().any(|ground| grounds.contains(ground)) {
            *by_ground.entry(grounds.first().copied()).or_default() += 1;
        }
    }
    let checks = by_ground.into_iter().map(|(ground, people)| match ground {
        Some(ground) => Check::Notice(Notice::NotSubtracted { ground, people }),
        None => Check::Notice(Notice::WithoutGround { people }),
    });
    checks.collect()
}

fn answer(reading: &Reading<'_>, count: &Count, checks: &[Check]) -> Answer {
    let is_refused = checks.iter().any(|check| check.level() == check::Level::Error);
    let Verdict { base, needed, .. } = reading.verdict;
    let RuleSet { id, file_hash, .. } = reading.rules;
    let mut answer = Answer {
        rules: Rules { id: id.clone(), sha256: file_hash.clone() },
        base: base.size,
        base_terms: terms(base),
        needed: *needed,
        tally: Tally {
            collected: count.collected,
            valid: count.valid,
            invalid: count.invalid,
            invalid_by_ground: count.invalid_by_ground.clone().unwrap_or_default(),
        },
        outcome: Outcome::Refused,
        elected: Vec::new(),
        alternates: Vec::new(),
        not_elected: Vec::new(),
        question: None,
        candidates: candidates(reading, is_refused),
        checks: checks.iter().map(|check| check_answer(check, reading.lang)).collect(),
        announcement: refusal(reading),
    };
    if !is_refused {
        give_verdict(&mut answer, reading);
    }
    answer
}

fn give_verdict(answer: &mut Answer, reading: &Reading<'_>) {
    let verdict = reading.verdict;
    let named = |ids: &[CandidateId]| names(reading.paper, ids);
    answer.elected = named(&verdict.elected);
    answer.alternates = named(&verdict.alternates);
    answer.not_elected = named(&losers(verdict));
    answer.announcement = reading.of_whole();
    let (outcome, kind, seats, alternate_seats, among) = match &verdict.decision {
        Decision::Complete => {
            answer.outcome = Outcome::Complete;
            return;
        }
        Decision::SeatsOpen { seats, alternate_seats } => {
            let among = answer.not_elected.clone();
            let kind = QuestionKind::SupplementaryRound;
            (Outcome::SeatsOpen, kind, *seats, *alternate_seats, among)
        }
        Decision::TieRevote { seats, alternate_seats, among } => {
            (Outcome::Tie, QuestionKind::TieRevote, *seats, *alternate_seats, named(among))
        }
        Decision::TiedAgain { seats, alternate_seats, among } => {
            (Outcome::Tie, QuestionKind::CongressDecides, *seats, *alternate_seats, named(among))
        }
    };
    let seats = Vacancies { seats, alternate_seats }.principal();
    answer.outcome = outcome;
    answer.question = Some(Question { kind, seats, among });
}

fn candidates(reading: &Reading<'_>, is_refused: bool) -> Vec<CandidateAnswer> {
    let base = reading.verdict.base.size;
    let lines = reading.paper.lines.iter().zip(&reading.verdict.names);
    let answers = lines.map(|(line, verdict)| CandidateAnswer {
        name: line.name.clone(),
        votes: verdict.votes,
        percent: Percent::of(verdict.votes, base).text(Lang::En),
        elected: !is_refused && verdict.fate == Fate::Elected,
        sentence: if is_refused {
            open(line, verdict.votes, reading.lang)
        } else {
            reading.of_name(verdict)
        },
    });
    answers.collect()
}

/// What is said about a name as long as the figures do not add up.
fn open(line: &Line, votes: u32, lang: Lang) -> String {
    let name = &line.name;
    tr(
        lang,
        format!("Đồng chí {name}: {votes} phiếu; chưa kết luận vì số liệu không khớp."),
        format!("{name}: {votes} votes; no verdict, because the figures do not add up."),
    )
}

fn refusal(reading: &Reading<'_>) -> String {
    let base = reading.base();
    tr(
        reading.lang,
        format!("Kết quả tính trên {base}. Chưa kết luận: số liệu không khớp."),
        format!("The result is out of {base}. No verdict: the figures do not add up."),
    )
}

/// Who has neither a seat nor a tie to settle, in order of votes; ties in the order of the list.
fn losers(verdict: &Verdict) -> Vec<CandidateId> {
    let is_open = matches!(verdict.decision, Decision::SeatsOpen { .. });
    let is_loser = |name: &&NameVerdict| match name.fate {
        Fate::NotElected | Fate::OverHalfNoSeat => true,
        Fate::Tied => is_open,
        Fate::Elected | Fate::Alternate => false,
    };
    let mut losers: Vec<&NameVerdict> = verdict.names.iter().filter(is_loser).collect();
    losers.sort_by_key(|name| std::cmp::Reverse(name.votes));
    losers.iter().map(|name| name.candidate).collect()
}

/// Candidates are numbered in the order of the paper.
fn names(paper: &Paper, ids: &[CandidateId]) -> Vec<Text> {
    let line = |id: &CandidateId| paper.lines.get(usize::from(id.0).checked_sub(1)?);
    ids.iter().filter_map(line).map(|line| line.name.clone()).collect()
}

fn terms(base: &Base) -> Vec<Term> {
    let whole = if base.of == BaseOf::Convened { base.from } else { base.size };
    let whole = Term { label: Label::Whole(base.of), count: i64::from(whole) };
    let less = base.less.iter().map(|term| {
        let people = i64::try_from(term.people.len()).unwrap_or(i64::MAX);
        Term { label: Label::Less(term.ground), count: -people }
    });
    std::iter::once(whole).chain(less).collect()
}

fn check_answer(check: &Check, lang: Lang) -> CheckAnswer {
    let level = match check.level() {
        check::Level::Error => Level::Error,
        check::Level::Warning => Level::Warning,
    };
    CheckAnswer { code: check.code(), level, message: check.text(lang) }
}
