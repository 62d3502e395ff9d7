//! The empty roster: what it asks for, filled in, is read back.

use daihoi::domain::Lang;
use daihoi::roster::{self, BlankForm, Form};
use daihoi::roster::{Separator, WorkbookKind};

use super::hostile::rewritten;
use super::texts;

const ANSWERS: [(&str, &str); 4] = [
    (
        "vi",
        "1;Nguyễn Thị Hồng Đức;nữ;02/09/1970;Kinh;không;19/05/1995;Chi bộ 1;Bí thư;cán bộ;đại học;cao cấp;chính thức;bầu;không;;ốm;có",
    ),
    (
        "vi",
        "2;Lê Văn Hòa;nam;01/05/1980;Tày;không;03/02/2005;Chi bộ 2;;;;;dự khuyết;chỉ định;không;miễn sinh hoạt;;",
    ),
    (
        "en",
        "1,Lan Pham,female,02/09/1970,Kinh,none,19/05/1995,Unit 1,Chair,officials,university,,official,ex officio,yes,,illness,yes",
    ),
    ("en", "2,John Le,male,01/05/1980,,,,Unit 2,,,,,alternate,elected,no,exempt,,"),
];

#[test]
fn an_empty_csv_that_is_filled_in_is_read_back() {
    for (lang, code, separator) in
        [(Lang::Vi, "vi", Separator::Semicolon), (Lang::En, "en", Separator::Comma)]
    {
        let mut text = String::from_utf8(roster::blank(BlankForm::Csv, lang).unwrap()).unwrap();
        assert!(text.starts_with('\u{feff}'));
        for (_, row) in ANSWERS.iter().filter(|(which, _)| *which == code) {
            text.extend([*row, "\r\n"]);
        }

        let imported = roster::read("x.csv", text.as_bytes());

        assert_eq!((texts(&imported), imported.delegates.len()), (vec![], 2));
        assert!(matches!(imported.form, Form::Csv { separator: found, .. } if found == separator));
        assert_eq!(imported.absences.len(), 1);
    }
}

#[test]
fn an_empty_workbook_that_is_filled_in_is_read_back() {
    for (lang, code, separator) in [(Lang::Vi, "vi", ';'), (Lang::En, "en", ',')] {
        let rows = (2..).zip(ANSWERS.iter().filter(|(which, _)| *which == code));
        let rows: Vec<String> = rows
            .map(|(line, (_, row))| {
                let cells = row.split(separator).zip('A'..).map(|(cell, letter)| {
                    format!("<c r=\"{letter}{line}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")
                });
                format!("<row r=\"{line}\">{}</row>", cells.collect::<String>())
            })
            .collect();
        let bytes = rewritten(&roster::blank(BlankForm::Xlsx, lang).unwrap(), |name, text| {
            if name.ends_with("sheet1.xml") {
                text.replace("</sheetData>", &format!("{}</sheetData>", rows.concat()))
            } else {
                text
            }
        });

        let imported = roster::read("x.xlsx", &bytes);

        assert_eq!((texts(&imported), imported.delegates.len()), (vec![], 2));
        assert!(matches!(imported.form, Form::Workbook { kind: WorkbookKind::Xlsx, .. }));
        assert_eq!(imported.absences.len(), 1);
    }
}

#[test]
fn an_empty_workbook_is_the_same_bytes_and_asks_for_people() {
    let bytes = || roster::blank(BlankForm::Xlsx, Lang::Vi).unwrap();

    assert_eq!(bytes(), bytes());
    assert_eq!(
        texts(&roster::read("x.xlsx", &bytes())),
        ["Tệp chỉ có dòng tiêu đề. Ghi mỗi người một dòng bên dưới."]
    );
}
