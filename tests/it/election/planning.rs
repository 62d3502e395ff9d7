//! Planning an office: at which gathering it is elected, and out of whom (RULES 1.11).

use std::collections::BTreeMap;

use daihoi::domain::election::refusal::{AmongFault, ElectionRefusal, PlanRefusal};
use daihoi::domain::election::{Occasion, Office, Plan};
use daihoi::domain::{Event, Gathering, Lang, Refusal};

use crate::support::chain::{branch_offices, election, hall, rules_with};
use crate::support::voting::plan_all;

use Gathering::{CommitteeMeeting, Conference, DelegateCongress, MemberCongress};
use Office::{
    Committee, Delegates, InspectionCommittee, InspectionHead, Secretary, StandingCommittee,
};

fn planned(gathering: Gathering, plans: Vec<Plan>) -> Result<Vec<Event>, PlanRefusal> {
    let congress = hall(gathering, 12, rules_with(branch_offices()));
    match congress.when(plan_all(plans)) {
        Ok(events) => Ok(events),
        Err(Refusal::Election(ElectionRefusal::Plan(refusal))) => Err(refusal),
        Err(other) => panic!("not refused for the plan: {other:?}"),
    }
}

#[test]
fn off_1_an_office_is_elected_at_its_gathering() {
    let cases = [
        (Committee, MemberCongress, true),
        (Committee, DelegateCongress, true),
        (Committee, CommitteeMeeting, false),
        (StandingCommittee, DelegateCongress, false),
        (StandingCommittee, CommitteeMeeting, true),
        (Secretary, MemberCongress, true),
        (Secretary, Conference, false),
        (InspectionCommittee, MemberCongress, false),
        (InspectionCommittee, CommitteeMeeting, true),
        (Delegates, Conference, true),
    ];

    for (office, gathering, fits) in cases {
        let answer = planned(gathering, vec![election(1, office, 1, 0)]);

        match answer {
            Ok(_) => assert!(fits, "{office:?} at {gathering:?}"),
            Err(PlanRefusal::NotElectedHere { rule, .. }) => {
                assert!(!fits && rule.starts_with("OFF"), "{office:?} at {gathering:?}");
            }
            Err(other) => panic!("{office:?} at {gathering:?}: {other:?}"),
        }
    }
}

#[test]
fn off_1_a_vacancy_is_filled_by_whoever_meets_within_the_term() {
    let vacancy = Plan { occasion: Occasion::Vacancy, ..election(1, Committee, 1, 0) };

    assert!(planned(CommitteeMeeting, vec![vacancy]).is_ok());
}

#[test]
fn off_3_a_leader_comes_from_the_first_body_that_the_session_elects() {
    let committee = || election(1, Committee, 3, 0);
    let meeting = || election(1, InspectionCommittee, 3, 0);
    let standing = || election(1, StandingCommittee, 3, 0);
    let vacancy = || Plan { occasion: Occasion::Vacancy, ..committee() };
    let cases = [
        (MemberCongress, vec![committee(), election(2, Secretary, 1, 1)], "fits"),
        (MemberCongress, vec![committee(), election(2, Secretary, 1, 0)], "missing"),
        (MemberCongress, vec![election(1, Secretary, 1, 0)], "fits"),
        (CommitteeMeeting, vec![election(1, Secretary, 1, 0)], "fits"),
        (CommitteeMeeting, vec![standing(), election(2, Secretary, 1, 1)], "fits"),
        (CommitteeMeeting, vec![standing(), election(2, Secretary, 1, 0)], "missing"),
        (CommitteeMeeting, vec![meeting(), election(2, Secretary, 1, 1)], "unfit"),
        (CommitteeMeeting, vec![meeting(), election(2, InspectionHead, 1, 1)], "fits"),
        (CommitteeMeeting, vec![meeting(), election(2, InspectionHead, 1, 0)], "missing"),
        (CommitteeMeeting, vec![vacancy(), election(2, Secretary, 1, 0)], "fits"),
        (MemberCongress, vec![committee(), election(2, Delegates, 1, 1)], "fits"),
    ];

    for (gathering, plans, expected) in cases {
        let found = match planned(gathering, plans.clone()) {
            Ok(_) => "fits",
            Err(PlanRefusal::Among { fault: AmongFault::Missing { .. }, .. }) => "missing",
            Err(PlanRefusal::Among { fault: AmongFault::Unfit { .. }, .. }) => "unfit",
            Err(other) => panic!("{other:?}"),
        };
        assert_eq!(found, expected, "{gathering:?}: {plans:?}");
    }
}

#[test]
fn a_congress_of_delegates_has_nobody_to_elect_a_leader_from_but_its_own_bodies() {
    let mut offices = branch_offices();
    offices.get_mut(&Secretary).unwrap().at.clear();
    let congress = hall(DelegateCongress, 12, rules_with(offices));

    let answer = congress.when(plan_all(vec![election(1, Secretary, 1, 0)]));

    let Err(Refusal::Election(ElectionRefusal::Plan(refusal))) = answer else {
        panic!("{answer:?}")
    };
    assert_eq!(
        refusal.text(Lang::Vi),
        "Cuộc bầu cử số 1: Bí thư bầu trong số Ban Thường vụ hoặc Ban Chấp hành, mà đại hội này \
         không bầu trước đó (OFF-3)."
    );
}

#[test]
fn a_plan_under_rules_that_know_no_offices_is_free() {
    let congress = hall(Conference, 9, rules_with(BTreeMap::new()));

    let plans = vec![election(1, Committee, 3, 0), election(2, Secretary, 1, 0)];
    assert!(congress.when(plan_all(plans)).is_ok());
}
