//! Who wins, ties, open seats, alternates, later lists (RULES 1.10.3, 1.11).

use daihoi::domain::about::Gathering;
use daihoi::domain::election::Office;
use daihoi::domain::election::ending::{IfOpen, Voted};
use daihoi::domain::election::refusal::{ElectionRefusal, ListRefusal};
use daihoi::domain::election::round::RoundKind;
use daihoi::domain::election::sentence::Reading;
use daihoi::domain::election::verdict::{Decision, Verdict, draw};
use daihoi::domain::rules::{Alternates, Rounds, Share, Winning};
use daihoi::domain::{CandidateId, Lang, State};

use crate::support::voting::{
    Steps, base_of, hall, ids, kept, paper, reopen_nominations, rules, tally, verdict_on,
};

/// Votes, seats, alternates' seats, base; then who is elected, who is an alternate, what is left.
type Case<'a> = (&'a [u32], u16, u16, u32, &'a [u16], &'a [u16], Decision);

fn holds(cases: &[Case<'_>]) {
    for (votes, seats, alternate_seats, base, elected, alternates, decision) in cases {
        let verdict = verdict_on(votes, *seats, *alternate_seats, *base);
        let seated = (ids(&verdict.elected), ids(&verdict.alternates));
        assert_eq!(seated, (elected.to_vec(), alternates.to_vec()), "{votes:?} for {seats}");
        assert_eq!(verdict.decision, *decision, "{votes:?} for {seats}");
    }
}

fn open(seats: u16, alternate_seats: u16) -> Decision {
    Decision::SeatsOpen { seats, alternate_seats }
}

fn verdict_by(winning: &Winning, votes: &[u32], seats: u16, alternate_seats: u16) -> Verdict {
    let names = u16::try_from(votes.len()).unwrap();
    let paper = daihoi::domain::election::ballot::Paper { alternate_seats, ..paper(names, seats) };
    draw(&paper, RoundKind::First, &base_of(120), &tally(votes, 120, 0), winning)
}

#[test]
fn win_1_more_than_half_of_the_base() {
    holds(&[
        (&[60, 59], 2, 0, 118, &[1], &[], open(1, 0)),
        (&[60, 59], 2, 0, 117, &[1, 2], &[], Decision::Complete),
        (&[60], 1, 0, 120, &[], &[], open(1, 0)),
        (&[61], 1, 0, 120, &[1], &[], Decision::Complete),
        (&[10], 1, 0, 18, &[1], &[], Decision::Complete),
        (&[9], 1, 0, 18, &[], &[], open(1, 0)),
    ]);
}

#[test]
fn win_2_where_more_pass_than_there_are_seats_the_highest_votes_take_them() {
    holds(&[
        (&[70, 90, 80, 65], 2, 0, 100, &[2, 3], &[], Decision::Complete),
        (&[51, 52, 53], 1, 0, 100, &[3], &[], Decision::Complete),
    ]);
}

#[test]
fn win_7_a_tie_that_fits_into_the_seats_needs_no_vote() {
    holds(&[
        (&[70, 70, 60], 2, 0, 100, &[1, 2], &[], Decision::Complete),
        (&[70, 70, 70], 3, 0, 100, &[1, 2, 3], &[], Decision::Complete),
        (&[70, 45, 45], 2, 0, 100, &[1], &[], open(1, 0)),
    ]);
}

#[test]
fn alt_1_alternates_come_in_order_of_votes_and_need_the_majority_where_the_rules_say_so() {
    for (need_majority, expected) in [(true, vec![3]), (false, vec![3, 4])] {
        let alternates = Alternates { need_majority, ..rules().winning.alternates };
        let winning = Winning { alternates, ..rules().winning };

        let verdict = verdict_by(&winning, &[100, 90, 80, 40, 30], 2, 2);

        assert_eq!(ids(&verdict.elected), [1, 2]);
        assert_eq!(ids(&verdict.alternates), expected, "{need_majority}");
    }
}

/// A base of 120: more than half is 61, more than two thirds 81, more than three fifths 73.
#[test]
fn a_rule_file_may_ask_for_another_share_than_the_half() {
    let votes = [90, 81, 80, 73, 72, 61, 60];
    for (share, needed, elected, words) in [
        ((1, 2), 61, 6, "over half"),
        ((2, 4), 61, 6, "over half"),
        ((2, 3), 81, 2, "over 2/3"),
        ((3, 5), 73, 4, "over 3/5"),
    ] {
        let winning = Winning { more_than: Share::from(share), ..rules().winning };

        let verdict = verdict_by(&winning, &votes, 7, 0);

        assert_eq!((verdict.needed, verdict.elected.len()), (needed, elected), "{share:?}");
        assert_eq!(Share::from(share).exceeded(Lang::En), words);
    }
}

#[test]
fn who_passes_without_a_seat_is_told_the_share_that_the_rules_ask_for() {
    let mut rules = rules();
    for (share, words) in [
        ((1, 2), "quá nửa nhưng đã đủ số lượng, không trúng cử"),
        ((2, 3), "hơn 2/3 nhưng đã đủ số lượng, không trúng cử"),
    ] {
        rules.winning.more_than = Share::from(share);
        let verdict = verdict_by(&rules.winning, &[100, 90], 1, 0);
        let paper = paper(2, 1);
        let voted = Voted { votes: 1, elected: 1 };
        let if_open = IfOpen::after(voted, Office::Committee, Gathering::MemberCongress, &rules);
        let (paper, lang, gathering) = (&paper, Lang::Vi, Gathering::MemberCongress);
        let (verdict, rules) = (&verdict, &rules);
        let reading = Reading { paper, verdict, rules, if_open, gathering, lang };

        let sentence = reading.of_name(&verdict.names[1]);

        assert!(sentence.contains(words), "{sentence}");
    }
}

/// Three seats, of which one is filled.
fn with_seats_open(take_new_names: bool) -> State {
    let ballots = vec![kept(&[1]); 20];
    let hall = hall(20).listed(3, 1..=4).with_committee([18, 19, 20]).voted(&ballots);
    assert_eq!(ids(&hall.election().winners()), [1]);
    let mut state = hall.state().clone();
    let rounds = Rounds { take_new_names, ..state.rules.winning.rounds };
    state.rules.winning.rounds = rounds;
    state
}

#[test]
fn win_6_a_later_list_takes_new_names_where_the_rules_allow_it() {
    for take_new_names in [true, false] {
        let state = with_seats_open(take_new_names);

        let answer = crate::support::domain::ask(&state, reopen_nominations());

        assert_eq!(answer.is_ok(), take_new_names);
        if !take_new_names {
            let refusal = ListRefusal::NoNewNames { rule: "WIN-6".to_owned().into() };
            assert_eq!(answer, Err(ElectionRefusal::from(refusal).into()));
        }
    }
}

#[test]
fn the_names_of_a_verdict_stand_by_their_numbers() {
    let verdict = verdict_on(&[70, 80], 2, 0, 100);

    assert_eq!(verdict.elected, [CandidateId(2), CandidateId(1)]);
}
