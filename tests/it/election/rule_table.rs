//! The rules by their ids, each with a table of what goes in and what comes out. A congress official
//! can check these against the printed texts; the id of a rule leads to its test and its citation.

mod ballots;
mod meeting;
mod offices;
mod own;
mod results;
mod sets;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::voting::rules;

/// Rules that the program prints and leaves to people: nothing of them is reckoned.
const ONLY_PRINTED: [&str; 3] = ["SUR-4", "CMP-1", "KEEP-2"];

/// The names of all functions in the test sources and the tests beside the code.
fn functions(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            functions(&entry.path(), names);
        } else if entry.path().extension().is_some_and(|ending| ending == "rs") {
            let source = fs::read_to_string(entry.path()).unwrap();
            let tests = source.split("#[test]\n").skip(1).filter_map(|rest| rest.split_once("fn "));
            names.extend(tests.filter_map(|(_, rest)| Some(rest.split_once('(')?.0.to_owned())));
        }
    }
}

#[test]
fn every_rule_that_the_file_of_2024_cites_has_a_test_or_is_only_printed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names = BTreeSet::new();
    functions(&root.join("tests/it"), &mut names);
    functions(&root.join("src/domain"), &mut names);

    for rule in rules().citations.keys().filter(|rule| !ONLY_PRINTED.contains(&rule.as_str())) {
        let id = format!("_{}_", rule.to_lowercase().replace('-', "_"));
        let is_tested = names.iter().any(|name| format!("_{name}_").contains(&id));
        assert!(is_tested, "{rule} has no test that names it");
    }
    for rule in ONLY_PRINTED {
        assert!(rules().citations.contains_key(&rule.to_owned().into()), "{rule}");
    }
}
