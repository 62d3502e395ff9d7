//! What may be put on the wall: nothing that does not exist, and no result before its announcement.

use super::{Flow, HallCommand, HallEvent, HallRefusal, Scene};
use crate::domain::election::Election;
use crate::domain::{Event, Moment, Refusal, State};

/// Decides a command on the wall.
pub(in crate::domain) fn decide(
    state: &State,
    command: &HallCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        HallCommand::Show { scene: Scene::Black } => return Ok(black(state, now)),
        HallCommand::Show { scene } => {
            may_show(state, scene)?;
            HallEvent::Shown { scene: scene.clone(), at: now }
        }
        HallCommand::Turn { page } => HallEvent::Turned { page: *page, at: now },
        HallCommand::Hold {} => hold(state)?,
        HallCommand::Release {} => release(state)?,
    };
    Ok(vec![Event::Hall(event)])
}

fn may_show(state: &State, scene: &Scene) -> Result<(), Refusal> {
    match scene {
        Scene::Hands(vote) if state.hands.get(*vote).is_none() => {
            Err(HallRefusal::NoSuchVote { vote: *vote }.into())
        }
        Scene::Candidates(election) | Scene::HowToVote(election) => {
            state.elections.find(*election)?;
            Ok(())
        }
        Scene::Progress(id) => Ok(counting(state.elections.find(*id)?)?),
        Scene::Result(id) | Scene::Elected(id) => Ok(announced(state.elections.find(*id)?)?),
        Scene::Hands(_)
        | Scene::Title
        | Scene::Agenda
        | Scene::Item
        | Scene::Quorum
        | Scene::Message(_)
        | Scene::Break { .. }
        | Scene::Black => Ok(()),
    }
}

fn counting(election: &Election) -> Result<(), HallRefusal> {
    if election.current_round().is_some_and(|round| round.stage.is_being_counted()) {
        return Ok(());
    }
    Err(HallRefusal::NotCounting { election: election.plan.id })
}

/// What the hall has heard may be shown. Once it is withdrawn, the wall says just that.
fn announced(election: &Election) -> Result<(), HallRefusal> {
    if election.last_heard().is_some() {
        return Ok(());
    }
    Err(HallRefusal::NotAnnounced { election: election.plan.id })
}

/// Black is for what nobody may see a moment longer, so it ends a hold.
fn black(state: &State, now: Moment) -> Vec<Event> {
    let released = match state.hall.flow {
        Flow::Held { .. } => Some(HallEvent::Released {}),
        Flow::Live => None,
    };
    let shown = HallEvent::Shown { scene: Scene::Black, at: now };
    released.into_iter().chain([shown]).map(Event::Hall).collect()
}

fn hold(state: &State) -> Result<HallEvent, HallRefusal> {
    match state.hall.flow {
        Flow::Live => Ok(HallEvent::Held { record: state.head }),
        Flow::Held { record } => Err(HallRefusal::AlreadyHeld { record }),
    }
}

fn release(state: &State) -> Result<HallEvent, HallRefusal> {
    match state.hall.flow {
        Flow::Held { .. } => Ok(HallEvent::Released {}),
        Flow::Live => Err(HallRefusal::NotHeld),
    }
}
