//! Folds what the chair concludes into the conclusions.

use super::{Conclusions, ConclusionsEvent, Progress};
use crate::domain::Text;

/// Takes an event of the conclusions in. Points that there are not are passed over.
pub(in crate::domain) fn evolve(conclusions: &mut Conclusions, event: &ConclusionsEvent) {
    match event {
        ConclusionsEvent::Added { text, .. } => conclusions.points.push(text.clone()),
        ConclusionsEvent::Replaced { point, text } => replace(conclusions, *point, text),
        ConclusionsEvent::Removed { point } => remove(conclusions, *point),
        ConclusionsEvent::Concluded { at, .. } => {
            conclusions.progress = Progress::Concluded { at: *at };
        }
        ConclusionsEvent::Reopened { .. } => conclusions.progress = Progress::Drafting,
    }
}

fn replace(conclusions: &mut Conclusions, point: u16, text: &Text) {
    let place = point.checked_sub(1).map(usize::from);
    if let Some(found) = place.and_then(|place| conclusions.points.get_mut(place)) {
        *found = text.clone();
    }
}

fn remove(conclusions: &mut Conclusions, point: u16) {
    if conclusions.get(point).is_some() {
        conclusions.points.remove(usize::from(point.saturating_sub(1)));
    }
}
