//! Whatever happens to the file, the last good picture stays, and then the right one comes.

use std::fs;
use std::rc::Rc;

use crossterm::event::Event;
use daihoi::domain::Command;
use daihoi::domain::hall::Scene;
use proptest::prelude::*;

use super::site::{PLAIN, Site, document, empty, grown, image, message, messages, mixed};
use crate::support::domain::{hold, minute, note, show};
use crate::support::recorder::{Act, act, nothing};
use crate::support::script::{NOW, SIZE};

#[test]
fn a_screen_started_before_the_file_shows_it_when_it_is_there() {
    let site = Site::new();
    let [one, ..] = messages();

    let shown = site.shown(vec![nothing(), site.put(one)]);

    assert_eq!(shown, [PLAIN, PLAIN, "một"]);
}

#[test]
fn a_screen_started_late_shows_the_present_in_its_first_frame() {
    let site = Site::new();
    let [.., three] = messages();
    fs::write(site.path(), three).unwrap();

    let shown = site.shown(vec![nothing()]);

    assert_eq!(shown, ["ba", "ba"]);
}

#[test]
fn a_session_without_a_record_is_no_blank_wall() {
    let site = Site::new();
    let empty = empty();
    fs::write(site.path(), &empty).unwrap();
    let [one, ..] = messages();

    let shown = site.shown(vec![nothing(), site.put(one)]);

    assert_eq!(shown, [PLAIN, PLAIN, "một"]);
}

#[test]
fn a_screen_that_was_held_up_shows_only_the_last_of_what_it_missed() {
    let site = Site::new();
    let [one, ..] = messages();
    fs::write(site.path(), one).unwrap();
    let long = "dài ".repeat(500);
    let missed: Vec<Command> =
        (0..200).map(|at| note(&format!("{at} {long}"))).chain([message("cuối")]).collect();
    let after = grown(one, &missed);

    let shown = site.frames(vec![site.put(&after)]);

    assert_eq!(shown, ["một", "cuối"]);
}

#[test]
fn a_wall_of_any_size_keeps_up_and_comes_back_whole() {
    let site = Site::new();
    let [one, two, three] = messages();
    fs::write(site.path(), one).unwrap();
    let resize = |columns, rows| -> Act<'_> {
        let terminal = Rc::clone(&site.size);
        Box::new(move || {
            terminal.set((columns, rows));
            Some(Event::Resize(columns, rows))
        })
    };

    let shown = site.shown(vec![
        resize(1, 1),
        site.put(two),
        resize(0, 0),
        resize(3, 200),
        resize(80, 24),
        site.put(three),
        resize(SIZE.0, SIZE.1),
    ]);

    assert_eq!((&*shown[0], &*shown[5], &*shown[6], &*shown[7]), ("một", "hai", "ba", "ba"));
}

#[test]
fn a_console_killed_in_the_middle_of_a_write_leaves_the_picture() {
    let site = Site::new();
    let [one, two, _] = messages();
    let (from, to) = (document(one) - 3, document(two));
    fs::write(site.path(), one).unwrap();
    let torn: Vec<Vec<u8>> = (from..to - 3).step_by(7).map(|cut| mixed(two, one, cut)).collect();
    let recovered = grown(one, &[note("mất điện"), message("đi tiếp")]);

    let mut acts: Vec<Act<'_>> = torn.iter().map(|bytes| site.put(bytes)).collect();
    acts.extend([site.put(one), site.put(&recovered)]);
    let frames = site.frames(acts);

    assert_eq!(frames, ["một", "đi tiếp"]);
}

#[test]
fn a_file_that_is_away_for_a_while_leaves_the_picture() {
    let [one, two, _] = messages();
    let away: [fn(&Site); 7] = [
        |site| fs::remove_file(site.path()).unwrap(),
        |site| fs::write(site.path(), "").unwrap(),
        |site| fs::write(site.path(), "một tệp khác\n").unwrap(),
        |site| fs::write(site.path(), [b' '; 4096]).unwrap(),
        |site| {
            fs::remove_file(site.path()).unwrap();
            fs::create_dir(site.path()).unwrap();
        },
        |site| fs::write(site.path(), &messages()[2][..700]).unwrap(),
        Site::forbid,
    ];
    for (case, go) in away.into_iter().enumerate() {
        let site = Site::new();
        fs::write(site.path(), one).unwrap();

        let frames = site.frames(vec![act(|| go(&site)), nothing(), act(|| site.restore(one))]);
        assert_eq!(frames, ["một"], "case {case}");

        let frames = site.frames(vec![act(|| go(&site)), nothing(), act(|| site.restore(two))]);
        assert_eq!(frames, ["một", "hai"], "case {case}");
    }
}

