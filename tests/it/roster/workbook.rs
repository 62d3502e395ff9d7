//! Rosters in workbooks, as secretariats keep them.

use daihoi::domain::Lang;
use daihoi::domain::roster::Sex;
use daihoi::roster::{self, Choices, Form, Imported, Severity, WorkbookKind};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

use super::{day, texts};
use daihoi::domain::Text;

/// Makes a workbook of one sheet, "Danh sách".
pub(super) fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet().set_name("Danh sách").unwrap());
    book.save_to_buffer().unwrap()
}

/// Writes rows of texts from this row on, counted from 0.
pub(super) fn write(sheet: &mut Worksheet, from: u32, rows: &[&[&str]]) {
    for (row, cells) in (from..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            if !cell.is_empty() {
                sheet.write(row, column, *cell).unwrap();
            }
        }
    }
}

pub(super) fn read(bytes: &[u8]) -> Imported {
    roster::read("x.xlsx", bytes)
}

fn names(imported: &Imported) -> Vec<&str> {
    imported.delegates.iter().map(|delegate| delegate.name.as_str()).collect()
}

#[test]
fn titles_above_merged_units_empty_rows_and_a_total_are_understood() {
    let bytes = workbook(|sheet| {
        let plain = Format::new();
        sheet.merge_range(0, 0, 0, 5, "ĐẢNG BỘ PHƯỜNG 12", &plain).unwrap();
        sheet.merge_range(1, 0, 1, 5, "DANH SÁCH ĐẠI BIỂU", &plain).unwrap();
        let head = ["STT", "Họ và tên", "Nam/Nữ", "Ngày sinh", "Đơn vị", "Chức vụ"];
        write(sheet, 3, &[&head, &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]]);
        write(sheet, 5, &[&["1", "Nguyễn Văn An", "Nam", "02/09/1970"]]);
        write(sheet, 6, &[&["2", "Trần Thị Bình", "Nữ", "1/5/1980"]]);
        write(sheet, 8, &[&["3", "Tống Công Minh", "Nam", "1975-04-30"]]);
        sheet.merge_range(5, 4, 8, 4, "Chi bộ 1", &plain).unwrap();
        write(sheet, 10, &[&["", "Tổng cộng: 3 đồng chí", "", "", "", ""]]);
        write(sheet, 12, &[&["", "", "", "", "T/M CHI ỦY"]]);
    });

    let imported = read(&bytes);

    assert_eq!(names(&imported), ["Nguyễn Văn An", "Trần Thị Bình", "Tống Công Minh"]);
    let units: Vec<&str> = imported.delegates.iter().map(|d| d.unit.as_str()).collect();
    assert_eq!(units, ["Chi bộ 1"; 3]);
    assert_eq!(imported.delegates[2].born, Some(day(1975, 4, 30)));
    let [total, signature] = imported.problems.as_slice() else {
        panic!("{:?}", imported.problems)
    };
    assert_eq!((total.severity(), total.line()), (Severity::Warning, 11));
    assert!(
        total.text(Lang::Vi).starts_with("Trang “Danh sách”, dòng 11: “Tổng cộng: 3 đồng chí”")
    );
    assert_eq!(signature.line(), 13);
    let form = Form::Workbook { kind: WorkbookKind::Xlsx, sheet: Text::new("Danh sách") };
    assert_eq!((imported.form.clone(), imported.has_errors()), (form, false));
}

#[test]
fn a_bad_cell_is_named_with_its_sheet_and_its_letter() {
    let bytes = workbook(|sheet| {
        write(sheet, 14, &[&["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Đơn vị"]]);
        write(sheet, 16, &[&["1", "Nguyễn Văn An", "nm", "31/02/1960", "Chi bộ 1"]]);
    });

    let imported = read(&bytes);

    assert_eq!(
        texts(&imported),
        [
            "Trang “Danh sách”, ô C17, cột “Giới tính”, ghi “nm”: không hiểu từ này. Ghi một trong \
             các từ: nữ, nam.",
            "Trang “Danh sách”, ô D17, cột “Ngày sinh”, ghi “31/02/1960”: lịch không có ngày này. \
             Ghi ngày trước, tháng sau, ví dụ 02/09/1945.",
        ]
    );
}

