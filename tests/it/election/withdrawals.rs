//! What a withdrawn result means for the elections beside it: what rests on it is undone first, and
//! whoever may no longer stand holds nothing up.

use daihoi::domain::agenda::{ItemKind, ItemStatus};
use daihoi::domain::election::refusal::{
    CorrectionRefusal, ElectionRefusal, OfficeRefusal, RoundRefusal,
};
use daihoi::domain::election::round::{First, RoundKind};
use daihoi::domain::election::stage::PhaseName;
use daihoi::domain::election::{Ending, Occasion, Office, Phase, Plan};
use daihoi::domain::hands::HandsRefusal;
use daihoi::domain::narration::sentence;
use daihoi::domain::steps::{Act, hall_steps};
use daihoi::domain::{ElectionId, Gathering, ItemId, Lang, Refusal};

use crate::support::chain::{
    Chain, annul, another_round, ballots_for, branch, branch_offices, branch_plans, carried,
    conclude, draw_list, election, hall, hand_over, list_of, nominate, nominate_all, of, pilot,
    reopen, rules_with, seal, voted, winners, withdraw,
};
use crate::support::domain::{Congress, begin, call, close, finish, plan, text};
use crate::support::voting::{kept, plan_all};

/// A branch that has elected its committee: 1, 2 and 3.
fn with_committee() -> Congress {
    branch(9).listed(1, 1..=4).elected(1, &[1, 2, 3])
}

fn refused(congress: &Congress, number: u16) -> Option<CorrectionRefusal> {
    match congress.when(withdraw(number)) {
        Err(Refusal::Election(ElectionRefusal::Round(RoundRefusal::Correction(refusal)))) => {
            Some(refusal)
        }
        Ok(_) => None,
        other => panic!("refused for something else: {other:?}"),
    }
}

fn rests_on(congress: &Congress, number: u16, first: First) -> CorrectionRefusal {
    let title = of(congress, number).plan.title.clone();
    CorrectionRefusal::RestsOn { election: ElectionId(number), title, first }
}

/// Does what stands in the way of a withdrawal until nothing does.
fn unwound(mut congress: Congress, number: u16) -> Congress {
    for _ in 0..20 {
        let Some(refusal) = refused(&congress, number) else { return congress };
        let CorrectionRefusal::RestsOn { election, first, .. } = refusal else {
            panic!("no way on: {refusal:?}")
        };
        congress = congress.given(match first {
            First::ReopenNominations => reopen(election.0),
            First::AnnulRound => annul(election.0),
            First::WithdrawResult => withdraw(election.0),
            First::Nothing => panic!("no way on"),
        });
    }
    panic!("no end")
}

#[test]
fn a_later_election_of_two_rounds_is_unwound_step_by_step() {
    let secretary = with_committee().listed(2, [1, 2]).elected(2, &[]);
    let twice = secretary.again(2, &[1]);
    assert_eq!(refused(&twice, 1), Some(rests_on(&twice, 2, First::WithdrawResult)));

    let unwound = unwound(twice, 1);

    assert!(unwound.when(withdraw(1)).is_ok());
}

#[test]
fn a_later_vote_among_the_tied_is_unwound_step_by_step() {
    let mut plans = branch_plans();
    plans[2] = election(3, Office::DeputySecretary, 2, 1);
    let listed = hall(Gathering::MemberCongress, 12, rules_with(branch_offices()))
        .given(plan_all(plans))
        .listed(1, 1..=4)
        .elected(1, &[1, 2, 3])
        .listed(3, 1..=3);
    let papers = [kept(&[1, 2]), kept(&[1, 3]), kept(&[2, 3])];
    let ballots: Vec<_> = papers.into_iter().cycle().take(12).collect();
    let steps = voted(&listed, 3, &ballots);
    let tied = listed.all(steps);
    let votes = carried(&tied, another_round(3));
    let revote = tied.all(votes);
    assert_eq!(of(&revote, 3).current_round().unwrap().kind, RoundKind::TieRevote);

    assert_eq!(refused(&revote, 1), Some(rests_on(&revote, 3, First::WithdrawResult)));

    assert!(unwound(revote, 1).when(withdraw(1)).is_ok());
}

#[test]
fn what_rests_on_ballots_that_were_handed_over_stands() {
    let congress = with_committee().listed(2, [1]).elected(2, &[1]).given(hand_over(2));

    assert_eq!(refused(&congress, 1), Some(rests_on(&congress, 2, First::Nothing)));
    let text = congress.when(withdraw(1)).unwrap_err().text(Lang::En);
    assert!(text.contains("its ballots were handed over"), "{text}");
}

