//! The titles of sheets, as Excel takes them: short, never twice, and without some signs.

use crate::domain::{Lang, tr};

/// The longest title that Excel takes, in the units of UTF-16.
const LONGEST: usize = 31;

/// Gives the sheet of a table its title. The number in front keeps two titles apart, and keeps
/// clear of the apostrophe and the word "History", which Excel refuses.
pub(super) fn sheet_title(number: usize, heading: Option<&str>, lang: Lang) -> String {
    let mut title = number.to_string();
    let heading = heading.unwrap_or(tr(lang, "Bảng", "Table"));
    for c in format!(" {heading}").chars().filter(|c| is_taken(*c)) {
        if LONGEST < title.encode_utf16().count() + c.len_utf16() {
            break;
        }
        title.push(c);
    }
    title.trim_end_matches(['\'', ' ']).to_owned()
}

fn is_taken(c: char) -> bool {
    !c.is_control() && !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_short_and_has_no_sign_that_excel_refuses() {
        let cases = [
            (Some("Theo thành phần"), "1 Theo thành phần"),
            (Some("[Bầu]: lần *1*? a/b\\c"), "1 Bầu lần 1 abc"),
            (Some("'Danh sách'"), "1 'Danh sách"),
            (None, "1 Bảng"),
            (Some("Ban Chấp hành Đảng bộ nhiệm kỳ 2025-2030"), "1 Ban Chấp hành Đảng bộ nhiệm k"),
        ];

        for (heading, title) in cases {
            assert_eq!(sheet_title(1, heading, Lang::Vi), title);
        }
    }

    #[test]
    fn a_letter_outside_the_first_plane_counts_as_two() {
        let title = sheet_title(1, Some(&"𠀀".repeat(40)), Lang::Vi);

        assert_eq!(title.encode_utf16().count(), 30);
    }
}
