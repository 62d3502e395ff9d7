//! Runs the command line, and gives its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    // Before anything takes the terminal, so that a report never lands on a drawn screen.
    let _the_report_is_plainer_without = color_eyre::install();
    daihoi::cli::run(std::env::args_os())
}
