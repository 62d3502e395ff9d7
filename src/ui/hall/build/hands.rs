//! A show of hands: the question and the request, then the three numbers.

use super::{heading, people};
use crate::domain::bodies::Body;
use crate::domain::hands::{HandBase, HandOutcome, HandResult, HandStage, HandVote, Motion};
use crate::domain::{CandidateId, ElectionId, Lang, Percent, State, tr};
use crate::ui::hall::view::{CallView, HandsView, SceneView, Share, ShareMark, ShareRow, Target};

pub(super) fn hands(state: &State, vote: &HandVote, lang: Lang) -> SceneView {
    let question = question(state, &vote.motion, lang);
    match &vote.stage {
        HandStage::Called { .. } => SceneView::Call(CallView {
            heading: heading(tr(lang, "BIỂU QUYẾT", "SHOW OF HANDS"), &question),
            request: tr(lang, "Đề nghị giơ thẻ biểu quyết", "Please raise your card").to_owned(),
            names: named(state, &vote.motion, lang),
        }),
        HandStage::Counted(result) => SceneView::Hands(counted(state, &question, result, lang)),
    }
}

fn counted(state: &State, question: &str, result: &HandResult, lang: Lang) -> HandsView {
    let row = |name: &str, votes: u32, target: Target| ShareRow {
        mark: ShareMark::Plain,
        name: name.to_owned(),
        votes: votes.to_string(),
        percent: Percent::of(votes, result.base).with_sign(lang),
        share: Share { part: votes, whole: result.base, target },
    };
    let rows = vec![
        row(tr(lang, "Đồng ý", "For"), result.agree, Target::Half),
        row(tr(lang, "Không đồng ý", "Against"), result.disagree, Target::None),
        row(tr(lang, "Ý kiến khác", "Other opinion"), result.other, Target::None),
    ];
    let answer = match result.outcome {
        HandOutcome::Carried => tr(lang, "✓ ĐÃ THÔNG QUA", "✓ CARRIED"),
        HandOutcome::Lost => tr(lang, "✗ KHÔNG THÔNG QUA", "✗ NOT CARRIED"),
    };
    HandsView {
        heading: heading(tr(lang, "KẾT QUẢ BIỂU QUYẾT", "RESULT OF THE SHOW OF HANDS"), question),
        rows,
        outcome: result.outcome,
        answer: answer.to_owned(),
        notes: vec![base(state, result, lang)],
    }
}

fn base(state: &State, result: &HandResult, lang: Lang) -> String {
    let members = people::members(state.about.gathering, lang);
    let kind = match result.base_kind {
        HandBase::Convened => tr(lang, "được triệu tập", "convened"),
        HandBase::Present => tr(lang, "có mặt", "present"),
    };
    let HandResult { base, needed, .. } = result;
    tr(
        lang,
        format!("Tỷ lệ tính trên {base} {members} {kind} · cần ít nhất {needed} (quá nửa)"),
        format!("Per cent of {base} {members} {kind} · at least {needed} needed (over half)"),
    )
}

/// The motion as a heading.
fn question(state: &State, motion: &Motion, lang: Lang) -> String {
    let title = |id| election_title(state, id);
    match motion {
        Motion::Adopt { text } => text.to_string(),
        Motion::BodyNumber { body, number } => {
            let body = body_name(*body, lang);
            tr(
                lang,
                format!("Số lượng {body}: {number} đồng chí"),
                format!("Number of the {body}: {number}"),
            )
        }
        Motion::BodyList { body } => {
            let body = body_name(*body, lang);
            tr(lang, format!("Danh sách {body}"), format!("List of the {body}"))
        }
        Motion::Credentials { recognised } => tr(
            lang,
            format!("Công nhận tư cách của {recognised} đại biểu"),
            format!("Credentials of {recognised} delegates"),
        ),
        Motion::SeatNumber { election, seats } => {
            let title = title(*election);
            tr(
                lang,
                format!("Số lượng bầu {title}: {seats} đồng chí"),
                format!("Number to be elected, {title}: {seats}"),
            )
        }
        Motion::Withdrawal { election, candidate } => {
            withdrawal(state, *election, *candidate, lang)
        }
        Motion::BallotList { election } => {
            let title = title(*election);
            tr(lang, format!("Danh sách bầu cử {title}"), format!("List of candidates, {title}"))
        }
        Motion::AnotherRound { election } => {
            let title = title(*election);
            tr(
                lang,
                format!("Bầu tiếp cho đủ số lượng {title}"),
                format!("Another ballot for the open seats, {title}"),
            )
        }
    }
}

fn withdrawal(state: &State, election: ElectionId, candidate: CandidateId, lang: Lang) -> String {
    let elections = &state.elections.all;
    let known = elections.iter().filter(|known| known.plan.id == election);
    let mut candidates = known.flat_map(|election| &election.candidates);
    let asking = candidates.find(|known| known.nominee.id == candidate);
    let name = asking.map_or_else(|| candidate.to_string(), |asking| asking.name.to_string());
    tr(
        lang,
        format!("Đồng chí {name} xin rút khỏi danh sách bầu cử"),
        format!("{name} asks to withdraw from the list"),
    )
}

/// The people whom the congress says yes or no to.
fn named(state: &State, motion: &Motion, lang: Lang) -> Vec<String> {
    let Motion::BodyList { body } = motion else {
        return Vec::new();
    };
    let formation = state.bodies.formed.iter().find(|formation| formation.body == *body);
    let slates = formation.map(|formation| &formation.slate).into_iter();
    let people = slates.flat_map(|slate| [&slate.head].into_iter().chain(&slate.members));
    people.map(|person| people::name(state, *person, lang)).collect()
}

fn election_title(state: &State, id: ElectionId) -> String {
    let found = state.elections.all.iter().find(|election| election.plan.id == id);
    found.map(|election| election.plan.title.to_string()).unwrap_or_default()
}

fn body_name(body: Body, lang: Lang) -> &'static str {
    match body {
        Body::Presidium => tr(lang, "Đoàn Chủ tịch", "presidium"),
        Body::Secretariat => tr(lang, "Đoàn Thư ký", "secretariat"),
        Body::Credentials => tr(lang, "Ban Thẩm tra tư cách đại biểu", "credentials committee"),
        Body::Counting(_) => tr(lang, "Ban Kiểm phiếu", "counting committee"),
    }
}
