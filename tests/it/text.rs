//! Text in cells: nothing is wider than asked, and nothing is lost.

use daihoi::domain::Text;
use daihoi::ui::text::{centre, cut, fold, leader, pad, pad_left, width, wrap, wrap_even};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// Names as they are on rosters, and whatever else somebody may type.
fn any_text() -> impl Strategy<Value = String> {
    let name = "(Nguyễn|Đặng|Phạm|Hoàng Phủ|Tôn Nữ)( (Thị|Ngọc|Khánh|Phượng|Quỳnh|Ẵm|Thuỳ)){0,9}";
    prop_oneof![name, "\\PC{0,60}", "[a-zễ漢🇻🇳 \u{301}\u{200d}👩]{0,40}"]
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| *c != ' ').collect()
}

proptest! {
    #[test]
    fn a_tidy_text_is_in_nfc_and_stays_as_it_is(raw in "[ae\u{200b}\u{301}\u{302}\u{1b}\t  đĐ]{0,20}") {
        let text = Text::new(&raw);

        prop_assert!(unicode_normalization::is_nfc(&text));
        prop_assert_eq!(Text::new(&text), text.clone());
        prop_assert_eq!(Text::from(String::from(text.clone())), text);
    }

    #[test]
    fn wrapping_loses_nothing_and_keeps_to_the_width(text in any_text(), room in 2usize..60) {
        for lines in [wrap(&text, room), wrap_even(&text, room)] {
            // A single letter that is wider than the room cannot be broken.
            let fits = |line: &String| width(line) <= room || line.graphemes(true).count() == 1;
            prop_assert!(lines.iter().all(fits), "{lines:?}");
            prop_assert_eq!(without_blanks(&lines.concat()), without_blanks(&text));
        }
    }

    #[test]
    fn even_wrapping_takes_no_more_lines(text in any_text(), room in 2usize..60) {
        prop_assert_eq!(wrap_even(&text, room).len(), wrap(&text, room).len());
    }

    #[test]
    fn a_cut_text_keeps_to_the_width(text in any_text(), room in 0usize..60) {
        prop_assert!(width(&cut(&text, room)) <= room);
    }

    #[test]
    fn a_text_that_fits_is_not_cut(text in any_text()) {
        prop_assert_eq!(cut(&text, width(&text)), text);
    }

    #[test]
    fn a_padded_text_has_the_width_exactly(text in any_text(), room in 0usize..60) {
        for set in [pad(&text, room), pad_left(&text, room), centre(&text, room)] {
            prop_assert_eq!(width(&set), room, "{:?}", set);
        }
    }

    #[test]
    fn a_leader_has_the_width_exactly(name in any_text(), value in any_text(), room in 0usize..60) {
        prop_assert_eq!(width(&leader(&name, &value, room)), room);
    }

    #[test]
    fn no_width_makes_it_panic(text in any_text(), room in 0usize..2) {
        prop_assert_eq!(without_blanks(&wrap(&text, room).concat()), without_blanks(&text));
    }
}

#[test]
fn a_name_wraps_between_its_words() {
    let lines = wrap("Nguyễn Hoàng Khánh Phượng Thuỳ Dương", 20);

    assert_eq!(lines, ["Nguyễn Hoàng Khánh", "Phượng Thuỳ Dương"]);
}

#[test]
fn a_heading_wraps_into_even_lines() {
    let lines = wrap_even("Báo cáo chính trị trình Đại hội", 28);

    assert_eq!(lines, ["Báo cáo chính trị", "trình Đại hội"]);
}

#[test]
fn a_cut_never_parts_a_mark_from_its_letter() {
    let decomposed = "Nguye\u{302}\u{303}n";

    assert_eq!(cut(decomposed, 6), "Nguye\u{302}\u{303}n");
    assert_eq!(cut(decomposed, 5), "Nguy…");
}

#[test]
fn a_value_is_joined_to_its_name_by_dots() {
    assert_eq!(leader("Có mặt", "118", 20), "Có mặt ......... 118");
}

#[test]
fn what_is_being_typed_breaks_after_blanks_and_a_long_word_between_letters() {
    assert_eq!(fold("", 9), [""]);
    assert_eq!(fold("Dựa hẳn vào dân ", 9), ["Dựa hẳn ", "vào dân "]);
    assert_eq!(fold("abcdefghijk l", 9), ["abcdefghi", "jk l"]);
}

proptest! {
    #[test]
    fn the_lines_of_what_is_typed_are_the_text_and_fit(typed in "[a-zđáề ]{0,60}", room in 1_usize..20) {
        let lines = fold(&typed, room);

        prop_assert_eq!(lines.concat(), typed);
        prop_assert!(lines.iter().all(|line| width(line.trim_end()) <= room), "{lines:?}");
    }
}
