//! What holds over a whole congress, on the command line.

use crate::support::chain::{Chain, branch, conclude};
use crate::support::program::daihoi;
use crate::support::session::file;

#[test]
fn verify_accepts_a_branch_too_small_for_a_committee() {
    let home = tempfile::tempdir().unwrap();
    let direct = branch(7).given(conclude(1)).listed(2, [2]).elected(2, &[1]);
    let session = file(home.path(), &direct.commands);

    let ran = daihoi(home.path(), &["--lang", "en", "verify", session.to_str().unwrap()]);

    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}
