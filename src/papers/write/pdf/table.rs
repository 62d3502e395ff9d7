//! Tables: columns as their texts need them, texts broken in their cells, the head on each page,
//! rows whole unless one is longer than a page.

use std::rc::Rc;

use super::columns::{Wish, divided};
use super::face::{Face, Font};
use super::line::{Align, Line, Room, lines, unbroken, widest_word};
use super::measure::{Length, points, times};
use super::page::Placed;
use super::strip::{Strip, Tie, height, paragraph};
use crate::domain::Lang;
use crate::papers::document::{Cell, Table};

/// Between a text and the rules beside it.
const PAD: Length = points(4);
/// The sizes of a table: the first at which no word is cut.
const SIZES: [i32; 6] = [13, 12, 11, 10, 9, 8];
/// A text of this width and less, such as a name, stays on one line where words have room enough.
const NAME: Length = points(135);
/// A head that is not wider stands on one line.
const HEAD: Length = points(72);
/// Room for a cross, a time or initials.
const BY_HAND: Length = points(48);
/// The smallest of them that is taken to keep names on one line.
const READABLE: Length = points(11);
/// Narrower columns cannot be read: the rows become paragraphs.
const NARROWEST: Length = points(24);

/// Where a table stands, and between which sizes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) width: Length,
    pub(super) height: Length,
    pub(super) size: Length,
    pub(super) least: Length,
    pub(super) lang: Lang,
}

/// The strips of a table.
pub(super) fn table(table: &Table, place: Place) -> Vec<Strip> {
    let (texts, columns) = (texts(table, place.lang), columns(table));
    if times(columns).saturating_mul(NARROWEST) > place.width {
        return as_paragraphs(&table.head, &texts, place);
    }
    let aligns: Vec<Align> = (0..columns).map(|column| align(table, column)).collect();
    let grid = Grid::new(&table.head, &texts, &aligns, place);
    grid.strips(&table.head, &texts)
}

/// Whether a table would be far better off on a sheet that lies on its side: its texts need a third
/// more room than there is.
pub(super) fn is_wide(table: &Table, place: Place) -> bool {
    let texts = texts(table, place.lang);
    let wish = |at| wish(&table.head, &texts, (at, align(table, at)), (points(12), Keep::Texts));
    let wishes: Vec<Wish> = (0..columns(table)).map(wish).collect();
    needed(&wishes) > place.width * 4 / 3
}

/// What the columns cannot do without.
fn needed(wishes: &[Wish]) -> Length {
    wishes.iter().map(|wish| wish.least).sum()
}

fn texts(table: &Table, lang: Lang) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| row.iter().map(|cell| cell.text(lang)).collect()).collect()
}

fn columns(table: &Table) -> usize {
    table.rows.iter().map(Vec::len).fold(table.head.len(), usize::max)
}

/// Numbers stand under each other at the right; what numbers the rows stands in the middle.
fn align(table: &Table, column: usize) -> Align {
    let mut cells = table.rows.iter().filter_map(|row| row.get(column));
    let mut written = cells.clone().filter(|cell| !is_blank(cell));
    let is_number = written.next().is_some() && cells.all(is_figure);
    match (is_number, column) {
        (false, _) => Align::Left,
        (true, 0) => Align::Middle,
        (true, _) => Align::Right,
    }
}

/// Whether a cell holds a number, though it may have been written out: "84,93 %", "–".
fn is_figure(cell: &Cell) -> bool {
    let is_sign = |c: char| c.is_ascii_digit() || ",.%–-+ ".contains(c);
    match cell {
        Cell::Count(_) | Cell::Share(_) => true,
        Cell::Text(text) => text.chars().all(is_sign),
    }
}

fn is_blank(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.trim().is_empty())
}

/// What a column is not to be made narrower than.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keep {
    /// Names on one line, and as much room for longer texts.
    Texts,
    /// Names on one line.
    Names,
    Words,
}

struct Grid<'a> {
    /// The room of a page.
    height: Length,
    widths: Vec<Length>,
    aligns: &'a [Align],
    size: Length,
}

impl<'a> Grid<'a> {
    /// Finds the largest size at which texts have their room, else names, else words.
    fn new(head: &[String], rows: &[Vec<String>], aligns: &'a [Align], place: Place) -> Self {
        let wishes = |size: Length, keep: Keep| -> Vec<Wish> {
            let column = |(at, &align)| wish(head, rows, (at, align), (size, keep));
            aligns.iter().enumerate().map(column).collect()
        };
        let range = place.least..=place.size;
        let sizes = || SIZES.map(points).into_iter().filter(|size| range.contains(size));
        let readable =
            |keep| sizes().filter(|&size| size >= READABLE).map(move |size| (size, keep));
        let crowded = sizes().filter(|&size| size <= READABLE);
        let mut tries = readable(Keep::Texts)
            .chain(readable(Keep::Names))
            .chain(crowded.map(|size| (size, Keep::Words)))
            .map(|(size, keep)| (size, wishes(size, keep)));
        let (size, wishes) = tries
            .find(|(_, wishes)| needed(wishes) <= place.width)
            .unwrap_or_else(|| (place.least, wishes(place.least, Keep::Words)));
        Self { height: place.height, widths: divided(place.width, &wishes), aligns, size }
    }

