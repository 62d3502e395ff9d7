//! The counting desk, over the whole terminal. The second keyer sees nothing of the first pass.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::widgets::Widget;

use super::chrome::{Row, draw_all, draw_row, draw_title};
use super::counting::pace_text;
use crate::domain::election::ballot::{Ballot, Paper};
use crate::domain::election::lot::{Difference, Lot, LotStage, Pass};
use crate::domain::narration::election_title;
use crate::domain::rules::BallotRules;
use crate::domain::{Lang, Text, tr};
use crate::ui::count;
use crate::ui::desk::echo::{Echo, echo, short};
use crate::ui::desk::line::parse;
use crate::ui::desk::{Ask, Desk, Task, paper};
use crate::ui::theme::{Role, Theme};
use crate::ui::{Facts, Ui, text};

/// Where the keyer's line begins, under the title and the prompt.
const LINE_ROW: u16 = 3;
const PROMPT: &str = "› ";
/// How wide a name is allowed to be before a second column of names is given up.
const NAME_COLUMNS: usize = 38;
/// What of the keyer's name stands in the title.
const KEYER_COLUMNS: usize = 16;

/// How many places of a ballot stand before what was keyed.
const MOST_PLACES: usize = 4;

/// What stands on the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskView {
    theme: Theme,
    title: String,
    /// What the line is for, and how it is typed.
    prompt: Row,
    line: String,
    before_cursor: String,
    slip: Option<String>,
    echo: Echo,
    /// What was entered before, or what differs.
    notes: Vec<Row>,
    disclaimer: &'static str,
}

/// What a view of the desk is made from.
struct Sources<'a> {
    desk: &'a Desk,
    lot: &'a Lot,
    paper: &'a Paper,
    rules: &'a BallotRules,
    lang: Lang,
}

impl DeskView {
    pub fn new(ui: &Ui, facts: &Facts, desk: &Desk) -> Option<Self> {
        let sources = Sources {
            desk,
            lot: count::lot(facts.state, desk.election, desk.lot)?,
            paper: paper(facts.state, desk.election)?,
            rules: &facts.state.rules.ballots,
            lang: ui.lang,
        };
        Some(Self {
            theme: ui.theme,
            title: sources.title(facts),
            prompt: sources.prompt(),
            line: desk.line.raw(),
            before_cursor: desk.line.before_cursor(),
            slip: desk.slip.clone(),
            echo: sources.echo(),
            notes: sources.notes(),
            disclaimer: tr(
                ui.lang,
                "Bảng đối chiếu, không thay biên bản do ban kiểm phiếu ký",
                "A check sheet; it does not replace the minutes that the committee signs",
            ),
        })
    }

    /// Where the real cursor stands.
    pub fn cursor(&self, area: Rect) -> Position {
        let before = text::width(PROMPT) + text::width(&self.before_cursor);
        let column = u16::try_from(before).unwrap_or(0).min(area.width.saturating_sub(1));
        Position::new(column, LINE_ROW.min(area.height.saturating_sub(1)))
    }

    /// The names one a line, in two columns where one does not do.
    fn names(&self, room: usize, rows: usize) -> Vec<Row> {
        let name = |(number, name): &(u16, String)| format!("{number:>4}  {}", name.to_uppercase());
        let names: Vec<String> = self.echo.names.iter().map(name).collect();
        if names.len() <= rows || room < 2 * NAME_COLUMNS {
            return names.into_iter().map(|name| vec![(Role::Title, name)]).collect();
        }
        let half = names.len().div_ceil(2);
        let (left, right) = names.split_at_checked(half).unwrap_or((&names, &[]));
        let right = right.iter().map(Some).chain(std::iter::repeat(None));
        let pair = |(left, right): (&String, Option<&String>)| {
            let right = right.cloned().unwrap_or_default();
            vec![(Role::Title, text::pad(left, NAME_COLUMNS)), (Role::Title, right)]
        };
        left.iter().zip(right).map(pair).collect()
    }
}

