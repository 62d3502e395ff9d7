//! Whether the rules of a file can be applied together: numbers, citations, offices, ballots.

use serde::Serialize;

use super::cited::cited;
use super::document::Document;
use super::{RulesError, RulesFault};
use crate::domain::Text;
use crate::domain::election::Office;
use crate::domain::election::ballot::{InvalidGround, Layout};
use crate::domain::rules::{OfficeRule, RuleSet, Share};
use crate::domain::words::nearest;

/// The fields that hold two numbers.
const PAIRS: [&[&str]; 6] = [
    &["winning", "more_than"],
    &["hands", "more_than"],
    &["hands", "admission", "at_least"],
    &["grading", "more_than"],
    &["surplus", "small_body"],
    &["surplus", "prepared_percent"],
];

/// Collects what is wrong with rules that could be read.
pub(super) struct Checker<'a> {
    document: &'a Document<'a>,
    rules: &'a RuleSet,
    pub(super) faults: Vec<RulesError>,
    pub(super) warnings: Vec<RulesError>,
}

impl<'a> Checker<'a> {
    pub(super) fn new(document: &'a Document<'a>, rules: &'a RuleSet) -> Self {
        Self { document, rules, faults: Vec::new(), warnings: Vec::new() }
    }

    pub(super) fn check(&mut self) {
        self.head();
        self.pairs();
        self.shares();
        self.surplus();
        self.ballots();
        self.grading();
        self.citations();
        for office in self.rules.offices.keys() {
            self.office(*office);
        }
    }

    /// Notes a fault of a field, unless its table could not be read as it stands.
    fn fault(&mut self, path: &[&str], fault: RulesFault) {
        let table = path.split_last().map_or(path, |(_, table)| table);
        if table.is_empty() || self.document.is_whole(table) {
            self.faults.push(self.told(path, fault));
        }
    }

    fn told(&self, path: &[&str], fault: RulesFault) -> RulesError {
        RulesError { line: self.document.line(path), place: path.join("."), fault }
    }

    fn head(&mut self) {
        for (field, text) in [("id", &self.rules.id), ("title", &self.rules.title)] {
            if text.is_empty() && self.document.is_whole(&[field]) {
                self.fault(&[field], RulesFault::Empty);
            }
        }
    }

    /// The reader takes the first two numbers of a list and lets the others go.
    fn pairs(&mut self) {
        for path in PAIRS {
            let numbers = self.document.length(path).filter(|numbers| *numbers != 2);
            if let Some(numbers) = numbers {
                self.fault(path, RulesFault::NotTwo { numbers });
            }
        }
    }

    fn shares(&mut self) {
        let (numerator, denominator) = (self.rules.quorum.numerator, self.rules.quorum.denominator);
        if denominator == 0 || denominator < numerator {
            let fault = RulesFault::Quorum { numerator, denominator };
            self.fault(&["quorum", "denominator"], fault);
        }
        let admission = self.rules.hands.admission.iter();
        let admission =
            admission.map(|one| (&["hands", "admission", "at_least"][..], one.at_least));
        let shares = [
            (&["winning", "more_than"][..], self.rules.winning.more_than),
            (&["hands", "more_than"][..], self.rules.hands.more_than),
        ];
        for (field, Share { numerator, denominator }) in shares.into_iter().chain(admission) {
            if numerator == 0 || denominator <= numerator {
                let fault = RulesFault::Share { numerator, denominator };
                self.fault(field, fault);
            }
        }
    }

    fn surplus(&mut self) {
        let surplus = &self.rules.surplus;
        let (small, prepared) = (surplus.small_body, surplus.prepared_percent);
        for (field, (from, to)) in [("small_body", small), ("prepared_percent", prepared)] {
            if to < from {
                self.fault(&["surplus", field], RulesFault::Backwards { from, to });
            }
        }
        let least = surplus.least_percent.values().map(|percent| ("least_percent", *percent));
        let percents = [
            ("floor_percent", surplus.floor_percent),
            ("cap_percent", surplus.cap_percent),
            ("prepared_percent", prepared.1),
        ];
        for (field, percent) in least.chain(percents) {
            if 100 <= percent {
                self.fault(&["surplus", field], RulesFault::OverWhole { percent });
            }
        }
    }

    /// A list of several names needs a layout for several; what the program itself finds invalid has
    /// to be a ground of the rules.
    fn ballots(&mut self) {
        let ballots = &self.rules.ballots;
        let several =
            [("surplus", ballots.layouts.surplus), ("no_surplus", ballots.layouts.no_surplus)];
        for (field, layout) in several {
            if layout == Layout::SingleName {
                self.fault(&["ballots", "layouts", field], RulesFault::OneNameLayout);
            }
        }
        let found = [
            (InvalidGround::TooManyNames, true),
            (InvalidGround::NoName, true),
            (InvalidGround::BothOrNeither, ballots.single_unmarked_is_invalid),
            (InvalidGround::Blank, ballots.blank_columns_is_invalid),
        ];
        for (ground, _) in
            found.iter().filter(|(ground, found)| *found && !ballots.invalid.know(*ground))
        {
            let ground = word(ground);
            self.fault(&["ballots", "invalid"], RulesFault::GroundNeeded { ground });
        }
    }

