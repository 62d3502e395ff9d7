//! The body of a paper, block by block.

use super::letterhead::letterhead;
use super::page::{Numbering, TEXT_WIDTH, section};
use super::signatures::signatures;
use super::slips::slips;
use super::style::{Keep, Style, kept, page_break, paragraph};
use super::table::{Place, table};
use crate::domain::Lang;
use crate::papers::document::{Block, Document};

const OPENING: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>"#,
);

/// Writes the part that holds the text of a paper.
pub(super) fn document(document: &Document) -> String {
    let mut parts = vec![OPENING.to_owned()];
    parts.extend(document.head.iter().map(letterhead));
    parts.push(blocks(&document.blocks, document.lang, TEXT_WIDTH));
    parts.push(foot(&document.foot));
    parts.push(section(numbering(document)));
    parts.push("</w:body></w:document>".to_owned());
    parts.concat()
}

/// Writes blocks one after another; what stands above signatures stays with them, because a
/// signature alone on a page signs nothing.
pub(super) fn blocks(blocks: &[Block], lang: Lang, width: u32) -> String {
    let shown: Vec<&Block> = blocks.iter().skip_while(|block| is_break(block)).collect();
    let followers = shown.iter().skip(1).copied().map(Some).chain([None]);
    let written = shown.iter().zip(followers).map(|(block, next)| match (block, next) {
        (Block::PageBreak, None | Some(Block::PageBreak)) => String::new(),
        (block, Some(Block::Signatures(_))) => {
            of_block(block, Place { lang, width, keep: Keep::WithNext })
        }
        (block, _) => of_block(block, Place { lang, width, keep: Keep::Free }),
    });
    written.collect()
}

fn of_block(block: &Block, place: Place) -> String {
    match block {
        Block::Heading { level, text } => paragraph(Style::heading(*level), text),
        Block::Paragraph(text) => kept(Style::Body, text, place.keep),
        Block::Strong(text) => kept(Style::BodyStrong, text, place.keep),
        Block::List(items) => list(items, place.keep),
        Block::Table(of) => table(of, place),
        Block::Signatures(all) => signatures(all),
        Block::Slips(of) => slips(of, place.lang),
        Block::PageBreak => page_break(),
    }
}

/// Only the last item has to stay with what comes after the list.
fn list(items: &[String], keep: Keep) -> String {
    let Some((last, others)) = items.split_last() else { return String::new() };
    let others = others.iter().map(|item| paragraph(Style::Bullet, item));
    others.chain([kept(Style::Bullet, last, keep)]).collect()
}

fn foot(lines: &[String]) -> String {
    let lines: String = lines.iter().map(|line| paragraph(Style::Foot, line)).collect();
    format!("{}{lines}", paragraph(Style::Spacer, ""))
}

fn numbering(document: &Document) -> Numbering {
    let has_slips = document.blocks.iter().any(|block| matches!(block, Block::Slips(_)));
    if has_slips { Numbering::None } else { Numbering::FromSecondPage }
}

fn is_break(block: &Block) -> bool {
    matches!(block, Block::PageBreak)
}
