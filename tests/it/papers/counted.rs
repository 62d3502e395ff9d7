//! The papers of the counting room: what was printed, keyed, counted, signed and handed over.

use daihoi::domain::election::ballot::InvalidGround;
use daihoi::domain::election::lot::LotCommand;
use daihoi::domain::election::round::RoundCommand;
use daihoi::domain::{Command, History, Lang, numerals};
use daihoi::papers::{Block, Cell, Document, Kind, Table};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{ballots, in_english, names, of_kind, read, snapshot};
use crate::support::correction::{corrected, ready};
use crate::support::demonstration::Demonstration;
use crate::support::domain::Congress;
use crate::support::voting::{
    FIRST, Steps, annul, committee_plan, conclude, declare, doubtful, hall, hand_over, issue, kept,
    plan_all, recount, rule_doubt, seal, settle,
};

pub(super) fn document(history: &History, kind: Kind, name: &str) -> Document {
    let papers = of_kind(history, kind);
    let known: Vec<&str> = papers.iter().map(|paper| paper.name.as_str()).collect();
    assert!(known.contains(&name), "{name} is not among {known:?}");
    papers.into_iter().find(|paper| paper.name == name).unwrap().made.unwrap()
}

fn tables(document: &Document) -> Vec<&Table> {
    let blocks = document.blocks.iter();
    blocks
        .filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
        .collect()
}

fn column(table: &Table, column: usize) -> u64 {
    let number = |row: &Vec<Cell>| if let Cell::Count(n) = row[column] { n } else { 0 };
    table.rows.iter().map(number).sum()
}

/// The sum of a column but for its last row, and the last row, which says the sum.
fn sums(table: &Table, column: usize) -> (u64, u64) {
    let number = |row: &Vec<Cell>| match &row[column] {
        Cell::Count(number) => *number,
        Cell::Text(_) | Cell::Share(_) => 0,
    };
    let (last, rows) = table.rows.split_last().unwrap();
    (rows.iter().map(number).sum(), number(last))
}

/// A lot that differed, had a doubtful ballot and was keyed anew.
pub(super) fn troubled() -> Congress {
    let counting = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]).counting(9);
    let lot = |hall: Congress, size| hall.given(Command::Lot(declare(size)));
    let first = [vec![kept(&[1, 2]); 4], vec![doubtful("gạch mờ")]].concat();
    let second = [vec![kept(&[1, 2]); 3], vec![kept(&[1, 3])], vec![doubtful("gạch mờ")]].concat();
    let differing =
        lot(counting, 5).pass(1, "Lê Thị Nhập", &first).pass(1, "Phạm Văn Đọc", &second);
    let settled = differing.given(Command::Lot(settle(1, vec![kept(&[1, 3])])));
    let invalid = daihoi::domain::election::ballot::Ballot::Invalid(InvalidGround::Signed);
    let ruled = settled.given(Command::Lot(rule_doubt(1, invalid)));
    let other = vec![kept(&[2, 3]); 4];
    let keyed = lot(ruled, 4).pass(2, "Lê Thị Nhập", &other).pass(2, "Phạm Văn Đọc", &other);
    let emptied = keyed.given(Command::Lot(recount(2)));
    emptied.pass(2, "Đỗ Văn Ba", &other).pass(2, "Phạm Văn Đọc", &other)
}

#[test]
fn the_papers_of_the_demonstration_read_so() {
    let history = Demonstration::whole().history;

    for (kind, name) in [
        (Kind::CountingMinutes, "bien-ban-kiem-phieu-1-1"),
        (Kind::CountingMinutes, "bien-ban-kiem-phieu-3-1"),
        (Kind::CountingMinutes, "bien-ban-kiem-phieu-3-1-du-khuyet"),
        (Kind::Ballots, "phieu-bau-1-1"),
        (Kind::VotingInstructions, "huong-dan-bau-cu-3-1"),
        (Kind::PrintLog, "so-in-phieu"),
        (Kind::EntryLog, "nhat-ky-nhap-phieu-1-1"),
        (Kind::Handover, "ban-giao-phieu-1"),
    ] {
        snapshot(&name.replace('-', "_"), &document(&history, kind, name).to_string());
    }
}

#[test]
fn the_papers_of_a_count_read_so_in_english() {
    let handed = troubled().published().given(hand_over());
    let history = in_english(&handed.history);

    for (kind, name) in [
        (Kind::CountingMinutes, "counting-minutes-1-1"),
        (Kind::PrintLog, "print-log"),
        (Kind::EntryLog, "entry-log-1-1"),
        (Kind::Handover, "handover-1"),
    ] {
        let paper = document(&history, kind, name).to_string();
        snapshot(&name.replace('-', "_"), &paper);
    }
}

