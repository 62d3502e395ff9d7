//! Placeholders about results. The chair's words know a result only once it was released.

use super::election::{places, present, round};
use super::winners::{alternates_of, elected_to, is_over, number_elected_to};
use super::{Placeholder, Topic};
use crate::domain::election::round::{Outcome, Round, RoundStage};
use crate::domain::election::verdict::{Base, Decision};
use crate::domain::election::{Election, Further, Office, Vacancies, majority};
use crate::domain::narration::base_ground_label;
use crate::domain::rules::BaseOf;
use crate::domain::{CandidateId, Lang, State, Text, tr};

pub(super) const TOPIC: Topic = Topic {
    vi: "Kết quả bầu cử, sau khi Trưởng ban Kiểm phiếu cho công bố",
    en: "Results, once released by the head of the counting committee",
    placeholders: &[
        Placeholder {
            name: "base",
            vi: "số dùng để tính kết quả bầu cử",
            en: "the base of the election",
            value: |state, _| Some(base(round(state)?)?.size.to_string()),
        },
        Placeholder {
            name: "base_terms",
            vi: "cách tính số đó",
            en: "how the base is made up",
            value: |state, lang| Some(base_terms(base(round(state)?)?, lang)),
        },
        Placeholder {
            name: "needed",
            vi: "số phiếu ít nhất để trúng cử",
            en: "the least number of votes to be elected",
            value: |state, _| Some(needed(state, round(state)?)?.to_string()),
        },
        Placeholder {
            name: "valid",
            vi: "số phiếu hợp lệ",
            en: "valid ballots",
            value: |state, _| Some(outcome(round(state)?)?.tally.valid.to_string()),
        },
        Placeholder {
            name: "invalid",
            vi: "số phiếu không hợp lệ",
            en: "invalid ballots",
            value: |state, _| Some(outcome(round(state)?)?.tally.invalid.to_string()),
        },
        Placeholder {
            name: "elected",
            vi: "số người trúng cử lần này",
            en: "how many are elected in this ballot",
            value: |state, _| Some(outcome(round(state)?)?.verdict.elected.len().to_string()),
        },
        Placeholder {
            name: "elected_list",
            vi: "những người trúng cử lần này, theo số phiếu",
            en: "who is elected in this ballot, by votes",
            value: |state, _| {
                let election = present(state)?;
                let verdict = &outcome(election.current_round()?)?.verdict;
                candidates(state, election, &verdict.elected)
            },
        },
        Placeholder {
            name: "alternates",
            vi: "số người trúng cử dự khuyết lần này",
            en: "how many alternates are elected in this ballot",
            value: |state, _| Some(outcome(round(state)?)?.verdict.alternates.len().to_string()),
        },
        Placeholder {
            name: "alternates_list",
            vi: "những người trúng cử dự khuyết lần này, theo số phiếu",
            en: "the alternates elected in this ballot, by votes",
            value: |state, _| {
                let election = present(state)?;
                let verdict = &outcome(election.current_round()?)?.verdict;
                candidates(state, election, &verdict.alternates)
            },
        },
        Placeholder {
            name: "open_places",
            vi: "số lượng còn thiếu sau lần bầu này (1 đồng chí)",
            en: "the seats still open after this ballot (1 seat)",
            value: |state, lang| Some(places(open(present(state)?)?.0, lang)),
        },
        Placeholder {
            name: "tied_list",
            vi: "những người bằng phiếu nhau ở vị trí cuối",
            en: "who is tied on the last seat",
            value: |state, _| {
                let election = present(state)?;
                candidates(state, election, &open(election)?.1)
            },
        },
        Placeholder {
            name: "winners",
            vi: "những người đã trúng cử ở mọi lần bỏ phiếu của cuộc bầu cử này",
            en: "who is elected in all ballots of this election",
            value: |state, _| {
                let election = present(state)?;
                candidates(state, election, &election.winners())
            },
        },
        Placeholder {
            name: "new_committee",
            vi: "toàn bộ cấp ủy (ban chấp hành, chi ủy) đã trúng cử",
            en: "everybody elected to the committee so far",
            value: |state, _| elected_to(state, Office::Committee),
        },
        Placeholder {
            name: "new_committee_number",
            vi: "số cấp ủy viên đã trúng cử",
            en: "how many are elected to the committee so far",
            value: |state, _| number_elected_to(state, Office::Committee),
        },
        Placeholder {
            name: "new_standing_committee",
            vi: "toàn bộ ban thường vụ đã trúng cử",
            en: "everybody elected to the standing committee so far",
            value: |state, _| elected_to(state, Office::StandingCommittee),
        },
        Placeholder {
            name: "new_secretary",
            vi: "bí thư đã trúng cử",
            en: "the secretary elected",
            value: |state, _| elected_to(state, Office::Secretary),
        },
        Placeholder {
            name: "new_deputy_secretary",
            vi: "phó bí thư đã trúng cử",
            en: "the deputy secretary elected",
            value: |state, _| elected_to(state, Office::DeputySecretary),
        },
        Placeholder {
            name: "new_inspection_committee",
            vi: "toàn bộ ủy ban kiểm tra đã trúng cử",
            en: "everybody elected to the inspection committee so far",
            value: |state, _| elected_to(state, Office::InspectionCommittee),
        },
        Placeholder {
            name: "new_inspection_head",
            vi: "chủ nhiệm ủy ban kiểm tra đã trúng cử",
            en: "the head of the inspection committee elected",
            value: |state, _| elected_to(state, Office::InspectionHead),
        },
        Placeholder {
            name: "new_delegates",
            vi: "đại biểu chính thức dự đại hội cấp trên đã trúng cử",
            en: "the official delegates elected to the higher congress",
            value: |state, _| elected_to(state, Office::Delegates),
        },
        Placeholder {
            name: "new_delegates_number",
            vi: "số đại biểu chính thức dự đại hội cấp trên đã trúng cử",
            en: "how many official delegates are elected so far",
            value: |state, _| number_elected_to(state, Office::Delegates),
        },
        Placeholder {
            name: "new_alternates",
            vi: "đại biểu dự khuyết dự đại hội cấp trên đã trúng cử",
            en: "the alternate delegates elected to the higher congress",
            value: |state, lang| {
                let none = || tr(lang, "không có", "none").to_owned();
                let over = is_over(state, Office::Delegates);
                alternates_of(state, Office::Delegates).or_else(|| over.then(none))
            },
        },
    ],
};

