//! Counts every announced result again from the ballots in the file, and every grade, show of hands
//! and vote of the committee from its numbers, by its own reckoning.
//!
//! Shares no code with the rules: it reads the records as plain JSON, adds up what was counted, and
//! compares sums, base, threshold and seats with what the file says was concluded.

mod ballots;
mod grading;
mod preparation;
mod reckoning;
mod seating;
mod votes;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use self::ballots::{Count, Lot, Sheet};
use self::grading::Grading;
use self::preparation::Preparation;
use self::votes::Hands;
use super::VerifiedLine;
use crate::domain::{Lang, tr};

/// What the recount of a file found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audit {
    pub recounted: Recounted,
    pub findings: Vec<Finding>,
}

/// How much was counted again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recounted {
    /// Results of rounds of an election.
    pub elections: u32,
    /// Announcements of the grades of a class.
    pub gradings: u32,
    pub shows_of_hands: u32,
    /// Votes of the committee on the names for an office.
    pub introductions: u32,
}

/// A number in the file that the recount does not confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The record that holds the number.
    pub record: u64,
    pub about: About,
    pub what: Mismatch,
    pub written: String,
    pub recounted: String,
}

/// What a number belongs to, by its number in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Election(u64),
    GradingBallot(u64),
    /// The announced grades of a class.
    Grades,
    ShowOfHands(u64),
    /// The committee's vote on the names for an election.
    Introduction(u64),
}

/// Which number is not confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    Collected,
    Valid,
    InvalidByGround,
    /// The votes of one name, or the disagreeing or unmarked ones.
    Votes,
    Base,
    Needed,
    Elected,
    Alternates,
    /// The ballots do not balance: more issued than present, or more collected than issued.
    Balance,
    /// The tally by hand was not what the ballots add up to.
    HandTally,
    /// The lots do not add up to the ballots collected.
    LotSum,
    /// A pass of a lot has more or fewer ballots than the lot.
    LotSize,
    /// A lot was concluded that was never keyed twice alike nor settled.
    Lots,
    /// A step stands in the file without the one that has to come before it.
    Order,
    /// More hands were counted than people were there.
    Raised,
    /// A motion was carried or lost against its numbers.
    Carried,
    /// A name is put forward, or voted on, that the committee's preparation does not have.
    Prepared,
}

impl Finding {
    /// A number that is not what another one makes it.
    fn of(record: u64, about: About, what: Mismatch, numbers: (u64, u64)) -> Self {
        let (written, recounted) = (numbers.0.to_string(), numbers.1.to_string());
        Self { record, about, what, written, recounted }
    }

    /// Names the record, the number and both versions.
    pub fn text(&self, lang: Lang) -> String {
        let Self { record, about, what, written, recounted } = self;
        let (code, about, what) = (what.code(), about.label(lang), what.label(lang));
        tr(
            lang,
            format!(
                "{code} Thao tác {record}, {about}: {what} ghi là {written}, tính lại được {recounted}."
            ),
            format!(
                "{code} Record {record}, {about}: {what} written as {written}, recounted as {recounted}."
            ),
        )
    }
}

impl About {
    fn label(self, lang: Lang) -> String {
        match self {
            Self::Election(n) => tr(lang, format!("bầu cử số {n}"), format!("election {n}")),
            Self::GradingBallot(n) => {
                tr(lang, format!("phiếu xếp loại đợt {n}"), format!("grading ballot {n}"))
            }
            Self::Grades => tr(lang, "công bố xếp loại", "the announced grades").to_owned(),
            Self::ShowOfHands(n) => {
                tr(lang, format!("biểu quyết số {n}"), format!("show of hands {n}"))
            }
            Self::Introduction(n) => tr(
                lang,
                format!("phiếu giới thiệu nhân sự, bầu cử số {n}"),
                format!("vote on the names for election {n}"),
            ),
        }
    }
}

impl Mismatch {
    /// The short name by which papers and machines refer to the check.
    pub fn code(self) -> &'static str {
        match self {
            Self::LotSum => "E24",
            Self::LotSize => "E25",
            Self::Lots => "E26",
            Self::Collected => "E40",
            Self::Valid => "E41",
            Self::InvalidByGround => "E42",
            Self::Votes => "E43",
            Self::Base => "E44",
            Self::Needed => "E45",
            Self::Elected => "E46",
            Self::Alternates => "E47",
            Self::Balance => "E48",
            Self::HandTally => "E49",
            Self::Order => "E50",
            Self::Raised => "E51",
            Self::Carried => "E52",
            Self::Prepared => "E53",
        }
    }

    fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Collected => tr(lang, "số phiếu thu về", "ballots collected"),
            Self::Valid => tr(lang, "số phiếu hợp lệ", "valid ballots"),
            Self::InvalidByGround => {
                tr(lang, "số phiếu không hợp lệ theo lý do", "invalid ballots by ground")
            }
            Self::Votes => tr(lang, "số phiếu của một người", "the votes of a name"),
            Self::Base => tr(lang, "cơ sở tính", "the base"),
            Self::Needed => tr(lang, "số phiếu cần", "the votes needed"),
            Self::Elected => tr(lang, "danh sách trúng cử", "the elected"),
            Self::Alternates => tr(lang, "danh sách dự khuyết", "the alternates"),
            Self::Balance => tr(lang, "cân đối phiếu", "the balance of ballots"),
            Self::HandTally => tr(lang, "số liệu kiểm tay", "the tally by hand"),
            Self::LotSum => tr(lang, "tổng các tập phiếu", "the sum of the lots"),
            Self::LotSize => tr(lang, "số phiếu của một tập", "the ballots of a lot"),
            Self::Lots => {
                tr(lang, "số lần nhập khớp nhau của một tập", "the matching passes of a lot")
            }
            Self::Order => tr(lang, "thứ tự các bước", "the order of the steps"),
            Self::Raised => tr(lang, "số thẻ giơ so với số có mặt", "hands against those present"),
            Self::Carried => tr(lang, "kết quả biểu quyết", "the outcome of a vote"),
            Self::Prepared => tr(lang, "danh sách cấp ủy giới thiệu", "the committee's list"),
        }
    }
}

