//! A small form: a few fields that become one command. What is typed stays until it is accepted.

mod agenda;
mod appointments;
mod conclusions;
mod correction;
mod count;
mod duties;
mod election;
mod floor;
mod grading;
mod hall;
mod hand;
mod hands;
mod list;
mod nominate;
pub mod picker;
mod preparation;
mod purpose;
pub mod remark;
mod review;
mod roster;
mod themes;
mod value;

use std::borrow::Cow;

use chrono::NaiveDate;

use super::field::Field;
use super::input::Chord;
use crate::domain::election::ballot::Ballot;
use crate::domain::hall::Scene;
use crate::domain::steps::Exchange;
use crate::domain::{Command, Lang, PersonId, State, Text, date, tr};

pub use self::picker::{Picker, Pool};
pub use self::purpose::Purpose;
pub use self::value::{Choice, Value};

/// Fields to fill, and what they are for.
#[derive(Clone, Debug)]
pub struct Form {
    pub purpose: Purpose,
    pub title: String,
    /// What the operator should know before filling.
    pub intro: Vec<String>,
    pub fields: Vec<Entry>,
    /// The field that takes the input.
    pub at: usize,
    /// Whether leaving it would lose something.
    pub filled: Filled,
}

/// Whether anything was filled in by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    Untouched,
    ByHand,
}

/// One field with its label.
#[derive(Clone, Debug)]
pub struct Entry {
    /// A row of its own over the field: what several fields are about.
    pub head: Option<String>,
    pub label: Cow<'static, str>,
    pub value: Value,
    /// Whether the value was given beforehand: the first thing typed takes its place.
    pub given: bool,
}

/// What a filled form amounts to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submission {
    Run(Command),
    /// Readies a scene for the wall; showing it is another act.
    Arm(Scene),
    /// Goes to the counting desk below.
    Ballot(Ballot),
}

/// A field that does not do yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    pub field: usize,
    pub text: String,
}

/// What pressing Enter did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// Took a value or moved to the next field.
    Moved,
    /// The last field is filled: the form is to be submitted.
    Done,
}

impl Form {
    fn new(purpose: Purpose, title: String, fields: Vec<Entry>) -> Self {
        Self { purpose, title, intro: Vec::new(), fields, at: 0, filled: Filled::Untouched }
    }

    fn with_intro(self, intro: Vec<String>) -> Self {
        Self { intro, ..self }
    }

    /// Takes a key into the field that has the focus. Says whether it was taken.
    pub fn edit(&mut self, state: &State, chord: Chord) -> bool {
        let Some(entry) = self.fields.get_mut(self.at) else { return false };
        if entry.given && chord.typed().is_some() {
            entry.value.clear();
        }
        let taken = entry.value.edit(state, chord);
        entry.given &= !taken;
        if taken {
            self.filled = Filled::ByHand;
            self.follow_chosen(state);
        }
        taken
    }

    /// Lets the next digit take the place of a number that was refused.
    pub fn offer_number_again(&mut self) {
        let entry = self.fields.get_mut(self.at);
        if let Some(entry) = entry.filter(|entry| matches!(entry.value, Value::Number(_))) {
            entry.given = true;
        }
    }

    pub fn paste(&mut self, text: &str) {
        let Some(entry) = self.fields.get_mut(self.at) else { return };
        if std::mem::take(&mut entry.given) {
            entry.value.clear();
        }
        self.filled = Filled::ByHand;
        entry.value.paste(text);
    }

    /// Takes the highlighted person, or moves on, or says that the form is filled.
    pub fn enter(&mut self, state: &State) -> Entered {
        let took = self.fields.get_mut(self.at).is_some_and(|entry| entry.value.take(state));
        if took {
            self.follow_picked();
            return Entered::Moved;
        }
        if self.at + 1 == self.fields.len() {
            return Entered::Done;
        }
        self.at += 1;
        Entered::Moved
    }

    pub fn next(&mut self) {
        self.at = (self.at + 1).checked_rem(self.fields.len()).unwrap_or(0);
    }

    pub fn previous(&mut self) {
        let before = self.at + self.fields.len().saturating_sub(1);
        self.at = before.checked_rem(self.fields.len()).unwrap_or(0);
    }

    /// Lets other fields follow from whoever was picked last.
    fn follow_picked(&mut self) {
        if let Purpose::Nominate(_) = self.purpose {
            self.follow_nominator();
        }
    }

    /// Lets other fields follow from the option that was chosen in the first.
    fn follow_chosen(&mut self, state: &State) {
        if self.at == 0 && self.purpose == Purpose::Exchange(Exchange::AmendOpinion) {
            self.follow_opinion(state);
        }
    }

    /// A name that was typed and not picked would get lost.
    fn must_be_picked(&self, lang: Lang) -> Result<(), Complaint> {
        let typed = |entry: &Entry| match &entry.value {
            Value::People(picker) => Some(picker.query.text()).filter(|typed| !typed.is_empty()),
            Value::Line(_) | Value::Number(_) | Value::Choice(_) => None,
        };
        let mut fields = self.fields.iter().enumerate();
        let found = fields.find_map(|(field, entry)| Some((field, typed(entry)?)));
        match found {
            Some((field, typed)) => Err(Complaint {
                field,
                text: tr(
                    lang,
                    format!("“{typed}” mới gõ, chưa chọn ai: Enter để chọn, hoặc xóa đi."),
                    format!("“{typed}” is typed and nobody picked: press Enter, or erase it."),
                ),
            }),
            None => Ok(()),
        }
    }

