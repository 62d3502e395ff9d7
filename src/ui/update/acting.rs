//! What each action does on the console.

use crate::domain::agenda::{AgendaCommand, ItemKind};
use crate::domain::floor::FloorCommand;
use crate::domain::roster::{Presence, RosterCommand};
use crate::domain::steps::{Act, Step, step};
use crate::domain::{Command, ItemId, PersonId, SlotId, Text, decide, tr};
use crate::ui::act::{Reply, reply};
use crate::ui::action::Action;
use crate::ui::desk::{Desk, Task};
use crate::ui::form::Form;
use crate::ui::layer::{Browser, Layer};
use crate::ui::pane::{Pane, Room};
use crate::ui::{Effect, Facts, Ui, question};

impl Ui {
    #[expect(
        clippy::too_many_lines,
        reason = "one match over every action: a key without an arm does not compile"
    )]
    pub(super) fn act(&mut self, facts: &Facts, action: Action) -> Effect {
        match action {
            Action::Help => self.open_help(),
            Action::Palette => self.open(Layer::Palette(Browser::default())),
            Action::Search => self.open_search(),
            Action::Close => self.close(),
            Action::Interrupt => self.interrupt(facts),
            Action::NextLanguage | Action::NextTheme => self.change_looks(action),
            Action::Suspend => Effect::Suspend,
            Action::Quit => self.ask_to_quit(),
            Action::NextPane
            | Action::PreviousPane
            | Action::GoSteps
            | Action::GoAgenda
            | Action::GoRoster
            | Action::GoFloor
            | Action::GoScenes => self.go(self.pane_of(action)),
            Action::GoCount => self.go_count(facts),
            Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last => self.move_by(facts, action),
            Action::ArmScene | Action::ReadyGo => self.ready_go(facts, action),
            Action::Hold => self.hold(facts),
            Action::Black => self.black(facts),
            Action::HallNext | Action::HallBack => self.turn(facts, action),
            Action::HallPace => self.ask_pace(facts),
            Action::Note => self.fill(Form::note_form(self.lang)),
            Action::Undo => self.undo(facts),
            Action::Pick => self.pick(facts),
            Action::OtherButton | Action::Press => self.button(action),
            Action::NextField | Action::PreviousField | Action::Enter | Action::Submit => {
                self.field(facts, action)
            }
            Action::KeyBallot
            | Action::BallotInvalid
            | Action::BallotDoubtful
            | Action::DeskMode
            | Action::EndPass
            | Action::TakeBack
            | Action::Recount => self.at_desk(facts, action),
            Action::DoStep => self.do_step(facts),
            Action::StartItem
            | Action::InsertItem
            | Action::SkipItem
            | Action::ReopenItem
            | Action::WithdrawResult => self.with_item(facts, action),
            Action::TogglePresence | Action::Excuse | Action::Replace => {
                self.with_person(facts, action)
            }
            Action::ArriveListed => self.arrive_listed(facts),
            Action::RegisterSpeaker | Action::GiveFloor | Action::GrantMinute => {
                self.with_floor(facts, action)
            }
            Action::CallSpeaker | Action::AdvanceSpeaker | Action::WithdrawSpeaker => {
                self.with_slot(facts, action)
            }
            Action::WordsUp | Action::WordsDown => self.turn_words(action),
            Action::CopyWords => self.copy_words(facts),
            Action::GoResults | Action::NextResult | Action::PreviousResult => {
                self.read_results(facts, action)
            }
            Action::GoPapers | Action::ReadPaper | Action::ExportPaper | Action::ExportAll => {
                self.with_papers(action)
            }
            // The player of a demonstration, the test card and the chair's prompt take these themselves.
            Action::PauseOrGoOn
            | Action::PlayStep
            | Action::Faster
            | Action::Slower
            | Action::NextLetters
            | Action::PreviousLetters
            | Action::KeepLetters
            | Action::Larger
            | Action::Smaller => Effect::None,
        }
    }

    /// Takes a legal step, or says why it is not legal yet.
    pub(super) fn take_step(&mut self, facts: &Facts, step: &Step) -> Effect {
        // A lot that was emptied is to be keyed next; Enter pressed again must not empty another.
        let recurs = !matches!(step.act, Act::RecountLot(_));
        self.followed = recurs.then(|| step.act.clone());
        match (&step.act, &step.blocked) {
            (Act::StartItem(item), _) => self.start_item(facts, *item),
            (_, Some(refusal)) => {
                self.toasts.warn(refusal.text(self.lang));
                Effect::None
            }
            (act, None) => self.follow(facts, reply(act, facts, self.lang)),
        }
    }

    pub(super) fn follow(&mut self, facts: &Facts, reply: Reply) -> Effect {
        match reply {
            Reply::Run(command) => self.propose(facts, command),
            Reply::Fill(form) => self.open(Layer::Form(form)),
            Reply::Roster => self.go(Pane::Roster),
            Reply::Desk(election, lot) => {
                let task = Task::Key { third: Vec::new() };
                let desk = Desk::new(facts.state, election, lot, task);
                self.open(Layer::Desk(Box::new(desk)))
            }
            Reply::Doubts(election, lot) => {
                let task = Task::Rule { decided: None };
                let desk = Desk::new(facts.state, election, lot, task);
                self.open(Layer::Desk(Box::new(desk)))
            }
        }
    }

    pub(super) fn open(&mut self, layer: Layer) -> Effect {
        self.layers.push(layer);
        Effect::None
    }

    pub(super) fn fill(&mut self, form: Form) -> Effect {
        self.open(Layer::Form(Box::new(form)))
    }

    fn with_floor(&mut self, facts: &Facts, action: Action) -> Effect {
        match action {
            Action::RegisterSpeaker => {
                self.fill(Form::register_speaker_form(facts.state, self.lang))
            }
            Action::GiveFloor => self.fill(Form::give_floor_form(facts.state, self.lang)),
            _ => self.propose(facts, Command::Floor(FloorCommand::Grant { minutes: 1 })),
        }
    }

    fn pane_of(&self, action: Action) -> Pane {
        match action {
            Action::NextPane => self.focus.next(),
            Action::PreviousPane => self.focus.previous(),
            Action::GoAgenda => Pane::Agenda,
            Action::GoRoster => Pane::Roster,
            Action::GoFloor => Pane::Floor,
            Action::GoScenes => Pane::Scenes,
            _ => Pane::Steps,
        }
    }

    fn go(&mut self, pane: Pane) -> Effect {
        self.focus_on(pane);
        Effect::None
    }

    /// The counting room's next step: at the desk where it is one of keying.
    pub(super) fn go_count(&mut self, facts: &Facts) -> Effect {
        self.room = Room::Counting;
        let free = facts.counting_steps.iter().find(|step| step.blocked.is_none());
        if let Some(step) = free
            && let reply @ (Reply::Desk(..) | Reply::Doubts(..)) =
                reply(&step.act, facts, self.lang)
        {
            return self.follow(facts, reply);
        }
        self.focus_on(Pane::Steps);
        self.choose_step_of_room(facts);
        Effect::None
    }

    fn do_step(&mut self, facts: &Facts) -> Effect {
        let at = self.chosen(Pane::Steps, facts);
        self.room = if at < facts.hall_steps.len() { Room::Hall } else { Room::Counting };
        match self.steps(facts).get(at).copied() {
            Some(step) => self.take_step(facts, step),
            None => Effect::None,
        }
    }

    fn with_item(&mut self, facts: &Facts, action: Action) -> Effect {
        let at = self.chosen(Pane::Agenda, facts);
        let Some(item) = self.agenda(facts).get(at).map(|entry| entry.item.id) else {
            return Effect::None;
        };
        match action {
            Action::InsertItem => self.fill(Form::insert_item_form(facts.state, item, self.lang)),
            Action::SkipItem => self.fill(Form::skip_item_form(facts.state, item, self.lang)),
            Action::ReopenItem => self.fill(Form::reopen_item_form(facts.state, item, self.lang)),
            Action::WithdrawResult => self.withdraw_result(facts, item),
            _ => self.start_item(facts, item),
        }
    }

    /// Corrects the result of the election that an item is about, or says why that cannot be.
    fn withdraw_result(&mut self, facts: &Facts, item: ItemId) -> Effect {
        let kind = facts.state.agenda.get(item).map(|entry| &entry.item.kind);
        let Some(ItemKind::Election { election }) = kind else {
            let none = tr(self.lang, "Mục này không có bầu cử.", "This item holds no election.");
            self.toasts.warn(none);
            return Effect::None;
        };
        let step = step(facts.state, Act::WithdrawResult(*election), facts.now);
        self.take_step(facts, &step)
    }

    /// Starts an item. Where a need is missing that the chair may set aside, asks for the reason.
    fn start_item(&mut self, facts: &Facts, item: ItemId) -> Effect {
        let start =
            |override_reason| Command::Agenda(AgendaCommand::Start { item, override_reason });
        let Err(refusal) = decide(facts.state, &start(None), facts.now) else {
            return self.propose(facts, start(None));
        };
        let obstacle = refusal.text(self.lang);
        if decide(facts.state, &start(Some(Text::new("…"))), facts.now).is_err() {
            self.toasts.warn(obstacle);
            return Effect::None;
        }
        self.fill(Form::override_need_form(facts.state, item, obstacle, self.lang))
    }

    fn with_person(&mut self, facts: &Facts, action: Action) -> Effect {
        let at = self.chosen(Pane::Roster, facts);
        let Some(attendee) = self.roster(facts).get(at).copied() else { return Effect::None };
        let person = attendee.delegate.id;
        match action {
            Action::Excuse => self.fill(Form::excuse_form(facts.state, person, self.lang)),
            Action::Replace => self.fill(Form::replace_form(facts.state, person, self.lang)),
            _ if matches!(attendee.presence, Presence::Present { .. }) => {
                self.propose(facts, Command::Roster(RosterCommand::Leave { person }))
            }
            _ => self.arrive(facts, vec![person]),
        }
    }

    /// Asks before everybody listed is noted as present, but for those who reported an absence.
    fn arrive_listed(&mut self, facts: &Facts) -> Effect {
        let listed = self.roster(facts);
        let away = listed
            .iter()
            .filter(|one| matches!(one.presence, Presence::Awaited | Presence::Left { .. }));
        let people: Vec<PersonId> = away.map(|attendee| attendee.delegate.id).collect();
        let excused = listed.iter().filter(|one| matches!(one.presence, Presence::Absent(_)));
        let excused = excused.count();
        if self.cannot_write(facts) || people.is_empty() {
            return Effect::None;
        }
        self.open(Layer::Confirm(question::arrivals(people, excused, self.lang)))
    }

    fn arrive(&mut self, facts: &Facts, people: Vec<PersonId>) -> Effect {
        self.propose(facts, Command::Roster(RosterCommand::Arrive { people }))
    }

    fn with_slot(&mut self, facts: &Facts, action: Action) -> Effect {
        let at = self.chosen(Pane::Floor, facts);
        let slots: Vec<SlotId> = self.queue(facts).iter().map(|slot| slot.id).collect();
        let Some(slot) = slots.get(at).copied() else { return Effect::None };
        let before = at.checked_sub(1).and_then(|before| slots.get(before)).copied();
        match (action, before) {
            (Action::WithdrawSpeaker, _) => {
                self.fill(Form::withdraw_speaker_form(facts.state, slot, self.lang))
            }
            (Action::AdvanceSpeaker, Some(before)) => {
                self.cursors.floor = at.saturating_sub(1);
                self.propose(facts, Command::Floor(FloorCommand::Advance { slot, before }))
            }
            (Action::AdvanceSpeaker, None) => Effect::None,
            _ => self.propose(facts, Command::Floor(FloorCommand::Call { slot })),
        }
    }

    fn undo(&mut self, facts: &Facts) -> Effect {
        match question::undo(facts, self.lang) {
            Ok(confirm) => self.open(Layer::Confirm(confirm)),
            Err(refusal) => {
                self.toasts.warn(refusal.text(self.lang));
                Effect::None
            }
        }
    }
}
