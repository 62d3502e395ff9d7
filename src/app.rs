//! The outer shell: the only module with tokio, crossterm, signals, the environment and the clock.

pub mod clock;
pub mod environment;
pub mod signals;
pub mod terminal;
