//! The papers of a review and of the grading after it, on a small committee.

use daihoi::domain::SubjectId;
use daihoi::domain::grading::{Grade, GradingCommand, Proposal};
use daihoi::domain::review::{Class, OpinionSource, ReviewCommand};
use daihoi::papers::{follow_up_list, grading_minutes, grading_summary, review_paper};

use super::chain;
use crate::support::domain::{Congress, begin, finish};
use crate::support::review::{
    announce, collect, counted, grade, hand_in, issue, meeting, opinion, proposed, release, review,
    reviewed, settle, votes,
};

/// The collective and two persons, reviewed and graded; one grade was for the meeting to decide.
fn graded() -> Congress {
    let opinion = opinion(OpinionSource::Veterans);
    let heard = ReviewCommand::Opine { subject: SubjectId(1), opinion };
    let first = meeting(2).given(review(heard)).given(begin(1));
    let second = reviewed(first, 1).given(finish()).given(begin(2));
    let congress = reviewed(reviewed(second, 2), 3).given(finish()).given(begin(3));
    let proposal = Proposal { grade: Grade::Good, points: Some(92) };
    let contradicted = grade(GradingCommand::Propose { subject: SubjectId(2), proposal });
    [proposed(1), contradicted, proposed(3)]
        .into_iter()
        .fold(congress, Congress::given)
        .given(issue(Class::Collective, 2))
        .given(collect(2))
        .given(counted(1, votes([0, 2, 0, 0])))
        .given(release())
        .given(announce(Class::Collective))
        .given(issue(Class::Person, 2))
        .given(collect(2))
        .given(counted(2, votes([0, 2, 0, 0])))
        .given(counted(3, votes([0, 1, 1, 0])))
        .given(release())
        .given(settle(3, Grade::Completed))
        .given(announce(Class::Person))
}

#[test]
fn the_report_of_a_collective_has_its_three_faces_its_opinions_and_its_grade() {
    let congress = graded();

    insta::assert_snapshot!(
        review_paper(&congress.history, SubjectId(1), &chain())
            .map(|paper| paper.to_string())
            .unwrap()
    );
}

#[test]
fn the_minutes_of_a_grading_ballot_give_every_number_and_the_number_needed() {
    let congress = graded();

    insta::assert_snapshot!(
        grading_minutes(&congress.history, 2, &chain()).map(|paper| paper.to_string()).unwrap()
    );
}

#[test]
fn the_summary_says_what_each_grade_rests_on_and_warns_of_points() {
    let congress = graded();

    insta::assert_snapshot!(grading_summary(&congress.history, &chain()).to_string());
}

#[test]
fn the_follow_up_list_carries_what_is_open() {
    let congress = graded();

    insta::assert_snapshot!(follow_up_list(&congress.history, &chain()).to_string());
}

#[test]
fn no_paper_tells_a_vote_before_its_release() {
    let congress = meeting(2).given(hand_in(1)).given(begin(1));
    let congress = reviewed(congress, 1).given(finish()).given(begin(2));
    let congress = reviewed(reviewed(congress, 2), 3).given(finish()).given(begin(3));
    let congress = congress.given(proposed(1)).given(issue(Class::Collective, 2));
    let congress = congress.given(collect(2)).given(counted(1, votes([2, 0, 0, 0])));

    assert_eq!(
        grading_minutes(&congress.history, 1, &chain()).map(|paper| paper.to_string()),
        None
    );
    let paper = review_paper(&congress.history, SubjectId(1), &chain())
        .map(|paper| paper.to_string())
        .unwrap();
    assert!(!paper.contains("xuất sắc"), "{paper}");
}
