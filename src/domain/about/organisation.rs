//! What kind of organisation meets: a report over many congresses is made up by these kinds.

use serde::{Deserialize, Serialize};

use crate::domain::order::fold;
use crate::domain::{Lang, tr};

/// The kind of organisation that meets (loại hình tổ chức đảng).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// A commune, a ward or a town (xã, phường, thị trấn).
    Commune,
    /// An office of the Party or the state (cơ quan).
    Agency,
    /// A public service unit: a school, a hospital (đơn vị sự nghiệp).
    PublicService,
    /// An enterprise (doanh nghiệp).
    Enterprise,
    /// A unit of the army (quân đội).
    Army,
    /// A unit of the police (công an).
    Police,
    Other,
    /// Nobody has said what kind it is.
    #[default]
    Unstated,
}

impl OrganisationKind {
    /// Every kind, in the order in which reports list them.
    pub const ALL: [Self; 8] = [
        Self::Commune,
        Self::Agency,
        Self::PublicService,
        Self::Enterprise,
        Self::Army,
        Self::Police,
        Self::Other,
        Self::Unstated,
    ];

    /// The word by which files name the kind.
    pub fn code(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::Agency => "agency",
            Self::PublicService => "public_service",
            Self::Enterprise => "enterprise",
            Self::Army => "army",
            Self::Police => "police",
            Self::Other => "other",
            Self::Unstated => "unstated",
        }
    }

    /// Names the kind as a report does.
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Commune => tr(lang, "xã, phường, thị trấn", "communes, wards, towns"),
            Self::Agency => tr(lang, "cơ quan", "agencies"),
            Self::PublicService => tr(lang, "đơn vị sự nghiệp", "public service units"),
            Self::Enterprise => tr(lang, "doanh nghiệp", "enterprises"),
            Self::Army => tr(lang, "quân đội", "army"),
            Self::Police => tr(lang, "công an", "police"),
            Self::Other => tr(lang, "loại hình khác", "other"),
            Self::Unstated => tr(lang, "chưa ghi loại hình", "kind not stated"),
        }
    }

    /// Reads a kind as people write it: by its code or by its name, with or without marks.
    pub fn read(written: &str) -> Option<Self> {
        let written = fold(written.trim());
        let is_meant = |kind: &Self| {
            let names = [kind.code(), kind.text(Lang::Vi), kind.text(Lang::En)];
            names.iter().any(|name| fold(name) == written)
                || kind.short_names().contains(&written.as_str())
        };
        Self::ALL.into_iter().find(is_meant)
    }

    /// What else people write for a kind, without marks.
    fn short_names(self) -> &'static [&'static str] {
        match self {
            Self::Commune => &["xa", "phuong", "thi tran", "ward", "town"],
            Self::PublicService => &["su nghiep", "truong hoc", "benh vien", "school", "hospital"],
            Self::Other => &["khac"],
            Self::Agency | Self::Enterprise | Self::Army | Self::Police | Self::Unstated => &[],
        }
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands the field over by reference"
    )]
    pub(super) fn is_unstated(&self) -> bool {
        *self == Self::Unstated
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_read_by_its_code_or_its_name_with_or_without_marks() {
        for kind in OrganisationKind::ALL {
            assert_eq!(OrganisationKind::read(kind.code()), Some(kind));
            assert_eq!(OrganisationKind::read(kind.text(Lang::Vi)), Some(kind));
            assert_eq!(OrganisationKind::read(kind.text(Lang::En)), Some(kind));
        }
        assert_eq!(OrganisationKind::read(" Quan doi "), Some(OrganisationKind::Army));
        assert_eq!(OrganisationKind::read("phường"), Some(OrganisationKind::Commune));
        assert_eq!(OrganisationKind::read("hội"), None);
    }
}
