//! Roster import: the convening committee's list, as CSV or as a workbook, with an explanation for
//! every bad row.
//!
//! Nothing here registers anybody. The caller shows what was found, and sends the commands if the
//! operator agrees.

mod blank;
mod body;
mod book;
mod cells;
mod check;
mod column;
mod decode;
mod delimited;
mod encoding;
mod fold;
mod guard;
mod header;
mod legacy;
mod number;
mod package;
mod person;
mod place;
mod problem;
mod serial;
mod sheet;
mod syllable;
mod table;
mod tcvn3;
mod vni;
mod words;

pub use self::blank::{BlankForm, blank};
pub use self::column::Column;
pub use self::delimited::Separator;
pub use self::encoding::Encoding;
pub use self::package::WorkbookKind;
pub use self::place::Place;
pub use self::problem::{
    CellFault, Clash, DateFault, EncodingFault, FileFault, HeadingFault, LineFault, Problem,
    Severity, WorkbookFault,
};

use self::check::Entry;
use self::decode::Decoded;
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

/// What a user has said of a file that does not say it itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The sheet of a workbook that holds the list.
    pub sheet: Option<Text>,
    pub encoding: Option<Encoding>,
}

/// How a roster file is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Not as a table with a header; the problems say why.
    Unreadable,
    Csv {
        encoding: Encoding,
        separator: Separator,
    },
    Workbook {
        kind: WorkbookKind,
        sheet: Text,
    },
}

impl Form {
    /// Says how the file was read, for the trial import.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable => tr(lang, "không đọc được", "unreadable").to_owned(),
            Self::Csv { encoding, separator } => {
                format!("CSV {}, {}", encoding.text(lang), separator.text(lang))
            }
            Self::Workbook { kind, sheet } => {
                let page = tr(lang, "trang", "sheet");
                format!("{}, {page} “{sheet}”", kind.name())
            }
        }
    }
}

impl Imported {
    /// Whether any row or the file as a whole was left out.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity() == Severity::Error)
    }

    /// Lists the sheets between which the user has to choose, if that is what keeps it from being
    /// read.
    pub fn lists(&self) -> Option<&[Text]> {
        self.problems.iter().find_map(|problem| match problem {
            Problem::File(FileFault::Workbook(WorkbookFault::SeveralLists { sheets })) => {
                Some(sheets.as_slice())
            }
            _ => None,
        })
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
    read_as(file_name, bytes, &Choices::default())
}

/// Reads a roster file as the user says that it is to be read.
pub fn read_as(file_name: &str, bytes: &[u8], choices: &Choices) -> Imported {
    let file = Text::new(file_name);
    match open(bytes, choices) {
        Ok(found) => found.import(file),
        Err(problem) => Imported {
            file,
            form: Form::Unreadable,
            delegates: Vec::new(),
            absences: Vec::new(),
            problems: vec![problem],
        },
    }
}

/// A table as it was found, and what is to be said of the way to it.
struct Found {
    form: Form,
    table: Table,
    remarks: Vec<Problem>,
}

fn open(bytes: &[u8], choices: &Choices) -> Result<Found, Problem> {
    if package::is_workbook(bytes) {
        let sheet::Found { kind, sheet, table, remarks } = sheet::find(bytes, choices)?;
        return Ok(Found { form: Form::Workbook { kind, sheet }, table, remarks });
    }
    let Decoded { encoding, text, remark } = decode::decode(bytes, choices.encoding)?;
    let (separator, table) = delimited::find(&text)?;
    let remarks = remark.map(|fault| Problem::File(FileFault::Encoding(fault)));
    Ok(Found { form: Form::Csv { encoding, separator }, table, remarks: Vec::from_iter(remarks) })
}

impl Found {
    fn import(self, file: Text) -> Imported {
        let Self { form, mut table, remarks: mut problems } = self;
        if problems.iter().any(is_from_tcvn3) {
            table.rewrite(Column::Name, legacy::with_capitals);
        }
        problems.extend(table.problems());
        let numbers = number::assign(&table, &mut problems);
        let rows = table.rows.iter().zip(numbers);
        let entries: Vec<Entry> = rows
            .filter_map(|(row, number)| person::read(&table, row, number, &mut problems))
            .collect();
        check::compare(&table, &entries, &mut problems);
        problems.sort_by_key(Problem::line);
        let absences = entries.iter().filter_map(Entry::absence).collect();
        let delegates = entries.into_iter().map(|entry| entry.delegate).collect();
        Imported { file, form, delegates, absences, problems }
    }
}

fn is_from_tcvn3(remark: &Problem) -> bool {
    let Problem::File(FileFault::Encoding(fault)) = remark else { return false };
    matches!(fault, EncodingFault::Converted { from: Encoding::Tcvn3, .. })
}
