//! Forms about bodies and shows of hands.

use super::{Complaint, Form, Pool, Purpose, choice, here, line, nobody, number, people};
use crate::domain::bodies::{BodiesCommand, Body, Slate};
use crate::domain::election::SeatNumber;
use crate::domain::hands::{Admission, HandsCommand, Motion};
use crate::domain::narration::{body_name, election_title, motion_text};
use crate::domain::{Command, ElectionId, Lang, State, VoteId, tr};

/// More than any body of a congress.
const LARGEST_BODY: usize = 40;

/// The keys of what a person may be admitted as.
const PROBATION: u16 = 0;
const OFFICIAL: u16 = 1;

impl Form {
    pub fn propose_body_form(state: &State, body: Body, lang: Lang) -> Self {
        let name = body_name(state, body, lang);
        let title = tr(lang, format!("Đề nghị {name}"), format!("Propose {name}"));
        let label = tr(lang, "Tên hoặc số thẻ", "Name or card number");
        let fields = vec![people(label, Pool::Everybody, LARGEST_BODY)];
        let order = tr(
            lang,
            "Người đứng đầu trước, rồi các thành viên. Ctrl+S khi đủ.",
            "The head first, then the members. Ctrl+S when complete.",
        );
        Self::new(Purpose::ProposeBody(body), title, fields).with_intro(vec![order.into()])
    }

    /// The number that agree is counted and typed, also where all agree: Enter alone carries nothing.
    pub fn count_hands_form(state: &State, vote: VoteId, present: u32, lang: Lang) -> Self {
        let called = state.hands.votes.iter().find(|called| called.id == vote);
        let about = called.map(|called| motion_text(&called.motion, state, lang));
        let about = about.unwrap_or_default();
        let title = tr(lang, format!("Biểu quyết: {about}"), format!("Show of hands: {about}"));
        let fields = vec![
            number(tr(lang, "Đồng ý", "Agree"), None),
            number(tr(lang, "Không đồng ý", "Disagree"), Some(0)),
            number(tr(lang, "Ý kiến khác", "Other opinion"), Some(0)),
        ];
        Self::new(Purpose::CountHands, title, fields).with_intro(vec![here(present, lang)])
    }

    pub fn call_seats_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Số lượng bầu: {name}"), format!("Seats: {name}"));
        let given = state.election(election).map(|election| match election.seats {
            SeatNumber::Proposed(seats) | SeatNumber::Settled(seats) => u32::from(seats),
        });
        let fields = vec![number(tr(lang, "Số lượng", "Seats"), given)];
        Self::new(Purpose::CallSeats(election), title, fields)
    }

    /// Whoever is admitted is on no roster yet: the name is typed. What is asked for is never chosen
    /// beforehand.
    pub fn call_admission_form(lang: Lang) -> Self {
        let title = tr(lang, "Kết nạp, công nhận đảng viên", "Admission of a member");
        let kinds = vec![
            (PROBATION, tr(lang, "kết nạp vào Đảng", "admit, on probation").to_owned()),
            (OFFICIAL, tr(lang, "công nhận chính thức", "recognise as official").to_owned()),
        ];
        let fields =
            vec![line(tr(lang, "Họ và tên", "Name")), choice(tr(lang, "Đề nghị", "Motion"), kinds)];
        Self::new(Purpose::CallAdmission, title.into(), fields)
    }

    pub(super) fn call_admission(&self, lang: Lang) -> Result<Command, Complaint> {
        let name = self.required(0, lang)?;
        let into = match self.choice(1, lang)? {
            OFFICIAL => Admission::Official,
            _ => Admission::Probation,
        };
        Ok(Command::Hands(HandsCommand::Call { motion: Motion::Admission { name, into } }))
    }

    pub(super) fn propose_body(&self, body: Body, lang: Lang) -> Result<Command, Complaint> {
        let (head, members) = self.people(0).split_first().ok_or_else(|| nobody(0, lang))?;
        let slate = Slate { head: *head, members: members.to_vec() };
        Ok(Command::Bodies(BodiesCommand::Propose { body, slate }))
    }

    pub(super) fn count_hands(&self, lang: Lang) -> Result<Command, Complaint> {
        let agree = self.number(0, lang)?;
        let disagree = self.number(1, lang)?;
        let other = self.number(2, lang)?;
        Ok(Command::Hands(HandsCommand::Count { agree, disagree, other }))
    }

    pub(super) fn call_seats(
        &self,
        election: ElectionId,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        let seats = self.number(0, lang)?;
        Ok(Command::Hands(HandsCommand::Call { motion: Motion::SeatNumber { election, seats } }))
    }
}
