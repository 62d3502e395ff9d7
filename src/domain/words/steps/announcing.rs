//! The result, name by name, and the question to put where it leaves something open.

use super::Chair;
use crate::domain::election::ending::{Again, Otherwise};
use crate::domain::election::round::{Outcome, Round};
use crate::domain::election::sentence::Reading;
use crate::domain::election::verdict::{Decision, Verdict};
use crate::domain::election::{Election, Ending, Further};
use crate::domain::words::UNKNOWN;
use crate::domain::{Percent, Text, tr};

/// The announcement, read out by the head of the counting committee.
pub(super) fn result(
    chair: Chair<'_>,
    election: &Election,
    round: &Round,
    outcome: &Outcome,
) -> Vec<String> {
    let mut words = vec![opening(chair, round), papers(chair), threshold(chair, &outcome.verdict)];
    words.extend(names(chair, election, round, outcome));
    words.extend(elected(chair, &outcome.verdict));
    words
}

/// The announcement with room for everything that is not known before the count.
pub(super) fn blank(chair: Chair<'_>, names: &[String]) -> Vec<String> {
    let mut words = vec![first(chair), papers(chair), base(chair, UNKNOWN)];
    let name = |(number, who): (usize, &String)| {
        name_line(chair, number, [who, UNKNOWN, UNKNOWN, UNKNOWN])
    };
    words.extend((1..).zip(names).map(name));
    words.push(main(chair));
    words
}

fn first(chair: Chair<'_>) -> String {
    chair.say(
        "Thay mặt Ban Kiểm phiếu, tôi xin công bố kết quả bầu {election}.",
        "For the counting committee, I announce the result: {election}.",
    )
}

fn papers(chair: Chair<'_>) -> String {
    chair.say(
        "Số được triệu tập: {convened_at_ballot}; có mặt khi bỏ phiếu: {present_at_ballot}. Số \
         phiếu phát ra: {issued}; thu về: {collected}; hợp lệ: {valid}; không hợp lệ: {invalid}.",
        "Convened: {convened_at_ballot}; present at the ballot: {present_at_ballot}. Ballots \
         issued: {issued}; collected: {collected}; valid: {valid}; invalid: {invalid}.",
    )
}

