//! Number, nominations, withdrawals, opinions from the floor, and the list.

use super::Chair;
use crate::domain::election::chain::{Circle, circle};
use crate::domain::election::{
    Candidate, CandidateStanding, Chooser, Election, Numbering, Phase, SeatNumber,
};
use crate::domain::narration::{left_off_text, occasion_text};
use crate::domain::words::election as values;
use crate::domain::{CandidateId, Text, tr};

/// The words while names are put forward and withdrawn.
pub(super) fn words(chair: Chair<'_>, election: &Election) -> Vec<String> {
    let voted = election.plan.numbering == Numbering::Voted;
    if voted && matches!(election.seats, SeatNumber::Proposed(_)) {
        return occasion(chair, election).into_iter().chain([number(chair, election)]).collect();
    }
    let wishes: Vec<_> =
        election.candidates.iter().filter_map(|one| withdrawal(chair, election, one)).collect();
    if !wishes.is_empty() {
        return wishes;
    }
    if let Some(question) = floor_tie(chair, election) {
        return vec![question];
    }
    let mut words: Vec<_> = occasion(chair, election).into_iter().collect();
    words.extend(direct(chair, election));
    words.push(proposed(chair, election));
    words.extend(opinions(chair, election));
    words
}

/// The words that read the list and put it to the vote.
pub(super) fn list(chair: Chair<'_>, election: &Election) -> Vec<String> {
    let size = size(chair, election);
    let [read, vote] = reading(chair);
    let order = match &election.phase {
        Phase::ListDrawn { order } => order.as_slice(),
        _ => &[],
    };
    let off = left_off_text(election, order, chair.state, chair.lang);
    [size, read].into_iter().chain(off).chain([vote]).collect()
}

/// The size of the list.
pub(super) fn size(chair: Chair<'_>, election: &Election) -> String {
    if values::surplus(election) > 0 {
        return size_with_surplus(chair);
    }
    chair.say(
        "Danh sách bầu {election} gồm {names} đồng chí để bầu {places}, không có số dư.",
        "{election}: a list of {names} for {places}, without a surplus.",
    )
}

/// The size of a list that has a surplus, as most have.
pub(super) fn size_with_surplus(chair: Chair<'_>) -> String {
    chair.say(
        "Danh sách bầu {election} gồm {names} đồng chí để bầu {places}, số dư {surplus}, xếp theo \
         thứ tự vần A, B, C của tên.",
        "{election}: a list of {names} for {places}, a surplus of {surplus}, in alphabetical order.",
    )
}

/// Reads the list out, and asks for the vote on it.
pub(super) fn reading(chair: Chair<'_>) -> [String; 2] {
    let read = chair.say("Xin đọc danh sách: {list}.", "The names are: {list}.");
    let vote = chair.say(
        "Các đồng chí có ý kiến gì về danh sách? Nếu không có ý kiến khác, xin {meeting} biểu \
         quyết thông qua danh sách bầu cử.",
        "If there is no other opinion, the {meeting} votes on the list.",
    );
    [read, vote]
}

/// Says that the members elect directly, where the body that the office comes from is not held.
fn direct(chair: Chair<'_>, election: &Election) -> Option<String> {
    let is_direct = matches!(circle(chair.state, election), Circle::Officials);
    (is_direct && election.plan.among.is_some()).then(|| {
        chair.say(
            "{election}: bầu trực tiếp trong số đảng viên chính thức.",
            "{election}: elected directly out of the official members.",
        )
    })
}

/// Says that a vacancy is filled, and by which rule.
pub(super) fn occasion(chair: Chair<'_>, election: &Election) -> Option<String> {
    occasion_text(&election.plan, &chair.state.rules, chair.lang)
}

pub(super) fn number(chair: Chair<'_>, election: &Election) -> String {
    if let Err(refusal) = election.check_size(chair.state) {
        return refusal.text(chair.lang);
    }
    chair.say(
        "Về số lượng {election}, Đoàn Chủ tịch đề nghị bầu {places}. Nếu các đồng chí không có ý \
         kiến khác, xin {meeting} biểu quyết về số lượng.",
        "{election}: the chair proposes {places}. If there is no other opinion, the {meeting} \
         votes on the number.",
    )
}

