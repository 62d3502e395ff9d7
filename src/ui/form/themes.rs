//! Forms about themes: opening one, noting an opinion, moving it.

use super::{
    Complaint, Entry, Form, Picker, Pool, Purpose, Value, choice, choice_given, line, line_given,
    person,
};
use crate::domain::floor::{Slot, Speaker};
use crate::domain::narration::opinion_source;
use crate::domain::steps::Exchange;
use crate::domain::themes::ThemesCommand;
use crate::domain::{Command, Lang, OpinionId, State, Text, ThemeId, tr};
use crate::ui::field::Field;

const THEME: usize = 0;
const PERSON: usize = 1;
const GUEST: usize = 2;
const UNIT: usize = 3;
const TEXT: usize = 4;

const OPINION: usize = 0;
const OTHER_THEME: usize = 1;

impl Form {
    pub fn declare_theme_form(lang: Lang) -> Self {
        let title = tr(lang, "Mở chuyên đề", "Open a theme");
        let fields = vec![line(tr(lang, "Tên chuyên đề", "Title"))];
        Self::new(Purpose::Exchange(Exchange::DeclareTheme), title.into(), fields)
    }

    /// Who speaks, or spoke last, is given beforehand with the gist of the speech.
    pub fn note_opinion_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Ghi ý kiến vào chuyên đề", "Note an opinion under a theme");
        let themes = themes(state);
        let label = tr(lang, "Chuyên đề", "Theme");
        let theme = if themes.len() == 1 { choice_given } else { choice };
        let (guest, unit) = guest(state);
        let fields = vec![
            theme(label, themes),
            speaker_given(person(tr(lang, "Đại biểu", "Delegate"), Pool::Everybody), state),
            line_given(tr(lang, "hoặc khách", "or a guest"), &guest),
            line_given(tr(lang, "Địa phương, nếu khác", "Unit, if another"), &unit),
            line_given(tr(lang, "Ý kiến", "Opinion"), &gist(state)),
        ];
        Self::new(Purpose::Exchange(Exchange::NoteOpinion), title.into(), fields)
    }

    pub fn move_opinion_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Chuyển ý kiến sang chuyên đề khác", "Move an opinion");
        let fields = vec![
            choice(tr(lang, "Ý kiến", "Opinion"), opinions(state)),
            choice(tr(lang, "Sang chuyên đề", "To the theme"), themes(state)),
        ];
        Self::new(Purpose::Exchange(Exchange::MoveOpinion), title.into(), fields)
    }

    /// The opinion stands in the fields as it was noted, once it is chosen.
    pub fn amend_opinion_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Sửa ý kiến", "Edit an opinion");
        let fields = vec![
            choice(tr(lang, "Ý kiến", "Opinion"), opinions(state)),
            person(tr(lang, "Đại biểu", "Delegate"), Pool::Everybody),
            line(tr(lang, "hoặc khách", "or a guest")),
            line(tr(lang, "Địa phương, đơn vị", "Unit, locality")),
            line(tr(lang, "Nội dung", "Text")),
        ];
        Self::new(Purpose::Exchange(Exchange::AmendOpinion), title.into(), fields)
    }

    pub fn strike_opinion_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Bỏ ý kiến", "Take an opinion out");
        let fields = vec![
            choice(tr(lang, "Ý kiến", "Opinion"), opinions(state)),
            line(tr(lang, "Lý do", "Reason")),
        ];
        Self::new(Purpose::Exchange(Exchange::StrikeOpinion), title.into(), fields)
    }

    /// Puts the chosen opinion into the fields, to be mended.
    pub(super) fn follow_opinion(&mut self, state: &State) {
        let opinion = self.chosen(OPINION).and_then(|id| state.themes.opinion(OpinionId(id)));
        let Some(opinion) = opinion else { return };
        let (people, guest) = match &opinion.by {
            Speaker::Delegate(person) => (vec![*person], Text::default()),
            Speaker::Guest { name, .. } => (Vec::new(), name.clone()),
        };
        let lines = [(GUEST, &guest), (UNIT, &opinion.unit), (TEXT, &opinion.text)];
        for (field, text) in lines {
            self.put(field, Value::Line(Field::holding(text)));
        }
        let mut picker = Picker::new(Pool::Everybody, 1);
        picker.chosen = people;
        self.put(PERSON, Value::People(picker));
    }

    fn put(&mut self, field: usize, value: Value) {
        if let Some(entry) = self.fields.get_mut(field) {
            entry.value = value;
        }
    }

    pub(super) fn declare_theme(&self, lang: Lang) -> Result<Command, Complaint> {
        let titles = vec![self.required(0, lang)?];
        Ok(Command::Themes(ThemesCommand::Declare { titles }))
    }

    pub(super) fn note_opinion(&self, lang: Lang) -> Result<Command, Complaint> {
        let theme = ThemeId(self.choice(THEME, lang)?);
        let by = self.voice(lang)?;
        let (unit, text) = (self.text(UNIT), self.required(TEXT, lang)?);
        Ok(Command::Themes(ThemesCommand::Note { theme, by, unit, text }))
    }

    pub(super) fn move_opinion(&self, lang: Lang) -> Result<Command, Complaint> {
        let opinion = OpinionId(self.choice(OPINION, lang)?);
        let theme = ThemeId(self.choice(OTHER_THEME, lang)?);
        Ok(Command::Themes(ThemesCommand::Move { opinion, theme }))
    }

    pub(super) fn amend_opinion(&self, lang: Lang) -> Result<Command, Complaint> {
        let opinion = OpinionId(self.choice(OPINION, lang)?);
        let by = self.voice(lang)?;
        let (unit, text) = (self.text(UNIT), self.required(TEXT, lang)?);
        Ok(Command::Themes(ThemesCommand::Amend { opinion, by, unit, text }))
    }

    pub(super) fn strike_opinion(&self, lang: Lang) -> Result<Command, Complaint> {
        let opinion = OpinionId(self.choice(OPINION, lang)?);
        let reason = self.required(1, lang)?;
        Ok(Command::Themes(ThemesCommand::Strike { opinion, reason }))
    }

    /// Somebody on the roster, or a guest by name. Where a guest is from stands in a field of its own.
    fn voice(&self, lang: Lang) -> Result<Speaker, Complaint> {
        let name = self.text(GUEST);
        if name.is_empty() {
            return self.one_person(PERSON, lang).map(Speaker::Delegate);
        }
        Ok(Speaker::Guest { name, post: Text::default() })
    }
}

