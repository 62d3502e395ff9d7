//! `daihoi` runs a party congress session live.

pub mod app;
pub mod domain;
pub mod session;
pub mod ui;
