//! Twenty-one congresses of a province. Every cell of the report is compared.

use std::fs;
use std::path::Path;

use daihoi::domain::about::{Gathering, OrganisationKind};
use daihoi::domain::election::Office;
use serde_json::{Value, json};

use super::{Contest, Given, PLANNED, folder, held, opened, write};
use crate::support::domain::{Congress, arrive, delegate, register};
use crate::support::domain::{close, create, open};
use crate::support::program::daihoi;

/// How many congresses of each kind were held: 21 in all.
const KINDS: [(OrganisationKind, usize); 6] = [
    (OrganisationKind::Commune, 9),
    (OrganisationKind::Agency, 1),
    (OrganisationKind::PublicService, 2),
    (OrganisationKind::Enterprise, 2),
    (OrganisationKind::Army, 3),
    (OrganisationKind::Police, 4),
];

/// The congress with a supplementary round, and the one without a surplus.
const TWICE: u32 = 7;
const BARE: u32 = 13;

fn province() -> Vec<Given> {
    let kinds = KINDS.into_iter().flat_map(|(kind, number)| vec![kind; number]);
    (0..).zip(kinds).map(|(number, kind)| congress(number, kind)).collect()
}

/// Every fourth is a pilot of direct election, every fifth a congress of delegates.
fn congress(number: u32, kind: OrganisationKind) -> Given {
    let is_pilot = number.is_multiple_of(4);
    let seat =
        |office, seats, names, among| Contest { office, seats, names, at_first: seats, among };
    let mut elections = if is_pilot {
        vec![
            seat(Office::Committee, 5, 6, 0),
            seat(Office::StandingCommittee, 3, 4, 1),
            seat(Office::Secretary, 1, 1, 2),
            seat(Office::DeputySecretary, 1, 1, 2),
        ]
    } else {
        vec![seat(Office::Committee, 3, 4, 0), seat(Office::Delegates, 2, 3, 0)]
    };
    if number == TWICE {
        elections[0].at_first = 2;
    }
    if number == BARE {
        elections[0].names = elections[0].seats;
    }
    let gathering = if number.is_multiple_of(5) {
        Gathering::DelegateCongress
    } else {
        Gathering::MemberCongress
    };
    Given {
        name: format!("Đảng bộ {}", number + 1),
        kind,
        gathering,
        people: 12 + number % 2,
        absent: number % 3,
        unused: u32::from(number.is_multiple_of(6)),
        worked: 20 + i64::from(number),
        idle: i64::from(number % 7),
        elections,
    }
}

/// What the rules of the pilots ask for: 15 % of a committee, 20 % of a standing committee, rounded up.
fn least(office: Office, seats: u16) -> u16 {
    match office {
        Office::Committee => (15 * seats).div_ceil(100),
        Office::StandingCommittee => (20 * seats).div_ceil(100),
        _ => 0,
    }
}

fn share(part: u64, of: u64) -> Value {
    json!({"part": part, "of": of})
}

/// One session of the report, from what was to be held.
fn session(given: &Given, file: &str) -> Value {
    let (present, collected) = presence(given);
    let offices = given.elections.iter().map(|one| {
        json!({
            "office": one.office,
            "title": format!("{:?}", one.office),
            "seats": one.seats,
            "filled": if one.at_first == one.seats { "at_once" } else { "later" },
            "elected": one.seats,
            "first_round": {
                "names": one.names, "least_surplus": least(one.office, one.seats),
                "elected": one.at_first, "convened": given.people, "present": present,
                "collected": collected,
            },
        })
    });
    json!({
        "file": file, "organisation": given.name, "kind": given.kind, "kind_in_session": null,
        "standing": "counted",
        "congress": {
            "gathering": given.gathering, "convened": given.people, "attended": present,
            "duration": {
                "planned": PLANNED, "worked": given.worked,
                "opening_to_closing": given.worked + given.idle,
            },
            "offices": offices.collect::<Vec<_>>(),
        },
    })
}

fn presence(given: &Given) -> (u32, u32) {
    (given.people - given.absent, given.people - given.absent - given.unused)
}

