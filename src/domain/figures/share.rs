//! A fraction and the percentage that is printed beside it: "21/308 Đảng bộ, chiếm 6,81%".

use super::token::{Token, count};
use super::{Fault, Finding, Printed, ShareFault, Surety, check_share};

/// How far behind its fraction a percentage may stand, in words and signs.
const REACH: usize = 14;

/// Words before a number and a stroke that make a date of it.
const DATES: [&str; 9] = ["ngay", "thang", "sang", "chieu", "toi", "nghi", "on", "dated", "so"];

/// Words before a percentage that say that it is of the fraction before it.
const LINKS: [&str; 9] =
    ["chiem", "dat", "bang", "tuc", "le", "accounting", "equals", "share", "or"];

/// Words before a percentage that say that it is of something else, or not exact.
const OTHERS: [&str; 24] = [
    "tang", "giam", "hon", "tren", "duoi", "gan", "khoang", "ngot", "xap", "it", "up", "down",
    "rose", "fell", "over", "under", "nearly", "about", "almost", "least", "nhieu", "so", "than",
    "voi",
];

/// A part of a whole, and where its tokens end.
struct Fraction {
    part: u64,
    whole: u64,
    begin: usize,
    end: usize,
}

/// A percentage that was printed, and how closely it belongs to the fraction.
struct Beside {
    printed: Printed,
    tie: Tie,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// A bracket or a word says that it is the percentage of the fraction.
    Said,
    /// It merely stands there.
    Near,
}

pub(super) fn check(sentence: &[Token]) -> Vec<Finding> {
    let fractions = (0..sentence.len()).filter_map(|at| fraction(sentence, at));
    fractions.filter_map(|fraction| judge(sentence, &fraction)).collect()
}

fn judge(sentence: &[Token], fraction: &Fraction) -> Option<Finding> {
    let Fraction { part, whole, begin, end } = *fraction;
    let Beside { printed, tie } =
        before(sentence, begin).or_else(|| behind(sentence.get(end..)?))?;
    let (fault, surety) = match (check_share(part, whole, printed)?, tie) {
        (ShareFault::Cut { right }, _) => {
            (Fault::Cut { part, whole, printed, right }, Surety::Certain)
        }
        (ShareFault::Off { right }, Tie::Said) => {
            (Fault::Off { part, whole, printed, right }, Surety::Likely)
        }
        (ShareFault::Off { right }, Tie::Near) if printed.is_near(right) => {
            (Fault::Off { part, whole, printed, right }, Surety::Likely)
        }
        (ShareFault::OverWhole, Tie::Said) => (Fault::OverWhole { part, whole }, Surety::Likely),
        (ShareFault::Off { .. } | ShareFault::OverWhole, Tie::Near)
        | (ShareFault::OfNothing, _) => return None,
    };
    let line = sentence.get(begin)?.line;
    Some(Finding { line, fault, surety })
}

/// Reads "21/308", "21 trên 308", "21 trên tổng số 308", "21 of 308", "21 out of the 308".
fn fraction(sentence: &[Token], at: usize) -> Option<Fraction> {
    let part = count(sentence.get(at)?.number()?)?;
    let next = sentence.get(at + 1)?;
    let second = if next.is('/') { at + 2 } else { behind_of(sentence, at + 1)? };
    let whole = count(sentence.get(second)?.number()?)?;
    let is_stroke = next.is('/');
    let follows = sentence.get(second + 1);
    let is_marked = follows.is_some_and(|token| token.is('%') || is_code(token));
    if is_marked || is_stroke && is_date_or_code(sentence, at) {
        return None;
    }
    Some(Fraction { part, whole, begin: at, end: second + 1 })
}

/// Finds the number behind the words for "of".
fn behind_of(sentence: &[Token], at: usize) -> Option<usize> {
    const ROADS: [&[&str]; 6] = [
        &["tren"],
        &["tren", "tong", "so"],
        &["of"],
        &["of", "the"],
        &["out", "of"],
        &["out", "of", "the"],
    ];
    let leads = |road: &&&[&str]| {
        let words = sentence.iter().skip(at).map(|token| token.word().unwrap_or_default());
        let ends = sentence.get(at + road.len()).is_some_and(|token| token.number().is_some());
        ends && words.take(road.len()).eq(road.iter().copied())
    };
    ROADS.iter().find(leads).map(|road| at + road.len())
}

/// Tells "37-CT", "30/11/2009", "6 / 35 / 904" and "136/NQ" from a fraction.
fn is_code(token: &Token) -> bool {
    token.is('/') || token.is_glued() && (token.is('-') || token.word().is_some())
}

fn is_date_or_code(sentence: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| sentence.get(before)) else {
        return false;
    };
    let is_glued = sentence.get(at).is_some_and(Token::is_glued);
    before.is_word(&DATES)
        || before.is('/')
        || is_glued && (before.is('-') || before.word().is_some())
}

/// Finds "6,81% (" before a fraction in brackets.
fn before(sentence: &[Token], begin: usize) -> Option<Beside> {
    let at = |back: usize| begin.checked_sub(back).and_then(|at| sentence.get(at));
    if !(at(1)?.is('(') && at(2)?.is('%')) || at(4).is_some_and(|word| word.is_word(&OTHERS)) {
        return None;
    }
    Some(Beside { printed: Printed::read(at(3)?.number()?)?, tie: Tie::Said })
}

/// Finds the first number behind a fraction, if it is a percentage.
fn behind(rest: &[Token]) -> Option<Beside> {
    let stops = |token: &&Token| token.number().is_some() || token.is(';');
    let at = rest.iter().take(REACH).position(|token| stops(&token))?;
    let (between, behind) = rest.split_at_checked(at)?;
    let [number, sign, ..] = behind else { return None };
    let is_other = between.last().is_some_and(|token| token.is_word(&OTHERS))
        || between.iter().any(|token| token.is_word(&["tang", "giam", "rose", "fell"]));
    if !sign.is('%') || is_other {
        return None;
    }
    let last = between.iter().rev().take(3);
    let is_said = last.clone().any(|token| token.is_word(&LINKS))
        || last.clone().any(|token| token.is('(') || token.is('='));
    let tie = if is_said { Tie::Said } else { Tie::Near };
    Some(Beside { printed: Printed::read(number.number()?)?, tie })
}
