//! From text to rows: the separator, the header and the cells, each row with its line in the file.

use std::collections::{BTreeMap, BTreeSet};

use csv::{ReaderBuilder, StringRecord};

use super::column::{Column, Heading};
use super::problem::{FileFault, HeadingFault, LineFault, Problem};
use crate::domain::{Lang, Text, tr};

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    Comma,
    Semicolon,
    Tab,
}

/// A roster as a table: what stands under which heading.
#[derive(Debug)]
pub(super) struct Table {
    pub separator: Separator,
    pub headings: Vec<Heading>,
    /// Where each column stands: under the first heading that names it.
    columns: BTreeMap<Column, usize>,
    /// The line of the headings.
    line: u64,
    /// The rows below the headings that say anything.
    pub rows: Vec<Row>,
    /// How many rows stand below the headings.
    found: usize,
}

/// A row as the file has it.
#[derive(Debug)]
pub(super) struct Row {
    /// The line on which the row begins.
    pub line: u64,
    /// The line on which it ends: a cell in quotes may run over several.
    until: u64,
    pub cells: Vec<String>,
    quotes: usize,
}

/// How many people a roster may have.
const MAX_ROWS: usize = 10_000;

/// How far down a header is looked for, below the titles that people put on top.
const HEADER_WITHIN: usize = 20;

impl Separator {
    const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    pub(super) fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Comma => tr(lang, "ngăn bằng dấu phẩy", "separated by commas"),
            Self::Semicolon => tr(lang, "ngăn bằng dấu chấm phẩy", "separated by semicolons"),
            Self::Tab => tr(lang, "ngăn bằng dấu tab", "separated by tabs"),
        }
    }
}

/// Finds the table in a text: the separator under which a line has the most known headings.
pub(super) fn find(text: &str) -> Result<Table, Problem> {
    let mut best: Option<(usize, Separator, usize)> = None;
    for separator in Separator::ALL {
        for (at, row) in rows(text, separator, HEADER_WITHIN).iter().enumerate() {
            let known = row.known_headings();
            if best.is_none_or(|(most, ..)| most < known) {
                best = Some((known, separator, at));
            }
        }
    }
    match best {
        Some((known, separator, at)) if known > 0 => Ok(below(text, separator, at)),
        _ => Err(Problem::File(FileFault::NoHeader { within: HEADER_WITHIN })),
    }
}

/// Takes the rows below the header, which is the row at this position.
fn below(text: &str, separator: Separator, header: usize) -> Table {
    let mut all = rows(text, separator, usize::MAX).into_iter().skip(header);
    let (line, cells) = all.next().map(|row| (row.line, row.cells)).unwrap_or_default();
    let headings: Vec<Heading> = cells.iter().map(|cell| Heading::new(cell)).collect();
    let mut columns = BTreeMap::new();
    for (at, heading) in headings.iter().enumerate() {
        if let Some(column) = heading.column {
            columns.entry(column).or_insert(at);
        }
    }
    let mut rows: Vec<Row> = all.collect();
    let found = rows.len();
    rows.truncate(MAX_ROWS);
    Table { separator, headings, columns, line, rows, found }
}

/// Splits a text into at most so many rows. Rows of blanks are passed over.
fn rows(text: &str, separator: Separator, most: usize) -> Vec<Row> {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut rows, mut record, mut line) = (Vec::new(), StringRecord::new(), 1);
    let mut start = 0;
    // Text in memory with rows of any length leaves the reader nothing to fail on.
    while rows.len() < most && reader.read_record(&mut record).unwrap_or(false) {
        let end = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        let raw = text.get(start..end).unwrap_or_default();
        let row = Row::new(&record, raw, line);
        line += newlines(raw);
        start = end;
        if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(row);
        }
    }
    rows
}

fn newlines(text: &str) -> u64 {
    text.bytes().fold(0, |lines, byte| lines + u64::from(byte == b'\n'))
}

impl Row {
    /// Keeps a record with the lines on which it stands. `raw` begins on `line`, with the empty
    /// lines above the record.
    fn new(record: &StringRecord, raw: &str, line: u64) -> Self {
        let text = raw.trim_start_matches('\n');
        let line = line + newlines(raw) - newlines(text);
        let cells = record.iter().map(str::to_owned).collect();
        let until = line + newlines(text.trim_end_matches('\n'));
        Self { line, until, cells, quotes: text.matches('"').count() }
    }

