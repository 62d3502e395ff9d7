//! How wide each column is: first its longest word, then what is left to those that want more.

use crate::domain::Lang;
use crate::papers::document::{Cell, Table};
use crate::papers::write::docx::measure::{TABLE_SIZE, longest_word, width};

/// The margins of a cell, left and right together, and a little air.
pub(super) const PADDING: u32 = 240;
/// A head in bold is a little wider than the text below it.
const HEAD_SIZE: u32 = TABLE_SIZE + 1;
/// A head longer than this takes two lines before it takes room from the texts.
const LONG_HEAD: u32 = 1_700;

/// What a column needs so that no word is broken, and what it would take to stand on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Wish {
    least: u32,
    for_texts: u32,
    for_head: u32,
    holds_text: bool,
}

/// Shares out the width of a table; the columns together are exactly as wide.
pub(super) fn columns(table: &Table, lang: Lang, available: u32) -> Vec<u32> {
    let wishes: Vec<Wish> = (0..table.head.len()).map(|at| wish(table, at, lang)).collect();
    let widths: Vec<u32> = wishes.iter().map(|wish| wish.least).collect();
    if sum(&widths) > available {
        return in_proportion(available, &widths);
    }
    let for_texts: Vec<u32> = wishes.iter().map(|wish| wish.for_texts).collect();
    let widths = wider(&widths, &fair(&for_texts, available - sum(&widths)));
    let for_heads: Vec<u32> = wishes.iter().map(|wish| wish.for_head).collect();
    let widths = wider(&widths, &fair(&for_heads, available.saturating_sub(sum(&widths))));
    let takers: Vec<u32> = wishes
        .iter()
        .zip(&widths)
        .map(|(wish, width)| if wish.holds_text { *width } else { 0 })
        .collect();
    let parts = if sum(&takers) == 0 { &widths } else { &takers };
    wider(&widths, &in_proportion(available.saturating_sub(sum(&widths)), parts))
}

/// Whether a cell is a number to the eye, whatever it is to the program.
pub(super) fn is_number(cell: &Cell, lang: Lang) -> bool {
    let sign = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '%' | ':' | '–' | ' ' | '/');
    match cell {
        Cell::Count(_) | Cell::Share(_) => true,
        Cell::Text(_) => cell.text(lang).chars().all(sign),
    }
}

fn wish(table: &Table, at: usize, lang: Lang) -> Wish {
    let cells: Vec<&Cell> = table.rows.iter().filter_map(|row| row.get(at)).collect();
    let texts: Vec<String> = cells.iter().map(|cell| cell.text(lang)).collect();
    let head = table.head.get(at).map_or("", String::as_str);
    let of_texts = |measure: fn(&str, u32) -> u32| {
        texts.iter().map(|text| measure(text, TABLE_SIZE)).max().unwrap_or(0)
    };
    let least = of_texts(longest_word).max(longest_word(head, HEAD_SIZE));
    let (for_texts, of_head) = (of_texts(width).max(least), width(head, HEAD_SIZE));
    let head_lines = of_head.min(LONG_HEAD).max(of_head / 2);
    Wish {
        least: least.saturating_add(PADDING),
        for_texts: for_texts - least,
        for_head: head_lines.saturating_sub(for_texts),
        holds_text: !cells.iter().all(|cell| is_number(cell, lang)),
    }
}

/// Gives each column what it wants, the modest ones first, so that one long text does not starve
/// the names beside it.
fn fair(wants: &[u32], room: u32) -> Vec<u32> {
    let mut order: Vec<(usize, u32)> = wants.iter().copied().enumerate().collect();
    order.sort_by_key(|(_, want)| *want);
    let (mut room, mut left) = (room, u32::try_from(wants.len()).unwrap_or(u32::MAX));
    for (_, part) in &mut order {
        *part = (*part).min(room.checked_div(left).unwrap_or(0));
        room -= *part;
        left = left.saturating_sub(1);
    }
    order.sort_by_key(|(at, _)| *at);
    order.into_iter().map(|(_, part)| part).collect()
}

fn wider(widths: &[u32], by: &[u32]) -> Vec<u32> {
    widths.iter().zip(by).map(|(width, more)| width + more).collect()
}

fn sum(widths: &[u32]) -> u32 {
    widths.iter().copied().fold(0, u32::saturating_add)
}

/// Parts a width as these parts are to each other; what does not divide goes to the last.
fn in_proportion(width: u32, parts: &[u32]) -> Vec<u32> {
    let whole: u64 = parts.iter().copied().map(u64::from).sum();
    let share = |part: &u32| {
        let share = (u64::from(width) * u64::from(*part)).checked_div(whole).unwrap_or(0);
        u32::try_from(share).unwrap_or(width)
    };
    let mut shares: Vec<u32> = parts.iter().map(share).collect();
    let rest = width.saturating_sub(shares.iter().sum());
    if let Some(last) = shares.last_mut() {
        *last += rest;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(head: &[&str], row: &[&str]) -> Table {
        let head = head.iter().map(|&text| text.to_owned()).collect();
        Table { head, rows: vec![row.iter().map(|&text| text.into()).collect()] }
    }

    #[test]
    fn the_columns_fill_the_width_exactly() {
        let long = "dài ".repeat(200);
        let tables = [
            table(&["STT"], &["1"]),
            table(&["STT", "Họ và tên", "Số phiếu"], &["1", "Nguyễn Văn An", "100"]),
            table(&["STT", "Nội dung"], &["1", &long]),
            table(&["Một"; 30], &["nghiêng"; 30]),
        ];

        for table in tables {
            assert_eq!(columns(&table, Lang::Vi, 9_355).iter().sum::<u32>(), 9_355);
        }
    }

    #[test]
    fn a_long_text_leaves_the_name_beside_it_on_one_line() {
        let name = "Nguyễn Thị Quỳnh Như";

        let widths = columns(&table(&["Ai", "Gì"], &[name, &"dài ".repeat(200)]), Lang::Vi, 9_355);

        assert!(widths[0] >= width(name, TABLE_SIZE) + PADDING, "{widths:?}");
    }

    #[test]
    fn a_long_head_over_numbers_takes_less_than_the_text_beside_it() {
        let head = ["Tham luận", "Ước tính thời gian (phút)", "Được phân bổ (phút)"];

        let widths = columns(&table(&head, &[&"dài ".repeat(30), "5", "7"]), Lang::Vi, 6_000);

        assert!(widths[0] > widths[1] && widths[0] > widths[2], "{widths:?}");
    }
}
