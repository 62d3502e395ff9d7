//! Appointments (chỉ định): the superior's decision names who holds an office, and no ballot is held
//! for it (Chỉ thị 45-CT/TW ngày 14/4/2025).

mod decide;
mod refusal;

pub(super) use decide::decide;
pub use refusal::AppointmentsRefusal;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::election::nominee::read_names;
use super::election::{Nominated, Office};
use super::{ItemId, Moment, Text};

/// What the offices are whose holders are appointed, in the order of the decisions.
pub const APPOINTED: [Office; 7] = [
    Office::Committee,
    Office::StandingCommittee,
    Office::Secretary,
    Office::DeputySecretary,
    Office::InspectionCommittee,
    Office::InspectionHead,
    Office::Delegates,
];

/// The appointments that the hall has heard, in order; one for each office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appointments {
    pub all: Vec<Appointment>,
}

/// Who was appointed to what, and the item at which the hall heard it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    pub office: Office,
    pub people: Vec<Nominated>,
    pub decision: Decision,
    pub item: ItemId,
    pub at: Moment,
}

/// The paper that appoints (quyết định chỉ định).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Its number as written ("214-QĐ/TU").
    pub number: Text,
    pub on: NaiveDate,
    /// The committee that appoints.
    pub by: Text,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AppointmentsCommand {
    /// Notes what the decision says that is being read out.
    Announce {
        office: Office,
        #[serde(deserialize_with = "read_names")]
        people: Vec<Nominated>,
        decision: Decision,
    },
    /// Takes back what was noted of an office, with a reason for the minutes.
    Withdraw { office: Office, reason: Text },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AppointmentsEvent {
    Announced {
        office: Office,
        people: Vec<Nominated>,
        decision: Decision,
        item: ItemId,
        at: Moment,
    },
    Withdrawn {
        office: Office,
        reason: Text,
    },
}

impl Appointments {
    /// Finds the appointment to an office.
    pub fn to(&self, office: Office) -> Option<&Appointment> {
        self.all.iter().find(|known| known.office == office)
    }

    /// Whether anything was announced at an item.
    pub fn was_heard_at(&self, item: ItemId) -> bool {
        self.all.iter().any(|known| known.item == item)
    }

    /// The offices to which nobody is appointed yet.
    pub fn open_offices(&self) -> impl Iterator<Item = Office> {
        APPOINTED.into_iter().filter(|office| self.to(*office).is_none())
    }
}

/// Takes an event of the appointments in.
pub(super) fn evolve(appointments: &mut Appointments, event: &AppointmentsEvent) {
    match event {
        AppointmentsEvent::Announced { office, people, decision, item, at } => {
            let (people, decision) = (people.clone(), decision.clone());
            let (office, item, at) = (*office, *item, *at);
            appointments.all.push(Appointment { office, people, decision, item, at });
        }
        AppointmentsEvent::Withdrawn { office, .. } => {
            appointments.all.retain(|known| known.office != *office);
        }
    }
}
