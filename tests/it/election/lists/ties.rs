//! A tie at the bottom of the names from the floor, and who settles it (SUR-7, SUR-8).

use daihoi::domain::bodies::Body;
use daihoi::domain::election::refusal::{ElectionRefusal, ListRefusal};
use daihoi::domain::election::{Chooser, FloorTie};
use daihoi::domain::hands::Motion;
use daihoi::domain::narration::sentence;
use daihoi::domain::{CandidateId, Lang, Refusal};

use super::{election_refusal, list_refusal, names, nominated, order};
use crate::support::domain::{Congress, propose, slate, text};
use crate::support::voting::{
    FIRST, Steps, draw_list, from_floor, nominate_by, note_ballot, opinion, opinion_ballot,
    settle_tie, withdraw,
};

/// Names from the floor, numbered on from 6, with this support of 100.
fn with_floor(hall: Congress, support: &[u32]) -> Congress {
    let known = u32::try_from(hall.election().candidates.len()).unwrap();
    let marks: Vec<(u16, u32, u32)> = (known + 1..)
        .zip(support)
        .map(|(number, agree)| (u16::try_from(number).unwrap(), *agree, 0))
        .collect();
    let named = marks.iter().fold(hall, |hall, (number, ..)| {
        hall.given(nominate_by(u32::from(*number), from_floor(90)))
    });
    named.given(note_ballot(opinion_ballot(100, &marks)))
}

/// Five to elect, five official names; 6 and 7 are level on the one place that is left.
fn small() -> Congress {
    with_floor(nominated(5, 5), &[60, 60, 40])
}

/// Ten to elect, eleven official names; 12 is above, 13 to 15 are level on one of the two places.
fn large() -> Congress {
    with_floor(nominated(10, 11), &[80, 60, 60, 60])
}

fn tie(among: &[u16], places: usize, support: u32) -> FloorTie {
    FloorTie { among: among.iter().copied().map(CandidateId).collect(), places, support }
}

#[test]
fn sur_8_the_head_of_the_committee_chooses_where_three_to_five_are_elected() {
    let refusal = ListRefusal::FloorTie {
        names: names([6, 7]),
        tie: tie(&[6, 7], 1, 60),
        chooser: Chooser::CommitteeHead,
        rule: text("SUR-8"),
    };
    assert_eq!(list_refusal(&small()), refusal);
    assert!(refusal.text(Lang::Vi).contains("Người đứng đầu cấp ủy chọn"));

    let settled = small().given(settle_tie(&[7], "Bí thư Lê Văn An")).given(draw_list());

    assert_eq!(order(&settled), [1, 2, 3, 4, 5, 7]);
}

#[test]
fn sur_7_the_congress_chooses_elsewhere() {
    let refusal = ListRefusal::FloorTie {
        names: names([13, 14, 15]),
        tie: tie(&[13, 14, 15], 1, 60),
        chooser: Chooser::Congress,
        rule: text("SUR-7"),
    };
    assert_eq!(list_refusal(&large()), refusal);
    assert!(refusal.text(Lang::Vi).contains("Đại hội chọn"));

    let settled = large().given(settle_tie(&[14], "Đại hội")).given(draw_list());

    let order = order(&settled);
    assert_eq!(order.len(), 13);
    assert!(order.contains(&12) && order.contains(&14));
}

#[test]
fn only_as_many_as_there_are_places_and_only_of_those_tied_are_taken() {
    let wrong = |taken| {
        ElectionRefusal::List(ListRefusal::WrongChoice { names: names([6, 7]), places: 1, taken })
    };

    for (taken, number) in [(&[][..], 0), (&[6, 7][..], 2), (&[8][..], 1), (&[7, 7][..], 2)] {
        assert_eq!(election_refusal(&small(), settle_tie(taken, "Bí thư")), wrong(number));
    }
    let nobody = election_refusal(&small(), settle_tie(&[6], ""));
    assert_eq!(nobody, ElectionRefusal::NameMissing);
}

#[test]
fn an_answer_without_a_tie_is_refused() {
    let none = ElectionRefusal::List(ListRefusal::NoFloorTie);
    let clear = with_floor(nominated(5, 5), &[60, 50]);

    assert_eq!(election_refusal(&clear, settle_tie(&[6], "Bí thư")), none);
    let settled = small().given(settle_tie(&[6], "Bí thư"));
    assert_eq!(election_refusal(&settled, settle_tie(&[7], "Bí thư")), none);
}

#[test]
fn com_1_whoever_is_left_off_the_list_may_count_its_ballots() {
    let committee = |member| propose(Body::Counting(FIRST), slate(90, [member]));
    let drawn = small().given(settle_tie(&[6], "Bí thư")).given(draw_list());

    assert!(small().when(committee(7)).is_err());
    assert!(drawn.when(committee(6)).is_err());
    assert!(drawn.when(committee(7)).is_ok());
    assert!(drawn.when(committee(8)).is_ok());
}

#[test]
fn the_answer_lapses_when_the_tie_changes() {
    let settled = || small().given(settle_tie(&[7], "Bí thư"));

    // A new name that is level too.
    let joined = settled().given(nominate_by(9, from_floor(90))).given(opinion(9, 60));
    assert!(matches!(list_refusal(&joined), ListRefusal::FloorTie { .. }));

    // A new opinion.
    let ahead = settled().given(opinion(6, 61)).given(draw_list());
    assert_eq!(order(&ahead), [1, 2, 3, 4, 5, 6]);

    // A withdrawal.
    let withdrawal = Motion::Withdrawal { election: FIRST, candidate: CandidateId(7) };
    let left = settled().given(withdraw(7)).carried(withdrawal).given(draw_list());
    assert_eq!(order(&left), [1, 2, 3, 4, 5, 6]);
}

#[test]
fn the_answer_holds_when_something_else_changes() {
    let settled = small().given(settle_tie(&[7], "Bí thư"));

    let with_a_weaker_name =
        settled.given(nominate_by(9, from_floor(90))).given(opinion(9, 35)).given(draw_list());

    assert_eq!(order(&with_a_weaker_name), [1, 2, 3, 4, 5, 7]);
}

#[test]
fn the_minutes_say_who_was_level_who_was_taken_and_who_said_so() {
    let events = small().when(settle_tie(&[7], "Bí thư Lê Văn An")).unwrap();

    let words = sentence(&events[0], small().state(), Lang::Vi);

    assert_eq!(
        words,
        "Ban Chấp hành: bằng nhau 60 phiếu đồng ý ở cuối danh sách: Nguyễn Văn 6, Nguyễn Văn 7; \
         Bí thư Lê Văn An chọn: Nguyễn Văn 7"
    );
}

#[test]
fn an_answer_belongs_to_the_time_of_nominations() {
    let drawn = nominated(4, 5).given(draw_list());

    let answer = drawn.when(settle_tie(&[1], "Bí thư"));

    assert!(matches!(answer, Err(Refusal::Election(ElectionRefusal::OutOfPhase { .. }))));
}
