//! The rule sets that come with the program: the same count under each, and what each demands.

use std::collections::BTreeSet;

use daihoi::domain::about::Gathering;
use daihoi::domain::election::Office;
use daihoi::domain::election::refusal::{ElectionRefusal, ListRefusal};
use daihoi::domain::election::round::RoundKind;
use daihoi::domain::election::verdict::{Decision, Verdict, draw};
use daihoi::domain::hands::{HandResult, HandsEvent};
use daihoi::domain::roster::Condition;
use daihoi::domain::rules::{Evidence, RuleSet};
use daihoi::domain::{CandidateId, Event, Lang, Refusal, base, quorum};
use daihoi::template::{rule_sets, rules};

use crate::support::domain::{
    Congress, adopt, arrive, call, count, create_under, delegate, excuse, open, register, text,
    with_condition,
};
use crate::support::voting::{allotted, draw_list, ids, nominate, paper, plan_all, tally};

/// A rule set, the base, the number needed, and who is elected.
type CountCase = (&'static str, u32, u32, &'static [u16]);

/// 120 members are convened: one is on temporary activity elsewhere, one is absent throughout with
/// an agreed reason, and 118 are present.
fn hall(rules: RuleSet) -> Congress {
    let elsewhere = with_condition(119, Condition::TemporaryElsewhere);
    let people = (1..=118).map(delegate).chain([elsewhere, delegate(120)]).collect();
    Congress::default()
        .given(create_under(Gathering::MemberCongress, rules))
        .given(register(people))
        .given(excuse(120, true))
        .given(arrive(1..=118))
        .given(open())
}

/// The verdict on these votes, with 100 ballots collected and 95 of them valid.
fn verdict(id: &str, votes: &[u32], seats: u16) -> Verdict {
    let hall = hall(rules(id).unwrap());
    let state = hall.state();
    let base = base::of_persons(state, base::for_gathering(state));
    let paper = paper(u16::try_from(votes.len()).unwrap(), seats);
    draw(&paper, RoundKind::First, &base, &tally(votes, 95, 5), &state.rules.winning)
}

fn hands(id: &str) -> HandResult {
    let hall = hall(rules(id).unwrap()).given(call(adopt("Nghị quyết")));
    match hall.when(count(118, 0, 0)).unwrap().remove(0) {
        Event::Hands(HandsEvent::Counted { result, .. }) => result,
        other => panic!("not a count: {other:?}"),
    }
}

fn numbers_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty())
}

#[test]
fn every_rule_set_of_the_folder_is_embedded_under_its_own_id() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/session-templates/rules");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found: BTreeSet<_> =
        files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();

    let embedded: BTreeSet<_> = rule_sets().iter().map(|one| one.name.to_owned()).collect();
    assert_eq!(found, embedded);
    for one in rule_sets() {
        let read = rules(one.name).unwrap_or_else(|error| panic!("{}", error.text(Lang::En)));
        assert_eq!(read.id.as_str(), one.name);
    }
}

#[test]
fn every_rule_of_a_set_is_cited_with_its_source_in_both_languages() {
    for one in rule_sets() {
        let rules = rules(one.name).unwrap();
        for rule in [&rules.quorum.rule, &rules.hands.rule, &rules.winning.rule] {
            assert!(rules.citations.contains_key(rule), "{}: {rule}", one.name);
        }
        for (rule, citation) in &rules.citations {
            let texts = [&citation.article, &citation.vi, &citation.en];
            assert!(texts.iter().all(|text| !text.is_empty()), "{}: {rule}", one.name);
            assert!(!rule.is_empty());
        }
    }
}

#[test]
fn every_citation_carries_the_year_of_its_document() {
    for one in rule_sets() {
        for (rule, citation) in rules(one.name).unwrap().citations {
            let is_dated = numbers_in(&citation.article)
                .any(|number| (2006..=2025).any(|year: u32| number == year.to_string()));

            assert!(is_dated, "{}: {rule}: {}", one.name, citation.article);
        }
    }
}

/// What stands in for a text that was not seen says so, and claims no more than it is.
#[test]
fn a_rule_taken_over_from_another_text_is_a_decision() {
    for one in rule_sets() {
        for (rule, citation) in rules(one.name).unwrap().citations {
            let is_taken_over = citation.article.starts_with("Theo ");

            assert!(!is_taken_over || citation.evidence == Evidence::Decision, "{rule}");
        }
    }
}

