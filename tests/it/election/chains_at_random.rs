//! What holds in every chain of elections, whatever is tried in whatever order.

use daihoi::domain::election::check::{Level, congress::findings};
use daihoi::domain::election::ending::Ending;
use daihoi::domain::election::{Election, Office};
use daihoi::domain::{Command, Lang};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::chain::{
    Chain, annul, another_round, ballots_for, branch, carried, conclude, draw_list, election,
    list_of, nominate, of, pilot, recounted, reopen, voted, winners, withdraw,
};
use crate::support::domain::Congress;
use crate::support::voting::plan_all;

/// One thing that a congress may try at random with an election.
#[derive(Clone, Debug)]
enum Attempt {
    /// Puts people forward one by one, and votes the list.
    List(u16, Vec<u32>),
    /// Votes these lines of the paper, as many as there are seats.
    Vote(u16, Vec<u16>),
    Again(u16),
    Reopen(u16),
    Conclude(u16),
    Withdraw(u16),
    Annul(u16),
    /// Counts a withdrawn result anew, for these lines of the paper.
    Recount(u16, Vec<u16>),
}

fn an_attempt() -> impl Strategy<Value = Attempt> {
    let number = || 2..5_u16;
    let lines = || {
        vec(1..5_u16, 0..4).prop_map(|mut chosen| {
            chosen.sort_unstable();
            chosen.dedup();
            chosen
        })
    };
    prop_oneof![
        5 => (number(), vec(1..6_u32, 1..5)).prop_map(|(number, who)| Attempt::List(number, who)),
        6 => (number(), lines()).prop_map(|(number, chosen)| Attempt::Vote(number, chosen)),
        2 => number().prop_map(Attempt::Again),
        1 => number().prop_map(Attempt::Reopen),
        1 => number().prop_map(Attempt::Conclude),
        2 => (1..5_u16).prop_map(Attempt::Withdraw),
        1 => (1..5_u16).prop_map(Attempt::Annul),
        2 => (1..5_u16, lines()).prop_map(|(number, chosen)| Attempt::Recount(number, chosen)),
    ]
}

/// The commands of an attempt, as far as they make sense now.
fn commands(congress: &Congress, attempt: &Attempt) -> Vec<Command> {
    match attempt {
        Attempt::List(number, people) => {
            let mut commands: Vec<_> = people.iter().map(|who| nominate(*number, *who)).collect();
            commands.push(draw_list(*number));
            commands.extend(carried(congress, list_of(*number)));
            commands
        }
        Attempt::Vote(number, chosen) if of(congress, *number).has_ready_round() => {
            let chosen = on_paper(congress, *number, chosen);
            voted(congress, *number, &ballots_for(congress, *number, &chosen))
        }
        Attempt::Recount(number, chosen) if is_withdrawn(congress, *number) => {
            let chosen = on_paper(congress, *number, chosen);
            recounted(congress, *number, &chosen)
        }
        Attempt::Vote(..) | Attempt::Recount(..) => Vec::new(),
        Attempt::Withdraw(number) => vec![withdraw(*number)],
        Attempt::Annul(number) => vec![annul(*number)],
        Attempt::Again(number) => carried(congress, another_round(*number)),
        Attempt::Reopen(number) => vec![reopen(*number)],
        Attempt::Conclude(number) => vec![conclude(*number)],
    }
}

/// As many of these lines as the paper has, and as may be kept on it.
fn on_paper(congress: &Congress, number: u16, chosen: &[u16]) -> Vec<u16> {
    let paper = &of(congress, number).current_round().unwrap().paper;
    let lines = chosen.iter().copied().filter(|line| *line <= paper.line_count());
    lines.take(usize::from(paper.limit)).collect()
}

/// Whether a withdrawn result is back in the counting room with its one lot.
fn is_withdrawn(congress: &Congress, number: u16) -> bool {
    let round = of(congress, number).current_round();
    round.is_some_and(|round| !round.withdrawn.is_empty() && round.stage.is_being_counted())
}

/// Does what is offered until every election is over: what was counted is announced, what is under
/// way without a count is annulled, and the rest is ended.
fn ended(mut congress: Congress) -> Congress {
    for _ in 0..40 {
        let all = &congress.state().elections.all;
        let Some(open) = all.iter().find(|election| !election.phase.is_over()) else { break };
        let number = open.plan.id.0;
        let commands = if is_withdrawn(&congress, number) {
            recounted(&congress, number, &[])
        } else if open.has_running_round() {
            vec![annul(number)]
        } else {
            vec![conclude(number)]
        };
        congress = congress.all(commands);
    }
    congress
}

/// Runs what is accepted. Whatever is refused says why.
fn run(mut congress: Congress, attempts: &[Attempt]) -> Congress {
    for attempt in attempts {
        for command in commands(&congress, attempt) {
            match congress.when(command) {
                Ok(events) => congress.record(events),
                Err(refusal) => {
                    for lang in [Lang::Vi, Lang::En] {
                        assert!(refusal.text(lang).ends_with('.'), "{refusal:?}");
                    }
                }
            }
        }
    }
    congress
}

/// Chains whose first step is done: a pilot, a branch with a committee, a branch without one.
fn a_chain() -> impl Strategy<Value = Congress> {
    let fourth = || plan_all(vec![election(4, Office::Delegates, 2, 0)]);
    prop_oneof![
        Just(pilot(12).listed(1, 1..=6).elected(1, &[1, 2, 3, 4, 5])),
        Just(branch(9).given(fourth()).listed(1, 1..=4).elected(1, &[1, 2, 3])),
        Just(branch(8).given(fourth()).given(conclude(1))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_chain_elects_anybody_out_of_order_twice_or_beyond_the_seats(
        congress in a_chain(),
        attempts in vec(an_attempt(), 10..60),
    ) {
        let congress = run(congress, &attempts);

        for election in &congress.state().elections.all {
            let won = winners(&congress, election.plan.id.0);
            prop_assert!(won.len() <= usize::from(election.seats.number()));
            let earlier = election.plan.among.map(|among| of(&congress, among.0));
            let was_held = |earlier: &Election| {
                !matches!(earlier.phase.ending(), Some(Ending::NotHeld { .. }))
            };
            if let Some(earlier) = earlier.filter(|earlier| was_held(earlier)) {
                let before = winners(&congress, earlier.plan.id.0);
                prop_assert!(won.iter().all(|person| before.contains(person)));
            }
        }
        let leaders = |office| {
            let all = congress.state().elections.all.iter();
            let found = all.filter(move |election| election.plan.office == office);
            found.flat_map(|election| winners(&congress, election.plan.id.0)).collect::<Vec<_>>()
        };
        let deputies = leaders(Office::DeputySecretary);
        prop_assert!(leaders(Office::Secretary).iter().all(|one| !deputies.contains(one)));
        let errors = findings(congress.state()).into_iter();
        let errors: Vec<_> = errors.filter(|finding| finding.level() == Level::Error).collect();
        prop_assert!(errors.is_empty(), "{errors:?}");
        let ended = ended(congress);
        prop_assert!(ended.state().elections.all.iter().all(|election| election.phase.is_over()));
    }
}
