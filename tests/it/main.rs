//! The integration tests, in one binary. Each module is a part of the product.

mod support;
mod text;
