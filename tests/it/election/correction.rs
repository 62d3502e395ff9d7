//! The correction of a result after its announcement: withdrawn with a reason and names, counted
//! anew, announced again; both versions stay (RULES 13).

use daihoi::domain::about::{Seal, SessionRefusal};
use daihoi::domain::bodies::Body;
use daihoi::domain::election::ballot::Ballot;
use daihoi::domain::election::lot::Lot;
use daihoi::domain::election::refusal::{
    CorrectionRefusal, ElectionRefusal, ListRefusal, NameRefusal, RoundRefusal,
};
use daihoi::domain::election::round::{First, RoundCommand, RoundStage};
use daihoi::domain::election::stage::StageName;
use daihoi::domain::election::{
    Election, ElectionCommand, Ending, Further, Nominated, Office, Phase, Plan, Source,
};
use daihoi::domain::hands::{HandsRefusal, Motion};
use daihoi::domain::{Command, ElectionId, PersonId, Refusal, VoteId};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::chain::{Chain, pilot};
use crate::support::correction::{
    announced, corrected, counted_wrongly, ready, recounted, withdrawn,
};
use crate::support::domain::{Congress, ask, call, minute, propose, slate, text, undo};
use crate::support::voting::{
    FIRST, Steps, allotted, annul, another_round, ballot_list, collect, committee_plan, conclude,
    draw_list, hall, hand_over, ids, issue, kept, nominate, open_count, plan_all, recount,
    reopen_nominations, seal, withdraw_result,
};

const SECOND: ElectionId = ElectionId(2);

fn lots(hall: &Congress) -> &[Lot] {
    match &hall.round().stage {
        RoundStage::Counting { lots, .. } | RoundStage::Announced { lots, .. } => lots,
        other => panic!("no lots: {other:?}"),
    }
}

fn refused(hall: &Congress) -> RoundRefusal {
    match hall.when(Command::Round(withdraw_result())) {
        Err(Refusal::Election(ElectionRefusal::Round(refusal))) => refusal,
        other => panic!("not refused for the round: {other:?}"),
    }
}

#[test]
fn a_withdrawn_result_goes_back_to_the_lots_that_made_it() {
    let announced = announced();

    let withdrawn = announced.clone().given(Command::Round(withdraw_result()));

    let before = announced.outcome();
    let RoundStage::Counting { attendance, issue, collected, .. } = &withdrawn.round().stage else {
        panic!("not counting: {:?}", withdrawn.round().stage)
    };
    assert_eq!((attendance, *issue, *collected), (&before.attendance, before.issue, 9));
    assert_eq!(lots(&withdrawn), lots(&announced));
    assert_eq!(withdrawn.election().phase, Phase::Balloting);
}

#[test]
fn one_lot_is_counted_anew_and_the_others_are_left_alone() {
    let withdrawn = withdrawn();

    let emptied = withdrawn.clone().given(Command::Lot(recount(2)));

    assert_eq!(lots(&emptied)[0], lots(&withdrawn)[0]);
    assert_ne!(lots(&emptied)[1], lots(&withdrawn)[1]);
}

#[test]
fn the_corrected_result_stands_and_both_versions_stay() {
    let corrected = corrected();

    let [before] = corrected.round().withdrawn.as_slice() else { panic!("{corrected:?}") };
    assert_eq!(ids(&before.result.verdict.elected), [1, 2]);
    assert_eq!(before.reason, text("Cộng nhầm một tập"));
    assert_eq!(before.decided_by, text("Đoàn Chủ tịch: Nguyễn Văn 1"));
    assert_eq!((before.announced, before.at), (minute(0), minute(10)));
    assert_eq!(ids(&corrected.election().winners()), [1, 3]);
    assert_eq!(corrected.election().phase, Phase::Concluded { ending: Ending::Filled });
}

#[test]
fn a_corrected_result_can_be_withdrawn_again() {
    let again = corrected().given(Command::Round(withdraw_result()));

    let elected = again.round().withdrawn.iter().map(|old| ids(&old.result.verdict.elected));
    assert_eq!(elected.collect::<Vec<_>>(), [vec![1, 2], vec![1, 3]]);
}

#[test]
fn nobody_is_elected_by_a_withdrawn_result() {
    let withdrawn = withdrawn();

    let election = withdrawn.election();

    assert!(!election.has_result());
    assert_eq!((election.winners(), election.alternates()), (Vec::new(), Vec::new()));
    assert_eq!((election.vacancies().seats, election.further()), (2, Further::Nothing));
    for command in [hand_over(), conclude(), call(another_round())] {
        assert!(withdrawn.when(command.clone()).is_err(), "{command:?}");
    }
}

#[test]
fn a_withdrawal_needs_a_reason_and_names() {
    let hall = announced();
    let with = |reason, names| {
        let (reason, decided_by) = (text(reason), text(names));
        hall.when(Command::Round(RoundCommand::WithdrawResult {
            election: FIRST,
            reason,
            decided_by,
        }))
    };

    assert_eq!(with("", "Đoàn Chủ tịch"), Err(ElectionRefusal::ReasonMissing.into()));
    assert_eq!(with("Cộng nhầm", ""), Err(ElectionRefusal::NameMissing.into()));
    assert!(with("Cộng nhầm", "Đoàn Chủ tịch").is_ok());
}

