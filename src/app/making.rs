//! A session in the making: the questions, and the files that the answers name. The dialogue line by
//! line and the start screen both ask through this.

use std::iter;
use std::path::{Path, PathBuf};

use super::prepare::{free_file, prepare_under, size_warning};
use super::{clock, library};
use crate::domain::decide::decide;
use crate::domain::evolve::evolve;
use crate::domain::rules::RuleSet;
use crate::domain::{Command, Lang, State, Text, tr};
use crate::roster::{Choices, Imported};
use crate::template::{Ask, Choice, Interview, Template};

/// The questions with their answers, and what was read from the files so far.
#[derive(Clone, Debug)]
pub struct Making {
    interview: Interview,
    roster: Option<Imported>,
    rules: Option<RuleSet>,
    /// The session file, once it is answered.
    file: PathBuf,
}

/// A session that is ready to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub file: PathBuf,
    pub commands: Vec<Command>,
    pub people: usize,
}

/// What came of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answered {
    /// A question stands: the next one, or this one with something changed.
    Asked,
    /// Nothing is left to ask.
    Ready(Box<Order>),
}

impl Making {
    /// Begins to ask what a template leaves open.
    pub fn new(template: Template) -> Self {
        let file = free_file(&template.name);
        let interview = Interview::new(template, file);
        Self { interview, roster: None, rules: None, file: PathBuf::new() }
    }

    pub fn interview(&self) -> &Interview {
        &self.interview
    }

    /// Goes one question back; says whether there was one.
    pub fn back(&mut self, written: &str) -> bool {
        self.interview.back(written)
    }

    /// Answers the question that stands, or says what is wrong with the answer, a line a fault.
    pub fn answer(&mut self, written: &str, lang: Lang) -> Result<Answered, String> {
        let meant = self.interview.meant(written);
        if !meant.is_empty() {
            self.read(&meant, lang)?;
        }
        if self.interview.ask() == Some(&Ask::File) && !meant.is_empty() {
            return Ok(Answered::Ready(Box::new(self.order(lang)?)));
        }
        self.interview.answer(written, lang)?;
        Ok(Answered::Asked)
    }

    /// Reads the file that an answer names, where the question is for one.
    fn read(&mut self, meant: &str, lang: Lang) -> Result<(), String> {
        match self.interview.ask() {
            Some(Ask::Roster | Ask::People) => {
                self.roster = Some(read_roster(meant, lang)?);
            }
            Some(Ask::Rules) => self.rules = Some(library::rules(meant, lang)?),
            Some(Ask::File) => self.file = unless_taken(PathBuf::from(meant), lang)?,
            Some(Ask::Value { .. } | Ask::Start(_) | Ask::Times) | None => (),
        }
        Ok(())
    }

    /// Lists what can be chosen at this question.
    pub fn choices(&self, lang: Lang) -> Vec<Choice> {
        self.interview.choices(lang)
    }

    /// Shows what the question is about: the figures of the roster, the agenda with its times, what
    /// will be made.
    pub fn shown(&self, lang: Lang) -> String {
        match (self.interview.ask(), &self.roster) {
            (Some(Ask::People), Some(roster)) => {
                let remarks = roster.problems.iter().map(|problem| problem.text(lang) + "\n");
                let figures = library::brief(roster, lang) + "\n";
                remarks.chain([self.warning(roster, lang), figures]).collect()
            }
            (Some(Ask::Times), _) => self.interview.timetable(lang),
            (Some(Ask::File), Some(roster)) => self.summary(roster, lang),
            _ => String::new(),
        }
    }

    fn summary(&self, roster: &Imported, lang: Lang) -> String {
        let template = self.interview.template().filled();
        let (title, people) = (&template.about.title, roster.delegates.len());
        let (rules, items) = (self.rules(lang).map(|rules| rules.id), template.items.len());
        let rules = rules.unwrap_or_default();
        let facts = tr(
            lang,
            format!("{title}\n{people} người trong danh sách, {items} mục, quy tắc {rules}\n"),
            format!("{title}\n{people} people on the roster, {items} items, rules {rules}\n"),
        );
        facts + &self.warning(roster, lang)
    }

