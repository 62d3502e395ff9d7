//! How to vote, with a sample paper in a box.

use super::album::{Album, Setting, Sheet};
use super::board::{Board, Column, beside};
use super::list::{fitted, titled};
use super::strip::{Block, Stamp, Strip, What};
use crate::ui::hall::letters::Height;
use crate::ui::hall::view::{Heading, PaperView, SampleLine, SampleMark};
use crate::ui::theme::Role;

/// The cells of the edge of the sample.
const EDGE: usize = 2;

/// Shows the sample first, with how many are elected of how many, and then what to do: on the first
/// part, nobody must wait for the paper. The title gives way before a page is parted.
pub(super) fn how_to_vote(view: &PaperView, board: &Board) -> Album {
    let untitled = PaperView {
        heading: Heading { title: String::new(), ..view.heading.clone() },
        ..view.clone()
    };
    let roomy = (board.floor..=board.floor * 3 / 2).rev().map(|rows| sheet(view, rows, board));
    let tight = [view, &untitled].map(|view| Sheet { gap: 0, ..sheet(view, board.floor, board) });
    Album::best(board, roomy.chain(tight))
}

fn sheet(view: &PaperView, rows: usize, board: &Board) -> Sheet {
    let height = fitted(&view.steps, rows, board);
    let steps = view.steps.iter().zip(1..).map(|(step, number)| {
        let number = format!("{number}.");
        let x = board.taken(&number, height) + rows / 2;
        let column = Column { x, width: board.width.saturating_sub(x), height };
        let end = x.saturating_sub(rows / 2);
        let number = board.number(&number, end, height, Role::HallAccent);
        beside(board.column(step, column, Role::HallText), [number])
    });
    let blocks = sample_and_notes(view, rows, board).into_iter().chain(steps);
    Sheet { setting: Setting::Statement, ..titled(&view.heading, blocks, rows, board) }
}

/// The notes stand beside the sample where it is narrow and they are no higher, else under it.
fn sample_and_notes(view: &PaperView, rows: usize, board: &Board) -> Vec<Block> {
    let half = board.width / 2;
    let gap = rows / 2;
    let noted = |x: usize| {
        let width = board.width.saturating_sub(x);
        let column = Column { x, width, height: Height::of_text(rows) };
        view.notes.iter().map(move |note| board.even(note, column, Role::HallAccent))
    };
    let narrow = sample(&view.sample, (rows, half), board);
    let aside: Block = noted(half + gap).flatten().collect();
    let is_narrow = narrow.len() == view.sample.len() + 2 && aside.len() <= view.sample.len();
    if !is_narrow {
        let wide = sample(&view.sample, (rows, board.width), board);
        return [wide].into_iter().chain(noted(0)).collect();
    }
    let (edge, lines) = (narrow.first().cloned(), narrow.iter().skip(1));
    let aside = aside.into_iter().map(|strip| strip.stamps).chain(std::iter::repeat(Vec::new()));
    let lines = lines.cloned().zip(aside).map(|(strip, aside)| Strip {
        stamps: strip.stamps.into_iter().chain(aside).collect(),
        ..strip
    });
    vec![edge.into_iter().chain(lines).collect()]
}

/// A sample paper in a box of some width.
fn sample(lines: &[SampleLine], (rows, width): (usize, usize), board: &Board) -> Block {
    let edge = Strip { rows: 1, stamps: vec![ink(0, width)] };
    let lines = lines.iter().flat_map(|line| sample_line(line, (rows, width), board));
    let sided = lines.map(|strip| {
        let sides = [ink(0, EDGE), ink(width.saturating_sub(EDGE), EDGE)];
        Strip { stamps: strip.stamps.into_iter().chain(sides).collect(), ..strip }
    });
    [edge.clone()].into_iter().chain(sided).chain([edge]).collect()
}

fn ink(x: usize, width: usize) -> Stamp {
    Stamp { x, role: Role::Frame, what: What::Fill(width) }
}

/// The number, and the name as it is kept, struck, or followed by its boxes.
fn sample_line(line: &SampleLine, (rows, across): (usize, usize), board: &Board) -> Block {
    let height = Height::of_text(rows);
    let inside = EDGE + rows / 2;
    let x = inside + board.taken("8", height).max(board.taken(&line.number, height)) + rows / 2;
    let column = Column { x, width: across.saturating_sub(x + inside), height };
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
