//! The prompt laid out for one terminal: what stands fixed above and below, and the lines between.
//!
//! ```text
//! ▶ Mục 8/12: …                       Triệu tập 120 · Có mặt 118 · ✓ đủ (cần 80)   head
//! ── LỜI MỚI ───────────────────────────────────────────────────────── ↓ 12 ──
//! ? the question
//! › an answer                                                                      lines
//! the words
//! ────────────────────────────────────────────────────────────────────────────
//! Tiếp theo: …                                                          04:59      foot
//! Chờ phát biểu: …
//! keys
//! ```
//!
//! Where a terminal is too low for the fixed rows, they scroll with the words.

use ratatui::layout::Rect;

use super::view::PromptView;
use crate::domain::tr;
use crate::ui::hall::letters::{Looks, Print};
use crate::ui::text;
use crate::ui::theme::{Role, Theme};
use crate::ui::view::chrome::{Row, apart};

/// The letters across and the lines that are still left where letters grow beyond the smallest.
const COMFORTABLE: (usize, usize) = (36, 8);
/// Fewer letters across or lines than these are not chosen unasked.
const GOOD: (usize, usize) = (24, 6);
/// The fewest letters across and lines of the largest size that can be asked for.
const LEAST: (usize, usize) = (12, 3);
/// Plain lines are no longer than this: the eye would lose the next one.
const MOST_ACROSS: u16 = 100;
/// From this height on, plain lines stand apart.
const SPACED_FROM: u16 = 12;
/// A blank at which no line is broken, and the sign after it.
const BOUND_SIGN: &str = "\u{a0}%";
/// The two rules and the keys.
const RULES: u16 = 3;
/// The fewest rows of the words under fixed rows.
const LEAST_BODY: u16 = 5;
/// The rows that are usually fixed. Sizes are chosen by the terminal alone, so that letters stay
/// as large as they are from step to step.
const USUALLY_FIXED: u16 = 8;
/// A clock has this part of the height at least, where it is drawn large.
const CLOCK_PART: u16 = 8;

/// A prompt laid out.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) theme: Theme,
    pub(super) print: Option<Print>,
    pub(super) area: Rect,
    /// The fixed rows; empty where all scrolls.
    pub(super) head: Vec<Row>,
    pub(super) foot: Vec<Row>,
    pub(super) clock: Option<BigClock>,
    pub(super) body: Rect,
    pub(super) lines: Vec<Line>,
    pub(super) lettering: Lettering,
    sizes: Sizes,
}

/// How the words are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lettering {
    /// One letter a cell, with so many blank rows between two lines.
    Plain { between: u16 },
    /// Letters of blocks, in lines of so many rows.
    Big { rows: usize },
}

/// One line of what scrolls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) role: Role,
    pub(super) text: String,
    /// The blank rows above it, unless it is the first that shows.
    pub(super) above: u16,
    /// How many letters stand before it, in all.
    start: usize,
}

/// The clock in large digits at the right of the foot.
#[derive(Clone, Copy, Debug)]
pub(super) struct BigClock {
    pub(super) rows: u16,
    pub(super) columns: u16,
}

/// Which size is set, counted from the usual one, and which there are.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    chosen: i16,
    smallest: i16,
    largest: i16,
}

impl Page {
    pub(super) fn new(view: &PromptView, area: Rect, looks: Looks, larger: i16) -> Self {
        let print = Print::new(looks);
        let width = usize::from(area.width.saturating_sub(2));
        let head = head(view, width);
        let clock = big_clock(view, print.as_ref(), area);
        let foot = foot(view, clock, width);
        let high = rows(head.len()) + rows(foot.len()).max(clock.map_or(0, |clock| clock.rows));
        let is_fixed = high + RULES + LEAST_BODY <= area.height;
        let mut page = Self {
            theme: looks.theme,
            print,
            area,
            head,
            foot,
            clock,
            body: area,
            lines: Vec::new(),
            lettering: Lettering::Plain { between: 0 },
            sizes: Sizes { chosen: 0, smallest: 0, largest: 0 },
        };
        if is_fixed {
            let above = rows(page.head.len()) + 1;
            let height = area.height.saturating_sub(high + RULES);
            page.body = Rect { y: area.y.saturating_add(above), height, ..area };
        }
        page.choose(larger);
        page.set(view, is_fixed);
        page
    }

    /// The line that a place in the words is on.
    pub(super) fn line_at(&self, letters: usize) -> usize {
        self.lines.iter().rposition(|line| line.start <= letters).unwrap_or(0)
    }

