//! Adds the shows of hands up again: no more hands than people, and the result that the numbers
//! amount to.

use serde_json::Value;

use super::{About, Finding, Mismatch, number, numbers};

/// What the recount remembers of the show of hands that is open.
#[derive(Debug, Default)]
pub(super) struct Hands {
    motion: Value,
}

impl Hands {
    pub(super) fn call(&mut self, detail: &Value) {
        self.motion = detail.get("motion").cloned().unwrap_or_default();
    }

    /// Counts one show of hands again: the hands, the number needed, and what came of it.
    pub(super) fn count(&self, record: u64, detail: &Value, rules: &Value) -> Vec<Finding> {
        let about = About::ShowOfHands(number(detail, "vote"));
        let result = detail.get("result").unwrap_or(&Value::Null);
        let [agree, present, base] = ["agree", "present", "base"].map(|key| number(result, key));
        let others = number(result, "disagree").saturating_add(number(result, "other"));
        let raised = agree.saturating_add(others);
        let needed = self.needed(base, rules.get("hands").unwrap_or(&Value::Null));
        let outcome = if needed <= agree { "carried" } else { "lost" };
        let written = |key| result.get(key).and_then(Value::as_str).unwrap_or_default();
        let full = match written("base_kind") {
            "convened" => number(result, "convened"),
            "present" => present,
            _ => base.min(number(result, "convened")),
        };
        let differences = [
            (raised > present).then(|| (Mismatch::Raised, raised.to_string(), present.to_string())),
            (base != full).then(|| (Mismatch::Base, base.to_string(), full.to_string())),
            (number(result, "needed") != needed).then(|| {
                (Mismatch::Needed, number(result, "needed").to_string(), needed.to_string())
            }),
            (written("outcome") != outcome)
                .then(|| (Mismatch::Carried, written("outcome").to_owned(), outcome.to_owned())),
        ];
        let differences = differences.into_iter().flatten();
        differences
            .map(|(what, written, recounted)| Finding { record, about, what, written, recounted })
            .collect()
    }

    /// The fewest hands that carry the motion: more than its share of the base, or for an admission
    /// at least its share.
    fn needed(&self, base: u64, rule: &Value) -> u64 {
        let share = |share: Option<&Value>| match numbers(share).as_slice() {
            [part, whole] if 0 < *whole => (*part, *whole),
            _ => (1, 2),
        };
        if self.motion.get("admission").is_some() {
            let (part, whole) = share(rule.pointer("/admission/at_least"));
            return base.saturating_mul(part).div_ceil(whole).max(1);
        }
        let (part, whole) = share(rule.get("more_than"));
        (base.saturating_mul(part) / whole).saturating_add(1)
    }
}
