//! What bodies and speakers are called on the console. Everything else is named by the narration.

use crate::domain::bodies::Body;
use crate::domain::election::Election;
use crate::domain::floor::Speaker;
use crate::domain::narration::{body_label, election_title, person_name};
use crate::domain::{ElectionId, Lang, State};

pub fn find_election(state: &State, id: ElectionId) -> Option<&Election> {
    state.elections.all.iter().find(|election| election.plan.id == id)
}

/// Names a body; a counting committee with what it counts.
pub fn body(state: &State, body: Body, lang: Lang) -> String {
    match body {
        Body::Counting(id) => {
            format!("{} ({})", body_label(body, lang), election_title(state, id))
        }
        Body::Presidium | Body::Secretariat | Body::Credentials => body_label(body, lang).into(),
    }
}

pub fn speaker(state: &State, speaker: &Speaker) -> String {
    match speaker {
        Speaker::Delegate(id) => person_name(state, *id),
        Speaker::Guest { name, post } if post.is_empty() => name.to_string(),
        Speaker::Guest { name, post } => format!("{name}, {post}"),
    }
}
