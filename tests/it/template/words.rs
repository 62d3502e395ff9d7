//! The chair's words: what stands in the place of each placeholder.

use daihoi::domain::agenda::ItemStatus;
use daihoi::domain::election::round::{Issue, Round, RoundKind, RoundStage};
use daihoi::domain::election::verdict::Decision;
use daihoi::domain::election::{Election, Ending, Phase, Plan, SeatNumber};
use daihoi::domain::roster::{Presence, Seat};
use daihoi::domain::words::{self, check, fill};
use daihoi::domain::{Lang, PersonId, State};
use daihoi::template;
use proptest::prelude::*;

use super::congress::{
    announced, at, attendance, congress, electing, open_stages, outcome, round, said,
    secret_stages, vi,
};

#[test]
fn presence_is_that_of_those_who_hold_a_mandate() {
    let mut state = congress();
    state.roster.people.get_mut(&PersonId(1)).unwrap().seat = Seat::Without;

    let filled = vi("{present}/{convened}, vắng {absent}, cần {quorum_needed}", &state);

    assert_eq!(filled, "8/11, vắng 3, cần 8");
}

#[test]
fn units_are_represented_by_those_present() {
    let mut state = congress();
    for number in [2, 4, 6, 8] {
        state.roster.people.get_mut(&PersonId(number)).unwrap().presence = Presence::Awaited;
    }

    assert_eq!(vi("{units_present}/{units}", &state), "1/2");
}

#[test]
fn what_is_not_known_yet_shows_as_dots() {
    let nothing = State::default();

    assert_eq!(vi("{title} {election} {presidium} {agree} {item}", &nothing), "… … … … …");
}

#[test]
fn a_result_is_not_known_before_its_release() {
    let secrets = "{valid} {invalid} {elected} {elected_list} {open_places} {new_committee}";
    for stage in secret_stages() {
        let state = electing(Phase::Balloting, Some(stage.clone()));

        assert_eq!(vi(secrets, &state), "… … … … … …", "{stage:?}");
        for lang in [Lang::Vi, Lang::En] {
            let words = said(&state, lang);
            assert!(!words.contains("trúng cử: ") && !words.contains("elected: Lê"), "{words}");
        }
    }
}

#[test]
fn a_released_result_fills_every_number() {
    let state = announced([9, 7, 6, 2], Decision::Complete);

    let filled = vi("{valid}+{invalid}={collected}; {elected}: {elected_list}", &state);

    assert_eq!(filled, "8+1=9; 3: Lê Thị An, Trần Văn Bình, Phạm Chi");
}

#[test]
fn the_base_says_how_it_is_made_up() {
    let state = electing(Phase::Balloting, Some(RoundStage::Sealed { attendance: attendance() }));

    let vi = fill("{base} = {base_terms}; {needed}", &state, Lang::Vi);
    let en = fill("{base} = {base_terms}; {needed}", &state, Lang::En);

    let absent = "trừ 1 đồng chí vắng suốt đại hội, không có dự khuyết thay";
    assert_eq!(vi, format!("11 = 12 đồng chí được triệu tập, {absent}; 6"));
    let less = "less 1 absent throughout, with no alternate";
    assert_eq!(en, format!("11 = 12 convened, {less}; 6"));
}

#[test]
fn the_cap_of_the_surplus_comes_from_the_rules() {
    let mut state = electing(Phase::Nominating, None);
    state.rules.surplus.cap_percent = 30;
    state.rules.surplus.small_body = (3, 5);
    let cap = |state: &mut State, seats: u16| {
        state.elections.all[0].seats = SeatNumber::Settled(seats);
        vi("{cap}", state)
    };

    assert_eq!(cap(&mut state, 5), "1");
    assert_eq!(cap(&mut state, 15), "4");
    assert_eq!(cap(&mut state, 2), "1");
}

#[test]
fn the_election_that_is_being_counted_is_meant_while_the_hall_goes_on() {
    let collected = RoundStage::Collected {
        attendance: attendance(),
        issue: Issue { printed: 15, issued: 9, spoiled: 0, ..Issue::default() },
        collected: 9,
    };
    let mut state = electing(Phase::Balloting, Some(collected));
    state.agenda.entries[0].status = ItemStatus::Parked { since: at(40) };
    state.agenda.entries[1].status = ItemStatus::Running { since: at(40) };

    assert_eq!(vi("{election}: {collected}; {item}", &state), "Ban Chấp hành: 9; Nội dung 2");
}

