//! XLSX and CSV: every table of a paper is read back, numbers as numbers and texts as texts.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use csv::{ReaderBuilder, StringRecord};
use daihoi::domain::percent::Percent;
use daihoi::domain::{History, Lang};
use daihoi::papers::{
    Block, Cell, Document, File, Form, Format, Letterhead, Paper, Source, Table, papers,
};
use proptest::prelude::*;

use super::chain;
use crate::support::demonstration::Demonstration;

fn heading(text: &str) -> Block {
    Block::Heading { level: 2, text: text.to_owned() }
}

fn table(rows: Vec<Vec<Cell>>) -> Block {
    let head = ["Họ và tên", "Số phiếu", "Tỷ lệ %"].map(str::to_owned).to_vec();
    Block::Table(Table { head, rows })
}

fn votes() -> Block {
    let of = |name: &str, votes: u32| {
        vec![Cell::from(name), votes.into(), Percent::of(votes, 118).into()]
    };
    table(vec![of("Nguyễn Văn An", 60), of("Trần Thị Bé", 118)])
}

fn document(lang: Lang, blocks: Vec<Block>) -> Document {
    let head = Letterhead {
        kind: "BIÊN BẢN".to_owned(),
        subject: Some("kiểm phiếu".to_owned()),
        ..Letterhead::default()
    };
    let foot = vec!["Mã kiểm tra: 1213.".to_owned()];
    Document { head: Some(head), blocks, foot, ..Document::new(lang) }
}

fn files(format: Format, document: &Document) -> Vec<File> {
    format.files("giay", document).unwrap()
}

/// Every sheet with its title; fails where there is a formula.
fn sheets(document: &Document) -> Vec<(String, Range<Data>)> {
    let files = files(Format::Xlsx, document);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(files[0].bytes.clone())).unwrap();
    for title in book.sheet_names() {
        assert!(book.worksheet_formula(&title).unwrap().is_empty(), "{title}");
    }
    book.worksheets()
}

/// The rows of a CSV file, its head first.
fn records(file: &File, delimiter: u8) -> Vec<StringRecord> {
    let text = std::str::from_utf8(&file.bytes).unwrap().strip_prefix('\u{feff}').unwrap();
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    reader.records().map(Result::unwrap).collect()
}

fn of_demonstration(history: &History) -> Vec<Paper> {
    let chain = chain();
    let form = Form::of(history.state().about.style);
    papers(Source { history, chain: &chain, form: &form, lang: Lang::Vi })
}

#[test]
fn numbers_are_numbers_and_shares_are_parts_of_one() {
    let paper = document(Lang::Vi, vec![heading("Kết quả"), votes()]);

    let sheets = sheets(&paper);

    let (title, sheet) = &sheets[0];
    let at = |row, column| sheet.get_value((row, column)).unwrap();
    assert_eq!(title, "1 Kết quả");
    assert_eq!(at(0, 0), &Data::String("BIÊN BẢN".to_owned()));
    assert_eq!(at(1, 0), &Data::String("kiểm phiếu".to_owned()));
    assert_eq!(at(4, 1), &Data::String("Số phiếu".to_owned()));
    assert_eq!((at(5, 1), at(5, 2)), (&Data::Float(60.0), &Data::Float(0.5085)));
    assert_eq!((at(6, 1), at(6, 2)), (&Data::Float(118.0), &Data::Float(1.0)));
    assert_eq!(at(8, 0), &Data::String("Mã kiểm tra: 1213.".to_owned()));
}

#[test]
fn a_share_of_nothing_and_a_number_beyond_fifteen_digits_stay_as_they_are_read() {
    let row = vec!["An".into(), Cell::Count(u64::MAX), Percent::of(0, 0).into()];

    let sheets = sheets(&document(Lang::Vi, vec![table(vec![row])]));

    let at = |column| sheets[0].1.get_value((4, column)).unwrap();
    assert_eq!(at(1), &Data::String(u64::MAX.to_string()));
    assert_eq!(at(2), &Data::String("–".to_owned()));
}

#[test]
fn two_tables_under_one_heading_have_sheets_of_their_own() {
    let heading = heading("Ban Chấp hành Đảng bộ: nhiệm kỳ 2025/2030");
    let paper = document(Lang::Vi, vec![heading, votes(), votes()]);

    let titles: Vec<_> = sheets(&paper).into_iter().map(|(title, _)| title).collect();

    let expected = ["1 Ban Chấp hành Đảng bộ nhiệm k", "2 Ban Chấp hành Đảng bộ nhiệm k"];
    assert_eq!(titles, expected);
}

#[test]
fn every_table_is_a_csv_file_in_the_separator_of_its_language() {
    let blocks = || vec![heading("Kết quả đợt 1"), votes(), votes()];
    let [vi, en] = [Lang::Vi, Lang::En].map(|lang| files(Format::Csv, &document(lang, blocks())));

    let names = |files: &[File]| files.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&vi), ["giay-bang-1-ket-qua-dot-1.csv", "giay-bang-2-ket-qua-dot-1.csv"]);
    assert_eq!(names(&en)[1], "giay-table-2-ket-qua-dot-1.csv");
    assert!(vi[0].bytes.starts_with(b"\xef\xbb\xbfH") && vi[0].bytes.ends_with(b"\r\n"));
    assert_eq!(records(&vi[0], b';')[1], ["Nguyễn Văn An", "60", "50,85"][..]);
    assert_eq!(records(&en[0], b',')[1], ["Nguyễn Văn An", "60", "50.85"][..]);
}

