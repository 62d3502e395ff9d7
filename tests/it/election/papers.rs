//! The frozen ballot paper.

use chrono::NaiveDate;
use daihoi::domain::election::ballot::{Layout, Paper};
use daihoi::domain::election::{Office, Plan};
use daihoi::domain::roster::Delegate;

use crate::support::domain::{delegate, text};
use crate::support::voting::{
    Steps, allotted, ballot_list, draw_list, hall_of, nominate, paper, plan_all,
};

/// The paper of an election of delegates, with everybody on the list.
fn frozen(people: Vec<Delegate>, seats: u16, alternate_seats: u16) -> Paper {
    let number = u32::try_from(people.len()).unwrap();
    let plan = Plan { alternate_seats, ..allotted(Office::Delegates, seats) };
    let hall = hall_of(people, number).given(plan_all(vec![plan]));
    let named = (1..=number).fold(hall, |hall, person| hall.given(nominate(person)));
    named.given(draw_list()).carried(ballot_list()).round().paper.clone()
}

fn people(number: u32) -> Vec<Delegate> {
    (1..=number).map(delegate).collect()
}

#[test]
fn the_layout_follows_the_surplus() {
    let layout = |names, seats, alternate_seats| {
        let paper = frozen(people(names), seats, alternate_seats);
        (paper.layout, paper.limit)
    };

    assert_eq!(layout(4, 3, 0), (Layout::StrikeOut, 3));
    assert_eq!(layout(3, 3, 0), (Layout::AgreeColumns, 3));
    assert_eq!(layout(1, 1, 0), (Layout::SingleName, 1));
    assert_eq!(layout(5, 3, 2), (Layout::StrikeOut, 5));
}

#[test]
fn homonyms_are_told_apart_by_the_first_thing_that_differs() {
    let born = |year, day| NaiveDate::from_ymd_opt(year, 3, day);
    let an = |number, born, unit: &str| {
        let (name, unit) = (text("Nguyễn Văn An"), text(unit));
        Delegate { name, born, unit, ..delegate(number) }
    };
    let names = |people: Vec<Delegate>| -> Vec<String> {
        let seats = u16::try_from(people.len()).unwrap();
        frozen(people, seats, 0).lines.iter().map(|line| line.name.to_string()).collect()
    };

    let by_year = names(vec![an(1, born(1970, 1), "A"), an(2, born(1975, 1), "A")]);
    assert_eq!(by_year, ["Nguyễn Văn An (1970)", "Nguyễn Văn An (1975)"]);
    let by_date = names(vec![an(1, born(1970, 1), "A"), an(2, born(1970, 2), "A")]);
    assert_eq!(by_date, ["Nguyễn Văn An (01/03/1970)", "Nguyễn Văn An (02/03/1970)"]);
    let by_unit = names(vec![an(1, None, "Chi bộ 1"), an(2, born(1970, 1), "Chi bộ 2")]);
    assert_eq!(by_unit, ["Nguyễn Văn An (Chi bộ 1)", "Nguyễn Văn An (Chi bộ 2)"]);
    let alone = names(vec![an(1, born(1970, 1), "A"), delegate(2)]);
    assert_eq!(alone, ["Nguyễn Văn 2", "Nguyễn Văn An"]);
}

#[test]
fn the_hash_stands_for_everything_on_the_paper() {
    let original = paper(3, 2);
    let changed = [
        Paper { title: text("Ban Thường vụ"), ..paper(3, 2) },
        Paper { seats: 1, ..paper(3, 2) },
        Paper { alternate_seats: 1, ..paper(3, 2) },
        Paper { limit: 1, ..paper(3, 2) },
        Paper { round: 1, ..paper(3, 2) },
        Paper { round: 2, ..paper(3, 2) },
        Paper { layout: Layout::AgreeColumns, ..paper(3, 2) },
        paper(4, 2),
        Paper { lines: paper(3, 2).lines.into_iter().rev().collect(), ..paper(3, 2) },
    ];

    assert_eq!(original.digest(), paper(3, 2).digest());
    assert_eq!(original.digest().len(), 8);
    for other in changed {
        assert_ne!(other.digest(), original.digest(), "{other:?}");
    }
    let frozen = frozen(people(3), 2, 0);
    assert_eq!(frozen.hash, frozen.digest());
}
