//! The rules of the congress, each as a sentence.

mod agenda;
mod appointments;
mod base;
mod bodies;
mod conclusions;
mod duties;
mod exchange;
mod floor;
mod grading;
mod hall;
mod hands;
mod history;
mod preparation;
mod properties;
mod quorum;
mod review;
mod roster;
mod session;
mod themes;
