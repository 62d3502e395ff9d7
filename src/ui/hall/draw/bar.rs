//! Bars in eighths of a cell, with a thin line at the share that is asked for.

use ratatui::text::Span;

use super::room::Room;
use crate::domain::rules;
use crate::ui::hall::view::{Share, Target};
use crate::ui::theme::Role;

const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// Draws a share of `width` cells, which is the whole. An odd width puts the half into a cell.
pub(super) fn bar(share: Share, width: usize, role: Role, room: Room) -> Vec<Span<'static>> {
    let filled = eighths(share, width);
    let cells = (0..width).map(|cell| match share.target {
        Target::Asked(asked) if cell == place(asked.share(), width) => {
            line(asked.is_reached(share.part, share.whole), role, room)
        }
        _ => plain(filled.saturating_sub(8 * cell), role, room),
    });
    cells.collect()
}

/// Rounds down, so that a bar is full only when the whole is reached.
fn eighths(share: Share, width: usize) -> usize {
    let (part, whole) = (u128::from(share.part), u128::from(share.whole));
    let room = u128::try_from(8 * width).unwrap_or(0);
    let filled = (part.min(whole) * room).checked_div(whole).unwrap_or(0);
    usize::try_from(filled).unwrap_or(0)
}

fn plain(filled: usize, role: Role, room: Room) -> Span<'static> {
    match filled {
        0 => room.span("─", Role::Frame),
        1..8 => room.span(EIGHTHS.get(filled).copied().unwrap_or_default(), role),
        _ => Span::styled(" ", room.theme.ink(role)),
    }
}

/// The cell in which the line of a share stands.
pub(super) fn place(asked: rules::Share, width: usize) -> usize {
    whole_cells(
        Share { part: asked.numerator, whole: asked.denominator, target: Target::None },
        width,
    )
}

/// The cells that a share fills whole.
pub(super) fn whole_cells(share: Share, width: usize) -> usize {
    eighths(share, width) / 8
}

/// The line of a share. It lies on ink only where more than the share is reached.
fn line(is_reached: bool, role: Role, room: Room) -> Span<'static> {
    let style = if is_reached { room.theme.ink(role) } else { room.style(Role::HallText) };
    Span::styled("│", style)
}
