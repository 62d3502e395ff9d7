//! The recount of `daihoi verify`, which shares no code with the rules.

use daihoi::domain::election::ElectionCommand;
use daihoi::domain::{Command, Event, Record};
use daihoi::journal::{Mismatch, VerifiedLine, audit};
use serde_json::Value;

use crate::support::correction;
use crate::support::demonstration::Demonstration;
use crate::support::domain::{arrive, open, persons};
use crate::support::preparing;

/// The demonstration congress as the records that `verify` reads.
fn demonstration() -> Vec<VerifiedLine> {
    Demonstration::whole().history.records().iter().map(line).collect()
}

fn line(record: &Record) -> VerifiedLine {
    let events = record.events.iter().map(kind_and_detail).collect();
    VerifiedLine { n: record.n, t: None, by: String::new(), events }
}

fn kind_and_detail(event: &Event) -> (String, Value) {
    let value = serde_json::to_value(event).unwrap();
    let (noun, inner) = value.as_object().unwrap().iter().next().unwrap();
    let (verb, detail) = inner.as_object().unwrap().iter().next().unwrap();
    (format!("{noun}.{verb}"), detail.clone())
}

/// A congress of which one result was announced, withdrawn, corrected and announced again.
fn corrected() -> Vec<VerifiedLine> {
    correction::corrected().history.records().iter().map(line).collect()
}

/// Changes the detail of the first event of this kind.
fn tamper(lines: &mut [VerifiedLine], kind: &str, change: impl FnOnce(&mut Value)) {
    tamper_nth(lines, kind, 0, change);
}

fn tamper_nth(
    lines: &mut [VerifiedLine],
    kind: &str,
    place: usize,
    change: impl FnOnce(&mut Value),
) {
    let events = lines.iter_mut().flat_map(|line| &mut line.events);
    let (_, detail) = events.filter(|(found, _)| found == kind).nth(place).unwrap();
    change(detail);
}

fn one_vote_more(detail: &mut Value) {
    let votes = detail.pointer_mut("/outcome/tally/names/0/votes").unwrap();
    *votes = Value::from(votes.as_u64().unwrap() + 1);
}

fn mismatches(lines: &[VerifiedLine]) -> Vec<Mismatch> {
    audit(lines).findings.into_iter().map(|finding| finding.what).collect()
}

#[test]
fn every_result_of_the_demonstration_is_confirmed_by_the_recount() {
    let lines = demonstration();

    let audit = audit(&lines);

    assert_eq!(audit.recounted.elections, 3);
    assert_eq!(audit.findings, []);
}

#[test]
fn one_vote_too_many_in_a_result_is_found() {
    let mut lines = demonstration();

    tamper(&mut lines, "round.reconciled", one_vote_more);

    assert_eq!(mismatches(&lines), [Mismatch::Votes]);
}

#[test]
fn a_name_put_among_the_elected_is_found() {
    let mut lines = demonstration();

    tamper(&mut lines, "round.reconciled", |detail| {
        detail.pointer_mut("/outcome/verdict/elected/0").unwrap().clone_from(&Value::from(18));
    });

    assert_eq!(mismatches(&lines), [Mismatch::Elected]);
}

#[test]
fn an_alternate_put_in_another_s_place_is_found() {
    let mut lines = demonstration();

    let events = lines.iter_mut().flat_map(|line| &mut line.events);
    let (_, last) = events.filter(|(kind, _)| kind == "round.reconciled").last().unwrap();
    *last.pointer_mut("/outcome/verdict/alternates/0").unwrap() = Value::from(16);

    assert_eq!(mismatches(&lines), [Mismatch::Alternates]);
}

#[test]
fn a_disagreement_that_nobody_marked_is_found() {
    let mut lines = demonstration();

    let events = lines.iter_mut().flat_map(|line| &mut line.events);
    let (_, single) = events.filter(|(kind, _)| kind == "round.reconciled").nth(1).unwrap();
    *single.pointer_mut("/outcome/tally/names/0/against").unwrap() = Value::from(99);

    assert_eq!(mismatches(&lines), [Mismatch::Votes]);
}

#[test]
fn a_base_that_does_not_follow_from_its_terms_is_found() {
    let mut lines = demonstration();

    tamper(&mut lines, "round.reconciled", |detail| {
        *detail.pointer_mut("/outcome/verdict/base/size").unwrap() = Value::from(100);
    });

    assert!(mismatches(&lines).contains(&Mismatch::Base));
}