    /// Says which elections the rules forbid to so few people, if any.
    fn warning(&self, roster: &Imported, lang: Lang) -> String {
        let laid_down = self.commands(roster, lang).map(|commands| laid_down(&commands));
        let warning = laid_down.ok().and_then(|state| size_warning(&state, lang));
        warning.map(|warning| warning + "\n").unwrap_or_default()
    }

    fn order(&self, lang: Lang) -> Result<Order, String> {
        let missing = || tr(lang, "Chưa có danh sách.", "There is no roster yet.").to_owned();
        let roster = self.roster.as_ref().ok_or_else(missing)?;
        let commands = self.commands(roster, lang)?;
        Ok(Order { file: self.file.clone(), commands, people: roster.delegates.len() })
    }

    fn commands(&self, roster: &Imported, lang: Lang) -> Result<Vec<Command>, String> {
        let template = self.interview.template();
        let made = prepare_under(self.rules(lang)?, template, &[], roster);
        made.map_err(|error| error.text(lang))
    }

    /// The rule set that was chosen, or else the one that the template names.
    fn rules(&self, lang: Lang) -> Result<RuleSet, String> {
        let named = || library::rules(&self.interview.template().rules, lang);
        self.rules.clone().map_or_else(named, Ok)
    }
}

/// The session as the commands would lay it down.
fn laid_down(commands: &[Command]) -> State {
    let mut state = State::default();
    for command in commands {
        let events = decide(&state, command, clock::now()).unwrap_or_default();
        for event in &events {
            evolve(&mut state, event);
        }
    }
    state
}

/// Reads a roster that has no error in it, or lists its errors. A workbook may have its sheet named
/// behind a "#".
fn read_roster(meant: &str, lang: Lang) -> Result<Imported, String> {
    let (path, choices) = match meant.rsplit_once('#') {
        Some((path, sheet)) if !Path::new(meant).exists() => {
            let sheet = Some(Text::new(sheet.trim()));
            (path.trim_end(), Choices { sheet, ..Choices::default() })
        }
        _ => (meant, Choices::default()),
    };
    let imported = library::roster(Path::new(path), &choices, lang)?;
    if let Some(sheets) = imported.lists() {
        return Err(which_sheet(path, sheets, lang));
    }
    if !imported.has_errors() {
        return Ok(imported);
    }
    let mend = tr(
        lang,
        "Danh sách có lỗi, chưa nhận: sửa tệp rồi ghi lại tên tệp ở đây.",
        "The roster has errors: mend the file, then name it here again.",
    );
    let problems = imported.problems.iter().map(|problem| problem.text(lang));
    Err(iter::once(mend.to_owned()).chain(problems).collect::<Vec<_>>().join("\n"))
}

fn which_sheet(path: &str, sheets: &[Text], lang: Lang) -> String {
    let listed = sheets.iter().map(|sheet| format!("{path} # {sheet}"));
    let which = tr(
        lang,
        "Tệp có nhiều trang là danh sách: ghi rõ trang sau dấu #.",
        "Several sheets hold a list: name one behind a #.",
    );
    iter::once(which.to_owned()).chain(listed).collect::<Vec<_>>().join("\n")
}

/// Refuses a file that is there already, or whose folder is not.
fn unless_taken(path: PathBuf, lang: Lang) -> Result<PathBuf, String> {
    let file = path.display().to_string();
    if path.exists() {
        return Err(tr(
            lang,
            format!("{file} đã có, sẽ không bị ghi đè: hãy chọn tên khác."),
            format!("{file} is there already and will not be overwritten: choose another name."),
        ));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    match folder.filter(|folder| !folder.is_dir()).map(Path::display) {
        Some(folder) => Err(tr(
            lang,
            format!("Không có thư mục {folder}: hãy tạo trước hoặc chọn nơi khác."),
            format!("There is no folder {folder}: make it first, or choose another place."),
        )),
        None => Ok(path),
    }
}
