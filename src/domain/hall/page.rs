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

    /// Whether every one of so many pages has come up, and with them every name of the result.
    pub fn has_shown_all(&self, pages: u16, now: Moment) -> bool {
        let is_seen = pages <= self.reached.saturating_add(1);
        !self.is_secret() && (is_seen || self.shows_all_at(pages).is_some_and(|at| at <= now))
    }

    /// When a clock brings up the last of so many pages, if one does.
    pub fn shows_all_at(&self, pages: u16) -> Option<Moment> {
        match self.pace {
            Pace::Seconds(seconds) if !self.is_secret() => {
                // From a page that was leapt to, it takes a whole round.
                let from = if self.page <= self.reached { self.page } else { 0 };
                self.after(pages.saturating_sub(1).saturating_sub(from).into(), seconds)
            }
            Pace::Seconds(_) | Pace::ByHand => None,
        }
    }

    /// Stops the clock: the page that stands at this instant stays.
    pub fn stop(&mut self, at: Moment) {
        match self.pace {
            Pace::Seconds(_) => self.set_pace(Pace::ByHand, at),
            Pace::ByHand => (),
        }
    }

    /// Begins with the first page.
    pub(super) fn open(&mut self, at: Moment) {
        self.page = 0;
        self.reached = 0;
        self.since = at;
    }

    /// Turns to a page. Only the one after those that were seen adds to them: a leap shows no more.
    pub(super) fn turn(&mut self, page: u16, at: Moment) {
        self.note_reached(at);
        if page == self.reached.saturating_add(1) {
            self.reached = page;
        }
        self.page = page;
        self.since = at;
    }

    /// Sets another pace. The page that stands stays, and its time begins anew.
    pub(super) fn set_pace(&mut self, pace: Pace, at: Moment) {
        self.note_reached(at);
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
        Standing {
            page: u16::try_from(page).unwrap_or(0),
            since: self.after(turns, seconds).unwrap_or(self.since),
            until: self.after(turns.saturating_add(1), seconds),
        }
    }

    /// When a clock has turned the page so often.
    fn after(&self, turns: i64, seconds: u16) -> Option<Moment> {
        let stay = TimeDelta::try_seconds(turns.saturating_mul(i64::from(seconds)))?;
        self.since.checked_add_signed(stay)
    }

    /// Keeps how far a clock has come.
    fn note_reached(&mut self, at: Moment) {
        if let Pace::Seconds(seconds) = self.pace
            && self.page <= self.reached
        {
            let come = i64::from(self.page).saturating_add(turns(self.since, seconds, at));
            self.reached = self.reached.max(u16::try_from(come).unwrap_or(u16::MAX));
        }
    }

    /// Whether names of what is on the wall have yet to come up.
    fn is_secret(&self) -> bool {
        self.unveilings.iter().any(|Unveiling { election, .. }| {
            self.scene == Scene::Result(*election) || self.scene == Scene::Elected(*election)
        })
    }
}

/// How often a clock has turned the page since an instant.
fn turns(since: Moment, seconds: u16, now: Moment) -> i64 {
    now.signed_duration_since(since).num_seconds().max(0) / i64::from(seconds.max(1))
}