impl Widget for &DeskView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let body = draw_title(&self.title, true, area, self.theme, buf);
        let notes = u16::try_from(self.notes.len()).unwrap_or(u16::MAX).min(area.height / 2);
        let [prompt, _, line, fault, heading, names, notes, disclaimer] = Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
            Constraint::Length(notes),
            Constraint::Length(1),
        ])
        .areas(body);
        draw_row(&self.prompt, prompt, self.theme, buf);
        let typed = [(Role::Hint, PROMPT.to_owned()), (Role::Focus, format!("{} ", self.line))];
        draw_row(&typed, line, self.theme, buf);
        let wrong = self.slip.iter().chain(&self.echo.fault);
        let wrong: Row = wrong.map(|text| (Role::Danger, format!("✗ {text}  "))).collect();
        draw_row(&wrong, fault, self.theme, buf);
        draw_row(&[(Role::Warning, self.echo.heading.clone())], heading, self.theme, buf);
        let rows = self.names(usize::from(names.width), usize::from(names.height));
        draw_all(&rows, names, self.theme, buf);
        draw_all(&self.notes, notes, self.theme, buf);
        draw_row(&[(Role::Dim, self.disclaimer.to_owned())], disclaimer, self.theme, buf);
    }
}

impl Sources<'_> {
    /// The election comes last: what does not fit is cut from there.
    fn title(&self, facts: &Facts) -> String {
        let election = election_title(facts.state, self.desk.election);
        let (lot, size) = (self.lot.id, self.lot.size);
        let Some(pass) = count::running_pass(self.lot) else {
            return tr(
                self.lang,
                format!("Tập {lot}, {size} phiếu · {election}"),
                format!("Lot {lot}, {size} ballots · {election}"),
            );
        };
        let pace = count::pace(self.lot, facts.now).map(|pace| pace_text(pace, self.lang));
        let pace = pace.unwrap_or_default();
        let (done, keyer) = (pass.ballots.len(), text::cut(&pass.keyer, KEYER_COLUMNS));
        tr(
            self.lang,
            format!("Tập {lot}: {done}/{size} phiếu · {keyer}{pace} · {election}"),
            format!("Lot {lot}: {done}/{size} ballots · {keyer}{pace} · {election}"),
        )
    }

    fn prompt(&self) -> Row {
        let (vi, en) = match self.desk.ask(self.lot) {
            Ask::Keyer { pass: 1 } => ("Lượt 1. Tên người nhập:", "Pass 1. The keyer's name:"),
            Ask::Keyer { .. } => (
                "Lượt 2, do người khác nhập. Tên người nhập:",
                "Pass 2, by somebody else. The keyer's name:",
            ),
            Ask::Ballot { number, .. } => return self.how_to_key(&pass_name(number, self.lang)),
            Ask::Third { left, .. } => {
                let look = tr(
                    self.lang,
                    format!("Xem lại lần ba, còn {left} phiếu"),
                    format!("Third look, {left} ballots left"),
                );
                return self.how_to_key(&look);
            }
            Ask::Doubt { why } => {
                let doubt = tr(self.lang, "Phiếu nghi vấn", "Doubtful ballot");
                return self.how_to_key(&format!("{doubt}: {why}"));
            }
            Ask::End { .. } => (
                "Đủ số phiếu của tập. Enter (hoặc F8): hết lượt.",
                "The lot is complete. Enter (or F8): end the pass.",
            ),
            Ask::Checker => ("Tên người kiểm tra lần ba:", "Who took the third look:"),
            Ask::DecidedBy { .. } => ("Tên người quyết định:", "Who decided:"),
            Ask::Nothing => ("Tập này đã xong. Enter: bước tiếp.", "Done. Enter: the next step."),
        };
        vec![(Role::Title, tr(self.lang, vi, en).to_owned())]
    }

    fn how_to_key(&self, what: &str) -> Row {
        let list = self.only_name().map_or_else(|| self.size(), |name| format!(" · {name}"));
        vec![
            (Role::Title, format!("{what}: ")),
            (Role::Warning, self.desk.entry.label(self.lang).to_owned()),
            (Role::Dim, list),
        ]
    }

    /// The name of a paper that has no other.
    fn only_name(&self) -> Option<&Text> {
        match self.paper.lines.as_slice() {
            [line] => Some(&line.name),
            _ => None,
        }
    }

    fn size(&self) -> String {
        tr(
            self.lang,
            format!(" · danh sách {}, bầu {}", self.paper.lines.len(), self.paper.limit),
            format!(" · {} names, {} at most", self.paper.lines.len(), self.paper.limit),
        )
    }

    /// What the line means so far; once a doubt is decided, the decision.
    fn echo(&self) -> Echo {
        let typed = match (self.desk.ask(self.lot), &self.desk.task) {
            (Ask::DecidedBy { .. }, Task::Rule { decided: Some(ballot) }) => Some(ballot.clone()),
            (Ask::Ballot { .. } | Ask::Third { .. } | Ask::Doubt { .. }, _) => {
                parse(&self.desk.line.raw(), self.desk.entry, self.paper).ok()
            }
            _ => None,
        };
        let Some(ballot) = typed else { return Echo::default() };
        echo(&ballot, self.paper, self.rules, self.lang)
    }

    fn notes(&self) -> Vec<Row> {
        match self.desk.ask(self.lot) {
            Ask::Ballot { pass, .. } | Ask::End { pass, .. } => self.last_ballot(pass),
            Ask::Third { difference, .. } => self.differences(difference),
            _ => Vec::new(),
        }
    }

    fn last_ballot(&self, pass: &Pass) -> Vec<Row> {
        let Some(ballot) = pass.ballots.last() else { return Vec::new() };
        let last = tr(self.lang, "Vừa ghi, phiếu", "Just keyed, ballot");
        vec![vec![
            (Role::Dim, format!("{last} {}: ", pass.ballots.len())),
            (Role::Good, self.short(ballot)),
        ]]
    }

    fn differences(&self, difference: &Difference) -> Vec<Row> {
        let Task::Key { third } = &self.desk.task else { return Vec::new() };
        let common = difference.common.len();
        let heading = tr(
            self.lang,
            format!("{common} phiếu khớp. Chỉ những phiếu dưới đây lệch:"),
            format!("{common} ballots agree. Only these differ:"),
        );
        let mut rows = vec![vec![(Role::Text, heading)]];
        let (first, second) = self.passes();
        let parts = [
            (tr(self.lang, "lượt 1", "pass 1"), &difference.only_first, first, Role::Warning),
            (tr(self.lang, "lượt 2", "pass 2"), &difference.only_second, second, Role::Warning),
            (tr(self.lang, "lần ba", "third"), third, &[], Role::Good),
        ];
        for (name, ballots, pass, role) in parts {
            let row = |(alike, ballot): (usize, &Ballot)| {
                let (many, (before, after)) = (self.alike(alike), self.places(ballot, pass));
                let lead = (Role::Dim, format!("  {name}{many}{before}: "));
                vec![lead, (role, self.short(ballot)), (Role::Dim, after)]
            };
            rows.extend(together(ballots).into_iter().map(row));
        }
        rows
    }

    /// What the keyers keyed, in the order of the pile.
    fn passes(&self) -> (&[Ballot], &[Ballot]) {
        match &self.lot.stage {
            LotStage::Differing { first, second, .. } => (&first.ballots, &second.ballots),
            _ => (&[], &[]),
        }
    }

    /// Where a ballot was keyed, so that the paper can be pulled; every place where several are alike.
    /// Many places stand after what was keyed, which is not to be pushed off the row.
    fn places(&self, ballot: &Ballot, pass: &[Ballot]) -> (String, String) {
        let alike = (1_usize..).zip(pass).filter(|(_, keyed)| *keyed == ballot);
        let places: Vec<String> = alike.map(|(place, _)| place.to_string()).collect();
        if places.is_empty() {
            return (String::new(), String::new());
        }
        let many = MOST_PLACES < places.len();
        let places = places.join(", ");
        let said = tr(self.lang, format!("phiếu thứ {places}"), format!("keyed no. {places}"));
        if many {
            (String::new(), format!(" · {said}"))
        } else {
            (format!(", {said}"), String::new())
        }
    }

    /// How many ballots are alike, where there are several.
    fn alike(&self, ballots: usize) -> String {
        if ballots < 2 {
            return String::new();
        }
        tr(self.lang, format!(", {ballots} phiếu"), format!(", {ballots} ballots"))
    }

    fn short(&self, ballot: &Ballot) -> String {
        short(ballot, self.paper, self.rules, self.lang)
    }
}

/// Ballots that are alike, once with their number: what was keyed comes before where.
fn together(ballots: &[Ballot]) -> Vec<(usize, &Ballot)> {
    let mut groups: Vec<(usize, &Ballot)> = Vec::new();
    for ballot in ballots {
        match groups.iter_mut().find(|(_, known)| *known == ballot) {
            Some((alike, _)) => *alike += 1,
            None => groups.push((1, ballot)),
        }
    }
    groups
}

fn pass_name(number: u8, lang: Lang) -> String {
    tr(lang, format!("Lượt {number}"), format!("Pass {number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ballots_that_are_alike_stand_on_one_row_with_their_number() {
        let struck = |number| Ballot::Struck([number].into());
        let ballots = [struck(1), struck(2), struck(1), struck(1)];

        let rows = together(&ballots);

        assert_eq!(rows, [(3, &struck(1)), (1, &struck(2))]);
    }
}
