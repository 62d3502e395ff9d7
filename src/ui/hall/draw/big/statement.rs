//! Pictures that say one thing, as large as it can be said: titles, clocks, numbers, messages.

use std::ops::RangeInclusive;

use super::album::{Album, Setting, Sheet, room};
use super::board::Board;
use super::strip::{Bar, Block, Stamp, Strip, What, blank};
use crate::domain::{Lang, tr};
use crate::ui::hall::HallView;
use crate::ui::hall::clock::Mood;
use crate::ui::hall::draw::statement::mood;
use crate::ui::hall::letters::Height;
use crate::ui::hall::view::{
    Answer, BreakView, CallView, FiguresView, ItemView, MessageView, ProgressView, QuorumView,
    Rest, Share, SpeechView, Target, TitleView,
};
use crate::ui::theme::Role;

/// A picture in parts, one under the other.
struct Statement {
    label: String,
    parts: Vec<Part>,
    /// The rows that the figure may take, from the fewest to the most.
    figure: RangeInclusive<usize>,
}

struct Part {
    what: Saying,
    /// Where not everything finds room, the part of the highest rank gives way first; 0 never does.
    rank: u8,
}

enum Saying {
    /// What the picture is about, in the largest letters.
    Main(String, Role),
    Beside(String, Role),
    Figure(String, Role),
    Length(Share),
    Rule,
}

pub(super) fn title(view: &TitleView, board: &Board) -> Album {
    // The title names who meets; what stands around it gives way first, from the top.
    let above = view
        .above
        .iter()
        .rev()
        .zip(1..)
        .map(|(text, rank)| Part { what: beside(text, Role::HallText), rank });
    let mut parts: Vec<Part> = above.collect();
    parts.reverse();
    let rule = || Part { what: Saying::Rule, rank: 9 };
    let below = must(beside(&view.below, Role::HallText));
    parts.extend([rule(), must(main(&view.title, Role::HallTitle)), rule(), below]);
    Statement::new("", parts, board).laid_out(board)
}

pub(super) fn item(view: &ItemView, board: &Board) -> Album {
    let title = main(&view.heading.title, Role::HallTitle);
    let next = beside(&view.next, Role::HallDim);
    let parts = [title, beside(&view.leader, Role::HallText), next].map(must).into();
    Statement::new(&view.heading.label, parts, board).laid_out(board)
}

pub(super) fn message(view: &MessageView, board: &Board) -> Album {
    let title = beside(&view.heading.title, Role::HallText);
    let parts = [title, main(&view.text, Role::HallTitle)].map(must).into();
    Statement::new(&view.heading.label, parts, board).laid_out(board)
}

pub(super) fn figures(view: &FiguresView, board: &Board) -> Album {
    let title = beside(&view.heading.title, Role::HallTitle);
    let figure = Saying::Figure(view.headline.value.clone(), Role::Elected);
    let headline = [title, figure, main(&view.headline.name, Role::Elected)];
    let lines = view.lines.iter().map(|line| beside(line, Role::HallText));
    let parts = headline.into_iter().chain(lines).map(must).collect();
    let statement = Statement::new(&view.heading.label, parts, board);
    Statement { figure: board.height / 4..=board.height / 3, ..statement }.laid_out(board)
}

/// The question and the request, where no names belong to them.
pub(super) fn call(view: &CallView, board: &Board) -> Album {
    let title = main(&view.heading.title, Role::HallTitle);
    let parts = [title, main(&view.request, Role::HallAccent)].map(must).into();
    Statement::new(&view.heading.label, parts, board).laid_out(board)
}

/// Shows the speaker with the clock, which takes a third of the height at least in the last minute.
pub(super) fn speech(view: &SpeechView, lang: Lang, board: &Board) -> Album {
    let (role, word) = mood(view.clock.mood, lang);
    let parts = vec![
        Part { what: beside(&view.heading.title, Role::HallText), rank: 3 },
        Part { what: main(&view.speaker, Role::HallTitle), rank: 1 },
        Part { what: beside(&view.post, Role::HallText), rank: 2 },
        must(Saying::Figure(view.clock.text.clone(), role)),
        must(beside(word, role)),
        Part { what: beside(&view.next, Role::HallDim), rank: 1 },
    ];
    // Digits fill nine tenths of their line.
    let third = (board.height * 3).div_ceil(8);
    let figure = match view.clock.mood {
        Mood::Running => board.height * 3 / 10..=third,
        Mood::LastMinute | Mood::Overrun => third..=board.height / 2,
    };
    Statement { figure, ..Statement::new(&view.heading.label, parts, board) }.laid_out(board)
}

