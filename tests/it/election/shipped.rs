//! Chains by the rule sets that the program carries: the branch, the first meeting, the pilot of 2009.

use daihoi::domain::election::ending::Ending;
use daihoi::domain::election::refusal::{ElectionRefusal, OfficeRefusal, PlanRefusal};
use daihoi::domain::election::{Numbering, Office, Phase, Plan};
use daihoi::domain::hands::Motion;
use daihoi::domain::rules::RuleSet;
use daihoi::domain::{ElectionId, Gathering, Lang, Refusal};
use daihoi::template;

use crate::support::chain::{
    Chain, another_round, branch_plans, conclude, election, hall, nominate, of, pilot_plans,
    winners,
};
use crate::support::domain::{call, text};
use crate::support::voting::plan_all;

/// A rule set as it is shipped, but for the surplus of the lists, which is not the point.
fn shipped(id: &str) -> RuleSet {
    let mut rules = template::rules(id).unwrap();
    rules.surplus.obligatory_for.clear();
    rules.surplus.least_percent.clear();
    rules.surplus.cap_percent = 0;
    rules
}

#[test]
fn off_1_by_the_rules_of_2024_seven_or_eight_members_elect_no_committee_and_nine_do() {
    for (people, has_committee) in [(7, false), (8, false), (9, true)] {
        let mut plans = branch_plans();
        plans[0] = Plan { numbering: Numbering::Voted, ..plans[0].clone() };
        let congress = hall(Gathering::MemberCongress, people, shipped("190-QD-TW-2024"))
            .given(plan_all(plans));

        let answer = congress.when(call(Motion::SeatNumber { election: ElectionId(1), seats: 3 }));

        match answer {
            Ok(_) => assert!(has_committee, "{people} members"),
            Err(refusal) => {
                let words = refusal.text(Lang::Vi);
                let said = format!("{people} đảng viên chính thức, dưới 9: không lập chi ủy");
                assert!(!has_committee && words.starts_with(&said), "{words}");
                let direct = congress.given(conclude(1)).listed(2, [1]).elected(2, &[1]);
                assert_eq!(winners(&direct, 2), [1]);
            }
        }
    }
}

#[test]
fn off_2_by_the_rules_of_2024_the_superior_appoints_after_the_third_failed_vote() {
    let congress = hall(Gathering::MemberCongress, 12, shipped("190-QD-TW-2024"))
        .given(plan_all(branch_plans()))
        .listed(1, 1..=4)
        .elected(1, &[1, 2, 3])
        .listed(2, [1])
        .elected(2, &[])
        .again(2, &[])
        .again(2, &[]);

    let used_up =
        OfficeRefusal::VotesUsedUp { office: Office::Secretary, votes: 3, rule: text("OFF-2") };
    assert_eq!(
        congress.when(call(another_round(2))),
        Err(Refusal::Election(ElectionRefusal::Office(used_up)))
    );
    let stopped = congress.given(conclude(2));
    let ending = Ending::LeftToSuperior { rule: text("OFF-2") };
    assert_eq!(of(&stopped, 2).phase, Phase::Concluded { ending });
}

#[test]
fn by_the_rules_of_2024_a_first_meeting_fills_the_bodies_in_order() {
    let plans = vec![
        election(1, Office::StandingCommittee, 3, 0),
        election(2, Office::Secretary, 1, 1),
        election(3, Office::DeputySecretary, 1, 1),
        election(4, Office::InspectionCommittee, 3, 0),
        election(5, Office::InspectionHead, 1, 4),
    ];

    let done = hall(Gathering::CommitteeMeeting, 15, shipped("190-QD-TW-2024"))
        .given(plan_all(plans))
        .listed(1, 1..=4)
        .elected(1, &[1, 2, 3])
        .listed(2, [1])
        .elected(2, &[1])
        .listed(3, [2, 3])
        .elected(3, &[1])
        .listed(4, 5..=8)
        .elected(4, &[1, 2, 3])
        .listed(5, [7])
        .elected(5, &[1]);

    let all: Vec<_> = (1..=5).map(|number| winners(&done, number)).collect();
    assert_eq!(all, [vec![1, 2, 3], vec![1], vec![2], vec![5, 6, 7], vec![7]]);
}

#[test]
fn chain_2_by_the_directive_of_2009_what_the_congress_does_not_elect_the_committee_does() {
    let congress = hall(Gathering::DelegateCongress, 15, shipped("37-CT-TW-2009"))
        .given(plan_all(pilot_plans()))
        .listed(1, 1..=6)
        .elected(1, &[1, 2, 3, 4, 5]);
    assert!(congress.when(nominate(2, 6)).is_err());

    let passed = congress.listed(2, 1..=4).elected(2, &[]).given(conclude(2));

    for number in 2..=4 {
        let with = (number != 2).then_some(ElectionId(2));
        let ending = Ending::PassedToCommittee { rule: text("CHAIN-2"), with };
        assert_eq!(of(&passed, number).phase, Phase::Concluded { ending }, "election {number}");
    }
}

#[test]
fn ins_1_an_inspection_committee_is_elected_at_the_committees_meeting_only() {
    for gathering in [Gathering::MemberCongress, Gathering::DelegateCongress] {
        let congress = hall(gathering, 12, shipped("190-QD-TW-2024"));

        let answer = congress.when(plan_all(vec![election(1, Office::InspectionCommittee, 3, 0)]));

        let refusal = PlanRefusal::NotElectedHere {
            election: ElectionId(1),
            office: Office::InspectionCommittee,
            gathering,
            rule: text("INS-1"),
        };
        assert_eq!(answer, Err(Refusal::Election(ElectionRefusal::Plan(refusal))));
    }
}

#[test]
fn every_rule_that_an_office_names_is_cited() {
    for id in ["190-QD-TW-2024", "244-QD-TW-2014", "37-CT-TW-2009"] {
        let rules = template::rules(id).unwrap();

        for (office, rule) in &rules.offices {
            for name in [&rule.rule, &rule.unfilled_rule] {
                assert!(
                    name.is_empty() || rules.citations.contains_key(name),
                    "{id}, {office:?}: {name}"
                );
            }
        }
    }
}
