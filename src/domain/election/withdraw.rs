//! Wishes to withdraw (xin rút).

use super::refusal::{ElectionRefusal, NameRefusal, Unfit};
use super::stage::PhaseName;
use super::{CandidateStanding, Election, ElectionEvent};
use crate::domain::{CandidateId, Text};

/// Notes that a nominee wishes to withdraw. The congress decides.
pub(super) fn ask(
    election: &Election,
    candidate: CandidateId,
    reason: &Text,
) -> Result<ElectionEvent, ElectionRefusal> {
    election.must_be_in(PhaseName::Nominating)?;
    let nominee = election.candidate(candidate)?;
    if reason.is_empty() {
        return Err(ElectionRefusal::ReasonMissing);
    }
    if nominee.standing != CandidateStanding::Standing {
        let (name, why) = (nominee.name.clone(), Unfit::WithdrawalAsked);
        return Err(NameRefusal::Unfit { name, why }.into());
    }
    let (election, reason) = (election.plan.id, reason.clone());
    Ok(ElectionEvent::WithdrawalAsked { election, candidate, reason })
}

/// Refuses a vote on a withdrawal that nobody has asked for.
pub(super) fn expect_asked(
    election: &Election,
    candidate: CandidateId,
) -> Result<(), ElectionRefusal> {
    election.must_be_in(PhaseName::Nominating)?;
    let nominee = election.candidate(candidate)?;
    match nominee.standing {
        CandidateStanding::WishesToWithdraw { .. } => Ok(()),
        CandidateStanding::Standing | CandidateStanding::Withdrawn | CandidateStanding::Kept => {
            let (name, why) = (nominee.name.clone(), Unfit::NoWithdrawal);
            Err(NameRefusal::Unfit { name, why }.into())
        }
    }
}
