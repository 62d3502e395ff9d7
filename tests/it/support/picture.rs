//! Draws a frame as an SVG picture, for the README and for people who review screens.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// The size of a terminal cell in pixels.
const CELL: (usize, usize) = (9, 19);
const PAPER: &str = "#16181d";
const INK: &str = "#d6d8dd";

/// Draws a whole frame.
pub(crate) fn svg(buffer: &Buffer) -> String {
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (width, height) = (columns * CELL.0, rows * CELL.1);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"15\">\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>\n"
    );
    for (y, row) in buffer.content.chunks(columns).enumerate() {
        draw_row(&mut out, row, y);
    }
    out.push_str("</svg>\n");
    out
}

/// Draws one row, a run of equally styled cells at a time.
fn draw_row(out: &mut String, row: &[Cell], y: usize) {
    let mut x = 0;
    for run in row.chunk_by(|a, b| look(a) == look(b)) {
        draw_run(out, run, x, y);
        x += run.len();
    }
}

fn draw_run(out: &mut String, run: &[Cell], x: usize, y: usize) {
    let (ink, paper, bold) = look(&run[0]);
    let (left, top, width) = (x * CELL.0, y * CELL.1, run.len() * CELL.0);
    if paper != PAPER {
        let height = CELL.1;
        writeln!(
            out,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>"
        )
        .unwrap();
    }
    let text: String = run.iter().map(Cell::symbol).collect();
    if text.trim().is_empty() {
        return;
    }
    let weight = if bold { " font-weight=\"bold\"" } else { "" };
    let baseline = top + 14;
    writeln!(
        out,
        "<text x=\"{left}\" y=\"{baseline}\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\" \
         fill=\"{ink}\" xml:space=\"preserve\"{weight}>{}</text>",
        escaped(&text)
    )
    .unwrap();
}

fn look(cell: &Cell) -> (&'static str, &'static str, bool) {
    let (mut ink, mut paper) = (colour(cell.fg, INK), colour(cell.bg, PAPER));
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut ink, &mut paper);
    }
    if cell.modifier.contains(Modifier::DIM) {
        ink = "#7d8290";
    }
    (ink, paper, cell.modifier.contains(Modifier::BOLD))
}

fn colour(colour: Color, otherwise: &'static str) -> &'static str {
    match colour {
        Color::Black => "#16181d",
        Color::Red => "#d9534f",
        Color::Green => "#4fb36b",
        Color::Yellow => "#d4a72c",
        Color::Blue => "#4a86e8",
        Color::Magenta => "#b56bc9",
        Color::Cyan => "#35a7b5",
        Color::Gray => "#b8bcc6",
        Color::DarkGray => "#6b7180",
        Color::LightRed => "#ff7b72",
        Color::LightGreen => "#7ee787",
        Color::LightYellow => "#f2cc60",
        Color::LightBlue => "#79b8ff",
        Color::LightMagenta => "#d2a8ff",
        Color::LightCyan => "#76e3ea",
        Color::White => "#ffffff",
        _ => otherwise,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
