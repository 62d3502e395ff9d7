//! The verbs that put a screen up: `daihoi open`, `daihoi screen`, `daihoi prompt`,
//! `daihoi demo`.

use std::path::PathBuf;

use clap::Args;

use super::{Failure, Options, form};
use crate::app::event_loop::Exit;
use crate::app::launch::{self, Demonstration, LaunchError};
use crate::ui::hall::letters::Wish;
use crate::ui::hall::role::Role;

/// Open the secretary's console
#[derive(Debug, Args)]
pub(super) struct Open {
    #[arg(value_name = "SESSION.json")]
    session: PathBuf,
    /// The form of your organisation, for the papers: wording, numbers and signers that differ
    #[arg(long, value_name = "FILE")]
    form: Option<PathBuf>,
}

/// Show the hall screen, for the projector; it only reads, and follows the console live
#[derive(Debug, Args)]
pub(super) struct Screen {
    /// The session; it may be made later
    #[arg(value_name = "SESSION.json", required_unless_present = "test_card")]
    session: Option<PathBuf>,
    /// What the screen is for: hall (the wall as the console shows it), stage (for the speaker and
    /// the presidium: the speaker, the clock, who is next; black or held, the wall leaves it as it
    /// is) or foyer (the agenda, breaks, messages, and a result once the hall has seen all of it)
    #[arg(long, value_name = "ROLE", default_value_t = Role::Hall, conflicts_with = "test_card")]
    role: Role,
    /// How letters are drawn: auto, octant, sextant, quadrant, half or plain [default: what was
    /// chosen on the test card, else auto]
    #[arg(long, value_name = "KIND")]
    letters: Option<Wish>,
    /// Show every letter, to choose by eye how letters are drawn on this screen from now on
    #[arg(long, conflicts_with = "session")]
    test_card: bool,
}

/// Show the chair's prompt: the words of this step, large, with what comes next; it only reads
#[derive(Debug, Args)]
#[command(after_help = PROMPT_KEYS)]
pub(super) struct Prompt {
    /// The session; it may be made later
    #[arg(value_name = "SESSION.json")]
    session: PathBuf,
    /// How letters are drawn, as for `daihoi screen`
    #[arg(long, value_name = "KIND")]
    letters: Option<Wish>,
}

const PROMPT_KEYS: &str = "\
Keys: Up and Down by a line, PgUp, PgDn and Space by a page, Home, End; + and - for larger and
smaller letters; q, Esc or Ctrl+C pressed twice leaves. At a new step the words begin at the top
and are marked as new; where only numbers change, the page stays.";

/// Open a complete demonstration congress, in a fresh copy
#[derive(Debug, Args)]
pub(super) struct Demo {
    /// Let it run by itself
    #[arg(long)]
    play: bool,
}

impl Open {
    /// Opens a session as it is.
    pub(super) fn of(session: PathBuf) -> Self {
        Self { session, form: None }
    }

    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let read = |file: &PathBuf| form::read(file, options.lang());
        let form = self.form.as_ref().map(read).transpose()?;
        ended(launch::open(&self.session, form, options.setup()), options)
    }
}

impl Screen {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let exit = match &self.session {
            Some(session) => launch::screen(session, self.role, self.letters, options.setup()),
            None => launch::test_card(self.letters, options.setup()),
        };
        ended(exit, options)
    }
}

impl Prompt {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        ended(launch::prompt(&self.session, self.letters, options.setup()), options)
    }
}

impl Demo {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let how = if self.play { Demonstration::Played } else { Demonstration::ByHand };
        ended(launch::demo(how, options.setup()), options)
    }
}

fn ended(outcome: Result<Exit, LaunchError>, options: Options) -> Result<(), Failure> {
    match outcome {
        Ok(Exit::Signal(signal)) => Err(Failure::Ended(signal)),
        Ok(Exit::Quit | Exit::Next(_)) => Ok(()),
        Err(error) => Err(Failure::launch(&error, options.lang())),
    }
}

/// Puts up the start screen.
pub(super) fn start(options: Options) -> Result<(), Failure> {
    ended(launch::start(options.setup()), options)
}
