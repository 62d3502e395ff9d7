//! What a form is for, and the command that it becomes.

use super::{Complaint, Form, Submission};
use crate::domain::bodies::Body;
use crate::domain::conclusions::ConclusionsCommand;
use crate::domain::steps::{AppointmentsAct, Exchange};
use crate::domain::steps::{GradingAct, ReviewAct};
use crate::domain::{Command, ElectionId, ItemId, Lang, PersonId, SlotId};
use crate::ui::Facts;

/// What a form is for. Its fields are laid out in the file of the same part of the congress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    OverrideNeed(ItemId),
    SkipItem(ItemId),
    ReopenItem(ItemId),
    InsertItem { after: ItemId },
    Excuse(PersonId),
    Replace(PersonId),
    ProposeBody(Body),
    CountHands,
    CallSeats(ElectionId),
    CallAdmission,
    RegisterSpeaker,
    GiveFloor,
    WithdrawSpeaker(SlotId),
    FinishSpeech,
    LimitPapers,
    Nominate(ElectionId),
    NominateWinners(ElectionId),
    Withdraw(ElectionId),
    OpinionBallot(ElectionId),
    FloorTie(ElectionId),
    ReopenNominations(ElectionId),
    Conclude(ElectionId),
    HandOver(ElectionId),
    Issue(ElectionId),
    Collect(ElectionId),
    Release(ElectionId),
    Annul(ElectionId),
    WithdrawResult(ElectionId),
    DeclareLot(ElectionId),
    Invalid,
    Doubtful,
    Recount(ElectionId),
    HandTally(ElectionId),
    AssignDuty,
    DeclareArea,
    KeyLink,
    Pilot,
    LiftPilot,
    RemoveArea,
    PostponeDuties,
    ReopenDuties,
    Review(ReviewAct),
    Grading(GradingAct),
    CongressDay,
    Appoint,
    FinishTask,
    AssignTask,
    AddTask,
    AdvancePaper,
    ReopenTask,
    RetractVote(ElectionId),
    Introduce,
    PreparedOpinion,
    NoteVote(ElectionId),
    Note,
    Pace,
    Message,
    Break,
    Exchange(Exchange),
    Appointments(AppointmentsAct),
}

