//! Whole elections: several rounds, ties, new names, and the handover.

use chrono::NaiveDate;
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::refusal::{ElectionRefusal, VoteRefusal};
use daihoi::domain::election::round::RoundKind;
use daihoi::domain::election::stage::PhaseName;
use daihoi::domain::election::stage::StageName;
use daihoi::domain::election::verdict::Decision;
use daihoi::domain::election::{ElectionEvent, Ending, Further};
use daihoi::domain::election::{Office, Phase, Plan, Vacancies};
use daihoi::domain::hands::{HandsRefusal, Motion};
use daihoi::domain::{CandidateId, Command, Event, Refusal, VoteId};

use crate::support::domain::{Congress, begin, call, count, finish, plan};
use crate::support::voting::{
    FIRST, Steps, allotted, annul, another_round, ballot_list, committee_plan, conclude, draw_list,
    hall, hand_over, ids, kept, marks, nominate, plan_all, reopen_nominations, seal, withdraw,
};

/// Nine members, two seats, three names, and a counting committee.
fn ready() -> Congress {
    hall(9).listed(2, 1..=3).with_committee([7, 8, 9])
}

/// So many ballots that keep these names, one group after another.
fn ballots(groups: &[(usize, &[u16])]) -> Vec<daihoi::domain::election::ballot::Ballot> {
    groups.iter().flat_map(|(number, names)| vec![kept(names); *number]).collect()
}

fn paper_ids(hall: &Congress) -> Vec<u16> {
    hall.round().paper.lines.iter().map(|line| line.candidate.0).collect()
}

#[test]
fn a_complete_result_concludes_the_election() {
    let hall = ready().voted(&ballots(&[(6, &[1, 2]), (3, &[2, 3])]));

    assert_eq!(hall.outcome().verdict.decision, Decision::Complete);
    assert_eq!(ids(&hall.election().winners()), [2, 1]);
    assert_eq!(
        (&hall.election().phase, hall.election().further()),
        (&Phase::Concluded { ending: Ending::Filled }, Further::Nothing)
    );
    let nothing = Refusal::Election(ElectionRefusal::OutOfPhase {
        now: PhaseName::Concluded,
        due: PhaseName::Balloting,
    });
    assert_eq!(hall.when(call(another_round())), Err(nothing));
}

#[test]
fn win_5_a_supplementary_round_takes_its_list_and_its_seats_from_the_result() {
    let short = ready().voted(&ballots(&[(6, &[1]), (2, &[2]), (1, &[3])]));
    assert_eq!(short.election().phase, Phase::Balloting);
    assert_eq!(short.election().vacancies(), Vacancies { seats: 1, alternate_seats: 0 });

    let again = short.carried(another_round());

    assert_eq!(again.round().kind, RoundKind::Supplementary);
    assert_eq!((again.round().paper.seats, paper_ids(&again)), (1, vec![2, 3]));
    let done = again.voted(&ballots(&[(8, &[1]), (1, &[2])]));
    assert_eq!(ids(&done.election().winners()), [1, 2]);
    assert_eq!(done.election().phase, Phase::Concluded { ending: Ending::Filled });
}

#[test]
fn the_congress_may_leave_seats_open() {
    let short = ready().voted(&ballots(&[(6, &[1]), (3, &[2])]));

    let concluded = short.given(conclude());

    assert_eq!(concluded.election().phase, Phase::Concluded { ending: Ending::LeftOpen });
    assert_eq!(ids(&concluded.election().winners()), [1]);
}

#[test]
fn an_election_that_is_voted_on_stays_as_it_is_until_the_count() {
    let planned = hall(9).given(plan_all(vec![committee_plan(2)]));
    let open = planned.given(call(Motion::SeatNumber { election: FIRST, seats: 2 }));

    for command in [nominate(1), conclude()] {
        let refusal = HandsRefusal::VoteOpen { vote: VoteId(1) };
        assert_eq!(open.when(command), Err(refusal.into()));
    }
    assert!(open.given(count(9, 0, 0)).when(nominate(1)).is_ok());
}

#[test]
fn a_round_whose_box_is_not_sealed_may_be_given_up_with_the_election() {
    let annulled = ready().given(Command::Round(seal())).given(Command::Round(annul()));

    for hall in [ready(), annulled] {
        let concluded = hall.given(conclude());

        assert_eq!(concluded.election().phase, Phase::Concluded { ending: Ending::LeftOpen });
        assert_eq!(concluded.round().stage.name(), StageName::Annulled);
        assert_eq!(concluded.history.records().last().unwrap().events.len(), 2);
    }
}

