//! A rule file of one's own, and what the verbs say of the rules of a session.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::program::{Ran, daihoi};

const SHIPPED: &str = "session-templates/rules/190-QD-TW-2024.toml";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Writes the file that is shown as the source of a rule set, with one text replaced.
fn own_rules(home: &Path, from: &str, to: &str) -> String {
    let shown = daihoi(home, &["templates", "show", "190-QD-TW-2024", "--source"]);
    assert_eq!(shown.out, fs::read_to_string(root().join(SHIPPED)).unwrap());
    assert!(shown.out.contains(from), "{from}");
    fs::write(home.join("own.toml"), shown.out.replacen(from, to, 1)).unwrap();
    "own.toml".to_owned()
}

fn made(home: &Path, more: &[&str]) -> Ran {
    let roster = root().join("fixtures/rosters/phuong-12.csv");
    let first = ["new", "dai-hoi-dai-bieu-dang-bo-co-so", "--roster", roster.to_str().unwrap()];
    daihoi(home, &[&first[..], more, &["session.json"]].concat())
}

#[test]
fn a_session_is_made_under_a_rule_file_of_ones_own_and_says_so() {
    let home = tempfile::tempdir().unwrap();
    let own = own_rules(home.path(), "keep_months = 6", "keep_months = 12");

    let made = made(home.path(), &["--rules", &own]);
    let verified = daihoi(home.path(), &["verify", "session.json"]);
    let shown = daihoi(home.path(), &["show", "--json", "session.json"]);

    assert_eq!((made.code, verified.code), (0, 0), "{}{}", made.err, verified.err);
    assert!(verified.out.contains("khác bản kèm chương trình"), "{}", verified.out);
    let state: Value = serde_json::from_str(&shown.out).unwrap();
    assert_eq!(state["rules"], "190-QD-TW-2024");
    assert_eq!(state["rules_sha256"].as_str().unwrap().len(), 64);
}

#[test]
fn the_rules_that_come_with_the_program_are_known_byte_for_byte() {
    let home = tempfile::tempdir().unwrap();

    let made = made(home.path(), &["--rules", "244-QD-TW-2014"]);
    let verified = daihoi(home.path(), &["verify", "session.json"]);

    assert_eq!(made.code, 0, "{}", made.err);
    assert!(verified.out.contains("Bộ quy tắc 244-QD-TW-2014, SHA-256 "), "{}", verified.out);
    assert!(verified.out.contains(": đúng bản kèm chương trình"), "{}", verified.out);
}

#[test]
fn nothing_is_made_under_a_rule_file_with_faults_and_each_is_told() {
    let home = tempfile::tempdir().unwrap();
    let own = own_rules(home.path(), "tie = \"revote\"", "tie = \"revotes\"");

    let made = made(home.path(), &["--rules", &own]);

    assert_eq!(made.code, 2);
    assert!(made.err.contains("own.toml: dòng ") && made.err.contains("revote?"), "{}", made.err);
    assert!(!home.path().join("session.json").exists());
}

#[test]
fn rules_that_are_neither_an_id_nor_a_file_are_answered_with_the_nearest() {
    let home = tempfile::tempdir().unwrap();

    let made = made(home.path(), &["--rules", "190-QD-TW-2023"]);

    assert_eq!(made.code, 2);
    assert!(made.err.contains("190-QD-TW-2024"), "{}", made.err);
}

#[test]
fn a_count_sheet_is_judged_by_the_rule_file_that_is_given() {
    let home = tempfile::tempdir().unwrap();
    let own = own_rules(home.path(), "more_than = [1, 2]\ntie", "more_than = [2, 3]\ntie");
    let sheet = serde_json::json!({
        "rules": "190-QD-TW-2024", "body": "member_congress", "office": "committee",
        "round": "first", "seats": 1, "convened": 120, "collected": 120, "valid": 120, "invalid": 0,
        "candidates": [{ "name": "A", "votes": 80 }, { "name": "B", "votes": 40 }],
    });
    fs::write(home.path().join("sheet.json"), sheet.to_string()).unwrap();

    for (rules, needed, elected) in [(None, 61, 1), (Some(&own), 81, 0)] {
        let given: Vec<&str> = rules.iter().flat_map(|own| ["--rules", own.as_str()]).collect();
        let ran = daihoi(home.path(), &[&["count", "sheet.json", "--json"], &given[..]].concat());

        let answer: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(answer["needed"], needed, "{}", ran.err);
        assert_eq!(answer["elected"].as_array().unwrap().len(), elected);
    }
}

