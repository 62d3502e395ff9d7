//! The keys that work here, as many as fit, from the table of actions.

use super::chrome::Row;
use crate::domain::hall::{RevealProgress, reveal_progress};
use crate::domain::{Lang, tr};
use crate::ui::action::{ACTIONS, Action, Context, Spec};
use crate::ui::text;
use crate::ui::theme::Role;
use crate::ui::{Facts, Ui};

pub fn status_row(ui: &Ui, facts: &Facts, columns: u16) -> Row {
    let mut row = reveal_row(ui, facts);
    let taken: usize = row.iter().map(|(_, text)| text::width(text)).sum();
    let left = usize::from(columns).saturating_sub(taken);
    row.extend(hints(ui.context(), ui.lang, u16::try_from(left).unwrap_or(columns)));
    row
}

/// While names come up one by one, the key of the next one, and how many have come up.
fn reveal_row(ui: &Ui, facts: &Facts) -> Row {
    let progress = reveal_progress(facts.state).filter(|_| ui.context().is_pane());
    let spec = ACTIONS.iter().find(|spec| spec.action == Action::HallNext);
    let (Some(RevealProgress { shown, of }), Some(spec)) = (progress, spec) else {
        return Row::new();
    };
    let label = if shown < of {
        tr(ui.lang, format!("Người kế tiếp {shown}/{of}"), format!("Next name {shown}/{of}"))
    } else {
        tr(ui.lang, format!("Toàn bộ {shown}/{of}"), format!("Whole result {shown}/{of}"))
    };
    let (key, _) = hint(spec, ui.lang);
    vec![(Role::Warning, key), (Role::Warning, format!(" {label}  "))]
}

/// The keys of a context with their labels. What closes a box that takes no text stands first.
pub fn hints(context: Context, lang: Lang, columns: u16) -> Row {
    let is_box = !context.is_pane() && !context.takes_text();
    let is_first = |spec: &&Spec| is_box && spec.action == Action::Close;
    let offered = ACTIONS.iter().filter(|spec| spec.offered_in(context));
    let (first, others): (Vec<_>, Vec<_>) = offered.partition(is_first);
    hints_of(first.into_iter().chain(others), lang, columns)
}

/// The keys of these entries with their labels.
pub fn hints_of<'a>(specs: impl IntoIterator<Item = &'a Spec>, lang: Lang, columns: u16) -> Row {
    let mut room = usize::from(columns);
    let mut row = Row::new();
    for spec in specs {
        let (key, label) = hint(spec, lang);
        let taken = text::width(&key) + text::width(&label);
        let Some(left) = room.checked_sub(taken) else { break };
        room = left;
        row.extend([(Role::Hint, key), (Role::Dim, label)]);
    }
    row
}

fn hint(spec: &Spec, lang: Lang) -> (String, String) {
    let key = spec.keys.first().map(|key| key.label(lang)).unwrap_or_default();
    (key, format!(" {}  ", spec.label(lang)))
}
