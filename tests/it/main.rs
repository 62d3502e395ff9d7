//! The integration tests, in one binary. Each module is a part of the product.

mod template;
mod template_congress;
mod template_faults;
mod template_steps;
mod template_words;
