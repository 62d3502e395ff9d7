//! Chains of elections (RULES 1.11, 3): a later office is filled out of those who won an earlier
//! election, and nobody holds two offices that are apart.

use super::ballot::Line;
use super::refusal::{ElectionRefusal, NameRefusal, OfficeRefusal};
use super::round::Round;
use super::{Candidate, Election, Ending, Nominated, Occasion, Office, Phase};
use crate::domain::roster::Standing;
use crate::domain::rules::RuleSet;
use crate::domain::{CandidateId, Gathering, PersonId, State, Text, base};

/// The people out of whom an office is filled.
#[derive(Clone, Copy, Debug)]
pub enum Circle<'a> {
    /// Whoever may be elected at all.
    Anybody,
    /// Those who won an earlier election of this session.
    Winners(&'a Election),
    /// The official members: a branch without a committee elects its secretary directly.
    Officials,
    /// The members of the committee that meets.
    InOffice,
}

/// Finds the people out of whom an election is held. A body that the organisation was too small
/// for is passed over, to what its own names would have been drawn from.
pub fn circle<'a>(state: &'a State, election: &Election) -> Circle<'a> {
    let mut among = election.plan.among;
    while let Some(earlier) = among.and_then(|id| state.election(id)) {
        if !matches!(earlier.phase.ending(), Some(Ending::NotHeld { .. })) {
            return Circle::Winners(earlier);
        }
        // A plan draws on earlier elections only, so that this comes to an end.
        among = earlier.plan.among;
    }
    let rule = state.rules.offices.get(&election.plan.office);
    let is_bound = election.plan.among.is_some() || rule.is_some_and(|rule| !rule.among.is_empty());
    match state.about.gathering {
        Gathering::MemberCongress | Gathering::MemberMeeting if is_bound => Circle::Officials,
        Gathering::CommitteeMeeting if is_bound => Circle::InOffice,
        _ => Circle::Anybody,
    }
}

/// Tells whether somebody may be put forward, as far as the chain goes.
pub fn may_stand(state: &State, election: &Election, who: &Nominated) -> bool {
    check(state, election, who, &Text::default()).is_ok()
}

/// Says why a name that was put forward may not be voted on now, if anything stands in its way.
pub fn bar(state: &State, election: &Election, candidate: &Candidate) -> Option<ElectionRefusal> {
    check(state, election, &candidate.nominee.who, &candidate.name).err()
}

/// Lists the people on the roster who won the election that this one draws on, who may be put
/// forward and are not yet.
pub fn winners_left(state: &State, election: &Election) -> Vec<PersonId> {
    let Circle::Winners(earlier) = circle(state, election) else { return Vec::new() };
    let winners = earlier.winners().into_iter().filter_map(|id| earlier.candidate(id).ok());
    let free = winners.map(|winner| &winner.nominee.who).filter(|who| {
        check(state, election, who, &Text::default()).is_ok()
            && !election
                .candidates
                .iter()
                .any(|known| known.nominee.who.is_same(who, &state.roster))
    });
    free.filter_map(|who| match who {
        Nominated::Person(person) => Some(*person),
        Nominated::Outside { .. } => None,
    })
    .collect()
}

/// Refuses a name from outside the circle, and one that has won an office that is apart.
pub(super) fn check(
    state: &State,
    election: &Election,
    who: &Nominated,
    name: &Text,
) -> Result<(), ElectionRefusal> {
    match circle(state, election) {
        Circle::Anybody => {}
        Circle::Winners(earlier) => check_winner(state, earlier, who, name)?,
        Circle::Officials => check_official(state, election, who, name)?,
        Circle::InOffice => check_in_office(state, election, who, name)?,
    }
    let others = apart(state, election);
    match others.into_iter().find(|(other, _)| has_won(state, other, who)) {
        None => Ok(()),
        Some((other, rule)) => {
            let (name, other) = (name.clone(), other.plan.title.clone());
            Err(OfficeRefusal::HoldsOther { name, other, rule: rule.clone() }.into())
        }
    }
}

