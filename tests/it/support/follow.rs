//! Follows the steps that the program offers, with a number for every choice that an operator has.

use daihoi::domain::about::SessionCommand;
use daihoi::domain::bodies::{Body, Slate};
use daihoi::domain::conclusions::ConclusionsCommand;
use daihoi::domain::election::ballot::{Ballot, Layout, Paper};
use daihoi::domain::election::lot::{Lot, LotCommand, LotStage};
use daihoi::domain::election::round::{RoundCommand, RoundStage};
use daihoi::domain::election::{
    Candidate, ElectionCommand, Marks, Nominated, OpinionBallot, Source,
};
use daihoi::domain::floor::{FloorCommand, Speaker, SpeechKind};
use daihoi::domain::hall::HallCommand;
use daihoi::domain::steps::{Act, DutiesAct, Exchange, Step, counting_steps, hall_steps};
use daihoi::domain::{CandidateId, Command, ElectionId, LotId, Moment, PersonId, SlotId, State};

use super::domain::{begin, call, close, count, finish, propose, slate, text};
use super::sharing::shared_out;

/// A command for one of the steps that are offered and not blocked, most often the expected one.
/// What leads nowhere is left to the random commands.
pub(crate) fn next(state: &State, now: Moment, choice: u32) -> Option<Command> {
    let steps = counting_steps(state, now).into_iter().chain(hall_steps(state, now));
    let acts: Vec<Act> = steps.filter(leads_on).map(|step| step.act).collect();
    let any = usize::try_from(choice / 4).unwrap().checked_rem(acts.len())?;
    let place = if choice.is_multiple_of(4) { any } else { 0 };
    command(state, &acts[place], choice / 64)
}

fn leads_on(Step { act, blocked }: &Step) -> bool {
    let leads_on = !matches!(
        act,
        Act::CheckIn
            | Act::SkipItem(_)
            | Act::ReopenItem(_)
            | Act::ReopenNominations(_)
            | Act::Annul(_)
            | Act::WithdrawResult(_)
            | Act::RecountLot(_)
            | Act::RegisterSpeaker
            | Act::Duties(DutiesAct::MendKeyLink | DutiesAct::LiftPilot | DutiesAct::Remove)
            | Act::Exchange(
                Exchange::DeclareTheme
                    | Exchange::NoteOpinion
                    | Exchange::MoveOpinion
                    | Exchange::AmendOpinion
                    | Exchange::StrikeOpinion
                    | Exchange::ReplacePoint(_)
                    | Exchange::RemovePoint
                    | Exchange::ReopenPoints
            )
    );
    leads_on && blocked.is_none()
}

fn command(state: &State, act: &Act, choice: u32) -> Option<Command> {
    let person = PersonId(choice % 10 + 1);
    Some(match act {
        Act::OpenSession => Command::Session(SessionCommand::Open {}),
        Act::CloseSession => close(),
        Act::StartItem(item) => begin(item.0),
        Act::FinishItem => finish(),
        Act::RevealNext => Command::Hall(HallCommand::RevealNext {}),
        Act::ProposeBody(body) => propose(*body, free_slate(state, *body, choice)),
        Act::CallHands(motion) => call(motion.clone()),
        Act::CountHands(_) => {
            let present = state.roster.present_voters();
            let disagree = if choice.is_multiple_of(8) { present } else { 0 };
            count(present - disagree, disagree, 0)
        }
        Act::GiveFloor | Act::CallSpeaker(_) | Act::GrantMinute | Act::FinishSpeech => {
            Command::Floor(floor(act, person))
        }
        Act::Nominate(_)
        | Act::AskWithdrawal(_)
        | Act::OpinionBallot(_)
        | Act::SettleFloorTie(_)
        | Act::DrawList(_)
        | Act::Conclude(_)
        | Act::HandOver(_) => Command::Election(nomination(state, act, person)?),
        Act::Exchange(Exchange::AddPoint) => {
            Command::Conclusions(ConclusionsCommand::Add { text: text("Một") })
        }
        Act::Exchange(Exchange::ConcludePoints) => {
            Command::Conclusions(ConclusionsCommand::Conclude {})
        }
        Act::DeclareLot(_) | Act::KeyLot(..) | Act::SettleLot(..) | Act::RuleDoubt(..) => {
            Command::Lot(counting(state, act, choice)?)
        }
        Act::Duties(act) => Command::Duties(shared_out(state, *act)),
        _ => Command::Round(ballot(state, act)?),
    })
}

/// One or two people who may serve.
fn free_slate(state: &State, body: Body, choice: u32) -> Slate {
    let Body::Counting(id) = body else { return slate(choice % 8 + 1, []) };
    let listed = |person: u32| {
        let who = Nominated::Person(PersonId(person));
        state.election(id).is_some_and(|e| e.candidates.iter().any(|c| c.nominee.who == who))
    };
    let mut free = (1..=8).filter(|person| !listed(*person));
    slate(free.next().unwrap_or(1), free.next())
}

fn floor(act: &Act, person: PersonId) -> FloorCommand {
    let (speaker, kind) = (Speaker::Delegate(person), SpeechKind::Floor {});
    match act {
        Act::GiveFloor => FloorCommand::Give { speaker, kind, minutes: 5 },
        Act::CallSpeaker(SlotId(slot)) => FloorCommand::Call { slot: SlotId(*slot) },
        Act::GrantMinute => FloorCommand::Grant { minutes: 1 },
        _ => FloorCommand::Finish { gist: text("Tán thành") },
    }
}

