//! Ballots on a sheet: judged, added up, and compared with what the sheet says as well.

use serde_json::{Value, json};

use super::{answer, codes};

#[test]
fn every_form_of_a_ballot_is_judged_and_added_up() {
    let sheet = of_ballots(
        2,
        3,
        &json!([[2, 1], { "struck": [1, 3] }, [1, 2, 3], [], { "struck": [3] }, { "invalid": "signed" }]),
    );

    let answer = answer(&sheet);

    let value = serde_json::to_value(&answer).unwrap();
    assert_eq!(
        value["tally"],
        json!({ "collected": 6, "valid": 3, "invalid": 3,
                "invalid_by_ground": { "too_many_names": 1, "no_name": 1, "signed": 1 } })
    );
    assert_eq!(votes(&value), [2, 3, 0]);
}

#[test]
fn columns_count_agreement_only_where_one_box_is_marked() {
    let marks = json!([
        { "agree": [1, 2] },
        { "agree": [1], "disagree": [1, 2] },
        { "disagree": [2] },
        { "agree": [], "disagree": [] },
        [1],
    ]);

    let answer = serde_json::to_value(answer(&of_ballots(2, 2, &marks))).unwrap();

    assert_eq!(answer["tally"]["valid"], 5);
    assert_eq!(votes(&answer), [2, 1]);
}

#[test]
fn one_name_with_both_boxes_or_neither_is_an_invalid_ballot() {
    let marks =
        json!([{ "agree": [1] }, { "disagree": [1] }, { "agree": [1], "disagree": [1] }, []]);

    let answer = serde_json::to_value(answer(&of_ballots(1, 1, &marks))).unwrap();

    assert_eq!(answer["tally"]["invalid_by_ground"], json!({ "both_or_neither": 2 }));
    assert_eq!(votes(&answer), [1]);
}

#[test]
fn what_is_given_beside_the_ballots_is_compared() {
    let mut sheet = of_ballots(1, 2, &json!([[1], [2], [1], [1, 2]]));
    sheet["collected"] = json!(4);
    assert_eq!(codes(&answer(&sheet)), Vec::<&str>::new());

    for (pointer, value, counted) in [
        ("/collected", json!(5), "the sheet says 5, the ballots add up to 4"),
        ("/valid", json!(4), "the sheet says 4, the ballots add up to 3"),
        ("/candidates/0/votes", json!(3), "the sheet says 3, the ballots add up to 2"),
        (
            "/invalid_by_ground",
            json!({ "too_many_names": 0 }),
            "the sheet says 0, the ballots add up to 1",
        ),
    ] {
        let mut sheet = sheet.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        sheet.pointer_mut(parent).unwrap()[key] = value;

        let answer = answer(&sheet);

        assert_eq!(codes(&answer), ["E13"], "{pointer}");
        assert!(answer.checks[0].message.contains(counted), "{}", answer.checks[0].message);
        assert!(answer.elected.is_empty());
    }
}

#[test]
fn a_hundred_thousand_ballots_of_ten_thousand_names_are_counted() {
    let pair = |n: u32| json!([n % 5_000 + 1, n % 5_000 + 5_001]);
    let ballots: Vec<Value> = (0..100_000).map(pair).collect();
    let mut sheet = of_ballots(2, 10_000, &json!(ballots));
    sheet["convened"] = json!(200_000);

    let answer = answer(&sheet);

    assert!(answer.candidates.iter().all(|name| name.votes == 20));
    assert_eq!(answer.tally.valid, Some(100_000));
}

fn of_ballots(seats: u16, names: u16, ballots: &Value) -> Value {
    let candidates: Vec<Value> = (1..=names).map(|n| json!({ "name": format!("N{n}") })).collect();
    json!({
        "rules": "190-QD-TW-2024", "body": "member_congress", "office": "other", "round": "first",
        "seats": seats, "convened": 10, "candidates": candidates, "ballots": ballots,
    })
}

fn votes(answer: &Value) -> Vec<u64> {
    let candidates = answer["candidates"].as_array().unwrap();
    candidates.iter().map(|name| name["votes"].as_u64().unwrap()).collect()
}
