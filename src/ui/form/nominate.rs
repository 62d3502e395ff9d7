//! The form of one nomination. What was filled in for another kind of nomination is said and never
//! left out: a name from the floor is not to become an official one.

use super::{
    Complaint, Entry, Form, Pool, Purpose, Value, choice, choice_given, line, line_given, person,
};
use crate::domain::election::{ElectionCommand, Nominated, Source};
use crate::domain::narration::{day, election_title};
use crate::domain::{Command, ElectionId, Lang, State, tr};

const PERSON: usize = 0;
const SOURCE: usize = 1;
const NOMINATOR: usize = 2;
const RECEIVED: usize = 3;
const OUTSIDE: usize = 4;

const BY_CONVENING: u16 = 0;
const FROM_FLOOR: u16 = 1;
const BY_ONESELF: u16 = 2;
const BY_APPLICATION: u16 = 3;

impl Form {
    pub fn nominate_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Đề cử, ứng cử: {name}"), format!("Nominate: {name}"));
        let mut fields = vec![
            person(tr(lang, "Người trong danh sách", "On the roster"), Pool::Eligible(election)),
            choice(tr(lang, "Nguồn", "Source"), sources(lang)),
            person(tr(lang, "Người đề cử", "Nominated by"), Pool::Present),
            line(tr(lang, "Ngày nhận đơn, hồ sơ", "Application received")),
        ];
        fields.extend(outside_fields(lang));
        Self::new(Purpose::Nominate(election), title, fields)
    }

    /// The same form, filled in for somebody from outside whom the convening committee puts forward.
    pub(super) fn nominate_outside_form(
        state: &State,
        election: ElectionId,
        who: &Nominated,
        lang: Lang,
    ) -> Self {
        let mut form = Self::nominate_form(state, election, lang);
        let Nominated::Outside { name, born, unit, post } = who else { return form };
        let given = [name.to_string(), born.map(day).unwrap_or_default()];
        let given = given.into_iter().chain([unit.to_string(), post.to_string()]);
        for (entry, text) in form.fields.iter_mut().skip(OUTSIDE).zip(given) {
            *entry = line_given(entry.label.clone(), &text);
        }
        if let Some(source) = form.fields.get_mut(SOURCE) {
            *source = choice_given(source.label.clone(), sources(lang));
        }
        form
    }

    /// A nominator speaks from the floor.
    pub(super) fn follow_nominator(&mut self) {
        let is_open = self.chosen(SOURCE).is_none() && !self.people(NOMINATOR).is_empty();
        let source = self.fields.get_mut(SOURCE).map(|entry| &mut entry.value);
        if let (true, Some(Value::Choice(source))) = (is_open, source) {
            source.choose(FROM_FLOOR);
        }
    }

    pub(super) fn nominate(&self, election: ElectionId, lang: Lang) -> Result<Command, Complaint> {
        let who = self.nominated(lang)?;
        let source = self.source(lang)?;
        Ok(Command::Election(ElectionCommand::Nominate { election, who, source }))
    }

    /// Somebody on the roster, or a member who is not.
    fn nominated(&self, lang: Lang) -> Result<Nominated, Complaint> {
        let Some(outside) = self.outside(OUTSIDE, lang)? else {
            return self.one_person(PERSON, lang).map(Nominated::Person);
        };
        if !self.people(PERSON).is_empty() {
            return Err(Complaint { field: OUTSIDE, text: two_people(lang).to_owned() });
        }
        Ok(outside)
    }

    /// Somebody who is not on the roster, whose fields begin with this one; nobody without a name.
    pub(super) fn outside(&self, first: usize, lang: Lang) -> Result<Option<Nominated>, Complaint> {
        let [born, unit, post] = [first + 1, first + 2, first + 3];
        let name = self.text(first);
        if name.is_empty() {
            self.must_be_empty(&[born, unit, post], of_nobody(lang))?;
            return Ok(None);
        }
        let (unit, post) = (self.text(unit), self.text(post));
        Ok(Some(Nominated::Outside { name, born: self.date(born, lang)?, unit, post }))
    }

    /// By whom the name is put forward, with what belongs to that and nothing else.
    fn source(&self, lang: Lang) -> Result<Source, Complaint> {
        let key = self.choice(SOURCE, lang)?;
        if key != FROM_FLOOR && !self.people(NOMINATOR).is_empty() {
            return Err(Complaint { field: NOMINATOR, text: not_from_floor(lang).to_owned() });
        }
        if key != BY_APPLICATION {
            self.must_be_empty(&[RECEIVED], no_application(lang))?;
        }
        match key {
            FROM_FLOOR => Ok(Source::Floor { by: self.one_person(NOMINATOR, lang)? }),
            BY_ONESELF => Ok(Source::Own),
            BY_APPLICATION => {
                Ok(Source::Application { received: self.required_date(RECEIVED, lang)? })
            }
            _ => Ok(Source::Convening),
        }
    }

    /// Complains about the first of these fields in which something is written.
    fn must_be_empty(&self, fields: &[usize], text: &str) -> Result<(), Complaint> {
        let mut written = fields.iter().filter(|field| !self.text(**field).is_empty());
        match written.next() {
            Some(field) => Err(Complaint { field: *field, text: text.to_owned() }),
            None => Ok(()),
        }
    }
}

/// The fields of somebody who is not on the roster.
pub(super) fn outside_fields(lang: Lang) -> [Entry; 4] {
    [
        line(tr(lang, "hoặc người ngoài danh sách", "or not on the roster")),
        line(tr(lang, "  sinh ngày (02/09/1975)", "  born (02/09/1975)")),
        line(tr(lang, "  đơn vị", "  unit")),
        line(tr(lang, "  chức vụ", "  post")),
    ]
}

fn sources(lang: Lang) -> Vec<(u16, String)> {
    [
        (BY_CONVENING, tr(lang, "cấp ủy triệu tập", "convening committee")),
        (FROM_FLOOR, tr(lang, "đề cử tại đại hội", "from the floor")),
        (BY_ONESELF, tr(lang, "tự ứng cử", "own wish")),
        (BY_APPLICATION, tr(lang, "ứng cử bằng đơn", "application")),
    ]
    .map(|(key, words)| (key, words.to_owned()))
    .to_vec()
}

fn of_nobody(lang: Lang) -> &'static str {
    tr(
        lang,
        "Ô này chỉ ghi cho người ngoài danh sách: ghi tên người đó, hoặc xóa ô này.",
        "This is only for somebody who is not on the roster: give the name, or empty this field.",
    )
}

fn two_people(lang: Lang) -> &'static str {
    tr(
        lang,
        "Một lần chỉ đề cử một người: xóa tên này, hoặc bỏ người đã chọn trong danh sách (Backspace).",
        "One nomination, one person: empty this name, or take off the one picked (Backspace).",
    )
}

fn not_from_floor(lang: Lang) -> &'static str {
    tr(
        lang,
        "Chỉ nguồn “đề cử tại đại hội” có người đề cử: bỏ người này (Backspace), hoặc đổi nguồn.",
        "Only a name from the floor has a nominator: take this one off (Backspace), or change the \
         source.",
    )
}

fn no_application(lang: Lang) -> &'static str {
    tr(
        lang,
        "Chỉ nguồn “ứng cử bằng đơn” có ngày nhận: xóa ngày này, hoặc đổi nguồn.",
        "Only an application has this date: empty it, or change the source.",
    )
}
