//! Chains of elections: each list is drawn from the winners of the step before (RULES 1.11, 3).

use daihoi::domain::agenda::{Item, ItemKind, Need};
use daihoi::domain::bodies::Body;
use daihoi::domain::election::ending::Ending;
use daihoi::domain::election::refusal::NameRefusal;
use daihoi::domain::election::round::{RoundCommand, RoundStage};
use daihoi::domain::election::stage::PhaseName;
use daihoi::domain::election::{Numbering, Office, Phase};
use daihoi::domain::hands::{HandsRefusal, Motion};
use daihoi::domain::steps::{Act, hall_steps};
use daihoi::domain::words::step_words;
use daihoi::domain::{Command, ElectionId, Gathering, Lang, Refusal, decide};
use daihoi::papers::{ChainHead, congress_minutes};

use crate::support::chain::{
    Chain, branch_offices, carried, conclude, draw_list, election, hall, list_of, nominate,
    nominate_all, of, pilot, pilot_offices, pilot_plans, rules_with, seal, winners,
};
use crate::support::domain::{
    Congress, begin, begin_although, call, count, finish, item, plan_items, propose, slate, start,
    text,
};
use crate::support::voting::plan_all;

/// A pilot congress that has elected its committee: 1 to 5.
fn with_committee() -> Congress {
    pilot(12).listed(1, 1..=6).elected(1, &[1, 2, 3, 4, 5])
}

/// A pilot congress that stands before the item of its standing committee.
fn at_standing_committee() -> Congress {
    let items = (1..=4).map(|number| Item {
        needs: if number == 1 { Vec::new() } else { vec![Need::Announced(ElectionId(number - 1))] },
        ..item(number, ItemKind::Election { election: ElectionId(number) })
    });
    with_committee()
        .given(plan_items(items.collect()))
        .given(begin(1))
        .given(finish())
        .given(begin(2))
}

#[test]
fn chain_1_the_pilot_elects_four_offices_each_out_of_the_one_before() {
    let congress = with_committee()
        .listed(2, 1..=4)
        .elected(2, &[1, 2, 3])
        .listed(3, [1])
        .elected(3, &[1])
        .listed(4, [2, 3])
        .elected(4, &[2]);

    assert_eq!(winners(&congress, 2), [1, 2, 3]);
    assert_eq!((winners(&congress, 3), winners(&congress, 4)), (vec![1], vec![3]));
}

#[test]
fn chain_1_no_list_goes_ahead_of_the_result_that_it_rests_on() {
    let counting = pilot(12).listed(1, 1..=6);

    let refusal = counting.when(nominate(2, 1));

    let among = text("Committee");
    let awaited = NameRefusal::ResultAwaited { among };
    assert_eq!(refusal, Err(Refusal::Election(awaited.into())));
}

#[test]
fn chain_1_a_name_that_did_not_win_the_step_before_is_refused() {
    let congress = with_committee().listed(2, 1..=4).elected(2, &[1, 2, 3]);

    for (number, person, among) in
        [(2, 6, "Committee"), (3, 4, "StandingCommittee"), (3, 6, "StandingCommittee")]
    {
        let before = if number == 2 { with_committee() } else { congress.clone() };
        let name = text(&format!("Nguyễn Văn {person}"));
        let lost = NameRefusal::NotAmongWinners { name, among: text(among) };
        let refusal = before.when(nominate(number, person));
        assert_eq!(refusal, Err(Refusal::Election(lost.into())));
    }
}

#[test]
fn all_the_winners_are_put_forward_in_one_record_or_nobody() {
    let congress = with_committee();

    let named = congress.clone().given(nominate_all(2, 1..=5));
    assert_eq!(of(&named, 2).candidates.len(), 5);
    assert_eq!(named.history.records().len(), congress.history.records().len() + 1);

    assert!(congress.when(nominate_all(2, [1, 6])).is_err());
    assert!(congress.when(nominate_all(2, [1, 1])).is_err());
    assert!(congress.when(nominate_all(2, [])).is_err());
}

