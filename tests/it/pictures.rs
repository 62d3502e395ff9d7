//! The pictures of the README are frames of the demonstration. `UPDATE_PICTURES=1 cargo test
//! pictures` draws them anew; without it, a picture that no longer tells the truth fails here.

use std::path::PathBuf;
use std::{env, fs};

use chrono::TimeDelta;
use daihoi::domain::election::Election;
use daihoi::domain::hall::Scene;
use daihoi::domain::{Lang, State};
use daihoi::ui::hall::letters::{Blocks, Ink, Letters, Looks};
use daihoi::ui::hall::{self, HallView};
use daihoi::ui::theme::Theme;
use daihoi::ui::{Facts, Saved, Ui, render};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use crate::support::demonstration::Demonstration;
use crate::support::mosaic;
use crate::support::picture::svg;

#[test]
fn the_picture_of_the_console_is_what_the_console_shows() {
    let Demonstration { history, now, .. } = Demonstration::until(speaks_while_lot_two_is_keyed);
    let now = now + TimeDelta::seconds(95);
    let ui = Ui::new(Lang::Vi, Theme::Dark, (120, 36));
    let facts = Facts::new(&history, now, &Saved::Saved, "phuong-12.json");

    let frame = frame(120, 36, |frame| render(frame, &ui, &facts));

    assert_pictured("console", &frame);
}

#[test]
fn the_picture_of_the_hall_screen_is_what_the_hall_sees() {
    let Demonstration { history, now, .. } =
        Demonstration::until(|state| matches!(state.hall.scene, Scene::Result(_)));
    let view = HallView::new(history.state(), now, Lang::Vi);

    let letters = Letters::of(Some(Blocks::Sextant), Ink::Blended, Theme::Dark);
    let looks = Looks { theme: Theme::Dark, letters };

    let frame = frame(160, 45, |frame| {
        hall::render(frame.area(), frame.buffer_mut(), &view, 0, looks);
    });

    assert_drawn("hall", &mosaic::svg(&frame));
}

/// A third of the ballots is counted and somebody has the floor.
fn speaks_while_lot_two_is_keyed(state: &State) -> bool {
    let mut counting = state.elections.all.iter().filter_map(Election::progress);
    counting.any(|progress| 60 < progress.counted) && state.floor.speaking.is_some()
}

fn frame(columns: u16, rows: u16, draw: impl FnOnce(&mut ratatui::Frame)) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    terminal.draw(draw).unwrap();
    terminal.backend().buffer().clone()
}

fn assert_pictured(name: &str, frame: &Buffer) {
    assert_drawn(name, &svg(frame));
}

/// Compares a picture with the one that is kept under this name.
fn assert_drawn(name: &str, drawn: &str) {
    let path = folder().join(name).with_extension("svg");
    if wants_new_pictures() {
        fs::write(&path, drawn).unwrap();
    }

    let kept = fs::read_to_string(&path).unwrap_or_default();

    assert!(kept == drawn, "{} is out of date: see the head of this file", path.display());
}

/// The folder where pictures are kept.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/pictures")
}

/// Whether pictures are to be drawn anew, and not judged.
#[expect(clippy::disallowed_methods, reason = "a person asks for new pictures")]
pub(crate) fn wants_new_pictures() -> bool {
    env::var_os("UPDATE_PICTURES").is_some()
}
