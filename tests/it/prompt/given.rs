//! A reader at the chair's table, and congresses to read from.

use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::ballot::Ballot;
use daihoi::domain::floor::{FloorCommand, Speaker, SpeechKind};
use daihoi::domain::{Command, Lang, Moment, PersonId, SlotId, State};
use daihoi::ui::action::Action;
use daihoi::ui::hall::letters::{Letters, Looks};
use daihoi::ui::prompt::{Prompt, PromptView};
use daihoi::ui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::support::domain::*;
use crate::support::voting::{FIRST, Steps, hall, kept};

pub(super) const PLAIN: Looks = Looks { theme: Theme::Dark, letters: Letters::Plain };

/// Somebody who reads one prompt while the congress goes on.
pub(super) struct Reader {
    prompt: Prompt,
    view: Option<PromptView>,
    now: Moment,
    area: Rect,
}

impl Reader {
    pub(super) fn of(looks: Looks, (columns, rows): (u16, u16)) -> Self {
        let area = Rect::new(0, 0, columns, rows);
        Self { prompt: Prompt::new(looks), view: None, now: start(), area }
    }

    /// Shows the reader what there is to say now.
    pub(super) fn sees(mut self, state: &State, now: Moment) -> Self {
        let view = PromptView::new(state, now, state.about.lang);
        self.prompt.see(&view, now);
        (self.view, self.now) = (Some(view), now);
        self
    }

    pub(super) fn presses(mut self, action: Action) -> Self {
        self.prompt.press(action, self.view.as_ref().unwrap(), self.area);
        self
    }

    /// The screen as it stands, row by row.
    pub(super) fn rows(&self) -> Vec<String> {
        let buf = self.buffer();
        let row = |y| (0..self.area.width).map(|x| buf[(x, y)].symbol()).collect::<String>();
        (0..self.area.height).map(|y| row(y).trim_end().to_owned()).collect()
    }

    pub(super) fn screen(&self) -> String {
        self.rows().join("\n")
    }

    pub(super) fn buffer(&self) -> Buffer {
        let mut buf = Buffer::empty(self.area);
        self.prompt.draw(self.view.as_ref().unwrap(), self.now, self.area, &mut buf);
        buf
    }
}

/// What the prompt says of a congress.
pub(super) fn view(congress: &Congress) -> PromptView {
    PromptView::new(congress.state(), congress.now(), Lang::Vi)
}

/// Nine members elect two of three; the item of the election runs.
pub(super) fn electing() -> Congress {
    let listed = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]);
    listed.given(plan([ItemKind::Election { election: FIRST }, ItemKind::Rite])).given(begin(1))
}

pub(super) fn ballots(groups: &[(usize, &[u16])]) -> Vec<Ballot> {
    groups.iter().flat_map(|(number, names)| vec![kept(names); *number]).collect()
}

/// Three names are level for two seats.
pub(super) fn tied() -> Congress {
    electing().voted(&ballots(&[(3, &[1, 2]), (3, &[1, 3]), (3, &[2, 3])]))
}

/// Somebody gives a paper of ten minutes, and another one waits.
pub(super) fn speaking() -> Congress {
    let paper = |person, words| {
        let kind = SpeechKind::Paper { title: text(words), words: None };
        let speaker = Speaker::Delegate(PersonId(person));
        Command::Floor(FloorCommand::Register { speaker, kind, minutes: 10 })
    };
    sitting()
        .given(begin(1))
        .given(paper(4, "Xây dựng Đảng trong sạch"))
        .given(paper(6, "Phát triển kinh tế hộ"))
        .given(call_first())
}

/// Nine members, all here; a discussion comes first.
pub(super) fn sitting() -> Congress {
    hall(9).given(plan([ItemKind::Discussion, ItemKind::Rite]))
}

/// Registers a speech of five minutes.
pub(super) fn from_the_floor(person: u32) -> Command {
    let speaker = Speaker::Delegate(PersonId(person));
    Command::Floor(FloorCommand::Register { speaker, kind: SpeechKind::Floor {}, minutes: 5 })
}

/// Calls the first who registered.
pub(super) fn call_first() -> Command {
    Command::Floor(FloorCommand::Call { slot: SlotId(1) })
}