#[test]
fn a_lot_that_was_keyed_once_only_is_found() {
    let mut lines = demonstration();

    let second = lines
        .iter()
        .filter(|line| line.events.iter().any(|(kind, _)| kind == "lot.begun"))
        .nth(1)
        .unwrap()
        .n;
    lines.retain(|line| line.n != second);

    assert!(mismatches(&lines).contains(&Mismatch::Lots));
}

#[test]
fn more_ballots_collected_than_issued_is_found() {
    let mut lines = demonstration();

    tamper(&mut lines, "round.reconciled", |detail| {
        *detail.pointer_mut("/outcome/issue/issued").unwrap() = Value::from(10);
    });

    assert!(mismatches(&lines).contains(&Mismatch::Balance));
}

#[test]
fn both_versions_of_a_corrected_result_are_counted_again() {
    let audit = audit(&corrected());

    assert_eq!((audit.recounted.elections, audit.findings), (2, Vec::new()));
}

#[test]
fn a_false_figure_is_found_in_the_withdrawn_result_and_in_the_corrected_one() {
    for (place, record) in [(0, "withdrawn"), (1, "corrected")] {
        let mut lines = corrected();

        tamper_nth(&mut lines, "round.reconciled", place, one_vote_more);

        assert_eq!(mismatches(&lines), [Mismatch::Votes], "{record}");
    }
}

#[test]
fn a_withdrawn_result_put_in_the_place_of_the_corrected_one_is_found() {
    let mut lines = corrected();
    let mut withdrawn = Value::Null;
    tamper_nth(&mut lines, "round.reconciled", 0, |detail| withdrawn = detail.clone());

    tamper_nth(&mut lines, "round.reconciled", 1, |detail| *detail = withdrawn);

    assert!(mismatches(&lines).contains(&Mismatch::Elected));
}

#[test]
fn an_announcement_that_was_withdrawn_and_not_added_up_anew_is_found() {
    let mut lines = corrected();
    let is_second =
        |line: &VerifiedLine| line.events.iter().any(|(kind, _)| kind == "round.reconciled");
    let second = lines.iter().rposition(is_second).unwrap();
    lines.remove(second);

    assert_eq!(mismatches(&lines), [Mismatch::Order]);
}

#[test]
fn a_withdrawal_of_what_was_not_announced_is_found() {
    let mut lines = corrected();
    lines.retain(|line| line.events.iter().all(|(kind, _)| kind != "round.announced"));

    assert_eq!(mismatches(&lines), [Mismatch::Order]);
}

#[test]
fn a_lot_changed_after_the_sums_and_not_withdrawn_is_found() {
    let mut lines = corrected();
    lines.retain(|line| line.events.iter().all(|(kind, _)| kind != "round.result_withdrawn"));

    assert!(mismatches(&lines).contains(&Mismatch::Order));
}

#[test]
fn lots_that_do_not_make_the_ballots_collected_are_found() {
    let mut lines = demonstration();

    tamper(&mut lines, "round.collected", |detail| detail["collected"] = Value::from(116));

    assert_eq!(mismatches(&lines), [Mismatch::LotSum]);
}

#[test]
fn a_pass_that_is_not_as_large_as_its_lot_is_found() {
    let mut lines = demonstration();

    tamper(&mut lines, "lot.declared", |detail| detail["size"] = Value::from(49));

    assert!(mismatches(&lines).contains(&Mismatch::LotSize));
}

/// The sums of a recounted result as a tally by hand before it.
fn hand_tally_before(lines: &mut [VerifiedLine], change: impl FnOnce(&mut Value)) {
    let mut with_result = lines.iter_mut();
    let is_result = |line: &&mut VerifiedLine| line.events[0].0 == "round.reconciled";
    let line = with_result.find(is_result).unwrap();
    let result = line.events[0].1.clone();
    let names = result.pointer("/outcome/tally/names").unwrap().as_array().unwrap();
    let votes: Vec<Value> = names.iter().map(|name| name["votes"].clone()).collect();
    let mut tally = serde_json::json!({
        "valid": result.pointer("/outcome/tally/valid"),
        "invalid": result.pointer("/outcome/tally/invalid"),
        "votes": votes,
        "counted_by": "Tổ kiểm tay",
    });
    change(&mut tally);
    let detail = serde_json::json!({ "election": result["election"], "tally": tally });
    line.events.insert(0, ("round.hand_tallied".to_owned(), detail));
}

