//! The report in words: sections of labelled figures, which every form of output lays out alike.

use super::Report;
use super::rows::{DurationRow, OfficeRow, PeopleRow, Share};
use crate::domain::about::Gathering;
use crate::domain::narration::office_label;
use crate::domain::{Lang, Percent, tr};

/// Figures that belong together, under a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub title: String,
    pub figures: Vec<Figure>,
}

/// One line of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub label: String,
    pub value: Value,
}

/// What a line says. Only a share has a percentage and a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Number(u64),
    Minutes(i64),
    Share(Share),
}

impl Share {
    /// Gives the percentage with two decimals; a dash where there is no whole.
    pub fn percent(self) -> Percent {
        let narrow = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Percent::of(narrow(self.part), narrow(self.of))
    }
}

/// Puts the report into words, the whole first and then its parts.
pub fn sections(report: &Report, lang: Lang) -> Vec<Section> {
    let mut sections = vec![overview(report, lang), make_up(report, lang)];
    sections.extend(progress(report, lang));
    sections.extend(report.offices.iter().map(|row| office(row, lang)));
    sections.push(people(&report.people, lang));
    sections.push(duration(&report.duration, lang));
    sections.retain(|section| !section.figures.is_empty());
    sections
}

fn overview(report: &Report, lang: Lang) -> Section {
    let number = |vi: &str, en: &str, number: u32| Figure {
        label: tr(lang, vi, en).to_owned(),
        value: Value::Number(u64::from(number)),
    };
    let mut figures = vec![match report.planned {
        Some(planned) => share(
            tr(lang, "Đã tổ chức trên kế hoạch", "Held of those planned"),
            part(report.held.saturating_sub(report.unplanned), planned),
        ),
        None => number("Đã tổ chức", "Held", report.held),
    }];
    if 0 < report.unplanned {
        figures.push(number("Đã tổ chức, ngoài kế hoạch", "Held, not planned", report.unplanned));
    }
    figures.extend([
        number("Đang tiến hành", "Under way", report.under_way),
        number("Tệp không tính", "Files not counted", report.not_counted),
        share(
            tr(
                lang,
                "Đại hội bầu đủ mọi chức danh ngay lần đầu",
                "Congresses that filled every office in the first round",
            ),
            report.filled_at_once,
        ),
    ]);
    Section { title: tr(lang, "Tình hình chung", "Overview").to_owned(), figures }
}

/// Says how many of the congresses held are of each kind.
fn make_up(report: &Report, lang: Lang) -> Section {
    let held = report.kinds.iter().filter(|row| 0 < row.held);
    let figures = held.map(|row| share(row.kind.text(lang), part(row.held, report.held)));
    let title = tr(
        lang,
        "Đã tổ chức, theo loại hình (trên tổng số đã tổ chức)",
        "Held, by kind of organisation (of all held)",
    );
    Section { title: title.to_owned(), figures: figures.collect() }
}

/// Says how many of those planned of each kind were held, where the plan tells kinds apart.
fn progress(report: &Report, lang: Lang) -> Option<Section> {
    let rows = report.kinds.iter().filter_map(|row| {
        let planned = row.planned?;
        Some(share(row.kind.text(lang), part(row.held.saturating_sub(row.unplanned), planned)))
    });
    let figures: Vec<Figure> = rows.collect();
    let title = tr(
        lang,
        "Đã tổ chức trên kế hoạch, theo loại hình",
        "Held of those planned, by kind of organisation",
    );
    (!figures.is_empty()).then(|| Section { title: title.to_owned(), figures })
}

fn office(row: &OfficeRow, lang: Lang) -> Section {
    let (office, elections) = (office_label(row.office, lang), row.elections);
    let title = tr(
        lang,
        format!("{office}: {elections} cuộc bầu"),
        format!("{office}, elections: {elections}"),
    );
    let held = row.elections.saturating_sub(row.not_held);
    let lines = [
        ("Trúng cử trên số lượng cần bầu", "Elected of the seats", row.elected),
        ("Bầu đủ ngay lần đầu", "Filled in the first round", part(row.at_once, held)),
        ("Số dư trên số lượng cần bầu", "Surplus of names over seats", row.surplus),
        (
            "Danh sách đạt số dư theo quy định",
            "Lists with the surplus that the rules ask for",
            row.surplus_reached,
        ),
        (
            "Phiếu thu về lần đầu trên số được triệu tập",
            "First ballots collected of those convened",
            row.collected_of_convened,
        ),
        (
            "Phiếu thu về lần đầu trên số có mặt",
            "First ballots collected of those present",
            row.collected_of_present,
        ),
    ];
    let told = lines.into_iter().filter(|(_, _, value)| 0 < value.of);
    let figures = told.map(|(vi, en, value)| share(tr(lang, vi, en), value)).collect();
    Section { title, figures }
}

fn people(rows: &[PeopleRow], lang: Lang) -> Section {
    let label = |row: &PeopleRow| {
        let congresses = row.congresses;
        match row.gathering {
            Gathering::DelegateCongress => tr(
                lang,
                format!("Đại biểu dự, {congresses} đại hội đại biểu"),
                format!("Delegates who came (delegates' congresses: {congresses})"),
            ),
            Gathering::MemberCongress
            | Gathering::MemberMeeting
            | Gathering::CommitteeMeeting
            | Gathering::Conference => tr(
                lang,
                format!("Đảng viên dự, {congresses} đại hội đảng viên"),
                format!("Members who came (members' congresses: {congresses})"),
            ),
        }
    };
    let figures = rows.iter().map(|row| share(&label(row), row.attended)).collect();
    let title =
        tr(lang, "Dự đại hội trên số được triệu tập", "Attendance, of those convened").to_owned();
    Section { title, figures }
}

fn duration(row: &DurationRow, lang: Lang) -> Section {
    let title = tr(lang, "Thời gian", "Duration").to_owned();
    if row.congresses == 0 {
        return Section { title, figures: Vec::new() };
    }
    let average = |total: i64| Value::Minutes(average(total, i64::from(row.congresses)));
    let figure = |vi: &str, en: &str, value| Figure { label: tr(lang, vi, en).to_owned(), value };
    let figures = vec![
        figure("Bình quân, khai mạc đến bế mạc", "Average, opening to closing", {
            average(row.opening_to_closing)
        }),
        figure("Bình quân, làm việc theo nội dung", "Average, given to items", average(row.worked)),
        figure("Bình quân, theo chương trình", "Average, planned", average(row.planned)),
        figure("Ngắn nhất", "Shortest", Value::Minutes(row.shortest)),
        figure("Dài nhất", "Longest", Value::Minutes(row.longest)),
        share(
            tr(
                lang,
                "Đại hội làm việc quá chương trình",
                "Congresses that took longer than planned",
            ),
            part(row.over_plan, row.congresses),
        ),
    ];
    Section { title, figures }
}

/// Divides and rounds half up.
fn average(total: i64, number: i64) -> i64 {
    (2 * total + number) / (2 * number)
}

fn share(label: &str, share: Share) -> Figure {
    Figure { label: label.to_owned(), value: Value::Share(share) }
}

fn part(part: u32, of: u32) -> Share {
    Share { part: u64::from(part), of: u64::from(of) }
}

/// Writes minutes as hours and minutes.
pub fn minutes_text(minutes: i64, lang: Lang) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match hours {
        0 => tr(lang, format!("{rest} phút"), format!("{rest} min")),
        _ => tr(lang, format!("{hours} giờ {rest:02} phút"), format!("{hours} h {rest:02} min")),
    }
}
