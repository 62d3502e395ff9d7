//! The grading: papers that add up, more than half of the base, the cap, nothing without a release.

use daihoi::domain::agenda::Unmet;
use daihoi::domain::grading::cap::{Tally, base, places};
use daihoi::domain::grading::{
    Count, Grade, GradingCommand, GradingRefusal, Ground, Proposal, Votes,
};
use daihoi::domain::hall::Scene;
use daihoi::domain::review::Class;
use daihoi::domain::rules::{CapBase, GradeCap, GradingRule, OwnVote, Share, Unsettled};
use daihoi::domain::{Event, Refusal, SubjectId};
use proptest::prelude::*;

use crate::support::domain::*;
use crate::support::review::*;

const OF_BRANCHES: Class = Class::Collective;

fn refused(refusal: GradingRefusal) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Grading(refusal))
}

fn grades(congress: &Congress, class: Class) -> Vec<Grade> {
    let announced = congress.state().grading.of_class(class).unwrap();
    announced.grades.iter().map(|graded| graded.grade).collect()
}

fn uncapped() -> GradingRule {
    GradingRule { cap: None, ..grading_rule() }
}

#[test]
fn a_grade_needs_more_than_half_of_the_members_in_office_and_not_of_those_who_voted() {
    let congress = branches(1, 15, uncapped()).given(proposed(1));
    let congress = congress.given(leave(15)).given(leave(14));
    let congress = congress.given(issue(OF_BRANCHES, 13)).given(collect(13));

    let seven = congress.clone().given(counted(1, votes([7, 6, 0, 0]))).given(release());
    let eight = congress.given(counted(1, votes([8, 5, 0, 0]))).given(release());

    let (name, rule) = (text("Chi bộ 1"), text("GRADE-3"));
    let votes = Votes { excellent: 7, good: 6, completed: 0, not_completed: 0 };
    let more_than = Share::HALF;
    let unsettled = GradingRefusal::Unsettled { name, votes, base: 15, more_than, rule };
    assert_eq!(seven.when(announce(OF_BRANCHES)), refused(unsettled));
    assert_eq!(grades(&eight.given(announce(OF_BRANCHES)), OF_BRANCHES), [Grade::Excellent]);
}

#[test]
fn a_member_absent_with_a_reason_stays_in_the_base_of_a_grade_by_the_shipped_rules() {
    let rules = daihoi::template::rules("366-QD-TW-2025").unwrap();

    let ground = daihoi::domain::rules::Ground::AbsentThroughoutApproved;
    assert!(!rules.bases.member_congress.subtract.contains(&ground));
    assert!(!rules.bases.committee_meeting.subtract.contains(&ground));
}

#[test]
fn what_no_grade_settles_is_for_the_meeting_and_never_taken_from_the_votes() {
    let congress = voted(10, &[[4, 4, 2, 0]], uncapped());
    assert!(congress.when(announce(OF_BRANCHES)).is_err());

    let congress = congress.given(settle(1, Grade::Good)).given(announce(OF_BRANCHES));

    let graded = &congress.state().grading.of_class(OF_BRANCHES).unwrap().grades[0];
    assert_eq!(graded.grade, Grade::Good);
    assert_eq!(graded.by, Ground::Decision { decided_by: text("Hội nghị") });
}

#[test]
fn what_the_votes_settled_is_not_decided_otherwise() {
    let congress = voted(10, &[[8, 2, 0, 0]], uncapped());

    let answer = congress.when(settle(1, Grade::Good));

    assert_eq!(answer, refused(GradingRefusal::SettledByVotes { name: text("Chi bộ 1") }));
}

#[test]
fn by_a_rule_that_counts_downwards_votes_for_a_higher_grade_count_for_the_lower() {
    let rule = GradingRule { unsettled: Unsettled::CountDownwards, ..uncapped() };
    let congress = voted(10, &[[4, 4, 2, 0]], rule).given(announce(OF_BRANCHES));

    assert_eq!(grades(&congress, OF_BRANCHES), [Grade::Good]);
}

#[test]
fn another_ballot_takes_the_place_of_one_that_settled_nothing() {
    let congress = voted(10, &[[4, 4, 2, 0], [0, 9, 1, 0]], uncapped());
    let congress = congress.given(issue(OF_BRANCHES, 10));
    assert_eq!(congress.state().grading.open().unwrap().issue.lines.len(), 1);

    let congress = congress.given(collect(10)).given(counted(1, votes([0, 9, 1, 0])));
    let congress = congress.given(release()).given(announce(OF_BRANCHES));

    assert_eq!(grades(&congress, OF_BRANCHES), [Grade::Good, Grade::Good]);
}