/// The outcome of a round that the head of the counting committee has released.
pub(super) fn outcome(round: &Round) -> Option<&Outcome> {
    match &round.stage {
        RoundStage::Released { result, .. } | RoundStage::Announced { result, .. } => Some(result),
        _ => None,
    }
}

/// The base: of persons, known when the box is sealed; of ballots, a part of the result.
pub(super) fn base(round: &Round) -> Option<&Base> {
    let counted = outcome(round).map(|outcome| &outcome.verdict.base);
    let persons = || round.stage.attendance().map(|taken| &taken.base);
    counted.or_else(|| persons().filter(|base| base.of == BaseOf::Convened))
}

fn needed(state: &State, round: &Round) -> Option<u32> {
    let winning = &state.rules.winning;
    let known = || base(round).filter(|_| winning.asks_share(round.kind));
    let before = || known().map(|base| majority::needed(winning.more_than, base.size));
    outcome(round).map(|outcome| outcome.verdict.needed).or_else(before)
}

/// Says how a base is made up: "120 convened, less 2 absent throughout".
fn base_terms(base: &Base, lang: Lang) -> String {
    let from = match base.of {
        BaseOf::Convened => tr(
            lang,
            format!("{} đồng chí được triệu tập", base.from),
            format!("{} convened", base.from),
        ),
        BaseOf::Collected => {
            tr(lang, format!("{} phiếu thu về", base.size), format!("{} collected", base.size))
        }
        BaseOf::Valid => {
            tr(lang, format!("{} phiếu hợp lệ", base.size), format!("{} valid", base.size))
        }
    };
    let less = base.less.iter().filter(|term| !term.people.is_empty()).map(|term| {
        let (number, ground) = (term.people.len(), base_ground_label(term.ground, lang));
        tr(lang, format!("trừ {number} đồng chí {ground}"), format!("less {number} {ground}"))
    });
    std::iter::once(from).chain(less).collect::<Vec<_>>().join(", ")
}

/// The seats that the last vote left open, those of alternates apart, and who is tied for them.
fn open(election: &Election) -> Option<((u16, u16), Vec<CandidateId>)> {
    if let Further::Tie { vacancies: Vacancies { seats, alternate_seats }, among } =
        election.further()
    {
        return Some(((seats, alternate_seats), among));
    }
    Some(match &outcome(election.current_round()?)?.verdict.decision {
        Decision::Complete => ((0, 0), Vec::new()),
        Decision::SeatsOpen { seats, alternate_seats } => ((*seats, *alternate_seats), Vec::new()),
        Decision::TieRevote { seats, alternate_seats, among }
        | Decision::TiedAgain { seats, alternate_seats, among } => {
            ((*seats, *alternate_seats), among.clone())
        }
    })
}

/// Lists candidates by name, in the order given; `None` for nobody.
pub(super) fn candidates(
    state: &State,
    election: &Election,
    ids: &[CandidateId],
) -> Option<String> {
    let names = election.printed_names(ids, &state.roster);
    let names: Vec<_> = names.iter().map(Text::as_str).collect();
    (!names.is_empty()).then(|| names.join(", "))
}