#[test]
fn a_restored_copy_is_followed_whichever_way_it_comes() {
    let [one, two, three] = messages();
    let foreign = image(&[message("đại hội khác")]);
    let ways: [fn(&Site, &[u8]); 3] = [Site::overwrite, Site::replace, Site::restore];
    for (case, way) in ways.into_iter().enumerate() {
        let site = Site::new();
        fs::write(site.path(), three).unwrap();

        let shown = site.shown(vec![
            act(|| way(&site, one)),
            act(|| way(&site, two)),
            act(|| way(&site, &foreign)),
            act(|| way(&site, three)),
        ]);

        assert_eq!(shown, ["ba", "một", "hai", "đại hội khác", "ba"], "case {case}");
    }
}

#[test]
fn a_held_wall_of_another_session_does_not_keep_the_picture_of_the_first() {
    let site = Site::new();
    let held = |words: &str| image(&[message(words), hold(), message("về sau")]);
    fs::write(site.path(), held("một")).unwrap();

    let shown = site.shown(vec![act(|| site.replace(&held("hai")))]);

    assert_eq!(shown, ["một", "hai"]);
}

#[test]
fn a_clock_that_is_set_back_does_not_stop_the_one_on_the_wall() {
    let site = Site::new();
    let pause = show(Scene::Break { until: minute(30) });
    fs::write(site.path(), image(&[pause])).unwrap();
    NOW.set(minute(20));

    let frames = site.frames(vec![act(|| NOW.set(minute(5))), nothing()]);

    NOW.set(minute(5));
    let [right] = &site.frames(Vec::new())[..] else { panic!("one frame is drawn at first") };
    assert!(frames.len() == 2 && frames[0] != frames[1] && frames[1] == *right, "{frames:?}");
}

#[test]
fn what_does_not_concern_the_wall_draws_nothing() {
    let site = Site::new();
    let [one, ..] = messages();
    fs::write(site.path(), one).unwrap();
    let noted = grown(one, &[note("không lên màn hình")]);

    let frames = site.frames(vec![site.put(&noted), act(|| NOW.set(minute(10))), nothing()]);

    assert_eq!(frames.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// A slow disk, a copy over a network: bytes come a few at a time.
    #[test]
    fn a_file_that_comes_slowly_never_shows_what_is_past(
        mut cuts in prop::collection::vec(0..=1_000_usize, 1..12),
        is_sized_at_once in any::<bool>(),
    ) {
        cuts.sort_unstable();
        let site = Site::new();
        let [.., three] = messages();
        fs::write(site.path(), image(&[message("đại hội khác")])).unwrap();
        let len = document(three);
        let parts = cuts.iter().map(|cut| {
            let mut part = three[..len * cut / 1_000].to_vec();
            part.resize(if is_sized_at_once { three.len() } else { part.len() }, 0);
            part
        });
        let parts: Vec<Vec<u8>> = parts.collect();

        let mut acts: Vec<Act<'_>> = parts.iter().map(|part| site.put(part)).collect();
        acts.push(site.put(three));

        prop_assert_eq!(site.frames(acts), ["đại hội khác", "ba"]);
    }

    /// A session that grows under the eyes of a slow reader is shown in order.
    #[test]
    fn a_session_that_grows_slowly_shows_each_state_once(
        mut cuts in prop::collection::vec(0..=1_000_usize, 1..12),
    ) {
        cuts.sort_unstable();
        let site = Site::new();
        let [one, two, three] = messages();
        fs::write(site.path(), one).unwrap();
        let (from, to) = (document(one) - 3, document(three) - 3);
        let parts: Vec<Vec<u8>> = cuts
            .iter()
            .map(|cut| mixed(three, one, from + (to - from) * cut / 1_000))
            .collect();

        let mut acts: Vec<Act<'_>> = parts.iter().map(|part| site.put(part)).collect();
        acts.push(site.put(three));
        let frames = site.frames(acts);

        prop_assert!(frames == ["một", "ba"] || frames == ["một", "hai", "ba"], "{:?}", frames);
        prop_assert!(document(two) < to);
    }
}
