//! Faults of form: what is told of a file that is no template yet.

use daihoi::domain::Lang;
use daihoi::template;

use super::faults::only_fault;
use super::{HEAD, OPENING};

#[test]
fn every_fault_of_form_is_told_in_one_look_with_its_field_and_its_value() {
    let wrong = OPENING
        .replace("minutes = 5", "minutes = \"năm\"")
        .replace("leader", "leder")
        .replace("speech", "spech");
    let head = HEAD.replace("gathering = ", "level = \"ground\"\ngathering = \"nowhere\" # ");

    let faults = template::parse("thu.toml", &[&head, wrong.as_str()].concat()).unwrap_err();

    let said = |lang| faults.iter().map(|fault| fault.text(lang)).collect::<Vec<_>>().join("\n");
    let (vi, en) = (said(Lang::Vi), said(Lang::En));
    assert_eq!(faults.len(), 5, "{en}");
    assert!(faults.windows(2).all(|pair| pair[0].line <= pair[1].line), "{en}");
    assert!(en.contains("minutes: \"năm\", expected a whole number"), "{en}");
    assert!(vi.contains("minutes: \"năm\", cần số nguyên"), "{vi}");
    assert!(en.contains("unknown field leder; did you mean leader?"), "{en}");
    assert!(en.contains("unknown value spech; did you mean speech?"), "{en}");
}

#[test]
fn a_field_that_is_missing_is_named_with_its_table() {
    let lines = |text: &str, name: &str| -> String {
        let others = text.split_inclusive('\n').filter(|line| !line.trim().starts_with(name));
        others.collect()
    };

    let (of_item, _) = only_fault(&[HEAD, &lines(OPENING, "leader")]);
    let (of_file, _) = only_fault(&[&lines(HEAD, "gathering"), OPENING]);

    assert_eq!(of_item.to_string(), "leader is missing in item");
    assert_eq!(of_file.to_string(), "gathering is missing");
}