pub(super) fn pause(view: &BreakView, hall: &HallView, board: &Board) -> Album {
    let rest = match &view.rest {
        Rest::Over(call) => main(call, Role::HallAccent),
        Rest::Left(clock) => Saying::Figure(clock.text.clone(), Role::HallAccent),
    };
    let mut parts: Vec<Part> = [rest, main(&view.resume, Role::HallTitle)].map(must).into();
    parts.extend(next(hall));
    let statement = Statement::new(&view.heading.label, parts, board);
    // A break is its clock: what comes next gives way before the clock gets small.
    Statement { figure: board.height / 4..=board.height / 2, ..statement }.laid_out(board)
}

pub(super) fn quorum(view: &QuorumView, board: &Board) -> Album {
    let (role, answer) = match &view.answer {
        Answer::Yes(text) => (Role::Elected, text),
        Answer::No(text) => (Role::Danger, text),
    };
    let facts = view.facts.iter().map(|fact| format!("{}: {}", fact.name, fact.value));
    let figure = must(Saying::Figure(view.figure.clone(), Role::HallTitle));
    let meaning = Part { what: beside(&view.meaning, Role::HallText), rank: 1 };
    let facts = facts.map(|fact| must(beside(&fact, Role::HallText)));
    let answer = must(main(answer, role));
    let parts = [figure, meaning].into_iter().chain(facts).chain([answer]).collect();
    Statement::new(&view.heading.label, parts, board).laid_out(board)
}

pub(super) fn progress(view: &ProgressView, hall: &HallView, board: &Board) -> Album {
    let ProgressView { checked, collected, .. } = *view;
    let words = tr(hall.lang, "phiếu đã kiểm", "ballots checked");
    let share = Share { part: checked, whole: collected, target: Target::None };
    let figure = Saying::Figure(format!("{checked}/{collected}"), Role::HallAccent);
    let title = Part { what: beside(&view.heading.title, Role::HallText), rank: 1 };
    let said = [figure, Saying::Length(share), main(words, Role::HallTitle)].map(must);
    let parts = [title].into_iter().chain(said).chain(next(hall)).collect();
    Statement::new(&view.heading.label, parts, board).laid_out(board)
}

/// What comes next, where there is room for it.
fn next(hall: &HallView) -> Option<Part> {
    let text = hall.strip.last()?;
    Some(Part { what: beside(text, Role::HallDim), rank: 9 })
}

fn main(text: &str, role: Role) -> Saying {
    Saying::Main(text.to_owned(), role)
}

fn beside(text: &str, role: Role) -> Saying {
    Saying::Beside(text.to_owned(), role)
}

fn must(what: Saying) -> Part {
    Part { what, rank: 0 }
}

impl Statement {
    fn new(label: &str, parts: Vec<Part>, board: &Board) -> Self {
        let figure = board.height / 6..=board.height / 3;
        Self { label: label.to_owned(), parts, figure }
    }

    /// Takes as many parts as stand together, then the largest figure, then the largest letters.
    /// What must be said and finds no room goes on to further parts of the page.
    fn laid_out(&self, board: &Board) -> Album {
        let room = room(&self.label, board);
        let fits = |at, rows| self.height(at, rows, board).is_some_and(|height| height <= room);
        let ranks = (0..=self.parts.iter().map(|part| part.rank).max().unwrap_or(0)).rev();
        let whole = ranks
            .flat_map(|rank| self.figure.clone().rev().map(move |figure| (rank, figure)))
            .find(|at| fits(*at, board.floor));
        let Some(at) = whole else {
            let smallest = (0, *self.figure.start());
            return self.album(self.blocks(smallest, board.floor, board), board);
        };
        let mut larger = (board.floor + 1..=board.height / 4).rev();
        let largest = larger.find(|rows| fits(at, *rows) && !self.breaks_a_word(*rows, board));
        self.album(self.blocks(at, largest.unwrap_or(board.floor), board), board)
    }

