//! The synthesis of opinions (tổng hợp ý kiến): reports by locality and topic, then what was said
//! under each theme, by whom and from where.

use super::ChainHead;
use super::document::{Cell, Document};
use super::head::{clock, closing, opening};
use crate::domain::narration::speaker_name;
use crate::domain::statistics::{Report, ReportFate, Reports, opinions};
use crate::domain::themes::{Opinion, Theme};
use crate::domain::{Gathering, Lang, State, tr};

/// Writes the synthesis, where the session has themes.
pub fn synthesis_of_opinions(state: &State, chain: &ChainHead) -> Option<Document> {
    if state.themes.all.is_empty() {
        return None;
    }
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let kind = tr(lang, "TỔNG HỢP Ý KIẾN THEO CHUYÊN ĐỀ", "OPINIONS BY THEME");
    opening(&mut document, kind, state.stage.since());
    reports(&mut document, state);
    counts(&mut document, state);
    for theme in &state.themes.all {
        under(&mut document, state, theme);
    }
    closing(&mut document, state, &[tr(lang, "THƯ KÝ HỘI NGHỊ", "Secretary")], chain);
    Some(document)
}

fn reports(document: &mut Document, state: &State) {
    let lang = state.about.lang;
    let reports = Reports::of(state);
    if reports.all.is_empty() {
        return;
    }
    let (given, registered, minutes) = (reports.given(), reports.registered(), reports.minutes());
    let title = if state.about.gathering == Gathering::Conference {
        tr(lang, "Báo cáo kinh nghiệm", "Reports on experience")
    } else {
        tr(lang, "Các báo cáo", "Reports")
    };
    document.heading(2, title);
    document.paragraph(&tr(
        lang,
        format!("Đã trình bày {given} trên {registered} báo cáo đăng ký, cả thảy {minutes} phút."),
        format!("{given} of {registered} registered reports were given, {minutes} min in all."),
    ));
    let rows: Vec<_> = (1..).zip(&reports.all).map(|row| report(row, state)).collect();
    let head = tr(
        lang,
        ["STT", "Địa phương, đơn vị", "Nội dung", "Người báo cáo", "Số phút"],
        ["No.", "Locality", "Topic", "Reported by", "Minutes"],
    );
    document.table(&head, &rows);
}

fn report((number, report): (u32, &Report<'_>), state: &State) -> Vec<Cell> {
    let lang = state.about.lang;
    let taken = match report.fate {
        ReportFate::Given { seconds } => (u64::try_from(seconds).unwrap_or_default() / 60).into(),
        ReportFate::Running => tr(lang, "đang trình bày", "being given").into(),
        ReportFate::Waiting => tr(lang, "chưa trình bày", "not given").into(),
    };
    let who = speaker_name(state, &report.slot.speaker);
    vec![
        number.into(),
        report.unit.as_str().into(),
        report.topic.as_str().into(),
        who.into(),
        taken,
    ]
}

/// How many opinions stand under each theme, with the total.
fn counts(document: &mut Document, state: &State) {
    let lang = state.about.lang;
    let counts = opinions(&state.themes);
    document.heading(2, tr(lang, "Số ý kiến", "Number of opinions"));
    let themes = state.themes.all.iter().map(|theme| {
        let (count, share) = (counts.count(&theme.id), counts.percent(&theme.id));
        vec![Cell::from(format!("{}. {}", theme.id, theme.title)), count.into(), share.into()]
    });
    let total = vec![tr(lang, "Cộng", "Total").into(), counts.total().into(), "".into()];
    let rows: Vec<_> = themes.chain([total]).collect();
    document.table(&tr(lang, ["Chuyên đề", "Số ý kiến", "%"], ["Theme", "Opinions", "%"]), &rows);
}

fn under(document: &mut Document, state: &State, theme: &Theme) {
    let lang = state.about.lang;
    document.heading(2, &title(theme, lang));
    let opinions: Vec<&Opinion> = state.themes.under(theme.id).collect();
    if opinions.is_empty() {
        document.paragraph(tr(lang, "Chưa có ý kiến.", "No opinion was noted."));
        return;
    }
    let rows: Vec<_> = opinions.into_iter().map(|one| opinion(one, state)).collect();
    let head = tr(
        lang,
        ["Số", "Ý kiến", "Người nêu", "Địa phương, đơn vị", "Lúc"],
        ["No.", "Opinion", "Given by", "From", "At"],
    );
    document.table(&head, &rows);
}

fn title(theme: &Theme, lang: Lang) -> String {
    let Theme { id, title } = theme;
    tr(lang, format!("Chuyên đề {id}: {title}"), format!("Theme {id}: {title}"))
}

fn opinion(opinion: &Opinion, state: &State) -> Vec<Cell> {
    let lang = state.about.lang;
    vec![
        u32::from(opinion.id.0).into(),
        opinion.text.as_str().into(),
        speaker_name(state, &opinion.by).into(),
        opinion.unit.as_str().into(),
        clock(opinion.at, lang).into(),
    ]
}
