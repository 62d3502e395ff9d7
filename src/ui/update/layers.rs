//! The layers: help, palette, search, questions and forms.

use crate::domain::tr;
use crate::ui::action::{Action, Context};
use crate::ui::browse::{self, Line};
use crate::ui::field::Edit;
use crate::ui::form::{Entered, Submission};
use crate::ui::input::Chord;
use crate::ui::layer::{Browser, Button, Deed, Layer};
use crate::ui::pane::Pane;
use crate::ui::results::{Results, Turn};
use crate::ui::{Effect, Facts, Ui};

impl Ui {
    /// Gives a key to the field that has the focus. `None`: it is not for a field.
    pub(super) fn type_into(&mut self, facts: &Facts, chord: Chord) -> Option<Effect> {
        let took = match self.layers.last_mut()? {
            Layer::Help { browser, .. } | Layer::Palette(browser) => browse_by(browser, chord),
            Layer::Search => {
                let edit = self.search.edit(chord);
                if edit == Edit::Changed {
                    self.cursors.set(self.focus, 0);
                }
                edit != Edit::Ignored
            }
            Layer::Form(form) => form.edit(facts.state, chord),
            Layer::Desk(_) => return self.type_at_desk(facts, chord),
            Layer::Confirm(_) | Layer::Results(_) | Layer::Papers(_) => false,
        };
        took.then_some(Effect::None)
    }

    pub(super) fn paste(&mut self, text: &str) -> Effect {
        match self.layers.last_mut() {
            Some(Layer::Help { browser, .. } | Layer::Palette(browser)) => {
                browser.query.paste(text);
            }
            Some(Layer::Search) => self.search.paste(text),
            Some(Layer::Form(form)) => form.paste(text),
            Some(Layer::Desk(desk)) => desk.line.paste(text),
            Some(Layer::Confirm(_) | Layer::Results(_) | Layer::Papers(_)) | None => {}
        }
        Effect::None
    }

    pub(super) fn open_help(&mut self) -> Effect {
        let of = self.context();
        if matches!(self.layers.last(), Some(Layer::Help { .. })) {
            return Effect::None;
        }
        self.open(Layer::Help { of, browser: Browser::default() })
    }

    /// Searches the list that has the focus; from the steps, the roster.
    pub(super) fn open_search(&mut self) -> Effect {
        if self.focus == Pane::Steps {
            self.focus_on(Pane::Roster);
        }
        self.search.clear();
        self.open(Layer::Search)
    }

    /// How many lines the list on top has.
    pub(super) fn browsed(&self, facts: &Facts) -> usize {
        match self.layers.last() {
            Some(Layer::Help { of, browser }) => browse::help(*of, browser, self.lang).len(),
            Some(Layer::Palette(browser)) => browse::palette(browser, facts, self.lang).len(),
            Some(Layer::Results(results)) => {
                results.of(facts.state).map_or(0, |(_, _, read)| read.what.count())
            }
            _ => 0,
        }
    }

    /// Opens the results, where there is one, or turns to another of them.
    pub(super) fn read_results(&mut self, facts: &Facts, action: Action) -> Effect {
        if let Some(Layer::Results(results)) = self.layers.last_mut() {
            let by = if action == Action::NextResult { Turn::Next } else { Turn::Back };
            *results = results.turned(facts.state, by);
            return Effect::None;
        }
        if let Some(results) = Results::new(facts) {
            return self.open(Layer::Results(results));
        }
        self.toasts.warn(tr(
            self.lang,
            "Chưa có kết quả nào được cộng.",
            "No result is added up yet.",
        ));
        Effect::None
    }

    pub(super) fn pick(&mut self, facts: &Facts) -> Effect {
        let line = match self.layers.pop() {
            Some(Layer::Palette(browser)) => {
                browse::palette(&browser, facts, self.lang).into_iter().nth(browser.at)
            }
            _ => None,
        };
        match line {
            Some(Line::Step(step)) => self.take_step(facts, &step),
            Some(Line::Action(spec)) if spec.offered_in(self.context()) => {
                self.act(facts, spec.action)
            }
            Some(Line::Action(spec)) => {
                self.go_where(spec.contexts);
                self.toasts.inform(browse::keys(spec, self.lang), facts.now);
                Effect::None
            }
            None => Effect::None,
        }
    }

    /// Moves to the pane in which an action works, so that its object is seen before it is done.
    fn go_where(&mut self, contexts: &[Context]) {
        let found = Pane::ALL.into_iter().find(|pane| contexts.contains(&pane.context()));
        if let Some(pane) = found {
            self.focus_on(pane);
        }
    }

    pub(super) fn button(&mut self, action: Action) -> Effect {
        let Some(Layer::Confirm(confirm)) = self.layers.last_mut() else { return Effect::None };
        if action == Action::OtherButton {
            confirm.chosen = confirm.chosen.other();
            return Effect::None;
        }
        let (chosen, deed) = (confirm.chosen, confirm.deed.clone());
        self.layers.pop();
        match (chosen, deed) {
            (Button::No, _) => Effect::None,
            (Button::Yes, Deed::Do(effect)) => effect,
            (Button::Yes, Deed::LeaveForm) => {
                self.layers.pop();
                Effect::None
            }
        }
    }

    pub(super) fn field(&mut self, facts: &Facts, action: Action) -> Effect {
        let Some(Layer::Form(form)) = self.layers.last_mut() else { return Effect::None };
        match action {
            Action::NextField => form.next(),
            Action::PreviousField => form.previous(),
            Action::Enter if form.enter(facts.state) == Entered::Moved => {}
            _ => return self.submit(facts),
        }
        Effect::None
    }

    /// A form stays open until its command is accepted, so that nothing typed is lost.
    fn submit(&mut self, facts: &Facts) -> Effect {
        let Some(Layer::Form(form)) = self.layers.last_mut() else { return Effect::None };
        match form.submit(facts, self.lang) {
            Ok(Submission::Run(command)) => self.propose(facts, command),
            Ok(Submission::Arm(scene)) => {
                self.layers.pop();
                self.arm(facts, scene.into())
            }
            Ok(Submission::Ballot(ballot)) => {
                self.layers.pop();
                self.take_ballot(facts, ballot)
            }
            Err(complaint) => {
                form.at = complaint.field;
                self.toasts.warn(complaint.text);
                Effect::None
            }
        }
    }
}

fn browse_by(browser: &mut Browser, chord: Chord) -> bool {
    let edit = browser.query.edit(chord);
    if edit == Edit::Changed {
        browser.at = 0;
    }
    edit != Edit::Ignored
}
