//! The session as a whole: its title, and its breaks.

use super::heading;
use crate::domain::about::{About, Stage};
use crate::domain::{Lang, Moment, State, date, tr};
use crate::ui::hall::clock::{Clock, Mood};
use crate::ui::hall::view::{BreakView, Rest, TitleView};

pub(super) fn mastheads(about: &About) -> Vec<String> {
    let texts = [&about.title, &about.organisation];
    texts.into_iter().filter(|text| !text.is_empty()).map(ToString::to_string).collect()
}

pub(super) fn title(state: &State, lang: Lang) -> TitleView {
    let about = &state.about;
    let above = [&about.superior, &about.organisation];
    TitleView {
        above: above.into_iter().filter(|text| !text.is_empty()).map(ToString::to_string).collect(),
        title: about.title.to_string(),
        below: place_and_day(about, state.stage, lang),
    }
}

/// The day is that of the opening: before it, the wall names the place only.
fn place_and_day(about: &About, stage: Stage, lang: Lang) -> String {
    let opened = match stage {
        Stage::Blank | Stage::Preparing => return about.place.to_string(),
        Stage::Sitting { since } | Stage::Closed { since, .. } => since,
    };
    let day = date::long(opened.date_naive(), lang);
    match about.place.as_str() {
        "" => day,
        place => format!("{place}, {day}"),
    }
}

pub(super) fn rest(until: Moment, now: Moment, lang: Lang) -> BreakView {
    let clock = Clock::new(until, now);
    let rest = match clock.mood {
        Mood::Running | Mood::LastMinute if now < until => Rest::Left(clock),
        _ => Rest::Over(
            tr(lang, "Mời các đồng chí vào hội trường", "Please take your seats").to_owned(),
        ),
    };
    BreakView {
        heading: heading(tr(lang, "GIẢI LAO", "BREAK"), ""),
        resume: resume(until, now, lang),
        rest,
    }
}

fn resume(until: Moment, now: Moment, lang: Lang) -> String {
    let same_day = until.date_naive() == now.date_naive();
    let format = match (lang, same_day) {
        (Lang::Vi, true) => "Tiếp tục lúc %H:%M",
        (Lang::Vi, false) => "Tiếp tục lúc %H:%M ngày %-d/%-m",
        (Lang::En, true) => "Resumes at %H:%M",
        (Lang::En, false) => "Resumes at %H:%M on %-d %B",
    };
    until.format(format).to_string()
}
