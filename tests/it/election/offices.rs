//! What holds for one office: where it is elected and out of whom, how many members it takes, how
//! often it is voted, and who goes on (RULES 1.11, 2).

use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::ending::Ending;
use daihoi::domain::election::refusal::{ElectionRefusal, ListRefusal, OfficeRefusal};
use daihoi::domain::election::{Numbering, Occasion, Office, Phase, Plan};
use daihoi::domain::hands::Motion;
use daihoi::domain::roster::{Condition, Standing};
use daihoi::domain::rules::{RuleSet, Surplus, VacancyRule};
use daihoi::domain::steps::{Act, hall_steps};
use daihoi::domain::words::step_words;
use daihoi::domain::{Command, ElectionId, Gathering, Lang, Refusal};

use crate::support::chain::{
    Chain, another_round, ballots_for, branch, branch_offices, branch_plans, carried, conclude,
    draw_list, election, hall, list_of, nominate, nominate_all, of, reopen, rules_with, seal,
    voted, winners,
};
use crate::support::domain::{
    Congress, arrive, begin, call, create_under, delegate, finish, open, plan, register, text,
    with_condition,
};
use crate::support::voting::{kept, plan_all};

use Gathering::{CommitteeMeeting, MemberCongress};
use Office::{Committee, DeputySecretary, InspectionCommittee, Secretary, StandingCommittee};

fn refused(congress: &Congress, command: Command) -> OfficeRefusal {
    match congress.when(command) {
        Err(Refusal::Election(ElectionRefusal::Office(refusal))) => refusal,
        other => panic!("not refused for the office: {other:?}"),
    }
}

#[test]
fn at_a_committees_meeting_leaders_come_from_those_in_office_and_inspectors_from_anywhere() {
    let mut people: Vec<_> = (1..=9).map(delegate).collect();
    people[1].standing = Standing::Guest;
    people.push(with_condition(10, Condition::Suspended));
    let plans = vec![election(1, StandingCommittee, 2, 0), election(2, InspectionCommittee, 3, 0)];
    let congress = Congress::default()
        .given(create_under(CommitteeMeeting, rules_with(branch_offices())))
        .given(register(people))
        .given(arrive(1..=9))
        .given(open())
        .given(plan_all(plans));
    let outside = |number| {
        use daihoi::domain::election::{ElectionCommand, Nominated, Source};
        let (name, unit, post) = (text("Lê Văn Ngoài"), text(""), text(""));
        let who = Nominated::Outside { name, born: None, unit, post };
        let election = ElectionId(number);
        Command::Election(ElectionCommand::Nominate { election, who, source: Source::Convening })
    };

    assert!(congress.when(nominate(1, 3)).is_ok());
    for (command, name) in [(outside(1), "Lê Văn Ngoài"), (nominate(1, 10), "Nguyễn Văn 10")]
    {
        let (name, rule) = (text(name), text("OFF-4"));
        assert_eq!(refused(&congress, command), OfficeRefusal::NotInOffice { name, rule });
    }
    assert!(congress.when(outside(2)).is_ok());
}

#[test]
fn who_has_just_filled_a_vacancy_is_in_office() {
    let vacancy = Plan { occasion: Occasion::Vacancy, ..election(1, Committee, 1, 0) };
    let mut people: Vec<_> = (1..=9).map(delegate).collect();
    people[0].standing = Standing::Alternate;
    let congress = Congress::default()
        .given(create_under(CommitteeMeeting, rules_with(branch_offices())))
        .given(register(people))
        .given(arrive(2..=9))
        .given(open())
        .given(plan_all(vec![vacancy, election(2, Secretary, 1, 0)]));
    let (name, rule) = (text("Nguyễn Văn 1"), text("OFF-3"));
    assert_eq!(refused(&congress, nominate(2, 1)), OfficeRefusal::NotInOffice { name, rule });

    let listed = congress.listed(1, [1]);
    let steps = voted_by_the_last(&listed, 1, &[1]);
    let filled = listed.all(steps);

    assert!(filled.when(nominate(2, 1)).is_ok());
}

