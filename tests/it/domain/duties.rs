//! The assignment of duties: one person an area, proposed, adopted, announced, and changed with a
//! reason.

mod matrix;

use daihoi::domain::agenda::{ItemStatus, Unmet};
use daihoi::domain::duties::{
    AreaKind, Cause, DutiesCommand, DutiesRefusal, Fault, Hearing, Member, Members, Progress, Rank,
    Work, faults, rows,
};
use daihoi::domain::hall::Scene;
use daihoi::domain::hands::{HandsRefusal, Motion};
use daihoi::domain::steps::{Act, DutiesAct, hall_steps};
use daihoi::domain::words::step_words;
use daihoi::domain::{AreaId, Event, Lang, PersonId, Refusal, VoteId};
use daihoi::papers::{ChainHead, congress_minutes};

use crate::support::domain::*;
use crate::support::sharing::*;

fn refused(refusal: DutiesRefusal) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Duties(refusal))
}

fn named(congress: &Congress) -> Vec<String> {
    faults(congress.state()).iter().map(|fault| fault.text(Lang::Vi)).collect()
}

fn offered(congress: &Congress) -> Vec<Act> {
    let steps = hall_steps(congress.state(), congress.now());
    steps.into_iter().filter(|step| step.blocked.is_none()).map(|step| step.act).collect()
}

#[test]
fn those_in_office_are_known_by_their_posts_where_no_election_was_held() {
    let members = Members::of(meeting().state());

    let ids = |rank: &[Member]| rank.iter().map(|member| member.id.0).collect::<Vec<_>>();
    assert_eq!(members.secretary.as_ref().map(|member| member.id), Some(PersonId(1)));
    assert_eq!((ids(&members.standing), ids(&members.others)), (vec![2, 3], vec![4, 5, 6]));
}

#[test]
fn an_empty_matrix_names_every_area_every_member_and_the_key_link() {
    let named = named(&meeting());

    assert_eq!(named.len(), 7 + 2 + 2 + 3 + 1, "{named:#?}");
    assert_eq!(named[0], "Khối Nông nghiệp: chưa có người phụ trách.");
    assert_eq!(named[7], "Nguyễn Văn 2 chưa phụ trách khối nào.");
    assert_eq!(named[14], "Chưa ghi khâu trọng tâm của Bí thư.");
}

#[test]
fn a_matrix_with_one_person_an_area_and_one_of_each_for_everybody_has_no_fault() {
    assert_eq!(faults(whole().state()), []);
}

#[test]
fn two_people_in_charge_of_one_area_are_named() {
    let congress = whole().given(assign(&[(6, &[3, 2])]));

    let first =
        "Huyện Tràng Định: 2 người cùng phụ trách (Nguyễn Văn 3, Nguyễn Văn 2), chỉ được một.";
    assert_eq!(named(&congress)[0], first);
}

#[test]
fn the_secretary_is_tied_to_no_area() {
    let congress = whole().given(assign(&[(1, &[1])]));

    let area = congress.state().duties.areas[0].clone();
    let name = text("Nguyễn Văn 1");
    assert!(faults(congress.state()).contains(&Fault::Bound { area, name }));
}

#[test]
fn a_block_or_a_district_is_for_the_standing_committee_and_a_branch_for_the_others() {
    let congress = whole().given(assign(&[(1, &[4]), (3, &[2])]));

    let wrong = |fault: &&Fault| matches!(fault, Fault::WrongRank { .. });
    assert_eq!(faults(congress.state()).iter().filter(wrong).count(), 2);
}

#[test]
fn more_districts_than_people_are_shared_out_evenly() {
    let congress = whole()
        .given(declare(AreaKind::District, &["Huyện Bình Gia", "Huyện Cao Lộc"]))
        .given(assign(&[(8, &[2]), (9, &[2])]));

    let heaped =
        Fault::TooMuch { name: text("Nguyễn Văn 2"), kind: AreaKind::District, has: 3, most: 2 };
    assert_eq!(faults(congress.state()), [heaped]);
    assert_eq!(faults(congress.given(assign(&[(9, &[3])])).state()), []);
}

