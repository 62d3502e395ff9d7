//! The state of a session: a fold of its events, and nothing else.

use super::ElectionId;
use super::about::{About, Stage};
use super::agenda::Agenda;
use super::appointments::Appointments;
use super::bodies::Bodies;
use super::conclusions::Conclusions;
use super::duties::Duties;
use super::election::{Election, Elections};
use super::floor::Floor;
use super::grading::Grading;
use super::hall::Hall;
use super::hands::Hands;
use super::preparation::Preparation;
use super::review::Reviews;
use super::roster::Roster;
use super::rules::RuleSet;
use super::themes::Themes;

/// Everything that is true of the session now. Holds facts only: no cursor, no draft, no toast.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The number of the last record that was folded in.
    pub head: u64,
    pub about: About,
    pub rules: RuleSet,
    pub stage: Stage,
    pub roster: Roster,
    pub bodies: Bodies,
    pub agenda: Agenda,
    pub hands: Hands,
    pub floor: Floor,
    pub elections: Elections,
    pub hall: Hall,
    pub duties: Duties,
    pub reviews: Reviews,
    pub grading: Grading,
    pub themes: Themes,
    pub conclusions: Conclusions,
    /// What was done before the congress.
    pub preparation: Preparation,
    /// Who was appointed where nobody is elected.
    pub appointments: Appointments,
}

impl State {
    /// Finds an election by its number.
    pub fn election(&self, id: ElectionId) -> Option<&Election> {
        self.elections.all.iter().find(|election| election.plan.id == id)
    }
}
