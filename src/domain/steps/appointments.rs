//! The steps of an announcement of who is appointed.

use super::Act;
use crate::domain::{ItemId, State};

/// Something that the operator can do about the appointments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppointmentsAct {
    /// Notes who is appointed to an office, by which decision.
    Announce,
    /// Takes back what was noted of an office.
    Withdraw,
}

/// Lists the acts at an item: once something was noted at it, the item may end.
pub(super) fn acts(state: &State, item: ItemId) -> Vec<Act> {
    let appointments = &state.appointments;
    let announce = appointments.open_offices().next().map(|_| AppointmentsAct::Announce);
    let withdraw = (!appointments.all.is_empty()).then_some(AppointmentsAct::Withdraw);
    let acts = announce.into_iter().chain(withdraw).map(Act::Appointments);
    let end = appointments.was_heard_at(item).then_some(Act::FinishItem);
    acts.chain(end).collect()
}
