//! Rehearses every embedded template from the opening to the close, by the steps that are offered.

use std::sync::LazyLock;

use daihoi::domain::agenda::ItemStatus;
use daihoi::domain::tr;
use daihoi::papers::{ChainHead, congress_minutes};
use daihoi::template;

use crate::support::program::daihoi;
use crate::support::rehearsal::Rehearsal;
use crate::support::session::file;

/// Every embedded template, run once.
static WHOLE: LazyLock<Vec<Rehearsal>> = LazyLock::new(|| {
    template::embedded().iter().map(|embedded| Rehearsal::of(embedded.name).whole()).collect()
});

#[test]
fn a_session_runs_from_every_embedded_template_to_its_close_and_no_word_is_missing() {
    for rehearsal in WHOLE.iter() {
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
fn the_minutes_of_every_template_say_who_was_elected_in_each_election() {
    for rehearsal in WHOLE.iter() {
        let minutes = minutes(rehearsal);

        for election in &rehearsal.state().elections.all {
            for round in &election.rounds {
                let elected = &round.stage.outcome().unwrap().verdict.elected;
                let names = elected.iter().map(|id| election.candidate(*id).unwrap().name.as_str());
                let names = names.collect::<Vec<_>>().join(", ");
                let said = tr(
                    rehearsal.state().about.lang,
                    format!("Trúng cử {} đồng chí: {names}", elected.len()),
                    format!("{} elected: {names}", elected.len()),
                );
                assert!(elected.is_empty() || minutes.contains(&said), "{said}");
            }
        }
    }
}

#[test]
fn the_minutes_of_a_meeting_are_not_called_those_of_a_congress() {
    let minutes_of = |name: &str| {
        let template = |one: &&Rehearsal| one.state().about.template.as_str() == name;
        minutes(WHOLE.iter().find(template).unwrap())
    };

    let meeting = minutes_of("hoi-nghi-ban-chap-hanh-lan-thu-nhat");
    let congress = minutes_of("dai-hoi-chi-bo-khong-chi-uy");

    assert!(meeting.contains("# BIÊN BẢN HỘI NGHỊ\n"), "{meeting}");
    assert!(meeting.contains("## Các cơ quan của Hội nghị\n"), "{meeting}");
    assert!(congress.contains("# BIÊN BẢN ĐẠI HỘI\n"), "{congress}");
}

fn minutes(rehearsal: &Rehearsal) -> String {
    let chain = ChainHead { record: 1, hash: "ab".repeat(32) };
    congress_minutes(&rehearsal.congress.history, &chain).to_string()
}

#[test]
fn the_file_of_every_rehearsal_stands_up_to_the_recount() {
    for rehearsal in WHOLE.iter() {
        let home = tempfile::tempdir().unwrap();
        let session = file(home.path(), &rehearsal.congress.commands);

        let ran = daihoi(home.path(), &["verify".as_ref(), session.as_os_str()]);

        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    }
}
