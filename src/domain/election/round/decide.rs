//! Asks the rules for the next step of a round: seal, issue, collect, count, sign, announce.

use super::{
    Attendance, HandTally, Issue, Round, RoundCommand, RoundEvent, RoundStage, result, withdraw,
};
use crate::domain::election::refusal::{ElectionRefusal, PapersRefusal, RoundRefusal};
use crate::domain::election::stage::StageName;
use crate::domain::election::{Election, ElectionEvent, chain, committee};
use crate::domain::{ElectionId, Event, Moment, Refusal, State, Text, base, quorum};

/// Decides a command about the present round of an election.
pub fn decide(state: &State, command: &RoundCommand, now: Moment) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        RoundCommand::Seal { election } => {
            let event = seal(state, *election, now)?;
            quorum::check(state)?;
            event
        }
        RoundCommand::Issue { election, printed, issued, spoiled } => {
            let (printed, issued, spoiled) = (*printed, *issued, *spoiled);
            let issue = Issue { printed, issued, spoiled, ..Issue::default() };
            hand_out(state, *election, issue, now)?
        }
        RoundCommand::Collect { election, collected, swapped, unused } => {
            let (collected, swapped, unused) = (*collected, *swapped, *unused);
            check_papers(state, *election, collected, |issue| issue.counted(swapped, unused))?;
            RoundEvent::Collected { election: *election, collected, swapped, unused, at: now }
        }
        RoundCommand::OpenCount { election } => open_count(state, *election, now)?,
        RoundCommand::HandTally { election, valid, invalid, votes, against, counted_by } => {
            let (valid, invalid, counted_by) = (*valid, *invalid, counted_by.clone());
            let (votes, against) = (votes.clone(), against.clone());
            let tally = HandTally { valid, invalid, votes, against, counted_by };
            hand_tally(state, *election, tally, now)?
        }
        RoundCommand::Reconcile { election } => reconcile(state, *election, now)?,
        RoundCommand::Sign { election } => sign(state, *election, now)?,
        RoundCommand::Release { election, released_by } => {
            release(state, *election, released_by, now)?
        }
        RoundCommand::Announce { election } => announce(state, *election, now)?,
        RoundCommand::Annul { election, reason } => {
            return Ok(annul(state, *election, reason, now)?);
        }
        RoundCommand::WithdrawResult { election, reason, decided_by } => {
            return Ok(withdraw::withdraw(state, *election, reason, decided_by, now)?);
        }
    };
    Ok(vec![Event::Round(event)])
}

/// Finds the present round, and refuses it at any stage but one.
fn expect(
    state: &State,
    election: ElectionId,
    due: StageName,
) -> Result<(&Election, &Round), ElectionRefusal> {
    let election = state.elections.find(election)?;
    let round = election.current_round().ok_or(RoundRefusal::NoRound)?;
    let now = round.stage.name();
    if now == due {
        Ok((election, round))
    } else {
        Err(RoundRefusal::OutOfTurn { now, due }.into())
    }
}

/// Takes presence and base down, once the committee is elected and nobody of it is on the list.
fn seal(state: &State, id: ElectionId, now: Moment) -> Result<RoundEvent, ElectionRefusal> {
    let (election, round) = expect(state, id, StageName::Ready)?;
    committee::check(state, election, round)?;
    let order: Vec<_> = round.paper.lines.iter().map(|line| line.candidate).collect();
    chain::check_list(state, election, &order)?;
    chain::check_apart_is_quiet(state, election)?;
    let attendance = Attendance {
        convened: state.roster.convened(),
        present: state.roster.present_voters(),
        base: base::of_persons(state, base::for_gathering(state)),
    };
    Ok(RoundEvent::Sealed { election: id, attendance, at: now })
}

/// Whatever was printed is issued, spoiled or left over; nobody gets more than one.
fn hand_out(
    state: &State,
    election: ElectionId,
    issue: Issue,
    now: Moment,
) -> Result<RoundEvent, ElectionRefusal> {
    let (_, round) = expect(state, election, StageName::Sealed)?;
    let Issue { printed, issued, spoiled, .. } = issue;
    if issue.exceeds_the_print() {
        return Err(papers(PapersRefusal::PrintedTooFew { printed, issued, spoiled }));
    }
    let present = round.stage.attendance().map_or(0, |attendance| attendance.present);
    if present < issued {
        return Err(papers(PapersRefusal::IssuedOverPresent { issued, present }));
    }
    Ok(RoundEvent::Issued { election, issue, at: now })
}

