//! Placeholders about presence: who is convened, who is here, and whether that is enough.

use std::collections::BTreeSet;

use super::{Placeholder, Topic};
use crate::domain::about::Gathering;
use crate::domain::roster::{Attendee, Condition, Presence, Seat, Standing};
use crate::domain::rules::Ground;
use crate::domain::{Percent, State};

pub(super) const TOPIC: Topic = Topic {
    vi: "Sự có mặt",
    en: "Presence",
    placeholders: &[
        Placeholder {
            name: "convened",
            vi: "số chính thức được triệu tập",
            en: "the number convened",
            value: |state, _| Some(convened(state).to_string()),
        },
        Placeholder {
            name: "present",
            vi: "số chính thức đang có mặt",
            en: "the number of those convened who are present now",
            value: |state, _| Some(present(state).to_string()),
        },
        Placeholder {
            name: "absent",
            vi: "số chính thức đang vắng mặt",
            en: "the number of those convened who are absent now",
            value: |state, _| Some(convened(state).saturating_sub(present(state)).to_string()),
        },
        Placeholder {
            name: "present_share",
            vi: "tỷ lệ có mặt",
            en: "the share present",
            value: |state, lang| {
                let part = u32::try_from(present(state)).ok()?;
                let whole = u32::try_from(convened(state)).ok()?;
                Some(Percent::of(part, whole).with_sign(lang))
            },
        },
        Placeholder {
            name: "quorum_needed",
            vi: "số có mặt tối thiểu để họp hợp lệ",
            en: "the least number present for a valid session",
            value: |state, _| quorum_needed(state),
        },
        Placeholder {
            name: "units",
            vi: "số tổ chức trực thuộc có đại biểu được triệu tập",
            en: "the number of units that send delegates",
            value: |state, _| Some(units(mandates(state)).to_string()),
        },
        Placeholder {
            name: "units_present",
            vi: "số tổ chức trực thuộc có đại biểu đang có mặt",
            en: "the number of units represented now",
            value: |state, _| Some(units(mandates(state).filter(|one| is_here(one))).to_string()),
        },
    ],
};

fn convened(state: &State) -> usize {
    mandates(state).count()
}

fn present(state: &State) -> usize {
    mandates(state).filter(|one| is_here(one)).count()
}

fn quorum_needed(state: &State) -> Option<String> {
    let quorum = &state.rules.quorum;
    let shares = u64::from(quorum.numerator) * u64::try_from(convened(state)).ok()?;
    let denominator = u64::from(quorum.denominator);
    (denominator > 0).then(|| shares.div_ceil(denominator).to_string())
}

fn units<'a>(people: impl Iterator<Item = &'a Attendee>) -> usize {
    let units: BTreeSet<_> = people.map(|one| &one.delegate.unit).collect();
    units.iter().filter(|unit| !unit.is_empty()).count()
}

/// Those who exercise a mandate now: officials, and alternates in the place of one.
fn mandates(state: &State) -> impl Iterator<Item = &Attendee> {
    let excluded = not_convened(state);
    state.roster.people.values().filter(move |one| match one.seat {
        Seat::TakenFrom(_) => true,
        Seat::GivenTo(_) | Seat::Without => false,
        Seat::Own => {
            one.delegate.standing == Standing::Official
                && !one.delegate.conditions.iter().any(|has| excluded.contains(&ground(*has)))
        }
    })
}

fn not_convened(state: &State) -> &[Ground] {
    let bases = &state.rules.bases;
    match state.about.gathering {
        Gathering::MemberCongress => &bases.member_congress.not_convened,
        Gathering::DelegateCongress => &bases.delegate_congress.not_convened,
        Gathering::CommitteeMeeting => &bases.committee_meeting.not_convened,
        Gathering::Conference => &[],
    }
}

fn ground(condition: Condition) -> Ground {
    match condition {
        Condition::TemporaryElsewhere => Ground::TemporaryElsewhere,
        Condition::Exempt => Ground::ExemptAbsent,
        Condition::Suspended => Ground::Suspended,
        Condition::Prosecuted => Ground::Prosecuted,
    }
}

fn is_here(attendee: &Attendee) -> bool {
    matches!(attendee.presence, Presence::Present { .. })
}
