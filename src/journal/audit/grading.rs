//! Adds the grading ballots up again: each valid paper has one grade, a grade by votes has more than
//! its share, nothing is announced before its release, and the cap on the highest grade is kept.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{About, Finding, Mismatch, number};

/// The grades as the file spells them, the highest first.
const GRADES: [&str; 4] = ["excellent", "good", "completed", "not_completed"];

/// What the recount remembers of the grading.
#[derive(Debug, Default)]
pub(super) struct Grading {
    ballots: BTreeMap<u64, Ballot>,
}

#[derive(Debug, Default)]
struct Ballot {
    base: u64,
    is_convened: bool,
    issued: u64,
    present: u64,
    collected: u64,
    is_released: bool,
    /// By subject: how many papers leave the line empty.
    own: BTreeMap<u64, u64>,
    counts: BTreeMap<u64, Value>,
}

impl Grading {
    /// Takes one event of the grading in, and tells what does not add up.
    pub(super) fn take(
        &mut self,
        record: u64,
        (kind, detail): (&str, &Value),
        rules: &Value,
    ) -> Vec<Finding> {
        let ballot = number(detail, "ballot");
        match kind {
            "grading.issued" => self.issue(record, detail),
            "grading.collected" => self.collect(record, ballot, number(detail, "collected")),
            "grading.counted" => {
                let (subject, count) = (number(detail, "subject"), detail.get("count"));
                self.count(record, (ballot, subject), count.unwrap_or(&Value::Null))
            }
            "grading.released" => {
                self.ballots.entry(ballot).or_default().is_released = true;
                Vec::new()
            }
            "grading.announced" => self.announce(record, detail, rules),
            _ => Vec::new(),
        }
    }

    fn issue(&mut self, record: u64, detail: &Value) -> Vec<Finding> {
        let issue = detail.get("issue").unwrap_or(&Value::Null);
        let base = issue.get("base").unwrap_or(&Value::Null);
        let lines = issue.get("lines").and_then(Value::as_array).map(Vec::as_slice);
        let lines = lines.unwrap_or_default().iter();
        let number_of_ballot = number(issue, "number");
        let ballot = Ballot {
            base: number(base, "size"),
            is_convened: base.get("of").and_then(Value::as_str) == Some("convened"),
            issued: number(issue, "issued"),
            present: number(issue, "present"),
            own: lines.map(|line| (number(line, "subject"), number(line, "own"))).collect(),
            ..Ballot::default()
        };
        let findings = expect(
            ballot.issued <= ballot.present,
            Finding::of(
                record,
                About::GradingBallot(number_of_ballot),
                Mismatch::Balance,
                (ballot.issued, ballot.present),
            ),
        );
        self.ballots.insert(number_of_ballot, ballot);
        findings
    }

    fn collect(&mut self, record: u64, id: u64, collected: u64) -> Vec<Finding> {
        let ballot = self.ballots.entry(id).or_default();
        ballot.collected = collected;
        let (about, numbers) = (About::GradingBallot(id), (collected, ballot.issued));
        expect(collected <= ballot.issued, Finding::of(record, about, Mismatch::Balance, numbers))
    }

    fn count(&mut self, record: u64, (id, subject): (u64, u64), count: &Value) -> Vec<Finding> {
        let ballot = self.ballots.entry(id).or_default();
        let own = ballot.own.get(&subject).copied().unwrap_or(0);
        let about = About::GradingBallot(id);
        let (valid, invalid) = (number(count, "valid"), number(count, "invalid"));
        let papers = ballot.collected.saturating_sub(own);
        let votes: u64 = GRADES.iter().map(|grade| votes(count, grade)).sum();
        ballot.counts.insert(subject, count.clone());
        let mut findings = expect(
            valid + invalid == papers,
            Finding::of(record, about, Mismatch::Collected, (valid + invalid, papers)),
        );
        let numbers = (valid, votes);
        findings
            .extend(expect(votes == valid, Finding::of(record, about, Mismatch::Valid, numbers)));
        findings
    }

