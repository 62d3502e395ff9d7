//! What the results of a whole congress must satisfy together.

use daihoi::domain::about::Stage;
use daihoi::domain::bodies::Body;
use daihoi::domain::election::check::Level;
use daihoi::domain::election::check::congress::{CongressFinding, findings};
use daihoi::domain::election::round::{Outcome, RoundStage};
use daihoi::domain::election::{Election, Nominated, Office, SeatNumber};
use daihoi::domain::{CandidateId, ElectionId, Lang, PersonId, State};

use crate::support::chain::{Chain, branch, conclude};
use crate::support::demonstration::Demonstration;
use crate::support::domain::{arrive, delegate, excuse, start, text};
use crate::support::voting::{FIRST, Steps, hall, hall_of, kept};

const SECOND: ElectionId = ElectionId(2);

/// A committee of two was elected of three, by nine members.
fn elected() -> State {
    let ballots = [vec![kept(&[1, 2]); 6], vec![kept(&[2, 3]); 3]].concat();
    let hall = Steps::listed(hall(9), 2, 1..=3).with_committee([7, 8, 9]).voted(&ballots);
    hall.state().clone()
}

/// The same with a second election, in which the same names got the same votes.
fn twice(office: Office) -> State {
    let mut state = elected();
    let mut second = state.elections.all[0].clone();
    (second.plan.id, second.plan.office) = (SECOND, office);
    second.plan.title = text("Cuộc thứ hai");
    state.elections.all.push(second);
    state
}

fn result(election: &mut Election) -> &mut Outcome {
    match &mut election.rounds.last_mut().unwrap().stage {
        RoundStage::Announced { result, .. } => result,
        other => panic!("{other:?}"),
    }
}

fn codes(state: &State) -> Vec<&'static str> {
    findings(state).iter().map(CongressFinding::code).collect()
}

#[test]
fn a_sound_congress_has_no_finding() {
    assert_eq!(findings(&elected()), []);
}

#[test]
fn the_demonstration_has_no_error() {
    let found = findings(Demonstration::whole().history.state());

    assert!(found.iter().all(|one| one.level() == Level::Warning), "{found:?}");
}

#[test]
fn nobody_is_elected_beyond_the_seats() {
    let mut state = elected();
    state.elections.all[0].seats = SeatNumber::Settled(1);

    let election = text("Ban Chấp hành");
    let finding = CongressFinding::ElectedOverSeats { election, elected: 2, seats: 1 };
    assert_eq!(findings(&state), [finding]);
}

#[test]
fn nobody_wins_two_offices_that_the_rules_keep_apart() {
    let mut state = twice(Office::DeputySecretary);
    state.elections.all[0].plan.office = Office::Secretary;

    let found: Vec<_> =
        findings(&state).into_iter().filter(|finding| finding.code() == "E31").collect();
    assert_eq!(found.len(), 2);
    assert_eq!(
        found[0].text(Lang::En),
        "Nguyễn Văn 2 is elected to both “Ban Chấp hành” and “Cuộc thứ hai”: nobody holds both."
    );
}

#[test]
fn two_offices_that_the_rules_do_not_keep_apart_may_go_to_one_person() {
    let mut state = twice(Office::DeputySecretary);
    state.elections.all[0].plan.office = Office::Secretary;
    for rule in state.rules.offices.values_mut() {
        rule.apart_from.clear();
    }

    assert!(!codes(&state).contains(&"E31"));
}

#[test]
fn a_winner_is_among_those_to_choose_from() {
    let mut state = twice(Office::StandingCommittee);
    state.elections.all[1].plan.among = Some(FIRST);
    assert_eq!(findings(&state), []);

    state.elections.all[1].candidates[0].nominee.who = Nominated::Person(PersonId(5));

    let (election, among) = (text("Cuộc thứ hai"), text("Ban Chấp hành"));
    let finding = CongressFinding::NotAmong { election, among, name: text("Nguyễn Văn 5") };
    assert_eq!(findings(&state), [finding]);
}

#[test]
fn a_branch_too_small_for_a_committee_elects_its_secretary_directly_without_a_finding() {
    let direct = Chain::listed(branch(7).given(conclude(1)), 2, [2]).elected(2, &[1]);

    assert_eq!(codes(direct.state()), [""; 0]);
}

#[test]
fn nobody_elected_sat_on_the_committee_that_counted() {
    let mut state = elected();
    let mut formed = state.bodies.formed.iter_mut();
    formed.find(|one| one.body == Body::Counting(FIRST)).unwrap().slate.head = PersonId(1);

    assert_eq!(codes(&state), ["E33"]);

    state.rules.serving.listed_may_count = true;
    assert_eq!(codes(&state), [""; 0]);
}

#[test]
fn an_alternate_has_no_seat_of_the_same_office() {
    let mut state = elected();
    result(&mut state.elections.all[0]).verdict.alternates = vec![CandidateId(1)];

    assert_eq!(codes(&state), ["E34"]);
}

#[test]
fn two_bases_in_one_session_are_told_with_both_numbers_and_why() {
    let mut state = twice(Office::Other);
    let base = &mut result(&mut state.elections.all[1]).verdict.base;
    (base.from, base.size) = (8, 8);

    let found = findings(&state);
    let told: Vec<_> = found.iter().map(|one| (one.code(), one.level())).collect();
    assert_eq!(told, [("W08", Level::Warning), ("W09", Level::Warning)]);
    let text = found[0].text(Lang::En);
    let expected = "The bases differ: “Ban Chấp hành” 9 convened; “Cuộc thứ hai” 8 convened.";
    assert_eq!(text, expected);
}

/// RULES 1.10.2: whoever comes after the ballot whose base took the person as absent throughout.
#[test]
fn a_late_check_in_warns_of_the_announced_base_and_computes_nothing_anew() {
    let ballots = [vec![kept(&[1, 2]); 6], vec![kept(&[2, 3]); 3]].concat();
    let hall = hall_of((1..=10).map(delegate).collect(), 9).given(excuse(10, true));
    let announced = Steps::listed(hall, 2, 1..=3).with_committee([7, 8, 9]).voted(&ballots);
    assert_eq!(findings(announced.state()), []);

    let late = announced.clone().given(arrive([10]));

    let election = text("Ban Chấp hành");
    let finding = CongressFinding::BaseChanged { election, round: 1, announced: 9, now: 10 };
    assert_eq!(findings(late.state()), [finding]);
    assert_eq!(late.outcome(), announced.outcome());
}

#[test]
fn ballots_that_are_not_handed_over_are_told_when_the_congress_closes() {
    let mut state = elected();
    state.stage = Stage::Closed { since: start(), until: start() };

    assert_eq!(codes(&state), ["W10"]);
}
