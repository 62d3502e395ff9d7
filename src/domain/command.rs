//! What is asked. Imperative; the same for the console, a scenario file, `apply` and the tests.

use serde::{Deserialize, Serialize};

use super::about::SessionCommand;
use super::agenda::AgendaCommand;
use super::appointments::AppointmentsCommand;
use super::bodies::BodiesCommand;
use super::conclusions::ConclusionsCommand;
use super::duties::DutiesCommand;
use super::election::ElectionCommand;
use super::election::lot::LotCommand;
use super::election::round::RoundCommand;
use super::floor::FloorCommand;
use super::grading::GradingCommand;
use super::hall::HallCommand;
use super::hands::HandsCommand;
use super::preparation::PreparationCommand;
use super::review::ReviewCommand;
use super::roster::RosterCommand;
use super::themes::ThemesCommand;

/// Anything that can be asked of a session, by the part of the congress that it concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    Session(SessionCommand),
    Roster(RosterCommand),
    Bodies(BodiesCommand),
    Agenda(AgendaCommand),
    Hands(HandsCommand),
    Floor(FloorCommand),
    Election(ElectionCommand),
    Round(RoundCommand),
    Lot(LotCommand),
    Hall(HallCommand),
    Duties(DutiesCommand),
    Review(ReviewCommand),
    Grading(GradingCommand),
    Themes(ThemesCommand),
    Conclusions(ConclusionsCommand),
    Preparation(PreparationCommand),
    Appointments(AppointmentsCommand),
}