    fn text(&self, field: usize) -> Text {
        match self.fields.get(field).map(|entry| &entry.value) {
            Some(Value::Line(line)) => line.text(),
            _ => Text::default(),
        }
    }

    /// A text that must not be empty.
    fn required(&self, field: usize, lang: Lang) -> Result<Text, Complaint> {
        let text = self.text(field);
        if text.is_empty() {
            let missing = tr(lang, "Ô này phải điền.", "This field must be filled.");
            return Err(Complaint { field, text: missing.into() });
        }
        Ok(text)
    }

    /// A date, where one is written.
    fn date(&self, field: usize, lang: Lang) -> Result<Option<NaiveDate>, Complaint> {
        let written = self.text(field);
        if written.is_empty() {
            return Ok(None);
        }
        self.read_date(field, &written, lang).map(Some)
    }

    fn required_date(&self, field: usize, lang: Lang) -> Result<NaiveDate, Complaint> {
        let written = self.required(field, lang)?;
        self.read_date(field, &written, lang)
    }

    fn read_date(&self, field: usize, written: &str, lang: Lang) -> Result<NaiveDate, Complaint> {
        date::read(written).map_err(|fault| {
            let label = self.fields.get(field).map_or("", |entry| entry.label.trim());
            Complaint { field, text: format!("{label}: {}", fault.text(lang)) }
        })
    }

    fn number<N: TryFrom<u64>>(&self, field: usize, lang: Lang) -> Result<N, Complaint> {
        let typed = match self.fields.get(field).map(|entry| &entry.value) {
            Some(Value::Number(line)) => line.text(),
            _ => Text::default(),
        };
        let number = typed.parse::<u64>().ok().and_then(|number| N::try_from(number).ok());
        number.ok_or_else(|| Complaint {
            field,
            text: tr(lang, "Ô này phải là một số.", "This field must be a number.").into(),
        })
    }

    /// The key of the chosen option, where one is chosen.
    fn chosen(&self, field: usize) -> Option<u16> {
        match self.fields.get(field).map(|entry| &entry.value) {
            Some(Value::Choice(choice)) => choice.chosen().map(|(key, _)| *key),
            _ => None,
        }
    }

    /// The key of the option that must be chosen.
    fn choice(&self, field: usize, lang: Lang) -> Result<u16, Complaint> {
        self.chosen(field).ok_or_else(|| {
            let label = self.fields.get(field).map_or("", |entry| entry.label.trim());
            let to_choose = tr(lang, "Còn phải chọn", "Still to choose");
            Complaint { field, text: format!("{to_choose}: {label}") }
        })
    }

    fn people(&self, field: usize) -> &[PersonId] {
        match self.fields.get(field).map(|entry| &entry.value) {
            Some(Value::People(picker)) => &picker.chosen,
            _ => &[],
        }
    }

    /// The one person that must be picked.
    fn one_person(&self, field: usize, lang: Lang) -> Result<PersonId, Complaint> {
        self.people(field).first().copied().ok_or_else(|| {
            let label = self.fields.get(field).map_or("", |entry| entry.label.trim());
            let Complaint { text, .. } = nobody(field, lang);
            Complaint { field, text: format!("{label}: {text}") }
        })
    }
}

fn nobody(field: usize, lang: Lang) -> Complaint {
    let text = tr(lang, "Gõ vài chữ của tên rồi Enter.", "Type a few letters of the name, Enter.");
    Complaint { field, text: text.into() }
}

/// How many are here: what is counted is set against it and never taken from it.
fn here(present: u32, lang: Lang) -> String {
    tr(lang, format!("Có mặt {present}."), format!("Present: {present}."))
}

fn entry(label: impl Into<Cow<'static, str>>, value: Value) -> Entry {
    Entry { head: None, label: label.into(), value, given: false }
}

fn line(label: impl Into<Cow<'static, str>>) -> Entry {
    entry(label, Value::Line(Field::default()))
}

/// A line with what most will want in it.
fn line_given(label: impl Into<Cow<'static, str>>, text: &str) -> Entry {
    Entry { given: true, ..entry(label, Value::Line(Field::holding(text))) }
}

fn number(label: impl Into<Cow<'static, str>>, given: Option<u32>) -> Entry {
    let text = given.map(|number| number.to_string()).unwrap_or_default();
    Entry { given: true, ..entry(label, Value::Number(Field::holding(&text))) }
}

/// A choice that is left open: what decides or checks is never chosen beforehand.
fn choice(label: impl Into<Cow<'static, str>>, options: Vec<(u16, String)>) -> Entry {
    entry(label, Value::Choice(Choice { options, ..Choice::default() }))
}

/// A choice that begins with its first option, which most will want.
fn choice_given(label: impl Into<Cow<'static, str>>, options: Vec<(u16, String)>) -> Entry {
    entry(label, Value::Choice(Choice { options, at: Some(0), ..Choice::default() }))
}

fn person(label: impl Into<Cow<'static, str>>, pool: Pool) -> Entry {
    people(label, pool, 1)
}

/// People who are picked beforehand, and may be taken off.
fn people_given(label: impl Into<Cow<'static, str>>, pool: Pool, chosen: Vec<PersonId>) -> Entry {
    let mut picker = Picker::new(pool, usize::MAX);
    picker.chosen = chosen;
    entry(label, Value::People(picker))
}

fn people(label: impl Into<Cow<'static, str>>, pool: Pool, most: usize) -> Entry {
    entry(label, Value::People(Picker::new(pool, most)))
}
