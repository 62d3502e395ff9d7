//! Who of those convened came, who did not and why, and which organisations are represented.

use std::collections::BTreeSet;

use crate::domain::Text;
use crate::domain::roster::{Absence, AbsenceReason, Attendee, Delegate, Presence, Roster, Seat};

/// The holders of a mandate, by whether they are here. The five groups add up to the convened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attendance<'a> {
    pub convened: u32,
    pub present: u32,
    /// Were here and have gone.
    pub left: Vec<&'a Delegate>,
    /// Away with a reason.
    pub excused: Vec<(&'a Delegate, &'a Absence)>,
    /// Away without a reason.
    pub unexplained: Vec<&'a Delegate>,
    /// Not seen yet, and nothing was reported.
    pub awaited: Vec<&'a Delegate>,
    pub replaced: Vec<Replacement<'a>>,
    /// The organisations that send delegates.
    pub units: BTreeSet<&'a Text>,
    /// Those of which a delegate is here.
    pub units_present: BTreeSet<&'a Text>,
}

/// A delegate whose place an alternate has taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replacement<'a> {
    pub delegate: &'a Delegate,
    pub alternate: &'a Delegate,
}

impl<'a> Attendance<'a> {
    pub(super) fn of(roster: &'a Roster) -> Self {
        let mut attendance = Self::default();
        for voter in roster.voters() {
            attendance.convened += 1;
            attendance.count(voter);
        }
        attendance.replaced = replacements(roster).collect();
        attendance
    }

    fn count(&mut self, voter: &'a Attendee) {
        let delegate = &voter.delegate;
        let unit = Some(&delegate.unit).filter(|unit| !unit.is_empty());
        self.units.extend(unit);
        match &voter.presence {
            Presence::Present { .. } => {
                self.present += 1;
                self.units_present.extend(unit);
            }
            Presence::Left { .. } => self.left.push(delegate),
            Presence::Absent(absence) if absence.reason == AbsenceReason::Unexplained => {
                self.unexplained.push(delegate);
            }
            Presence::Absent(absence) => self.excused.push((delegate, absence)),
            Presence::Awaited => self.awaited.push(delegate),
        }
    }
}

fn replacements(roster: &Roster) -> impl Iterator<Item = Replacement<'_>> {
    roster.people.values().filter_map(|attendee| {
        let Seat::GivenTo(alternate) = attendee.seat else { return None };
        let alternate = &roster.get(alternate)?.delegate;
        Some(Replacement { delegate: &attendee.delegate, alternate })
    })
}
