//! Draws a wall of big letters as an SVG picture: rows of small dots, run by run.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Modifier;
use ratatui::symbols::pixel::SEXTANTS;

use super::photograph::shown;

/// The dots of a cell that a sextant parts.
const GRID: (usize, usize) = (2, 3);
/// A dot in hundredths of a pixel: a cell is twice as high as wide.
const DOT: (usize, usize) = (300, 400);
const PAPER: &str = "#000000";

/// Draws a whole wall, whose blocks are sextants.
pub(crate) fn svg(buffer: &Buffer) -> String {
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (across, down) = (columns * GRID.0, rows * GRID.1);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{PAPER}\"/>\n\
         <g transform=\"scale({},{})\">\n",
        across * DOT.0 / 100,
        down * DOT.1 / 100,
        DOT.0 / 100,
        DOT.1 / 100,
    );
    for (colour, runs) in runs(buffer, across, down) {
        writeln!(out, "<path stroke=\"{colour}\" d=\"{runs}\"/>").unwrap();
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// The runs of dots of each colour, from left to right and from the top.
fn runs(buffer: &Buffer, across: usize, down: usize) -> BTreeMap<String, String> {
    let mut runs: BTreeMap<String, String> = BTreeMap::new();
    for y in 0..down {
        let dots: Vec<String> = (0..across).map(|x| dot(buffer, x, y)).collect();
        let mut x = 0;
        for run in dots.chunk_by(|a, b| a == b) {
            if run[0] != PAPER {
                write!(runs.entry(run[0].clone()).or_default(), "M{x} {y}.5h{}", run.len())
                    .unwrap();
            }
            x += run.len();
        }
    }
    runs
}

fn dot(buffer: &Buffer, x: usize, y: usize) -> String {
    let at = |dot: usize, of: usize| u16::try_from(dot / of).unwrap();
    let cell = &buffer[(at(x, GRID.0), at(y, GRID.1))];
    let bit = (y % GRID.1) * GRID.0 + x % GRID.0;
    let is_ink = match cell.symbol() {
        "─" => y % GRID.1 == 1,
        symbol => {
            SEXTANTS.iter().position(|known| symbol.starts_with(*known)).unwrap() >> bit & 1 == 1
        }
    };
    colour(cell, is_ink)
}

fn colour(cell: &Cell, is_ink: bool) -> String {
    let is_ink = is_ink != cell.modifier.contains(Modifier::REVERSED);
    let [red, green, blue] = shown(if is_ink { cell.fg } else { cell.bg }, [0; 3]);
    format!("#{red:02x}{green:02x}{blue:02x}")
}
