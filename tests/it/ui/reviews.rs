//! The console in a review: every step leads to a command or to a form that names it.

use daihoi::domain::agenda::ItemKind;
use daihoi::domain::floor::{FloorCommand, Speaker, SpeechKind};
use daihoi::domain::review::{Class, OpinionSource, ReviewCommand, TaskOrigin};
use daihoi::domain::steps::{Act, GradingAct, ReviewAct, hall_steps};
use daihoi::domain::{Command, Gathering, Lang, PersonId, SubjectId};
use daihoi::ui::Facts;
use daihoi::ui::act::{Reply, label, reply};
use daihoi::ui::view::review;

use super::operator::Operator;
use crate::support::domain::{
    Congress, arrive, begin, create_under, delegate, finish, open, plan, register, text,
};
use crate::support::review::{
    account, branches, collect, collective, counted, enlist, grading_rule, grading_rules, hand_in,
    issue, keep, meeting, prepared, proposed, release, review as reviews, reviewed, take_up, voted,
    votes,
};

/// A meeting at each step on the way from the list to the grades.
fn along_the_way() -> Vec<Congress> {
    let called = meeting(2).given(begin(1)).given(take_up(1));
    let heard = called.clone().given(hand_in(1));
    let second = reviewed(meeting(2).given(begin(1)), 1).given(finish()).given(begin(2));
    let grading = reviewed(reviewed(second.clone(), 2), 3).given(finish()).given(begin(3));
    let out = grading.clone().given(proposed(1)).given(issue(Class::Collective, 2));
    let back = out.clone().given(collect(2));
    let keyed = back.clone().given(counted(1, votes([1, 1, 0, 0])));
    let open = keyed.clone().given(release());
    let over = voted(10, &[[9, 1, 0, 0], [8, 2, 0, 0], [0, 10, 0, 0]], grading_rule());
    let kept = over.clone().given(keep(Class::Collective, &[]));
    vec![called, heard, second, grading, out, back, keyed, open, over, kept]
}

#[test]
fn every_step_of_a_review_leads_to_a_command_or_to_a_form_with_its_name() {
    let saved = Operator::at(meeting(2)).saved;
    for congress in along_the_way() {
        let (state, now) = (congress.state(), congress.now());
        let facts = Facts::new(&congress.history, now, &saved, "quan.json");
        for step in hall_steps(state, now) {
            for lang in [Lang::Vi, Lang::En] {
                let Reply::Fill(form) = reply(&step.act, &facts, lang) else { continue };

                assert!(!form.fields.is_empty(), "{:?}", step.act);
                if matches!(step.act, Act::Review(_) | Act::Grading(_)) {
                    assert_eq!(form.title, label(&step.act, state, lang));
                }
            }
        }
    }
}

#[test]
fn the_pane_says_what_is_there_of_the_subject_and_never_a_vote() {
    let rows = |congress: &Congress| {
        let rows = review::rows(congress.state(), Lang::Vi).into_iter().flatten();
        rows.map(|(_, text)| text).collect::<Vec<_>>().join("|")
    };
    let stages = along_the_way();

    assert_eq!(
        rows(&stages[0]),
        "  Đã kiểm điểm 0/1 · Ban Thường vụ|  chưa có bản kiểm điểm; 0 ý kiến"
    );
    assert_eq!(
        rows(&stages[1]),
        "  Đã kiểm điểm 0/1 · Ban Thường vụ|  đủ ba mặt; 1 khuyết điểm; 0 ý kiến"
    );
    assert_eq!(rows(&stages[6]), "  Đợt phiếu 1: đã ghi 1/1 đối tượng");
    assert!(stages[6].state().grading.open().unwrap().keyed(SubjectId(1)).is_some());
}

fn acts(congress: &Congress) -> Vec<Act> {
    hall_steps(congress.state(), congress.now()).into_iter().map(|step| step.act).collect()
}

/// Goes to a step and presses Enter.
fn choose(op: &mut Operator, wanted: &Act) {
    let at = acts(&op.congress).iter().position(|act| act == wanted).unwrap();
    for _ in 0..at {
        op.press("Down");
    }
    op.press("Enter");
}

/// The evening before: two collectives are on the list, and the first has handed its review in.
fn evening_before() -> Congress {
    prepared(3, grading_rule())
        .given(enlist([collective("Ban Thường vụ"), collective("Văn phòng")]))
        .given(hand_in(1))
}

