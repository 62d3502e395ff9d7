//! Big digits of whole cells, three dots wide and five dots high. A dot is never less than a cell,
//! so that an 8 cannot pass for a 6; where that does not fit, plain digits stand instead.

use ratatui::text::{Line, Span};

use super::room::Room;
use crate::ui::theme::Role;

/// How many dots a digit is high.
pub(super) const DOTS_HIGH: usize = 5;

/// Draws digits with dots of `tall` rows, if they fit across.
pub(super) fn digits(
    text: &str,
    tall: usize,
    role: Role,
    room: Room,
) -> Option<Vec<Line<'static>>> {
    let glyphs = text.chars().map(glyph).collect::<Option<Vec<_>>>()?;
    let rows = (0..DOTS_HIGH).map(|row| dots(&glyphs, row)).collect::<Vec<_>>();
    let across = rows.first()?.chars().count().max(1);
    let wide = (2 * tall).min(room.full_width / across);
    if wide == 0 || tall == 0 || 2 * wide < tall {
        return None;
    }
    let lines = rows.iter().map(|row| line(row, wide, role, room));
    Some(lines.flat_map(|line| vec![line; tall]).collect())
}

/// One row of dots of a whole text, a dot apart from glyph to glyph.
fn dots(glyphs: &[[&str; DOTS_HIGH]], row: usize) -> String {
    let parts: Vec<&str> = glyphs.iter().filter_map(|glyph| glyph.get(row).copied()).collect();
    parts.join(" ")
}

/// Ink is a blank cell on the colour of the ink: block letters leave dark hairlines on some screens.
fn line(dots: &str, wide: usize, role: Role, room: Room) -> Line<'static> {
    let spans = dots.chars().map(|dot| match dot {
        ' ' => Span::raw(" ".repeat(wide)),
        _ => Span::styled(" ".repeat(wide), room.theme.ink(role)),
    });
    Line::from(spans.collect::<Vec<_>>()).centered()
}

fn glyph(c: char) -> Option<[&'static str; DOTS_HIGH]> {
    Some(match c {
        '0' => ["###", "# #", "# #", "# #", "###"],
        '1' => [" # ", "## ", " # ", " # ", "###"],
        '2' => ["###", "  #", "###", "#  ", "###"],
        '3' => ["###", "  #", "###", "  #", "###"],
        '4' => ["# #", "# #", "###", "  #", "  #"],
        '5' => ["###", "#  ", "###", "  #", "###"],
        '6' => ["###", "#  ", "###", "# #", "###"],
        '7' => ["###", "  #", "  #", "  #", "  #"],
        '8' => ["###", "# #", "###", "# #", "###"],
        '9' => ["###", "# #", "###", "  #", "###"],
        ':' => [" ", "#", " ", "#", " "],
        '/' => ["  #", "  #", " # ", "#  ", "#  "],
        '+' => ["   ", " # ", "###", " # ", "   "],
        _ => return None,
    })
}
