//! What may be put on the wall: nothing that does not exist, and no result before its announcement.

use super::{
    Flow, HallCommand, HallEvent, HallRefusal, PACES, Pace, Reveal, RevealProgress, Scene,
    reveal_progress,
};
use crate::domain::duties::DutiesRefusal;
use crate::domain::election::Election;
use crate::domain::grading::GradingRefusal;
use crate::domain::{Event, Moment, OpinionId, Refusal, State, ThemeId};

/// Decides a command on the wall.
pub(in crate::domain) fn decide(
    state: &State,
    command: &HallCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        HallCommand::Show { scene: Scene::Black, reveal: Reveal::All } => {
            return Ok(black(state, now));
        }
        HallCommand::Show { scene, reveal } => {
            may_show(state, scene)?;
            may_reveal(scene, *reveal)?;
            HallEvent::Shown { scene: scene.clone(), reveal: *reveal, at: now }
        }
        HallCommand::Turn { page } => turn(state, *page, now)?,
        HallCommand::Pace { seconds } => HallEvent::Paced { pace: pace(*seconds)?, at: now },
        HallCommand::RevealNext {} => reveal_next(state, now)?,
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
        Scene::Duties => duties_announced(state),
        Scene::Progress(id) => Ok(counting(state.elections.find(*id)?)?),
        Scene::Result(id) | Scene::Elected(id) => Ok(announced(state.elections.find(*id)?)?),
        Scene::Conclusions if state.conclusions.points.is_empty() => {
            Err(HallRefusal::NoConclusions.into())
        }
        Scene::Appointed(office) if state.appointments.to(*office).is_none() => {
            Err(HallRefusal::NobodyAppointed { office: *office }.into())
        }
        Scene::Themes if state.themes.all.is_empty() => Err(HallRefusal::NoThemes.into()),
        Scene::Opinions { theme, last } => opinions_noted(state, *theme, *last),
        Scene::Grades(class) if state.grading.of_class(*class).is_none() => {
            Err(GradingRefusal::NotAnnounced { class: *class }.into())
        }
        Scene::Hands(_)
        | Scene::Review
        | Scene::Grades(_)
        | Scene::Conclusions
        | Scene::Appointed(_)
        | Scene::Themes
        | Scene::Title
        | Scene::Agenda
        | Scene::Item
        | Scene::Quorum
        | Scene::Message(_)
        | Scene::Break { .. }
        | Scene::Black => Ok(()),
    }
}

/// Only a result has names that can come up one by one.
fn may_reveal(scene: &Scene, reveal: Reveal) -> Result<(), HallRefusal> {
    match (scene, reveal) {
        (Scene::Result(_), _) | (_, Reveal::All) => Ok(()),
        (_, Reveal::ListOrder | Reveal::FromBottom) => Err(HallRefusal::NothingToReveal),
    }
}

/// The page follows the newest name as long as names come up.
fn turn(state: &State, page: u16, now: Moment) -> Result<HallEvent, HallRefusal> {
    match reveal_progress(state) {
        Some(RevealProgress { shown, of }) => Err(HallRefusal::Revealing { shown, of }),
        None => Ok(HallEvent::Turned { page, at: now }),
    }
}

fn pace(seconds: u16) -> Result<Pace, HallRefusal> {
    match seconds {
        0 => Ok(Pace::ByHand),
        _ if PACES.contains(&seconds) => Ok(Pace::Seconds(seconds)),
        _ => Err(HallRefusal::NoSuchPace { seconds }),
    }
}

/// A name that comes up unseen would be on the wall all at once when the hold ends.
fn reveal_next(state: &State, now: Moment) -> Result<HallEvent, HallRefusal> {
    match (reveal_progress(state), state.hall.flow) {
        (None, _) => Err(HallRefusal::NoReveal),
        (Some(_), Flow::Held { record }) => Err(HallRefusal::RevealHeld { record }),
        (Some(RevealProgress { shown, of }), Flow::Live) if shown < of => {
            Ok(HallEvent::NameRevealed { at: now })
        }
        (Some(_), Flow::Live) => Ok(HallEvent::RevealEnded { at: now }),
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

/// Proposals are read out; the wall shows what was adopted and announced.
fn duties_announced(state: &State) -> Result<(), Refusal> {
    state.duties.heard().map(|_| ()).ok_or_else(|| DutiesRefusal::NothingAdopted.into())
}

fn opinions_noted(state: &State, theme: ThemeId, last: OpinionId) -> Result<(), Refusal> {
    if state.themes.under(theme).any(|opinion| opinion.id <= last) {
        return Ok(());
    }
    Err(HallRefusal::NoOpinions { theme }.into())
}

/// Black is for what nobody may see a moment longer, so it ends a hold.
fn black(state: &State, now: Moment) -> Vec<Event> {
    let released = match state.hall.flow {
        Flow::Held { .. } => Some(HallEvent::Released {}),
        Flow::Live => None,
    };
    let shown = HallEvent::Shown { scene: Scene::Black, reveal: Reveal::All, at: now };
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
