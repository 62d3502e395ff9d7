//! The assignment of duties in force: every member and what the member is in charge of.

use super::heading;
use crate::domain::duties::{Decision, Row};
use crate::domain::{Lang, State, tr};
use crate::ui::hall::view::{PeopleView, PersonRow, ShareMark};

pub(super) fn duties(state: &State, lang: Lang) -> PeopleView {
    let decision = state.duties.heard();
    let rows = decision.map(Decision::rows).unwrap_or_default();
    let notes = decision.and_then(|decision| decision.matrix.key_link.as_ref()).map(|link| {
        let (period, matter) = (&link.period, &link.matter);
        tr(
            lang,
            format!("Khâu trọng tâm của Bí thư, {period}: {matter}"),
            format!("The secretary's key link, {period}: {matter}"),
        )
    });
    PeopleView {
        heading: heading(
            tr(lang, "PHÂN CÔNG NHIỆM VỤ", "ASSIGNMENT OF DUTIES"),
            &state.about.organisation,
        ),
        rows: (1..).zip(&rows).map(|(number, row)| line(number, row, lang)).collect(),
        notes: notes.into_iter().collect(),
    }
}

fn line(number: usize, row: &Row, lang: Lang) -> PersonRow {
    PersonRow {
        mark: ShareMark::Plain,
        number: number.to_string(),
        name: row.name.to_string(),
        born: String::new(),
        post: row.charge(lang),
    }
}
