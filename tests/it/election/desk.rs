//! What always holds at the counting desk, whatever is typed.

use std::sync::LazyLock;

use daihoi::domain::election::ballot::{Ballot, InvalidGround};
use daihoi::domain::election::lot::{Lot, LotCommand, LotStage};
use daihoi::domain::election::round::RoundStage;
use daihoi::domain::election::tally::add;
use daihoi::domain::{Command, LotId};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::domain::{Congress, text};
use crate::support::voting::{
    FIRST, Steps, declare, doubtful, hall, kept, marks, reconcile, recount, rule_doubt, rules,
    struck, take_back,
};

const COLLECTED: u32 = 6;

/// A list of three for two seats; six ballots are to be counted.
static COUNTING: LazyLock<Congress> =
    LazyLock::new(|| hall(9).listed(2, 1..=3).with_committee([7, 8, 9]).counting(COLLECTED));

fn a_ballot() -> impl Strategy<Value = Ballot> {
    select(vec![
        struck(&[3]),
        struck(&[]),
        struck(&[1, 2, 3]),
        struck(&[9]),
        kept(&[1]),
        kept(&[1, 2]),
        kept(&[2, 1]),
        marks(&[1], &[2]),
        doubtful("rách"),
        Ballot::Invalid(InvalidGround::Signed),
    ])
}

fn a_command() -> impl Strategy<Value = LotCommand> {
    let lot = || (1u16..4).prop_map(LotId);
    let election = FIRST;
    prop_oneof![
        2 => select(vec![0, 1, 2, 3, 500, u32::MAX]).prop_map(declare),
        4 => (lot(), select(vec!["Lê Thị Nhập", "Phạm Văn Đọc", ""])).prop_map(
            move |(lot, keyer)| LotCommand::Begin { election, lot, keyer: text(keyer) }
        ),
        12 => (lot(), a_ballot())
            .prop_map(move |(lot, ballot)| LotCommand::Key { election, lot, ballot }),
        1 => (1u16..4).prop_map(take_back),
        6 => lot().prop_map(move |lot| LotCommand::End { election, lot }),
        2 => (lot(), vec(a_ballot(), 0..3)).prop_map(move |(lot, ballots)| {
            LotCommand::Settle { election, lot, ballots, checker: text("Lê Kiểm") }
        }),
        1 => (1u16..4).prop_map(recount),
        1 => (1u16..4, a_ballot()).prop_map(|(lot, ballot)| rule_doubt(lot, ballot)),
    ]
}

fn lots(hall: &Congress) -> &[Lot] {
    match &hall.round().stage {
        RoundStage::Counting { lots, .. } => lots,
        other => panic!("not counting: {other:?}"),
    }
}

/// Runs a command if the rules accept it.
fn tried(mut hall: Congress, command: Command) -> Congress {
    if let Ok(events) = hall.when(command) {
        hall.record(events);
    }
    hall
}

/// Counts what a lot holds, and whether it must be full by now.
fn held(lot: &Lot) -> (usize, bool) {
    match &lot.stage {
        LotStage::Waiting => (0, false),
        LotStage::First { pass } => (pass.ballots.len(), false),
        LotStage::Between { first } => (first.ballots.len(), true),
        LotStage::Second { first, pass } => {
            assert!(pass.ballots.len() <= first.ballots.len());
            (first.ballots.len(), true)
        }
        LotStage::Differing { difference, .. } => {
            assert_eq!(difference.only_first.len(), difference.only_second.len());
            (difference.common.len() + difference.only_first.len(), true)
        }
        LotStage::Agreed { ballots, .. } => (ballots.len(), true),
    }
}

proptest! {
    #[test]
    fn lots_hold_their_size_and_no_more_than_was_collected(
        commands in vec(a_command(), 0..60),
    ) {
        let hall = commands.into_iter().map(Command::Lot).fold(COUNTING.clone(), tried);

        prop_assert!(lots(&hall).iter().map(|lot| lot.size).sum::<u32>() <= COLLECTED);
        for lot in lots(&hall) {
            let (held, is_full) = held(lot);
            let size = usize::try_from(lot.size).unwrap();
            prop_assert!(held <= size && (!is_full || held == size), "{lot:?}");
        }
    }

    #[test]
    fn what_was_keyed_twice_is_what_is_announced(
        ballots in vec(
            a_ballot().prop_filter("keyed and decided", |ballot| {
                let paper = &COUNTING.round().paper;
                paper.check(ballot).is_ok() && !ballot.is_doubtful()
            }),
            6,
        ),
    ) {
        let hall = COUNTING.clone().keyed(&ballots).given(Command::Round(reconcile()));

        let sum = add(&ballots, &hall.round().paper, &rules().ballots);
        prop_assert_eq!(&hall.outcome().tally, &sum.tally);
    }
}
