//! A tie at the bottom of the names from the floor: more are level than there are places left under
//! the cap. The congress says who is taken, or the head of the committee where few are elected
//! (SUR-7, SUR-8).

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::refusal::{ElectionRefusal, ListRefusal};
use super::stage::PhaseName;
use super::{Candidate, Election, ElectionEvent, Opinion, list};
use crate::domain::rules::Surplus;
use crate::domain::{CandidateId, Lang, State, Text, tr};

/// Names from the floor with equal support, and how many of them there is a place for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FloorTie {
    pub among: Vec<CandidateId>,
    pub places: usize,
    /// How many of those attending support each of them.
    pub support: u32,
}

/// What was said of a tie. It holds as long as the same names are tied on the same places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FloorChoice {
    #[default]
    NotMade,
    Made {
        tie: FloorTie,
        taken: Vec<CandidateId>,
    },
}

/// Who says which of those level are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chooser {
    Congress,
    /// The head of the committee (người đứng đầu cấp ủy), for a body of 3 to 5.
    CommitteeHead,
}

/// The names from the floor that go onto the list, as far as their support says.
pub(super) enum Cut<'a> {
    Clear(Vec<&'a Candidate>),
    Level { above: Vec<&'a Candidate>, tie: FloorTie },
}

impl FloorTie {
    /// Asks who is taken.
    pub fn question(&self, chooser: Chooser, lang: Lang) -> String {
        let (tied, places, support) = (self.among.len(), self.places, self.support);
        let who = chooser.text(lang);
        tr(
            lang,
            format!(
                "{tied} người bằng nhau {support} phiếu đồng ý, số dư chỉ còn {places} chỗ. {who} chọn ai?"
            ),
            format!(
                "{tied} are level with {support} votes and there is room for {places}. {who} chooses whom?"
            ),
        )
    }
}

impl Chooser {
    pub(super) fn of(election: &Election, surplus: &Surplus) -> Self {
        let is_small = surplus.is_small(election.vacancies().total());
        if is_small && !surplus.small_rule.is_empty() {
            Self::CommitteeHead
        } else {
            Self::Congress
        }
    }

    /// Names them, at the beginning of a sentence.
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Congress => tr(lang, "Đại hội", "The congress"),
            Self::CommitteeHead => tr(lang, "Người đứng đầu cấp ủy", "The head of the committee"),
        }
    }

    /// Finds the rule by which it is for them to say.
    pub(super) fn rule(self, surplus: &Surplus) -> &Text {
        match self {
            Self::Congress => &surplus.trim_rule,
            Self::CommitteeHead => &surplus.small_rule,
        }
    }
}

/// Takes names from the floor in the order of their support until the places are full. Who is level
/// on the last place is taken by the choice that was made, if it was made about this tie.
pub(super) fn cut<'a>(
    mut floor: Vec<&'a Candidate>,
    places: usize,
    choice: &FloorChoice,
) -> Cut<'a> {
    floor.sort_by_key(|name| Reverse(support(name)));
    let (taken, left) = floor.split_at(places.min(floor.len()));
    let (Some(last), Some(next)) = (taken.last(), left.first()) else {
        return Cut::Clear(taken.to_vec());
    };
    let level = support(next);
    if support(last) != level {
        return Cut::Clear(taken.to_vec());
    }
    let above: Vec<_> = floor.iter().copied().filter(|name| level < support(name)).collect();
    let tied: Vec<_> = floor.iter().copied().filter(|name| support(name) == level).collect();
    let tie = FloorTie {
        among: tied.iter().map(|name| name.nominee.id).collect(),
        places: places.saturating_sub(above.len()),
        support: level,
    };
    match choice {
        FloorChoice::Made { tie: settled, taken } if *settled == tie => {
            let chosen = tied.into_iter().filter(|name| taken.contains(&name.nominee.id));
            Cut::Clear(above.into_iter().chain(chosen).collect())
        }
        FloorChoice::Made { .. } | FloorChoice::NotMade => Cut::Level { above, tie },
    }
}

impl Election {
    /// Finds the tie that holds the list up, if it is a tie that does.
    pub fn floor_tie(&self, state: &State) -> Option<(FloorTie, Chooser)> {
        match list::draw(state, self) {
            Err(ElectionRefusal::List(ListRefusal::FloorTie { tie, chooser, .. })) => {
                Some((tie, chooser))
            }
            _ => None,
        }
    }
}

/// Notes who is taken. Only a tie that holds the list up can be settled.
pub(super) fn settle(
    state: &State,
    election: &Election,
    taken: &[CandidateId],
    decided_by: &Text,
) -> Result<ElectionEvent, ElectionRefusal> {
    election.must_be_in(PhaseName::Nominating)?;
    let (tie, _) = election.floor_tie(state).ok_or(ListRefusal::NoFloorTie)?;
    if decided_by.is_empty() {
        return Err(ElectionRefusal::NameMissing);
    }
    let mut chosen = tie.among.clone();
    chosen.retain(|name| taken.contains(name));
    if chosen.len() != tie.places || taken.len() != tie.places {
        let names = election.printed_names(&tie.among, &state.roster);
        let places = tie.places;
        return Err(ListRefusal::WrongChoice { names, places, taken: taken.len() }.into());
    }
    let (election, decided_by) = (election.plan.id, decided_by.clone());
    Ok(ElectionEvent::FloorTieSettled { election, tie, taken: chosen, decided_by })
}

fn support(candidate: &Candidate) -> u32 {
    match candidate.opinion {
        Opinion::Asked { support, .. } => support,
        Opinion::NotAsked => 0,
    }
}
