//! The bodies that the congress elects by show of hands: first their number, then their list.

mod decide;
mod refusal;

pub(super) use decide::{check_slate, decide, proposed};
pub use refusal::BodiesRefusal;

use serde::{Deserialize, Serialize};

use super::{ElectionId, Lang, PersonId, State, tr};

/// A body of the congress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// The presidium (đoàn chủ tịch).
    Presidium,
    /// The secretariat (đoàn thư ký).
    Secretariat,
    /// The credentials committee (ban thẩm tra tư cách đại biểu).
    Credentials,
    /// The counting committee (ban kiểm phiếu) of one election.
    Counting(ElectionId),
}

/// A body as far as the congress has formed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formation {
    pub body: Body,
    pub slate: Slate,
    pub progress: Progress,
}

/// The people proposed for a body. The head comes first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slate {
    pub head: PersonId,
    /// The other members, in the order proposed.
    pub members: Vec<PersonId>,
}

/// How far the congress has come with a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Proposed,
    NumberVoted,
    Elected,
}

/// The bodies proposed or elected so far. A body that sits keeps its entry while others are proposed
/// in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bodies {
    pub formed: Vec<Formation>,
}

/// What is asked about a body. The votes themselves are shows of hands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BodiesCommand {
    Propose { body: Body, slate: Slate },
}

/// What has happened to a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BodiesEvent {
    Proposed { body: Body, slate: Slate },
    NumberVoted { body: Body, number: u16 },
    Elected { body: Body, slate: Slate },
}

impl Bodies {
    /// Finds a body as far as it has been formed: the latest proposal, else the body that sits.
    pub fn get(&self, body: Body) -> Option<&Formation> {
        self.formed.iter().rfind(|formation| formation.body == body)
    }

    /// Finds the people of a body, once the congress has elected it.
    pub fn elected(&self, body: Body) -> Option<&Slate> {
        let mut formed = self.formed.iter();
        let sits = |known: &&Formation| known.body == body && known.progress == Progress::Elected;
        formed.find(sits).map(|formation| &formation.slate)
    }
}

impl Slate {
    /// Lists everybody, the head first.
    pub fn people(&self) -> impl Iterator<Item = PersonId> {
        std::iter::once(self.head).chain(self.members.iter().copied())
    }

    /// Counts everybody, the head included.
    pub fn size(&self) -> usize {
        self.members.len().saturating_add(1)
    }
}

impl Body {
    /// Tells whether nothing is left for the body to do: a counting committee of an election that is
    /// over, be it passed on without a ballot.
    pub fn is_needless(self, state: &State) -> bool {
        match self {
            Self::Counting(election) => {
                state.election(election).is_some_and(|election| election.phase.is_over())
            }
            Self::Presidium | Self::Secretariat | Self::Credentials => false,
        }
    }

    /// Names the body within a sentence.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Presidium => tr(lang, "Đoàn Chủ tịch", "presidium").into(),
            Self::Secretariat => tr(lang, "Đoàn Thư ký", "secretariat").into(),
            Self::Credentials => {
                tr(lang, "Ban Thẩm tra tư cách đại biểu", "credentials committee").into()
            }
            Self::Counting(election) => tr(
                lang,
                format!("Ban Kiểm phiếu cuộc bầu cử số {election}"),
                format!("counting committee of election {election}"),
            ),
        }
    }
}

/// Takes an event of a body in. A vote on a body that nobody proposed changes nothing.
pub(super) fn evolve(bodies: &mut Bodies, event: &BodiesEvent) {
    match event {
        BodiesEvent::Proposed { body, slate } => propose(bodies, *body, slate),
        BodiesEvent::NumberVoted { body, .. } => number(bodies, *body),
        BodiesEvent::Elected { body, slate } => elect(bodies, *body, slate),
    }
}

/// Puts a slate in the place of an earlier proposal. A number that was voted stands as long as the new
/// slate keeps to it.
fn propose(bodies: &mut Bodies, body: Body, slate: &Slate) {
    let stands = bodies.get(body).is_some_and(|earlier| {
        earlier.progress == Progress::NumberVoted && earlier.slate.size() == slate.size()
    });
    let progress = if stands { Progress::NumberVoted } else { Progress::Proposed };
    let stays = |known: &Formation| known.body != body || known.progress == Progress::Elected;
    bodies.formed.retain(stays);
    bodies.formed.push(Formation { body, slate: slate.clone(), progress });
}

fn number(bodies: &mut Bodies, body: Body) {
    let is_proposal =
        |known: &&mut Formation| known.body == body && known.progress != Progress::Elected;
    if let Some(proposal) = bodies.formed.iter_mut().find(is_proposal) {
        proposal.progress = Progress::NumberVoted;
    }
}

/// Seats a slate in the place of the proposal and of the body that sat before.
fn elect(bodies: &mut Bodies, body: Body, slate: &Slate) {
    let Some(place) = bodies.formed.iter().position(|known| known.body == body) else { return };
    let mut index = 0..;
    bodies.formed.retain(|known| index.next() == Some(place) || known.body != body);
    if let Some(seated) = bodies.formed.get_mut(place) {
        *seated = Formation { body, slate: slate.clone(), progress: Progress::Elected };
    }
}
