//! The congress and its rules: no I/O, no clock, no terminal.

pub mod event;
pub mod lang;
pub mod moment;
pub mod record;

pub use event::Event;
pub use lang::{Lang, tr};
pub use moment::Moment;
pub use record::Record;