#[test]
fn the_entry_log_tells_what_differed_what_was_doubtful_and_what_was_counted_anew() {
    let log = document(&troubled().history, Kind::EntryLog, "nhat-ky-nhap-phieu-1-1").to_string();

    for line in [
        "| 1 | 5 | Lê Thị Nhập | Phạm Văn Đọc | 1 | 1 | 0 |",
        "| 2 | 4 | Đỗ Văn Ba | Phạm Văn Đọc | 0 | 0 | 1 |",
        "| Cộng | 9 |  |  | 1 | 1 | 1 |",
        "- Tập 1: hai lần nhập lệch 1 phiếu; Lê Kiểm đối chiếu với phiếu giấy",
        "- Tập 1: một phiếu nghi vấn, kết luận không hợp lệ (có ký tên hoặc đánh dấu); Ban Kiểm phiếu kết luận",
        "- Tập 2: kiểm lại từ đầu, lý do: Nhập nhầm tập (đã nhập: Lê Thị Nhập, Phạm Văn Đọc)",
    ] {
        assert!(log.contains(line), "{line} is missing: {log}");
    }
}

/// Which names a single ballot kept is nobody's to know, and neither is when it was keyed.
#[test]
fn the_entry_log_names_nobody_on_the_list_and_no_time_of_a_keying() {
    let history = Demonstration::whole().history;

    let log = document(&history, Kind::EntryLog, "nhat-ky-nhap-phieu-1-1").to_string();

    let round = &history.state().election(FIRST).unwrap().rounds[0];
    for line in &round.paper.lines {
        assert!(!log.contains(line.name.as_str()), "{} is in the log", line.name);
    }
    assert!(!log.contains("giờ"), "{log}");
    assert!(!log.contains("gạch mờ"), "{log}");
}

#[test]
fn the_sums_of_the_logs_are_the_sums_of_the_state() {
    let history = Demonstration::whole().history;
    let rounds = || history.state().elections.all.iter().flat_map(|election| &election.rounds);

    let log = document(&history, Kind::PrintLog, "so-in-phieu");
    let printed = tables(&log)[0];
    for (column, expected) in [
        (3, rounds().map(|r| u64::from(r.stage.outcome().unwrap().issue.printed)).sum::<u64>()),
        (4, rounds().map(|r| u64::from(r.stage.outcome().unwrap().issue.issued)).sum::<u64>()),
        (5, rounds().map(|r| u64::from(r.stage.outcome().unwrap().issue.all_spoiled())).sum()),
    ] {
        assert_eq!(sums(printed, column), (expected, expected));
    }
    for election in &history.state().elections.all {
        for round in &election.rounds {
            let name = format!("nhat-ky-nhap-phieu-{}-{}", election.plan.id, round.number);
            let log = document(&history, Kind::EntryLog, &name);
            let collected = u64::from(round.stage.outcome().unwrap().tally.collected);
            assert_eq!(sums(tables(&log)[0], 1), (collected, collected));
        }
        let name = format!("ban-giao-phieu-{}", election.plan.id);
        let handover = document(&history, Kind::Handover, &name);
        let collected = election
            .rounds
            .iter()
            .map(|round| u64::from(round.stage.outcome().unwrap().tally.collected));
        let collected: u64 = collected.sum();
        assert_eq!(sums(tables(&handover)[0], 2), (collected, collected));
    }
}

#[test]
fn the_print_log_balances_what_was_printed_and_says_what_was_not_counted() {
    let ready = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]).given(Command::Round(seal()));
    let issued = ready.given(Command::Round(issue(14, 9, 1)));
    let emptied =
        RoundCommand::Collect { election: FIRST, collected: 9, swapped: 1, unused: Some(3) };
    let counted = issued.clone().given(Command::Round(emptied));

    let [before, after] = [&issued, &counted]
        .map(|hall| document(&hall.history, Kind::PrintLog, "so-in-phieu").to_string());

    assert!(before.contains("| 14 | 9 | 1 | chưa đếm | – |"), "{before}");
    assert!(before.contains("chưa đếm phiếu còn lại, nên chưa cân đối được"), "{before}");
    assert!(after.contains("| 14 | 9 | 2 | 3 | 0 |"), "{after}");
}

#[test]
fn the_papers_of_a_stopped_round_stay_in_the_print_log_and_in_the_handover() {
    let again = ready().counting(9).given(Command::Round(annul()));
    let done = again.voted(&ballots(&[(9, &[1, 2])])).given(hand_over());

    let log = document(&done.history, Kind::PrintLog, "so-in-phieu").to_string();
    let handover = document(&done.history, Kind::Handover, "ban-giao-phieu-1");

    assert!(log.contains("không công nhận, lý do: Số phiếu không khớp"), "{log}");
    assert_eq!(sums(tables(&handover)[0], 2), (18, 18));
    assert!(
        handover.to_string().contains("| Lần 1 (bầu lần đầu), không công nhận | 9 | 9 | – | – |")
    );
}

