//! Forms that correct an announced result: its withdrawal, and the recount of one lot.

use super::{Choice, Complaint, Form, Purpose, Value, entry, line};
use crate::domain::election::lot::{Lot, LotCommand, LotStage};
use crate::domain::election::round::RoundCommand;
use crate::domain::narration::election_title;
use crate::domain::{Command, ElectionId, Lang, LotId, State, tr};
use crate::ui::count;

impl Form {
    pub fn withdraw_result_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(
            lang,
            format!("Rút kết quả đã công bố: {name}"),
            format!("Withdraw the announced result: {name}"),
        );
        let fields = vec![
            line(tr(lang, "Lý do", "Reason")),
            line(tr(lang, "Ai quyết định (họ tên)", "Decided by (names)")),
        ];
        let intro = tr(
            lang,
            "Kết quả trở lại phòng kiểm phiếu; kiểm lại rồi công bố lần nữa.",
            "The result goes back to the counting room, to be announced again.",
        );
        Self::new(Purpose::WithdrawResult(election), title, fields).with_intro(vec![intro.into()])
    }

    /// Offers the lots that agree, or at the desk the lot on it, and says who keyed the chosen one.
    pub fn recount_form(state: &State, id: ElectionId, on_desk: Option<LotId>, lang: Lang) -> Self {
        let name = election_title(state, id);
        let title = tr(lang, format!("Kiểm lại một tập: {name}"), format!("Recount a lot: {name}"));
        let offered = |lot: &&Lot| match on_desk {
            Some(on_desk) => lot.id == on_desk,
            None => matches!(lot.stage, LotStage::Agreed { .. }),
        };
        let lots: Vec<&Lot> = count::lots(state, id).iter().filter(offered).collect();
        let lot = Choice {
            options: lots.iter().map(|lot| (lot.id.0, size(lot, lang))).collect(),
            details: lots.iter().filter_map(|lot| Some((lot.id.0, keyed(lot, lang)?))).collect(),
            at: on_desk.map(|_| 0),
            ..Choice::default()
        };
        let lot = entry(tr(lang, "Tập", "Lot"), Value::Choice(lot));
        Self::new(Purpose::Recount(id), title, vec![lot, line(tr(lang, "Lý do", "Reason"))])
    }

    pub(super) fn withdraw_result(
        &self,
        election: ElectionId,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        let (reason, decided_by) = (self.required(0, lang)?, self.required(1, lang)?);
        Ok(Command::Round(RoundCommand::WithdrawResult { election, reason, decided_by }))
    }

    pub(super) fn recount(&self, election: ElectionId, lang: Lang) -> Result<Command, Complaint> {
        let (lot, reason) = (LotId(self.choice(0, lang)?), self.required(1, lang)?);
        Ok(Command::Lot(LotCommand::Recount { election, lot, reason }))
    }
}

fn size(lot: &Lot, lang: Lang) -> String {
    let Lot { id, size, .. } = lot;
    tr(lang, format!("Tập {id}: {size} phiếu"), format!("Lot {id}: {size} ballots"))
}

/// Names those who keyed a lot, where it is done.
fn keyed(lot: &Lot, lang: Lang) -> Option<String> {
    let LotStage::Agreed { keyers: [first, second], .. } = &lot.stage else { return None };
    let words = format!("{first} và {second} nhập");
    Some(tr(lang, words, format!("keyed by {first} and {second}")))
}
