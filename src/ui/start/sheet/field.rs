//! As much of a field as its row holds, so that the place where something is typed is always seen.

use unicode_segmentation::UnicodeSegmentation;

use crate::ui::field::Field;
use crate::ui::text;

/// The part of a field that shows in `room` cells.
pub(super) fn shown_part(field: &Field, room: usize) -> String {
    let raw = field.raw();
    let shown = raw.graphemes(true).skip(hidden(field, room)).collect::<String>();
    text::cut(&shown, room)
}

/// The column of the cursor within that part.
pub(super) fn cursor_in(field: &Field, room: usize) -> usize {
    let before = field.before_cursor();
    let shown: String = before.graphemes(true).skip(hidden(field, room)).collect();
    text::width(&shown)
}

/// How many letters at the start do not show, so that the cursor has a cell.
fn hidden(field: &Field, room: usize) -> usize {
    let before = field.before_cursor();
    let mut over = (text::width(&before) + 1).saturating_sub(room);
    let letters = before.graphemes(true).take_while(|letter| {
        let hides = 0 < over;
        over = over.saturating_sub(text::width(letter));
        hides
    });
    letters.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_long_path_shows_where_it_is_typed() {
        let field = Field::holding("/home/bi-thu/danh-sach.csv");

        assert_eq!(shown_part(&field, 16), "u/danh-sach.csv");
        assert_eq!(cursor_in(&field, 16), 15);
    }

    #[test]
    fn a_short_answer_shows_whole() {
        let field = Field::holding("Chi bộ 3");

        assert_eq!((shown_part(&field, 16).as_str(), cursor_in(&field, 16)), ("Chi bộ 3", 8));
    }
}
