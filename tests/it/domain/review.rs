//! Criticism and self-criticism: the order, the three faces, the opinions, what is to be mended.

use chrono::NaiveDate;
use daihoi::domain::agenda::Unmet;
use daihoi::domain::review::{
    Account, Class, Inspection, OpinionSource, ReviewCommand, ReviewRefusal, SubjectStage,
    TaskStage, TeamPurpose, Who,
};
use daihoi::domain::{Event, PersonId, Refusal, SubjectId, TaskId, TeamId};

use crate::support::domain::*;
use crate::support::review::*;

fn refused(refusal: ReviewRefusal) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Review(refusal))
}

fn before_turn(subject: u16, reason: &str) -> ReviewCommand {
    ReviewCommand::Call { subject: SubjectId(subject), deviation: Some(text(reason)) }
}

fn team(purpose: TeamPurpose, leader: u32) -> ReviewCommand {
    let charge = text("Các phường 1 đến 4");
    ReviewCommand::FormTeam { purpose, leader: PersonId(leader), members: Vec::new(), charge }
}

#[test]
fn the_collective_comes_first_then_its_head_then_the_others_however_they_were_enlisted() {
    let people = [Who::Member { person: PersonId(3) }, Who::Head { person: PersonId(2) }];
    let congress = prepared(3, grading_rule())
        .given(enlist(people))
        .given(enlist([collective("Ban Thường vụ")]));

    let order: Vec<_> = congress.state().reviews.in_order().iter().map(|one| one.id.0).collect();

    assert_eq!(order, [3, 2, 1]);
}

#[test]
fn nobody_is_reviewed_before_their_turn_without_a_reason() {
    let congress = reviewed(meeting(3).given(begin(1)), 1).given(finish()).given(begin(2));

    let answer = congress.when(take_up(3));

    let (name, before) = (text("Nguyễn Văn 2"), text("Nguyễn Văn 1"));
    assert_eq!(answer, refused(ReviewRefusal::OutOfOrder { name, before }));
    assert!(congress.when(review(before_turn(3, ""))).is_err());
    let congress = congress.given(review(before_turn(3, "Đi công tác buổi chiều")));
    assert_eq!(congress.state().reviews.open().unwrap().id, SubjectId(3));
}

#[test]
fn one_subject_at_a_time_is_under_review_and_only_in_the_item_of_its_class() {
    let congress = meeting(2).given(begin(1));

    assert_eq!(congress.when(take_up(2)), refused(ReviewRefusal::NoItem { class: Class::Person }));
    let congress = congress.given(take_up(1));
    let name = text("Ban Thường vụ");
    assert_eq!(congress.when(take_up(2)), refused(ReviewRefusal::SubjectOpen { name }));
}

#[test]
fn a_self_review_without_one_of_its_faces_is_refused() {
    let congress = meeting(2);
    let empty = || text("");
    let lame = [
        Account { politics: empty(), ..account() },
        Account { morals: empty(), ..account() },
        Account { duty: empty(), ..account() },
        Account { strengths: empty(), ..account() },
    ];

    for account in lame {
        let answer =
            congress.when(review(ReviewCommand::HandIn { subject: SubjectId(1), account }));

        let name = text("Ban Thường vụ");
        assert_eq!(answer, refused(ReviewRefusal::FaceMissing { name }));
    }
}

#[test]
fn a_review_is_concluded_only_with_its_self_review_and_the_chairs_words() {
    let congress = meeting(2).given(begin(1)).given(take_up(1));

    let name = text("Ban Thường vụ");
    assert_eq!(
        congress.when(conclude(1)),
        refused(ReviewRefusal::NotHandedIn { name: name.clone() })
    );
    let congress = congress.given(hand_in(1));
    let silent = ReviewCommand::Adopt { subject: SubjectId(1), conclusion: text("") };
    assert_eq!(congress.when(review(silent)), refused(ReviewRefusal::NoConclusion { name }));
    let congress = congress.given(conclude(1));
    let stage = &congress.state().reviews.subjects[0].stage;
    assert!(matches!(stage, SubjectStage::Adopted { .. }));
}

