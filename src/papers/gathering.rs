//! What papers call the gathering, those who came to it, and those who sign for it.

use crate::domain::about::{Gathering, PaperStyle, SessionEvent};
use crate::domain::hands::HandResult;
use crate::domain::percent::Percent;
use crate::domain::rules::Terms;
use crate::domain::{Event, History, Lang, Moment, State, tr};

/// The opening, as it was recorded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opened {
    pub record: u64,
    pub at: Moment,
    pub convened: u32,
    pub present: u32,
}

/// Finds the opening.
pub(super) fn opened(history: &History) -> Option<Opened> {
    let mut records = history.live_records();
    records.find_map(|record| {
        record.events.iter().find_map(|event| match event {
            Event::Session(SessionEvent::Opened { at, convened, present }) => {
                Some(Opened { record: record.n, at: *at, convened: *convened, present: *present })
            }
            _ => None,
        })
    })
}

/// Whether a congress meets, of members or of delegates.
pub(super) fn is_congress(state: &State) -> bool {
    match state.about.gathering {
        Gathering::MemberCongress | Gathering::DelegateCongress => true,
        Gathering::MemberMeeting | Gathering::CommitteeMeeting | Gathering::Conference => false,
    }
}

/// What those who meet call their gathering: "Đại hội", "the assembly".
pub(super) fn hall(state: &State, lang: Lang) -> &'static str {
    match (is_congress(state), state.rules.terms) {
        (true, Terms::Congress) => tr(lang, "Đại hội", "the congress"),
        (true, Terms::Assembly) => tr(lang, "Đại hội", "the assembly"),
        (false, _) => tr(lang, "Hội nghị", "the meeting"),
    }
}

/// What those who came with a vote are called: "đại biểu", "đảng viên", "hội viên".
pub(super) fn people(state: &State, lang: Lang) -> &'static str {
    match (state.about.gathering, state.about.style) {
        (Gathering::DelegateCongress | Gathering::Conference, _) => {
            tr(lang, "đại biểu", "delegates")
        }
        (Gathering::CommitteeMeeting, _) => tr(lang, "ủy viên", "members"),
        (_, PaperStyle::Party) => tr(lang, "đảng viên", "members"),
        (_, PaperStyle::Association) => tr(lang, "hội viên", "members"),
    }
}

/// Who signs for those who preside.
pub(super) fn chair(state: &State, lang: Lang) -> &'static str {
    match (is_congress(state), state.rules.terms) {
        (true, Terms::Congress) => tr(lang, "T/M ĐOÀN CHỦ TỊCH", "For the presidium"),
        (true, Terms::Assembly) => tr(lang, "CHỦ TỌA", "Chair"),
        (false, _) => tr(lang, "CHỦ TRÌ", "Chair"),
    }
}

/// Says the three numbers of a show of hands, and which share of its base agreed.
pub(super) fn of_hands(result: &HandResult, lang: Lang) -> String {
    let HandResult { agree, disagree, other, base, .. } = result;
    let share = Percent::of(*agree, *base).with_sign(lang);
    tr(
        lang,
        format!(
            "nhất trí {agree}, không nhất trí {disagree}, ý kiến khác {other} (nhất trí {share} của {base})"
        ),
        format!("{agree} for, {disagree} against, {other} otherwise ({share} of {base} for)"),
    )
}

/// Writes a sentence with a capital.
pub(super) fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
