//! The outer shell: the only module with tokio, crossterm, signals, the environment and the clock.

pub mod card;
pub mod clock;
pub mod console;
pub mod demo;
pub mod environment;
pub mod event_loop;
pub mod follow;
pub mod hall;
pub mod launch;
pub mod letters;
pub mod library;
pub mod making;
pub mod operator;
pub mod prepare;
pub mod prompt;
pub mod recent;
pub mod signals;
pub mod start;
pub mod terminal;
pub mod wall;
