//! Where in a file something stands.

use crate::domain::{Lang, Text, tr};

/// A place in a roster file. Lines, rows and columns count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A line of a text.
    Line(u64),
    /// A row of a sheet of a workbook.
    Row { sheet: Text, row: u64 },
    /// A cell of a sheet of a workbook.
    Cell { sheet: Text, row: u64, column: usize },
}

impl Place {
    /// Tells the line or the row.
    pub fn line(&self) -> u64 {
        match self {
            Self::Line(line) | Self::Row { row: line, .. } | Self::Cell { row: line, .. } => *line,
        }
    }

    pub(super) fn text(&self, lang: Lang) -> String {
        match self {
            Self::Line(line) => tr(lang, format!("Dòng {line}"), format!("Line {line}")),
            Self::Row { sheet, row } => tr(
                lang,
                format!("Trang “{sheet}”, dòng {row}"),
                format!("Sheet “{sheet}”, row {row}"),
            ),
            Self::Cell { sheet, row, column } => {
                let letters = letters(*column);
                tr(
                    lang,
                    format!("Trang “{sheet}”, ô {letters}{row}"),
                    format!("Sheet “{sheet}”, cell {letters}{row}"),
                )
            }
        }
    }
}

/// Names a column as workbooks do: A to Z, then AA.
fn letters(column: usize) -> String {
    let mut names = Vec::new();
    let mut left = column;
    while left > 0 {
        names.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or_default()));
        left = (left - 1) / 26;
    }
    names.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_workbook() {
        let names = [1, 4, 26, 27, 52, 703].map(letters);

        assert_eq!(names, ["A", "D", "Z", "AA", "AZ", "AAA"]);
    }

    #[test]
    fn a_place_is_said_in_both_languages() {
        let sheet = Text::new("Danh sách");
        let place = Place::Cell { sheet, row: 17, column: 4 };

        assert_eq!(place.text(Lang::Vi), "Trang “Danh sách”, ô D17");
        assert_eq!(place.text(Lang::En), "Sheet “Danh sách”, cell D17");
        assert_eq!(Place::Line(3).text(Lang::Vi), "Dòng 3");
    }
}
