//! Forms of the credentials board.

use super::{Complaint, Form, Pool, Purpose, choice, line, person};
use crate::domain::narration::{absence_label, person_name};
use crate::domain::roster::{Absence, AbsenceReason, RosterCommand};
use crate::domain::{Command, Lang, PersonId, State, tr};

/// Why somebody may be away, by key.
const REASONS: [AbsenceReason; 6] = [
    AbsenceReason::Illness,
    AbsenceReason::OfficialDuty,
    AbsenceReason::Study,
    AbsenceReason::Abroad,
    AbsenceReason::Family,
    AbsenceReason::Unexplained,
];
const NOT_APPROVED: u16 = 0;
const APPROVED: u16 = 1;

impl Form {
    pub fn excuse_form(state: &State, who: PersonId, lang: Lang) -> Self {
        let name = person_name(state, who);
        let title = tr(lang, format!("Báo vắng: {name}"), format!("Away: {name}"));
        let reasons =
            (0u16..).zip(REASONS).map(|(key, why)| (key, absence_label(why, lang).into()));
        let answers = vec![
            (APPROVED, tr(lang, "có", "yes").to_owned()),
            (NOT_APPROVED, tr(lang, "không", "no").to_owned()),
        ];
        let fields = vec![
            choice(tr(lang, "Lý do", "Reason"), reasons.collect()),
            choice(tr(lang, "Ban triệu tập đồng ý", "The committee agreed"), answers),
            line(tr(lang, "Ghi chú", "Remark")),
        ];
        Self::new(Purpose::Excuse(who), title, fields)
    }

    pub fn replace_form(state: &State, who: PersonId, lang: Lang) -> Self {
        let name = person_name(state, who);
        let title = tr(lang, format!("Thay đại biểu: {name}"), format!("Replace: {name}"));
        let fields = vec![
            person(tr(lang, "Đại biểu dự khuyết", "Alternate"), Pool::Alternates),
            line(tr(lang, "Lý do", "Reason")),
        ];
        Self::new(Purpose::Replace(who), title, fields)
    }

    pub(super) fn excuse(&self, person: PersonId, lang: Lang) -> Result<Command, Complaint> {
        let reason = REASONS.get(usize::from(self.choice(0, lang)?)).copied();
        let absence = Absence {
            reason: reason.unwrap_or(AbsenceReason::Unexplained),
            approved: self.choice(1, lang)? == APPROVED,
            note: self.text(2),
        };
        Ok(Command::Roster(RosterCommand::Excuse { person, absence }))
    }

    pub(super) fn replace(&self, person: PersonId, lang: Lang) -> Result<Command, Complaint> {
        let alternate = self.one_person(0, lang)?;
        let reason = self.required(1, lang)?;
        Ok(Command::Roster(RosterCommand::Replace { person, alternate, reason }))
    }
}
