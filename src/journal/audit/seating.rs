//! Who gets a seat, reckoned anew: those who reach the number, most votes first.

use std::cmp::Reverse;

use serde_json::Value;

use super::ballots::Sheet;

/// The candidates' numbers by the seat that they got, in no order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Seated {
    pub(super) elected: Vec<u64>,
    pub(super) alternates: Vec<u64>,
}

/// A name with its votes. Those alike in votes and age are tied.
#[derive(Clone, Debug)]
struct Ranked {
    votes: u64,
    /// The birth date where the elder wins; otherwise empty.
    born: String,
    candidate: u64,
}

impl Ranked {
    fn level(&self) -> (u64, &str) {
        (self.votes, &self.born)
    }
}

/// Fills the official seats, then those of the alternates from the rest. A tie on the last seat
/// gives it to nobody.
pub(super) fn seat(sheet: &Sheet, votes: &[u64], needed: u64) -> Seated {
    let ranked = ranked(sheet, votes);
    let (passed, short): (Vec<_>, Vec<_>) =
        ranked.into_iter().partition(|name| needed <= name.votes);
    let official = usize::try_from(sheet.seats).unwrap_or(usize::MAX);
    let (elected, tied, rest) = fill(passed, official);
    let losers = tied.saturating_sub(official.saturating_sub(elected.len()));
    let alternate = usize::try_from(sheet.alternate_seats).unwrap_or(usize::MAX);
    let rest = if alternates_need_votes(sheet) { rest } else { [rest, short].concat() };
    let (alternates, _, _) = fill(rest, alternate.saturating_sub(losers));
    Seated { elected: sorted(&elected), alternates: sorted(&alternates) }
}

/// Tells whether an alternate needs as many votes as an official seat: so it is, if the rules say nothing.
fn alternates_need_votes(sheet: &Sheet) -> bool {
    let rule = sheet.rules.pointer("/winning/alternates/need_majority");
    rule.and_then(Value::as_bool) != Some(false)
}

fn ranked(sheet: &Sheet, votes: &[u64]) -> Vec<Ranked> {
    let elder_wins = sheet.rules.pointer("/winning/tie").and_then(Value::as_str) == Some("elder");
    let names = votes.iter().zip(&sheet.candidates).zip(&sheet.born);
    let mut ranked: Vec<Ranked> = names
        .map(|((votes, candidate), born)| Ranked {
            votes: *votes,
            born: if elder_wins { born.clone() } else { String::new() },
            candidate: *candidate,
        })
        .collect();
    forget_partial_ages(&mut ranked);
    ranked.sort_by_key(|name| (Reverse(name.votes), name.born.clone()));
    ranked
}

/// Age breaks a tie only where everybody's is known.
fn forget_partial_ages(passed: &mut [Ranked]) {
    let unknown: Vec<u64> =
        passed.iter().filter(|name| name.born.is_empty()).map(|name| name.votes).collect();
    for name in passed.iter_mut().filter(|name| unknown.contains(&name.votes)) {
        name.born.clear();
    }
}

/// Those inside the seats, how many are tied on the last of them, and the rest.
fn fill(passed: Vec<Ranked>, seats: usize) -> (Vec<Ranked>, usize, Vec<Ranked>) {
    let first_out = passed.get(seats).cloned();
    let is_tied = |name: &Ranked| first_out.as_ref().is_some_and(|out| out.level() == name.level());
    let cut_within = passed.iter().take(seats).any(is_tied);
    if !cut_within {
        let rest = passed.iter().skip(seats).cloned().collect();
        return (passed.into_iter().take(seats).collect(), 0, rest);
    }
    let tied = passed.iter().filter(|name| is_tied(name)).count();
    let inside: Vec<Ranked> = passed.iter().take_while(|name| !is_tied(name)).cloned().collect();
    let rest = passed.into_iter().skip(inside.len() + tied).collect();
    (inside, tied, rest)
}

fn sorted(names: &[Ranked]) -> Vec<u64> {
    let mut candidates: Vec<u64> = names.iter().map(|name| name.candidate).collect();
    candidates.sort_unstable();
    candidates
}