/// Checks every name of a list once more, when it is drawn, voted and put into the box: the result
/// that it rests on may have been withdrawn since.
///
/// Somebody may be put forward for two offices that are apart, so that whoever fails for the first
/// can be voted for the second; but never stands on two open lists. That is why the list is refused
/// and not the nomination.
pub(super) fn check_list(
    state: &State,
    election: &Election,
    order: &[CandidateId],
) -> Result<(), ElectionRefusal> {
    check_result(state, election)?;
    for id in order {
        let Candidate { nominee, name, .. } = election.candidate(*id)?;
        check(state, election, &nominee.who, name)?;
    }
    for (other, rule) in apart(state, election) {
        let on_other = |id: &&CandidateId| {
            election.candidate(**id).is_ok_and(|known| is_on_list(state, other, &known.nominee.who))
        };
        let both: Vec<CandidateId> = order.iter().filter(on_other).copied().collect();
        let names = election.printed_names(&both, &state.roster);
        if !names.is_empty() {
            let (other, rule) = (other.plan.title.clone(), rule.clone());
            return Err(OfficeRefusal::OnOtherList { names, other, rule }.into());
        }
    }
    Ok(())
}

/// Refuses to go on with an office while one that nobody may hold together with it is being voted:
/// each has its list, its ballot and its announcement before the next one has its list.
pub(super) fn check_apart_is_quiet(
    state: &State,
    election: &Election,
) -> Result<(), OfficeRefusal> {
    let others = apart(state, election);
    match others.into_iter().find(|(other, _)| other.has_running_round()) {
        None => Ok(()),
        Some((other, rule)) => {
            let (other, rule) = (other.plan.title.clone(), rule.clone());
            Err(OfficeRefusal::OtherVoteRuns { other, rule })
        }
    }
}

/// Refuses to go on while the result that the names come from is not announced.
pub(super) fn check_result(state: &State, election: &Election) -> Result<(), NameRefusal> {
    match circle(state, election) {
        Circle::Winners(earlier) => check_announced(earlier),
        Circle::Anybody | Circle::Officials | Circle::InOffice => Ok(()),
    }
}

fn check_winner(
    state: &State,
    earlier: &Election,
    who: &Nominated,
    name: &Text,
) -> Result<(), ElectionRefusal> {
    check_announced(earlier)?;
    if has_won(state, earlier, who) {
        return Ok(());
    }
    let (name, among) = (name.clone(), earlier.plan.title.clone());
    Err(NameRefusal::NotAmongWinners { name, among }.into())
}

fn check_announced(earlier: &Election) -> Result<(), NameRefusal> {
    if earlier.has_result() || earlier.phase.is_over() {
        return Ok(());
    }
    Err(NameRefusal::ResultAwaited { among: earlier.plan.title.clone() })
}

fn check_official(
    state: &State,
    election: &Election,
    who: &Nominated,
    name: &Text,
) -> Result<(), OfficeRefusal> {
    let is_official = match who {
        Nominated::Person(person) => state
            .roster
            .get(*person)
            .is_some_and(|known| known.delegate.standing == Standing::Official),
        Nominated::Outside { .. } => false,
    };
    if is_official {
        return Ok(());
    }
    let (name, rule) = (name.clone(), rule_on(&state.rules, election.plan.office));
    Err(OfficeRefusal::NotOfficial { name, rule })
}

/// Tells whether an election may rest on the results of another: its names are drawn from among
/// those elected there, or nobody holds both offices.
pub fn is_bound_to(state: &State, election: &Election, other: &Election) -> bool {
    draws_on(state, election, other) || is_apart(state, election, other)
}

/// Tells whether what an election has done rests on the result of this round of another: on who was
/// elected there or, where the offices are apart, on who was not.
pub(super) fn rests_on(
    state: &State,
    election: &Election,
    (other, round): (&Election, &Round),
) -> bool {
    let may_hold_both = |line: &Line| {
        other.candidate(line.candidate).is_ok_and(|known| {
            let who = &known.nominee.who;
            has_won(state, election, who) || is_voted_on(state, election, who)
        })
    };
    draws_on(state, election, other)
        || (is_apart(state, election, other) && round.paper.lines.iter().any(may_hold_both))
}

