//! Other programs that read what ours writes, where they are installed.

use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Output};

/// Runs another program, or says past the test's own output what was not proved without it.
pub(crate) fn run(command: &mut Command, folder: &Path, proof: &str) -> Option<Output> {
    match command.current_dir(folder).output() {
        Ok(output) => Some(output),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let program = command.get_program().display();
            let skipped = format!("SKIPPED: {proof}: {program} is not installed\n");
            std::io::stderr().write_all(skipped.as_bytes()).unwrap();
            None
        }
        Err(error) => panic!("{error}"),
    }
}