    fn strips(&self, head: &[String], rows: &[Vec<String>]) -> Vec<Strip> {
        let bold = Font { face: Face::Bold, size: self.size };
        let font = Font { face: Face::Regular, size: self.size };
        let mut strips = Vec::new();
        let mut repeated = None;
        if head.iter().any(|text| !text.trim().is_empty()) {
            strips.extend(self.row(head, bold, self.height, |_| Align::Middle));
            repeated = single(&strips).filter(|head| head.height * 3 <= self.height).map(Rc::new);
        }
        let most = self.height - repeated.as_ref().map_or(0, |head: &Rc<Strip>| head.height);
        let align = |column| self.aligns.get(column).copied().unwrap_or(Align::Left);
        for texts in rows {
            let parts = self.row(texts, font, most, align).into_iter();
            strips.extend(parts.map(|part| Strip { head: repeated.clone(), ..part }));
        }
        bind(&mut strips, self.height / 4);
        strips
    }

    /// A row: one strip, or several where it is higher than there is room on a page.
    fn row(
        &self,
        texts: &[String],
        font: Font,
        most: Length,
        align: impl Fn(usize) -> Align,
    ) -> Vec<Strip> {
        let cell = |(column, width): (usize, &Length)| {
            let room = Room { width: width - 2 * PAD, indent: 0, align: align(column) };
            lines(texts.get(column).map_or("", String::as_str), font, room)
        };
        let cells: Vec<Vec<Line>> = self.widths.iter().enumerate().map(cell).collect();
        let longest = cells.iter().map(Vec::len).max().unwrap_or(0);
        let on_page = usize::try_from((most - 2 * pad(font)) / font.leading()).unwrap_or(0).max(1);
        let starts = (0..longest).step_by(on_page);
        starts.map(|from| self.part(&cells, from, on_page, font)).collect()
    }

    /// So many lines of every cell of a row, with the rules around them.
    fn part(&self, cells: &[Vec<Line>], from: usize, count: usize, font: Font) -> Strip {
        let most = cells.iter().map(|lines| lines.iter().skip(from).take(count).count()).max();
        let height = times(most.unwrap_or(0)) * font.leading() + 2 * pad(font);
        let mut placed = Vec::new();
        let mut x = 0;
        for (lines, width) in cells.iter().zip(&self.widths) {
            for (line, at) in lines.iter().skip(from).take(count).zip(0..) {
                let y = pad(font) + at * font.leading() + font.ascent();
                placed.push(Placed::Text { at: (x + PAD, y), font, line: line.clone() });
            }
            placed.push(Placed::rule((x, 0), (x, height)));
            x += width;
        }
        placed.push(Placed::rule((x, 0), (x, height)));
        placed.push(Placed::rule((0, 0), (x, 0)));
        placed.push(Placed::rule((0, height), (x, height)));
        Strip::new(height, placed)
    }
}

/// What a column asks for in a size.
fn wish(
    head: &[String],
    rows: &[Vec<String>],
    (at, align): (usize, Align),
    (size, keep): (Length, Keep),
) -> Wish {
    let bold = Font { face: Face::Bold, size };
    let font = Font { face: Face::Regular, size };
    let title = head.get(at).map_or("", String::as_str);
    let cells = || rows.iter().filter_map(|row| row.get(at));
    let word = cells().map(|text| widest_word(text, font)).max().unwrap_or(0);
    let text = cells().map(|text| unbroken(text, font)).max().unwrap_or(0);
    let word = word.max(widest_word(title, bold)) + 2 * PAD;
    // A head takes two lines before it makes its column wider than what stands under it; a column to
    // be filled in by hand has room for the hand.
    let title = unbroken(title, bold);
    let over = if text == 0 { title.max(BY_HAND) } else { title.min(HEAD.max(title * 3 / 5)) };
    let most = (text.max(over) + 2 * PAD).max(word);
    let own = (text + 2 * PAD).max(word);
    let least = match keep {
        Keep::Texts if text > 0 => own.min(NAME).max(word),
        Keep::Names if text > 0 && own <= NAME => own,
        Keep::Texts | Keep::Names | Keep::Words => word,
    };
    Wish { least, most, grows: align == Align::Left }
}

/// A small table stands on one page; of others the head stands over a row, and the last row under
/// another.
fn bind(strips: &mut [Strip], small: Length) {
    let is_small = height(strips) <= small;
    let count = strips.len();
    for (at, strip) in strips.iter_mut().enumerate() {
        if at + 1 < count && (is_small || at == 0 || at + 2 == count) {
            strip.tie = Tie::Next;
        }
    }
}

/// Between a text and the rules over and under it: less where the letters are small.
fn pad(font: Font) -> Length {
    ((font.size - points(8)) * 3 / 5).max(points(1))
}

fn single(strips: &[Strip]) -> Option<Strip> {
    if let [one] = strips { Some(one.clone()) } else { None }
}

/// A row of too many columns as a paragraph: each cell with its head.
fn as_paragraphs(head: &[String], rows: &[Vec<String>], place: Place) -> Vec<Strip> {
    let font = Font { face: Face::Regular, size: place.size };
    let room = Room { width: place.width, indent: 0, align: Align::Left };
    let cell = |(title, text): (&String, &String)| format!("{title}: {text}");
    let heads = head.iter().cloned().chain(std::iter::repeat(String::new()));
    rows.iter()
        .flat_map(|row| {
            let cells: Vec<String> =
                heads.clone().zip(row).map(|(title, text)| cell((&title, text))).collect();
            paragraph(&cells.join("; "), font, room, points(4))
        })
        .collect()
}
