//! Opinions under themes: each under exactly one, with who and from where.

use daihoi::domain::about::Gathering;
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::floor::Speaker;
use daihoi::domain::roster::RosterRefusal;
use daihoi::domain::statistics::opinions;
use daihoi::domain::themes::{Opinion, ThemesCommand, ThemesRefusal};
use daihoi::domain::{Command, Event, OpinionId, PersonId, Refusal, ThemeId};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::domain::*;

fn refused(refusal: ThemesRefusal) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Themes(refusal))
}

fn declare(titles: &[&str]) -> Command {
    let titles = titles.iter().map(|title| text(title)).collect();
    Command::Themes(ThemesCommand::Declare { titles })
}

fn note(theme: u16, by: Speaker, unit: &str, words: &str) -> Command {
    let (theme, unit, text) = (ThemeId(theme), text(unit), text(words));
    Command::Themes(ThemesCommand::Note { theme, by, unit, text })
}

fn says(person: u32, theme: u16) -> Command {
    note(theme, Speaker::Delegate(PersonId(person)), "", "Dựa vào dân")
}

fn guest(name: &str) -> Speaker {
    Speaker::Guest { name: text(name), post: text("") }
}

fn shift(opinion: u16, theme: u16) -> Command {
    let (opinion, theme) = (OpinionId(opinion), ThemeId(theme));
    Command::Themes(ThemesCommand::Move { opinion, theme })
}

fn amend(opinion: u16, by: Speaker, unit: &str, words: &str) -> Command {
    let (opinion, unit, text) = (OpinionId(opinion), text(unit), text(words));
    Command::Themes(ThemesCommand::Amend { opinion, by, unit, text })
}

fn strike(opinion: u16, reason: &str) -> Command {
    let (opinion, reason) = (OpinionId(opinion), text(reason));
    Command::Themes(ThemesCommand::Strike { opinion, reason })
}

/// A conference with two themes.
fn conference() -> Congress {
    Congress::sitting_as(Gathering::Conference, 6)
        .given(plan([ItemKind::Discussion]))
        .given(begin(1))
        .given(declare(&["Tổ chức cơ sở", "Ban, ngành"]))
}

fn places(congress: &Congress) -> Vec<(u16, u16)> {
    let opinions = congress.state().themes.opinions.iter();
    opinions.map(|opinion| (opinion.id.0, opinion.theme.0)).collect()
}

