//! The lines of each pane, narrowed by the search where one is on.

use super::pane::Pane;
use super::scenes::{self, Cue, Offer};
use super::search::{Fit, fit, sift};
use super::{Facts, Ui};
use crate::domain::agenda::Entry;
use crate::domain::floor::Slot;
use crate::domain::hall::Scene;
use crate::domain::narration::{reveal_label, scene_label, speaker_name};
use crate::domain::roster::Attendee;
use crate::domain::steps::Step;
use crate::domain::tr;

impl Ui {
    /// The hall's steps, then the counting room's.
    pub fn steps<'a>(&self, facts: &'a Facts) -> Vec<&'a Step> {
        facts.hall_steps.iter().chain(&facts.counting_steps).collect()
    }

    pub fn agenda<'a>(&self, facts: &'a Facts) -> Vec<&'a Entry> {
        let entries = facts.state.agenda.entries.iter();
        sift(entries, |entry| self.fits(Pane::Agenda, &entry.item.title))
    }

    /// People by the number of the card. The search looks at names, units and numbers.
    pub fn roster<'a>(&self, facts: &'a Facts) -> Vec<&'a Attendee> {
        let people = facts.state.roster.people.values();
        let query = self.search_in(Pane::Roster);
        sift(people, |attendee| fit_attendee(&query, attendee))
    }

    pub fn queue<'a>(&self, facts: &'a Facts) -> Vec<&'a Slot> {
        let queue = facts.state.floor.queue.iter();
        let name = |slot: &Slot| speaker_name(facts.state, &slot.speaker);
        sift(queue, |slot| self.fits(Pane::Floor, &name(slot)))
    }

    pub fn offers(&self, facts: &Facts) -> Vec<Offer> {
        let offers = scenes::offers(facts.state).into_iter();
        sift(offers, |offer| self.fits(Pane::Scenes, &self.offer_label(offer, facts)))
    }

    /// Names a line of the list of scenes.
    pub fn offer_label(&self, offer: &Offer, facts: &Facts) -> String {
        match &self.filled_in(offer, facts) {
            Offer::Show(Cue { scene, reveal }) => {
                let label = scene_label(scene, facts.state, self.lang);
                format!("{}{label}", reveal_label(*reveal, self.lang))
            }
            Offer::Message => tr(self.lang, "Lời nhắn mới…", "New message…").into(),
            Offer::Break => tr(self.lang, "Giải lao…", "Break…").into(),
        }
    }

    /// The scene that was made with a form, in place of the line that opens the form.
    pub fn filled_in(&self, offer: &Offer, facts: &Facts) -> Offer {
        let is_of_form = |cue: &&Cue| match offer {
            Offer::Show(_) => false,
            Offer::Message => matches!(cue.scene, Scene::Message(_)),
            Offer::Break => matches!(cue.scene, Scene::Break { .. }),
        };
        let made = self.armed.as_ref().filter(is_of_form).cloned().map(Offer::Show);
        let is_listed = |made: &Offer| scenes::offers(facts.state).contains(made);
        made.filter(|made| !is_listed(made)).unwrap_or_else(|| offer.clone())
    }

    /// How many lines a pane has.
    pub fn count(&self, pane: Pane, facts: &Facts) -> usize {
        match pane {
            Pane::Steps => self.steps(facts).len(),
            Pane::Agenda => self.agenda(facts).len(),
            Pane::Roster => self.roster(facts).len(),
            Pane::Floor => self.queue(facts).len(),
            Pane::Scenes => self.offers(facts).len(),
        }
    }

    /// The chosen line of a pane, never beyond its last one.
    pub fn chosen(&self, pane: Pane, facts: &Facts) -> usize {
        self.cursors.of(pane).min(self.count(pane, facts).saturating_sub(1))
    }

    fn fits(&self, pane: Pane, text: &str) -> Option<Fit> {
        fit(&self.search_in(pane), text)
    }

    /// The search belongs to the pane that has the focus.
    fn search_in(&self, pane: Pane) -> String {
        if pane == self.focus { self.search.raw() } else { String::new() }
    }
}

fn fit_attendee(query: &str, attendee: &Attendee) -> Option<Fit> {
    let delegate = &attendee.delegate;
    if delegate.id.to_string() == query.trim() {
        return Some(Fit::Words);
    }
    let unit = if delegate.unit.is_empty() { None } else { fit(query, &delegate.unit) };
    fit(query, &delegate.name).into_iter().chain(unit).min()
}
