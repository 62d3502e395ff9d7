//! What a withdrawal does around the election: to its item, to the wall, to the words of the chair and
//! to the steps that are offered (RULES 13).

use daihoi::domain::agenda::{ItemKind, ItemStatus, Stretch};
use daihoi::domain::election::{Office, Plan};
use daihoi::domain::hall::{Flow, HallCommand, Scene};
use daihoi::domain::hands::Motion;
use daihoi::domain::steps::{Act, Step, counting_steps, hall_steps};
use daihoi::domain::words::step_words;
use daihoi::domain::{Command, ElectionId, ItemId, Lang};

use crate::support::correction::{announced, counted_wrongly, ready, recounted, withdrawn};
use crate::support::domain::{Congress, begin, finish, minute, plan, show};
use crate::support::voting::{
    FIRST, Steps, allotted, announce, ballot_list, committee_plan, draw_list, hall, nominate,
    plan_all, reconcile, release, sign, withdraw_result,
};

/// The committee is elected within an item of the agenda; a break follows.
fn within_an_item() -> Congress {
    let kinds = [ItemKind::Election { election: FIRST }, ItemKind::Break];
    let begun = ready().given(plan(kinds)).given(begin(1));
    counted_wrongly(begun).published().after(20)
}

fn status(hall: &Congress, item: u16) -> &ItemStatus {
    &hall.state().agenda.get(ItemId(item)).unwrap().status
}

#[test]
fn the_item_of_a_withdrawn_result_waits_again_for_the_counting_room() {
    let done = within_an_item().given(finish()).given(begin(2)).after(10);

    let withdrawn = done.given(Command::Round(withdraw_result()));

    assert_eq!(*status(&withdrawn, 1), ItemStatus::Parked { since: minute(30) });
    assert!(matches!(status(&withdrawn, 2), ItemStatus::Running { .. }));
    let entry = withdrawn.state().agenda.get(ItemId(1)).unwrap();
    assert_eq!(entry.earlier, [Stretch { since: minute(0), until: minute(20) }]);
    let back = withdrawn.given(finish()).given(begin(1)).published().after(5).given(finish());
    let (since, until) = (minute(30), minute(35));
    assert_eq!(*status(&back, 1), ItemStatus::Done { since, until });
}

#[test]
fn an_item_that_still_runs_goes_on_when_its_result_is_withdrawn() {
    let withdrawn = within_an_item().given(Command::Round(withdraw_result()));

    assert!(matches!(status(&withdrawn, 1), ItemStatus::Running { .. }));
    assert!(withdrawn.when(finish()).is_err());
}

#[test]
fn the_hall_is_told_of_a_withdrawal_until_the_corrected_result_is_announced() {
    let notice = "công bố lúc 07:30 được rút lại để đính chính, lý do: Cộng nhầm một tập";
    let told = |hall: &Congress| step_words(hall.state(), Lang::Vi).join("\n").contains(notice);
    let running = within_an_item().given(Command::Round(withdraw_result()));
    let done = within_an_item().given(finish()).given(begin(2));

    let parked = done.given(Command::Round(withdraw_result()));

    assert!(told(&running) && told(&parked));
    let corrected = recounted(running).published();
    assert!(!told(&corrected));
    assert!(!told(&recounted(parked).published()));
}

#[test]
fn the_corrected_result_is_read_out_as_such() {
    let withdrawn = within_an_item().given(Command::Round(withdraw_result()));
    let signed =
        recounted(withdrawn).given(Command::Round(reconcile())).given(Command::Round(sign()));

    let released = signed.given(Command::Round(release("Nguyễn Văn 7")));

    let words = step_words(released.state(), Lang::Vi).join("\n");
    let opening = "kết quả đính chính bầu Ban Chấp hành, thay kết quả đã công bố lúc 07:30.";
    assert!(words.contains(opening), "{words}");
}

fn expected(steps: Vec<Step>) -> Option<Act> {
    steps.into_iter().find(|step| step.blocked.is_none()).map(|step| step.act)
}

