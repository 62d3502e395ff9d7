//! The result, name by name, and the question to put where it leaves something open.

use super::Chair;
use crate::domain::election::Election;
use crate::domain::election::round::{Outcome, Round};
use crate::domain::election::verdict::{Decision, Verdict};
use crate::domain::tr;
use crate::domain::words::result::name_result;

/// The announcement, read out by the head of the counting committee.
pub(super) fn result(chair: Chair<'_>, round: &Round, outcome: &Outcome) -> Vec<String> {
    let mut words = vec![
        opening(chair, round),
        chair.say(
            "Số được triệu tập: {convened_at_ballot}; có mặt khi bỏ phiếu: {present_at_ballot}. Số \
             phiếu phát ra: {issued}; thu về: {collected}; hợp lệ: {valid}; không hợp lệ: \
             {invalid}.",
            "Convened: {convened_at_ballot}; present at the ballot: {present_at_ballot}. Ballots \
             issued: {issued}; collected: {collected}; valid: {valid}; invalid: {invalid}.",
        ),
        threshold(chair, &outcome.verdict),
    ];
    words.extend(names(chair, round, outcome));
    words.extend(elected(chair, &outcome.verdict));
    words
}

fn opening(chair: Chair<'_>, round: &Round) -> String {
    let Some(old) = round.withdrawn.last() else {
        return chair.say(
            "Thay mặt Ban Kiểm phiếu, tôi xin công bố kết quả bầu {election}.",
            "For the counting committee, I announce the result: {election}.",
        );
    };
    let corrected = chair.say(
        "Thay mặt Ban Kiểm phiếu, tôi xin công bố kết quả đính chính bầu {election}",
        "For the counting committee, I announce the corrected result: {election}",
    );
    let at = old.announced.format("%H:%M");
    tr(
        chair.lang,
        format!("{corrected}, thay kết quả đã công bố lúc {at}."),
        format!("{corrected}. It takes the place of the one announced at {at}."),
    )
}

/// The question that an announced result leaves to the congress, if it leaves one.
pub(super) fn question(chair: Chair<'_>, decision: &Decision) -> Vec<String> {
    match decision {
        Decision::Complete => Vec::new(),
        Decision::SeatsOpen { .. } => vec![chair.say(
            "So với số lượng đã quyết định còn thiếu {open_places}. Đoàn Chủ tịch xin ý kiến \
             {meeting}: có tiếp tục bầu cho đủ số lượng hay không? Xin {meeting} biểu quyết.",
            "Still open: {open_places}. The presidium asks the {meeting}: do we vote again for \
             them, or leave them open? The {meeting} votes on it.",
        )],
        Decision::TieRevote { .. } => vec![tie(chair)],
        Decision::TiedAgain { .. } => vec![chair.say(
            "Sau khi bỏ phiếu lại, các đồng chí {tied_list} vẫn bằng phiếu nhau, còn phải bầu \
             {open_places}. Việc bầu tiếp hay dừng lại do {meeting} quyết định. Đoàn Chủ tịch xin \
             ý kiến các đồng chí.",
            "After the second ballot {tied_list} are still tied for {open_places}. Whether to go \
             on is for the {meeting} to decide. What is your opinion?",
        )],
    }
}

/// The presidium's words at the end of an election.
pub(super) fn conclusion(chair: Chair<'_>, election: &Election) -> Vec<String> {
    let congratulation = chair.say(
        "Xin chúc mừng các đồng chí đã trúng cử: {winners}.",
        "We congratulate those elected: {winners}.",
    );
    let end = chair.say(
        "{meeting} đã hoàn thành việc bầu {election}. Trân trọng cảm ơn Ban Kiểm phiếu; đề nghị \
         Ban Kiểm phiếu niêm phong phiếu bầu và bàn giao cho Đoàn Chủ tịch theo quy định.",
        "The {meeting} has completed the election: {election}. Our thanks to the counting \
         committee; please seal the ballots and hand them over to the presidium.",
    );
    let mut words = vec![end];
    words.splice(0..0, (!election.winners().is_empty()).then_some(congratulation));
    words
}

fn threshold(chair: Chair<'_>, verdict: &Verdict) -> String {
    if verdict.needed > 0 {
        return chair.say(
            "Cơ sở tính kết quả: {base_terms}; số để tính là {base}. Người trúng cử phải đạt trên \
             một nửa, tức là ít nhất {needed} phiếu.",
            "The base: {base_terms}; that makes {base}. Whoever is elected needs more than half, \
             that is at least {needed} votes.",
        );
    }
    chair.say(
        "Đây là lần bầu lại giữa những người bằng phiếu nhau: ai có số phiếu cao hơn thì trúng cử.",
        "This ballot was among those who tied: the higher number of votes is elected.",
    )
}

/// One sentence a name, in the order of the paper.
fn names(chair: Chair<'_>, round: &Round, outcome: &Outcome) -> Vec<String> {
    let lines = round.paper.lines.iter().zip(&outcome.verdict.names).zip(1..);
    let sentences = lines.map(|((line, name), number)| {
        let got = name_result(name, &outcome.verdict.base, chair.lang);
        let who = &line.name;
        tr(
            chair.lang,
            format!("{number}. Đồng chí {who}: {got}."),
            format!("{number}. {who}: {got}."),
        )
    });
    sentences.collect()
}

fn elected(chair: Chair<'_>, verdict: &Verdict) -> Vec<String> {
    let main = if verdict.elected.is_empty() {
        chair
            .say("Lần bầu này không có đồng chí nào trúng cử.", "Nobody is elected in this ballot.")
    } else {
        chair.say(
            "Như vậy có {elected} đồng chí trúng cử: {elected_list}.",
            "Elected: {elected_list}.",
        )
    };
    let alternates = chair.say(
        "Trúng cử dự khuyết {alternates} đồng chí: {alternates_list}.",
        "Elected as alternates: {alternates_list}.",
    );
    let mut words = vec![main];
    words.extend((!verdict.alternates.is_empty()).then_some(alternates));
    words
}

fn tie(chair: Chair<'_>) -> String {
    let put = chair.say(
        "Các đồng chí {tied_list} có số phiếu bằng nhau, trong khi chỉ còn phải bầu {open_places}. Đề \
         nghị {meeting} bỏ phiếu lại trong số các đồng chí này.",
        "{tied_list} have the same number of votes; left to fill: {open_places}. The {meeting} \
         votes again among them.",
    );
    if chair.state.rules.winning.tie_revote_needs_half {
        return put;
    }
    let higher = chair.say(
        "Ai có số phiếu cao hơn thì trúng cử, không cần quá nửa.",
        "The higher number of votes is elected; more than half is not needed.",
    );
    format!("{put} {higher}")
}
