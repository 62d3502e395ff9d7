//! The count sheet: what goes in, and the verdict that comes out.

mod ballots;
mod base;
mod checks;
mod existence;
mod program;
mod unreadable;

use daihoi::domain::Lang;
use daihoi::sheet::{self, Answer, Fault};
use daihoi::template::rules;
use serde_json::{Value, json};

#[test]
fn a_sheet_is_answered_field_by_field() {
    let sheet = json!({
        "rules": "190-QD-TW-2024", "body": "member_congress", "office": "committee",
        "round": "first", "seats": 2, "alternate_seats": 0, "convened": 120,
        "excluded": [
            { "person": 7, "grounds": ["temporary_elsewhere"] },
            { "person": 8, "grounds": ["suspended"] },
        ],
        "present": 118, "issued": 117, "collected": 117, "valid": 114, "invalid": 3,
        "invalid_by_ground": { "too_many_names": 2, "no_name": 1 },
        "candidates": [
            { "name": "Nguyễn Văn An", "votes": 60, "born": "1970-02-01" },
            { "name": "Trần Thị Bình", "votes": 100 },
            { "name": "Lê Văn Chung", "votes": 59 },
        ],
    });

    let answer = serde_json::to_value(answer(&sheet)).unwrap();

    assert_eq!(
        answer,
        json!({
            "rules": {
                "id": "190-QD-TW-2024",
                "sha256": rules("190-QD-TW-2024").unwrap().file_hash,
            },
            "base": 118,
            "base_terms": [
                { "label": "convened", "count": 120 },
                { "label": "temporary_elsewhere", "count": -1 },
                { "label": "suspended", "count": -1 },
            ],
            "needed": 60,
            "tally": {
                "collected": 117, "valid": 114, "invalid": 3,
                "invalid_by_ground": { "too_many_names": 2, "no_name": 1 },
            },
            "outcome": "complete",
            "elected": ["Trần Thị Bình", "Nguyễn Văn An"],
            "alternates": [],
            "not_elected": ["Lê Văn Chung"],
            "question": null,
            "candidates": [
                { "name": "Nguyễn Văn An", "votes": 60, "percent": "50.85", "elected": true,
                  "sentence": sentence("Nguyễn Văn An", 60, "50.85", "elected") },
                { "name": "Trần Thị Bình", "votes": 100, "percent": "84.75", "elected": true,
                  "sentence": sentence("Trần Thị Bình", 100, "84.75", "elected") },
                { "name": "Lê Văn Chung", "votes": 59, "percent": "50.00", "elected": false,
                  "sentence": sentence("Lê Văn Chung", 59, "50.00", "not elected") },
            ],
            "checks": [],
        })
    );
}

#[test]
fn the_outcome_follows_from_the_votes_and_the_seats() {
    // Round, seats, votes of A, B, C, D; outcome, elected, question.
    let cases = [
        ("first", 2, [70, 60, 51, 10], "complete", "A B", ""),
        ("first", 2, [60, 50, 80, 10], "complete", "C A", ""),
        ("first", 1, [50, 30, 15, 5], "seats_open", "", "supplementary_round 1 A B C D"),
        ("first", 2, [51, 50, 30, 20], "seats_open", "A", "supplementary_round 1 B C D"),
        ("first", 2, [60, 54, 52, 30], "complete", "A B", ""),
        ("first", 2, [60, 52, 52, 10], "tie", "A", "tie_revote 1 B C"),
        ("first", 2, [60, 60, 52, 10], "complete", "A B", ""),
        ("first", 2, [52, 52, 52, 10], "tie", "", "tie_revote 2 A B C"),
        ("first", 2, [60, 50, 50, 40], "seats_open", "A", "supplementary_round 1 B C D"),
        ("supplementary", 1, [10, 15, 50, 25], "seats_open", "", "supplementary_round 1 C D B A"),
        ("tie_revote", 1, [40, 30, 20, 0], "complete", "A", ""),
        ("tie_revote", 1, [40, 40, 20, 0], "tie", "", "congress_decides 1 A B"),
    ];
    for (round, seats, votes, outcome, elected, question) in cases {
        let mut sheet = plain(seats, &votes);
        sheet["round"] = json!(round);

        let answer = answer(&sheet);

        let value = serde_json::to_value(&answer).unwrap();
        assert_eq!(value["outcome"], outcome, "{votes:?}");
        assert_eq!(joined(&answer.elected), elected, "{votes:?}");
        assert_eq!(asked(&value["question"]), question, "{votes:?}");
        assert_eq!(value["needed"], if round == "tie_revote" { 0 } else { 51 });
    }
}

