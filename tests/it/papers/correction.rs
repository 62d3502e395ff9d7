//! A corrected result on paper: both versions, with the reason, the names and the times (RULES 13).

use daihoi::domain::Command;
use daihoi::domain::election::ballot::Ballot;
use daihoi::papers::congress_minutes;

use super::{chain, of_round};
use crate::support::domain::Congress;
use crate::support::voting::{Steps, annul, hall, kept, reconcile, recount, withdraw_result};

/// Announced at 8:30 with names 1 and 2 elected, withdrawn at 8:40.
fn withdrawn() -> Congress {
    let ready = hall(9).after(60).listed(2, 1..=3).with_committee([7, 8, 9]);
    ready.voted(&wrong()).after(10).given(Command::Round(withdraw_result()))
}

fn wrong() -> Vec<Ballot> {
    vec![kept(&[1, 2]); 9]
}

/// The lot was keyed anew: names 1 and 3 are elected.
fn recounted() -> Congress {
    let right = vec![kept(&[1, 3]); 9];
    let emptied = withdrawn().given(Command::Lot(recount(1))).after(20);
    emptied.pass(1, "Lê Thị Nhập", &right).pass(1, "Phạm Văn Đọc", &right)
}

#[test]
fn the_counting_minutes_show_the_corrected_result_and_then_the_withdrawn_one() {
    let corrected = recounted().published();

    let paper = of_round(&corrected, 1);

    let (first, second) = paper.split_once("## Kết quả đã rút (công bố lần 1)").expect(&paper);
    assert!(first.contains("**Kết quả đính chính, thay kết quả đã rút ghi ở dưới.**"), "{first}");
    assert!(first.contains("| 3 | Nguyễn Văn 3 | 9 | "), "{first}");
    assert!(first.contains("Kiểm xong lúc 09 giờ 00."), "{first}");
    for line in [
        "- Công bố: 08 giờ 30, ngày 15 tháng 07 năm 2025",
        "- Rút: 08 giờ 40, ngày 15 tháng 07 năm 2025",
        "- Lý do: Cộng nhầm một tập",
        "- Người quyết định: Đoàn Chủ tịch: Nguyễn Văn 1",
        "- Số phiếu hợp lệ: 9",
        "| 2 | Nguyễn Văn 2 | 9 | ",
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
        assert!(paper.contains("| 2 | Nguyễn Văn 2 | 9 | "), "{paper}");
        assert!(!paper.contains("Kiểm xong lúc"), "{paper}");
    }
}

#[test]
fn the_congress_minutes_tell_the_withdrawal_the_recount_and_the_corrected_announcement() {
    let corrected = recounted().after(5).published();

    let minutes = congress_minutes(&corrected.history, &chain());

    for line in [
        "- 08 giờ 30: Ban Chấp hành: công bố kết quả\n",
        "- 08 giờ 40: Ban Chấp hành: rút kết quả đã công bố để đính chính; lý do: Cộng nhầm một \
         tập; Đoàn Chủ tịch: Nguyễn Văn 1 quyết định",
        "- 08 giờ 40: Ban Chấp hành, tập 1: kiểm lại; lý do: Nhập nhầm tập",
        "- 09 giờ 05: Ban Chấp hành: công bố kết quả đính chính (lần công bố thứ 2)",
        "#### Kết quả đã rút (công bố lần 1)",
        "- Người quyết định: Đoàn Chủ tịch: Nguyễn Văn 1",
    ] {
        assert!(minutes.contains(line), "{line} is missing: {minutes}");
    }
}

#[test]
fn nothing_of_a_corrected_result_is_in_the_congress_minutes_before_it_is_announced() {
    let reconciled = recounted().given(Command::Round(reconcile()));

    let minutes = congress_minutes(&reconciled.history, &chain());

    assert!(minutes.contains("được rút lại; chưa có kết quả đính chính"), "{minutes}");
    assert!(!minutes.contains("| 3 | Nguyễn Văn 3 | 9 | "), "{minutes}");
}

#[test]
fn the_minutes_of_a_correction_speak_english_too() {
    let mut history = recounted().after(5).published().history;
    let english = history.records().iter().cloned().map(|mut record| {
        for event in &mut record.events {
            super::speak_english(event);
        }
        record
    });
    history = english.collect();

    let minutes = congress_minutes(&history, &chain());

    for line in [
        "announced result withdrawn, because: Cộng nhầm một tập; decided by Đoàn Chủ tịch",
        "lot 1: recount, because: Nhập nhầm tập",
        "corrected result announced (announcement 2)",
        "The corrected result, in the place of the withdrawn one below.",
        "Withdrawn result (announcement 1)",
    ] {
        assert!(minutes.contains(line), "{line} is missing: {minutes}");
    }
}