#[test]
fn what_was_asked_for_beforehand_is_noted_after_the_review_was_handed_in_too() {
    let mut op = Operator::at(evening_before());
    choose(&mut op, &Act::Review(ReviewAct::OpineAhead));

    op.types("thuong vu");
    op.press("Enter Tab");
    op.types("Bà Tư");
    op.press("Tab Tab");
    op.types("lao thanh");
    op.press("Enter");
    op.types("Cần sâu sát cơ sở hơn");
    op.press("Ctrl+S");

    let opinions = &op.congress.state().reviews.subjects[0].opinions;
    let found: Vec<_> = opinions.iter().map(|one| (one.source, one.text.as_str())).collect();
    let veterans = OpinionSource::Veterans;
    assert_eq!(found, [(veterans, "Cần sâu sát cơ sở hơn")], "{}", op.screen(80, 24));
}

#[test]
fn what_an_earlier_review_left_is_carried_over_by_key() {
    let mut op = Operator::at(evening_before());
    choose(&mut op, &Act::Review(ReviewAct::CarryOver));

    for written in ["Sinh hoạt không đều", "Chi bộ 3", "Dự sinh hoạt", "30/06/2026"] {
        op.types(written);
        op.press("Enter");
    }

    let tasks = &op.congress.state().reviews.tasks;
    let found: Vec<_> = tasks.iter().map(|one| (&one.plan.origin, one.plan.by.as_str())).collect();
    assert_eq!(found, [(&TaskOrigin::Earlier, "Chi bộ 3")], "{}", op.screen(80, 24));
}

#[test]
fn every_review_that_is_missing_can_be_handed_in_before_the_opening_in_any_order() {
    let congress = prepared(3, grading_rule()).given(enlist(["Một", "Hai"].map(collective)));

    let offered = acts(&congress);

    for subject in [1, 2].map(SubjectId) {
        assert!(offered.contains(&Act::Review(ReviewAct::HandIn(subject))), "{offered:?}");
    }
    assert!(!offered.contains(&Act::Review(ReviewAct::AddAhead)), "{offered:?}");
}

#[test]
fn a_meeting_that_only_grades_is_not_asked_for_reviews_beforehand() {
    let only_grades = Congress::default()
        .given(create_under(Gathering::CommitteeMeeting, grading_rules(grading_rule())))
        .given(register((1..=3).map(delegate).collect()))
        .given(plan([ItemKind::Grading]))
        .given(enlist([collective("Chi bộ 1")]));

    let of_reviews = |act: &Act| matches!(act, Act::Review(_));
    let offered: Vec<Act> = acts(&only_grades).into_iter().filter(of_reviews).collect();
    assert_eq!(offered, [Act::Review(ReviewAct::Enlist)]);
}

#[test]
fn a_meeting_that_only_grades_leaves_a_branch_out_until_its_name_is_on_the_ballot() {
    let leave = |subject| Act::Review(ReviewAct::LeaveOut(SubjectId(subject)));
    let two = branches(2, 5, grading_rule());

    let left = two
        .clone()
        .given(reviews(ReviewCommand::LeaveOut {
            subject: SubjectId(2), reason: text("mới lập")
        }));
    let on_paper = left.clone().given(proposed(1)).given(issue(Class::Collective, 5));

    assert!(acts(&two).contains(&leave(1)) && acts(&two).contains(&leave(2)));
    assert!(acts(&left).contains(&leave(1)) && !acts(&left).contains(&leave(2)));
    assert!(!acts(&on_paper).contains(&leave(1)), "{:?}", acts(&on_paper));
}

#[test]
fn a_count_is_keyed_anew_until_the_release_and_a_proposal_until_the_ballot() {
    let two = branches(2, 5, grading_rule()).given(proposed(1)).given(proposed(2));
    let propose = |subject| Act::Grading(GradingAct::ProposeAnew(SubjectId(subject)));
    assert!([1, 2].iter().all(|subject| acts(&two).contains(&propose(*subject))));

    let out = two.given(issue(Class::Collective, 5)).given(collect(5));
    let keyed = out.given(counted(1, votes([0, 5, 0, 0]))).given(counted(2, votes([0, 5, 0, 0])));

    let count = |subject| Act::Grading(GradingAct::CountAnew(SubjectId(subject)));
    let offered = acts(&keyed);
    assert_eq!(offered[..3], [Act::Grading(GradingAct::Release), count(1), count(2)]);
    let again = label(&count(1), keyed.state(), Lang::Vi);
    assert_eq!(again, "Ghi lại số phiếu: Chi bộ 1");
}

/// A self-review with a doubled sign in the words on the duty.
fn with_a_doubled_sign() -> Command {
    let duty = text("Thương mại, dịch vụ tăng 18,59%%");
    let account = daihoi::domain::review::Account { duty, ..account() };
    reviews(ReviewCommand::HandIn { subject: SubjectId(1), account })
}

