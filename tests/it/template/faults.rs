//! What is refused in a template, where it stands, and what was probably meant.

use super::{BALLOT, COMMITTEE, HEAD, OPENING, read};
use daihoi::domain::ElectionId;
use daihoi::domain::agenda::{ItemKind, Need};
use daihoi::domain::bodies::Body;
use daihoi::domain::election::Office;
use daihoi::domain::election::refusal::{AmongFault, PlanRefusal};
use daihoi::template::{self, Fault, Subject};

/// The only fault of a template, with the line of the file that it stands on.
pub(super) fn only_fault(parts: &[&str]) -> (Fault, String) {
    let source = parts.concat();
    let faults = template::parse("thu.toml", &source).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    let line = source.lines().nth(faults[0].line - 1).unwrap_or_default();
    let from_column: String = line.chars().skip(faults[0].column - 1).collect();
    (faults[0].fault.clone(), from_column)
}

#[test]
fn an_unknown_field_names_its_place_and_the_nearest_field() {
    let wrong = OPENING.replace("minutes", "minuts");

    let (fault, at) = only_fault(&[HEAD, &wrong]);

    let unknown = Fault::Unknown {
        subject: Subject::Field,
        written: "minuts".to_owned(),
        nearest: Some("minutes".to_owned()),
    };
    assert_eq!(fault, unknown);
    assert!(at.starts_with("minuts = 5"), "{at}");
}

#[test]
fn an_unknown_kind_names_its_place_and_the_nearest_kind() {
    let (fault, at) = only_fault(&[HEAD, &OPENING.replace("speech", "spech")]);

    let unknown = Fault::Unknown {
        subject: Subject::Value,
        written: "spech".to_owned(),
        nearest: Some("speech".to_owned()),
    };
    assert_eq!(fault, unknown);
    assert!(at.contains("spech"), "{at}");
}

#[test]
fn an_unknown_placeholder_names_its_place_and_the_nearest_one() {
    let (fault, at) = only_fault(&[HEAD, &OPENING.replace("{present}", "{presnt}")]);

    let unknown = Fault::Unknown {
        subject: Subject::Placeholder,
        written: "{presnt}".to_owned(),
        nearest: Some("{present}".to_owned()),
    };
    assert_eq!(fault, unknown);
    assert_eq!(at, "{presnt} đồng chí.\"]");
}

#[test]
fn a_placeholder_in_the_third_line_of_a_paragraph_is_found_there() {
    let words = "\"\"\"\nMột.\nHai.\nBa {electd}.\n\"\"\"";
    let wrong = OPENING.replace("\"Có {present} đồng chí.\"", words);

    let (_, at) = only_fault(&[HEAD, &wrong]);

    assert_eq!(at, "{electd}.");
}

#[test]
fn a_brace_that_nothing_closes_is_a_fault() {
    let (fault, _) = only_fault(&[HEAD, &OPENING.replace("{present}", "{present")]);

    assert!(matches!(fault, Fault::Unknown { written, .. } if written == "{present"));
}

#[test]
fn a_number_that_changes_cannot_stand_in_a_title() {
    let (fault, at) = only_fault(&[HEAD, &OPENING.replace("Khai mạc", "Khai mạc {present}")]);

    assert_eq!(fault, Fault::LiveInTitle { written: "{present}".to_owned() });
    assert_eq!(at, "{present}\"");
}

#[test]
fn an_item_takes_from_1_to_600_minutes() {
    for minutes in [-1, 0, 601, 70_000] {
        let (fault, at) =
            only_fault(&[HEAD, &OPENING.replace("minutes = 5", &format!("minutes = {minutes}"))]);

        assert_eq!(fault, Fault::Minutes { minutes });
        assert_eq!(at, minutes.to_string());
    }
    assert!(read(&[HEAD, &OPENING.replace("minutes = 5", "minutes = 600")]).is_ok());
}

#[test]
fn an_election_has_a_seat_at_least() {
    let (fault, _) = only_fault(&[HEAD, &COMMITTEE.replace("seats = 5", "seats = 0"), BALLOT]);

    assert_eq!(fault, Fault::Seats { seats: 0, least: 1 });
}

