//! The ballot: the committee, the box, how to vote, the papers out and back, the count.

use super::{Chair, announcing, bodies};
use crate::domain::agenda::ItemKind;
use crate::domain::bodies::Body;
use crate::domain::election::Election;
use crate::domain::election::ballot::{Layout, Paper};
use crate::domain::election::round::{Issue, Round, RoundKind, RoundStage};
use crate::domain::tr;

/// The words of the presidium and of the counting committee during a round.
pub(super) fn words(chair: Chair<'_>, election: &Election, round: &Round) -> Vec<String> {
    match &round.stage {
        RoundStage::Ready => ready(chair, election, round),
        RoundStage::Sealed { .. } => sealed(chair, how_to_vote(chair, &round.paper)),
        RoundStage::Issued { .. } => issued(chair),
        RoundStage::Collected { issue, collected, .. } => collect(chair, *issue, *collected),
        RoundStage::Counting { .. } | RoundStage::Reconciled { .. } | RoundStage::Signed { .. } => {
            withdrawn(chair, election).into_iter().chain([meanwhile(chair)]).collect()
        }
        RoundStage::Released { result, .. } => announcing::result(chair, election, round, result),
        RoundStage::Announced { result, .. } => {
            announcing::question(chair, election, round, &result.verdict.decision)
        }
        RoundStage::Annulled { reason } => vec![annulled(chair, reason)],
    }
}

fn ready(chair: Chair<'_>, election: &Election, round: &Round) -> Vec<String> {
    let mut words: Vec<_> = occasion(chair, round.kind).into_iter().collect();
    words.push(match bodies::step(chair, Body::Counting(election.plan.id)) {
        Some(proposal) => proposal,
        None => inspection(chair),
    });
    words
}

/// Has the box shown and sealed.
pub(super) fn inspection(chair: Chair<'_>) -> String {
    chair.say(
        "Xin mời Ban Kiểm phiếu làm việc: kiểm tra hòm phiếu trước sự chứng kiến của {meeting} và \
         niêm phong hòm phiếu.",
        "I ask the counting committee to show the {meeting} the empty box and to seal it.",
    )
}

fn occasion(chair: Chair<'_>, kind: RoundKind) -> Option<String> {
    match kind {
        RoundKind::First => None,
        RoundKind::Supplementary => Some(chair.say(
            "{meeting} tiến hành bỏ phiếu lần thứ {round} để bầu tiếp {places} còn thiếu.",
            "Ballot number {round} of the {meeting}, for {places} still open.",
        )),
        RoundKind::TieRevote => Some(chair.say(
            "{meeting} bỏ phiếu lại lần thứ {round} để bầu {places} trong số các đồng chí bằng \
             phiếu nhau: {list}.",
            "Ballot number {round} of the {meeting}, for {places} among those who tied: {list}.",
        )),
    }
}

/// The box, the paper, how one votes, and the papers handed out.
pub(super) fn sealed(chair: Chair<'_>, how_to_vote: String) -> Vec<String> {
    let box_ready = chair.say(
        "Thay mặt Ban Kiểm phiếu, xin báo cáo: {present_at_ballot} {voters} có mặt trên tổng số \
         {convened_at_ballot} được triệu tập. Hòm phiếu đã được kiểm tra và niêm phong.",
        "For the counting committee: {present_at_ballot} of {convened_at_ballot} {voters} are \
         present. The box was found empty and is sealed.",
    );
    let paper = chair.say(
        "Phiếu bầu có {names} đồng chí, bầu {places}; mã kiểm tra in trên phiếu là {hash}. \
         Đồng chí nào thấy phiếu của mình khác, đề nghị báo ngay.",
        "The paper has {names} names for {places}; the code printed on it is {hash}. Whoever \
         has another paper, please say so at once.",
    );
    let hand_out = chair.say(
        "Xin mời Ban Kiểm phiếu phát phiếu đến từng {voters}.",
        "The ballots are now handed out to the {voters}.",
    );
    vec![box_ready, paper, how_to_vote, hand_out]
}

pub(super) fn how_to_vote(chair: Chair<'_>, paper: &Paper) -> String {
    let marks = how_to_mark(chair, paper.layout);
    if paper.layout == Layout::StrikeOut || !paper.has_surplus() {
        return marks;
    }
    let most = chair.say(
        "Chỉ đồng ý nhiều nhất {limit} người và ít nhất 1 người.",
        "Agree to {limit} at most and to 1 at least.",
    );
    format!("{marks} {most}")
}