#[test]
fn only_an_announced_result_can_be_withdrawn() {
    let counting = ready().counting(9);
    let annulled = ready().given(Command::Round(seal())).given(Command::Round(annul()));
    let cases = [
        (ready(), StageName::Ready),
        (counting.clone(), StageName::Counting),
        (counting.keyed(&vec![kept(&[1]); 9]), StageName::Counting),
        (annulled.given(conclude()), StageName::Annulled),
        (withdrawn(), StageName::Counting),
    ];

    for (hall, now) in cases {
        let due = StageName::Announced;
        assert_eq!(refused(&hall), RoundRefusal::OutOfTurn { now, due });
    }
}

#[test]
fn keep_1_nobody_opens_ballots_that_were_handed_over() {
    let hall = announced().given(hand_over());

    let refusal = CorrectionRefusal::HandedOver { rule: text("KEEP-1") };
    assert_eq!(refused(&hall), refusal.into());
}

/// One of two seats is filled, and the congress has voted to vote again.
fn again() -> Congress {
    let short = ready().voted(&[vec![kept(&[1]); 6], vec![kept(&[2]); 3]].concat());
    short.carried(another_round())
}

#[test]
fn a_result_on_which_a_running_round_rests_is_not_withdrawn() {
    let running = again().given(Command::Round(seal()));

    let refusal = CorrectionRefusal::LaterRound { announced: 1, later: 2 };
    assert_eq!(refused(&running), refusal.into());
    let annulled = running.given(Command::Round(annul()));
    assert!(annulled.when(Command::Round(withdraw_result())).is_ok());
}

#[test]
fn a_round_that_waits_for_its_box_is_annulled_with_the_result_before_it() {
    let withdrawn = again().given(Command::Round(withdraw_result()));

    let stages = |hall: &Congress| {
        let rounds = hall.election().rounds.iter();
        rounds.map(|round| round.stage.name()).collect::<Vec<_>>()
    };
    assert_eq!(stages(&withdrawn), [StageName::Counting, StageName::Annulled]);
    let corrected = withdrawn.published();
    assert_eq!(stages(&corrected), [StageName::Announced, StageName::Annulled]);
    assert_eq!(corrected.carried(another_round()).round().number, 3);
}

#[test]
fn a_result_after_which_a_round_was_annulled_can_still_be_withdrawn() {
    for annulled in [again().given(reopen_nominations()), again().given(conclude())] {
        assert_eq!(annulled.election().rounds[1].stage.name(), StageName::Annulled);

        let withdrawn = annulled.given(Command::Round(withdraw_result()));

        assert_eq!(withdrawn.round().number, 1);
        assert_eq!(withdrawn.election().phase, Phase::Balloting);
        assert_eq!(ids(&withdrawn.published().election().winners()), [1]);
    }
}

#[test]
fn a_withdrawn_round_may_be_annulled_and_voted_again() {
    let again = withdrawn().given(Command::Round(annul()));

    let [first, second] = again.election().rounds.as_slice() else { panic!("{again:?}") };
    assert_eq!((first.stage.name(), first.withdrawn.len()), (StageName::Annulled, 1));
    assert_eq!((second.stage.name(), &second.paper), (StageName::Ready, &first.paper));
}

#[test]
fn a_result_is_not_withdrawn_while_the_congress_votes_on_what_follows_from_it() {
    let short = ready().voted(&[vec![kept(&[1]); 6], vec![kept(&[2]); 3]].concat());
    let voting = short.given(call(another_round()));

    let answer = voting.when(Command::Round(withdraw_result()));

    let vote = VoteId(u16::try_from(voting.state().hands.votes.len()).unwrap());
    assert_eq!(answer, Err(HandsRefusal::VoteOpen { vote }.into()));
}

#[test]
fn undoing_a_withdrawal_restores_the_announced_result_and_its_seal() {
    let announced = announced();

    let restored = announced.clone().given(Command::Round(withdraw_result())).given(undo());

    assert_eq!(restored.state().elections, announced.state().elections);
    let record = u64::try_from(announced.history.records().len()).unwrap();
    let refusal = SessionRefusal::Sealed { record, seal: Seal::ResultAnnounced };
    assert_eq!(restored.when(undo()), Err(refusal.into()));
}

#[test]
fn a_withdrawal_is_sealed_by_the_next_announcement() {
    let corrected = corrected();

    assert!(matches!(
        corrected.when(undo()),
        Err(Refusal::Session(SessionRefusal::Sealed { seal: Seal::ResultAnnounced, .. }))
    ));
}

