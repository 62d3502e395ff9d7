//! Who is under review, and the announced grades. Neither picture has a field for votes.

use super::{heading, people, session};
use crate::domain::grading::Graded;
use crate::domain::narration::subject_name;
use crate::domain::review::{Class, Subject};
use crate::domain::{Lang, State, tr};
use crate::ui::hall::view::{ItemView, PeopleView, PersonRow, SceneView, ShareMark};

/// Names the subject that the meeting is at; the title of the session between two.
pub(super) fn subject(state: &State, lang: Lang) -> SceneView {
    let Some(subject) = state.reviews.open() else {
        return SceneView::Title(session::title(state, lang));
    };
    let label = match subject.who.class() {
        Class::Collective => tr(lang, "KIỂM ĐIỂM TẬP THỂ", "REVIEW OF THE COLLECTIVE"),
        Class::Person => tr(lang, "KIỂM ĐIỂM CÁ NHÂN", "REVIEW OF A MEMBER"),
    };
    let heading = heading(label, &subject_name(state, subject.id));
    SceneView::Item(ItemView { heading, leader: post(state, subject), next: String::new() })
}

/// Lists those of a class with the grades that were announced.
pub(super) fn grades(state: &State, class: Class, lang: Lang) -> SceneView {
    let Some(announced) = state.grading.of_class(class) else {
        return SceneView::Title(session::title(state, lang));
    };
    let row = |(number, graded): (u16, &Graded)| PersonRow {
        mark: ShareMark::Plain,
        number: number.to_string(),
        name: subject_name(state, graded.subject),
        born: String::new(),
        post: graded.grade.name(lang).to_owned(),
    };
    let label = tr(lang, "KẾT QUẢ XẾP LOẠI", "GRADES");
    SceneView::Elected(PeopleView {
        heading: heading(label, class.name(lang)),
        rows: (1..).zip(&announced.grades).map(row).collect(),
        notes: Vec::new(),
    })
}

fn post(state: &State, subject: &Subject) -> String {
    let person = subject.who.person().and_then(|person| people::delegate(state, person));
    person.map(|known| people::post(&known.post, &known.unit)).unwrap_or_default()
}
