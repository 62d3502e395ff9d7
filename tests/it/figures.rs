//! What is found in the figures of a report, and what is rightly passed over.

use daihoi::domain::Lang;
use daihoi::domain::figures::{Fault, Finding, Surety, check_text};
use daihoi::figures::check_table;

use crate::support::program::daihoi_with;

/// The findings of a text in words, without how sure they are.
fn told(text: &str) -> Vec<String> {
    check_text(text).iter().map(|finding| finding.text(Lang::Vi)).collect()
}

fn surety(text: &str) -> Vec<Surety> {
    check_text(text).iter().map(|finding| finding.surety).collect()
}

#[test]
fn a_percentage_that_was_cut_is_found_beside_its_fraction() {
    for text in [
        "Toàn tỉnh có 21 đảng bộ (21/308 đảng bộ, chiếm 6,81%) đã đại hội.",
        "Đã xong 21/308 đảng bộ, đạt tỷ lệ 6,81 %.",
        "Đã xong 21 trên tổng số 308 đảng bộ, chiếm 6,81%.",
        "Tỷ lệ đã xong là 6,81% (21/308 đảng bộ).",
        "21 of the 308 committees (6.81%) have met.",
    ] {
        assert_eq!(told(text).len(), 1, "{text}");
        let right = "21/308 ghi là 6,81 %: bị cắt đuôi, làm tròn phải là 6,82 % (chắc chắn)";
        assert_eq!(told(text)[0], right, "{text}");
    }
}

#[test]
fn a_sum_that_is_written_out_is_added_up() {
    for text in ["Tổng số 21 = 9+1+2+2+3+2.", "9 + 1 + 2 + 2 + 3 + 2 = 21 đảng bộ."] {
        assert_eq!(surety(text), [Surety::Certain], "{text}");
    }
    assert_eq!(surety("Thí điểm ở 21 (9 + 1 + 2 + 2 + 3 + 2) đảng bộ."), [Surety::Likely]);
    for right in [
        "25 = 9 + 10 + 2,5 + 3,5.",
        "25 = 9 + 10 đồng chí + 6.",
        "17 = 9 + 10 - 2.",
        "21 = 9 + 10 + hai.",
        "5 + 21 = 9 + 17.",
        "3 = 1,625 + 1,375.",
    ] {
        assert_eq!(surety(right), [], "{right}");
    }
    for right in ["16 + 2 = 18 chi bộ.", "Có 18 (16 + 2) chi bộ.", "2 + 2", "A + 3 = 5", "38 + 197"]
    {
        assert_eq!(surety(right), [], "{right}");
    }
}

