//! A legal next step: what pressing Enter on it does, and its words.

mod label;

use super::Facts;
use super::form::Form;
use crate::domain::about::SessionCommand;
use crate::domain::agenda::AgendaCommand;
use crate::domain::conclusions::ConclusionsCommand;
use crate::domain::duties::DutiesCommand;
use crate::domain::election::ElectionCommand;
use crate::domain::election::round::RoundCommand;
use crate::domain::floor::FloorCommand;
use crate::domain::grading::GradingCommand;
use crate::domain::hall::HallCommand;
use crate::domain::hands::{HandsCommand, Motion};
use crate::domain::review::ReviewCommand;
use crate::domain::steps::{Act, DutiesAct, Exchange, GradingAct, PreparationAct, ReviewAct};
use crate::domain::{Command, ElectionId, ItemId, Lang, LotId, State};

pub use self::label::{grading_title, label, review_title};

/// What choosing a step leads to.
#[derive(Clone, Debug)]
pub enum Reply {
    Run(Command),
    Fill(Box<Form>),
    /// Goes to the roster.
    Roster,
    /// Opens the counting desk at a lot.
    Desk(ElectionId, LotId),
    /// Opens the counting desk at the doubtful ballots of a lot.
    Doubts(ElectionId, LotId),
}

/// Says what choosing a step does.
pub fn reply(act: &Act, facts: &Facts, lang: Lang) -> Reply {
    let state = facts.state;
    let present = facts.presence().present;
    match *act {
        Act::CheckIn => Reply::Roster,
        Act::OpenSession => run(Command::Session(SessionCommand::Open {})),
        Act::CloseSession => run(Command::Session(SessionCommand::Close {})),
        Act::StartItem(item) => start(item),
        Act::FinishItem => run(Command::Agenda(AgendaCommand::Finish {})),
        Act::SkipItem(item) => fill(Form::skip_item_form(state, item, lang)),
        Act::ReopenItem(item) => fill(Form::reopen_item_form(state, item, lang)),
        Act::ProposeBody(body) => fill(Form::propose_body_form(state, body, lang)),
        Act::CallHands(ref motion) => call_hands(motion, state, lang),
        Act::CountHands(vote) => fill(Form::count_hands_form(state, vote, present, lang)),
        Act::CallAdmission => fill(Form::call_admission_form(lang)),
        Act::RegisterSpeaker => fill(Form::register_speaker_form(state, lang)),
        Act::GiveFloor => fill(Form::give_floor_form(state, lang)),
        Act::CallSpeaker(slot) => run(Command::Floor(FloorCommand::Call { slot })),
        Act::GrantMinute => run(Command::Floor(FloorCommand::Grant { minutes: 1 })),
        Act::LimitPapers => fill(Form::limit_papers_form(state, lang)),
        Act::FinishSpeech => fill(Form::finish_speech_form(state, lang)),
        Act::Nominate(election) => fill(Form::nominate_form(state, election, lang)),
        Act::NominateWinners(election) => fill(Form::nominate_winners_form(state, election, lang)),
        Act::NominatePrepared(election) => {
            fill(Form::nominate_prepared_form(state, election, lang))
        }
        Act::Preparation(act) => preparation(act, facts, lang),
        Act::AskWithdrawal(election) => fill(Form::withdraw_form(state, election, lang)),
        Act::OpinionBallot(election) => fill(Form::opinion_ballot_form(state, election, lang)),
        Act::SettleFloorTie(election) => fill(Form::floor_tie_form(state, election, lang)),
        Act::DrawList(election) => draw_list(election),
        Act::ReopenNominations(election) => {
            fill(Form::reopen_nominations_form(state, election, lang))
        }
        Act::SealBox(election) => round(RoundCommand::Seal { election }),
        Act::IssueBallots(election) => fill(Form::issue_form(state, election, present, lang)),
        Act::CollectBallots(election) => fill(Form::collect_form(state, election, lang)),
        Act::OpenCount(election) => round(RoundCommand::OpenCount { election }),
        Act::DeclareLot(election) => fill(Form::declare_lot_form(state, election, lang)),
        Act::KeyLot(election, lot) | Act::SettleLot(election, lot) => Reply::Desk(election, lot),
        Act::RuleDoubt(election, lot) => Reply::Doubts(election, lot),
        Act::EnterHandTally(election) => fill(Form::hand_tally_form(state, election, lang)),
        Act::Reconcile(election) => round(RoundCommand::Reconcile { election }),
        Act::Sign(election) => round(RoundCommand::Sign { election }),
        Act::Release(election) => fill(Form::release_form(state, election, lang)),
        Act::Announce(election) => round(RoundCommand::Announce { election }),
        Act::Annul(election) => fill(Form::annul_form(state, election, lang)),
        Act::WithdrawResult(election) => fill(Form::withdraw_result_form(state, election, lang)),
        Act::RecountLot(election) => fill(Form::recount_form(state, election, None, lang)),
        Act::Conclude(election) => fill(Form::conclude_form(state, election, lang)),
        Act::HandOver(election) => fill(Form::hand_over_form(state, election, lang)),
        Act::RevealNext => run(Command::Hall(HallCommand::RevealNext {})),
        Act::Duties(act) => duties(act, state, lang),
        Act::Review(act) => review(act, state, lang),
        Act::Grading(act) => grading(act, state, present, lang),
        Act::Exchange(step) => exchange(step, state, lang),
        Act::Appointments(act) => fill(Form::appointments_form(act, state, facts.now, lang)),
    }
}

