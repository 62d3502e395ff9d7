//! Reading a rule file (TOML). A fault is told with its line, and an unknown name with the nearest
//! known one.

use thiserror::Error;

use super::RuleSet;
use crate::domain::words::nearest;
use crate::domain::{Lang, Text, tr};

/// A fault in a rule file and its line, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}: {fault}")]
pub struct RulesError {
    pub line: usize,
    pub fault: RulesFault,
}

/// What is wrong with a rule file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RulesFault {
    #[error("{message}")]
    Unreadable { message: String },
    #[error("unknown name {written}{}", hint(.nearest.as_ref(), "; did you mean "))]
    Unknown { written: String, nearest: Option<String> },
    #[error("the rule {rule} has no citation")]
    Uncited { rule: Text },
    #[error("the quorum {numerator}/{denominator} is no share")]
    Quorum { numerator: u32, denominator: u32 },
    #[error("{field} runs from {from} to {to}")]
    Backwards { field: &'static str, from: u16, to: u16 },
    #[error("{field}: {percent} per cent is more than the whole")]
    OverWhole { field: &'static str, percent: u16 },
}

/// Reads a rule set and checks that it can be applied.
pub fn parse(source: &str) -> Result<RuleSet, RulesError> {
    let rules: RuleSet = toml::from_str(source).map_err(|error| from_toml(source, &error))?;
    check_numbers(source, &rules)?;
    check_citations(source, &rules)?;
    Ok(rules)
}

impl RulesError {
    /// Says where and what is wrong, and what was probably meant.
    pub fn text(&self, lang: Lang) -> String {
        let (line, fault) = (self.line, self.fault.text(lang));
        tr(lang, format!("dòng {line}: {fault}"), format!("line {line}: {fault}"))
    }
}

impl RulesFault {
    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.vietnamese(),
            Lang::En => self.to_string(),
        }
    }

    fn vietnamese(&self) -> String {
        match self {
            Self::Unreadable { message } => format!("không đọc được: {message}"),
            Self::Unknown { written, nearest } => {
                format!("không có tên {written}{}", hint(nearest.as_ref(), "; có phải ý bạn là "))
            }
            Self::Uncited { rule } => format!("quy tắc {rule} không có trích dẫn"),
            Self::Quorum { numerator, denominator } => {
                format!("tỷ lệ triệu tập {numerator}/{denominator} không hợp lý")
            }
            Self::Backwards { field, from, to } => format!("{field} đi từ {from} đến {to}"),
            Self::OverWhole { field, percent } => format!("{field}: {percent} % là quá 100 %"),
        }
    }
}

fn from_toml(source: &str, error: &toml::de::Error) -> RulesError {
    let offset = error.span().map_or(0, |span| span.start);
    let line = 1 + source.bytes().take(offset).filter(|byte| *byte == b'\n').count();
    RulesError { line, fault: fault(error.message()) }
}

/// The reader says "unknown field `x`, expected one of `a`, `b`": the names are in backticks.
fn fault(message: &str) -> RulesFault {
    if !message.starts_with("unknown field") && !message.starts_with("unknown variant") {
        return RulesFault::Unreadable { message: message.to_owned() };
    }
    let mut names = message.split('`').skip(1).step_by(2);
    let written = names.next().unwrap_or_default().to_owned();
    let nearest = nearest(&written, names).map(str::to_owned);
    RulesFault::Unknown { written, nearest }
}

fn check_numbers(source: &str, rules: &RuleSet) -> Result<(), RulesError> {
    let (quorum, surplus) = (&rules.quorum, &rules.surplus);
    let (numerator, denominator) = (quorum.numerator, quorum.denominator);
    if denominator == 0 || denominator < numerator {
        let fault = RulesFault::Quorum { numerator, denominator };
        return Err(RulesError { line: line_of(source, "denominator"), fault });
    }
    for (field, (from, to)) in
        [("small_body", surplus.small_body), ("prepared_percent", surplus.prepared_percent)]
    {
        if to < from {
            let fault = RulesFault::Backwards { field, from, to };
            return Err(RulesError { line: line_of(source, field), fault });
        }
    }
    let floor = ("floor_percent", surplus.floor_percent);
    let least = surplus.least_percent.values().map(|percent| ("least_percent", *percent));
    for (field, percent) in least.chain([floor]) {
        if 100 <= percent {
            let fault = RulesFault::OverWhole { field, percent };
            return Err(RulesError { line: line_of(source, field), fault });
        }
    }
    Ok(())
}

/// Every rule that a verdict or a refusal may cite must say where it stands.
fn check_citations(source: &str, rules: &RuleSet) -> Result<(), RulesError> {
    let mut cited = cited(rules).into_iter().filter(|rule| !rule.is_empty());
    match cited.find(|rule| !rules.citations.contains_key(*rule)) {
        None => Ok(()),
        Some(rule) => Err(RulesError {
            line: line_of(source, &format!("\"{rule}\"")),
            fault: RulesFault::Uncited { rule: rule.clone() },
        }),
    }
}

fn cited(rules: &RuleSet) -> Vec<&Text> {
    let RuleSet { quorum, hands, bases, nominating, winning, surplus, ballots, keeping, .. } =
        rules;
    let offices = rules.offices.values().flat_map(|office| [&office.rule, &office.unfilled_rule]);
    let mut cited = vec![
        &quorum.rule,
        &hands.rule,
        &bases.member_congress.rule,
        &bases.delegate_congress.rule,
        &bases.committee_meeting.rule,
        &nominating.rule,
        &nominating.application_rule,
        &nominating.dossier_rule,
        &winning.rule,
        &winning.tie_rule,
        &winning.second_tie_rule,
        &winning.open_rule,
        &surplus.rule,
        &surplus.obligatory_rule,
        &surplus.least_rule,
        &surplus.floor_rule,
        &surplus.trim_rule,
        &surplus.small_rule,
        &ballots.rule,
        &keeping.rule,
        &keeping.complaint_rule,
        &rules.list.rule,
        &rules.vacancies.rule,
        &rules.serving.rule,
    ];
    cited.extend(offices);
    cited
}

fn line_of(source: &str, needle: &str) -> usize {
    1 + source.lines().position(|line| line.contains(needle)).unwrap_or_default()
}

fn hint(nearest: Option<&String>, words: &str) -> String {
    nearest.map(|name| format!("{words}{name}?")).unwrap_or_default()
}
