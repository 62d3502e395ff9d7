//! The prompt has the words that the console has.

use std::cell::Cell;

use daihoi::domain::agenda::ItemKind;
use daihoi::domain::floor::Heard;
use daihoi::domain::hands::HandStage;
use daihoi::domain::words::fill;
use daihoi::domain::{History, Lang, State};
use daihoi::ui::prompt::PromptView;
use daihoi::ui::theme::Theme;
use daihoi::ui::view::words::WordsView;
use daihoi::ui::{Facts, Saved, Ui};

use super::given::{speaking, view};
use crate::support::demonstration::Demonstration;
use crate::support::domain::minute;

#[test]
fn the_prompt_says_what_the_console_says_in_every_step_of_the_demonstration() {
    let whole = Demonstration::whole();
    let mut history = History::default();

    for record in whole.history.live_records() {
        history.push(record.clone());
        let facts = Facts::new(&history, whole.now, &Saved::Saved, "dai-hoi.json");
        let ui = Ui::new(Lang::Vi, Theme::Dark, (120, 36));
        let console = WordsView::new(&ui, &facts).paragraphs;

        let prompt = PromptView::new(history.state(), whole.now, Lang::Vi);

        assert_eq!(prompt.words, console);
    }
}

/// The own words of the running item, as they are said.
fn own_words(state: &State) -> Vec<String> {
    let entry = state.agenda.running().unwrap();
    entry.item.words.iter().map(|words| fill(words, state, state.about.lang)).collect()
}

#[test]
fn the_words_of_an_item_come_first_and_only_until_its_first_deed_is_done() {
    let opened = Cell::new(0);

    Demonstration::until(|state| {
        let Some(entry) = state.agenda.running() else { return false };
        let ItemKind::Election { election } = entry.item.kind else { return false };
        let (own, words) = (own_words(state), PromptView::new(state, minute(0), Lang::Vi).words);
        let election = state.election(election).unwrap();
        let began = entry.first_beginning().unwrap();
        let voted = state.hands.votes.iter().any(|vote| match &vote.stage {
            HandStage::Called { at } => began <= *at,
            HandStage::Counted(result) => began <= result.at,
        });

        if election.candidates.is_empty() && !voted {
            assert!(words.starts_with(&own), "{words:?}");
            opened.set(opened.get() + 1);
        } else {
            assert!(!own.iter().any(|opening| words.contains(opening)), "{words:?}");
        }
        false
    });

    assert!(0 < opened.get());
}

#[test]
fn the_reply_to_a_speech_is_there_when_it_was_given() {
    let replied = Cell::new(0);

    Demonstration::until(|state| {
        let Some(entry) = state.agenda.running() else { return false };
        let heard = |heard: &Heard| heard.speech.item == Some(entry.item.id);
        let was_heard = state.floor.heard.iter().any(heard);
        if entry.item.kind != ItemKind::Speech || !was_heard || state.floor.speaking.is_some() {
            return false;
        }
        assert!(PromptView::new(state, minute(0), Lang::Vi).words.starts_with(&own_words(state)));
        replied.set(replied.get() + 1);
        false
    });

    assert!(0 < replied.get());
}

#[test]
fn nothing_is_said_twice() {
    Demonstration::until(|state| {
        let words = PromptView::new(state, minute(0), Lang::Vi).words;

        for (place, paragraph) in words.iter().enumerate() {
            assert!(!words[..place].contains(paragraph), "{paragraph}");
        }
        false
    });
}

#[test]
fn the_words_are_in_the_language_of_the_hall_and_the_rest_in_that_of_the_reader() {
    let congress = speaking();

    let english = PromptView::new(congress.state(), congress.now(), Lang::En);

    assert_eq!(english.words, view(&congress).words);
    assert!(english.place.starts_with("▶ Item 1 of 2"), "{}", english.place);
    assert_eq!(english.next, format!("Call: {} · Next item: Mục 2", name(6)));
}

#[test]
fn who_speaks_and_who_waits_stand_under_the_words() {
    let view = view(&speaking());

    let speech = view.speaking.unwrap();
    assert_eq!((speech.who.as_str(), speech.clock.text.as_str()), (name(4).as_str(), "10:00"));
    assert!(view.queue.contains(&name(6)) && view.queue.contains("(10′)"), "{}", view.queue);
    assert!(!view.queue.contains(&name(4)), "{}", view.queue);
}

#[test]
fn the_queue_names_three_and_counts_the_others() {
    let mut congress = speaking();
    for person in [1, 2, 3, 5] {
        congress = congress.given(super::given::from_the_floor(person));
    }

    let queue = view(&congress).queue;

    assert_eq!(queue.matches(" · ").count(), 3, "{queue}");
    assert!(queue.ends_with("và 2 người nữa"), "{queue}");
}

#[test]
fn a_session_that_is_not_there_yet_has_a_prompt_all_the_same() {
    let view = PromptView::new(&State::default(), minute(0), Lang::Vi);

    assert_eq!(view.place, "Chưa có phiên họp");
    assert_eq!((view.words.len(), view.question), (0, None));
}

fn name(person: u32) -> String {
    crate::support::domain::delegate(person).name.to_string()
}
