//! Forms that correct an announced result: its withdrawal, and the recount of one lot.

use super::{Complaint, Form, Purpose, choice, line};
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

    /// Offers the lots that agree: a lot that is not done is emptied at the desk.
    pub fn recount_lot_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Kiểm lại một tập: {name}"), format!("Recount a lot: {name}"));
        let lots = count::lots(state, election).iter().filter_map(|lot| option(lot, lang));
        let fields =
            vec![choice(tr(lang, "Tập", "Lot"), lots.collect()), line(tr(lang, "Lý do", "Reason"))];
        Self::new(Purpose::RecountLot(election), title, fields)
    }

    pub(super) fn withdraw_result(
        &self,
        election: ElectionId,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        let (reason, decided_by) = (self.required(0, lang)?, self.required(1, lang)?);
        Ok(Command::Round(RoundCommand::WithdrawResult { election, reason, decided_by }))
    }

    pub(super) fn recount_lot(
        &self,
        election: ElectionId,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        let (lot, reason) = (LotId(self.choice(0, lang)?), self.required(1, lang)?);
        Ok(Command::Lot(LotCommand::Recount { election, lot, reason }))
    }
}

fn option(lot: &Lot, lang: Lang) -> Option<(u16, String)> {
    let LotStage::Agreed { keyers: [first, second], .. } = &lot.stage else { return None };
    let Lot { id, size, .. } = lot;
    let words = tr(
        lang,
        format!("Tập {id}: {size} phiếu, {first} và {second} nhập"),
        format!("Lot {id}: {size} ballots, keyed by {first} and {second}"),
    );
    Some((id.0, words))
}
