//! The preparation before the congress: its plan, its names, its votes and its papers.

mod outside;

use daihoi::domain::election::refusal::{ElectionRefusal, NameRefusal};
use daihoi::domain::election::{ElectionCommand, Nominated, Source};
use daihoi::domain::preparation::{
    Due, Fit, IntroductionVote, Matter, NameFault, PaperFault, PaperKind, PaperStep, PlanFault,
    PreparationCommand, PreparationRefusal, Stance, Subcommittee, Sum, TaskPlan, VoteFault, Votes,
    measure, on_ballot, pending,
};
use daihoi::domain::roster::{Delegate, Standing};
use daihoi::domain::{Command, Event, PersonId, PreparationTaskId, Refusal};
use proptest::prelude::*;

use crate::support::domain::{Congress, arrive, delegate, open, persons, register, text};
use crate::support::preparing::{
    COMMITTEE, STANDING, advance, appoint, asks, counted, done, introduce, introduced, march,
    on_roster, opine, planned, preparing, vote,
};

fn refused(refusal: impl Into<PreparationRefusal>) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Preparation(refusal.into()))
}

/// Everybody on the committee's ballot with the same number of votes, but for some.
fn votes(others: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let of = |person| others.iter().find(|(other, _)| *other == person).map_or(8, |(_, n)| *n);
    (1..=6).map(|person| (person, of(person))).collect()
}

/// People of the roster as they are put forward.
fn names(people: impl IntoIterator<Item = u32>) -> Vec<Nominated> {
    people.into_iter().map(on_roster).collect()
}

/// The committee has its list of six, and the standing committee is still to be voted.
fn committee_voted() -> Congress {
    introduced().given(vote(counted(COMMITTEE, &votes(&[]))))
}

#[test]
fn the_head_of_the_subcommittee_answers_for_a_task_unless_somebody_is_named() {
    let congress = planned().given(appoint(Subcommittee::Documents, [3, 4]));
    let all = &congress.state().preparation;
    assert_eq!(all.answers_for(&all.tasks[0]), Some(PersonId(3)));
    assert_eq!(all.answers_for(&all.tasks[1]), None);

    let owner = PersonId(4);
    let congress =
        congress.given(asks(PreparationCommand::AssignTask { task: PreparationTaskId(1), owner }));

    let all = &congress.state().preparation;
    assert_eq!(all.answers_for(&all.tasks[0]), Some(PersonId(4)));
}

#[test]
fn nobody_is_in_a_subcommittee_twice() {
    let answer = planned().when(appoint(Subcommittee::Personnel, [3, 3]));

    assert_eq!(answer, refused(PreparationRefusal::NamedTwice { name: text("Nguyễn Văn 3") }));
}

#[test]
fn a_task_is_overdue_on_the_day_after_it_was_due_and_not_before() {
    let congress = planned();
    let first = pending(congress.state())[0];

    assert_eq!(first.matter, Matter::Task(PreparationTaskId(1)));
    assert_eq!(first.due, Some(march(11)));
    assert!(!first.is_overdue(march(11)));
    assert!(first.is_overdue(march(12)));
}

#[test]
fn days_before_the_congress_move_with_its_day() {
    let congress = planned().given(asks(PreparationCommand::Schedule { congress_on: march(30) }));

    assert_eq!(pending(congress.state())[0].due, Some(march(10)));
}

#[test]
fn a_task_that_is_done_is_waited_for_no_more_until_it_is_reopened() {
    let congress = planned().given(done(1, 9));
    let waits = |congress: &Congress| {
        pending(congress.state()).iter().any(|one| one.matter == Matter::Task(PreparationTaskId(1)))
    };
    assert!(!waits(&congress));
    assert_eq!(
        congress.when(done(1, 10)),
        refused(PlanFault::TaskDone { task: PreparationTaskId(1), on: march(9) })
    );

    let (task, reason) = (PreparationTaskId(1), text("Cấp trên yêu cầu bổ sung"));
    let congress = congress.given(asks(PreparationCommand::ReopenTask { task, reason }));

    assert!(waits(&congress));
}

#[test]
fn a_task_has_a_name_and_is_due_within_a_year() {
    let add = |title: &str, due| {
        let task = TaskPlan { team: Subcommittee::Personnel, title: text(title), due };
        planned().when(asks(PreparationCommand::AddTask { task }))
    };

    assert!(add("Quy hoạch", Due::On(march(1))).is_ok());
    assert_eq!(add("", Due::On(march(1))), refused(PlanFault::TaskUnnamed));
    let early = PlanFault::TooEarly { days: 366, most: 365 };
    assert_eq!(add("Quy hoạch", Due::DaysBefore(366)), refused(early));
}

