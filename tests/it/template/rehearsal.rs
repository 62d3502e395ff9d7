//! Rehearses every embedded template from the opening to the close, by the steps that are offered.

use daihoi::domain::agenda::ItemStatus;
use daihoi::papers::{ChainHead, congress_minutes};
use daihoi::template;

use crate::support::program::daihoi;
use crate::support::rehearsal::Rehearsal;
use crate::support::session::file;

#[test]
fn a_session_runs_from_every_embedded_template_to_its_close_and_no_word_is_missing() {
    for embedded in template::embedded() {
        let rehearsal = Rehearsal::of(embedded.name).whole();

        let state = rehearsal.state();
        for election in &state.elections.all {
            let winners = u16::try_from(election.winners().len()).unwrap();
            assert_eq!(winners, election.plan.seats, "{}", election.plan.title);
            let alternates = u16::try_from(election.alternates().len()).unwrap();
            assert_eq!(alternates, election.plan.alternate_seats, "{}", election.plan.title);
        }
        let done = |status: &ItemStatus| matches!(status, ItemStatus::Done { .. });
        assert!(state.agenda.entries.iter().all(|entry| done(&entry.status)));
    }
}

#[test]
fn the_minutes_of_every_template_name_everybody_elected_under_each_election() {
    for embedded in template::embedded() {
        let rehearsal = Rehearsal::of(embedded.name).whole();
        let chain = ChainHead { record: 1, hash: "ab".repeat(32) };

        let minutes = congress_minutes(&rehearsal.congress.history, &chain);

        for election in &rehearsal.state().elections.all {
            assert!(minutes.contains(election.plan.title.as_str()), "{}", election.plan.title);
            for name in rehearsal.won(election.plan.office) {
                assert!(minutes.contains(name.as_str()), "{}: {name}", election.plan.title);
            }
        }
    }
}

#[test]
fn the_file_of_every_rehearsal_stands_up_to_the_recount() {
    for embedded in template::embedded() {
        let rehearsal = Rehearsal::of(embedded.name).whole();
        let home = tempfile::tempdir().unwrap();
        let session = file(home.path(), &rehearsal.congress.commands);

        let ran = daihoi(home.path(), &["verify".as_ref(), session.as_os_str()]);

        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    }
}
