//! Workbooks that are broken, locked, swollen or no workbooks at all: refused in words.

use std::io::{Cursor, Read, Write};

use daihoi::domain::Lang;
use daihoi::roster::{Form, Imported};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::texts;
use super::workbook::{read, workbook, write};

const DAMAGED: &str = "Không đọc được sổ tính: tệp hỏng hoặc thiếu phần. Mở bằng Excel hay \
                       LibreOffice rồi lưu lại dạng XLSX hoặc CSV UTF-8.";

fn small() -> Vec<u8> {
    workbook(|sheet| {
        write(sheet, 0, &[&["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Đơn vị"]]);
        write(sheet, 1, &[&["1", "Nguyễn Văn An", "nam", "02/09/1970", "Chi bộ 1"]]);
        sheet.merge_range(2, 4, 3, 4, "Chi bộ 2", &rust_xlsxwriter::Format::new()).unwrap();
    })
}

/// The parts of a workbook, each as text.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let parts = (0..archive.len()).map(|at| {
        let mut part = archive.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().into_owned(), text)
    });
    parts.collect()
}

fn packed(parts: impl IntoIterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Changes the parts of a workbook.
pub(super) fn rewritten(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let changed = parts(bytes).into_iter().map(|(name, text)| {
        let text = change(&name, text).into_bytes();
        (name, text)
    });
    packed(changed)
}

fn is_refused_as_damaged(bytes: &[u8]) {
    let imported = read(bytes);
    assert_eq!((texts(&imported), imported.form), (vec![DAMAGED.to_owned()], Form::Unreadable));
}

#[test]
fn what_only_begins_like_a_workbook_is_refused() {
    is_refused_as_damaged(b"PK\x03\x04 and nothing of the kind");
    is_refused_as_damaged(b"\xd0\xcf\x11\xe0 neither");
    is_refused_as_damaged(&packed([("word/document.xml".to_owned(), b"<w/>".to_vec())]));
    let whole = small();
    is_refused_as_damaged(&whole[..whole.len() / 2]);
}

#[test]
fn a_missing_sheet_is_refused() {
    let without = parts(&small()).into_iter().filter(|(name, _)| !name.contains("sheet1"));

    is_refused_as_damaged(&packed(without.map(|(name, text)| (name, text.into_bytes()))));
}

#[test]
fn a_locked_workbook_says_how_to_unlock_it() {
    let stream: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bytes = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &stream].concat();

    assert!(texts(&read(&bytes))[0].starts_with("Sổ tính đặt mật khẩu"));
}

#[test]
fn an_old_workbook_that_announces_an_endless_sheet_is_refused() {
    let name: Vec<u8> = "Workbook".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let sizes = [&[0, 2, 14, 0, 0, 0, 0, 0], &[255; 4][..], &[0, 0, 255, 255, 0, 0]].concat();

    is_refused_as_damaged(&[b"\xd0\xcf\x11\xe0".as_slice(), &name, &sizes].concat());
}

#[test]
fn a_bomb_is_not_unpacked() {
    let zeros = vec![b' '; 210_000_000];
    let bytes = packed([("xl/workbook.xml".to_owned(), zeros)]);

    assert_eq!(
        texts(&read(&bytes)),
        [
            "Sổ tính quá lớn, nhiều nhất là 200 MB khi giải nén. Chép riêng danh sách sang sổ mới rồi \
          lưu lại."
        ]
    );
}

#[test]
fn a_list_of_texts_that_announces_too_many_is_refused() {
    let bytes = rewritten(&small(), |_, text| {
        text.replace("uniqueCount=\"", "uniqueCount=\"99999999999999")
    });

    is_refused_as_damaged(&bytes);
}

#[test]
fn an_area_that_ends_before_it_begins_is_refused() {
    let bytes = rewritten(&small(), |_, text| text.replace("E3:E4", "E4:A1"));

    is_refused_as_damaged(&bytes);
}

#[test]
fn rows_of_formatting_only_are_no_rows() {
    let bytes = rewritten(&small(), |name, text| {
        if !name.ends_with("sheet1.xml") {
            return text;
        }
        let empty: Vec<String> = (5..60_000)
            .map(|row| format!("<row r=\"{row}\" s=\"1\"><c r=\"A{row}\" s=\"1\"/></row>"))
            .collect();
        let empty = empty.concat();
        let far = "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>";
        text.replace("</sheetData>", &format!("{empty}{far}</sheetData>"))
    });

    assert_eq!(read(&bytes).delegates.len(), 1);
}

#[test]
fn a_name_that_is_too_long_and_one_with_a_picture_are_explained() {
    let bytes = workbook(|sheet| {
        let long = "Nguyễn ".repeat(20);
        write(sheet, 0, &[&["Họ và tên", "Giới tính", "Đơn vị"]]);
        write(sheet, 1, &[&[&long, "nam", "Chi bộ 1"], &["😀", "nữ", "Chi bộ 1"]]);
        write(sheet, 3, &[&["Lê 😀 Na", "nữ", "Chi bộ 1"]]);
    });

    let said = texts(&read(&bytes));

    assert!(said[0].contains("ô A2") && said[0].contains("nhiều nhất là 120"), "{said:?}");
    assert!(said[1].contains("ô A3") && said[1].contains("chưa ghi"), "{said:?}");
}

fn says_only_what_can_be_printed(imported: &Imported) -> bool {
    let said = imported.problems.iter().map(|problem| problem.text(Lang::En));
    said.into_iter().all(|text| !text.chars().any(char::is_control))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_damaged_byte_of_a_workbook_stops_the_import(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = small();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }

        prop_assert!(says_only_what_can_be_printed(&read(&bytes)));
    }

    #[test]
    fn no_damaged_part_of_a_workbook_stops_the_import(
        which in any::<prop::sample::Index>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), "[ -~]{0,3}|[0-9]{1,12}|À|<[a-z]{1,5}>"), 1..6),
    ) {
        let parts = parts(&small());
        let chosen = which.index(parts.len());
        let changed = parts.into_iter().enumerate().map(|(at, (name, text))| {
            let mut text = text.into_bytes();
            if at == chosen {
                for (place, put) in &changes {
                    let place = place.index(text.len());
                    text.splice(place..=place, put.bytes());
                }
            }
            (name, text)
        });

        prop_assert!(says_only_what_can_be_printed(&read(&packed(changed))));
    }
}
