//! The order of the list (SUR-9, RULES 9).

use std::cmp::Ordering;

use daihoi::domain::election::ElectionCommand;
use daihoi::domain::election::{Nominated, Office, Plan, Source};
use daihoi::domain::order::compare_names;
use daihoi::domain::roster::Delegate;
use daihoi::domain::{CandidateId, Command, ElectionId, PersonId};
use proptest::prelude::*;

use crate::support::domain::{Congress, delegate, text};
use crate::support::voting::{
    FIRST, Steps, allotted, ballot_list, draw_list, from_floor, hall_of, nominate, nominate_by,
    opinion, plan_all,
};

const NAMES: [&str; 6] =
    ["Trần Đức", "Lê Dũng", "Lê Ân", "Phạm An", "Nguyễn Văn Anh", "Nguyễn Văn Anh"];

fn people() -> Vec<Delegate> {
    let named = |(number, name): (u32, &str)| {
        let born = chrono::NaiveDate::from_ymd_opt(1960 + i32::try_from(number).unwrap(), 1, 1);
        Delegate { name: text(name), born, ..delegate(number) }
    };
    (1..).zip(NAMES).map(named).collect()
}

/// The list of those put forward in this order: the last two from the floor.
fn drawn(order: &[u32]) -> Congress {
    let hall = hall_of(people(), 6).given(plan_all(vec![allotted(Office::Delegates, 4)]));
    let put_forward = |hall: Congress, person: &u32| match person {
        1 | 2 => hall.given(nominate_by(*person, from_floor(3))),
        _ => hall.given(nominate(*person)),
    };
    let named = order.iter().fold(hall, put_forward);
    let asked = (1..)
        .zip(order)
        .filter(|(_, person)| **person <= 2)
        .fold(named, |hall, (candidate, person)| hall.given(opinion(candidate, 6 - person)));
    asked.given(draw_list())
}

/// What a voter reads, line by line.
fn paper(hall: Congress) -> Vec<(String, Option<chrono::NaiveDate>)> {
    let voted = hall.carried(ballot_list());
    let lines = voted.round().paper.lines.iter();
    lines.map(|line| (line.name.to_string(), line.born)).collect()
}

#[test]
fn the_vectors_of_the_rules_stand_in_their_order() {
    for [one, other] in
        [["An", "Anh"], ["Anh", "Ân"], ["Dũng", "Đức"], ["Hoa", "Hòa"], ["Hòa", "Hóa"]]
    {
        assert_eq!(compare_names(one, other), Ordering::Less, "{one} before {other}");
    }
}

#[test]
fn both_spellings_and_both_forms_of_a_name_are_level() {
    for (one, other) in
        [("Hòa", "Hoà"), ("Hòa", "Ho\u{300}a"), ("Hoà", "Hoa\u{300}"), ("Ân", "A\u{302}n")]
    {
        assert_eq!(compare_names(one, other), Ordering::Equal, "{one} and {other}");
    }
}

#[test]
fn sur_10_each_of_two_lists_stands_in_its_own_order() {
    let first = drawn(&[6, 5, 4, 3, 2, 1]);
    let second = Plan { id: ElectionId(2), ..allotted(Office::Delegates, 1) };
    let hall = first.given(plan_all(vec![second]));
    let named = [3, 4].into_iter().fold(hall, |hall, person| {
        let (who, source) = (Nominated::Person(PersonId(person)), Source::Convening);
        let election = ElectionId(2);
        hall.given(Command::Election(ElectionCommand::Nominate { election, who, source }))
    });

    let both =
        named.given(Command::Election(ElectionCommand::DrawList { election: ElectionId(2) }));

    let order = |id| match &both.state().elections.find(id).unwrap().phase {
        daihoi::domain::election::Phase::ListDrawn { order } => order.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(order(ElectionId(2)), [CandidateId(2), CandidateId(1)]);
    assert_eq!(order(FIRST).len(), 5);
}

proptest! {
    #[test]
    fn the_order_of_nominations_changes_nothing_but_the_numbers(
        order in Just(vec![1, 2, 3, 4, 5, 6]).prop_shuffle(),
    ) {
        let straight = paper(drawn(&[1, 2, 3, 4, 5, 6]));
        let mut shuffled = paper(drawn(&order));

        // Homonyms stand in the order in which they were put forward.
        if let [_, one, other, ..] = shuffled.as_mut_slice()
            && one.1 > other.1
        {
            std::mem::swap(one, other);
        }
        prop_assert_eq!(shuffled, straight);
    }
}
