//! The notice of conclusions (thông báo kết luận), once the chair has concluded.

use super::ChainHead;
use super::document::Document;
use super::gathering::capital;
use super::head::{closing, long_date, opening};
use crate::domain::agenda::ItemKind;
use crate::domain::floor::Speaker;
use crate::domain::narration::speaker_name;
use crate::domain::statistics::{Reports, Turnout};
use crate::domain::{Gathering, Lang, Moment, State, tr};

/// Writes the notice. There is none before the points are concluded.
pub fn notice_of_conclusions(state: &State, chain: &ChainHead) -> Option<Document> {
    let at = state.conclusions.concluded_at()?;
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let kind = tr(lang, "THÔNG BÁO KẾT LUẬN", "NOTICE OF CONCLUSIONS");
    opening(&mut document, kind, Some(at));
    document.paragraph(&held(state, at, lang));
    document.paragraph(&heard(state, lang));
    for (point, text) in state.conclusions.numbered() {
        document.paragraph(&format!("{point}. {}", sentence(text)));
    }
    document.paragraph(&addressed(state, lang));
    closing(&mut document, state, &[signer(state.about.gathering, lang)], chain);
    Some(document)
}

/// A point as a sentence of the notice, which ends with a full stop.
fn sentence(text: &str) -> String {
    let stop = if text.ends_with(['.', '!', '?', '…', ';']) { "" } else { "." };
    format!("{text}{stop}")
}

fn signer(gathering: Gathering, lang: Lang) -> &'static str {
    match gathering {
        Gathering::CommitteeMeeting => tr(lang, "T/M BAN CHẤP HÀNH", "For the committee"),
        Gathering::Conference
        | Gathering::MemberCongress
        | Gathering::DelegateCongress
        | Gathering::MemberMeeting => {
            tr(lang, "T/M CƠ QUAN TRIỆU TẬP", "For the convening organisation")
        }
    }
}

/// When, where and under which resolution the session was held.
fn held(state: &State, at: Moment, lang: Lang) -> String {
    let about = &state.about;
    let (date, title) = (long_date(at, lang), &about.title);
    let place = match about.place.as_str() {
        "" => String::new(),
        place => tr(lang, format!(", tại {place}"), format!(", at {place}")),
    };
    let under = match about.resolution.as_str() {
        "" => String::new(),
        resolution => {
            tr(lang, format!("Thực hiện {resolution}, "), format!("Under {resolution}, "))
        }
    };
    let held = tr(
        lang,
        format!("{date}{place}, đã tiến hành {title}."),
        format!("{title} was held on {date}{place}."),
    );
    if under.is_empty() { capital(&held) } else { format!("{under}{held}") }
}

/// Who came, what the session heard, and who concluded.
fn heard(state: &State, lang: Lang) -> String {
    let (came, heard) = (came(state, lang), listened(state, lang));
    let points = state.conclusions.count();
    let chair = concluded_by(state);
    let chair = chair.unwrap_or_else(|| tr(lang, "chủ trì", "the chair").to_owned());
    let chair = tr(lang, format!("đồng chí {chair} kết luận"), format!("{chair} concluded in"));
    let points = tr(lang, format!("{points} điểm:"), format!("{points} points:"));
    if heard.is_empty() {
        return format!("{came} {} {points}", capital(&chair));
    }
    let heard = heard.join(tr(lang, " và ", " and "));
    let after = tr(lang, "Sau khi nghe", "After");
    format!("{came} {after} {heard}, {chair} {points}")
}

/// A conference counts localities, a meeting its members.
fn came(state: &State, lang: Lang) -> String {
    let by_unit = Turnout::by_unit(&state.roster);
    let (came, units) = (by_unit.came(), by_unit.represented());
    match state.about.gathering {
        Gathering::Conference => tr(
            lang,
            format!("Dự Hội nghị có {came} đại biểu của {units} địa phương, cơ quan."),
            format!("{came} participants of {units} localities and offices came."),
        ),
        Gathering::CommitteeMeeting => tr(
            lang,
            format!("Dự Hội nghị có {came} đồng chí Ủy viên Ban Chấp hành."),
            format!("{came} members of the committee came."),
        ),
        Gathering::MemberCongress | Gathering::DelegateCongress | Gathering::MemberMeeting => {
            tr(lang, format!("Có mặt {came} đồng chí."), format!("{came} participants came."))
        }
    }
}

/// The reports and the opinions, where there were any.
fn listened(state: &State, lang: Lang) -> Vec<String> {
    let (reports, opinions) = (Reports::of(state).given(), state.themes.opinions.len());
    let reports =
        (0 < reports).then(|| tr(lang, format!("{reports} báo cáo"), format!("{reports} reports")));
    let opinions = (0 < opinions)
        .then(|| tr(lang, format!("{opinions} ý kiến trao đổi"), format!("{opinions} opinions")));
    reports.into_iter().chain(opinions).collect()
}

/// Who gave the speech of the conclusion, where one was given.
fn concluded_by(state: &State) -> Option<String> {
    let is_conclusion =
        |item| state.agenda.get(item).is_some_and(|entry| entry.item.kind == ItemKind::Conclusion);
    let mut heard = state.floor.heard.iter().rev();
    let speech = heard.find(|heard| heard.speech.item.is_some_and(is_conclusion))?;
    let speaker = &speech.speech.slot.speaker;
    let name = speaker_name(state, speaker);
    // A post stands between commas.
    let has_post = matches!(speaker, Speaker::Guest { post, .. } if !post.is_empty());
    Some(if has_post { format!("{name},") } else { name })
}

fn addressed(state: &State, lang: Lang) -> String {
    let organisation = &state.about.organisation;
    tr(
        lang,
        format!("{organisation} thông báo để các địa phương, cơ quan biết và tổ chức thực hiện."),
        format!("{organisation} gives notice of this to all localities and offices concerned."),
    )
}
