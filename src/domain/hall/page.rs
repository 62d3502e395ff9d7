//! Which page of a long scene stands on every wall.

use super::Hall;
use crate::domain::Moment;

/// A page as it stands at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// From 0, and one that there is.
    pub page: u16,
    /// When it came up.
    pub since: Moment,
    /// When a clock turns it, if one does.
    pub until: Option<Moment>,
}

impl Hall {
    /// Finds the page that stands at an instant, of so many.
    pub fn standing(&self, pages: u16, _now: Moment) -> Standing {
        Standing { page: self.page % pages.max(1), since: self.since, until: None }
    }
}
