//! Elections, from the plan to the handover: each rule as a sentence.

mod ballots;
mod chains;
mod checks;
mod correcting;
mod correction;
mod desk;
mod lists;
mod lots;
mod names;
mod offices;
mod papers;
mod planning;
mod properties;
mod rounds;
mod rule_files;
mod rules;
mod sentences;
mod verdicts;
mod whole;