    /// Recounts every grade that is said to be by votes, and the places of the highest one.
    fn announce(&self, record: u64, detail: &Value, rules: &Value) -> Vec<Finding> {
        let rule = rules.get("grading").unwrap_or(&Value::Null);
        let grades = detail.get("grades").and_then(Value::as_array).map(Vec::as_slice);
        let grades = grades.unwrap_or_default();
        let mut findings: Vec<Finding> = Vec::new();
        for graded in grades.iter().filter(|graded| by_votes(graded)) {
            findings.extend(self.check_grade(record, graded, rule));
        }
        findings.extend(check_cap(record, detail, grades, rule));
        findings
    }

    fn check_grade(&self, record: u64, graded: &Value, rule: &Value) -> Option<Finding> {
        let subject = number(graded, "subject");
        let released = self.ballots.iter().rev();
        let mut released =
            released.filter(|(_, one)| one.is_released && one.counts.contains_key(&subject));
        let written = graded.get("grade").and_then(Value::as_str).unwrap_or_default();
        let Some((id, ballot)) = released.next() else {
            return Some(Finding {
                record,
                about: About::Grades,
                what: Mismatch::Order,
                written: written.to_owned(),
                recounted: "grading.released".to_owned(),
            });
        };
        let won = ballot.won(subject, rule);
        (won != Some(written)).then(|| Finding {
            record,
            about: About::GradingBallot(*id),
            what: Mismatch::Votes,
            written: written.to_owned(),
            recounted: won.unwrap_or("–").to_owned(),
        })
    }
}

impl Ballot {
    /// The grade that has more than the share of the base.
    fn won(&self, subject: u64, rule: &Value) -> Option<&'static str> {
        let count = self.counts.get(&subject)?;
        let own = self.own.get(&subject).copied().unwrap_or(0);
        let base =
            if self.is_convened { self.base.saturating_sub(own) } else { number(count, "valid") };
        let share = super::numbers(rule.get("more_than"));
        let (part, whole) = match share.as_slice() {
            [part, whole] => (*part, *whole),
            _ => (1, 2),
        };
        let adds = rule.get("unsettled").and_then(Value::as_str) == Some("count_downwards");
        let mut above = 0;
        GRADES.into_iter().find(|grade| {
            let own = votes(count, grade);
            above += own;
            base * part < if adds { above } else { own } * whole
        })
    }
}

fn check_cap(record: u64, detail: &Value, grades: &[Value], rule: &Value) -> Option<Finding> {
    let cap = rule.get("cap")?;
    let class = detail.get("class")?;
    let classes = cap.get("classes").and_then(Value::as_array)?;
    let all = u64::try_from(grades.len()).ok()?;
    if !classes.contains(class) || all < number(cap, "least_subjects") {
        return None;
    }
    let of = |grade: &str| {
        let found =
            grades.iter().filter(|one| one.get("grade").and_then(Value::as_str) == Some(grade));
        u64::try_from(found.count()).unwrap_or(u64::MAX)
    };
    let (excellent, good, completed) = (of("excellent"), of("good"), of("completed"));
    let base = match cap.get("of").and_then(Value::as_str) {
        Some("good") => good,
        Some("good_or_better") => excellent + good,
        Some("completed_or_better") => excellent + good + completed,
        _ => all,
    };
    let places = base * number(cap, "percent") / 100;
    (places < excellent)
        .then(|| Finding::of(record, About::Grades, Mismatch::Elected, (excellent, places)))
}

fn by_votes(graded: &Value) -> bool {
    graded.get("by").is_some_and(|by| by.get("votes").is_some())
}

fn votes(count: &Value, grade: &str) -> u64 {
    count.get("votes").map_or(0, |votes| number(votes, grade))
}

fn expect(holds: bool, finding: Finding) -> Vec<Finding> {
    if holds { Vec::new() } else { vec![finding] }
}
