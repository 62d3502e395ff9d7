//! What `daihoi show` says of an exchange of experience.

use serde::Serialize;

use crate::domain::about::Gathering;
use crate::domain::statistics::{Class, Reports, Turnout, opinions};
use crate::domain::{Lang, State, Text, ThemeId, tr};

/// The figures of a conference, or of a session that gathers opinions or draws conclusions.
#[derive(Debug, Serialize)]
pub(super) struct Exchange<'a> {
    by_category: Vec<GroupSummary<'a>>,
    by_locality: Vec<GroupSummary<'a>>,
    reports: ReportsSummary,
    themes: Vec<ThemeSummary<'a>>,
    conclusions: &'a [Text],
    concluded: bool,
}

#[derive(Debug, Serialize)]
struct GroupSummary<'a> {
    /// Absent for those of whom it is not known.
    name: Option<&'a Text>,
    invited: u32,
    came: u32,
}

#[derive(Debug, Serialize)]
struct ReportsSummary {
    given: usize,
    registered: usize,
    minutes: i64,
}

#[derive(Debug, Serialize)]
struct ThemeSummary<'a> {
    id: ThemeId,
    title: &'a Text,
    opinions: u32,
}

/// Sums up what a session gathered; nothing where it is none that gathers.
pub(super) fn exchange(state: &State) -> Option<Exchange<'_>> {
    let gathers = state.about.gathering == Gathering::Conference
        || !state.themes.all.is_empty()
        || !state.conclusions.points.is_empty();
    let reports = Reports::of(state);
    gathers.then(|| Exchange {
        by_category: groups(&Turnout::by_category(&state.roster)),
        by_locality: groups(&Turnout::by_unit(&state.roster)),
        reports: ReportsSummary {
            given: reports.given(),
            registered: reports.registered(),
            minutes: reports.minutes(),
        },
        themes: themes(state),
        conclusions: &state.conclusions.points,
        concluded: state.conclusions.concluded_at().is_some(),
    })
}

fn groups<'a>(turnout: &Turnout<'a>) -> Vec<GroupSummary<'a>> {
    let groups = turnout.groups.iter().map(|group| GroupSummary {
        name: match group.class {
            Class::Known(name) => Some(name),
            Class::Unknown => None,
        },
        invited: group.invited(),
        came: group.came(),
    });
    groups.collect()
}

fn themes(state: &State) -> Vec<ThemeSummary<'_>> {
    let counts = opinions(&state.themes);
    let themes = state.themes.all.iter();
    themes
        .map(|theme| ThemeSummary {
            id: theme.id,
            title: &theme.title,
            opinions: counts.count(&theme.id),
        })
        .collect()
}

impl Exchange<'_> {
    /// Says the figures, one fact a line.
    pub(super) fn lines(&self, lang: Lang) -> Vec<String> {
        let ReportsSummary { given, registered, minutes } = &self.reports;
        let mut lines: Vec<String> =
            self.by_category.iter().map(|group| group.line(lang)).collect();
        lines.push(tr(
            lang,
            format!("Báo cáo: {given}/{registered}, {minutes} phút"),
            format!("Reports: {given} of {registered}, {minutes} min"),
        ));
        lines.extend(self.themes.iter().map(|theme| theme.line(lang)));
        lines.extend(self.conclusion_lines(lang));
        lines
    }

    fn conclusion_lines(&self, lang: Lang) -> Vec<String> {
        let label = if self.concluded {
            tr(lang, "Kết luận", "Conclusions")
        } else {
            tr(lang, "Kết luận (dự thảo)", "Conclusions (draft)")
        };
        let points = (1..).zip(self.conclusions);
        points.map(|(point, text): (usize, _)| format!("{label}, {point}. {text}")).collect()
    }
}

impl GroupSummary<'_> {
    fn line(&self, lang: Lang) -> String {
        let unknown = tr(lang, "Thành phần khác", "Others");
        let name = self.name.map_or(unknown, Text::as_str);
        format!("{name}: {}/{}", self.came, self.invited)
    }
}

impl ThemeSummary<'_> {
    fn line(&self, lang: Lang) -> String {
        let Self { id, title, opinions } = self;
        tr(
            lang,
            format!("Chuyên đề {id}: {title}: {opinions} ý kiến"),
            format!("Theme {id}: {title}: {opinions} opinions"),
        )
    }
}
