//! What stands at the top and at the foot of every paper (HD 36-HD/VPTW).

use super::ChainHead;
use super::document::{Document, Letterhead};
use crate::domain::about::About;
use crate::domain::{Gathering, Lang, Moment, State, date, tr};

/// Where something is filled in by hand.
pub(super) const TO_WRITE: &str = "……………";

/// The type of the paper and its date. The form adds the letterhead.
pub(super) fn opening(document: &mut Document, kind: &str, on: Option<Moment>) {
    document.on = on;
    document.head = Some(Letterhead { kind: kind.to_owned(), ..Letterhead::default() });
}

/// The type of the paper, what it is about, and its date.
pub(super) fn opening_about(
    document: &mut Document,
    kind: &str,
    subject: String,
    on: Option<Moment>,
) {
    opening(document, kind, on);
    if let Some(head) = &mut document.head {
        head.subject = Some(subject);
    }
}

/// The place, or room to write it in by hand.
pub(super) fn place(about: &About) -> &str {
    if about.place.is_empty() { TO_WRITE } else { &about.place }
}

/// The lines to sign, the rules that were applied, and the head of the hash chain.
pub(super) fn closing(document: &mut Document, state: &State, signers: &[&str], chain: &ChainHead) {
    document.signatures(signers);
    foot(document, state, chain);
}

/// The rules that were applied, and the head of the hash chain.
pub(super) fn foot(document: &mut Document, state: &State, chain: &ChainHead) {
    let lang = state.about.lang;
    if elects(state) {
        document.foot.push(format!("{}.", state.rules.named(lang)));
    }
    let hash: String = chain.hash.chars().take(16).collect();
    document.foot.push(tr(
        lang,
        format!("Mã kiểm tra của tệp phiên họp: thao tác số {}, {hash}.", chain.record),
        format!("Check code of the session file: record {}, {hash}.", chain.record),
    ));
}

/// Whether the rules of elections are behind the paper: a conference without a ballot has none.
fn elects(state: &State) -> bool {
    state.about.gathering != Gathering::Conference || !state.elections.all.is_empty()
}

/// The date as a paper writes it.
pub(super) fn long_date(on: Moment, lang: Lang) -> String {
    date::long(on.date_naive(), lang)
}

/// The time of day as a paper writes it.
pub(super) fn clock(at: Moment, lang: Lang) -> String {
    tr(lang, at.format("%H giờ %M").to_string(), at.format("%H:%M").to_string())
}