#[test]
fn the_counting_room_is_led_to_the_recount_and_then_to_the_sums() {
    let withdrawn = withdrawn();
    let first = |hall: &Congress| expected(counting_steps(hall.state(), hall.now()));
    assert_eq!(first(&withdrawn), Some(Act::RecountLot(FIRST)));

    let recounted = recounted(withdrawn);

    assert_eq!(first(&recounted), Some(Act::Reconcile(FIRST)));
}

#[test]
fn a_withdrawal_is_offered_after_an_announcement_and_is_never_the_expected_step() {
    let announced = within_an_item();

    let steps = hall_steps(announced.state(), announced.now());

    assert!(steps.iter().any(|step| step.act == Act::WithdrawResult(FIRST)));
    assert_eq!(expected(steps), Some(Act::FinishItem));
    let withdrawn = announced.given(Command::Round(withdraw_result()));
    let steps = hall_steps(withdrawn.state(), withdrawn.now());
    assert!(steps.iter().all(|step| step.act != Act::WithdrawResult(FIRST)));
}

#[test]
fn a_held_wall_lets_a_withdrawn_result_go() {
    let held =
        announced().given(show(Scene::Result(FIRST))).given(Command::Hall(HallCommand::Hold {}));

    let withdrawn = held.given(Command::Round(withdraw_result()));

    assert_eq!(withdrawn.state().hall.flow, Flow::Live);
}

#[test]
fn the_corrected_result_comes_up_on_its_first_page_by_hand_and_by_a_clock() {
    for seconds in [0, 10] {
        let turned = announced()
            .given(show(Scene::Result(FIRST)))
            .given(Command::Hall(HallCommand::Pace { seconds }))
            .given(Command::Hall(HallCommand::Turn { page: 4 }));
        let withdrawn = turned.after(10).given(Command::Round(withdraw_result()));

        let corrected = recounted(withdrawn).after(10).published();

        let standing = corrected.state().hall.standing(5, corrected.now());
        assert_eq!((standing.page, standing.since), (0, corrected.now()), "{seconds} s");
    }
}

#[test]
fn the_hall_may_be_told_that_a_result_was_withdrawn() {
    let withdrawn = withdrawn();

    assert!(withdrawn.when(show(Scene::Result(FIRST))).is_ok());
    assert!(ready().when(show(Scene::Result(FIRST))).is_err());
}

/// The committee is elected in item 1; the secretary, from among it, is dealt with in item 2.
fn secretary_follows() -> Congress {
    let second = ElectionId(2);
    let secretary = Plan { id: second, among: Some(FIRST), ..allotted(Office::Secretary, 1) };
    let planned = hall(9).given(plan_all(vec![committee_plan(2), secretary]));
    let numbered = planned.carried(Motion::SeatNumber { election: FIRST, seats: 2 });
    let named = (1..=3).fold(numbered, |hall, person| hall.given(nominate(person)));
    let listed = named.given(draw_list()).carried(ballot_list()).with_committee([7, 8, 9]);
    let kinds = [FIRST, second].map(|election| ItemKind::Election { election });
    let begun = listed.given(plan(kinds)).given(begin(1));
    counted_wrongly(begun).published().given(finish()).given(begin(2))
}

#[test]
fn an_election_that_waits_for_the_corrected_result_makes_way_for_it() {
    let withdrawn = secretary_follows().given(Command::Round(withdraw_result()));
    let released = recounted(withdrawn)
        .given(Command::Round(reconcile()))
        .given(Command::Round(sign()))
        .given(Command::Round(release("Nguyễn Văn 7")));
    let steps = |hall: &Congress| hall_steps(hall.state(), hall.now());
    assert_eq!(expected(steps(&released)), Some(Act::StartItem(ItemId(1))));

    let words = step_words(released.state(), Lang::Vi).join("\n");
    assert!(words.contains("đã hoàn thành việc kiểm phiếu bầu Ban Chấp hành"), "{words}");

    let taken_up = released.given(begin(1));

    assert!(matches!(status(&taken_up, 2), ItemStatus::Parked { .. }));
    assert_eq!(expected(steps(&taken_up)), Some(Act::Announce(FIRST)));
    let back = taken_up.given(Command::Round(announce())).given(finish());
    assert_eq!(expected(steps(&back)), Some(Act::StartItem(ItemId(2))));
}
