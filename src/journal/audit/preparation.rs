//! Goes over the committee's votes before the congress again: their sums, who was to be voted on, and
//! that the committee puts nobody forward without more than half of its votes.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{About, Finding, Mismatch, number};

/// What the recount remembers of the preparation.
#[derive(Debug, Default)]
pub(super) struct Preparation {
    /// By election: who was introduced, as the file first writes them.
    introduced: BTreeMap<u64, Vec<Value>>,
    /// By election: whom more than half of the committee voted for.
    lists: BTreeMap<u64, Vec<Value>>,
}

impl Preparation {
    /// Takes one event in, and tells what does not add up.
    pub(super) fn take(&mut self, record: u64, kind: &str, detail: &Value) -> Vec<Finding> {
        let election = number(detail, "election");
        match kind {
            "preparation.introduced" => {
                let names = self.introduced.entry(election).or_default();
                names.extend(items(detail, "people").iter().map(whole));
                Vec::new()
            }
            "preparation.vote_noted" => {
                self.vote(record, detail.get("vote").unwrap_or(&Value::Null))
            }
            "preparation.vote_retracted" => {
                self.lists.remove(&election);
                Vec::new()
            }
            "election.nominated" => self.nominated(record, election, detail).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn vote(&mut self, record: u64, vote: &Value) -> Vec<Finding> {
        let election = number(vote, "election");
        let about = About::Introduction(election);
        let finding =
            |what, written, recounted| Finding::of(record, about, what, (written, recounted));
        let of = |key| number(vote, key);
        let (members, issued, collected, valid) =
            (of("members"), of("issued"), of("collected"), of("valid"));
        let sum = valid + of("invalid");
        let mut findings = Vec::new();
        for (most, written) in [(members, issued), (issued, collected)] {
            findings.extend((most < written).then(|| finding(Mismatch::Balance, written, most)));
        }
        findings.extend((sum != collected).then(|| finding(Mismatch::Collected, collected, sum)));
        let known = self.introduced.get(&election).map(Vec::as_slice).unwrap_or_default();
        let mut list = Vec::new();
        for name in items(vote, "names") {
            let (votes, who) = (number(name, "votes"), name.get("person").map(whole));
            findings.extend((valid < votes).then(|| finding(Mismatch::Votes, votes, valid)));
            let is_known = who.as_ref().is_some_and(|who| known.contains(who));
            findings.extend((!is_known).then(|| finding(Mismatch::Prepared, votes, 0)));
            list.extend(who.filter(|_| members < 2 * votes));
        }
        self.lists.insert(election, list);
        findings
    }

    fn nominated(&self, record: u64, election: u64, detail: &Value) -> Option<Finding> {
        let list = self.lists.get(&election)?;
        let nominee = detail.get("nominee")?;
        let is_official = nominee.get("source")?.as_str() == Some("convening");
        let is_listed =
            || nominee.get("who").is_some_and(|who| list.iter().any(|on| same(on, who)));
        if !is_official || is_listed() {
            return None;
        }
        let written = detail.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
        let (what, recounted) = (Mismatch::Prepared, "–".to_owned());
        Some(Finding { record, about: About::Introduction(election), what, written, recounted })
    }
}

fn items<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// A name as the elections write it; sessions made before wrote a number alone.
fn whole(who: &Value) -> Value {
    if who.is_u64() { serde_json::json!({ "person": who }) } else { who.clone() }
}

/// Whether two records name the same person: by the number on the roster, or by the date of birth.
/// How a name is spelled is left to the rules.
fn same(one: &Value, other: &Value) -> bool {
    match (one.get("outside"), other.get("outside")) {
        (Some(one), Some(other)) => one.get("born") == other.get("born"),
        (None, None) => one == other,
        _ => false,
    }
}
