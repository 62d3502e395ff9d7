//! One command as one line of a scenario: `{"roster.arrive":{"people":[1,2]}}`.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::domain::shape::Shape;
use crate::domain::stumble::Stumble;
use crate::domain::words::nearest;
use crate::domain::{Command, Lang, tr};

/// So many tables within tables are told of the data of a command.
const DEPTH: usize = 2;

/// Why a line is not a command.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// The line is not an object with one key.
    Shape { detail: String },
    /// There is no such command; the nearest name, if one is near.
    UnknownName { name: String, nearest: Option<String> },
    /// The command does not take these data.
    Data { name: String, stumble: Stumble },
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
    nest(noun, verb, data.get()).map_err(|error| {
        let stumble = stumble(noun, verb, data.get(), &error);
        LineError::Data { name: name.clone(), stumble }
    })
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
                "Dòng lệnh phải là JSON có dạng {\"danh_từ.động_từ\":{…}}.".to_owned(),
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
            Self::Data { name, stumble } => {
                let stumble = stumble.text(lang);
                tr(
                    lang,
                    format!("Lệnh \"{name}\" không nhận dữ liệu này: {stumble}"),
                    format!("The command \"{name}\" does not take these data: {stumble}"),
                )
            }
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

/// Lists every command by its name, with a sketch of its data: types for values, `?` behind the name
/// of what may be left out.
pub fn forms() -> Vec<String> {
    let form = |name: String| {
        let (noun, verb) = name.split_once('.').unwrap_or_default();
        let data = Shape::at::<Command>(&[noun, verb]).sketch(DEPTH);
        format!("{{\"{name}\": {data}}}")
    };
    names().into_iter().map(form).collect()
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
    serde_json::from_str(&nested(noun, verb, data)?)
}

fn nested(noun: &str, verb: &str, data: &str) -> serde_json::Result<String> {
    let (noun, verb) = (serde_json::to_string(noun)?, serde_json::to_string(verb)?);
    Ok(format!("{{{noun}:{{{verb}:{data}}}}}"))
}

/// Finds what the reader stumbled over, on the way from the data of the command.
fn stumble(noun: &str, verb: &str, data: &str, error: &serde_json::Error) -> Stumble {
    let text = nested(noun, verb, data).unwrap_or_default();
    let before = error.line().saturating_sub(1);
    let lines: usize = text.split_inclusive('\n').take(before).map(str::len).sum();
    let read = text.as_bytes().get(..lines.saturating_add(error.column())).unwrap_or_default();
    let mut stumble = Stumble::of(&without_place(error), read);
    // The noun and the verb are the name of the command.
    stumble.way.drain(..stumble.way.len().min(2));
    stumble
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

        let error = parse(line).unwrap_err();

        assert_eq!(
            error.to_string(),
            "The command \"roster.excuse\" does not take these data: absence, reason: ilness is \
             not a value to choose; did you mean illness?"
        );
    }

    #[test]
    fn what_is_wrong_in_the_data_is_told_with_its_field_and_in_no_words_of_the_program() {
        let told = |line: &str, lang| parse(line).unwrap_err().text(lang);
        for (line, vi, en) in [
            (
                r#"{"roster.arrive":{"people":[1,-2]}}"#,
                "people, mục 2: -2, cần số nguyên từ 0 đến 4294967295",
                "people, no. 2: -2, expected a whole number from 0 to 4294967295",
            ),
            (r#"{"roster.arrive":{}}"#, "này: thiếu people", "data: people is missing"),
            (
                r#"{"roster.arrive":{"peopel":[]}}"#,
                "không có trường peopel; có phải ý bạn là people?",
                "there is no field peopel; did you mean people?",
            ),
            (
                r#"{"roster.arrive":{"people":"all"}}"#,
                "people: \"all\", cần danh sách […]",
                "people: \"all\", expected a list […]",
            ),
        ] {
            let (in_vi, in_en) = (told(line, Lang::Vi), told(line, Lang::En));
            assert!(in_vi.contains(vi), "{in_vi}");
            assert!(in_en.contains(en), "{in_en}");
        }
    }

    #[test]
    fn every_command_is_listed_with_its_data() {
        let forms = forms();

        assert_eq!(forms.len(), names().len());
        for form in [
            r#"{"session.undo": {}}"#,
            r#"{"roster.arrive": {"people": [number]}}"#,
            r#"{"roster.leave": {"person": number}}"#,
            r#"{"floor.finish": {"gist"?: text}}"#,
        ] {
            assert!(forms.iter().any(|known| known == form), "{}", forms.join("\n"));
        }
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
