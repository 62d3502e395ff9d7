//! The sign behind a share: there twice, not there, or behind more than the whole.

use super::token::{Token, has_decimals};
use super::{Fault, Finding, Printed, Surety};

/// Words after which a share stands, without marks.
const SHARES: [&[&str]; 7] = [
    &["chiem"],
    &["ty", "le"],
    &["ti", "le"],
    &["accounting", "for"],
    &["accounts", "for"],
    &["share", "of"],
    &["making", "up"],
];

/// Words that may stand between, and say that the share is not exact or which it is.
const BETWEEN: [&str; 14] = [
    "la", "con", "dat", "tren", "duoi", "hon", "gan", "khoang", "toi", "only", "about", "over",
    "nearly", "under",
];

/// What a share of more than the whole cannot be of.
const WHOLES: [&str; 10] = [
    "phieu",
    "dai bieu",
    "dang vien",
    "dang bo",
    "chi bo",
    "ballots",
    "votes",
    "delegates",
    "members",
    "nguoi",
];

pub(super) fn check(sentence: &[Token]) -> Vec<Finding> {
    let at_each = (0..sentence.len()).filter_map(|at| {
        let number = sentence.get(at)?.number()?;
        let rest = sentence.get(at + 1..).unwrap_or_default();
        let line = sentence.get(at)?.line;
        double(number, rest)
            .or_else(|| over(number, sentence.get(..at)?, rest))
            .or_else(|| missing(number, sentence.get(..at)?, rest))
            .map(|(fault, surety)| Finding { line, fault, surety })
    });
    at_each.collect()
}

/// Finds "18,59%%".
fn double(number: &str, rest: &[Token]) -> Option<(Fault, Surety)> {
    let [first, second, ..] = rest else { return None };
    let is_double = first.is('%') && second.is('%') && second.is_glued();
    is_double.then(|| (Fault::DoubleSign { printed: format!("{number}%%") }, Surety::Certain))
}

/// Finds "chiếm 118%" and "118% số phiếu"; a plan may well be fulfilled by 118 %.
fn over(number: &str, before: &[Token], rest: &[Token]) -> Option<(Fault, Surety)> {
    let is_percent = rest.first().is_some_and(|token| token.is('%'));
    let is_over = Printed::read(number).is_some_and(Printed::is_over_a_hundred);
    let words = rest.iter().skip(1).map_while(Token::word).take(6);
    let behind = words.collect::<Vec<_>>().join(" ");
    let is_of_whole = WHOLES.iter().any(|whole| {
        ["", "so ", "tong so ", "of the ", "of all "]
            .iter()
            .any(|of| behind.starts_with(&format!("{of}{whole}")))
    });
    let is_share =
        follows_share(before).is_some_and(|word| word != ["ty", "le"] && word != ["ti", "le"]);
    let is_fault = is_percent && is_over && (is_share || is_of_whole);
    is_fault.then(|| (Fault::OverHundred { printed: format!("{number}%") }, Surety::Likely))
}

/// Finds "chiếm 6,81." where a share was begun and no sign follows.
fn missing(number: &str, before: &[Token], rest: &[Token]) -> Option<(Fault, Surety)> {
    follows_share(before)?;
    let next = rest.first();
    let is_over = match next {
        None => true,
        Some(next) if next.is(',') => !rest.iter().any(|token| token.is('%')),
        Some(next) => ['.', ';', ')'].iter().any(|stop| next.is(*stop)),
    };
    let goes_on = next.is_some_and(|next| next.is_word(&["tren", "tong", "trong", "cua"]));
    let surety = match (has_decimals(number), is_over, goes_on) {
        (true, true, _) | (true, _, true) => Surety::Likely,
        (false, true, _) => Surety::Possible,
        (_, false, _) => return None,
    };
    Some((Fault::NoUnit { printed: number.to_owned() }, surety))
}

/// Finds the words for a share that end right before, with what may stand between passed over.
fn follows_share(before: &[Token]) -> Option<&'static [&'static str]> {
    let words: Vec<&str> = before.iter().rev().map_while(Token::word).take(6).collect();
    let head = words.iter().skip_while(|word| BETWEEN.contains(word)).copied();
    SHARES.into_iter().find(|share| head.clone().take(share.len()).eq(share.iter().rev().copied()))
}
