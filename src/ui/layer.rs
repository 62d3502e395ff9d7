//! What lies over the console. The top layer takes the input.

use super::Effect;
use super::action::Context;
use super::desk::Desk;
use super::field::Field;
use super::form::Form;
use super::papers::Papers;
use super::results::Results;

/// Something opened above the console.
#[derive(Clone, Debug)]
pub enum Layer {
    /// The keys of the context from which help was asked for.
    Help {
        of: Context,
        browser: Browser,
    },
    Palette(Browser),
    /// A line of text that narrows the list below.
    Search,
    Confirm(Confirm),
    Form(Box<Form>),
    Desk(Box<Desk>),
    /// The results that are added up, name by name.
    Results(Results),
    Papers(Box<Papers>),
}

/// A list under a line of text that narrows it.
#[derive(Clone, Debug, Default)]
pub struct Browser {
    pub query: Field,
    pub at: usize,
}

/// A question before an act. It carries the deed, so what is said and what is done are one.
#[derive(Clone, Debug)]
pub struct Confirm {
    /// Names the thing.
    pub title: String,
    /// Say what follows from it.
    pub lines: Vec<String>,
    /// The words on the button that does it.
    pub yes: String,
    pub deed: Deed,
    pub chosen: Button,
}

/// What Yes does.
#[derive(Clone, Debug)]
pub enum Deed {
    Do(Effect),
    /// Leaves the form below with what was filled into it.
    LeaveForm,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Button {
    #[default]
    No,
    Yes,
}

impl Layer {
    /// The keys that work here.
    pub fn context(&self) -> Context {
        match self {
            Self::Help { .. } | Self::Palette(_) | Self::Search => Context::List,
            Self::Confirm(_) => Context::Dialog,
            Self::Form(_) => Context::Form,
            Self::Desk(_) => Context::Desk,
            Self::Results(_) => Context::Results,
            Self::Papers(papers) => papers.context(),
        }
    }
}

impl Button {
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Yes => Self::No,
        }
    }
}
