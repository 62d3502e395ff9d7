//! `daihoi apply`: the console's commands from a file or a pipe, one JSON object a line.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, Options, output};
use crate::app::clock;
use crate::app::operator::{identity, operator};
use crate::domain::about::SessionCommand;
use crate::domain::{Command, Lang, tr};
use crate::journal::OpenError;
use crate::session::line::{self, LineError};
use crate::session::{CreateError, EnterError, ExecuteError, Session};

/// Execute commands without a terminal, one JSON object a line
#[derive(Debug, Args)]
#[command(after_help = NOTES)]
pub(super) struct Apply {
    /// The session; made anew if there is no such file and the first command is session.create
    #[arg(value_name = "SESSION.json", required_unless_present = "list")]
    session: Option<PathBuf>,
    /// The commands; `-` or nothing reads stdin
    #[arg(value_name = "FILE")]
    commands: Option<PathBuf>,
    /// Go on after a line that is not accepted
    #[arg(long)]
    keep_going: bool,
    /// List every command with its data, and do nothing
    #[arg(long, conflicts_with_all = ["session", "keep_going"])]
    list: bool,
}

const NOTES: &str = "\
For each accepted line, stdout names the record that it became. The first line that is not
accepted ends the work: stderr names it and says why, and nothing of it is in the session.
--list prints every command with its data, in the form of a line.

Example:
  echo '{\"roster.arrive\":{\"people\":[1,2]}}' | daihoi apply dai-hoi.json";

/// Where the commands go.
enum Target {
    Open(Box<Session>),
    /// There is no such file yet.
    Unmade,
}

/// Why a line was not accepted.
enum Fault {
    Unreadable(io::Error),
    Line(LineError),
    Create(CreateError),
    Execute(ExecuteError),
}

impl Apply {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        match &self.session {
            Some(session) => self.apply(session, options),
            None => list(options.lang()),
        }
    }

    fn apply(&self, session: &Path, options: Options) -> Result<(), Failure> {
        let lines = self.lines(options.lang())?;
        let mut target = target(session, options)?;
        let mut refused = 0_u32;
        for (number, line) in (1_u32..).zip(lines) {
            let outcome =
                line.map_err(Fault::Unreadable).and_then(|line| take(session, &mut target, &line));
            let lang = target.lang(options);
            match outcome {
                Ok(None) => (),
                Ok(Some(record)) => print_accepted(lang, number, record)?,
                Err(fault) if self.keep_going && !fault.is_final() => {
                    output::tell(&self.say(&fault, number, lang));
                    refused += 1;
                }
                Err(fault) => return Err(fault.failure(self.say(&fault, number, lang))),
            }
        }
        match refused {
            0 => Ok(()),
            _ => Err(Failure::Refused(summary(target.lang(options), refused))),
        }
    }

    fn lines(&self, lang: Lang) -> Result<io::Lines<Box<dyn BufRead>>, Failure> {
        let source: Box<dyn BufRead> = match self.file() {
            None => Box::new(io::stdin().lock()),
            Some(path) => {
                Box::new(BufReader::new(File::open(path).map_err(Failure::reading(path, lang))?))
            }
        };
        Ok(source.lines())
    }

    fn file(&self) -> Option<&Path> {
        self.commands.as_deref().filter(|path| *path != Path::new("-"))
    }

    fn say(&self, fault: &Fault, number: u32, lang: Lang) -> String {
        let source = self.file().map_or("stdin".into(), Path::to_string_lossy);
        let reason = fault.text(lang);
        tr(
            lang,
            format!("{source}, dòng {number}: {reason}"),
            format!("{source}, line {number}: {reason}"),
        )
    }
}

impl Target {
    fn lang(&self, options: Options) -> Lang {
        match self {
            Self::Open(session) => options.lang_for(session.state().about.lang),
            Self::Unmade => options.lang(),
        }
    }
}

impl Fault {
    /// Whether every later line would fail alike.
    fn is_final(&self) -> bool {
        match self {
            Self::Line(_) | Self::Execute(ExecuteError::Refused(_)) => false,
            Self::Unreadable(_) | Self::Create(_) | Self::Execute(ExecuteError::NotWritten(_)) => {
                true
            }
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable(error) => tr(
                lang,
                format!("không đọc được: {error}."),
                format!("it cannot be read: {error}."),
            ),
            Self::Line(error) => error.text(lang),
            Self::Create(error) => error.text(lang),
            Self::Execute(error) => error.text(lang),
        }
    }

    fn failure(&self, message: String) -> Failure {
        match self {
            Self::Execute(_) | Self::Create(CreateError::Command { .. }) => {
                Failure::Refused(message)
            }
            Self::Unreadable(_) | Self::Line(_) | Self::Create(CreateError::Open(_)) => {
                Failure::Unusable(message)
            }
        }
    }
}

/// Lists the commands, as the commands themselves are defined.
fn list(lang: Lang) -> Result<(), Failure> {
    let head = tr(
        lang,
        "Mỗi dòng một lệnh. number: số; text: chữ trong ngoặc kép; moment: ngày và giờ RFC 3339;\n\
         \"…\"?: bỏ qua được; a|b: chọn một; [a]: danh sách; {…}: xem daihoi templates fields.\n\n",
        "One command a line. number; text: in quotes; moment: date and time, RFC 3339;\n\
         \"…\"?: may be left out; a|b: choose one; [a]: a list; {…}: see daihoi templates fields.\n\n",
    );
    let text = head.to_owned() + &line::forms().join("\n") + "\n";
    output::print(&text).map_err(Failure::output(lang))
}

fn target(session: &Path, options: Options) -> Result<Target, Failure> {
    let lang = options.lang();
    match Session::open(session, &operator(clock::now())) {
        Ok(opened) => {
            if let Some(message) = opened.notice(lang) {
                output::tell(&message);
            }
            Ok(Target::Open(Box::new(opened.session)))
        }
        Err(EnterError::Open(OpenError::Missing { .. })) => Ok(Target::Unmade),
        Err(error) => Err(Failure::enter(&error, lang)),
    }
}

/// Executes one line; a blank one says nothing.
fn take(path: &Path, target: &mut Target, line: &str) -> Result<Option<u64>, Fault> {
    let line = line.trim_start_matches('\u{feff}').trim();
    if line.is_empty() {
        return Ok(None);
    }
    let command = line::parse(line).map_err(Fault::Line)?;
    match target {
        Target::Open(session) => {
            session.execute(&command, clock::now()).map(Some).map_err(Fault::Execute)
        }
        Target::Unmade => {
            *target = Target::Open(Box::new(make(path, command)?));
            Ok(Some(1))
        }
    }
}

fn make(path: &Path, first: Command) -> Result<Session, Fault> {
    if !matches!(first, Command::Session(SessionCommand::Create { .. })) {
        let missing = OpenError::Missing { path: path.to_owned() };
        return Err(Fault::Create(CreateError::Open(missing)));
    }
    let operator = operator(clock::now());
    let id = identity(&operator, clock::now());
    Session::create(path, &id, &operator, &[first]).map_err(Fault::Create)
}

fn print_accepted(lang: Lang, line: u32, record: u64) -> Result<(), Failure> {
    let vi = format!("dòng {line}: thao tác {record}\n");
    let text = tr(lang, vi, format!("line {line}: record {record}\n"));
    output::print(&text).map_err(Failure::output(lang))
}

fn summary(lang: Lang, refused: u32) -> String {
    tr(
        lang,
        format!("{refused} dòng không được nhận; các dòng khác đã được lưu."),
        format!("{refused} lines were not accepted; the others are saved."),
    )
}
