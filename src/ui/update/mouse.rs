//! The mouse: a click takes the focus and the line, the wheel moves the line.

use ratatui::layout::{Position, Rect};

use crate::ui::action::Action;
use crate::ui::layout::{regions, rows_under_title, window};
use crate::ui::pane::Pane;
use crate::ui::view::steps::StepsView;
use crate::ui::{Effect, Facts, Ui};

impl Ui {
    pub(super) fn click(&mut self, facts: &Facts, at: (u16, u16)) -> Effect {
        if !self.layers.is_empty() {
            return Effect::None;
        }
        if let Some((pane, area)) = self.pane_at(at) {
            self.focus_on(pane);
            let rows = self.list_rows(facts, pane, area);
            if rows.contains(Position::from(at)) {
                let (chosen, count) = (self.chosen(pane, facts), self.count(pane, facts));
                let from = window(count, chosen, usize::from(rows.height)).start;
                let line = from + usize::from(at.1.saturating_sub(rows.y));
                self.cursors.set(pane, line.min(count.saturating_sub(1)));
                self.follow_chosen(facts);
            }
        }
        Effect::None
    }

    /// The rows in which the list of a pane stands, without the names under the steps.
    fn list_rows(&self, facts: &Facts, pane: Pane, area: Rect) -> Rect {
        match pane {
            Pane::Steps => StepsView::new(self, facts, area).areas(area).steps,
            Pane::Agenda | Pane::Roster | Pane::Floor | Pane::Scenes => rows_under_title(area),
        }
    }

    pub(super) fn wheel_up(&mut self, facts: &Facts, at: (u16, u16)) -> Effect {
        self.wheel(facts, at, Action::Up)
    }

    pub(super) fn wheel_down(&mut self, facts: &Facts, at: (u16, u16)) -> Effect {
        self.wheel(facts, at, Action::Down)
    }

    fn wheel(&mut self, facts: &Facts, at: (u16, u16), action: Action) -> Effect {
        if self.layers.is_empty()
            && let Some((pane, _)) = self.pane_at(at)
        {
            self.focus_on(pane);
        }
        self.move_by(facts, action)
    }

    fn pane_at(&self, at: (u16, u16)) -> Option<(Pane, Rect)> {
        let regions = regions(self.size, self.focus, self.side)?;
        regions.panes.into_iter().find(|(_, area)| area.contains(Position::from(at)))
    }
}
