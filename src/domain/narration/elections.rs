//! Elections and their rounds, in words.

use super::{candidate_name, election_title, opinions, person_name, round_label};
use crate::domain::election::round::{HandTally, Issue, Round, RoundEvent, RoundStage};
use crate::domain::election::{Election, ElectionEvent, Ending, Opinion, Source, chain};
use crate::domain::rules::{BaseOf, Terms};
use crate::domain::{ElectionId, Lang, Moment, State, tr};

pub(super) fn election(event: &ElectionEvent, state: &State, lang: Lang) -> String {
    match event {
        ElectionEvent::Planned { plans } => {
            let n = plans.len();
            tr(lang, format!("Lập {n} cuộc bầu cử"), format!("Planned {n} elections"))
        }
        ElectionEvent::WithdrawalAsked { election, candidate, .. }
        | ElectionEvent::WithdrawalDecided { election, candidate, .. }
        | ElectionEvent::OpinionNoted { election, candidate, .. } => {
            about_name(event, &candidate_name(state, *election, *candidate), lang)
        }
        ElectionEvent::Nominated { election, nominee, name } => {
            let title = election_title(state, *election);
            let source = source_text(&nominee.source, state, lang);
            format!("{title}: {name} ({source})")
        }
        ElectionEvent::OpinionBallotNoted { attending, ballot } => {
            opinions::ballot(ballot, *attending, state, lang)
        }
        ElectionEvent::FloorTieSettled { election, tie, taken, decided_by } => {
            let title = election_title(state, *election);
            format!(
                "{title}: {}",
                opinions::settled(state, *election, (tie, taken), decided_by, lang)
            )
        }
        ElectionEvent::SeatsSettled { election, .. }
        | ElectionEvent::ListDrawn { election, .. }
        | ElectionEvent::NominationsReopened { election, .. }
        | ElectionEvent::RoundPrepared { election, .. }
        | ElectionEvent::Concluded { election, .. }
        | ElectionEvent::HandedOver { election, .. } => {
            format!("{}: {}", election_title(state, *election), about_whole(event, state, lang))
        }
    }
}

/// What happened to one name.
fn about_name(event: &ElectionEvent, name: &str, lang: Lang) -> String {
    match event {
        ElectionEvent::WithdrawalAsked { reason, .. } => tr(
            lang,
            format!("{name} xin rút; lý do: {reason}"),
            format!("{name} asks to withdraw, because: {reason}"),
        ),
        ElectionEvent::WithdrawalDecided { agreed: true, .. } => {
            tr(lang, format!("{name} được rút"), format!("{name} is withdrawn"))
        }
        ElectionEvent::WithdrawalDecided { agreed: false, .. } => {
            tr(lang, format!("{name} không được rút"), format!("{name} stays on the list"))
        }
        ElectionEvent::OpinionNoted { opinion, .. } => opinion_text(name, *opinion, lang),
        _ => name.to_owned(),
    }
}

/// What happened to the election as a whole, without its title.
fn about_whole(event: &ElectionEvent, state: &State, lang: Lang) -> String {
    match event {
        ElectionEvent::SeatsSettled { seats, .. } => {
            tr(lang, format!("bầu {seats}"), format!("{seats} to elect"))
        }
        ElectionEvent::ListDrawn { election, order } => {
            let (n, off) = (order.len(), left_off(*election, state, lang));
            tr(
                lang,
                format!("lập danh sách {n} người{off}"),
                format!("list of {n} names drawn up{off}"),
            )
        }
        ElectionEvent::NominationsReopened { reason, .. } => tr(
            lang,
            format!("trở lại ứng cử, đề cử; lý do: {reason}"),
            format!("nominations reopened, because: {reason}"),
        ),
        ElectionEvent::RoundPrepared { round, kind, paper, .. } => {
            let kind = round_label(*kind, lang);
            let (names, seats, hash) = (paper.lines.len(), paper.seats, &paper.hash);
            tr(
                lang,
                format!(
                    "lần {round} ({kind}): chốt danh sách {names} người, bầu {seats}, mã phiếu {hash}"
                ),
                format!(
                    "round {round} ({kind}): list of {names} names frozen, {seats} to elect, ballot {hash}"
                ),
            )
        }
        ElectionEvent::Concluded { reason, ending, .. } => {
            let ending = ending.text(&state.rules, lang);
            tr(lang, format!("{ending}; lý do: {reason}"), format!("{ending}, because: {reason}"))
        }
        ElectionEvent::HandedOver { keeper, destroy_after, .. } => {
            let date = destroy_after.format("%d/%m/%Y");
            tr(
                lang,
                format!("bàn giao phiếu đã niêm phong cho {keeper}, giữ đến {date}"),
                format!("sealed ballots handed to {keeper}, kept until {date}"),
            )
        }
        _ => String::new(),
    }
}