#[test]
fn names_may_be_changed_until_the_box_is_sealed() {
    let reopened = ready().given(reopen_nominations());
    assert_eq!(reopened.round().stage.name(), StageName::Annulled);

    let leave = Motion::Withdrawal { election: FIRST, candidate: CandidateId(3) };
    let changed = reopened.given(withdraw(3)).carried(leave).given(nominate(4));
    let again = changed.given(draw_list()).carried(ballot_list());

    assert_eq!((again.round().kind, again.round().number), (RoundKind::First, 2));
    assert_eq!(paper_ids(&again), [1, 2, 4]);
    assert!(again.given(Command::Round(seal())).when(reopen_nominations()).is_err());
}

#[test]
fn nobody_is_added_to_a_vote_among_the_tied() {
    let level = hall(10).listed(2, 1..=3).with_committee([7, 8, 9]);
    let level = level.voted(&ballots(&[(4, &[1, 2]), (4, &[1, 3]), (2, &[2, 3])]));
    let again = level.carried(another_round());

    let (now, due) = (PhaseName::Balloting, PhaseName::ListDrawn);
    let refusal = Refusal::Election(ElectionRefusal::OutOfPhase { now, due });
    assert_eq!(again.when(reopen_nominations()), Err(refusal));
    assert!(again.when(conclude()).is_ok());
}

#[test]
fn an_election_that_the_congress_gives_up_before_its_list_lets_the_item_end() {
    let planned = hall(9).given(plan_all(vec![allotted(Office::Secretary, 1)]));
    let item = planned.given(plan([ItemKind::Election { election: FIRST }])).given(begin(1));
    let drawn = item.clone().given(nominate(1)).given(draw_list());

    for hall in [item, drawn] {
        assert!(hall.when(finish()).is_err());
        assert!(hall.given(conclude()).when(finish()).is_ok());
    }
}

#[test]
fn a_lost_vote_on_another_round_changes_nothing() {
    let short = ready().voted(&ballots(&[(6, &[1]), (3, &[2])]));

    let lost = short.lost(another_round());

    assert_eq!((lost.election().rounds.len(), &lost.election().phase), (1, &Phase::Balloting));
}

#[test]
fn win_3_the_tied_and_nobody_else_are_voted_again() {
    let level = hall(10).listed(2, 1..=3).with_committee([7, 8, 9]);
    let level = level.voted(&ballots(&[(4, &[1, 2]), (4, &[1, 3]), (2, &[2, 3])]));
    let again = level.carried(another_round());

    assert_eq!((again.round().kind, paper_ids(&again)), (RoundKind::TieRevote, vec![2, 3]));
    assert_eq!((again.round().paper.seats, again.round().paper.limit), (1, 1));
    let done = again.voted(&ballots(&[(3, &[1]), (2, &[2])]));
    assert_eq!(ids(&done.election().winners()), [1, 2]);
    assert_eq!(done.election().phase, Phase::Concluded { ending: Ending::Filled });
}

#[test]
fn win_4_after_a_second_tie_the_congress_votes_once_more_or_stops() {
    let level = hall(10).listed(2, 1..=3).with_committee([7, 8, 9]);
    let level = level.voted(&ballots(&[(4, &[1, 2]), (4, &[1, 3]), (2, &[2, 3])]));

    let twice = level.carried(another_round()).voted(&ballots(&[(5, &[1]), (5, &[2])]));

    assert!(matches!(twice.outcome().verdict.decision, Decision::TiedAgain { seats: 1, .. }));
    assert_eq!(
        twice.clone().given(conclude()).election().phase,
        Phase::Concluded { ending: Ending::LeftOpen }
    );
    let thrice = twice.carried(another_round());
    assert_eq!((thrice.round().number, thrice.round().kind), (3, RoundKind::TieRevote));
}

