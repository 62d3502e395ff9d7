//! The present item and what may come next: the expected step first, blocked ones with their reason.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Widget;

use super::chrome::{ListView, Row, draw_all, draw_text, draw_title};
use super::election;
use crate::domain::about::Stage;
use crate::domain::agenda::ItemKind;
use crate::domain::election::Election;
use crate::domain::hands::HandStage;
use crate::domain::narration::{motion_text, speaker_name};
use crate::domain::steps::Step;
use crate::domain::{Lang, tr};
use crate::ui::act::label;
use crate::ui::hall::clock::Mood;
use crate::ui::layout::{NOW_ROWS, WHY_ROWS};
use crate::ui::pane::{Pane, Room};
use crate::ui::theme::Role;
use crate::ui::{Facts, Ui};

/// What happens now, over the legal next steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepsView {
    pub now: Vec<Row>,
    pub list: ListView,
    /// The names of the election that is dealt with, where there is room for them.
    pub names: Vec<Row>,
    /// Why the chosen step is not legal.
    pub why: String,
}

impl StepsView {
    pub fn new(ui: &Ui, facts: &Facts) -> Self {
        let steps = ui.steps(facts);
        let chosen = ui.chosen(Pane::Steps, facts);
        let in_hall = facts.hall_steps.len();
        let rows = steps.iter().enumerate().map(|(at, step)| {
            let room = if at < in_hall { Room::Hall } else { Room::Counting };
            row(step, room, facts, ui.lang)
        });
        let blocked = steps.get(chosen).and_then(|step| step.blocked.as_ref());
        let list = ListView {
            theme: ui.theme,
            title: Pane::Steps.title(ui.lang).into(),
            focused: ui.focus == Pane::Steps,
            chosen,
            rows: rows.collect(),
            empty: tr(ui.lang, "Không còn bước nào.", "Nothing is left to do.").into(),
        };
        let why = blocked.map(|refusal| refusal.text(ui.lang)).unwrap_or_default();
        let election = election_of_item(facts);
        let names = election.map(|election| election::names(election, ui.lang));
        Self {
            now: vec![now(facts, ui.lang), meanwhile(facts, ui.lang)],
            list,
            names: names.unwrap_or_default(),
            why,
        }
    }
}

impl Widget for &StepsView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let theme = self.list.theme;
        let body = draw_title(&self.list.title, self.list.focused, area, theme, buf);
        let [now, rows, why] = Layout::vertical([
            Constraint::Length(NOW_ROWS),
            Constraint::Fill(1),
            Constraint::Length(WHY_ROWS),
        ])
        .areas(body);
        draw_all(&self.now, now, theme, buf);
        self.list.draw_rows(rows, buf);
        let [_, names] = Layout::vertical([
            Constraint::Length(u16::try_from(self.list.rows.len()).unwrap_or(u16::MAX)),
            Constraint::Fill(1),
        ])
        .spacing(1)
        .areas(rows);
        draw_all(&self.names, names, theme, buf);
        draw_text(&self.why, Role::Warning, why, theme, buf);
    }
}

fn row(step: &Step, room: Room, facts: &Facts, lang: Lang) -> Row {
    let mark = match (&step.blocked, room) {
        (Some(_), _) => "✗ ",
        (None, Room::Hall) => "› ",
        (None, Room::Counting) => "▤ ",
    };
    let role = if step.blocked.is_some() { Role::Dim } else { Role::Text };
    vec![(role, mark.to_owned()), (role, label(&step.act, facts.state, lang))]
}

/// The present item.
fn now(facts: &Facts, lang: Lang) -> Row {
    let state = facts.state;
    let text = match (state.agenda.running(), state.stage) {
        (Some(entry), _) => return vec![(Role::Title, format!("▶ {}", entry.item.title))],
        (None, Stage::Blank | Stage::Preparing) => tr(
            lang,
            "Chưa khai mạc: điểm danh (F8), rồi khai mạc.",
            "Not opened yet: check people in (F8), then open.",
        ),
        (None, Stage::Sitting { .. }) => tr(lang, "Giữa hai mục", "Between two items"),
        (None, Stage::Closed { .. }) => tr(lang, "Đã bế mạc", "Closed"),
    };
    vec![(Role::Waiting, text.to_owned())]
}

/// The election that the present item is about.
fn election_of_item<'a>(facts: &Facts<'a>) -> Option<&'a Election> {
    match facts.state.agenda.running()?.item.kind {
        ItemKind::Election { election } => facts.state.election(election),
        _ => None,
    }
}

/// Who speaks with the clock, or what is being voted.
fn meanwhile(facts: &Facts, lang: Lang) -> Row {
    let state = facts.state;
    if let (Some(speech), Some(clock)) = (&state.floor.speaking, facts.speech_clock()) {
        let role = match clock.mood {
            Mood::Running => Role::Good,
            Mood::LastMinute => Role::Warning,
            Mood::Overrun => Role::Danger,
        };
        let who = speaker_name(state, &speech.slot.speaker);
        return vec![(role, format!("  {} ", clock.text)), (Role::Text, who)];
    }
    let called = state.hands.votes.last().filter(|v| matches!(v.stage, HandStage::Called { .. }));
    let Some(vote) = called else {
        let standing = election_of_item(facts)
            .map(|election| election::standing(election, &state.rules, lang));
        return vec![(Role::Waiting, format!("  {}", standing.unwrap_or_default()))];
    };
    let about = motion_text(&vote.motion, state, lang);
    let calling = tr(lang, "  Đang biểu quyết: ", "  Being voted: ");
    vec![(Role::Warning, calling.to_owned()), (Role::Text, about)]
}
