//! The number, the list and its surplus (RULES 1.8).

mod opinions;
mod order;
mod outsiders;
mod table;
mod ties;

use daihoi::domain::election::refusal::{ElectionRefusal, ListRefusal, PlanRefusal, VoteRefusal};
use daihoi::domain::election::round::RoundKind;
use daihoi::domain::election::surplus::Band;
use daihoi::domain::election::{Office, Phase, Plan, SeatNumber};
use daihoi::domain::hands::Motion;
use daihoi::domain::roster::Delegate;
use daihoi::domain::{Command, ElectionId, Refusal, Text};

use crate::support::domain::{Congress, call, delegate, text};
use crate::support::voting::{
    FIRST, Steps, allotted, ballot_list, committee_plan, draw_list, from_floor, hall, hall_of, ids,
    nominate, nominate_by, opinion, plan_all, reopen_nominations, withdraw,
};

fn number(seats: u16) -> Motion {
    Motion::SeatNumber { election: FIRST, seats }
}

/// A committee of so many seats, with so many names from the convening committee.
fn nominated(seats: u16, names: u32) -> Congress {
    let hall = hall(100).given(plan_all(vec![committee_plan(seats)])).carried(number(seats));
    (1..=names).fold(hall, |hall, person| hall.given(nominate(person)))
}

fn election_refusal(hall: &Congress, command: Command) -> ElectionRefusal {
    match hall.when(command) {
        Err(Refusal::Election(refusal)) => refusal,
        other => panic!("not refused for the election: {other:?}"),
    }
}

fn list_refusal(hall: &Congress) -> ListRefusal {
    match election_refusal(hall, draw_list()) {
        ElectionRefusal::List(refusal) => refusal,
        other => panic!("not refused for the list: {other:?}"),
    }
}

fn order(hall: &Congress) -> Vec<u16> {
    match &hall.election().phase {
        Phase::ListDrawn { order } => ids(order),
        other => panic!("no list is drawn: {other:?}"),
    }
}

fn names(numbers: impl IntoIterator<Item = u32>) -> Vec<Text> {
    numbers.into_iter().map(|number| text(&format!("Nguyễn Văn {number}"))).collect()
}

#[test]
fn elections_are_planned_with_numbers_seats_and_earlier_winners() {
    let hall = hall(9).given(plan_all(vec![committee_plan(3)]));
    let plan = |id, seats, among: Option<u16>| {
        let (id, among) = (ElectionId(id), among.map(ElectionId));
        plan_all(vec![Plan { id, among, ..committee_plan(seats) }])
    };
    let election = ElectionId(2);
    let among = |among| PlanRefusal::AmongUnknown { election, among: ElectionId(among) };
    let cases = [
        (plan(1, 3, None), PlanRefusal::NumberOutOfOrder { given: FIRST, due: 2 }),
        (plan(3, 3, None), PlanRefusal::NumberOutOfOrder { given: ElectionId(3), due: 2 }),
        (plan(2, 0, None), PlanRefusal::NoSeats { election }),
        (plan(2, 3, Some(2)), among(2)),
        (plan(2, 3, Some(0)), among(0)),
    ];

    for (command, refusal) in cases {
        assert_eq!(election_refusal(&hall, command), refusal.into());
    }
    assert!(hall.when(plan(2, 3, Some(1))).is_ok());
}

#[test]
fn the_congress_votes_the_number_before_the_list_is_drawn() {
    let planned = hall(9).given(plan_all(vec![committee_plan(3)]));
    let unsettled = VoteRefusal::SeatsNotSettled { proposed: 3 };
    assert_eq!(election_refusal(&planned, draw_list()), unsettled.into());

    let lost = planned.lost(number(3));
    assert_eq!(lost.election().seats, SeatNumber::Proposed(3));

    let settled = lost.carried(number(5));
    assert_eq!(settled.election().seats, SeatNumber::Settled(5));
    let again = VoteRefusal::SeatsSettled { seats: 5 };
    assert_eq!(election_refusal(&settled, call(number(4))), again.into());
}

#[test]
fn an_allotted_number_is_settled_from_the_start() {
    let hall = hall(9).given(plan_all(vec![allotted(Office::Delegates, 4)]));

    assert_eq!(hall.election().seats, SeatNumber::Settled(4));
    let refusal = VoteRefusal::SeatsAllotted { seats: 4 };
    assert_eq!(election_refusal(&hall, call(number(5))), refusal.into());
}

#[test]
fn sur_1_a_committee_needs_more_names_than_seats() {
    let rule = text("SUR-1");
    assert_eq!(list_refusal(&nominated(5, 5)), ListRefusal::NoSurplus { names: 5, seats: 5, rule });
    assert_eq!(list_refusal(&nominated(5, 4)), ListRefusal::TooFewNames { names: 4, seats: 5 });

    let secretary = hall(9).given(plan_all(vec![allotted(Office::Secretary, 1)]));
    assert!(secretary.given(nominate(1)).when(draw_list()).is_ok());
}

