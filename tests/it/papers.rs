//! The minutes, read against the congress that they are of.

use daihoi::domain::election::Election;
use daihoi::domain::election::round::RoundStage;
use daihoi::domain::{ElectionId, State};
use daihoi::papers::{ChainHead, NotReady, congress_minutes, counting_minutes};

use crate::support::demonstration::Demonstration;

fn chain() -> ChainHead {
    ChainHead { record: 1213, hash: "ab".repeat(32) }
}

fn is_counting(state: &State) -> bool {
    let stages = state.elections.all.iter().filter_map(Election::current_round);
    stages.map(|round| &round.stage).any(|stage| matches!(stage, RoundStage::Counting { .. }))
}

#[test]
fn the_congress_minutes_name_every_item_and_every_elected() {
    let history = Demonstration::whole().history;

    let minutes = congress_minutes(&history, &chain());

    for entry in &history.state().agenda.entries {
        assert!(minutes.contains(entry.item.title.as_str()), "{} is missing", entry.item.title);
    }
    for election in &history.state().elections.all {
        for winner in election.winners() {
            let name = &election.candidates[usize::from(winner.0) - 1].name;
            assert!(minutes.contains(name.as_str()), "{name} is missing");
        }
    }
}

#[test]
fn the_congress_minutes_carry_the_numbers_of_each_show_of_hands() {
    let minutes = congress_minutes(&Demonstration::whole().history, &chain());

    assert!(minutes.contains("nhất trí 143, không nhất trí 1, ý kiến khác 1"));
    assert!(minutes.contains("71 trên 146 dự đại hội đồng ý đưa vào danh sách"));
}

#[test]
fn no_paper_tells_how_a_single_ballot_was_marked() {
    let history = Demonstration::whole().history;

    let minutes = congress_minutes(&history, &chain());

    assert!(!minutes.contains("nhập một phiếu"));
}

#[test]
fn the_counting_minutes_carry_the_base_the_sums_and_the_head_of_the_chain() {
    let history = Demonstration::whole().history;

    let minutes = counting_minutes(&history, ElectionId(1), 1, &chain()).unwrap();

    assert!(minutes.contains("Số phiếu phát ra: 146"));
    assert!(minutes.contains("Số phiếu thu về: 144"));
    assert!(minutes.contains("Cơ sở tính kết quả: 146 = 150"));
    assert!(minutes.contains("trúng cử cần 74 phiếu"));
    assert!(minutes.contains("abababababababab"));
    assert!(minutes.contains("Bảng đối chiếu, không thay biên bản do Ban Kiểm phiếu ký"));
}

#[test]
fn counting_minutes_wait_for_the_lots() {
    let history = Demonstration::until(is_counting).history;

    let answer = counting_minutes(&history, ElectionId(1), 1, &chain());

    assert!(matches!(answer, Err(NotReady::NotReconciled { .. })));
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let history = Demonstration::whole().history;

    assert_eq!(congress_minutes(&history, &chain()), congress_minutes(&history, &chain()));
}
