//! What each part of the console says, as finished strings, and how it is drawn. A view is made for
//! one frame and knows nothing of the state.

pub mod agenda;
pub mod browser;
pub mod chrome;
pub mod confirm;
pub mod counting;
pub mod desk;
pub mod duties;
pub mod election;
pub mod exchange;
pub mod fate;
pub mod floor;
pub mod form;
pub mod header;
pub mod list;
pub mod messages;
pub mod mirror;
pub mod paper;
pub mod papers;
pub mod preparation;
pub mod results;
pub mod review;
pub mod roster;
pub mod scenes;
pub mod small;
pub mod status;
pub mod steps;
pub mod words;