fn draws_on(state: &State, election: &Election, other: &Election) -> bool {
    match circle(state, election) {
        Circle::Winners(earlier) => earlier.plan.id == other.plan.id,
        Circle::InOffice => is_filling_for(state, election, other),
        Circle::Anybody | Circle::Officials => false,
    }
}

/// Whether a person is on the paper of a round that is under way.
fn is_voted_on(state: &State, election: &Election, who: &Nominated) -> bool {
    let running = election.current_round().filter(|_| election.has_running_round());
    let mut lines = running.into_iter().flat_map(|round| &round.paper.lines);
    lines.any(|line| is_candidate(state, election, line.candidate, who))
}

fn is_apart(state: &State, election: &Election, other: &Election) -> bool {
    apart(state, election).iter().any(|(known, _)| known.plan.id == other.plan.id)
}

/// Whether an election fills a place in a body out of whose members in office another is held.
fn is_filling_for(state: &State, election: &Election, other: &Election) -> bool {
    let rule = state.rules.offices.get(&election.plan.office);
    other.plan.occasion == Occasion::Vacancy
        && rule.is_some_and(|rule| rule.among.contains(&other.plan.office))
}

/// Whoever the meeting has just elected to fill a vacancy is in office too.
fn check_in_office(
    state: &State,
    election: &Election,
    who: &Nominated,
    name: &Text,
) -> Result<(), OfficeRefusal> {
    let is_in_office = match who {
        Nominated::Person(person) => state.roster.get(*person).is_some_and(|known| {
            known.delegate.standing == Standing::Official
                && !base::is_left_out(base::for_gathering(state), &known.delegate)
        }),
        Nominated::Outside { .. } => false,
    };
    let all = state.elections.all.iter();
    let mut fillings = all.filter(|other| is_filling_for(state, election, other));
    if is_in_office || fillings.any(|filling| has_won(state, filling, who)) {
        return Ok(());
    }
    let (name, rule) = (name.clone(), rule_on(&state.rules, election.plan.office));
    Err(OfficeRefusal::NotInOffice { name, rule })
}

/// Lists the elections of offices that nobody holds together with this one, with the rule.
pub(super) fn apart<'a>(state: &'a State, election: &Election) -> Vec<(&'a Election, &'a Text)> {
    let own = election.plan.office;
    let others = state.elections.all.iter().filter(|other| other.plan.id != election.plan.id);
    let rule = |other: &Election| {
        let other = other.plan.office;
        rule_apart(&state.rules, own, other).or_else(|| rule_apart(&state.rules, other, own))
    };
    others.filter_map(|other| Some((other, rule(other)?))).collect()
}

fn rule_apart(rules: &RuleSet, office: Office, other: Office) -> Option<&Text> {
    let known = rules.offices.get(&office)?;
    known.apart_from.contains(&other).then_some(&known.rule)
}

fn rule_on(rules: &RuleSet, office: Office) -> Text {
    rules.offices.get(&office).map(|known| known.rule.clone()).unwrap_or_default()
}

/// Tells whether somebody is among those elected.
pub(super) fn has_won(state: &State, election: &Election, who: &Nominated) -> bool {
    election.winners().into_iter().any(|id| is_candidate(state, election, id, who))
}

/// Whether a person stands on a list that was drawn and is not decided yet.
fn is_on_list(state: &State, election: &Election, who: &Nominated) -> bool {
    match &election.phase {
        Phase::ListDrawn { order } => {
            order.iter().any(|id| is_candidate(state, election, *id, who))
        }
        Phase::Balloting => election.running().iter().any(|known| {
            election.was_on_paper(known.nominee.id)
                && is_candidate(state, election, known.nominee.id, who)
        }),
        Phase::Nominating | Phase::Concluded { .. } | Phase::HandedOver { .. } => false,
    }
}

fn is_candidate(state: &State, election: &Election, id: CandidateId, who: &Nominated) -> bool {
    election.candidate(id).is_ok_and(|known| known.nominee.who.is_same(who, &state.roster))
}
