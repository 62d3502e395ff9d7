//! What cannot be read is told with its line and column.

use daihoi::domain::Lang;
use daihoi::sheet::{self, Place};
use serde_json::{Value, json};

use super::{plain, try_answer};

#[test]
fn what_is_no_sheet_is_told_with_its_place() {
    let good = plain(1, &[60, 10]).to_string();
    let cases = [
        (String::new(), "EOF"),
        ("{".to_owned(), "EOF"),
        ("[]".to_owned(), "a list […], expected an object"),
        ("{}".to_owned(), "rules is missing"),
        (
            good.replace("\"seats\":1", "\"seats\":1,\"excluded\":[[7,[\"suspended\"]]]"),
            "excluded, no. 1: a list […], expected an object",
        ),
        ("{\"rules\": \"x\",}".to_owned(), "trailing comma"),
        (good.replace("\"seats\"", "\"seat\""), "did you mean seats?"),
        (good.replace("member_congress", "members_congress"), "did you mean member_congress?"),
        (
            good.replace("\"seats\":1", "\"seats\":-1"),
            "seats: -1, expected a whole number from 0 to 65535",
        ),
        (
            good.replace("\"seats\":1", "\"seats\":70000"),
            "seats: 70000, expected a whole number from 0 to 65535",
        ),
        (good.replace("\"seats\":1", "\"seats\":1.5"), "seats: 1.5, expected a whole number"),
        (
            good.replace("\"votes\":60", "\"votes\":\"60\""),
            "candidates, no. 1, votes: \"60\", expected a whole number",
        ),
        (good.replace("\"votes\":60", "\"votes\":4294967296"), "from 0 to 4294967295"),
        (good.replace("\"seats\":1", "\"seats\":1,\"seats\":1"), "seats stands twice"),
        (
            good.replace("\"seats\":1", "\"seats\":1,\"ballots\":[{\"agree\":[],\"struck\":[]}]"),
            "expected a list of numbers",
        ),
        (
            good.replace("\"member_congress\"", "null"),
            "body: null is not a value to choose; there are: member_congress, delegate_congress",
        ),
        (good.replace("\"office\":\"other\"", "\"office\":5"), "office: 5 is not a value to"),
        (
            good.replace("\"votes\":60", "\"votes\":60,\"born\":\"1.2.1970\""),
            "candidates, no. 1, born: a date has the form YYYY-MM-DD",
        ),
        (
            good.replace(
                "\"seats\":1",
                "\"seats\":1,\"invalid_by_ground\":{\"signed\":1,\"signed\":2}",
            ),
            "invalid_by_ground: signed stands twice",
        ),
        (format!("{good} x"), "trailing characters"),
    ];
    for (text, reason) in cases {
        let error = sheet::read(text.as_bytes()).unwrap_err();

        assert!(error.text(Lang::En).contains(reason), "{text}: {error}");
        assert!(error.to_string().starts_with("line 1, column "), "{error}");
    }
}

#[test]
fn a_column_counts_letters_and_a_byte_order_mark_is_passed_over() {
    let text = "\u{feff}{\n \"rules\": \"Quy định\", \"bodi\": 1 }";

    let error = sheet::read(text.as_bytes()).unwrap_err();

    assert_eq!(error.place.line, 2);
    let line = text.lines().nth(1).unwrap();
    let read: String = line.chars().take(error.place.column).collect();
    assert!(read.ends_with("\"bodi\""), "{read}");
}

#[test]
fn what_is_not_there_is_pointed_at() {
    let cases = [
        (json!({ "seats": 0 }), "/seats", "at least 1 seat"),
        (json!({ "candidates": [] }), "/candidates", "nobody on the list"),
        (
            json!({ "candidates": [{ "name": "A", "votes": 1 }, { "name": "Bé" }] }),
            "/candidates/1",
            "no. 2, Bé",
        ),
        (json!({ "candidates": [{ "name": " ", "votes": 1 }] }), "/candidates/0", "no. 1"),
        (json!({ "excluded": [{ "person": 101, "grounds": [] }] }), "/excluded/0", "1 to 100"),
        (json!({ "excluded": [{ "person": 0, "grounds": [] }] }), "/excluded/0", "no person 0"),
        (json!({ "ballots": [[1], [1, 3]] }), "/ballots/1", "no number 3"),
        (json!({ "ballots": [[0]] }), "/ballots/0", "no number 0"),
        (json!({ "ballots": [[1], [2], [2, 2]] }), "/ballots/2", "doubled"),
        (json!({ "ballots": [{ "agree": [1] }] }), "/ballots/0", "surplus"),
    ];
    for (change, pointer, reason) in cases {
        let mut sheet = plain(1, &[60, 10]);
        for (field, value) in change.as_object().unwrap() {
            sheet[field] = value.clone();
        }

        let fault = try_answer(&sheet).unwrap_err();

        assert!(fault.to_string().contains(reason), "{fault}");
        let text = serde_json::to_string_pretty(&sheet).unwrap();
        let Place { line, column } = sheet::place(text.as_bytes(), fault.spot());
        let rest: String = text.lines().skip(line - 1).collect::<Vec<_>>().join("\n");
        let rest: String = rest.chars().skip(column - 1).collect();
        let mut values = serde_json::Deserializer::from_str(&rest).into_iter::<Value>();
        assert_eq!(&values.next().unwrap().unwrap(), sheet.pointer(pointer).unwrap());
    }
}
