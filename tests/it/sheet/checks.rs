//! No verdict is given on numbers that do not add up.

use daihoi::sheet::{Fault, Outcome};
use serde_json::{Value, json};

use super::{answer, codes, plain, try_answer};

#[test]
fn figures_that_contradict_each_other_refuse_the_verdict() {
    // What is changed on a good sheet, the code, and the numbers that the message names.
    let cases = [
        (json!({ "present": 101 }), "E01", "101 100"),
        (json!({ "present": 99, "issued": 100 }), "E02", "100 99"),
        (json!({ "issued": 99 }), "E03", "100 99"),
        (json!({ "valid": 98 }), "E04", "98 100"),
        (json!({ "valid": 97, "invalid": 3, "invalid_by_ground": { "signed": 2 } }), "E05", "2 3"),
        (json!({ "candidates": [name("A", 999), name("B", 1), name("C", 1)] }), "E06", "999 100"),
        (json!({ "candidates": [name("A", 80), name("B", 80), name("C", 41)] }), "E07", "201 100"),
        (json!({ "candidates": [name("A", 60), name("B", 30), name("C", 9)] }), "E08", "99 100"),
        (json!({ "collected": null, "valid": 60, "issued": 50 }), "E03", "60 50"),
        (json!({ "present": null, "issued": 120, "collected": 100 }), "E10", "120 100"),
        (json!({ "present": 99 }), "E10", "100 99"),
        (json!({ "invalid": null, "valid": 101 }), "E10", "101 100"),
        (json!({ "valid": null, "invalid": 120 }), "E10", "120 100"),
        (
            json!({ "valid": null, "invalid": null, "collected": null,
                 "candidates": [name("A", 999), name("B", 1), name("C", 1)] }),
            "E11",
            "999 100",
        ),
        (
            json!({ "valid": null, "invalid": null,
                 "candidates": [name("A", 80), name("B", 80), name("C", 41)] }),
            "E12",
            "201 100",
        ),
    ];
    for (change, code, numbers) in cases {
        let answer = answer(&changed(plain(2, &[60, 55, 40]), &change));

        let found = answer.checks.iter().find(|check| check.code == code);
        let message = &found.unwrap_or_else(|| panic!("{change}: {:?}", answer.checks)).message;
        assert!(numbers.split(' ').all(|number| message.contains(number)), "{message}");
        assert_eq!(answer.outcome, Outcome::Refused);
        assert!(answer.elected.is_empty() && answer.not_elected.is_empty());
        assert!(answer.question.is_none());
        assert!(answer.candidates.iter().all(|name| !name.elected));
        assert!(answer.candidates[0].sentence.contains("no verdict"));
    }
}

#[test]
fn columns_must_make_up_the_valid_ballots() {
    for (against, unmarked, expected) in [
        (json!(30), json!(10), vec![]),
        (json!(30), Value::Null, vec![]),
        (Value::Null, json!(40), vec![]),
        (Value::Null, Value::Null, vec![]),
        (json!(30), json!(9), vec!["E09"]),
        (json!(41), Value::Null, vec!["E09"]),
        (Value::Null, json!(41), vec!["E09"]),
    ] {
        let mut sheet = plain(2, &[60, 70]);
        sheet["candidates"][0]["against"] = against.clone();
        sheet["candidates"][0]["unmarked"] = unmarked.clone();

        assert_eq!(codes(&answer(&sheet)), expected, "{against} {unmarked}");
    }
}

#[test]
fn on_a_list_of_one_name_agree_and_disagree_make_up_the_valid_ballots() {
    for (against, unmarked, expected) in [
        (json!(40), Value::Null, vec![]),
        (Value::Null, Value::Null, vec![]),
        (json!(39), Value::Null, vec!["E09"]),
        (json!(39), json!(1), vec!["E09", "W05"]),
    ] {
        let mut sheet = plain(1, &[60]);
        sheet["valid"] = json!(100);
        sheet["invalid"] = json!(0);
        sheet["candidates"][0]["against"] = against.clone();
        sheet["candidates"][0]["unmarked"] = unmarked.clone();

        assert_eq!(codes(&answer(&sheet)), expected, "{against} {unmarked}");
    }
}

#[test]
fn a_re_vote_among_the_tied_needs_more_names_than_seats() {
    for (seats, alternate_seats, expected) in [
        (2, 0, vec![]),
        (3, 0, vec!["E15"]),
        (4, 0, vec!["E15"]),
        (0, 2, vec![]),
        (0, 3, vec!["E15"]),
    ] {
        let mut sheet = plain(seats, &[40, 30, 20]);
        sheet["round"] = json!("tie_revote");
        sheet["alternate_seats"] = json!(alternate_seats);

        assert_eq!(codes(&answer(&sheet)), expected, "{seats} {alternate_seats}");
    }
}

#[test]
fn in_a_re_vote_only_its_losers_can_become_alternates() {
    let mut sheet = plain(1, &[40, 30, 20]);
    sheet["round"] = json!("tie_revote");
    sheet["alternate_seats"] = json!(2);
    assert_eq!(codes(&answer(&sheet)), [""; 0]);

    sheet["alternate_seats"] = json!(3);

    let fault = try_answer(&sheet).unwrap_err();
    assert_eq!(fault, Fault::AlternatesOfTie { losers: 2, alternate_seats: 3 });
}

#[test]
fn what_is_not_known_is_not_checked_and_what_follows_is_filled_in() {
    let mut sheet = plain(2, &[60, 55, 40]);
    for (valid, invalid, collected) in
        [(json!(97), json!(3), Value::Null), (json!(97), Value::Null, json!(100))]
    {
        sheet["valid"] = valid;
        sheet["invalid"] = invalid;
        sheet["collected"] = collected;

        let tally = answer(&sheet).tally;

        assert_eq!((tally.collected, tally.valid, tally.invalid), (Some(100), Some(97), Some(3)));
    }
}

#[test]
fn grounds_that_are_not_given_are_not_known() {
    let mut sheet = plain(2, &[60, 35]);
    sheet["invalid_by_ground"] = json!({});

    assert_eq!(codes(&answer(&sheet)), [""; 0]);
}

#[test]
fn a_warning_leaves_the_verdict_as_it_is() {
    let cases = [
        (json!({ "issued": 100, "collected": 98, "valid": 98 }), "W01"),
        (json!({ "excluded": [{ "person": 1, "grounds": ["suspended"] }] }), "W04"),
        (
            json!({ "valid": 90, "invalid": 10,
                "candidates": [{ "name": "A", "votes": 60, "against": 30, "unmarked": 10 }] }),
            "W05",
        ),
        (
            json!({ "candidates": [{ "name": "A", "votes": 60, "against": 40 }, name("B", 55),
                                name("C", 1)] }),
            "W06",
        ),
        (json!({ "candidates": [name("A", 60), name("A", 55), name("C", 1)] }), "W07"),
        (json!({ "candidates": [name("A\u{7}", 60), name("B", 55), name("C", 1)] }), "W11"),
        (json!({ "candidates": [name("Ha\u{300}", 60), name("B", 55), name("C", 1)] }), "W11"),
    ];
    for (change, code) in cases {
        let answer = answer(&changed(plain(2, &[60, 55, 40]), &change));

        assert_eq!(codes(&answer), [code], "{change}");
        assert!(!answer.elected.is_empty(), "{change}");
    }
}

fn name(name: &str, votes: u32) -> Value {
    json!({ "name": name, "votes": votes })
}

fn changed(mut sheet: Value, change: &Value) -> Value {
    for (field, value) in change.as_object().unwrap() {
        sheet[field] = value.clone();
    }
    sheet
}
