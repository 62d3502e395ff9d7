//! A text of a form: the same in both languages, or one for each; with placeholders in braces.

use serde::Deserialize;

use crate::domain::Lang;

/// A text of a form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Wording {
    Same(String),
    Each(Each),
}

/// A text for each language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    pub vi: String,
    pub en: String,
}

/// What only a paper knows of itself, beside the placeholders of the chair's words.
pub(super) const OWN: [&str; 10] =
    ["number", "type", "session", "day", "month", "year", "date", "subject", "head", "members"];

impl Wording {
    pub fn text(&self, lang: Lang) -> &str {
        match (self, lang) {
            (Self::Same(text), _) => text,
            (Self::Each(each), Lang::Vi) => &each.vi,
            (Self::Each(each), Lang::En) => &each.en,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.texts().iter().all(|text| text.is_empty())
    }

    pub(super) fn texts(&self) -> [&str; 2] {
        [self.text(Lang::Vi), self.text(Lang::En)]
    }
}

impl Default for Wording {
    fn default() -> Self {
        Self::Same(String::new())
    }
}

impl From<&str> for Wording {
    fn from(text: &str) -> Self {
        Self::Same(text.to_owned())
    }
}
