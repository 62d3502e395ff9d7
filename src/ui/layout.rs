//! Where everything stands, by the size of the terminal.
//!
//! Compact, from 60 × 16, shown at 80 × 24: one pane at a time beside the strips that always show.
//!
//! ```text
//! ┌ header ──────────────────────────────────────────────────────────────────────┐ HEADER_ROWS
//! │ organisation, title                                   record  saved  time    │
//! │ convened, present, quorum                             how late               │
//! ├ agenda, STRIP_SHARE ─────────┬ the pane that has the focus ──────────────────┤
//! │ ✓ done  ▶ now  › next        │ the item, who speaks; the legal next steps,   │ TOP_SHARE
//! │                              │ or roster, speakers, scenes                   │
//! ├ what the hall sees ──────────┼ the chair's words ────────────────────────────┤
//! │                              │                                               │
//! ├ counting room ───────────────┴───────────────────────────────────────────────┤ 1
//! ├ last message ────────────────────────────────────────────────────────────────┤ 1
//! └ keys ────────────────────────────────────────────────────────────────────────┘ 1
//! ```
//!
//! Comfortable, from 118 × 32, and roomy, from 180 × 45 (where `side` is two columns):
//!
//! ```text
//! ├ agenda ──────┬ steps ─────────────┬ what the hall sees ─┤
//! │              │                    │                     │
//! │              ├ the chair's words ─┼ side: roster,       │
//! │              │                    │ speakers or scenes  │
//! ├ counting room, messages, keys ────┴─────────────────────┤
//! ```

use std::ops::Range;

use ratatui::layout::{Constraint, Layout, Rect};

use super::pane::Pane;

/// Under this, the console is two lines of plain text.
const LEAST: (u16, u16) = (60, 16);
const COMFORTABLE: (u16, u16) = (118, 32);
const ROOMY: (u16, u16) = (180, 45);

const HEADER_ROWS: u16 = 2;
/// The agenda and the mirror, in a compact terminal.
const STRIP_SHARE: Constraint = Constraint::Percentage(38);
const TOP_SHARE: Constraint = Constraint::Percentage(62);
const AGENDA_COLUMNS: u16 = 38;
const SIDE_COLUMNS: u16 = 40;
/// What stands under the steps: why the chosen one is not legal.
pub const WHY_ROWS: u16 = 2;
/// How many steps show at least, whatever stands over them.
const LEAST_STEPS: u16 = 3;
/// The item, and who speaks or what is voted, always show.
const LEAST_NOW: u16 = 2;

/// The names of an election while its list is built, in a low terminal.
pub const NAMES_LEAST: u16 = 3;

/// Every area of the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regions {
    pub header: Rect,
    /// The agenda as a strip, where it is not a pane.
    pub strip: Option<Rect>,
    /// The panes that show, each with its title row.
    pub panes: Vec<(Pane, Rect)>,
    pub words: Rect,
    pub mirror: Rect,
    pub count: Rect,
    pub message: Rect,
    pub status: Rect,
}

/// Lays the console out; `None` where only two plain lines fit.
pub fn regions(extent: (u16, u16), focus: Pane, side: Pane) -> Option<Regions> {
    let area = Rect::new(0, 0, extent.0, extent.1);
    let fits = |least: (u16, u16)| least.0 <= extent.0 && least.1 <= extent.1;
    if fits(ROOMY) {
        return Some(roomy(area));
    }
    if fits(COMFORTABLE) {
        return Some(comfortable(area, side));
    }
    fits(LEAST).then(|| compact(area, focus))
}

/// How many rows may stand over the steps of a pane with its title.
pub fn most_over_steps(area: Rect) -> u16 {
    area.height.saturating_sub(1 + WHY_ROWS + LEAST_STEPS).max(LEAST_NOW)
}

/// The rows of a pane in which its list stands, under the title.
pub fn rows_under_title(area: Rect) -> Rect {
    let [_, rows] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    rows
}

/// How many rows each part of the pane of the steps has to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepsParts {
    /// The item, who speaks, and how far an election has come.
    pub now: usize,
    pub steps: usize,
    pub names: usize,
    /// How many rows the names keep, whatever the steps need.
    pub least_names: u16,
    /// Why the chosen step is not legal.
    pub why: u16,
}

/// Where the parts of the pane of the steps stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepsAreas {
    pub now: Rect,
    pub steps: Rect,
    pub names: Rect,
    pub why: Rect,
}

/// Lays the pane of the steps out. The names get what the steps leave.
pub fn steps_areas(area: Rect, parts: StepsParts) -> StepsAreas {
    let [_, now, rows, why] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(rows_for(parts.now)),
        Constraint::Fill(1),
        Constraint::Length(parts.why),
    ])
    .areas(area);
    let names = rows_for(parts.names);
    let least = names.min(parts.least_names).min(rows.height.saturating_sub(LEAST_STEPS));
    let given = rows_for(parts.steps).min(rows.height.saturating_sub(least));
    let spare = rows.height.saturating_sub(given);
    let gap = u16::from(names < spare || NAMES_LEAST < spare);
    let [steps, names] = Layout::vertical([Constraint::Length(given), Constraint::Fill(1)])
        .spacing(gap)
        .areas(rows);
    StepsAreas { now, steps, names, why }
}

