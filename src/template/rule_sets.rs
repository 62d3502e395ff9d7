//! The rule sets that the program carries with it, by name.

use crate::domain::rules::{self, RuleSet, RulesError};

const RULE_SETS: &[(&str, &str)] =
    &[("190-QD-TW-2024", include_str!("../../session-templates/rules/190-QD-TW-2024.toml"))];

/// Reads an embedded rule set; `None` where no set has this name.
pub fn rule_set(name: &str) -> Option<Result<RuleSet, RulesError>> {
    let (_, source) = RULE_SETS.iter().find(|(known, _)| *known == name)?;
    Some(rules::parse(source))
}

pub(super) fn names() -> impl Iterator<Item = &'static str> {
    RULE_SETS.iter().map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_set_is_known_by_the_name_that_stands_in_it() {
        for (name, _) in RULE_SETS {
            let rules = rule_set(name).unwrap().unwrap();

            assert_eq!(rules.id.as_str(), *name);
        }
    }
}
