//! The demonstration congress, from its roster to its closing.

use daihoi::domain::about::Stage;
use daihoi::domain::election::Phase;

use crate::support::demonstration::Demonstration;

#[test]
fn the_demonstration_runs_to_its_closing_without_a_refusal() {
    let demonstration = Demonstration::whole();

    assert_eq!(demonstration.refused, Vec::<String>::new());
    assert!(matches!(demonstration.history.state().stage, Stage::Closed { .. }));
}

#[test]
fn the_demonstration_fills_every_seat_and_hands_every_ballot_over() {
    let demonstration = Demonstration::whole();

    let elections = &demonstration.history.state().elections.all;
    let winners: Vec<_> = elections.iter().map(|election| election.winners().len()).collect();
    assert_eq!(winners, [15, 1, 12]);
    assert_eq!(elections[2].alternates().len(), 2);
    assert!(elections.iter().all(|election| matches!(election.phase, Phase::HandedOver { .. })));
}
