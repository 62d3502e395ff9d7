//! Counting and the verdict, up to the largest sheets that anybody sends.

use std::fmt::Write;

use daihoi::domain::election::ballot::{Ballot, Line, Paper};
use daihoi::domain::election::round::RoundKind;
use daihoi::domain::election::tally::add;
use daihoi::domain::election::verdict::{Base, Verdict, draw};
use daihoi::domain::election::{Heading, Vacancies};
use daihoi::domain::rules::{BaseOf, RuleSet};
use daihoi::domain::{CandidateId, Lang, Text};
use daihoi::{sheet, template};
use divan::Bencher;

/// Under 2 ms: the largest congress so far, 1,600 ballots of 220 names for 180 seats.
#[divan::bench]
fn verdict_on_1600_ballots_of_220_names(bencher: Bencher<'_, '_>) {
    let rules = rules();
    let paper = paper(220, 180, &rules);
    let ballots: Vec<Ballot> = (0..1_600).map(|number| struck(number, 220, 40)).collect();

    bencher.bench_local(|| verdict(&ballots, &paper, &rules));
}

/// A count sheet of a million ballots, from its bytes to the answer.
#[divan::bench(sample_count = 5)]
fn sheet_of_1000000_ballots(bencher: Bencher<'_, '_>) {
    let source = sheet_of(20, 1_000_000);

    bencher.bench_local(|| answer(&source));
}

/// A count sheet of ten thousand names and a million ballots.
#[divan::bench(sample_count = 5)]
fn sheet_of_10000_names_and_1000000_ballots(bencher: Bencher<'_, '_>) {
    let source = sheet_of(10_000, 1_000_000);

    bencher.bench_local(|| answer(&source));
}

fn rules() -> RuleSet {
    template::rules("190-QD-TW-2024").expect("the rules that are shipped")
}

fn paper(names: u16, seats: u16, rules: &RuleSet) -> Paper {
    let line = |number| Line {
        candidate: CandidateId(number),
        name: Text::new(&format!("Nguyễn Văn {number}")),
        born: None,
        post: Text::default(),
        unit: Text::default(),
    };
    let vacancies = Vacancies { seats, alternate_seats: 0 };
    let lines = (1..=names).map(line).collect();
    let heading = Heading { title: Text::default(), round: 1, kind: RoundKind::First };
    Paper::lay_out(heading, vacancies, lines, &rules.ballots)
}

/// Strikes as many names as asked, others on each ballot.
fn struck(ballot: u16, names: u16, strikes: u16) -> Ballot {
    let mut numbers: Vec<u16> =
        (0..strikes).map(|strike| (ballot + strike * 7) % names + 1).collect();
    numbers.sort_unstable();
    numbers.dedup();
    Ballot::Struck(numbers)
}

fn verdict(ballots: &[Ballot], paper: &Paper, rules: &RuleSet) -> Verdict {
    let tally = add(ballots, paper, &rules.ballots).tally;
    let base = Base {
        rule: Text::default(),
        of: BaseOf::Convened,
        from: tally.collected,
        less: Vec::new(),
        size: tally.collected,
    };
    draw(paper, RoundKind::First, &base, &tally, &rules.winning)
}

fn answer(source: &[u8]) -> usize {
    let sheet = sheet::read(source).expect("a sheet");
    sheet.answer(&rules(), Lang::Vi).expect("an answer").candidates.len()
}

fn sheet_of(names: u32, ballots: u32) -> Vec<u8> {
    let mut text = format!(
        r#"{{"rules":"190-QD-TW-2024","body":"delegate_congress","office":"other","round":"first","seats":10,"convened":{ballots},"issued":{ballots},"candidates":["#
    );
    for name in 1..=names {
        let comma = if name == 1 { "" } else { "," };
        write!(text, r#"{comma}{{"name":"Nguyễn Văn {name}"}}"#).expect("a string");
    }
    text.push_str(r#"],"ballots":["#);
    for ballot in 0..ballots {
        let comma = if ballot == 0 { "" } else { "," };
        let first = ballot % (names - 3) + 1;
        write!(text, "{comma}[{first},{},{}]", first + 1, first + 2).expect("a string");
    }
    text.push_str("]}");
    text.into_bytes()
}
