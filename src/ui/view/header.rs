//! Who meets, who is here, whether it is saved, how late it is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::chrome::{Row, apart, draw_all};
use crate::domain::about::Stage;
use crate::domain::quorum::Standing;
use crate::domain::{Lang, tr};
use crate::ui::schedule::Schedule;
use crate::ui::theme::{Role, Theme};
use crate::ui::{Facts, Saved, Ui};

/// The two rows at the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderView {
    pub theme: Theme,
    pub title: String,
    pub saved: (Role, String),
    pub clock: String,
    pub presence: Row,
    pub drift: (Role, String),
}

impl HeaderView {
    pub fn new(ui: &Ui, facts: &Facts, schedule: &Schedule) -> Self {
        let lang = ui.lang;
        let about = &facts.state.about;
        let title = if about.title.is_empty() { &about.organisation } else { &about.title };
        Self {
            theme: ui.theme,
            title: title.to_string(),
            saved: saved(facts, lang),
            clock: facts.now.format("%H:%M").to_string(),
            presence: presence(facts.presence(), lang),
            drift: standing(facts, schedule, lang),
        }
    }

    fn rows(&self, room: usize) -> Vec<Row> {
        let clock = (Role::Title, format!("  {}", self.clock));
        let upper = apart((Role::Title, &self.title), vec![self.saved.clone(), clock], room);
        let mut lower = self.presence.clone();
        let taken: usize = lower.iter().map(|(_, text)| crate::ui::text::width(text)).sum();
        lower.extend(apart((Role::Text, ""), vec![self.drift.clone()], room.saturating_sub(taken)));
        vec![upper, lower]
    }
}

impl Widget for &HeaderView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        draw_all(&self.rows(usize::from(area.width)), area, self.theme, buf);
    }
}

fn saved(facts: &Facts, lang: Lang) -> (Role, String) {
    match facts.saved {
        Saved::Saved => {
            let saved = tr(lang, "✓ đã ghi", "✓ saved");
            (Role::Good, format!("{saved} #{}", facts.state.head))
        }
        Saved::NotThis { .. } | Saved::Failed { .. } => {
            (Role::Danger, tr(lang, "✗ KHÔNG GHI ĐƯỢC", "✗ NOT SAVED").into())
        }
    }
}

/// Convened, present, and the quorum in words and by a mark.
pub fn presence(standing: Standing, lang: Lang) -> Row {
    let Standing { convened, present, needed, .. } = standing;
    if needed == 0 {
        return vec![(Role::Text, invited(convened, present, lang))];
    }
    let counted = tr(
        lang,
        format!("Triệu tập {convened} · Có mặt {present} · "),
        format!("Convened {convened} · Present {present} · "),
    );
    let there = needed <= present && standing.units_needed <= standing.units_present;
    let quorum = if there {
        (Role::Good, tr(lang, format!("✓ đủ (cần {needed})"), format!("✓ quorum {needed}")))
    } else {
        (
            Role::Danger,
            tr(lang, format!("✗ chưa đủ (cần {needed})"), format!("✗ no quorum, need {needed}")),
        )
    };
    vec![(Role::Text, counted), quorum]
}

/// A conference has no quorum: it says who is here.
fn invited(convened: u32, present: u32, lang: Lang) -> String {
    tr(
        lang,
        format!("Mời {convened} · Có mặt {present}"),
        format!("Invited {convened} · Present {present}"),
    )
}

fn standing(facts: &Facts, schedule: &Schedule, lang: Lang) -> (Role, String) {
    match facts.state.stage {
        Stage::Blank | Stage::Preparing => {
            (Role::Waiting, tr(lang, "chưa khai mạc", "not opened yet").into())
        }
        Stage::Sitting { .. } => drift(schedule.drift, lang),
        Stage::Closed { .. } => (Role::Dim, tr(lang, "đã bế mạc", "closed").into()),
    }
}

/// Says how late the congress is.
pub fn drift(minutes: i64, lang: Lang) -> (Role, String) {
    let off = minutes.unsigned_abs();
    match minutes {
        1.. => (Role::Warning, tr(lang, format!("chậm {off} phút"), format!("{off} min late"))),
        0 => (Role::Good, tr(lang, "đúng giờ", "on time").into()),
        _ => (Role::Good, tr(lang, format!("sớm {off} phút"), format!("{off} min early"))),
    }
}
