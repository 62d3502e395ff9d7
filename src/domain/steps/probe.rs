//! Asks the rules about an act before its form is filled in.

use super::{Act, DutiesAct, Exchange, GradingAct, ReviewAct};
use crate::domain::about::SessionCommand;
use crate::domain::agenda::AgendaCommand;
use crate::domain::conclusions::ConclusionsCommand;
use crate::domain::duties::DutiesCommand;
use crate::domain::election::ElectionCommand;
use crate::domain::election::lot::LotCommand;
use crate::domain::election::round::{RoundCommand, RoundStage};
use crate::domain::floor::FloorCommand;
use crate::domain::grading::GradingCommand;
use crate::domain::hall::HallCommand;
use crate::domain::hands::HandsCommand;
use crate::domain::review::ReviewCommand;
use crate::domain::{Command, ElectionId, Moment, Refusal, State, Text, decide};

/// Says why an act is not legal now. Acts whose answer hangs on what the operator will type are
/// judged when it is typed.
pub(super) fn refusal(state: &State, act: &Act, now: Moment) -> Option<Refusal> {
    let command = command(state, act)?;
    decide(state, &command, now).err()
}

/// The command that an act amounts to, as far as it is known before anything is typed.
fn command(state: &State, act: &Act) -> Option<Command> {
    Some(match act {
        Act::OpenSession => Command::Session(SessionCommand::Open {}),
        Act::CloseSession => Command::Session(SessionCommand::Close {}),
        Act::StartItem(item) => {
            Command::Agenda(AgendaCommand::Start { item: *item, override_reason: None })
        }
        Act::FinishItem => Command::Agenda(AgendaCommand::Finish {}),
        Act::RevealNext => Command::Hall(HallCommand::RevealNext {}),
        Act::CallHands(motion) => Command::Hands(HandsCommand::Call { motion: motion.clone() }),
        Act::CallSpeaker(slot) => Command::Floor(FloorCommand::Call { slot: *slot }),
        Act::GrantMinute => Command::Floor(FloorCommand::Grant { minutes: 1 }),
        Act::FinishSpeech => Command::Floor(FloorCommand::Finish { gist: Text::default() }),
        Act::Exchange(Exchange::ConcludePoints) => {
            Command::Conclusions(ConclusionsCommand::Conclude {})
        }
        Act::DrawList(election) => {
            Command::Election(ElectionCommand::DrawList { election: *election })
        }
        Act::DeclareLot(election) => {
            Command::Lot(LotCommand::Declare { election: *election, size: 1 })
        }
        Act::Duties(DutiesAct::Propose) => Command::Duties(DutiesCommand::Propose {}),
        Act::Duties(DutiesAct::Announce) => Command::Duties(DutiesCommand::Announce {}),
        Act::Review(ReviewAct::Call(subject)) => {
            Command::Review(ReviewCommand::Call { subject: *subject, deviation: None })
        }
        Act::Grading(GradingAct::Announce(class)) => {
            Command::Grading(GradingCommand::Announce { class: *class })
        }
        _ => return round_command(state, act).map(Command::Round),
    })
}

fn round_command(state: &State, act: &Act) -> Option<RoundCommand> {
    Some(match act {
        Act::SealBox(election) => RoundCommand::Seal { election: *election },
        Act::OpenCount(election) => RoundCommand::OpenCount { election: *election },
        Act::Reconcile(election) => RoundCommand::Reconcile { election: *election },
        Act::Sign(election) => RoundCommand::Sign { election: *election },
        Act::Announce(election) => RoundCommand::Announce { election: *election },
        Act::WithdrawResult(election) => {
            let (reason, decided_by) = (Text::new("…"), Text::new("…"));
            RoundCommand::WithdrawResult { election: *election, reason, decided_by }
        }
        Act::CollectBallots(election) => {
            let collected = issued(state, *election)?;
            let (election, swapped, unused) = (*election, 0, None);
            RoundCommand::Collect { election, collected, swapped, unused }
        }
        _ => return None,
    })
}

fn issued(state: &State, election: ElectionId) -> Option<u32> {
    match &state.election(election)?.current_round()?.stage {
        RoundStage::Issued { issue, .. } => Some(issue.issued),
        _ => None,
    }
}