#[test]
fn a_text_that_a_spreadsheet_would_run_has_an_apostrophe_before_it() {
    let texts = ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "An = Bình", "–", ""];
    let rows = texts.iter().map(|text| vec![Cell::from(*text)]).collect();

    let files = files(Format::Csv, &document(Lang::Vi, vec![table(rows)]));

    let records = records(&files[0], b';');
    let read: Vec<&str> = records.iter().skip(1).map(|record| &record[0]).collect();
    assert_eq!(read, ["'=1+1", "'+84", "'-2", "'@SUM(A1)", "'\t=1", "An = Bình", "–", ""]);
}

#[test]
fn a_paper_without_tables_has_no_workbook_and_no_csv() {
    let paper = document(Lang::Vi, vec![heading("Kết quả")]);

    for format in [Format::Xlsx, Format::Csv] {
        assert_eq!(files(format, &paper), []);
        assert!(format.no_tables("giay", Lang::Vi).contains("không có bảng nào"));
    }
}

#[test]
fn every_table_of_the_demonstration_comes_back_cell_by_cell_and_always_in_the_same_bytes() {
    let history = Demonstration::whole().history;

    for paper in of_demonstration(&history) {
        let paper = paper.made.unwrap();
        let (tables, csv) = (paper.tables(), files(Format::Csv, &paper));
        assert_eq!(csv.len(), tables.len());
        for (file, titled) in csv.iter().zip(&tables) {
            assert_eq!(records(file, b';').len(), titled.table.rows.len() + 1, "{}", file.name);
        }
        if tables.is_empty() {
            continue;
        }
        assert_eq!(files(Format::Xlsx, &paper), files(Format::Xlsx, &paper));
        for ((title, sheet), titled) in sheets(&paper).iter().zip(&tables) {
            assert_read_back(title, sheet, titled.table, paper.lang);
        }
    }
}

/// The head of the table is the first row that reads like it; its rows follow.
fn assert_read_back(title: &str, sheet: &Range<Data>, table: &Table, lang: Lang) {
    let is_head = |row: &[Data]| {
        table.head.iter().zip(row).all(|(title, cell)| *cell == Data::String(title.clone()))
    };
    let rows: Vec<_> = sheet.rows().collect();
    let head = rows.iter().position(|row| is_head(row)).unwrap();
    for (row, cells) in rows[head + 1..].iter().zip(&table.rows) {
        for (read, cell) in row.iter().zip(cells) {
            let is_same = match (cell, read) {
                (Cell::Text(text), Data::Empty) => text.is_empty(),
                (Cell::Text(text), Data::String(read)) => text == read,
                (Cell::Count(count), Data::Float(read)) => count.to_string() == read.to_string(),
                (Cell::Share(share), Data::Float(read)) => {
                    let hundredths = share.hundredths().unwrap();
                    let wanted = format!("{}.{:04}", hundredths / 10_000, hundredths % 10_000);
                    format!("{read:.4}") == wanted
                }
                (Cell::Share(share), Data::String(read)) => share.text(lang) == *read,
                _ => false,
            };
            assert!(is_same, "{title}: {cell:?} is {read:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_a_text_in_a_workbook_and_harmless_in_csv(
        texts in prop::collection::vec("[=+@\t-]?\\PC{0,40}|\\PC{0,40}", 1..6),
        title in any::<String>(),
    ) {
        let rows = texts.iter().map(|text| vec![Cell::from(text.as_str())]).collect();
        let paper = document(Lang::En, vec![heading(&title), table(rows)]);

        let sheets = sheets(&paper);
        let csv = files(Format::Csv, &paper);

        prop_assert!(sheets[0].0.encode_utf16().count() <= 31);
        let is_harmless = |text: &str| !text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let records = records(&csv[0], b',');
        prop_assert!(records.iter().flatten().all(is_harmless), "{records:?}");
        prop_assert!(csv[0].name.is_ascii() && !csv[0].name.contains('/'), "{}", csv[0].name);
        for (row, text) in (5..).zip(&texts).filter(|(_, text)| !text.is_empty()) {
            let read = sheets[0].1.get_value((row, 0));
            prop_assert!(matches!(read, Some(Data::String(_))), "{text:?} is {read:?}");
        }
    }

    #[test]
    fn control_characters_and_long_texts_never_panic(text in any::<String>(), often in 1..2000_usize) {
        let long = text.repeat(often);
        let paper = document(Lang::Vi, vec![table(vec![vec![Cell::from(long.as_str())]])]);

        for format in [Format::Xlsx, Format::Csv, Format::Json] {
            let written = format.files("giay", &paper);
            prop_assert!(written.is_ok() || format == Format::Xlsx && 32_767 < long.encode_utf16().count());
        }
    }
}
