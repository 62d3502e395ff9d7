//! What a form says while it is filled: the first thing that does not do yet.

use super::{Complaint, Entry, Form, Purpose, Submission, Value};
use crate::domain::election::{ElectionCommand, OpinionBallot};
use crate::domain::figures::check_text;
use crate::domain::floor::{FloorCommand, SpeechKind};
use crate::domain::grading::GradingCommand;
use crate::domain::hands::HandsCommand;
use crate::domain::narration::points_warning;
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
            (_, Command::Grading(GradingCommand::Propose { proposal, .. })) => {
                let warning = points_warning(facts.state, *proposal, lang);
                warning.map_or_else(|| Remark::Ready(submits(lang)), Remark::Doubt)
            }
            (_, Command::Floor(FloorCommand::Register { kind, minutes, .. })) => match kind {
                SpeechKind::Paper { words: Some(words), .. } => {
                    reading(*words, *minutes, facts, lang)
                }
                _ => Remark::Ready(submits(lang)),
            },
            (_, Command::Election(ElectionCommand::OpinionBallot(ballot))) => {
                Remark::Ready(admitted(ballot, facts, lang))
            }
            _ => self.figures(lang).map_or_else(|| Remark::Ready(submits(lang)), Remark::Doubt),
        }
    }

    /// What is wrong with the figures of a text that is written here, with its field. It keeps
    /// nobody from submitting.
    fn figures(&self, lang: Lang) -> Option<String> {
        self.fields.iter().find_map(|Entry { label, value, .. }| {
            let Value::Line(line) = value else { return None };
            let finding = check_text(&line.text()).into_iter().next()?;
            Some(format!("{}: {}", label.trim(), finding.text(lang)))
        })
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

/// How long a paper takes to read by the pace of the session, against the minutes it is given.
fn reading(words: u32, given: u16, facts: &Facts, lang: Lang) -> Remark {
    let pace = facts.state.floor.pace;
    let minutes = pace.minutes(words);
    let text = tr(
        lang,
        format!("Đọc ước {minutes} phút ({} chữ một phút), được {given} phút.", pace.0),
        format!("Reading takes about {minutes} min ({} words a minute); {given} given.", pace.0),
    );
    if u32::from(given) < minutes { Remark::Doubt(text) } else { Remark::Ready(text) }
}

fn submits(lang: Lang) -> String {
    tr(lang, "Enter ở ô cuối để ghi.", "Enter in the last field submits.").into()
}

fn arms(lang: Lang) -> String {
    tr(lang, "Enter để chuẩn bị, F2 để chiếu.", "Enter readies it, F2 shows it.").into()
}
