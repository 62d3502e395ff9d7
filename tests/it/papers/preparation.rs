//! The report on the preparation before the congress.

use daihoi::domain::preparation::{PaperKind, PaperStep, Stance, Subcommittee};
use daihoi::papers::{ChainHead, preparation_report};

use crate::support::domain::{arrive, open};
use crate::support::preparing::{
    COMMITTEE, STANDING, advance, appoint, counted, done, introduced, opine, preparing, vote,
};

fn chain() -> ChainHead {
    ChainHead { record: 21, hash: "ab".repeat(32) }
}

#[test]
fn there_is_no_report_where_nothing_was_planned() {
    assert_eq!(
        preparation_report(&preparing().history, &chain()).map(|paper| paper.to_string()),
        None
    );
}

#[test]
fn the_report_has_the_plan_with_what_is_late_the_names_with_their_votes_and_the_papers() {
    let names = [(1, 8), (2, 8), (3, 7), (4, 8), (5, 6), (6, 6)];
    let congress = introduced()
        .given(appoint(Subcommittee::Documents, [3, 4]))
        .given(done(1, 12))
        .given(opine(COMMITTEE, 2, Stance::Against))
        .given(vote(counted(COMMITTEE, &names)))
        .given(vote(counted(STANDING, &[(1, 8), (2, 8), (3, 5)])))
        .given(advance(PaperKind::PoliticalReport, PaperStep::Drafted, 5));

    let report =
        preparation_report(&congress.history, &chain()).map(|paper| paper.to_string()).unwrap();

    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("preparation_report", report));
}

#[test]
fn the_report_can_still_be_read_once_the_congress_sits() {
    let congress = introduced().given(arrive(1..=12)).given(open());

    let report =
        preparation_report(&congress.history, &chain()).map(|paper| paper.to_string()).unwrap();

    assert!(report.contains("Cấp ủy chưa bỏ phiếu giới thiệu."), "{report}");
}
