//! Forms of the appointments by decision.

use super::{Complaint, Entry, Form, Pool, Purpose, choice, line, line_given, people};
use crate::domain::appointments::{APPOINTED, AppointmentsCommand, Decision};
use crate::domain::election::{Nominated, Office};
use crate::domain::narration::{day, office_label};
use crate::domain::steps::AppointmentsAct;
use crate::domain::{Command, Lang, Moment, State, Text, tr};
use crate::ui::act::label;

/// The fields of those named.
const NAMED: usize = 4;
const OUTSIDE: usize = 5;

impl Form {
    /// Several offices are mostly appointed by one decision, so the last one cited stands in the form.
    pub fn appointments_form(act: AppointmentsAct, state: &State, now: Moment, lang: Lang) -> Self {
        let title = label(&crate::domain::steps::Act::Appointments(act), state, lang);
        let fields = match act {
            AppointmentsAct::Announce => announcement(state, now, lang),
            AppointmentsAct::Withdraw => {
                let heard = state.appointments.all.iter().map(|known| known.office);
                vec![offices(heard, lang), line(tr(lang, "Lý do", "Reason"))]
            }
        };
        Self::new(Purpose::Appointments(act), title, fields)
    }

    pub(super) fn appointments(
        &self,
        act: AppointmentsAct,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        let key = usize::from(self.choice(0, lang)?);
        let office = APPOINTED.get(key).copied().unwrap_or(Office::Other);
        Ok(Command::Appointments(match act {
            AppointmentsAct::Announce => AppointmentsCommand::Announce {
                office,
                people: self.appointed(lang)?,
                decision: Decision {
                    number: self.required(1, lang)?,
                    on: self.required_date(2, lang)?,
                    by: self.required(3, lang)?,
                },
            },
            AppointmentsAct::Withdraw => {
                AppointmentsCommand::Withdraw { office, reason: self.required(1, lang)? }
            }
        }))
    }

    fn appointed(&self, lang: Lang) -> Result<Vec<Nominated>, Complaint> {
        let outside = self.text(OUTSIDE);
        if outside.is_empty() {
            self.one_person(NAMED, lang)?;
        }
        let outside = outside.split(';').map(Text::new).filter(|name| !name.is_empty());
        let known = self.people(NAMED).iter().copied().map(Nominated::Person);
        Ok(known.chain(outside.map(unlisted)).collect())
    }
}

fn announcement(state: &State, now: Moment, lang: Lang) -> Vec<Entry> {
    let last = state.appointments.all.last().map(|known| known.decision.clone());
    let cited = last.unwrap_or_else(|| Decision {
        number: Text::default(),
        on: now.date_naive(),
        by: state.about.superior.clone(),
    });
    vec![
        offices(state.appointments.open_offices(), lang),
        line_given(tr(lang, "Quyết định số", "Decision number"), &cited.number),
        line_given(tr(lang, "Ngày (02/09/2025)", "Day (02/09/2025)"), &day(cited.on)),
        line_given(tr(lang, "Cơ quan quyết định", "Decided by"), &cited.by),
        people(tr(lang, "Chỉ định các đồng chí", "Appointed"), Pool::Everybody, usize::MAX),
        line(tr(lang, "và người ngoài danh sách, cách nhau bằng ;", "and others, parted by ;")),
    ]
}

/// Somebody of whom the decision gives the name.
fn unlisted(name: Text) -> Nominated {
    Nominated::Outside { name, born: None, unit: Text::default(), post: Text::default() }
}

fn offices(offered: impl Iterator<Item = Office>, lang: Lang) -> Entry {
    let key = |office| (0u16..).zip(APPOINTED).find(|(_, known)| *known == office);
    let options = offered.filter_map(key);
    let options = options.map(|(key, office)| (key, office_label(office, lang).to_owned()));
    choice(tr(lang, "Chức danh", "Office"), options.collect())
}
