//! Going through the papers: the list, the text of one, and which are exported.

use crate::ui::action::Action;
use crate::ui::layer::Layer;
use crate::ui::layout::regions;
use crate::ui::papers::{Face, Papers, Wanted};
use crate::ui::update::moving::moved;
use crate::ui::view::paper;
use crate::ui::{Effect, Ui};

impl Ui {
    /// Asks for the papers; once they are open, reads or exports them.
    pub(super) fn with_papers(&mut self, action: Action) -> Effect {
        let Some(Layer::Papers(papers)) = self.layers.last_mut() else { return Effect::Papers };
        if action == Action::ExportAll {
            return Effect::Export(Wanted::All);
        }
        let Some(paper) = papers.chosen() else { return Effect::None };
        match &paper.made {
            Err(missing) => {
                let missing = missing.text(self.lang);
                self.toasts.warn(missing);
                Effect::None
            }
            Ok(_) if action == Action::ExportPaper => {
                Effect::Export(Wanted::One(paper.name.clone()))
            }
            Ok(_) => {
                papers.face = Face::Text { from: 0 };
                Effect::None
            }
        }
    }

    /// Goes from the text of a paper back to the list, if one is read.
    pub(super) fn closes_text(&mut self) -> bool {
        match self.layers.last_mut() {
            Some(Layer::Papers(papers)) if papers.face != Face::List => {
                papers.face = Face::List;
                true
            }
            _ => false,
        }
    }

    pub(super) fn move_in_papers(&mut self, action: Action) {
        let rows = self.rows_of_text();
        let Some(Layer::Papers(papers)) = self.layers.last_mut() else { return };
        match papers.face {
            Face::List => papers.at = moved(papers.at, papers.all.len(), action),
            Face::Text { from } => {
                let from = scrolled(papers, from, rows, action);
                papers.face = Face::Text { from };
            }
        }
    }

    /// How many lines of a paper show at once.
    fn rows_of_text(&self) -> usize {
        let taken = regions(self.size, self.focus, self.side)
            .map_or(0, |regions| regions.message.height + regions.status.height);
        paper::rows(self.size.1.saturating_sub(taken))
    }
}

/// Scrolls by a line, by a page less the line that is read on from, or to an end.
fn scrolled(papers: &Papers, from: usize, rows: usize, action: Action) -> usize {
    let lines = papers.text().map_or(0, |text| paper::lines(text, paper::COLUMNS).len());
    let last = lines.saturating_sub(rows);
    let page = rows.max(2) - 1;
    let from = from.min(last);
    let to = match action {
        Action::PageUp => from.saturating_sub(page),
        Action::PageDown => from.saturating_add(page),
        other => moved(from, lines, other),
    };
    to.min(last)
}
