//! What may be put on the wall.

use chrono::TimeDelta;
use daihoi::domain::election::refusal::ElectionRefusal;
use daihoi::domain::election::round::{RoundEvent, RoundStage};
use daihoi::domain::election::verdict::{Fate, NameVerdict};
use daihoi::domain::election::{Election, Plan};
use daihoi::domain::evolve::evolve;
use daihoi::domain::hall::{
    Flow, HallCommand, HallEvent, HallRefusal, Pace, Reveal, Scene, reveal_progress,
};
use daihoi::domain::{
    CandidateId, Command, ElectionId, Event, Gathering, Lang, Moment, Refusal, State, VoteId,
};

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

fn pace(seconds: u16) -> Command {
    Command::Hall(HallCommand::Pace { seconds })
}

fn reveal(reveal: Reveal) -> Command {
    Command::Hall(HallCommand::Show { scene: Scene::Result(ElectionId(1)), reveal })
}

fn next_name() -> Command {
    Command::Hall(HallCommand::RevealNext {})
}

#[test]
fn pages_turn_every_3_to_60_seconds_or_by_hand() {
    let congress = Congress::sitting(3);

    for seconds in [1, 2, 61, u16::MAX] {
        assert_eq!(congress.when(pace(seconds)), refused(HallRefusal::NoSuchPace { seconds }));
    }
    for seconds in [3, 8, 60] {
        let paced = Congress::sitting(3).given(pace(seconds));
        assert_eq!(paced.state().hall.pace, Pace::Seconds(seconds));
        assert_eq!(paced.given(pace(0)).state().hall.pace, Pace::ByHand);
    }
}

#[test]
fn only_a_result_is_revealed_name_by_name() {
    let state = Congress::sitting(3).state_with(vec![balloting(1, announced())]);
    let election = ElectionId(1);

    for scene in
        [Scene::Agenda, Scene::Elected(election), Scene::Candidates(election), Scene::Black]
    {
        let show = HallCommand::Show { scene, reveal: Reveal::ListOrder };
        assert_eq!(ask(&state, Command::Hall(show)), refused(HallRefusal::NothingToReveal));
    }
    assert!(ask(&state, reveal(Reveal::FromBottom)).is_ok());
}

#[test]
fn no_result_is_revealed_before_it_is_announced() {
    let state = Congress::sitting(3).state_with(vec![balloting(1, counting())]);
    let election = ElectionId(1);

    let early = ask(&state, reveal(Reveal::ListOrder));

    assert_eq!(early, refused(HallRefusal::NotAnnounced { election }));
}

#[test]
fn a_reveal_shows_one_more_name_with_each_key_and_then_the_whole_result() {
    let mut state = with_three_names();
    assert_eq!(ask(&state, next_name()), refused(HallRefusal::NoReveal));
    tell(&mut state, reveal(Reveal::ListOrder));
    let of = reveal_progress(&state).unwrap().of;

    for shown in 0..of {
        assert_eq!(reveal_progress(&state).unwrap().shown, shown);
        let turn = Command::Hall(HallCommand::Turn { page: 0 });
        assert_eq!(ask(&state, turn), refused(HallRefusal::Revealing { shown, of }));
        tell(&mut state, next_name());
    }
    assert_eq!(reveal_progress(&state).unwrap().shown, of);
    tell(&mut state, next_name());

    assert_eq!(reveal_progress(&state), None);
    assert_eq!(ask(&state, next_name()), refused(HallRefusal::NoReveal));
}

#[test]
fn no_name_comes_up_behind_a_held_picture() {
    let mut state = with_three_names();
    for command in [reveal(Reveal::ListOrder), next_name(), hold()] {
        tell(&mut state, command);
    }
    let Flow::Held { record } = state.hall.flow else { panic!("{:?}", state.hall.flow) };

    let refusal = HallRefusal::RevealHeld { record };

    assert!(refusal.text(Lang::Vi).contains("thôi giữ trước"));
    assert!(refusal.text(Lang::En).contains("release it first"));
    assert_eq!(ask(&state, next_name()), refused(refusal));
    tell(&mut state, release());
    assert!(ask(&state, next_name()).is_ok());
}

#[test]
fn an_interrupted_reveal_goes_on_where_it_was() {
    let mut state = with_three_names();
    for command in [reveal(Reveal::FromBottom), next_name(), black()] {
        tell(&mut state, command);
    }
    assert_eq!(reveal_progress(&state), None);

    tell(&mut state, reveal(Reveal::FromBottom));
    assert_eq!(reveal_progress(&state).unwrap().shown, 1);

    tell(&mut state, reveal(Reveal::ListOrder));
    assert_eq!(reveal_progress(&state).unwrap().shown, 0);
}

