//! Placeholders about the present election up to the count: seats, names, papers, committee.
//!
//! The present election is that of the running item, or else one that is being counted meanwhile.

use super::{Placeholder, Topic, bodies};
use crate::domain::agenda::{Entry, ItemKind, ItemStatus};
use crate::domain::bodies::Body;
use crate::domain::election::ballot::Paper;
use crate::domain::election::round::{Issue, Round, RoundStage};
use crate::domain::election::{Election, Phase};
use crate::domain::{CandidateId, ElectionId, Lang, State, tr};

pub(super) const TOPIC: Topic = Topic {
    vi: "Cuộc bầu cử đang tiến hành hoặc đang kiểm phiếu",
    en: "The election that runs or is being counted",
    placeholders: &[
        Placeholder {
            name: "election",
            vi: "tên cuộc bầu cử (Ban Chấp hành Đảng bộ …)",
            en: "what is elected",
            value: |state, _| Some(present(state)?.plan.title.to_string()),
        },
        Placeholder {
            name: "seats",
            vi: "số lượng cần bầu",
            en: "the number of seats",
            value: |state, _| Some(seats(present(state)?).0.to_string()),
        },
        Placeholder {
            name: "alternate_seats",
            vi: "số lượng dự khuyết cần bầu",
            en: "the number of seats for alternates",
            value: |state, _| Some(seats(present(state)?).1.to_string()),
        },
        Placeholder {
            name: "places",
            vi: "số lượng cần bầu, có cả dự khuyết (5 đồng chí chính thức và 1 đồng chí dự khuyết)",
            en: "the seats in words (5 seats and 1 for an alternate)",
            value: |state, lang| Some(places(seats(present(state)?), lang)),
        },
        Placeholder {
            name: "names",
            vi: "số người trong danh sách bầu cử",
            en: "how many names are on the list",
            value: |state, _| Some(list(present(state)?).len().to_string()),
        },
        Placeholder {
            name: "list",
            vi: "danh sách bầu cử, có đánh số",
            en: "the names on the list, numbered",
            value: |state, _| numbered(state),
        },
        Placeholder {
            name: "surplus",
            vi: "số dư của danh sách",
            en: "how many names the list has beyond the seats",
            value: |state, _| Some(surplus(present(state)?).to_string()),
        },
        Placeholder {
            name: "cap",
            vi: "số dư tối đa được phép",
            en: "the largest surplus allowed",
            value: |state, lang| {
                let cap = present(state)?.room(state).cap.map(|cap| cap.to_string());
                cap.or_else(|| Some(tr(lang, "không giới hạn", "without limit").to_owned()))
            },
        },
        Placeholder {
            name: "limit",
            vi: "số người nhiều nhất được để lại trên một phiếu",
            en: "the most names that a ballot may keep",
            value: |state, _| Some(paper(present(state)?)?.limit.to_string()),
        },
        Placeholder {
            name: "round",
            vi: "lần bỏ phiếu thứ mấy",
            en: "the number of the ballot",
            value: |state, _| Some(round(state)?.number.to_string()),
        },
        Placeholder {
            name: "hash",
            vi: "mã kiểm tra in trên phiếu bầu",
            en: "the short hash printed on the ballot paper",
            value: |state, _| Some(paper(present(state)?)?.hash.to_string()),
        },
        Placeholder {
            name: "committee",
            vi: "danh sách Ban Kiểm phiếu",
            en: "the members of the counting committee",
            value: |state, _| bodies::members(state, counting(state)?),
        },
        Placeholder {
            name: "committee_number",
            vi: "số thành viên Ban Kiểm phiếu",
            en: "how many sit in the counting committee",
            value: |state, _| bodies::number(state, counting(state)?),
        },
        Placeholder {
            name: "committee_head",
            vi: "Trưởng ban Kiểm phiếu",
            en: "the head of the counting committee",
            value: |state, _| bodies::head(state, counting(state)?),
        },
        Placeholder {
            name: "convened_at_ballot",
            vi: "số được triệu tập khi bỏ phiếu",
            en: "the number convened when the box was sealed",
            value: |state, _| Some(round(state)?.stage.attendance()?.convened.to_string()),
        },
        Placeholder {
            name: "present_at_ballot",
            vi: "số có mặt khi bỏ phiếu",
            en: "the number present when the box was sealed",
            value: |state, _| Some(round(state)?.stage.attendance()?.present.to_string()),
        },
        Placeholder {
            name: "printed",
            vi: "số phiếu in",
            en: "ballots printed",
            value: |state, _| Some(issue(&round(state)?.stage)?.printed.to_string()),
        },
        Placeholder {
            name: "issued",
            vi: "số phiếu phát ra",
            en: "ballots issued",
            value: |state, _| Some(issue(&round(state)?.stage)?.issued.to_string()),
        },
        Placeholder {
            name: "collected",
            vi: "số phiếu thu về",
            en: "ballots collected",
            value: |state, _| Some(collected(&round(state)?.stage)?.to_string()),
        },
    ],
};