/// An election of the secretary among those elected to the committee, with this person put forward.
fn then_secretary(person: u32) -> Congress {
    let secretary = Plan { id: SECOND, among: Some(FIRST), ..allotted(Office::Secretary, 1) };
    let planned = hall(9).given(plan_all(vec![committee_plan(2), secretary]));
    let numbered = planned.carried(Motion::SeatNumber { election: FIRST, seats: 2 });
    let named = (1..=3).fold(numbered, |hall, person| hall.given(nominate(person)));
    let listed = named.given(draw_list()).carried(ballot_list()).with_committee([7, 8, 9]);
    let announced = counted_wrongly(listed).published();
    let (who, source) = (Nominated::Person(PersonId(person)), Source::Convening);
    announced.given(Command::Election(ElectionCommand::Nominate { election: SECOND, who, source }))
}

fn draw_second() -> Command {
    Command::Election(ElectionCommand::DrawList { election: SECOND })
}

fn second(hall: &Congress) -> &Election {
    hall.state().elections.find(SECOND).unwrap()
}

fn rests_on(hall: &Congress, first: First) -> RoundRefusal {
    let title = second(hall).plan.title.clone();
    CorrectionRefusal::RestsOn { election: SECOND, title, first }.into()
}

#[test]
fn a_result_from_which_a_later_election_took_its_list_is_withdrawn_after_that_one_is_undone() {
    let drawn = then_secretary(1).given(draw_second());
    assert_eq!(refused(&drawn), rests_on(&drawn, First::ReopenNominations));
    let body = Body::Counting(SECOND);
    let ready = drawn
        .carried(Motion::BallotList { election: SECOND })
        .given(propose(body, slate(7, [8, 9])))
        .carried(Motion::BodyNumber { body, number: 3 })
        .carried(Motion::BodyList { body });
    assert_eq!(refused(&ready), rests_on(&ready, First::ReopenNominations));

    let sealed = ready.given(Command::Round(RoundCommand::Seal { election: SECOND }));
    assert_eq!(refused(&sealed), rests_on(&sealed, First::AnnulRound));

    let reason = || text("Kết quả bầu cấp ủy sai");
    let annulled =
        sealed.given(Command::Round(RoundCommand::Annul { election: SECOND, reason: reason() }));
    assert_eq!(refused(&annulled), rests_on(&annulled, First::ReopenNominations));
    let (election, reason) = (SECOND, reason());
    let reopened =
        annulled.given(Command::Election(ElectionCommand::ReopenNominations { election, reason }));
    assert!(reopened.when(Command::Round(withdraw_result())).is_ok());
}

#[test]
fn what_passes_over_a_body_that_is_not_held_rests_on_the_result_before_it() {
    let elected = Chain::listed(pilot(12), 1, 1..=6).elected(1, &[1, 2, 3, 4, 5]);
    let mut state = elected.state().clone();
    let ending = Ending::NotHeld { rule: text("OFF-2") };
    state.elections.all[1].phase = Phase::Concluded { ending };
    state.elections.all[2].phase = Phase::ListDrawn { order: Vec::new() };

    let answer = ask(&state, Command::Round(withdraw_result()));

    let (election, title) = (ElectionId(3), text("Secretary"));
    let first = First::ReopenNominations;
    let refusal = CorrectionRefusal::RestsOn { election, title, first };
    assert_eq!(answer, Err(ElectionRefusal::from(refusal).into()));
}

#[test]
fn who_is_no_longer_elected_is_left_off_the_later_list() {
    let withdrawn = then_secretary(2).given(Command::Round(withdraw_result()));
    let among = text("Ban Chấp hành");
    let awaited = NameRefusal::ResultAwaited { among };
    assert_eq!(withdrawn.when(draw_second()), Err(ElectionRefusal::from(awaited).into()));

    let corrected = recounted(withdrawn).published();

    assert_eq!(ids(&corrected.election().winners()), [1, 3]);
    let nobody = ListRefusal::TooFewNames { names: 0, seats: 1 };
    assert_eq!(corrected.when(draw_second()), Err(ElectionRefusal::from(nobody).into()));
}

#[test]
fn ballots_that_were_not_collected_do_not_come_back_with_a_withdrawal() {
    let counting = ready()
        .given(Command::Round(seal()))
        .given(Command::Round(issue(9, 9, 0)))
        .given(Command::Round(collect(8)))
        .given(Command::Round(open_count()));
    let announced = counting.keyed(&vec![kept(&[1, 2]); 8]).published();

    let again = announced.given(Command::Round(withdraw_result())).published();

    assert_eq!((again.outcome().issue.issued, again.outcome().tally.collected), (9, 8));
}

proptest! {
    #[test]
    fn a_result_that_is_withdrawn_and_not_counted_anew_comes_out_the_same(
        marks in vec((any::<bool>(), any::<bool>(), any::<bool>()), 9),
    ) {
        let ballots: Vec<Ballot> = marks.iter().map(|(first, second, third)| {
            let chosen = [(1, first), (2, second), (3, third)].into_iter();
            Ballot::Kept(chosen.filter(|(_, is_kept)| **is_kept).map(|(name, _)| name).collect())
        }).collect();
        let announced = ready().voted(&ballots);

        let again = announced.clone().given(Command::Round(withdraw_result())).published();

        prop_assert_eq!(again.outcome(), announced.outcome());
        prop_assert_eq!(&again.election().phase, &announced.election().phase);
    }
}
