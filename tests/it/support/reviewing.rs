//! A rehearsal's answers to the steps of a review and of the grading after it.

use daihoi::domain::grading::{Count, GradingCommand, Votes};
use daihoi::domain::review::ReviewCommand;
use daihoi::domain::steps::{Act, GradingAct, ReviewAct};
use daihoi::domain::{Command, State};

use super::domain::text;
use super::review::{conclude, hand_in, proposed, release, take_up};

/// What the meeting does with a step, if it takes it: every review is handed in, heard and concluded
/// at once, and everybody votes for the second grade.
pub(crate) fn taken(state: &State, act: &Act) -> Option<Command> {
    match act {
        Act::Review(act) => reviewed(*act),
        Act::Grading(act) => graded(state, *act),
        _ => None,
    }
}

fn reviewed(act: ReviewAct) -> Option<Command> {
    Some(match act {
        ReviewAct::HandIn(subject) => hand_in(subject.0),
        ReviewAct::Call(subject) => take_up(subject.0),
        ReviewAct::Adopt(subject) => conclude(subject.0),
        ReviewAct::LeaveOut(subject) => {
            let reason = text("Vắng mặt");
            Command::Review(ReviewCommand::LeaveOut { subject, reason })
        }
        _ => return None,
    })
}

fn graded(state: &State, act: GradingAct) -> Option<Command> {
    let present = state.roster.present_voters();
    Some(Command::Grading(match act {
        GradingAct::Propose(subject) => return Some(proposed(subject.0)),
        GradingAct::Issue(class) => {
            GradingCommand::Issue { class, subjects: Vec::new(), issued: present }
        }
        GradingAct::Collect => GradingCommand::Collect { collected: present },
        GradingAct::Count(subject) => {
            let votes = Votes { good: present, ..Votes::default() };
            GradingCommand::Count { subject, count: Count { valid: present, invalid: 0, votes } }
        }
        GradingAct::Release => return Some(release()),
        GradingAct::Announce(class) => GradingCommand::Announce { class },
        _ => return None,
    }))
}
