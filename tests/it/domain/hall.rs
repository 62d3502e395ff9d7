//! What may be put on the wall.

use daihoi::domain::election::refusal::ElectionRefusal;
use daihoi::domain::election::round::RoundStage;
use daihoi::domain::hall::{Flow, HallCommand, HallEvent, HallRefusal, Scene};
use daihoi::domain::{Command, ElectionId, Event, Gathering, Refusal, VoteId};

use crate::support::domain::*;
use crate::support::stages::*;

fn refused(refusal: HallRefusal) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Hall(refusal))
}

fn hold() -> Command {
    Command::Hall(HallCommand::Hold {})
}

fn release() -> Command {
    Command::Hall(HallCommand::Release {})
}

#[test]
fn the_wall_changes_before_the_opening() {
    let congress = Congress::of(Gathering::MemberCongress, 3).given(show(Scene::Quorum));

    assert_eq!(congress.state().hall.scene, Scene::Quorum);
}

#[test]
fn a_new_scene_begins_with_its_first_page() {
    let turn = Command::Hall(HallCommand::Turn { page: 3 });
    let congress = Congress::sitting(3).given(show(Scene::Agenda)).given(turn);
    assert_eq!(congress.state().hall.page, 3);

    let congress = congress.given(show(Scene::Title));
    assert_eq!(congress.state().hall.page, 0);
}

#[test]
fn a_show_of_hands_is_shown_once_it_was_called() {
    let scene = || show(Scene::Hands(VoteId(1)));
    let congress = Congress::sitting(3);
    assert_eq!(congress.when(scene()), refused(HallRefusal::NoSuchVote { vote: VoteId(1) }));

    assert!(congress.given(call(adopt("Nội quy"))).when(scene()).is_ok());
}

#[test]
fn no_election_is_shown_that_does_not_exist() {
    let congress = Congress::sitting(3);
    let election = ElectionId(1);

    for scene in [
        Scene::Candidates(election),
        Scene::HowToVote(election),
        Scene::Progress(election),
        Scene::Result(election),
        Scene::Elected(election),
    ] {
        let refusal = ElectionRefusal::NoSuchElection { election };
        assert_eq!(congress.when(show(scene)), Err(Refusal::Election(refusal)));
    }
}

#[test]
fn no_result_is_shown_before_it_is_announced() {
    let state = |stage| Congress::sitting(3).state_with(vec![balloting(1, stage)]);
    let election = ElectionId(1);

    for scene in [Scene::Result(election), Scene::Elected(election)] {
        let early = ask(&state(counting()), show(scene.clone()));

        assert_eq!(early, refused(HallRefusal::NotAnnounced { election }));
        assert!(ask(&state(announced()), show(scene)).is_ok());
    }
}

#[test]
fn progress_is_shown_only_while_ballots_are_counted() {
    let state = |stage| Congress::sitting(3).state_with(vec![balloting(1, stage)]);
    let election = ElectionId(1);

    for stage in [RoundStage::Ready, sealed_box(), announced()] {
        let answer = ask(&state(stage), show(Scene::Progress(election)));

        assert_eq!(answer, refused(HallRefusal::NotCounting { election }));
    }
    assert!(ask(&state(counting()), show(Scene::Progress(election))).is_ok());
}

#[test]
fn a_held_wall_remembers_the_record_after_which_it_was_held() {
    let congress = Congress::sitting(3);
    let record = congress.state().head;

    let events = congress.when(hold()).unwrap();

    assert_eq!(events, [Event::Hall(HallEvent::Held { record })]);
    let congress = congress.given(hold());
    assert_eq!(congress.state().hall.flow, Flow::Held { record });
    assert_eq!(congress.when(hold()), refused(HallRefusal::AlreadyHeld { record }));
}

#[test]
fn only_a_held_wall_is_released() {
    let congress = Congress::sitting(3);
    assert_eq!(congress.when(release()), refused(HallRefusal::NotHeld));

    let congress = congress.given(hold()).given(release());
    assert_eq!(congress.state().hall.flow, Flow::Live);
}
