//! One result on the console: the names with votes and share, the whole sentence for the chosen one,
//! the base with its terms, and what the congress has to decide.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::{Block, Widget};

use super::chrome::{ListView, Row, draw_all, draw_box};
use crate::domain::election::check::congress;
use crate::domain::election::round::{HandTally, RoundStage};
use crate::domain::election::sentence::Reading;
use crate::domain::election::verdict::{Fate, NameVerdict};
use crate::domain::narration::round_label;
use crate::domain::percent::Percent;
use crate::domain::{Lang, tr};
use crate::ui::results::{Added, Results};
use crate::ui::theme::{Role, Theme};
use crate::ui::{Facts, Ui, text};

const SIZE: (u16, u16) = (110, 40);
/// The names show at least in so many rows.
const LEAST_NAMES: u16 = 4;
const VOTES_COLUMNS: usize = 5;
const SHARE_COLUMNS: usize = 9;
const NUMBER_COLUMNS: usize = 4;
/// The longest fate, with its mark.
const FATE_COLUMNS: usize = 20;

/// A result, ready to be drawn into any room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultsView {
    theme: Theme,
    title: String,
    list: Vec<Line>,
    chosen: usize,
    /// What is said under the names, each with its role.
    said: Vec<(Role, String)>,
}

/// One name of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    role: Role,
    number: usize,
    name: String,
    votes: u32,
    share: String,
    fate: String,
}

impl ResultsView {
    pub fn new(ui: &Ui, facts: &Facts, results: Results) -> Option<Self> {
        let added = results.of(facts.state)?;
        let (paper, verdict) = (&added.round.paper, &added.outcome.verdict);
        let (rules, lang) = (&facts.state.rules, ui.lang);
        let if_open = added.election.if_open(added.round, facts.state);
        let reading = Reading { paper, verdict, rules, if_open, lang };
        let names = verdict.ranked();
        let chosen = results.at.min(names.len().saturating_sub(1));
        let sentence = names.get(chosen).map(|name| (Role::Title, reading.of_name(name)));
        let checks = congress::findings(facts.state)
            .into_iter()
            .map(|found| (Role::Warning, format!("! {} {}", found.code(), found.text(ui.lang))));
        let said = sentence.into_iter().chain(beneath(&added, &reading)).chain(checks);
        Some(Self {
            theme: ui.theme,
            title: title(&added, ui.lang),
            list: names.iter().map(|name| line(name, &reading)).collect(),
            chosen,
            said: said.collect(),
        })
    }

    fn rows(&self, width: usize) -> Vec<Row> {
        let taken = NUMBER_COLUMNS + VOTES_COLUMNS + SHARE_COLUMNS + 4;
        let fate = FATE_COLUMNS.min(width.saturating_sub(taken) / 2);
        let name = width.saturating_sub(taken + fate);
        let row = |line: &Line| {
            let number = text::pad_left(&line.number.to_string(), NUMBER_COLUMNS - 1);
            let votes = text::pad_left(&line.votes.to_string(), VOTES_COLUMNS);
            let share = text::pad_left(&line.share, SHARE_COLUMNS);
            vec![
                (Role::Dim, format!("{number} ")),
                (line.role, text::pad(&line.name, name)),
                (line.role, format!("{votes}{share}  ")),
                (line.role, text::cut(&line.fate, fate)),
            ]
        };
        self.list.iter().map(row).collect()
    }
}

impl Widget for &ResultsView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let box_area = area.centered(Constraint::Max(SIZE.0), Constraint::Max(SIZE.1));
        let width = usize::from(Block::bordered().inner(box_area).width);
        let said = said(&self.said, width);
        let under = u16::try_from(said.len()).unwrap_or(u16::MAX);
        let names = u16::try_from(self.list.len()).unwrap_or(u16::MAX).max(LEAST_NAMES);
        let rows = names.saturating_add(under).saturating_add(3).min(SIZE.1);
        let inside = draw_box(&self.title, (SIZE.0, rows), area, self.theme, buf);
        let under = under.min(inside.height.saturating_sub(LEAST_NAMES + 1));
        let [list, _, words] = Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(1),
            Constraint::Length(under),
        ])
        .areas(inside);
        let names = ListView {
            theme: self.theme,
            title: String::new(),
            focused: true,
            rows: self.rows(usize::from(list.width).saturating_sub(1)),
            chosen: self.chosen,
            empty: String::new(),
        };
        names.draw_rows(list, buf);
        draw_all(&said, words, self.theme, buf);
    }
}

