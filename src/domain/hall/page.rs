//! Which page of a long scene stands on every wall: a function of the state and the instant.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{Hall, Scene, Unveiling};
use crate::domain::Moment;

/// How the pages are turned (nhịp lật trang).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    #[default]
    ByHand,
    /// By a clock, after so many seconds, within [`PACES`].
    Seconds(u16),
}

/// Faster than this nobody reads a page, slower than this nobody waits for one.
pub const PACES: std::ops::RangeInclusive<u16> = 3..=60;

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
    /// Finds the page that stands at an instant, of so many. A reveal stays at its newest name.
    pub fn standing(&self, pages: u16, now: Moment) -> Standing {
        let last = pages.max(1) - 1;
        if self.unveiling_of(&self.scene).is_some() {
            return Standing { page: last, since: self.since, until: None };
        }
        match self.pace {
            Pace::Seconds(seconds) if 0 < last && 0 < seconds => self.turned(pages, seconds, now),
            Pace::Seconds(_) | Pace::ByHand => {
                Standing { page: self.page % pages.max(1), since: self.since, until: None }
            }
        }
    }

    /// Whether the last of so many pages has come up, and with it every name of the result.
    pub fn has_shown_all(&self, pages: u16, now: Moment) -> bool {
        let is_secret = |Unveiling { election, .. }: Unveiling| {
            self.scene == Scene::Result(election) || self.scene == Scene::Elected(election)
        };
        let turns = match self.pace {
            Pace::Seconds(seconds) => turns(self.since, seconds, now),
            Pace::ByHand => 0,
        };
        let reached = i64::from(self.page).saturating_add(turns).saturating_add(1);
        i64::from(pages) <= reached && !self.unveiling.is_some_and(is_secret)
    }

    /// Begins with the first page.
    pub(super) fn open(&mut self, at: Moment) {
        self.page = 0;
        self.since = at;
    }

    /// Sets another pace. The page that stands stays, and its time begins anew.
    pub(super) fn set_pace(&mut self, pace: Pace, at: Moment) {
        if let Pace::Seconds(seconds) = self.pace {
            let turns = turns(self.since, seconds, at);
            self.page = u16::try_from(i64::from(self.page).saturating_add(turns)).unwrap_or(0);
        }
        self.pace = pace;
        self.since = at;
    }

    fn turned(&self, pages: u16, seconds: u16, now: Moment) -> Standing {
        let turns = turns(self.since, seconds, now);
        let page = i64::from(self.page).saturating_add(turns) % i64::from(pages);
        let after = |turns: i64| {
            let stay = TimeDelta::try_seconds(turns.saturating_mul(i64::from(seconds)));
            stay.and_then(|stay| self.since.checked_add_signed(stay))
        };
        Standing {
            page: u16::try_from(page).unwrap_or(0),
            since: after(turns).unwrap_or(self.since),
            until: after(turns.saturating_add(1)),
        }
    }
}

/// How often a clock has turned the page since an instant.
fn turns(since: Moment, seconds: u16, now: Moment) -> i64 {
    now.signed_duration_since(since).num_seconds().max(0) / i64::from(seconds.max(1))
}
