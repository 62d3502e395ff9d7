//! Session templates: what they ask for, and the commands that they become.

mod congress;
mod faults;
mod form;
mod joints;
mod rehearsal;
mod rules;
mod steps;
mod words;

use daihoi::domain::about::{OrganisationKind, SessionCommand};
use daihoi::domain::agenda::{AgendaCommand, Item, ItemKind, Need};
use daihoi::domain::bodies::Body;
use daihoi::domain::election::{ElectionCommand, Numbering, Office, Plan};
use daihoi::domain::rules::RuleSet;
use daihoi::domain::{Command, Lang, Text};
use daihoi::template::{self, Report, Setting, SettingError, Template, TemplateError};

pub(crate) const HEAD: &str = r#"
name = "thu"
title = "Thử"
description = "Mẫu để thử"
gathering = "member_congress"
rules = "190-QD-TW-2024"

[about]
title = "Đại hội {organisation}, nhiệm kỳ {term}"
organisation = "Chi bộ"
term = "2025–2030"
"#;

pub(crate) const OPENING: &str = r#"
[[item]]
key = "opening"
title = "Khai mạc"
kind = "speech"
minutes = 5
leader = "Đoàn Chủ tịch"
words = ["Có {present} đồng chí."]
"#;

pub(crate) const COMMITTEE: &str = r#"
[[election]]
key = "committee"
office = "committee"
title = "Chi ủy {organisation}"
seats = 5
numbering = "voted"
"#;

pub(crate) const BALLOT: &str = r#"
[[item]]
title = "Bầu chi ủy"
kind = "election"
election = "committee"
minutes = 45
leader = "Đoàn Chủ tịch"
"#;

pub(crate) fn read(parts: &[&str]) -> Result<Template, Vec<TemplateError>> {
    template::parse("thu.toml", &parts.concat())
}

fn set(settings: &[&str]) -> Vec<Setting> {
    settings.iter().map(|written| written.parse().unwrap()).collect()
}

fn commands(template: &Template, settings: &[&str]) -> Vec<Command> {
    template.commands(RuleSet::default(), &set(settings)).unwrap()
}

fn items(commands: &[Command]) -> &[Item] {
    let planned = commands.iter().find_map(|command| match command {
        Command::Agenda(AgendaCommand::Plan { items }) => Some(items),
        _ => None,
    });
    planned.unwrap()
}

#[test]
fn every_embedded_template_is_sound_and_keeps_its_sittings_in_time() {
    for embedded in template::embedded() {
        let template = embedded.parse().unwrap_or_else(|faults| panic!("{faults:#?}"));

        assert_eq!(template.name, embedded.name);
        assert_eq!(template.warnings, []);
    }
}

#[test]
fn every_template_of_the_folder_is_embedded() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/session-templates");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let templates = files.filter(|path| path.extension().is_some_and(|end| end == "toml"));

    let mut found: Vec<_> =
        templates.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    found.sort();

    let embedded: Vec<_> = template::embedded().iter().map(|one| one.name).collect();
    assert_eq!(found, embedded);
}

#[test]
fn every_item_of_an_embedded_template_has_words_minutes_and_a_leader() {
    for embedded in template::embedded() {
        for item in &embedded.parse().unwrap().items {
            assert!(!item.words.is_empty(), "{}: {}", embedded.name, item.title);
            assert!((1..=600).contains(&item.minutes));
            assert!(!item.leader.is_empty());
        }
    }
}

#[test]
fn the_commands_of_every_embedded_template_survive_the_wire() {
    for embedded in template::embedded() {
        let commands = commands(&embedded.parse().unwrap(), &[]);

        let lines: Vec<_> =
            commands.iter().map(|one| serde_json::to_string(one).unwrap()).collect();
        let back: Vec<Command> =
            lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();

        assert_eq!(back, commands);
    }
}

