//! Placeholders about the last show of hands: what was asked, and its numbers.

use super::motion::motion;
use super::{Placeholder, Topic};
use crate::domain::hands::{HandBase, HandOutcome, HandResult, HandStage, HandVote};
use crate::domain::{Lang, Percent, State, tr};

pub(super) const TOPIC: Topic = Topic {
    vi: "Biểu quyết gần nhất",
    en: "The last show of hands",
    placeholders: &[
        Placeholder {
            name: "motion",
            vi: "nội dung biểu quyết",
            en: "what the vote is on",
            value: |state, lang| Some(motion(state, &last(state)?.motion, lang)),
        },
        Placeholder {
            name: "agree",
            vi: "số nhất trí",
            en: "how many agree",
            value: |state, _| Some(result(state)?.agree.to_string()),
        },
        Placeholder {
            name: "disagree",
            vi: "số không nhất trí",
            en: "how many disagree",
            value: |state, _| Some(result(state)?.disagree.to_string()),
        },
        Placeholder {
            name: "other",
            vi: "số có ý kiến khác",
            en: "how many are of another opinion",
            value: |state, _| Some(result(state)?.other.to_string()),
        },
        Placeholder {
            name: "vote_base",
            vi: "số dùng để tính tỷ lệ",
            en: "the base of the vote",
            value: |state, _| Some(result(state)?.base.to_string()),
        },
        Placeholder {
            name: "vote_base_kind",
            vi: "“được triệu tập”, “có mặt” hoặc “được tính”",
            en: "“convened”, “present” or “counted in”",
            value: |state, lang| Some(base_kind(result(state)?, lang).to_owned()),
        },
        Placeholder {
            name: "vote_needed",
            vi: "số nhất trí cần có",
            en: "how many must agree",
            value: |state, _| Some(result(state)?.needed.to_string()),
        },
        Placeholder {
            name: "vote_share",
            vi: "tỷ lệ nhất trí",
            en: "the share that agrees",
            value: |state, lang| {
                let result = result(state)?;
                Some(Percent::of(result.agree, result.base).with_sign(lang))
            },
        },
        Placeholder {
            name: "vote_result",
            vi: "“thông qua” hoặc “không thông qua”",
            en: "“carried” or “not carried”",
            value: |state, lang| Some(outcome(result(state)?, lang).to_owned()),
        },
    ],
};

pub(super) fn last(state: &State) -> Option<&HandVote> {
    state.hands.votes.last()
}

pub(super) fn result(state: &State) -> Option<&HandResult> {
    match &last(state)?.stage {
        HandStage::Counted(result) => Some(result),
        HandStage::Called { .. } => None,
    }
}

fn base_kind(result: &HandResult, lang: Lang) -> &'static str {
    match result.base_kind {
        HandBase::Convened => tr(lang, "được triệu tập", "convened"),
        HandBase::Present => tr(lang, "có mặt", "present"),
        HandBase::Reduced => tr(lang, "được tính", "counted in"),
    }
}

fn outcome(result: &HandResult, lang: Lang) -> &'static str {
    match result.outcome {
        HandOutcome::Carried => tr(lang, "thông qua", "carried"),
        HandOutcome::Lost => tr(lang, "không thông qua", "not carried"),
    }
}
