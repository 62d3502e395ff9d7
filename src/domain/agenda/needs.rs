//! What must have happened before an item may start (RULES 4.3).

use super::{Agenda, Entry, ItemKind, ItemStatus, Need};
use crate::domain::bodies::Body;
use crate::domain::election::round::RoundStage;
use crate::domain::election::{Election, Phase};
use crate::domain::hands::{HandOutcome, Motion};
use crate::domain::review::Class;
use crate::domain::{ElectionId, ItemId, Lang, Refusal, State, Text, quorum, tr};

/// Something that an item needs and that has not happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmet {
    BodyNotElected { body: Body },
    CredentialsNotRecognised,
    CredentialsNotVoted,
    DiscussionOpen { item: ItemId, title: Text },
    ResultNotAnnounced { election: ElectionId, title: Text },
    BallotsNotHandedOver { election: ElectionId, title: Text },
    ElectionNotConcluded { election: ElectionId, title: Text },
    NotVoted { text: Text },
    DutiesNotAdopted { faults: usize },
    DutiesNotAnnounced { decision: u16 },
    NotReviewed { name: Text },
    GradesNotAnnounced { class: Class },
    NoConclusions,
    PointsNotConcluded { points: u16 },
    AdmissionNotVoted,
    NobodyAppointed,
}

/// Refuses what an item needs and does not have.
pub(super) fn unmet(state: &State, entry: &Entry, need: &Need) -> Result<(), Refusal> {
    match need {
        Need::Quorum => quorum::check(state),
        Need::Body(body) => Ok(body_elected(state, *body)?),
        Need::Credentials => Ok(credentials_recognised(state)?),
        Need::DiscussionClosed => Ok(discussion_closed(&state.agenda, entry)?),
        Need::Announced(election) => Ok(result_announced(state.elections.find(*election)?)?),
        Need::AllAnnounced => {
            let all = state.elections.all.iter();
            let mut begun = all.filter(|election| !election.rounds.is_empty());
            Ok(begun.try_for_each(result_announced)?)
        }
        Need::AllHandedOver => Ok(all_handed_over(state)?),
    }
}

/// An election that is over, on paper or passed on, needs no counting committee.
pub(super) fn body_elected(state: &State, body: Body) -> Result<(), Unmet> {
    if body.is_needless(state) {
        return Ok(());
    }
    state.bodies.elected(body).map(|_| ()).ok_or(Unmet::BodyNotElected { body })
}

pub(super) fn all_handed_over(state: &State) -> Result<(), Unmet> {
    match state.elections.all.iter().find(|election| !settled(election)) {
        None => Ok(()),
        Some(Election { plan, .. }) => {
            Err(Unmet::BallotsNotHandedOver { election: plan.id, title: plan.title.clone() })
        }
    }
}

/// Whether nothing of an election is left to do: its ballots were handed over, or never printed.
pub(in crate::domain) fn settled(election: &Election) -> bool {
    matches!(election.phase, Phase::HandedOver { .. }) || election.rounds.is_empty()
}

/// Whether names were put forward for an election that the congress did not end. It may leave one
/// out by leaving out its item.
pub(in crate::domain) fn is_undecided(state: &State, election: &Election) -> bool {
    let kind = ItemKind::Election { election: election.plan.id };
    let is_left_out = |entry: &Entry| {
        entry.item.kind == kind && matches!(entry.status, ItemStatus::Skipped { .. })
    };
    !election.phase.is_over()
        && !election.candidates.is_empty()
        && !state.agenda.entries.iter().any(is_left_out)
}

/// Whether an item leaves the hall free because its ballots are in the counting room, or those of
/// the election whose withdrawn result it waits for.
pub(super) fn counts_elsewhere(state: &State, kind: &ItemKind) -> bool {
    let ItemKind::Election { election } = kind else { return false };
    let Some(election) = state.election(*election) else { return false };
    election.waits_for_correction(state) || is_counted_elsewhere(election)
}

fn is_counted_elsewhere(election: &Election) -> bool {
    election.current_round().is_some_and(|round| round.stage.leaves_the_hall_free())
}

fn credentials_recognised(state: &State) -> Result<(), Unmet> {
    let carried = state.hands.counted().any(|(motion, result)| {
        matches!(motion, Motion::Credentials { .. }) && result.outcome == HandOutcome::Carried
    });
    if carried { Ok(()) } else { Err(Unmet::CredentialsNotRecognised) }
}