#[test]
fn the_last_election_of_a_chain_is_named_first() {
    let pilot = pilot(12)
        .listed(1, 1..=6)
        .elected(1, &[1, 2, 3, 4, 5])
        .listed(2, 1..=4)
        .elected(2, &[1, 2, 3])
        .listed(3, [1])
        .elected(3, &[1]);

    assert_eq!(refused(&pilot, 1), Some(rests_on(&pilot, 3, First::WithdrawResult)));
    assert!(unwound(pilot, 1).when(withdraw(1)).is_ok());
}

/// The secretary is 1; 2 failed and was then elected deputy.
fn with_both() -> Congress {
    with_committee().listed(2, [1, 2]).elected(2, &[1]).listed(3, [2]).elected(3, &[1])
}

#[test]
fn a_result_is_not_withdrawn_while_who_may_win_it_holds_an_office_apart() {
    let both = with_both();
    assert_eq!((winners(&both, 2), winners(&both, 3)), (vec![1], vec![2]));

    assert_eq!(refused(&both, 2), Some(rests_on(&both, 3, First::WithdrawResult)));

    let freed = both.given(withdraw(3)).given(annul(3)).given(reopen(3));
    let corrected = freed.corrected(2, &[2]);
    assert_eq!(winners(&corrected, 2), [2]);
}

#[test]
fn an_office_apart_that_nobody_of_the_paper_holds_does_not_hold_the_withdrawal_up() {
    let congress =
        with_committee().listed(2, [1, 2]).elected(2, &[1]).listed(3, [3]).elected(3, &[1]);

    assert!(congress.clone().when(withdraw(2)).is_ok());
    assert!(congress.when(withdraw(3)).is_ok());
}

#[test]
fn a_filling_is_not_withdrawn_while_an_office_is_filled_out_of_the_members() {
    let place = Plan { occasion: Occasion::Vacancy, ..election(1, Office::Committee, 1, 0) };
    let head = election(2, Office::StandingCommittee, 1, 0);
    let meeting = hall(Gathering::CommitteeMeeting, 12, rules_with(branch_offices()))
        .given(plan_all(vec![place, head]))
        .listed(1, [1, 2])
        .elected(1, &[1])
        .listed(2, [1, 3])
        .elected(2, &[1]);

    assert_eq!(refused(&meeting, 1), Some(rests_on(&meeting, 2, First::WithdrawResult)));
}

#[test]
fn a_result_is_not_withdrawn_while_a_vote_is_open_that_may_rest_on_it() {
    let drawn = with_committee()
        .listed(2, [1, 2])
        .elected(2, &[1])
        .given(nominate(3, 2))
        .given(draw_list(3));

    let open = drawn.given(call(list_of(3)));

    for number in 1..=2 {
        let refusal = open.when(withdraw(number));
        assert!(
            matches!(refusal, Err(Refusal::Hands(HandsRefusal::VoteOpen { .. }))),
            "{refusal:?}"
        );
    }
}

#[test]
fn a_name_that_may_no_longer_stand_is_left_off_the_list_with_the_reason() {
    let named = with_committee().listed(2, [1, 2]).given(nominate_all(3, [2, 3])).elected(2, &[2]);

    let drawn = named.given(draw_list(3));

    let Phase::ListDrawn { order } = &of(&drawn, 3).phase else { panic!("not drawn") };
    assert_eq!(order.len(), 1);
    let events = &drawn.history.records().last().unwrap().events;
    let said = sentence(&events[0], drawn.state(), Lang::Vi);
    let left_off =
        "lập danh sách 1 người; để ngoài danh sách: Nguyễn Văn 2 đã trúng cử «Secretary»";
    assert!(said.contains(left_off), "{said}");
}

#[test]
fn nobody_waits_for_a_correction_that_will_not_come() {
    let first = branch(9).listed(1, 1..=4).elected(1, &[1, 2]);
    let second = first.again(1, &[1]);
    let ended = second.given(withdraw(1)).given(annul(1)).given(conclude(1));

    assert_eq!(winners(&ended, 1), [1, 2]);
    assert!(!of(&ended, 1).is_withdrawn());
    assert!(!of(&ended, 2).waits_for_correction(ended.state()));
}

