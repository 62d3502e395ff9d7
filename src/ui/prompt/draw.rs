//! From a prompt laid out to cells.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line as Spans, Span};
use ratatui::widgets::{Clear, Widget};

use super::page::{BigClock, Lettering, Line, Page};
use super::view::PromptView;
use crate::domain::tr;
use crate::ui::action::Context;
use crate::ui::hall::clock::Mood;
use crate::ui::text;
use crate::ui::theme::{Role, Theme};
use crate::ui::view::status::hints;

/// How a clock is coloured: the same as on the console.
pub(super) fn role_of(mood: Mood) -> Role {
    match mood {
        Mood::Running => Role::Good,
        Mood::LastMinute => Role::Warning,
        Mood::Overrun => Role::Danger,
    }
}

/// Draws the prompt from one of its lines on.
pub(super) fn draw(
    page: &Page,
    view: &PromptView,
    (from, is_new): (usize, bool),
    buf: &mut Buffer,
) {
    let area = page.area.intersection(buf.area);
    Clear.render(area, buf);
    buf.set_style(area, page.theme.style(Role::HallText));
    if let Some(print) = &page.print {
        print.lay_paper(area, buf);
    }
    draw_lines(page, from, buf);
    if !page.head.is_empty() {
        draw_fixed(page, view, (from, is_new), buf);
    }
}

fn draw_lines(page: &Page, from: usize, buf: &mut Buffer) {
    let mut y = page.body.y;
    let shown = page.lines.iter().skip(from).take(page.shown(from));
    for (place, line) in shown.enumerate() {
        if place > 0 {
            y = y.saturating_add(line.above);
        }
        draw_line(page, line, y, buf);
        y = y.saturating_add(page.lettering.rows());
    }
}

fn draw_line(page: &Page, line: &Line, y: u16, buf: &mut Buffer) {
    if let (Lettering::Big { rows }, Some(print)) = (page.lettering, &page.print) {
        let at = Position { x: page.body.x, y };
        return print.draw(&line.text, (rows, line.role), at, buf);
    }
    let row = Rect { x: page.body.x.saturating_add(1), y, height: 1, ..page.body };
    draw_row(&[(line.role, line.text.clone())], row, page.theme, buf);
}

fn draw_fixed(page: &Page, view: &PromptView, (from, is_new): (usize, bool), buf: &mut Buffer) {
    let lang = view.lang;
    let (x, width) = (page.area.x.saturating_add(1), page.area.width.saturating_sub(2));
    let at = |y: u16| Rect { x, y, width, height: 1 };
    let across = |y: u16| Rect { y, height: 1, ..page.area };
    for (y, row) in (page.area.y..).zip(&page.head) {
        draw_row(row, at(y), page.theme, buf);
    }
    let new = if is_new { tr(lang, " LỜI MỚI ", " NEW WORDS ") } else { "" };
    draw_rule((new, mark(from, '↑')), across(page.body.y.saturating_sub(1)), page.theme, buf);
    let below = page.lines.len().saturating_sub(from + page.shown(from));
    let under = page.body.bottom();
    draw_rule(("", mark(below, '↓')), across(under), page.theme, buf);
    for (y, row) in (under.saturating_add(1)..).zip(&page.foot) {
        draw_row(row, at(y), page.theme, buf);
    }
    if let Some(clock) = page.clock {
        draw_clock(page, view, clock, buf);
    }
    let keys = hints(Context::Prompt, lang, width);
    draw_row(&keys, at(page.area.bottom().saturating_sub(1)), page.theme, buf);
}

fn draw_clock(page: &Page, view: &PromptView, clock: BigClock, buf: &mut Buffer) {
    let (Some(print), Some(speaking)) = (&page.print, &view.speaking) else { return };
    let role = role_of(speaking.clock.mood);
    let x = page.area.right().saturating_sub(clock.columns + 1);
    let at = Position { x, y: page.body.bottom().saturating_add(1) };
    print.draw_clock(&speaking.clock.text, (usize::from(clock.rows), role), at, buf);
}

/// How many lines are out of sight on one side.
fn mark(lines: usize, arrow: char) -> String {
    if lines == 0 { String::new() } else { format!(" {arrow} {lines} ") }
}

/// Draws a rule with a mark at either end.
fn draw_rule((left, right): (&str, String), area: Rect, theme: Theme, buf: &mut Buffer) {
    let taken = text::width(left) + text::width(&right) + 4;
    let filled = usize::from(area.width).saturating_sub(taken);
    let row = [
        (Role::Frame, "──".to_owned()),
        (Role::Focus, left.to_owned()),
        (Role::Frame, "─".repeat(filled)),
        (Role::Hint, right),
        (Role::Frame, "──".to_owned()),
    ];
    draw_row(&row, area, theme, buf);
}

/// Draws a row on the paper that is there. What was laid out to fit is not cut.
fn draw_row(row: &[(Role, String)], area: Rect, theme: Theme, buf: &mut Buffer) {
    let spans = row.iter().map(|(role, text)| Span::styled(text.as_str(), on_paper(*role, theme)));
    spans.collect::<Spans>().render(area.intersection(buf.area), buf);
}

/// The ink of a role without its ground; but what is reversed keeps it.
fn on_paper(role: Role, theme: Theme) -> Style {
    let style = theme.style(role);
    if role == Role::Focus { style } else { Style { bg: None, ..style } }
}
