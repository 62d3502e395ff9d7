//! A few frames, as they were reviewed.
