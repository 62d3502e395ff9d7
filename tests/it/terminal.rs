//! The real program in a pseudo-terminal: what only a terminal can answer.

mod console;
mod hall;

use super::support::pty::Pty;
