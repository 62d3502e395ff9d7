//! Placeholders about the floor: who speaks, or is to speak next.

use super::{Placeholder, Topic};
use crate::domain::floor::{Slot, Speaker, SpeechKind};
use crate::domain::narration::person_name;
use crate::domain::{State, Text};

pub(super) const TOPIC: Topic = Topic {
    vi: "Phát biểu",
    en: "The floor",
    placeholders: &[
        Placeholder {
            name: "speaker",
            vi: "người đang phát biểu, hoặc người sắp được mời",
            en: "who speaks, or is to be called",
            value: |state, _| Some(introduced(state, present(state)?)),
        },
        Placeholder {
            name: "speaker_name",
            vi: "họ tên người đó",
            en: "the name of that speaker alone",
            value: |state, _| Some(name(state, present(state)?)),
        },
        Placeholder {
            name: "speech_title",
            vi: "tên tham luận, báo cáo, diễn văn của người đó",
            en: "the title of that speech",
            value: |state, _| title(present(state)?),
        },
        Placeholder {
            name: "speech_minutes",
            vi: "số phút dành cho người đó",
            en: "the minutes allowed for that speech",
            value: |state, _| Some(minutes(state)?.to_string()),
        },
        Placeholder {
            name: "next_speaker",
            vi: "người phát biểu kế tiếp, để chuẩn bị",
            en: "who comes after, to get ready",
            value: |state, _| Some(introduced(state, following(state)?)),
        },
    ],
};

/// Finds the speech that is given, or else the next one in the queue.
pub(super) fn present(state: &State) -> Option<&Slot> {
    let speaking = state.floor.speaking.as_ref().map(|speech| &speech.slot);
    speaking.or_else(|| state.floor.queue.first())
}

pub(super) fn following(state: &State) -> Option<&Slot> {
    let called = usize::from(state.floor.speaking.is_none());
    state.floor.queue.get(called)
}

fn title(slot: &Slot) -> Option<String> {
    match &slot.kind {
        SpeechKind::Paper { title, .. }
        | SpeechKind::Report { title }
        | SpeechKind::Address { title } => (!title.is_empty()).then(|| title.to_string()),
        SpeechKind::Floor {} => None,
    }
}

/// Names a speaker with the post or the unit that the hall knows them by.
fn introduced(state: &State, slot: &Slot) -> String {
    let roles = match &slot.speaker {
        Speaker::Guest { post, .. } => vec![post],
        Speaker::Delegate(id) => {
            let attendee = state.roster.get(*id);
            attendee.map_or_else(Vec::new, |one| vec![&one.delegate.post, &one.delegate.unit])
        }
    };
    let roles = roles.into_iter().filter(|role| !role.is_empty()).map(Text::to_string);
    std::iter::once(name(state, slot)).chain(roles).collect::<Vec<_>>().join(", ")
}

fn name(state: &State, slot: &Slot) -> String {
    match &slot.speaker {
        Speaker::Guest { name, .. } => name.to_string(),
        Speaker::Delegate(id) => person_name(state, *id),
    }
}

fn minutes(state: &State) -> Option<u32> {
    let granted = state.floor.speaking.as_ref().map_or(0, |speech| speech.granted);
    Some(u32::from(present(state)?.minutes) + u32::from(granted))
}
