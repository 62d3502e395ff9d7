//! Reports given of those registered, by locality and topic, with the time that they took.

use crate::domain::floor::{Heard, Slot, Speaker, SpeechKind};
use crate::domain::{State, Text};

/// Every report that stands: given, being given, or still to come. Who withdrew is not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reports<'a> {
    pub all: Vec<Report<'a>>,
}

/// A report on experience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report<'a> {
    pub slot: &'a Slot,
    pub topic: &'a Text,
    /// The unit of a delegate, the post of a guest.
    pub unit: &'a Text,
    pub fate: ReportFate,
}

/// What became of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFate {
    Given {
        seconds: i64,
    },
    /// Somebody gives it now.
    Running,
    Waiting,
}

impl<'a> Reports<'a> {
    /// Lists the reports: those given in order, then the present one, then the queue.
    pub fn of(state: &'a State) -> Self {
        let floor = &state.floor;
        let heard = floor.heard.iter().map(|heard| (&heard.speech.slot, given(heard)));
        let now = floor.speaking.iter().map(|speech| (&speech.slot, ReportFate::Running));
        let queue = floor.queue.iter().map(|slot| (slot, ReportFate::Waiting));
        let all = heard.chain(now).chain(queue);
        Self { all: all.filter_map(|(slot, fate)| report(state, slot, fate)).collect() }
    }

    /// Counts the reports that stand, given or not.
    pub fn registered(&self) -> usize {
        self.all.len()
    }

    /// Counts the reports that were given.
    pub fn given(&self) -> usize {
        self.all.iter().filter(|report| matches!(report.fate, ReportFate::Given { .. })).count()
    }

    /// How many whole minutes the reports took together.
    pub fn minutes(&self) -> i64 {
        self.all.iter().map(Report::seconds).fold(0, i64::saturating_add) / 60
    }
}

impl Report<'_> {
    /// The seconds that the report took; none until it is given.
    pub fn seconds(&self) -> i64 {
        match self.fate {
            ReportFate::Given { seconds } => seconds,
            ReportFate::Running | ReportFate::Waiting => 0,
        }
    }
}

fn given(heard: &Heard) -> ReportFate {
    ReportFate::Given { seconds: heard.speech.elapsed_s(heard.until) }
}

fn report<'a>(state: &'a State, slot: &'a Slot, fate: ReportFate) -> Option<Report<'a>> {
    let SpeechKind::Report { title: topic } = &slot.kind else { return None };
    let unit = match &slot.speaker {
        Speaker::Delegate(person) => &state.roster.get(*person)?.delegate.unit,
        Speaker::Guest { post, .. } => post,
    };
    Some(Report { slot, topic, unit, fate })
}
