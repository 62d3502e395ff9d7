//! What the tests of several parts share.

pub(crate) mod chain;
pub(crate) mod commands;
pub(crate) mod correction;
pub(crate) mod counting_room;
pub(crate) mod demonstration;
pub(crate) mod domain;
pub(crate) mod film;
pub(crate) mod follow;
pub(crate) mod fork;
pub(crate) mod mosaic;
pub(crate) mod photograph;
pub(crate) mod picture;
pub(crate) mod preparing;
pub(crate) mod program;
pub(crate) mod pty;
pub(crate) mod recorder;
pub(crate) mod rehearsal;
pub(crate) mod review;
pub(crate) mod reviewing;
pub(crate) mod script;
pub(crate) mod session;
pub(crate) mod sharing;
pub(crate) mod sheet;
pub(crate) mod stages;
pub(crate) mod typeface;
pub(crate) mod voting;