/// Names those who were put forward and may no longer be voted on, each with the reason.
fn left_off(id: ElectionId, state: &State, lang: Lang) -> String {
    let names = state.election(id).into_iter().flat_map(|election| {
        let running = election.running().into_iter();
        running.filter_map(|candidate| chain::bar(state, election, candidate))
    });
    let reasons: Vec<String> =
        names.map(|reason| reason.text(lang).trim_end_matches('.').to_owned()).collect();
    if reasons.is_empty() {
        return String::new();
    }
    let reasons = reasons.join("; ");
    tr(lang, format!("; để ngoài danh sách: {reasons}"), format!("; left off: {reasons}"))
}

/// Says how an election ends if the congress votes no more, with those that go the same way; nothing
/// where its seats merely stay open.
pub fn end_ahead(election: &Election, state: &State, lang: Lang) -> Option<String> {
    let ending = election.ending(state);
    let later = match &ending {
        Ending::Filled | Ending::LeftOpen => return None,
        Ending::NotHeld { .. } | Ending::LeftToSuperior { .. } => Vec::new(),
        Ending::PassedToCommittee { .. } => state.elections.drawn_from(election.plan.id),
    };
    let titles = [election].into_iter().chain(later).map(|one| one.plan.title.as_str());
    let titles = titles.collect::<Vec<_>>().join("; ");
    Some(format!("{titles}: {}.", ending.text(&state.rules, lang)))
}

fn source_text(source: &Source, state: &State, lang: Lang) -> String {
    match source {
        Source::Convening => {
            let convening = match state.rules.terms {
                Terms::Congress => "convening committee",
                Terms::Assembly => "proposed by the board",
            };
            tr(lang, "cấp ủy triệu tập giới thiệu", convening).to_owned()
        }
        Source::Floor { by } => {
            let by = person_name(state, *by);
            tr(lang, format!("{by} đề cử"), format!("nominated by {by}"))
        }
        Source::Own => tr(lang, "ứng cử", "own nomination").to_owned(),
        Source::Application { received } => {
            let received = received.format("%d/%m/%Y");
            tr(
                lang,
                format!("ứng cử, đơn nhận ngày {received}"),
                format!("own nomination, application received on {received}"),
            )
        }
    }
}

fn opinion_text(name: &str, opinion: Opinion, lang: Lang) -> String {
    match opinion {
        Opinion::NotAsked => {
            tr(lang, format!("{name}: chưa xin ý kiến"), format!("{name}: not asked yet"))
        }
        Opinion::Asked { support, attending } => tr(
            lang,
            format!("{name}: {support} trên {attending} dự đại hội đồng ý đưa vào danh sách"),
            format!("{name}: {support} of {attending} attending agree to the name"),
        ),
    }
}

