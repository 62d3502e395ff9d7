//! The wall: ready, go; hold; black; pages. And the chair's words and the looks of the console.

use crate::domain::hall::{Flow, HallCommand, Scene, reveal_progress};
use crate::domain::{Command, tr};
use crate::ui::action::Action;
use crate::ui::form::Form;
use crate::ui::hall::{HallView, Leaf};
use crate::ui::layer::Layer;
use crate::ui::looks::{next_theme, other_lang};
use crate::ui::pane::Pane;
use crate::ui::scenes::{self, Cue, Offer};
use crate::ui::{Asked, Effect, Facts, Ui, words};

impl Ui {
    /// The first press readies a scene, the second one shows it.
    pub(super) fn ready_go(&mut self, facts: &Facts, action: Action) -> Effect {
        let offer = match action {
            Action::ArmScene => self.chosen_offer(facts),
            _ if self.armed.is_some() => self.armed.clone().map(Offer::Show),
            _ if self.focus == Pane::Scenes => self.chosen_offer(facts),
            _ => Some(Offer::Show(expected(facts))),
        };
        match offer {
            Some(Offer::Show(cue)) if self.armed.as_ref() == Some(&cue) => {
                self.armed = None;
                self.show(facts, cue)
            }
            Some(Offer::Show(cue)) => self.arm(facts, cue),
            Some(Offer::Message) => self.fill(Form::message_form(self.lang)),
            Some(Offer::Break) => self.fill(Form::break_form(self.lang)),
            None => Effect::None,
        }
    }

    pub(super) fn arm(&mut self, facts: &Facts, cue: Cue) -> Effect {
        let hall = &facts.wall.hall;
        if Cue::resumed(hall.scene.clone(), hall) == cue {
            let text = tr(self.lang, "Hội trường đang xem cảnh này.", "The hall sees this scene.");
            self.toasts.inform(text, facts.now);
            return Effect::None;
        }
        self.armed = Some(cue);
        Effect::None
    }

    /// Holds the wall, or lets it follow again.
    pub(super) fn hold(&mut self, facts: &Facts) -> Effect {
        let command = match facts.state.hall.flow {
            Flow::Live => HallCommand::Hold {},
            Flow::Held { .. } => HallCommand::Release {},
        };
        self.propose(facts, Command::Hall(command))
    }

    /// Blacks out what the wall shows, held or not, or brings back what the hall saw before. What
    /// is being typed stays.
    pub(super) fn black(&mut self, facts: &Facts) -> Effect {
        self.asked = Asked::Wall;
        let shown = &facts.wall.hall.scene;
        if *shown != Scene::Black {
            self.before_black = Some(shown.clone());
            return self.show(facts, Scene::Black.into());
        }
        match self.before_black.take() {
            Some(scene) => self.show(facts, Cue::resumed(scene, &facts.state.hall)),
            None => self.arm(facts, expected(facts)),
        }
    }

    /// Turns the wall, round and round; while names come up one by one, shows one more.
    pub(super) fn turn(&mut self, facts: &Facts, action: Action) -> Effect {
        let state = facts.state;
        if action == Action::HallNext && reveal_progress(state).is_some() {
            return self.propose(facts, Command::Hall(HallCommand::RevealNext {}));
        }
        let Leaf { number, of, .. } = HallView::new(state, facts.now, state.about.lang).leaf;
        if of == 1 {
            let text = tr(self.lang, "Cảnh này chỉ có một trang.", "This scene has one page only.");
            self.toasts.inform(text, facts.now);
            return Effect::None;
        }
        let page = match action {
            Action::HallBack => number.checked_sub(2).unwrap_or(of - 1),
            _ => number % of,
        };
        self.propose(facts, Command::Hall(HallCommand::Turn { page }))
    }

    pub(super) fn ask_pace(&mut self, facts: &Facts) -> Effect {
        self.fill(Form::pace_form(facts.state.hall.pace, self.lang))
    }

    /// Scrolls what is said under the results, where they are open; else the chair's words.
    pub(super) fn turn_words(&mut self, action: Action) -> Effect {
        if let Some(Layer::Results(results)) = self.layers.last_mut() {
            results.said_from = match action {
                Action::WordsUp => results.said_from.saturating_sub(1),
                _ => results.said_from.saturating_add(1),
            };
            return Effect::None;
        }
        match action {
            Action::WordsUp => self.scroll_words(self.words_from.saturating_sub(1)),
            _ => self.scroll_words(self.words_from.saturating_add(1)),
        }
    }

    pub(super) fn scroll_words(&mut self, from: u16) -> Effect {
        self.words_from = from;
        Effect::None
    }

    pub(super) fn copy_words(&mut self, facts: &Facts) -> Effect {
        let text = words::now(facts.state).join("\n");
        self.toasts.inform(tr(self.lang, "Đã chép lời điều hành.", "Words copied."), facts.now);
        Effect::Copy(text)
    }

    pub(super) fn change_looks(&mut self, action: Action) -> Effect {
        match action {
            Action::NextLanguage => self.lang = other_lang(self.lang),
            _ => self.theme = next_theme(self.theme),
        }
        Effect::None
    }

    fn show(&mut self, facts: &Facts, cue: Cue) -> Effect {
        let Cue { scene, reveal } = cue;
        self.propose(facts, Command::Hall(HallCommand::Show { scene, reveal }))
    }

    fn chosen_offer(&self, facts: &Facts) -> Option<Offer> {
        let at = self.chosen(Pane::Scenes, facts);
        self.offers(facts).get(at).map(|offer| self.filled_in(offer, facts))
    }
}

/// The scene that belongs to what happens now, gone on with where it was left.
fn expected(facts: &Facts) -> Cue {
    Cue::resumed(scenes::expected(facts.state), &facts.state.hall)
}
