//! What stands at the top and at the foot of every paper (HD 36-HD/VPTW).

use super::ChainHead;
use super::document::{Document, Letterhead};
use crate::domain::about::About;
use crate::domain::{Gathering, Lang, Moment, State, tr};

/// The issuer, the place and date, and the type of the paper.
pub(super) fn opening(document: &mut Document, about: &About, kind: &str, on: Option<Moment>) {
    let lang = about.lang;
    document.head = Some(Letterhead {
        motto: (lang == Lang::Vi).then(|| "ĐẢNG CỘNG SẢN VIỆT NAM".to_owned()),
        issuers: vec![about.organisation.to_string(), about.title.to_string()],
        number: None,
        place_and_date: on.map(|on| place_and_date(about, on)),
        kind: kind.to_owned(),
        subject: None,
    });
}

/// Where and when; the date alone where no place is known.
fn place_and_date(about: &About, on: Moment) -> String {
    let date = long_date(on, about.lang);
    match about.place.as_str() {
        "" => date,
        place => format!("{place}, {date}"),
    }
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
    let vi = on.format("ngày %d tháng %m năm %Y").to_string();
    tr(lang, vi, on.format("%-d %B %Y").to_string())
}

/// The time of day as a paper writes it.
pub(super) fn clock(at: Moment, lang: Lang) -> String {
    tr(lang, at.format("%H giờ %M").to_string(), at.format("%H:%M").to_string())
}
