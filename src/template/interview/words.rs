//! The words of every question, what may be chosen, and what is shown beside it.

use super::{Ask, Interview};
use crate::domain::about::OrganisationKind;
use crate::domain::{Lang, rules, tr};
use crate::template::setting::KIND;
use crate::template::{Question, rule_sets, sitting_name};

/// One line of a list to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the answer is when this is chosen.
    pub value: String,
    pub title: String,
}

impl Interview {
    /// The words of the question that stands.
    pub fn label(&self, lang: Lang) -> String {
        let questions = self.template.all_questions(lang);
        self.ask().map(|ask| label(ask, &questions, lang)).unwrap_or_default()
    }

    /// How to answer the question that stands, where its words do not say it.
    pub fn hint(&self, lang: Lang) -> &'static str {
        match self.ask() {
            Some(Ask::People) => tr(
                lang,
                "Enter: đúng danh sách này. Danh sách khác: ghi tên tệp.",
                "Enter: the right roster. Another one: name its file.",
            ),
            Some(Ask::Times) => tr(
                lang,
                "Enter: đồng ý. Đổi số phút: số mục và số phút, ví dụ 7 25.",
                "Enter: accept. Other minutes: the item and its minutes, as 7 25.",
            ),
            Some(Ask::Value { .. } | Ask::Roster | Ask::Rules | Ask::Start(_) | Ask::File)
            | None => "",
        }
    }

    /// Lists every question with what is answered or proposed.
    pub fn lines(&self, lang: Lang) -> Vec<(String, String)> {
        let questions = self.template.all_questions(lang);
        let line = |ask| (label(ask, &questions, lang), self.given(ask, &questions));
        self.asks.iter().map(line).collect()
    }

    /// Lists what can be chosen; empty where anything can be written.
    pub fn choices(&self, lang: Lang) -> Vec<Choice> {
        match self.ask() {
            Some(Ask::Rules) => rule_choices(),
            Some(Ask::Value { key }) if key == KIND => {
                let kinds = OrganisationKind::ALL.into_iter();
                kinds.map(|kind| choice(kind.code(), kind.text(lang))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The agenda with its times, where they are asked for.
    pub fn timetable(&self, lang: Lang) -> String {
        self.template.timetable(self.starts, lang)
    }
}

fn label(ask: &Ask, questions: &[Question], lang: Lang) -> String {
    let label = match ask {
        Ask::Value { key } => {
            let question = questions.iter().find(|question| question.key == *key);
            return question.map(|question| question.label.clone()).unwrap_or_default();
        }
        Ask::Start(sitting) => {
            let name = sitting_name(*sitting, lang);
            return tr(lang, format!("{name} bắt đầu lúc"), format!("{name} begins at"));
        }
        Ask::Roster => tr(lang, "Tệp danh sách (XLSX, CSV)", "Roster file (XLSX, CSV)"),
        Ask::People => tr(lang, "Xem lại danh sách", "Look the roster over"),
        Ask::Rules => {
            tr(lang, "Bộ quy tắc (số, mã, hoặc một tệp)", "Rule set (number, id, or a file)")
        }
        Ask::Times => tr(lang, "Xem lại chương trình", "Look the agenda over"),
        Ask::File => tr(lang, "Tệp phiên", "Session file"),
    };
    label.to_owned()
}

fn rule_choices() -> Vec<Choice> {
    let sets = rule_sets().iter();
    let titled = sets.map(|set| {
        let title = rules::parse(set.source).map(|rules| rules.title).unwrap_or_default();
        choice(set.name, &title)
    });
    titled.collect()
}

fn choice(value: &str, title: &str) -> Choice {
    Choice { value: value.to_owned(), title: title.to_owned() }
}
