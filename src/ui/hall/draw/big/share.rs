//! Votes in big letters: a name with its numbers on one line, under it a bar, and through the bar the
//! line of half or whatever is asked.

use super::album::{Album, Setting, Sheet};
use super::board::{Board, Column, beside};
use super::list::{all, gap, sheet};
use super::strip::{Bar, Block, Stamp, Strip, What, blank};
use crate::ui::hall::RESULT_ROWS;
use crate::ui::hall::draw::share::{answer_role, mark};
use crate::ui::hall::letters::{Gauge, Height, Set, Size};
use crate::ui::hall::view::{HandsView, Heading, ResultView, ShareRow, Target};
use crate::ui::theme::Role;

/// The widths of the letters of numbers, in per cent: they are condensed before a name is broken.
/// Under this, an 8 comes too close to a 6.
const NUMBERS: [u8; 2] = [100, 85];

/// A bar has at least this part of the height of the wall.
const THINNEST: usize = 60;

/// How a page of votes is set.
#[derive(Clone, Debug)]
struct Look {
    title: Block,
    /// The rows of a name.
    rows: usize,
    /// The rows of a bar.
    bar: usize,
    /// The blank rows between two names.
    gap: usize,
}

/// One way to set a page of votes.
#[derive(Clone, Copy, Debug)]
struct Page<'a> {
    head: &'a str,
    look: &'a Look,
    /// The names that a full page has more.
    missing: usize,
    foot: &'a Block,
}

/// The columns of one picture.
#[derive(Clone, Copy, Debug)]
struct Columns {
    height: Height,
    /// Where the names begin, after the marks.
    name: usize,
    /// The width of the letters of the names that stand on one line with their numbers.
    percent: u8,
    /// The width of the letters of the numbers.
    numbers: u8,
    /// Where the votes and the shares end.
    ends: [usize; 2],
    /// What the numbers leave of the width: a name that needs more has a line of its own.
    left: usize,
    bar: usize,
}

/// Shows at most as many names as a page has, with the base beneath them.
pub(super) fn result(view: &ResultView, board: &Board) -> Album {
    let least = least(&view.rows, board);
    let foot = note_block(&view.base.of, board);
    let terms = Some(view.base.whole()).filter(|_| !view.base.terms.is_empty());
    let summary = Some(view.summed_up()).filter(|line| !line.is_empty());
    let notes = summary.iter().chain(&view.notes).chain(&terms);
    let notes: Vec<Block> = notes.map(|note| note_block(note, board)).collect();
    let sheet = |page: Page| {
        let Page { head, look, missing, foot } = page;
        let shares = shares(&view.rows, least.gauge, look, board);
        let none = std::iter::repeat_n(vec![blank(look.rows + look.bar)], missing);
        let blocks = [look.title.clone()].into_iter().chain(shares).chain(none);
        let blocks = blocks.chain(notes.iter().cloned());
        Sheet { foot: foot.clone(), gap: look.gap, ..sheet(head, blocks, board) }
    };
    let rows = least.rows;
    let bare = tight(rows, board).map(|(bar, gap)| Look { title: Block::new(), rows, bar, gap });
    let bare: Vec<Look> = bare.collect();
    let under_label = titled(&view.heading.title, view.rows.len(), least, board);
    let Heading { label, title } = &view.heading;
    let is_one_of_many = 1 < board.leaf.of;
    // The last page has the letters of the others, however few names it has.
    let missing = if is_one_of_many { RESULT_ROWS.saturating_sub(view.rows.len()) } else { 0 };
    let page = |head, look, missing| Page { head, look, missing, foot: &foot };
    // What the names were elected to takes the place of the label before a page is parted.
    let named = under_label.iter().map(|look| page(label, look, missing));
    let of_least = |head, missing| bare.iter().map(move |look| page(head, look, missing));
    let in_place = (0..=missing).rev().flat_map(|missing| of_least(title, missing));
    // Of a picture of many pages, it stands even before what the shares are of: another page or the
    // whole result says that.
    let footless = Block::new();
    let baseless = bare.iter().filter(|_| is_one_of_many);
    let baseless = baseless.map(|look| Page { foot: &footless, ..page(title, look, 0) });
    let named = named.chain(in_place.chain(baseless).filter(|_| !title.is_empty()));
    // It gives way to the names alone, where that saves a part.
    let unnamed = (0..=missing).rev().flat_map(|missing| of_least(label, missing));
    let [named, unnamed] =
        [Album::best(board, named.map(sheet)), Album::best(board, unnamed.map(sheet))];
    if unnamed.len() < named.len() { unnamed } else { named }
}