#[test]
fn win_6_new_names_come_onto_a_later_list_by_a_vote_on_it() {
    let short = ready().voted(&ballots(&[(6, &[1]), (3, &[2])]));

    let named = short.given(reopen_nominations()).given(nominate(4)).given(draw_list());
    let again = named.carried(ballot_list());

    assert_eq!((again.round().kind, again.round().number), (RoundKind::Supplementary, 2));
    assert_eq!((again.round().paper.seats, paper_ids(&again)), (1, vec![2, 3, 4]));
}

#[test]
fn a_further_round_waits_for_the_announced_result() {
    let counting = ready().counting(9);

    let refusal = Refusal::Election(VoteRefusal::ResultAwaited.into());
    assert_eq!(counting.when(call(another_round())), Err(refusal.clone()));
    assert_eq!(counting.when(conclude()), Err(refusal));
}

#[test]
fn delegates_and_alternates_are_elected_on_one_list() {
    let plan = Plan { alternate_seats: 2, ..allotted(Office::Delegates, 1) };
    let planned = hall(9).given(plan_all(vec![plan]));
    let named = (1..=4).fold(planned, |hall, person| hall.given(nominate(person)));
    let ready = named.given(draw_list()).carried(ballot_list()).with_committee([7, 8, 9]);

    let level = ready.voted(&ballots(&[(6, &[1, 2, 3]), (1, &[3]), (1, &[1]), (1, &[2])]));

    // All three have 7 votes: one seat, and two for the alternates.
    let again = level.carried(another_round());
    assert_eq!((again.round().paper.seats, again.round().paper.alternate_seats), (1, 2));
    assert_eq!(again.round().paper.limit, 1);
    let done = again.voted(&ballots(&[(2, &[1]), (4, &[2]), (3, &[3])]));
    assert_eq!(ids(&done.election().winners()), [2]);
    assert_eq!(ids(&done.election().alternates()), [3, 1]);
    assert_eq!(done.election().phase, Phase::Concluded { ending: Ending::Filled });
}

#[test]
fn alternates_who_lost_a_tie_step_in_before_those_with_fewer_votes() {
    let plan = Plan { alternate_seats: 2, ..allotted(Office::Delegates, 1) };
    let planned = hall(9).given(plan_all(vec![plan]));
    let named = (1..=3).fold(planned, |hall, person| hall.given(nominate(person)));
    let ready = named.given(draw_list()).carried(ballot_list()).with_committee([7, 8, 9]);

    let level = ready.voted(&ballots(&[(5, &[1, 2, 3]), (3, &[1, 2]), (1, &[3])]));
    assert_eq!(ids(&level.election().alternates()), [3]);

    let done = level.carried(another_round()).voted(&ballots(&[(6, &[2]), (3, &[1])]));
    assert_eq!(ids(&done.election().winners()), [2]);
    assert_eq!(ids(&done.election().alternates()), [1, 3]);
}

#[test]
fn one_name_is_voted_in_columns() {
    let planned = hall(9).given(plan_all(vec![allotted(Office::Secretary, 1)]));
    let ready = planned.given(nominate(1)).given(draw_list()).carried(ballot_list());

    let done = ready.with_committee([7, 8, 9]).voted(
        &[vec![marks(&[1], &[]); 5], vec![marks(&[], &[1]); 3], vec![marks(&[], &[]); 1]].concat(),
    );

    assert_eq!((done.outcome().tally.valid, done.outcome().tally.invalid), (8, 1));
    assert_eq!(ids(&done.election().winners()), [1]);
}

#[test]
fn keep_1_the_ballots_are_kept_six_months_from_the_last_announcement() {
    let hall = ready().voted(&ballots(&[(9, &[1, 2])]));

    let events = hall.when(hand_over()).unwrap();

    let [Event::Election(ElectionEvent::HandedOver { destroy_after, .. })] = events.as_slice()
    else {
        panic!("{events:?}")
    };
    assert_eq!(Some(*destroy_after), NaiveDate::from_ymd_opt(2026, 1, 15));
    let ending = Ending::Filled;
    assert_eq!(hall.given(hand_over()).election().phase, Phase::HandedOver { ending });
}

#[test]
fn ballots_are_handed_over_after_the_last_result_only() {
    let hall = ready().voted(&ballots(&[(6, &[1]), (3, &[2])]));

    let (now, due) = (PhaseName::Balloting, PhaseName::Concluded);
    let refusal = Refusal::Election(ElectionRefusal::OutOfPhase { now, due });
    assert_eq!(hall.when(hand_over()), Err(refusal));
}
