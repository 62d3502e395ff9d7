//! Roster files: what is read, and what is said of each bad row.

mod blank;
mod encodings;
mod hostile;
mod statistics;
mod ward;
mod workbook;

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use daihoi::domain::roster::{
    Absence, AbsenceReason, Basis, Condition, Delegate, RosterCommand, Sex, Standing,
};
use daihoi::domain::{Command, Lang, PersonId, Text};
use daihoi::roster::{self, Encoding, Form, Imported, Separator, Severity};
use proptest::prelude::*;

fn fixture(name: &str) -> Imported {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rosters").join(name);
    roster::read(name, &std::fs::read(path).unwrap())
}

fn texts(imported: &Imported) -> Vec<String> {
    imported.problems.iter().map(|problem| problem.text(Lang::Vi)).collect()
}

fn ids(delegates: &[Delegate]) -> Vec<u32> {
    delegates.iter().map(|delegate| delegate.id.0).collect()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn a_roster_from_excel_has_semicolons_a_mark_and_its_own_column_names() {
    let imported = fixture("semicolon-bom.csv");

    let form = Form::Csv { encoding: Encoding::Utf8WithMark, separator: Separator::Semicolon };
    assert_eq!((&imported.form, texts(&imported)), (&form, vec![]));
    assert_eq!(ids(&imported.delegates), [1, 2, 3, 4]);
    let first = &imported.delegates[0];
    assert_eq!(first.name.as_str(), "Nguyễn Thị Hồng Đức");
    assert_eq!(first.post.as_str(), "Bí thư Chi bộ; trưởng ban điều hành");
    assert_eq!(
        (first.sex, first.born, first.joined),
        (Sex::Female, Some(day(1970, 9, 2)), Some(day(1995, 5, 19)))
    );
    assert_eq!(imported.delegates[2].basis, Basis::Appointed);
    assert_eq!(imported.delegates[3].standing, Standing::Alternate);
}

#[test]
fn how_a_file_was_read_is_said_in_words() {
    let said = |name| fixture(name).form.text(Lang::Vi);

    assert_eq!(said("semicolon-bom.csv"), "CSV UTF-8 có dấu BOM, ngăn bằng dấu chấm phẩy");
    assert_eq!(said("tabs.csv"), "CSV UTF-8, ngăn bằng dấu tab");
    assert_eq!(said("bad-empty.csv"), "không đọc được");
}

#[test]
fn headers_without_marks_in_any_order_are_understood_and_missing_numbers_follow_the_highest() {
    let imported = fixture("tabs.csv");

    let form = Form::Csv { encoding: Encoding::Utf8, separator: Separator::Tab };
    assert_eq!((&imported.form, texts(&imported)), (&form, vec![]));
    assert_eq!(ids(&imported.delegates), [7, 8, 3]);
    assert_eq!(imported.delegates[2].name.as_str(), "Hà Văn \"Út\" Nhỏ");
    assert_eq!(imported.delegates[2].standing, Standing::Guest);
}

#[test]
fn an_english_roster_says_the_same_things() {
    let imported = fixture("english.csv");

    assert_eq!(texts(&imported), [""; 0]);
    let [chair, observer, engineer, teacher] = imported.delegates.as_slice() else {
        panic!("{:?}", imported.delegates)
    };
    assert!(chair.convening && chair.basis == Basis::ExOfficio);
    assert_eq!((observer.id, observer.standing), (PersonId(4), Standing::Guest));
    assert_eq!(engineer.name.as_str(), "Tôn Thất Bảo, Jr.");
    assert_eq!(engineer.conditions, BTreeSet::from([Condition::Exempt]));
    let both = BTreeSet::from([Condition::TemporaryElsewhere, Condition::Suspended]);
    assert_eq!((teacher.basis, &teacher.conditions), (Basis::Appointed, &both));
    let study = Absence { reason: AbsenceReason::Study, approved: true, note: Text::default() };
    let wedding =
        Absence { reason: AbsenceReason::Family, approved: false, note: Text::new("a wedding") };
    assert_eq!(imported.absences, [(PersonId(2), study), (PersonId(3), wedding)]);
}

#[test]
fn dates_are_read_as_people_write_them() {
    let imported = fixture("short-dates.csv");

    assert_eq!(texts(&imported), [""; 0]);
    let dates: Vec<_> = imported.delegates.iter().filter_map(|d| d.born.zip(d.joined)).collect();
    assert_eq!(
        dates,
        [
            (day(1945, 9, 2), day(1968, 2, 3)),
            (day(1960, 2, 29), day(1982, 4, 30)),
            (day(1999, 12, 31), day(2022, 7, 1)),
        ]
    );
}

#[test]
fn the_roster_of_a_chi_bo_has_its_members_with_their_conditions() {
    let imported = fixture("chi-bo.csv");

    assert_eq!(texts(&imported), [""; 0]);
    let standing = |wanted| imported.delegates.iter().filter(|d| d.standing == wanted).count();
    assert_eq!((standing(Standing::Official), standing(Standing::Probationary)), (32, 2));
    let with =
        |wanted| imported.delegates.iter().filter(|d| d.conditions.contains(&wanted)).count();
    assert_eq!((with(Condition::Exempt), with(Condition::TemporaryElsewhere)), (1, 1));
}

#[test]
fn every_impossible_date_is_listed_with_its_remedy() {
    let imported = fixture("bad-dates.csv");

    assert_eq!(
        texts(&imported),
        [
            "Dòng 2, cột “Ngày sinh”, ghi “31/02/1960”: lịch không có ngày này. Ghi ngày trước, \
             tháng sau, ví dụ 02/09/1945.",
            "Dòng 3, cột “Ngày sinh”, ghi “15/08/1899”: trước năm 1900. Kiểm tra lại năm.",
            "Dòng 4, cột “Ngày sinh”, ghi “1954”: chỉ có năm nên ngày này để trống và không tính \
             vào thống kê. Ghi đủ ngày/tháng/năm nếu cần.",
            "Dòng 5, cột “Ngày vào Đảng”, ghi “18/05/1986”: chưa đủ 16 tuổi khi vào Đảng, vì sinh \
             ngày 19/05/1970. Kiểm tra lại hai ngày.",
            "Dòng 6, cột “Ngày sinh”, ghi “hai tháng ba”: không phải là ngày. Ghi ngày/tháng/năm, \
             năm đủ bốn chữ số, ví dụ 02/09/1945.",
            "Dòng 6, cột “Ngày vào Đảng”, ghi “32/01/1990”: lịch không có ngày này. Ghi ngày \
             trước, tháng sau, ví dụ 02/09/1945.",
            "Dòng 7, cột “Ngày sinh”, ghi “02/13/1960”: lịch không có ngày này. Ghi ngày trước, \
             tháng sau, ví dụ 02/09/1945.",
            "Dòng 9, cột “Ngày sinh”, ghi “01/02/75”: không phải là ngày. Ghi ngày/tháng/năm, năm \
             đủ bốn chữ số, ví dụ 02/09/1945.",
        ]
    );
    assert_eq!(ids(&imported.delegates), [3, 7]);
}

#[test]
fn numbers_that_clash_or_are_none_keep_their_rows_out() {
    let imported = fixture("bad-numbers.csv");

    assert_eq!(
        texts(&imported),
        [
            "Dòng 4, cột “Số”, ghi “2”: số này đã có ở dòng 3. Mỗi người một số: sửa một trong \
             hai dòng.",
            "Dòng 5, cột “Số”, ghi “mười”: không phải là số từ 1 đến 99999. Sửa lại, hoặc để trống \
             để đánh số sau.",
            "Dòng 6, cột “Số”, ghi “0”: không phải là số từ 1 đến 99999. Sửa lại, hoặc để trống để \
             đánh số sau.",
        ]
    );
    assert_eq!(ids(&imported.delegates), [1, 2, 3]);
}

#[test]
fn missing_unknown_and_repeated_columns_are_named_with_the_nearest_known_one() {
    let imported = fixture("bad-columns.csv");

    assert_eq!(
        texts(&imported),
        [
            "Thiếu cột “Họ và tên”. Thêm vào dòng tiêu đề và ghi cho từng người.",
            "Thiếu cột “Giới tính”. Thêm vào dòng tiêu đề và ghi cho từng người.",
            "Dòng 1, cột “Tên gọi”: không nhận ra cột này nên bỏ qua. Nếu không cần thì để nguyên.",
            "Dòng 1, cột “Giói tíng”: không nhận ra cột này nên bỏ qua. Nếu là “Giới tính” thì đổi \
             lại tên cột.",
            "Dòng 1, cột “Số điện thoại”: không nhận ra cột này nên bỏ qua. Nếu không cần thì để \
             nguyên.",
            "Dòng 1, cột “Chi bộ”: cùng nghĩa với cột “Đơn vị” nên bỏ qua. Chỉ giữ lại một trong \
             hai cột.",
        ]
    );
    assert_eq!(imported.delegates, []);
}

#[test]
fn nobody_is_taken_from_a_file_without_names() {
    let imported = roster::read("x.csv", "Giới tính,Đơn vị\nnam,Chi bộ 1\n".as_bytes());

    assert_eq!(
        texts(&imported),
        ["Thiếu cột “Họ và tên”. Thêm vào dòng tiêu đề và ghi cho từng người."]
    );
    assert_eq!(imported.delegates, []);
}

#[test]
fn a_bad_row_is_explained_cell_by_cell() {
    let imported = fixture("bad-rows.csv");

    assert_eq!(
        texts(&imported),
        [
            "Dòng 2: có 6 ô, dòng tiêu đề có 10. Sửa lại dấu ngăn; ô nào chứa dấu ngăn thì đặt \
             trong ngoặc kép.",
            "Dòng 3: có 12 ô, dòng tiêu đề có 10. Sửa lại dấu ngăn; ô nào chứa dấu ngăn thì đặt \
             trong ngoặc kép.",
            "Dòng 4, cột “Họ và tên”: chưa ghi. Ghi vào, hoặc xóa cả dòng nếu đây không phải là \
             một người.",
            "Dòng 5, cột “Giới tính”, ghi “nm”: không hiểu từ này. Ghi một trong các từ: nữ, nam.",
            "Dòng 5, cột “Tình trạng”, ghi “mất tích”: không hiểu từ này. Ghi một trong các từ: \
             sinh hoạt tạm thời nơi khác, miễn sinh hoạt, đình chỉ sinh hoạt, khởi tố.",
            "Dòng 5, cột “Vắng”, ghi “bận”: không hiểu từ này. Ghi một trong các từ: ốm, công tác, \
             học tập, nước ngoài, việc riêng, không lý do.",
            "Dòng 5, cột “Được đồng ý”, ghi “chắc là có”: không hiểu từ này. Ghi một trong các từ: \
             có, không.",
            "Dòng 6, cột “Giới tính”: chưa ghi. Ghi vào, hoặc xóa cả dòng nếu đây không phải là \
             một người.",
            "Dòng 6, cột “Tư cách”, ghi “đương nhiên”: không hiểu từ này. Ghi một trong các từ: \
             chính thức, dự khuyết, dự bị, khách mời.",
            "Dòng 7, cột “Diện”, ghi “đương nhiên”: đại biểu đương nhiên mà không thuộc cấp ủy \
             triệu tập. Kiểm tra lại hai cột này.",
            "Dòng 7, cột “Đơn vị”: chưa ghi, nên đại biểu này không được tính cho đơn vị nào. Ghi \
             tên đơn vị.",
            "Dòng 8, cột “Được đồng ý”, ghi “có”: được đồng ý cho vắng mà không có lý do. Ghi lý \
             do vắng, hoặc bỏ dấu đồng ý.",
            "Dòng 9, cột “Được đồng ý”, ghi “x”: được đồng ý cho vắng mà không có lý do. Ghi lý do \
             vắng, hoặc bỏ dấu đồng ý.",
            "Dòng 11, cột “Họ và tên”, ghi “Lê Văn Hòa”: trùng họ tên, ngày sinh và đơn vị với \
             dòng 10. Nếu là một người thì xóa một dòng.",
            "Dòng 11, cột “Đơn vị”, ghi “CHI BỘ-2”: gần giống “Chi bộ 2” ở dòng 10 nhưng tính là \
             hai đơn vị. Nếu là một thì ghi giống nhau.",
        ]
    );
    assert_eq!(ids(&imported.delegates), [6, 9, 10]);
}

#[test]
fn a_quote_that_is_never_closed_is_told_with_the_lines_that_it_swallowed() {
    let imported = fixture("bad-quote.csv");

    assert_eq!(
        texts(&imported),
        ["Dòng 3: dấu ngoặc kép mở ra mà không đóng, nên các dòng đến dòng 5 bị đọc thành một. \
          Đóng dấu ngoặc kép lại, hoặc xóa đi nếu thừa."]
    );
    assert_eq!(ids(&imported.delegates), [1]);
}

#[test]
fn nothing_that_steers_a_terminal_gets_through() {
    let imported = fixture("bad-control.csv");

    assert_eq!(
        texts(&imported),
        [
            "Dòng 2, cột “Họ và tên”, ghi “Nguyễn[2J Văn An”: đã bỏ chữ số hoặc ký tự ẩn, còn \
             “Nguyễn[J Văn An”. Kiểm tra lại.",
            "Dòng 2, cột “Chức vụ”, ghi “Hưu trí”: đã bỏ chữ số hoặc ký tự ẩn, còn “Hưu trí”. Kiểm \
             tra lại.",
            "Dòng 3, cột “Họ và tên”, ghi “Trần Thị Bình 2”: đã bỏ chữ số hoặc ký tự ẩn, còn “Trần \
             Thị Bình”. Kiểm tra lại.",
            "Dòng 3, cột “Đơn vị”, ghi “Chi bộ 1”: đã bỏ chữ số hoặc ký tự ẩn, còn “Chi bộ 1”. \
             Kiểm tra lại.",
            "Dòng 4, cột “Họ và tên”: đã bỏ chữ số hoặc ký tự ẩn, còn “”. Kiểm tra lại.",
            "Dòng 4, cột “Họ và tên”: chưa ghi. Ghi vào, hoặc xóa cả dòng nếu đây không phải là \
             một người.",
            "Dòng 5, cột “Giới tính”, ghi “]0;x”: không hiểu từ này. Ghi một trong các từ: nữ, nam.",
            "Dòng 6, cột “Họ và tên”, ghi “Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễ…”: dài 128 ký \
             tự, nhiều nhất là 120. Rút ngắn lại.",
        ]
    );
    assert_eq!(ids(&imported.delegates), [1, 2]);
}

#[test]
fn a_file_that_holds_no_roster_says_so_once() {
    let said = |name| texts(&fixture(name));

    assert_eq!(
        said("bad-empty.csv"),
        ["Tệp trống. Kiểm tra lại tên tệp, hoặc lưu lại danh sách rồi nhập lại."]
    );
    assert_eq!(
        said("bad-header-only.csv"),
        ["Tệp chỉ có dòng tiêu đề. Ghi mỗi người một dòng bên dưới."]
    );
}

#[test]
fn a_text_without_any_known_heading_is_no_roster() {
    let imported = roster::read("x.csv", "Xin chào,\nđây là một lá thư.\n".as_bytes());

    assert_eq!(imported.form, Form::Unreadable);
    assert_eq!(
        texts(&imported),
        ["Không thấy dòng tiêu đề trong 20 dòng đầu. Ghi tên các cột ở dòng đầu, ít nhất: Họ và \
          tên, Giới tính."]
    );
}

#[test]
fn namesakes_are_noted_and_do_not_keep_anybody_out() {
    let text = "Họ và tên,Giới tính,Ngày sinh,Đơn vị\n\
                Nguyễn Văn Hùng,nam,12/04/1952,Chi bộ 1\n\
                NGUYỄN VĂN HÙNG,nam,20/02/1979,Chi bộ 2\n";

    let imported = roster::read("x.csv", text.as_bytes());

    assert_eq!(
        texts(&imported),
        [
            "Dòng 3, cột “Họ và tên”, ghi “NGUYỄN VĂN HÙNG”: trùng họ tên với dòng 2. Phân biệt bằng \
          ngày sinh hoặc đơn vị."
        ]
    );
    assert_eq!(imported.problems[0].severity(), Severity::Note);
    assert_eq!((imported.delegates.len(), imported.has_errors()), (2, false));
}

#[test]
fn a_roster_has_ten_thousand_rows_at_most() {
    let rows =
        |count: u32| (1..=count).map(|n| format!("{n},An,nam,U\n")).collect::<Vec<_>>().concat();
    let read =
        |count| roster::read("x.csv", format!("Số,Tên,Phái,Đơn vị\n{}", rows(count)).as_bytes());

    assert!(!read(10_000).has_errors());
    let over = read(10_001);
    assert_eq!(over.delegates.len(), 10_000);
    assert_eq!(
        texts(&over)[0],
        "Tệp có 10001 dòng, nhiều nhất là 10000; chỉ 10000 dòng đầu được đọc. Kiểm tra lại tệp."
    );
}

#[test]
fn people_are_registered_two_hundred_at_a_time_and_then_excused() {
    let rows = "An,nam,U,\n".repeat(401);
    let text = format!("Tên,Phái,Đơn vị,Vắng\n{rows}Bình,nữ,U,ốm\n");

    let commands = roster::read("x.csv", text.as_bytes()).commands();

    let sizes: Vec<usize> = commands
        .iter()
        .map(|command| match command {
            Command::Roster(RosterCommand::Register { delegates }) => delegates.len(),
            Command::Roster(RosterCommand::Excuse { person: PersonId(402), .. }) => 0,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(sizes, [200, 200, 2, 0]);
}

#[test]
fn every_problem_speaks_both_languages() {
    let names = ["bad-dates", "bad-numbers", "bad-columns", "bad-rows", "bad-quote", "bad-control"];

    for problem in names.iter().flat_map(|name| fixture(&format!("{name}.csv")).problems) {
        let (vi, en) = (problem.text(Lang::Vi), problem.text(Lang::En));
        assert_ne!(vi, en);
        assert!(vi.ends_with('.') && en.ends_with('.'), "{vi} {en}");
    }
}

proptest! {
    #[test]
    fn no_bytes_stop_the_import(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        roster::read("x.csv", &bytes);
    }

    #[test]
    fn whatever_the_rows_say_is_read_or_explained(
        rows in proptest::collection::vec("[ -~\"',;\t\u{1b}À-ỹ]{0,40}", 1..20)
    ) {
        let text = format!("Số,Họ và tên,Giới tính,Ngày sinh\n{}\n", rows.join("\n"));

        let imported = roster::read("x.csv", text.as_bytes());

        for said in texts(&imported) {
            prop_assert!(!said.chars().any(char::is_control), "{said:?}");
        }
        for delegate in &imported.delegates {
            prop_assert!(delegate.name.chars().any(char::is_alphabetic));
        }
    }
}