/// The roster has one person more than it has voters.
fn voted_by_the_last(congress: &Congress, number: u16, chosen: &[u16]) -> Vec<Command> {
    voted(congress, number, &ballots_for(congress, number, chosen))
}

#[test]
fn d24_4_a_branch_under_nine_members_has_no_committee() {
    for (people, has_committee) in [(7, false), (8, false), (9, true)] {
        let plans = vec![Plan { numbering: Numbering::Voted, ..election(1, Committee, 3, 0) }];
        let congress =
            hall(MemberCongress, people, rules_with(branch_offices())).given(plan_all(plans));
        let number = Motion::SeatNumber { election: ElectionId(1), seats: 3 };

        let answer = congress.when(call(number));

        assert_eq!(answer.is_ok(), has_committee, "{people} members");
        if let Err(refusal) = answer {
            assert_eq!(
                refusal.text(Lang::Vi),
                format!(
                    "{people} đảng viên chính thức, dưới 9: không lập chi ủy; bầu bí thư trực tiếp \
                     (OFF-2)."
                )
            );
        }
    }
}

#[test]
fn d24_4_an_allotted_number_makes_no_committee_either() {
    let congress = branch(8).given(nominate_all(1, 1..=3));

    assert!(matches!(
        refused(&congress, draw_list(1)),
        OfficeRefusal::TooFewMembers { members: 8, least: 9, .. }
    ));
}

#[test]
fn d24_4_the_committee_is_not_held_and_the_secretary_is_elected_directly() {
    for people in [7, 8] {
        let congress = branch(people);
        assert!(congress.when(nominate(2, 1)).is_err());

        let direct = congress.given(conclude(1));

        let ending = Ending::NotHeld { rule: text("OFF-2") };
        assert_eq!(of(&direct, 1).phase, Phase::Concluded { ending });
        let done = direct.listed(2, [2]).elected(2, &[1]);
        assert_eq!(winners(&done, 2), [2]);
        let done = done.listed(3, [3]).elected(3, &[1]);
        assert_eq!(winners(&done, 3), [3]);
    }
}

#[test]
fn d24_4_the_chair_says_why_there_is_no_committee_and_who_may_be_elected() {
    let items = [1, 2].map(|number| ItemKind::Election { election: ElectionId(number) });
    let mut plans = branch_plans();
    plans[0] = Plan { numbering: Numbering::Voted, ..plans[0].clone() };
    let congress = hall(MemberCongress, 7, rules_with(branch_offices()))
        .given(plan_all(plans))
        .given(plan(items))
        .given(begin(1));
    let words = |congress: &Congress| step_words(congress.state(), Lang::Vi).join(" ");

    assert!(words(&congress).contains("dưới 9: không lập chi ủy"), "{}", words(&congress));
    let direct = congress.given(conclude(1)).given(finish()).given(begin(2));
    let said = "Secretary: bầu trực tiếp trong số đảng viên chính thức.";
    assert!(words(&direct).starts_with(said), "{}", words(&direct));
}

#[test]
fn d24_4_only_official_members_are_elected_directly() {
    let mut people: Vec<_> = (1..=8).map(delegate).collect();
    people[7].standing = Standing::Alternate;
    let congress = Congress::default()
        .given(create_under(MemberCongress, rules_with(branch_offices())))
        .given(register(people))
        .given(arrive(1..=7))
        .given(open())
        .given(plan_all(branch_plans()))
        .given(conclude(1));

    assert!(congress.when(nominate(2, 1)).is_ok());
    let (name, rule) = (text("Nguyễn Văn 8"), text("OFF-3"));
    assert_eq!(refused(&congress, nominate(2, 8)), OfficeRefusal::NotOfficial { name, rule });
}

#[test]
fn d24_4_with_nine_members_the_secretary_comes_from_the_committee() {
    let congress = branch(9).listed(1, 1..=4).elected(1, &[1, 2, 3]);

    assert!(congress.when(nominate(2, 1)).is_ok());
    let refusal = congress.when(nominate(2, 4)).unwrap_err();
    assert_eq!(refusal.text(Lang::Vi), "Nguyễn Văn 4 không trúng cử trong cuộc bầu «Committee».");
}