#[test]
fn the_id_of_a_rule_set_in_other_letters_is_answered_with_the_right_one() {
    let home = tempfile::tempdir().unwrap();

    let shown = daihoi(home.path(), &["templates", "show", "190-qd-tw-2024"]);

    assert_eq!(shown.code, 2);
    assert!(shown.err.contains("190-QD-TW-2024"), "{}", shown.err);
}

#[test]
fn a_rule_set_is_shown_with_its_words_and_its_hash() {
    let home = tempfile::tempdir().unwrap();

    let shown = daihoi(home.path(), &["templates", "show", "youth-union"]);
    let checked =
        daihoi(home.path(), &["templates", "check", root().join(SHIPPED).to_str().unwrap()]);

    assert!(shown.out.starts_with("youth-union: ") && shown.out.contains("\nWIN-1: "));
    let hash = shown.out.lines().nth(1).unwrap();
    assert_eq!(hash.len(), "SHA-256 ".len() + 64);
    assert!(checked.out.contains("(đúng bản kèm chương trình)"), "{}", checked.out);
}

/// Collects the fields of a file, each with the last name of its way.
fn fields(value: &toml::Value, names: &mut Vec<String>) {
    match value {
        toml::Value::Table(table) => table.iter().for_each(|(name, value)| {
            names.push(name.clone());
            fields(value, names);
        }),
        toml::Value::Array(list) => list.iter().for_each(|value| fields(value, names)),
        _ => (),
    }
}

#[test]
fn every_field_of_the_shipped_files_is_in_the_reference() {
    let home = tempfile::tempdir().unwrap();
    for (of, folder) in [("template", "session-templates"), ("rules", "session-templates/rules")] {
        let [vi, en] = ["vi", "en"]
            .map(|lang| daihoi(home.path(), &["--lang", lang, "templates", "fields", of]).out);

        assert!(vi.starts_with("# Các trường") && en.starts_with("# The fields"), "{vi}{en}");
        let files = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
        for file in files.filter(|path| path.extension().is_some_and(|end| end == "toml")) {
            let mut read: toml::Table = fs::read_to_string(&file).unwrap().parse().unwrap();
            // What stands here are ids and offices, and no fields.
            let _named = ["citations", "offices"].map(|named| read.remove(named));
            let surplus = read.get_mut("surplus").and_then(toml::Value::as_table_mut);
            if let Some(table) = surplus {
                drop(table.remove("least_percent"));
            }
            let mut names = Vec::new();
            fields(&toml::Value::Table(read), &mut names);
            for name in names {
                let is_there = |text: &str| {
                    text.contains(&format!("| `{name}` |")) || text.contains(&format!("{name}]"))
                };
                assert!(is_there(&vi) && is_there(&en), "{}: {name}", file.display());
            }
        }
    }
}

#[test]
fn a_wrong_value_is_named_and_a_missing_citation_beside_it_is_told_in_the_same_look() {
    let home = tempfile::tempdir().unwrap();
    let own =
        own_rules(home.path(), "tie_revote_needs_half = false", "tie_revote_needs_half = \"no\"");
    let path = home.path().join(&own);
    let text =
        fs::read_to_string(&path).unwrap().replace("[citations.WIN-3]", "[citations.WIN-33]");
    fs::write(&path, text.replace("keep_months = 6", "keep_months = -6")).unwrap();

    let [vi, en] =
        ["vi", "en"].map(|lang| daihoi(home.path(), &["--lang", lang, "templates", "check", &own]));

    assert_eq!((vi.code, en.code), (1, 1));
    for said in ["\"no\", cần true hoặc false", "-6, cần số nguyên", "WIN-3 không có trích dẫn"]
    {
        assert!(vi.err.contains(said), "{said}\n{}", vi.err);
    }
    for said in ["\"no\", expected true or false", "-6, expected a whole", "WIN-3 has no citation"]
    {
        assert!(en.err.contains(said), "{said}\n{}", en.err);
    }
}