fn said(said: &[(Role, String)], width: usize) -> Vec<Row> {
    let wrapped = said.iter().flat_map(|(role, words)| {
        text::wrap(words, width).into_iter().map(|line| vec![(*role, line)])
    });
    wrapped.collect()
}

/// Names the election and the round, and says whether the hall has heard the result.
fn title(added: &Added, lang: Lang) -> String {
    let (title, number) = (&added.election.plan.title, added.round.number);
    let kind = round_label(added.round.kind, lang);
    let heard = match added.round.stage {
        RoundStage::Announced { .. } => tr(lang, "đã công bố", "announced"),
        _ => tr(lang, "CHƯA công bố", "NOT announced"),
    };
    tr(
        lang,
        format!("Kết quả ({heard}) · lần {number}, {kind} · {title}"),
        format!("Result ({heard}) · round {number}, {kind} · {title}"),
    )
}

fn line(name: &NameVerdict, reading: &Reading) -> Line {
    let (role, mark) = match name.fate {
        Fate::Elected => (Role::Elected, "✓"),
        Fate::Alternate => (Role::Good, "○"),
        Fate::Tied => (Role::Warning, "="),
        Fate::OverHalfNoSeat | Fate::NotElected => (Role::Text, "·"),
    };
    let lines = &reading.paper.lines;
    let place = lines.iter().position(|line| line.candidate == name.candidate);
    Line {
        role,
        number: place.map_or(0, |place| place + 1),
        name: reading.name(name.candidate),
        votes: name.votes,
        share: Percent::of(name.votes, reading.verdict.base.size).with_sign(reading.lang),
        fate: format!("{mark} {}", short_fate(name.fate, reading.lang)),
    }
}

fn short_fate(fate: Fate, lang: Lang) -> &'static str {
    match fate {
        Fate::Elected => tr(lang, "trúng cử", "elected"),
        Fate::Alternate => tr(lang, "dự khuyết", "alternate"),
        Fate::OverHalfNoSeat => tr(lang, "quá nửa, hết chỗ", "over half, no seat"),
        Fate::Tied => tr(lang, "bằng phiếu", "tied"),
        Fate::NotElected => tr(lang, "không trúng cử", "not elected"),
    }
}

/// The question, the base, the ballots and the papers, whether a tally by hand agrees, and what
/// this is not.
fn beneath(added: &Added, reading: &Reading) -> Vec<(Role, String)> {
    let lang = reading.lang;
    let mut said: Vec<(Role, String)> = Vec::new();
    said.extend(reading.of_question().map(|question| (Role::Warning, format!("? {question}"))));
    said.push((Role::Text, reading.of_base()));
    let (issue, tally) = (added.outcome.issue, &added.outcome.tally);
    let (collected, valid, invalid) = (tally.collected, tally.valid, tally.invalid);
    let papers = issue.balance(lang);
    said.push((
        Role::Dim,
        tr(
            lang,
            format!("Thu về {collected}, hợp lệ {valid}, không hợp lệ {invalid}; {papers}."),
            format!("{collected} collected, {valid} valid, {invalid} invalid; {papers}."),
        ),
    ));
    if let Some(HandTally { counted_by, .. }) = &added.outcome.hand {
        said.push((
            Role::Good,
            tr(
                lang,
                format!("✓ Kiểm tay ({counted_by}) và nhập máy khớp nhau."),
                format!("✓ The tally by hand ({counted_by}) and the keyed ballots agree."),
            ),
        ));
    }
    let not_minutes = tr(
        lang,
        "Bảng đối chiếu, không thay biên bản do ban kiểm phiếu ký",
        "A check sheet; it does not replace the minutes that the committee signs",
    );
    said.push((Role::Dim, not_minutes.to_owned()));
    said
}
