//! The question where a vote left the office open: what the rules leave to the congress, and who
//! goes on if it does not vote again.

use super::Reading;
use crate::domain::election::ending::{Again, Otherwise};
use crate::domain::election::verdict::Fate;
use crate::domain::{CandidateId, Text, tr};

impl Reading<'_> {
    /// Names those tied, who are voted on once more, and those who wait for that vote.
    pub(super) fn of_tie(&self, among: &[CandidateId], open: &str) -> String {
        let (names, hall) = (self.names(among), self.hall());
        let source = self.rules.cite(&self.rules.winning.tie_rule);
        let first = tr(
            self.lang,
            format!(
                "{names} bằng phiếu nhau, chỉ còn {open}: đề nghị {hall} bầu lại trong số các đồng chí này ({source})."
            ),
            format!(
                "{names} are tied with only {open} left: {hall} votes again among them ({source})."
            ),
        );
        format!("{first}{}", self.of_tie_below(among))
    }

    /// Names those tied on the alternates' seats, whose vote comes after the one above.
    fn of_tie_below(&self, above: &[CandidateId]) -> String {
        let names = self.verdict.names.iter();
        let waiting: Vec<CandidateId> = names
            .filter(|name| name.fate == Fate::Tied && !above.contains(&name.candidate))
            .map(|name| name.candidate)
            .collect();
        if waiting.is_empty() {
            return String::new();
        }
        let names = self.names(&waiting);
        tr(
            self.lang,
            format!(" Sau đó bầu lại trong số {names}, bằng phiếu nhau ở chỗ dự khuyết cuối cùng."),
            format!(" After that it votes again among {names}, tied on the last alternate's seat."),
        )
    }

    /// Names those tied again, and asks whether to go on.
    pub(super) fn of_second_tie(&self, among: &[CandidateId], open: &str) -> String {
        let source = self.rules.cite(&self.rules.winning.second_tie_rule);
        let (names, hall) = (self.names(among), self.hall());
        tr(
            self.lang,
            format!(
                "{names} lại bằng phiếu nhau, chỉ còn {open}: đề nghị {hall} quyết định có bầu tiếp hay không ({source})."
            ),
            format!(
                "{names} are tied again with only {open} left: does {hall} vote once more ({source})?"
            ),
        )
    }

    /// Asks whether to vote again, and says what follows if not.
    pub(super) fn of_open(&self, open: &str) -> String {
        let (source, hall) = (self.rules.cite(&self.rules.winning.open_rule), self.hall());
        let (vi, en) = match self.if_open.otherwise {
            Otherwise::Open => {
                return tr(
                    self.lang,
                    format!(
                        "Còn thiếu {open}: đề nghị {hall} quyết định có bầu tiếp hay không ({source})."
                    ),
                    format!("{open} stay open: does {hall} vote again ({source})?"),
                );
            }
            Otherwise::Committee { rule } => self.committee_elects(rule),
            Otherwise::Superior { rule } => self.superior_appoints(rule),
        };
        tr(
            self.lang,
            format!("Còn thiếu {open}: đề nghị {hall} quyết định bầu tiếp ({source}), hoặc {vi}."),
            format!("{open} stay open: {hall} votes again ({source}), or {en}."),
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
