//! Forms about the agenda. Every departure from the plan takes a reason for the minutes.

use super::{Complaint, Form, Purpose, choice_given, line, number};
use crate::domain::agenda::{AgendaCommand, ItemKind};
use crate::domain::narration::item_title;
use crate::domain::{Command, ItemId, Lang, State, tr};

/// The kinds of items that can be inserted while the congress sits, by their key.
const INSERTED: [ItemKind; 7] = [
    ItemKind::Speech,
    ItemKind::Report,
    ItemKind::Discussion,
    ItemKind::Announcement,
    ItemKind::Conclusion,
    ItemKind::Rite,
    ItemKind::Break,
];

impl Form {
    /// Asks why an item starts although something that it needs is missing.
    pub fn override_need_form(state: &State, item: ItemId, obstacle: String, lang: Lang) -> Self {
        let title = item_title(state, item);
        let title = tr(lang, format!("Vẫn bắt đầu: {title}"), format!("Start anyway: {title}"));
        let recorded = tr(
            lang,
            "Bắt đầu là quyết định của chủ tọa; lý do ghi vào biên bản.",
            "To start is the chair's decision; the reason goes into the minutes.",
        );
        reason_form(Purpose::OverrideNeed(item), title, lang)
            .with_intro(vec![obstacle, recorded.into()])
    }

    pub fn skip_item_form(state: &State, item: ItemId, lang: Lang) -> Self {
        let title = item_title(state, item);
        let title = tr(lang, format!("Bỏ qua: {title}"), format!("Skip: {title}"));
        reason_form(Purpose::SkipItem(item), title, lang)
    }

    pub fn reopen_item_form(state: &State, item: ItemId, lang: Lang) -> Self {
        let title = item_title(state, item);
        let title = tr(lang, format!("Mở lại: {title}"), format!("Reopen: {title}"));
        reason_form(Purpose::ReopenItem(item), title, lang)
    }

    pub fn insert_item_form(state: &State, after: ItemId, lang: Lang) -> Self {
        let title = item_title(state, after);
        let title =
            tr(lang, format!("Chèn mục mới sau: {title}"), format!("Insert after: {title}"));
        let kinds = (0u16..).zip(&INSERTED).map(|(key, kind)| (key, kind_name(kind, lang).into()));
        let fields = vec![
            line(tr(lang, "Tên mục", "Title")),
            choice_given(tr(lang, "Loại", "Kind"), kinds.collect()),
            number(tr(lang, "Số phút", "Minutes"), Some(10)),
            line(tr(lang, "Lý do", "Reason")),
        ];
        Self::new(Purpose::InsertItem { after }, title, fields)
    }

    pub(super) fn override_need(&self, item: ItemId, lang: Lang) -> Result<Command, Complaint> {
        let reason = self.required(0, lang)?;
        Ok(Command::Agenda(AgendaCommand::Start { item, override_reason: Some(reason) }))
    }

    pub(super) fn skip_item(&self, item: ItemId, lang: Lang) -> Result<Command, Complaint> {
        let reason = self.required(0, lang)?;
        Ok(Command::Agenda(AgendaCommand::Skip { item, reason }))
    }

    pub(super) fn reopen_item(&self, item: ItemId, lang: Lang) -> Result<Command, Complaint> {
        let reason = self.required(0, lang)?;
        Ok(Command::Agenda(AgendaCommand::Reopen { item, reason }))
    }

    pub(super) fn insert_item(&self, after: ItemId, lang: Lang) -> Result<Command, Complaint> {
        let title = self.required(0, lang)?;
        let kind = INSERTED.get(usize::from(self.choice(1, lang)?)).cloned();
        let kind = kind.unwrap_or(ItemKind::Announcement);
        let minutes = self.number(2, lang)?;
        let reason = self.required(3, lang)?;
        Ok(Command::Agenda(AgendaCommand::Insert { after, title, kind, minutes, reason }))
    }
}

fn reason_form(purpose: Purpose, title: String, lang: Lang) -> Form {
    Form::new(purpose, title, vec![line(tr(lang, "Lý do", "Reason"))])
}

fn kind_name(kind: &ItemKind, lang: Lang) -> &'static str {
    match kind {
        ItemKind::Rite => tr(lang, "Nghi lễ", "Rite"),
        ItemKind::Speech => tr(lang, "Phát biểu", "Speech"),
        ItemKind::Report => tr(lang, "Báo cáo", "Report"),
        ItemKind::Discussion => tr(lang, "Thảo luận", "Discussion"),
        ItemKind::Conclusion => tr(lang, "Kết luận", "Conclusion"),
        ItemKind::Break => tr(lang, "Giải lao", "Break"),
        _ => tr(lang, "Công bố", "Announcement"),
    }
}
