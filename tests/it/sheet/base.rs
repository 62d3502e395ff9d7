//! The base is a set of people: the convened, less the union of what the rules subtract.

use serde_json::{Value, json};

use super::{answer, codes, plain};

#[test]
fn a_person_in_two_groups_is_subtracted_once_in_the_first_of_the_rule() {
    let mut sheet = plain(1, &[60, 10]);
    sheet["collected"] = json!(90);
    sheet["invalid"] = json!(20);
    sheet["excluded"] = json!([
        { "person": 1, "grounds": ["suspended", "temporary_elsewhere"] },
        { "person": 1, "grounds": ["exempt_absent"] },
        { "person": 2, "grounds": ["exempt_absent"] },
        { "person": 3, "grounds": ["prosecuted", "suspended"] },
    ]);

    let answer = answer(&sheet);

    assert_eq!(answer.base, 97);
    assert_eq!(
        serde_json::to_value(&answer.base_terms).unwrap(),
        json!([
            { "label": "convened", "count": 100 },
            { "label": "temporary_elsewhere", "count": -1 },
            { "label": "exempt_absent", "count": -1 },
            { "label": "suspended", "count": -1 },
        ])
    );
    assert_eq!(answer.base_terms.iter().map(|term| term.count).sum::<i64>(), 97);
}

#[test]
fn each_body_subtracts_its_own_groups() {
    let grounds = [
        ("temporary_elsewhere", [99, 100, 100]),
        ("exempt_absent", [99, 100, 100]),
        ("suspended", [99, 100, 99]),
        ("prosecuted", [99, 100, 99]),
        ("absent_throughout_approved", [99, 100, 100]),
        ("absent_throughout", [100, 99, 100]),
        ("convening_committee_absent_throughout", [100, 99, 100]),
        ("not_in_office", [100, 100, 99]),
    ];
    let bodies = ["member_congress", "delegate_congress", "committee_meeting"];
    for (ground, bases) in grounds {
        for (body, base) in bodies.into_iter().zip(bases) {
            let answer = answer(&with(body, &json!([ground])));

            assert_eq!(answer.base, base, "{ground} at a {body}");
            let warned = codes(&answer).contains(&"W02");
            assert_eq!(warned, base == 100, "{ground} at a {body}");
        }
    }
}

#[test]
fn a_person_without_a_ground_stays_in_the_base() {
    let answer = answer(&with("member_congress", &json!([])));

    assert_eq!((answer.base, codes(&answer)), (100, vec!["W03"]));
}

fn with(body: &str, grounds: &Value) -> Value {
    let mut sheet = plain(1, &[60, 10]);
    sheet["body"] = json!(body);
    sheet["collected"] = json!(90);
    sheet["invalid"] = json!(20);
    sheet["excluded"] = json!([{ "person": 5, "grounds": grounds }]);
    sheet
}