pub(super) fn how_to_mark(chair: Chair<'_>, layout: Layout) -> String {
    match layout {
        Layout::StrikeOut => chair.say(
            "Cách bầu: không bầu cho ai thì gạch ngang cả họ và tên của người đó, để lại nhiều \
             nhất {limit} người và ít nhất 1 người. Phiếu để lại quá {limit} người, phiếu gạch hết \
             tên, phiếu viết thêm tên, ký tên hoặc đánh dấu riêng là phiếu không hợp lệ.",
            "How to vote: strike through the full name of each person you do not vote for. Leave \
             at most {limit} names and at least 1. A ballot that leaves more than {limit}, strikes \
             all, adds a name, is signed or marked is invalid.",
        ),
        Layout::AgreeColumns => chair.say(
            "Cách bầu: đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý” của từng đồng \
             chí. Đồng chí nào bị bỏ trống hoặc đánh cả hai ô thì không được tính phiếu cho đồng \
             chí đó. Không viết thêm tên, không ký tên, không đánh dấu riêng.",
            "How to vote: put an X in one of the boxes, agree or disagree, for each name. Both or \
             neither counts nothing for that name. Add no name, no signature, no mark.",
        ),
        Layout::SingleName if chair.state.rules.ballots.single_unmarked_is_invalid => chair.say(
            "Cách bầu: đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý”. Phiếu bỏ trống \
             hoặc đánh cả hai ô là phiếu không hợp lệ.",
            "How to vote: put an X in one of the boxes, agree or disagree. A ballot with both or \
             neither is invalid.",
        ),
        Layout::SingleName => chair.say(
            "Cách bầu: đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý”. Bỏ trống hoặc \
             đánh cả hai ô thì không được tính.",
            "How to vote: put an X in one of the boxes, agree or disagree. Both or neither counts \
             nothing.",
        ),
    }
}

pub(super) fn issued(chair: Chair<'_>) -> Vec<String> {
    vec![
        chair.say(
            "Ban Kiểm phiếu đã phát ra {issued} phiếu trên tổng số {printed} phiếu in. Đồng chí nào \
             chưa nhận được phiếu, đề nghị cho biết.",
            "The counting committee has issued {issued} of {printed} ballots printed. Whoever has \
             none, please say so.",
        ),
        chair.say(
            "Xin mời các đồng chí bỏ phiếu: Đoàn Chủ tịch bỏ phiếu trước, tiếp đến Đoàn Thư ký và \
             các {voters}.",
            "Please cast your ballots: the presidium first, then the secretariat, then the \
             {voters}.",
        ),
    ]
}

fn collect(chair: Chair<'_>, issue: Issue, collected: u32) -> Vec<String> {
    let missing = issue.issued.saturating_sub(collected);
    let difference = tr(
        chair.lang,
        format!("Còn {missing} phiếu không thu về; số này vẫn nằm trong cơ sở tính kết quả."),
        format!("Not returned: {missing}. They stay in the base of the result."),
    );
    let mut words = vec![report(chair)];
    words.extend((missing > 0).then_some(difference));
    words.extend(issue.left_over.is_none().then(|| {
        chair.say(
            "Số phiếu còn lại chưa được đếm: đề nghị Ban Kiểm phiếu đếm, cân đối với số phiếu in \
             trước khi mở kiểm phiếu.",
            "The papers left over have not been counted: I ask the counting committee to balance \
             them against the print before the count opens.",
        )
    }));
    words.push(to_the_count(chair));
    words
}

/// Tells how many papers went out and came back.
pub(super) fn report(chair: Chair<'_>) -> String {
    chair.say(
        "Ban Kiểm phiếu báo cáo {meeting}: số phiếu phát ra {issued}, số phiếu thu về {collected}.",
        "The counting committee reports to the {meeting}: {issued} ballots issued, {collected} \
         collected.",
    )
}

/// Sends the committee to its count.
pub(super) fn to_the_count(chair: Chair<'_>) -> String {
    chair.say(
        "Xin mời Ban Kiểm phiếu về vị trí kiểm phiếu.",
        "I ask the counting committee to begin its count.",
    )
}

/// Tells the hall that a result which it has heard no longer stands, while it is being corrected.
pub(super) fn withdrawn(chair: Chair<'_>, election: &Election) -> Option<String> {
    let old = election.current_round().filter(|round| !round.is_announced())?.withdrawn.last()?;
    let (title, reason) = (&election.plan.title, &old.reason);
    let at = old.announced.format("%H:%M");
    Some(tr(
        chair.lang,
        format!(
            "Báo cáo các đồng chí: kết quả bầu {title} công bố lúc {at} được rút lại để đính chính, lý do: {reason}. Ban Kiểm phiếu kiểm lại và sẽ công bố kết quả đính chính."
        ),
        format!(
            "The result announced at {at} ({title}) is withdrawn to be corrected, because: {reason}. The counting committee checks its count and will announce the corrected result."
        ),
    ))
}

/// What the hall does while the votes are counted. Another election has to wait for this one.
pub(super) fn meanwhile(chair: Chair<'_>) -> String {
    match chair.state.agenda.next().map(|entry| &entry.item.kind) {
        None | Some(ItemKind::Election { .. }) => wait(chair),
        Some(_) => chair.say(
            "Trong thời gian Ban Kiểm phiếu làm việc, xin mời {meeting} tiếp tục chương trình: \
             {next_item}.",
            "While the votes are counted, the {meeting} goes on with its agenda: {next_item}.",
        ),
    }
}

/// The words for a hall that has only to wait for the count.
pub(super) fn wait(chair: Chair<'_>) -> String {
    chair.say(
        "Kính mời các đồng chí nghỉ tại chỗ trong thời gian Ban Kiểm phiếu làm việc.",
        "Please keep your places while the votes are counted.",
    )
}

fn annulled(chair: Chair<'_>, reason: &str) -> String {
    let again = chair
        .say("Đề nghị {meeting} tiến hành bỏ phiếu lại.", "The {meeting} is asked to vote again.");
    tr(
        chair.lang,
        format!("Lần bỏ phiếu này không được công nhận, lý do: {reason}. {again}"),
        format!("This ballot is void, because: {reason}. {again}"),
    )
}
