//! Tables: columns as their texts need them, texts broken in their cells, the head on each page,
//! rows whole unless one is longer than a page.

use std::rc::Rc;

use super::columns::{Wish, divided};
use super::face::{Face, Font};
use super::line::{Align, Line, Room, lines, unbroken, widest_word};
use super::measure::{ENDLESS, Length, points, times};
use super::page::{HEIGHT, Placed};
use super::strip::{Strip, Tie, paragraph};
use crate::domain::Lang;
use crate::papers::document::{Cell, Table};

/// Between a text and the rules around it.
const PAD: (Length, Length) = (points(4), points(3));
/// The sizes of a table: the first at which no word is cut.
const SIZES: [i32; 6] = [13, 12, 11, 10, 9, 8];
/// Narrower columns cannot be read: the rows become paragraphs.
const NARROWEST: Length = points(24);

/// Where a table stands, and in which size at most.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) width: Length,
    pub(super) size: Length,
    pub(super) lang: Lang,
}

/// The strips of a table.
pub(super) fn table(table: &Table, place: Place) -> Vec<Strip> {
    let texts: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.text(place.lang)).collect())
        .collect();
    let columns = texts.iter().map(Vec::len).fold(table.head.len(), usize::max);
    if times(columns).saturating_mul(NARROWEST) > place.width {
        return as_paragraphs(&table.head, &texts, place);
    }
    let aligns: Vec<Align> = (0..columns).map(|column| align(table, column)).collect();
    let sheet = Grid::new(&table.head, &texts, &aligns, place);
    sheet.strips(&table.head, &texts)
}

/// Numbers stand under each other at the right; what numbers the rows stands in the middle.
fn align(table: &Table, column: usize) -> Align {
    let mut cells = table.rows.iter().filter_map(|row| row.get(column)).peekable();
    let is_number = cells.peek().is_some() && cells.all(is_figure);
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

struct Grid<'a> {
    widths: Vec<Length>,
    aligns: &'a [Align],
    size: Length,
}

impl<'a> Grid<'a> {
    /// Finds the size and the widths.
    fn new(head: &[String], rows: &[Vec<String>], aligns: &'a [Align], place: Place) -> Self {
        let sizes = SIZES.map(points);
        let mut sizes = sizes.into_iter().filter(|&size| size <= place.size).peekable();
        let mut best = Self { widths: Vec::new(), aligns, size: place.size };
        while let Some(size) = sizes.next() {
            let wishes: Vec<Wish> =
                (0..).zip(aligns).map(|(at, &align)| wish(head, rows, (at, align), size)).collect();
            let least =
                wishes.iter().map(|w| w.least).fold(0, |sum: Length, w| (sum + w).min(ENDLESS));
            best = Self { widths: divided(place.width, &wishes), aligns, size };
            if least <= place.width || sizes.peek().is_none() {
                break;
            }
        }
        best
    }

    fn strips(&self, head: &[String], rows: &[Vec<String>]) -> Vec<Strip> {
        let bold = Font { face: Face::Bold, size: self.size };
        let font = Font { face: Face::Regular, size: self.size };
        let mut strips = Vec::new();
        let mut repeated = None;
        if head.iter().any(|text| !text.trim().is_empty()) {
            let row = self.row(head, bold, |_| Align::Middle);
            strips.extend(row);
            repeated = single(&strips).filter(|head| head.height * 3 <= HEIGHT).map(Rc::new);
        }
        let heads = repeated.as_ref().map_or(0, |head| head.height);
        for texts in rows {
            let align = |column| self.aligns.get(column).copied().unwrap_or(Align::Left);
            let mut row = self.row(texts, font, align);
            for strip in &mut row {
                strip.height = strip.height.min(HEIGHT - heads);
                strip.head.clone_from(&repeated);
            }
            strips.extend(row);
        }
        bind(&mut strips);
        strips
    }

    /// A row: one strip, or several where it is longer than a page.
    fn row(&self, texts: &[String], font: Font, align: impl Fn(usize) -> Align) -> Vec<Strip> {
        let cells: Vec<Vec<Line>> = (0..)
            .zip(&self.widths)
            .map(|(column, width)| {
                let room = Room { width: width - 2 * PAD.0, indent: 0, align: align(column) };
                lines(texts.get(column).map_or("", String::as_str), font, room)
            })
            .collect();
        let most = cells.iter().map(Vec::len).max().unwrap_or(1);
        let at_once = usize::try_from((HEIGHT * 2 / 3 - 2 * PAD.1) / font.leading()).unwrap_or(1);
        let parts =
            if times(most) * font.leading() + 2 * PAD.1 > HEIGHT * 2 / 3 { at_once } else { most };
        (0..most).step_by(parts.max(1)).map(|from| self.part(&cells, from, parts, font)).collect()
    }

    /// So many lines of every cell of a row, with the rules around them.
    fn part(&self, cells: &[Vec<Line>], from: usize, count: usize, font: Font) -> Strip {
        let most = cells.iter().map(|lines| lines.iter().skip(from).take(count).count()).max();
        let height = times(most.unwrap_or(0)) * font.leading() + 2 * PAD.1;
        let mut placed = Vec::new();
        let mut x = 0;
        for (lines, width) in cells.iter().zip(&self.widths) {
            for (line, at) in lines.iter().skip(from).take(count).zip(0..) {
                let y = PAD.1 + at * font.leading() + font.ascent();
                placed.push(Placed::Text { at: (x + PAD.0, y), font, line: line.clone() });
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

fn wish(head: &[String], rows: &[Vec<String>], column: (usize, Align), size: Length) -> Wish {
    let (at, align) = column;
    let bold = Font { face: Face::Bold, size };
    let font = Font { face: Face::Regular, size };
    let title = head.get(at).map_or("", String::as_str);
    let cells = || rows.iter().filter_map(|row| row.get(at));
    let word = cells().map(|text| widest_word(text, font)).max().unwrap_or(0);
    let text = cells().map(|text| unbroken(text, font)).max().unwrap_or(0);
    let least = word.max(widest_word(title, bold)) + 2 * PAD.0;
    // A head takes two lines before it makes its column wider than what stands under it.
    let most = text.max(unbroken(title, bold) * 3 / 5) + 2 * PAD.0;
    Wish { least, most: most.max(least), grows: align == Align::Left }
}

/// The head stands over a row, and the last row under another.
fn bind(strips: &mut [Strip]) {
    let count = strips.len();
    for (at, strip) in strips.iter_mut().enumerate() {
        if at + 1 < count && (at == 0 || (count > 3 && at + 2 == count)) {
            strip.tie = Tie::Next;
        }
    }
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
