//! The plan of a province: how it is read, and how sessions are found in it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use daihoi::domain::about::{Gathering, OrganisationKind};
use daihoi::domain::election::Office;
use daihoi::report::{
    Congress, Filled, FirstRound, Found, Held, Minutes, OfficeFigures, Plan, PlanError, Planned,
    Progress, Report, Standing, Submitted,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::domain::text;

const LIST: &str = "\
[[organisation]]
name = \"Đảng bộ xã Nà Lùng\"
kind = \"commune\"
session = \"na-lung.json\"

[[organisation]]
name = \"Đảng bộ Công an huyện\"
kind = \"police\"
";

fn planned(name: &str, kind: OrganisationKind, session: &str) -> Planned {
    Planned { name: text(name), kind, session: PathBuf::from(session) }
}

fn read(file: &str, source: &str) -> Result<Plan, Vec<PlanError>> {
    Plan::read(Path::new(file), source)
}

/// A session that was held, with as many people and seats as its number.
fn submitted(number: u32, organisation: &str, kind: OrganisationKind) -> Submitted {
    let first = FirstRound {
        names: number + 1,
        least_surplus: number % 3,
        elected: number.saturating_sub(number % 2),
        convened: number + 10,
        present: number + 5,
        collected: number + 4,
    };
    let office = OfficeFigures {
        office: Office::Committee,
        title: text("Ban Chấp hành"),
        seats: number,
        filled: if number.is_multiple_of(2) { Filled::AtOnce } else { Filled::Open },
        elected: number.saturating_sub(number % 2),
        first_round: Some(first),
    };
    let duration = Minutes { planned: 60, worked: i64::from(number), opening_to_closing: 90 };
    let congress = Congress {
        gathering: Gathering::MemberCongress,
        convened: number + 10,
        attended: number + 5,
        duration,
        offices: vec![office],
    };
    let progress = Progress::Closed(Box::new(congress));
    let held = Held { organisation: text(organisation), kind, progress };
    let id = number.to_string();
    Submitted { file: PathBuf::from(format!("{number}.json")), found: Found::Sound { id, held } }
}

#[test]
fn a_plan_is_a_list_in_toml_or_csv_or_the_number_of_each_kind() {
    let list = Plan::List(vec![
        planned("Đảng bộ xã Nà Lùng", OrganisationKind::Commune, "na-lung.json"),
        planned("Đảng bộ Công an huyện", OrganisationKind::Police, ""),
    ]);
    let table =
        "Tên;Loại hình;Tệp\nĐảng bộ xã Nà Lùng;xã;na-lung.json\nĐảng bộ Công an huyện;công an;\n";
    let kinds = BTreeMap::from([(OrganisationKind::Commune, 226), (OrganisationKind::Army, 3)]);

    assert_eq!(read("plan.toml", LIST), Ok(list.clone()));
    assert_eq!(read("plan.csv", table), Ok(list));
    assert_eq!(read("plan.toml", "[planned]\ncommune = 226\narmy = 3\n"), Ok(Plan::Kinds(kinds)));
}

#[test]
fn a_plan_that_cannot_be_used_says_where() {
    let kind = PlanError::Kind { line: 2, written: "hội".into() };
    let twice = PlanError::Twice { name: text("Đảng bộ A") };

    assert_eq!(read("plan.csv", "ten,loai hinh\nĐảng bộ A,hội\n"), Err(vec![kind]));
    assert_eq!(read("plan.csv", "ten,loai\nĐảng bộ A,xã\nĐảng bộ A,xã\n"), Err(vec![twice]));
    assert_eq!(read("plan.csv", "ten,loai\n,xã\n"), Err(vec![PlanError::Nameless { line: 2 }]));
    assert_eq!(read("plan.csv", "loai\nxã\n"), Err(vec![PlanError::NoName]));
    assert_eq!(read("plan.toml", ""), Err(vec![PlanError::Empty]));
    assert!(read("plan.toml", "plan = 3").is_err());
}

#[test]
fn a_session_is_found_by_its_file_and_else_by_the_name_of_its_organisation() {
    let plan = read("plan.toml", LIST).unwrap();
    let kind = |file: &str, name: &str| {
        plan.find(Path::new(file), &text(name)).map(|(_, planned)| planned.kind)
    };

    assert_eq!(kind("ky/na-lung.json", "Đảng bộ"), Some(OrganisationKind::Commune));
    assert_eq!(kind("ca.json", "đảng bộ công an huyện"), Some(OrganisationKind::Police));
    assert_eq!(kind("khac.json", "Đảng bộ xã Nà Lùng"), None);
}

#[test]
fn a_plan_counts_an_organisation_once_and_overrules_what_the_session_says_of_its_kind() {
    let plan = read("plan.toml", LIST).unwrap();
    let police = || submitted(2, "Đảng bộ Công an huyện", OrganisationKind::Army);
    let again = Submitted {
        file: PathBuf::from("b.json"),
        ..submitted(3, "Đảng bộ Công an huyện", OrganisationKind::Unstated)
    };

    let report =
        Report::of(vec![police(), again, submitted(4, "Đảng bộ X", OrganisationKind::Army)], &plan);

    assert_eq!((report.planned, report.held, report.unplanned), (Some(2), 2, 1));
    assert_eq!(report.awaited, [text("Đảng bộ xã Nà Lùng")]);
    assert_eq!(report.sessions[0].kind, OrganisationKind::Police);
    assert_eq!(report.sessions[0].kind_in_session, Some(OrganisationKind::Army));
    assert_eq!(report.sessions[1].standing, Standing::Repeated { of: "2.json".into() });
}

#[test]
fn of_an_early_copy_and_the_closed_session_the_closed_one_counts() {
    let closed = submitted(2, "Đảng bộ A", OrganisationKind::Commune);
    let Found::Sound { id, held } = closed.found.clone() else { panic!("it is sound") };
    let held = Held { progress: Progress::UnderWay, ..held };
    let early = Submitted { file: PathBuf::from("a.json"), found: Found::Sound { id, held } };

    let report = Report::of(vec![early, closed], &Plan::Unstated);

    assert_eq!((report.held, report.under_way, report.not_counted), (1, 0, 1));
    assert_eq!(report.sessions[0].standing, Standing::Repeated { of: "2.json".into() });
}

proptest! {
    #[test]
    fn the_rows_of_a_report_add_up_to_its_whole(
        kinds in proptest::collection::vec(select(OrganisationKind::ALL.to_vec()), 0..40)
    ) {
        let sessions = (0..).zip(&kinds);
        let sessions = sessions.map(|(number, kind)| submitted(number, kind.code(), *kind));
        let report = Report::of(sessions.collect(), &Plan::Total(308));

        let many = u32::try_from(kinds.len()).unwrap();
        prop_assert_eq!((report.files, report.held, report.not_counted), (many, many, 0));
        prop_assert_eq!(report.kinds.iter().map(|row| row.held).sum::<u32>(), many);
        for row in &report.offices {
            prop_assert_eq!(row.at_once + row.later + row.open + row.not_held, row.elections);
            prop_assert!(row.surplus_reached.part <= row.surplus_reached.of);
            prop_assert!(row.elected.part <= row.elected.of);
            prop_assert!(row.collected_of_present.part <= row.collected_of_present.of);
        }
        let attended: u64 = report.people.iter().map(|row| row.attended.part).sum();
        prop_assert_eq!(attended, (0..u64::from(many)).map(|number| number + 5).sum::<u64>());
        prop_assert!(report.filled_at_once.part <= report.filled_at_once.of);
    }
}