#[test]
fn a_sitting_over_its_time_is_a_warning_and_no_fault() {
    let limits = "\n[limits]\nmain = 4\n";

    let template = read(&[HEAD, limits, OPENING]).unwrap();

    let warning = &template.warnings[0];
    assert_eq!(warning.fault, Fault::SittingTooLong { planned: 5, allowed: 4 });
    assert_eq!(warning.line, HEAD.lines().count() + 3);
}

#[test]
fn an_item_that_refers_to_an_unknown_election_names_the_nearest() {
    let wrong = BALLOT.replace("\"committee\"", "\"comittee\"");

    let faults = read(&[HEAD, COMMITTEE, &wrong]).unwrap_err();

    let unknown = Fault::Unknown {
        subject: Subject::Election,
        written: "comittee".to_owned(),
        nearest: Some("committee".to_owned()),
    };
    assert!(faults.iter().any(|one| one.fault == unknown), "{faults:#?}");
}

#[test]
fn a_candidate_can_only_come_from_an_election_before() {
    let early = COMMITTEE.replace("\"voted\"", "\"voted\"\namong = \"secretary\"");

    let (fault, at) = only_fault(&[HEAD, &early, BALLOT]);

    assert!(matches!(fault, Fault::Unknown { subject: Subject::Election, .. }));
    assert_eq!(at, "\"secretary\"");
}

#[test]
fn needs_and_bodies_are_known_by_name() {
    let needs = "needs = [\"quorum\", \"counting:committee\", \"announced:committee\"]\n";
    let bodies = OPENING.replace(
        "\"speech\"",
        "\"body_election\"\nbodies = [\"presidium\", \"counting:committee\"]",
    );

    let template = read(&[HEAD, COMMITTEE, BALLOT, needs, &bodies]).unwrap();

    let committee = ElectionId(1);
    let counting = Body::Counting(committee);
    assert_eq!(
        template.items[0].needs,
        [Need::Quorum, Need::Body(counting), Need::Announced(committee)]
    );
    let bodies = vec![Body::Presidium, counting];
    assert_eq!(template.items[1].kind, ItemKind::BodyElection { bodies });
}

#[test]
fn an_unknown_need_names_the_nearest_one() {
    let nearest = |need: &str| {
        let (fault, _) = only_fault(&[HEAD, OPENING, &format!("needs = [\"{need}\"]\n")]);
        match fault {
            Fault::Unknown { subject: Subject::Need, nearest, .. } => nearest,
            other => panic!("{other:?}"),
        }
    };

    assert_eq!(nearest("quorm").as_deref(), Some("quorum"));
    assert_eq!(nearest("announced").as_deref(), Some("announced:KEY"));
    assert_eq!(nearest("quorum:committee").as_deref(), Some("quorum"));
    assert_eq!(nearest("weather"), None);
}

#[test]
fn a_key_is_taken_once_for_elections_and_items_together() {
    let (fault, at) = only_fault(&[
        HEAD,
        COMMITTEE,
        BALLOT,
        &OPENING.replace("key = \"opening\"", "key = \"committee\""),
    ]);

    let first_line = HEAD.lines().count() + 3;
    assert_eq!(fault, Fault::DuplicateKey { key: "committee".to_owned(), first_line });
    assert_eq!(at, "\"committee\"");
}

#[test]
fn a_key_that_a_setting_could_not_name_is_refused() {
    let (fault, _) = only_fault(&[HEAD, &OPENING.replace("\"opening\"", "\"a.b\"")]);

    assert_eq!(fault, Fault::UnfitKey { key: "a.b".to_owned() });
}

#[test]
fn an_item_has_the_field_of_its_kind_and_no_other() {
    let (missing, _) = only_fault(&[HEAD, &OPENING.replace("speech", "show_of_hands")]);
    let (too_much, at) = only_fault(&[HEAD, OPENING, "motions = [\"Nghị quyết\"]\n"]);

    assert_eq!(missing, Fault::FieldMissing { field: "motions" });
    assert_eq!(too_much, Fault::FieldTooMuch { field: "motions" });
    assert_eq!(at, "[\"Nghị quyết\"]");
}