/// Finds the election of the running item, or else the last one whose item is parked.
pub(super) fn present(state: &State) -> Option<&Election> {
    let parked = |entry: &&Entry| matches!(entry.status, ItemStatus::Parked { .. });
    let running = state.agenda.running().and_then(election_of);
    let waiting = || state.agenda.entries.iter().rev().filter(parked).find_map(election_of);
    state.election(running.or_else(waiting)?)
}

/// Tells which election an item holds, or forms a counting committee for.
fn election_of(entry: &Entry) -> Option<ElectionId> {
    match &entry.item.kind {
        ItemKind::Election { election } => Some(*election),
        ItemKind::BodyElection { bodies } => bodies.iter().find_map(|body| match body {
            Body::Counting(election) => Some(*election),
            Body::Presidium | Body::Secretariat | Body::Credentials => None,
        }),
        _ => None,
    }
}

fn counting(state: &State) -> Option<Body> {
    Some(Body::Counting(present(state)?.plan.id))
}

pub(super) fn round(state: &State) -> Option<&Round> {
    present(state)?.current_round()
}

/// The paper of the present round. While a list is drawn up there is none.
fn paper(election: &Election) -> Option<&Paper> {
    match election.phase {
        Phase::Nominating | Phase::ListDrawn { .. } => None,
        Phase::Balloting | Phase::Concluded { .. } | Phase::HandedOver { .. } => {
            election.current_round().map(|round| &round.paper)
        }
    }
}

/// The seats of the present round, or those still to be filled before it; then those of alternates.
fn seats(election: &Election) -> (u16, u16) {
    let vacant = election.vacancies();
    paper(election).map_or((vacant.seats, vacant.alternate_seats), |paper| {
        (paper.seats, paper.alternate_seats)
    })
}

pub(super) fn surplus(election: &Election) -> usize {
    let (seats, alternate_seats) = seats(election);
    list(election).len().saturating_sub(usize::from(seats) + usize::from(alternate_seats))
}

/// Says seats in words. Official ones are told apart only where alternates are elected too.
pub(super) fn places((seats, alternate_seats): (u16, u16), lang: Lang) -> String {
    let seat = if seats == 1 { "seat" } else { "seats" };
    match (seats, alternate_seats) {
        (_, 0) => tr(lang, format!("{seats} đồng chí"), format!("{seats} {seat}")),
        (0, _) => tr(
            lang,
            format!("{alternate_seats} đồng chí dự khuyết"),
            format!("{alternate_seats} for alternates"),
        ),
        _ => tr(
            lang,
            format!("{seats} đồng chí chính thức và {alternate_seats} đồng chí dự khuyết"),
            format!("{seats} {seat} and {alternate_seats} for alternates"),
        ),
    }
}

/// Lists the names on the paper, or on the list that was drawn up, or else those that stand so far.
fn list(election: &Election) -> Vec<CandidateId> {
    if let Some(paper) = paper(election) {
        return paper.lines.iter().map(|line| line.candidate).collect();
    }
    if let Phase::ListDrawn { order } = &election.phase {
        return order.clone();
    }
    election.running().into_iter().map(|candidate| candidate.nominee.id).collect()
}

fn numbered(state: &State) -> Option<String> {
    let election = present(state)?;
    let names = election.printed_names(&list(election), &state.roster);
    let numbered = names.iter().zip(1..).map(|(name, number)| format!("{number}. {name}"));
    (!names.is_empty()).then(|| numbered.collect::<Vec<_>>().join("; "))
}

fn issue(stage: &RoundStage) -> Option<&Issue> {
    match stage {
        RoundStage::Issued { issue, .. }
        | RoundStage::Collected { issue, .. }
        | RoundStage::Counting { issue, .. } => Some(issue),
        _ => stage.outcome().map(|outcome| &outcome.issue),
    }
}

fn collected(stage: &RoundStage) -> Option<u32> {
    match stage {
        RoundStage::Collected { collected, .. } | RoundStage::Counting { collected, .. } => {
            Some(*collected)
        }
        _ => stage.outcome().map(|outcome| outcome.tally.collected),
    }
}
