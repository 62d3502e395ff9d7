//! What the preparation still waits for, under the steps: what is overdue stands out.

use super::chrome::Row;
use super::list::NameRow;
use crate::domain::Lang;
use crate::domain::about::Stage;
use crate::domain::narration::{due_of, matter_text};
use crate::domain::preparation::{Matter, Pending, pending};
use crate::ui::Facts;
use crate::ui::theme::Role;

/// The rows of what is open, while the session is being prepared.
pub fn names(facts: &Facts, lang: Lang) -> Vec<NameRow> {
    if facts.state.stage != Stage::Preparing {
        return Vec::new();
    }
    pending(facts.state).into_iter().map(|one| row(facts, one, lang)).collect()
}

fn row(facts: &Facts, one: Pending, lang: Lang) -> NameRow {
    let today = facts.now.date_naive();
    let role = match one.matter {
        _ if one.is_overdue(today) => Role::Danger,
        Matter::List(..) => Role::Warning,
        Matter::Day | Matter::Team(_) | Matter::Task(_) | Matter::Paper(..) | Matter::Vote(_) => {
            Role::Text
        }
    };
    let words = matter_text(one.matter, facts.state, lang);
    let due = due_of(one, today, lang);
    NameRow {
        start: vec![(role, format!("   {words}"))],
        end: due.map_or_else(Row::new, |due| vec![(role, due)]),
    }
}