fn duties(act: DutiesAct, state: &State, lang: Lang) -> Reply {
    match act {
        DutiesAct::Assign => fill(Form::assign_duty_form(state, lang)),
        DutiesAct::Declare => fill(Form::declare_area_form(lang)),
        DutiesAct::NameKeyLink | DutiesAct::MendKeyLink => fill(Form::key_link_form(state, lang)),
        DutiesAct::MarkPilot => fill(Form::pilot_form(state, lang)),
        DutiesAct::LiftPilot => fill(Form::lift_pilot_form(state, lang)),
        DutiesAct::Remove => fill(Form::remove_area_form(state, lang)),
        DutiesAct::Propose => run(Command::Duties(DutiesCommand::Propose {})),
        DutiesAct::Announce => run(Command::Duties(DutiesCommand::Announce {})),
        DutiesAct::Postpone => fill(Form::postpone_duties_form(lang)),
        DutiesAct::Reopen => fill(Form::reopen_duties_form(lang)),
    }
}

/// What is concluded is on the screen already; every other step asks for something.
fn exchange(step: Exchange, state: &State, lang: Lang) -> Reply {
    match step {
        Exchange::DeclareTheme => fill(Form::declare_theme_form(lang)),
        Exchange::NoteOpinion => fill(Form::note_opinion_form(state, lang)),
        Exchange::MoveOpinion => fill(Form::move_opinion_form(state, lang)),
        Exchange::AmendOpinion => fill(Form::amend_opinion_form(state, lang)),
        Exchange::StrikeOpinion => fill(Form::strike_opinion_form(state, lang)),
        Exchange::AddPoint => fill(Form::add_point_form(state, lang)),
        Exchange::ReplacePoint(point) => fill(Form::replace_point_form(state, point, lang)),
        Exchange::RemovePoint => fill(Form::remove_point_form(state, lang)),
        Exchange::ConcludePoints => run(Command::Conclusions(ConclusionsCommand::Conclude {})),
        Exchange::ReopenPoints => fill(Form::reopen_points_form(lang)),
    }
}

fn preparation(act: PreparationAct, facts: &Facts, lang: Lang) -> Reply {
    let (state, today) = (facts.state, facts.now.date_naive());
    fill(match act {
        PreparationAct::SetDay | PreparationAct::ChangeDay => Form::congress_day_form(lang),
        PreparationAct::Appoint => Form::appoint_form(state, lang),
        PreparationAct::FinishTask => Form::finish_task_form(state, today, lang),
        PreparationAct::AdvancePaper => Form::advance_paper_form(state, today, lang),
        PreparationAct::Introduce => Form::introduce_form(state, lang),
        PreparationAct::NoteOpinion => Form::prepared_opinion_form(state, lang),
        PreparationAct::NoteVote(election) => Form::note_vote_form(state, election, today, lang),
        PreparationAct::AssignTask => Form::assign_task_form(state, lang),
        PreparationAct::AddTask => Form::add_task_form(lang),
        PreparationAct::ReopenTask => Form::reopen_task_form(state, lang),
        PreparationAct::RetractVote(election) => Form::retract_vote_form(state, election, lang),
    })
}

fn start(item: ItemId) -> Reply {
    run(Command::Agenda(AgendaCommand::Start { item, override_reason: None }))
}

fn draw_list(election: ElectionId) -> Reply {
    run(Command::Election(ElectionCommand::DrawList { election }))
}

/// The number of seats may still be changed; every other motion is put as it stands.
fn call_hands(motion: &Motion, state: &State, lang: Lang) -> Reply {
    match motion {
        Motion::SeatNumber { election, .. } => fill(Form::call_seats_form(state, *election, lang)),
        _ => run(Command::Hands(HandsCommand::Call { motion: motion.clone() })),
    }
}

fn review(act: ReviewAct, state: &State, lang: Lang) -> Reply {
    match act {
        ReviewAct::Call(subject) => {
            run(Command::Review(ReviewCommand::Call { subject, deviation: None }))
        }
        _ => fill(Form::review_form(act, state, lang)),
    }
}

fn grading(act: GradingAct, state: &State, present: u32, lang: Lang) -> Reply {
    match act {
        GradingAct::Announce(class) => run(Command::Grading(GradingCommand::Announce { class })),
        _ => fill(Form::grading_form(act, state, present, lang)),
    }
}

fn round(command: RoundCommand) -> Reply {
    run(Command::Round(command))
}

fn run(command: Command) -> Reply {
    Reply::Run(command)
}

fn fill(form: Form) -> Reply {
    Reply::Fill(Box::new(form))
}