    fn known_headings(&self) -> usize {
        let columns = self.cells.iter().filter_map(|cell| Heading::new(cell).column);
        columns.collect::<BTreeSet<_>>().len()
    }
}

impl Table {
    /// Whether the header has this column.
    pub(super) fn has(&self, column: Column) -> bool {
        self.columns.contains_key(&column)
    }

    /// Says how the file heads this column.
    pub(super) fn heading(&self, column: Column) -> Text {
        let heading = self.columns.get(&column).and_then(|at| self.headings.get(*at));
        heading.map(|heading| heading.written.clone()).unwrap_or_default()
    }

    /// Finds what a row says in this column. Where there is none, it says nothing.
    pub(super) fn cell<'a>(&self, row: &'a Row, column: Column) -> &'a str {
        let cell = self.columns.get(&column).and_then(|at| row.cells.get(*at));
        cell.map_or("", String::as_str)
    }

    /// Lists what is wrong with the table as a whole and with its headings.
    pub(super) fn problems(&self) -> Vec<Problem> {
        let mut faults = Vec::new();
        let missing = Column::REQUIRED.into_iter().filter(|column| !self.has(*column));
        faults.extend(missing.map(|column| FileFault::MissingColumn { column }));
        if !self.has(Column::Unit) {
            faults.push(FileFault::NoUnitColumn);
        }
        if self.rows.is_empty() {
            faults.push(FileFault::NoRows);
        }
        if self.found > MAX_ROWS {
            faults.push(FileFault::TooManyRows { found: self.found, most: MAX_ROWS });
        }
        faults.into_iter().map(Problem::File).chain(self.heading_problems()).collect()
    }

    fn heading_problems(&self) -> Vec<Problem> {
        let headings = self.headings.iter().enumerate();
        let faults = headings.filter_map(|(at, heading)| {
            let written = &heading.written;
            let fault = match heading.column {
                None if written.is_empty() => return None,
                None => HeadingFault::Unknown { nearest: Column::nearest(written) },
                Some(column) if self.columns.get(&column) == Some(&at) => return None,
                Some(column) => HeadingFault::Repeated { first: self.heading(column) },
            };
            Some(Problem::Heading { line: self.line, written: written.clone(), fault })
        });
        faults.collect()
    }

    /// Says what is wrong with the shape of a row, if anything.
    pub(super) fn shape(&self, row: &Row) -> Option<Problem> {
        let (found, expected) = (row.cells.len(), self.headings.len());
        let surplus = row.cells.iter().skip(expected).any(|cell| !cell.trim().is_empty());
        let uneven = found < expected || surplus;
        let fault = if row.until > row.line && (uneven || row.quotes % 2 == 1) {
            LineFault::OpenQuote { until: row.until }
        } else if uneven {
            LineFault::CellCount { found, expected }
        } else {
            return None;
        };
        Some(Problem::Line { line: row.line, fault })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, u64)> {
        rows(text, Separator::Comma, usize::MAX).iter().map(|row| (row.line, row.until)).collect()
    }

    #[test]
    fn a_row_knows_its_lines_below_empty_ones_and_inside_quotes() {
        let text = "\na,b\n\n\n1,\"x\ny\"\n,\n3,4";

        assert_eq!(lines(text), [(2, 2), (5, 6), (8, 8)]);
    }

    #[test]
    fn the_header_is_found_below_a_title() {
        let text = "DANH SÁCH ĐẠI BIỂU;;\n;;\nSTT;Họ và tên;Giới tính\n1;An, Bình;nam\n";

        let table = find(text).unwrap();

        assert_eq!((table.separator, table.line, table.rows.len()), (Separator::Semicolon, 3, 1));
    }

    #[test]
    fn a_separator_inside_quotes_is_part_of_the_heading() {
        let text = "\"Họ; và; tên\";\"Ngày, tháng, năm sinh\";Giới tính\nx\n";

        assert_eq!(find(text).unwrap().separator, Separator::Semicolon);
    }

    #[test]
    fn a_quote_is_open_when_a_row_swallows_the_next_one() {
        let text = "Tên,Phái\n\"An,nam\n\"Bình\",nữ\nLan,nữ\n";
        let table = find(text).unwrap();

        let problem = table.shape(&table.rows[0]).unwrap();

        assert_eq!(problem, Problem::Line { line: 2, fault: LineFault::OpenQuote { until: 3 } });
        assert_eq!(table.shape(&table.rows[1]), None);
    }
}
