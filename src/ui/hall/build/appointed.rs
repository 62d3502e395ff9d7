//! Who was appointed to an office, as those elected are shown, and by which decision.

use super::{heading, people};
use crate::domain::appointments::Appointment;
use crate::domain::election::{Nominated, Office};
use crate::domain::narration::{decision_text, nominee_name, office_label};
use crate::domain::{Lang, State, tr};
use crate::ui::hall::view::{PeopleView, PersonRow, ShareMark};

pub(super) fn appointed(state: &State, office: Office, lang: Lang) -> PeopleView {
    let appointment = state.appointments.to(office);
    let named = appointment.map(|known| known.people.as_slice()).unwrap_or_default();
    PeopleView {
        heading: heading(tr(lang, "DANH SÁCH CHỈ ĐỊNH", "APPOINTED"), office_label(office, lang)),
        rows: (1..).zip(named).map(|(number, who)| row(state, number, who)).collect(),
        notes: appointment.map(|known| note(known, lang)).into_iter().collect(),
    }
}

fn note(appointment: &Appointment, lang: Lang) -> String {
    let (count, decision) = (appointment.people.len(), decision_text(&appointment.decision, lang));
    tr(lang, format!("{count} đồng chí; {decision}"), format!("{count} people; {decision}"))
}

fn row(state: &State, number: usize, who: &Nominated) -> PersonRow {
    let (born, post) = match who {
        Nominated::Person(person) => {
            let known = people::delegate(state, *person);
            known.map(|known| (known.born, people::post(&known.post, &known.unit)))
        }
        Nominated::Outside { born, unit, post, .. } => Some((*born, people::post(post, unit))),
    }
    .unwrap_or_default();
    PersonRow {
        mark: ShareMark::Plain,
        number: number.to_string(),
        name: nominee_name(state, who),
        born: people::year(born),
        post,
    }
}
