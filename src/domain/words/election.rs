//! Placeholders about the present election up to the count: seats, names, papers, committee.
//!
//! The present election is that of the running item, or else one that is being counted meanwhile.

use super::{Placeholder, Topic, bodies, item};
use crate::domain::agenda::{Entry, ItemKind, ItemStatus};
use crate::domain::bodies::Body;
use crate::domain::election::round::{Attendance, Issue, Round, RoundStage};
use crate::domain::election::{CandidateStanding, Election, SeatNumber};
use crate::domain::{ElectionId, State};

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
            value: |state, _| Some(seats(present(state)?).to_string()),
        },
        Placeholder {
            name: "alternate_seats",
            vi: "số lượng dự khuyết cần bầu",
            en: "the number of seats for alternates",
            value: |state, _| Some(alternate_seats(present(state)?).to_string()),
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
            value: |state, _| numbered(&list(present(state)?)),
        },
        Placeholder {
            name: "surplus",
            vi: "số dư của danh sách",
            en: "how many names the list has beyond the seats",
            value: |state, _| {
                let election = present(state)?;
                Some(list(election).len().saturating_sub(seats(election).into()).to_string())
            },
        },
        Placeholder {
            name: "cap",
            vi: "số dư tối đa được phép",
            en: "the largest surplus allowed",
            value: |state, _| Some(cap(state, present(state)?)?.to_string()),
        },
        Placeholder {
            name: "round",
            vi: "lần bỏ phiếu thứ mấy",
            en: "the number of the ballot",
            value: |state, _| Some(present(state)?.rounds.last()?.number.to_string()),
        },
        Placeholder {
            name: "hash",
            vi: "mã kiểm tra in trên phiếu bầu",
            en: "the short hash printed on the ballot paper",
            value: |state, _| Some(present(state)?.rounds.last()?.paper.hash.to_string()),
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
            value: |state, _| Some(attendance(round(state)?)?.convened.to_string()),
        },
        Placeholder {
            name: "present_at_ballot",
            vi: "số có mặt khi bỏ phiếu",
            en: "the number present when the box was sealed",
            value: |state, _| Some(attendance(round(state)?)?.present.to_string()),
        },
        Placeholder {
            name: "printed",
            vi: "số phiếu in",
            en: "ballots printed",
            value: |state, _| Some(issue(round(state)?)?.printed.to_string()),
        },
        Placeholder {
            name: "issued",
            vi: "số phiếu phát ra",
            en: "ballots issued",
            value: |state, _| Some(issue(round(state)?)?.issued.to_string()),
        },
        Placeholder {
            name: "collected",
            vi: "số phiếu thu về",
            en: "ballots collected",
            value: |state, _| Some(collected(round(state)?)?.to_string()),
        },
    ],
};

pub(super) fn find(state: &State, id: ElectionId) -> Option<&Election> {
    state.elections.all.iter().find(|election| election.plan.id == id)
}

/// Finds the election of the running item, or else the last one whose item is parked.
pub(super) fn present(state: &State) -> Option<&Election> {
    let parked = |entry: &&Entry| matches!(entry.status, ItemStatus::Parked { .. });
    let running = item::running(state).and_then(election_of);
    let waiting = || state.agenda.entries.iter().rev().filter(parked).find_map(election_of);
    find(state, running.or_else(waiting)?)
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
    present(state)?.rounds.last()
}

/// Counts the seats of the present round, or those proposed or settled before it.
pub(super) fn seats(election: &Election) -> u16 {
    match (election.rounds.last(), election.seats) {
        (Some(round), _) => round.paper.seats,
        (None, SeatNumber::Proposed(seats) | SeatNumber::Settled(seats)) => seats,
    }
}

pub(super) fn alternate_seats(election: &Election) -> u16 {
    let paper = election.rounds.last().map(|round| &round.paper);
    paper.map_or(election.plan.alternate_seats, |paper| paper.alternate_seats)
}

/// Lists the names on the paper, or else those that stand so far.
pub(super) fn list(election: &Election) -> Vec<&str> {
    if let Some(round) = election.rounds.last() {
        return round.paper.lines.iter().map(|line| line.name.as_str()).collect();
    }
    let standing = election
        .candidates
        .iter()
        .filter(|one| !matches!(one.standing, CandidateStanding::Withdrawn));
    standing.map(|one| one.name.as_str()).collect()
}

fn numbered(names: &[&str]) -> Option<String> {
    let numbered = names.iter().zip(1..).map(|(name, number)| format!("{number}. {name}"));
    (!names.is_empty()).then(|| numbered.collect::<Vec<_>>().join("; "))
}

fn cap(state: &State, election: &Election) -> Option<u32> {
    let rule = &state.rules.surplus;
    let seats = seats(election);
    let (from, to) = rule.small_body;
    if (from..=to).contains(&seats) {
        return Some(1);
    }
    let share = u32::from(rule.cap_percent) * u32::from(seats) / 100;
    (rule.cap_percent > 0).then_some(share.max(1))
}

pub(super) fn attendance(round: &Round) -> Option<&Attendance> {
    match &round.stage {
        RoundStage::Ready | RoundStage::Annulled { .. } => None,
        RoundStage::Sealed { attendance }
        | RoundStage::Issued { attendance, .. }
        | RoundStage::Collected { attendance, .. }
        | RoundStage::Counting { attendance, .. } => Some(attendance),
        RoundStage::Reconciled { result }
        | RoundStage::Signed { result }
        | RoundStage::Released { result, .. }
        | RoundStage::Announced { result, .. } => Some(&result.attendance),
    }
}

pub(super) fn issue(round: &Round) -> Option<&Issue> {
    match &round.stage {
        RoundStage::Ready | RoundStage::Sealed { .. } | RoundStage::Annulled { .. } => None,
        RoundStage::Issued { issue, .. }
        | RoundStage::Collected { issue, .. }
        | RoundStage::Counting { issue, .. } => Some(issue),
        RoundStage::Reconciled { result }
        | RoundStage::Signed { result }
        | RoundStage::Released { result, .. }
        | RoundStage::Announced { result, .. } => Some(&result.issue),
    }
}

pub(super) fn collected(round: &Round) -> Option<u32> {
    match &round.stage {
        RoundStage::Ready
        | RoundStage::Sealed { .. }
        | RoundStage::Issued { .. }
        | RoundStage::Annulled { .. } => None,
        RoundStage::Collected { collected, .. } | RoundStage::Counting { collected, .. } => {
            Some(*collected)
        }
        RoundStage::Reconciled { result }
        | RoundStage::Signed { result }
        | RoundStage::Released { result, .. }
        | RoundStage::Announced { result, .. } => Some(result.tally.collected),
    }
}
