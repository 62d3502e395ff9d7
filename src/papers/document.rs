//! A paper as it reads: its blocks in order, without how a format writes them. Every format is
//! written from this, so that two formats of one paper never differ in words.

mod table;

pub use table::{Cell, Table};

use serde::{Deserialize, Serialize};

use crate::domain::{Lang, Moment};

/// A paper as it reads, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub lang: Lang,
    pub head: Option<Letterhead>,
    /// The date of the paper. Without one it is a draft, and has no number.
    pub on: Option<Moment>,
    /// Whose hands counted, for the signatures.
    pub hands: Counters,
    pub blocks: Vec<Block>,
    /// What stands under the signatures: the rules that were applied, and the check code.
    pub foot: Vec<String>,
}

/// What stands above the text of a paper (HD 36-HD/VPTW, 2018).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// The line at the right, in capitals; an association has none.
    pub motto: Option<String>,
    /// Who issues the paper, the level above first; the last one is the issuer.
    pub issuers: Vec<String>,
    /// The sign under the issuers ("*").
    pub sign: Option<String>,
    /// "Số 01-BC/ĐH": no colon, the number by type within the term.
    pub number: Option<String>,
    pub place_and_date: Option<String>,
    /// The type of the paper, in capitals.
    pub kind: String,
    /// What the paper is about (trích yếu).
    pub subject: Option<String>,
}

/// Who counted ballots, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counters {
    pub head: Option<String>,
    pub members: Vec<String>,
}

/// A piece of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A heading; the type of the paper is level 1, so that sections begin at 2.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(String),
    /// A paragraph that must not be overlooked.
    Strong(String),
    List(Vec<String>),
    Table(Table),
    /// Room to sign, side by side.
    Signatures(Vec<Signature>),
    /// The same small paper many times, to be cut apart.
    Slips(Slips),
    PageBreak,
}

/// Ballots and the like: as many to a sheet as fit, each whole, with lines to cut between them. Their
/// sheets carry no number and nothing else that would tell one slip from another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slips {
    pub copies: u32,
    pub slip: Vec<Block>,
}

/// A place to sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// In whose name: "T/M ĐOÀN CHỦ TỊCH".
    pub office: String,
    /// Who signs, where it is known.
    pub name: Option<String>,
}

/// A table of a paper and the heading that it stands under.
#[derive(Clone, Copy, Debug)]
pub struct Titled<'a> {
    pub heading: Option<&'a str>,
    pub table: &'a Table,
}

impl Document {
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            head: None,
            on: None,
            hands: Counters::default(),
            blocks: Vec::new(),
            foot: Vec::new(),
        }
    }

    /// Every table in its order. A slip that is printed many times holds no data, so none of its own.
    pub fn tables(&self) -> Vec<Titled<'_>> {
        let mut heading = None;
        let titled = self.blocks.iter().filter_map(|block| match block {
            Block::Heading { text, .. } => {
                heading = Some(text.as_str());
                None
            }
            Block::Table(table) => Some(Titled { heading, table }),
            Block::Paragraph(_)
            | Block::Strong(_)
            | Block::List(_)
            | Block::Signatures(_)
            | Block::Slips(_)
            | Block::PageBreak => None,
        });
        titled.collect()
    }

    pub(super) fn heading(&mut self, level: u8, text: &str) {
        self.blocks.push(Block::Heading { level, text: text.to_owned() });
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.blocks.push(Block::Paragraph(text.to_owned()));
    }

    pub(super) fn strong(&mut self, text: &str) {
        self.blocks.push(Block::Strong(text.to_owned()));
    }

    /// Adds a list, unless it has nothing in it.
    pub(super) fn list(&mut self, lines: &[String]) {
        if !lines.is_empty() {
            self.blocks.push(Block::List(lines.to_vec()));
        }
    }

    pub(super) fn table<C: Clone + Into<Cell>>(&mut self, head: &[&str], rows: &[Vec<C>]) {
        let cells = |row: &Vec<C>| row.iter().cloned().map(Into::into).collect();
        let head = head.iter().map(|&cell| cell.to_owned()).collect();
        let rows = rows.iter().map(cells).collect();
        self.blocks.push(Block::Table(Table { head, rows }));
    }

    pub(super) fn signatures(&mut self, offices: &[&str]) {
        let signature = |&office: &&str| Signature { office: office.to_owned(), name: None };
        self.blocks.push(Block::Signatures(offices.iter().map(signature).collect()));
    }
}
