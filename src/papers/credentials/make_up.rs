//! Who people are, one table a question: each adds up to their number, those included of whom
//! nothing is known.

use super::{basis, named, partition, sex, standing};
use crate::domain::about::PaperStyle;
use crate::domain::statistics::{Ages, Band, Breakdown, Class, Statistics};
use crate::domain::{Lang, Text, tr};
use crate::papers::document::Document;

/// How many answers a table names, before it sums the rarest up.
const NAMED: usize = 12;

/// Of whom a make-up is asked.
#[derive(Clone, Copy, Debug)]
pub(in crate::papers) struct Asked<'a> {
    pub statistics: &'a Statistics<'a>,
    /// How many more there are, of whom the roster knows nothing.
    pub strangers: u32,
    pub style: PaperStyle,
}

/// A question, and how many gave each answer.
struct Question {
    title: &'static str,
    parts: Vec<(String, u32)>,
    /// How many gave an answer.
    answered: u32,
}

/// Writes a table for each question that the roster answers for anybody, and names those that it
/// does not.
pub(in crate::papers) fn make_up(document: &mut Document, asked: Asked<'_>) {
    let lang = document.lang;
    let questions = questions(asked, lang);
    let (told, silent): (Vec<_>, Vec<_>) =
        questions.into_iter().partition(|question| 0 < question.answered);
    for mut question in told {
        if 0 < asked.strangers {
            let label = tr(lang, "Ngoài danh sách triệu tập", "Not on the roster");
            question.parts.push((label.to_owned(), asked.strangers));
        }
        partition(document, question.title, &question.parts);
    }
    ends(document, tr(lang, "Tuổi đời", "Age"), &asked.statistics.age);
    let in_ranks = in_ranks(asked.style, lang);
    ends(document, in_ranks, &asked.statistics.party_age);
    if asked.style == PaperStyle::Party {
        let veterans = asked.statistics.joined_before_victory;
        document.paragraph(&tr(
            lang,
            format!("Vào Đảng trước ngày 30/4/1975: {veterans}."),
            format!("Joined before 30 April 1975: {veterans}."),
        ));
        let silent: Vec<_> = silent.iter().map(|question| question.title.to_lowercase()).collect();
        if !silent.is_empty() {
            let silent = silent.join(", ");
            document.paragraph(&tr(
                lang,
                format!("Danh sách không ghi: {silent}."),
                format!("The roster does not tell: {silent}."),
            ));
        }
    }
}

/// Writes how many are convened in each capacity, and by which mandate.
pub(super) fn mandates(document: &mut Document, statistics: &Statistics<'_>) {
    let lang = document.lang;
    let parts = statistics.basis.parts().iter().filter(|part| 0 < part.count);
    let parts: Vec<_> =
        parts.map(|part| (basis(part.class, lang).to_owned(), part.count)).collect();
    partition(document, tr(lang, "Diện đại biểu", "Mandate"), &parts);
}

/// Writes everybody on the roster by capacity.
pub(super) fn standings(document: &mut Document, statistics: &Statistics<'_>) {
    let lang = document.lang;
    let parts = statistics.standing.parts().iter().filter(|part| 0 < part.count);
    let parts: Vec<_> =
        parts.map(|part| (standing(part.class, lang).to_owned(), part.count)).collect();
    partition(document, tr(lang, "Tư cách", "Standing"), &parts);
}

fn in_ranks(style: PaperStyle, lang: Lang) -> &'static str {
    match style {
        PaperStyle::Party => tr(lang, "Tuổi Đảng", "Years in the Party"),
        PaperStyle::Association => tr(lang, "Số năm là hội viên", "Years of membership"),
    }
}