/// How much of a show of hands is said: what the hall can do without gives way, so that the answer,
/// the numbers and what they are of stand on one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Fully,
    /// The answer says what kind of picture it is.
    WithoutLabel,
    /// The base and the number needed are on one line.
    Briefly,
    /// The numbers of which nothing is asked are on one line.
    Closely,
    /// The question follows on a part of its own.
    QuestionLast,
}

const SAID: [Said; 5] =
    [Said::Fully, Said::WithoutLabel, Said::Briefly, Said::Closely, Said::QuestionLast];

/// Shows the answer, the question, and then the numbers.
pub(super) fn hands(view: &HandsView, board: &Board) -> Album {
    let least = least(&view.rows, board);
    let looks = titled(&view.heading.title, view.rows.len(), least, board);
    let each = |said| looks.iter().map(move |look| (said, look));
    let sheets = SAID.into_iter().flat_map(each);
    Album::best(board, sheets.map(|(said, look)| said.sheet(view, (look, least.gauge), board)))
}

impl Said {
    fn sheet(self, view: &HandsView, (look, gauge): (&Look, Gauge), board: &Board) -> Sheet {
        let title = [look.title.clone()];
        let answer = [line(&view.answer, answer_role(view.outcome), look.rows, board)];
        let numbers = self.numbers(&view.rows, (look, gauge), board).into_iter();
        let base = match self {
            Self::Fully | Self::WithoutLabel => &view.notes[..],
            Self::Briefly | Self::Closely | Self::QuestionLast => std::slice::from_ref(&view.brief),
        };
        let base = base.iter().map(|note| note_block(note, board));
        let (label, blocks): (_, Vec<Block>) = match self {
            Self::Fully => (
                &*view.heading.label,
                title.into_iter().chain(answer).chain(numbers).chain(base).collect(),
            ),
            Self::WithoutLabel | Self::Briefly | Self::Closely => {
                ("", answer.into_iter().chain(title).chain(numbers).chain(base).collect())
            }
            Self::QuestionLast => {
                ("", answer.into_iter().chain(numbers).chain(base).chain(title).collect())
            }
        };
        let setting = Setting::Statement;
        Sheet { setting, gap: look.gap, ..sheet(label, blocks.into_iter(), board) }
    }

    /// A line for each number, or one for all of which nothing is asked.
    fn numbers(
        self,
        rows: &[ShareRow],
        (look, gauge): (&Look, Gauge),
        board: &Board,
    ) -> Vec<Block> {
        if matches!(self, Self::Fully | Self::WithoutLabel | Self::Briefly) {
            return shares(rows, gauge, look, board);
        }
        let (asked, others): (Vec<ShareRow>, Vec<ShareRow>) =
            rows.iter().cloned().partition(|row| row.share.target != Target::None);
        let others: Vec<String> =
            others.iter().map(|row| format!("{} {}", row.name, row.votes)).collect();
        let others = line(&others.join(" · "), Role::HallText, look.rows, board);
        shares(&asked, gauge, look, board).into_iter().chain([others]).collect()
    }
}

/// A note is as low as its ink allows.
fn note_block(note: &str, board: &Board) -> Block {
    line(note, Role::HallDim, 0, board)
}

/// A text in lines of some rows, or as low as its ink allows.
fn line(text: &str, role: Role, rows: usize, board: &Board) -> Block {
    let least = board.snug([text].into_iter());
    let height = if least.rows < rows { Height { rows, ..least } } else { least };
    board.column(text, all(height, board), role)
}

/// The least height that the names and the numbers of a page can have in common.
fn least(rows: &[ShareRow], board: &Board) -> Height {
    let texts = rows.iter().flat_map(|row| [&row.name, &row.votes, &row.percent]);
    board.snug(texts.map(String::as_str))
}

/// The looks under a title, the roomiest first.
fn titled(title: &str, names: usize, least: Height, board: &Board) -> Vec<Look> {
    let least = least.rows;
    // What is larger than this cannot stand under a head and over a foot.
    let room = board.height.saturating_sub(2 * least) / names.max(1);
    let larger = (least..=room.min(least * 3 / 2)).rev();
    let larger = larger.map(|rows| (rows, rows.div_ceil(5).max(thinnest(board)), gap(board)));
    let tight = tight(least, board).map(|(bar, gap)| (least, bar, gap));
    let look = |(rows, bar, gap): (usize, usize, usize)| Look {
        title: line(title, Role::HallTitle, rows, board),
        rows,
        bar,
        gap,
    };
    larger.chain(tight).map(look).collect()
}

