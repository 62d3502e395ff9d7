//! The rules of the congress, each as a sentence.

mod agenda;
mod base;
mod bodies;
mod duties;
mod floor;
mod grading;
mod hall;
mod hands;
mod history;
mod properties;
mod quorum;
mod review;
mod roster;
mod session;
