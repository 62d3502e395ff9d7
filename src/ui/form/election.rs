//! Forms about an election before and after its ballots.

use super::{Complaint, Form, Pool, Purpose, choice, line, number, person};
use crate::domain::election::{CandidateStanding, ElectionCommand, Nominated, Source};
use crate::domain::narration::{candidate_name, election_title};
use crate::domain::{CandidateId, Command, ElectionId, Lang, State, tr};

const PERSON: usize = 0;
const OUTSIDE: usize = 1;
const UNIT: usize = 2;
const POST: usize = 3;
const SOURCE: usize = 4;
const NOMINATOR: usize = 5;

const BY_CONVENING: u16 = 0;
const FROM_FLOOR: u16 = 1;
const BY_ONESELF: u16 = 2;

impl Form {
    pub fn nominate_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Đề cử, ứng cử: {name}"), format!("Nominate: {name}"));
        let sources = vec![
            (BY_CONVENING, tr(lang, "cấp ủy triệu tập", "convening committee").to_owned()),
            (FROM_FLOOR, tr(lang, "đề cử tại đại hội", "from the floor").to_owned()),
            (BY_ONESELF, tr(lang, "tự ứng cử", "own wish").to_owned()),
        ];
        let fields = vec![
            person(tr(lang, "Người trong danh sách", "On the roster"), Pool::Everybody),
            line(tr(lang, "hoặc người ngoài danh sách", "or not on the roster")),
            line(tr(lang, "đơn vị của người ấy", "that person's unit")),
            line(tr(lang, "chức vụ của người ấy", "that person's post")),
            choice(tr(lang, "Nguồn", "Source"), sources),
            person(tr(lang, "Người đề cử", "Nominated by"), Pool::Present),
        ];
        Self::new(Purpose::Nominate(election), title, fields)
    }

    pub fn withdraw_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Xin rút: {name}"), format!("Withdraw: {name}"));
        let standing = state.election(election).map(|election| {
            let stands = |standing: &CandidateStanding| *standing == CandidateStanding::Standing;
            let names = election.candidates.iter().filter(|name| stands(&name.standing));
            names.map(|name| (name.nominee.id.0, name.name.to_string())).collect()
        });
        let fields = vec![
            choice(tr(lang, "Người xin rút", "Who withdraws"), standing.unwrap_or_default()),
            line(tr(lang, "Lý do", "Reason")),
        ];
        Self::new(Purpose::Withdraw(election), title, fields)
    }

    pub fn opinion_form(
        state: &State,
        election: ElectionId,
        candidate: CandidateId,
        lang: Lang,
    ) -> Self {
        let name = candidate_name(state, election, candidate);
        let title = tr(lang, format!("Xin ý kiến: {name}"), format!("Opinion ballot: {name}"));
        let label =
            tr(lang, "Số phiếu đồng ý đưa vào danh sách", "Ballots for putting on the list");
        Self::new(Purpose::Opinion(election, candidate), title, vec![number(label, None)])
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
        let fields = vec![line(tr(lang, "Lý do", "Reason"))];
        Self::new(Purpose::Conclude(election), title, fields)
    }

    pub fn hand_over_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Bàn giao phiếu: {name}"), format!("Hand over: {name}"));
        let fields = vec![line(tr(lang, "Người nhận", "Received by"))];
        Self::new(Purpose::HandOver(election), title, fields)
    }

    pub(super) fn nominate(&self, election: ElectionId, lang: Lang) -> Result<Command, Complaint> {
        let who = self.nominated(lang)?;
        let source = match self.choice(SOURCE) {
            BY_CONVENING => Source::Convening,
            FROM_FLOOR => Source::Floor { by: self.one_person(NOMINATOR, lang)? },
            _ => Source::Own,
        };
        Ok(Command::Election(ElectionCommand::Nominate { election, who, source }))
    }

    pub(super) fn withdraw(&self, election: ElectionId, lang: Lang) -> Result<Command, Complaint> {
        let candidate = CandidateId(self.choice(0));
        let reason = self.required(1, lang)?;
        Ok(Command::Election(ElectionCommand::Withdraw { election, candidate, reason }))
    }

    pub(super) fn opinion(
        &self,
        election: ElectionId,
        candidate: CandidateId,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        let support = self.number(0, lang)?;
        Ok(Command::Election(ElectionCommand::Opinion { election, candidate, support }))
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

    /// Somebody on the roster, or a member who is not.
    fn nominated(&self, lang: Lang) -> Result<Nominated, Complaint> {
        let name = self.text(OUTSIDE);
        if name.is_empty() {
            return self.one_person(PERSON, lang).map(Nominated::Person);
        }
        let (unit, post) = (self.text(UNIT), self.text(POST));
        Ok(Nominated::Outside { name, born: None, unit, post })
    }
}