#[test]
fn ballots_that_do_not_add_up_are_refused_with_their_numbers() {
    let congress = branches(1, 10, uncapped()).given(proposed(1));
    let (issued, present) = (11, 10);
    assert_eq!(
        congress.when(issue(OF_BRANCHES, 11)),
        refused(GradingRefusal::IssuedOverPresent { issued, present })
    );
    let congress = congress.given(issue(OF_BRANCHES, 10));
    let (collected, issued) = (11, 10);
    assert_eq!(
        congress.when(collect(11)),
        refused(GradingRefusal::CollectedOverIssued { collected, issued })
    );
    let congress = congress.given(collect(9));
    let name = || text("Chi bộ 1");
    assert_eq!(
        congress.when(counted(1, votes([0, 10, 0, 0]))),
        refused(GradingRefusal::NotBalanced { name: name(), valid: 10, invalid: 0, counted: 9 })
    );
    let short = Count { valid: 9, ..votes([0, 8, 0, 0]) };
    assert_eq!(
        congress.when(counted(1, short)),
        refused(GradingRefusal::VotesNotValid { name: name(), votes: 8, valid: 9 })
    );
}

#[test]
fn nothing_is_announced_before_it_is_counted_and_released() {
    let congress = branches(1, 10, uncapped());
    let name = || text("Chi bộ 1");
    assert_eq!(
        congress.when(issue(OF_BRANCHES, 10)),
        refused(GradingRefusal::NoProposal { name: name() })
    );
    let congress = congress.given(proposed(1));
    assert_eq!(
        congress.when(announce(OF_BRANCHES)),
        refused(GradingRefusal::NotVotedOn { name: name() })
    );
    let congress = congress.given(issue(OF_BRANCHES, 10));
    assert_eq!(congress.when(release()), refused(GradingRefusal::NotCollected));
    let congress = congress.given(collect(10));
    assert_eq!(congress.when(release()), refused(GradingRefusal::NotCounted { name: name() }));
    let congress = congress.given(counted(1, votes([0, 10, 0, 0])));
    assert_eq!(
        congress.when(announce(OF_BRANCHES)),
        refused(GradingRefusal::NotReleased { ballot: 1 })
    );
    assert!(congress.given(release()).when(announce(OF_BRANCHES)).is_ok());
}

#[test]
fn who_was_not_reviewed_is_not_graded_where_the_agenda_has_the_review() {
    let congress = meeting(2).given(begin_although(3, "Chuyển lên trước")).given(proposed(1));

    let answer = congress.when(issue(Class::Collective, 2));

    assert_eq!(answer, refused(GradingRefusal::NotReviewed { name: text("Ban Thường vụ") }));
}

#[test]
fn by_a_rule_of_abstention_a_voter_leaves_the_own_line_empty_and_the_base_is_one_less() {
    let rule = GradingRule { own_vote: OwnVote::Abstains, ..uncapped() };
    let members = (1..=4)
        .map(|n| daihoi::domain::review::Who::Member { person: daihoi::domain::PersonId(n) });
    let congress = prepared(4, rule).given(enlist(members)).given(arrive(1..=4)).given(open());
    let congress = congress.given(skip(1)).given(skip(2)).given(begin(3));
    let congress = (1..=4).map(proposed).fold(congress, Congress::given);
    let congress = congress.given(issue(Class::Person, 4)).given(collect(4));

    let (name, counted_papers) = (text("Nguyễn Văn 1"), 3);
    assert_eq!(
        congress.when(counted(1, votes([0, 4, 0, 0]))),
        refused(GradingRefusal::NotBalanced {
            name,
            valid: 4,
            invalid: 0,
            counted: counted_papers
        })
    );
    let keyed = (1..=4).map(|n| counted(n, votes([0, 2, 1, 0])));
    let congress = keyed.fold(congress, Congress::given).given(release());
    assert_eq!(grades(&congress.given(announce(Class::Person)), Class::Person), [Grade::Good; 4]);
}