/// The row of an office, added up from what was to be held.
fn office(province: &[Given], office: Office) -> Value {
    let all = || {
        let each =
            province.iter().flat_map(|one| one.elections.iter().map(move |seats| (one, seats)));
        each.filter(move |(_, seats)| seats.office == office)
    };
    let sum =
        |of: fn(&Given, &Contest) -> u32| all().map(|(one, seats)| u64::from(of(one, seats))).sum();
    let elections = all().count();
    let at_once = all().filter(|(_, seats)| seats.at_first == seats.seats).count();
    let asked = all().filter(|(_, seats)| 0 < least(office, seats.seats));
    let reached =
        asked.clone().filter(|(_, one)| least(office, one.seats) <= one.names - one.seats);
    let (asked, reached) = (asked.count() as u64, reached.count() as u64);
    let seats: u64 = sum(|_, seats| u32::from(seats.seats));
    let surplus = sum(|_, seats| u32::from(seats.names - seats.seats));
    let collected: u64 = sum(|one, _| presence(one).1);
    json!({
        "office": office, "elections": elections, "at_once": at_once, "later": elections - at_once,
        "open": 0, "not_held": 0, "elected": share(seats, seats), "surplus": share(surplus, seats),
        "surplus_reached": share(reached, asked),
        "collected_of_convened": share(collected, sum(|one, _| one.people)),
        "collected_of_present": share(collected, sum(|one, _| presence(one).0)),
    })
}

fn people(province: &[Given], gathering: Gathering) -> Value {
    let of_kind: Vec<&Given> = province.iter().filter(|one| one.gathering == gathering).collect();
    let came: u64 = of_kind.iter().map(|one| u64::from(presence(one).0)).sum();
    let convened = of_kind.iter().map(|one| u64::from(one.people)).sum();
    json!({"gathering": gathering, "congresses": of_kind.len(), "attended": share(came, convened)})
}

fn duration(province: &[Given]) -> Value {
    let whole = || province.iter().map(|one| one.worked + one.idle);
    json!({
        "congresses": province.len(), "planned": 21 * PLANNED,
        "worked": province.iter().map(|one| one.worked).sum::<i64>(),
        "opening_to_closing": whole().sum::<i64>(),
        "over_plan": province.iter().filter(|one| PLANNED < one.worked).count(),
        "shortest": whole().min(), "longest": whole().max(),
    })
}

fn expected(province: &[Given], files: &[String]) -> Value {
    let kinds = KINDS.map(|(kind, held)| {
        json!({"kind": kind, "planned": null, "held": held, "unplanned": 0, "under_way": 0})
    });
    let offices = [
        Office::Committee,
        Office::StandingCommittee,
        Office::Secretary,
        Office::DeputySecretary,
        Office::Delegates,
    ];
    let people = [Gathering::MemberCongress, Gathering::DelegateCongress]
        .map(|gathering| people(province, gathering));
    let sessions: Vec<Value> =
        province.iter().zip(files).map(|(given, file)| session(given, file)).collect();
    let offices = offices.map(|one| office(province, one));
    json!({
        "planned": 308, "files": 21, "held": 21, "unplanned": 0, "under_way": 0, "not_counted": 0,
        "awaited": [],
        "filled_at_once": share(20, 21),
        "kinds": kinds,
        "offices": offices,
        "people": people,
        "duration": duration(province),
        "sessions": sessions,
    })
}