#[test]
fn a_branch_introduces_who_may_be_elected_once_for_each_office() {
    let congress = preparing()
        .given(register(vec![Delegate { standing: Standing::Guest, ..delegate(13) }]))
        .given(introduce(COMMITTEE, "chi bộ 1", [4]));

    let branches = &congress.state().preparation.names[0].branches;
    assert_eq!(*branches, [text("Chi bộ 1")]);
    let (name, branch) = (text("Nguyễn Văn 4"), text("Chi bộ 1"));
    assert_eq!(
        congress.when(introduce(COMMITTEE, "Chi bộ 1", [4])),
        refused(NameFault::IntroducedTwice { name, branch })
    );
    assert!(congress.when(introduce(COMMITTEE, "Chi bộ 2", [4])).is_ok());
    assert_eq!(
        congress.when(introduce(COMMITTEE, "Chi bộ 2", [13])),
        refused(NameFault::Unfit { name: text("Nguyễn Văn 13") })
    );
    assert_eq!(
        congress.when(introduce(COMMITTEE, "Chi bộ 9", [5])),
        refused(NameFault::UnknownBranch { written: text("Chi bộ 9") })
    );
}

#[test]
fn an_opinion_is_on_a_name_that_was_introduced_and_the_last_one_counts() {
    let congress = introduced();
    assert_eq!(
        congress.when(opine(COMMITTEE, 7, Stance::For)),
        refused(NameFault::NotIntroduced { name: text("Nguyễn Văn 7") })
    );

    let congress = congress.given(opine(COMMITTEE, 1, Stance::Against)).given(opine(
        COMMITTEE,
        1,
        Stance::For,
    ));

    let opinions = &congress.state().preparation.names[0].opinions;
    assert_eq!(opinions.iter().map(|one| one.stance).collect::<Vec<_>>(), [Stance::For]);
}

#[test]
fn half_of_the_committee_is_not_more_than_half() {
    let even = IntroductionVote { members: 10, ..counted(COMMITTEE, &votes(&[(2, 5), (3, 6)])) };
    let congress = introduced().given(vote(even));

    let list = congress.state().preparation.vote(COMMITTEE).unwrap().list();

    assert_eq!(list, names([1, 4, 5, 6, 3]).iter().collect::<Vec<_>>());
}

#[test]
fn the_numbers_of_a_vote_add_up() {
    let congress = introduced();
    let whole = counted(COMMITTEE, &votes(&[]));
    let cases = [
        (
            IntroductionVote { members: 9, ..whole.clone() },
            Sum::IssuedOverMembers { issued: 10, members: 9 },
        ),
        (
            IntroductionVote { collected: 11, ..whole.clone() },
            Sum::CollectedOverIssued { collected: 11, issued: 10 },
        ),
        (
            IntroductionVote { invalid: 0, ..whole },
            Sum::NotBalanced { valid: 8, invalid: 0, collected: 9 },
        ),
        (
            counted(COMMITTEE, &votes(&[(2, 9)])),
            Sum::VotesOverValid { name: text("Nguyễn Văn 2"), votes: 9, valid: 8 },
        ),
    ];

    for (wrong, sum) in cases {
        assert_eq!(congress.when(vote(wrong)), refused(sum));
    }
}

#[test]
fn the_committee_votes_on_everybody_introduced_and_on_nobody_else() {
    let congress = introduced();
    let given = |names: &[(u32, u32)]| congress.when(vote(counted(COMMITTEE, names)));
    let all = votes(&[]);

    let missing = VoteFault::NamesMissing { names: vec![text("Nguyễn Văn 6")] };
    assert_eq!(given(&all[..5]), refused(missing));
    let stranger = VoteFault::NotOnBallot { name: text("Nguyễn Văn 7") };
    assert_eq!(given(&[&all[..], &[(7, 8)]].concat()), refused(stranger));
    let twice = PreparationRefusal::NamedTwice { name: text("Nguyễn Văn 1") };
    assert_eq!(given(&[&all[..], &[(1, 8)]].concat()), refused(twice));
}

#[test]
fn the_standing_committee_is_voted_out_of_the_list_of_the_committee() {
    let early = introduced().when(vote(counted(STANDING, &[(1, 8), (2, 8), (3, 8)])));
    let earlier = text("Ban Chấp hành");
    assert_eq!(early, refused(VoteFault::EarlierVoteMissing { earlier }));

    let congress = introduced().given(vote(counted(COMMITTEE, &votes(&[(3, 5)]))));

    let expected = names([1, 2]);
    assert_eq!(on_ballot(congress.state(), STANDING), expected.iter().collect::<Vec<_>>());
    let answer = congress.when(vote(counted(STANDING, &[(1, 8), (2, 8), (3, 8)])));
    assert_eq!(answer, refused(VoteFault::NotOnBallot { name: text("Nguyễn Văn 3") }));
    assert!(congress.when(vote(counted(STANDING, &[(1, 8), (2, 8)]))).is_ok());
}

#[test]
fn names_stay_as_they_were_voted_until_the_vote_is_taken_back() {
    let congress = committee_voted().given(vote(counted(STANDING, &[(1, 8), (2, 8), (3, 8)])));
    let retract = |election| {
        let reason = text("Đếm nhầm");
        asks(PreparationCommand::RetractVote { election, reason })
    };
    let (title, on) = (text("Ban Chấp hành"), march(20));
    assert_eq!(
        congress.when(introduce(COMMITTEE, "Chi bộ 2", [7])),
        refused(VoteFault::AlreadyVoted { title, on })
    );
    let later = text("Ban Thường vụ");
    assert_eq!(congress.when(retract(COMMITTEE)), refused(VoteFault::LaterVote { later }));

    let congress = congress.given(retract(STANDING)).given(retract(COMMITTEE));

    assert!(congress.when(introduce(COMMITTEE, "Chi bộ 2", [7])).is_ok());
}

