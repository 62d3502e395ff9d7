//! The figures in what is written and said of a subject. They are told of, and keep nobody from going on.

use super::{Account, Shortcoming, Subject, SubjectStage};
use crate::domain::Text;
use crate::domain::figures::{Finding, check_text};

impl Subject {
    /// What is wrong with the figures of whatever was written or said of the subject.
    pub fn findings(&self) -> Vec<Finding> {
        let account = self.account.iter().flat_map(Account::texts);
        let said = self.opinions.iter().map(|opinion| &opinion.text);
        let concluded = match &self.stage {
            SubjectStage::Adopted { conclusion, .. } => Some(conclusion),
            SubjectStage::Waiting | SubjectStage::Open { .. } | SubjectStage::LeftOut { .. } => {
                None
            }
        };
        account.chain(said).chain(concluded).flat_map(|text| check_text(text)).collect()
    }
}

impl Account {
    fn texts(&self) -> impl Iterator<Item = &Text> {
        let faces = [&self.politics, &self.morals, &self.duty, &self.strengths];
        faces.into_iter().chain(self.shortcomings.iter().flat_map(Shortcoming::texts))
    }
}

impl Shortcoming {
    fn texts(&self) -> [&Text; 3] {
        [&self.what, &self.cause, &self.remedy]
    }
}
