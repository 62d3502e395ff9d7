//! What has happened. Past tense, written to the session file, never changed once released.

use serde::{Deserialize, Serialize};

use super::about::SessionEvent;
use super::agenda::AgendaEvent;
use super::appointments::AppointmentsEvent;
use super::bodies::BodiesEvent;
use super::conclusions::ConclusionsEvent;
use super::duties::DutiesEvent;
use super::election::ElectionEvent;
use super::election::lot::LotEvent;
use super::election::round::RoundEvent;
use super::floor::FloorEvent;
use super::grading::GradingEvent;
use super::hall::HallEvent;
use super::hands::HandsEvent;
use super::preparation::PreparationEvent;
use super::review::ReviewEvent;
use super::roster::RosterEvent;
use super::themes::ThemesEvent;

/// Anything that has happened in the session, by the part of the congress that it concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Session(SessionEvent),
    Roster(RosterEvent),
    Bodies(BodiesEvent),
    Agenda(AgendaEvent),
    Hands(HandsEvent),
    Floor(FloorEvent),
    Election(ElectionEvent),
    Round(RoundEvent),
    Lot(LotEvent),
    Hall(HallEvent),
    Duties(DutiesEvent),
    Review(ReviewEvent),
    Grading(GradingEvent),
    Themes(ThemesEvent),
    Conclusions(ConclusionsEvent),
    Preparation(PreparationEvent),
    Appointments(AppointmentsEvent),
}
