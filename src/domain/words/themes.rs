//! Placeholders about the exchange of experience: who came from where, the reports, the opinions
//! under each theme, the conclusions.

use super::{Placeholder, Topic};
use crate::domain::statistics::{Class, Reports, Turnout, opinions};
use crate::domain::{Lang, State, tr};

pub(super) const TOPIC: Topic = Topic {
    vi: "Trao đổi kinh nghiệm",
    en: "The exchange of experience",
    placeholders: &[
        Placeholder {
            name: "attendance_by_category",
            vi: "số người đã đến dự theo từng thành phần",
            en: "how many came of each category",
            value: |state, lang| by_category(state, lang),
        },
        Placeholder {
            name: "localities",
            vi: "số đơn vị, địa phương có người đến dự",
            en: "how many units and localities are represented",
            value: |state, _| Some(Turnout::by_unit(&state.roster).represented().to_string()),
        },
        Placeholder {
            name: "reports_registered",
            vi: "số báo cáo đã đăng ký",
            en: "how many reports were registered",
            value: |state, _| Some(Reports::of(state).registered().to_string()),
        },
        Placeholder {
            name: "reports_given",
            vi: "số báo cáo đã trình bày",
            en: "how many reports were given",
            value: |state, _| Some(Reports::of(state).given().to_string()),
        },
        Placeholder {
            name: "themes",
            vi: "tên các chuyên đề, có đánh số",
            en: "the titles of the themes, numbered",
            value: |state, _| themes(state),
        },
        Placeholder {
            name: "theme_count",
            vi: "số chuyên đề",
            en: "how many themes there are",
            value: |state, _| Some(state.themes.all.len().to_string()),
        },
        Placeholder {
            name: "opinion_count",
            vi: "số ý kiến đã ghi",
            en: "how many opinions are noted",
            value: |state, _| Some(state.themes.opinions.len().to_string()),
        },
        Placeholder {
            name: "opinions_by_theme",
            vi: "số ý kiến của từng chuyên đề",
            en: "how many opinions stand under each theme",
            value: |state, lang| opinions_by_theme(state, lang),
        },
        Placeholder {
            name: "conclusion_count",
            vi: "số điểm kết luận",
            en: "how many points the conclusions have",
            value: |state, _| Some(state.conclusions.count().to_string()),
        },
    ],
};

fn by_category(state: &State, lang: Lang) -> Option<String> {
    let turnout = Turnout::by_category(&state.roster);
    let groups = turnout.groups.iter().map(|group| {
        let label = match group.class {
            Class::Known(category) => category.as_str(),
            Class::Unknown => tr(lang, "thành phần khác", "others"),
        };
        format!("{label}: {}", group.came())
    });
    listed(groups)
}

fn themes(state: &State) -> Option<String> {
    listed(state.themes.all.iter().map(|theme| format!("({}) {}", theme.id, theme.title)))
}

fn opinions_by_theme(state: &State, lang: Lang) -> Option<String> {
    let counts = opinions(&state.themes);
    let parts = counts.parts().iter().map(|part| {
        let (theme, count) = (part.class, part.count);
        tr(lang, format!("chuyên đề {theme}: {count}"), format!("theme {theme}: {count}"))
    });
    listed(parts)
}

/// Puts semicolons between; nothing where there is nothing.
fn listed(parts: impl Iterator<Item = String>) -> Option<String> {
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}