#[test]
fn a_title_is_filled_when_the_session_is_created() {
    for embedded in template::embedded() {
        let commands = commands(&embedded.parse().unwrap(), &["organisation=Đảng bộ Phường 12"]);

        let Command::Session(SessionCommand::Create { about, .. }) = &commands[0] else {
            panic!("{commands:?}");
        };
        assert!(about.title.contains("Đảng bộ Phường 12"), "{}", about.title);
        for plan in commands.iter().filter(|one| !matches!(one, Command::Agenda(_))).skip(1) {
            let json = serde_json::to_string(plan).unwrap();
            assert!(!json.contains("{organisation}") && !json.contains("{superior}"));
        }
        for item in items(&commands) {
            assert!(!item.title.contains('{') && !item.leader.contains('{'));
        }
    }
}

#[test]
fn every_vote_waits_for_the_quorum_and_every_election_for_the_presidium() {
    for embedded in template::embedded() {
        for item in &embedded.parse().unwrap().items {
            let votes = matches!(
                item.kind,
                ItemKind::ShowOfHands { .. }
                    | ItemKind::BodyElection { .. }
                    | ItemKind::Election { .. }
                    | ItemKind::Grading
            );
            assert!(!votes || item.needs.contains(&Need::Quorum), "{}", item.title);
            let ballot = matches!(item.kind, ItemKind::Election { .. });
            let presidium = Need::Body(Body::Presidium);
            assert!(!ballot || item.needs.contains(&presidium), "{}", item.title);
        }
    }
}

#[test]
fn whoever_is_elected_among_winners_is_elected_after_these_were_announced() {
    for embedded in template::embedded() {
        let template = embedded.parse().unwrap();
        for plan in &template.plans {
            let held = ItemKind::Election { election: plan.id };
            let item = template.items.iter().find(|item| item.kind == held).unwrap();
            let waits = |among| item.needs.contains(&Need::Announced(among));
            assert!(plan.among.is_none_or(waits), "{}: {}", embedded.name, item.title);
        }
    }
}

#[test]
fn a_congress_that_elects_a_committee_and_a_secretary_elects_the_secretary_among_it() {
    for embedded in template::embedded() {
        let plans = embedded.parse().unwrap().plans;
        let of = |office: Office| plans.iter().find(|plan| plan.office == office);
        let offices = (of(Office::Committee), of(Office::Secretary));
        let (Some(committee), Some(secretary)) = offices else { continue };
        let above = |plan: &Plan| plan.among.and_then(|id| plans.iter().find(|one| one.id == id));

        let among = above(secretary).unwrap();

        let among =
            if among.office == Office::StandingCommittee { above(among) } else { Some(among) };
        assert_eq!(among, Some(committee), "{}", embedded.name);
    }
}

#[test]
fn the_hall_has_something_to_do_while_every_ballot_is_counted() {
    for embedded in template::embedded() {
        let template = embedded.parse().unwrap();
        let elects = |item: &Item| matches!(item.kind, ItemKind::Election { .. });
        for pair in template.items.windows(2).filter(|pair| elects(&pair[0])) {
            let meanwhile = matches!(pair[1].kind, ItemKind::Discussion | ItemKind::Break);
            assert!(meanwhile, "{}: {}", embedded.name, pair[0].title);
        }
    }
}

#[test]
fn settings_reach_the_session_its_elections_and_its_items() {
    let template = read(&[HEAD, COMMITTEE, BALLOT, OPENING]).unwrap();

    let commands = commands(
        &template,
        &[
            "organisation=Chi bộ 3",
            "committee.seats=7",
            "opening.minutes=9",
            "place = Hội trường A",
        ],
    );

    let [
        Command::Session(SessionCommand::Create { about, .. }),
        Command::Election(ElectionCommand::Plan { plans }),
        Command::Agenda(AgendaCommand::Plan { items }),
    ] = commands.as_slice()
    else {
        panic!("{commands:?}");
    };
    assert_eq!(about.title, Text::new("Đại hội Chi bộ 3, nhiệm kỳ 2025–2030"));
    assert_eq!(about.place, Text::new("Hội trường A"));
    assert_eq!(plans[0].title, Text::new("Chi ủy Chi bộ 3"));
    assert_eq!((plans[0].seats, plans[0].numbering), (7, Numbering::Voted));
    assert_eq!(items[1].minutes, 9);
    assert_eq!(items[1].words, [Text::new("Có {present} đồng chí.")]);
}

