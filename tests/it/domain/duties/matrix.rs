//! The check of a matrix against a check by hand, and what adoption lets through, at random.

use std::collections::{BTreeMap, BTreeSet};

use daihoi::domain::duties::{Area, AreaKind, KeyLink, Matrix, Member, Members, check, faults};
use daihoi::domain::hands::Motion;
use daihoi::domain::{AreaId, PersonId, Text};
use proptest::prelude::*;

use crate::support::domain::{call, count, persons, text};
use crate::support::sharing::{assign, propose_duties, whole};

/// Five members, of whom one is the secretary and one an outsider's number, and a few areas.
const PEOPLE: u32 = 7;

fn members(standing: u32) -> Members {
    let member = |id: u32| Member { id: PersonId(id), name: text(&format!("Ủy viên {id}")) };
    Members {
        secretary: Some(member(1)),
        standing: (2..2 + standing).map(member).collect(),
        others: (2 + standing..PEOPLE).map(member).collect(),
        deputies: Vec::new(),
    }
}

fn areas(kinds: &[AreaKind]) -> Vec<Area> {
    let area = |(id, kind): (u16, &AreaKind)| Area {
        id: AreaId(id),
        kind: *kind,
        name: Text::new(&format!("Nơi {id}")),
    };
    (1..).zip(kinds).map(area).collect()
}

/// The rule as a person would check it on paper: tick every area and every member off.
fn is_whole(areas: &[Area], matrix: &Matrix, members: &Members) -> bool {
    let may_hold = |kind: AreaKind| -> BTreeSet<PersonId> {
        let rank = if kind == AreaKind::Branch { &members.others } else { &members.standing };
        rank.iter().map(|member| member.id).collect()
    };
    let mut held: BTreeMap<(AreaKind, PersonId), usize> = BTreeMap::new();
    for area in areas {
        let Some(people) = matrix.charges.get(&area.id) else { return false };
        if people.len() != 1 || !may_hold(area.kind).contains(&people[0]) {
            return false;
        }
        *held.entry((area.kind, people[0])).or_default() += 1;
    }
    AreaKind::ALL.into_iter().all(|kind| {
        let all = areas.iter().filter(|area| area.kind == kind).count();
        let holders = may_hold(kind);
        holders.iter().all(|person| {
            let has = held.get(&(kind, *person)).copied().unwrap_or(0);
            // An even share: one fewer each would leave an area without anybody.
            has >= 1 && (has == 1 || (has - 1) * holders.len() < all)
        })
    })
}

fn kind() -> impl Strategy<Value = AreaKind> {
    prop::sample::select(AreaKind::ALL.to_vec())
}

/// A matrix that is often nearly right: each area goes to a member of its rank, then a few are
/// changed at random.
fn matrix(areas: Vec<Area>, members: Members) -> impl Strategy<Value = Matrix> {
    let changes = prop::collection::vec(
        (0..areas.len().max(1), prop::collection::vec(1..=PEOPLE + 1, 0..3)),
        0..3,
    );
    (any::<u8>(), changes).prop_map(move |(turn, changes)| {
        let mut matrix = Matrix {
            key_link: Some(KeyLink {
                period: text("năm đầu"), matter: text("hợp tác hóa")
            }),
            ..Matrix::default()
        };
        let mut given: BTreeMap<AreaKind, usize> = BTreeMap::new();
        for area in &areas {
            let rank =
                if area.kind == AreaKind::Branch { &members.others } else { &members.standing };
            let at = given.entry(area.kind).or_insert_with(|| usize::from(turn));
            if let Some(member) = at.checked_rem(rank.len()).and_then(|at| rank.get(at)) {
                matrix.charges.insert(area.id, vec![member.id]);
            }
            *at += 1;
        }
        for (at, people) in changes {
            if let Some(area) = areas.get(at) {
                let people: BTreeSet<u32> = people.into_iter().collect();
                matrix.charges.insert(area.id, persons(people));
            }
        }
        matrix
    })
}

fn case() -> impl Strategy<Value = (Vec<Area>, Members, Matrix)> {
    (prop::collection::vec(kind(), 0..9), 1..4u32).prop_flat_map(|(kinds, standing)| {
        let (areas, members) = (areas(&kinds), members(standing));
        matrix(areas.clone(), members.clone())
            .prop_map(move |matrix| (areas.clone(), members.clone(), matrix))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_matrix_is_found_faulty_if_and_only_if_a_check_by_hand_finds_a_fault(
        (areas, members, matrix) in case(),
    ) {
        let faults = check(&areas, &matrix, &members);

        prop_assert_eq!(faults.is_empty(), is_whole(&areas, &matrix, &members), "{:?}", faults);
    }

    #[test]
    fn an_adopted_matrix_has_one_person_for_every_area_whatever_was_assigned(
        charges in prop::collection::vec((1..=7u16, prop::collection::btree_set(1..=6u32, 0..2)), 0..6),
        agree in 0..=6u32,
    ) {
        let mut congress = whole();
        for (area, people) in charges {
            let people: Vec<u32> = people.into_iter().collect();
            congress = congress.given(assign(&[(area, &people)]));
        }

        for command in [propose_duties(), call(Motion::Assignment { decision: 1 }), count(agree, 0, 0)] {
            if let Ok(events) = congress.when(command) {
                congress.record(events);
            }
        }

        for decision in &congress.state().duties.decisions {
            for area in &decision.areas {
                prop_assert_eq!(decision.matrix.people(area.id).len(), 1);
            }
            prop_assert!(is_whole(&decision.areas, &decision.matrix, &decision.members));
        }
        let is_sound = faults(congress.state()).is_empty();
        prop_assert_eq!(!congress.state().duties.decisions.is_empty(), is_sound && 3 < agree);
    }
}
