//! The table of actions: what every key, name and sentence of it must keep.

use std::collections::HashSet;

use daihoi::domain::Lang;
use daihoi::ui::action::{ACTIONS, Context, resolve};
use unicode_normalization::is_nfc;

#[test]
fn every_action_can_be_reached_with_the_input_method_on() {
    for spec in ACTIONS {
        let first = spec.keys.first().expect(spec.name);

        assert!(first.survives_input_method(), "{}", spec.name);
    }
}

#[test]
fn no_key_means_two_things_in_one_context() {
    for context in Context::ALL {
        let mut seen = HashSet::new();
        for spec in ACTIONS.iter().filter(|spec| spec.offered_in(*context)) {
            for key in spec.keys {
                assert!(seen.insert(*key), "{context:?}: {} is taken twice", key.label(Lang::En));
            }
        }
    }
}

#[test]
fn every_action_is_named_once_without_marks() {
    let mut names = HashSet::new();
    for spec in ACTIONS {
        assert!(names.insert(spec.name), "{} twice", spec.name);
        assert!(spec.name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", spec.name);
    }
}

#[test]
fn every_action_says_what_it_does_in_both_languages() {
    for spec in ACTIONS {
        for lang in [Lang::Vi, Lang::En] {
            let (label, doc) = (spec.label(lang), spec.doc(lang));

            assert!(!label.is_empty() && label.chars().count() <= 18, "{}: {label}", spec.name);
            assert!(doc.ends_with('.'), "{}: {doc}", spec.name);
            assert!(is_nfc(label) && is_nfc(doc), "{}", spec.name);
        }
    }
}

#[test]
fn every_layer_of_the_console_can_be_helped_and_left() {
    let others = [
        Context::Start,
        Context::Asked,
        Context::Player,
        Context::Card,
        Context::Prompt,
        Context::Hall,
    ];
    for context in Context::ALL.iter().filter(|context| !others.contains(context)) {
        for name in ["tro-giup", "dong", "ngat", "tat-hinh"] {
            let spec = ACTIONS.iter().find(|spec| spec.name == name).unwrap();

            assert_eq!(resolve(*context, spec.keys[0]), Some(spec.action), "{context:?} {name}");
        }
    }
}

#[test]
fn backspace_is_bound_to_nothing_because_input_methods_send_it() {
    let backspace = ACTIONS
        .iter()
        .flat_map(|spec| spec.keys)
        .find(|key| matches!(key.key, ratatui::crossterm::event::KeyCode::Backspace));

    assert_eq!(backspace, None);
}