    /// A grade needs at least the half, a cap a part of the whole, the points an order.
    fn grading(&mut self) {
        let Some(grading) = &self.rules.grading else { return };
        let Share { numerator, denominator } = grading.more_than;
        if denominator <= numerator || u64::from(numerator) * 2 < u64::from(denominator) {
            let fault = RulesFault::GradeShare { numerator, denominator };
            self.fault(&["grading", "more_than"], fault);
        }
        if let Some(cap) = grading.cap.as_ref().filter(|cap| 100 <= cap.percent) {
            let fault = RulesFault::OverWhole { percent: cap.percent };
            self.fault(&["grading", "cap", "percent"], fault);
        }
        if let Some(scale) = &grading.points
            && !(scale.completed < scale.good && scale.good < scale.excellent)
        {
            self.fault(&["grading", "points"], RulesFault::PointsOutOfOrder);
        }
    }

    /// Every rule that a verdict or a refusal may cite must say where it stands.
    fn citations(&mut self) {
        let offices: Vec<String> = self.rules.offices.keys().map(word).collect();
        let rules = self.rules;
        let cited = cited(rules, &offices);
        for one in &cited {
            let path = [one.table.as_slice(), &[one.field]].concat();
            if one.rule.is_empty() && one.is_needed {
                self.fault(&path, RulesFault::Unnamed);
            }
            self.expect_cited(&path, one.rule);
        }
        for rule in &rules.other_rules {
            self.expect_cited(&["other_rules"], rule);
        }
        for (rule, citation) in &rules.citations {
            for (field, text) in
                [("article", &citation.article), ("vi", &citation.vi), ("en", &citation.en)]
            {
                if text.is_empty() {
                    self.fault(&["citations", rule, field], RulesFault::Empty);
                }
            }
            if !rules.other_rules.contains(rule) && !cited.iter().any(|one| one.rule == rule) {
                let fault = RulesFault::Unused { rule: rule.clone() };
                self.warnings.push(self.told(&["citations", rule], fault));
            }
        }
    }

    fn expect_cited(&mut self, path: &[&str], rule: &Text) {
        let known = &self.rules.citations;
        let is_lost = self.document.is_mended(&["citations", rule]);
        if rule.is_empty() || known.contains_key(rule) || is_lost {
            return;
        }
        let nearest = nearest(rule, known.keys().map(Text::as_str)).map(Text::new);
        // Whatever else is wrong in the table, this stands in the file as it is.
        self.faults.push(self.told(path, RulesFault::Uncited { rule: rule.clone(), nearest }));
    }

    fn office(&mut self, office: Office) {
        let name = word(&office);
        if let Some(chain) = self.circle(office) {
            self.fault(&["offices", &name, "among"], RulesFault::Circle { chain });
        }
        let apart = self.rule_of(office).map(|rule| rule.apart_from.clone()).unwrap_or_default();
        for other in apart {
            let is_mutual =
                self.rule_of(other).is_some_and(|rule| rule.apart_from.contains(&office));
            let path = ["offices", &name, "apart_from"];
            if other == office {
                self.fault(&path, RulesFault::ApartFromItself);
            } else if !is_mutual {
                let (office, other) = (name.clone(), word(&other));
                self.fault(&path, RulesFault::NotMutual { office, other });
            }
        }
    }

    fn rule_of(&self, office: Office) -> Option<&'a OfficeRule> {
        self.rules.offices.get(&office)
    }

    /// Walks from an office to those out of which it is elected. Tells the way back to it, if any.
    fn circle(&self, office: Office) -> Option<String> {
        let mut ways = vec![vec![office]];
        let mut seen = Vec::new();
        while let Some(way) = ways.pop() {
            let last = way.last().copied()?;
            for next in self.rule_of(last).map(|rule| rule.among.as_slice()).unwrap_or_default() {
                let further = [way.as_slice(), &[*next]].concat();
                if *next == office {
                    return Some(further.iter().map(word).collect::<Vec<_>>().join(" → "));
                }
                if !seen.contains(next) {
                    seen.push(*next);
                    ways.push(further);
                }
            }
        }
        None
    }
}

/// Writes a value as it stands in a rule file.
fn word<T: Serialize>(value: &T) -> String {
    let written = toml::Value::try_from(value).ok();
    written.as_ref().and_then(toml::Value::as_str).unwrap_or_default().to_owned()
}
