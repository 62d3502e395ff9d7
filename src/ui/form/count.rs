//! Forms of the ballot box and the counting room.

use super::{Complaint, Form, Purpose, choice, choice_given, here, line, number};
use crate::domain::bodies::Body;
use crate::domain::election::ballot::{Ballot, InvalidGround};
use crate::domain::election::lot::LotCommand;
use crate::domain::election::round::RoundCommand;
use crate::domain::narration::{election_title, ground_label, person_name};
use crate::domain::{Command, ElectionId, Lang, State, tr};
use crate::ui::count::undeclared;

/// The size of a lot in which a slip is quickly found.
const USUAL_LOT: u32 = 50;

/// The grounds that the paper shows and the marks do not, by key.
const GROUNDS: [InvalidGround; 5] = [
    InvalidGround::NotIssued,
    InvalidGround::NameAdded,
    InvalidGround::Signed,
    InvalidGround::ExtraWriting,
    InvalidGround::WrongRound,
];

impl Form {
    pub fn issue_form(state: &State, election: ElectionId, present: u32, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Phát phiếu: {name}"), format!("Issue ballots: {name}"));
        let fields = vec![
            number(tr(lang, "Số phiếu in", "Printed"), None),
            number(tr(lang, "Số phiếu phát ra", "Issued"), None),
            number(tr(lang, "Đổi vì hỏng", "Swapped as spoiled"), Some(0)),
        ];
        Self::new(Purpose::Issue(election), title, fields).with_intro(vec![here(present, lang)])
    }

    pub fn collect_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Thu phiếu: {name}"), format!("Collect ballots: {name}"));
        let fields = vec![
            number(tr(lang, "Số phiếu thu về", "Collected"), None),
            number(tr(lang, "Đổi vì hỏng trong lúc bầu", "Swapped during the vote"), Some(0)),
            number(tr(lang, "Phiếu còn lại, đã đếm", "Left over, as counted"), None),
        ];
        Self::new(Purpose::Collect(election), title, fields)
    }

    pub fn release_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Cho công bố: {name}"), format!("Release: {name}"));
        let label = tr(lang, "Trưởng ban kiểm phiếu", "Head of the counting committee");
        let intro = head_of_count(state, election).map(|head| format!("{label}: {head}."));
        Self::new(Purpose::Release(election), title, vec![line(label)])
            .with_intro(intro.into_iter().collect())
    }

    pub fn annul_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Hủy lần bầu: {name}"), format!("Annul the round: {name}"));
        let fields = vec![line(tr(lang, "Lý do", "Reason"))];
        Self::new(Purpose::Annul(election), title, fields)
    }

    /// A lot takes what is left, 50 at most.
    pub fn declare_lot_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let left = undeclared(state, election);
        let title = tr(lang, format!("Lập tập phiếu: {name}"), format!("Declare a lot: {name}"));
        let label = tr(lang, "Số phiếu trong tập", "Ballots in the lot");
        let fields = vec![number(label, Some(left.min(USUAL_LOT)))];
        let left = tr(
            lang,
            format!("Còn {left} phiếu chưa vào tập nào."),
            format!("{left} ballots are in no lot yet."),
        );
        Self::new(Purpose::DeclareLot(election), title, fields).with_intro(vec![left])
    }

    /// What the marks keyed so far break is offered first; where they break nothing, the ground must
    /// be chosen.
    pub fn invalid_form(state: &State, keyed: Option<InvalidGround>, lang: Lang) -> Self {
        let title = tr(lang, "Phiếu không hợp lệ", "Invalid ballot");
        let known = &state.rules.ballots.invalid;
        let others = GROUNDS.into_iter().filter(|why| known.know(*why) && Some(*why) != keyed);
        let grounds = keyed.into_iter().chain(others);
        let grounds = grounds.map(|why| (key_of(why), ground_label(why, lang).into())).collect();
        let label = tr(lang, "Vì", "Because");
        let field = if keyed.is_some() { choice_given } else { choice };
        let fields = vec![field(label, grounds)];
        Self::new(Purpose::Invalid, title.into(), fields)
    }

    pub fn doubtful_form(lang: Lang) -> Self {
        let title = tr(
            lang,
            "Phiếu nghi vấn, ban kiểm phiếu quyết định",
            "Doubtful ballot, for the committee",
        );
        let fields = vec![line(tr(lang, "Nghi vấn gì", "What is doubtful"))];
        Self::new(Purpose::Doubtful, title.into(), fields)
    }

    pub(super) fn issue(&self, election: ElectionId, lang: Lang) -> Result<Command, Complaint> {
        let printed = self.number(0, lang)?;
        let issued = self.number(1, lang)?;
        let spoiled = self.number(2, lang)?;
        Ok(Command::Round(RoundCommand::Issue { election, printed, issued, spoiled }))
    }

    pub(super) fn collect(&self, election: ElectionId, lang: Lang) -> Result<Command, Complaint> {
        let collected = self.number(0, lang)?;
        let swapped = self.number(1, lang)?;
        let unused = Some(self.number(2, lang)?);
        Ok(Command::Round(RoundCommand::Collect { election, collected, swapped, unused }))
    }

    pub(super) fn release(&self, election: ElectionId, lang: Lang) -> Result<Command, Complaint> {
        let released_by = self.required(0, lang)?;
        Ok(Command::Round(RoundCommand::Release { election, released_by }))
    }

    pub(super) fn annul(&self, election: ElectionId, lang: Lang) -> Result<Command, Complaint> {
        let reason = self.required(0, lang)?;
        Ok(Command::Round(RoundCommand::Annul { election, reason }))
    }

    pub(super) fn declare_lot(
        &self,
        election: ElectionId,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        let size = self.number(0, lang)?;
        Ok(Command::Lot(LotCommand::Declare { election, size }))
    }

    pub(super) fn invalid(&self, lang: Lang) -> Result<Ballot, Complaint> {
        let chosen = self.choice(0, lang)?;
        let ground = InvalidGround::ALL.into_iter().find(|why| key_of(*why) == chosen);
        Ok(Ballot::Invalid(ground.unwrap_or(InvalidGround::ExtraWriting)))
    }

    pub(super) fn doubtful(&self, lang: Lang) -> Result<Ballot, Complaint> {
        self.required(0, lang).map(|why| Ballot::Doubtful { why })
    }
}

/// The key of a ground in the form: its place among all.
fn key_of(ground: InvalidGround) -> u16 {
    let place = InvalidGround::ALL.iter().position(|known| *known == ground);
    place.and_then(|place| u16::try_from(place).ok()).unwrap_or(u16::MAX)
}

/// The head of the committee that counts this election.
fn head_of_count(state: &State, election: ElectionId) -> Option<String> {
    let committee = state.bodies.elected(Body::Counting(election));
    committee.map(|slate| person_name(state, slate.head))
}
