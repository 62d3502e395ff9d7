//! The end of an election: leaving seats open, and handing the sealed ballots over.

use chrono::{Months, NaiveDate};

use super::refusal::{ElectionRefusal, VoteRefusal};
use super::round::{RoundEvent, RoundStage};
use super::stage::PhaseName;
use super::winners::Further;
use super::{Election, ElectionEvent, Ending, Phase};
use crate::domain::rules::Keeping;
use crate::domain::{Event, Moment, State, Text};

/// Ends an election that is not filled. A round whose box is sealed is announced or annulled first.
/// What is passed to the committee's meeting takes along every election that draws on it: nobody was
/// elected to it, so that none of these has a list.
pub(super) fn conclude(
    state: &State,
    election: &Election,
    reason: &Text,
    now: Moment,
) -> Result<Vec<Event>, ElectionRefusal> {
    may_conclude(election)?;
    if reason.is_empty() {
        return Err(ElectionRefusal::ReasonMissing);
    }
    let ending = election.ending(state);
    let mut ended = vec![election];
    if matches!(ending, Ending::PassedToCommittee { .. }) {
        ended.extend(state.elections.drawn_from(election.plan.id));
    }
    let events = ended.into_iter().flat_map(|one| {
        let stopped = annul_ready(one, reason, now);
        let (reason, ending) = (reason.clone(), ending_of(one, election, &ending));
        let election = one.plan.id;
        let concluded = ElectionEvent::Concluded { election, reason, ending };
        stopped.into_iter().chain([Event::Election(concluded)])
    });
    Ok(events.collect())
}

/// What is passed on along with another election remembers which one.
fn ending_of(one: &Election, origin: &Election, ending: &Ending) -> Ending {
    match ending {
        Ending::PassedToCommittee { rule, .. } if one.plan.id != origin.plan.id => {
            Ending::PassedToCommittee { rule: rule.clone(), with: Some(origin.plan.id) }
        }
        ending => ending.clone(),
    }
}

fn may_conclude(election: &Election) -> Result<(), ElectionRefusal> {
    match election.phase.name() {
        PhaseName::Balloting
            if !election.has_ready_round() && election.further() == Further::Nothing =>
        {
            Err(VoteRefusal::ResultAwaited.into())
        }
        PhaseName::Nominating | PhaseName::ListDrawn | PhaseName::Balloting => Ok(()),
        PhaseName::Concluded | PhaseName::HandedOver => election.must_be_in(PhaseName::Balloting),
    }
}

impl Election {
    /// Tells whether the election is over and its ballots wait for whoever keeps them.
    pub fn has_ballots_to_hand_over(&self) -> bool {
        matches!(self.phase, Phase::Concluded { .. }) && !self.rounds.is_empty()
    }
}

/// Stops a round whose box is not sealed, if there is one.
pub(super) fn annul_ready(election: &Election, reason: &Text, now: Moment) -> Option<Event> {
    let (id, reason) = (election.plan.id, reason.clone());
    let annulled = RoundEvent::Annulled { election: id, reason, at: now };
    election.has_ready_round().then_some(Event::Round(annulled))
}

/// Hands the sealed ballots over, with the date until which they are kept.
pub(super) fn hand_over(
    election: &Election,
    keeper: &Text,
    keeping: &Keeping,
    now: Moment,
) -> Result<ElectionEvent, ElectionRefusal> {
    election.must_be_in(PhaseName::Concluded)?;
    if keeper.is_empty() {
        return Err(ElectionRefusal::NameMissing);
    }
    let months = Months::new(u32::from(keeping.keep_months));
    let from = last_announcement(election).unwrap_or(now.date_naive());
    let destroy_after = from.checked_add_months(months).unwrap_or(from);
    let (election, keeper) = (election.plan.id, keeper.clone());
    Ok(ElectionEvent::HandedOver { election, keeper, destroy_after })
}

fn last_announcement(election: &Election) -> Option<NaiveDate> {
    let mut rounds = election.rounds.iter().rev();
    rounds.find_map(|round| match &round.stage {
        RoundStage::Announced { at, .. } => Some(at.date_naive()),
        _ => None,
    })
}
