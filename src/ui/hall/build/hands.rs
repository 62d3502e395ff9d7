//! A show of hands: the question and the request, then the three numbers.

use super::{heading, people};
use crate::domain::hands::{HandBase, HandOutcome, HandResult, HandStage, HandVote, Motion};
use crate::domain::narration::{motion_text, person_name};
use crate::domain::rules::Threshold;
use crate::domain::{Lang, Percent, State, tr};
use crate::ui::hall::view::{CallView, HandsView, SceneView, Share, ShareMark, ShareRow, Target};

pub(super) fn hands(state: &State, vote: &HandVote, lang: Lang) -> SceneView {
    let question = motion_text(&vote.motion, state, lang);
    match &vote.stage {
        HandStage::Called { .. } => SceneView::Call(CallView {
            heading: heading(tr(lang, "BIỂU QUYẾT", "SHOW OF HANDS"), &question),
            request: tr(lang, "Đề nghị giơ thẻ biểu quyết", "Please raise your card").to_owned(),
            names: named(state, &vote.motion),
        }),
        HandStage::Counted(result) => SceneView::Hands(counted(state, &vote.motion, result, lang)),
    }
}

fn counted(state: &State, motion: &Motion, result: &HandResult, lang: Lang) -> HandsView {
    let question = motion_text(motion, state, lang);
    let asked = state.rules.hands.asked(motion).map(|asked| asked.threshold);
    let line = asked.map_or(Target::None, Target::Asked);
    let row = |name: &str, votes: u32, target: Target| ShareRow {
        mark: ShareMark::Plain,
        name: name.to_owned(),
        votes: votes.to_string(),
        percent: Percent::of(votes, result.base).with_sign(lang),
        share: Share { part: votes, whole: result.base, target },
    };
    let rows = vec![
        row(tr(lang, "Đồng ý", "For"), result.agree, line),
        row(tr(lang, "Không đồng ý", "Against"), result.disagree, Target::None),
        row(tr(lang, "Ý kiến khác", "Other opinion"), result.other, Target::None),
    ];
    let answer = match result.outcome {
        HandOutcome::Carried => tr(lang, "✓ ĐÃ THÔNG QUA", "✓ CARRIED"),
        HandOutcome::Lost => tr(lang, "✗ KHÔNG THÔNG QUA", "✗ NOT CARRIED"),
    };
    HandsView {
        heading: heading(tr(lang, "KẾT QUẢ BIỂU QUYẾT", "RESULT OF THE SHOW OF HANDS"), &question),
        rows,
        outcome: result.outcome,
        answer: answer.to_owned(),
        notes: vec![base(state, asked, result, lang)],
        brief: brief(result, lang),
    }
}

fn kind(base: HandBase, lang: Lang) -> &'static str {
    match base {
        HandBase::Convened => tr(lang, "được triệu tập", "convened"),
        HandBase::Present => tr(lang, "có mặt", "present"),
        HandBase::Reduced => tr(lang, "được tính", "counted in"),
    }
}

fn brief(result: &HandResult, lang: Lang) -> String {
    let HandResult { base, needed, .. } = result;
    let kind = kind(result.base_kind, lang);
    tr(
        lang,
        format!("Cần ít nhất {needed} trên {base} {kind}"),
        format!("Needed: at least {needed} of {base} {kind}"),
    )
}

fn base(state: &State, asked: Option<Threshold>, result: &HandResult, lang: Lang) -> String {
    let members = people::members(state.about.gathering, lang);
    let kind = kind(result.base_kind, lang);
    let HandResult { base, needed, .. } = result;
    let asked = asked.map(|asked| format!(" ({})", asked.text(lang))).unwrap_or_default();
    tr(
        lang,
        format!("Tỷ lệ tính trên {base} {members} {kind} · cần ít nhất {needed}{asked}"),
        format!("Per cent of {base} {members} {kind} · at least {needed} needed{asked}"),
    )
}

/// The people whom the congress says yes or no to.
fn named(state: &State, motion: &Motion) -> Vec<String> {
    let Motion::BodyList { body } = motion else {
        return Vec::new();
    };
    let formation = state.bodies.get(*body).into_iter();
    let people = formation.flat_map(|formation| formation.slate.people());
    people.map(|person| person_name(state, person)).collect()
}