#[test]
fn ballots_are_kept_for_six_months_from_the_announcement_and_longer_with_a_complaint() {
    let handed = troubled().published().given(hand_over());

    let handover = document(&handed.history, Kind::Handover, "ban-giao-phieu-1").to_string();

    for words in [
        "Lưu giữ đến hết ngày 15/01/2026. Trước ngày đó không được hủy phiếu.",
        "lưu giữ trong 6 tháng (KEEP-1, Điều 35",
        "khiếu nại, tố cáo chưa giải quyết xong thì tiếp tục lưu giữ",
        "BÊN GIAO: T/M ĐOÀN CHỦ TỊCH | BÊN NHẬN",
        "Ban Chấp hành mới",
    ] {
        assert!(handover.contains(words), "{words} is missing: {handover}");
    }
}

#[test]
fn the_handover_waits_until_the_ballots_are_handed_over() {
    let done = troubled().published();

    let papers = of_kind(&done.history, Kind::Handover);

    assert_eq!(
        papers.iter().map(read).collect::<Vec<_>>(),
        ["Handover of the sealed ballots, Ban Chấp hành: the ballots are not handed over yet."]
    );
}

#[test]
fn the_entry_log_waits_for_a_lot() {
    let counting = ready().counting(9);

    let papers = of_kind(&counting.history, Kind::EntryLog);

    assert_eq!(
        papers.iter().map(read).collect::<Vec<_>>(),
        ["Entry log of both keyings, round 1, Ban Chấp hành: no lot is declared yet."]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is voted, the columns of the minutes and of the log add up to what the state holds.
    #[test]
    fn the_sums_printed_are_the_sums_of_the_state(groups in vec(1usize..5, 5)) {
        let marked: [&[u16]; 5] = [&[1, 2], &[2, 3], &[3], &[1, 2, 3], &[]];
        let voted: Vec<(usize, &[u16])> = groups.iter().copied().zip(marked).collect();
        let hall = hall(40).listed(2, 1..=3).with_committee([7, 8, 9]).voted(&ballots(&voted));

        let tally = &hall.outcome().tally;
        let minutes = document(&hall.history, Kind::CountingMinutes, "bien-ban-kiem-phieu-1-1");
        let log = document(&hall.history, Kind::EntryLog, "nhat-ky-nhap-phieu-1-1");
        let print = document(&hall.history, Kind::PrintLog, "so-in-phieu");

        let votes: u64 = tally.names.iter().map(|name| u64::from(name.votes)).sum();
        prop_assert_eq!(column(tables(&minutes)[1], 2), votes);
        prop_assert_eq!(sums(tables(&log)[0], 1), (tally.collected.into(), tally.collected.into()));
        let printed = u64::from(hall.outcome().issue.printed);
        prop_assert_eq!(sums(tables(&print)[0], 3), (printed, printed));
        let text = minutes.to_string();
        let (valid, invalid) = (tally.valid, tally.invalid);
        let [yes, no] = [valid, invalid].map(|number| numerals::with_words(number, Lang::Vi));
        let numbers = format!("- Số phiếu hợp lệ: {yes}\n- Số phiếu không hợp lệ: {no}\n");
        prop_assert!(text.contains(&numbers), "{text}");
        prop_assert_eq!(valid + invalid, tally.collected);
    }
}

#[test]
fn the_entry_log_of_a_corrected_result_tells_the_recount() {
    let log = document(&corrected().history, Kind::EntryLog, "nhat-ky-nhap-phieu-1-1").to_string();

    assert!(log.contains("- Tập 2: kiểm lại từ đầu, lý do: Nhập nhầm tập"), "{log}");
}

#[test]
fn a_lot_half_keyed_has_a_dash_for_the_second_keyer() {
    let counting = ready().counting(9).given(Command::Lot(declare(9)));
    let begun = LotCommand::Begin {
        election: FIRST,
        lot: daihoi::domain::LotId(1),
        keyer: "Lê Thị Nhập".to_owned().into(),
    };

    let log = document(
        &counting.given(Command::Lot(begun)).history,
        Kind::EntryLog,
        "nhat-ky-nhap-phieu-1-1",
    );

    assert!(log.to_string().contains("| 1 | 9 | Lê Thị Nhập | – |"), "{log}");
}

#[test]
fn an_election_that_ended_without_a_ballot_has_none_of_these_papers() {
    let ended = hall(9).given(plan_all(vec![committee_plan(2)])).given(conclude());

    for kind in
        [Kind::Ballots, Kind::VotingInstructions, Kind::PrintLog, Kind::EntryLog, Kind::Handover]
    {
        assert_eq!(names(&ended.history, kind), [], "{}", kind.title(Lang::En));
    }
}
