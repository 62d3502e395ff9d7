//! The legal next steps: what may be done now, and why something else may not.
//!
//! A step is offered by where the agenda, the floor and the elections stand; whether it is legal is
//! asked of [`decide`](super::decide()) itself, so that the two cannot disagree.

mod appointments;
mod ballot;
mod duties;
mod exchange;
mod preparation;
mod probe;
mod review;

use super::about::Stage;
use super::agenda::{Entry, ItemKind, ItemStatus};
use super::bodies::{Body, Formation, Progress};
use super::election::Phase;
use super::floor::queue_time;
use super::hall::reveal_progress;
use super::hands::{HandStage, Motion};
use super::{ElectionId, Gathering, ItemId, LotId, Moment, Refusal, SlotId, State, Text, VoteId};

pub use appointments::AppointmentsAct;
pub use ballot::counting_steps;
pub use duties::DutiesAct;
pub use exchange::Exchange;
pub use preparation::PreparationAct;
pub use review::{GradingAct, ReviewAct};

/// Something that the operator can do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Takes down who has come, on the roster.
    CheckIn,
    OpenSession,
    StartItem(ItemId),
    FinishItem,
    SkipItem(ItemId),
    ReopenItem(ItemId),
    ProposeBody(Body),
    CallHands(Motion),
    CountHands(VoteId),
    /// Puts somebody's admission to the vote.
    CallAdmission,
    RegisterSpeaker,
    /// Calls somebody who is not in the queue: for reports and addresses.
    GiveFloor,
    CallSpeaker(SlotId),
    GrantMinute,
    /// Cuts the time of the papers that wait.
    LimitPapers,
    FinishSpeech,
    Nominate(ElectionId),
    /// Puts those forward who won the election that this one draws on.
    NominateWinners(ElectionId),
    AskWithdrawal(ElectionId),
    /// Notes the opinion ballot on the names from the floor that still need one.
    OpinionBallot(ElectionId),
    /// Notes who is taken of those level at the bottom of the names from the floor.
    SettleFloorTie(ElectionId),
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
    /// Enters the sums of a tally by hand beside the keyed ballots, where the committee made one.
    EnterHandTally(ElectionId),
    Reconcile(ElectionId),
    Sign(ElectionId),
    Release(ElectionId),
    Announce(ElectionId),
    Annul(ElectionId),
    /// Takes an announced result back to be corrected.
    WithdrawResult(ElectionId),
    /// Empties a lot that agrees, to key it anew.
    RecountLot(ElectionId),
    Conclude(ElectionId),
    HandOver(ElectionId),
    Duties(DutiesAct),
    Review(ReviewAct),
    Grading(GradingAct),
    /// Puts the list forward that the convening committee voted before the congress.
    NominatePrepared(ElectionId),
    Preparation(PreparationAct),
    CloseSession,
    /// Shows the next name of the result that comes up name by name, after the last the whole.
    RevealNext,
    Exchange(Exchange),
    Appointments(AppointmentsAct),
}

impl Act {
    /// Whether the act gives up what was begun, so that it is never the expected step.
    fn gives_up(&self) -> bool {
        matches!(
            self,
            Self::Annul(_)
                | Self::Conclude(_)
                | Self::ReopenNominations(_)
                | Self::WithdrawResult(_)
                | Self::Duties(
                    DutiesAct::LiftPilot
                        | DutiesAct::Remove
                        | DutiesAct::Postpone
                        | DutiesAct::Reopen
                )
                | Self::SkipItem(_)
                | Self::Appointments(AppointmentsAct::Withdraw)
                | Self::Review(ReviewAct::CallOutOfOrder(_) | ReviewAct::LeaveOut(_))
                | Self::Grading(GradingAct::Withdraw(_))
                | Self::Exchange(
                    Exchange::StrikeOpinion | Exchange::RemovePoint | Exchange::ReopenPoints
                )
        )
    }
}

/// A step, and what stands in its way, if anything does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub act: Act,
    pub blocked: Option<Refusal>,
}

/// Lists what may come next in the hall, the expected step first.
pub fn hall_steps(state: &State, now: Moment) -> Vec<Step> {
    judged(state, now, hall_acts(state))
}

impl State {
    /// Finds the item whose result the counting committee has released while the hall is at
    /// something else.
    pub fn released_and_parked(&self) -> Option<&Entry> {
        parked(self).find(|entry| match entry.item.kind {
            ItemKind::Election { election } => {
                self.election(election).is_some_and(ballot::is_released)
            }
            _ => false,
        })
    }
}

