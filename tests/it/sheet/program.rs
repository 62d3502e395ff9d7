//! `daihoi count`: stdout, stderr and the exit code.

use std::fs;

use daihoi::template::{rule_sets, rules};
use serde_json::{Value, json};

use super::plain;
use crate::support::program::{Ran, daihoi, daihoi_with};

#[test]
fn a_verdict_is_exit_code_0_whatever_is_left_open() {
    for votes in [[70, 60, 5], [60, 52, 52], [50, 40, 30]] {
        let ran = count(&plain(2, &votes).to_string(), &["--json"]);

        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        assert!(serde_json::from_str::<Value>(&ran.out).is_ok());
    }
}

#[test]
fn a_refused_verdict_is_exit_code_1_and_still_one_json_value() {
    let ran = count(&plain(1, &[999, 1]).to_string(), &["--json"]);

    assert_eq!(ran.code, 1);
    assert_eq!(serde_json::from_str::<Value>(&ran.out).unwrap()["outcome"], "refused");
    assert!(ran.err.contains("E06"), "{}", ran.err);
}

#[test]
fn an_unreadable_sheet_is_exit_code_2_with_its_place_and_nothing_on_stdout() {
    let sheet = plain(1, &[60, 10]);
    let mut unknown_rules = sheet.clone();
    unknown_rules["rules"] = json!("190-QD-TW-2042");
    let mut no_votes = sheet.clone();
    no_votes["candidates"][1] = json!({ "name": "Bùi Thị Bé" });
    for (text, hint) in [
        ("{\"seats\":".to_owned(), "dòng 1, cột 9"),
        (sheet.to_string().replace("\"seats\"", "\"chairs\""), "chairs"),
        (unknown_rules.to_string(), "190-QD-TW-2024"),
        (no_votes.to_string(), "Bùi Thị Bé"),
    ] {
        for json in [&["--json"][..], &[]] {
            let ran = count(&text, json);

            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{text}");
            assert!(
                ran.err.contains("sheet.json, dòng 1, cột ") && ran.err.contains(hint),
                "{}",
                ran.err
            );
        }
    }
}

#[test]
fn a_sheet_is_read_from_stdin_too() {
    let home = tempfile::tempdir().unwrap();
    let sheet = plain(1, &[60, 40]).to_string();

    let ran = daihoi_with(home.path(), &["count", "-", "--json"], &sheet);

    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("\"outcome\": \"complete\""), "{}", ran.out);
}

#[test]
fn a_missing_sheet_is_exit_code_2() {
    let home = tempfile::tempdir().unwrap();

    assert_eq!(daihoi(home.path(), &["count", "nowhere.json"]).code, 2);
}

#[test]
fn people_get_a_table_the_base_and_the_checks() {
    let mut sheet = plain(1, &[60, 40]);
    sheet["issued"] = json!(100);
    sheet["collected"] = json!(98);
    sheet["valid"] = json!(98);
    sheet["candidates"][1]["votes"] = json!(38);

    let ran = count(&sheet.to_string(), &["--lang", "en"]);

    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!(ran.out);
}

#[test]
fn the_rules_that_were_applied_are_named_and_not_those_of_the_sheet() {
    let home = tempfile::tempdir().unwrap();
    let own = rule_sets().iter().find(|known| known.name == "190-QD-TW-2024").unwrap().source;
    fs::write(home.path().join("own.toml"), format!("{own}\n# own")).unwrap();
    fs::write(home.path().join("sheet.json"), plain(1, &[60, 40]).to_string()).unwrap();
    let told = |rules: &str| {
        let ran = daihoi(home.path(), &["count", "sheet.json", "--rules", rules]);
        ran.out.lines().nth(1).unwrap().to_owned()
    };

    let youth = rules("youth-union").unwrap();
    assert_eq!(told("youth-union"), format!("youth-union: {}", youth.title));
    let own = told("own.toml");
    assert!(own.starts_with("190-QD-TW-2024: ") && own.contains("(SHA-256 "), "{own}");
}

fn count(sheet: &str, arguments: &[&str]) -> Ran {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("sheet.json"), sheet).unwrap();
    daihoi(home.path(), &[&["count", "sheet.json"], arguments].concat())
}
