//! How wide each column is: first its longest word, then what is left to those that want more.

use crate::domain::Lang;
use crate::papers::document::{Cell, Table};
use crate::papers::write::docx::measure::{TABLE_SIZE, longest_word, width};

/// The margins of a cell, left and right together, and a little air.
pub(super) const PADDING: u32 = 240;
/// A head in bold is a little wider than the text below it.
const HEAD_SIZE: u32 = TABLE_SIZE + 1;
/// A long head may take so many lines before it takes room from the texts.
const HEAD_LINES: u32 = 2;

/// What a column needs so that no word is broken, and what it would take to stand on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Wish {
    least: u32,
    more: u32,
    holds_text: bool,
}

/// Shares out the width of a table; the columns together are exactly as wide.
pub(super) fn columns(table: &Table, lang: Lang, available: u32) -> Vec<u32> {
    let wishes: Vec<Wish> = (0..table.head.len()).map(|at| wish(table, at, lang)).collect();
    let least: u32 = wishes.iter().map(|wish| wish.least).fold(0, u32::saturating_add);
    if least > available {
        let parts: Vec<u32> = wishes.iter().map(|wish| wish.least).collect();
        return in_proportion(available, &parts);
    }
    let given = fair(&wishes, available - least);
    let widths: Vec<u32> = wishes.iter().zip(given).map(|(wish, more)| wish.least + more).collect();
    let spare = available.saturating_sub(widths.iter().sum());
    let takers: Vec<u32> = wishes
        .iter()
        .zip(&widths)
        .map(|(wish, width)| if wish.holds_text { *width } else { 0 })
        .collect();
    let parts = if takers.iter().sum::<u32>() == 0 { &widths } else { &takers };
    let spare = in_proportion(spare, parts);
    widths.iter().zip(spare).map(|(width, spare)| width + spare).collect()
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
    let of = |measure: fn(&str, u32) -> u32, head: u32| {
        let widest = texts.iter().map(|text| measure(text, TABLE_SIZE)).max().unwrap_or(0);
        widest.max(head).saturating_add(PADDING)
    };
    let holds_text = !cells.iter().all(|cell| is_number(cell, lang));
    let least = of(longest_word, longest_word(head, HEAD_SIZE));
    let more = of(width, width(head, HEAD_SIZE) / HEAD_LINES).saturating_sub(least);
    Wish { least, more, holds_text }
}

/// Gives each column what it wants, the modest ones first, so that one long text does not starve
/// the names beside it.
fn fair(wishes: &[Wish], room: u32) -> Vec<u32> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by_key(|at| wishes.get(*at).map_or(0, |wish| wish.more));
    let mut given = vec![0; wishes.len()];
    let (mut room, mut left) = (room, u32::try_from(wishes.len()).unwrap_or(u32::MAX));
    for at in order {
        if let (Some(wish), Some(part)) = (wishes.get(at), given.get_mut(at)) {
            *part = wish.more.min(room.checked_div(left).unwrap_or(0));
            room -= *part;
        }
        left = left.saturating_sub(1);
    }
    given
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
