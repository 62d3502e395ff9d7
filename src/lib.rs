//! `daihoi` runs a party congress session live.

pub mod domain;
pub mod ui;
