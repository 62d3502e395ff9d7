//! The screen in the foyer, which nobody tells that the hall has seen a result.

use std::cell::{Cell, RefCell};
use std::path::Path;
use std::rc::Rc;

use chrono::{DurationRound as _, TimeDelta};
use daihoi::app::hall::Look;
use daihoi::domain::election::round::RoundEvent;
use daihoi::domain::hall::{HallEvent, Pace, Reveal, Scene};
use daihoi::domain::{ElectionId, Event, History, Lang, Moment, Record};
use daihoi::journal::{Chunk, Header, Journal};
use daihoi::ui::hall::HallView;
use daihoi::ui::hall::role::Role;
use ratatui::buffer::Cell as Spot;

use super::LOOK;
use crate::support::demonstration::Demonstration;
use crate::support::recorder::{act, play};
use crate::support::script::NOW;
use crate::support::session::{ID, path, secretary};

#[test]
fn the_foyer_shows_a_result_at_the_instant_at_which_a_clock_shows_its_last_page() {
    let folder = tempfile::tempdir().unwrap();
    let session = path(folder.path());
    let (shown, pages) = paced_result(&session, 7);
    let whole = shown + TimeDelta::seconds(7 * (pages - 1));
    let before = whole - TimeDelta::seconds(1);
    NOW.set(shown);
    let frame = RefCell::new(String::new());
    let has_result = || frame.borrow().contains("KẾT QUẢ BẦU CỬ");

    let acts = vec![
        act(|| NOW.set(before)),
        act(|| {
            assert!(!has_result(), "{}", frame.borrow());
            NOW.set(whole);
        }),
    ];
    let look = Look { role: Role::Foyer, lang: Some(Lang::Vi), ..LOOK };
    play(&session, look, &Rc::new(Cell::new((80, 24))), acts, |buf| {
        *frame.borrow_mut() = buf.content().iter().map(Spot::symbol).collect();
    });

    assert!(has_result(), "{}", frame.borrow());
}

/// Writes the demonstration up to a result of several pages that a clock turns from a full minute
/// on; gives that minute and the number of the pages.
fn paced_result(session: &Path, seconds: u16) -> (Moment, i64) {
    let header = Header::new(ID, "Đại hội".into(), Chunk::STANDARD);
    let mut journal = Journal::create(session, &header, &secretary().holder).unwrap();
    let mut history = History::default();
    for record in Demonstration::whole().history.records() {
        history.push(record.clone());
        journal.append(record.at, &record.by, record.events.clone()).unwrap();
        let Some((election, at)) = announced(record) else { continue };
        let scene = Scene::Result(election);
        let pages = HallView::pages(history.state(), &scene, at, Lang::Vi).len();
        if 1 < pages {
            let at = at.duration_trunc(TimeDelta::minutes(1)).unwrap() + TimeDelta::minutes(1);
            let shown = HallEvent::Shown { scene, reveal: Reveal::All, at };
            let paced = HallEvent::Paced { pace: Pace::Seconds(seconds), at };
            journal.append(Some(at), "", [shown, paced].map(Event::Hall).to_vec()).unwrap();
            return (at, i64::try_from(pages).unwrap());
        }
    }
    panic!("no result of the demonstration has several pages");
}

fn announced(record: &Record) -> Option<(ElectionId, Moment)> {
    record.events.iter().find_map(|event| match event {
        Event::Round(RoundEvent::Announced { election, at }) => Some((*election, *at)),
        _ => None,
    })
}