/// No more ballots than papers came out of the box, and every printed paper is accounted for.
fn check_papers(
    state: &State,
    election: ElectionId,
    collected: u32,
    count: impl FnOnce(Issue) -> Issue,
) -> Result<(), ElectionRefusal> {
    let (_, round) = expect(state, election, StageName::Issued)?;
    let RoundStage::Issued { issue, .. } = round.stage else { return Ok(()) };
    let issued = issue.issued;
    if issued < collected {
        return Err(papers(PapersRefusal::CollectedOverIssued { collected, issued }));
    }
    let issue = count(issue);
    if issue.balances() { Ok(()) } else { Err(papers(PapersRefusal::OutOfBalance { issue })) }
}

fn open_count(
    state: &State,
    election: ElectionId,
    at: Moment,
) -> Result<RoundEvent, ElectionRefusal> {
    expect(state, election, StageName::Collected)?;
    Ok(RoundEvent::CountOpened { election, at })
}

/// Takes the sums of a tally by hand, if they can be sums of these ballots.
fn hand_tally(
    state: &State,
    election: ElectionId,
    tally: HandTally,
    now: Moment,
) -> Result<RoundEvent, ElectionRefusal> {
    let (_, round) = expect(state, election, StageName::Counting)?;
    if tally.counted_by.is_empty() {
        return Err(ElectionRefusal::NameMissing);
    }
    if let RoundStage::Counting { collected, .. } = round.stage {
        tally.check(&round.paper, collected)?;
    }
    Ok(RoundEvent::HandTallied { election, tally, at: now })
}

/// Adds the lots up and draws the verdict.
fn reconcile(
    state: &State,
    election: ElectionId,
    at: Moment,
) -> Result<RoundEvent, ElectionRefusal> {
    let (_, round) = expect(state, election, StageName::Counting)?;
    let outcome = Box::new(result::outcome(round, &state.rules)?);
    Ok(RoundEvent::Reconciled { election, outcome, at })
}

fn sign(state: &State, election: ElectionId, at: Moment) -> Result<RoundEvent, ElectionRefusal> {
    expect(state, election, StageName::Reconciled)?;
    Ok(RoundEvent::Signed { election, at })
}

fn announce(
    state: &State,
    election: ElectionId,
    at: Moment,
) -> Result<RoundEvent, ElectionRefusal> {
    expect(state, election, StageName::Released)?;
    Ok(RoundEvent::Announced { election, at })
}

fn papers(refusal: PapersRefusal) -> ElectionRefusal {
    RoundRefusal::from(refusal).into()
}

fn release(
    state: &State,
    id: ElectionId,
    released_by: &Text,
    now: Moment,
) -> Result<RoundEvent, ElectionRefusal> {
    let (election, _) = expect(state, id, StageName::Signed)?;
    committee::expect_head(state, election, released_by)?;
    let released_by = released_by.clone();
    Ok(RoundEvent::Released { election: id, released_by, at: now })
}

/// Stops a round before its result is announced, and prepares a fresh one on the same list.
fn annul(
    state: &State,
    id: ElectionId,
    reason: &Text,
    now: Moment,
) -> Result<Vec<Event>, ElectionRefusal> {
    let election = state.elections.find(id)?;
    let round = election.current_round().ok_or(RoundRefusal::NoRound)?;
    match round.stage.name() {
        StageName::Ready | StageName::Annulled => return Err(RoundRefusal::NothingToAnnul.into()),
        StageName::Announced => return Err(RoundRefusal::Announced.into()),
        StageName::Sealed
        | StageName::Issued
        | StageName::Collected
        | StageName::Counting
        | StageName::Reconciled
        | StageName::Signed
        | StageName::Released => {}
    }
    if reason.is_empty() {
        return Err(ElectionRefusal::ReasonMissing);
    }
    let annulled = RoundEvent::Annulled { election: id, reason: reason.clone(), at: now };
    let (number, kind, paper) = (election.next_round()?, round.kind, round.paper.clone());
    let prepared = ElectionEvent::RoundPrepared { election: id, round: number, kind, paper };
    Ok(vec![Event::Round(annulled), Event::Election(prepared)])
}
