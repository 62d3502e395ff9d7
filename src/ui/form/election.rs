//! Forms about an election before and after its ballots, but for those that build its list.

use super::{Complaint, Form, Purpose, choice, line, line_given};
use crate::domain::election::{Candidate, CandidateStanding, Election, ElectionCommand, Ending};
use crate::domain::narration::{election_title, end_ahead};
use crate::domain::{CandidateId, Command, ElectionId, Lang, State, tr};

impl Form {
    pub fn withdraw_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Xin rút: {name}"), format!("Withdraw: {name}"));
        let fields = vec![
            choice(tr(lang, "Người xin rút", "Who withdraws"), standing(state, election)),
            line(tr(lang, "Lý do", "Reason")),
        ];
        Self::new(Purpose::Withdraw(election), title, fields)
    }

    pub fn reopen_nominations_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Mở lại đề cử: {name}"), format!("Nominate again: {name}"));
        let fields = vec![line(tr(lang, "Lý do", "Reason"))];
        Self::new(Purpose::ReopenNominations(election), title, fields)
    }

    pub fn conclude_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Không bầu tiếp: {name}"), format!("Vote no more: {name}"));
        let label = tr(lang, "Lý do", "Reason");
        let Some((intro, reason)) = state.election(election).and_then(|e| why(state, e, lang))
        else {
            return Self::new(Purpose::Conclude(election), title, vec![line(label)]);
        };
        let fields = vec![line_given(label, &reason)];
        Self::new(Purpose::Conclude(election), title, fields).with_intro(intro)
    }

    pub fn hand_over_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Bàn giao phiếu: {name}"), format!("Hand over: {name}"));
        let fields = vec![line(tr(lang, "Người nhận", "Received by"))];
        Self::new(Purpose::HandOver(election), title, fields)
    }

    pub(super) fn withdraw(&self, election: ElectionId, lang: Lang) -> Result<Command, Complaint> {
        let candidate = CandidateId(self.choice(0, lang)?);
        let reason = self.required(1, lang)?;
        Ok(Command::Election(ElectionCommand::Withdraw { election, candidate, reason }))
    }

    pub(super) fn reopen_nominations(
        &self,
        election: ElectionId,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        let reason = self.required(0, lang)?;
        Ok(Command::Election(ElectionCommand::ReopenNominations { election, reason }))
    }

    pub(super) fn conclude(&self, election: ElectionId, lang: Lang) -> Result<Command, Complaint> {
        let reason = self.required(0, lang)?;
        Ok(Command::Election(ElectionCommand::Conclude { election, reason }))
    }

    pub(super) fn hand_over(&self, election: ElectionId, lang: Lang) -> Result<Command, Complaint> {
        let keeper = self.required(0, lang)?;
        Ok(Command::Election(ElectionCommand::HandOver { election, keeper }))
    }
}

/// Whoever stands, told apart.
fn standing(state: &State, id: ElectionId) -> Vec<(u16, String)> {
    let Some(election) = state.election(id) else { return Vec::new() };
    let stands = |name: &&Candidate| name.standing == CandidateStanding::Standing;
    let standing = election.candidates.iter().filter(stands).map(|name| name.nominee.id);
    let ids: Vec<CandidateId> = standing.collect();
    let names = election.printed_names(&ids, &state.roster);
    ids.iter().zip(names).map(|(id, name)| (id.0, name.to_string())).collect()
}

/// Where the rules say who goes on: what that means, and the reason that most will give, in the
/// language of the minutes.
fn why(state: &State, election: &Election, lang: Lang) -> Option<(Vec<String>, String)> {
    let ending = election.ending(state);
    let recorded = state.about.lang;
    let reason = match &ending {
        Ending::Filled | Ending::LeftOpen => return None,
        Ending::NotHeld { .. } => {
            tr(recorded, "Chưa đủ số đảng viên chính thức", "Too few official members")
        }
        Ending::PassedToCommittee { .. } => {
            tr(recorded, "Đại hội không bầu được", "The congress has not elected it")
        }
        Ending::LeftToSuperior { .. } => {
            tr(recorded, "Đã bầu hết số lần quy định", "Voted as often as the rule allows")
        }
    };
    let intro = end_ahead(election, state, lang)?;
    Some((vec![intro], reason.to_owned()))
}
