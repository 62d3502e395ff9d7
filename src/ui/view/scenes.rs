//! The scenes that can be readied for the wall.

use super::chrome::ListView;
use crate::domain::tr;
use crate::ui::pane::Pane;
use crate::ui::scenes::{Cue, Offer, expected};
use crate::ui::theme::Role;
use crate::ui::{Facts, Ui};

pub fn scenes_view(ui: &Ui, facts: &Facts) -> ListView {
    let hall = &facts.state.hall;
    let wanted = Cue::resumed(expected(facts.state), hall);
    let present = Cue::resumed(hall.scene.clone(), hall);
    let rows = ui.offers(facts).into_iter().map(|offer| {
        let (mark, role) = mark(&ui.filled_in(&offer, facts), ui, &present, &wanted);
        vec![(role, mark.to_owned()), (role, ui.offer_label(&offer, facts))]
    });
    ListView {
        theme: ui.theme,
        title: Pane::Scenes.title(ui.lang).into(),
        focused: ui.focus == Pane::Scenes,
        chosen: ui.chosen(Pane::Scenes, facts),
        rows: rows.collect(),
        empty: tr(ui.lang, "Không thấy cảnh nào.", "No scene is found.").into(),
    }
}

fn mark(offer: &Offer, ui: &Ui, present: &Cue, wanted: &Cue) -> (&'static str, Role) {
    match offer {
        Offer::Show(cue) if cue == present => ("◉ ", Role::Good),
        Offer::Show(cue) if ui.armed.as_ref() == Some(cue) => ("◎ ", Role::Warning),
        Offer::Show(cue) if cue == wanted => ("› ", Role::Title),
        Offer::Show(_) => ("  ", Role::Text),
        Offer::Message | Offer::Break => ("+ ", Role::Hint),
    }
}
