//! The minutes of the demonstration, line by line against the scenario that it was run by.

use std::fs;

use daihoi::papers::congress_minutes;
use serde_json::Value;

use super::chain;
use crate::support::demonstration::Demonstration;

/// What the minutes must say of a line of the scenario, if it belongs in them.
fn expected(line: &Value, congress: &Demonstration) -> Option<String> {
    let (verb, data) = line.as_object().unwrap().iter().next().unwrap();
    let number = |key: &str| data[key].as_u64().unwrap();
    match verb.as_str() {
        "session.open" => Some("Khai mạc: có mặt ".to_owned()),
        "session.close" => Some("Bế mạc".to_owned()),
        "agenda.start" => {
            let entries = &congress.history.state().agenda.entries;
            let entry = entries.iter().find(|one| u64::from(one.item.id.0) == number("item"));
            Some(format!("Bắt đầu: {}", entry.unwrap().item.title))
        }
        "hands.count" => {
            let [agree, against, other] = ["agree", "disagree", "other"].map(number);
            Some(format!("nhất trí {agree}, không nhất trí {against}, ý kiến khác {other}"))
        }
        "floor.finish" => Some("Phát biểu xong: ".to_owned()),
        "round.issue" => Some(format!("phát ra {} phiếu", number("issued"))),
        "round.collect" => Some(format!("thu về {} phiếu", number("collected"))),
        "round.sign" => Some("ký biên bản kiểm phiếu".to_owned()),
        _ => None,
    }
}

#[test]
fn the_minutes_follow_the_scenario_line_by_line() {
    let congress = Demonstration::whole();
    let minutes = congress_minutes(&congress.history, &chain()).to_string();
    let scenario = fs::read_to_string("fixtures/scenarios/phuong-12.jsonl").unwrap();

    let mut rest = minutes.as_str();
    let mut compared = 0;
    for (number, line) in (1..).zip(scenario.lines()) {
        let line: Value = serde_json::from_str(line).unwrap();
        let Some(wanted) = expected(&line, &congress) else { continue };
        let Some((_, behind)) = rest.split_once(&wanted) else {
            panic!("line {number}: “{wanted}” does not follow in the minutes")
        };
        (rest, compared) = (behind, compared + 1);
    }

    assert!(80 < compared, "{compared} lines were compared");
}
