//! What is read of a round on the console: the names with votes and share, the whole sentence for the
//! chosen one, and what the congress has to decide; or where a tally by hand differs.

mod beneath;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::{Block, Widget};

use self::beneath::{beneath, unlike_beneath};
use super::chrome::{ListView, Row, draw_all, draw_box, draw_row};
use super::fate::{fate_words, mark};
use crate::domain::election::check::Finding;
use crate::domain::election::round::{Outcome, RoundStage};
use crate::domain::election::sentence::Reading;
use crate::domain::election::verdict::{Fate, NameVerdict, Verdict};
use crate::domain::narration::round_label;
use crate::domain::percent::Percent;
use crate::domain::{Lang, State, tr};
use crate::ui::results::{Read, Results, What};
use crate::ui::theme::{Role, Theme};
use crate::ui::{Facts, Ui, text};

const SIZE: (u16, u16) = (110, 40);
/// The names show at least in so many rows.
const LEAST_NAMES: u16 = 3;
const VOTES_COLUMNS: usize = 5;
const SHARE_COLUMNS: usize = 9;
const NUMBER_COLUMNS: usize = 4;
/// The longest fate, with its mark.
const FATE_COLUMNS: usize = 20;
/// Every fate, in the order in which a result counts them.
const FATES: [Fate; 5] =
    [Fate::Elected, Fate::Alternate, Fate::Tied, Fate::OverHalfNoSeat, Fate::NotElected];

/// What is read, ready to be drawn into any room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultsView {
    theme: Theme,
    title: String,
    list: Vec<Line>,
    chosen: usize,
    /// How many lines there are of which kind.
    counted: String,
    /// What is said under the names, each with its role.
    said: Vec<(Role, String)>,
    said_from: usize,
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Line {
    Name { role: Role, number: usize, name: String, votes: u32, share: String, fate: String },
    Difference(String),
}

impl ResultsView {
    pub fn new(ui: &Ui, facts: &Facts, results: Results) -> Option<Self> {
        let (at, count, read) = results.of(facts.state)?;
        let lang = ui.lang;
        let chosen = results.at.min(read.what.count().saturating_sub(1));
        let (list, counted, said) = match &read.what {
            What::Result(outcome) => of_outcome(facts, &read, outcome, chosen, lang),
            What::Withdrawn(old) => of_outcome(facts, &read, &old.result, chosen, lang),
            What::Unlike(found) => of_differences(found, chosen, lang),
        };
        let title = title(&read, (at, count), lang);
        let (theme, said_from) = (ui.theme, results.said_from);
        Some(Self { theme, title, list, chosen, counted, said, said_from })
    }

    fn rows(&self, width: usize) -> Vec<Row> {
        self.list.iter().map(|line| line.row(width)).collect()
    }

    /// Draws what is said, and how much of it there is below.
    fn draw_said(&self, said: &[Row], area: Rect, buf: &mut Buffer) {
        let height = usize::from(area.height);
        let from = self.said_from.min(said.len().saturating_sub(height));
        let below = said.len().saturating_sub(from + height);
        draw_all(said.get(from..).unwrap_or_default(), area, self.theme, buf);
        if let Some(last) = area.rows().next_back().filter(|_| 0 < below) {
            let mark = format!("… Ctrl+↓ {below}");
            let taken = u16::try_from(text::width(&mark)).unwrap_or(u16::MAX);
            let [_, end] =
                Layout::horizontal([Constraint::Fill(1), Constraint::Length(taken)]).areas(last);
            draw_row(&[(Role::Hint, mark)], end, self.theme, buf);
        }
    }
}

impl Widget for &ResultsView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let box_area = area.centered(Constraint::Max(SIZE.0), Constraint::Max(SIZE.1));
        let width = usize::from(Block::bordered().inner(box_area).width);
        let said = wrapped(&self.said, width);
        let under = u16::try_from(said.len()).unwrap_or(u16::MAX);
        let names = u16::try_from(self.list.len()).unwrap_or(u16::MAX).max(LEAST_NAMES);
        let rows = names.saturating_add(under).saturating_add(3).min(SIZE.1);
        let inside = draw_box(&self.title, (SIZE.0, rows), area, self.theme, buf);
        let under = under.min(inside.height.saturating_sub(LEAST_NAMES + 1));
        let [list, counted, words] = Layout::vertical([
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
        draw_row(&[(Role::Dim, format!(" {}", self.counted))], counted, self.theme, buf);
        self.draw_said(&said, words, buf);
    }
}