#[test]
fn a_committee_given_up_by_a_branch_that_is_big_enough_leaves_nobody_to_elect() {
    let congress = branch(9).given(conclude(1));

    assert_eq!(of(&congress, 1).phase, Phase::Concluded { ending: Ending::LeftOpen });
    assert!(congress.when(nominate(2, 1)).is_err());
}

/// A branch with a committee whose secretary was voted so often and not elected.
fn failed(votes: usize) -> Congress {
    let listed = branch(9).listed(1, 1..=4).elected(1, &[1, 2, 3]).listed(2, [1]);
    (1..votes).fold(listed.elected(2, &[]), |congress, _| congress.again(2, &[]))
}

#[test]
fn off_5_after_the_third_failed_vote_the_superior_appoints_the_secretary() {
    for votes in [1, 2] {
        let congress = failed(votes);
        assert!(congress.when(call(another_round(2))).is_ok(), "{votes} votes");
        let left = congress.given(conclude(2));
        assert_eq!(of(&left, 2).phase, Phase::Concluded { ending: Ending::LeftOpen });
    }

    let congress = failed(3);

    let used_up = OfficeRefusal::VotesUsedUp { office: Secretary, votes: 3, rule: text("OFF-5") };
    assert_eq!(refused(&congress, call(another_round(2))), used_up);
    assert_eq!(refused(&congress, reopen(2)), used_up);
    let stopped = congress.given(conclude(2));
    let ending = Ending::LeftToSuperior { rule: text("OFF-5") };
    assert_eq!(of(&stopped, 2).phase, Phase::Concluded { ending });
}

#[test]
fn off_5_what_was_annulled_was_no_vote() {
    let congress = failed(2);
    let votes = carried(&congress, another_round(2));
    let ready = congress.all(votes);
    let annulled = ready.given(reopen(2)).given(draw_list(2));
    let votes = carried(&annulled, list_of(2));

    let third = annulled.all(votes);

    assert_eq!(of(&third, 2).rounds.len(), 4);
    assert!(third.elected(2, &[]).when(call(another_round(2))).is_err());
}

#[test]
fn off_5_a_vote_among_the_tied_is_a_vote() {
    let deputies = Plan { seats: 2, ..election(3, DeputySecretary, 2, 1) };
    let mut plans = branch_plans();
    plans[2] = deputies;
    let tied = |congress: Congress| {
        let papers = [kept(&[1, 2]), kept(&[1, 3]), kept(&[2, 3])];
        let ballots: Vec<_> = papers.into_iter().cycle().take(12).collect();
        let steps = voted(&congress, 3, &ballots);
        congress.all(steps)
    };
    let listed = hall(MemberCongress, 12, rules_with(branch_offices()))
        .given(plan_all(plans))
        .listed(1, 1..=4)
        .elected(1, &[1, 2, 3])
        .listed(3, 1..=3);
    let again = |congress: Congress| {
        let votes = carried(&congress, another_round(3));
        tied(congress.all(votes))
    };

    let thrice = again(again(tied(listed)));

    assert!(matches!(
        refused(&thrice, call(another_round(3))),
        OfficeRefusal::VotesUsedUp { votes: 3, .. }
    ));
}

#[test]
fn off_5_the_chair_says_that_the_superior_appoints_and_the_step_follows() {
    let items = [ItemKind::Election { election: ElectionId(2) }];
    let congress = failed(3).given(plan(items)).given(begin(1));

    let words = step_words(congress.state(), Lang::Vi).join(" ");
    assert!(words.contains("Đã bầu 3 lần mà chưa đủ số lượng."), "{words}");
    assert!(words.contains("Theo OFF-5, Quy định 294-QĐ/TW, cấp trên chỉ định."), "{words}");
    let steps = hall_steps(congress.state(), congress.now());
    assert_eq!(steps[0].act, Act::Conclude(ElectionId(2)));

    let stopped = congress.given(conclude(2));
    let words = step_words(stopped.state(), Lang::Vi).join(" ");
    assert!(words.contains("dừng bầu, cấp trên chỉ định, theo OFF-5"), "{words}");
    assert!(stopped.when(finish()).is_ok());
}

