//! Elections, from the plan to the handover: each rule as a sentence.

mod ballots;
mod checks;
mod correcting;
mod correction;
mod desk;
mod lists;
mod lots;
mod names;
mod papers;
mod properties;
mod rounds;
mod rules;
mod sentences;
mod verdicts;
mod whole;
