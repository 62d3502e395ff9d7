//! What the rule files say of each office (RULES 1.11, 2, 3): the data that the steps go by.

use daihoi::domain::about::Gathering;
use daihoi::domain::election::Office;
use daihoi::domain::rules::{IfUnfilled, OfficeRule, RuleSet};
use daihoi::template::rules as shipped;

use crate::support::voting::rules;

fn of(rules: &RuleSet, office: Office) -> OfficeRule {
    rules.offices.get(&office).cloned().unwrap_or_default()
}

#[test]
fn off_1_a_committee_is_elected_by_nine_members_or_more() {
    let rule = of(&rules(), Office::Committee);

    assert_eq!((rule.rule.as_str(), rule.least_members), ("OFF-1", 9));
}

#[test]
fn chain_1_and_chain_2_each_office_is_elected_out_of_the_body_before_it() {
    for (office, rule, among) in [
        (Office::StandingCommittee, "CHAIN-1", vec![Office::Committee]),
        (Office::Secretary, "CHAIN-2", vec![Office::StandingCommittee, Office::Committee]),
        (Office::DeputySecretary, "CHAIN-2", vec![Office::StandingCommittee, Office::Committee]),
    ] {
        let found = of(&rules(), office);
        assert_eq!((found.rule.as_str(), found.among), (rule, among), "{office:?}");
    }
}

#[test]
fn chain_2_secretary_and_deputy_are_never_on_one_ballot() {
    assert_eq!(of(&rules(), Office::Secretary).apart_from, [Office::DeputySecretary]);
    assert_eq!(of(&rules(), Office::DeputySecretary).apart_from, [Office::Secretary]);
}

#[test]
fn off_2_after_the_third_vote_the_superior_appoints_a_secretary() {
    let secretary = of(&rules(), Office::Secretary);

    let found = (secretary.most_rounds, secretary.if_unfilled, secretary.unfilled_rule.as_str());
    assert_eq!(found, (3, IfUnfilled::SuperiorAppoints, "OFF-2"));
}

#[test]
fn ins_1_and_ins_2_inspection_is_elected_by_the_committees_meeting() {
    for (office, rule, among) in [
        (Office::InspectionCommittee, "INS-1", vec![]),
        (Office::InspectionHead, "INS-2", vec![Office::InspectionCommittee]),
    ] {
        let found = of(&rules(), office);
        assert_eq!(found.at, [Gathering::CommitteeMeeting], "{office:?}");
        assert_eq!((found.rule.as_str(), found.among), (rule, among), "{office:?}");
    }
}

#[test]
fn del_1_delegates_are_elected_by_a_congress() {
    let rule = of(&rules(), Office::Delegates);

    assert_eq!(rule.at, [Gathering::MemberCongress, Gathering::DelegateCongress]);
    assert_eq!(rule.rule.as_str(), "DEL-1");
}

#[test]
fn vac_1_the_steps_of_filling_a_vacancy_ask_for_no_surplus() {
    let vacancies = rules().vacancies;

    assert_eq!((vacancies.rule.as_str(), vacancies.surplus_obligatory), ("VAC-1", false));
}

#[test]
fn in_the_pilots_of_2009_the_congress_elects_all_and_the_committee_goes_on_if_it_fails() {
    let rules = shipped("37-CT-TW-2009").unwrap();
    let at = [Gathering::DelegateCongress, Gathering::MemberCongress, Gathering::CommitteeMeeting];

    for office in [Office::StandingCommittee, Office::Secretary, Office::DeputySecretary] {
        assert_eq!(of(&rules, office).at, at, "{office:?}");
    }
    let standing = of(&rules, Office::StandingCommittee);
    assert_eq!(standing.if_unfilled, IfUnfilled::CommitteeMeeting);
    assert_eq!(standing.unfilled_rule.as_str(), "CHAIN-2");
}

#[test]
fn outside_the_party_nothing_is_said_of_offices() {
    for id in ["294-QD-TW-2025", "youth-union", "association", "state-election"] {
        assert!(shipped(id).unwrap().offices.is_empty(), "{id}");
    }
}
