//! What `daihoi show` says of those who were appointed.

use serde::Serialize;

use crate::domain::appointments::{Appointment, Decision};
use crate::domain::election::{Nominated, Office};
use crate::domain::narration::{decision_text, nominee_name, nominee_names, office_label};
use crate::domain::{Lang, PersonId, State, tr};

/// Who was appointed to an office, by which decision.
#[derive(Debug, Serialize)]
pub(super) struct AppointmentSummary<'a> {
    office: Office,
    decision: &'a Decision,
    people: Vec<Appointee>,
}

#[derive(Debug, Serialize)]
struct Appointee {
    /// Absent for somebody who is not on the roster.
    person: Option<PersonId>,
    name: String,
}

/// Sums up the appointments in the order in which they were announced.
pub(super) fn appointments(state: &State) -> Vec<AppointmentSummary<'_>> {
    let all = state.appointments.all.iter();
    all.map(|known| {
        let Appointment { office, people, decision, .. } = known;
        let people = people.iter().map(|who| appointee(state, who)).collect();
        AppointmentSummary { office: *office, decision, people }
    })
    .collect()
}

fn appointee(state: &State, who: &Nominated) -> Appointee {
    Appointee { person: who.person(), name: nominee_name(state, who) }
}

/// Says it one office a line.
pub(super) fn lines(state: &State, lang: Lang) -> Vec<String> {
    let all = &state.appointments.all;
    if all.is_empty() {
        return Vec::new();
    }
    let lines = all.iter().map(|known| {
        let (office, names) =
            (office_label(known.office, lang), nominee_names(state, &known.people));
        format!(
            "  {office} ({}): {names}; {}",
            known.people.len(),
            decision_text(&known.decision, lang)
        )
    });
    let heading = tr(lang, "Chỉ định:", "Appointed:").to_owned();
    [String::new(), heading].into_iter().chain(lines).collect()
}
