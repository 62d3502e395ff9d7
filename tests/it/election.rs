//! Elections, from the plan to the handover: each rule as a sentence.

mod ballots;
mod chains;
mod chains_at_random;
mod checks;
mod congress;
mod correcting;
mod correction;
mod delegates;
mod desk;
mod hand;
mod lists;
mod lots;
mod names;
mod offices;
mod papers;
mod planning;
mod properties;
mod rounds;
mod rule_files;
mod rule_table;
mod rules;
mod sentences;
mod shipped;
mod verdicts;
mod whole;
mod withdrawals;