fn themes(state: &State) -> Vec<(u16, String)> {
    let themes = state.themes.all.iter();
    themes.map(|theme| (theme.id.0, format!("{}. {}", theme.id, theme.title))).collect()
}

/// Every opinion with its theme, the latest first.
fn opinions(state: &State) -> Vec<(u16, String)> {
    let opinions = state.themes.opinions.iter().rev();
    let opinions = opinions.map(|opinion| {
        let (id, theme) = (opinion.id, opinion.theme);
        let who = opinion_source(opinion, state);
        (id.0, format!("{id} [{theme}] {who}: {}", opinion.text))
    });
    opinions.collect()
}

/// Whose words are being taken down: who speaks now, or spoke last.
fn voiced(state: &State) -> Option<&Slot> {
    let speaking = state.floor.speaking.as_ref().map(|speech| &speech.slot);
    speaking.or_else(|| state.floor.heard.last().map(|heard| &heard.speech.slot))
}

fn speaker_given(mut entry: Entry, state: &State) -> Entry {
    let speaker = voiced(state).map(|slot| &slot.speaker);
    if let (Some(Speaker::Delegate(person)), Value::People(picker)) = (speaker, &mut entry.value) {
        picker.chosen.push(*person);
    }
    entry
}

/// The name of a guest who speaks or spoke last, and where the guest is from.
fn guest(state: &State) -> (Text, Text) {
    match voiced(state).map(|slot| &slot.speaker) {
        Some(Speaker::Guest { name, post }) => (name.clone(), post.clone()),
        Some(Speaker::Delegate(_)) | None => (Text::default(), Text::default()),
    }
}

/// The gist of the last speech, unless somebody else is speaking by now.
fn gist(state: &State) -> Text {
    let last = state.floor.heard.last().filter(|_| state.floor.speaking.is_none());
    last.map(|heard| heard.gist.clone()).unwrap_or_default()
}
