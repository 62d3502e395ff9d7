//! Moving the chosen line of the pane, or of the list on top.

use crate::ui::action::Action;
use crate::ui::layer::Layer;
use crate::ui::layout::regions;
use crate::ui::pane::Pane;
use crate::ui::view::steps::StepsView;
use crate::ui::{Effect, Facts, Ui};

/// How far a page goes when the height of the list is not asked for.
const PAGE: usize = 10;

impl Ui {
    pub(super) fn move_by(&mut self, facts: &Facts, action: Action) -> Effect {
        match self.layers.last() {
            None if self.turns_names(facts, action) => self.turn_names(facts, action),
            None | Some(Layer::Search) => {
                let (at, count) = (self.chosen(self.focus, facts), self.count(self.focus, facts));
                self.cursors.set(self.focus, moved(at, count, action));
                self.follow_chosen(facts);
            }
            Some(Layer::Papers(_)) => self.move_in_papers(action),
            Some(_) => self.move_in_browser(facts, action),
        }
        Effect::None
    }

    /// Pages belong to the names under the steps, where there are any: the steps are few.
    fn turns_names(&self, facts: &Facts, action: Action) -> bool {
        self.focus == Pane::Steps
            && matches!(action, Action::PageUp | Action::PageDown)
            && self.names(facts).is_some_and(|(names, _)| 0 < names)
    }

    fn turn_names(&mut self, facts: &Facts, action: Action) {
        let Some((names, rows)) = self.names(facts) else { return };
        let last = names.saturating_sub(rows);
        let page = rows.max(2) - 1;
        self.names_from = match action {
            Action::PageUp => self.names_from.min(last).saturating_sub(page),
            _ => self.names_from.saturating_add(page).min(last),
        };
    }

    /// How many names stand under the steps, and in how many rows; none where the pane is hidden.
    fn names(&self, facts: &Facts) -> Option<(usize, usize)> {
        let panes = regions(self.size, self.focus, self.side)?.panes;
        let (_, area) = panes.into_iter().find(|(pane, _)| *pane == Pane::Steps)?;
        let view = StepsView::new(self, facts, area);
        Some((view.names.len(), usize::from(view.areas(area).names.height)))
    }

    /// Remembers the step that is moved to.
    pub(super) fn follow_chosen(&mut self, facts: &Facts) {
        if self.focus == Pane::Steps {
            let at = self.chosen(Pane::Steps, facts);
            self.followed = self.steps(facts).get(at).map(|step| step.act.clone());
        }
    }

    fn move_in_browser(&mut self, facts: &Facts, action: Action) {
        let count = self.browsed(facts);
        if let Some(Layer::Help { browser, .. } | Layer::Palette(browser)) = self.layers.last_mut()
        {
            browser.at = moved(browser.at, count, action);
        }
        if let Some(Layer::Results(results)) = self.layers.last_mut() {
            results.at = moved(results.at, count, action);
        }
    }
}

/// Where a move leads in a list of `count` lines.
pub fn moved(at: usize, count: usize, action: Action) -> usize {
    let last = count.saturating_sub(1);
    let to = match action {
        Action::Up => at.saturating_sub(1),
        Action::PageUp => at.saturating_sub(PAGE),
        Action::First => 0,
        Action::Last => last,
        Action::PageDown => at.saturating_add(PAGE),
        _ => at.saturating_add(1),
    };
    to.min(last)
}
