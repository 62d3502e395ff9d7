//! An election whose second lot was keyed for the wrong name: announced, withdrawn, corrected.

use daihoi::domain::Command;

use super::domain::Congress;
use super::voting::{Steps, declare, hall, kept, recount, withdraw_result};

/// Three names for two seats, and nine who vote.
pub(crate) fn ready() -> Congress {
    hall(9).listed(2, 1..=3).with_committee([7, 8, 9])
}

/// Counts two lots that elect 1 and 2, with 9 and 8 votes.
pub(crate) fn counted_wrongly(ready: Congress) -> Congress {
    let first = [vec![kept(&[1, 3]); 1], vec![kept(&[1, 2]); 4]].concat();
    let second = vec![kept(&[1, 2]); 4];
    (1..).zip([first, second]).fold(ready.counting(9), |hall, (lot, ballots)| {
        let declared = hall.given(Command::Lot(declare(u32::try_from(ballots.len()).unwrap())));
        declared.pass(lot, "Lê Thị Nhập", &ballots).pass(lot, "Phạm Văn Đọc", &ballots)
    })
}

/// The wrong result is announced at once.
pub(crate) fn announced() -> Congress {
    counted_wrongly(ready()).published()
}

/// The wrong result is withdrawn after ten minutes.
pub(crate) fn withdrawn() -> Congress {
    announced().after(10).given(Command::Round(withdraw_result()))
}

/// Keys the second lot anew: 1 and 3 are elected, with 5 votes each.
pub(crate) fn recounted(withdrawn: Congress) -> Congress {
    let second = vec![kept(&[3]); 4];
    let emptied = withdrawn.given(Command::Lot(recount(2)));
    emptied.pass(2, "Lê Thị Nhập", &second).pass(2, "Phạm Văn Đọc", &second)
}

/// The right result is announced after ten minutes more.
pub(crate) fn corrected() -> Congress {
    recounted(withdrawn()).after(10).published()
}
