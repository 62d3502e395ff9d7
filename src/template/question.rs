//! The values of a template as questions to whoever makes a session of it.

use super::setting::{CONGRESS_ON, KIND};
use super::{Setting, Template};
use crate::domain::agenda::ItemKind;
use crate::domain::{Gathering, Lang, tr};

/// A setting with the words that ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub key: String,
    pub label: String,
    /// What the template says now, its placeholders filled.
    pub proposed: String,
}

impl Template {
    /// Lists what a person is asked before a session is made, in the order of the settings. How long
    /// an item takes is no question: the timetable tells it. Places of alternates are one only where
    /// alternates are elected.
    pub fn questions(&self, lang: Lang) -> Vec<Question> {
        let is_asked = |question: &Question| {
            !(question.key.ends_with(".alternate_seats") && question.proposed == "0")
        };
        self.all_questions(lang).into_iter().filter(is_asked).collect()
    }

    /// Lists the questions with those for alternates that are not elected.
    pub(super) fn all_questions(&self, lang: Lang) -> Vec<Question> {
        let filled = self.filled();
        let settings = filled.settings().into_iter();
        settings.filter_map(|setting| filled.question(setting, lang)).collect()
    }

    fn question(&self, setting: Setting, lang: Lang) -> Option<Question> {
        let Setting { key, value: proposed } = setting;
        let label = match key.as_str() {
            "organisation" => tr(lang, "Tên tổ chức", "Organisation"),
            "superior" => tr(lang, "Tổ chức cấp trên", "Superior organisation"),
            "ordinal" => tr(lang, "Lần thứ mấy", "Which time it meets"),
            "term" => tr(lang, "Nhiệm kỳ", "Term"),
            "place" => tr(lang, "Nơi họp", "Place"),
            "title" => tr(lang, "Tên gọi của phiên", "Title of the session"),
            KIND => tr(lang, "Loại tổ chức (số hoặc mã)", "Kind (number or code)"),
            CONGRESS_ON => tr(lang, "Ngày đại hội (ngày/tháng/năm)", "Day of the congress (d/m/y)"),
            _ => return self.number_question(key, proposed, lang),
        };
        Some(Question { key, label: label.to_owned(), proposed })
    }

    fn number_question(&self, key: String, proposed: String, lang: Lang) -> Option<Question> {
        let (owner, field) = key.split_once('.')?;
        let (_, id) = self.keys.elections.iter().find(|(key, _)| key == owner)?;
        let title = &self.plans.iter().find(|plan| plan.id == *id)?.title;
        let label = match field {
            "seats" => {
                let vi = format!("Số lượng cần bầu: {title}");
                tr(lang, vi, format!("Number to elect: {title}"))
            }
            "alternate_seats" => {
                let vi = format!("Số lượng dự khuyết: {title}");
                tr(lang, vi, format!("Number of alternates: {title}"))
            }
            _ => return None,
        };
        Some(Question { key, label, proposed })
    }

    /// Whether the rules decide anything: a conference without any vote has neither quorum nor
    /// ballot, and any rule set does for it.
    pub fn hangs_on_rules(&self) -> bool {
        let decides = self.items.iter().any(|item| match item.kind {
            ItemKind::ShowOfHands { .. }
            | ItemKind::BodyElection { .. }
            | ItemKind::Credentials
            | ItemKind::Election { .. }
            | ItemKind::Grading
            | ItemKind::Admission => true,
            ItemKind::Rite
            | ItemKind::Speech
            | ItemKind::Report
            | ItemKind::Discussion
            | ItemKind::Review { .. }
            | ItemKind::Appointment
            | ItemKind::Assignment
            | ItemKind::Announcement
            | ItemKind::Conclusion
            | ItemKind::Break
            | ItemKind::Handover => false,
        });
        decides || self.about.gathering != Gathering::Conference
    }
}
