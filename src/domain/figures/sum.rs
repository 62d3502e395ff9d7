//! A sum that is written out: "21 = 9 + 10 + 2", "9 + 10 + 2 = 21", "21 (9 + 10 + 2)".

use super::token::{Token, count};
use super::{Fault, Finding, Surety, check_sum};

pub(super) fn check(sentence: &[Token]) -> Vec<Finding> {
    (0..sentence.len()).filter_map(|at| judge(sentence, at)).collect()
}

/// Judges the terms that begin here by the total that stands before or behind them.
fn judge(sentence: &[Token], at: usize) -> Option<Finding> {
    let (before, rest) = sentence.split_at_checked(at)?;
    let is_inside = before.last().is_some_and(|token| token.is('+'));
    let parts = terms(rest);
    if is_inside || parts.len() < 2 {
        return None;
    }
    let behind = rest.get(2 * parts.len() - 1..).unwrap_or_default();
    if goes_on(behind) || has_marks(rest.get(..2 * parts.len() - 1)?) {
        return None;
    }
    let (whole, surety) = total_before(before).or_else(|| total_behind(behind))?;
    let sum = check_sum(parts.iter().copied(), whole)?.sum;
    let line = sentence.get(at)?.line;
    Some(Finding { line, fault: Fault::Parts { parts, sum, whole }, surety })
}

/// The counts that plus signs join.
fn terms(tokens: &[Token]) -> Vec<u64> {
    let mut terms = Vec::new();
    for pair in tokens.chunks(2) {
        let Some(term) = pair.first().and_then(counted) else { return terms };
        terms.push(term);
        if !pair.get(1).is_some_and(|sign| sign.is('+')) {
            return terms;
        }
    }
    terms
}

/// Whether there is more to the sum than counts: a word, a decimal number, a minus.
fn goes_on(behind: &[Token]) -> bool {
    let is_sign = |token: &Token| ['+', '-', '−', '×', '*', '/'].iter().any(|&sign| token.is(sign));
    behind.iter().any(|token| token.is('+')) || behind.first().is_some_and(is_sign)
}

/// Whether a term is written with a mark: it may be a decimal number, and is not judged.
fn has_marks(terms: &[Token]) -> bool {
    terms.iter().filter_map(Token::number).any(|term| term.contains([',', '.']))
}

fn total_before(before: &[Token]) -> Option<(u64, Surety)> {
    let (rest, [total, sign]) = before.split_last_chunk()?;
    if rest.last().is_some_and(|token| token.is('+')) {
        return None;
    }
    let surety = match sign {
        sign if sign.is('=') => Surety::Certain,
        sign if sign.is('(') => Surety::Likely,
        _ => return None,
    };
    Some((counted(total)?, surety))
}

fn total_behind(behind: &[Token]) -> Option<(u64, Surety)> {
    let [sign, total, ..] = behind else { return None };
    sign.is('=').then_some((counted(total)?, Surety::Certain))
}

fn counted(token: &Token) -> Option<u64> {
    count(token.number()?)
}