#[test]
fn dates_are_read_as_dates_as_text_as_bare_numbers_and_as_years() {
    let bytes = workbook(|sheet| {
        let date = Format::new().set_num_format("dd/mm/yyyy");
        write(sheet, 0, &[&["STT", "Họ và tên", "Phái", "Ngày sinh", "Chi bộ"]]);
        for row in 1..=5 {
            write(
                sheet,
                row,
                &[&[
                    "",
                    &format!("Nguyễn Văn {}", ["A", "B", "C", "D", "E"][row as usize - 1]),
                    "nam",
                    "",
                    "1",
                ]],
            );
        }
        let born = ExcelDateTime::from_ymd(1960, 1, 31).unwrap();
        sheet.write_with_format(1, 3, &born, &date).unwrap();
        sheet.write(2, 3, "31.1.1960").unwrap();
        sheet.write(3, 3, 21946).unwrap();
        sheet.write(4, 3, 1960).unwrap();
        sheet.write_with_format(5, 3, 1960, &date).unwrap();
    });

    let imported = read(&bytes);

    let births: Vec<_> = imported.delegates.iter().map(|delegate| delegate.born).collect();
    let born = Some(day(1960, 1, 31));
    assert_eq!(births, [born, born, born, None, None]);
    assert_eq!(
        texts(&imported),
        [
            "Trang “Danh sách”, ô D4, cột “Ngày sinh”, ghi “21946”: ngày còn ở dạng số, đọc là \
             31/01/1960. Kiểm tra lại, hoặc định dạng ô là ngày.",
            "Trang “Danh sách”, ô D5, cột “Ngày sinh”, ghi “1960”: chỉ có năm nên ngày này để trống \
             và không tính vào thống kê. Ghi đủ ngày/tháng/năm nếu cần.",
            "Trang “Danh sách”, ô D6, cột “Ngày sinh”, ghi “1960”: chỉ có năm nên ngày này để trống \
             và không tính vào thống kê. Ghi đủ ngày/tháng/năm nếu cần.",
        ]
    );
}

#[test]
fn a_workbook_that_counts_from_1904_gives_the_same_days() {
    let bytes = workbook(|sheet| {
        let date = Format::new().set_num_format("dd/mm/yyyy");
        write(sheet, 0, &[&["Họ và tên", "Phái", "Ngày sinh", "Chi bộ"]]);
        write(sheet, 1, &[&["Nguyễn Văn A", "nam", "", "1"], &["Nguyễn Văn B", "nam", "", "1"]]);
        sheet.write_with_format(1, 2, 20484, &date).unwrap();
        sheet.write(2, 2, 20484).unwrap();
    });
    let bytes = super::hostile::rewritten(&bytes, |name, text| {
        if name == "xl/workbook.xml" {
            text.replace("<workbookPr ", "<workbookPr date1904=\"1\" ")
        } else {
            text
        }
    });

    let births: Vec<_> = read(&bytes).delegates.iter().map(|delegate| delegate.born).collect();

    assert_eq!(births, [Some(day(1960, 1, 31)); 2]);
}

