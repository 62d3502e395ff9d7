//! The base of an election (RULES 1.10.2): a set of persons, those convened less the union of the
//! groups that the rule set subtracts.

use std::collections::BTreeMap;

use super::about::Gathering;
use super::election::verdict::{Base, BaseTerm};
use super::roster::{Attendee, Condition, Delegate, Presence, Roster, Seat};
use super::rules::{BaseOf, BaseRule, Ground};
use super::{PersonId, State};

/// Finds the rule on the base for the body that meets. A conference counts as a committee meeting.
pub fn for_gathering(state: &State) -> &BaseRule {
    let bases = &state.rules.bases;
    match state.about.gathering {
        Gathering::MemberCongress | Gathering::MemberMeeting => &bases.member_congress,
        Gathering::DelegateCongress => &bases.delegate_congress,
        Gathering::CommitteeMeeting | Gathering::Conference => &bases.committee_meeting,
    }
}

/// Takes the base down as the roster stands now.
pub fn of_persons(state: &State, rule: &BaseRule) -> Base {
    of_people(rule, state.roster.convened(), voters(&state.roster))
}

/// Those convened, each with what applies to them.
fn voters(roster: &Roster) -> impl Iterator<Item = (PersonId, impl Fn(Ground) -> bool)> {
    roster
        .voters()
        .map(move |voter| (voter.delegate.id, move |ground| applies(ground, voter, roster)))
}

/// Takes the base down from people and what applies to each of them. Where ballots are the base,
/// it stays at 0 until they are counted.
pub fn of_people<F: Fn(Ground) -> bool>(
    rule: &BaseRule,
    convened: u32,
    people: impl Iterator<Item = (PersonId, F)>,
) -> Base {
    let (from, less) = match rule.of {
        BaseOf::Convened => (convened, groups(rule, people)),
        BaseOf::Collected | BaseOf::Valid => (0, Vec::new()),
    };
    let size = from.saturating_sub(number(&less));
    Base { rule: rule.rule.clone(), of: rule.of, from, less, size }
}

/// Counts those convened less the groups that the rule subtracts, as the roster stands now.
pub fn reduced(state: &State) -> u32 {
    let less = groups(for_gathering(state), voters(&state.roster));
    state.roster.convened().saturating_sub(number(&less))
}

/// Finds the circumstance for which a person is not convened at all (RULES 1.11), if there is one.
pub fn not_convened(rule: &BaseRule, delegate: &Delegate) -> Option<Condition> {
    let conditions = rule.not_convened.iter().filter_map(|ground| condition(*ground));
    conditions.into_iter().find(|condition| delegate.conditions.contains(condition))
}

/// Tells whether a circumstance of a person takes them out of the base, be they present or not.
pub(super) fn is_left_out(rule: &BaseRule, delegate: &Delegate) -> bool {
    let conditions = rule.subtract.iter().filter(|ground| !rests_on_absence(**ground)).copied();
    conditions.filter_map(condition).any(|condition| delegate.conditions.contains(&condition))
}

/// Tells whether a ground takes a person out who had not come when the base was taken down.
pub(super) fn rests_on_absence(ground: Ground) -> bool {
    match ground {
        Ground::ExemptAbsent
        | Ground::AbsentThroughoutApproved
        | Ground::AbsentThroughout
        | Ground::ConveningCommitteeAbsentThroughout => true,
        Ground::TemporaryElsewhere
        | Ground::Suspended
        | Ground::Prosecuted
        | Ground::NotInOffice => false,
    }
}

fn number(less: &[BaseTerm]) -> u32 {
    let people = less.iter().map(|term| term.people.len()).sum::<usize>();
    u32::try_from(people).unwrap_or(u32::MAX)
}

/// Puts every excluded person into the first group that fits, in the order of the rule.
fn groups<F: Fn(Ground) -> bool>(
    rule: &BaseRule,
    voters: impl Iterator<Item = (PersonId, F)>,
) -> Vec<BaseTerm> {
    let mut people: BTreeMap<Ground, Vec<PersonId>> = BTreeMap::new();
    for (person, applies) in voters {
        if let Some(ground) = rule.subtract.iter().find(|ground| applies(**ground)) {
            people.entry(*ground).or_default().push(person);
        }
    }
    let terms = rule.subtract.iter().filter_map(|ground| people.remove_entry(ground));
    terms.map(|(ground, people)| BaseTerm { ground, people }).collect()
}

/// Asks whether a ground fits a person now. Who has never checked in counts, for the time being,
/// as absent throughout. The list of a committee holds only those in office.
fn applies(ground: Ground, voter: &Attendee, roster: &Roster) -> bool {
    let has_come = seat_was_taken(voter, roster);
    let has = |condition| voter.delegate.conditions.contains(&condition);
    match ground {
        Ground::TemporaryElsewhere => has(Condition::TemporaryElsewhere),
        Ground::ExemptAbsent => has(Condition::Exempt) && !has_come,
        Ground::Suspended => has(Condition::Suspended),
        Ground::Prosecuted => has(Condition::Prosecuted),
        Ground::AbsentThroughoutApproved => is_excused(voter) && !has_come,
        Ground::AbsentThroughout => !has_come,
        Ground::ConveningCommitteeAbsentThroughout => voter.delegate.convening && !has_come,
        Ground::NotInOffice => false,
    }
}

/// Whether a seat was ever taken: by who holds it, or by the delegate who held it before.
fn seat_was_taken(voter: &Attendee, roster: &Roster) -> bool {
    let before = match voter.seat {
        Seat::TakenFrom(delegate) => roster.get(delegate),
        Seat::Own | Seat::GivenTo(_) | Seat::Without => None,
    };
    voter.has_come() || before.is_some_and(Attendee::has_come)
}

fn is_excused(voter: &Attendee) -> bool {
    matches!(&voter.presence, Presence::Absent(absence) if absence.approved)
}

fn condition(ground: Ground) -> Option<Condition> {
    match ground {
        Ground::TemporaryElsewhere => Some(Condition::TemporaryElsewhere),
        Ground::ExemptAbsent => Some(Condition::Exempt),
        Ground::Suspended => Some(Condition::Suspended),
        Ground::Prosecuted => Some(Condition::Prosecuted),
        Ground::AbsentThroughoutApproved
        | Ground::AbsentThroughout
        | Ground::ConveningCommitteeAbsentThroughout
        | Ground::NotInOffice => None,
    }
}
