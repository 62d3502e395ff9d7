//! A wall of a given size, as a person reads it.

use daihoi::domain::hall::Scene;
use daihoi::domain::{Lang, Moment, State};
use daihoi::ui::hall::{HallView, parts, render};
use daihoi::ui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

/// Draws one part of a page; a cell of ink shows as a block.
pub(super) fn wall(view: &HallView, size: (u16, u16), part: u16) -> Vec<String> {
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buf = Buffer::empty(area);
    render(area, &mut buf, view, part, Theme::Dark);
    (0..size.1).map(|y| (0..size.0).map(|x| seen(&buf, x, y)).collect()).collect()
}

fn seen(buf: &Buffer, x: u16, y: u16) -> &str {
    let cell = &buf[(x, y)];
    let is_ink = cell.modifier.contains(Modifier::REVERSED) && cell.symbol() == " ";
    if is_ink { "█" } else { cell.symbol() }
}

/// Draws every part of a page.
pub(super) fn walls(view: &HallView, size: (u16, u16)) -> Vec<Vec<String>> {
    let count = parts(view, Rect::new(0, 0, size.0, size.1), Theme::Dark);
    (0..count).map(|part| wall(view, size, part)).collect()
}

/// Draws every part of every page of a scene.
pub(super) fn album(views: &[HallView], size: (u16, u16)) -> Vec<Vec<String>> {
    views.iter().flat_map(|view| walls(view, size)).collect()
}

/// Every page of a scene as one text, for a snapshot.
pub(super) fn picture(
    state: &State,
    scene: &Scene,
    now: Moment,
    (lang, size): (Lang, (u16, u16)),
) -> String {
    let views = HallView::pages(state, scene, now, lang);
    let edge = "─".repeat(usize::from(size.0));
    let page = |lines: Vec<String>| {
        let lines: Vec<_> = lines.iter().map(|line| line.trim_end()).collect();
        lines.join("\n")
    };
    let pages: Vec<String> = album(&views, size).into_iter().map(page).collect();
    format!("{edge}\n{}\n{edge}", pages.join(&format!("\n{edge}\n")))
}
