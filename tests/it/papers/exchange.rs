//! The papers of the conference of the scenario file, a minute for every command.

use std::sync::LazyLock;

use daihoi::domain::agenda::ItemKind;
use daihoi::papers::{
    congress_minutes, list_of_participants, notice_of_conclusions, session_programme,
    synthesis_of_opinions,
};
use daihoi::session::line;
use daihoi::template::Setting;
use daihoi::{roster, template};

use super::chain;
use crate::support::domain::{Congress, begin, plan};

static CONFERENCE: LazyLock<Congress> = LazyLock::new(conference);

fn conference() -> Congress {
    let template = template::find("hoi-nghi-trao-doi-kinh-nghiem").unwrap().parse().unwrap();
    let rules = template::rules(&template.rules).unwrap();
    let place = Setting { key: "place".to_owned(), value: "Hà Nội".to_owned() };
    let imported = roster::read("hoi-nghi-trao-doi.csv", &fixture("rosters/hoi-nghi-trao-doi.csv"));
    assert_eq!(imported.problems, []);
    let day = String::from_utf8(fixture("scenarios/hoi-nghi-trao-doi.jsonl")).unwrap();
    let laid_down = template.commands(rules, &[place]).unwrap();
    let day = day.lines().map(|command| line::parse(command).unwrap());
    let commands = laid_down.into_iter().chain(imported.commands()).chain(day);
    commands.fold(Congress::default(), |congress, command| congress.after(1).given(command))
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn the_list_of_participants_adds_up_by_category_and_by_locality() {
    let paper =
        list_of_participants(CONFERENCE.state(), &chain()).map(|paper| paper.to_string()).unwrap();

    insta::assert_snapshot!(paper);
    assert_eq!(paper.matches("| Cộng | 60 | 58 | 96,67 |").count(), 2);
}

#[test]
fn the_programme_has_the_times_of_every_item_and_the_themes() {
    insta::assert_snapshot!(
        session_programme(CONFERENCE.state(), &chain()).map(|paper| paper.to_string()).unwrap()
    );
}

#[test]
fn the_synthesis_sets_every_opinion_under_its_theme_with_who_and_from_where() {
    let paper =
        synthesis_of_opinions(CONFERENCE.state(), &chain()).map(|paper| paper.to_string()).unwrap();

    insta::assert_snapshot!(paper);
    for opinion in &CONFERENCE.state().themes.opinions {
        assert_eq!(paper.matches(opinion.text.as_str()).count(), 1, "{}", opinion.text);
    }
}

#[test]
fn the_notice_numbers_the_conclusions_and_cites_the_resolution() {
    insta::assert_snapshot!(
        notice_of_conclusions(CONFERENCE.state(), &chain()).map(|paper| paper.to_string()).unwrap()
    );
}

#[test]
fn there_is_no_notice_before_the_chair_has_concluded() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Conclusion])).given(begin(1));

    assert_eq!(
        notice_of_conclusions(congress.state(), &chain()).map(|paper| paper.to_string()),
        None
    );
    assert_eq!(
        synthesis_of_opinions(congress.state(), &chain()).map(|paper| paper.to_string()),
        None
    );
    assert_eq!(
        list_of_participants(congress.state(), &chain()).map(|paper| paper.to_string()),
        None
    );
}

#[test]
fn the_minutes_tell_the_opinions_and_the_conclusions_and_no_rules_of_elections() {
    let minutes = congress_minutes(&CONFERENCE.history, &chain()).to_string();

    for opinion in &CONFERENCE.state().themes.opinions {
        assert!(minutes.contains(opinion.text.as_str()), "{}", opinion.text);
    }
    for point in &CONFERENCE.state().conclusions.points {
        assert!(minutes.contains(point.as_str()), "{point}");
    }
    assert!(!minutes.contains("190-QĐ"), "no ballot, no rules of elections");
}
