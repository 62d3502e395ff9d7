//! What is said under a result: what is to be decided or checked first, then the chosen name, the
//! papers, and what this is not.

use crate::domain::election::check::congress;
use crate::domain::election::round::{HandTally, Outcome, Withdrawn};
use crate::domain::election::sentence::Reading;
use crate::domain::election::verdict::NameVerdict;
use crate::domain::{Lang, State, tr};
use crate::ui::results::{Read, What};
use crate::ui::theme::Role;

/// What is said under a result. The sentence on a name tells the base; without names it is said
/// alone.
pub(super) fn beneath(
    state: &State,
    (read, outcome): (&Read, &Outcome),
    (reading, chosen): (&Reading, Option<&NameVerdict>),
) -> Vec<(Role, String)> {
    let lang = reading.lang;
    let mut said = vec![pressing(read, reading)];
    said.push(
        congress::findings(state)
            .iter()
            .map(|found| (Role::Warning, format!("! {} {}", found.code(), found.text(lang))))
            .collect(),
    );
    let sentence = chosen.map_or_else(|| reading.of_base(), |name| reading.of_name(name));
    said.push(vec![(Role::Title, sentence), (Role::Dim, papers(outcome, lang))]);
    said.push(outcome.hand.iter().map(|hand| by_hand(hand, lang)).collect());
    said.push(vec![(Role::Dim, not_minutes(lang).to_owned())]);
    said.concat()
}

/// What is said under the differences of a tally by hand, with the chosen one in full.
pub(super) fn unlike_beneath(chosen: Option<String>, lang: Lang) -> Vec<(Role, String)> {
    let remedy = tr(
        lang,
        "Kiểm lại tập bị nhầm, hoặc ghi lại số liệu kiểm tay; lệch thì không cộng được kết quả.",
        "Recount the lot that is wrong, or enter the tally by hand anew; until they agree nothing is added up.",
    );
    let chosen = chosen.map(|words| (Role::Danger, words));
    chosen.into_iter().chain([(Role::Warning, remedy.to_owned())]).collect()
}

/// Why a result does not stand, or what the congress has to decide about one that does.
fn pressing(read: &Read, reading: &Reading) -> Vec<(Role, String)> {
    let words = match &read.what {
        What::Withdrawn(old) => Some(withdrawn(old, reading.lang)),
        What::Result(_) => reading.of_question().map(|question| format!("? {question}")),
        What::Unlike(_) => None,
    };
    words.map(|words| (Role::Warning, words)).into_iter().collect()
}

fn withdrawn(old: &Withdrawn, lang: Lang) -> String {
    let Withdrawn { announced, at, reason, decided_by, .. } = old;
    let (announced, at) = (announced.format("%H:%M"), at.format("%H:%M"));
    tr(
        lang,
        format!("Công bố {announced}, đã rút {at} ({decided_by}): {reason}."),
        format!("Announced {announced}, withdrawn {at} ({decided_by}): {reason}."),
    )
}

fn papers(outcome: &Outcome, lang: Lang) -> String {
    let tally = &outcome.tally;
    let (collected, valid, invalid) = (tally.collected, tally.valid, tally.invalid);
    let papers = outcome.issue.balance(lang);
    tr(
        lang,
        format!("Thu về {collected}, hợp lệ {valid}, không hợp lệ {invalid}; {papers}."),
        format!("{collected} collected, {valid} valid, {invalid} invalid; {papers}."),
    )
}

fn by_hand(HandTally { counted_by, .. }: &HandTally, lang: Lang) -> (Role, String) {
    let words = tr(
        lang,
        format!("✓ Kiểm tay ({counted_by}) và nhập máy khớp nhau."),
        format!("✓ The tally by hand ({counted_by}) and the keyed ballots agree."),
    );
    (Role::Good, words)
}

fn not_minutes(lang: Lang) -> &'static str {
    tr(
        lang,
        "Bảng đối chiếu, không thay biên bản do ban kiểm phiếu ký",
        "A check sheet; it does not replace the minutes that the committee signs",
    )
}