#[test]
fn the_report_of_twenty_one_congresses_is_what_they_add_up_to() {
    let home = folder();
    let province = province();
    let sessions = home.path().join("phien");
    fs::create_dir(&sessions).unwrap();
    let files: Vec<String> = (1..=21).map(|number| format!("{number:02}.json")).collect();
    for ((given, file), identity) in province.iter().zip(&files).zip(1..) {
        write(&sessions, file, identity, &held(given));
    }
    let common = ["report", "phien", "--planned", "308", "--rules", "37-CT-TW-2009"];

    let told = daihoi(home.path(), &[&common[..], &["--json"]].concat());
    let written =
        daihoi(home.path(), &[&common[..], &["--out", "ra", "--format", "md,csv"]].concat());
    let shown = daihoi(home.path(), &common);

    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let paths: Vec<String> = files.iter().map(|file| format!("phien/{file}")).collect();
    let told: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(told, expected(&province, &paths));
    assert_eq!((written.code, shown.code), (0, 0), "{}{}", written.err, shown.err);
    assert!(shown.out.contains("21/308    6,82 %  █···"), "{}", shown.out);
    let bare = "phien/14.json: Ban Chấp hành: danh sách 3 người để bầu 3, phải dư ít nhất 1.";
    assert!(shown.out.contains(bare), "{}", shown.out);
    insta::assert_snapshot!("the_report_on_the_screen", shown.out);
    let paper = fs::read_to_string(home.path().join("ra/bao-cao-tong-hop.md")).unwrap();
    insta::assert_snapshot!("the_report_on_paper", paper);
    the_tables_say_the_same(home.path(), &province);
    let own = ["figures", "ra/bao-cao-tong-hop.md", "ra/bao-cao-tong-hop.csv"];
    let checked = daihoi(home.path(), &own);
    assert_eq!((checked.code, checked.err.as_str()), (0, ""), "{}", checked.out);
}

/// The rows for a spreadsheet add up to the same numbers.
fn the_tables_say_the_same(home: &Path, province: &[Given]) {
    let table = fs::read(home.join("ra/bao-cao-tung-dai-hoi.csv")).unwrap();
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(table.as_slice()).records().map(Result::unwrap).collect();
    let sum =
        |column: usize| rows.iter().map(|row| row[column].parse::<u32>().unwrap()).sum::<u32>();
    let all =
        || province.iter().flat_map(|one| one.elections.iter().map(move |seats| (one, seats)));

    assert_eq!(rows.len(), all().count());
    assert_eq!(sum(12), all().map(|(_, one)| u32::from(one.seats)).sum::<u32>());
    assert_eq!(sum(13), all().map(|(_, one)| u32::from(one.names)).sum::<u32>());
    assert_eq!(sum(21), all().map(|(one, _)| presence(one).1).sum::<u32>());
}

#[test]
fn what_does_not_count_is_listed_with_its_reason() {
    let home = folder();
    let congresses = province();
    let closed = write(home.path(), "1-xong.json", 1, &held(&congresses[1]));
    fs::copy(&closed, home.path().join("2-ban-sao.json")).unwrap();
    write(home.path(), "3-dang-hop.json", 3, &opened(&congresses[2]));
    let damaged = fs::read_to_string(&closed).unwrap().replacen("Đảng bộ 2", "Đảng bộ 3", 1);
    fs::write(home.path().join("4-sua.json"), damaged).unwrap();
    fs::write(home.path().join("5-la.json"), "{}").unwrap();
    let meeting = Congress::default()
        .given(create(Gathering::CommitteeMeeting))
        .given(register((1..=3).map(delegate).collect()))
        .given(arrive(1..=3))
        .given(open())
        .given(close());
    write(home.path(), "6-hoi-nghi.json", 6, &meeting);

    let told = daihoi(home.path(), &["report", "--json", "."]);

    assert_eq!(told.code, 1, "{}", told.err);
    assert!(told.err.contains("2 tệp kiểm tra không đạt"), "{}", told.err);
    let told: Value = serde_json::from_str(&told.out).unwrap();
    let standings: Vec<&str> = told["sessions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["standing"].as_str().unwrap())
        .collect();
    let reasons = ["counted", "repeated", "under_way", "faulty", "faulty", "no_congress"];
    assert_eq!(standings, reasons);
    assert_eq!(told["sessions"][1]["of"], "./1-xong.json");
    let numbers =
        ["files", "held", "under_way", "not_counted"].map(|name| told[name].as_u64().unwrap());
    assert_eq!(numbers, [6, 1, 1, 4]);
    let shown = daihoi(home.path(), &["report", "."]);
    assert!(shown.out.contains("3-dang-hop.json: chưa bế mạc"), "{}", shown.out);
    assert!(shown.out.contains("4-sua.json: kiểm tra không đạt, không tính."), "{}", shown.out);
}
