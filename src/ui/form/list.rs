//! Forms that build the list of an election: the winners put forward, the opinion ballot, who is
//! taken of those level.

use super::{Complaint, Entry, Form, Pool, Purpose, choice, here, line, number, people_given};
use crate::domain::election::ballot::Line;
use crate::domain::election::{
    Chooser, Election, ElectionCommand, FloorTie, Marks, OpinionBallot, chain,
};
use crate::domain::narration::election_title;
use crate::domain::{CandidateId, Command, ElectionId, Lang, State, Text, tr};

const ISSUED: usize = 0;
const COLLECTED: usize = 1;
const VALID: usize = 2;
const INVALID: usize = 3;
/// The fields of the names follow those of the papers.
const FIRST_NAME: usize = 4;

impl Form {
    /// Offers all who won the earlier election; Backspace takes the last one off.
    pub fn nominate_winners_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Giới thiệu: {name}"), format!("Put forward: {name}"));
        let winners = state.election(election).map(|known| chain::winners_left(state, known));
        let label = tr(lang, "Giới thiệu các đồng chí", "Put forward");
        let pool = Pool::Eligible(election);
        let fields = vec![people_given(label, pool, winners.unwrap_or_default())];
        Self::new(Purpose::NominateWinners(election), title, fields)
    }

    /// One form for the whole ballot: its papers, then two numbers for each name that needs one.
    pub fn opinion_ballot_form(state: &State, id: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, id);
        let title =
            tr(lang, format!("Phiếu xin ý kiến: {name}"), format!("Opinion ballot: {name}"));
        let present = state.roster.present_voters();
        let mut fields = vec![
            number(tr(lang, "Số phiếu phát ra", "Issued"), None),
            number(tr(lang, "Số phiếu thu về", "Collected"), None),
            number(tr(lang, "Hợp lệ", "Valid"), None),
            number(tr(lang, "Không hợp lệ", "Invalid"), Some(0)),
        ];
        fields.extend(asked(state, id).into_iter().map(|name| line(name.name.to_string())));
        let marks = tr(
            lang,
            "Mỗi người hai số: đồng ý, rồi không đồng ý, ví dụ 40 50.",
            "Two numbers a name: those who agree, then those who disagree, such as 40 50.",
        );
        Self::new(Purpose::OpinionBallot(id), title, fields)
            .with_intro(vec![here(present, lang), marks.into()])
    }

    /// A choice for every place, and who made it.
    pub fn floor_tie_form(state: &State, id: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, id);
        let title = tr(
            lang,
            format!("Chọn người bằng phiếu: {name}"),
            format!("Choose among those level: {name}"),
        );
        let Some((tie, chooser)) = tie(state, id) else {
            return Self::new(Purpose::FloorTie(id), title, Vec::new());
        };
        let tied: Vec<(u16, String)> = lines(state, id, &tie.among)
            .into_iter()
            .map(|line| (line.candidate.0, line.name.to_string()))
            .collect();
        let mut fields: Vec<Entry> = (0..tie.places).map(|at| place(at, &tied, lang)).collect();
        fields.push(line(tr(lang, "Ai quyết định", "Decided by")));
        Self::new(Purpose::FloorTie(id), title, fields)
            .with_intro(vec![tie.question(chooser, lang)])
    }

    pub(super) fn nominate_winners(
        &self,
        election: ElectionId,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        self.one_person(0, lang)?;
        let people = self.people(0).to_vec();
        Ok(Command::Election(ElectionCommand::NominateAll { election, people }))
    }

    pub(super) fn opinion_ballot(
        &self,
        state: &State,
        election: ElectionId,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        let issued = self.number(ISSUED, lang)?;
        let collected = self.number(COLLECTED, lang)?;
        let valid = self.number(VALID, lang)?;
        let invalid = self.number(INVALID, lang)?;
        let names = (FIRST_NAME..).zip(asked(state, election));
        let names = names.map(|(field, line)| self.marks(field, line.candidate, lang));
        let names = names.collect::<Result<Vec<Marks>, Complaint>>()?;
        let ballot = OpinionBallot { election, issued, collected, valid, invalid, names };
        Ok(Command::Election(ElectionCommand::OpinionBallot(ballot)))
    }

    pub(super) fn floor_tie(&self, election: ElectionId, lang: Lang) -> Result<Command, Complaint> {
        let places = self.fields.len().saturating_sub(1);
        let mut taken: Vec<CandidateId> = Vec::new();
        for field in 0..places {
            let name = CandidateId(self.choice(field, lang)?);
            if taken.contains(&name) {
                let text = tr(lang, "Người này đã chọn ở trên.", "This one is chosen above.");
                return Err(Complaint { field, text: text.into() });
            }
            taken.push(name);
        }
        let decided_by = self.required(places, lang)?;
        Ok(Command::Election(ElectionCommand::SettleFloorTie { election, taken, decided_by }))
    }

    /// Two numbers in one field, apart by whatever is no digit.
    fn marks(&self, field: usize, candidate: CandidateId, lang: Lang) -> Result<Marks, Complaint> {
        let written = self.required(field, lang)?;
        match numbers(&written).as_slice() {
            [Some(agree), Some(disagree)] => {
                Ok(Marks { candidate, agree: *agree, disagree: *disagree })
            }
            _ => Err(Complaint {
                field,
                text: tr(
                    lang,
                    "Ghi hai số: đồng ý, không đồng ý, ví dụ 40 50.",
                    "Write two numbers: agree, disagree, such as 40 50.",
                )
                .into(),
            }),
        }
    }
}

fn numbers(written: &Text) -> Vec<Option<u32>> {
    let parts = written.split(|letter: char| !letter.is_ascii_digit());
    parts.filter(|part| !part.is_empty()).map(|part| part.parse().ok()).collect()
}

/// The names that the next opinion ballot is held on, in the order of the ballot.
fn asked(state: &State, id: ElectionId) -> Vec<Line> {
    let Some(election) = state.election(id) else { return Vec::new() };
    let mut names = election.in_ballot_order(&state.rules);
    names.retain(|name| name.awaits_opinion(&state.rules.surplus));
    let ids: Vec<CandidateId> = names.iter().map(|name| name.nominee.id).collect();
    election.lines(&ids, &state.roster)
}

fn tie(state: &State, id: ElectionId) -> Option<(FloorTie, Chooser)> {
    state.election(id)?.floor_tie(state)
}

fn lines(state: &State, id: ElectionId, names: &[CandidateId]) -> Vec<Line> {
    let election: Option<&Election> = state.election(id);
    election.map(|election| election.lines(names, &state.roster)).unwrap_or_default()
}

/// A place on the list, which nobody has yet.
fn place(at: usize, tied: &[(u16, String)], lang: Lang) -> Entry {
    let number = at + 1;
    choice(tr(lang, format!("Người thứ {number}"), format!("Name {number}")), tied.to_vec())
}