#[test]
fn a_result_can_be_withdrawn_after_the_last_vote_that_the_rules_allow() {
    let items = [ItemKind::Election { election: ElectionId(2) }];
    let failed = with_committee().listed(2, [1]).elected(2, &[]).again(2, &[]).again(2, &[]);

    let congress = failed.given(plan(items)).given(begin(1));

    let steps = hall_steps(congress.state(), congress.now());
    let step = steps.iter().find(|step| step.act == Act::WithdrawResult(ElectionId(2))).unwrap();
    assert_eq!(step.blocked, None);
}

#[test]
fn win_5_a_standing_committee_with_a_seat_open_keeps_the_chain_at_the_congress() {
    let congress = pilot(12)
        .listed(1, 1..=6)
        .elected(1, &[1, 2, 3, 4, 5])
        .listed(2, 1..=4)
        .elected(2, &[1, 2]);

    let left_open = congress.given(conclude(2));

    assert_eq!(of(&left_open, 2).phase, Phase::Concluded { ending: Ending::LeftOpen });
    let done = left_open.listed(3, [1]).elected(3, &[1]);
    assert_eq!(winners(&done, 3), [1]);
}

/// The standing committee failed; it, the secretary and the deputy are with the committee's meeting.
fn passed_on() -> Congress {
    let kinds = [2, 3, 4].map(|number| ItemKind::Election { election: ElectionId(number) });
    let listed = pilot(12).listed(1, 1..=6).elected(1, &[1, 2, 3, 4, 5]).listed(2, 1..=4);
    let failed = listed.given(plan(kinds)).given(begin(1)).elected(2, &[]).given(conclude(2));
    let second = failed.given(finish()).given(begin(2)).given(finish());
    second.given(begin(3)).given(finish())
}

#[test]
fn what_is_taken_back_with_a_result_has_its_items_back() {
    let congress = passed_on();

    let withdrawn = congress.given(withdraw(2));

    for item in 1..=3 {
        let status = &withdrawn.state().agenda.get(ItemId(item)).unwrap().status;
        assert!(matches!(status, ItemStatus::Parked { .. }), "{item}: {status:?}");
    }
    assert_eq!(of(&withdrawn, 3).phase.name(), PhaseName::Nominating);
    assert!(withdrawn.when(close()).is_err());
}

#[test]
fn what_was_not_passed_on_with_it_stays_ended() {
    let ended = pilot(12).listed(1, 1..=6).elected(1, &[1, 2, 3, 4, 5]).given(conclude(4));
    let passed = ended.listed(2, 1..=4).elected(2, &[]).given(conclude(2));

    let withdrawn = passed.given(withdraw(2));

    let phases: Vec<_> = (3..=4).map(|number| of(&withdrawn, number).phase.name()).collect();
    assert_eq!(phases, [PhaseName::Nominating, PhaseName::Concluded]);
}

#[test]
fn a_congress_does_not_close_over_an_election_that_it_began() {
    let begun = branch(9).given(nominate(1, 1));

    assert!(begun.when(close()).is_err());
    assert!(begun.given(conclude(1)).when(close()).is_ok());
    assert!(branch(9).when(close()).is_ok());
}

#[test]
fn chain_1_no_list_is_drawn_and_no_box_sealed_while_an_office_apart_is_voted() {
    let both = with_committee()
        .given(nominate_all(2, [1]))
        .given(nominate_all(3, [2]))
        .given(draw_list(2))
        .given(draw_list(3));
    let drawn = with_committee().given(nominate(3, 2)).listed(2, [1]);
    let votes = carried(&both, list_of(2));
    let both = both.all(votes);
    let votes = carried(&both, list_of(3));
    let both = both.all(votes);
    let upto = |congress: &Congress, steps: usize| {
        let commands = voted(congress, 2, &ballots_for(congress, 2, &[1]));
        congress.clone().all(commands.into_iter().take(steps).collect())
    };
    let ready = voted(&both, 3, &ballots_for(&both, 3, &[1]));
    let both = both.clone().all(ready.into_iter().take(5).collect());
    assert!(both.when(seal(3)).is_ok());

    for (running, command) in [(upto(&drawn, 6), draw_list(3)), (upto(&both, 6), seal(3))] {
        let refusal = running.when(command);

        let (other, rule) = (text("Secretary"), text("OFF-3"));
        let runs = OfficeRefusal::OtherVoteRuns { other, rule };
        assert_eq!(refusal, Err(Refusal::Election(ElectionRefusal::Office(runs))));
    }
}