#[test]
fn an_election_is_held_in_one_item_exactly() {
    let (none, _) = only_fault(&[HEAD, COMMITTEE, OPENING]);
    let (twice, _) = only_fault(&[HEAD, COMMITTEE, BALLOT, BALLOT]);

    assert_eq!(none, Fault::ElectionWithoutItem { key: "committee".to_owned() });
    assert_eq!(twice, Fault::ElectionHeldTwice { key: "committee".to_owned() });
}

#[test]
fn every_fault_is_reported_in_the_order_of_the_file() {
    let first = OPENING.replace("minutes = 5", "minutes = 0");
    let second =
        OPENING.replace("{present}", "{nobody_knows}").replace("\"opening\"", "\"second\"");

    let faults = read(&[HEAD, &first, &second]).unwrap_err();

    assert_eq!(faults.len(), 2);
    assert!(faults[0].line < faults[1].line);
}

#[test]
fn a_file_that_is_no_toml_says_where_it_breaks() {
    let faults = template::parse("hong.toml", "name = \"x\"\ntitle = ").unwrap_err();

    assert_eq!((faults[0].file.as_str(), faults[0].line), ("hong.toml", 2));
    assert!(matches!(faults[0].fault, Fault::Unreadable { .. }));
}

#[test]
fn a_rule_set_that_the_program_does_not_carry_names_the_nearest_one() {
    let (fault, at) = only_fault(&[&HEAD.replace("190-QD-TW-2024", "190-QD-TW-2025"), OPENING]);

    let unknown = Fault::Unknown {
        subject: Subject::RuleSet,
        written: "190-QD-TW-2025".to_owned(),
        nearest: Some("190-QD-TW-2024".to_owned()),
    };
    assert_eq!(fault, unknown);
    assert_eq!(at, "\"190-QD-TW-2025\"");
}

/// An election of an office with its item, as a part of a template.
fn office(key: &str, among: &str) -> String {
    let election = COMMITTEE.replace("\"committee\"", &format!("\"{key}\""));
    let election = election.replace("seats = 5", "seats = 1");
    let item = BALLOT.replace("\"committee\"", &format!("\"{key}\""));
    format!("{election}{among}\n{item}")
}

#[test]
fn an_office_that_is_not_elected_at_this_gathering_is_a_fault_of_its_line() {
    let (fault, at) = only_fault(&[HEAD, &office("inspection_committee", "")]);

    let Fault::AgainstRules { refusal: PlanRefusal::NotElectedHere { rule, .. } } = fault else {
        panic!("{fault:?}")
    };
    assert_eq!((&*rule, at.as_str()), ("INS-1", "\"inspection_committee\""));
}

#[test]
fn a_leader_without_the_body_that_it_comes_from_is_a_fault_of_its_line() {
    let (fault, at) = only_fault(&[HEAD, COMMITTEE, BALLOT, &office("secretary", "")]);

    let among = AmongFault::Missing { due: Office::Committee };
    assert!(
        matches!(
            &fault,
            Fault::AgainstRules { refusal: PlanRefusal::Among { fault, .. } } if *fault == among
        ),
        "{fault:?}"
    );
    assert_eq!(at, "\"secretary\"");
    let fit = office("secretary", "among = \"committee\"");
    assert!(read(&[HEAD, COMMITTEE, BALLOT, &fit]).is_ok());
    assert!(read(&[HEAD, &office("secretary", "")]).is_ok());
}

#[test]
fn a_leader_out_of_the_wrong_body_is_a_fault_of_that_line() {
    let delegates = office("delegates", "");
    let wrong = office("secretary", "among = \"delegates\"");

    let (fault, at) = only_fault(&[HEAD, COMMITTEE, BALLOT, &delegates, &wrong]);

    assert_eq!(at, "\"delegates\"");
    let english = fault.to_string();
    assert!(
        english.contains("the secretary is elected out of the executive committee"),
        "{english}"
    );
}