#[test]
fn points_that_stand_for_another_grade_are_warned_of() {
    let scale = grading_rule().points.unwrap();
    for (points, grade) in [
        (90, Grade::Excellent),
        (89, Grade::Good),
        (70, Grade::Good),
        (69, Grade::Completed),
        (50, Grade::Completed),
        (49, Grade::NotCompleted),
    ] {
        assert_eq!(scale.grade(points), grade, "{points}");
    }
    let proposal = Proposal { grade: Grade::Excellent, points: Some(85) };
    assert_eq!(scale.contradicts(proposal), Some(Grade::Good));
    assert_eq!(scale.contradicts(Proposal { points: None, ..proposal }), None);
}

#[test]
fn more_of_the_highest_grade_than_the_cap_stops_and_asks_by_votes() {
    let mut all = vec![[9, 1, 0, 0], [8, 2, 0, 0], [7, 3, 0, 0]];
    all.extend([[0, 10, 0, 0]; 5]);
    let congress = voted(10, &all, grading_rule());

    let answer = congress.when(announce(OF_BRANCHES));

    let reached = vec![(text("Chi bộ 1"), 9), (text("Chi bộ 2"), 8), (text("Chi bộ 3"), 7)];
    let rule = text("GRADE-5");
    assert_eq!(
        answer,
        refused(GradingRefusal::TooManyExcellent { reached, places: 1, percent: 20, rule })
    );
    let (kept, left) = (text("Chi bộ 2"), text("Chi bộ 1"));
    assert_eq!(
        congress.when(keep(OF_BRANCHES, &[2])),
        refused(GradingRefusal::AgainstVotes { kept, left })
    );
    assert!(congress.when(keep(OF_BRANCHES, &[1, 2])).is_err());
    let congress = congress.given(keep(OF_BRANCHES, &[1])).given(announce(OF_BRANCHES));
    let mut expected = vec![Grade::Excellent];
    expected.extend([Grade::Good; 7]);
    assert_eq!(grades(&congress, OF_BRANCHES), expected);
}

#[test]
fn of_two_level_at_the_cap_either_may_be_kept_and_the_answer_is_noted() {
    let mut all = vec![[8, 2, 0, 0], [8, 2, 0, 0]];
    all.extend([[0, 10, 0, 0]; 5]);
    let congress = voted(10, &all, grading_rule());

    assert!(congress.when(keep(OF_BRANCHES, &[1])).is_ok());
    let congress = congress.given(keep(OF_BRANCHES, &[2])).given(announce(OF_BRANCHES));

    assert_eq!(grades(&congress, OF_BRANCHES)[..2], [Grade::Good, Grade::Excellent]);
    let held_back = &congress.state().grading.of_class(OF_BRANCHES).unwrap().grades[0];
    assert_eq!(held_back.by, Ground::Cap { decided_by: text("Hội nghị") });
}

#[test]
fn the_eighteen_branches_of_the_ward_are_graded_in_one_ballot() {
    let mut all = vec![[14, 1, 0, 0]; 2];
    all.extend([[0, 15, 0, 0]; 15]);
    all.push([0, 0, 15, 0]);
    let congress = voted(15, &all, grading_rule()).given(announce(OF_BRANCHES));

    let grades = grades(&congress, OF_BRANCHES);

    let good_or_better = grades.iter().filter(|grade| **grade <= Grade::Good).count();
    assert_eq!((grades.len(), good_or_better), (18, 17));
    assert!(18 * 90 < good_or_better * 100);
}

#[test]
fn an_announced_grade_is_sealed_and_can_only_be_withdrawn_with_a_reason() {
    let congress = voted(10, &[[0, 10, 0, 0]], uncapped()).given(announce(OF_BRANCHES));

    assert!(congress.when(undo()).is_err());
    let again = congress.when(announce(OF_BRANCHES));
    assert_eq!(again, refused(GradingRefusal::AlreadyAnnounced { class: OF_BRANCHES }));
    let withdraw = |reason: &str| {
        let (class, reason, decided_by) = (OF_BRANCHES, text(reason), text("Chủ trì"));
        grade(GradingCommand::Withdraw { class, reason, decided_by })
    };
    assert_eq!(congress.when(withdraw("")), refused(GradingRefusal::NobodyDecided));
    let congress = congress.given(withdraw("Ghi nhầm"));
    assert!(congress.state().grading.of_class(OF_BRANCHES).is_none());
}

#[test]
fn the_wall_shows_no_grade_before_it_is_announced() {
    let congress = voted(10, &[[0, 10, 0, 0]], uncapped());
    let scene = show(Scene::Grades(OF_BRANCHES));

    let answer = congress.when(scene.clone());

    assert_eq!(answer, refused(GradingRefusal::NotAnnounced { class: OF_BRANCHES }));
    assert!(congress.given(announce(OF_BRANCHES)).when(scene).is_ok());
}

