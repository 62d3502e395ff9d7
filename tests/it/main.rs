//! The integration tests, in one binary. Each module is a part of the product.

#[cfg(test)]
mod domain;
mod journal;
mod support;
mod text;
