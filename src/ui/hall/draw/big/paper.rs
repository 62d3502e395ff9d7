//! How to vote, with a sample paper in a box.

use super::album::{Album, Setting, Sheet};
use super::board::{Board, Column, beside};
use super::list::{all, fitted, titled};
use super::strip::{Block, Stamp, Strip, What};
use crate::ui::hall::letters::Height;
use crate::ui::hall::view::{PaperView, SampleLine, SampleMark};
use crate::ui::theme::Role;

/// The cells of the edge of the sample.
const EDGE: usize = 2;

/// How many are elected of how many, what to do, and the sample.
pub(super) fn how_to_vote(view: &PaperView, board: &Board) -> Album {
    Album::largest(board, |rows| {
        let height = fitted(&view.steps, rows, board);
        let steps = view.steps.iter().zip(1..).map(|(step, number)| {
            let number = format!("{number}.");
            let x = board.taken(&number, height) + rows / 2;
            let column = Column { x, width: board.width.saturating_sub(x), height };
            let end = x.saturating_sub(rows / 2);
            let number = board.number(&number, end, height, Role::HallAccent);
            beside(board.column(step, column, Role::HallText), [number])
        });
        let notes = view.notes.iter().map(|note| {
            board.column(note, all(fitted([note], rows, board), board), Role::HallAccent)
        });
        let blocks = notes.chain(steps).chain([sample(&view.sample, rows, board)]);
        Sheet { setting: Setting::Statement, ..titled(&view.heading, blocks, rows, board) }
    })
}

/// A sample paper in a box.
fn sample(lines: &[SampleLine], rows: usize, board: &Board) -> Block {
    let edge = Strip { rows: 1, stamps: vec![ink(0, board.width)] };
    let lines = lines.iter().flat_map(|line| sample_line(line, rows, board));
    let sided = lines.map(|strip| {
        let sides = [ink(0, EDGE), ink(board.width - EDGE, EDGE)];
        Strip { stamps: strip.stamps.into_iter().chain(sides).collect(), ..strip }
    });
    [edge.clone()].into_iter().chain(sided).chain([edge]).collect()
}

fn ink(x: usize, width: usize) -> Stamp {
    Stamp { x, role: Role::Frame, what: What::Fill(width) }
}

/// The number, and the name as it is kept, struck, or followed by its boxes.
fn sample_line(line: &SampleLine, rows: usize, board: &Board) -> Block {
    let height = Height::of_text(rows);
    let inside = EDGE + rows / 2;
    let x = inside + board.taken("88", height).max(board.taken(&line.number, height)) + rows / 2;
    let column = Column { x, width: board.width.saturating_sub(x + inside), height };
    let number = (line.number != " ").then(|| {
        let end = x.saturating_sub(rows / 2);
        board.number(&line.number, end, height, Role::HallText)
    });
    let name = |text: &str| board.column(text, column, Role::HallText);
    let block = match &line.mark {
        SampleMark::Kept => name(&line.name),
        SampleMark::Struck => name(&line.name).into_iter().map(struck).collect(),
        SampleMark::Boxes(boxes) => {
            let boxes = boxes.replace("[X]", "☒").replace("[ ]", "☐").replace("  ", " \u{a0} ");
            name(&format!("{} \u{a0} {boxes}", line.name))
        }
    };
    beside(block, number)
}

fn struck(strip: Strip) -> Strip {
    let stamps = strip.stamps.into_iter().map(|stamp| match stamp.what {
        What::Words(text, size) => Stamp { what: What::Struck(text, size), ..stamp },
        What::Struck(..) | What::Fill(_) | What::Bar(_) => stamp,
    });
    Strip { stamps: stamps.collect(), ..strip }
}