/// Tells whether the hall cannot go on between two items before the counting room is done.
pub fn awaits_the_count(state: &State, now: Moment) -> bool {
    let may_start = |item| step(state, Act::StartItem(item), now).blocked.is_none();
    let sits = matches!(state.stage, Stage::Sitting { .. }) && state.agenda.running().is_none();
    sits && parked(state).next().is_some()
        && parked(state).all(|entry| !is_ready_to_return(state, entry))
        && !next_waiting(state).is_some_and(may_start)
}

/// Asks the rules about one act.
pub fn step(state: &State, act: Act, now: Moment) -> Step {
    Step { blocked: probe::refusal(state, &act, now), act }
}

/// Asks the rules about each act. What is legal and leads on comes first; otherwise the order stays.
fn judged(state: &State, now: Moment, acts: Vec<Act>) -> Vec<Step> {
    let mut steps: Vec<Step> = acts.into_iter().map(|act| step(state, act, now)).collect();
    steps.sort_by_key(|step| step.blocked.is_some() || step.act.gives_up());
    steps
}

fn hall_acts(state: &State) -> Vec<Act> {
    match state.stage {
        Stage::Blank | Stage::Preparing => {
            let mut acts = vec![Act::OpenSession, Act::CheckIn, Act::RegisterSpeaker];
            acts.extend(review::preparing(state));
            acts.extend(preparation::acts(state));
            acts
        }
        Stage::Sitting { .. } => {
            let next_name = reveal_progress(state).map(|_| Act::RevealNext);
            next_name.into_iter().chain(sitting_acts(state)).collect()
        }
        Stage::Closed { .. } => Vec::new(),
    }
}

fn sitting_acts(state: &State) -> Vec<Act> {
    if let Some(vote) = state.hands.votes.last()
        && matches!(vote.stage, HandStage::Called { .. })
    {
        return vec![Act::CountHands(vote.id)];
    }
    if state.floor.speaking.is_some() {
        let mut acts = vec![Act::FinishSpeech, Act::GrantMinute, Act::RegisterSpeaker];
        acts.extend(exchange::while_speaking(state));
        return acts;
    }
    match state.agenda.running() {
        Some(entry) => item_acts(state, entry),
        None => between_items(state),
    }
}

fn next_waiting(state: &State) -> Option<ItemId> {
    state.agenda.next().map(|entry| entry.item.id)
}

/// The items that were left to the counting room; those whose result is ready come back first.
fn parked(state: &State) -> impl Iterator<Item = &Entry> {
    state.agenda.entries.iter().filter(|entry| matches!(entry.status, ItemStatus::Parked { .. }))
}

fn is_ready_to_return(state: &State, entry: &Entry) -> bool {
    let ItemKind::Election { election } = entry.item.kind else { return true };
    state.election(election).is_none_or(|election| {
        ballot::awaits_the_hall(election) && !election.waits_for_correction(state)
    })
}

fn between_items(state: &State) -> Vec<Act> {
    let ready = parked(state).filter(|entry| is_ready_to_return(state, entry));
    let mut acts: Vec<Act> = ready.map(|entry| Act::StartItem(entry.item.id)).collect();
    if let Some(item) = next_waiting(state) {
        acts.extend([Act::StartItem(item), Act::SkipItem(item)]);
    }
    let counting = parked(state).filter(|entry| !is_ready_to_return(state, entry));
    acts.extend(counting.map(|entry| Act::StartItem(entry.item.id)));
    acts.push(Act::CloseSession);
    acts
}

fn item_acts(state: &State, entry: &Entry) -> Vec<Act> {
    let mut acts = match &entry.item.kind {
        ItemKind::Speech | ItemKind::Report => speech_acts(state, entry),
        ItemKind::Conclusion => {
            let mut acts = speech_acts(state, entry);
            acts.extend(exchange::conclusion_acts(state));
            acts
        }
        ItemKind::Discussion => discussion_acts(state),
        ItemKind::ShowOfHands { motions } => motion_acts(state, motions),
        ItemKind::BodyElection { bodies } => {
            let mut needed = bodies.iter().copied().filter(|body| !body.is_needless(state));
            needed.find_map(|body| body_act(state, body)).into_iter().collect()
        }
        ItemKind::Credentials => credentials_acts(state, entry),
        ItemKind::Election { election } => election_acts(state, *election),
        ItemKind::Admission => vec![Act::CallAdmission],
        ItemKind::Handover => handover_acts(state),
        ItemKind::Assignment => duties::acts(state),
        ItemKind::Appointment => {
            let mut acts = speech_acts(state, entry);
            acts.extend(appointments::acts(state, entry.item.id));
            acts
        }
        ItemKind::Review { of } => review::reviewing(state, *of),
        ItemKind::Grading => review::grading(state),
        ItemKind::Rite | ItemKind::Announcement | ItemKind::Break => Vec::new(),
    };
    match state.released_and_parked() {
        Some(_) if !acts.iter().any(is_due_first) => acts.insert(0, Act::FinishItem),
        _ if acts.contains(&Act::FinishItem) => {}
        _ => acts.push(Act::FinishItem),
    }
    acts.extend(exchange::beside(state, entry));
    acts
}