fn nomination(state: &State, act: &Act, person: PersonId) -> Option<ElectionCommand> {
    let reason = text("Theo đề án");
    Some(match act {
        Act::Nominate(election) => ElectionCommand::Nominate {
            election: *election,
            who: Nominated::Person(person),
            source: Source::Convening,
        },
        Act::AskWithdrawal(election) => ElectionCommand::Withdraw {
            election: *election,
            candidate: CandidateId(u16::try_from(person.0).ok()?),
            reason,
        },
        Act::OpinionBallot(id) => {
            let names = state.election(*id)?.awaiting_opinion(&state.rules.surplus);
            let marks = |name: &&Candidate| Marks {
                candidate: name.nominee.id,
                agree: state.roster.present_voters(),
                disagree: 0,
            };
            let present = state.roster.present_voters();
            ElectionCommand::OpinionBallot(OpinionBallot {
                election: *id,
                issued: present,
                collected: present,
                valid: present,
                invalid: 0,
                names: names.iter().map(marks).collect(),
            })
        }
        Act::SettleFloorTie(id) => {
            let (tie, _) = state.election(*id)?.floor_tie(state)?;
            let taken = tie.among.into_iter().take(tie.places).collect();
            let decided_by = text("Đại hội");
            ElectionCommand::SettleFloorTie { election: *id, taken, decided_by }
        }
        Act::DrawList(election) => ElectionCommand::DrawList { election: *election },
        Act::Conclude(election) => ElectionCommand::Conclude { election: *election, reason },
        Act::HandOver(election) => {
            ElectionCommand::HandOver { election: *election, keeper: text("Ban Chấp hành") }
        }
        _ => return None,
    })
}

fn ballot(state: &State, act: &Act) -> Option<RoundCommand> {
    Some(match act {
        Act::SealBox(election) => RoundCommand::Seal { election: *election },
        Act::IssueBallots(election) => {
            let issued = state.roster.present_voters();
            RoundCommand::Issue { election: *election, printed: issued + 2, issued, spoiled: 1 }
        }
        Act::CollectBallots(election) => {
            let RoundStage::Issued { issue, .. } = stage(state, *election)? else { return None };
            RoundCommand::Collect {
                election: *election,
                collected: issue.issued,
                swapped: 0,
                unused: None,
            }
        }
        Act::OpenCount(election) => RoundCommand::OpenCount { election: *election },
        Act::Reconcile(election) => RoundCommand::Reconcile { election: *election },
        Act::Sign(election) => RoundCommand::Sign { election: *election },
        Act::Release(election) => {
            let head = state.bodies.elected(Body::Counting(*election))?.head;
            let released_by = state.roster.get(head)?.delegate.name.clone();
            RoundCommand::Release { election: *election, released_by }
        }
        Act::Announce(election) => RoundCommand::Announce { election: *election },
        _ => return None,
    })
}

fn counting(state: &State, act: &Act, choice: u32) -> Option<LotCommand> {
    match act {
        Act::DeclareLot(election) => {
            let RoundStage::Counting { collected, lots, .. } = stage(state, *election)? else {
                return None;
            };
            let left = collected - lots.iter().map(|lot| lot.size).sum::<u32>();
            Some(LotCommand::Declare { election: *election, size: left.min(3) })
        }
        Act::KeyLot(election, lot) => key(state, *election, *lot, choice),
        Act::SettleLot(election, lot) => {
            let LotStage::Differing { difference, .. } = &find(state, *election, *lot)?.stage
            else {
                return None;
            };
            let (ballots, checker) = (difference.only_first.clone(), text("Phạm Văn Dũng"));
            Some(LotCommand::Settle { election: *election, lot: *lot, ballots, checker })
        }
        _ => None,
    }
}

/// The next key at the desk: begin a pass, key a ballot, or end the pass.
fn key(state: &State, election: ElectionId, id: LotId, choice: u32) -> Option<LotCommand> {
    let lot = find(state, election, id)?;
    let begin = |keyer: &str| LotCommand::Begin { election, lot: id, keyer: text(keyer) };
    Some(match &lot.stage {
        LotStage::Waiting => begin("Lê Thị Cúc"),
        LotStage::Between { .. } => begin("Trần Văn Em"),
        LotStage::First { pass } | LotStage::Second { pass, .. } if pass.keyed() < lot.size => {
            let paper = &state.election(election)?.current_round()?.paper;
            LotCommand::Key { election, lot: id, ballot: marked(paper, choice) }
        }
        _ => LotCommand::End { election, lot: id },
    })
}

/// A ballot for the first names, now and then an empty one.
fn marked(paper: &Paper, choice: u32) -> Ballot {
    let last = if choice.is_multiple_of(5) { 0 } else { paper.seats };
    let first: Vec<u16> = (1..=last.min(paper.line_count())).collect();
    match paper.layout {
        Layout::StrikeOut => Ballot::Kept(first),
        Layout::AgreeColumns | Layout::SingleName => {
            Ballot::Marks { agree: first, disagree: Vec::new() }
        }
    }
}

fn stage(state: &State, election: ElectionId) -> Option<&RoundStage> {
    Some(&state.election(election)?.current_round()?.stage)
}

fn find(state: &State, election: ElectionId, id: LotId) -> Option<&Lot> {
    match stage(state, election)? {
        RoundStage::Counting { lots, .. } => lots.iter().find(|lot| lot.id == id),
        _ => None,
    }
}
