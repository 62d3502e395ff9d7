//! Elections, rounds and lots in words. Never what stands on a ballot.

use crate::domain::election::ElectionEvent;
use crate::domain::election::lot::LotEvent;
use crate::domain::election::round::RoundEvent;
use crate::domain::{Lang, State, tr};
use crate::ui::names;

pub(super) fn of_election(event: &ElectionEvent, state: &State, lang: Lang) -> String {
    let title = |id| names::election(state, id);
    let (vi, en, about) = match event {
        ElectionEvent::Planned { plans } => {
            ("Lập các cuộc bầu, số lượng", "Planned elections", plans.len().to_string())
        }
        ElectionEvent::SeatsSettled { election, seats } => {
            ("Chốt số lượng bầu", "Settled the seats", format!("{seats}, {}", title(*election)))
        }
        ElectionEvent::Nominated { election, name, .. } => {
            ("Đề cử", "Nominated", format!("{name}, {}", title(*election)))
        }
        ElectionEvent::WithdrawalAsked { election, candidate, .. } => {
            ("Xin rút", "Asks to withdraw", names::candidate(state, *election, *candidate))
        }
        ElectionEvent::WithdrawalDecided { election, candidate, agreed } => {
            let name = names::candidate(state, *election, *candidate);
            match agreed {
                true => ("Cho rút", "Withdrawn", name),
                false => ("Không cho rút", "Kept on the list", name),
            }
        }
        ElectionEvent::OpinionNoted { election, candidate, .. } => {
            ("Phiếu xin ý kiến", "Opinion ballot", names::candidate(state, *election, *candidate))
        }
        ElectionEvent::ListDrawn { election, .. } => {
            ("Lập danh sách bầu", "Drew the list", title(*election))
        }
        ElectionEvent::NominationsReopened { election, .. } => {
            ("Mở lại đề cử", "Reopened nominations", title(*election))
        }
        ElectionEvent::RoundPrepared { election, round, paper, .. } => {
            let about = format!("{}, {round}, #{}", title(*election), paper.hash);
            ("Chốt danh sách, vòng", "Froze the list, round", about)
        }
        ElectionEvent::Concluded { election, .. } => ("Không bầu tiếp", "Ended", title(*election)),
        ElectionEvent::HandedOver { election, keeper, .. } => {
            ("Bàn giao phiếu", "Handed over", format!("{}, {keeper}", title(*election)))
        }
    };
    format!("{}: {about}", tr(lang, vi, en))
}

pub(super) fn of_round(event: &RoundEvent, state: &State, lang: Lang) -> String {
    let (vi, en, election, figure) = match event {
        RoundEvent::Sealed { election, attendance, .. } => (
            "Niêm phong hòm phiếu, có mặt",
            "Sealed the box, present",
            election,
            attendance.present,
        ),
        RoundEvent::Issued { election, issue, .. } => {
            ("Phát phiếu", "Issued ballots", election, issue.issued)
        }
        RoundEvent::Collected { election, collected, .. } => {
            ("Thu phiếu", "Collected ballots", election, *collected)
        }
        RoundEvent::Reconciled { election, outcome, .. } => {
            ("Cộng kết quả, hợp lệ", "Added up, valid", election, outcome.tally.valid)
        }
        RoundEvent::CountOpened { election, .. }
        | RoundEvent::Signed { election, .. }
        | RoundEvent::Released { election, .. }
        | RoundEvent::Announced { election, .. }
        | RoundEvent::Annulled { election, .. } => {
            let title = names::election(state, *election);
            return format!("{}: {title}", of_stage(event, lang));
        }
    };
    format!("{} {figure}: {}", tr(lang, vi, en), names::election(state, *election))
}

fn of_stage(event: &RoundEvent, lang: Lang) -> &'static str {
    match event {
        RoundEvent::CountOpened { .. } => tr(lang, "Bắt đầu kiểm phiếu", "Opened the count"),
        RoundEvent::Signed { .. } => tr(lang, "Đã ký biên bản kiểm phiếu", "Signed the minutes"),
        RoundEvent::Released { .. } => tr(lang, "Trưởng ban cho công bố", "Released the result"),
        RoundEvent::Announced { .. } => tr(lang, "Đã công bố kết quả", "Announced the result"),
        _ => tr(lang, "Hủy vòng bầu", "Annulled the round"),
    }
}

pub(super) fn of_lot(event: &LotEvent, lang: Lang) -> String {
    let (vi, en, lot) = match event {
        LotEvent::Declared { lot, .. } => ("Lập tập phiếu", "Declared lot", lot),
        LotEvent::Begun { lot, .. } => ("Bắt đầu nhập tập", "Began lot", lot),
        LotEvent::Keyed { lot, .. } => ("Nhập một phiếu, tập", "Keyed a ballot, lot", lot),
        LotEvent::TakenBack { lot, .. } => ("Rút phiếu cuối, tập", "Took a ballot back, lot", lot),
        LotEvent::Ended { lot, .. } => ("Hết lượt nhập, tập", "Ended the pass, lot", lot),
        LotEvent::Settled { lot, .. } => ("Thống nhất chỗ lệch, tập", "Settled lot", lot),
        LotEvent::Reopened { lot, .. } => ("Nhập lại tập", "Reopened lot", lot),
        LotEvent::Ruled { lot, .. } => {
            ("Quyết định phiếu nghi vấn, tập", "Ruled a doubt, lot", lot)
        }
    };
    format!("{} {lot}", tr(lang, vi, en))
}
