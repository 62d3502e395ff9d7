//! The frame of the console: the regions, then the layers over them.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use super::desk::Desk;
use super::layer::Layer;
use super::layout::{Regions, regions};
use super::pane::Pane;
use super::schedule::{Schedule, schedule};
use super::theme::Role;
use super::view::agenda::agenda_view;
use super::view::browser::BrowserView;
use super::view::chrome::{draw_all, draw_row};
use super::view::confirm::ConfirmView;
use super::view::counting::counting_rows;
use super::view::desk::DeskView;
use super::view::floor::floor_view;
use super::view::form::FormView;
use super::view::header::HeaderView;
use super::view::messages::MessagesView;
use super::view::mirror::MirrorView;
use super::view::papers::PapersView;
use super::view::results::ResultsView;
use super::view::roster::roster_view;
use super::view::scenes::scenes_view;
use super::view::small::SmallView;
use super::view::status::status_row;
use super::view::steps::StepsView;
use super::view::words::WordsView;
use super::{Facts, Ui, text};

/// Draws everything that the secretary sees.
pub fn render(frame: &mut Frame, ui: &Ui, facts: &Facts) {
    let area = frame.area();
    let cursor = draw(ui, facts, area, frame.buffer_mut());
    if let Some(cursor) = cursor.filter(|at| area.contains(*at)) {
        frame.set_cursor_position(cursor);
    }
}

/// Draws into a buffer, and says where the real cursor stands: an input method opens its window
/// there.
fn draw(ui: &Ui, facts: &Facts, area: Rect, buf: &mut Buffer) -> Option<Position> {
    buf.set_style(area, ui.theme.style(Role::Text));
    let regions = regions(area.as_size().into(), ui.focus, ui.side);
    let mut cursor = match (desk(ui), &regions) {
        (_, None) => draw_small(ui, facts, area, buf),
        (Some(desk), Some(_)) => draw_desk(ui, facts, desk, area, buf),
        (None, Some(regions)) => draw_console(ui, facts, regions, buf),
    };
    let area = match (desk(ui), &regions) {
        (_, None) => area,
        (Some(_), Some(_)) => over_messages(ui, facts, area, 1),
        (None, Some(regions)) => over_messages(ui, facts, area, regions.message.height),
    };
    for layer in &ui.layers {
        cursor = match layer {
            Layer::Help { of, browser } => {
                Some(draw_browser(&BrowserView::help(ui, *of, browser), area, buf))
            }
            Layer::Palette(browser) => {
                Some(draw_browser(&BrowserView::palette(ui, facts, browser), area, buf))
            }
            Layer::Form(form) => {
                let view = FormView::new(ui, facts, form);
                view.render(area, buf);
                Some(view.cursor(area))
            }
            Layer::Confirm(confirm) => {
                ConfirmView::new(ui, confirm).render(area, buf);
                None
            }
            Layer::Results(results) => {
                if let Some(view) = ResultsView::new(ui, facts, *results) {
                    view.render(area, buf);
                }
                None
            }
            Layer::Papers(papers) => {
                PapersView::new(ui, papers).render(area, buf);
                None
            }
            Layer::Search | Layer::Desk(_) => cursor,
        };
    }
    cursor
}

/// Where boxes open: the last message, with all the lines that it takes, and the keys stay seen.
fn over_messages(ui: &Ui, facts: &Facts, area: Rect, message_rows: u16) -> Rect {
    let toasts = MessagesView::new(ui, facts, message_rows).toast_rows(area.width);
    let below = message_rows.max(toasts).saturating_add(1);
    Rect { height: area.height.saturating_sub(below), ..area }
}

/// The desk covers the console; what opens above it covers the desk.
fn desk(ui: &Ui) -> Option<&Desk> {
    ui.layers.iter().find_map(|layer| match layer {
        Layer::Desk(desk) => Some(desk.as_ref()),
        _ => None,
    })
}

fn draw_small(ui: &Ui, facts: &Facts, area: Rect, buf: &mut Buffer) -> Option<Position> {
    SmallView::new(ui, facts).render(area, buf);
    None
}

fn draw_browser(view: &BrowserView, area: Rect, buf: &mut Buffer) -> Position {
    view.render(area, buf);
    view.cursor(area)
}

fn draw_desk(
    ui: &Ui,
    facts: &Facts,
    desk: &Desk,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let [body, message, status] = ratatui::layout::Layout::vertical([
        ratatui::layout::Constraint::Fill(1),
        ratatui::layout::Constraint::Length(1),
        ratatui::layout::Constraint::Length(1),
    ])
    .areas(area);
    let view = DeskView::new(ui, facts, desk)?;
    view.render(body, buf);
    MessagesView::new(ui, facts, 1).render(message, buf);
    draw_row(&status_row(ui, facts, status.width), status, ui.theme, buf);
    Some(view.cursor(body))
}

fn draw_console(ui: &Ui, facts: &Facts, regions: &Regions, buf: &mut Buffer) -> Option<Position> {
    let schedule = schedule(facts.state, facts.now);
    HeaderView::new(ui, facts, &schedule).render(regions.header, buf);
    if let Some(strip) = regions.strip {
        let mut view = agenda_view(ui, facts, &schedule, strip.width);
        view.focused = false;
        view.render(strip, buf);
    }
    for (pane, area) in &regions.panes {
        draw_pane(ui, facts, &schedule, (*pane, *area), buf);
    }
    WordsView::new(ui, facts).render(regions.words, buf);
    MirrorView::new(ui, facts).render(regions.mirror, buf);
    let counting = counting_rows(ui, facts, regions.count.height);
    draw_all(&counting, regions.count, ui.theme, buf);
    MessagesView::new(ui, facts, regions.message.height).render(regions.message, buf);
    draw_row(&status_row(ui, facts, regions.status.width), regions.status, ui.theme, buf);
    draw_search(ui, regions.message, buf)
}

fn draw_pane(ui: &Ui, facts: &Facts, schedule: &Schedule, pane: (Pane, Rect), buf: &mut Buffer) {
    let (pane, area) = pane;
    match pane {
        Pane::Steps => StepsView::new(ui, facts, area).render(area, buf),
        Pane::Agenda => agenda_view(ui, facts, schedule, area.width).render(area, buf),
        Pane::Roster => roster_view(ui, facts, area).render(area, buf),
        Pane::Floor => floor_view(ui, facts).render(area, buf),
        Pane::Scenes => scenes_view(ui, facts).render(area, buf),
    }
}

/// The line of the search, where the last message stands otherwise.
fn draw_search(ui: &Ui, area: Rect, buf: &mut Buffer) -> Option<Position> {
    if !matches!(ui.layers.last(), Some(Layer::Search)) {
        return None;
    }
    let line = text::pad(&format!("/ {}", ui.search.raw()), usize::from(area.width));
    draw_row(&[(Role::Focus, line)], area, ui.theme, buf);
    let column = u16::try_from(text::width(&ui.search.before_cursor())).unwrap_or(0);
    Some(Position::new(area.x.saturating_add(2).saturating_add(column), area.y))
}
