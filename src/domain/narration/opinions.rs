//! The opinion ballot on names from the floor, and what is said of those level, in words.

use super::{candidate_name, election_title};
use crate::domain::election::{FloorTie, Marks, OpinionBallot};
use crate::domain::{CandidateId, ElectionId, Lang, Percent, State, Text, tr};

/// All the numbers of a ballot: the papers, then every name with its share of those attending.
pub(super) fn ballot(ballot: &OpinionBallot, attending: u32, state: &State, lang: Lang) -> String {
    let title = election_title(state, ballot.election);
    let OpinionBallot { issued, collected, valid, invalid, names, .. } = ballot;
    let papers = tr(
        lang,
        format!(
            "lấy phiếu xin ý kiến, {attending} dự đại hội; phát ra {issued}, thu về {collected}, hợp lệ {valid}, không hợp lệ {invalid}"
        ),
        format!(
            "opinion ballot, {attending} attending; {issued} issued, {collected} collected, {valid} valid, {invalid} invalid"
        ),
    );
    let names: Vec<String> = names
        .iter()
        .map(|marks| of_name(state, ballot.election, *marks, attending, lang))
        .collect();
    format!("{title}: {papers}. {}", names.join("; "))
}

fn of_name(
    state: &State,
    election: ElectionId,
    marks: Marks,
    attending: u32,
    lang: Lang,
) -> String {
    let Marks { candidate, agree, disagree } = marks;
    let name = candidate_name(state, election, candidate);
    let share = Percent::of(agree, attending).with_sign(lang);
    tr(
        lang,
        format!("{name}: đồng ý {agree} ({share} số dự), không đồng ý {disagree}"),
        format!("{name}: {agree} agree ({share} of those attending), {disagree} disagree"),
    )
}

/// Who is taken of those level, and who said so.
pub(super) fn settled(
    state: &State,
    election: ElectionId,
    (tie, taken): (&FloorTie, &[CandidateId]),
    decided_by: &Text,
    lang: Lang,
) -> String {
    let names = |ids: &[CandidateId]| {
        let names = ids.iter().map(|id| candidate_name(state, election, *id));
        names.collect::<Vec<_>>().join(", ")
    };
    let (tied, chosen, support) = (names(&tie.among), names(taken), tie.support);
    tr(
        lang,
        format!(
            "bằng nhau {support} phiếu đồng ý ở cuối danh sách: {tied}; {decided_by} chọn: {chosen}"
        ),
        format!(
            "level with {support} votes at the bottom of the list: {tied}; {decided_by} chose: {chosen}"
        ),
    )
}