const AREA: &str = "\n[[area]]\nkind = \"block\"\nname = \"Khối Nội chính\"\n";
const ASSIGNMENT: &str = r#"
[[item]]
title = "Phân công"
kind = "assignment"
minutes = 30
leader = "Bí thư"
"#;

#[test]
fn an_area_is_declared_once_with_a_name() {
    let (fault, at) = only_fault(&[HEAD, AREA, &AREA.replace("chính", "Chính"), ASSIGNMENT]);
    let twice = Fault::AreaTwice { name: "Khối Nội Chính".to_owned(), first_line: 15 };
    assert_eq!(fault, twice);
    assert!(at.starts_with("\"Khối Nội Chính\""), "{at}");

    let (fault, _) = only_fault(&[HEAD, &AREA.replace("Khối Nội chính", " "), ASSIGNMENT]);
    assert_eq!(fault, Fault::NamelessArea);
}

#[test]
fn areas_need_an_item_that_shares_them_out() {
    let (fault, at) = only_fault(&[HEAD, AREA, OPENING]);

    assert_eq!(fault, Fault::AreasWithoutItem);
    assert!(at.starts_with("\"Khối Nội chính\""), "{at}");
}

#[test]
fn a_theme_has_a_title_and_is_declared_once() {
    let theme = |title: &str| format!("\n[[theme]]\ntitle = \"{title}\"\n");

    let (fault, at) = only_fault(&[HEAD, &theme(""), OPENING]);
    assert_eq!((fault, at.as_str()), (Fault::ThemeWithoutTitle, "\"\""));

    let (fault, at) = only_fault(&[HEAD, &theme("Ban, ngành"), &theme("ban, ngành"), OPENING]);
    assert_eq!(fault, Fault::ThemeTwice { title: "ban, ngành".to_owned() });
    assert_eq!(at, "\"ban, ngành\"");
}

#[test]
fn the_parts_of_a_composition_must_make_up_their_whole() {
    let table = "\n[[composition]]\ntitle = \"Chi bộ\"\nwhole = 19\nparts = [[\"Khu phố\", 16], [\"Cơ quan\", 2]]\n";

    let faults = read(&[HEAD, table, OPENING]).unwrap_err();

    let wrong = Fault::PartsOff { title: "Chi bộ".into(), sum: 18, whole: 19 };
    assert_eq!(faults.iter().map(|one| &one.fault).collect::<Vec<_>>(), [&wrong]);
}

const TEAM: &str = "\n[[team]]\nkind = \"personnel\"\n";
const TASK: &str = r#"
[[task]]
team = "personnel"
title = "Lấy ý kiến chi bộ"
days_before = 30
"#;

#[test]
fn a_task_has_a_title_a_subcommittee_and_a_day_within_a_year_before_the_congress() {
    let (fault, at) = only_fault(&[HEAD, TASK, OPENING]);
    assert_eq!(fault, Fault::TaskWithoutTeam);
    assert!(at.starts_with("\"personnel\""), "{at}");

    let (fault, _) = only_fault(&[HEAD, TEAM, &TASK.replace("Lấy ý kiến chi bộ", " "), OPENING]);
    assert_eq!(fault, Fault::NamelessTask);

    let (fault, at) = only_fault(&[HEAD, TEAM, &TASK.replace("30", "366"), OPENING]);
    assert_eq!(fault, Fault::DaysBefore { days: 366, most: 365 });
    assert_eq!(at, "366");
}

#[test]
fn a_subcommittee_and_a_paper_are_planned_once() {
    let paper = "\n[[document]]\nkind = \"self_review\"\ndays_before = 5\n";

    let (fault, _) = only_fault(&[HEAD, TEAM, TEAM, OPENING]);
    assert!(matches!(fault, Fault::PlannedTwice { .. }), "{fault:?}");
    let (fault, at) = only_fault(&[HEAD, paper, paper, OPENING]);
    assert!(matches!(fault, Fault::PlannedTwice { .. }), "{fault:?}");
    assert!(at.starts_with("\"self_review\""), "{at}");
}
