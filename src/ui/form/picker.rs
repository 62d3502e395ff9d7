//! Picking people by a few letters of their names, without marks.

use ratatui::crossterm::event::KeyCode;

use crate::domain::election::Nominated;
use crate::domain::election::chain::may_stand;
use crate::domain::roster::{Attendee, Presence, Standing};
use crate::domain::{ElectionId, PersonId, State};
use crate::ui::field::{Edit, Field};
use crate::ui::input::Chord;
use crate::ui::search::{Fit, fit, sift};

/// How many matches are offered at once.
pub const OFFERED: usize = 6;

/// Who may be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pool {
    Everybody,
    Present,
    Alternates,
    Officials,
    /// Whoever an election draws on: the winners of the earlier one, or those in office.
    Eligible(ElectionId),
}

/// The people picked so far, and the search for the next one.
#[derive(Clone, Debug)]
pub struct Picker {
    pub query: Field,
    pub chosen: Vec<PersonId>,
    /// The highlighted match.
    pub at: usize,
    pool: Pool,
    most: usize,
}

impl Pool {
    fn holds(self, attendee: &Attendee, state: &State) -> bool {
        match self {
            Self::Everybody => true,
            Self::Present => matches!(attendee.presence, Presence::Present { .. }),
            Self::Alternates => attendee.delegate.standing == Standing::Alternate,
            Self::Officials => attendee.delegate.standing == Standing::Official,
            Self::Eligible(election) => state.election(election).is_none_or(|election| {
                may_stand(state, election, &Nominated::Person(attendee.delegate.id))
            }),
        }
    }
}

/// What a search found somebody by. Those whom it finds by name come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    Name,
    Unit,
}

/// A unit is found by its words, not by letters with others between: those are in too many.
fn fits(query: &str, attendee: &Attendee) -> Option<(Fit, By)> {
    let name = fit(query, &attendee.delegate.name).map(|fit| (fit, By::Name));
    let unit = fit(query, &attendee.delegate.unit).filter(|fit| *fit != Fit::Strewn);
    let unit = unit.map(|_| (Fit::Letters, By::Unit));
    name.into_iter().chain(unit).min()
}

impl Picker {
    pub fn new(pool: Pool, most: usize) -> Self {
        Self { query: Field::default(), chosen: Vec::new(), at: 0, pool, most }
    }

    /// The people whom the search finds and who are not picked yet. A number finds its card.
    pub fn matches(&self, state: &State) -> Vec<PersonId> {
        let query = self.query.text();
        if query.is_empty() || self.is_full() {
            return Vec::new();
        }
        let pool =
            state.roster.people.iter().filter(|(id, attendee)| {
                self.pool.holds(attendee, state) && !self.chosen.contains(id)
            });
        let found = sift(pool, |(id, attendee)| {
            let is_number = id.to_string() == *query;
            if is_number { Some((Fit::Words, By::Name)) } else { fits(&query, attendee) }
        });
        found.into_iter().map(|(id, _)| *id).take(OFFERED).collect()
    }

    /// Whether a search is on that finds nobody.
    pub fn finds_nobody(&self, state: &State) -> bool {
        !self.query.text().is_empty() && self.matches(state).is_empty()
    }

    /// Whether nobody more can be picked.
    pub fn is_full(&self) -> bool {
        self.most <= self.chosen.len()
    }

    /// Takes a key: letters search, arrows choose, Backspace in an empty search unpicks.
    pub fn edit(&mut self, state: &State, chord: Chord) -> bool {
        let offered = self.matches(state).len();
        match chord.key {
            KeyCode::Down if 0 < offered => self.at = (self.at + 1).min(offered - 1),
            KeyCode::Up if 0 < offered => self.at = self.at.saturating_sub(1),
            KeyCode::Backspace if self.query.is_empty() => {
                self.chosen.pop();
            }
            _ => return self.search(chord),
        }
        true
    }

    /// Picks the highlighted match. Says whether there was one.
    pub fn take(&mut self, state: &State) -> bool {
        let matches = self.matches(state);
        let Some(person) = matches.get(self.at) else { return false };
        self.chosen.push(*person);
        self.query.clear();
        self.at = 0;
        true
    }

    fn search(&mut self, chord: Chord) -> bool {
        let edit = self.query.edit(chord);
        if edit == Edit::Changed {
            self.at = 0;
        }
        edit != Edit::Ignored
    }
}
