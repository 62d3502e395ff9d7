//! What a form says while it is filled: the first thing that does not do yet.

use super::{Complaint, Entry, Form, Purpose, Submission, Value};
use crate::domain::election::{ElectionCommand, OpinionBallot};
use crate::domain::hands::HandsCommand;
use crate::domain::{Command, Lang, decide, tr};
use crate::ui::Facts;

/// What the form would say if it were submitted now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It would be accepted.
    Ready(String),
    /// It would be accepted, but something is unusual.
    Doubt(String),
    /// A field is still to be filled.
    Hint(String),
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
            Err(complaint) => return self.complain(complaint, lang),
        };
        if let Err(refusal) = decide(facts.state, &command, facts.now) {
            return Remark::Obstacle(refusal.text(lang));
        }
        self.sum(&command, facts, lang)
    }

    /// A field that nobody has touched is no error yet.
    fn complain(&self, complaint: Complaint, lang: Lang) -> Remark {
        match self.fields.get(complaint.field) {
            Some(Entry { value: Value::People(picker), .. }) if picker.query.is_empty() => {
                Remark::Hint(complaint.text)
            }
            Some(Entry { value: Value::Choice(choice), .. }) if choice.query.is_empty() => {
                Remark::Hint(complaint.text)
            }
            Some(Entry { label, value: Value::Line(line) | Value::Number(line), .. })
                if line.is_empty() =>
            {
                let to_fill = tr(lang, "Còn phải điền", "Still to fill");
                Remark::Hint(format!("{to_fill}: {label}"))
            }
            _ => Remark::Obstacle(complaint.text),
        }
    }

    /// The figures that should catch the eye before Enter.
    fn sum(&self, command: &Command, facts: &Facts, lang: Lang) -> Remark {
        match (self.purpose, command) {
            (
                Purpose::CountHands,
                Command::Hands(HandsCommand::Count { agree, disagree, other }),
            ) => {
                let sum = agree.saturating_add(*disagree).saturating_add(*other);
                let present = facts.presence().present;
                let Some(left) = facts.uncounted([*agree, *disagree, *other]) else {
                    return Remark::Ready(tr(
                        lang,
                        format!("Cộng {sum}; có mặt {present}."),
                        format!("Sum {sum}; present {present}."),
                    ));
                };
                Remark::Doubt(tr(
                    lang,
                    format!("Cộng {sum}; có mặt {present}: còn {left} thẻ chưa tính."),
                    format!("Sum {sum}; present {present}: {left} cards not counted."),
                ))
            }
            (_, Command::Election(ElectionCommand::OpinionBallot(ballot))) => {
                Remark::Ready(admitted(ballot, facts, lang))
            }
            _ => Remark::Ready(submits(lang)),
        }
    }
}

/// How many of the names on an opinion ballot go on to the list.
fn admitted(ballot: &OpinionBallot, facts: &Facts, lang: Lang) -> String {
    let (surplus, attending) = (&facts.state.rules.surplus, facts.presence().present);
    let enough = ballot.names.iter().filter(|name| surplus.admits(name.agree, attending)).count();
    let (asked, percent) = (ballot.names.len(), surplus.floor_percent);
    tr(
        lang,
        format!("Quá {percent} % số dự ({attending}): {enough}/{asked} người."),
        format!("Over {percent}% of the {attending} attending: {enough} of {asked} names."),
    )
}

fn submits(lang: Lang) -> String {
    tr(lang, "Enter ở ô cuối để ghi.", "Enter in the last field submits.").into()
}

fn arms(lang: Lang) -> String {
    tr(lang, "Enter để chuẩn bị, F2 để chiếu.", "Enter readies it, F2 shows it.").into()
}