#[test]
fn the_result_of_one_election_leaves_the_reveal_of_another_alone() {
    let other = || Scene::Result(ElectionId(2));
    for second in [Reveal::All, Reveal::ListOrder] {
        let mut state = with_three_names();
        state.elections.all.push(Election {
            plan: Plan { id: ElectionId(2), ..state.elections.all[0].plan.clone() },
            ..state.elections.all[0].clone()
        });
        let shown = Command::Hall(HallCommand::Show { scene: other(), reveal: second });
        for command in [reveal(Reveal::FromBottom), next_name(), shown] {
            tell(&mut state, command);
        }
        assert_eq!(state.hall.reveal_of(&Scene::Result(ElectionId(1))), Reveal::FromBottom);
        while reveal_progress(&state).is_some() {
            tell(&mut state, next_name());
        }

        tell(&mut state, reveal(Reveal::FromBottom));

        assert_eq!(reveal_progress(&state).unwrap().shown, 1, "{second:?}");
        assert_eq!(state.hall.reveal_of(&other()), Reveal::All);
    }
}

#[test]
fn a_result_that_takes_the_place_of_another_is_veiled_again() {
    let mut state = with_three_names();
    for command in [reveal(Reveal::ListOrder), next_name()] {
        tell(&mut state, command);
    }

    evolve(&mut state, &announced_at(start()));

    assert_eq!(state.hall.unveilings[0].shown, 0);
}

#[test]
fn a_result_that_takes_the_place_of_another_comes_up_on_its_first_page() {
    let election = ElectionId(1);
    let later = start() + TimeDelta::minutes(5);
    for (pace, scene) in [
        (Pace::ByHand, Scene::Result(election)),
        (Pace::Seconds(10), Scene::Result(election)),
        (Pace::ByHand, Scene::Elected(election)),
    ] {
        let mut state = with_three_names();
        state.hall.pace = pace;
        for command in [show(scene), turn(4)] {
            tell(&mut state, command);
        }

        evolve(&mut state, &announced_at(later));

        let standing = state.hall.standing(5, later);
        assert_eq!((standing.page, standing.since), (0, later), "{pace:?}");
    }
}

#[test]
fn a_result_leaves_the_page_of_another_scene_alone() {
    let mut state = with_three_names();
    for command in [show(Scene::Agenda), turn(2)] {
        tell(&mut state, command);
    }

    evolve(&mut state, &announced_at(start() + TimeDelta::minutes(5)));

    assert_eq!((state.hall.page, state.hall.since), (2, start()));
}

#[test]
fn a_wall_from_before_there_were_reveals_means_the_same() {
    let shown: HallEvent = serde_json::from_str(r#"{"shown":{"scene":"agenda"}}"#).unwrap();
    let turned: HallEvent = serde_json::from_str(r#"{"turned":{"page":2}}"#).unwrap();
    let show: HallCommand = serde_json::from_str(r#"{"show":{"scene":"agenda"}}"#).unwrap();
    let mut state = Congress::sitting(3).state().clone();

    for event in [shown, turned] {
        evolve(&mut state, &Event::Hall(event));
    }

    assert_eq!((state.hall.scene, state.hall.page), (Scene::Agenda, 2));
    assert_eq!((state.hall.pace, state.hall.unveilings), (Pace::ByHand, Vec::new()));
    assert_eq!(show, HallCommand::Show { scene: Scene::Agenda, reveal: Reveal::All });
}

fn turn(page: u16) -> Command {
    Command::Hall(HallCommand::Turn { page })
}

fn announced_at(at: Moment) -> Event {
    Event::Round(RoundEvent::Announced { election: ElectionId(1), at })
}

/// Takes a command into the state.
fn tell(state: &mut State, command: Command) {
    for event in ask(state, command).unwrap() {
        evolve(state, &event);
    }
}

/// An announced result of three names.
fn with_three_names() -> State {
    let mut state = Congress::sitting(3).state_with(vec![balloting(1, announced())]);
    let RoundStage::Announced { result, .. } = &mut state.elections.all[0].rounds[0].stage else {
        panic!("no result is announced");
    };
    let name = |id| NameVerdict { candidate: CandidateId(id), votes: 3, fate: Fate::NotElected };
    result.verdict.names = (1..=3).map(name).collect();
    state
}