fn withdrawal(chair: Chair<'_>, election: &Election, candidate: &Candidate) -> Option<String> {
    let CandidateStanding::WishesToWithdraw { reason } = &candidate.standing else {
        return None;
    };
    let name = election.printed_name(candidate.nominee.id, &chair.state.roster)?;
    Some(wish(chair, &name, reason))
}

/// Puts it to the congress that somebody wishes to withdraw.
pub(super) fn wish(chair: Chair<'_>, name: &str, reason: &str) -> String {
    let ending = chair.say(
        "Đoàn Chủ tịch xin ý kiến và đề nghị {meeting} biểu quyết.",
        "The {meeting} votes on it.",
    );
    tr(
        chair.lang,
        format!("Đồng chí {name} xin rút khỏi danh sách, lý do: {reason}. {ending}"),
        format!("{name} asks to withdraw from the list, because: {reason}. {ending}"),
    )
}

/// Names who was put forward so far, and asks for more.
pub(super) fn proposed(chair: Chair<'_>, election: &Election) -> String {
    let named = if election.candidates.is_empty() {
        chair.say(
            "Xin báo cáo danh sách nhân sự được giới thiệu để bầu {election}; số lượng cần bầu là \
             {places}.",
            "{election}, {places}: I introduce the names proposed.",
        )
    } else {
        chair.say(
            "Đến nay có {names} đồng chí được giới thiệu bầu {election}: {list}.",
            "{election}: put forward so far are {list}.",
        )
    };
    let asked = chair.say(
        "Ngoài danh sách trên, đồng chí nào ứng cử hoặc đề cử thêm, xin mời cho ý kiến; đồng chí \
         nào có nguyện vọng xin rút, đề nghị báo cáo với {meeting}.",
        "Whoever wishes to stand or to nominate somebody else, please speak; whoever wishes to \
         withdraw, please tell the {meeting}.",
    );
    format!("{named} {asked}")
}

/// Announces the opinion ballot on names from the floor that has not been held.
fn opinions(chair: Chair<'_>, election: &Election) -> Option<String> {
    let surplus = &chair.state.rules.surplus;
    let percent = surplus.floor_percent;
    let waiting = election.awaiting_opinion(surplus);
    let waiting: Vec<CandidateId> = waiting.iter().map(|one| one.nominee.id).collect();
    let names = together(&election.printed_names(&waiting, &chair.state.roster));
    (!names.is_empty()).then(|| {
        tr(
            chair.lang,
            format!("Đoàn Chủ tịch đề nghị lấy phiếu xin ý kiến đối với các đồng chí ứng cử, được đề cử ngoài danh sách: {names}. Người được đưa vào danh sách phải được trên {percent} % số có mặt đồng ý."),
            format!("An opinion ballot is held on the names from the floor: {names}. To be put on the list, a name needs the support of more than {percent}% of those attending."),
        )
    })
}

/// Asks who is taken of those level at the bottom of the names from the floor.
fn floor_tie(chair: Chair<'_>, election: &Election) -> Option<String> {
    let (tie, chooser) = election.floor_tie(chair.state)?;
    let names = together(&election.printed_names(&tie.among, &chair.state.roster));
    let (places, support) = (tie.places, tie.support);
    let told = tr(
        chair.lang,
        format!(
            "Các đồng chí sau bằng nhau {support} phiếu đồng ý giới thiệu, mà số dư chỉ còn {places} chỗ: {names}."
        ),
        format!(
            "These are level with {support} votes each, and the surplus leaves room for {places}: {names}."
        ),
    );
    let asked = match chooser {
        Chooser::Congress => chair.say(
            "Xin {meeting} cho ý kiến chọn ai đưa vào danh sách bầu cử.",
            "I ask the {meeting} who is put on the list.",
        ),
        Chooser::CommitteeHead => chair.say(
            "Đề nghị đồng chí đứng đầu cấp ủy chọn người đưa vào danh sách bầu cử và báo cáo {meeting}.",
            "The head of the committee chooses who is put on the list, and tells the {meeting}.",
        ),
    };
    Some(format!("{told} {asked}"))
}

fn together(names: &[Text]) -> String {
    names.iter().map(Text::as_str).collect::<Vec<_>>().join(", ")
}
