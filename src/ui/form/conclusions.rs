//! Forms of the editor of the chair's conclusions.

use super::{Complaint, Entry, Form, Purpose, choice, line};
use crate::domain::conclusions::ConclusionsCommand;
use crate::domain::steps::Exchange;
use crate::domain::{Command, Lang, State, tr};

impl Form {
    pub fn add_point_form(state: &State, lang: Lang) -> Self {
        let point = state.conclusions.count().saturating_add(1);
        let title =
            tr(lang, format!("Kết luận, điểm {point}"), format!("Conclusions, point {point}"));
        Self::new(
            Purpose::Exchange(Exchange::AddPoint),
            title,
            vec![line(tr(lang, "Nội dung", "Text"))],
        )
    }

    /// The text as it stands is in the field, to be mended.
    pub fn replace_point_form(state: &State, point: u16, lang: Lang) -> Self {
        let title = tr(lang, format!("Sửa điểm {point}"), format!("Edit point {point}"));
        let text = state.conclusions.get(point).cloned().unwrap_or_default();
        let field = super::line_given(tr(lang, "Nội dung", "Text"), &text);
        let field = Entry { given: false, ..field };
        Self::new(Purpose::Exchange(Exchange::ReplacePoint(point)), title, vec![field])
    }

    pub fn remove_point_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Bỏ một điểm kết luận", "Remove a point");
        let points = state.conclusions.numbered();
        let points = points.map(|(point, text)| (point, format!("{point}. {text}")));
        let fields = vec![choice(tr(lang, "Điểm", "Point"), points.collect())];
        Self::new(Purpose::Exchange(Exchange::RemovePoint), title.into(), fields)
    }

    pub fn reopen_points_form(lang: Lang) -> Self {
        let title = tr(lang, "Mở lại kết luận", "Reopen the conclusions");
        Self::new(
            Purpose::Exchange(Exchange::ReopenPoints),
            title.into(),
            vec![line(tr(lang, "Lý do", "Reason"))],
        )
    }

    pub(super) fn add_point(&self, lang: Lang) -> Result<Command, Complaint> {
        let text = self.required(0, lang)?;
        Ok(Command::Conclusions(ConclusionsCommand::Add { text }))
    }

    pub(super) fn replace_point(&self, point: u16, lang: Lang) -> Result<Command, Complaint> {
        let text = self.required(0, lang)?;
        Ok(Command::Conclusions(ConclusionsCommand::Replace { point, text }))
    }

    pub(super) fn remove_point(&self, lang: Lang) -> Result<Command, Complaint> {
        let point = self.choice(0, lang)?;
        Ok(Command::Conclusions(ConclusionsCommand::Remove { point }))
    }

    pub(super) fn reopen_points(&self, lang: Lang) -> Result<Command, Complaint> {
        let reason = self.required(0, lang)?;
        Ok(Command::Conclusions(ConclusionsCommand::Reopen { reason }))
    }
}