/// Recounts every result of a file whose chain was verified.
pub fn audit(lines: &[VerifiedLine]) -> Audit {
    let undone = undone(lines);
    let mut book = Book::default();
    for line in lines.iter().filter(|line| !undone.contains(&line.n)) {
        for (kind, detail) in &line.events {
            book.take(line.n, kind, detail);
        }
    }
    book.audit
}

/// The records that were taken back do not count.
fn undone(lines: &[VerifiedLine]) -> BTreeSet<u64> {
    let events = lines.iter().flat_map(|line| &line.events);
    let undone = events.filter(|(kind, _)| kind == "session.undone");
    undone.filter_map(|(_, detail)| detail.get("record")?.as_u64()).collect()
}

/// What the recount remembers while it reads the file.
#[derive(Debug, Default)]
struct Book {
    rules: Value,
    sheets: BTreeMap<u64, Sheet>,
    grading: Grading,
    hands: Hands,
    preparation: Preparation,
    audit: Audit,
}

impl Book {
    fn take(&mut self, record: u64, kind: &str, detail: &Value) {
        if kind == "session.created" {
            self.rules = detail.get("rules").cloned().unwrap_or_default();
            return;
        }
        if kind.starts_with("grading.") {
            self.audit.recounted.gradings += u32::from(kind == "grading.announced");
            let findings = self.grading.take(record, (kind, detail), &self.rules);
            self.audit.findings.extend(findings);
            return;
        }
        let findings = self.preparation.take(record, kind, detail);
        self.audit.findings.extend(findings);
        let election = number(detail, "election");
        match kind {
            "hands.called" => self.hands.call(detail),
            "hands.counted" => {
                self.audit.recounted.shows_of_hands += 1;
                self.audit.findings.extend(self.hands.count(record, detail, &self.rules));
            }
            "preparation.vote_noted" => {
                self.audit.recounted.introductions += 1;
            }
            "election.round_prepared" => {
                let sheet = Sheet::new(detail, &self.rules);
                self.sheets.insert(election, sheet);
            }
            "round.reconciled" => self.check(record, election, detail),
            _ => self.take_lot(election, kind, detail),
        }
        self.walk(record, election, kind);
    }

    /// Follows a round between its lots and its announcement: nothing is announced that was not
    /// added up, withdrawn that was not announced, or keyed anew that was not withdrawn.
    fn walk(&mut self, record: u64, election: u64, kind: &str) {
        let Some(sheet) = self.sheets.get_mut(&election) else { return };
        let (due, after) = match kind {
            "round.reconciled" => (Count::Open, Count::AddedUp),
            "round.announced" => (Count::AddedUp, Count::Announced),
            "round.result_withdrawn" => (Count::Announced, Count::Open),
            _ if kind.starts_with("lot.") => (Count::Open, Count::Open),
            _ => return,
        };
        let before = std::mem::replace(&mut sheet.count, after);
        if before != due {
            let (what, written) = (Mismatch::Order, kind.to_owned());
            let recounted = due.step().to_owned();
            let about = About::Election(election);
            self.audit.findings.push(Finding { record, about, what, written, recounted });
        }
    }

    fn take_lot(&mut self, election: u64, kind: &str, detail: &Value) {
        let Some(sheet) = self.sheets.get_mut(&election) else { return };
        match kind {
            "round.collected" => sheet.collected = Some(number(detail, "collected")),
            "round.hand_tallied" => sheet.hand = detail.get("tally").cloned(),
            _ => {}
        }
        let lot = number(detail, "lot");
        if kind == "lot.declared" {
            sheet.lots.insert(lot, Lot::new(number(detail, "size")));
        } else if let Some(lot) = sheet.lots.get_mut(&lot) {
            lot.take(kind, detail, sheet.names);
        }
    }

    fn check(&mut self, record: u64, election: u64, detail: &Value) {
        let Some(sheet) = self.sheets.get(&election) else { return };
        let outcome = detail.get("outcome").unwrap_or(&Value::Null);
        self.audit.recounted.elections += 1;
        let mismatches = reckoning::compare(sheet, outcome);
        self.audit.findings.extend(mismatches.into_iter().map(|(what, written, recounted)| {
            Finding { record, about: About::Election(election), what, written, recounted }
        }));
    }
}

/// A whole number in a record; 0 where there is none.
fn number(value: &Value, key: &str) -> u64 {
    value.get(key).and_then(Value::as_u64).unwrap_or(0)
}

/// A list of whole numbers in a record.
fn numbers(value: Option<&Value>) -> Vec<u64> {
    let items = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    items.iter().filter_map(Value::as_u64).collect()
}
