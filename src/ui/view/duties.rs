//! The matrix of duties under the steps: what is wrong with it first, then who is in charge of what.

use super::chrome::Row;
use super::list::NameRow;
use crate::domain::duties::{Area, Duties, Members, Progress, Work, faults};
use crate::domain::{Lang, State, tr};
use crate::ui::theme::Role;

/// How far the assignment has come, in one line.
pub fn standing(state: &State, lang: Lang) -> String {
    let Duties { areas, work, .. } = &state.duties;
    let (number, count) = (state.duties.next_number(), areas.len());
    match work {
        Work::Settled => tr(lang, "Phân công đã thông qua", "The duties are adopted").to_owned(),
        Work::Open(draft) => {
            let (vi, en) = match draft.progress {
                Progress::Drafting => ("đang soạn", "being drawn up"),
                Progress::Proposed { .. } => ("đã trình, đang thảo luận", "proposed"),
                Progress::Postponed { .. } => ("gác lại", "left to a later meeting"),
            };
            let (progress, gaps) = (tr(lang, vi, en), faults(state).len());
            let left = match gaps {
                0 => tr(lang, "đủ người".to_owned(), "whole".to_owned()),
                _ => tr(lang, format!("còn {gaps} chỗ"), format!("gaps: {gaps}")),
            };
            tr(
                lang,
                format!("Lần {number}, {progress}: {count} khối, ngành, địa bàn; {left}"),
                format!("Decision {number}, {progress}: {count} areas, {left}"),
            )
        }
    }
}

/// The faults of an open matrix, then every area with the person in charge.
pub fn names(state: &State, lang: Lang) -> Vec<NameRow> {
    let open = if state.duties.is_open() { faults(state) } else { Vec::new() };
    let wrong = open.iter().map(|fault| NameRow {
        start: vec![(Role::Danger, format!("   ✗ {}", fault.text(lang)))],
        end: Row::new(),
    });
    let members = Members::of(state);
    let areas = state.duties.areas.iter().map(|area| line(state, area, &members));
    wrong.chain(areas).collect()
}

fn line(state: &State, area: &Area, members: &Members) -> NameRow {
    let people = state.duties.matrix().map_or(&[][..], |matrix| matrix.people(area.id));
    let names: Vec<String> =
        people.iter().map(|person| members.name(*person).to_string()).collect();
    let (role, name) = match names.as_slice() {
        [] => (Role::Danger, "✗".to_owned()),
        [name] => (Role::Text, name.clone()),
        [..] => (Role::Danger, names.join(", ")),
    };
    let number = format!("{:>4} ", area.id);
    let start = vec![(Role::Dim, number), (Role::Text, area.name.to_string())];
    NameRow { start, end: vec![(role, name)] }
}
