//! The scenes that can be readied for the wall.

use super::chrome::ListView;
use crate::domain::hall::Scene;
use crate::domain::tr;
use crate::ui::pane::Pane;
use crate::ui::scenes::{Offer, expected};
use crate::ui::theme::Role;
use crate::ui::{Facts, Ui};

pub fn scenes_view(ui: &Ui, facts: &Facts) -> ListView {
    let wanted = expected(facts.state);
    let rows = ui.offers(facts).into_iter().map(|offer| {
        let (mark, role) = mark(&offer, ui, facts, &wanted);
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

fn mark(offer: &Offer, ui: &Ui, facts: &Facts, wanted: &Scene) -> (&'static str, Role) {
    match offer {
        Offer::Show(scene) if *scene == facts.state.hall.scene => ("◉ ", Role::Good),
        Offer::Show(scene) if ui.armed.as_ref() == Some(scene) => ("◎ ", Role::Warning),
        Offer::Show(scene) if scene == wanted => ("› ", Role::Title),
        Offer::Show(_) => ("  ", Role::Text),
        Offer::Message | Offer::Break => ("+ ", Role::Hint),
    }
}
