//! Who is elected, rule by rule (RULES 1.10.3).

use daihoi::domain::CandidateId;
use daihoi::domain::election::ballot::Paper;
use daihoi::domain::election::round::RoundKind;
use daihoi::domain::election::verdict::{Base, Decision, Fate, Verdict, draw};
use daihoi::domain::rules::{Alternates, BaseOf, TiePolicy, Winning};

use crate::support::voting::{base_of, ids, paper, rules, tally, verdict_on};

/// The rule, the votes, the seats, who is elected, and what is left to decide.
type SeatCase = (&'static str, &'static [u32], u16, &'static [u16], Decision);

/// The rule, the votes, who is elected, who is an alternate, and what is left to decide.
type AlternateCase = (&'static str, &'static [u32], &'static [u16], &'static [u16], Decision);

fn candidates(numbers: &[u16]) -> Vec<CandidateId> {
    numbers.iter().copied().map(CandidateId).collect()
}

fn tie(seats: u16, alternate_seats: u16, among: &[u16]) -> Decision {
    Decision::TieRevote { seats, alternate_seats, among: candidates(among) }
}

fn open(seats: u16, alternate_seats: u16) -> Decision {
    Decision::SeatsOpen { seats, alternate_seats }
}

/// A re-vote among the tied, with these votes out of a base of 100.
fn revote(votes: &[u32], seats: u16, alternate_seats: u16, winning: &Winning) -> Verdict {
    let names = u16::try_from(votes.len()).unwrap();
    let paper = Paper { alternate_seats, ..paper(names, seats) };
    draw(&paper, RoundKind::TieRevote, &base_of(100), &tally(votes, 100, 0), winning)
}

#[test]
fn each_rule_of_winning_decides_its_case() {
    let cases: [SeatCase; 12] = [
        ("WIN-1: 59 of 118 are not more than half", &[59, 60, 61], 3, &[3, 2], open(1, 0)),
        ("WIN-1: nobody passes", &[10, 20, 59], 2, &[], open(2, 0)),
        ("WIN-2: the highest take the seats", &[70, 90, 80, 60], 2, &[2, 3], Decision::Complete),
        ("WIN-3: two tie for the last seat", &[90, 80, 80, 60], 2, &[1], tie(1, 0, &[2, 3])),
        ("WIN-3: three tie for two seats", &[80, 80, 80], 2, &[], tie(2, 0, &[1, 2, 3])),
        ("WIN-3: a tie under half is none", &[90, 50, 50], 2, &[1], open(1, 0)),
        ("WIN-3: a tie below the seats is none", &[90, 80, 60, 60], 2, &[1, 2], Decision::Complete),
        ("WIN-5: the next highest is not taken in", &[90, 59, 58], 2, &[1], open(1, 0)),
        ("WIN-5: all seats stay open", &[0, 0], 1, &[], open(1, 0)),
        ("WIN-7: a tie inside the seats is none", &[80, 80, 60], 2, &[1, 2], Decision::Complete),
        ("WIN-7: the list decides their order", &[70, 80, 80], 3, &[2, 3, 1], Decision::Complete),
        ("exactly as many as seats", &[118, 118], 2, &[1, 2], Decision::Complete),
    ];

    for (rule, votes, seats, elected, decision) in cases {
        let verdict = verdict_on(votes, seats, 0, 118);

        assert_eq!((verdict.needed, ids(&verdict.elected)), (60, elected.to_vec()), "{rule}");
        assert_eq!(verdict.decision, decision, "{rule}");
    }
}

#[test]
fn alternates_come_from_the_rest_in_order_of_votes_and_need_half_too() {
    let cases: [AlternateCase; 8] = [
        ("the next two", &[90, 80, 70, 65], &[1, 2], &[3, 4], Decision::Complete),
        ("under half is no alternate", &[90, 80, 70, 50], &[1, 2], &[3], open(0, 1)),
        ("none while official seats are open", &[90, 50, 50, 50], &[1], &[], open(1, 2)),
        ("a fifth name is left over", &[90, 80, 70, 65, 61], &[1, 2], &[3, 4], Decision::Complete),
        ("a tie on an alternate's seat", &[90, 80, 70, 65, 65], &[1, 2], &[3], tie(0, 1, &[4, 5])),
        (
            "the loser of a tie comes before the rest",
            &[90, 80, 80, 65, 61],
            &[1],
            &[4],
            tie(1, 1, &[2, 3]),
        ),
        ("a second tie waits for the first", &[90, 80, 80, 65, 65], &[1], &[], tie(1, 1, &[2, 3])),
        ("a tie fills every seat", &[80, 80, 80, 80, 61], &[], &[], tie(2, 2, &[1, 2, 3, 4])),
    ];

    for (rule, votes, elected, alternates, decision) in cases {
        let verdict = verdict_on(votes, 2, 2, 118);

        assert_eq!(ids(&verdict.elected), elected, "{rule}");
        assert_eq!(ids(&verdict.alternates), alternates, "{rule}");
        assert_eq!(verdict.decision, decision, "{rule}");
    }
}

#[test]
fn every_name_learns_what_became_of_it() {
    let verdict = verdict_on(&[90, 80, 80, 61, 40], 2, 0, 118);

    let fates: Vec<Fate> = verdict.names.iter().map(|name| name.fate).collect();
    let over_half = Fate::OverHalfNoSeat;
    assert_eq!(fates, [Fate::Elected, Fate::Tied, Fate::Tied, over_half, Fate::NotElected]);
}

/// Seats 1, alternates 2, out of a base of 118.
#[test]
fn win_3_a_tie_on_the_alternates_seats_beside_one_on_the_official_seat_is_no_lost_seat() {
    let verdict = verdict_on(&[70, 70, 65, 65, 61], 1, 2, 118);

    let fates: Vec<Fate> = verdict.names.iter().map(|name| name.fate).collect();
    assert_eq!(fates, [Fate::Tied, Fate::Tied, Fate::Tied, Fate::Tied, Fate::OverHalfNoSeat]);
    assert_eq!(verdict.decision, tie(1, 1, &[1, 2]));
}

#[test]
fn a_tie_on_the_alternates_seats_hides_no_open_official_seat() {
    let alternates = Alternates { need_majority: false, ..rules().winning.alternates };
    let winning = Winning { alternates, ..rules().winning };
    let paper = Paper { alternate_seats: 1, ..paper(3, 2) };
    let votes = tally(&[70, 50, 50], 118, 0);

    let verdict = draw(&paper, RoundKind::First, &base_of(118), &votes, &winning);

    assert_eq!((ids(&verdict.elected), verdict.decision), (vec![1], open(1, 1)));
    assert_eq!(verdict.names[1].fate, Fate::Tied);
}

#[test]
fn win_3_the_higher_vote_wins_the_re_vote_without_half() {
    let verdict = revote(&[30, 12], 1, 0, &rules().winning);

    assert_eq!((ids(&verdict.elected), verdict.needed), (vec![1], 0));
    assert_eq!((verdict.rule.as_str(), verdict.decision), ("WIN-3", Decision::Complete));
}

#[test]
fn the_loser_of_a_re_vote_takes_the_first_alternate_seat() {
    let verdict = revote(&[30, 12], 1, 1, &rules().winning);

    assert_eq!((ids(&verdict.elected), ids(&verdict.alternates)), (vec![1], vec![2]));
}

#[test]
fn win_4_a_second_tie_goes_to_the_congress() {
    let verdict = revote(&[30, 30, 12], 1, 0, &rules().winning);

    let among = candidates(&[1, 2]);
    assert_eq!(verdict.decision, Decision::TiedAgain { seats: 1, alternate_seats: 0, among });
}

#[test]
fn where_the_elder_is_elected_a_tie_that_age_leaves_open_is_not_voted_on() {
    let elder = Winning { tie: TiePolicy::Elder, ..rules().winning };
    let mut papers = paper(3, 1);
    papers.lines[1].born = None;
    let votes = tally(&[60, 60, 12], 100, 0);

    let verdict = draw(&papers, RoundKind::First, &base_of(100), &votes, &elder);

    let among = candidates(&[1, 2]);
    assert_eq!(verdict.decision, Decision::TiedAgain { seats: 1, alternate_seats: 0, among });
}

#[test]
fn a_re_vote_needs_half_where_the_rules_say_so() {
    let strict = Winning { tie_revote_needs_half: true, ..rules().winning };

    assert_eq!(revote(&[30, 12], 1, 0, &strict).decision, open(1, 0));
    assert_eq!(ids(&revote(&[51, 12], 1, 0, &strict).elected), [1]);
}

#[test]
fn where_the_elder_wins_a_tie_needs_no_vote() {
    let elder = Winning { tie: TiePolicy::Elder, ..rules().winning };
    let papers = paper(3, 1);
    let votes = tally(&[60, 60, 60], 100, 0);

    let verdict = draw(&papers, RoundKind::First, &base_of(100), &votes, &elder);

    assert_eq!((ids(&verdict.elected), verdict.decision), (vec![3], Decision::Complete));
}

#[test]
fn ballots_can_be_the_base() {
    let votes = tally(&[58, 57], 114, 3);
    let elected = |of| {
        let base = Base { of, from: 0, size: 0, ..base_of(0) };
        let verdict = draw(&paper(2, 2), RoundKind::First, &base, &votes, &rules().winning);
        (verdict.base.size, verdict.needed, ids(&verdict.elected))
    };

    assert_eq!(elected(BaseOf::Collected), (117, 59, vec![]));
    assert_eq!(elected(BaseOf::Valid), (114, 58, vec![1]));
}

#[test]
fn a_base_of_nobody_elects_nobody() {
    let verdict = verdict_on(&[0, 0], 1, 0, 0);

    assert_eq!((verdict.needed, ids(&verdict.elected)), (1, vec![]));
}
