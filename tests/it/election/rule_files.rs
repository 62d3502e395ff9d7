//! What is said of a bad rule file: every fault, its line and its remedy; and its hash.

use daihoi::domain::Lang;
use daihoi::domain::rules::{RulesError, RulesFault, parse, read};
use daihoi::template::rule_sets;
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use crate::support::domain::text;
use crate::support::voting::RULES;

/// The rule file with some texts replaced.
fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(RULES.to_owned(), |source, (from, to)| {
        assert!(source.contains(from), "{from}");
        source.replacen(from, to, 1)
    })
}

fn faults(source: &str) -> Vec<RulesError> {
    parse(source).unwrap_err()
}

/// The one fault of the file with one text replaced: where, and what.
fn fault(from: &str, to: &str) -> (String, RulesFault) {
    let mut faults = faults(&edited(&[(from, to)]));
    assert_eq!(faults.len(), 1, "{faults:?}");
    let fault = faults.remove(0);
    (fault.place, fault.fault)
}

/// Replaces one text after the other, each in a sound file, and expects its one fault.
fn told_with_their_places<const N: usize>(cases: [(&str, &str, &str, RulesFault); N]) {
    for (from, to, place, expected) in cases {
        assert_eq!(fault(from, to), (place.to_owned(), expected), "{from}");
    }
}

fn line(source: &str, needle: &str) -> usize {
    source.lines().position(|line| line.contains(needle)).unwrap() + 1
}

fn uncited(rule: &str, nearest: &str) -> RulesFault {
    RulesFault::Uncited { rule: text(rule), nearest: Some(text(nearest)) }
}

#[test]
fn every_fault_is_told_at_once_in_the_order_of_the_lines() {
    let source = edited(&[
        ("issued = \"2024-10-10\"", "issued = \"2024-13-45\""),
        ("denominator = 3", "denominator = 1"),
        ("\"exempt_absent\",", "\"exempted\","),
        ("tie = \"revote\"", "tie = \"revotes\""),
        ("cap_percent = 30", "cap_procent = 30"),
        ("floor_percent = 30", "floor_percent = 100"),
        ("keep_months = 6", "keep_months = \"six\""),
    ]);

    let faults = faults(&source);

    let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
    let needles =
        ["2024-13-45", "denominator", "exempted", "revotes", "cap_procent", "keep_months"];
    let expected: Vec<usize> = needles.iter().map(|needle| line(&source, needle)).collect();
    // What stands beside a name that was not understood is judged once that is put right.
    assert!(!lines.contains(&line(&source, "floor_percent = 100")));
    assert_eq!(lines, expected, "{faults:#?}");
}

#[test]
fn a_pair_holds_exactly_two_numbers() {
    let three = || RulesFault::NotTwo { numbers: 3 };
    told_with_their_places([
        ("more_than = [1, 2]", "more_than = [2, 3, 9]", "hands.more_than", three()),
        ("small_body = [3, 5]", "small_body = [3, 5, 7]", "surplus.small_body", three()),
        (
            "prepared_percent = [10, 15]",
            "prepared_percent = [10, 15, 20]",
            "surplus.prepared_percent",
            three(),
        ),
    ]);
}

#[test]
fn a_comment_with_the_same_words_does_not_draw_the_line_to_itself() {
    let source = edited(&[
        ("[quorum]", "# tie = \"revotes\", tie_rule = \"WIN-33\"\n[quorum]"),
        ("tie_rule = \"WIN-3\"", "tie_rule = \"WIN-33\""),
    ]);

    let faults = faults(&source);

    let expected = source.lines().position(|line| line.starts_with("tie_rule")).unwrap() + 1;
    assert_eq!((faults[0].line, &faults[0].fault), (expected, &uncited("WIN-33", "WIN-3")));
}

