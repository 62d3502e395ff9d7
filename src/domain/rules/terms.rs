//! What those who meet under a rule set call their gathering and its bodies in English. The Vietnamese
//! words are the same for all.

use serde::{Deserialize, Serialize};

/// The English words of an organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Terms {
    /// A congress with its presidium, secretariat and counting committee.
    #[default]
    Congress,
    /// A general assembly with its chair, secretary and tellers.
    Assembly,
}

impl Terms {
    /// Whether these are the words where a rule file says nothing.
    pub fn are_of_congress(&self) -> bool {
        *self == Self::Congress
    }
}
