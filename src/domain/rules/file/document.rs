//! The rule file as a tree that knows its lines. A part that cannot be read is told, and replaced so
//! that the rest can be read too.

use std::borrow::Cow;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::{RulesError, RulesFault};
use crate::domain::Text;
use crate::domain::review::Class;
use crate::domain::rules::{
    CapBase, Citation, Evidence, GradeCap, GradingRule, OwnVote, PointScale, RuleSet, Share,
    Unsettled,
};
use crate::domain::words::nearest;

/// A file with more faults than this is no rule file.
const MOST_FAULTS: usize = 200;

/// The name of the hash, which no file can carry of itself.
const HASH: &str = "file_hash";

type Table<'a> = DeTable<'a>;

/// A rule file, the places where it was mended, and what to mend it with.
#[derive(Debug)]
pub(super) struct Document<'a> {
    source: &'a str,
    root: Spanned<Table<'a>>,
    filling: Table<'a>,
    mended: Vec<Vec<String>>,
}

/// What the reader stumbled over: where, and how.
struct Trouble {
    path: Vec<String>,
    offset: usize,
    kind: Kind,
}

enum Kind {
    Unknown { written: String, nearest: Option<String> },
    Missing { field: String },
    Value { message: String },
}

/// Writes a rule set that has every field, to fill gaps with.
pub(super) fn filling() -> String {
    let empty = Text::default();
    let citation = Citation {
        article: empty.clone(),
        vi: empty.clone(),
        en: empty.clone(),
        evidence: Evidence::Usage,
    };
    let citations = [(empty, citation)].into_iter().collect();
    let rules = RuleSet { citations, grading: Some(grading()), ..RuleSet::default() };
    toml::to_string(&rules).unwrap_or_default()
}

fn grading() -> GradingRule {
    let rule = Text::default;
    let (of, classes) = (CapBase::Good, vec![Class::Collective, Class::Person]);
    GradingRule {
        rule: rule(),
        more_than: Share::HALF,
        majority_rule: rule(),
        unsettled: Unsettled::AskMeeting,
        unsettled_rule: rule(),
        own_vote: OwnVote::Votes,
        own_vote_rule: rule(),
        cap: Some(GradeCap { rule: rule(), percent: 20, of, classes, least_subjects: 1 }),
        points: Some(PointScale { rule: rule(), excellent: 90, good: 70, completed: 50 }),
    }
}

impl<'a> Document<'a> {
    /// Reads the tree. Where it is no TOML, tells every place.
    pub(super) fn parse(source: &'a str, filling: &'a str) -> Result<Self, Vec<RulesError>> {
        let (root, errors) = Table::parse_recoverable(source);
        let faults: Vec<_> = errors.iter().map(|error| unreadable(source, error)).collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        let filling = Table::parse(filling).map(Spanned::into_inner).unwrap_or_default();
        Ok(Self { source, root, filling, mended: Vec::new() })
    }

    /// Refuses a hash that stands in the file itself.
    pub(super) fn take_hash(&mut self) -> Option<RulesError> {
        let line = self.line(&[HASH]);
        self.root.get_mut().remove(HASH)?;
        Some(RulesError { line, place: HASH.to_owned(), fault: RulesFault::WrittenHash })
    }

    /// Reads the rules, mending what cannot be read. `None` where that does not help.
    pub(super) fn rules(&mut self, faults: &mut Vec<RulesError>) -> Option<RuleSet> {
        for _ in 0..MOST_FAULTS {
            let error = match RuleSet::deserialize(toml::Deserializer::from(self.root.clone())) {
                Ok(rules) => return Some(rules),
                Err(error) => error,
            };
            let trouble = Trouble::of(&error);
            faults.extend(self.told(&trouble));
            self.mend(trouble)?;
        }
        None
    }

    /// Finds the line of a field, or of the nearest table around it.
    pub(super) fn line(&self, path: &[&str]) -> usize {
        let (mut table, mut offset) = (Some(self.root.get_ref()), 0);
        for name in path {
            let Some((key, value)) = table.and_then(|table| table.get_key_value(*name)) else {
                break;
            };
            offset = key.span().start;
            table = value.get_ref().as_table();
        }
        line_at(self.source, offset)
    }

    /// Counts the entries of a list, if there is one.
    pub(super) fn length(&self, path: &[&str]) -> Option<usize> {
        let (field, tables) = path.split_last()?;
        let mut table = self.root.get_ref();
        for name in tables {
            table = table.get(*name)?.get_ref().as_table()?;
        }
        table.get(*field)?.get_ref().as_array().map(|list| list.len())
    }

    /// Tells whether a table was read as it stands in the file.
    pub(super) fn is_whole(&self, table: &[&str]) -> bool {
        !self
            .mended
            .iter()
            .any(|path| path.iter().zip(table).filter(|(a, b)| a == b).count() == table.len())
    }

    /// Tells whether a part, or what it stands in, was taken out or filled in.
    pub(super) fn is_mended(&self, path: &[&str]) -> bool {
        let covers = |one: &Vec<String>| {
            one.len() <= path.len() && one.iter().zip(path).all(|(one, other)| one == other)
        };
        self.mended.iter().any(covers)
    }

