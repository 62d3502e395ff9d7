//! The styles of `styles.xml`, and paragraphs in them. No paragraph says how it looks by itself, so
//! that a clerk who changes a style changes the paper.

use super::xml::escaped;

/// A paragraph style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Body,
    BodyStrong,
    Bullet,
    Title,
    Subtitle,
    TitleRule,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Letterhead,
    LetterheadIssuer,
    LetterheadMotto,
    LetterheadDate,
    TableText,
    TableHead,
    /// Counts and shares, at the right so that their digits stand under each other.
    TableNumber,
    /// Places in a list, times and the like, in the middle.
    TablePlace,
    Signature,
    Foot,
    /// The little room under a table, which also keeps two tables apart.
    Spacer,
    /// A line too low to be seen, for what is no text.
    Break,
}

/// Whether a paragraph may be parted from the next by the end of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    Free,
    WithNext,
}

impl Style {
    /// The style of a heading; what is deeper than the fourth level looks like it.
    pub(super) fn heading(level: u8) -> Self {
        match level {
            0 | 1 => Self::Heading1,
            2 => Self::Heading2,
            3 => Self::Heading3,
            4.. => Self::Heading4,
        }
    }

    fn id(self) -> &'static str {
        match self {
            Self::Body => "BodyText",
            Self::BodyStrong => "BodyStrong",
            Self::Bullet => "ListBullet",
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::TitleRule => "TitleRule",
            Self::Heading1 => "Heading1",
            Self::Heading2 => "Heading2",
            Self::Heading3 => "Heading3",
            Self::Heading4 => "Heading4",
            Self::Letterhead => "Letterhead",
            Self::LetterheadIssuer => "LetterheadIssuer",
            Self::LetterheadMotto => "LetterheadMotto",
            Self::LetterheadDate => "LetterheadDate",
            Self::TableText => "TableText",
            Self::TableHead => "TableHead",
            Self::TableNumber => "TableNumber",
            Self::TablePlace => "TablePlace",
            Self::Signature => "Signature",
            Self::Foot => "Foot",
            Self::Spacer => "Spacer",
            Self::Break => "Break",
        }
    }
}

/// Writes a paragraph that the end of a page may part from the next.
pub(super) fn paragraph(style: Style, text: &str) -> String {
    kept(style, text, Keep::Free)
}

/// Writes a paragraph.
pub(super) fn kept(style: Style, text: &str, keep: Keep) -> String {
    let with_next = match keep {
        Keep::Free => "",
        Keep::WithNext => "<w:keepNext/>",
    };
    written(style, with_next, &run(text))
}

/// Writes a paragraph with something more to say about it than its style.
pub(super) fn set(style: Style, properties: &str, text: &str) -> String {
    written(style, properties, &run(text))
}

/// Writes the end of a page.
pub(super) fn page_break() -> String {
    written(Style::Break, "", r#"<w:r><w:br w:type="page"/></w:r>"#)
}

fn written(style: Style, properties: &str, runs: &str) -> String {
    let id = style.id();
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{id}"/>{properties}</w:pPr>{runs}</w:p>"#)
}

fn run(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!(r#"<w:r><w:t xml:space="preserve">{}</w:t></w:r>"#, escaped(text))
}