#[test]
fn a_figure_that_is_wrong_is_told_in_the_form_and_in_the_pane_and_refused_nowhere() {
    let mut op = Operator::at(evening_before());
    choose(&mut op, &Act::Review(ReviewAct::HandIn(SubjectId(2))));
    let faces = ["Kiên định", "Trong sạch", "Thương mại tăng 18,59%%", "Đoàn kết"];
    for face in faces {
        op.types(face);
        op.press("Tab");
    }

    let screen = op.screen(80, 24);
    assert!(screen.contains("18,59%%: thừa một dấu phần trăm"), "{screen}");
    op.press("Ctrl+S");
    assert!(op.congress.state().reviews.subjects[1].account.is_some(), "{}", op.screen(80, 24));

    let opened = meeting(2).given(with_a_doubled_sign()).given(begin(1)).given(take_up(1));
    let rows = review::rows(opened.state(), Lang::En).into_iter().flatten();
    let rows: Vec<String> = rows.map(|(_, text)| text).collect();
    assert_eq!(rows[2], "  figures: 18,59%%: one sign too many; write 18,59% (certain)");
    assert!(opened.state().reviews.subjects[0].findings().len() == 1);
}

#[test]
fn a_paper_is_held_against_its_reading_time_while_it_is_registered() {
    let mut op = Operator::at(prepared(3, grading_rule()).given(arrive(1..=3)).given(open()));
    op.press("F7 Ctrl+N");
    op.types("1");
    op.press("Enter Tab Tab Tab Tab");
    op.types("Kinh nghiệm");
    op.press("Tab Tab");
    op.types("2000");

    let screen = op.screen(80, 24);
    assert!(screen.contains("Đọc ước 12 phút (175 chữ một phút), được 10 phút."), "{screen}");
    op.press("Ctrl+S");
    let kind = SpeechKind::Paper { title: text("Kinh nghiệm"), words: Some(2000) };
    let speaker = Speaker::Delegate(PersonId(1));
    let registered = FloorCommand::Register { speaker, kind, minutes: 10 };
    assert_eq!(op.done, [Command::Floor(registered)]);
}

#[test]
fn the_forms_of_a_review_and_of_the_grading_as_they_were_reviewed() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_omit_expression(true);
    let frame = |name: &str, op: &Operator| {
        settings.bind(|| insta::assert_snapshot!(name, op.screen(80, 24)));
    };

    let mut op = Operator::at(evening_before());
    choose(&mut op, &Act::Review(ReviewAct::HandIn(SubjectId(2))));
    frame("review_form_80x24", &op);

    let mut op = Operator::at(evening_before());
    op.press("F12");
    choose(&mut op, &Act::Review(ReviewAct::OpineAhead));
    frame("review_opinion_form_80x24_english", &op);

    let out = branches(2, 5, grading_rule()).given(proposed(1)).given(proposed(2));
    let mut op = Operator::at(out.given(issue(Class::Collective, 5)).given(collect(5)));
    op.press("Enter");
    frame("grading_count_form_80x24", &op);

    let over = voted(10, &[[9, 1, 0, 0], [8, 2, 0, 0], [0, 10, 0, 0]], grading_rule());
    let mut op = Operator::at(over);
    op.press("F12 Enter");
    frame("grading_keep_form_80x24_english", &op);
}

#[test]
fn a_wrong_figure_is_corrected_at_the_subject_and_its_shortcomings_stay() {
    let doubled = meeting(2).given(with_a_doubled_sign()).given(begin(1)).given(take_up(1));
    let mut op = Operator::at(doubled);
    choose(&mut op, &Act::Review(ReviewAct::Correct(SubjectId(1))));

    op.press("Tab Tab Backspace Ctrl+S");

    let subject = &op.congress.state().reviews.subjects[0];
    let account = subject.account.as_ref().unwrap();
    assert_eq!(account.duty, text("Thương mại, dịch vụ tăng 18,59%"), "{}", op.screen(80, 24));
    assert_eq!((account.shortcomings.len(), subject.findings().len()), (1, 0));
}

#[test]
fn points_that_stand_for_another_grade_are_told_before_the_proposal_is_made() {
    let mut op = Operator::at(branches(1, 5, grading_rule()));
    op.press("Enter");
    op.types("tot");
    op.press("Tab");
    op.types("95");

    let screen = op.screen(80, 24);
    assert!(screen.contains("95 điểm ứng với mức “Hoàn thành xuất sắc nhiệm vụ”"), "{screen}");
}
