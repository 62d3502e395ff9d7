//! The legal next steps: what may be done now, and why something else may not.

use super::bodies::Body;
use super::hands::Motion;
use super::{CandidateId, ElectionId, ItemId, LotId, Moment, Refusal, SlotId, State, VoteId};

/// Something that the operator can do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    OpenSession,
    StartItem(ItemId),
    FinishItem,
    SkipItem(ItemId),
    ReopenItem(ItemId),
    ProposeBody(Body),
    CallHands(Motion),
    CountHands(VoteId),
    RegisterSpeaker,
    /// Calls somebody who is not in the queue: for reports and addresses.
    GiveFloor,
    CallSpeaker(SlotId),
    GrantMinute,
    FinishSpeech,
    Nominate(ElectionId),
    AskWithdrawal(ElectionId),
    NoteOpinion(ElectionId, CandidateId),
    DrawList(ElectionId),
    ReopenNominations(ElectionId),
    SealBox(ElectionId),
    IssueBallots(ElectionId),
    CollectBallots(ElectionId),
    OpenCount(ElectionId),
    DeclareLot(ElectionId),
    /// Keys the first or the second pass of a lot, at the counting desk.
    KeyLot(ElectionId, LotId),
    SettleLot(ElectionId, LotId),
    RuleDoubt(ElectionId, LotId),
    Reconcile(ElectionId),
    Sign(ElectionId),
    Release(ElectionId),
    Announce(ElectionId),
    Annul(ElectionId),
    Conclude(ElectionId),
    HandOver(ElectionId),
    CloseSession,
}

/// A step, and what stands in its way, if anything does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub act: Act,
    pub blocked: Option<Refusal>,
}

/// Lists what may come next in the hall, the expected step first.
pub fn hall_steps(state: &State, now: Moment) -> Vec<Step> {
    let _ = (state, now);
    Vec::new()
}

/// Lists what may come next in the counting room, for every election that is being counted.
pub fn counting_steps(state: &State, now: Moment) -> Vec<Step> {
    let _ = (state, now);
    Vec::new()
}
