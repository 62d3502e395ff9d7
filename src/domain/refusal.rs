//! Why the rules say no: a noun, its numbers, and the rule.

use super::Lang;
use super::about::SessionRefusal;
use super::agenda::{AgendaRefusal, Unmet};
use super::appointments::AppointmentsRefusal;
use super::bodies::BodiesRefusal;
use super::conclusions::ConclusionsRefusal;
use super::duties::DutiesRefusal;
use super::election::refusal::ElectionRefusal;
use super::floor::FloorRefusal;
use super::grading::GradingRefusal;
use super::hall::HallRefusal;
use super::hands::HandsRefusal;
use super::preparation::PreparationRefusal;
use super::quorum::QuorumRefusal;
use super::review::ReviewRefusal;
use super::roster::RosterRefusal;
use super::themes::ThemesRefusal;

/// A command that was not accepted. It leaves no trace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Session(SessionRefusal),
    Quorum(QuorumRefusal),
    Roster(RosterRefusal),
    Bodies(BodiesRefusal),
    Agenda(AgendaRefusal),
    Unmet(Unmet),
    Hands(HandsRefusal),
    Floor(FloorRefusal),
    Election(ElectionRefusal),
    Hall(HallRefusal),
    Duties(DutiesRefusal),
    Review(ReviewRefusal),
    Grading(GradingRefusal),
    Themes(ThemesRefusal),
    Conclusions(ConclusionsRefusal),
    Preparation(PreparationRefusal),
    Appointments(AppointmentsRefusal),
}

impl Refusal {
    /// Says in one sentence what stands in the way, with the numbers and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Session(refusal) => refusal.text(lang),
            Self::Quorum(refusal) => refusal.text(lang),
            Self::Roster(refusal) => refusal.text(lang),
            Self::Bodies(refusal) => refusal.text(lang),
            Self::Agenda(refusal) => refusal.text(lang),
            Self::Unmet(refusal) => refusal.text(lang),
            Self::Hands(refusal) => refusal.text(lang),
            Self::Floor(refusal) => refusal.text(lang),
            Self::Election(refusal) => refusal.text(lang),
            Self::Hall(refusal) => refusal.text(lang),
            Self::Duties(refusal) => refusal.text(lang),
            Self::Review(refusal) => refusal.text(lang),
            Self::Grading(refusal) => refusal.text(lang),
            Self::Themes(refusal) => refusal.text(lang),
            Self::Conclusions(refusal) => refusal.text(lang),
            Self::Preparation(refusal) => refusal.text(lang),
            Self::Appointments(refusal) => refusal.text(lang),
        }
    }
}

macro_rules! refusal_from {
    ($($part:ident($refusal:ty)),* $(,)?) => {$(
        impl From<$refusal> for Refusal {
            fn from(refusal: $refusal) -> Self {
                Self::$part(refusal)
            }
        }
    )*};
}

refusal_from!(
    Session(SessionRefusal),
    Quorum(QuorumRefusal),
    Roster(RosterRefusal),
    Bodies(BodiesRefusal),
    Agenda(AgendaRefusal),
    Unmet(Unmet),
    Hands(HandsRefusal),
    Floor(FloorRefusal),
    Election(ElectionRefusal),
    Hall(HallRefusal),
    Duties(DutiesRefusal),
    Review(ReviewRefusal),
    Grading(GradingRefusal),
    Themes(ThemesRefusal),
    Conclusions(ConclusionsRefusal),
    Preparation(PreparationRefusal),
    Appointments(AppointmentsRefusal),
);