#[test]
fn the_step_that_puts_the_winners_forward_is_offered_while_somebody_is_left() {
    let offers = |congress: &Congress| {
        let steps = hall_steps(congress.state(), start());
        steps.iter().any(|step| step.act == Act::NominateWinners(ElectionId(2)))
    };
    let congress = at_standing_committee();
    assert!(offers(&congress));

    assert!(!offers(&congress.given(nominate_all(2, 1..=5))));
}

#[test]
fn a_list_whose_earlier_result_is_gone_is_not_drawn_voted_or_sealed() {
    let drawn = with_committee().given(nominate_all(2, 1..=4)).given(draw_list(2));
    let votes = carried(&drawn, list_of(2));
    let ready =
        drawn.clone().all(votes).given(propose(Body::Counting(ElectionId(2)), slate(12, [11, 10])));
    let body = Body::Counting(ElectionId(2));
    let ready = ready
        .clone()
        .all(carried(&ready, Motion::BodyNumber { body, number: 3 }))
        .all(carried(&ready, Motion::BodyList { body }));
    let named = with_committee().given(nominate_all(2, 1..=4));
    assert!(ready.when(seal(2)).is_ok());

    for (congress, command) in [(named, draw_list(2)), (drawn, call(list_of(2))), (ready, seal(2))]
    {
        let mut state = congress.state().clone();
        let round = &mut state.elections.all[0].rounds[0];
        round.stage = RoundStage::Annulled { reason: text("Cấp trên hủy kết quả") };
        state.elections.all[0].phase = Phase::Balloting;

        let refusal = decide(&state, &command, start());

        let among = text("Committee");
        let awaited = NameRefusal::ResultAwaited { among };
        assert_eq!(refusal, Err(Refusal::Election(awaited.into())), "{command:?}");
    }
}

#[test]
fn chain_2_a_standing_committee_that_is_not_elected_goes_to_the_committees_meeting() {
    let failed = at_standing_committee().listed(2, 1..=4).elected(2, &[]);
    let words = step_words(failed.state(), Lang::Vi).join(" ");
    assert!(
        words.contains(
            "Theo CHAIN-2, bổ sung ngày 20/8/2009, nếu không bầu tiếp thì chuyển cho Ban Chấp hành \
             bầu tại hội nghị lần thứ nhất"
        ),
        "{words}"
    );
    let records = failed.history.records().len();

    let passed = failed.given(conclude(2));

    assert_eq!(passed.history.records().len(), records + 1);
    for number in 2..=4 {
        let with = (number != 2).then_some(ElectionId(2));
        let ending = Ending::PassedToCommittee { rule: text("CHAIN-2"), with };
        assert_eq!(of(&passed, number).phase, Phase::Concluded { ending }, "election {number}");
    }
    assert!(winners(&passed, 2).is_empty());
    let words = step_words(passed.state(), Lang::Vi).join(" ");
    let said = "chuyển cho Ban Chấp hành bầu tại hội nghị lần thứ nhất, theo CHAIN-2";
    assert!(words.contains(said), "{words}");
}

#[test]
fn chain_2_what_was_passed_on_holds_nothing_up() {
    let passed = at_standing_committee().listed(2, 1..=4).elected(2, &[]).given(conclude(2));

    let through =
        passed.given(finish()).given(begin(3)).given(finish()).given(begin(4)).given(finish());

    assert!(through.when(nominate(3, 1)).is_err());
    assert!(through.when(begin_although(4, "Xem lại")).is_err());
}

#[test]
fn chain_2_nothing_is_passed_on_while_its_vote_is_open() {
    let mut plans = pilot_plans();
    plans[2].numbering = Numbering::Voted;
    let pilot = hall(Gathering::MemberCongress, 12, rules_with(pilot_offices()));
    let elected = pilot.given(plan_all(plans)).listed(1, 1..=6).elected(1, &[1, 2, 3, 4, 5]);
    let number = Motion::SeatNumber { election: ElectionId(3), seats: 1 };
    let open = elected.listed(2, 1..=4).elected(2, &[]).given(call(number));

    let refusal = open.when(conclude(2));

    assert!(matches!(refusal, Err(Refusal::Hands(HandsRefusal::VoteOpen { .. }))), "{refusal:?}");
    let voted = open.given(count(12, 0, 0));
    assert!(voted.when(conclude(2)).is_ok());
}

