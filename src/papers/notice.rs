//! The notice of conclusions (thông báo kết luận), once the chair has concluded.

use super::ChainHead;
use super::document::Document;
use super::head::{closing, long_date, opening};
use crate::domain::agenda::ItemKind;
use crate::domain::narration::speaker_name;
use crate::domain::statistics::{Reports, Turnout};
use crate::domain::{Lang, Moment, State, tr};

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
        document.paragraph(&format!("{point}. {text}"));
    }
    document.paragraph(&addressed(state, lang));
    closing(&mut document, state, &[signer(lang)], chain);
    Some(document)
}

fn signer(lang: Lang) -> &'static str {
    tr(lang, "T/M CƠ QUAN TRIỆU TẬP", "For the convening organisation")
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
    format!("{under}{held}")
}

/// Who came, what the session heard, and who concluded.
fn heard(state: &State, lang: Lang) -> String {
    let by_unit = Turnout::by_unit(&state.roster);
    let (came, units) = (by_unit.came(), by_unit.represented());
    let (reports, opinions) = (Reports::of(state).given(), state.themes.opinions.len());
    let points = state.conclusions.count();
    let chair = concluded_by(state);
    let chair = chair.unwrap_or_else(|| tr(lang, "chủ trì", "the chair").to_owned());
    tr(
        lang,
        format!(
            "Dự có {came} đại biểu của {units} địa phương, cơ quan. Sau khi nghe {reports} báo cáo và {opinions} ý kiến trao đổi, đồng chí {chair}, kết luận {points} điểm:"
        ),
        format!(
            "{came} participants of {units} localities and offices came. After {reports} reports and {opinions} opinions, {chair} concluded in {points} points:"
        ),
    )
}

/// Who gave the speech of the conclusion, where one was given.
fn concluded_by(state: &State) -> Option<String> {
    let is_conclusion =
        |item| state.agenda.get(item).is_some_and(|entry| entry.item.kind == ItemKind::Conclusion);
    let mut heard = state.floor.heard.iter().rev();
    let speech = heard.find(|heard| heard.speech.item.is_some_and(is_conclusion))?;
    Some(speaker_name(state, &speech.speech.slot.speaker))
}

fn addressed(state: &State, lang: Lang) -> String {
    let organisation = &state.about.organisation;
    tr(
        lang,
        format!("{organisation} thông báo để các địa phương, cơ quan biết và tổ chức thực hiện."),
        format!("{organisation} gives notice of this to all localities and offices concerned."),
    )
}
