//! The papers of the session as the operator goes through them: a list, and the text of one.

use super::Ui;
use super::action::Context;
use super::layer::Layer;
use crate::papers::{Document, Paper};

/// The papers that the session has, and how far the operator is among them.
#[derive(Clone, Debug)]
pub struct Papers {
    pub all: Vec<Paper>,
    pub place: Place,
    pub at: usize,
    pub face: Face,
}

/// Where exported papers go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub folder: String,
    /// The formats, as they end the names of files.
    pub formats: Vec<&'static str>,
}

/// Whether the list is seen, or the chosen paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    List,
    /// So many lines are scrolled past.
    Text {
        from: usize,
    },
}

/// Which papers are exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    All,
    /// The one of this name.
    One(String),
}

/// How far an export has come, in papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub of: usize,
}

impl Papers {
    /// The keys that work here.
    pub fn context(&self) -> Context {
        match self.face {
            Face::List => Context::Papers,
            Face::Text { .. } => Context::Paper,
        }
    }

    /// The paper on the chosen line.
    pub fn chosen(&self) -> Option<&Paper> {
        self.all.get(self.at.min(self.all.len().saturating_sub(1)))
    }

    /// The chosen paper as it reads, once it is ready.
    pub fn text(&self) -> Option<&Document> {
        self.chosen().and_then(|paper| paper.made.as_ref().ok())
    }
}

impl Ui {
    /// Shows the papers as they stand now; among open ones the place is kept.
    pub fn show_papers(&mut self, all: Vec<Paper>, place: Place) {
        let open = self.layers.iter_mut().find_map(|layer| match layer {
            Layer::Papers(papers) => Some(papers),
            _ => None,
        });
        if let Some(papers) = open {
            (papers.all, papers.place) = (all, place);
            return;
        }
        let papers = Papers { all, place, at: 0, face: Face::List };
        self.layers.push(Layer::Papers(Box::new(papers)));
    }

    /// Learns how far the export is, if one goes on.
    pub fn exporting(&mut self, progress: Option<Progress>) {
        self.exporting = progress;
    }
}
