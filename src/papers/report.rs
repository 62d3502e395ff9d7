//! The report across many congresses as a paper.

use super::document::{Cell, Document};
use crate::domain::about::Gathering;
use crate::domain::{Lang, tr};
use crate::report::{Line, Report, Section, Standing, Value, minutes_text, notes, sections};

/// Writes the report: its figures, its congresses, and what was not counted.
pub fn congress_report(report: &Report, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    document.heading(1, tr(lang, "Báo cáo tổng hợp đại hội", "Report on the congresses"));
    for section in sections(report, lang) {
        figures(&mut document, &section, lang);
    }
    congresses(&mut document, &report.sessions, lang);
    let notes = notes(report, lang);
    if !notes.is_empty() {
        document.heading(2, tr(lang, "Ghi chú", "Remarks"));
        document.list(&notes);
    }
    document
}

fn figures(document: &mut Document, section: &Section, lang: Lang) {
    document.heading(2, &section.title);
    let head = [
        tr(lang, "Chỉ tiêu", "Figure"),
        tr(lang, "Số lượng", "Number"),
        tr(lang, "Trên", "Of"),
        tr(lang, "Tỷ lệ %", "Share, %"),
    ];
    let rows = section.figures.iter().map(|figure| {
        let [number, of, share] = match figure.value {
            Value::Number(number) => [number.into(), "".into(), "".into()],
            Value::Minutes(minutes) => [minutes_text(minutes, lang).into(), "".into(), "".into()],
            Value::Share(share) => [share.part.into(), share.of.into(), share.percent().into()],
        };
        vec![Cell::from(figure.label.as_str()), number, of, share]
    });
    document.table(&head, &rows.collect::<Vec<_>>());
}

fn congresses(document: &mut Document, lines: &[Line], lang: Lang) {
    let rows: Vec<_> = lines.iter().filter_map(|line| row(line, lang)).collect();
    if rows.is_empty() {
        return;
    }
    document.heading(2, tr(lang, "Các đại hội", "The congresses"));
    let head = [
        tr(lang, "Tổ chức", "Organisation"),
        tr(lang, "Loại hình", "Kind"),
        tr(lang, "Hình thức", "Form"),
        tr(lang, "Triệu tập", "Convened"),
        tr(lang, "Dự", "Came"),
        tr(lang, "Khai mạc đến bế mạc", "Opening to closing"),
        tr(lang, "Bầu đủ ngay lần đầu", "Filled in the first round"),
    ];
    document.table(&head, &rows);
}

fn row(line: &Line, lang: Lang) -> Option<Vec<Cell>> {
    let Standing::Counted { congress } = &line.standing else { return None };
    let form = match congress.gathering {
        Gathering::DelegateCongress => tr(lang, "đại biểu", "delegates"),
        Gathering::MemberCongress
        | Gathering::MemberMeeting
        | Gathering::CommitteeMeeting
        | Gathering::Conference => tr(lang, "đảng viên", "members"),
    };
    let at_once = match congress.is_filled_at_once() {
        _ if congress.offices.is_empty() => tr(lang, "không bầu cử", "no election"),
        true => tr(lang, "có", "yes"),
        false => tr(lang, "không", "no"),
    };
    Some(vec![
        line.organisation.to_string().into(),
        line.kind.text(lang).into(),
        form.into(),
        congress.convened.into(),
        congress.attended.into(),
        minutes_text(congress.duration.opening_to_closing, lang).into(),
        at_once.into(),
    ])
}
