//! The order of the list, and a session that keeps the hash of its rules.

use daihoi::domain::about::Gathering;
use daihoi::domain::election::Phase;
use daihoi::domain::hands::Motion;
use daihoi::domain::roster::Delegate;
use daihoi::domain::rules::{ListOrder, ListRule, RuleSet};

use crate::support::domain::{Congress, arrive, create_under, delegate, open, register, text};
use crate::support::voting::{
    FIRST, Steps, committee_plan, draw_list, hall, hall_of, ids, nominate, plan_all, rules,
};

/// Names put forward one after the other for so many seats.
fn nominated(hall: Congress, seats: u16, names: u32) -> Congress {
    let planned = hall.given(plan_all(vec![committee_plan(seats)]));
    let settled = planned.carried(Motion::SeatNumber { election: FIRST, seats });
    (1..=names).fold(settled, |hall, person| hall.given(nominate(person)))
}

/// Three names, put forward in this order, on a list by another order.
fn ordered(order: ListOrder) -> Vec<u16> {
    let names = (1..).zip(["Trần Văn Bình", "Lê Thị Cúc", "Nguyễn An"]);
    let people = names.map(|(number, name)| Delegate { name: text(name), ..delegate(number) });
    let list = ListRule { order, ..rules().list };
    let hall = Congress::default()
        .given(create_under(Gathering::MemberCongress, RuleSet { list, ..rules() }))
        .given(register(people.chain((4..=12).map(delegate)).collect()))
        .given(arrive(1..=12))
        .given(open());
    let hall = nominated(hall, 2, 3).given(draw_list());
    match &hall.election().phase {
        Phase::ListDrawn { order } => ids(order),
        other => panic!("no list is drawn: {other:?}"),
    }
}

#[test]
fn sur_9_the_order_of_the_list_is_that_of_the_rule_file() {
    for (order, expected) in [
        (ListOrder::GivenName, [3, 1, 2]),
        (ListOrder::FullName, [2, 3, 1]),
        (ListOrder::Nomination, [1, 2, 3]),
    ] {
        assert_eq!(ordered(order), expected, "{order:?}");
    }
}

#[test]
fn a_session_keeps_the_hash_of_its_rules_in_its_first_record() {
    let hall = hall_of(vec![delegate(1)], 1);

    let hash = rules().file_hash;

    assert_eq!(hall.state().rules.file_hash, hash);
    let created = create_under(Gathering::MemberCongress, rules());
    assert!(serde_json::to_string(&created).unwrap().contains(hash.as_str()));
}

/// The fewest names of a list with less surplus than the cap: the congress decides how many.
#[test]
fn sur_6_less_than_the_cap_is_for_the_congress_to_decide() {
    for (names, is_list) in [(9, false), (10, true), (11, true), (12, false)] {
        let hall = nominated(hall(40), 9, names);

        assert_eq!(hall.when(draw_list()).is_ok(), is_list, "{names} names for 9 seats");
    }
}
