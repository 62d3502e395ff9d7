//! The wall: ready, go; hold; black; pages. And the chair's words and the looks of the console.

use crate::domain::hall::{Flow, HallCommand, Scene};
use crate::domain::{Command, tr};
use crate::ui::action::Action;
use crate::ui::form::Form;
use crate::ui::layer::Layer;
use crate::ui::looks::{next_theme, other_lang};
use crate::ui::pane::Pane;
use crate::ui::scenes::{self, Offer};
use crate::ui::{Asked, Effect, Facts, Ui, words};

impl Ui {
    /// The first press readies a scene, the second one shows it.
    pub(super) fn ready_go(&mut self, facts: &Facts, action: Action) -> Effect {
        let offer = match action {
            Action::ArmScene => self.chosen_offer(facts),
            _ if self.armed.is_some() => self.armed.clone().map(Offer::Show),
            _ if self.focus == Pane::Scenes => self.chosen_offer(facts),
            _ => Some(Offer::Show(scenes::expected(facts.state))),
        };
        match offer {
            Some(Offer::Show(scene)) if self.armed.as_ref() == Some(&scene) => {
                self.armed = None;
                self.show(facts, scene)
            }
            Some(Offer::Show(scene)) => self.arm(facts, scene),
            Some(Offer::Message) => self.fill(Form::message_form(self.lang)),
            Some(Offer::Break) => self.fill(Form::break_form(self.lang)),
            None => Effect::None,
        }
    }

    pub(super) fn arm(&mut self, facts: &Facts, scene: Scene) -> Effect {
        if facts.state.hall.scene == scene {
            let text = tr(self.lang, "Hội trường đang xem cảnh này.", "The hall sees this scene.");
            self.toasts.inform(text, facts.now);
            return Effect::None;
        }
        self.armed = Some(scene);
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

    /// Blacks out what the wall shows, held or not, or brings the scene before it back. What is
    /// being typed stays.
    pub(super) fn black(&mut self, facts: &Facts) -> Effect {
        self.asked = Asked::Wall;
        let shown = &facts.state.hall.scene;
        if facts.wall.hall.scene != Scene::Black {
            self.before_black = Some(shown.clone()).filter(|scene| *scene != Scene::Black);
            return self.show(facts, Scene::Black);
        }
        match self.before_black.take() {
            Some(scene) => self.show(facts, scene),
            None => self.arm(facts, scenes::expected(facts.state)),
        }
    }

    pub(super) fn turn(&mut self, facts: &Facts, action: Action) -> Effect {
        let page = facts.state.hall.page;
        let page = match action {
            Action::HallBack => page.checked_sub(1),
            _ => page.checked_add(1),
        };
        match page {
            Some(page) => self.propose(facts, Command::Hall(HallCommand::Turn { page })),
            None => Effect::None,
        }
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

    fn show(&mut self, facts: &Facts, scene: Scene) -> Effect {
        self.propose(facts, Command::Hall(HallCommand::Show { scene }))
    }

    fn chosen_offer(&self, facts: &Facts) -> Option<Offer> {
        let at = self.chosen(Pane::Scenes, facts);
        self.offers(facts).into_iter().nth(at)
    }
}
