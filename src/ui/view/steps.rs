//! The present item and what may come next: the expected step first, blocked ones with their reason.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::chrome::{ListView, Row, draw_all, draw_text, draw_title};
use super::duties;
use super::election::{self, track};
use super::exchange;
use super::list::{NameRow, draw_names};
use super::preparation;
use super::review;
use crate::domain::about::Stage;
use crate::domain::agenda::ItemKind;
use crate::domain::election::{Election, Phase};
use crate::domain::hands::HandStage;
use crate::domain::narration::{motion_text, speaker_name};
use crate::domain::steps::Step;
use crate::domain::{Lang, tr};
use crate::ui::act::label;
use crate::ui::hall::clock::Mood;
use crate::ui::layout::{
    NAMES_LEAST, StepsAreas, StepsParts, WHY_ROWS, most_over_steps, steps_areas,
};
use crate::ui::pane::{Pane, Room};
use crate::ui::theme::Role;
use crate::ui::{Facts, Ui, text};

/// What stands before each row under the title of the item.
pub const INDENT: &str = "  ";
/// The most rows in which it is said where an election stands.
const STANDING_ROWS: usize = 2;

/// What happens now, over the legal next steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepsView {
    /// The present item, and who speaks or what is voted.
    pub now: Vec<Row>,
    pub list: ListView,
    /// The names of the election that is dealt with, where there is room for them.
    pub names: Vec<NameRow>,
    /// How many rows they keep, whatever the steps need.
    least_names: u16,
    /// How many of them are scrolled past.
    pub names_from: usize,
    /// Why the chosen step is not legal.
    pub why: String,
}

impl StepsView {
    pub fn new(ui: &Ui, facts: &Facts, area: Rect) -> Self {
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
        Self {
            now: over_steps(ui, facts, area),
            list,
            names: names(facts, ui.lang),
            least_names: least_names(facts),
            names_from: ui.names_from,
            why,
        }
    }
}

/// What stands over the steps: the item, who speaks or what is voted, and how far the round of an
/// election has come, as far as some rows are left to the steps.
fn over_steps(ui: &Ui, facts: &Facts, area: Rect) -> Vec<Row> {
    let mut rows = vec![now(facts, ui.lang)];
    rows.extend(meanwhile(facts, usize::from(area.width), ui.lang));
    rows.extend(review::rows(facts.state, ui.lang));
    let most = usize::from(most_over_steps(area)).saturating_sub(rows.len());
    rows.extend(exchange::rows(facts.state, (usize::from(area.width), most), ui.lang));
    if let Some(election) = election_of_item(facts) {
        let room = (usize::from(area.width), most);
        rows.extend(track::rows(facts.state, election, room, ui.lang).into_iter().take(most));
    }
    rows
}

impl StepsView {
    /// Where the parts of the pane stand.
    pub fn areas(&self, area: Rect) -> StepsAreas {
        let why = if self.why.is_empty() { 0 } else { WHY_ROWS };
        let (now, steps, names) = (self.now.len(), self.list.rows.len(), self.names.len());
        steps_areas(area, StepsParts { now, steps, names, least_names: self.least_names, why })
    }
}

impl Widget for &StepsView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let theme = self.list.theme;
        draw_title(&self.list.title, self.list.focused, area, theme, buf);
        let StepsAreas { now, steps, names, why } = self.areas(area);
        draw_all(&self.now, now, theme, buf);
        self.list.draw_rows(steps, buf);
        draw_names(&self.names, self.names_from, names, theme, buf);
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

/// While the list is built, its names are what the steps are about; later the steps come first.
fn least_names(facts: &Facts) -> u16 {
    let is_built =
        |election: &Election| matches!(election.phase, Phase::Nominating | Phase::ListDrawn { .. });
    let is_shared_out = shares_out(facts) && facts.state.duties.is_open();
    let keeps =
        is_shared_out || is_prepared(facts) || election_of_item(facts).is_some_and(is_built);
    if keeps { NAMES_LEAST } else { 0 }
}

/// The names of the election that the present item is about, or the matrix of duties; before the
/// opening, what the preparation waits for.
fn names(facts: &Facts, lang: Lang) -> Vec<NameRow> {
    if shares_out(facts) {
        return duties::names(facts.state, lang);
    }
    match election_of_item(facts) {
        Some(election) => election::names(election, facts.state, lang),
        None => preparation::names(facts, lang),
    }
}

/// Whether the preparation before the congress is still under way.
fn is_prepared(facts: &Facts) -> bool {
    facts.state.stage == Stage::Preparing && facts.state.preparation.is_in_use()
}

/// Whether the present item is the assignment of duties.
fn shares_out(facts: &Facts) -> bool {
    let running = facts.state.agenda.running();
    running.is_some_and(|entry| entry.item.kind == ItemKind::Assignment)
}

/// The election that the present item is about.
fn election_of_item<'a>(facts: &Facts<'a>) -> Option<&'a Election> {
    match facts.state.agenda.running()?.item.kind {
        ItemKind::Election { election } => facts.state.election(election),
        _ => None,
    }
}

/// Who speaks with the clock, or what is being voted.
fn meanwhile(facts: &Facts, width: usize, lang: Lang) -> Vec<Row> {
    let state = facts.state;
    if let (Some(speech), Some(clock)) = (&state.floor.speaking, facts.speech_clock()) {
        let role = match clock.mood {
            Mood::Running => Role::Good,
            Mood::LastMinute => Role::Warning,
            Mood::Overrun => Role::Danger,
        };
        let who = speaker_name(state, &speech.slot.speaker);
        return vec![vec![(role, format!("  {} ", clock.text)), (Role::Text, who)]];
    }
    let called = state.hands.votes.last().filter(|v| matches!(v.stage, HandStage::Called { .. }));
    let Some(vote) = called else {
        let election = election_of_item(facts);
        let standing = election.map(|one| election::standing(one, state, lang));
        let duties = shares_out(facts).then(|| duties::standing(state, lang));
        let words = standing.or(duties).unwrap_or_default();
        let lines = text::wrap_to(&words, width.saturating_sub(INDENT.len()), STANDING_ROWS);
        let rows = lines.iter().map(|line| vec![(Role::Waiting, format!("{INDENT}{line}"))]);
        return if words.is_empty() { vec![Row::new()] } else { rows.collect() };
    };
    let about = motion_text(&vote.motion, state, lang);
    let calling = tr(lang, "  Đang biểu quyết: ", "  Being voted: ");
    vec![vec![(Role::Warning, calling.to_owned()), (Role::Text, about)]]
}
