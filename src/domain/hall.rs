//! What the hall sees. The scene is part of the state, so a screen started late is right at once.

mod decide;
mod page;
mod refusal;
mod reveal;

pub(super) use decide::decide;
pub use page::{PACES, Pace, Standing};
pub use refusal::HallRefusal;
pub use reveal::{Reveal, RevealProgress, Unveiling, heard, in_turn, reveal_progress};

use serde::{Deserialize, Serialize};

use super::election::Office;
use super::review::Class;
use super::{ElectionId, Moment, OpinionId, Text, ThemeId, VoteId};

/// One picture on the wall.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Scene {
    #[default]
    Title,
    Agenda,
    /// The present item, with the speaker and the clock when somebody speaks.
    Item,
    /// Convened, present, quorum.
    Quorum,
    /// A show of hands and, once counted, its result.
    Hands(VoteId),
    Candidates(ElectionId),
    HowToVote(ElectionId),
    /// How many ballots are counted, and nothing that hints at names.
    Progress(ElectionId),
    /// The announced result of the last announced round.
    Result(ElectionId),
    /// Everybody elected so far to this office.
    Elected(ElectionId),
    /// The collective or the person under review.
    Review,
    /// The announced grades of a class, without votes.
    Grades(Class),
    Message(Text),
    Break {
        until: Moment,
    },
    Black,
    /// The assignment of duties in force, once announced.
    Duties,
    /// The chair's conclusions, point by point.
    Conclusions,
    /// The themes, each with the number of opinions under it.
    Themes,
    /// Who was appointed to an office, once it was announced.
    Appointed(Office),
    /// The opinions under a theme, up to the last that was noted when the operator released them.
    Opinions {
        theme: ThemeId,
        last: OpinionId,
    },
}

/// The wall: what it shows, which page, how it is turned, and whether it is held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hall {
    pub scene: Scene,
    /// The page of a long scene, from 0. Past the last one, it begins anew.
    pub page: u16,
    /// The hall has seen every page up to this one.
    pub reached: u16,
    /// When the page came up; long ago where the record does not say it.
    pub since: Moment,
    pub pace: Pace,
    /// The reveals that were begun, also while something else shows: at most one of an election.
    pub unveilings: Vec<Unveiling>,
    pub flow: Flow,
}

/// Whether the wall follows what happens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flow {
    #[default]
    Live,
    /// The wall stays as it was after this record while the operator works.
    Held { record: u64 },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HallCommand {
    Show {
        scene: Scene,
        /// How the names come up, for a result.
        #[serde(default)]
        reveal: Reveal,
    },
    Turn {
        page: u16,
    },
    /// Lets a clock turn the pages: every 3 to 60 seconds, or not at all with 0.
    Pace {
        seconds: u16,
    },
    /// Shows one more name; after the last one, the whole result.
    RevealNext {},
    Hold {},
    Release {},
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HallEvent {
    Shown {
        scene: Scene,
        #[serde(default)]
        reveal: Reveal,
        #[serde(default)]
        at: Moment,
    },
    Turned {
        page: u16,
        #[serde(default)]
        at: Moment,
    },
    Paced {
        pace: Pace,
        at: Moment,
    },
    NameRevealed {
        at: Moment,
    },
    RevealEnded {
        at: Moment,
    },
    Held {
        record: u64,
    },
    Released {},
}

/// Takes an event of the wall in. A new scene begins with its first page.
pub(super) fn evolve(hall: &mut Hall, event: &HallEvent) {
    match event {
        HallEvent::Shown { scene, reveal, at } => {
            hall.unveil(scene, *reveal);
            hall.scene = scene.clone();
            hall.open(*at);
        }
        HallEvent::Turned { page, at } => hall.turn(*page, *at),
        HallEvent::Paced { pace, at } => hall.set_pace(*pace, *at),
        HallEvent::NameRevealed { at } => {
            hall.reveal_name();
            hall.since = *at;
        }
        HallEvent::RevealEnded { at } => {
            hall.end_reveal();
            hall.open(*at);
        }
        HallEvent::Held { record } => hall.flow = Flow::Held { record: *record },
        HallEvent::Released {} => hall.flow = Flow::Live,
    }
}