#[test]
fn where_the_elder_is_elected_a_tie_that_age_does_not_settle_is_not_voted_again() {
    for born in [Value::Null, json!("1970-02-01")] {
        let mut sheet = plain(2, &[90, 55, 55]);
        sheet["rules"] = json!("state-election");
        for name in [1, 2] {
            sheet["candidates"][name]["born"] = born.clone();
        }

        let answer = answer(&sheet);

        let question = serde_json::to_value(&answer.question).unwrap();
        assert_eq!(asked(&question), "congress_decides 1 B C");
        assert!(answer.announcement.contains("WIN-4"), "{}", answer.announcement);
    }
}

#[test]
fn whoever_is_tied_is_in_the_question_and_nowhere_else() {
    let answer = answer(&plain(2, &[60, 52, 52, 36]));

    assert_eq!(joined(&answer.not_elected), "D");
    assert_eq!(joined(&answer.question.unwrap().among), "B C");
}

#[test]
fn a_tie_for_an_alternates_seat_beside_one_for_the_official_seat_is_told_too() {
    let mut sheet = plain(1, &[70, 70, 65, 65]);
    sheet["office"] = json!("delegates");
    sheet["alternate_seats"] = json!(2);

    let answer = answer(&sheet);

    let told = "After that it votes again among C, D, tied on the last alternate's seat.";
    assert!(answer.announcement.contains(told), "{}", answer.announcement);
    assert!(answer.candidates[3].sentence.contains("tied on the last seat, to be voted again"));
    assert_eq!(joined(&answer.question.unwrap().among), "A B");
    assert_eq!(joined(&answer.not_elected), "");
}

#[test]
fn delegates_over_half_without_a_seat_become_alternates() {
    let mut sheet = plain(1, &[60, 90, 55, 50]);
    sheet["office"] = json!("delegates");
    sheet["body"] = json!("delegate_congress");
    sheet["alternate_seats"] = json!(2);

    let answer = answer(&sheet);

    assert_eq!((joined(&answer.elected), joined(&answer.alternates)), ("B".into(), "A C".into()));
    assert!(!answer.candidates[0].elected && answer.candidates[1].elected);
    assert!(answer.question.is_none());
}

#[test]
fn words_are_in_the_language_of_the_user() {
    let sheet = read(&plain(1, &[60]));

    let answer = sheet.answer(&rules(&sheet.rules).unwrap(), Lang::Vi).unwrap();

    assert!(answer.candidates[0].sentence.starts_with("Đồng chí A được 60 phiếu, đạt 60,00 %"));
    assert_eq!(answer.candidates[0].percent, "60.00");
}

/// A sheet of 100 people who all voted, with candidates A, B, C, …
fn plain(seats: u16, votes: &[u32]) -> Value {
    let names = ('A'..='Z').zip(votes);
    let candidates: Vec<Value> =
        names.map(|(name, votes)| json!({ "name": name, "votes": votes })).collect();
    // Every valid ballot carries a name.
    let valid = votes.iter().sum::<u32>().min(100);
    json!({
        "rules": "190-QD-TW-2024", "body": "member_congress", "office": "other", "round": "first",
        "seats": seats, "convened": 100, "collected": 100, "valid": valid, "invalid": 100 - valid,
        "candidates": candidates,
    })
}

fn read(sheet: &Value) -> sheet::Sheet {
    sheet::read(sheet.to_string().as_bytes()).unwrap()
}

fn try_answer(sheet: &Value) -> Result<Answer, Fault> {
    let sheet = read(sheet);
    sheet.answer(&rules(&sheet.rules).unwrap(), Lang::En)
}

fn answer(sheet: &Value) -> Answer {
    try_answer(sheet).unwrap()
}

fn codes(answer: &Answer) -> Vec<&str> {
    answer.checks.iter().map(|check| check.code).collect()
}

fn joined(names: &[daihoi::domain::Text]) -> String {
    names.iter().map(daihoi::domain::Text::as_str).collect::<Vec<_>>().join(" ")
}

fn asked(question: &Value) -> String {
    let Some(kind) = question["kind"].as_str() else { return String::new() };
    let among: Vec<&str> =
        question["among"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    format!("{kind} {} {}", question["seats"], among.join(" "))
}

fn sentence(name: &str, votes: u32, share: &str, fate: &str) -> String {
    format!(
        "{name} has {votes} votes, {share}% of 118 (120 convened, less 1 on temporary activity \
         elsewhere, less 1 suspended); 60 are needed: {fate} (WIN-1, Điều 30 Quy chế 190-QĐ/TW \
         ngày 10/10/2024)."
    )
}