    /// The rows of the parts up to a rank, or nothing where the figure finds no room.
    fn height(&self, at: (u8, usize), rows: usize, board: &Board) -> Option<usize> {
        let (rank, figure) = at;
        let kept = self.parts.iter().filter(|part| part.rank <= rank);
        let heights: Option<Vec<usize>> =
            kept.map(|part| part.height(figure, rows, board)).collect();
        let heights = heights?.into_iter().filter(|height| 0 < *height);
        Some(heights.map(|height| height + GAP).sum::<usize>().saturating_sub(GAP))
    }

    fn album(&self, blocks: Vec<Block>, board: &Board) -> Album {
        let sheet = Sheet {
            label: self.label.clone(),
            blocks,
            setting: Setting::Statement,
            gap: GAP,
            ..Sheet::default()
        };
        Album::new(&sheet, board)
    }

    /// The parts up to a rank, with a figure of some rows and letters of some rows.
    fn blocks(&self, at: (u8, usize), rows: usize, board: &Board) -> Vec<Block> {
        let (rank, figure) = at;
        let kept = self.parts.iter().filter(|part| part.rank <= rank);
        let blocks = kept.map(|part| part.block(figure, rows, board));
        blocks.filter(|block| !block.is_empty()).collect()
    }

    fn breaks_a_word(&self, rows: usize, board: &Board) -> bool {
        self.parts.iter().any(|part| match &part.what {
            Saying::Main(text, _) => {
                let words = text.split(' ').map(str::to_owned).collect::<Vec<_>>();
                board.width < board.widest(words.iter(), Height::of_text(rows)) * 3 / 4
            }
            Saying::Beside(..) | Saying::Figure(..) | Saying::Length(_) | Saying::Rule => false,
        })
    }
}

/// The blank rows between two parts.
const GAP: usize = 1;

impl Part {
    /// The rows that it takes, reckoned without setting a letter.
    fn height(&self, figure: usize, rows: usize, board: &Board) -> Option<usize> {
        match &self.what {
            Saying::Main(text, _) => Some(board.lines(text, rows) * rows),
            Saying::Beside(text, _) => {
                let rows = smaller(rows, board);
                Some(board.lines(text, rows) * rows)
            }
            Saying::Figure(text, _) if board.holds(text, figure) => {
                Some(figure + 2 * around(figure))
            }
            Saying::Figure(text, _) if figure <= board.floor => {
                Some(board.lines(text, board.floor) * board.floor)
            }
            Saying::Figure(..) => None,
            Saying::Length(_) => Some(length(board)),
            Saying::Rule => Some(1),
        }
    }

    fn block(&self, figure: usize, rows: usize, board: &Board) -> Block {
        let text = |text: &str, rows, role| board.centred(text, Height::of_text(rows), role);
        match &self.what {
            Saying::Main(words, role) => text(words, rows, *role),
            Saying::Beside(words, role) => text(words, smaller(rows, board), *role),
            Saying::Figure(words, role) if board.holds(words, figure) => {
                let around = blank(around(figure));
                vec![around.clone(), board.figure(words, figure, *role), around]
            }
            Saying::Figure(words, role) => text(words, board.floor, *role),
            Saying::Length(share) => {
                let rows = length(board);
                let bar = Bar { share: *share, width: board.width, above: 0, rows };
                vec![across(What::Bar(bar), Role::HallAccent, rows)]
            }
            Saying::Rule => vec![across(What::Fill(board.width), Role::Frame, 1)],
        }
    }
}

/// What stands beside the main thing, in letters of two thirds.
fn smaller(rows: usize, board: &Board) -> usize {
    board.floor.max(rows * 2 / 3)
}

/// The blank rows over a figure, and under it.
fn around(figure: usize) -> usize {
    figure / 16 + 1
}

/// The rows of the bar that says how far something is.
fn length(board: &Board) -> usize {
    (board.floor / 3).max(1)
}

fn across(what: What, role: Role, rows: usize) -> Strip {
    Strip { rows, stamps: vec![Stamp { x: 0, role, what }] }
}
