//! Search without marks: `ng duc` finds "Nguyễn Thị Đức".

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Takes the marks off, turns đ into d, and makes every letter small.
pub fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).map(|c| match c {
        'đ' => 'd',
        other => other,
    })
}

/// How well a text fits a search, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The words of the search stand there as they are.
    Words,
    /// The letters stand side by side.
    Letters,
    /// The letters stand in this order, with others between.
    Strewn,
}

/// Says how the letters of `query` stand in `text`, marks left aside, if they do in this order.
/// An empty search fits everything alike.
pub fn fit(query: &str, text: &str) -> Option<Fit> {
    let wanted = words(query);
    let there = words(text);
    if wanted.is_empty() {
        return Some(Fit::Words);
    }
    if format!(" {there} ").contains(&format!(" {wanted} ")) {
        return Some(Fit::Words);
    }
    if there.contains(&wanted) {
        return Some(Fit::Letters);
    }
    let mut letters = there.chars();
    let strewn = wanted.chars().filter(|c| *c != ' ').all(|c| letters.any(|other| other == c));
    strewn.then_some(Fit::Strewn)
}

/// Whether the letters of `query` stand in `text` in this order, marks and blanks left aside.
pub fn finds(query: &str, text: &str) -> bool {
    fit(query, text).is_some()
}

/// Keeps what fits, the best first and otherwise in the same order.
pub fn sift<T, F: Ord + Copy>(
    all: impl Iterator<Item = T>,
    fit: impl Fn(&T) -> Option<F>,
) -> Vec<T> {
    let fitting = all.filter_map(|one| fit(&one).map(|fit| (fit, one)));
    let mut fitting: Vec<(F, T)> = fitting.collect();
    fitting.sort_by_key(|(fit, _)| *fit);
    fitting.into_iter().map(|(_, one)| one).collect()
}

/// The words in small letters without marks, a blank between each two.
fn words(text: &str) -> String {
    let folded: String = folded(text).collect();
    let words: Vec<&str> = folded.split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_without_marks_find_the_name() {
        assert!(finds("ng duc", "Nguyễn Thị Đức"));
        assert!(finds("dang", "Đặng Văn Lâm"));
    }

    #[test]
    fn letters_in_another_order_find_nothing() {
        assert!(!finds("duc ng", "Nguyễn Thị Đức"));
    }

    #[test]
    fn whole_words_come_before_letters_side_by_side_and_those_before_strewn_ones() {
        let names = ["Nguyễn Uyên Tú", "Minh Nguyệtanh", "Lê Nguyệt"];

        let found = sift(names.into_iter(), |name| fit("nguyet", name));

        assert_eq!(found, ["Lê Nguyệt", "Minh Nguyệtanh", "Nguyễn Uyên Tú"]);
    }

    #[test]
    fn an_empty_search_finds_everything() {
        assert!(finds("  ", "Lê An"));
    }
}
