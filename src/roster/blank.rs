//! The empty roster: the columns that this program knows, ready to fill in. What is written here is
//! read back by the same names.

use std::io;
use std::path::Path;

use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::column::Column;
use super::words;
use crate::domain::{Lang, tr};

/// The form of an empty roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlankForm {
    Xlsx,
    Csv,
}

/// The last row that has a list to choose from, counted from 0.
const LAST_ROW: u32 = 10_000;

impl BlankForm {
    /// Tells the form by the end of a file's name.
    pub fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "xlsx" => Some(Self::Xlsx),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// Writes an empty roster. The same language gives the same bytes.
pub fn blank(form: BlankForm, lang: Lang) -> io::Result<Vec<u8>> {
    match form {
        BlankForm::Csv => Ok(csv(lang)),
        BlankForm::Xlsx => xlsx(lang).map_err(io::Error::other),
    }
}

/// One line with the mark that Excel needs, and the separator that it expects in each language.
fn csv(lang: Lang) -> Vec<u8> {
    let labels: Vec<&str> = Column::all().map(|column| column.label(lang)).collect();
    format!("\u{feff}{}\r\n", labels.join(tr(lang, ";", ","))).into_bytes()
}

fn xlsx(lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed moment: the same empty roster is the same file.
    let made = ExcelDateTime::from_ymd(2025, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    list(book.add_worksheet(), lang)?;
    notes(book.add_worksheet(), lang)?;
    book.save_to_buffer()
}

fn list(sheet: &mut Worksheet, lang: Lang) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_text_wrap().set_border(FormatBorder::Thin);
    sheet.set_name(tr(lang, "Danh sách", "Roster"))?;
    sheet.set_freeze_panes(1, 2)?;
    for (at, column) in (0..).zip(Column::all()) {
        sheet.set_column_width(at, f64::from(width(column)))?;
        sheet.set_column_format(at, &Format::new().set_num_format(shape(column)))?;
        sheet.write_with_format(0, at, column.label(lang), &head)?;
        let words = words::choice(column, lang);
        if !words.is_empty() {
            // Other spellings are understood too, so a list proposes and forbids nothing.
            let choice =
                DataValidation::new().allow_list_strings(&words)?.show_error_message(false);
            sheet.add_data_validation(1, at, LAST_ROW, at, &choice)?;
        }
    }
    Ok(())
}

/// The width of a column in digits.
fn width(column: Column) -> u8 {
    match column {
        Column::Number => 6,
        Column::Name => 28,
        Column::Unit | Column::Post => 24,
        Column::Sex => 10,
        Column::Born
        | Column::Joined
        | Column::Ethnicity
        | Column::Religion
        | Column::Category
        | Column::Education
        | Column::Theory
        | Column::Standing
        | Column::Basis
        | Column::Convening
        | Column::Conditions
        | Column::Absence
        | Column::Approved => 15,
    }
}

/// How the cells of a column are formatted. A year alone must stay text, and so must 01/02/1960.
fn shape(column: Column) -> &'static str {
    match column {
        Column::Number => "0",
        Column::Born | Column::Joined => "dd/mm/yyyy",
        _ => "@",
    }
}

fn notes(sheet: &mut Worksheet, lang: Lang) -> Result<(), XlsxError> {
    let head = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap();
    sheet.set_name(tr(lang, "Hướng dẫn", "Notes"))?;
    let titles = tr(lang, ["Cột", "Ghi gì", "Ví dụ"], ["Column", "What to write", "Example"]);
    for (at, (title, width)) in (0..).zip(titles.into_iter().zip([20, 70, 28])) {
        sheet.set_column_width(at, f64::from(width))?;
        sheet.write_with_format(0, at, title, &head)?;
    }
    for (row, column) in (1..).zip(Column::all()) {
        sheet.write(row, 0, column.label(lang))?;
        sheet.write_with_format(row, 1, advice(column, lang), &wrapped)?;
        sheet.write(row, 2, example(column, lang))?;
    }
    Ok(())
}

fn advice(column: Column, lang: Lang) -> String {
    let choice = words::choice(column, lang).join(", ");
    match column {
        Column::Name => {
            tr(lang, "Bắt buộc. Nhiều nhất 120 ký tự.", "Needed. 120 characters at most.")
                .to_owned()
        }
        Column::Sex => tr(lang, format!("Bắt buộc: {choice}."), format!("Needed: {choice}.")),
        Column::Number => tr(
            lang,
            "Số trên thẻ, mỗi người một số; để trống thì đánh số sau số lớn nhất.",
            "The number on the card, one for each; where it is empty, the next one is given.",
        )
        .to_owned(),
        Column::Born | Column::Joined => tr(
            lang,
            "Ngày/tháng/năm. Chỉ có năm thì ngày để trống và không tính vào thống kê.",
            "Day/month/year. A year alone is left out and does not count in the statistics.",
        )
        .to_owned(),
        Column::Unit => tr(
            lang,
            "Chi bộ hoặc tổ chức cử đi; cùng đơn vị thì ghi giống nhau.",
            "The branch or organisation that sends them; write the same unit the same way.",
        )
        .to_owned(),
        _ if choice.is_empty() => tr(lang, "Không bắt buộc.", "Not needed.").to_owned(),
        _ => tr(lang, format!("Một trong: {choice}."), format!("One of: {choice}.")),
    }
}

fn example(column: Column, lang: Lang) -> &'static str {
    match column {
        Column::Number => "1",
        Column::Name => "Nguyễn Thị Hồng Đức",
        Column::Born => "02/09/1970",
        Column::Joined => "19/05/1995",
        Column::Ethnicity => "Kinh",
        Column::Religion => tr(lang, "không", "none"),
        Column::Unit => "Chi bộ 1",
        Column::Post => tr(lang, "Bí thư chi bộ", "Branch secretary"),
        Column::Category => tr(lang, "cán bộ", "officials"),
        Column::Education => tr(lang, "đại học", "university"),
        Column::Theory => tr(lang, "trung cấp", "intermediate"),
        Column::Sex => tr(lang, "nữ", "female"),
        Column::Standing => tr(lang, "chính thức", "official"),
        Column::Basis => tr(lang, "bầu", "elected"),
        Column::Convening => tr(lang, "không", "no"),
        Column::Conditions | Column::Absence | Column::Approved => "",
    }
}
