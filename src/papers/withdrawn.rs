//! The results of a round that were announced and withdrawn: both versions stay on paper (RULES 13).

use super::counting::{papers, reading, votes};
use super::document::Document;
use super::head::{clock, long_date};
use crate::domain::election::Election;
use crate::domain::election::round::{Outcome, Round, Withdrawn};
use crate::domain::election::sentence::Reading;
use crate::domain::{Lang, Moment, State, tr};

/// Writes each withdrawn result with its figures, under headings of this level.
pub(super) fn versions(
    document: &mut Document,
    state: &State,
    (election, round): (&Election, &Round),
    level: u8,
) {
    for (number, old) in (1..).zip(&round.withdrawn) {
        let reading = reading(state, election, round, &old.result);
        version(document, &reading, old, (number, level));
    }
}

/// Says in a few words where a round stands that had a result withdrawn. `shown` is the result that
/// the paper shows of it.
pub(super) fn standing(round: &Round, shown: Option<&Outcome>, lang: Lang) -> Option<&'static str> {
    match (round.withdrawn.as_slice(), shown) {
        ([], _) => None,
        (_, Some(_)) => Some(tr(
            lang,
            "Kết quả đính chính, thay kết quả đã rút ghi ở dưới.",
            "The corrected result, in the place of the withdrawn one below.",
        )),
        (_, None) => Some(tr(
            lang,
            "Kết quả đã công bố được rút lại; chưa có kết quả đính chính.",
            "The announced result was withdrawn; there is no corrected one yet.",
        )),
    }
}

fn version(
    document: &mut Document,
    reading: &Reading<'_>,
    old: &Withdrawn,
    (number, level): (usize, u8),
) {
    let lang = reading.lang;
    document.heading(
        level,
        &tr(
            lang,
            format!("Kết quả đã rút (công bố lần {number})"),
            format!("Withdrawn result (announcement {number})"),
        ),
    );
    document.list(&circumstances(old, lang));
    document.list(&papers(&old.result, lang));
    votes(document, reading.paper, &old.result, |_| true);
    document.paragraph(&reading.of_whole());
}

fn circumstances(old: &Withdrawn, lang: Lang) -> Vec<String> {
    let Withdrawn { announced, at, reason, decided_by, .. } = old;
    let (announced, at) = (instant(*announced, lang), instant(*at, lang));
    tr(
        lang,
        [
            format!("Công bố: {announced}"),
            format!("Rút: {at}"),
            format!("Lý do: {reason}"),
            format!("Người quyết định: {decided_by}"),
        ],
        [
            format!("Announced: {announced}"),
            format!("Withdrawn: {at}"),
            format!("Reason: {reason}"),
            format!("Decided by: {decided_by}"),
        ],
    )
    .to_vec()
}

fn instant(at: Moment, lang: Lang) -> String {
    format!("{}, {}", clock(at, lang), long_date(at, lang))
}