/// What an item is not left without, even while a result waits to be announced.
fn is_due_first(act: &Act) -> bool {
    matches!(act, Act::GiveFloor | Act::CallHands(_) | Act::ProposeBody(_) | Act::HandOver(_))
}

/// A report or an address is given once; only then is ending the item the expected step.
fn speech_acts(state: &State, entry: &Entry) -> Vec<Act> {
    if was_heard(state, entry.item.id) { Vec::new() } else { vec![Act::GiveFloor] }
}

fn was_heard(state: &State, item: ItemId) -> bool {
    state.floor.heard.iter().any(|heard| heard.speech.item == Some(item))
}

fn discussion_acts(state: &State) -> Vec<Act> {
    let mut acts: Vec<Act> = state.floor.queue.iter().map(|s| Act::CallSpeaker(s.id)).collect();
    acts.push(Act::RegisterSpeaker);
    if acts.len() == 1 {
        acts.insert(0, Act::FinishItem);
    }
    acts.dedup();
    if queue_time(state).is_over() && state.floor.papers().next().is_some() {
        acts.push(Act::LimitPapers);
    }
    acts
}

fn motion_acts(state: &State, motions: &[Text]) -> Vec<Act> {
    let open = motions.iter().map(|text| Motion::Adopt { text: text.clone() });
    open.filter(|motion| !was_counted(state, motion)).take(1).map(Act::CallHands).collect()
}

fn was_counted(state: &State, motion: &Motion) -> bool {
    let counted = |stage: &HandStage| matches!(stage, HandStage::Counted(_));
    state.hands.votes.iter().any(|vote| vote.motion == *motion && counted(&vote.stage))
}

fn credentials_acts(state: &State, entry: &Entry) -> Vec<Act> {
    let mut acts = speech_acts(state, entry);
    let voted = state.hands.votes.iter().any(|vote| {
        matches!(vote.motion, Motion::Credentials { .. })
            && matches!(vote.stage, HandStage::Counted(_))
    });
    if state.about.gathering == Gathering::DelegateCongress && !voted {
        let recognised = state.roster.convened();
        acts.push(Act::CallHands(Motion::Credentials { recognised }));
    }
    acts
}

/// The next act on the way to an elected body, or none when it is elected.
fn body_act(state: &State, body: Body) -> Option<Act> {
    let Some(formation) = state.bodies.get(body) else {
        return Some(Act::ProposeBody(body));
    };
    match formation.progress {
        Progress::Proposed => {
            Some(Act::CallHands(Motion::BodyNumber { body, number: size(formation) }))
        }
        Progress::NumberVoted => Some(Act::CallHands(Motion::BodyList { body })),
        Progress::Elected => None,
    }
}

fn size(formation: &Formation) -> u16 {
    u16::try_from(formation.slate.size()).unwrap_or(u16::MAX)
}

fn election_acts(state: &State, id: ElectionId) -> Vec<Act> {
    let Some(election) = state.election(id) else { return Vec::new() };
    match election.phase {
        Phase::Nominating if election.waits_for_correction(state) => {
            let mut acts = between_items(state);
            acts.retain(|act| matches!(act, Act::StartItem(_)));
            acts.push(Act::Conclude(id));
            acts
        }
        Phase::Nominating => ballot::nominating_acts(state, election),
        Phase::ListDrawn { .. } => {
            let list = Act::CallHands(Motion::BallotList { election: id });
            vec![list, Act::ReopenNominations(id), Act::Conclude(id)]
        }
        Phase::Balloting => {
            let mut acts = ballot::round_acts(state, election);
            if ballot::is_in_the_counting_room(election) {
                acts.extend(next_waiting(state).map(Act::StartItem));
            }
            acts
        }
        Phase::Concluded { .. } => ballot::correcting_acts(election),
        Phase::HandedOver { .. } => Vec::new(),
    }
}

fn handover_acts(state: &State) -> Vec<Act> {
    let waiting = state.elections.all.iter().filter(|election| election.has_ballots_to_hand_over());
    waiting.map(|election| Act::HandOver(election.plan.id)).collect()
}