fn discussion_closed(agenda: &Agenda, entry: &Entry) -> Result<(), Unmet> {
    let before = agenda.entries.iter().take_while(|other| other.item.id != entry.item.id);
    let open = |other: &&Entry| {
        other.item.kind == ItemKind::Discussion
            && !matches!(other.status, ItemStatus::Done { .. } | ItemStatus::Skipped { .. })
    };
    match before.into_iter().find(open) {
        None => Ok(()),
        Some(Entry { item, .. }) => {
            Err(Unmet::DiscussionOpen { item: item.id, title: item.title.clone() })
        }
    }
}

fn result_announced(election: &Election) -> Result<(), Unmet> {
    let announced = election
        .rounds
        .last()
        .is_some_and(|round| matches!(round.stage, RoundStage::Announced { .. }));
    if election.phase.is_over() || announced {
        return Ok(());
    }
    let plan = &election.plan;
    Err(Unmet::ResultNotAnnounced { election: plan.id, title: plan.title.clone() })
}

impl Unmet {
    /// Says in one sentence what is missing.
    #[expect(clippy::too_many_lines, reason = "one sentence for each thing that can be missing")]
    pub fn text(&self, lang: Lang) -> String {
        let (vi, en) = match self {
            Self::BodyNotElected { body } => {
                let body = body.name(lang);
                (format!("Chưa bầu {body}."), format!("The {body} has not been elected."))
            }
            Self::CredentialsNotRecognised => (
                "Đại hội (hội nghị) chưa công nhận tư cách đại biểu.".to_owned(),
                "The credentials have not been recognised.".to_owned(),
            ),
            Self::CredentialsNotVoted => (
                "Chưa biểu quyết công nhận tư cách đại biểu.".to_owned(),
                "The credentials have not been put to the vote.".to_owned(),
            ),
            Self::DiscussionOpen { item, title } => (
                format!("Mục thảo luận {item} “{title}” chưa kết thúc."),
                format!("Discussion item {item} “{title}” is not finished."),
            ),
            Self::ResultNotAnnounced { election, title } => (
                format!("Chưa công bố kết quả cuộc bầu cử số {election} “{title}”."),
                format!("The result of election {election} “{title}” has not been announced."),
            ),
            Self::BallotsNotHandedOver { election, title } => (
                format!("Chưa bàn giao phiếu của cuộc bầu cử số {election} “{title}”."),
                format!("The ballots of election {election} “{title}” were not handed over."),
            ),
            Self::ElectionNotConcluded { election, title } => (
                format!("Cuộc bầu cử số {election} “{title}” chưa kết thúc."),
                format!("Election {election} “{title}” is not concluded."),
            ),
            Self::NoConclusions => (
                "Chưa ghi kết luận nào: hãy ghi các điểm kết luận rồi kết luận.".to_owned(),
                "No conclusion is noted: enter the points, then conclude.".to_owned(),
            ),
            Self::PointsNotConcluded { points } => (
                format!("Còn {points} điểm chưa được kết luận: hãy kết luận hoặc bỏ bớt."),
                format!("{points} points are not concluded yet: conclude or remove them."),
            ),
            Self::AdmissionNotVoted => (
                "Chưa biểu quyết kết nạp hoặc công nhận ai; nếu không có ai được xét, hãy bỏ qua mục này.".to_owned(),
                "Nobody's admission has been put to the vote; if there is nobody, skip this item.".to_owned(),
            ),
            Self::NobodyAppointed => (
                "Chưa ghi ai được chỉ định theo quyết định nào: hãy ghi, hoặc bỏ qua mục này.".to_owned(),
                "No appointment is noted yet: note it, or skip this item.".to_owned(),
            ),
            Self::NotVoted { text } => (
                format!("Chưa biểu quyết “{text}”."),
                format!("“{text}” has not been put to the vote."),
            ),
            Self::DutiesNotAdopted { faults } => (
                format!(
                    "Chưa thông qua phân công (còn {faults} lỗi): hãy thông qua, hoặc gác lại và nêu lý do."
                ),
                format!(
                    "The duties are not adopted ({faults} faults): adopt them, or leave them with a reason."
                ),
            ),
            Self::DutiesNotAnnounced { decision } => (
                format!("Phân công lần {decision} chưa công bố: hãy công bố trước."),
                format!("Decision {decision} on duties is not announced: announce it first."),
            ),
            Self::NotReviewed { name } => (
                format!("Chưa kiểm điểm xong {name}: kết luận, hoặc ghi lý do không kiểm điểm."),
                format!("{name} is not reviewed yet: conclude, or leave it out with a reason."),
            ),
            Self::GradesNotAnnounced { class } => (
                format!("Chưa công bố xếp loại {}.", class.name(lang)),
                format!("The grades of the {} are not announced.", class.name(lang)),
            ),
        };
        tr(lang, vi, en)
    }
}
