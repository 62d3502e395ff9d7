//! Who was appointed, by which decision, in words.

use super::{day, nominee_names, office_label};
use crate::domain::appointments::{AppointmentsEvent, Decision};
use crate::domain::{Lang, State, tr};

pub(super) fn appointments(event: &AppointmentsEvent, state: &State, lang: Lang) -> String {
    match event {
        AppointmentsEvent::Announced { office, people, decision, .. } => {
            let (office, names) = (office_label(*office, lang), nominee_names(state, people));
            let (decision, count) = (decision_text(decision, lang), people.len());
            tr(
                lang,
                format!("Công bố {decision}, chỉ định {office} ({count}): {names}"),
                format!("Announced {decision}: appointed to the {office} ({count}): {names}"),
            )
        }
        AppointmentsEvent::Withdrawn { office, reason } => {
            let office = office_label(*office, lang);
            tr(
                lang,
                format!("Rút phần đã ghi về chỉ định {office}; lý do: {reason}"),
                format!("Took back what was noted of the {office}, because: {reason}"),
            )
        }
    }
}

/// Cites a decision by its number, its date and who decided.
pub fn decision_text(decision: &Decision, lang: Lang) -> String {
    let Decision { number, on, by } = decision;
    let on = day(*on);
    tr(
        lang,
        format!("Quyết định số {number} ngày {on} của {by}"),
        format!("decision {number} of {on} by {by}"),
    )
}
