//! The result, name by name, and the question to put where it leaves something open.

use super::Chair;
use crate::domain::election::round::{Outcome, Round};
use crate::domain::election::verdict::{Decision, Verdict};
use crate::domain::tr;
use crate::domain::words::result::name_result;

/// The announcement, read out by the head of the counting committee.
pub(super) fn result(chair: Chair<'_>, round: &Round, outcome: &Outcome) -> Vec<String> {
    let mut words = vec![
        chair.say(
            "Thay mặt Ban Kiểm phiếu, tôi xin công bố kết quả bầu {election}.",
            "For the counting committee, I announce the result: {election}.",
        ),
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

/// The presidium's words once the result was announced: thanks, or the question to put.
pub(super) fn conclusion(chair: Chair<'_>, verdict: &Verdict) -> Vec<String> {
    let question = match verdict.decision {
        Decision::Complete => chair.say(
            "Xin chúc mừng các đồng chí đã trúng cử: {elected_list}. Trân trọng cảm ơn Ban Kiểm \
             phiếu và các đồng chí.",
            "We congratulate those elected: {elected_list}. Our thanks to the counting committee.",
        ),
        Decision::SeatsOpen { .. } => chair.say(
            "So với số lượng đã quyết định còn thiếu {open_places}. Đoàn Chủ tịch xin ý \
             kiến {meeting}: có tiếp tục bầu cho đủ số lượng hay không? Xin {meeting} biểu quyết.",
            "Still open: {open_places}. The presidium asks the {meeting}: do we vote again \
             for them, or leave them open? The {meeting} votes on it.",
        ),
        Decision::TieRevote { .. } => tie(chair),
        Decision::TiedAgain { .. } => chair.say(
            "Sau khi bỏ phiếu lại, các đồng chí {tied_list} vẫn bằng phiếu nhau, còn phải bầu \
             {open_places}. Việc bầu tiếp hay dừng lại do {meeting} quyết định. Đoàn Chủ tịch xin ý kiến \
             các đồng chí.",
            "After the second ballot {tied_list} are still tied for {open_places}. Whether to \
             go on is for the {meeting} to decide. What is your opinion?",
        ),
    };
    vec![question]
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
            "{elected} are elected: {elected_list}.",
        )
    };
    let alternates = chair.say(
        "Trúng cử dự khuyết {alternates} đồng chí: {alternates_list}.",
        "{alternates} are elected as alternates: {alternates_list}.",
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
