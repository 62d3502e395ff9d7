//! Whole numbers in words, as papers write them beside the figures.

use super::{Lang, tr};

/// A thousand, a million, a thousand million: how a group of three digits is named, from the right.
const VI_GROUPS: [&str; 4] = ["", " nghìn", " triệu", " tỷ"];
const EN_GROUPS: [&str; 4] = ["", " thousand", " million", " billion"];

const VI_DIGITS: [&str; 10] =
    ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

const EN_SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const EN_TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Writes a number in words: "một trăm linh năm", "one hundred and five".
pub fn words(number: u32, lang: Lang) -> String {
    if number == 0 {
        return tr(lang, name(&VI_DIGITS, 0), name(&EN_SMALL, 0)).to_owned();
    }
    let groups = tr(lang, &VI_GROUPS, &EN_GROUPS).iter().zip([1, 1_000, 1_000_000, 1_000_000_000]);
    let parts = groups.rev().filter_map(|(group, weight)| {
        let three = number / weight % 1000;
        let place = if number / weight < 1000 { Place::First } else { Place::Later };
        let words = || tr(lang, in_vietnamese(three, place), in_english(three, place, weight));
        (0 < three).then(|| format!("{}{group}", words()))
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// Writes a number with its words in brackets: "15 (mười lăm)".
pub fn with_words(number: u32, lang: Lang) -> String {
    format!("{number} ({})", words(number, lang))
}

/// Whether something stands before a group of three digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    First,
    Later,
}

/// After another group the hundreds are said also where there are none: "một nghìn không trăm linh năm".
fn in_vietnamese(three: u32, place: Place) -> String {
    let (hundreds, tens, ones) = digits(three);
    let mut words = Vec::new();
    if 0 < hundreds || place == Place::Later {
        words.extend([name(&VI_DIGITS, hundreds), "trăm"]);
    }
    match (tens, ones) {
        (0, 0) => {}
        (0, _) if words.is_empty() => words.push(name(&VI_DIGITS, ones)),
        (0, _) => words.extend(["linh", name(&VI_DIGITS, ones)]),
        (1, 0) => words.push("mười"),
        (1, 5) => words.extend(["mười", "lăm"]),
        (1, _) => words.extend(["mười", name(&VI_DIGITS, ones)]),
        (_, 0) => words.extend([name(&VI_DIGITS, tens), "mươi"]),
        (_, 1) => words.extend([name(&VI_DIGITS, tens), "mươi", "mốt"]),
        (_, 4) => words.extend([name(&VI_DIGITS, tens), "mươi", "tư"]),
        (_, 5) => words.extend([name(&VI_DIGITS, tens), "mươi", "lăm"]),
        _ => words.extend([name(&VI_DIGITS, tens), "mươi", name(&VI_DIGITS, ones)]),
    }
    words.join(" ")
}

/// "And" stands before the tens and ones, also of the last group without hundreds: "one thousand
/// and five".
fn in_english(three: u32, place: Place, weight: u32) -> String {
    let (hundreds, tens, ones) = digits(three);
    let below = match (tens, ones) {
        (0 | 1, _) => name(&EN_SMALL, 10 * tens + ones).to_owned(),
        (_, 0) => name(&EN_TENS, tens).to_owned(),
        _ => format!("{}-{}", name(&EN_TENS, tens), name(&EN_SMALL, ones)),
    };
    let has_below = 0 < tens + ones;
    match (hundreds, has_below) {
        (0, _) if place == Place::Later && weight == 1 => format!("and {below}"),
        (0, _) => below,
        (_, false) => format!("{} hundred", name(&EN_SMALL, hundreds)),
        (_, true) => format!("{} hundred and {below}", name(&EN_SMALL, hundreds)),
    }
}

fn digits(three: u32) -> (u32, u32, u32) {
    (three / 100, three / 10 % 10, three % 10)
}

fn name<'a>(names: &[&'a str], number: u32) -> &'a str {
    usize::try_from(number).ok().and_then(|at| names.get(at)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_is_said_as_papers_write_it() {
        let cases = [
            (0, "không", "zero"),
            (1, "một", "one"),
            (4, "bốn", "four"),
            (10, "mười", "ten"),
            (11, "mười một", "eleven"),
            (14, "mười bốn", "fourteen"),
            (15, "mười lăm", "fifteen"),
            (20, "hai mươi", "twenty"),
            (21, "hai mươi mốt", "twenty-one"),
            (24, "hai mươi tư", "twenty-four"),
            (25, "hai mươi lăm", "twenty-five"),
            (55, "năm mươi lăm", "fifty-five"),
            (100, "một trăm", "one hundred"),
            (101, "một trăm linh một", "one hundred and one"),
            (104, "một trăm linh bốn", "one hundred and four"),
            (105, "một trăm linh năm", "one hundred and five"),
            (110, "một trăm mười", "one hundred and ten"),
            (146, "một trăm bốn mươi sáu", "one hundred and forty-six"),
            (1000, "một nghìn", "one thousand"),
            (1005, "một nghìn không trăm linh năm", "one thousand and five"),
            (1587, "một nghìn năm trăm tám mươi bảy", "one thousand five hundred and eighty-seven"),
            (10_016, "mười nghìn không trăm mười sáu", "ten thousand and sixteen"),
            (
                137_200,
                "một trăm ba mươi bảy nghìn hai trăm",
                "one hundred and thirty-seven thousand two hundred",
            ),
            (1_000_001, "một triệu không trăm linh một", "one million and one"),
            (1_005_000, "một triệu không trăm linh năm nghìn", "one million five thousand"),
            (2_000_000_000, "hai tỷ", "two billion"),
        ];

        for (number, vi, en) in cases {
            assert_eq!(words(number, Lang::Vi), vi);
            assert_eq!(words(number, Lang::En), en);
        }
    }

    #[test]
    fn figures_stand_before_their_words() {
        assert_eq!(with_words(15, Lang::Vi), "15 (mười lăm)");
        assert_eq!(with_words(15, Lang::En), "15 (fifteen)");
    }

    #[test]
    fn no_two_numbers_under_a_hundred_thousand_are_said_alike() {
        for lang in [Lang::Vi, Lang::En] {
            let said: std::collections::BTreeSet<String> =
                (0..100_000).map(|number| words(number, lang)).collect();

            assert_eq!(said.len(), 100_000);
        }
    }

    proptest! {
        #[test]
        fn two_numbers_are_never_said_alike(one in any::<u32>(), other in any::<u32>()) {
            for lang in [Lang::Vi, Lang::En] {
                prop_assert_eq!(words(one, lang) == words(other, lang), one == other);
            }
        }

        #[test]
        fn words_are_parted_by_one_blank(number in any::<u32>()) {
            for lang in [Lang::Vi, Lang::En] {
                let said = words(number, lang);
                prop_assert!(!said.is_empty() && said == said.trim() && !said.contains("  "), "{}", said);
            }
        }
    }
}
