//! A template as it stands in its file, with the place of everything that can be wrong.

use serde::Deserialize;
use toml::Spanned;

use super::kind::Kind;
use crate::domain::about::{Composition, OrganisationKind, PaperStyle};
use crate::domain::agenda::Sitting;
use crate::domain::duties::AreaKind;
use crate::domain::election::{Numbering, Occasion, Office};
use crate::domain::preparation::{PaperKind, Subcommittee};
use crate::domain::review::Class;
use crate::domain::{Gathering, Lang, Level, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) name: String,
    pub(super) title: Text,
    pub(super) description: Text,
    #[serde(default)]
    pub(super) lang: Lang,
    pub(super) gathering: Gathering,
    #[serde(default)]
    pub(super) level: Level,
    #[serde(default)]
    pub(super) style: PaperStyle,
    pub(super) rules: Spanned<String>,
    #[serde(default)]
    pub(super) limits: LimitsSource,
    pub(super) about: AboutSource,
    #[serde(default)]
    pub(super) review: ReviewSource,
    #[serde(default, rename = "theme")]
    pub(super) themes: Vec<ThemeSource>,
    #[serde(default, rename = "election")]
    pub(super) elections: Vec<ElectionSource>,
    #[serde(default, rename = "area")]
    pub(super) areas: Vec<AreaSource>,
    #[serde(default, rename = "composition")]
    pub(super) compositions: Vec<Spanned<Composition>>,
    #[serde(default, rename = "team")]
    pub(super) teams: Vec<TeamSource>,
    #[serde(default, rename = "task")]
    pub(super) tasks: Vec<TaskSource>,
    #[serde(default, rename = "document")]
    pub(super) documents: Vec<DocumentSource>,
    #[serde(rename = "item")]
    pub(super) items: Vec<ItemSource>,
}

/// The longest that each sitting should be planned, in minutes.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LimitsSource {
    pub(super) preparatory: Option<Spanned<u32>>,
    pub(super) main: Option<Spanned<u32>>,
}

/// Whom the session reviews and grades. People are enlisted from the roster later.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReviewSource {
    #[serde(default)]
    pub(super) collectives: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AboutSource {
    pub(super) title: Spanned<String>,
    #[serde(default)]
    pub(super) organisation: Text,
    #[serde(default)]
    pub(super) organisation_kind: OrganisationKind,
    #[serde(default)]
    pub(super) superior: Text,
    #[serde(default)]
    pub(super) ordinal: Text,
    #[serde(default)]
    pub(super) term: Text,
    #[serde(default)]
    pub(super) place: Text,
    #[serde(default)]
    pub(super) resolution: Text,
    #[serde(default)]
    pub(super) opening_words: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) closing_words: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ThemeSource {
    pub(super) title: Spanned<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ElectionSource {
    pub(super) key: Spanned<String>,
    pub(super) office: Spanned<Office>,
    pub(super) title: Spanned<String>,
    pub(super) seats: Spanned<i64>,
    pub(super) alternate_seats: Option<Spanned<i64>>,
    pub(super) numbering: Numbering,
    pub(super) among: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) occasion: Occasion,
}

/// A block, a branch or a district of the assignment of duties.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AreaSource {
    pub(super) kind: AreaKind,
    pub(super) name: Spanned<String>,
}

/// A subcommittee of the preparation before the congress.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TeamSource {
    pub(super) kind: Spanned<Subcommittee>,
    pub(super) duty: Option<Spanned<String>>,
}

/// A task of a subcommittee, due so many days before the congress.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TaskSource {
    pub(super) team: Spanned<Subcommittee>,
    pub(super) title: Spanned<String>,
    pub(super) days_before: Spanned<i64>,
}

/// A paper of the congress, printed so many days before it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DocumentSource {
    pub(super) kind: Spanned<PaperKind>,
    pub(super) days_before: Spanned<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemSource {
    pub(super) key: Option<Spanned<String>>,
    pub(super) title: Spanned<String>,
    pub(super) kind: Spanned<Kind>,
    #[serde(default)]
    pub(super) sitting: Sitting,
    pub(super) minutes: Spanned<i64>,
    pub(super) leader: Spanned<String>,
    #[serde(default)]
    pub(super) words: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) needs: Vec<Spanned<String>>,
    pub(super) bodies: Option<Spanned<Vec<Spanned<String>>>>,
    pub(super) election: Option<Spanned<String>>,
    pub(super) of: Option<Spanned<Class>>,
    pub(super) motions: Option<Spanned<Vec<Spanned<String>>>>,
}