    /// The place at which a line begins.
    pub(super) fn start_of(&self, line: usize) -> usize {
        self.lines.get(line).map_or(0, |line| line.start)
    }

    /// How many lines show whole from this one on: one at least.
    pub(super) fn shown(&self, from: usize) -> usize {
        let mut left = self.body.height;
        let mut shown = 0;
        for line in self.lines.iter().skip(from) {
            let above = if shown == 0 { 0 } else { line.above };
            match left.checked_sub(above + self.lettering.rows()) {
                Some(rest) => left = rest,
                None => break,
            }
            shown += 1;
        }
        shown.max(1)
    }

    /// The line from which the last one shows.
    pub(super) fn last(&self) -> usize {
        let count = self.lines.len();
        (0..count).find(|from| count <= from + self.shown(*from)).unwrap_or(0)
    }

    /// The line that begins the page before this line, which stays in sight as its last.
    pub(super) fn before(&self, at: usize) -> usize {
        let reaches = |from: &usize| at < from + self.shown(*from);
        (0..at).find(reaches).unwrap_or_else(|| at.saturating_sub(1))
    }

    /// The size that is set, counted from the usual one.
    pub(super) fn size(&self) -> i16 {
        self.sizes.chosen
    }

    pub(super) fn smallest(&self) -> i16 {
        self.sizes.smallest
    }

    pub(super) fn largest(&self) -> i16 {
        self.sizes.largest
    }

    fn choose(&mut self, larger: i16) {
        let ladder = self.ladder();
        let usual = self.usual(&ladder);
        let count = i16::try_from(ladder.len()).unwrap_or(i16::MAX);
        let usual = i16::try_from(usual).unwrap_or(0);
        let (smallest, largest) = (-usual, count - 1 - usual);
        let chosen = larger.clamp(smallest, largest);
        let at = usize::try_from(usual + chosen).unwrap_or(0);
        self.lettering = ladder.get(at).copied().unwrap_or(self.lettering);
        self.sizes = Sizes { chosen, smallest, largest };
    }

    /// Every size that the terminal has room for, the smallest first.
    fn ladder(&self) -> Vec<Lettering> {
        let mut ladder: Vec<_> = [0, 1].map(|between| Lettering::Plain { between }).into();
        if let Some(print) = &self.print {
            let most = usize::from(self.body.height);
            let all = (print.least_rows()..=most).map(|rows| Lettering::Big { rows });
            ladder.extend(all.take_while(|size| self.holds(*size, LEAST)));
        }
        ladder
    }

    /// The largest letters with which a reader still takes in enough at once; plain ones, if none.
    fn usual(&self, ladder: &[Lettering]) -> usize {
        let comfortable = ladder.iter().rposition(|size| self.holds(*size, COMFORTABLE));
        let good = || ladder.iter().position(|size| self.holds(*size, GOOD));
        let plain = || usize::from(SPACED_FROM <= self.body.height);
        comfortable.or_else(good).unwrap_or_else(plain)
    }

    /// Whether a page of big letters has so many across and so many lines.
    fn holds(&self, size: Lettering, (letters, lines): (usize, usize)) -> bool {
        let (Lettering::Big { rows }, Some(print)) = (size, &self.print) else { return false };
        let height = usize::from(self.area.height.saturating_sub(USUALLY_FIXED));
        letters <= print.letters_across(rows, usize::from(self.body.width))
            && lines * rows <= height
    }

    fn set(&mut self, view: &PromptView, is_fixed: bool) {
        let mut said = Vec::new();
        if !is_fixed {
            said.push((Role::Title, view.place.clone()));
            said.push((Role::HallDim, joined(&view.standing)));
        }
        if let Some(question) = &view.question {
            said.push((Role::Warning, format!("? {}", question.ask)));
            let answers = question.answers.iter().map(|answer| format!("› {answer}"));
            said.extend(answers.map(|answer| (Role::HallAccent, answer)));
        }
        said.extend(view.words.iter().map(|words| (Role::HallText, words.clone())));
        if view.words.is_empty() {
            let none = tr(view.lang, "Bước này không có lời riêng.", "No words for this step.");
            said.push((Role::HallDim, none.to_owned()));
        }
        if !is_fixed {
            said.extend(beneath(view, None));
            (self.head, self.foot, self.clock) = (Vec::new(), Vec::new(), None);
        }
        let mut start = 0;
        for (role, paragraph) in said {
            let is_answer = role == Role::HallAccent;
            for (place, text) in self.broken(&paragraph).into_iter().enumerate() {
                let above = self.lettering.above(place == 0 && !is_answer);
                let letters = text.chars().filter(|c| !c.is_whitespace()).count();
                self.lines.push(Line { role, text, above, start });
                start += letters;
            }
        }
    }

