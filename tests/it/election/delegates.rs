//! Delegates to the higher congress with their alternates, on one list (RULES 1.11, Đ18).

use daihoi::domain::election::refusal::{ElectionRefusal, VoteRefusal};
use daihoi::domain::election::verdict::Decision;
use daihoi::domain::election::{Further, Office, Vacancies};
use daihoi::domain::hands::Motion;
use daihoi::domain::{CandidateId, ElectionId, Gathering, Refusal};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::chain::{
    Chain, branch_offices, carried, election, hall, list_of, of, rules_with, voted, winners,
};
use crate::support::domain::{Congress, call};
use crate::support::voting::{ids, kept, plan_all, verdict_on};

/// The votes, the seats and those of alternates; who is elected, who an alternate, and what is open.
type Case = (&'static [u32], u16, u16, &'static [u16], &'static [u16], Decision);

const OPEN: fn(u16, u16) -> Decision =
    |seats, alternate_seats| Decision::SeatsOpen { seats, alternate_seats };

#[test]
fn del_1_official_seats_are_filled_first_and_alternates_from_the_rest_in_order_of_votes() {
    let tie = |seats, alternate_seats, among: &[u16]| Decision::TieRevote {
        seats,
        alternate_seats,
        among: among.iter().copied().map(CandidateId).collect(),
    };
    let cases: [Case; 8] = [
        (&[90, 80, 70, 60, 40], 2, 1, &[1, 2], &[3], Decision::Complete),
        (&[60, 80, 70, 90], 2, 2, &[4, 2], &[3, 1], Decision::Complete),
        (&[90, 80, 50, 40], 2, 1, &[1, 2], &[], OPEN(0, 1)),
        (&[90, 80, 70, 40], 2, 2, &[1, 2], &[3], OPEN(0, 1)),
        (&[90, 50, 40], 2, 1, &[1], &[], OPEN(1, 1)),
        (&[50, 40, 30], 2, 1, &[], &[], OPEN(2, 1)),
        (&[80, 70, 70, 60], 1, 1, &[1], &[], tie(0, 1, &[2, 3])),
        (&[80, 70, 70, 60], 2, 2, &[1], &[4], tie(1, 1, &[2, 3])),
    ];

    for (votes, seats, alternate_seats, elected, alternates, decision) in cases {
        let verdict = verdict_on(votes, seats, alternate_seats, 100);

        assert_eq!(ids(&verdict.elected), elected, "{votes:?}");
        assert_eq!(ids(&verdict.alternates), alternates, "{votes:?}");
        assert_eq!(verdict.decision, decision, "{votes:?}");
    }
}

/// A branch that sends two delegates and one alternate.
fn sending() -> Congress {
    let mut plan = election(1, Office::Delegates, 2, 0);
    plan.alternate_seats = 1;
    hall(Gathering::MemberCongress, 12, rules_with(branch_offices())).given(plan_all(vec![plan]))
}

#[test]
fn del_1_the_number_is_allotted_and_not_voted() {
    let number = Motion::SeatNumber { election: ElectionId(1), seats: 3 };

    let refusal = Refusal::Election(VoteRefusal::SeatsAllotted { seats: 2 }.into());
    assert_eq!(sending().when(call(number)), Err(refusal));
}

#[test]
fn del_1_a_first_round_that_is_short_is_voted_again_for_the_seats_left() {
    let listed = sending().listed(1, 1..=4);
    let ballots = [vec![kept(&[1]); 9], vec![kept(&[2]); 3]].concat();
    let steps = voted(&listed, 1, &ballots);

    let short = listed.all(steps);

    assert_eq!(of(&short, 1).vacancies(), Vacancies { seats: 1, alternate_seats: 1 });
    let done = short.again(1, &[1, 3]);
    // Two and four are level for the last official seat: the congress votes among them.
    let again = done.when(call(Motion::AnotherRound { election: ElectionId(1) }));
    assert!(again.is_ok(), "{again:?}");
}

/// One official seat, two alternates, votes 8, 8, 7 and 7 of 12.
#[test]
fn win_3_those_tied_on_the_last_alternates_seat_are_voted_on_after_those_above() {
    let mut plan = election(1, Office::Delegates, 1, 0);
    plan.alternate_seats = 2;
    let sending = hall(Gathering::MemberCongress, 12, rules_with(branch_offices()));
    let listed = sending.given(plan_all(vec![plan])).listed(1, 1..=4);
    let papers = [kept(&[1, 2, 3]), kept(&[1, 2, 4]), kept(&[3, 4])];
    let ballots = [
        vec![papers[0].clone(); 4],
        vec![papers[1].clone(); 4],
        vec![papers[2].clone(); 3],
        vec![kept(&[1, 2]); 1],
    ];
    let steps = voted(&listed, 1, &ballots.concat());

    let tied = listed.all(steps);
    let above = Vacancies { seats: 1, alternate_seats: 1 };
    let among = |numbers: [u16; 2]| numbers.map(CandidateId).to_vec();
    assert_eq!(of(&tied, 1).further(), Further::Tie { vacancies: above, among: among([1, 2]) });
    let settled = tied.again(1, &[1]);

    let below = Vacancies { seats: 0, alternate_seats: 1 };
    assert_eq!(of(&settled, 1).further(), Further::Tie { vacancies: below, among: among([3, 4]) });
    let done = settled.again(1, &[2]);
    assert_eq!(winners(&done, 1), [1]);
    assert_eq!(ids(&of(&done, 1).alternates()), [2, 4]);
    assert!(of(&done, 1).phase.is_over());
}

#[test]
fn del_1_alternates_have_no_seat_of_their_own_to_be_nominated_for() {
    let listed = sending().given(crate::support::chain::nominate_all(1, 1..=4));

    let refusal = listed.when(crate::support::chain::nominate(1, 1));

    assert!(matches!(refusal, Err(Refusal::Election(ElectionRefusal::Name(_)))));
    let drawn = listed.given(crate::support::chain::draw_list(1));
    let votes = carried(&drawn, list_of(1));
    let done = drawn.all(votes).elected(1, &[1, 2]);
    assert_eq!(winners(&done, 1), [1, 2]);
}

proptest! {
    #[test]
    fn no_alternate_has_more_votes_than_a_delegate_and_they_stand_in_order(
        votes in vec(0u32..=100, 2..10),
        seats in 1u16..5,
        alternate_seats in 0u16..4,
    ) {
        let verdict = verdict_on(&votes, seats, alternate_seats, 100);

        let got = |id: &CandidateId| votes[usize::from(id.0) - 1];
        let elected: Vec<u32> = verdict.elected.iter().map(got).collect();
        let alternates: Vec<u32> = verdict.alternates.iter().map(got).collect();
        prop_assert!(elected.windows(2).chain(alternates.windows(2)).all(|pair| pair[1] <= pair[0]));
        let lowest = elected.iter().min().copied().unwrap_or(u32::MAX);
        prop_assert!(alternates.iter().all(|votes| *votes <= lowest));
        prop_assert!(alternates.len() <= usize::from(alternate_seats));
        prop_assert!(verdict.alternates.iter().all(|id| !verdict.elected.contains(id)));
    }
}
