//! What a form says while it is filled: the first thing that does not do yet.

use super::{Form, Purpose, Submission};
use crate::domain::hands::HandsCommand;
use crate::domain::{Command, Lang, decide, tr};
use crate::ui::Facts;

/// What the form would say if it were submitted now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It would be accepted.
    Ready(String),
    /// A field, or a rule, stands in the way.
    Obstacle(String),
}

impl Form {
    /// Tries the form against the rules without doing anything.
    pub fn remark(&self, facts: &Facts, lang: Lang) -> Remark {
        let command = match self.submit(facts, lang) {
            Ok(Submission::Run(command)) => command,
            Ok(Submission::Arm(_)) => return Remark::Ready(arms(lang)),
            Ok(Submission::Ballot(_)) => return Remark::Ready(submits(lang)),
            Err(complaint) => return Remark::Obstacle(complaint.text),
        };
        if let Err(refusal) = decide(facts.state, &command, facts.now) {
            return Remark::Obstacle(refusal.text(lang));
        }
        Remark::Ready(self.sum(&command, facts, lang))
    }

    /// The figures that should catch the eye before Enter.
    fn sum(&self, command: &Command, facts: &Facts, lang: Lang) -> String {
        match (self.purpose, command) {
            (
                Purpose::CountHands,
                Command::Hands(HandsCommand::Count { agree, disagree, other }),
            ) => {
                let sum = agree.saturating_add(*disagree).saturating_add(*other);
                let present = facts.presence().present;
                tr(
                    lang,
                    format!("Cộng {sum}; có mặt {present}."),
                    format!("Sum {sum}; present {present}."),
                )
            }
            _ => submits(lang),
        }
    }
}

fn submits(lang: Lang) -> String {
    tr(lang, "Enter ở ô cuối để ghi.", "Enter in the last field submits.").into()
}

fn arms(lang: Lang) -> String {
    tr(lang, "Enter để chuẩn bị, F2 để chiếu.", "Enter readies it, F2 shows it.").into()
}