#[test]
fn the_elected_of_every_round_are_presented_together() {
    let mut state = announced([9, 7, 2, 2], Decision::SeatsOpen { seats: 1, alternate_seats: 0 });
    let second = outcome([1, 1, 9, 1], Decision::Complete);
    state.elections.all[0].rounds.push(Round {
        number: 2,
        kind: RoundKind::Supplementary,
        ..round(RoundStage::Announced { result: second, lots: Vec::new(), at: at(150) })
    });

    let filled = vi("{new_committee_number}: {new_committee}", &state);

    assert_eq!(filled, "3: Lê Thị An, Trần Văn Bình, Phạm Chi");
}

#[test]
fn an_election_that_was_given_up_has_nobody_to_present() {
    let mut state = electing(Phase::Nominating, None);
    assert_eq!(vi("{new_committee}", &state), "…");

    state.elections.all[0].phase = Phase::Concluded { ending: Ending::Filled };

    assert_eq!(vi("Gồm {new_committee}. Xin cảm ơn.", &state), "Xin cảm ơn.");
}

#[test]
fn no_script_speaks_of_somebody_elected_where_nobody_was() {
    for embedded in template::embedded() {
        let template = embedded.parse().unwrap();
        let fruitless = |plan: &Plan| Election {
            plan: plan.clone(),
            candidates: Vec::new(),
            ..electing(Phase::Concluded { ending: Ending::LeftOpen }, None).elections.all.remove(0)
        };
        let mut state = State::default();
        state.elections.all = template.plans.iter().map(fruitless).collect();

        let texts = template.items.iter().flat_map(|item| &item.words);
        let said = texts.map(|text| vi(text, &state)).collect::<Vec<_>>().join("\n");

        for lie in ["chưa có", "đã trúng cử", "vừa trúng cử", "tân Bí thư"] {
            assert!(!said.contains(lie), "{lie}: {said}");
        }
    }
}

#[test]
fn every_word_of_every_embedded_template_is_filled() {
    let states = [State::default(), announced([9, 7, 6, 2], Decision::Complete)];
    for embedded in template::embedded() {
        let template = embedded.parse().unwrap();
        for text in template.items.iter().flat_map(|item| &item.words) {
            for state in &states {
                assert!(!vi(text, state).contains(['{', '}']), "{text}");
            }
        }
    }
}

#[test]
fn an_unknown_name_is_told_with_the_nearest_and_stays_as_it_is() {
    let unknown = check("Có {electd} đồng chí.").unwrap_err();

    assert_eq!((unknown.written.as_str(), unknown.nearest), ("{electd}", Some("elected")));
    assert_eq!(vi("{electd}", &State::default()), "{electd}");
    assert!(unknown.text(Lang::Vi).contains("gần nhất là {elected}"));
}

#[test]
fn braces_must_match() {
    for (text, written) in [("a {present b", "{present"), ("a present} b", "present}"), ("{", "{")]
    {
        assert_eq!(check(text).unwrap_err().written, written);
    }
    assert_eq!(check("{present}{absent}"), Ok(()));
}

#[test]
fn a_placeholder_is_declared_once() {
    let all = words::PLACEHOLDERS.iter().flat_map(|topic| topic.placeholders);
    let mut names: Vec<_> = all.map(|one| one.name).collect();
    let declared = names.len();
    names.sort_unstable();
    names.dedup();

    assert_eq!(names.len(), declared);
}

fn piece() -> impl Strategy<Value = String> {
    let all = words::PLACEHOLDERS.iter().flat_map(|topic| topic.placeholders);
    let names: Vec<_> = all.map(|known| format!("{{{}}}", known.name)).collect();
    prop_oneof![prop::sample::select(names), "[a-zđễ{} ]{0,12}"]
}

proptest! {
    #[test]
    fn filling_never_leaves_a_known_placeholder_behind(
        pieces in prop::collection::vec(piece(), 0..8),
        stage in prop::sample::select([secret_stages(), open_stages()].concat()),
        lang in prop::sample::select(vec![Lang::Vi, Lang::En]),
    ) {
        let state = electing(Phase::Balloting, Some(stage));

        let filled = fill(&pieces.concat(), &state, lang);

        for known in words::PLACEHOLDERS.iter().flat_map(|topic| topic.placeholders) {
            let left = format!("{{{}}}", known.name);
            prop_assert!(!filled.contains(&left), "{}", filled);
        }
    }

    #[test]
    fn what_the_check_accepts_is_filled_whole(text in ".{0,40}", known in piece()) {
        let text = format!("{text}{known}");

        let filled = fill(&text, &congress(), Lang::Vi);

        let whole = !filled.contains(['{', '}']);
        prop_assert!(check(&text).is_err() || whole, "{}", filled);
    }

    #[test]
    fn no_template_of_any_content_makes_the_reader_panic(noise in "[\\[\\]{}\"=a-z0-9đ\n ]{0,200}") {
        let _ = template::parse("noise.toml", &noise);
        let _ = check(&noise);
    }
}
