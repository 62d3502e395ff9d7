//! Keys at the counting desk.

use ratatui::crossterm::event::KeyCode;

use crate::domain::election::ballot::Ballot;
use crate::domain::tr;
use crate::ui::action::Action;
use crate::ui::count;
use crate::ui::desk::{Ask, Blank, Desk, Keyed};
use crate::ui::field::Edit;
use crate::ui::form::Form;
use crate::ui::input::Chord;
use crate::ui::layer::Layer;
use crate::ui::{Effect, Facts, Ui};

impl Ui {
    /// Gives a key to the keyer's line. Backspace on an empty line takes the last ballot back,
    /// once, and never as the end of a long press that emptied the line.
    pub(super) fn type_at_desk(&mut self, facts: &Facts, chord: Chord) -> Option<Effect> {
        let Some(Layer::Desk(desk)) = self.layers.last_mut() else { return None };
        let backspace = chord == Chord::plain(KeyCode::Backspace);
        if chord != Chord::plain(KeyCode::Enter) && desk.blank == Blank::Entered {
            desk.blank = Blank::Fresh;
            desk.slip = None;
        }
        let erased = std::mem::replace(&mut desk.erased, backspace);
        if backspace && desk.line.is_empty() {
            return Some(if erased { Effect::None } else { self.take_back(facts) });
        }
        if takes_only_numbers(desk, facts) && chord.typed().is_some_and(|c| !is_of_a_number(c)) {
            let hint = tr(self.lang, "Ở đây chỉ gõ số.", "Only numbers are typed here.");
            desk.slip = Some(hint.into());
            return Some(Effect::None);
        }
        let edit = desk.line.edit(chord);
        if edit == Edit::Changed {
            desk.slip = None;
        }
        (edit != Edit::Ignored).then_some(Effect::None)
    }

    pub(super) fn at_desk(&mut self, facts: &Facts, action: Action) -> Effect {
        let lang = self.lang;
        let Some(Layer::Desk(desk)) = self.layers.last_mut() else { return Effect::None };
        match action {
            Action::KeyBallot => {
                let keyed = desk.enter(facts.state, lang);
                self.keyed(facts, keyed)
            }
            Action::DeskMode => {
                desk.entry = desk.entry.other();
                Effect::None
            }
            Action::EndPass => {
                let command = desk.end();
                self.propose(facts, command)
            }
            Action::BallotInvalid => {
                let form = Form::invalid_form(facts.state, desk.fault(facts.state), lang);
                self.fill_ballot(facts, form)
            }
            Action::BallotDoubtful => self.fill_ballot(facts, Form::doubtful_form(lang)),
            Action::Recount => {
                let form = Form::recount_form(facts.state, desk.election, Some(desk.lot), lang);
                self.fill(form)
            }
            _ => self.take_back(facts),
        }
    }

    /// Takes a ballot that a form over the desk made.
    pub(super) fn take_ballot(&mut self, facts: &Facts, ballot: Ballot) -> Effect {
        let Some(Layer::Desk(desk)) = self.layers.last_mut() else { return Effect::None };
        let keyed = desk.take(facts.state, ballot);
        self.keyed(facts, keyed)
    }

    /// Opens a form that makes a ballot, where the desk asks for one.
    fn fill_ballot(&mut self, facts: &Facts, form: Form) -> Effect {
        let Some(Layer::Desk(desk)) = self.layers.last_mut() else { return Effect::None };
        if let Some(why) = desk.no_ballot(facts.state, self.lang) {
            desk.slip = Some(why.into());
            return Effect::None;
        }
        self.fill(form)
    }

    fn take_back(&mut self, facts: &Facts) -> Effect {
        let Some(Layer::Desk(desk)) = self.layers.last_mut() else { return Effect::None };
        let keyed = desk.take_back(facts.state);
        self.keyed(facts, keyed)
    }

    fn keyed(&mut self, facts: &Facts, keyed: Keyed) -> Effect {
        match keyed {
            Keyed::Run(command) => self.propose(facts, command),
            Keyed::Kept => Effect::None,
            Keyed::Leave => {
                self.layers.pop();
                self.go_count(facts)
            }
        }
    }
}

fn takes_only_numbers(desk: &Desk, facts: &Facts) -> bool {
    let lot = count::lot(facts.state, desk.election, desk.lot);
    let ask = lot.map(|lot| desk.ask(lot));
    matches!(
        ask,
        Some(Ask::Ballot { .. } | Ask::Third { .. } | Ask::Doubt { .. } | Ask::End { .. })
    )
}

fn is_of_a_number(c: char) -> bool {
    c.is_ascii_digit() || " ,.;-+/".contains(c)
}