#[test]
fn every_setting_that_is_listed_can_be_set_to_the_value_that_is_listed() {
    for embedded in template::embedded() {
        let template = embedded.parse().unwrap();

        let listed = template.settings();

        let fields = listed.iter().filter_map(|one| Some(one.key.split_once('.')?.1));
        let seats = fields.filter(|field| *field == "seats").count();
        assert_eq!(seats, template.plans.len(), "{}", embedded.name);
        let set = template.commands(RuleSet::default(), &listed).unwrap();
        assert_eq!(set, commands(&template, &[]));
    }
}

#[test]
fn an_unknown_setting_names_the_nearest_one() {
    let template = read(&[HEAD, COMMITTEE, BALLOT]).unwrap();

    let faults = template
        .commands(RuleSet::default(), &set(&["organization=X", "committee.seat=3"]))
        .unwrap_err();

    let unknown = |key: &str, nearest: &str| SettingError::UnknownKey {
        key: key.to_owned(),
        nearest: Some(nearest.to_owned()),
    };
    assert_eq!(
        faults,
        [unknown("organization", "organisation"), unknown("committee.seat", "committee.seats")]
    );
}

#[test]
fn a_number_of_seats_must_be_a_number_in_its_range() {
    let template = read(&[HEAD, COMMITTEE, BALLOT]).unwrap();

    for value in ["0", "501", "-1", "mười lăm", ""] {
        let settings = set(&[&format!("committee.seats={value}")]);
        let faults = template.commands(RuleSet::default(), &settings).unwrap_err();

        assert!(matches!(&faults[..], [SettingError::NotANumber { least: 1, most: 500, .. }]));
    }
    assert_eq!(
        "organisation".parse::<Setting>(),
        Err(SettingError::NoEqualsSign { written: "organisation".to_owned() })
    );
}

#[test]
fn the_kind_of_organisation_is_set_by_its_code_or_its_name() {
    let template = read(&[HEAD, COMMITTEE, BALLOT]).unwrap();
    let kind = |value: &str| {
        let settings = set(&[&format!("organisation_kind={value}")]);
        let commands = template.commands(RuleSet::default(), &settings)?;
        let Some(Command::Session(SessionCommand::Create { about, .. })) = commands.first() else {
            panic!("{commands:?}");
        };
        Ok(about.organisation_kind)
    };

    let unknown = SettingError::UnknownKind { value: "hội".to_owned() };
    assert_eq!(kind("army"), Ok(OrganisationKind::Army));
    assert_eq!(kind("công an"), Ok(OrganisationKind::Police));
    assert_eq!(kind("hội"), Err(vec![unknown]));
}

#[test]
fn a_template_is_found_by_its_name_or_the_nearest_one_is_told() {
    assert!(template::find("dai-hoi-chi-bo").is_ok());
    assert_eq!(template::find("dai-hoi-chi-b"), Err(Some("dai-hoi-chi-bo")));
    assert_eq!(template::find("zzz"), Err(None));
}

#[test]
fn the_report_on_a_template_says_the_place_in_both_languages() {
    let source = [HEAD, &OPENING.replace("{present}", "{presnt}")].concat();

    let report = Report::on("thu.toml", &source);

    assert!(!report.is_good());
    let vi = "thu.toml: dòng 19, cột 14: không có chỗ trống {presnt}; có phải ý bạn là {present}?";
    let en = "thu.toml: line 19, column 14: unknown placeholder {presnt}; did you mean {present}?";
    assert_eq!(report.text(Lang::Vi).lines().next(), Some(vi));
    assert_eq!(report.text(Lang::En).lines().next(), Some(en));
    assert_eq!(report.text(Lang::En).lines().last(), Some("thu.toml: faults: 1"));
}

#[test]
fn the_outline_lists_every_item_and_every_setting() {
    let template = read(&[HEAD, COMMITTEE, BALLOT]).unwrap();

    let outline = template.outline(Lang::En);

    assert!(outline.contains("1. [main] Bầu chi ủy (secret ballot): 45 min, Đoàn Chủ tịch"));
    assert!(outline.contains("committee.seats=5"));
}
