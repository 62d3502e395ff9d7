//! Moving the chosen line of the pane, or of the list on top.

use crate::ui::action::Action;
use crate::ui::layer::Layer;
use crate::ui::layout::{WHY_ROWS, regions, rows_of, steps_and_names};
use crate::ui::pane::Pane;
use crate::ui::view::steps::{names, over_steps};
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
            Some(_) => self.move_in_browser(facts, action),
        }
        Effect::None
    }

    /// Pages belong to the names under the steps, where there are any: the steps are few.
    fn turns_names(&self, facts: &Facts, action: Action) -> bool {
        self.focus == Pane::Steps
            && matches!(action, Action::PageUp | Action::PageDown)
            && !names(facts, self.lang).is_empty()
    }

    fn turn_names(&mut self, facts: &Facts, action: Action) {
        let rows = self.names_rows(facts);
        let last = names(facts, self.lang).len().saturating_sub(rows);
        let page = rows.max(2) - 1;
        self.names_from = match action {
            Action::PageUp => self.names_from.min(last).saturating_sub(page),
            _ => self.names_from.saturating_add(page).min(last),
        };
    }

    /// How many rows of names show.
    fn names_rows(&self, facts: &Facts) -> usize {
        let regions = regions(self.size, self.focus, self.side);
        let panes = regions.map(|regions| regions.panes).unwrap_or_default();
        let steps = panes.into_iter().find(|(pane, _)| *pane == Pane::Steps);
        steps.map_or(0, |(_, area)| {
            let rows = rows_of(Pane::Steps, area, over_steps(self, facts, area).len());
            let (steps, names) = (self.count(Pane::Steps, facts), names(facts, self.lang).len());
            let [_, names] = steps_and_names(rows, steps, names);
            usize::from(names.height.saturating_add(self.why_rows(facts)))
        })
    }

    /// Why a step is not legal stands under the names; where it is, they have its rows too.
    fn why_rows(&self, facts: &Facts) -> u16 {
        let chosen = self.chosen(Pane::Steps, facts);
        let steps = self.steps(facts);
        let blocked = steps.get(chosen).is_some_and(|step| step.blocked.is_some());
        if blocked { 0 } else { WHY_ROWS }
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
