//! Chains of elections: each list is drawn from the winners of the step before (RULES 1.11, 3).

use daihoi::domain::agenda::{Item, ItemKind, Need};
use daihoi::domain::election::ending::Ending;
use daihoi::domain::election::refusal::{ElectionRefusal, NameRefusal, OfficeRefusal};
use daihoi::domain::election::round::RoundStage;
use daihoi::domain::election::{Office, Phase};
use daihoi::domain::steps::{Act, hall_steps};
use daihoi::domain::words::step_words;
use daihoi::domain::{Command, ElectionId, Gathering, Lang, Refusal, decide};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::chain::{
    Chain, another_round, ballots_for, branch, branch_offices, carried, conclude, draw_list,
    election, hall, list_of, nominate, nominate_all, of, pilot, reopen, rules_with, seal, voted,
    winners,
};
use crate::support::domain::{
    Congress, begin, begin_although, call, finish, item, plan_items, propose, slate, start, text,
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
    let ready = drawn
        .clone()
        .all(votes)
        .given(propose(daihoi::domain::bodies::Body::Counting(ElectionId(2)), slate(12, [11, 10])));
    let body = daihoi::domain::bodies::Body::Counting(ElectionId(2));
    let ready = ready
        .clone()
        .all(carried(&ready, daihoi::domain::hands::Motion::BodyNumber { body, number: 3 }))
        .all(carried(&ready, daihoi::domain::hands::Motion::BodyList { body }));
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
    let failed = at_standing_committee().listed(2, 1..=4).elected(2, &[1]);
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
        let ending = Ending::PassedToCommittee { rule: text("CHAIN-2") };
        assert_eq!(of(&passed, number).phase, Phase::Concluded { ending }, "election {number}");
    }
    assert_eq!(winners(&passed, 2), [1]);
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
fn chain_2_a_ready_round_is_annulled_with_what_it_rests_on() {
    let voting = with_committee().listed(2, 1..=4).elected(2, &[1]).listed(3, [1]);

    let passed = voting.clone().given(conclude(2));

    let round = of(&passed, 3).current_round().unwrap();
    assert!(matches!(round.stage, RoundStage::Annulled { .. }));
    let sealed = voting.clone().all(voted(&voting, 3, &ballots_for(&voting, 3, &[1])));
    assert_eq!(winners(&sealed.given(conclude(2)), 3), [1]);
}

#[test]
fn chain_2_a_vote_that_runs_is_ended_first() {
    let voting = with_committee().listed(2, 1..=4).elected(2, &[1]).listed(3, [1]);
    let steps = voted(&voting, 3, &ballots_for(&voting, 3, &[1]));
    let sealed = voting.all(steps.into_iter().take(6).collect());

    let refusal = sealed.when(conclude(2));

    let runs = OfficeRefusal::LaterVoteRuns { title: text("Secretary") };
    assert_eq!(refusal, Err(Refusal::Election(ElectionRefusal::Office(runs))));
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

/// One thing that a congress may try at random with an election.
#[derive(Clone, Debug)]
enum Attempt {
    Nominate(u16, u32),
    List(u16),
    Vote(u16, Vec<u16>),
    Again(u16),
    Reopen(u16),
    Conclude(u16),
}

fn an_attempt() -> impl Strategy<Value = Attempt> {
    let number = || 1..5_u16;
    prop_oneof![
        6 => (number(), 1..9_u32).prop_map(|(number, person)| Attempt::Nominate(number, person)),
        3 => number().prop_map(Attempt::List),
        4 => (number(), vec(1..6_u16, 0..4)).prop_map(|(number, mut chosen)| {
            chosen.sort_unstable();
            chosen.dedup();
            Attempt::Vote(number, chosen)
        }),
        2 => number().prop_map(Attempt::Again),
        1 => number().prop_map(Attempt::Reopen),
        1 => number().prop_map(Attempt::Conclude),
    ]
}

/// The commands of an attempt, as far as they make sense now.
fn commands(congress: &Congress, attempt: &Attempt) -> Vec<Command> {
    match attempt {
        Attempt::Nominate(number, person) => vec![nominate(*number, *person)],
        Attempt::List(number) => {
            let mut commands = vec![draw_list(*number)];
            commands.extend(carried(congress, list_of(*number)));
            commands
        }
        Attempt::Vote(number, chosen) if of(congress, *number).has_ready_round() => {
            voted(congress, *number, &ballots_for(congress, *number, chosen))
        }
        Attempt::Vote(..) => Vec::new(),
        Attempt::Again(number) => carried(congress, another_round(*number)),
        Attempt::Reopen(number) => vec![reopen(*number)],
        Attempt::Conclude(number) => vec![conclude(*number)],
    }
}

/// Runs what is accepted, and stops an attempt at its first refusal.
fn run(mut congress: Congress, attempts: &[Attempt]) -> Congress {
    for attempt in attempts {
        for command in commands(&congress, attempt) {
            match congress.when(command) {
                Ok(events) => congress.record(events),
                Err(_) => break,
            }
        }
    }
    congress
}

fn a_chain() -> impl Strategy<Value = Congress> {
    prop_oneof![
        Just(pilot(8)),
        Just(branch(9).given(plan_all(vec![election(4, Office::Delegates, 2, 0)]))),
        Just(branch(8).given(plan_all(vec![election(4, Office::Delegates, 2, 0)]))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_chain_elects_anybody_out_of_order_twice_or_beyond_the_seats(
        congress in a_chain(),
        attempts in vec(an_attempt(), 1..60),
    ) {
        let congress = run(congress, &attempts);

        for election in &congress.state().elections.all {
            let won = winners(&congress, election.plan.id.0);
            prop_assert!(won.len() <= usize::from(election.seats.number()));
            let earlier = election.plan.among.map(|among| of(&congress, among.0));
            let was_held = |earlier: &daihoi::domain::election::Election| {
                !matches!(earlier.phase.ending(), Some(Ending::NotHeld { .. }))
            };
            if let Some(earlier) = earlier.filter(|earlier| was_held(earlier)) {
                let before = winners(&congress, earlier.plan.id.0);
                prop_assert!(won.iter().all(|person| before.contains(person)));
            }
        }
        let leaders = |office| {
            let all = congress.state().elections.all.iter();
            let found = all.filter(move |election| election.plan.office == office);
            found.flat_map(|election| winners(&congress, election.plan.id.0)).collect::<Vec<_>>()
        };
        let deputies = leaders(Office::DeputySecretary);
        prop_assert!(leaders(Office::Secretary).iter().all(|one| !deputies.contains(one)));
    }
}
