//! What the hall sees, and what it will see next, drawn by the hall's own renderer.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Span;
use ratatui::widgets::{Block, BorderType, Widget};

use super::chrome::draw_row;
use crate::domain::hall::{Flow, Pace, RevealProgress, Scene, reveal_progress};
use crate::domain::narration::{reveal_label, scene_label};
use crate::domain::{Lang, Moment, State, tr};
use crate::ui::hall::{self, HallView};
use crate::ui::scenes::{Cue, expected};
use crate::ui::theme::{Role, Theme};
use crate::ui::{Facts, Ui, age, text};

/// Under this many rows only one picture fits; the live one becomes a line.
const ROOM_FOR_TWO: u16 = 12;

/// The wall, live, and the scene that is armed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MirrorView {
    theme: Theme,
    live: HallView,
    live_title: String,
    live_role: Role,
    /// What the wall does by itself or by a key, and the scene that F2 would ready.
    said: String,
    next: Option<(HallView, String)>,
}

impl MirrorView {
    pub fn new(ui: &Ui, facts: &Facts) -> Self {
        let lang = ui.lang;
        let wall = facts.wall;
        let shown = scene_label(&wall.hall.scene, wall, lang);
        let (mark, live_role) = match facts.state.hall.flow {
            Flow::Live if wall.hall.scene == Scene::Black => {
                (tr(lang, "● TẮT HÌNH", "● BLACK"), Role::Warning)
            }
            Flow::Live => (tr(lang, "● ĐANG CHIẾU", "● LIVE"), Role::Good),
            Flow::Held { .. } => (tr(lang, "■ GIỮ HÌNH", "■ HELD"), Role::Warning),
        };
        let next = ui.armed.as_ref().map(|Cue { scene, reveal }| {
            let label = scene_label(scene, facts.state, lang);
            let label = format!("{}{label}", reveal_label(*reveal, lang));
            let title = format!("{}: {label}", tr(lang, "SẼ CHIẾU (F2)", "NEXT (F2)"));
            let wall_lang = facts.state.about.lang;
            (HallView::preview(facts.state, (scene, *reveal), facts.now, wall_lang), title)
        });
        let live = HallView::new(wall, facts.now, wall.about.lang);
        let said = [going_on(wall, &live, lang), hint(ui, facts)].into_iter().flatten();
        let said = said.collect::<Vec<_>>().join(" · ");
        Self {
            theme: ui.theme,
            live_title: aged(mark, age::text(facts, lang), &shown),
            live_role,
            live,
            said,
            next,
        }
    }

    /// When what the mirror shows in an area next changes by itself.
    pub fn wake_at(&self, area: Rect) -> Option<Moment> {
        let next = self.next.as_ref().and_then(|(next, _)| next.wake_at(1));
        let live = self.room_for_live(area).and_then(|live| {
            let inside = Block::bordered().inner(live);
            self.live.wake_at(hall::parts(&self.live, inside, self.theme))
        });
        next.into_iter().chain(live).min()
    }

    /// Where the wall is drawn, unless a line stands for it.
    fn room_for_live(&self, area: Rect) -> Option<Rect> {
        if self.next.is_none() {
            return Some(area);
        }
        let [upper, _] = halves(area);
        (ROOM_FOR_TWO <= area.height).then_some(upper)
    }

    fn draw_live(&self, area: Rect, buf: &mut Buffer) {
        let block = Block::bordered()
            .border_style(self.theme.style(Role::Frame))
            .title(Span::styled(heading(&self.live_title, area), self.theme.style(self.live_role)));
        let said = heading(&self.said, area);
        let block = block.title_bottom(Span::styled(said, self.theme.style(Role::Hint)));
        let inside = block.inner(area);
        block.render(area, buf);
        hall::show(inside, buf, &self.live, self.theme);
    }

    fn draw_next(&self, view: &HallView, title: &str, area: Rect, buf: &mut Buffer) {
        let block = Block::bordered()
            .border_type(BorderType::Double)
            .border_style(self.theme.style(Role::Warning))
            .title(Span::styled(heading(title, area), self.theme.style(Role::Focus)));
        let inside = block.inner(area);
        block.render(area, buf);
        hall::show(inside, buf, view, self.theme);
    }
}

impl Widget for &MirrorView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let Some((next, title)) = &self.next else { return self.draw_live(area, buf) };
        if area.height < ROOM_FOR_TWO {
            let [line, rest] =
                Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
            draw_row(&[(self.live_role, self.live_title.clone())], line, self.theme, buf);
            return self.draw_next(next, title, rest, buf);
        }
        let [upper, lower] = halves(area);
        self.draw_live(upper, buf);
        self.draw_next(next, title, lower, buf);
    }
}

fn halves(area: Rect) -> [Rect; 2] {
    Layout::vertical([Constraint::Fill(1); 2]).areas(area)
}

/// How the pages turn, or how many names have come up.
fn going_on(wall: &State, live: &HallView, lang: Lang) -> Option<String> {
    if let Some(RevealProgress { shown, of }) = reveal_progress(wall) {
        return Some(format!("{} {shown}/{of}", tr(lang, "từng người", "one by one")));
    }
    match wall.hall.pace {
        Pace::Seconds(seconds) if 1 < live.leaf.of => {
            Some(tr(lang, format!("tự chuyển {seconds} giây"), format!("turns every {seconds} s")))
        }
        Pace::Seconds(_) | Pace::ByHand => None,
    }
}

/// What the wall does, for how long, and what it shows.
fn aged(mark: &str, age: Option<String>, shown: &str) -> String {
    match age {
        Some(age) => format!("{mark} {age}: {shown}"),
        None => format!("{mark}: {shown}"),
    }
}

/// What F2 would ready.
fn hint(ui: &Ui, facts: &Facts) -> Option<String> {
    let wanted = expected(facts.state);
    if wanted == facts.state.hall.scene {
        return None;
    }
    Some(format!("F2 › {}", scene_label(&wanted, facts.state, ui.lang)))
}

/// A title as far as it fits between the corners.
fn heading(title: &str, area: Rect) -> String {
    text::cut(title, usize::from(area.width.saturating_sub(2)))
}