#[test]
fn a_fault_of_a_name_or_a_number_is_told_with_its_place() {
    let unknown = |written: &str, nearest: &str| RulesFault::Unknown {
        written: written.to_owned(),
        nearest: Some(nearest.to_owned()),
    };
    let half = |numerator, denominator| RulesFault::Share { numerator, denominator };
    let cases = [
        ("order = \"given_name\"", "ordre = \"given_name\"", "list", unknown("ordre", "order")),
        ("\"given_name\"", "\"given_names\"", "list.order", unknown("given_names", "given_name")),
        ("[offices.delegates]", "[offices.delegate]", "offices", unknown("delegate", "delegates")),
        ("\"signed\"", "\"sign\"", "ballots.invalid", unknown("sign", "signed")),
        ("tie_rule = \"WIN-3\"", "tie_rule = \"\"", "winning.tie_rule", RulesFault::Unnamed),
        ("more_than = [1, 2]\ntie", "more_than = [0, 2]\ntie", "winning.more_than", half(0, 2)),
        ("more_than = [1, 2]\ntie", "more_than = [3, 2]\ntie", "winning.more_than", half(3, 2)),
        ("more_than = [1, 2]\n\n", "more_than = [1, 1]\n\n", "hands.more_than", half(1, 1)),
        (
            "cap_percent = 30",
            "cap_percent = 130",
            "surplus.cap_percent",
            RulesFault::OverWhole { percent: 130 },
        ),
        (
            "[10, 15]",
            "[15, 10]",
            "surplus.prepared_percent",
            RulesFault::Backwards { from: 15, to: 10 },
        ),
    ];
    told_with_their_places(cases);
}

#[test]
fn a_fault_of_an_office_a_ballot_or_a_text_is_told_with_its_place() {
    let not_mutual = RulesFault::NotMutual {
        office: "deputy_secretary".to_owned(),
        other: "secretary".to_owned(),
    };
    let cases = [
        (
            "apart_from = [\"deputy_secretary\"]\n",
            "",
            "offices.deputy_secretary.apart_from",
            not_mutual,
        ),
        (
            "apart_from = [\"secretary\"]",
            "apart_from = [\"secretary\", \"deputy_secretary\"]",
            "offices.deputy_secretary.apart_from",
            RulesFault::ApartFromItself,
        ),
        (
            "[offices.inspection_head]\nrule = \"INS-2\"",
            "[offices.inspection_head]\nrule = \"INS-22\"",
            "offices.inspection_head.rule",
            uncited("INS-22", "INS-2"),
        ),
        (
            "surplus = \"strike_out\"",
            "surplus = \"single_name\"",
            "ballots.layouts.surplus",
            RulesFault::OneNameLayout,
        ),
        (
            "    \"no_name\",\n",
            "",
            "ballots.invalid",
            RulesFault::GroundNeeded { ground: "no_name".to_owned() },
        ),
        ("title = ", "file_hash = \"00\"\ntitle = ", "file_hash", RulesFault::WrittenHash),
        ("id = \"190-QD-TW-2024\"", "id = \"\"", "id", RulesFault::Empty),
        (
            "[citations.WIN-7]\narticle = ",
            "[citations.WIN-7]\narticle = \"\" # ",
            "citations.WIN-7.article",
            RulesFault::Empty,
        ),
        ("tie = \"revote\"\n", "", "winning", RulesFault::Missing { field: "tie".to_owned() }),
        ("unfilled_rule = \"OFF-2\"\n", "", "offices.secretary.unfilled_rule", RulesFault::Unnamed),
    ];
    told_with_their_places(cases);
}

#[test]
fn offices_that_are_elected_out_of_one_another_are_refused() {
    let faults = faults(&edited(&[("least_members = 9", "among = [\"standing_committee\"]")]));

    let chain = "committee → standing_committee → committee".to_owned();
    assert_eq!(faults[0].fault, RulesFault::Circle { chain });
}

#[test]
fn an_office_that_is_elected_out_of_itself_is_refused() {
    let itself = fault("least_members = 9", "among = [\"committee\"]");

    let chain = "committee → committee".to_owned();
    assert_eq!(itself, ("offices.committee.among".to_owned(), RulesFault::Circle { chain }));
}

#[test]
fn a_missing_table_is_told_once_and_nothing_of_what_would_stand_in_it() {
    let (before, table) = RULES.split_once("[surplus]").unwrap();
    let (_, after) = table.split_once("# Where official delegates").unwrap();
    let source = format!("{before}# {after}");

    let faults = faults(&source);

    let missing = RulesFault::Missing { field: "surplus".to_owned() };
    assert_eq!(faults.into_iter().map(|fault| fault.fault).collect::<Vec<_>>(), [missing]);
}

