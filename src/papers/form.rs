//! The form of papers (thể thức): letterhead, numbering, wording and signers, as data. A form of an
//! organisation says only what it has otherwise than the form that comes with the program.

mod dress;
mod fault;
mod read;
mod wording;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::catalogue::Kind;
use crate::domain::about::PaperStyle;

pub use fault::FormFault;
pub(super) use wording::Wording;

pub(super) use dress::dress_all;

/// How the papers of an organisation look, apart from what they report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Form {
    /// What the form follows, for a list to choose from.
    pub name: Wording,
    pub letterhead: Heading,
    pub numbers: Numbers,
    /// What a kind of paper has otherwise.
    pub papers: BTreeMap<Kind, PaperForm>,
}

/// What stands above every paper. What is left out is as in the form that comes with the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Heading {
    /// The line at the right. Empty: none.
    pub motto: Option<Wording>,
    /// Who issues the papers, the level above first. A line that comes out empty is left out.
    pub issuers: Option<Vec<Wording>>,
    /// The sign under the issuers ("*"). Empty: none.
    pub sign: Option<Wording>,
    pub place_and_date: Option<Wording>,
}

/// How papers are numbered: within each type, in the order of their dates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Numbers {
    /// The whole number ("Số {number}-{type}/ĐH"). Empty: papers have no numbers.
    pub pattern: Option<Wording>,
    /// Where a type begins, if not at 1: how many the term has had before, and one.
    pub first: BTreeMap<String, u32>,
}

/// What a kind of paper has otherwise than the program would write it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PaperForm {
    /// The type in the number ("BB", "NQ"). Without it the paper has no number.
    #[serde(rename = "type")]
    pub mark: Option<String>,
    /// The name of the paper; capitals are made of it.
    pub kind: Option<Wording>,
    /// What the paper is about.
    pub subject: Option<Wording>,
    pub issuers: Option<Vec<Wording>>,
    /// Paragraphs before the text.
    pub opening: Vec<Wording>,
    /// Paragraphs after the text, before the signatures.
    pub closing: Vec<Wording>,
    pub signers: Option<Vec<Signer>>,
}

/// A place to sign.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// In whose name: "T/M ĐOÀN CHỦ TỊCH".
    pub office: Wording,
    /// Who signs. A placeholder with several names gives each a place.
    #[serde(default)]
    pub name: Wording,
}

impl Form {
    /// The form that comes with the program for a style.
    pub fn of(style: PaperStyle) -> Self {
        // The files are read by a test: they cannot be unfit.
        read::parse(source(style)).unwrap_or_default()
    }

    /// The form of an organisation where it says something, and the one that comes with the program
    /// for a style elsewhere.
    pub fn own(own: Option<&Self>, style: PaperStyle) -> Self {
        own.map_or_else(|| Self::of(style), |own| own.clone().over(Self::of(style)))
    }

    /// Reads a form, and checks every name and placeholder in it. Tells every fault.
    pub fn parse(source: &str) -> Result<Self, Vec<FormFault>> {
        read::parse(source)
    }

    /// This form where it says something, and the other one elsewhere.
    #[must_use]
    pub fn over(self, other: Self) -> Self {
        let mut papers = other.papers;
        for (kind, own) in self.papers {
            let below = papers.remove(&kind).unwrap_or_default();
            papers.insert(kind, own.over(below));
        }
        let mut first = other.numbers.first;
        first.extend(self.numbers.first);
        Self {
            name: if self.name.is_empty() { other.name } else { self.name },
            letterhead: Heading {
                motto: self.letterhead.motto.or(other.letterhead.motto),
                issuers: self.letterhead.issuers.or(other.letterhead.issuers),
                sign: self.letterhead.sign.or(other.letterhead.sign),
                place_and_date: self.letterhead.place_and_date.or(other.letterhead.place_and_date),
            },
            numbers: Numbers { pattern: self.numbers.pattern.or(other.numbers.pattern), first },
            papers,
        }
    }
}

impl PaperForm {
    fn over(self, other: Self) -> Self {
        let either = |own: Vec<Wording>, other| if own.is_empty() { other } else { own };
        Self {
            mark: self.mark.or(other.mark),
            kind: self.kind.or(other.kind),
            subject: self.subject.or(other.subject),
            issuers: self.issuers.or(other.issuers),
            opening: either(self.opening, other.opening),
            closing: either(self.closing, other.closing),
            signers: self.signers.or(other.signers),
        }
    }
}

/// The file of the form that comes with the program for a style.
pub fn source(style: PaperStyle) -> &'static str {
    match style {
        PaperStyle::Party => include_str!("../../session-templates/forms/party.toml"),
        PaperStyle::Association => include_str!("../../session-templates/forms/association.toml"),
    }
}

/// The name by which the form of a style is asked for.
pub fn name(style: PaperStyle) -> &'static str {
    match style {
        PaperStyle::Party => "party-papers",
        PaperStyle::Association => "association-papers",
    }
}

/// Tells whether a text is meant as a form: only those have a letterhead.
pub fn is_form(source: &str) -> bool {
    source.lines().map(str::trim_start).any(|line| {
        ["[letterhead", "[papers.", "[numbers"].iter().any(|table| line.starts_with(table))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_that_come_with_the_program_can_be_read() {
        for style in PaperStyle::ALL {
            assert_eq!(Form::parse(source(style)).map(drop), Ok(()), "{style:?}");
        }
    }

    #[test]
    fn an_own_form_says_only_what_it_has_otherwise() {
        let own = "[papers.minutes]\nkind = \"Biên bản phiên họp\"\n";

        let form = Form::parse(own).unwrap().over(Form::of(PaperStyle::Party));

        let minutes = &form.papers[&Kind::Minutes];
        assert_eq!(minutes.kind, Some("Biên bản phiên họp".into()));
        assert_eq!(minutes.mark.as_deref(), Some("BB"));
        assert!(form.letterhead.motto.is_some());
    }
}
