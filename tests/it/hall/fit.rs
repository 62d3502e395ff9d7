//! What must hold at any size.
