//! Identifiers. Each is a type of its own, so that a delegate cannot be passed for a candidate.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id_type!(
    /// A person on the roster: the number on the delegate's card, from 1.
    PersonId(u32)
);
id_type!(
    /// An item of the agenda, in the order in which it was planned or inserted, from 1.
    ItemId(u16)
);
id_type!(
    /// An election, in the order in which it was planned, from 1.
    ElectionId(u16)
);
id_type!(
    /// A nominee of one election, in the order of nomination, from 1.
    CandidateId(u16)
);
id_type!(
    /// A show of hands, in the order of the calls, from 1.
    VoteId(u16)
);
id_type!(
    /// A place in the speakers' queue, in the order of registration, from 1.
    SlotId(u16)
);
id_type!(
    /// A theme, in the order in which it was declared, from 1.
    ThemeId(u16)
);
id_type!(
    /// An opinion, in the order in which it was noted, from 1.
    OpinionId(u16)
);
id_type!(
    /// A task of the preparation, in the order in which it was planned or added, from 1.
    PreparationTaskId(u16)
);
id_type!(
    /// A lot of ballots (tập phiếu) within one round, from 1.
    LotId(u16)
);
id_type!(
    /// A block, a branch or a district of the assignment of duties, in the order declared, from 1.
    AreaId(u16)
);
id_type!(
    /// A collective or a person under review, in the order of enlisting, from 1.
    SubjectId(u16)
);
id_type!(
    /// A team that helps with the reviews or inspects after them, from 1.
    TeamId(u16)
);
id_type!(
    /// Something that is to be mended after a review, from 1.
    TaskId(u16)
);
