//! The congress and its rules: no I/O, no clock, no terminal.

pub mod about;
pub mod agenda;
pub mod appointments;
pub mod base;
pub mod bodies;
pub mod command;
pub mod conclusions;
pub mod date;
pub mod decide;
pub mod duties;
pub mod election;
pub mod event;
pub mod evolve;
pub mod figures;
pub mod floor;
pub mod grading;
pub mod hall;
pub mod hands;
pub mod history;
pub mod id;
pub mod lang;
pub mod moment;
pub mod narration;
pub mod numerals;
pub mod order;
pub mod percent;
pub mod preparation;
pub mod quorum;
pub mod record;
pub mod refusal;
pub mod review;
pub mod roster;
pub mod rules;
pub mod shape;
pub mod state;
pub mod statistics;
pub mod steps;
pub mod stumble;
mod sums;
pub mod text;
pub mod themes;
pub mod words;

pub use about::{Gathering, Level};
pub use command::Command;
pub use decide::decide;
pub use event::Event;
pub use history::History;
pub use id::{
    AreaId, CandidateId, ElectionId, ItemId, LotId, OpinionId, PersonId, PreparationTaskId, SlotId,
    SubjectId, TaskId, TeamId, ThemeId, VoteId,
};
pub use lang::{Lang, tr};
pub use moment::Moment;
pub use percent::Percent;
pub use record::Record;
pub use refusal::Refusal;
pub use state::State;
pub use text::Text;