#[test]
fn off_3_secretary_and_deputy_are_never_on_one_ballot() {
    let congress = branch(9)
        .listed(1, 1..=4)
        .elected(1, &[1, 2, 3])
        .given(nominate_all(2, [1, 2]))
        .given(nominate_all(3, [2, 3]))
        .given(draw_list(2));

    let refusal = refused(&congress, draw_list(3));

    let (names, other, rule) = (vec![text("Nguyễn Văn 2")], text("Secretary"), text("OFF-3"));
    assert_eq!(refusal, OfficeRefusal::OnOtherList { names, other, rule });
}

#[test]
fn who_failed_for_secretary_may_be_voted_as_deputy() {
    let voting = branch(9)
        .listed(1, 1..=4)
        .elected(1, &[1, 2, 3])
        .given(nominate_all(3, [2, 3]))
        .listed(2, [1, 2]);
    assert!(voting.when(draw_list(3)).is_err());

    let decided = voting.elected(2, &[1]);

    assert_eq!(winners(&decided, 2), [1]);
    assert!(decided.when(draw_list(3)).is_ok());
}

#[test]
fn who_won_the_one_office_is_not_put_forward_for_the_other() {
    let congress = branch(9).listed(1, 1..=4).elected(1, &[1, 2, 3]).listed(2, [1]);
    let before = congress.clone().given(nominate_all(3, [1, 2]));

    let decided = congress.elected(2, &[1]);
    let (name, other, rule) = (text("Nguyễn Văn 1"), text("Secretary"), text("OFF-3"));
    let holds = OfficeRefusal::HoldsOther { name, other, rule };
    assert_eq!(refused(&decided, nominate(3, 1)), holds);
    let drawn = before.elected(2, &[1]).given(draw_list(3));
    assert!(matches!(&of(&drawn, 3).phase, Phase::ListDrawn { order } if order.len() == 1));
}

#[test]
fn vac_1_a_list_for_a_vacancy_needs_a_surplus_only_where_the_rule_says_so() {
    for (surplus_obligatory, is_drawn) in [(false, true), (true, false)] {
        let base = rules_with(branch_offices());
        let surplus = Surplus { obligatory_for: vec![Committee], ..base.surplus.clone() };
        let vacancies = VacancyRule { rule: text("OFF-5"), surplus_obligatory };
        let rules = RuleSet { surplus, vacancies, ..base };
        let vacancy = Plan { occasion: Occasion::Vacancy, ..election(1, Committee, 1, 0) };
        let congress = hall(CommitteeMeeting, 9, rules).given(plan_all(vec![vacancy]));

        let answer = congress.given(nominate(1, 1)).when(draw_list(1));

        assert_eq!(answer.is_ok(), is_drawn);
        if let Err(refusal) = answer {
            assert!(matches!(
                refusal,
                Refusal::Election(ElectionRefusal::List(ListRefusal::NoSurplus { .. }))
            ));
        }
    }
}

#[test]
fn vac_1_the_chair_says_that_a_vacancy_is_filled() {
    let mut rules = rules_with(branch_offices());
    rules.vacancies.rule = text("OFF-5");
    let vacancy = Plan { occasion: Occasion::Vacancy, ..election(1, Committee, 1, 0) };
    let congress = hall(CommitteeMeeting, 9, rules)
        .given(plan_all(vec![vacancy]))
        .given(plan([ItemKind::Election { election: ElectionId(1) }]))
        .given(begin(1));

    let words = step_words(congress.state(), Lang::Vi).join(" ");

    let said = "Bầu bổ sung, kiện toàn trong nhiệm kỳ, theo OFF-5, Quy định 294-QĐ/TW.";
    assert!(words.starts_with(said), "{words}");
}

#[test]
fn a_box_is_sealed_on_a_list_that_still_holds_only() {
    let voting = branch(9).listed(1, 1..=4).elected(1, &[1, 2, 3]).listed(2, [1]);

    // The counting committee is awaited, and nothing else.
    let refusal = voting.when(seal(2)).unwrap_err();
    assert!(!matches!(refusal, Refusal::Election(ElectionRefusal::Office(_))));
}
