//! Complaints and the keeping of ballots (RULES 1.12).

use serde::{Deserialize, Serialize};

use super::RuleSet;
use crate::domain::{Lang, Text, tr};

/// Complaints and the keeping of ballots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keeping {
    pub rule: Text,
    pub complaint_rule: Text,
    pub complaint_working_days: u16,
    pub keep_months: u16,
}

impl RuleSet {
    /// Says how long the sealed ballots are kept and how long complaints are taken, with the rules.
    pub fn after_the_count(&self, lang: Lang) -> Vec<String> {
        self.on_keeping(lang).into_iter().chain(self.on_complaints(lang)).collect()
    }

    /// Says how long complaints are taken, and by which rule, whose words name to whom they go;
    /// nothing where the rules set no time.
    fn on_complaints(&self, lang: Lang) -> Option<String> {
        let Keeping { complaint_rule, complaint_working_days: days, .. } = &self.keeping;
        let citation = self.citations.get(complaint_rule)?;
        let (rule, what) = (self.cite(complaint_rule), tr(lang, &citation.vi, &citation.en));
        (0 < *days).then(|| {
            tr(
                lang,
                format!("Thời hạn khiếu nại: {days} ngày làm việc ({rule}). {what}"),
                format!("Time for complaints: {days} working days ({rule}). {what}"),
            )
        })
    }

    /// Says for how long the sealed ballots are kept, and by which rule.
    pub fn on_keeping(&self, lang: Lang) -> Option<String> {
        let (months, rule) = (self.keeping.keep_months, self.cite(&self.keeping.rule));
        (0 < months).then(|| {
            tr(
                lang,
                format!("Phiếu bầu được niêm phong, lưu giữ trong {months} tháng ({rule})."),
                format!("The ballots stay sealed and are kept for {months} months ({rule})."),
            )
        })
    }
}
