//! The integration tests, in one binary. Each module is a part of the product.

#[cfg(test)]
#[cfg(test)]
#[cfg(test)]
#[cfg(test)]
//! They are marked as tests, so that what the lints spare in tests is spared in their helpers too.
mod domain;
mod hall;
mod journal;
mod roster;
mod support;
mod template;
mod text;