    /// Puts a trouble in words, unless it follows from a part that was taken out.
    fn told(&self, trouble: &Trouble) -> Option<RulesError> {
        let (fault, last) = match &trouble.kind {
            Kind::Missing { field } if self.mended.contains(&below(&trouble.path, field)) => {
                return None;
            }
            Kind::Missing { field } => {
                (RulesFault::Missing { field: field.clone() }, Some(field.clone()))
            }
            Kind::Unknown { written, nearest } => {
                let (written, nearest) = (written.clone(), nearest.clone());
                (RulesFault::Unknown { written, nearest }, None)
            }
            Kind::Value { message } => (RulesFault::Value { message: message.clone() }, None),
        };
        let line = match last {
            Some(_) => self.line(&trouble.path.iter().map(String::as_str).collect::<Vec<_>>()),
            None => line_at(self.source, trouble.offset),
        };
        Some(RulesError { line, place: trouble.path.join("."), fault })
    }

    /// Takes out what cannot be read, or fills in what is missing.
    fn mend(&mut self, trouble: Trouble) -> Option<()> {
        let Trouble { path, offset, kind } = trouble;
        let table = table_at(self.root.get_mut(), &path);
        match (kind, table) {
            (Kind::Missing { field }, Some(table)) => {
                let value = filler(&self.filling, &path, &field)?;
                table.insert(Spanned::new(0..0, Cow::from(field.clone())), value);
                self.mended.push(below(&path, &field));
            }
            (Kind::Unknown { written, nearest }, Some(table)) => {
                table.remove(written.as_str())?;
                // The field that was meant is not missed as well.
                self.mended.extend(nearest.map(|nearest| below(&path, &nearest)));
                self.mended.push(below(&path, &written));
            }
            (Kind::Unknown { .. } | Kind::Value { .. }, _) => {
                let (name, above) = path.split_last()?;
                take_out(table_at(self.root.get_mut(), above)?, name, offset)?;
                self.mended.push(path);
            }
            (Kind::Missing { .. }, None) => return None,
        }
        Some(())
    }
}

impl Trouble {
    fn of(error: &toml::de::Error) -> Self {
        let offset = error.span().map_or(0, |span| span.start);
        Self { path: path(error), offset, kind: kind(error.message()) }
    }
}

/// The reader says "unknown field `x`, expected one of `a`, `b`": the names are in backticks.
fn kind(message: &str) -> Kind {
    let mut names = message.split('`').skip(1).step_by(2);
    if message.starts_with("missing field") {
        return Kind::Missing { field: names.next().unwrap_or_default().to_owned() };
    }
    if !message.starts_with("unknown field") && !message.starts_with("unknown variant") {
        return Kind::Value { message: Text::new(message).to_string() };
    }
    let written = names.next().unwrap_or_default().to_owned();
    let nearest = nearest(&written, names).map(str::to_owned);
    Kind::Unknown { written, nearest }
}

/// The reader ends its words with the keys on the way to the place: "in `winning.tie`".
fn path(error: &toml::de::Error) -> Vec<String> {
    let words = error.to_string();
    let keys = words.rsplit_once("\nin `").and_then(|(_, keys)| keys.trim_end().strip_suffix('`'));
    keys.map(|keys| keys.split('.').map(str::to_owned).collect()).unwrap_or_default()
}

fn below(path: &[String], field: &str) -> Vec<String> {
    path.iter().cloned().chain([field.to_owned()]).collect()
}

fn table_at<'t, 'a>(root: &'t mut Table<'a>, path: &[String]) -> Option<&'t mut Table<'a>> {
    let mut table = root;
    for name in path {
        let DeValue::Table(inner) = table.get_mut(name.as_str())?.get_mut() else { return None };
        table = inner;
    }
    Some(table)
}

/// Finds what stands at this place where everything is there. Any entry of a map serves for all.
fn filler<'a>(filling: &Table<'a>, path: &[String], field: &str) -> Option<Spanned<DeValue<'a>>> {
    let mut table = filling;
    for name in path {
        table = table.get(name.as_str()).or_else(|| table.get(""))?.get_ref().as_table()?;
    }
    table.get(field).cloned()
}

/// Takes one name out of a list of names, or else the whole field.
fn take_out(table: &mut Table<'_>, name: &str, offset: usize) -> Option<()> {
    let field = table.get_mut(name)?.get_mut();
    if let DeValue::Array(list) = field
        && list.iter().all(|one| one.get_ref().is_str())
        && list.iter().any(|one| one.span().contains(&offset))
    {
        let mut kept = DeArray::new();
        for one in list.iter().filter(|one| !one.span().contains(&offset)) {
            kept.push(one.clone());
        }
        *list = kept;
        return Some(());
    }
    table.remove(name).map(|_| ())
}

fn unreadable(source: &str, error: &toml::de::Error) -> RulesError {
    let line = line_at(source, error.span().map_or(0, |span| span.start));
    let message = Text::new(error.message()).to_string();
    RulesError { line, place: String::new(), fault: RulesFault::Unreadable { message } }
}

fn line_at(source: &str, offset: usize) -> usize {
    1 + source.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}
