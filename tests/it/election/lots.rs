//! The counting desk: lots of a declared size, keyed twice, compared without order (RULES 6.4).

use daihoi::domain::election::ballot::{Ballot, InvalidGround, Misfit};
use daihoi::domain::election::lot::{LotCommand, LotStage};
use daihoi::domain::election::refusal::{
    CountRefusal, ElectionRefusal, LotRefusal, RoundRefusal, SizeRefusal,
};
use daihoi::domain::election::round::RoundStage;
use daihoi::domain::election::stage::{LotStageName, StageName};
use daihoi::domain::{Command, LotId, Refusal};

use crate::support::domain::{Congress, text};
use crate::support::voting::{
    Steps, begin_pass, declare, doubtful, end, hall, kept, key, marks, reconcile, recount,
    rule_doubt, seal, settle, struck, take_back,
};

const LOT: LotId = LotId(1);

/// A list of three for two seats, of which so many ballots are to be counted.
fn counting(ballots: u32) -> Congress {
    hall(9).listed(2, 1..=3).with_committee([7, 8, 9]).counting(ballots)
}

/// A lot whose two passes were keyed like this.
fn twice(first: &[Ballot], second: &[Ballot]) -> Congress {
    let size = u32::try_from(first.len()).unwrap();
    counting(size).given(Command::Lot(declare(size))).pass(1, "Lê Thị Nhập", first).pass(
        1,
        "Phạm Văn Đọc",
        second,
    )
}

