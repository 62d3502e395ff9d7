//! The prompt has the words that the console has.

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
    assert!(english.next.starts_with("End the speech"), "{}", english.next);
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
