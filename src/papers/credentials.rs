//! The figures of the credentials report (báo cáo thẩm tra tư cách đại biểu, RULES 5.1).

mod make_up;
mod report;

pub(super) use make_up::{Asked, make_up};
pub(super) use report::all;

use std::iter;

use super::document::{Cell, Document};
use crate::domain::percent::Percent;
use crate::domain::roster::{Basis, Sex, Standing};
use crate::domain::statistics::{Ages, Band, Breakdown, Class, Statistics};
use crate::domain::{Lang, Text, tr};

/// Writes the figures as tables. Each adds up to the number convened.
pub fn credentials_figures(statistics: &Statistics<'_>, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    document.heading(1, tr(lang, "Số liệu thẩm tra tư cách đại biểu", "Credentials figures"));
    document.list(&numbers(statistics, lang));
    table(&mut document, tr(lang, "Tư cách", "Standing"), &statistics.standing, |class| {
        standing(*class, lang).to_owned()
    });
    table(&mut document, tr(lang, "Diện", "Mandate"), &statistics.basis, |class| {
        basis(*class, lang).to_owned()
    });
    table(&mut document, tr(lang, "Giới tính", "Sex"), &statistics.sex, |class| {
        sex(*class, lang).to_owned()
    });
    let texts = [
        (tr(lang, "Dân tộc", "Ethnic group"), &statistics.ethnicity),
        (tr(lang, "Tôn giáo", "Religion"), &statistics.religion),
        (tr(lang, "Trình độ", "Schooling"), &statistics.education),
        (tr(lang, "Lý luận chính trị", "Political theory"), &statistics.theory),
    ];
    for (title, breakdown) in texts {
        table(&mut document, title, breakdown, |class| named(*class, lang));
    }
    ages(&mut document, tr(lang, "Tuổi đời", "Age"), &statistics.age, lang);
    ages(&mut document, tr(lang, "Tuổi Đảng", "Years in the Party"), &statistics.party_age, lang);
    document
}

/// Writes the figures in short, a line a question: what is to be seen at one look.
pub fn credentials_brief(statistics: &Statistics<'_>, lang: Lang) -> String {
    let known = |class: &Class<&Text>| named(*class, lang);
    let band = |class: &Class<Band>| match class {
        Class::Known(band) => band.text(lang),
        Class::Unknown => unknown(lang).to_owned(),
    };
    let here = &statistics.attendance;
    let (convened, units, excused) = (here.convened, here.units.len(), here.excused.len());
    let head = tr(
        lang,
        format!("Được triệu tập {convened} người, {units} đơn vị; báo vắng {excused}."),
        format!("{convened} people convened from {units} units; {excused} excused."),
    );
    let standing = short(&statistics.standing, lang, |class| standing(*class, lang).to_owned());
    let basis = short(&statistics.basis, lang, |class| basis(*class, lang).to_owned());
    let lines = [
        (tr(lang, "Tư cách", "Standing"), standing),
        (tr(lang, "Diện", "Mandate"), basis),
        (tr(lang, "Giới tính", "Sex"), short(&statistics.sex, lang, |one| sex(*one, lang).into())),
        (tr(lang, "Dân tộc", "Ethnic group"), short(&statistics.ethnicity, lang, known)),
        (tr(lang, "Tôn giáo", "Religion"), short(&statistics.religion, lang, known)),
        (tr(lang, "Trình độ", "Schooling"), short(&statistics.education, lang, known)),
        (tr(lang, "Lý luận chính trị", "Political theory"), short(&statistics.theory, lang, known)),
        (tr(lang, "Tuổi đời", "Age"), short(&statistics.age.bands, lang, band)),
        (
            tr(lang, "Tuổi Đảng", "Years in the Party"),
            short(&statistics.party_age.bands, lang, band),
        ),
    ];
    let lines = lines.into_iter().map(|(title, parts)| format!("{title}: {parts}."));
    iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
}

/// The parts that have anybody in them, each with its share.
fn short<K: PartialEq + Clone>(
    breakdown: &Breakdown<K>,
    lang: Lang,
    label: impl Fn(&K) -> String,
) -> String {
    let parts = breakdown.parts().iter().filter(|part| 0 < part.count).map(|part| {
        let share = breakdown.percent(&part.class).text(lang);
        format!("{} {} ({share}%)", label(&part.class), part.count)
    });
    parts.collect::<Vec<_>>().join(", ")
}