fn refused(hall: &Congress, command: LotCommand) -> ElectionRefusal {
    match hall.when(Command::Lot(command)) {
        Err(Refusal::Election(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn stage(hall: &Congress) -> &LotStage {
    match &hall.round().stage {
        RoundStage::Counting { lots, .. } => &lots[0].stage,
        other => panic!("not counting: {other:?}"),
    }
}

fn agreed(hall: &Congress) -> Vec<Ballot> {
    match stage(hall) {
        LotStage::Agreed { ballots, .. } => ballots.clone(),
        other => panic!("not agreed: {other:?}"),
    }
}

#[test]
fn lots_are_declared_up_to_the_ballots_collected() {
    let hall = counting(9).given(Command::Lot(declare(6)));
    let size = |refusal: SizeRefusal| LotRefusal::from(refusal).into();
    let cases = [
        (0, SizeRefusal::OutOfRange { size: 0, most: 500 }),
        (501, SizeRefusal::OutOfRange { size: 501, most: 500 }),
        (4, SizeRefusal::OverCollected { declared: 6, size: 4, collected: 9 }),
    ];

    for (given, refusal) in cases {
        assert_eq!(refused(&hall, declare(given)), size(refusal));
    }
    assert!(hall.when(Command::Lot(declare(3))).is_ok());
}

#[test]
fn lots_are_declared_while_counting_only() {
    let ready = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]);

    let refusal = LotRefusal::NotCounting { now: StageName::Ready };
    assert_eq!(refused(&ready, declare(3)), refusal.into());
}

#[test]
fn a_pass_takes_as_many_ballots_as_the_lot_has() {
    let hall = counting(2)
        .given(Command::Lot(declare(2)))
        .given(Command::Lot(begin_pass(1, "Lê Thị Nhập")))
        .given(Command::Lot(key(1, kept(&[1]))));
    let short = LotRefusal::Short { lot: LOT, keyed: 1, size: 2 };
    assert_eq!(refused(&hall, end(1)), short.into());

    let full = hall.given(Command::Lot(key(1, kept(&[2]))));

    let refusal = LotRefusal::Full { lot: LOT, size: 2 };
    assert_eq!(refused(&full, key(1, kept(&[1]))), refusal.into());
    assert!(full.when(Command::Lot(end(1))).is_ok());
}

#[test]
fn the_last_ballot_of_a_pass_can_be_taken_back() {
    let begun = counting(2)
        .given(Command::Lot(declare(2)))
        .given(Command::Lot(begin_pass(1, "Lê Thị Nhập")));
    let nothing = LotRefusal::NothingToTakeBack { lot: LOT };
    assert_eq!(refused(&begun, take_back(1)), nothing.into());

    let keyed = begun
        .given(Command::Lot(key(1, kept(&[1]))))
        .given(Command::Lot(key(1, kept(&[2]))))
        .given(Command::Lot(take_back(1)));

    assert!(matches!(stage(&keyed), LotStage::First { pass } if pass.ballots == [kept(&[1])]));
}

#[test]
fn the_second_pass_needs_another_keyer() {
    let between = counting(1).given(Command::Lot(declare(1))).pass(1, "Lê Thị Nhập", &[kept(&[1])]);

    for same in ["Lê Thị Nhập", "le thi nhap", "LÊ THỊ NHẬP"] {
        let refusal = LotRefusal::SameKeyer { keyer: text("Lê Thị Nhập") };
        assert_eq!(refused(&between, begin_pass(1, same)), refusal.into());
    }
    assert_eq!(refused(&between, begin_pass(1, "")), ElectionRefusal::NameMissing);
}

#[test]
fn a_slip_of_the_keyer_is_refused_and_a_fault_of_the_voter_is_not() {
    let hall = counting(9)
        .given(Command::Lot(declare(9)))
        .given(Command::Lot(begin_pass(1, "Lê Thị Nhập")));

    let slip = LotRefusal::Misfit(Misfit::OffPaper { number: 4, lines: 3 });
    assert_eq!(refused(&hall, key(1, struck(&[4]))), slip.into());
    assert!(matches!(refused(&hall, key(1, marks(&[1], &[]))), ElectionRefusal::Lot(_)));
    assert!(hall.when(Command::Lot(key(1, struck(&[])))).is_ok());
    assert!(hall.when(Command::Lot(key(1, struck(&[1, 2, 3])))).is_ok());
}

#[test]
fn passes_agree_whatever_the_order_and_the_form() {
    let first = [struck(&[3]), kept(&[1]), struck(&[]), doubtful("nhòe")];
    let second = [
        doubtful("bị nhòe"),
        Ballot::Invalid(InvalidGround::TooManyNames),
        kept(&[1, 2]),
        struck(&[2, 3]),
    ];

    let hall = twice(&first, &second);

    assert_eq!(agreed(&hall).len(), 4);
}

#[test]
fn only_the_ballots_that_differ_get_a_third_look() {
    let first = [kept(&[1]), kept(&[1]), kept(&[1, 2])];
    let second = [kept(&[1]), kept(&[2]), kept(&[1, 2])];

    let hall = twice(&first, &second);

    let LotStage::Differing { difference, .. } = stage(&hall) else { panic!("{hall:?}") };
    assert_eq!(difference.common, [kept(&[1]), kept(&[1, 2])]);
    assert_eq!(difference.only_first, [kept(&[1])]);
    assert_eq!(difference.only_second, [kept(&[2])]);
    let number = |given| LotRefusal::SettlingNumber { lot: LOT, given, needed: 1 }.into();
    assert_eq!(refused(&hall, settle(1, vec![])), number(0));
    assert_eq!(refused(&hall, settle(1, vec![kept(&[1]), kept(&[2])])), number(2));
    let settled = hall.given(Command::Lot(settle(1, vec![kept(&[2])])));
    assert_eq!(agreed(&settled), [kept(&[1]), kept(&[1, 2]), kept(&[2])]);
}

#[test]
fn a_lot_can_be_counted_anew_until_the_sums_are_drawn() {
    let hall = twice(&[kept(&[1])], &[kept(&[1])]);

    let emptied = hall.given(Command::Lot(recount(1)));

    assert_eq!(*stage(&emptied), LotStage::Waiting);
    let nothing = LotRefusal::OutOfTurn { lot: LOT, now: LotStageName::Waiting };
    assert_eq!(refused(&emptied, recount(1)), nothing.into());
}

#[test]
fn the_committee_decides_each_doubtful_ballot_before_the_sums() {
    let ballots = [doubtful("gạch chéo"), doubtful("rách"), kept(&[1])];
    let hall = twice(&ballots, &ballots);
    let open = CountRefusal::DoubtsOpen { doubtful: 2 };
    let refusal = ElectionRefusal::from(RoundRefusal::from(open));
    assert_eq!(hall.when(Command::Round(reconcile())), Err(refusal.into()));

    let decided = hall
        .given(Command::Lot(rule_doubt(1, kept(&[2]))))
        .given(Command::Lot(rule_doubt(1, Ballot::Invalid(InvalidGround::ExtraWriting))));

    let none = LotRefusal::NoDoubt { lot: LOT };
    assert_eq!(refused(&decided, rule_doubt(1, kept(&[1]))), none.into());
    let reconciled = decided.given(Command::Round(reconcile()));
    let outcome = reconciled.outcome();
    assert_eq!((outcome.tally.valid, outcome.tally.invalid), (2, 1));
    let grounds: Vec<&str> = outcome.doubts.iter().map(|doubt| doubt.why.as_str()).collect();
    assert_eq!(grounds, ["gạch chéo", "rách"]);
    assert_eq!(outcome.doubts[0].decided_by, text("Ban Kiểm phiếu"));
}

#[test]
fn a_doubtful_ballot_cannot_stay_doubtful() {
    let hall = twice(&[doubtful("rách")], &[doubtful("rách")]);

    let refusal = LotRefusal::StillDoubtful { lot: LOT };
    assert_eq!(refused(&hall, rule_doubt(1, doubtful("vẫn rách"))), refusal.into());
}

#[test]
fn progress_counts_ballots_that_were_keyed_twice() {
    let hall = counting(4)
        .given(Command::Lot(declare(2)))
        .given(Command::Lot(declare(2)))
        .pass(1, "Lê Thị Nhập", &[kept(&[1]), kept(&[2])])
        .pass(2, "Lê Thị Nhập", &[kept(&[1]), kept(&[2])])
        .given(Command::Lot(begin_pass(1, "Phạm Văn Đọc")))
        .given(Command::Lot(key(1, kept(&[1]))));

    let progress = hall.election().progress().unwrap();

    assert_eq!((progress.counted, progress.collected, progress.keyed), (1, 4, 5));
    assert_eq!(progress.pace.unwrap().keyed, 1);
}

#[test]
fn no_step_of_the_desk_is_left_once_the_sums_are_drawn() {
    let hall = twice(&[kept(&[1])], &[kept(&[1])]).given(Command::Round(reconcile()));

    let refusal = LotRefusal::NotCounting { now: StageName::Reconciled };
    assert_eq!(refused(&hall, recount(1)), refusal.into());
    assert!(hall.when(Command::Round(seal())).is_err());
}