#[test]
fn the_same_count_is_out_of_another_base_under_each_set() {
    let cases: [CountCase; 7] = [
        ("190-QD-TW-2024", 118, 60, &[1]),
        ("244-QD-TW-2014", 118, 60, &[1]),
        ("37-CT-TW-2009", 118, 60, &[1]),
        ("294-QD-TW-2025", 119, 60, &[1]),
        ("youth-union", 100, 51, &[1, 2]),
        ("association", 95, 48, &[1, 2, 3]),
        ("state-election", 95, 48, &[1, 2, 3]),
    ];

    for (id, base, needed, elected) in cases {
        let verdict = verdict(id, &[60, 51, 48, 40], 3);

        assert_eq!((verdict.base.size, verdict.needed), (base, needed), "{id}");
        assert_eq!(ids(&verdict.elected), elected, "{id}");
    }
}

#[test]
fn a_tie_on_the_last_seat_is_voted_again_except_in_a_state_election() {
    for one in rule_sets().iter().filter(|one| one.name != "state-election") {
        let verdict = verdict(one.name, &[80, 70, 70, 65], 2);

        let among = [2, 3].map(CandidateId).to_vec();
        let revote = Decision::TieRevote { seats: 1, alternate_seats: 0, among };
        assert_eq!((ids(&verdict.elected), verdict.decision), (vec![1], revote), "{}", one.name);
    }
}

/// The names of the paper are the elder the further down they stand.
#[test]
fn a_tie_on_the_last_seat_of_a_state_election_goes_to_the_elder() {
    let verdict = verdict("state-election", &[80, 70, 70, 65], 2);

    assert_eq!((ids(&verdict.elected), verdict.decision), (vec![1, 3], Decision::Complete));
}

#[test]
fn of_18_ballots_collected_the_youth_union_asks_for_10() {
    let hall = hall(rules("youth-union").unwrap());
    let base = base::of_persons(hall.state(), base::for_gathering(hall.state()));
    let winning = &hall.state().rules.winning;

    let verdict = draw(&paper(3, 2), RoundKind::First, &base, &tally(&[10, 9, 8], 17, 1), winning);

    assert_eq!((verdict.base.size, verdict.needed), (18, 10));
    assert_eq!(ids(&verdict.elected), [1]);
}

#[test]
fn a_show_of_hands_is_out_of_what_each_set_says() {
    let cases = [
        ("190-QD-TW-2024", 120, 61),
        ("244-QD-TW-2014", 120, 61),
        ("37-CT-TW-2009", 120, 61),
        ("294-QD-TW-2025", 119, 60),
        ("youth-union", 118, 60),
        ("association", 120, 61),
        ("state-election", 118, 60),
    ];

    for (id, base, needed) in cases {
        let result = hands(id);

        assert_eq!((result.base, result.needed), (base, needed), "{id}");
    }
}

#[test]
fn the_quorum_is_two_thirds_or_more_than_half() {
    let cases = [
        ("190-QD-TW-2024", 80),
        ("244-QD-TW-2014", 80),
        ("37-CT-TW-2009", 80),
        ("294-QD-TW-2025", 80),
        ("youth-union", 80),
        ("association", 61),
        ("state-election", 61),
    ];

    for (id, needed) in cases {
        let hall = hall(rules(id).unwrap());

        assert_eq!(quorum::standing(hall.state()).needed, needed, "{id}");
    }
}

#[test]
fn the_lists_of_the_pilots_of_2009_need_a_surplus_of_15_and_20_per_cent() {
    for (office, seats, percent, least) in
        [(Office::Committee, 15, 15, 18), (Office::StandingCommittee, 6, 20, 8)]
    {
        let plan = allotted(office, seats);
        let hall = hall(rules("37-CT-TW-2009").unwrap()).given(plan_all(vec![plan]));
        let names = least - 1;
        let short = (1..=names).fold(hall, |hall, person| hall.given(nominate(person)));

        let (names, least_names) =
            (usize::try_from(names).unwrap(), usize::try_from(least).unwrap());
        let rule = text("SUR-3");
        let refusal = ListRefusal::UnderLeast { names, seats, least: least_names, percent, rule };
        assert!(refusal.text(Lang::En).contains(&format!("{least} names are needed (SUR-3)")));
        assert_eq!(short.when(draw_list()), Err(Refusal::Election(ElectionRefusal::List(refusal))));
        assert!(short.given(nominate(least)).when(draw_list()).is_ok());
    }
}