#[test]
fn a_percentage_that_is_right_or_of_something_else_is_passed_over() {
    for text in [
        "Đã xong 21/308 đảng bộ, chiếm 6,82%.",
        "Đã xong 21/308 đảng bộ, chiếm gần 7%.",
        "Có mặt 118/120 đại biểu (98,33%), vắng 2.",
        "Ngày 30/11 đạt 95% kế hoạch; ngày 7/12/2022 họp tổng kết.",
        "Thay 7/16 bí thư, tăng 20% so với nhiệm kỳ trước.",
        "Theo Chỉ thị 37-CT/TW và Nghị quyết 136/NQ, tỷ lệ là 20%.",
        "Sản xuất tăng 25,2%, thương mại đạt 105% kế hoạch.",
        "Các lần đo 6 / 35 / 904 (3,7%) là của ba nhóm.",
        "In all 7/16 secretaries changed, over 20% of them early.",
    ] {
        assert_eq!(told(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_percentage_that_is_simply_wrong_is_likely_where_a_word_ties_it_to_the_fraction() {
    assert_eq!(surety("Đã xong 21/308 đảng bộ, chiếm 8,61%."), [Surety::Likely]);
    assert_eq!(surety("Có mặt 121/120 đại biểu, đạt 100,83%."), [Surety::Likely]);
    assert_eq!(surety("Thay 7/16 bí thư các phường trong cả nhiệm kỳ, 20% phiếu."), []);
}

#[test]
fn parts_that_fall_short_of_the_whole_are_found_with_what_is_missing() {
    let same = "Chọn 21 đảng bộ làm điểm, gồm: 9 đảng bộ xã, phường; 1 đảng bộ cơ quan; \
                2 đảng bộ trường học; 2 đảng bộ doanh nghiệp; 3 đảng bộ quân đội và 2 đảng bộ công an.";
    let before = "Đến nay 21 đảng bộ (21/308 đảng bộ) đã họp. Các đảng bộ ấy gồm: 9 đảng bộ xã, \
                  phường; 1 đảng bộ cơ quan; 2 đảng bộ trường học; 2 đảng bộ doanh nghiệp; 3 đảng \
                  bộ quân đội và 2 đảng bộ công an.Sau đó là tổng kết.";

    let short = "9 + 1 + 2 + 2 + 3 + 2 = 19, tổng ghi 21: thiếu 2 (nhiều khả năng)";
    assert_eq!(told(same), [short]);
    assert_eq!(told(before), [short]);
}

#[test]
fn parts_are_found_in_a_list_of_lines_and_in_english() {
    let lines =
        "Đã họp 6 chi bộ, gồm:\n- 3 chi bộ khu phố;\n- 1 chi bộ trường học;\n- 1 chi bộ cơ quan.";
    let english =
        "The 21 congresses, comprising 9 in communes, 1 in an agency and 9 in enterprises.";

    assert_eq!(told(lines), ["3 + 1 + 1 = 5, tổng ghi 6: thiếu 1 (nhiều khả năng)"]);
    assert_eq!(check_text(lines)[0].line, 1);
    assert_eq!(check_text(english).len(), 1);
}

#[test]
fn parts_that_add_up_or_need_not_are_passed_over() {
    for text in [
        "Đảng bộ có 505 đảng viên, sinh hoạt trong 18 chi bộ gồm 16 chi bộ khu phố và 2 chi bộ cơ quan.",
        "Phường rộng 150 ha, gồm 6 khu phố, 95 tổ dân phố.",
        "Có 120 đại biểu, gồm 70 nam và 50 nữ.",
        "Có 15 ủy viên, gồm: 1 bí thư; 2 phó bí thư...",
        "Có 15 ủy viên, gồm 1 ủy viên là bí thư, hai ủy viên là phó bí thư.",
        "Có 9 chi bộ, gồm 3 chi bộ khu phố, 2 chi bộ trường học và các chi bộ khác.",
        "Có 21 đảng bộ, bao gồm cả 2 đảng bộ quân đội và 3 đảng bộ công an.",
        "Đoàn gồm các đồng chí ở 3 huyện, 2 thị xã.",
    ] {
        assert_eq!(told(text), Vec::<String>::new(), "{text}");
    }
    let wrong = "Có 120 đại biểu, gồm 70 nam và 49 nữ.";
    assert_eq!(told(wrong), ["70 + 49 = 119, tổng ghi 120: thiếu 1 (nhiều khả năng)"]);
}

#[test]
fn a_doubled_sign_and_a_missing_one_are_found() {
    let line = "Kết quả.\n\nCông nghiệp tăng 25,2%, thương mại 18,59%%; tổ chức đảng chiếm 6,82.";

    let double = "18,59%%: thừa một dấu phần trăm; ghi 18,59% (chắc chắn)";
    let missing = "6,82: thiếu đơn vị; nếu là tỷ lệ thì ghi 6,82% (nhiều khả năng)";
    assert_eq!(told(line), [double, missing]);
    assert!(check_text(line).iter().all(|finding| finding.line == 3));
    for text in
        ["Chiếm 2,5 ha đất.", "Tỷ lệ 25,2 và 18%.", "Tỷ lệ 2/3.", "1.2. Chiếm lĩnh thị trường."]
    {
        assert_eq!(told(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_share_of_more_than_the_whole_is_found() {
    assert_eq!(surety("Nữ chiếm 118%."), [Surety::Likely]);
    assert_eq!(surety("Được 102% tổng số phiếu."), [Surety::Likely]);
    assert_eq!(surety("Thu ngân sách đạt 118% kế hoạch."), []);
}

#[test]
fn a_table_is_checked_against_the_line_of_its_total() {
    let table = "Loại hình,Số lượng,Tỷ lệ\nXã,9,42.85%\nCơ quan,1,4.76%\nTổng,21,100%\n";

    let findings = check_table(table);

    let faults: Vec<_> = findings.iter().map(|one| (one.line, one.text(Lang::En))).collect();
    let cut = "9/21 stands as 42.85%: cut off; rounded it is 42.86% (certain)";
    let column = "column Số lượng: the rows add up to 10, the total says 21 (likely)";
    assert_eq!(faults, [(2, cut.to_owned()), (4, column.to_owned())]);
}

#[test]
fn the_verb_names_file_line_and_remedy_and_ends_with_1_when_it_found_something() {
    let home = tempfile::tempdir().unwrap();

    let bad = daihoi_with(home.path(), &["figures", "-"], "Tốt.\nTăng 18,59%%.\n");
    let good = daihoi_with(home.path(), &["--lang", "en", "figures", "-"], "Up by 18.59%.\n");

    assert_eq!((bad.code, good.code), (1, 0));
    assert_eq!(bad.out, "-:2: 18,59%%: thừa một dấu phần trăm; ghi 18,59% (chắc chắn)\n");
    assert_eq!(good.out, "No figure was found wrong.\n");
}

#[test]
fn nothing_is_found_in_what_has_no_figures() {
    let nothing: Vec<Finding> = Vec::new();

    assert_eq!((check_text(""), check_table("")), (nothing.clone(), nothing));
    assert_eq!(check_text("%% / , 7/ /8 gồm: ; ; .")[..], []);
    assert!(matches!(check_text("7%%")[..], [Finding { fault: Fault::DoubleSign { .. }, .. }]));
}
