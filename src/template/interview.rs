//! What is asked before a session is made: one question after another, the same for the dialogue line
//! by line and for the start screen. Files are read elsewhere; here stand the order of the questions,
//! what is proposed, what is shown beside it, and what an answer changes.

mod agenda;
mod files;
mod words;

use std::collections::BTreeMap;

pub use self::files::numbered;
pub use self::words::Choice;
use super::timetable::{ClockTime, Starts};
use super::{Question, Setting, SettingError, Template};
use crate::domain::agenda::Sitting;
use crate::domain::{Lang, tr};

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A value of the template.
    Value { key: String },
    /// The file of the roster.
    Roster,
    /// Whether the roster, as its figures show it, is the right one.
    People,
    /// The rule set, where the session hangs on one.
    Rules,
    /// When a sitting begins.
    Start(Sitting),
    /// Whether the agenda with its times will do.
    Times,
    /// The session file.
    File,
}

/// The questions with their answers so far.
#[derive(Clone, Debug)]
pub struct Interview {
    template: Template,
    asks: Vec<Ask>,
    at: usize,
    starts: Starts,
    roster: String,
    rules: String,
    file: String,
    /// What was typed at a question that was left by going back.
    left: BTreeMap<usize, String>,
}

impl Interview {
    /// Begins with the first question. The file is the one that is proposed.
    pub fn new(template: Template, file: String) -> Self {
        let asks = asks(&template);
        let rules = template.rules.clone();
        let (starts, left) = (Starts::default(), BTreeMap::new());
        Self { template, asks, at: 0, starts, roster: String::new(), rules, file, left }
    }

    /// The template with every value that was given so far.
    pub fn template(&self) -> &Template {
        &self.template
    }

    /// The question that stands; none once everything is answered.
    pub fn ask(&self) -> Option<&Ask> {
        self.asks.get(self.at)
    }

    /// The place of the question among all of them, from zero.
    pub fn at(&self) -> usize {
        self.at
    }

    /// What the field of the question holds before anything is typed.
    pub fn proposed(&self) -> String {
        let left = self.left.get(&self.at).cloned();
        let questions = self.template.all_questions(Lang::default());
        let given = || self.ask().map(|ask| self.given(ask, &questions)).unwrap_or_default();
        left.unwrap_or_else(given)
    }

    /// Answers the question that stands, or says what is wrong with the answer. Whoever can read
    /// files has looked at those that are named here.
    pub fn answer(&mut self, written: &str, lang: Lang) -> Result<(), String> {
        let meant = self.meant(written);
        match self.ask().cloned() {
            Some(Ask::Value { key }) => self.set(key, meant, lang)?,
            Some(Ask::Roster) => self.roster = files::named(meant, lang)?,
            Some(Ask::Rules) => self.rules = files::named(meant, lang)?,
            Some(Ask::File) => self.file = files::named(meant, lang)?,
            Some(Ask::Start(sitting)) => self.starts.set(sitting, clock_time(&meant, lang)?),
            Some(Ask::People) if !meant.is_empty() => {
                self.roster = meant;
                return Ok(());
            }
            Some(Ask::Times) if !meant.is_empty() => {
                return agenda::change(&mut self.template, &meant, lang);
            }
            Some(Ask::People | Ask::Times) | None => (),
        }
        self.left.remove(&self.at);
        self.at += 1;
        Ok(())
    }

    /// Goes one question back and keeps what was typed; says whether there was one to go back to.
    pub fn back(&mut self, written: &str) -> bool {
        if written != self.proposed() {
            self.left.insert(self.at, written.to_owned());
        }
        let before = self.at.checked_sub(1);
        self.at = before.unwrap_or_default();
        before.is_some()
    }

    /// Sets a value. One that is only taken over keeps its placeholders, so that it follows the others.
    fn set(&mut self, key: String, value: String, lang: Lang) -> Result<(), String> {
        let questions = self.template.all_questions(lang);
        if questions.iter().any(|question| question.key == key && question.proposed == value) {
            return Ok(());
        }
        if key == "title" && value.is_empty() {
            return Err(SettingError::Empty { key }.text(lang));
        }
        self.template.apply(&Setting { key, value }).map_err(|error| error.text(lang))
    }

    /// What is answered to a question so far, or proposed for it.
    fn given(&self, ask: &Ask, questions: &[Question]) -> String {
        match ask {
            Ask::Value { key } => {
                let question = questions.iter().find(|question| question.key == *key);
                question.map(|question| question.proposed.clone()).unwrap_or_default()
            }
            Ask::Roster => self.roster.clone(),
            Ask::Rules => self.rules.clone(),
            Ask::Start(sitting) => self.starts.of(*sitting).to_string(),
            Ask::File => self.file.clone(),
            Ask::People | Ask::Times => String::new(),
        }
    }
}

/// Lists the questions of a template. They stay the same whatever is answered.
fn asks(template: &Template) -> Vec<Ask> {
    let questions = template.questions(Lang::default()).into_iter();
    let values = questions.map(|question| Ask::Value { key: question.key });
    let rules = template.hangs_on_rules().then_some(Ask::Rules);
    let starts = template.sittings().into_iter().map(Ask::Start);
    values
        .chain([Ask::Roster, Ask::People])
        .chain(rules)
        .chain(starts)
        .chain([Ask::Times, Ask::File])
        .collect()
}

fn clock_time(written: &str, lang: Lang) -> Result<ClockTime, String> {
    written.parse().map_err(|()| {
        let wrong = "giờ phải ghi theo dạng 7:30";
        tr(lang, format!("{written}: {wrong}."), format!("{written}: a time has the form 7:30."))
    })
}
