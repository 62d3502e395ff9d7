//! The notice and the matrix of an assignment of duties.

use daihoi::papers::{ChainHead, duties_matrix, duties_notice};

use crate::support::domain::{Congress, begin, finish};
use crate::support::sharing::{adopted, announce, assign, change, propose_duties, vote, whole};

fn chain() -> ChainHead {
    ChainHead { record: 21, hash: "ab".repeat(32) }
}

/// The notice of a decision, by its place.
fn notice(congress: &Congress, place: usize) -> Option<String> {
    let decision = &congress.state().duties.decisions[place];
    duties_notice(&congress.history, decision, &chain()).map(|paper| paper.to_string())
}

/// A paper as it was read and found right.
fn paper(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

fn changed() -> Congress {
    let again = adopted().given(announce()).given(finish()).given(begin(2));
    let amended =
        again.given(change("Nguyễn Văn 3 đi học dài hạn")).given(assign(&[(6, &[2]), (7, &[3])]));
    vote(amended.given(propose_duties()), 2).given(announce())
}

#[test]
fn there_is_no_notice_before_the_announcement() {
    assert_eq!(notice(&adopted(), 0), None);
}

#[test]
fn the_notice_says_in_articles_who_is_in_charge_of_what() {
    paper("notice_of_duties", &notice(&adopted().given(announce()), 0).unwrap());
}

#[test]
fn the_notice_of_a_change_says_why_and_the_old_one_stays_as_it_was() {
    let before = notice(&adopted().given(announce()), 0);
    let changed = changed();

    assert_eq!(notice(&changed, 0), before);
    let after = notice(&changed, 1).unwrap();
    assert!(after.contains("thay phân công lần 1. Lý do: Nguyễn Văn 3 đi học dài hạn."), "{after}");
    assert!(after.contains(
        "Đồng chí Nguyễn Văn 2, Phó Bí thư, phụ trách Khối Nông nghiệp; theo dõi, giúp đỡ Huyện Tràng Định."
    ));
}

#[test]
fn the_matrix_has_people_by_area_and_areas_by_person() {
    paper("matrix_of_duties", &duties_matrix(&adopted().history, &chain()).to_string());
}

#[test]
fn the_matrix_of_a_draft_says_what_is_still_to_be_mended() {
    let draft = whole().given(assign(&[(4, &[])]));

    let paper = duties_matrix(&draft.history, &chain()).to_string();

    assert!(paper.contains("**Dự thảo, chưa được thông qua**"), "{paper}");
    assert!(paper.contains("- Ngành Giáo dục: chưa có người phụ trách."), "{paper}");
}
