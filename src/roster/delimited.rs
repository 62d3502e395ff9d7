//! Text with separators: the separator, the rows, and each row with its lines in the file.

use csv::{ReaderBuilder, StringRecord};

use super::problem::{FileFault, Problem};
use super::table::{HEADER_WITHIN, Origin, Row, Table};
use crate::domain::{Lang, tr};

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    Comma,
    Semicolon,
    Tab,
}

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
pub(super) fn find(text: &str) -> Result<(Separator, Table), Problem> {
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
        Some((known, separator, at)) if known > 0 => Ok((separator, below(text, separator, at))),
        _ => Err(Problem::File(FileFault::NoHeader { within: HEADER_WITHIN })),
    }
}

/// Takes the rows below the header, which is the row at this position.
fn below(text: &str, separator: Separator, header: usize) -> Table {
    let mut all = rows(text, separator, usize::MAX).into_iter().skip(header);
    let header = all.next().unwrap_or_default();
    Table::new(Origin::Text, &header, all.collect())
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
        let row = row_of(&record, raw, line);
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

/// Keeps a record with the lines on which it stands. `raw` begins on `line`, with the empty lines
/// above the record.
fn row_of(record: &StringRecord, raw: &str, line: u64) -> Row {
    let text = raw.trim_start_matches('\n');
    let line = line + newlines(raw) - newlines(text);
    let cells = record.iter().map(str::to_owned).collect();
    let until = line + newlines(text.trim_end_matches('\n'));
    Row { line, until, cells, quotes: text.matches('"').count() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::place::Place;
    use crate::roster::problem::LineFault;

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

        let (separator, table) = find(text).unwrap();

        assert_eq!((separator, table.rows.len()), (Separator::Semicolon, 1));
        assert_eq!(table.rows[0].line, 4);
    }

    #[test]
    fn a_separator_inside_quotes_is_part_of_the_heading() {
        let text = "\"Họ; và; tên\";\"Ngày, tháng, năm sinh\";Giới tính\nx\n";

        assert_eq!(find(text).unwrap().0, Separator::Semicolon);
    }

    #[test]
    fn a_quote_is_open_when_a_row_swallows_the_next_one() {
        let text = "Tên,Phái\n\"An,nam\n\"Bình\",nữ\nLan,nữ\n";
        let (_, table) = find(text).unwrap();

        let problem = table.shape(&table.rows[0]).unwrap();

        assert_eq!(
            problem,
            Problem::Line { place: Place::Line(2), fault: LineFault::OpenQuote { until: 3 } }
        );
        assert_eq!(table.shape(&table.rows[1]), None);
    }
}
