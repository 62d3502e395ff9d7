//! The screens: from the state to cells, and from keys to actions.

pub mod hall;
pub mod text;
pub mod theme;
