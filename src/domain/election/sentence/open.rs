//! The question where a vote left the office open: what the rules leave to the congress, and who
//! goes on if it does not vote again.

use super::Reading;
use crate::domain::election::ending::{Again, Otherwise};
use crate::domain::{Text, tr};

impl Reading<'_> {
    /// Asks whether to vote again, and says what follows if not.
    pub(super) fn of_open(&self, open: &str) -> String {
        let source = self.rules.cite(&self.rules.winning.open_rule);
        let (vi, en) = match self.if_open.otherwise {
            Otherwise::Open => {
                return tr(
                    self.lang,
                    format!(
                        "Còn thiếu {open}: đề nghị đại hội (hội nghị) quyết định có bầu tiếp hay không ({source})."
                    ),
                    format!("{open} stay open: does the congress vote again ({source})?"),
                );
            }
            Otherwise::Committee { rule } => self.committee_elects(rule),
            Otherwise::Superior { rule } => self.superior_appoints(rule),
        };
        tr(
            self.lang,
            format!("Còn thiếu {open}: đề nghị đại hội quyết định bầu tiếp ({source}), hoặc {vi}."),
            format!("{open} stay open: the congress votes again ({source}), or {en}."),
        )
    }

    /// Says that there is no further vote and who goes on, if the votes are used up.
    pub(super) fn of_stop(&self, open: &str) -> Option<String> {
        let Again::UsedUp { votes, rule } = self.if_open.again else { return None };
        let (vi, en) = match self.if_open.otherwise {
            Otherwise::Open => {
                let source = self.rules.cite(rule);
                (
                    format!("không bầu thêm ({source})"),
                    format!("there is no further vote ({source})"),
                )
            }
            Otherwise::Committee { rule } => self.committee_elects(rule),
            Otherwise::Superior { rule } => self.superior_appoints(rule),
        };
        Some(tr(
            self.lang,
            format!("Đã bầu {votes} lần, còn thiếu {open}: dừng bầu, {vi}."),
            format!("{open} stay open after {votes} votes: the voting stops, {en}."),
        ))
    }

    fn committee_elects(&self, rule: &Text) -> (String, String) {
        let source = self.rules.cite(rule);
        (
            format!("chuyển cho Ban Chấp hành bầu tại hội nghị lần thứ nhất ({source})"),
            format!("the committee elects at its first meeting ({source})"),
        )
    }

    fn superior_appoints(&self, rule: &Text) -> (String, String) {
        let source = self.rules.cite(rule);
        (format!("cấp trên chỉ định ({source})"), format!("the superior appoints ({source})"))
    }
}