pub(super) fn round(event: &RoundEvent, state: &State, lang: Lang) -> String {
    let title = election_title(state, event.election());
    let what = match event {
        RoundEvent::Sealed { attendance, .. } => {
            let present = attendance.present;
            let base = match attendance.base.of {
                BaseOf::Convened => {
                    let base = attendance.base.size;
                    tr(lang, format!(", cơ sở tính {base}"), format!(", base {base}"))
                }
                BaseOf::Valid | BaseOf::Collected => String::new(),
            };
            tr(
                lang,
                format!("kiểm tra, niêm phong hòm phiếu; có mặt {present}{base}"),
                format!("box inspected and sealed; {present} present{base}"),
            )
        }
        RoundEvent::Issued { issue, .. } => issued(*issue, lang),
        RoundEvent::Collected { collected, swapped, unused, .. } => {
            self::collected(*collected, *swapped, *unused, lang)
        }
        RoundEvent::CountOpened { .. } => {
            tr(lang, "bắt đầu kiểm phiếu", "counting began").to_owned()
        }
        RoundEvent::HandTallied { tally, .. } => hand_tallied(tally, lang),
        RoundEvent::Reconciled { outcome, .. } => {
            let tally = &outcome.tally;
            tr(
                lang,
                format!("kiểm xong: {} hợp lệ, {} không hợp lệ", tally.valid, tally.invalid),
                format!("count reconciled: {} valid, {} invalid", tally.valid, tally.invalid),
            )
        }
        RoundEvent::Signed { .. } => {
            tr(lang, "ký biên bản kiểm phiếu", "counting minutes signed").to_owned()
        }
        RoundEvent::Released { released_by, .. } => tr(
            lang,
            format!("{released_by} cho phép công bố"),
            format!("released by {released_by}"),
        ),
        RoundEvent::Announced { at, .. } => {
            let election = state.election(event.election());
            announced(election.map_or(1, |election| announcement(election, *at)), lang)
        }
        RoundEvent::Annulled { reason, .. } => tr(
            lang,
            format!("hủy lần bầu; lý do: {reason}"),
            format!("annulled, because: {reason}"),
        ),
        RoundEvent::ResultWithdrawn { reason, decided_by, .. } => tr(
            lang,
            format!(
                "rút kết quả đã công bố để đính chính; lý do: {reason}; {decided_by} quyết định"
            ),
            format!("announced result withdrawn, because: {reason}; decided by {decided_by}"),
        ),
    };
    format!("{title}: {what}")
}

/// Which announcement of its round was made at that instant, from 1.
fn announcement(election: &Election, at: Moment) -> usize {
    let mut withdrawn = election.rounds.iter().map(|round| &round.withdrawn);
    let before = withdrawn.find_map(|old| old.iter().position(|old| old.announced == at));
    let corrected = || {
        let is_it = |round: &&Round| matches!(round.stage, RoundStage::Announced { at: of, .. } if of == at);
        election.rounds.iter().find(is_it).map_or(0, |round| round.withdrawn.len())
    };
    before.unwrap_or_else(corrected) + 1
}

fn announced(number: usize, lang: Lang) -> String {
    match number {
        1 => tr(lang, "công bố kết quả", "result announced").to_owned(),
        number => tr(
            lang,
            format!("công bố kết quả đính chính (lần công bố thứ {number})"),
            format!("corrected result announced (announcement {number})"),
        ),
    }
}

fn issued(issue: Issue, lang: Lang) -> String {
    let Issue { printed, issued, spoiled, .. } = issue;
    tr(
        lang,
        format!("phát ra {issued} phiếu (in {printed}, đổi do hỏng {spoiled})"),
        format!("{issued} ballots issued ({printed} printed, {spoiled} swapped as spoiled)"),
    )
}

fn hand_tallied(tally: &HandTally, lang: Lang) -> String {
    let HandTally { counted_by, valid, invalid, .. } = tally;
    tr(
        lang,
        format!("{counted_by} ghi số liệu kiểm tay: {valid} hợp lệ, {invalid} không hợp lệ"),
        format!("{counted_by} entered the tally by hand: {valid} valid, {invalid} invalid"),
    )
}

/// The ballots out of the box; where they were counted, the papers that were not voted with.
fn collected(collected: u32, swapped: u32, unused: Option<u32>, lang: Lang) -> String {
    let mut parts = vec![tr(
        lang,
        format!("thu về {collected} phiếu"),
        format!("{collected} ballots collected"),
    )];
    if 0 < swapped {
        parts.push(tr(
            lang,
            format!("đổi {swapped} phiếu hỏng trong lúc bầu"),
            format!("{swapped} spoiled ones swapped during the vote"),
        ));
    }
    if let Some(unused) = unused {
        parts.push(tr(
            lang,
            format!("đếm phiếu còn lại {unused}, cân đối với số phiếu in"),
            format!("{unused} left over as counted, which balances with the print"),
        ));
    }
    parts.join("; ")
}