#[test]
fn an_item_on_grading_ends_when_the_grades_are_announced() {
    let congress = voted(10, &[[0, 10, 0, 0]], uncapped());

    let unmet = Unmet::GradesNotAnnounced { class: OF_BRANCHES };
    assert_eq!(congress.when(finish()), Err(Refusal::Unmet(unmet)));
    assert!(congress.given(announce(OF_BRANCHES)).when(finish()).is_ok());
}

#[test]
fn a_rule_set_without_rules_of_grading_grades_nobody() {
    let congress = Congress::sitting(3)
        .given(plan([daihoi::domain::agenda::ItemKind::Grading]))
        .given(begin(1));

    let answer = congress.when(issue(OF_BRANCHES, 3));

    assert_eq!(answer, refused(GradingRefusal::NoRule { rules: text("") }));
}

fn any_base() -> impl Strategy<Value = CapBase> {
    prop_oneof![
        Just(CapBase::Good),
        Just(CapBase::GoodOrBetter),
        Just(CapBase::CompletedOrBetter),
        Just(CapBase::All),
    ]
}

proptest! {
    #[test]
    fn the_cap_is_never_exceeded_and_never_leaves_a_place_empty(
        numbers in prop::array::uniform4(0_u32..60), percent in 1_u16..100, of in any_base(),
    ) {
        let [excellent, good, completed, not_completed] = numbers;
        let reached = Tally { excellent, good, completed, not_completed };
        let classes = vec![Class::Person];
        let cap = GradeCap { rule: text("C"), percent, of, classes, least_subjects: 0 };
        let fits =
            |kept: u32| 100 * u64::from(kept) <= u64::from(percent) * base(of, reached, kept);

        let places = places(&cap, Class::Person, reached).unwrap();

        prop_assert!(places <= excellent && fits(places));
        prop_assert!(places == excellent || !fits(places + 1));
    }

    #[test]
    fn at_most_one_grade_wins_and_only_with_more_than_half_of_the_base(
        numbers in prop::array::uniform4(0_u32..30), more in 0_u32..20,
    ) {
        let [excellent, good, completed, not_completed] = numbers;
        let votes = Votes { excellent, good, completed, not_completed };
        let base = u32::try_from(votes.sum()).unwrap() + more;

        let won = daihoi::domain::grading::standing::by_votes(&grading_rule(), &votes, base);

        let over: Vec<_> = Grade::ALL.into_iter().filter(|g| base < 2 * votes.of(*g)).collect();
        prop_assert_eq!(won.into_iter().collect::<Vec<_>>(), over);
    }

    #[test]
    fn a_count_is_taken_only_if_it_adds_up(
        numbers in prop::array::uniform4(0_u32..6), invalid in 0_u32..6, collected in 0_u32..=10,
        valid in 0_u32..12,
    ) {
        let congress = branches(1, 10, uncapped()).given(proposed(1));
        let congress = congress.given(issue(OF_BRANCHES, 10)).given(collect(collected));
        let count = Count { valid, invalid, ..votes(numbers) };

        let answer = congress.when(counted(1, count));

        let adds_up = valid + invalid == collected && numbers.iter().sum::<u32>() == valid;
        prop_assert_eq!(answer.is_ok(), adds_up);
    }

    #[test]
    fn no_subject_is_graded_unless_its_ballot_was_released(
        steps in prop::collection::vec(0_u8..8, 0..12),
    ) {
        let mut congress = branches(2, 5, uncapped());
        for step in steps {
            let command = match step {
                0 => proposed(1),
                1 => proposed(2),
                2 => issue(OF_BRANCHES, 5),
                3 => collect(5),
                4 => counted(1, votes([0, 5, 0, 0])),
                5 => counted(2, votes([0, 5, 0, 0])),
                6 => release(),
                _ => announce(OF_BRANCHES),
            };
            if congress.when(command.clone()).is_ok() {
                congress = congress.given(command);
            }
        }

        let grading = &congress.state().grading;
        for graded in grading.announced.iter().flat_map(|announced| &announced.grades) {
            prop_assert!(grading.last_ballot(graded.subject).is_some());
        }
        prop_assert!(grading.last_ballot(SubjectId(9)).is_none());
    }
}
