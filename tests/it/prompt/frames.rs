//! The prompt through the demonstration, as it was reviewed.

use chrono::TimeDelta;
use daihoi::domain::about::Stage;
use daihoi::domain::election::stage::{PhaseName, StageName};
use daihoi::domain::{Lang, Moment, State};

use super::given::{PLAIN, Reader, tied};
use crate::support::demonstration::Demonstration;

type Case = (&'static str, State, Moment);

#[test]
fn the_prompt_is_readable_at_80_by_24() {
    assert_frames("prompt_80x24", (80, 24), Lang::Vi);
    assert_frames("prompt_80x24_english", (80, 24), Lang::En);
}

#[test]
fn the_prompt_is_readable_at_120_by_36() {
    assert_frames("prompt_120x36", (120, 36), Lang::Vi);
    assert_frames("prompt_120x36_english", (120, 36), Lang::En);
}

/// The occasions that a chair reads through, from the opening to the closing.
fn cases() -> Vec<Case> {
    let of = |name, is_so: fn(&State) -> bool| {
        let Demonstration { history, now, .. } = Demonstration::until(is_so);
        (name, history.state().clone(), now)
    };
    let tie = tied();
    let (name, state, now) = of("speech", |state| state.floor.speaking.is_some());
    let speech = (name, state, now + TimeDelta::seconds(95));
    vec![
        of("opening", |state| 60 < state.roster.present_voters()),
        speech,
        of("planning an election", |state| {
            let mut all = state.elections.all.iter();
            all.any(|one| one.phase.name() == PhaseName::Nominating && 3 < one.candidates.len())
        }),
        of("count", |state| {
            let mut all = state.elections.all.iter().filter_map(|one| one.current_round());
            all.any(|round| round.stage.name() == StageName::Counting)
        }),
        ("tie", tie.state().clone(), tie.now()),
        of("closing", |state| {
            let is_open = matches!(state.stage, Stage::Sitting { .. });
            is_open
                && !state.agenda.entries.is_empty()
                && state.agenda.next().is_none()
                && state.agenda.running().is_none()
        }),
    ]
}

fn assert_frames(name: &str, size: (u16, u16), lang: Lang) {
    let edge = "═".repeat(usize::from(size.0));
    let frames = cases().into_iter().map(|(case, mut state, now)| {
        state.about.lang = lang;
        let reader = Reader::of(PLAIN, size).sees(&state, now);
        format!("{case}\n{edge}\n{}\n{edge}\n", reader.screen())
    });
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_omit_expression(true);
    let frames = frames.collect::<String>();
    settings.bind(|| insta::assert_snapshot!(name, frames));
}
