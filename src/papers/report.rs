//! The report across many congresses as a paper.

use super::document::Document;
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
        tr(lang, "Tỷ lệ", "Share"),
    ];
    let rows = section.figures.iter().map(|figure| {
        let [number, of, share] = match figure.value {
            Value::Number(number) => [number.to_string(), String::new(), String::new()],
            Value::Minutes(minutes) => [minutes_text(minutes, lang), String::new(), String::new()],
            Value::Share(share) => {
                [share.part.to_string(), share.of.to_string(), share.percent().with_sign(lang)]
            }
        };
        vec![figure.label.clone(), number, of, share]
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

fn row(line: &Line, lang: Lang) -> Option<Vec<String>> {
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
        line.organisation.to_string(),
        line.kind.text(lang).to_owned(),
        form.to_owned(),
        congress.convened.to_string(),
        congress.attended.to_string(),
        minutes_text(congress.duration.opening_to_closing, lang),
        at_once.to_owned(),
    ])
}
