//! The counting desk in words. Nothing here tells how a ballot was marked.

use super::election_title;
use crate::domain::election::lot::LotEvent;
use crate::domain::{Lang, State, tr};

pub(super) fn lot(event: &LotEvent, state: &State, lang: Lang) -> String {
    let (election, lot) = (event.election(), event.lot());
    let title = election_title(state, election);
    let what = match event {
        LotEvent::Declared { size, .. } => {
            tr(lang, format!("{size} phiếu"), format!("{size} ballots"))
        }
        LotEvent::Begun { keyer, .. } => {
            tr(lang, format!("{keyer} bắt đầu nhập"), format!("{keyer} began to key"))
        }
        LotEvent::Keyed { .. } => tr(lang, "nhập một phiếu", "one ballot keyed").to_owned(),
        LotEvent::TakenBack { .. } => {
            tr(lang, "rút lại phiếu vừa nhập", "last ballot taken back").to_owned()
        }
        LotEvent::Ended { .. } => tr(lang, "xong một lượt nhập", "one keying ended").to_owned(),
        LotEvent::Settled { ballots, checker, .. } => {
            let n = ballots.len();
            tr(
                lang,
                format!("{checker} đối chiếu lại {n} phiếu lệch"),
                format!("{checker} settled {n} differing ballots"),
            )
        }
        LotEvent::Reopened { reason, .. } => {
            tr(lang, format!("kiểm lại; lý do: {reason}"), format!("recount, because: {reason}"))
        }
        LotEvent::Ruled { decided_by, .. } => tr(
            lang,
            format!("{decided_by} kết luận một phiếu nghi vấn"),
            format!("{decided_by} ruled on a doubtful ballot"),
        ),
    };
    tr(lang, format!("{title}, tập {lot}: {what}"), format!("{title}, lot {lot}: {what}"))
}
