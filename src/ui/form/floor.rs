//! Forms about speakers.

use super::{Complaint, Form, Pool, Purpose, choice, line, number, person};
use crate::domain::floor::{FloorCommand, Speaker, SpeechKind};
use crate::domain::{Command, Lang, SlotId, State, Text, tr};
use crate::ui::names;

const PERSON: usize = 0;
const GUEST: usize = 1;
const POST: usize = 2;
const KIND: usize = 3;
const TITLE: usize = 4;
const MINUTES: usize = 5;

/// The second of the two kinds that a form offers.
const SECOND_KIND: u16 = 1;

impl Form {
    pub fn register_speaker_form(lang: Lang) -> Self {
        let title = tr(lang, "Đăng ký phát biểu", "Register a speaker");
        let kinds = vec![
            (0, tr(lang, "tham luận", "registered paper").to_owned()),
            (SECOND_KIND, tr(lang, "phát biểu tại hội trường", "from the floor").to_owned()),
        ];
        Self::new(Purpose::RegisterSpeaker, title.into(), speech_fields(kinds, 10, lang))
    }

    pub fn give_floor_form(lang: Lang) -> Self {
        let title = tr(lang, "Mời phát biểu ngay", "Give the floor");
        let kinds = vec![
            (0, tr(lang, "báo cáo", "report").to_owned()),
            (SECOND_KIND, tr(lang, "diễn văn, phát biểu chỉ đạo", "address").to_owned()),
        ];
        Self::new(Purpose::GiveFloor, title.into(), speech_fields(kinds, 15, lang))
    }

    pub fn withdraw_speaker_form(state: &State, slot: SlotId, lang: Lang) -> Self {
        let found = state.floor.queue.iter().find(|waiting| waiting.id == slot);
        let name = found.map(|found| names::speaker(state, &found.speaker)).unwrap_or_default();
        let title = tr(lang, format!("Rút đăng ký: {name}"), format!("Off the queue: {name}"));
        let fields = vec![line(tr(lang, "Lý do", "Reason"))];
        Self::new(Purpose::WithdrawSpeaker(slot), title, fields)
    }

    pub fn finish_speech_form(state: &State, lang: Lang) -> Self {
        let speaking = state.floor.speaking.as_ref();
        let name = speaking.map(|speech| names::speaker(state, &speech.slot.speaker));
        let name = name.unwrap_or_default();
        let title = tr(lang, format!("Phát biểu xong: {name}"), format!("Speech ends: {name}"));
        let label = tr(lang, "Ý chính (có thể để trống)", "Gist (may stay empty)");
        Self::new(Purpose::FinishSpeech, title, vec![line(label)])
    }

    pub(super) fn register_speaker(&self, lang: Lang) -> Result<Command, Complaint> {
        let kind = match self.choice(KIND) {
            SECOND_KIND => SpeechKind::Floor {},
            _ => SpeechKind::Paper { title: self.text(TITLE) },
        };
        let speaker = self.speaker(lang)?;
        let minutes = self.number(MINUTES, lang)?;
        Ok(Command::Floor(FloorCommand::Register { speaker, kind, minutes }))
    }

    pub(super) fn give_floor(&self, lang: Lang) -> Result<Command, Complaint> {
        let title = self.text(TITLE);
        let kind = match self.choice(KIND) {
            SECOND_KIND => SpeechKind::Address { title },
            _ => SpeechKind::Report { title },
        };
        let speaker = self.speaker(lang)?;
        let minutes = self.number(MINUTES, lang)?;
        Ok(Command::Floor(FloorCommand::Give { speaker, kind, minutes }))
    }

    pub(super) fn withdraw_speaker(&self, slot: SlotId, lang: Lang) -> Result<Command, Complaint> {
        let reason = self.required(0, lang)?;
        Ok(Command::Floor(FloorCommand::Withdraw { slot, reason }))
    }

    pub(super) fn finish_speech(&self) -> Command {
        Command::Floor(FloorCommand::Finish { gist: self.text(0) })
    }

    /// Somebody on the roster, or a guest by name.
    fn speaker(&self, lang: Lang) -> Result<Speaker, Complaint> {
        let guest: Text = self.text(GUEST);
        if guest.is_empty() {
            return self.one_person(PERSON, lang).map(Speaker::Delegate);
        }
        Ok(Speaker::Guest { name: guest, post: self.text(POST) })
    }
}

fn speech_fields(kinds: Vec<(u16, String)>, minutes: u32, lang: Lang) -> Vec<super::Entry> {
    vec![
        person(tr(lang, "Đại biểu", "Delegate"), Pool::Everybody),
        line(tr(lang, "hoặc khách", "or a guest")),
        line(tr(lang, "chức vụ của khách", "the guest's post")),
        choice(tr(lang, "Loại", "Kind"), kinds),
        line(tr(lang, "Đầu đề", "Title")),
        number(tr(lang, "Số phút", "Minutes"), Some(minutes)),
    ]
}
