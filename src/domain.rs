//! The congress and its rules: no I/O, no clock, no terminal.

pub mod about;
pub mod agenda;
pub mod bodies;
pub mod command;
pub mod decide;
pub mod election;
pub mod event;
pub mod evolve;
pub mod floor;
pub mod hall;
pub mod hands;
pub mod history;
pub mod id;
pub mod lang;
pub mod moment;
pub mod percent;
pub mod record;
pub mod refusal;
pub mod roster;
pub mod rules;
pub mod state;
pub mod steps;
pub mod text;

pub use about::Gathering;
pub use command::Command;
pub use decide::decide;
pub use event::Event;
pub use history::History;
pub use id::{CandidateId, ElectionId, ItemId, LotId, PersonId, SlotId, VoteId};
pub use lang::{Lang, tr};
pub use moment::Moment;
pub use percent::Percent;
pub use record::Record;
pub use refusal::Refusal;
pub use state::State;
pub use text::Text;
