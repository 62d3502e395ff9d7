//! A tally by hand beside the keyed ballots: it must agree, name by name.

use daihoi::domain::election::check::Finding;
use daihoi::domain::election::refusal::{CountRefusal, ElectionRefusal, HandRefusal, RoundRefusal};
use daihoi::domain::election::round::hand::differences;
use daihoi::domain::election::round::{RoundCommand, RoundStage};
use daihoi::domain::election::stage::StageName;
use daihoi::domain::election::{Office, Plan};
use daihoi::domain::{Command, Lang, Refusal};

use crate::support::domain::{Congress, text};
use crate::support::voting::{
    FIRST, Steps, allotted, ballot_list, declare, draw_list, hall, kept, marks, nominate, plan_all,
    reconcile, sign,
};

/// Nine ballots for two of three: 6, 9 and 3 votes.
fn counted() -> Congress {
    let ballots = [vec![kept(&[1, 2]); 6], vec![kept(&[2, 3]); 3]].concat();
    hall(9).listed(2, 1..=3).with_committee([7, 8, 9]).counting(9).keyed(&ballots)
}

fn by_hand(votes: &[u32]) -> RoundCommand {
    let (valid, invalid, against) = (9, 0, Vec::new());
    let (votes, counted_by) = (votes.to_vec(), text("Tổ kiểm tay"));
    RoundCommand::HandTally { election: FIRST, valid, invalid, votes, against, counted_by }
}

fn given(hall: Congress, command: RoundCommand) -> Congress {
    hall.given(Command::Round(command))
}

fn refused(hall: &Congress, command: RoundCommand) -> RoundRefusal {
    match hall.when(Command::Round(command)) {
        Err(Refusal::Election(ElectionRefusal::Round(refusal))) => refusal,
        other => panic!("not refused for the round: {other:?}"),
    }
}

#[test]
fn a_tally_by_hand_that_agrees_is_kept_with_the_result() {
    let hall = given(given(counted(), by_hand(&[6, 9, 3])), reconcile());

    let hand = hall.outcome().hand.as_ref().unwrap();
    assert_eq!((hand.counted_by.as_str(), &hand.votes[..]), ("Tổ kiểm tay", &[6, 9, 3][..]));
}

#[test]
fn a_result_is_not_added_up_while_hand_and_keys_differ() {
    let hall = given(counted(), by_hand(&[6, 8, 4]));

    let votes =
        |line, name, hand, keyed| Finding::HandVotes { line, name: text(name), hand, keyed };
    let findings = vec![votes(2, "Nguyễn Văn 2", 8, 9), votes(3, "Nguyễn Văn 3", 4, 3)];
    assert_eq!(differences(hall.round(), &hall.state().rules.ballots), findings);
    assert_eq!(refused(&hall, reconcile()), CountRefusal::FiguresDisagree { findings }.into());
    let said = refused(&hall, reconcile()).text(Lang::En);
    assert!(said.contains("No. 2 Nguyễn Văn 2: 8 by hand, 9 keyed."), "{said}");
}

#[test]
fn the_last_tally_by_hand_counts() {
    let hall = given(given(counted(), by_hand(&[6, 8, 4])), by_hand(&[6, 9, 3]));

    assert_eq!(differences(hall.round(), &hall.state().rules.ballots), []);
    assert!(hall.when(Command::Round(reconcile())).is_ok());
}

#[test]
fn nothing_is_told_of_the_differences_before_every_lot_agrees() {
    let counting = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]).counting(9);
    let hall = given(counting, by_hand(&[6, 8, 4]));
    let hall = hall.given(Command::Lot(declare(9)));

    let first = [vec![kept(&[1, 2]); 6], vec![kept(&[2, 3]); 3]].concat();
    let once = hall.pass(1, "Lê Thị Nhập", &first);

    assert_eq!(differences(once.round(), &once.state().rules.ballots), []);
}

#[test]
fn a_tally_by_hand_belongs_to_the_count() {
    let before = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]);
    let after = given(given(counted(), reconcile()), sign());

    for (hall, now) in [(before, StageName::Ready), (after, StageName::Signed)] {
        let due = StageName::Counting;
        let refusal = RoundRefusal::OutOfTurn { now, due };
        assert_eq!(refused(&hall, by_hand(&[6, 9, 3])), refusal);
    }
}

#[test]
fn a_tally_by_hand_that_contradicts_itself_is_not_taken() {
    let hall = counted();

    let short = HandRefusal { votes: 2, lines: 3, against: 0, columns: 0 };
    assert_eq!(refused(&hall, by_hand(&[6, 9])), short.into());
    let findings = vec![Finding::NameOverValid { line: 1, votes: 10, valid: 9 }];
    assert_eq!(
        refused(&hall, by_hand(&[10, 6, 2])),
        CountRefusal::FiguresDisagree { findings }.into()
    );
    let nobody = RoundCommand::HandTally {
        election: FIRST,
        valid: 9,
        invalid: 0,
        votes: vec![6, 9, 3],
        against: Vec::new(),
        counted_by: text(""),
    };
    let answer = hall.when(Command::Round(nobody));
    assert_eq!(answer, Err(Refusal::Election(ElectionRefusal::NameMissing)));
}

#[test]
fn on_a_ballot_with_columns_those_against_are_compared_too() {
    let plan = Plan { ..allotted(Office::Delegates, 2) };
    let planned = hall(9).given(plan_all(vec![plan])).given(nominate(1)).given(nominate(2));
    let listed = planned.given(draw_list()).carried(ballot_list()).with_committee([7, 8, 9]);
    let ballots = [vec![marks(&[1, 2], &[]); 7], vec![marks(&[1], &[2]); 2]].concat();
    let counted = listed.counting(9).keyed(&ballots);
    let tally = |against: [u32; 2]| RoundCommand::HandTally {
        election: FIRST,
        valid: 9,
        invalid: 0,
        votes: vec![9, 7],
        against: against.to_vec(),
        counted_by: text("Tổ kiểm tay"),
    };

    let unlike = given(counted.clone(), tally([0, 1]));
    let name = text("Nguyễn Văn 2");
    let findings = vec![Finding::HandAgainst { line: 2, name, hand: 1, keyed: 2 }];
    assert_eq!(refused(&unlike, reconcile()), CountRefusal::FiguresDisagree { findings }.into());
    let alike = given(given(counted, tally([0, 2])), reconcile());
    assert!(matches!(alike.round().stage, RoundStage::Reconciled { .. }));
}
