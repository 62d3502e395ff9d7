//! The paper, the lots and the ballots as the recount reads them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::reckoning::Difference;
use super::{Mismatch, number, numbers};

/// What the recount knows of a round: its paper, the rules on its ballots, and its lots.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) layout: String,
    pub(super) kind: String,
    pub(super) seats: u64,
    pub(super) alternate_seats: u64,
    /// The most names that one ballot may carry.
    pub(super) limit: u64,
    /// How many names stand on the paper.
    pub(super) names: u64,
    /// The candidates' numbers, in the order of the paper.
    pub(super) candidates: Vec<u64>,
    /// Their birth dates, in the same order; empty where unknown.
    pub(super) born: Vec<String>,
    pub(super) rules: Value,
    pub(super) lots: BTreeMap<u64, Lot>,
    pub(super) count: Count,
    /// The ballots out of the box, as told to the congress.
    pub(super) collected: Option<u64>,
    /// The last tally by hand, where there was one.
    pub(super) hand: Option<Value>,
}

/// How far the file says that a count has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    Open,
    AddedUp,
    Announced,
}

impl Count {
    /// The step that leads here.
    pub(super) fn step(self) -> &'static str {
        match self {
            Self::Open => "round.result_withdrawn",
            Self::AddedUp => "round.reconciled",
            Self::Announced => "round.announced",
        }
    }
}

impl Sheet {
    pub(super) fn new(prepared: &Value, rules: &Value) -> Self {
        let paper = prepared.get("paper").unwrap_or(&Value::Null);
        let lines = paper.get("lines").and_then(Value::as_array).cloned().unwrap_or_default();
        let candidates: Vec<u64> = lines.iter().map(|line| number(line, "candidate")).collect();
        Self {
            layout: word(paper, "layout"),
            kind: word(prepared, "kind"),
            seats: number(paper, "seats"),
            alternate_seats: number(paper, "alternate_seats"),
            limit: number(paper, "limit"),
            names: u64::try_from(candidates.len()).unwrap_or(u64::MAX),
            candidates,
            born: lines.iter().map(|line| word(line, "born")).collect(),
            rules: rules.clone(),
            lots: BTreeMap::new(),
            count: Count::Open,
            collected: None,
            hand: None,
        }
    }
}

impl Sheet {
    /// Tells whether more names stand on the paper than there are seats, official ones first.
    pub(super) fn has_surplus(&self) -> bool {
        let seats = if self.seats == 0 { self.alternate_seats } else { self.seats };
        seats < self.names
    }
}

fn word(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// One ballot in the only form that the recount knows: who is marked for and against.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    Names { agree: BTreeSet<u64>, disagree: BTreeSet<u64> },
    Invalid(String),
    Doubtful,
}

impl Mark {
    fn read(ballot: &Value, names: u64) -> Self {
        if let Some(ground) = ballot.get("invalid").and_then(Value::as_str) {
            return Self::Invalid(ground.to_owned());
        }
        if ballot.get("doubtful").is_some() {
            return Self::Doubtful;
        }
        let (agree, disagree): (BTreeSet<u64>, BTreeSet<u64>) =
            if let Some(marks) = ballot.get("marks") {
                (set(marks.get("agree")), set(marks.get("disagree")))
            } else if ballot.get("kept").is_some() {
                let kept = set(ballot.get("kept"));
                let struck = (1..=names).filter(|place| !kept.contains(place)).collect();
                (kept, struck)
            } else {
                let struck = set(ballot.get("struck"));
                ((1..=names).filter(|place| !struck.contains(place)).collect(), struck)
            };
        Self::Names { agree, disagree }
    }
}

fn set(list: Option<&Value>) -> BTreeSet<u64> {
    numbers(list).into_iter().collect()
}

/// A lot, as keyed.
#[derive(Debug, Default)]
pub(super) struct Lot {
    size: u64,
    passes: Vec<Vec<Mark>>,
    ended: usize,
    settled: Option<Vec<Mark>>,
    ruled: Vec<Mark>,
}

impl Lot {
    pub(super) fn new(size: u64) -> Self {
        Self { size, ..Self::default() }
    }

    pub(super) fn take(&mut self, kind: &str, detail: &Value, names: u64) {
        let ballot = || Mark::read(detail.get("ballot").unwrap_or(&Value::Null), names);
        match kind {
            "lot.begun" => self.passes.push(Vec::new()),
            "lot.keyed" => self.passes.last_mut().into_iter().for_each(|pass| pass.push(ballot())),
            "lot.taken_back" => self.passes.last_mut().into_iter().for_each(|pass| {
                pass.pop();
            }),
            "lot.ended" => self.ended += 1,
            "lot.ruled" => self.ruled.push(ballot()),
            "lot.reopened" => *self = Self::new(self.size),
            "lot.settled" => {
                let ballots = detail.get("ballots").and_then(Value::as_array);
                let read = |list: &Vec<Value>| list.iter().map(|b| Mark::read(b, names)).collect();
                self.settled = ballots.map(read);
            }
            _ => {}
        }
    }

    /// The ballots that both keyings agree on, or that the third look settled; else what the file
    /// shows in the place of such an agreement.
    pub(super) fn agreed(&self) -> Result<Vec<Mark>, Difference> {
        let unlike = |found: usize| (Mismatch::Lots, "2".to_owned(), found.to_string());
        let [first, second] = self.passes.as_slice() else {
            return Err(unlike(self.passes.len()));
        };
        for pass in [first, second] {
            if u64::try_from(pass.len()) != Ok(self.size) {
                return Err((Mismatch::LotSize, self.size.to_string(), pass.len().to_string()));
            }
        }
        self.match_passes(first.clone(), second.clone()).ok_or_else(|| unlike(1))
    }

    /// The ballots of both passes, where they are alike or were settled, and were ended.
    fn match_passes(&self, mut first: Vec<Mark>, mut second: Vec<Mark>) -> Option<Vec<Mark>> {
        first.sort();
        second.sort();
        let ballots = if first == second { first } else { self.third_look(first, second)? };
        let ballots = self.with_rulings(ballots)?;
        let complete = self.ended == 2 && u64::try_from(ballots.len()) == Ok(self.size);
        complete.then_some(ballots)
    }

    /// The ballots that both keyings have, and the settled ones for the rest.
    fn third_look(&self, first: Vec<Mark>, mut second: Vec<Mark>) -> Option<Vec<Mark>> {
        let mut common = Vec::new();
        for ballot in first {
            if let Some(at) = second.iter().position(|other| *other == ballot) {
                common.push(second.swap_remove(at));
            }
        }
        common.extend(self.settled.clone()?);
        Some(common)
    }

    /// Puts a ruling in the place of every doubtful ballot. `None` where they do not match.
    fn with_rulings(&self, mut ballots: Vec<Mark>) -> Option<Vec<Mark>> {
        let before = ballots.len();
        ballots.retain(|ballot| *ballot != Mark::Doubtful);
        ballots.extend(self.ruled.iter().cloned());
        (ballots.len() == before).then_some(ballots)
    }
}
