//! The bodies that the congress elects by show of hands: first their number, then their list.

mod decide;
mod refusal;

pub(super) use decide::{check_slate, decide, proposed};
pub use refusal::BodiesRefusal;

use serde::{Deserialize, Serialize};

use super::{ElectionId, Lang, PersonId, tr};

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

/// The bodies proposed or elected so far.
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
    /// Finds a body as far as it has been formed.
    pub fn get(&self, body: Body) -> Option<&Formation> {
        self.formed.iter().find(|formation| formation.body == body)
    }

    /// Finds the people of a body, once the congress has elected it.
    pub fn elected(&self, body: Body) -> Option<&Slate> {
        let formation = self.get(body)?;
        (formation.progress == Progress::Elected).then_some(&formation.slate)
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
        BodiesEvent::NumberVoted { body, .. } => {
            change(bodies, *body, |formation| formation.progress = Progress::NumberVoted);
        }
        BodiesEvent::Elected { body, slate } => change(bodies, *body, |formation| {
            formation.slate = slate.clone();
            formation.progress = Progress::Elected;
        }),
    }
}

/// Puts a slate in the place of an earlier one. A number that was voted stands as long as the new
/// slate keeps to it.
fn propose(bodies: &mut Bodies, body: Body, slate: &Slate) {
    let stands = bodies.get(body).is_some_and(|earlier| {
        earlier.progress == Progress::NumberVoted && earlier.slate.size() == slate.size()
    });
    let progress = if stands { Progress::NumberVoted } else { Progress::Proposed };
    bodies.formed.retain(|formation| formation.body != body);
    bodies.formed.push(Formation { body, slate: slate.clone(), progress });
}

fn change(bodies: &mut Bodies, body: Body, change: impl FnOnce(&mut Formation)) {
    if let Some(formation) = bodies.formed.iter_mut().find(|formation| formation.body == body) {
        change(formation);
    }
}
