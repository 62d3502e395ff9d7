//! One command as one line of a scenario: `{"roster.arrive":{"people":[1,2]}}`.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::domain::words::nearest;
use crate::domain::{Command, Lang, tr};

/// Why a line is not a command.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// The line is not an object with one key.
    Shape { detail: String },
    /// There is no such command; the nearest name, if one is near.
    UnknownName { name: String, nearest: Option<String> },
    /// The command does not take these data.
    Data { name: String, detail: String },
}

/// Reads a line. It holds one key, `noun.verb`, and the data of the command.
pub fn parse(line: &str) -> Result<Command, LineError> {
    let Entry { name, data } = serde_json::from_str(line)
        .map_err(|error| LineError::Shape { detail: without_place(&error) })?;
    let unknown = || {
        let names = names();
        let nearest = nearest(&name, names.iter().map(String::as_str)).map(str::to_owned);
        LineError::UnknownName { name: name.clone(), nearest }
    };
    let (noun, verb) = name.split_once('.').ok_or_else(unknown)?;
    if !known(noun, verb).is_empty() {
        return Err(unknown());
    }
    nest(noun, verb, data.get())
        .map_err(|error| LineError::Data { name: name.clone(), detail: without_place(&error) })
}

/// Writes a command as the line that reads back as it.
pub fn write(command: &Command) -> serde_json::Result<String> {
    let Entry { name: noun, data } = serde_json::from_str(&serde_json::to_string(command)?)?;
    let Entry { name: verb, data } = serde_json::from_str(data.get())?;
    Ok(format!("{{\"{noun}.{verb}\":{data}}}"))
}

impl LineError {
    /// Says what is wrong with the line and, where it can, what was probably meant.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Shape { detail } => tr(
                lang,
                format!("Dòng lệnh phải có dạng {{\"danh_từ.động_từ\":{{…}}}}: {detail}."),
                format!("A command has the form {{\"noun.verb\":{{…}}}}: {detail}."),
            ),
            Self::UnknownName { name, nearest: None } => tr(
                lang,
                format!("Không có lệnh \"{name}\"."),
                format!("There is no command \"{name}\"."),
            ),
            Self::UnknownName { name, nearest: Some(nearest) } => tr(
                lang,
                format!("Không có lệnh \"{name}\". Có phải \"{nearest}\" không?"),
                format!("There is no command \"{name}\". Did you mean \"{nearest}\"?"),
            ),
            Self::Data { name, detail } => tr(
                lang,
                format!("Lệnh \"{name}\" không nhận dữ liệu này: {detail}."),
                format!("The command \"{name}\" does not take these data: {detail}."),
            ),
        }
    }
}

impl fmt::Display for LineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

/// The one key of an object and what stands under it, byte for byte.
struct Entry {
    name: String,
    data: Box<RawValue>,
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OneEntry)
    }
}

struct OneEntry;

impl<'de> Visitor<'de> for OneEntry {
    type Value = Entry;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with one key")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entry, A::Error> {
        let entry: Option<(String, Box<RawValue>)> = map.next_entry()?;
        let second: Option<(String, Box<RawValue>)> = map.next_entry()?;
        match (entry, second) {
            (Some((name, data)), None) => Ok(Entry { name, data }),
            (first, _) => {
                let len = if first.is_none() { 0 } else { 2 };
                Err(serde::de::Error::invalid_length(len, &self))
            }
        }
    }
}

/// Lists every command by its name.
pub fn names() -> Vec<String> {
    let verbs = |noun: String| {
        let verbs = known(&noun, "");
        verbs.into_iter().map(move |verb| format!("{noun}.{verb}"))
    };
    known("", "").into_iter().flat_map(verbs).collect()
}

/// Asks the command's own definition which names stand where an unknown one was found. No data fit
/// any command, so the answer is an error: about the data if the name is known, and else one that
/// lists the names.
fn known(noun: &str, verb: &str) -> Vec<String> {
    let Err(error) = nest(noun, verb, "null") else { return Vec::new() };
    let message = error.to_string();
    if !message.starts_with("unknown variant") {
        return Vec::new();
    }
    message.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

fn nest(noun: &str, verb: &str, data: &str) -> serde_json::Result<Command> {
    let (noun, verb) = (serde_json::to_string(noun)?, serde_json::to_string(verb)?);
    serde_json::from_str(&format!("{{{noun}:{{{verb}:{data}}}}}"))
}

/// The place within a line that we put together ourselves would only mislead.
fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split_once(" at line ").map_or(text.clone(), |(text, _)| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PersonId;
    use crate::domain::about::SessionCommand;
    use crate::domain::roster::RosterCommand;

    #[test]
    fn a_line_reads_back_as_the_command_that_wrote_it() {
        let command =
            Command::Roster(RosterCommand::Arrive { people: vec![PersonId(1), PersonId(2)] });

        let line = write(&command).unwrap();

        assert_eq!(line, r#"{"roster.arrive":{"people":[1,2]}}"#);
        assert_eq!(parse(&line), Ok(command));
    }

    #[test]
    fn a_command_without_data_has_empty_data() {
        let command = Command::Session(SessionCommand::Undo {});

        assert_eq!(write(&command).unwrap(), r#"{"session.undo":{}}"#);
    }

    #[test]
    fn a_misspelt_name_is_answered_with_the_nearest() {
        let error = |line: &str| parse(line).unwrap_err();
        let nearest = |name: &str| LineError::UnknownName {
            name: name.to_owned(),
            nearest: Some("roster.arrive".to_owned()),
        };

        assert_eq!(error(r#"{"roster.arive":{}}"#), nearest("roster.arive"));
        assert_eq!(error(r#"{"rooster.arrive":{}}"#), nearest("rooster.arrive"));
        assert_eq!(error(r#"{"rooster.arive":{}}"#), nearest("rooster.arive"));
        assert_eq!(error(r#"{"rosterarrive":{}}"#), nearest("rosterarrive"));
    }

    #[test]
    fn a_name_that_is_proposed_exists() {
        let names = names();

        for name in ["count.recount", "round.recount", "list.draw", "vote.seal", "hall.shew"] {
            let line = format!("{{\"{name}\":{{}}}}");
            let LineError::UnknownName { nearest, .. } = parse(&line).unwrap_err() else {
                panic!("{name}");
            };

            assert!(nearest.is_none_or(|nearest| names.contains(&nearest)), "{name}");
        }
    }

    #[test]
    fn a_name_far_from_every_other_is_only_refused() {
        let error = parse(r#"{"teapot.brew":{}}"#).unwrap_err();

        assert_eq!(error, LineError::UnknownName { name: "teapot.brew".to_owned(), nearest: None });
    }

    #[test]
    fn an_unknown_word_within_the_data_is_not_taken_for_an_unknown_command() {
        let line =
            r#"{"roster.excuse":{"person":1,"absence":{"reason":"ilness","approved":true}}}"#;

        let LineError::Data { name, detail } = parse(line).unwrap_err() else { panic!() };

        assert_eq!(name, "roster.excuse");
        assert!(detail.starts_with("unknown variant `ilness`"), "{detail}");
    }

    #[test]
    fn a_line_of_two_commands_is_refused_whole() {
        for line in [
            r#"{"session.undo":{},"session.open":{}}"#,
            r#"{"session.undo":{},"session.undo":{}}"#,
            "{}",
            "[]",
            "",
        ] {
            assert!(matches!(parse(line), Err(LineError::Shape { .. })), "{line}");
        }
    }
}