fn rows_for(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// Which lines of a list show in so many rows: the chosen one in the middle, as far as it goes.
pub fn window(count: usize, chosen: usize, rows: usize) -> Range<usize> {
    let from = chosen.saturating_sub(rows / 2).min(count.saturating_sub(rows));
    from..from.saturating_add(rows).min(count)
}

fn compact(area: Rect, focus: Pane) -> Regions {
    let [header, body, count, message, status] = bands(area, 1, 1);
    let [top, bottom] = Layout::vertical([TOP_SHARE, Constraint::Fill(1)]).areas(body);
    let columns = Layout::horizontal([STRIP_SHARE, Constraint::Fill(1)]).spacing(1);
    let [strip, main] = columns.areas(top);
    let [mirror, words] = columns.areas(bottom);
    Regions {
        header,
        strip: Some(strip),
        panes: vec![(focus, main)],
        words,
        mirror,
        count,
        message,
        status,
    }
}

fn comfortable(area: Rect, side: Pane) -> Regions {
    let [header, body, count, message, status] = bands(area, 2, 2);
    let columns = Layout::horizontal([
        Constraint::Length(AGENDA_COLUMNS),
        Constraint::Fill(1),
        Constraint::Length(SIDE_COLUMNS),
    ])
    .spacing(1);
    let [agenda, middle, right] = columns.areas(body);
    let [steps, words] = halves(middle);
    let [mirror, list] = halves(right);
    let panes = vec![(Pane::Steps, steps), (Pane::Agenda, agenda), (side, list)];
    Regions { header, strip: None, panes, words, mirror, count, message, status }
}

fn roomy(area: Rect) -> Regions {
    let [header, body, count, message, status] = bands(area, 3, 2);
    let columns = Layout::horizontal([
        Constraint::Length(AGENDA_COLUMNS + 6),
        Constraint::Fill(1),
        Constraint::Length(SIDE_COLUMNS + 4),
        Constraint::Percentage(27),
    ])
    .spacing(1);
    let [agenda, middle, lists, right] = columns.areas(body);
    let [steps, words] = halves(middle);
    let [roster, floor] = halves(lists);
    let [mirror, scenes] = halves(right);
    let panes = vec![
        (Pane::Steps, steps),
        (Pane::Agenda, agenda),
        (Pane::Roster, roster),
        (Pane::Floor, floor),
        (Pane::Scenes, scenes),
    ];
    Regions { header, strip: None, panes, words, mirror, count, message, status }
}

/// Header, body, counting room, messages, keys.
fn bands(area: Rect, count_rows: u16, message_rows: u16) -> [Rect; 5] {
    Layout::vertical([
        Constraint::Length(HEADER_ROWS),
        Constraint::Fill(1),
        Constraint::Length(count_rows),
        Constraint::Length(message_rows),
        Constraint::Length(1),
    ])
    .areas(area)
}

fn halves(area: Rect) -> [Rect; 2] {
    Layout::vertical([Constraint::Percentage(55), Constraint::Fill(1)]).areas(area)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_line_is_always_in_the_window() {
        for count in 1..30 {
            for chosen in 0..count {
                for rows in 1..12 {
                    let window = window(count, chosen, rows);

                    assert!(window.contains(&chosen), "{chosen} of {count} in {rows}: {window:?}");
                    assert_eq!(window.len(), rows.min(count));
                }
            }
        }
    }

    #[test]
    fn the_names_get_what_the_steps_leave_and_keep_the_rows_they_are_given() {
        let area = Rect::new(0, 0, 48, 12);
        let parts = |least_names| StepsParts { now: 5, steps: 8, names: 20, least_names, why: 0 };
        let heights = |parts| {
            let StepsAreas { steps, names, .. } = steps_areas(area, parts);
            (steps.height, names.height)
        };

        assert_eq!(heights(parts(0)), (6, 0));
        assert_eq!(heights(parts(NAMES_LEAST)), (3, 3));
        assert_eq!(heights(StepsParts { why: WHY_ROWS, ..parts(0) }), (4, 0));
    }

    #[test]
    fn a_compact_terminal_shows_the_pane_that_has_the_focus() {
        let regions = regions((80, 24), Pane::Roster, Pane::Floor).unwrap();

        assert_eq!(regions.panes.len(), 1);
        assert_eq!(regions.panes[0].0, Pane::Roster);
    }

    #[test]
    fn a_terminal_that_is_too_small_has_no_panes() {
        assert_eq!(regions((59, 24), Pane::Steps, Pane::Floor), None);
        assert_eq!(regions((80, 15), Pane::Steps, Pane::Floor), None);
    }
}
