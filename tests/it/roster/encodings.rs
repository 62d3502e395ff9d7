//! Rosters from before Unicode: converted and reported, or refused with the remedy.

use daihoi::domain::Text;
use daihoi::roster::{self, Choices, Encoding, Imported};
use rust_xlsxwriter::Format;

use super::texts;
use super::workbook::{read, workbook, write};

const TCVN3: &str = "STT,Hä vµ tªn,Giíi tÝnh,§¬n vÞ\n1,NguyÔn V¨n §øc,nam,Chi bé 1\n\
                     2,TRÇN THÞ HåNG,n÷,Chi bé 1\n3,Lª ¸nh,n÷,Chi bé 1\n";
const VNI: &str = "STT,Hoï vaø teân,Giôùi tính,Ñôn vò\n1,Nguyeãn Vaên Ñöùc,nam,Chi boä 1\n\
                   2,TRAÀN THÒ HOÀNG,nöõ,Chi boä 1\n3,Leâ AÙnh,nöõ,Chi boä 1\n";
const NAMES: [&str; 3] = ["Nguyễn Văn Đức", "TRẦN THỊ HỒNG", "Lê Ánh"];

fn bytes(shown: &str) -> Vec<u8> {
    shown.chars().map(|c| u8::try_from(c).unwrap()).collect()
}

fn names(imported: &Imported) -> Vec<&str> {
    imported.delegates.iter().map(|delegate| delegate.name.as_str()).collect()
}

#[test]
fn a_text_in_an_old_encoding_is_converted_with_a_notice() {
    for shown in [TCVN3, VNI] {
        let imported = roster::read("x.csv", &bytes(shown));

        assert_eq!(names(&imported), NAMES);
        assert!(!imported.has_errors());
        let said = texts(&imported);
        assert!(
            said[0].starts_with("Đã chuyển ") && said[0].contains("thành “Họ và tên"),
            "{said:?}"
        );
    }
}

#[test]
fn a_text_that_was_saved_as_unicode_without_being_converted_is_converted_too() {
    for shown in [TCVN3, VNI] {
        assert_eq!(names(&roster::read("x.csv", shown.as_bytes())), NAMES);
    }
}

#[test]
fn a_font_of_an_old_encoding_converts_its_cells_and_no_others() {
    let mixed = workbook(|sheet| {
        let (small, capitals) = (".VnTime", ".VnTimeH");
        let font = |name: &str| Format::new().set_font_name(name);
        write(sheet, 0, &[&["Họ và tên", "Giới tính", "Đơn vị"]]);
        sheet.write_with_format(1, 0, "NguyÔn V¨n §øc", &font(small)).unwrap();
        sheet.write_with_format(2, 0, "trÇn thÞ hång", &font(capitals)).unwrap();
        write(sheet, 3, &[&["Lê Ánh"]]);
        for (row, sex) in (1..).zip(["nam", "nữ", "nữ"]) {
            sheet.write(row, 1, sex).unwrap();
            sheet.write(row, 2, "Chi bộ 1").unwrap();
        }
    });

    let imported = read(&mixed);

    assert_eq!(names(&imported), NAMES);
    assert_eq!(
        texts(&imported),
        [
            "Đã chuyển 2 ô từ TCVN3 (ABC) sang Unicode, ví dụ “NguyÔn V¨n §øc” thành “Nguyễn Văn Đức”. \
          Xem lại họ tên; nếu sai thì ghi thêm --encoding."
        ]
    );
}

#[test]
fn what_may_be_read_in_two_ways_is_left_to_the_user() {
    let text = "Name,Sex,Unit\nTrÇn An,nam,1\n".as_bytes();

    let doubtful = roster::read("x.csv", text);
    let choices = Choices { sheet: None, encoding: Some(Encoding::Tcvn3) };
    let told = roster::read_as("x.csv", text, &choices);

    assert!(
        texts(&doubtful)[0].contains("--encoding utf-8, tcvn3 hoặc vni"),
        "{:?}",
        texts(&doubtful)
    );
    assert_eq!(names(&told), ["Trần An"]);
}

#[test]
fn utf16_and_windows_1258_are_read() {
    let list = "Họ và tên;Giới tính;Đơn vị\nNguyễn Văn Đức;nam;Chi bộ 1\nLê Ánh;nữ;Chi bộ 1\n";
    let utf16: Vec<u8> =
        [0xfeff].into_iter().chain(list.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows = super::fixture("bad-encoding.csv");

    assert_eq!(names(&roster::read("x.csv", &utf16)), ["Nguyễn Văn Đức", "Lê Ánh"]);
    assert_eq!(names(&windows), ["Nguyễn Văn Hùng", "Trần Thị Lan"]);
    assert!(texts(&windows)[0].contains("từ Windows-1258"), "{:?}", texts(&windows));
    assert_eq!(windows.delegates[0].name, Text::new("Nguyễn Văn Hùng"));
}
