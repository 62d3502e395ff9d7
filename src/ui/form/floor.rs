//! Forms about speakers.

use super::{Complaint, Form, Pool, Purpose, choice_given, line, line_given, number, person};
use crate::domain::agenda::ItemKind;
use crate::domain::floor::{FloorCommand, QueueTime, Speaker, SpeechKind, queue_time};
use crate::domain::narration::speaker_name;
use crate::domain::{Command, Gathering, Lang, SlotId, State, Text, tr};

const PERSON: usize = 0;
const GUEST: usize = 1;
const POST: usize = 2;
const KIND: usize = 3;
const TITLE: usize = 4;
const MINUTES: usize = 5;
const WORDS: usize = 6;

/// The keys of the kinds that the forms offer.
const PAPER: u16 = 0;
const FROM_FLOOR: u16 = 1;
const REPORT: u16 = 2;
const ADDRESS: u16 = 3;

impl Form {
    /// A conference hears reports on experience, a congress papers.
    pub fn register_speaker_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Đăng ký phát biểu", "Register a speaker");
        let mut kinds = vec![
            (PAPER, tr(lang, "tham luận", "registered paper").to_owned()),
            (FROM_FLOOR, tr(lang, "phát biểu tại hội trường", "from the floor").to_owned()),
            (REPORT, tr(lang, "báo cáo kinh nghiệm", "report").to_owned()),
        ];
        if state.about.gathering == Gathering::Conference {
            kinds.rotate_right(1);
        }
        let mut fields = speech_fields(kinds, 10, lang);
        fields.push(line(tr(lang, "Số chữ (nếu biết)", "Words of the paper, if known")));
        Self::new(Purpose::RegisterSpeaker, title.into(), fields)
    }

    /// Says how the queue stands against the time of the discussion.
    pub fn limit_papers_form(state: &State, lang: Lang) -> Self {
        let QueueTime { allowed, planned } = queue_time(state);
        let title = tr(lang, "Rút ngắn giờ tham luận", "Cut the papers' time");
        let stands = tr(
            lang,
            format!("Đang chờ {allowed} phút, mục thảo luận có {planned} phút."),
            format!("{allowed} minutes wait, the discussion has {planned}."),
        );
        let fields = vec![
            number(tr(lang, "Mỗi bài nhiều nhất (phút)", "Minutes a paper at most"), None),
            line(tr(lang, "Lý do", "Reason")),
        ];
        Self::new(Purpose::LimitPapers, title.into(), fields).with_intro(vec![stands])
    }

    pub(super) fn limit_papers(&self, lang: Lang) -> Result<Command, Complaint> {
        let (minutes, reason) = (self.number(0, lang)?, self.required(1, lang)?);
        Ok(Command::Floor(FloorCommand::Limit { minutes, reason }))
    }

    /// What is said is given beforehand: the title and the minutes of the item that runs.
    pub fn give_floor_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Mời phát biểu ngay", "Give the floor");
        let mut kinds = vec![
            (REPORT, tr(lang, "báo cáo", "report").to_owned()),
            (ADDRESS, tr(lang, "diễn văn, phát biểu chỉ đạo", "address").to_owned()),
        ];
        let item = state.agenda.running().map(|entry| &entry.item);
        let is_report = |kind: &ItemKind| {
            matches!(kind, ItemKind::Report | ItemKind::Credentials | ItemKind::Appointment)
        };
        if item.is_some_and(|item| !is_report(&item.kind)) {
            kinds.reverse();
        }
        let minutes = item.map_or(15, |item| u32::from(item.minutes));
        let mut fields = speech_fields(kinds, minutes, lang);
        if let (Some(item), Some(field)) = (item, fields.get_mut(TITLE)) {
            *field = line_given(field.label.clone(), &matter(&item.title));
        }
        Self::new(Purpose::GiveFloor, title.into(), fields)
    }

    pub fn withdraw_speaker_form(state: &State, slot: SlotId, lang: Lang) -> Self {
        let found = state.floor.queue.iter().find(|waiting| waiting.id == slot);
        let name = found.map(|found| speaker_name(state, &found.speaker)).unwrap_or_default();
        let title = tr(lang, format!("Rút đăng ký: {name}"), format!("Off the queue: {name}"));
        let fields = vec![line(tr(lang, "Lý do", "Reason"))];
        Self::new(Purpose::WithdrawSpeaker(slot), title, fields)
    }

    pub fn finish_speech_form(state: &State, lang: Lang) -> Self {
        let speaking = state.floor.speaking.as_ref();
        let name = speaking.map(|speech| speaker_name(state, &speech.slot.speaker));
        let name = name.unwrap_or_default();
        let title = tr(lang, format!("Phát biểu xong: {name}"), format!("Speech ends: {name}"));
        let label = tr(lang, "Ý chính, hoặc để trống", "Gist, or nothing");
        Self::new(Purpose::FinishSpeech, title, vec![line(label)])
    }

    pub(super) fn register_speaker(&self, lang: Lang) -> Result<Command, Complaint> {
        let kind = match self.choice(KIND, lang)? {
            FROM_FLOOR => SpeechKind::Floor {},
            REPORT => SpeechKind::Report { title: self.text(TITLE) },
            _ => SpeechKind::Paper { title: self.text(TITLE), words: self.words(lang)? },
        };
        let speaker = self.speaker(lang)?;
        let minutes = self.number(MINUTES, lang)?;
        Ok(Command::Floor(FloorCommand::Register { speaker, kind, minutes }))
    }

    /// The length of a paper, where it is written.
    fn words(&self, lang: Lang) -> Result<Option<u32>, Complaint> {
        let written = self.text(WORDS);
        if written.is_empty() {
            return Ok(None);
        }
        written.parse().map(Some).map_err(|_not_a_number| Complaint {
            field: WORDS,
            text: tr(lang, "Ô này phải là một số.", "This field must be a number.").into(),
        })
    }

    pub(super) fn give_floor(&self, lang: Lang) -> Result<Command, Complaint> {
        let title = self.text(TITLE);
        let kind = match self.choice(KIND, lang)? {
            ADDRESS => SpeechKind::Address { title },
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

/// What an item puts before the meeting: "Trình bày dự thảo …" is about the draft.
fn matter(title: &Text) -> String {
    let Some(rest) = title.strip_prefix("Trình bày ") else { return title.to_string() };
    let mut letters = rest.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn speech_fields(kinds: Vec<(u16, String)>, minutes: u32, lang: Lang) -> Vec<super::Entry> {
    vec![
        person(tr(lang, "Đại biểu", "Delegate"), Pool::Everybody),
        line(tr(lang, "hoặc khách", "or a guest")),
        line(tr(lang, "chức vụ của khách", "the guest's post")),
        choice_given(tr(lang, "Loại", "Kind"), kinds),
        line(tr(lang, "Đầu đề", "Title")),
        number(tr(lang, "Số phút", "Minutes"), Some(minutes)),
    ]
}