#[test]
fn a_matrix_with_a_gap_is_not_proposed() {
    let congress = whole().given(assign(&[(4, &[])]));

    let Err(Refusal::Duties(refusal)) = congress.when(propose_duties()) else { panic!() };

    assert_eq!(
        refusal.text(Lang::Vi),
        "Bảng phân công còn 2 lỗi: Ngành Giáo dục: chưa có người phụ trách. \
         Nguyễn Văn 5 chưa phụ trách ngành nào."
    );
}

#[test]
fn a_matrix_is_proposed_before_it_is_voted_on() {
    let motion = Motion::Assignment { decision: 1 };

    assert_eq!(whole().when(call(motion)), refused(DutiesRefusal::NotProposed));
}

#[test]
fn a_matrix_amended_in_the_discussion_is_checked_again_before_the_vote() {
    let congress = whole().given(propose_duties()).given(assign(&[(7, &[])]));

    let answer = congress.when(call(Motion::Assignment { decision: 1 }));

    assert!(matches!(answer, Err(Refusal::Duties(DutiesRefusal::NotWhole { .. }))), "{answer:?}");
}

#[test]
fn what_is_put_to_the_vote_stands_still_until_it_is_counted() {
    let congress = whole().given(propose_duties()).given(call(Motion::Assignment { decision: 1 }));

    let answer = congress.when(assign(&[(7, &[])]));

    assert_eq!(answer, Err(Refusal::Hands(HandsRefusal::VoteOpen { vote: VoteId(1) })));
}

#[test]
fn a_carried_vote_adopts_the_matrix_with_the_areas_and_people_of_that_hour() {
    let congress = adopted();

    let decision = congress.state().duties.in_force().unwrap();
    assert_eq!((decision.number, &decision.cause), (1, &Cause::First));
    assert_eq!(decision.hearing, Hearing::Awaited);
    assert_eq!(decision.matrix.people(AreaId(6)), persons([3]));
    assert_eq!(
        decision.rows()[0].charge(Lang::Vi),
        "phụ trách chung; chỉ đạo riêng Huyện Tràng Định"
    );
    assert_eq!(decision.rows()[1].rank, Rank::Deputy);
    assert_eq!(rows(congress.state()), decision.rows());
}

#[test]
fn a_lost_vote_sends_the_matrix_back_to_be_drawn_up() {
    let congress = whole()
        .given(propose_duties())
        .given(call(Motion::Assignment { decision: 1 }))
        .given(count(2, 4, 0));

    let Work::Open(draft) = &congress.state().duties.work else { panic!() };
    assert_eq!(draft.progress, Progress::Drafting);
    assert_eq!(congress.state().duties.decisions, []);
}

#[test]
fn the_item_ends_once_the_adopted_matrix_is_announced() {
    let congress = adopted();
    let awaited = Unmet::DutiesNotAnnounced { decision: 1 };
    assert_eq!(congress.when(finish()), Err(Refusal::Unmet(awaited)));

    let congress = congress.given(announce()).given(finish());

    let first = &congress.state().agenda.entries[0];
    assert!(matches!(first.status, ItemStatus::Done { .. }));
}

#[test]
fn the_item_does_not_end_with_gaps_unless_it_is_left_with_a_reason() {
    let congress = whole().given(assign(&[(4, &[])]));
    let gaps = Unmet::DutiesNotAdopted { faults: 2 };
    assert_eq!(congress.when(finish()), Err(Refusal::Unmet(gaps)));
    assert_eq!(congress.when(postpone("")), refused(DutiesRefusal::NoText));

    congress.given(postpone("chờ ý kiến Trung ương")).given(finish());
}

#[test]
fn whoever_takes_up_a_postponed_matrix_draws_it_up_again() {
    let congress = whole().given(postpone("hết giờ")).given(assign(&[(4, &[5])]));

    let Work::Open(draft) = &congress.state().duties.work else { panic!() };
    assert_eq!(draft.progress, Progress::Drafting);
}