    /// Breaks a paragraph into lines; a number keeps its sign beside it.
    fn broken(&self, paragraph: &str) -> Vec<String> {
        let bound = paragraph.replace(" %", BOUND_SIGN);
        let cells = self.body.width.saturating_sub(2);
        let lines = match (self.lettering, &self.print) {
            (Lettering::Big { rows }, Some(print)) => print.lines(&bound, rows, usize::from(cells)),
            _ => text::wrap(&bound, usize::from(cells.min(MOST_ACROSS))),
        };
        lines.into_iter().map(|line| line.replace(BOUND_SIGN, " %")).collect()
    }
}

impl Lettering {
    /// The rows that a line takes.
    pub(super) fn rows(self) -> u16 {
        match self {
            Self::Plain { .. } => 1,
            Self::Big { rows: high } => rows(high),
        }
    }

    /// The blank rows above a line. More stand above a paragraph than within it.
    fn above(self, is_first_of_paragraph: bool) -> u16 {
        match (self, is_first_of_paragraph) {
            (Self::Plain { between }, first) => between + u16::from(first),
            (Self::Big { rows: high }, true) => rows(high) / 3,
            (Self::Big { .. }, false) => 0,
        }
    }
}

/// The item and who is here: side by side where there is room, else one under the other.
fn head(view: &PromptView, width: usize) -> Vec<Row> {
    let place = &view.place;
    let standing = joined(&view.standing);
    if text::width(place) + text::width(&standing) + 4 <= width {
        return vec![apart((Role::Title, place), view.standing.clone(), width)];
    }
    let mut rows = wrapped(Role::Title, place, width);
    if text::width(&standing) <= width {
        rows.push(view.standing.clone());
    } else {
        rows.extend(wrapped(Role::HallDim, &standing, width));
    }
    rows
}

/// What stands under the words; the large clock takes its columns away from it.
fn foot(view: &PromptView, clock: Option<BigClock>, width: usize) -> Vec<Row> {
    let room = width.saturating_sub(clock.map_or(0, |clock| usize::from(clock.columns) + 1));
    let said = beneath(view, clock);
    said.into_iter().flat_map(|(role, words)| wrapped(role, &words, room)).collect()
}

/// Who speaks, what comes next, who waits.
fn beneath(view: &PromptView, clock: Option<BigClock>) -> Vec<(Role, String)> {
    let lang = view.lang;
    let mut said = Vec::new();
    if let Some(speaking) = &view.speaking {
        let who = tr(lang, "Đang phát biểu: ", "Speaking: ").to_owned() + &speaking.who;
        let digits = &speaking.clock.text;
        let words = if clock.is_some() { who } else { format!("{digits} · {who}") };
        said.push((super::draw::role_of(speaking.clock.mood), words));
    }
    if !view.next.is_empty() {
        let next = tr(lang, "Tiếp theo: ", "Next: ").to_owned() + &view.next;
        said.push((Role::Title, next));
    }
    if !view.queue.is_empty() {
        let queue = tr(lang, "Chờ phát biểu: ", "Waiting to speak: ").to_owned() + &view.queue;
        said.push((Role::HallDim, queue));
    }
    said
}

/// Gives the clock large digits where they take no more than a third of the width.
fn big_clock(view: &PromptView, print: Option<&Print>, area: Rect) -> Option<BigClock> {
    let (speaking, print) = (view.speaking.as_ref()?, print?);
    let high = (print.least_rows_of_a_clock() + 1).max(usize::from(area.height / CLOCK_PART));
    let columns = rows(print.cells_of_a_clock(&speaking.clock.text, high));
    let clock = BigClock { rows: rows(high), columns };
    (3 * clock.columns <= area.width).then_some(clock)
}

fn wrapped(role: Role, words: &str, width: usize) -> Vec<Row> {
    text::wrap(words, width).into_iter().map(|line| vec![(role, line)]).collect()
}

fn joined(row: &[(Role, String)]) -> String {
    row.iter().map(|(_, text)| text.as_str()).collect()
}

fn rows(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests;
