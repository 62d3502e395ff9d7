//! The integration tests, in one binary. Each module is a part of the product.
//! They are marked as tests, so that what the lints spare in tests is spared in their helpers too.

#[cfg(test)]
mod audit;
#[cfg(test)]
mod card;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod console;
#[cfg(test)]
mod domain;
#[cfg(test)]
mod election;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod hall;
#[cfg(test)]
mod journal;
#[cfg(test)]
mod papers;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod prompt;
#[cfg(test)]
mod reception;
#[cfg(test)]
mod report;
#[cfg(test)]
mod roster;
#[cfg(test)]
mod scenario;
#[cfg(test)]
mod session;
#[cfg(test)]
mod sheet;
#[cfg(test)]
mod support;
#[cfg(test)]
mod template;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod text;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod today;
#[cfg(test)]
mod ui;
#[cfg(test)]
mod wall;