#[test]
fn a_later_change_is_a_new_decision_with_its_reason_and_the_old_one_is_kept() {
    let congress = adopted().given(announce()).given(finish()).given(begin(2));
    let settled = DutiesRefusal::Settled { decision: 1 };
    assert_eq!(congress.when(assign(&[(6, &[2])])), refused(settled));

    let congress =
        congress.given(change("đồng chí 3 đi học")).given(assign(&[(6, &[2]), (7, &[3])]));
    let congress = vote(congress.given(propose_duties()), 2).given(announce());

    let decisions = &congress.state().duties.decisions;
    assert_eq!(decisions[0].matrix.people(AreaId(6)), persons([3]));
    assert_eq!(decisions[1].matrix.people(AreaId(6)), persons([2]));
    assert_eq!(decisions[1].cause, Cause::Change { reason: text("đồng chí 3 đi học") });
}

#[test]
fn a_change_that_changes_nothing_is_not_proposed() {
    let congress = adopted().given(announce()).given(change("rà soát lại"));

    assert_eq!(congress.when(propose_duties()), refused(DutiesRefusal::Unchanged { decision: 1 }));
}

#[test]
fn a_pilot_is_held_in_a_district_and_led_by_somebody_in_office() {
    let congress = whole();
    let block = DutiesRefusal::NoDistrict { name: text("Khối Nông nghiệp") };
    assert_eq!(congress.when(pilot(1, 2)), refused(block));

    let congress = congress.given(pilot(7, 5));

    assert_eq!(faults(congress.state()), []);
    assert_eq!(
        rows(congress.state())[4].charge(Lang::Vi),
        "Ngành Giáo dục; chỉ đạo riêng Huyện Bắc Sơn"
    );
}

#[test]
fn an_area_is_declared_once_and_leaves_the_matrix_with_its_people() {
    let congress = whole().given(pilot(6, 1));
    let twice =
        DutiesRefusal::DeclaredTwice { kind: AreaKind::District, name: text("Huyện Bắc sơn") };
    assert_eq!(congress.when(declare(AreaKind::District, &["Huyện Bắc sơn"])), refused(twice));

    let reason = text("nhập huyện");
    let congress = congress.given(duties(DutiesCommand::Remove { area: AreaId(6), reason }));

    assert_eq!(named(&congress), ["Nguyễn Văn 3 chưa phụ trách địa bàn nào."]);
    assert_eq!(congress.state().duties.matrix().unwrap().pilots, []);
}

#[test]
fn the_steps_lead_from_the_empty_matrix_to_its_announcement() {
    let act = |act| Act::Duties(act);

    assert_eq!(offered(&meeting())[0], act(DutiesAct::Assign));
    assert_eq!(offered(&meeting().given(assign(WHOLE)))[0], act(DutiesAct::NameKeyLink));
    assert_eq!(offered(&whole())[0], act(DutiesAct::Propose));
    let motion = Act::CallHands(Motion::Assignment { decision: 1 });
    assert_eq!(offered(&whole().given(propose_duties()))[0], motion);
    assert_eq!(offered(&adopted())[0], act(DutiesAct::Announce));
    let announced = adopted().given(announce());
    assert_eq!(offered(&announced), [Act::FinishItem, act(DutiesAct::Reopen)]);
    let left = meeting().given(postpone("hết giờ"));
    assert_eq!(offered(&left)[0], Act::FinishItem);
}

#[test]
fn the_chair_gives_the_vote_until_the_duties_are_announced_and_not_after() {
    let says_the_vote = |congress: &Congress| {
        step_words(congress.state(), Lang::Vi).iter().any(|words| words.contains("nhất trí"))
    };

    assert!(says_the_vote(&adopted()));
    assert!(!says_the_vote(&adopted().given(announce())));
}

#[test]
fn the_minutes_have_the_duties_as_announced_and_no_step_of_drawing_them_up() {
    let congress = adopted().given(announce());

    let chain = ChainHead { record: 1, hash: "ab".repeat(32) };
    let minutes = congress_minutes(&congress.history, &chain).to_string();

    assert!(minutes.contains("## Phân công nhiệm vụ"), "{minutes}");
    for step in ["Dự kiến phân công:", "Khai báo", "Chỉ đạo riêng tại"] {
        assert!(!minutes.contains(step), "{step}\n{minutes}");
    }
}

#[test]
fn the_wall_shows_the_matrix_once_it_is_announced() {
    let congress = adopted();
    assert_eq!(congress.when(show(Scene::Duties)), refused(DutiesRefusal::NothingAdopted));

    congress.given(announce()).given(show(Scene::Duties));
}