#[test]
fn sur_2_the_surplus_has_a_cap() {
    assert_eq!(order(&nominated(15, 19).given(draw_list())).len(), 19);

    let rule = text("SUR-2");
    assert_eq!(
        list_refusal(&nominated(15, 20)),
        ListRefusal::OverCap { names: 20, seats: 15, cap: 4, rule: rule.clone() }
    );
    assert_eq!(
        list_refusal(&nominated(5, 7)),
        ListRefusal::OverCap { names: 7, seats: 5, cap: 1, rule }
    );
}

#[test]
fn sur_5_a_name_from_the_floor_needs_more_than_30_per_cent_of_those_attending() {
    let floor = nominated(5, 5).given(nominate_by(6, from_floor(50)));
    let rule = text("SUR-5");
    assert_eq!(list_refusal(&floor), ListRefusal::OpinionsMissing { names: names([6]), rule });

    let short = floor.clone().given(opinion(6, 30));
    let rule = text("SUR-1");
    assert_eq!(list_refusal(&short), ListRefusal::NoSurplus { names: 5, seats: 5, rule });

    let enough = floor.given(opinion(6, 31)).given(draw_list());
    assert_eq!(order(&enough), [1, 2, 3, 4, 5, 6]);
}

/// The example of 03-HD/TW (2020): 35 to elect, 40 prepared, 8 from the floor. A cap of 30 per cent
/// is 10, so that 5 of the 8 are taken, those with the most support.
#[test]
fn sur_7_names_from_the_floor_are_taken_from_the_top() {
    let full = (41..=48).fold(nominated(35, 40), |hall, person| {
        let candidate = u16::try_from(person).unwrap();
        hall.given(nominate_by(person, from_floor(90))).given(opinion(candidate, person))
    });

    let drawn = full.given(draw_list());

    let order = order(&drawn);
    assert_eq!(order.len(), 45);
    for left_out in [41, 42, 43] {
        assert!(!order.contains(&left_out));
    }
}

#[test]
fn an_undecided_withdrawal_holds_the_list_up_and_a_decided_one_shortens_it() {
    let asked = nominated(4, 6).given(withdraw(2));
    let refusal = ListRefusal::WithdrawalsOpen { names: names([2]) };
    assert_eq!(list_refusal(&asked), refusal);

    let candidate = daihoi::domain::CandidateId(2);
    let decided = asked.carried(Motion::Withdrawal { election: FIRST, candidate });

    assert_eq!(order(&decided.given(draw_list())), [1, 3, 4, 5, 6]);
}

#[test]
fn sur_9_the_list_stands_in_the_order_of_given_names() {
    let named = |number, name: &str| Delegate { name: text(name), ..delegate(number) };
    let people = ["Trần Đức", "Lê Dũng", "Lê Ân", "Phạm An", "Nguyễn Văn Anh"];
    let delegates = (1..).zip(people).map(|(number, name)| named(number, name)).collect();
    let hall = hall_of(delegates, 5).given(plan_all(vec![allotted(Office::Delegates, 4)]));

    let drawn = (1..=5).fold(hall, |hall, person| hall.given(nominate(person))).given(draw_list());

    assert_eq!(order(&drawn), [4, 5, 3, 2, 1]);
}

#[test]
fn nominations_reopen_before_the_list_is_voted() {
    let drawn = nominated(4, 5).given(draw_list());

    let reopened = drawn.given(reopen_nominations());

    assert_eq!(reopened.election().phase, Phase::Nominating);
    assert_eq!(reopened.election().rounds, []);
}

#[test]
fn a_lost_vote_on_the_list_leaves_it_to_be_changed() {
    let lost = nominated(4, 5).given(draw_list()).lost(ballot_list());

    assert_eq!(order(&lost), [1, 2, 3, 4, 5]);
    assert_eq!(lost.election().rounds, []);
}

#[test]
fn the_voted_list_is_frozen_in_a_first_round() {
    let hall = hall(9).listed(2, [3, 1, 2]);

    let round = hall.round();
    assert_eq!((round.number, round.kind), (1, RoundKind::First));
    assert_eq!((round.paper.seats, round.paper.limit, round.paper.lines.len()), (2, 2, 3));
}

#[test]
fn the_room_on_the_list_is_told_in_numbers() {
    let hall = nominated(15, 17).given(nominate_by(20, from_floor(50)));

    let room = hall.election().room(hall.state());

    assert_eq!((room.vacancies.seats, room.names, room.unadmitted), (15, 17, 1));
    assert_eq!((room.least, room.most(), room.cap), (16, Some(19), Some(4)));
    assert_eq!(room.prepared, Some(Band::Within { from: 2, to: 2 }));
}