fn questions(asked: Asked<'_>, lang: Lang) -> Vec<Question> {
    let Asked { statistics, style, .. } = asked;
    let sexes = statistics.sex.parts().iter();
    let sexes: Vec<_> = sexes.map(|part| (sex(part.class, lang).to_owned(), part.count)).collect();
    let answered = statistics.sex.total();
    let mut questions =
        vec![Question { title: tr(lang, "Giới tính", "Sex"), parts: sexes, answered }];
    questions.extend([
        by_text(tr(lang, "Dân tộc", "Ethnic group"), &statistics.ethnicity, lang),
        by_text(tr(lang, "Tôn giáo", "Religion"), &statistics.religion, lang),
        by_band(tr(lang, "Tuổi đời", "Age"), &statistics.age.bands, |band| band.text(lang), lang),
    ]);
    questions.push(by_band(
        in_ranks(style, lang),
        &statistics.party_age.bands,
        |band| band.text(lang),
        lang,
    ));
    if style == PaperStyle::Party {
        let badge = |band: Band| badge(band, lang);
        questions.push(by_band(
            tr(lang, "Huy hiệu Đảng", "Badge of years"),
            &statistics.badges,
            badge,
            lang,
        ));
    }
    questions.extend([
        by_text(tr(lang, "Trình độ", "Schooling"), &statistics.education, lang),
        by_text(tr(lang, "Lý luận chính trị", "Political theory"), &statistics.theory, lang),
    ]);
    // Posts that nobody shares say nothing of many: they stand in the list of names.
    if statistics.post.parts().iter().any(|part| part.class != Class::Unknown && 1 < part.count) {
        questions.push(by_text(tr(lang, "Chức vụ", "Post"), &statistics.post, lang));
    }
    questions
}

/// Names the most frequent answers and sums up the rest.
fn by_text(title: &'static str, breakdown: &Breakdown<Class<&Text>>, lang: Lang) -> Question {
    let known = breakdown.parts().iter().filter(|part| part.class != Class::Unknown);
    let known: Vec<_> = known.map(|part| (named(part.class, lang), part.count)).collect();
    let answered = known.iter().map(|(_, count)| count).sum();
    let shown = if known.len() <= NAMED { known.len() } else { NAMED - 1 };
    let mut parts: Vec<_> = known.iter().take(shown).cloned().collect();
    let rest = known.iter().skip(shown).map(|(_, count)| count).sum();
    let others = (tr(lang, "Khác", "Other").to_owned(), rest);
    let silent = (not_stated(lang), breakdown.count(&Class::Unknown));
    parts.extend([others, silent].into_iter().filter(|(_, count)| 0 < *count));
    Question { title, parts, answered }
}

fn by_band(
    title: &'static str,
    breakdown: &Breakdown<Class<Band>>,
    label: impl Fn(Band) -> String,
    lang: Lang,
) -> Question {
    let parts = breakdown.parts().iter().filter(|part| 0 < part.count);
    let parts = parts.map(|part| match part.class {
        Class::Known(band) => (label(band), part.count),
        Class::Unknown => (not_stated(lang), part.count),
    });
    let answered = breakdown.total() - breakdown.count(&Class::Unknown);
    Question { title, parts: parts.collect(), answered }
}

fn not_stated(lang: Lang) -> String {
    tr(lang, "Không ghi", "Not stated").to_owned()
}

fn badge(band: Band, lang: Lang) -> String {
    let Band { from, to } = band;
    if from == 0 {
        let least = to.saturating_add(1);
        return tr(lang, format!("chưa đủ {least} năm"), format!("under {least} years"));
    }
    tr(lang, format!("đủ {from} năm"), format!("{from} years"))
}

/// The youngest, the oldest and the mean, with names and years of birth.
fn ends(document: &mut Document, title: &str, ages: &Ages<'_>) {
    let lang = document.lang;
    let Some(extremes) = &ages.extremes else { return };
    let (least, greatest) = (&extremes.least, &extremes.greatest);
    let (mean, low, high) = (extremes.mean.text(lang), least.years, greatest.years);
    let (youngest, oldest) = (&least.delegate.name, &greatest.delegate.name);
    document.paragraph(&tr(
        lang,
        format!(
            "{title}: thấp nhất {low} ({youngest}), cao nhất {high} ({oldest}), bình quân {mean}."
        ),
        format!("{title}: least {low} ({youngest}), greatest {high} ({oldest}), mean {mean}."),
    ));
}