fn opening(chair: Chair<'_>, round: &Round) -> String {
    let Some(old) = round.withdrawn.last() else {
        return first(chair);
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

/// The question that an announced result leaves to the congress, if it leaves one: also where a tie
/// on the alternates' seats waited for this vote.
pub(super) fn question(
    chair: Chair<'_>,
    election: &Election,
    round: &Round,
    decision: &Decision,
) -> Vec<String> {
    let if_open = election.if_open(round, chair.state);
    let is_tied = matches!(election.further(), Further::Tie { .. });
    match (decision, if_open.again) {
        (Decision::Complete, Again::Allowed) if is_tied => vec![tie(chair)],
        (Decision::Complete, _) => Vec::new(),
        (_, Again::UsedUp { votes, .. }) => vec![stop(chair, votes, if_open.otherwise)],
        (Decision::SeatsOpen { .. }, Again::Allowed) => vec![open(chair, if_open.otherwise)],
        (Decision::TieRevote { .. }, Again::Allowed) => vec![tie(chair)],
        (Decision::TiedAgain { .. }, Again::Allowed) => vec![chair.say(
            "Sau khi bỏ phiếu lại, các đồng chí {tied_list} vẫn bằng phiếu nhau, còn phải bầu \
             {open_places}. Việc bầu tiếp hay dừng lại do {meeting} quyết định. Đoàn Chủ tịch xin \
             ý kiến các đồng chí.",
            "After the second ballot {tied_list} are still tied for {open_places}. Whether to go \
             on is for the {meeting} to decide. What is your opinion?",
        )],
    }
}

/// Asks whether to vote again. Where the rules say who goes on otherwise, the congress hears it.
pub(super) fn open(chair: Chair<'_>, otherwise: Otherwise<'_>) -> String {
    let short = chair.say(
        "So với số lượng đã quyết định còn thiếu {open_places}.",
        "Still open: {open_places}.",
    );
    let asked = match otherwise {
        Otherwise::Open => chair.say(
            "Đoàn Chủ tịch xin ý kiến {meeting}: có tiếp tục bầu cho đủ số lượng hay không? Xin \
             {meeting} biểu quyết.",
            "The chair asks the {meeting}: do we vote again for them, or leave them open? The \
             {meeting} votes on it.",
        ),
        Otherwise::Committee { rule } => or_pass(chair, rule),
        Otherwise::Superior { rule } => or_leave(chair, rule),
    };
    format!("{short} {asked}")
}

fn or_pass(chair: Chair<'_>, rule: &Text) -> String {
    let rule = chair.state.rules.cite(rule);
    let passed = tr(
        chair.lang,
        format!(
            "Theo {rule}, nếu không bầu tiếp thì chuyển cho Ban Chấp hành bầu tại hội nghị lần thứ nhất, cùng các chức danh bầu trong số đó."
        ),
        format!(
            "By {rule}, unless we vote again the committee elects at its first meeting, together with the offices that are filled out of it."
        ),
    );
    let asked = chair.say(
        "Đoàn Chủ tịch xin ý kiến {meeting}: bầu tiếp, hay chuyển cho Ban Chấp hành?",
        "The chair asks the {meeting}: do we vote again, or pass it to the committee?",
    );
    format!("{passed} {asked}")
}

fn or_leave(chair: Chair<'_>, rule: &Text) -> String {
    let rule = chair.state.rules.cite(rule);
    let left = tr(
        chair.lang,
        format!("Theo {rule}, nếu không bầu tiếp thì cấp trên chỉ định."),
        format!("By {rule}, unless we vote again the superior appoints."),
    );
    let asked = chair.say(
        "Đoàn Chủ tịch xin ý kiến {meeting}: có bầu tiếp hay không?",
        "The chair asks the {meeting}: do we vote again?",
    );
    format!("{left} {asked}")
}

/// Says that the voting stops, and who goes on.
fn stop(chair: Chair<'_>, votes: u32, otherwise: Otherwise<'_>) -> String {
    let rules = &chair.state.rules;
    let ended =
        chair.say("{meeting} dừng việc bầu {election}.", "The {meeting} stops voting: {election}.");
    let after = match otherwise {
        Otherwise::Open => String::new(),
        Otherwise::Committee { rule } => {
            let rule = rules.cite(rule);
            tr(
                chair.lang,
                format!(
                    " Theo {rule}, việc bầu chuyển cho Ban Chấp hành tại hội nghị lần thứ nhất."
                ),
                format!(" By {rule}, the committee elects at its first meeting."),
            )
        }
        Otherwise::Superior { rule } => {
            let rule = rules.cite(rule);
            tr(
                chair.lang,
                format!(" Theo {rule}, cấp trên chỉ định."),
                format!(" By {rule}, the superior appoints."),
            )
        }
    };
    let begun = tr(
        chair.lang,
        format!("Đã bầu {votes} lần mà chưa đủ số lượng."),
        format!("After {votes} votes the office is not filled."),
    );
    format!("{begun} {ended}{after}")
}

/// The presidium's words at the end of an election.
pub(super) fn conclusion(chair: Chair<'_>, election: &Election, ending: &Ending) -> Vec<String> {
    let mut words = Vec::new();
    if !election.winners().is_empty() {
        words.push(congratulations(chair));
    }
    words.push(match ending {
        Ending::Filled => completion(chair),
        Ending::LeftOpen
        | Ending::NotHeld { .. }
        | Ending::PassedToCommittee { .. }
        | Ending::LeftToSuperior { .. } => {
            let title = &election.plan.title;
            let how = ending.text(&chair.state.rules, chair.lang);
            tr(
                chair.lang,
                format!("Việc bầu {title} kết thúc: {how}."),
                format!("This election is over, {title}: {how}."),
            )
        }
    });
    if !election.rounds.is_empty() {
        words.push(thanks(chair));
    }
    words
}

pub(super) fn congratulations(chair: Chair<'_>) -> String {
    chair.say(
        "Xin chúc mừng các đồng chí đã trúng cử: {winners}.",
        "We congratulate those elected: {winners}.",
    )
}

pub(super) fn completion(chair: Chair<'_>) -> String {
    chair.say(
        "{meeting} đã hoàn thành việc bầu {election}.",
        "The {meeting} has completed the election: {election}.",
    )
}

pub(super) fn thanks(chair: Chair<'_>) -> String {
    chair.say(
        "Trân trọng cảm ơn Ban Kiểm phiếu; đề nghị Ban Kiểm phiếu niêm phong phiếu bầu và bàn giao \
         cho Đoàn Chủ tịch theo quy định.",
        "Our thanks to those who counted; please seal the ballots and hand them over to the chair.",
    )
}

fn threshold(chair: Chair<'_>, verdict: &Verdict) -> String {
    if verdict.needed > 0 {
        return base(chair, &verdict.needed.to_string());
    }
    chair.say(
        "Đây là lần bầu lại giữa những người bằng phiếu nhau: ai có số phiếu cao hơn thì trúng cử.",
        "This ballot was among those who tied: the higher number of votes is elected.",
    )
}

fn base(chair: Chair<'_>, needed: &str) -> String {
    let base = chair.say(
        "Cơ sở tính kết quả: {base_terms}; số để tính là {base}.",
        "The base: {base_terms}; that makes {base}.",
    );
    format!("{base} {}", share_to_exceed(chair, needed))
}

fn share_to_exceed(chair: Chair<'_>, needed: &str) -> String {
    let share = chair.state.rules.winning.more_than.exceeded(chair.lang);
    tr(
        chair.lang,
        format!("Người trúng cử phải đạt {share}, tức là ít nhất {needed} phiếu."),
        format!("Whoever is elected needs {share}, that is at least {needed} votes."),
    )
}

/// One sentence a name, in the order of the paper.
fn names(chair: Chair<'_>, election: &Election, round: &Round, outcome: &Outcome) -> Vec<String> {
    let (paper, verdict, rules) = (&round.paper, &outcome.verdict, &chair.state.rules);
    let if_open = election.if_open(round, chair.state);
    let gathering = chair.state.about.gathering;
    let reading = Reading { paper, verdict, rules, if_open, gathering, lang: chair.lang };
    let sentences = (1..).zip(&verdict.names).map(|(number, name)| {
        let (who, votes, fate) = (reading.name(name.candidate), name.votes, reading.fate(name));
        let share = Percent::of(votes, verdict.base.size).with_sign(chair.lang);
        name_line(chair, number, [&who, &votes.to_string(), &share, &fate])
    });
    sentences.collect()
}

fn name_line(chair: Chair<'_>, number: usize, [who, votes, share, fate]: [&str; 4]) -> String {
    tr(
        chair.lang,
        format!("{number}. Đồng chí {who}: {votes} phiếu, đạt {share}, {fate}."),
        format!("{number}. {who}: {votes} votes, {share}, {fate}."),
    )
}

fn elected(chair: Chair<'_>, verdict: &Verdict) -> Vec<String> {
    let main = if verdict.elected.is_empty() {
        chair
            .say("Lần bầu này không có đồng chí nào trúng cử.", "Nobody is elected in this ballot.")
    } else {
        main(chair)
    };
    let alternates = chair.say(
        "Trúng cử dự khuyết {alternates} đồng chí: {alternates_list}.",
        "Elected as alternates: {alternates_list}.",
    );
    let mut words = vec![main];
    words.extend((!verdict.alternates.is_empty()).then_some(alternates));
    words
}

fn main(chair: Chair<'_>) -> String {
    chair.say("Như vậy có {elected} đồng chí trúng cử: {elected_list}.", "Elected: {elected_list}.")
}

pub(super) fn tie(chair: Chair<'_>) -> String {
    let put = chair.say(
        "Các đồng chí {tied_list} có số phiếu bằng nhau, trong khi chỉ còn phải bầu {open_places}. Đề \
         nghị {meeting} bỏ phiếu lại trong số các đồng chí này.",
        "{tied_list} have the same number of votes; left to fill: {open_places}. The {meeting} \
         votes again among them.",
    );
    if chair.state.rules.winning.tie_revote_needs_half {
        return put;
    }
    let over = chair.state.rules.winning.more_than.exceeded(chair.lang);
    let higher = tr(
        chair.lang,
        format!("Ai có số phiếu cao hơn thì trúng cử, không cần {over}."),
        format!("The higher number of votes is elected; {over} is not needed."),
    );
    format!("{put} {higher}")
}
