//! What the announced results of a whole congress must satisfy together, and what was left undone.
//! Nothing is computed anew: a base that would be another one today is told, and stays.

mod finding;

pub use finding::CongressFinding;

use crate::domain::about::Stage;
use crate::domain::bodies::Body;
use crate::domain::election::chain::{Circle, apart, circle, has_won};
use crate::domain::election::round::{Outcome, Round, RoundStage};
use crate::domain::election::stage::PhaseName;
use crate::domain::election::{Election, Nominated, Office};
use crate::domain::narration::person_name;
use crate::domain::rules::BaseOf;
use crate::domain::{CandidateId, PersonId, State, Text, base};

/// Lists everything that does not go together over the elections of a session.
pub fn findings(state: &State) -> Vec<CongressFinding> {
    let elections = &state.elections.all;
    let mut findings: Vec<CongressFinding> = elections
        .iter()
        .flat_map(|election| {
            let too_many = over_seats(election);
            let outside = not_among(state, election);
            let counted = counted_own_election(state, election);
            let twice = alternates_elected(state, election);
            too_many.into_iter().chain(outside).chain(counted).chain(twice)
        })
        .collect();
    findings.extend(elections.iter().flat_map(|election| both_apart(state, election)));
    findings.extend(bases_that_differ(state));
    findings.extend(elections.iter().flat_map(|election| changed_bases(state, election)));
    findings.extend(elections.iter().filter_map(|election| ballots_kept(state, election)));
    findings
}

/// The announced rounds with their results.
fn announced(election: &Election) -> impl DoubleEndedIterator<Item = (&Round, &Outcome)> {
    election.rounds.iter().filter_map(|round| match &round.stage {
        RoundStage::Announced { result, .. } => Some((round, result)),
        _ => None,
    })
}

fn over_seats(election: &Election) -> Option<CongressFinding> {
    let (elected, seats) = (election.winners().len(), election.seats.number());
    let title = election.plan.title.clone();
    (usize::from(seats) < elected).then_some(CongressFinding::ElectedOverSeats {
        election: title,
        elected,
        seats,
    })
}

/// Whoever is elected out of the winners of another election must be one of them.
fn not_among(state: &State, election: &Election) -> Vec<CongressFinding> {
    let Circle::Winners(other) = circle(state, election) else { return Vec::new() };
    let winners = people(election, election.winners()).into_iter();
    winners
        .filter(|who| !has_won(state, other, who))
        .map(|who| CongressFinding::NotAmong {
            election: election.plan.title.clone(),
            among: other.plan.title.clone(),
            name: name(state, who),
        })
        .collect()
}

/// Nobody counts the ballots of a list that carries the own name, unless the rules allow it. The
/// committee that sits counted the last round.
fn counted_own_election(state: &State, election: &Election) -> Vec<CongressFinding> {
    if state.rules.serving.listed_may_count {
        return Vec::new();
    }
    let committee = state.bodies.elected(Body::Counting(election.plan.id));
    let (Some(committee), Some((_, outcome))) = (committee, announced(election).next_back()) else {
        return Vec::new();
    };
    let members: Vec<PersonId> = committee.people().collect();
    let seated = [outcome.verdict.elected.as_slice(), &outcome.verdict.alternates].concat();
    let seated = people(election, seated).into_iter();
    let counted = |who: &&Nominated| matches!(who, Nominated::Person(id) if members.contains(id));
    seated
        .filter(counted)
        .map(|who| CongressFinding::CountedOwnElection {
            election: election.plan.title.clone(),
            name: name(state, who),
        })
        .collect()
}

/// An alternate has no seat of the same office.
fn alternates_elected(state: &State, election: &Election) -> Vec<CongressFinding> {
    let seated = seated_as(state, election.plan.office);
    let alternates = people(election, election.alternates()).into_iter();
    alternates
        .filter(|who| seated.contains(who))
        .map(|who| CongressFinding::AlternateElected {
            election: election.plan.title.clone(),
            name: name(state, who),
        })
        .collect()
}

/// Nobody wins a second office that the rules keep apart from one won before.
fn both_apart(state: &State, election: &Election) -> Vec<CongressFinding> {
    let before = apart(state, election).into_iter().map(|(other, _)| other);
    let before = before.filter(|other| other.plan.id < election.plan.id);
    let both = before.flat_map(|first| {
        let winners = people(election, election.winners()).into_iter();
        let held = winners.filter(|who| has_won(state, first, who));
        held.map(|who| CongressFinding::HeldApart {
            name: name(state, who),
            first: first.plan.title.clone(),
            second: election.plan.title.clone(),
        })
    });
    both.collect()
}

/// Each result whose base of persons is not that of the result before it.
fn bases_that_differ(state: &State) -> Vec<CongressFinding> {
    let results = state.elections.all.iter().flat_map(|election| {
        announced(election).map(move |(_, outcome)| (election, &outcome.verdict.base))
    });
    let results: Vec<_> = results.filter(|(_, base)| base.of == BaseOf::Convened).collect();
    let pairs = results.iter().zip(results.iter().skip(1));
    pairs
        .filter(|((_, before), (_, after))| before.size != after.size)
        .map(|((first, before), (second, after))| CongressFinding::BasesDiffer {
            first: first.plan.title.clone(),
            before: (*before).clone(),
            second: second.plan.title.clone(),
            after: (*after).clone(),
        })
        .collect()
}

/// Each announced result whose base would be another one, as the roster stands now.
fn changed_bases(state: &State, election: &Election) -> Vec<CongressFinding> {
    let now = base::of_persons(state, base::for_gathering(state)).size;
    let of_persons =
        announced(election).filter(|(_, outcome)| outcome.verdict.base.of == BaseOf::Convened);
    of_persons
        .filter(|(_, outcome)| outcome.verdict.base.size != now)
        .map(|(round, outcome)| CongressFinding::BaseChanged {
            election: election.plan.title.clone(),
            round: round.number,
            announced: outcome.verdict.base.size,
            now,
        })
        .collect()
}

/// A closed congress has handed the sealed ballots over.
fn ballots_kept(state: &State, election: &Election) -> Option<CongressFinding> {
    let is_closed = matches!(state.stage, Stage::Closed { .. });
    let kept = election.has_result() && election.phase.name() != PhaseName::HandedOver;
    let title = election.plan.title.clone();
    (is_closed && kept).then_some(CongressFinding::BallotsKept { election: title })
}

fn seated_as(state: &State, office: Office) -> Vec<&Nominated> {
    let elections = state.elections.all.iter().filter(|election| election.plan.office == office);
    elections.flat_map(|election| people(election, election.winners())).collect()
}

fn people(election: &Election, candidates: Vec<CandidateId>) -> Vec<&Nominated> {
    let known = candidates.into_iter().filter_map(|id| election.candidate(id).ok());
    known.map(|candidate| &candidate.nominee.who).collect()
}

fn name(state: &State, who: &Nominated) -> Text {
    match who {
        Nominated::Person(id) => person_name(state, *id).as_str().into(),
        Nominated::Outside { name, .. } => name.clone(),
    }
}
