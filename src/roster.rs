//! Roster import: the convening committee's list, as CSV, with an explanation for every bad row.
//!
//! Nothing here registers anybody. The caller shows what was found, and sends the commands if the
//! operator agrees.

mod cells;
mod check;
mod column;
mod decode;
mod fold;
mod number;
mod person;
mod problem;
mod table;
mod words;

pub use self::column::Column;
pub use self::decode::Encoding;
pub use self::problem::{
    CellFault, Clash, DateFault, FileFault, HeadingFault, LineFault, Problem, Severity,
};
pub use self::table::Separator;

use self::check::Entry;
use self::table::Table;
use crate::domain::roster::{Absence, Delegate, RosterCommand};
use crate::domain::{Command, Lang, PersonId, Text, tr};

/// How many people one command registers at most.
const CHUNK: usize = 200;

/// What a roster file says, and everything that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    pub file: Text,
    pub form: Form,
    /// The people whose rows have no error, in the order of the file.
    pub delegates: Vec<Delegate>,
    /// Absences that the file reports of these people.
    pub absences: Vec<(PersonId, Absence)>,
    /// In the order of the lines; what concerns the whole file comes first.
    pub problems: Vec<Problem>,
}

/// How a roster file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Not as a table with a header; the problems say why.
    Unreadable,
    Csv {
        encoding: Encoding,
        separator: Separator,
    },
}

impl Form {
    /// Says how the file was read, for the trial import.
    pub fn text(self, lang: Lang) -> String {
        let Self::Csv { encoding, separator } = self else {
            return tr(lang, "không đọc được", "unreadable").to_owned();
        };
        format!("CSV {}, {}", encoding.text(lang), separator.text(lang))
    }
}

impl Imported {
    /// Whether any row or the file as a whole was left out.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity() == Severity::Error)
    }

    /// Makes the commands that register the people and excuse the absent.
    pub fn commands(&self) -> Vec<Command> {
        let excuses = self.absences.iter().map(|(person, absence)| {
            Command::Roster(RosterCommand::Excuse { person: *person, absence: absence.clone() })
        });
        commands(&self.delegates).into_iter().chain(excuses).collect()
    }
}

/// Makes the commands that register these people, in chunks.
pub fn commands(delegates: &[Delegate]) -> Vec<Command> {
    let chunks = delegates.chunks(CHUNK);
    chunks
        .map(|chunk| Command::Roster(RosterCommand::Register { delegates: chunk.to_vec() }))
        .collect()
}

/// Reads a roster file. Every problem of the file is listed, not only the first.
pub fn read(file_name: &str, bytes: &[u8]) -> Imported {
    let file = Text::new(file_name);
    match open(bytes) {
        Ok((encoding, table)) => read_table(file, encoding, &table),
        Err(problem) => Imported {
            file,
            form: Form::Unreadable,
            delegates: Vec::new(),
            absences: Vec::new(),
            problems: vec![problem],
        },
    }
}

fn open(bytes: &[u8]) -> Result<(Encoding, Table), Problem> {
    let (encoding, text) = decode::decode(bytes)?;
    Ok((encoding, table::find(&text)?))
}

fn read_table(file: Text, encoding: Encoding, table: &Table) -> Imported {
    let mut problems = table.problems();
    let numbers = number::assign(table, &mut problems);
    let rows = table.rows.iter().zip(numbers);
    let entries: Vec<Entry> =
        rows.filter_map(|(row, number)| person::read(table, row, number, &mut problems)).collect();
    check::compare(table, &entries, &mut problems);
    problems.sort_by_key(Problem::line);
    let absences = entries.iter().filter_map(Entry::absence).collect();
    let delegates = entries.into_iter().map(|entry| entry.delegate).collect();
    let form = Form::Csv { encoding, separator: table.separator };
    Imported { file, form, delegates, absences, problems }
}