#[test]
fn themes_are_declared_before_the_opening_and_opened_later() {
    let congress = Congress::of(Gathering::Conference, 3).given(declare(&["Tổ chức cơ sở"]));

    let congress = congress.given(arrive([1])).given(open()).given(declare(&["Ban, ngành"]));

    let numbers: Vec<u16> = congress.state().themes.all.iter().map(|theme| theme.id.0).collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn a_theme_has_a_title_of_its_own() {
    let congress = conference();

    assert_eq!(congress.when(declare(&[])), refused(ThemesRefusal::NoTitle));
    assert_eq!(congress.when(declare(&["", "Đoàn thể"])), refused(ThemesRefusal::NoTitle));
    let (theme, title) = (ThemeId(2), text("ban, ngành"));
    let again = ThemesRefusal::DeclaredAlready { theme, title };
    assert_eq!(congress.when(declare(&["ban, ngành"])), refused(again));
    let (theme, title) = (ThemeId(3), text("Đoàn thể"));
    let twice = ThemesRefusal::DeclaredAlready { theme, title };
    assert_eq!(congress.when(declare(&["Đoàn thể", "Đoàn thể"])), refused(twice));
}

#[test]
fn an_opinion_is_kept_with_who_said_it_from_where_and_when() {
    let congress = conference().after(7).given(says(4, 2));

    let expected = Opinion {
        id: OpinionId(1),
        theme: ThemeId(2),
        by: Speaker::Delegate(PersonId(4)),
        unit: text("Chi bộ 1"),
        text: text("Dựa vào dân"),
        at: minute(7),
    };
    assert_eq!(congress.state().themes.opinions, [expected]);
}

#[test]
fn a_unit_that_is_said_stands_for_that_of_the_roster() {
    let congress = conference();

    let by = Speaker::Delegate(PersonId(4));
    let congress = congress.given(note(1, by, "Khu phố Lê Chân", "Xây dựng chi bộ tiểu khu"));

    assert_eq!(congress.state().themes.opinions[0].unit, text("Khu phố Lê Chân"));
}

#[test]
fn an_opinion_has_a_known_theme_a_voice_and_words() {
    let congress = conference();
    let (theme, declared) = (ThemeId(3), 2);
    let cases = [
        (says(1, 3), ThemesRefusal::NoSuchTheme { theme, declared }),
        (note(1, guest(""), "Bộ Nội vụ", "Có"), ThemesRefusal::NoName),
        (note(1, guest("An"), "", "Có"), ThemesRefusal::NoUnit { name: text("An") }),
        (note(1, guest("An"), "Bộ Nội vụ", ""), ThemesRefusal::NoText),
    ];

    for (command, refusal) in cases {
        assert_eq!(congress.when(command), refused(refusal));
    }
    let stranger = Refusal::Roster(RosterRefusal::Unknown { person: PersonId(9) });
    assert_eq!(congress.when(says(9, 1)), Err(stranger));
}

#[test]
fn an_opinion_moves_to_another_theme_and_keeps_its_number() {
    let congress = conference().given(says(1, 1)).given(says(2, 1)).given(shift(1, 2));

    assert_eq!(places(&congress), [(1, 2), (2, 1)]);
    let (opinion, theme, title) = (OpinionId(1), ThemeId(2), text("Ban, ngành"));
    let already = ThemesRefusal::ThereAlready { opinion, theme, title };
    assert_eq!(congress.when(shift(1, 2)), refused(already));
    let unknown = ThemesRefusal::NoSuchOpinion { opinion: OpinionId(3), opinions: 2 };
    assert_eq!(congress.when(shift(3, 1)), refused(unknown));
}

#[test]
fn an_opinion_is_put_right_and_keeps_its_number_its_theme_and_its_time() {
    let congress = conference().after(7).given(says(4, 2));

    let congress = congress.after(9).given(amend(1, guest("An"), "Bộ Nội vụ", "Dựa hẳn vào dân"));

    let expected = Opinion {
        id: OpinionId(1),
        theme: ThemeId(2),
        by: guest("An"),
        unit: text("Bộ Nội vụ"),
        text: text("Dựa hẳn vào dân"),
        at: minute(7),
    };
    assert_eq!(congress.state().themes.opinions, [expected]);
}

#[test]
fn an_amended_opinion_needs_what_a_noted_one_needs_and_a_change() {
    let congress = conference().given(says(4, 2));
    let member = || Speaker::Delegate(PersonId(4));
    let unknown = ThemesRefusal::NoSuchOpinion { opinion: OpinionId(2), opinions: 1 };
    let unchanged = ThemesRefusal::Unchanged { opinion: OpinionId(1) };
    let cases = [
        (amend(2, member(), "", "Có"), unknown),
        (amend(1, member(), "", ""), ThemesRefusal::NoText),
        (amend(1, guest("An"), "", "Có"), ThemesRefusal::NoUnit { name: text("An") }),
        (amend(1, member(), "", "Dựa vào dân"), unchanged),
    ];

    for (command, refusal) in cases {
        assert_eq!(congress.when(command), refused(refusal));
    }
}

#[test]
fn the_number_of_an_opinion_that_was_taken_out_is_not_given_again() {
    let congress = conference().given(says(1, 1)).given(says(2, 1));

    assert_eq!(congress.when(strike(2, "")), refused(ThemesRefusal::NoReason));
    let congress = congress.given(strike(2, "Ghi nhầm")).given(says(3, 2));

    assert_eq!(places(&congress), [(1, 1), (3, 2)]);
    let gone = ThemesRefusal::NoSuchOpinion { opinion: OpinionId(2), opinions: 2 };
    assert_eq!(congress.when(strike(2, "Ghi nhầm")), refused(gone));
}

#[test]
fn a_congress_of_members_gathers_opinions_too() {
    let congress = Congress::sitting(3).given(declare(&["Nghị quyết"])).given(says(1, 1));

    assert_eq!(congress.state().themes.opinions.len(), 1);
}

proptest! {
    #[test]
    fn every_opinion_stands_under_exactly_one_theme_and_the_counts_add_up(
        asked in vec((0_u8..6, 0_u16..6, 0_u16..8), 0..60),
    ) {
        let mut congress = conference();

        for (what, theme, other) in asked {
            let command = match what {
                0 => declare(&[&format!("Chuyên đề {other}")]),
                1 => shift(other, theme),
                2 => strike(other, "Ghi nhầm"),
                _ => says(u32::from(other), theme),
            };
            if let Ok(events) = congress.when(command) {
                congress.record(events);
            }

            let themes = &congress.state().themes;
            for opinion in &themes.opinions {
                let under = |theme: ThemeId| themes.under(theme).filter(|o| o.id == opinion.id);
                let times: usize = themes.all.iter().map(|theme| under(theme.id).count()).sum();
                prop_assert_eq!(times, 1);
            }
            let counts = opinions(themes);
            prop_assert_eq!(usize::try_from(counts.total()).unwrap(), themes.opinions.len());
            for theme in &themes.all {
                let count = usize::try_from(counts.count(&theme.id)).unwrap();
                prop_assert_eq!(count, themes.under(theme.id).count());
            }
        }
    }
}
