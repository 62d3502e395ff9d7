//! Events in words, for the minutes, the message line and the preview of an undo.

mod appointments;
mod ballots;
mod duties;
mod elections;
mod exchange;
mod grading;
mod labels;
mod left_off;
mod opinions;
mod preparation;
mod proceedings;
mod review;

pub use appointments::decision_text;
pub use duties::area_name;
pub use elections::end_ahead;
pub use exchange::{opinion_source, theme_title};
pub use grading::{grade_ground_text, names_by_grade, points_warning};
pub use labels::{
    absence_label, base_ground_label, body_label, body_name, gathering_label, ground_label,
    layout_label, motion_text, occasion_text, office_label, outcome_label, round_label,
};
pub use left_off::left_off_text;
pub use preparation::{day, due_of, due_text, list_text, matter_text, opinion_text};
pub use proceedings::{reveal_label, scene_label, slot_text};
pub use review::{opinion_source_label, subject_name, team_name};

use super::election::Nominated;
use super::floor::Speaker;
use super::{CandidateId, ElectionId, Event, ItemId, Lang, PersonId, State};

/// Says in one sentence what happened. `state` is the state after the event.
pub fn sentence(event: &Event, state: &State, lang: Lang) -> String {
    match event {
        Event::Session(event) => proceedings::session(event, lang),
        Event::Roster(event) => proceedings::roster(event, state, lang),
        Event::Bodies(event) => proceedings::bodies(event, state, lang),
        Event::Agenda(event) => proceedings::agenda(event, state, lang),
        Event::Hands(event) => proceedings::hands(event, state, lang),
        Event::Floor(event) => proceedings::floor(event, state, lang),
        Event::Election(event) => elections::election(event, state, lang),
        Event::Round(event) => elections::round(event, state, lang),
        Event::Lot(event) => ballots::lot(event, state, lang),
        Event::Hall(event) => proceedings::hall(event, state, lang),
        Event::Duties(event) => duties::duties(event, state, lang),
        Event::Review(event) => review::review(event, state, lang),
        Event::Grading(event) => grading::grading(event, state, lang),
        Event::Themes(event) => exchange::themes(event, state, lang),
        Event::Conclusions(event) => exchange::conclusions(event, lang),
        Event::Preparation(event) => preparation::preparation(event, state, lang),
        Event::Appointments(event) => appointments::appointments(event, state, lang),
    }
}

/// The name of a person, or the number where nobody has it.
pub fn person_name(state: &State, id: PersonId) -> String {
    state.roster.people.get(&id).map_or_else(|| format!("#{id}"), |a| a.delegate.name.to_string())
}

/// The names of some people, with commas.
pub fn person_names(state: &State, ids: &[PersonId]) -> String {
    ids.iter().map(|id| person_name(state, *id)).collect::<Vec<_>>().join(", ")
}

/// The name of somebody put forward, on the roster or not.
pub fn nominee_name(state: &State, who: &Nominated) -> String {
    match who {
        Nominated::Person(person) => person_name(state, *person),
        Nominated::Outside { name, .. } => name.to_string(),
    }
}

/// The names of some people put forward, with commas.
pub fn nominee_names<'a>(state: &State, people: impl IntoIterator<Item = &'a Nominated>) -> String {
    people.into_iter().map(|who| nominee_name(state, who)).collect::<Vec<_>>().join(", ")
}

/// The name of a delegate, or of a guest with the post.
pub fn speaker_name(state: &State, speaker: &Speaker) -> String {
    match speaker {
        Speaker::Delegate(id) => person_name(state, *id),
        Speaker::Guest { name, post } if post.is_empty() => name.to_string(),
        Speaker::Guest { name, post } => format!("{name}, {post}"),
    }
}

/// The name of a candidate as printed or told apart, or the number where there is none.
pub fn candidate_name(state: &State, election: ElectionId, id: CandidateId) -> String {
    let election = state.election(election);
    let name = election.and_then(|election| election.printed_name(id, &state.roster));
    name.map_or_else(|| format!("#{id}"), |name| name.to_string())
}

/// The title of an election, or its number where there is none.
pub fn election_title(state: &State, id: ElectionId) -> String {
    let election = state.election(id);
    election.map_or_else(|| format!("#{id}"), |election| election.plan.title.to_string())
}

/// The title of an agenda item, or its number where there is none.
pub fn item_title(state: &State, id: ItemId) -> String {
    let mut entries = state.agenda.entries.iter().filter(|entry| entry.item.id == id);
    entries.next().map_or_else(|| format!("#{id}"), |entry| entry.item.title.to_string())
}