#[test]
fn chain_2_a_withdrawn_result_opens_again_what_was_passed_on_with_it() {
    let passed = with_committee().listed(2, 1..=4).elected(2, &[]).given(conclude(2));
    let (reason, decided_by) = (text("Cộng nhầm"), text("Đoàn Chủ tịch"));
    let election = ElectionId(2);
    let withdraw = RoundCommand::WithdrawResult { election, reason, decided_by };

    let withdrawn = passed.given(Command::Round(withdraw));

    let phases: Vec<_> = (2..=4).map(|number| of(&withdrawn, number).phase.name()).collect();
    assert_eq!(phases, [PhaseName::Balloting, PhaseName::Nominating, PhaseName::Nominating]);
}

#[test]
fn chain_2_the_minutes_say_what_goes_to_the_committees_meeting() {
    let passed = with_committee().listed(2, 1..=4).elected(2, &[]).given(conclude(2));
    let chain = ChainHead { record: 1, hash: String::new() };

    let minutes = congress_minutes(&passed.history, &chain).to_string();

    for title in ["StandingCommittee", "Secretary", "DeputySecretary"] {
        let said = format!(
            "{title}: chuyển cho Ban Chấp hành bầu tại hội nghị lần thứ nhất, theo CHAIN-2, bổ sung \
             ngày 20/8/2009"
        );
        assert!(minutes.contains(&said), "{minutes}");
    }
    let asked = "hoặc chuyển cho Ban Chấp hành bầu tại hội nghị lần thứ nhất (CHAIN-2";
    assert!(minutes.contains(asked), "{minutes}");
}

#[test]
fn chain_2_the_congress_may_vote_again_instead() {
    let failed = with_committee().listed(2, 1..=4).elected(2, &[1]);

    let done = failed.again(2, &[1, 2]);

    assert_eq!(winners(&done, 2), [1, 2, 3]);
    assert!(done.when(nominate(3, 2)).is_ok());
}

#[test]
fn the_first_meeting_elects_standing_committee_secretary_deputy_and_inspection() {
    let plans = vec![
        election(1, Office::StandingCommittee, 3, 0),
        election(2, Office::Secretary, 1, 1),
        election(3, Office::DeputySecretary, 1, 1),
        election(4, Office::InspectionCommittee, 2, 0),
        election(5, Office::InspectionHead, 1, 4),
    ];
    let meeting = hall(Gathering::CommitteeMeeting, 12, rules_with(branch_offices()));

    let done = meeting
        .given(plan_all(plans))
        .listed(1, 1..=4)
        .elected(1, &[1, 2, 3])
        .listed(2, [2])
        .elected(2, &[1])
        .listed(3, [1])
        .elected(3, &[1])
        .listed(4, 5..=7)
        .elected(4, &[1, 2])
        .listed(5, [6])
        .elected(5, &[1]);

    let all: Vec<_> = (1..=5).map(|number| winners(&done, number)).collect();
    assert_eq!(all, [vec![1, 2, 3], vec![2], vec![1], vec![5, 6], vec![6]]);
}

#[test]
fn an_ending_of_an_older_session_is_read_as_left_open() {
    let line = r#"{"election":{"concluded":{"election":1,"reason":"Đại hội quyết định"}}}"#;

    let event: daihoi::domain::Event = serde_json::from_str(line).unwrap();

    let daihoi::domain::Event::Election(daihoi::domain::election::ElectionEvent::Concluded {
        ending,
        ..
    }) = event
    else {
        panic!("{event:?}")
    };
    assert_eq!(ending, Ending::LeftOpen);
}

#[test]
fn an_election_that_is_over_needs_no_counting_committee() {
    let bodies = vec![Body::Counting(ElectionId(3))];
    let passed = pilot(12)
        .given(plan_items(vec![item(1, ItemKind::BodyElection { bodies })]))
        .given(begin(1));
    assert!(passed.when(finish()).is_err());

    let passed = passed.given(conclude(2));

    assert_eq!(hall_steps(passed.state(), start())[0].act, Act::FinishItem);
    assert!(passed.when(finish()).is_ok());
}
