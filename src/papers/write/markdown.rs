//! Markdown, written so that a name can never become markup.

use std::fmt;

use crate::papers::document::{Block, Cell, Document, Letterhead, Signature, Slips, Table};

const RULE: &str = "-----";

impl fmt::Display for Document {
    /// Shows the paper as Markdown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&markdown(self))
    }
}

/// Writes a paper as Markdown.
pub(super) fn markdown(document: &Document) -> String {
    let mut parts = document.head.as_ref().map(head).unwrap_or_default();
    parts.extend(document.blocks.iter().map(|block| of_block(block, document)));
    parts.extend(document.foot.iter().map(|line| escaped(line)));
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn head(head: &Letterhead) -> Vec<String> {
    let strong = |text: &String| format!("**{}**", escaped(text));
    let mut parts: Vec<String> = head.motto.iter().map(strong).collect();
    parts.extend(head.issuers.iter().map(|issuer| escaped(issuer)));
    parts.extend(head.sign.iter().map(|sign| escaped(sign)));
    parts.extend(head.number.iter().map(|number| escaped(number)));
    parts.extend(head.place_and_date.iter().map(|place| escaped(place)));
    parts.push(format!("# {}", escaped(&head.kind)));
    parts.extend(head.subject.iter().map(strong));
    parts.push(RULE.to_owned());
    parts
}

fn of_block(block: &Block, document: &Document) -> String {
    match block {
        Block::Heading { level, text } => {
            format!("{} {}", "#".repeat(usize::from(*level)), escaped(text))
        }
        Block::Paragraph(text) => escaped(text),
        Block::Strong(text) => format!("**{}**", escaped(text)),
        Block::List(lines) => {
            let lines: Vec<String> = lines.iter().map(|l| format!("- {}", escaped(l))).collect();
            lines.join("\n")
        }
        Block::Table(table) => of_table(table, document),
        Block::Signatures(signatures) => of_signatures(signatures),
        Block::Slips(slips) => of_slips(slips, document),
        Block::PageBreak => RULE.to_owned(),
    }
}

fn of_table(table: &Table, document: &Document) -> String {
    let mut lines = vec![row(&table.head), rule(table.head.len())];
    let texts = |cells: &Vec<_>| -> Vec<String> {
        cells.iter().map(|cell: &Cell| cell.text(document.lang)).collect()
    };
    lines.extend(table.rows.iter().map(|cells| row(&texts(cells))));
    lines.join("\n")
}

fn of_signatures(signatures: &[Signature]) -> String {
    let offices: Vec<String> = signatures.iter().map(|s| s.office.clone()).collect();
    let names: Vec<String> =
        signatures.iter().map(|s| s.name.clone().unwrap_or_default()).collect();
    [row(&offices), rule(offices.len()), row(&names)].join("\n")
}

/// Shows one slip, and how often it is printed.
fn of_slips(Slips { copies, slip }: &Slips, document: &Document) -> String {
    let mut parts: Vec<String> = slip.iter().map(|block| of_block(block, document)).collect();
    parts.push(format!("× {copies}"));
    parts.join("\n\n")
}

fn rule(columns: usize) -> String {
    format!("|{}", " --- |".repeat(columns))
}

fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
    format!("| {} |", cells.join(" | "))
}

fn escaped(text: &str) -> String {
    let list = list_mark(text);
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let is_mark =
            matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&');
        if is_mark || list == Some(at) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Finds the sign that would make a line the item of a list: "- ", "+ ", "1. ", "1) "; and a rule
/// of dashes or an underline of a heading.
fn list_mark(text: &str) -> Option<usize> {
    let at = text.find(|c: char| !c.is_ascii_digit())?;
    let sign = text.chars().nth(at)?;
    let ends = text.chars().nth(at + 1).is_none_or(char::is_whitespace);
    let is_list = match at {
        0 => matches!(sign, '-' | '+' | '='),
        _ => ends && matches!(sign, '.' | ')'),
    };
    is_list.then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Lang;

    #[test]
    fn a_name_cannot_break_out_of_its_cell() {
        let mut document = Document::new(Lang::Vi);

        document.table(&["Họ và tên"], &[vec!["An | *Bình*"]]);

        assert_eq!(markdown(&document), "| Họ và tên |\n| --- |\n| An \\| \\*Bình\\* |\n");
    }

    #[test]
    fn text_is_neither_a_list_nor_struck_nor_an_entity() {
        let cases = [
            ("- An", "\\- An"),
            ("+ An", "\\+ An"),
            ("1. An", "1\\. An"),
            ("---", "\\---"),
            ("An - 1. &lt; ~~Bình~~", "An - 1. \\&lt; \\~\\~Bình\\~\\~"),
            ("17 tháng 5", "17 tháng 5"),
            ("91.67", "91.67"),
        ];

        for (text, expected) in cases {
            let mut document = Document::new(Lang::Vi);
            document.paragraph(text);
            assert_eq!(markdown(&document), format!("{expected}\n"));
        }
    }
}
