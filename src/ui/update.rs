//! One act of the person: into the field that has the focus, or through the table of actions.

mod acting;
mod desk;
mod hall;
mod layers;
mod mouse;
pub mod moving;
mod papers;

use super::action::{Context, resolve, spec};
use super::form::Filled;
use super::input::Chord;
use super::layer::Layer;
use super::pane::{Pane, Room};
use super::results::Results;
use super::{Asked, Effect, Facts, Hands, Input, Saved, Ui, question};
use crate::domain::election::Election;
use crate::domain::election::lot::LotStage;
use crate::domain::election::round::RoundStage;
use crate::domain::steps::{Act, Step};
use crate::domain::{Command, Refusal, State, tr};

impl Ui {
    /// Takes one act of the person and says what the loop must do.
    pub fn handle(&mut self, facts: &Facts, input: Input) -> Effect {
        match input {
            Input::Key(chord) => self.key(facts, chord),
            Input::Paste(text) => self.paste(&text),
            Input::Click { column, row } => self.click(facts, (column, row)),
            Input::WheelUp { column, row } => self.wheel_up(facts, (column, row)),
            Input::WheelDown { column, row } => self.wheel_down(facts, (column, row)),
            Input::Resize { columns, rows } => {
                self.size = (columns, rows);
                Effect::None
            }
        }
    }

    /// Learns that the last command is on the disk. `facts` already hold its record.
    pub fn accepted(&mut self, facts: &Facts) {
        if self.asked == Asked::Wall {
            return;
        }
        if matches!(self.layers.last(), Some(Layer::Form(_))) {
            self.layers.pop();
        }
        if let Some(Layer::Desk(desk)) = self.layers.last_mut() {
            desk.accepted();
        }
        self.read_what_is_to_be_signed(facts);
        self.choose_step(facts);
        self.words_from = 0;
        self.names_from = 0;
        self.cursors.agenda = self.chosen(Pane::Agenda, facts);
    }

    /// Whoever signs reads the figures first: they open once they are added up.
    fn read_what_is_to_be_signed(&mut self, facts: &Facts) {
        let Some(Act::Reconcile(election)) = self.followed else { return };
        let round = facts.state.election(election).and_then(Election::current_round);
        let is_added = round.is_some_and(|r| matches!(r.stage, RoundStage::Reconciled { .. }));
        if is_added && self.layers.is_empty() {
            self.layers.extend(Results::at(facts.state, election).map(Layer::Results));
        }
    }

    /// Keeps to the step that was done or moved to, so that Enter pressed again means the same; once
    /// it is gone, chooses the expected one.
    fn choose_step(&mut self, facts: &Facts) {
        let is_followed = |step: &&Step| {
            step.blocked.is_none() && self.followed.as_ref().is_some_and(|act| *act == step.act)
        };
        match self.steps(facts).iter().position(is_followed) {
            Some(at) => self.cursors.steps = at,
            None => self.choose_step_of_room(facts),
        }
    }

    /// Chooses the expected step of the room that the operator is following.
    fn choose_step_of_room(&mut self, facts: &Facts) {
        self.followed = None;
        if facts.counting_steps.is_empty() {
            self.room = Room::Hall;
        }
        self.cursors.steps = facts.expected_step(self.room);
    }

    /// Chooses the step of the lot that was being keyed when the session was left, if one was; else
    /// the expected one.
    pub fn come_back(&mut self, facts: &Facts) {
        self.choose_step_of_room(facts);
        let is_keyed = |step: &Step| is_being_keyed(facts.state, &step.act);
        if let Some(at) = facts.counting_steps.iter().position(is_keyed) {
            self.room = Room::Counting;
            self.cursors.steps = facts.hall_steps.len() + at;
        }
    }

    /// Learns that the rules said no to the last command. What was typed stays; a number gives way to
    /// the next digit.
    pub fn refused(&mut self, refusal: &Refusal) {
        if let Some(Layer::Form(form)) = self.layers.last_mut() {
            form.offer_number_again();
        }
        self.toasts.warn(refusal.text(self.lang));
    }

    /// Learns whether the disk takes what is accepted.
    pub fn saved(&mut self, saved: &Saved) {
        match saved {
            Saved::Saved => self.toasts.solve(),
            Saved::NotThis { why } | Saved::Failed { why } => self.toasts.fail(why.clone()),
        }
    }

