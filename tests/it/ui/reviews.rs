//! The console in a review: every step leads to a command or to a form that names it.

use daihoi::domain::review::Class;
use daihoi::domain::steps::{Act, hall_steps};
use daihoi::domain::{Lang, SubjectId};
use daihoi::ui::Facts;
use daihoi::ui::act::{Reply, label, reply};
use daihoi::ui::view::review;

use super::operator::Operator;
use crate::support::domain::{Congress, begin, finish};
use crate::support::review::{
    collect, counted, grading_rule, hand_in, issue, keep, meeting, proposed, release, reviewed,
    take_up, voted, votes,
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
        "  Đã kiểm điểm 0/1|  Ban Thường vụ: chưa có bản kiểm điểm; 0 ý kiến"
    );
    assert_eq!(
        rows(&stages[1]),
        "  Đã kiểm điểm 0/1|  Ban Thường vụ: đủ ba mặt; 1 khuyết điểm; 0 ý kiến"
    );
    assert_eq!(rows(&stages[6]), "  Đợt phiếu 1: đã ghi 1/1 đối tượng");
    assert!(stages[6].state().grading.open().unwrap().keyed(SubjectId(1)).is_some());
}