#[test]
fn a_tally_by_hand_that_agrees_is_confirmed_by_the_recount() {
    let mut lines = demonstration();
    hand_tally_before(&mut lines, |_| ());

    assert_eq!(mismatches(&lines), []);
}

#[test]
fn a_tally_by_hand_that_the_ballots_do_not_make_is_found() {
    let mut lines = demonstration();
    hand_tally_before(&mut lines, |tally| tally["votes"][0] = Value::from(1));

    assert_eq!(mismatches(&lines), [Mismatch::HandTally]);
}

#[test]
fn left_over_papers_that_do_not_balance_are_found() {
    let mut lines = demonstration();

    tamper(&mut lines, "round.reconciled", |detail| {
        detail.pointer_mut("/outcome/issue").unwrap()["left_over"] = Value::from(1);
    });

    assert_eq!(mismatches(&lines), [Mismatch::Balance]);
}

#[test]
fn every_show_of_hands_is_counted_again() {
    let lines = demonstration();
    let counted = lines.iter().flat_map(|line| &line.events);
    let counted = counted.filter(|(kind, _)| kind == "hands.counted").count();

    assert_eq!(usize::try_from(audit(&lines).recounted.shows_of_hands), Ok(counted));
    assert!(0 < counted);
}

#[test]
fn a_motion_that_was_carried_against_its_hands_is_found() {
    let mut lines = demonstration();

    tamper(&mut lines, "hands.counted", |detail| {
        let result = detail.pointer_mut("/result").unwrap();
        let agreed = std::mem::replace(&mut result["agree"], Value::from(1)).as_u64().unwrap();
        result["other"] = Value::from(agreed - 1);
    });

    assert_eq!(mismatches(&lines), [Mismatch::Carried]);
}

#[test]
fn more_hands_than_people_and_a_number_needed_that_is_too_small_are_found() {
    let mut lines = demonstration();

    tamper(&mut lines, "hands.counted", |detail| {
        let result = detail.pointer_mut("/result").unwrap();
        result["disagree"] = Value::from(5_000);
        result["needed"] = Value::from(1);
    });

    assert_eq!(mismatches(&lines), [Mismatch::Raised, Mismatch::Needed]);
}

/// A congress whose committee voted before it, and put its list forward.
fn prepared() -> Vec<VerifiedLine> {
    let names = [(1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (6, 5)];
    let election = preparing::COMMITTEE;
    let congress = preparing::introduced()
        .given(preparing::vote(preparing::counted(election, &names)))
        .given(arrive(1..=12))
        .given(open())
        .given(Command::Election(ElectionCommand::NominateAll {
            election,
            people: persons(1..=5),
        }));
    congress.history.records().iter().map(line).collect()
}

#[test]
fn a_vote_before_the_congress_that_adds_up_is_confirmed() {
    assert_eq!(mismatches(&prepared()), []);
}

#[test]
fn each_number_of_a_vote_before_the_congress_that_does_not_add_up_is_found() {
    let cases = [
        ("/vote/members", 9, Mismatch::Balance),
        ("/vote/issued", 8, Mismatch::Balance),
        ("/vote/invalid", 2, Mismatch::Collected),
        ("/vote/names/0/votes", 9, Mismatch::Votes),
        ("/vote/names/0/person/person", 9, Mismatch::Prepared),
    ];

    for (place, number, what) in cases {
        let mut lines = prepared();
        tamper(&mut lines, "preparation.vote_noted", |detail| {
            *detail.pointer_mut(place).unwrap() = Value::from(number);
        });

        assert!(mismatches(&lines).contains(&what), "{place}: {:?}", mismatches(&lines));
    }
}

#[test]
fn a_name_put_forward_by_the_committee_without_more_than_half_of_its_votes_is_found() {
    let mut lines = prepared();

    tamper(&mut lines, "election.nominated", |detail| {
        *detail.pointer_mut("/nominee/who/person").unwrap() = Value::from(6);
    });

    assert_eq!(mismatches(&lines), [Mismatch::Prepared]);
}