    /// Where the next key goes.
    pub fn context(&self) -> Context {
        match self.hands {
            Hands::Player => Context::Player,
            Hands::Operator => self.layers.last().map_or(self.focus.context(), Layer::context),
        }
    }

    fn key(&mut self, facts: &Facts, chord: Chord) -> Effect {
        self.toasts.answer(facts.now);
        self.asked = Asked::Act;
        if let Some(effect) = self.type_into(facts, chord) {
            return effect;
        }
        match resolve(self.context(), chord) {
            Some(action) => self.act(facts, action),
            None => self.stray(facts, chord),
        }
    }

    /// A key that means nothing here. A composed letter is not guessed at: a wrong guess is an act.
    fn stray(&mut self, facts: &Facts, chord: Chord) -> Effect {
        if self.context().is_pane() && chord.typed().is_some_and(|c| !c.is_ascii()) {
            self.toasts.warn(tr(
                self.lang,
                "Bộ gõ tiếng Việt đang bật: dùng phím F hoặc mũi tên.",
                "A Vietnamese input method is on: use the F keys or the arrows.",
            ));
        }
        self.tell_where(facts, chord);
        Effect::None
    }

    /// Says in which pane a key works that does nothing in this one.
    fn tell_where(&mut self, facts: &Facts, chord: Chord) {
        if !self.context().is_pane() {
            return;
        }
        let works = |pane: &Pane| resolve(pane.context(), chord).and_then(spec);
        let found = Pane::ALL.into_iter().find_map(|pane| works(&pane).map(|spec| (pane, spec)));
        let Some((pane, spec)) = found else { return };
        let (does, place) = (spec.label(self.lang), pane.title(self.lang));
        let text = tr(
            self.lang,
            format!("{does}: không dùng ở đây, chọn ở ô {place} rồi bấm lại."),
            format!("{does}: not here; choose in the pane {place}, then press again."),
        );
        self.toasts.inform(text, facts.now);
    }

    /// Asks first where the command is dangerous, and not at all once the file cannot be written.
    fn propose(&mut self, facts: &Facts, command: Command) -> Effect {
        if self.cannot_write(facts) {
            return Effect::None;
        }
        if let Some(confirm) = question::question(&command, facts, self.lang) {
            self.layers.push(Layer::Confirm(confirm));
            return Effect::None;
        }
        Effect::Execute(command)
    }

    /// Says it where the file cannot be written any more.
    fn cannot_write(&mut self, facts: &Facts) -> bool {
        let Saved::Failed { why } = facts.saved else { return false };
        self.toasts.fail(why.clone());
        true
    }

    /// Closes the top layer; on the bare console, disarms, ends the search, goes back to the steps.
    /// Asks before what was filled in is lost.
    fn close(&mut self) -> Effect {
        if let Some(Layer::Form(form)) = self.layers.last()
            && form.filled == Filled::ByHand
        {
            return self.open(Layer::Confirm(question::leave_form(form, self.lang)));
        }
        if self.closes_text() {
            return Effect::None;
        }
        if let Some(layer) = self.layers.pop() {
            if matches!(layer, Layer::Search) {
                self.search.clear();
            }
            return Effect::None;
        }
        if self.armed.take().is_some() {
            return Effect::None;
        }
        if self.search.is_empty() {
            self.focus_on(Pane::Steps);
        }
        self.search.clear();
        Effect::None
    }

    fn interrupt(&mut self, facts: &Facts) -> Effect {
        if self.interrupted.press(facts.now) {
            return self.ask_to_quit();
        }
        self.close()
    }

    fn ask_to_quit(&mut self) -> Effect {
        let confirm = question::quit(self.lang);
        self.layers.push(Layer::Confirm(confirm));
        Effect::None
    }

    fn focus_on(&mut self, pane: Pane) {
        if self.focus != pane {
            self.search.clear();
        }
        self.focus = pane;
        if matches!(pane, Pane::Roster | Pane::Floor | Pane::Scenes) {
            self.side = pane;
        }
    }
}

fn is_being_keyed(state: &State, act: &Act) -> bool {
    let Act::KeyLot(election, lot) = act else { return false };
    let round = state.elections.find(*election).ok().and_then(|election| election.current_round());
    let Some(RoundStage::Counting { lots, .. }) = round.map(|round| &round.stage) else {
        return false;
    };
    let found = lots.iter().find(|one| one.id == *lot).map(|one| &one.stage);
    matches!(found, Some(LotStage::First { .. } | LotStage::Second { .. }))
}