/// A bar that is thinner cannot be compared from the last row.
fn thinnest(board: &Board) -> usize {
    board.height.div_ceil(THINNEST)
}

/// Bars and gaps for names of so many rows, down to the tightest: a bar parts two names by itself.
fn tight(rows: usize, board: &Board) -> impl Iterator<Item = (usize, usize)> + use<> {
    let (thin, gap) = (thinnest(board), gap(board));
    let bars = (thin..=rows.div_ceil(5).max(thin)).rev();
    bars.map(move |bar| (bar, gap)).chain([(thin, 0)])
}

fn shares(rows: &[ShareRow], gauge: Gauge, look: &Look, board: &Board) -> Vec<Block> {
    let columns = Columns::new(rows, Height { rows: look.rows, gauge }, board);
    let is_compared = rows.iter().any(|row| row.share.target != Target::None);
    let bar = |row: &ShareRow| match row.share.target {
        // Where nothing is asked, nothing is compared, and a note is worth more than a bar.
        Target::None if is_compared || look.gap == 0 => 0,
        _ => look.bar,
    };
    rows.iter().map(|row| share(row, columns, bar(row), board)).collect()
}

impl Columns {
    /// Condenses the numbers only where a name would else need a line of its own.
    fn new(shares: &[ShareRow], height: Height, board: &Board) -> Self {
        let [wide, narrow] = NUMBERS;
        let is_whole = |columns: &Self| columns.bar == board.width;
        let columns = Self::with(shares, height, wide, board);
        if is_whole(&columns) {
            return columns;
        }
        Some(Self::with(shares, height, narrow, board)).filter(is_whole).unwrap_or(columns)
    }

    fn with(shares: &[ShareRow], height: Height, numbers: u8, board: &Board) -> Self {
        let gap = height.rows / 2 + 1;
        let size = Size { height, percent: numbers };
        let widest = |text: fn(&ShareRow) -> &String| {
            shares.iter().map(|row| board.across(text(row), size)).max().unwrap_or(0)
        };
        let (votes, percent) = (widest(|row| &row.votes), widest(|row| &row.percent));
        let is_marked = shares.iter().any(|row| mark(row.mark).0 != " ");
        let sign = board.taken("✓", height) + height.rows / 4 + 1;
        let name = if is_marked { sign } else { 0 };
        let end = board.width.saturating_sub(votes + percent + 2 * gap);
        let left = end.saturating_sub(name);
        let sets = shares.iter().map(|row| Set::new(&row.name, height, left, board.press));
        let (short, long): (Vec<Set>, Vec<Set>) = sets.partition(|set| set.lines.len() < 2);
        let ends = [board.width.saturating_sub(percent + gap), board.width];
        let percent = short.iter().map(|set| set.size.percent).min().unwrap_or(100);
        // Bars of one page have one length, or nobody could compare them.
        let bar = if long.is_empty() { board.width } else { left };
        Self { height, name, percent, numbers, ends, left, bar }
    }
}

/// Mark, name, votes and share on one line with the bar beneath; or the numbers beside the bar,
/// where the name takes all of its line.
fn share(row: &ShareRow, columns: Columns, thick: usize, board: &Board) -> Block {
    let Columns { height, name, left, .. } = columns;
    let (sign, role) = mark(row.mark);
    let size = |percent| Size { height, percent };
    let [votes, percent] = columns.ends;
    let numbers = [(&row.votes, votes), (&row.percent, percent)];
    let numbers = numbers.map(|(text, end)| board.ending(text, end, size(columns.numbers), role));
    let bar = |x, above| {
        let bar = Bar { share: row.share, width: columns.bar, above, rows: thick };
        Stamp { x, role, what: What::Bar(bar) }
    };
    let sign = board.column(sign, Column { x: 0, width: name, height }, role);
    let sign = sign.into_iter().flat_map(|strip| strip.stamps);
    let is_short = board.across(&row.name, size(columns.percent)) <= left;
    if is_short {
        let what = What::Words(row.name.clone(), size(columns.percent));
        let stamps = [Stamp { x: name, role, what }].into_iter().chain(sign).chain(numbers);
        let named = Strip { rows: height.rows, stamps: stamps.collect() };
        let x = if columns.bar == board.width { 0 } else { name };
        return vec![named, Strip { rows: thick, stamps: vec![bar(x, 0)] }];
    }
    let column = Column { x: name, width: board.width.saturating_sub(name), height };
    let mut block = beside(board.column(&row.name, column, role), sign);
    let above = height.rows.saturating_sub(thick) / 2;
    let stamps = [bar(name, above)].into_iter().chain(numbers).collect();
    block.push(Strip { rows: height.rows, stamps });
    block
}