#[test]
fn a_year_under_nam_or_nu_tells_the_sex() {
    let bytes = workbook(|sheet| {
        let plain = Format::new();
        write(sheet, 0, &[&["TT", "Họ và tên", "Ngày sinh", "", "Trình độ", "", "Đơn vị"]]);
        write(sheet, 1, &[&["", "", "Nam", "Nữ", "Học vấn", "Lý luận chính trị", ""]]);
        sheet.merge_range(0, 2, 0, 3, "Ngày sinh", &plain).unwrap();
        sheet.merge_range(0, 4, 0, 5, "Trình độ", &plain).unwrap();
        write(sheet, 2, &[&["1", "Nguyễn Văn An", "02/09/1970", "", "12/12", "Cao cấp", "CB 1"]]);
        write(sheet, 3, &[&["2", "Trần Thị Bình", "", "01/05/1980", "12/12", "Sơ cấp", "CB 1"]]);
    });

    let imported = read(&bytes);

    assert_eq!(texts(&imported), [""; 0]);
    let [an, binh] = imported.delegates.as_slice() else { panic!() };
    assert_eq!((an.sex, an.born), (Sex::Male, Some(day(1970, 9, 2))));
    assert_eq!((binh.sex, binh.born), (Sex::Female, Some(day(1980, 5, 1))));
    assert_eq!((an.education.as_str(), an.theory.as_str()), ("12/12", "Cao cấp"));
}

fn several() -> Vec<u8> {
    let mut book = Workbook::new();
    for name in ["Bìa", "Chính thức", "Dự khuyết"] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        if name == "Bìa" {
            write(sheet, 0, &[&["Danh sách đại biểu, họ và tên, đơn vị"]]);
        } else {
            write(sheet, 0, &[&["Họ và tên", "Giới tính", "Đơn vị"], &[name, "nữ", "Chi bộ 1"]]);
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn where_two_sheets_hold_a_list_the_user_names_one() {
    let bytes = several();
    let choose = |sheet: &str| {
        let choices = Choices { sheet: Some(Text::new(sheet)), encoding: None };
        roster::read_as("x.xlsx", &bytes, &choices)
    };

    assert_eq!(
        texts(&read(&bytes)),
        [
            "Có nhiều trang chứa danh sách: “Chính thức”, “Dự khuyết”. Chọn một bằng --sheet TÊN, hoặc \
          xóa trang thừa."
        ]
    );
    assert_eq!(read(&bytes).lists().map(<[Text]>::len), Some(2));
    assert_eq!(names(&choose("Dự khuyết")), ["Dự khuyết"]);
    assert_eq!(names(&choose("du khuyet")), ["Dự khuyết"]);
    assert_eq!(
        texts(&choose("Khách")),
        ["Không có trang “Khách”. Các trang: “Bìa”, “Chính thức”, “Dự khuyết”."]
    );
}

#[test]
fn a_formula_says_its_last_value_and_a_failed_one_is_an_error() {
    let bytes = workbook(|sheet| {
        write(sheet, 0, &[&["STT", "Họ và tên", "Giới tính", "Đơn vị"]]);
        write(sheet, 1, &[&["", "Nguyễn Văn An", "nam", "Chi bộ 1"]]);
        write(sheet, 2, &[&["", "", "nam", "Chi bộ 1"]]);
        sheet.write_formula(1, 0, Formula::new("=3+4").set_result("7")).unwrap();
        sheet.write_formula(2, 1, Formula::new("=Sheet9!A1").set_result("#REF!")).unwrap();
    });

    let imported = read(&bytes);

    assert_eq!(super::ids(&imported.delegates), [7]);
    assert_eq!(
        texts(&imported),
        [
            "Trang “Danh sách”, ô B3, cột “Họ và tên”, ghi “#REF!”: công thức trong ô bị lỗi. Sửa công \
          thức, hoặc gõ giá trị vào ô."
        ]
    );
}

#[test]
fn a_hidden_sheet_is_read_only_when_it_is_named() {
    let mut book = Workbook::new();
    for name in ["Mới", "Cũ"] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        write(sheet, 0, &[&["Họ và tên", "Giới tính", "Đơn vị"], &[name, "nữ", "Chi bộ 1"]]);
        sheet.set_hidden(name == "Cũ");
    }
    let bytes = book.save_to_buffer().unwrap();

    assert_eq!(names(&read(&bytes)), ["Mới"]);
}
