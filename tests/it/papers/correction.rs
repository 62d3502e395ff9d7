//! A corrected result on paper: both versions, with the reason, the names and the times (RULES 13).

use daihoi::domain::Command;
use daihoi::papers::congress_minutes;

use super::{chain, of_round, speak_english};
use crate::support::correction::{corrected, recounted, withdrawn};
use crate::support::voting::{annul, reconcile};

#[test]
fn the_counting_minutes_show_the_corrected_result_and_then_the_withdrawn_one() {
    let paper = of_round(&corrected(), 1);

    let (first, second) = paper.split_once("## Kết quả đã rút (công bố lần 1)").expect(&paper);
    assert!(first.contains("**Kết quả đính chính, thay kết quả đã rút ghi ở dưới.**"), "{first}");
    assert!(first.contains("| 3 | Nguyễn Văn 3 | 5 | "), "{first}");
    assert!(first.contains("Kiểm xong lúc 07 giờ 50."), "{first}");
    for line in [
        "- Công bố: 07 giờ 30, ngày 15 tháng 7 năm 2025",
        "- Rút: 07 giờ 40, ngày 15 tháng 7 năm 2025",
        "- Lý do: Cộng nhầm một tập",
        "- Người quyết định: Đoàn Chủ tịch: Nguyễn Văn 1",
        "- Số phiếu hợp lệ: 9",
        "| 2 | Nguyễn Văn 2 | 8 | ",
        "Trúng cử 2 đồng chí: Nguyễn Văn 1, Nguyễn Văn 2.",
    ] {
        assert!(second.contains(line), "{line} is missing: {second}");
    }
}

#[test]
fn the_counting_minutes_of_a_withdrawn_result_are_made_while_it_is_corrected_and_once_annulled() {
    let correcting = withdrawn();
    let annulled = correcting.clone().given(Command::Round(annul()));

    for hall in [correcting, annulled] {
        let paper = of_round(&hall, 1);

        assert!(paper.contains("được rút lại; chưa có kết quả đính chính"), "{paper}");
        assert!(paper.contains("| 2 | Nguyễn Văn 2 | 8 | "), "{paper}");
        assert!(!paper.contains("Kiểm xong lúc"), "{paper}");
    }
}

#[test]
fn the_congress_minutes_tell_the_withdrawal_the_recount_and_the_corrected_announcement() {
    let minutes = congress_minutes(&corrected().history, &chain()).to_string();

    for line in [
        "- 07 giờ 30: Ban Chấp hành: công bố kết quả\n",
        "- 07 giờ 40: Ban Chấp hành: rút kết quả đã công bố để đính chính; lý do: Cộng nhầm một \
         tập; Đoàn Chủ tịch: Nguyễn Văn 1 quyết định",
        "- 07 giờ 40: Ban Chấp hành, tập 2: kiểm lại; lý do: Nhập nhầm tập",
        "- 07 giờ 50: Ban Chấp hành: công bố kết quả đính chính (lần công bố thứ 2)",
        "#### Kết quả đã rút (công bố lần 1)",
        "- Người quyết định: Đoàn Chủ tịch: Nguyễn Văn 1",
    ] {
        assert!(minutes.contains(line), "{line} is missing: {minutes}");
    }
}

#[test]
fn nothing_of_a_corrected_result_is_in_the_congress_minutes_before_it_is_announced() {
    let reconciled = recounted(withdrawn()).given(Command::Round(reconcile()));

    let minutes = congress_minutes(&reconciled.history, &chain()).to_string();

    assert!(minutes.contains("được rút lại; chưa có kết quả đính chính"), "{minutes}");
    assert!(!minutes.contains("| 3 | Nguyễn Văn 3 | 5 | "), "{minutes}");
}

#[test]
fn the_minutes_of_a_correction_speak_english_too() {
    let mut records = corrected().history.records().to_vec();
    records.iter_mut().flat_map(|record| &mut record.events).for_each(speak_english);

    let minutes = congress_minutes(&records.into_iter().collect(), &chain()).to_string();

    for line in [
        "announced result withdrawn, because: Cộng nhầm một tập; decided by Đoàn Chủ tịch",
        "lot 2: recount, because: Nhập nhầm tập",
        "corrected result announced (announcement 2)",
        "The corrected result, in the place of the withdrawn one below.",
        "Withdrawn result (announcement 1)",
    ] {
        assert!(minutes.contains(line), "{line} is missing: {minutes}");
    }
}
