//! A result that the hall hears name by name. No name comes up before its turn.

use serde::{Deserialize, Serialize};

use super::{Hall, Scene};
use crate::domain::election::Election;
use crate::domain::election::round::{Outcome, Round, RoundStage};
use crate::domain::election::verdict::NameVerdict;
use crate::domain::{ElectionId, Moment, State};

/// How the names of a result come up (cách công bố).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reveal {
    /// All at once.
    #[default]
    All,
    /// Name by name, as the ballot lists them.
    ListOrder,
    /// Name by name, the fewest votes first.
    FromBottom,
}

/// A reveal that was begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unveiling {
    pub election: ElectionId,
    pub reveal: Reveal,
    /// How many names have come up.
    pub shown: u16,
}

/// How far the reveal on the wall is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RevealProgress {
    pub shown: usize,
    pub of: usize,
}

impl Hall {
    /// How a scene would go on, were it shown now: a reveal that was interrupted is not over.
    pub fn reveal_of(&self, scene: &Scene) -> Reveal {
        self.unveiling_of(scene).map_or(Reveal::All, |unveiling| unveiling.reveal)
    }

    /// The reveal that a scene is part of.
    pub fn unveiling_of(&self, scene: &Scene) -> Option<Unveiling> {
        let Scene::Result(election) = scene else { return None };
        self.unveilings.iter().find(|unveiling| unveiling.election == *election).copied()
    }

    /// The reveal that a scene is part of once it was shown. A result goes on where it was
    /// interrupted.
    pub fn unveiling_after(&self, scene: &Scene, reveal: Reveal) -> Option<Unveiling> {
        let Scene::Result(election) = *scene else { return None };
        match self.unveiling_of(scene) {
            _ if reveal == Reveal::All => None,
            Some(unveiling) if unveiling.reveal == reveal => Some(unveiling),
            _ => Some(Unveiling { election, reveal, shown: 0 }),
        }
    }

    /// Takes note that a result was announced: where another one of the election stood, it begins
    /// with its first page, and its reveal with the first name.
    pub(in crate::domain) fn begin_anew(&mut self, election: ElectionId, at: Moment) {
        if let Some(unveiling) = self.unveiling_mut(election) {
            unveiling.shown = 0;
        }
        if self.scene == Scene::Result(election) || self.scene == Scene::Elected(election) {
            self.open(at);
        }
    }

    /// Begins a reveal, goes on with it, or ends it with the whole result: the reveals of other
    /// elections wait.
    pub(super) fn unveil(&mut self, scene: &Scene, reveal: Reveal) {
        let Scene::Result(election) = *scene else { return };
        let unveiling = self.unveiling_after(scene, reveal);
        self.unveilings.retain(|other| other.election != election);
        self.unveilings.extend(unveiling);
    }

    /// Brings up one more name of the result on the wall.
    pub(super) fn reveal_name(&mut self) {
        if let Scene::Result(election) = self.scene
            && let Some(unveiling) = self.unveiling_mut(election)
        {
            unveiling.shown = unveiling.shown.saturating_add(1);
        }
    }

    /// Ends the reveal on the wall.
    pub(super) fn end_reveal(&mut self) {
        if let Scene::Result(election) = self.scene {
            self.unveilings.retain(|other| other.election != election);
        }
    }

    fn unveiling_mut(&mut self, election: ElectionId) -> Option<&mut Unveiling> {
        self.unveilings.iter_mut().find(|unveiling| unveiling.election == election)
    }
}

/// Says how far the reveal on the wall is, while there is one.
pub fn reveal_progress(state: &State) -> Option<RevealProgress> {
    let unveiling = state.hall.unveiling_of(&state.hall.scene)?;
    let (round, outcome) = heard(state.election(unveiling.election)?)?;
    let of = in_turn(round, outcome, unveiling.reveal).len();
    Some(RevealProgress { shown: usize::from(unveiling.shown).min(of), of })
}

/// The names of a result in the order in which they come up; in their usual order all at once.
pub fn in_turn<'a>(round: &Round, outcome: &'a Outcome, reveal: Reveal) -> Vec<&'a NameVerdict> {
    let mut names = outcome.verdict.ranked();
    match reveal {
        Reveal::All => {}
        Reveal::ListOrder => {
            let place = |name: &NameVerdict| {
                round.paper.lines.iter().position(|line| line.candidate == name.candidate)
            };
            names.sort_by_key(|name| place(name));
        }
        Reveal::FromBottom => names.reverse(),
    }
    names
}

/// The result that the congress heard last, while it stands.
pub fn heard(election: &Election) -> Option<(&Round, &Outcome)> {
    let round = election.last_heard()?;
    match &round.stage {
        RoundStage::Announced { result, .. } => Some((round, result)),
        RoundStage::Ready
        | RoundStage::Sealed { .. }
        | RoundStage::Issued { .. }
        | RoundStage::Collected { .. }
        | RoundStage::Counting { .. }
        | RoundStage::Reconciled { .. }
        | RoundStage::Signed { .. }
        | RoundStage::Released { .. }
        | RoundStage::Annulled { .. } => None,
    }
}
