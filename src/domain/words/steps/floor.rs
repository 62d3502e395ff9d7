//! Calling a speaker, thanking one, and asking for more.

use super::Chair;
use crate::domain::Gathering;
use crate::domain::floor::SpeechKind;
use crate::domain::words::floor::{following, present};

/// The words for the speech that is being given.
pub(super) fn speech(chair: Chair<'_>) -> Vec<String> {
    let Some(speech) = &chair.state.floor.speaking else {
        return Vec::new();
    };
    given(chair, &speech.slot.kind)
}

/// The words before a speech and after it.
pub(super) fn given(chair: Chair<'_>, kind: &SpeechKind) -> Vec<String> {
    let thanks =
        chair.say("Trân trọng cảm ơn đồng chí {speaker_name}.", "Thank you, {speaker_name}.");
    vec![call(chair, kind), thanks]
}

/// The words that call the next speaker of a discussion, or ask for one.
pub(super) fn next(chair: Chair<'_>) -> Vec<String> {
    if chair.state.floor.speaking.is_some() {
        return Vec::new();
    }
    let Some(slot) = present(chair.state) else {
        return vec![anybody_else(chair)];
    };
    let mut words = vec![call(chair, &slot.kind)];
    if following(chair.state).is_some() {
        words.push(chair.say(
            "Đề nghị đồng chí {next_speaker}, chuẩn bị.",
            "Next: {next_speaker}. Please get ready.",
        ));
    }
    words
}

/// Asks who else wishes to speak.
pub(super) fn anybody_else(chair: Chair<'_>) -> String {
    // A secretariat is elected by a congress and by a committee's meeting.
    let vi = match chair.state.about.gathering {
        Gathering::Conference | Gathering::MemberMeeting => {
            "Đồng chí nào có ý kiến phát biểu, đề nghị đăng ký với Thư ký. Nếu không còn ý kiến, xin \
         phép {meeting} chuyển sang nội dung sau."
        }
        Gathering::MemberCongress | Gathering::DelegateCongress | Gathering::CommitteeMeeting => {
            "Đồng chí nào có ý kiến phát biểu, đề nghị đăng ký với Đoàn Thư ký. Nếu không còn ý kiến, \
         xin phép {meeting} kết thúc phần thảo luận."
        }
    };
    chair.say(
        vi,
        "Whoever wishes to speak, please give your name to the secretariat. If nobody does, this \
         ends the discussion.",
    )
}

fn call(chair: Chair<'_>, kind: &SpeechKind) -> String {
    match kind {
        SpeechKind::Paper { .. } => chair.say(
            "Xin trân trọng kính mời đồng chí {speaker}, trình bày tham luận “{speech_title}”. \
             Thời gian dành cho tham luận là {speech_minutes} phút.",
            "I call {speaker}, to present the paper “{speech_title}”. The time allowed is \
             {speech_minutes} minutes.",
        ),
        SpeechKind::Floor {} => chair.say(
            "Xin mời đồng chí {speaker}, phát biểu ý kiến. Thời gian phát biểu là {speech_minutes} \
             phút.",
            "{speaker_name} has the floor for {speech_minutes} minutes.",
        ),
        SpeechKind::Report { title } => chair.say(
            if names_a_document(title) {
                "Xin mời đồng chí {speaker}, trình bày {speech_title}."
            } else {
                "Xin mời đồng chí {speaker}, báo cáo: “{speech_title}”."
            },
            "I call {speaker}, to present: {speech_title}.",
        ),
        SpeechKind::Address { .. } => chair.say(
            "Xin trân trọng kính mời đồng chí {speaker}, lên phát biểu: {speech_title}.",
            "I have the honour to call {speaker}: {speech_title}.",
        ),
    }
}

/// Whether a title is the name of a paper, and not the topic of one.
fn names_a_document(title: &str) -> bool {
    ["Báo cáo", "Dự thảo", "Tờ trình", "Đề án", "Quy chế", "Chương trình"]
        .into_iter()
        .any(|document| title.starts_with(document))
}
