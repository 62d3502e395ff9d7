//! The console on elections that hang together: who is offered, and what ending one means.

use daihoi::domain::agenda::{Item, ItemKind, Need};
use daihoi::domain::election::{ElectionCommand, Phase};
use daihoi::domain::steps::{Act, hall_steps};
use daihoi::domain::{Command, ElectionId, PersonId};

use super::operator::Operator;
use crate::support::chain::{Chain, ballots_for, branch, of, pilot, voted};
use crate::support::domain::{Congress, begin, finish, item, plan, plan_items};

/// The item of this election runs.
fn at(congress: Congress, number: u16) -> Operator {
    let items = [ItemKind::Election { election: ElectionId(number) }];
    Operator::at(congress.given(plan(items)).given(begin(1)))
}

/// Goes down to the step with these words.
fn choose(op: &mut Operator, words: &str) {
    let screen = op.screen(80, 24);
    let steps: Vec<&str> =
        screen.lines().filter(|line| line.contains("› ") || line.contains("✗ ")).collect();
    let at = steps.iter().position(|line| line.contains(words));
    for _ in 0..at.unwrap_or_else(|| panic!("no step {words}:\n{screen}")) {
        op.press("Down");
    }
    op.press("Enter");
}

#[test]
fn the_winners_of_the_earlier_election_are_put_forward_with_three_keys() {
    let congress = pilot(12).listed(1, 1..=6).elected(1, &[1, 2, 3, 4, 5]);
    let mut op = at(congress, 2);

    op.press("Enter");
    assert!(op.sees("Nguyễn Văn 5"), "{}", op.screen(80, 24));
    assert!(!op.sees("Nguyễn Văn 6"), "{}", op.screen(80, 24));
    op.press("Backspace Ctrl+S");
    assert!(op.sees("không giới hạn số"), "{}", op.screen(80, 24));
    op.press("Right Enter");

    let people = (1..=4).map(PersonId).collect();
    let election = ElectionId(2);
    let all = Command::Election(ElectionCommand::NominateAll { election, people });
    assert_eq!(op.done, [all], "{}", op.screen(80, 24));
}

#[test]
fn a_name_is_looked_up_among_the_winners_only() {
    let congress = pilot(12).listed(1, 1..=6).elected(1, &[1, 2, 3, 4, 5]);
    let mut op = at(congress, 2);

    choose(&mut op, "Đề cử, ứng cử");
    op.types("6");
    assert!(!op.sees("Nguyễn Văn 6"), "{}", op.screen(80, 24));
    op.press("Backspace");
    op.types("5");
    assert!(op.sees("Nguyễn Văn 5"), "{}", op.screen(80, 24));
}

#[test]
fn the_step_that_ends_an_election_says_who_goes_on() {
    let failed =
        pilot(12).listed(1, 1..=6).elected(1, &[1, 2, 3, 4, 5]).listed(2, 1..=4).elected(2, &[]);
    let mut op = at(failed, 2);

    choose(&mut op, "Chuyển cho Ban Chấp hành bầu");
    assert!(op.sees("Secretary"), "{}", op.screen(80, 24));
    op.press("Ctrl+S");
    assert!(op.sees("Secretary; DeputySecretary"), "{}", op.screen(80, 24));
    op.press("Right Enter");

    for number in 2..=4 {
        let phase = &of(&op.congress, number).phase;
        assert!(matches!(phase, Phase::Concluded { .. }), "{number}: {phase:?}");
    }
    assert!(op.sees("chuyển cho Ban Chấp hành bầu"), "{}", op.screen(80, 24));
}

#[test]
fn a_reason_offered_is_in_the_language_of_the_minutes() {
    let mut op = at(branch(7), 1);

    op.press("F12 Enter Ctrl+S Right Enter");

    let reason = match op.done.last() {
        Some(Command::Election(ElectionCommand::Conclude { reason, .. })) => reason.as_str(),
        other => panic!("{other:?}"),
    };
    assert_eq!(reason, "Chưa đủ số đảng viên chính thức");
}

#[test]
fn a_branch_that_is_too_small_is_offered_the_end_of_its_committee_first() {
    let mut op = at(branch(7), 1);

    assert!(op.sees("Không bầu: chưa đủ đảng viên"), "{}", op.screen(80, 24));
    op.press("Enter Ctrl+S Right Enter");

    assert!(matches!(of(&op.congress, 1).phase, Phase::Concluded { .. }));
}

/// The first election is keyed, the break is over, and the second one needs the result.
fn waiting_for_the_count() -> Congress {
    let of = |number| ItemKind::Election { election: ElectionId(number) };
    let needs = vec![Need::Announced(ElectionId(1))];
    let items = vec![item(1, of(1)), item(2, ItemKind::Break), Item { needs, ..item(3, of(2)) }];
    let listed = pilot(12).given(plan_items(items)).given(begin(1)).listed(1, 1..=6);
    let mut steps = voted(&listed, 1, &ballots_for(&listed, 1, &[1, 2, 3, 4, 5]));
    steps.truncate(steps.len() - 4);
    listed.all(steps).given(begin(2)).given(finish())
}

#[test]
fn an_item_that_waits_for_the_count_is_not_offered_to_be_skipped() {
    let waiting = waiting_for_the_count();

    let first = hall_steps(waiting.state(), waiting.now()).remove(0);

    assert!(!matches!(first.act, Act::SkipItem(_)), "{first:?}");
}

#[test]
fn while_the_hall_waits_for_the_count_the_expected_step_is_the_counting_rooms() {
    let mut op = Operator::at(waiting_for_the_count());
    op.comes_back();
    assert!(op.sees("▌▤ Cộng kết quả: Committee"), "{}", op.screen(80, 24));

    op.press("Enter Esc Enter Right Enter Enter");
    op.types("Nguyễn Văn 12");
    op.press("Ctrl+S Right Enter");

    assert!(op.sees("▌› Trở lại, công bố kết quả"), "{}", op.screen(80, 24));
}
