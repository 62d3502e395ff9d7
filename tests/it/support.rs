//! What the tests of several parts share.

pub(crate) mod domain;
pub(crate) mod pty;