impl Line {
    fn row(&self, width: usize) -> Row {
        let Self::Name { role, number, name, votes, share, fate } = self else {
            let Self::Difference(words) = self else { return Row::new() };
            return vec![(Role::Danger, text::cut(words, width))];
        };
        let taken = NUMBER_COLUMNS + VOTES_COLUMNS + SHARE_COLUMNS + 4;
        let fate_room = FATE_COLUMNS.min(width.saturating_sub(taken) / 2);
        let name_room = width.saturating_sub(taken + fate_room);
        let number = text::pad_left(&number.to_string(), NUMBER_COLUMNS - 1);
        let votes = text::pad_left(&votes.to_string(), VOTES_COLUMNS);
        let share = text::pad_left(share, SHARE_COLUMNS);
        vec![
            (Role::Dim, format!("{number} ")),
            (*role, text::pad(name, name_room)),
            (*role, format!("{votes}{share}  ")),
            (*role, text::cut(fate, fate_room)),
        ]
    }
}

fn wrapped(said: &[(Role, String)], width: usize) -> Vec<Row> {
    let wrapped = said.iter().flat_map(|(role, words)| {
        text::wrap(words, width).into_iter().map(|line| vec![(*role, line)])
    });
    wrapped.collect()
}

/// The lines of the list, how many there are of which kind, and what is said beneath.
type Parts = (Vec<Line>, String, Vec<(Role, String)>);

fn of_outcome(facts: &Facts, read: &Read, outcome: &Outcome, chosen: usize, lang: Lang) -> Parts {
    let reading = reading(facts.state, read, &outcome.verdict, lang);
    let names = outcome.verdict.ranked();
    let chosen = names.get(chosen).copied();
    let said = beneath(facts.state, (read, outcome), (&reading, chosen));
    let list = names.iter().map(|name| line(name, &reading)).collect();
    (list, counted(&outcome.verdict, lang), said)
}

fn reading<'a>(state: &'a State, read: &Read<'a>, verdict: &'a Verdict, lang: Lang) -> Reading<'a> {
    let if_open = read.election.if_open(read.round, state);
    let (paper, rules, gathering) = (&read.round.paper, &state.rules, state.about.gathering);
    Reading { paper, verdict, rules, if_open, gathering, lang }
}

fn of_differences(found: &[Finding], chosen: usize, lang: Lang) -> Parts {
    let words = |found: &Finding| format!("✗ {} {}", found.code(), found.text(lang));
    let list: Vec<Line> = found.iter().map(words).map(Line::Difference).collect();
    let number = list.len();
    let counted = tr(lang, format!("Lệch {number} chỗ"), format!("{number} differences"));
    (list, counted, unlike_beneath(found.get(chosen).map(words), lang))
}

/// Counts the names of each fate: "18 names: 13 elected, 3 tied, 2 not elected".
fn counted(verdict: &Verdict, lang: Lang) -> String {
    let parts = FATES.iter().filter_map(|fate| {
        let number = verdict.names.iter().filter(|name| name.fate == *fate).count();
        let words = fate_words(*fate, lang);
        (0 < number).then(|| tr(lang, format!("{words} {number}"), format!("{number} {words}")))
    });
    let (names, parts) = (verdict.names.len(), parts.collect::<Vec<_>>().join("; "));
    tr(lang, format!("{names} người: {parts}"), format!("{names} names: {parts}"))
}

/// Names the election first, then the place among the results, whether the hall has heard it, and
/// the round.
fn title(read: &Read, (at, count): (usize, usize), lang: Lang) -> String {
    let (title, number) = (&read.election.plan.title, read.round.number);
    let kind = round_label(read.round.kind, lang);
    let standing = match (&read.what, &read.round.stage) {
        (What::Withdrawn(_), _) => tr(lang, "ĐÃ RÚT", "WITHDRAWN"),
        (What::Unlike(_), _) => tr(lang, "kiểm tay lệch", "tally by hand differs"),
        (What::Result(_), RoundStage::Announced { .. }) => tr(lang, "đã công bố", "announced"),
        (What::Result(_), _) => tr(lang, "CHƯA công bố", "NOT announced"),
    };
    tr(
        lang,
        format!("{title} · {at}/{count} · {standing} · lần {number}, {kind}"),
        format!("{title} · {at}/{count} · {standing} · round {number}, {kind}"),
    )
}

fn line(name: &NameVerdict, reading: &Reading) -> Line {
    let (role, mark) = mark(name.fate);
    let lines = &reading.paper.lines;
    let place = lines.iter().position(|line| line.candidate == name.candidate);
    Line::Name {
        role,
        number: place.map_or(0, |place| place + 1),
        name: reading.name(name.candidate),
        votes: name.votes,
        share: Percent::of(name.votes, reading.verdict.base.size).with_sign(reading.lang),
        fate: format!("{mark} {}", fate_words(name.fate, reading.lang)),
    }
}
