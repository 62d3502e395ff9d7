//! Reading: every word can be reached, the place is kept, and new words are marked.

use chrono::TimeDelta;
use daihoi::domain::election::stage::StageName;
use daihoi::domain::{Lang, State};
use daihoi::ui::action::Action;
use daihoi::ui::hall::letters::{Blocks, Ink, Letters, Looks};
use daihoi::ui::prompt::PromptView;
use daihoi::ui::theme::Theme;
use proptest::prelude::*;

use super::given::{PLAIN, Reader, sitting, tied};
use crate::support::demonstration::Demonstration;
use crate::support::domain::{begin, leave, minute};
use crate::support::rehearsal::Rehearsal;

const NEW: &str = "LỜI MỚI";

fn announcing() -> Demonstration {
    Demonstration::until(|state| {
        let mut rounds = state.elections.all.iter().flat_map(|election| &election.rounds);
        rounds.any(|round| round.stage.name() == StageName::Released)
    })
}

/// Every screen from the first word to the last, by lines or by pages.
fn leafed(mut reader: Reader, by: Action) -> Vec<Vec<String>> {
    let mut screens = vec![reader.rows()];
    loop {
        reader = reader.presses(by);
        let rows = reader.rows();
        if screens.last() == Some(&rows) {
            return screens;
        }
        screens.push(rows);
    }
}

/// The rows between the two rules.
fn words_of(reader: &Reader) -> Vec<String> {
    let rows = reader.rows();
    let inside = rows.iter().skip_while(|row| !row.starts_with('─')).skip(1);
    inside.take_while(|row| !row.starts_with('─')).cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_word_is_reached_whole_at_any_size(
        size in (12u16..=220, 3u16..=60),
        by in prop_oneof![Just(Action::Down), Just(Action::PageDown)],
    ) {
        let congress = tied();
        let view = PromptView::new(congress.state(), congress.now(), congress.state().about.lang);
        let reader = Reader::of(PLAIN, size).sees(congress.state(), congress.now());

        let read = leafed(reader, by).concat().join(" ");

        let question = view.question.as_ref().unwrap();
        let said = [&[view.place, question.ask.clone(), view.next], &view.words[..]].concat();
        for word in said.iter().chain(&question.answers).flat_map(|said| said.split_whitespace()) {
            prop_assert!(word.chars().count() > 10 || read.contains(word), "{word} in\n{read}");
        }
    }
}

#[test]
fn a_new_step_begins_at_the_top_and_is_marked() {
    let congress = sitting();
    let before = Reader::of(PLAIN, (40, 14)).sees(congress.state(), congress.now());
    assert!(!before.screen().contains(NEW), "{}", before.screen());
    let scrolled = before.presses(Action::Last);
    let next = congress.given(begin(1));

    let reader = scrolled.sees(next.state(), next.now());

    let fresh = Reader::of(PLAIN, (40, 14)).sees(next.state(), next.now());
    assert!(reader.screen().contains(NEW), "{}", reader.screen());
    assert_eq!(words_of(&reader), words_of(&fresh));
    let later = reader.sees(next.state(), next.now() + TimeDelta::seconds(15));
    assert!(!later.screen().contains(NEW), "{}", later.screen());
}

#[test]
fn new_numbers_leave_the_reader_where_he_is() {
    let all_here = Rehearsal::of("dai-hoi-chi-bo").congress;
    let one_left = all_here.clone().given(leave(5));
    let reader = Reader::of(PLAIN, (60, 20)).sees(all_here.state(), minute(0));
    let reader = reader.presses(Action::Down).presses(Action::Down);
    let at = words_of(&reader);

    let reader = reader.sees(one_left.state(), minute(0));

    let said = |state: &State| PromptView::new(state, minute(0), Lang::Vi).words;
    assert_ne!(said(all_here.state()), said(one_left.state()));
    assert!(!reader.screen().contains(NEW), "{}", reader.screen());
    assert_eq!(words_of(&reader)[0], at[0]);
}

#[test]
fn larger_letters_are_kept_from_step_to_step() {
    let congress = tied();
    let looks = Looks {
        theme: Theme::Dark,
        letters: Letters::of(Some(Blocks::Sextant), Ink::Solid, Theme::Dark),
    };
    let usual = Reader::of(looks, (200, 50)).sees(congress.state(), congress.now());
    let larger = usual.presses(Action::Larger);

    let after = larger.sees(sitting().state(), minute(60)).sees(congress.state(), minute(60));

    let again = after.sees(congress.state(), minute(61));
    let usual = Reader::of(looks, (200, 50)).sees(congress.state(), minute(61)).buffer();
    assert_ne!(again.buffer(), usual);
    assert_eq!(again.presses(Action::Smaller).buffer(), usual);
}

#[test]
fn no_press_is_lost_beyond_the_largest_letters() {
    let congress = tied();
    let mut reader = Reader::of(PLAIN, (80, 24)).sees(congress.state(), congress.now());
    let usual = reader.screen();
    for _ in 0..5 {
        reader = reader.presses(Action::Larger);
    }
    let largest = reader.screen();

    let smaller = reader.presses(Action::Smaller).screen();

    assert_ne!(smaller, largest);
    assert_eq!(largest, usual);
}

#[test]
fn no_size_is_too_small_to_be_drawn() {
    let Demonstration { history, now, .. } = announcing();
    for size in [(0, 0), (1, 1), (3, 2), (7, 40), (300, 4), (320, 90)] {
        for kind in Letters::KINDS {
            let letters = Letters::of(kind, Ink::Blended, Theme::Light);
            let reader = Reader::of(Looks { theme: Theme::Light, letters }, size);

            let reader = reader.sees(history.state(), now).presses(Action::Last);

            assert_eq!(reader.rows().len(), usize::from(size.1));
        }
    }
}
