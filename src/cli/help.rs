//! `daihoi completions` and `daihoi man`: printed from the same definitions as the help.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::{Cli, Failure, output};
use crate::domain::Lang;

/// Print the completions for a shell
#[derive(Debug, Args)]
pub(super) struct Completions {
    shell: Shell,
}

/// Print the manual page, of the program or of one verb
#[derive(Debug, Args)]
pub(super) struct Man {
    verb: Option<String>,
}

impl Completions {
    pub(super) fn run(&self) -> Result<(), Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "daihoi", &mut script);
        output::print(&String::from_utf8_lossy(&script)).map_err(Failure::output(Lang::En))
    }
}

impl Man {
    pub(super) fn run(&self) -> Result<(), Failure> {
        let mut page = Vec::new();
        let rendered = clap_mangen::Man::new(self.command()?).render(&mut page);
        let printed = rendered.and_then(|()| output::print(&String::from_utf8_lossy(&page)));
        printed.map_err(Failure::output(Lang::En))
    }

    fn command(&self) -> Result<clap::Command, Failure> {
        let mut program = Cli::command();
        program.build();
        let Some(verb) = &self.verb else { return Ok(program) };
        program
            .find_subcommand(verb)
            .cloned()
            .ok_or_else(|| Failure::Unusable(format!("there is no verb '{verb}'")))
    }
}