fn numbers(statistics: &Statistics<'_>, lang: Lang) -> Vec<String> {
    let here = &statistics.attendance;
    let count = |list: usize| list.to_string();
    let lines = [
        ("Được triệu tập", "Convened", here.convened.to_string()),
        ("Có mặt", "Present", here.present.to_string()),
        ("Vắng có báo cáo", "Absent, reported", count(here.excused.len())),
        ("Vắng không có lý do", "Absent, no reason", count(here.unexplained.len())),
        ("Chưa điểm danh", "Not checked in yet", count(here.awaited.len())),
        ("Số đơn vị", "Units", count(here.units.len())),
        ("Dân tộc thiểu số", "Of ethnic minorities", statistics.of_minorities().to_string()),
        ("Có tôn giáo", "With a religion", statistics.religious().to_string()),
    ];
    lines.into_iter().map(|(vi, en, number)| format!("{}: {number}", tr(lang, vi, en))).collect()
}

fn table<K: PartialEq + Clone>(
    document: &mut Document,
    title: &str,
    breakdown: &Breakdown<K>,
    label: impl Fn(&K) -> String,
) {
    let parts = breakdown.parts().iter().map(|part| (label(&part.class), part.count));
    partition(document, title, &parts.collect::<Vec<_>>());
}

/// Writes the parts of a whole with their shares, and the whole that they add up to.
pub(super) fn partition(document: &mut Document, title: &str, parts: &[(String, u32)]) {
    let lang = document.lang;
    let whole = parts.iter().map(|(_, count)| *count).sum();
    let row = |label: &str, count: u32| -> Vec<Cell> {
        vec![label.into(), count.into(), Percent::of(count, whole).into()]
    };
    let mut rows: Vec<_> = parts.iter().map(|(label, count)| row(label, *count)).collect();
    rows.push(row(tr(lang, "Cộng", "Total"), whole));
    document.table(&[title, tr(lang, "Số người", "People"), "%"], &rows);
}

fn ages(document: &mut Document, title: &str, ages: &Ages<'_>, lang: Lang) {
    table(document, title, &ages.bands, |class| match class {
        Class::Known(band) => band.text(lang),
        Class::Unknown => unknown(lang).to_owned(),
    });
    let Some(extremes) = &ages.extremes else { return };
    let (least, greatest) = (&extremes.least, &extremes.greatest);
    let (mean, low, high) = (extremes.mean.text(lang), least.years, greatest.years);
    let (youngest, oldest) = (&least.delegate.name, &greatest.delegate.name);
    document.paragraph(&tr(
        lang,
        format!("Thấp nhất {low} ({youngest}), cao nhất {high} ({oldest}), bình quân {mean}."),
        format!("Least {low} ({youngest}), greatest {high} ({oldest}), mean {mean}."),
    ));
}

fn named(class: Class<&Text>, lang: Lang) -> String {
    match class {
        Class::Known(text) => text.to_string(),
        Class::Unknown => unknown(lang).to_owned(),
    }
}

fn unknown(lang: Lang) -> &'static str {
    tr(lang, "Chưa rõ", "Unknown")
}

fn standing(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Official => tr(lang, "Chính thức", "Official"),
        Standing::Alternate => tr(lang, "Dự khuyết", "Alternate"),
        Standing::Probationary => tr(lang, "Dự bị", "Probationary"),
        Standing::Guest => tr(lang, "Khách mời", "Guest"),
    }
}

fn basis(basis: Basis, lang: Lang) -> &'static str {
    match basis {
        Basis::ExOfficio => tr(lang, "Đương nhiên", "Ex officio"),
        Basis::Elected => tr(lang, "Bầu", "Elected"),
        Basis::Appointed => tr(lang, "Chỉ định", "Appointed"),
    }
}

fn sex(sex: Sex, lang: Lang) -> &'static str {
    match sex {
        Sex::Female => tr(lang, "Nữ", "Women"),
        Sex::Male => tr(lang, "Nam", "Men"),
    }
}