#[test]
fn veterans_are_asked_before_the_meeting_and_the_meeting_speaks_only_during_the_review() {
    let congress = prepared(2, grading_rule()).given(enlist([collective("Ban Thường vụ")]));
    let opine =
        |source| review(ReviewCommand::Opine { subject: SubjectId(1), opinion: opinion(source) });

    let congress = congress.given(opine(OpinionSource::Veterans));

    let name = text("Ban Thường vụ");
    assert_eq!(
        congress.when(opine(OpinionSource::Meeting)),
        refused(ReviewRefusal::NotOpen { name })
    );
    let congress = congress.given(arrive(1..=2)).given(open()).given(begin(1)).given(take_up(1));
    let congress = congress.given(opine(OpinionSource::Meeting));
    let opinions = &congress.state().reviews.subjects[0].opinions;
    assert_eq!(
        opinions.iter().map(|one| one.source).collect::<Vec<_>>(),
        [OpinionSource::Veterans, OpinionSource::Meeting]
    );
}

#[test]
fn every_shortcoming_becomes_something_to_mend_by_the_subject_and_stays_open_until_done() {
    let congress = reviewed(meeting(2).given(begin(1)), 1);
    let tasks = &congress.state().reviews.tasks;
    assert_eq!((tasks.len(), tasks[0].plan.by.as_str()), (1, "Ban Thường vụ"));
    let late = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap();
    assert!(tasks[0].is_late(late) && !tasks[0].is_late(tasks[0].plan.deadline));

    let done =
        ReviewCommand::CloseTask { task: TaskId(1), outcome: text("Đã giảm một nửa") };
    let congress = congress.given(review(done.clone()));

    assert!(matches!(congress.state().reviews.tasks[0].stage, TaskStage::Done { .. }));
    let again = congress.when(review(done));
    assert_eq!(again, refused(ReviewRefusal::TaskDone { task: TaskId(1) }));
}

#[test]
fn only_an_inspection_team_inspects() {
    let congress = reviewed(meeting(3).given(begin(1)), 1)
        .given(review(team(TeamPurpose::Guidance, 1)))
        .given(review(team(TeamPurpose::Inspection, 1)));
    let on = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    let inspect = |team| {
        let inspection =
            Inspection { team: TeamId(team), on, finding: text("Có chuyển biến") };
        review(ReviewCommand::Inspect { task: TaskId(1), inspection })
    };

    let answer = congress.when(inspect(1));

    assert_eq!(answer, refused(ReviewRefusal::NoInspectionTeam { team: TeamId(1) }));
    let congress = congress.given(inspect(2));
    assert_eq!(congress.state().reviews.tasks[0].inspections.len(), 1);
}

#[test]
fn a_person_leads_one_team_of_a_kind() {
    let congress = meeting(3).given(review(team(TeamPurpose::Guidance, 1)));

    let answer = congress.when(review(team(TeamPurpose::Guidance, 1)));

    let name = text("Nguyễn Văn 1");
    assert_eq!(answer, refused(ReviewRefusal::LeadsAnother { name, team: TeamId(1) }));
}

#[test]
fn there_is_one_head_and_nobody_is_enlisted_twice() {
    let congress = meeting(3);
    let head = |n| enlist([Who::Head { person: PersonId(n) }]);

    let twice = congress.when(enlist([Who::Member { person: PersonId(2) }]));

    let name = text("Nguyễn Văn 2");
    assert_eq!(twice, refused(ReviewRefusal::EnlistedTwice { name }));
    let name = text("Nguyễn Văn 1");
    assert_eq!(congress.when(head(1)), refused(ReviewRefusal::EnlistedTwice { name }));
    let congress = prepared(3, grading_rule()).given(head(1));
    let name = text("Nguyễn Văn 3");
    assert_eq!(congress.when(head(3)), refused(ReviewRefusal::SecondHead { name }));
}

#[test]
fn an_item_on_reviews_ends_when_each_is_concluded_or_left_out() {
    let congress = reviewed(meeting(2).given(begin(1)), 1).given(finish()).given(begin(2));
    let congress = reviewed(congress, 2);

    let answer = congress.when(finish());

    let name = text("Nguyễn Văn 2");
    assert_eq!(answer, Err(Refusal::Unmet(Unmet::NotReviewed { name })));
    let reason = text("Đang điều trị dài ngày");
    let left_out = ReviewCommand::LeaveOut { subject: SubjectId(3), reason };
    assert!(congress.given(review(left_out)).when(finish()).is_ok());
}
