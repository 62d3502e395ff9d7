//! The list of participants of a conference (danh sách đại biểu), by category and by locality.

use super::ChainHead;
use super::document::{Cell, Document};
use super::head::{closing, opening};
use crate::domain::about::Gathering;
use crate::domain::percent::Percent;
use crate::domain::roster::{Attendee, Presence};
use crate::domain::statistics::{Class, Group, Turnout};
use crate::domain::{Lang, State, Text, tr};

/// Writes the list, where the session is a conference.
pub fn list_of_participants(state: &State, chain: &ChainHead) -> Option<Document> {
    if state.about.gathering != Gathering::Conference {
        return None;
    }
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let kind = tr(lang, "DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ", "LIST OF PARTICIPANTS");
    opening(&mut document, kind, state.stage.since());
    let by_category = Turnout::by_category(&state.roster);
    let by_unit = Turnout::by_unit(&state.roster);
    let category = tr(lang, "Thành phần", "Category");
    document.heading(2, tr(lang, "Theo thành phần", "By category"));
    figures(&mut document, category, &by_category, lang);
    document.heading(2, tr(lang, "Theo địa phương, đơn vị", "By locality"));
    figures(&mut document, tr(lang, "Địa phương, đơn vị", "Locality"), &by_unit, lang);
    document.heading(2, tr(lang, "Danh sách", "The list"));
    for group in &by_category.groups {
        document.heading(3, label(group.class, lang));
        list(&mut document, group, lang);
    }
    closing(&mut document, state, &[tr(lang, "THƯ KÝ HỘI NGHỊ", "Secretary")], chain);
    Some(document)
}

/// One row a group, and the total that they add up to.
fn figures(document: &mut Document, title: &str, turnout: &Turnout<'_>, lang: Lang) {
    let row = |name: &str, invited: u32, came: u32| {
        let share = Percent::of(came, invited);
        vec![Cell::from(name), invited.into(), came.into(), share.into()]
    };
    let groups = turnout.groups.iter();
    let groups = groups.map(|group| row(label(group.class, lang), group.invited(), group.came()));
    let total = row(tr(lang, "Cộng", "Total"), turnout.invited(), turnout.came());
    let rows: Vec<_> = groups.chain([total]).collect();
    let [invited, came] = tr(lang, ["Được mời", "Đã dự"], ["Invited", "Came"]);
    document.table(&[title, invited, came, "%"], &rows);
}

fn list(document: &mut Document, group: &Group<'_>, lang: Lang) {
    let rows: Vec<_> = group.people.iter().map(|attendee| person(attendee, lang)).collect();
    let head = tr(
        lang,
        ["Số", "Họ và tên", "Chức vụ", "Địa phương, đơn vị", "Có mặt"],
        ["No.", "Name", "Post", "Locality", "Presence"],
    );
    document.table(&head, &rows);
}

fn person(attendee: &Attendee, lang: Lang) -> Vec<Cell> {
    let delegate = &attendee.delegate;
    let presence = match attendee.presence {
        Presence::Present { .. } | Presence::Left { .. } => tr(lang, "đã dự", "came"),
        Presence::Absent(_) => tr(lang, "báo vắng", "excused"),
        Presence::Awaited => tr(lang, "chưa đến", "did not come"),
    };
    vec![
        delegate.id.0.into(),
        delegate.name.as_str().into(),
        delegate.post.as_str().into(),
        delegate.unit.as_str().into(),
        presence.into(),
    ]
}

fn label(class: Class<&Text>, lang: Lang) -> &str {
    match class {
        Class::Known(text) => text,
        Class::Unknown => tr(lang, "Chưa rõ", "Unknown"),
    }
}