impl Form {
    /// Turns the fields into what the form is for, or says which field does not do yet.
    #[expect(clippy::too_many_lines, reason = "one line for each purpose")]
    pub fn submit(&self, facts: &Facts, lang: Lang) -> Result<Submission, Complaint> {
        self.must_be_picked(lang)?;
        match self.purpose {
            Purpose::OverrideNeed(item) => self.override_need(item, lang).map(run),
            Purpose::SkipItem(item) => self.skip_item(item, lang).map(run),
            Purpose::ReopenItem(item) => self.reopen_item(item, lang).map(run),
            Purpose::InsertItem { after } => self.insert_item(after, lang).map(run),
            Purpose::Excuse(person) => self.excuse(person, lang).map(run),
            Purpose::Replace(person) => self.replace(person, lang).map(run),
            Purpose::ProposeBody(body) => self.propose_body(body, lang).map(run),
            Purpose::CountHands => self.count_hands(lang).map(run),
            Purpose::CallSeats(election) => self.call_seats(election, lang).map(run),
            Purpose::CallAdmission => self.call_admission(lang).map(run),
            Purpose::RegisterSpeaker => self.register_speaker(lang).map(run),
            Purpose::GiveFloor => self.give_floor(lang).map(run),
            Purpose::WithdrawSpeaker(slot) => self.withdraw_speaker(slot, lang).map(run),
            Purpose::LimitPapers => self.limit_papers(lang).map(run),
            Purpose::FinishSpeech => Ok(run(self.finish_speech())),
            Purpose::Nominate(election) => self.nominate(election, lang).map(run),
            Purpose::NominateWinners(election) => self.nominate_winners(election, lang).map(run),
            Purpose::Withdraw(election) => self.withdraw(election, lang).map(run),
            Purpose::OpinionBallot(election) => {
                self.opinion_ballot(facts.state, election, lang).map(run)
            }
            Purpose::FloorTie(election) => self.floor_tie(election, lang).map(run),
            Purpose::ReopenNominations(election) => {
                self.reopen_nominations(election, lang).map(run)
            }
            Purpose::Conclude(election) => self.conclude(election, lang).map(run),
            Purpose::HandOver(election) => self.hand_over(election, lang).map(run),
            Purpose::Issue(election) => self.issue(election, lang).map(run),
            Purpose::Collect(election) => self.collect(election, lang).map(run),
            Purpose::Release(election) => self.release(election, lang).map(run),
            Purpose::Annul(election) => self.annul(election, lang).map(run),
            Purpose::WithdrawResult(election) => self.withdraw_result(election, lang).map(run),
            Purpose::DeclareLot(election) => self.declare_lot(election, lang).map(run),
            Purpose::Invalid => self.invalid(lang).map(Submission::Ballot),
            Purpose::Doubtful => self.doubtful(lang).map(Submission::Ballot),
            Purpose::Recount(election) => self.recount(election, lang).map(run),
            Purpose::HandTally(election) => self.hand_tally(election, facts.state, lang).map(run),
            Purpose::AssignDuty => self.assign_duty(lang).map(run),
            Purpose::DeclareArea => self.declare_area(lang).map(run),
            Purpose::KeyLink => self.key_link(lang).map(run),
            Purpose::Pilot => self.pilot(lang).map(run),
            Purpose::LiftPilot => self.lift_pilot(lang).map(run),
            Purpose::RemoveArea => self.remove_area(lang).map(run),
            Purpose::PostponeDuties => self.postpone_duties(lang).map(run),
            Purpose::ReopenDuties => self.reopen_duties(lang).map(run),
            Purpose::Review(act) => self.review(act, facts.state, lang).map(run),
            Purpose::Grading(act) => self.grading(act, facts.state, lang).map(run),
            Purpose::CongressDay => self.congress_day(lang).map(run),
            Purpose::Appoint => self.appoint(lang).map(run),
            Purpose::FinishTask => self.finish_task(lang).map(run),
            Purpose::AssignTask => self.assign_task(lang).map(run),
            Purpose::AddTask => self.add_task(lang).map(run),
            Purpose::AdvancePaper => self.advance_paper(facts.state, lang).map(run),
            Purpose::ReopenTask => self.reopen_task(lang).map(run),
            Purpose::RetractVote(election) => self.retract_vote(election, lang).map(run),
            Purpose::Introduce => self.introduce(facts.state, lang).map(run),
            Purpose::PreparedOpinion => self.prepared_opinion(facts.state, lang).map(run),
            Purpose::NoteVote(election) => self.note_vote(facts.state, election, lang).map(run),
            Purpose::Note => self.note(lang).map(run),
            Purpose::Pace => self.pace(lang).map(run),
            Purpose::Message => self.message(lang).map(Submission::Arm),
            Purpose::Break => self.break_until(facts.now, lang).map(Submission::Arm),
            Purpose::Exchange(step) => self.exchange(step, lang).map(run),
            Purpose::Appointments(act) => self.appointments(act, lang).map(run),
        }
    }
}

impl Form {
    fn exchange(&self, step: Exchange, lang: Lang) -> Result<Command, Complaint> {
        match step {
            Exchange::DeclareTheme => self.declare_theme(lang),
            Exchange::NoteOpinion => self.note_opinion(lang),
            Exchange::MoveOpinion => self.move_opinion(lang),
            Exchange::AmendOpinion => self.amend_opinion(lang),
            Exchange::StrikeOpinion => self.strike_opinion(lang),
            Exchange::AddPoint => self.add_point(lang),
            Exchange::ReplacePoint(point) => self.replace_point(point, lang),
            Exchange::RemovePoint => self.remove_point(lang),
            Exchange::ConcludePoints => Ok(Command::Conclusions(ConclusionsCommand::Conclude {})),
            Exchange::ReopenPoints => self.reopen_points(lang),
        }
    }
}

fn run(command: Command) -> Submission {
    Submission::Run(command)
}