#[test]
fn a_citation_that_nothing_uses_is_a_warning_and_no_fault() {
    let more =
        "\n[citations.ZZ-1]\narticle = \"2024\"\nvi = \"a\"\nen = \"a\"\nevidence = \"usage\"\n";
    let source = format!("{RULES}{more}");

    let file = read(&source).unwrap();

    let unused = RulesFault::Unused { rule: text("ZZ-1") };
    assert_eq!(file.warnings.iter().map(|one| &one.fault).collect::<Vec<_>>(), [&unused]);
    assert_eq!(file.warnings[0].line, line(&source, "[citations.ZZ-1]"));
}

#[test]
fn no_shipped_file_leaves_anything_to_look_at() {
    for one in rule_sets() {
        assert_eq!(read(one.source).unwrap().warnings, [], "{}", one.name);
    }
}

#[test]
fn every_fault_says_place_value_and_remedy_in_both_languages() {
    let faults = faults(&edited(&[("tie_rule = \"WIN-3\"", "tie_rule = \"WIN-33\"")]));

    let line = line(RULES, "tie_rule = \"WIN-3\"");
    assert_eq!(
        faults[0].text(Lang::Vi),
        format!(
            "dòng {line}, winning.tie_rule: quy tắc WIN-33 không có trích dẫn: hãy thêm \
             [citations.WIN-33]; có phải ý bạn là WIN-3?"
        )
    );
    assert_eq!(
        faults[0].text(Lang::En),
        format!(
            "line {line}, winning.tie_rule: the rule WIN-33 has no citation: add \
             [citations.WIN-33]; did you mean WIN-3?"
        )
    );
}

#[test]
fn what_a_file_says_cannot_steer_the_terminal() {
    let source = edited(&[("cap_percent =", "\"cap\\u001b[31m\\u202e_percent\" =")]);

    for fault in faults(&source) {
        let told = fault.text(Lang::Vi);
        assert!(!told.chars().any(|c| c.is_control() || c == '\u{202e}'), "{told:?}");
    }
}

#[test]
fn the_hash_is_that_of_the_file_byte_for_byte() {
    let bytes = Sha256::digest(RULES);
    let hash = bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();

    assert_eq!(parse(RULES).unwrap().file_hash.as_str(), hash);
    assert_ne!(parse(&format!("{RULES}\n")).unwrap().file_hash.as_str(), hash);
}

/// Whether a line sets a field by itself, so that it can be taken out alone.
fn sets_a_field(line: &str) -> bool {
    line.split_once(" = ").is_some_and(|(_, value)| !value.ends_with('['))
}

#[test]
fn a_file_without_one_of_its_fields_is_refused_at_that_table_or_has_the_default() {
    for one in rule_sets() {
        let lines: Vec<&str> = one.source.lines().collect();
        for taken in (0..lines.len()).filter(|at| sets_a_field(lines[*at])) {
            let rest = lines.iter().enumerate().filter(|(at, _)| *at != taken);
            let rest: Vec<&str> = rest.map(|(_, line)| *line).collect();
            let source = rest.join("\n");
            let header = (0..=taken).rev().find(|at| lines[*at].starts_with('['));

            if let Err(faults) = parse(&source) {
                let (field, _) = lines[taken].split_once(" = ").unwrap();
                let place = header.map_or(1, |at| at + 1);
                let is_told = faults.iter().any(|fault| {
                    fault.line == place && fault.text(Lang::En).contains(field)
                        || matches!(fault.fault, RulesFault::Unnamed | RulesFault::NotMutual { .. })
                });
                assert!(is_told, "{}: {}: {faults:#?}", one.name, lines[taken]);
            }
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_a_rule_set_or_faults(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let source = String::from_utf8_lossy(&bytes);

        prop_assert!(parse(&source).is_err_and(|faults| !faults.is_empty()));
    }

    #[test]
    fn a_rule_file_with_bytes_put_over_it_is_a_rule_set_or_faults(
        at in 0..RULES.len(),
        bytes in proptest::collection::vec(any::<u8>(), 1..12),
    ) {
        let mut source = RULES.as_bytes().to_vec();
        let end = (at + bytes.len()).min(source.len());
        source.splice(at..end, bytes);

        if let Err(faults) = parse(&String::from_utf8_lossy(&source)) {
            prop_assert!(faults.iter().all(|fault| 0 < fault.line && !fault.text(Lang::Vi).is_empty()));
        }
    }
}
