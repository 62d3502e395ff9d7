//! Markdown, written so that a name can never become markup.

use std::fmt::Write as _;

/// A Markdown document under construction.
#[derive(Debug, Default)]
pub(super) struct Document {
    text: String,
}

impl Document {
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!("{} {}", "#".repeat(level), escaped(text)));
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.block(&escaped(text));
    }

    pub(super) fn strong(&mut self, text: &str) {
        self.block(&format!("**{}**", escaped(text)));
    }

    pub(super) fn rule(&mut self) {
        self.block("-----");
    }

    pub(super) fn list(&mut self, lines: &[String]) {
        let lines: Vec<String> = lines.iter().map(|line| format!("- {}", escaped(line))).collect();
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
        }
    }

    pub(super) fn table(&mut self, head: &[&str], rows: &[Vec<String>]) {
        let head: Vec<String> = head.iter().map(|&cell| cell.to_owned()).collect();
        let rule = format!("|{}", " --- |".repeat(head.len()));
        let mut lines = vec![row(&head), rule];
        lines.extend(rows.iter().map(|cells| row(cells)));
        self.block(&lines.join("\n"));
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    fn block(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        // Writing into a string cannot fail.
        let _ = writeln!(self.text, "{text}");
    }
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
    let is_list = match at {
        0 => matches!(sign, '-' | '+' | '='),
        _ => matches!(sign, '.' | ')'),
    };
    is_list.then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_break_out_of_its_cell() {
        let mut document = Document::default();

        document.table(&["Họ và tên"], &[vec!["An | *Bình*".to_owned()]]);

        assert_eq!(document.finish(), "| Họ và tên |\n| --- |\n| An \\| \\*Bình\\* |\n");
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
        ];

        for (text, expected) in cases {
            let mut document = Document::default();
            document.paragraph(text);
            assert_eq!(document.finish(), format!("{expected}\n"));
        }
    }
}