#[test]
fn a_committee_of_five_needs_a_list_of_six_and_a_standing_committee_of_two_one_of_three() {
    let congress = committee_voted().given(vote(counted(STANDING, &[(1, 8), (2, 8), (3, 5)])));

    let committee = measure(congress.state(), COMMITTEE).unwrap();
    let standing = measure(congress.state(), STANDING).unwrap();

    assert_eq!((committee.names, committee.least, committee.fit()), (6, 6, Fit::Enough));
    assert_eq!((standing.names, standing.least), (2, 3));
    let short = Fit::Short { missing: 1 };
    assert_eq!(standing.fit(), short);
    let waits = Matter::List(STANDING, short);
    assert!(pending(congress.state()).iter().any(|one| one.matter == waits));
}

#[test]
fn the_convening_committee_puts_forward_at_the_congress_whom_it_voted_for() {
    let congress = introduced()
        .given(vote(counted(COMMITTEE, &votes(&[(6, 2)]))))
        .given(arrive(1..=12))
        .given(open());
    let put = |people: &[u32]| {
        let people = persons(people.iter().copied());
        let election = COMMITTEE;
        congress.when(Command::Election(ElectionCommand::NominateAll { election, people }))
    };

    assert!(put(&[1, 2, 3, 4, 5]).is_ok());
    let (name, on) = (text("Nguyễn Văn 6"), march(20));
    let refusal = ElectionRefusal::from(NameRefusal::NotPrepared { name, on });
    assert_eq!(put(&[1, 6]), Err(Refusal::Election(refusal)));
    let who = on_roster(6);
    let (election, source) = (COMMITTEE, Source::Floor { by: PersonId(7) });
    let floor = ElectionCommand::Nominate { election, who, source };
    assert!(congress.when(Command::Election(floor)).is_ok());
}

#[test]
fn a_paper_goes_through_its_steps_in_order_and_never_back_in_time() {
    let report = PaperKind::PoliticalReport;
    let congress = planned().given(advance(report, PaperStep::Drafted, 5));
    let (step, next) = (PaperStep::Printed, PaperStep::OpinionsGathered);
    assert_eq!(
        congress.when(advance(report, step, 6)),
        refused(PaperFault::OutOfOrder { paper: report, step, next })
    );
    let (on, before) = (march(4), march(5));
    assert_eq!(
        congress.when(advance(report, next, 4)),
        refused(PaperFault::BeforeLastStep { paper: report, on, before })
    );

    let congress = (PaperStep::ALL.into_iter().skip(1).zip(5..))
        .fold(congress, |congress, (step, day)| congress.given(advance(report, step, day)));

    let printed = PaperFault::Printed { paper: report };
    assert_eq!(congress.when(advance(report, PaperStep::Printed, 20)), refused(printed));
}

#[test]
fn once_the_congress_sits_the_preparation_stays_as_it_was() {
    let prepared = committee_voted();
    let before = prepared.state().preparation.clone();

    let congress = prepared.given(arrive(1..=12)).given(open());

    assert_eq!(congress.when(done(1, 30)), refused(PreparationRefusal::Over));
    assert_eq!(congress.state().preparation, before);
}

proptest! {
    #[test]
    fn the_list_has_exactly_those_with_more_than_half_of_the_committee(
        members in 1..40_u32,
        given in proptest::collection::vec(0..40_u32, 6),
    ) {
        let cast: Vec<(u32, u32)> = (1..).zip(given.iter().map(|n| *n.min(&members))).collect();
        let all = IntroductionVote {
            members,
            issued: members,
            collected: members,
            valid: members,
            invalid: 0,
            ..counted(COMMITTEE, &cast)
        };

        let congress = introduced().given(vote(all));

        let list = congress.state().preparation.vote(COMMITTEE).unwrap().list();
        for (person, votes) in cast {
            prop_assert_eq!(list.contains(&&on_roster(person)), votes > members - votes);
        }
    }

    #[test]
    fn a_vote_is_taken_exactly_if_its_sums_agree(
        (members, issued, collected) in (0..6_u32, 0..6_u32, 0..6_u32),
        (valid, invalid, most) in (0..6_u32, 0..6_u32, 0..6_u32),
    ) {
        let names = (1..=6).map(|person| Votes { person: on_roster(person), votes: most });
        let names = names.collect();
        let base = counted(COMMITTEE, &[]);
        let given = IntroductionVote { members, issued, collected, valid, invalid, names, ..base };

        let taken = introduced().when(vote(given)).is_ok();

        let sums = issued <= members && collected <= issued && valid + invalid == collected;
        prop_assert_eq!(taken, sums && most <= valid);
    }
}
