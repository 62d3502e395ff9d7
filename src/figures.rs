//! What is wrong with the figures of a table in CSV: columns against the line of their total, shares
//! against their counts. Running text is read by [`crate::domain::figures`].

use csv::ReaderBuilder;

use crate::domain::figures::{
    Fault, Finding, Printed, ShareFault, Surety, check_share, check_sum, count,
};
use crate::domain::order::fold;

/// How the line of the totals is headed, without marks.
const TOTALS: [&str; 6] = ["tong", "tong so", "tong cong", "cong", "total", "sum"];

/// A row of cells and its line in the file.
struct Row {
    line: usize,
    cells: Vec<String>,
}

/// Reads a table, with headings above and the totals in a line of their own.
pub fn check_table(text: &str) -> Vec<Finding> {
    let mut rows = rows(text);
    let Some(headings) = (!rows.is_empty()).then(|| rows.remove(0)) else { return Vec::new() };
    let mut findings: Vec<Finding> = rows.iter().flat_map(signs).collect();
    for block in rows.split_inclusive(Row::is_total) {
        let total = block.last().filter(|row| row.is_total());
        findings.extend(total.map(|total| columns(&headings, block, total)).unwrap_or_default());
        findings.extend(block.iter().flat_map(|row| shares(row, total)));
    }
    findings.sort_by_key(|finding| finding.line);
    findings
}

fn rows(text: &str) -> Vec<Row> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let often = |separator: &char| first.matches(*separator).count();
    let separator = [',', ';', '\t'].into_iter().max_by_key(often).unwrap_or(',');
    let mut reader = ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let records = reader.records().map_while(Result::ok);
    let rows = records.map(|record| Row {
        line: record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(usize::MAX)),
        cells: record.iter().map(|cell| cell.trim().to_owned()).collect(),
    });
    rows.collect()
}

impl Row {
    fn is_total(&self) -> bool {
        let head = self.cells.iter().find(|cell| !cell.is_empty());
        head.is_some_and(|cell| TOTALS.contains(&fold(cell).trim_end_matches(':')))
    }

    fn count(&self, column: usize) -> Option<u64> {
        count(self.cells.get(column)?)
    }
}

/// Finds two signs behind one number in a cell.
fn signs(row: &Row) -> Vec<Finding> {
    let doubled = row.cells.iter().filter(|cell| cell.contains("%%"));
    let fault = |cell: &String| Fault::DoubleSign { printed: cell.clone() };
    let finding = |fault| Finding { line: row.line, fault, surety: Surety::Certain };
    doubled.map(fault).map(finding).collect()
}

/// Adds the columns of whole numbers up. A column with anything else in it is passed over.
fn columns(headings: &Row, block: &[Row], total: &Row) -> Vec<Finding> {
    let parts = block.iter().filter(|row| !row.is_total());
    let faults = (1..total.cells.len()).filter_map(|column| {
        let whole = total.count(column)?;
        let numbers: Option<Vec<u64>> = parts.clone().map(|row| row.count(column)).collect();
        let sum = check_sum(numbers.filter(|all| !all.is_empty())?, whole)?.sum;
        let heading = headings.cells.get(column).cloned().unwrap_or_default();
        Some(Fault::Column { heading, sum, whole })
    });
    faults.map(|fault| Finding { line: total.line, fault, surety: Surety::Likely }).collect()
}

/// Compares the percentages of a row with the counts to the left of them: a part and its whole, or a
/// part of the total below. Where neither comes near, the share is of something else.
fn shares(row: &Row, total: Option<&Row>) -> Vec<Finding> {
    let at_each = (1..row.cells.len()).filter_map(|column| {
        let written = row.cells.get(column)?.strip_suffix('%')?.trim();
        let printed = Printed::read(written)?;
        let part = row.count(column.checked_sub(1)?);
        let beside = column.checked_sub(2).and_then(|at| row.count(at)).zip(part);
        let below = part.zip(total.and_then(|total| total.count(column - 1)));
        let bases: Vec<(u64, u64)> = beside.into_iter().chain(below).collect();
        if bases.iter().any(|(part, whole)| check_share(*part, *whole, printed).is_none()) {
            return None;
        }
        bases.into_iter().find_map(|(part, whole)| judged(part, whole, printed))
    });
    at_each.map(|(fault, surety)| Finding { line: row.line, fault, surety }).collect()
}

fn judged(part: u64, whole: u64, printed: Printed) -> Option<(Fault, Surety)> {
    match check_share(part, whole, printed)? {
        ShareFault::Cut { right } => {
            Some((Fault::Cut { part, whole, printed, right }, Surety::Certain))
        }
        ShareFault::Off { right } if printed.is_near(right) => {
            Some((Fault::Off { part, whole, printed, right }, Surety::Likely))
        }
        ShareFault::Off { .. } | ShareFault::OverWhole | ShareFault::OfNothing => None,
    }
}
