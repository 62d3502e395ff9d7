//! The test card: every letter with its marks, in one kind of blocks after the other, so that the
//! operator chooses by eye what this terminal and this projector show well.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Clear, Widget};

use super::draw::{Fineness, fineness};
use super::letters::{Ink, Letters, Looks, REPERTOIRE, Wish, described, missing};
use super::view::{CallView, Heading, SceneView};
use super::{HallView, Leaf, parts, render};
use crate::domain::{Lang, Moment, tr};
use crate::ui::action::Context;
use crate::ui::text;
use crate::ui::theme::{Role, Theme};
use crate::ui::view::chrome::draw_row;
use crate::ui::view::status::hints;

const NAMES: [&str; 3] = ["Nguyễn Thị Phượng", "Đặng Hữu Trí 98,56 %", "Phạm Bằng Ẵm 96,86 %"];
/// The wall, and over its foot the two lines of the operator.
const FOOT: [Constraint; 3] = [Constraint::Fill(1), Constraint::Length(1), Constraint::Length(1)];
const DIGITS: &str = "0123456789 6/8/9 3/5/8 12:47";

/// The card with one kind of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    lang: Lang,
    theme: Theme,
    ink: Ink,
    kind: usize,
    page: u16,
    /// What became of the last choice.
    said: String,
}

/// Which way the card is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Back,
    On,
}

impl Card {
    /// Begins with the letters that the hall screen would have now.
    pub fn new(lang: Lang, looks: Looks, ink: Ink) -> Self {
        let present = match looks.letters {
            Letters::Plain => None,
            Letters::Blocks(blocks, _) => Some(blocks),
        };
        let kind = Letters::KINDS.iter().position(|kind| *kind == present).unwrap_or(0);
        Self { lang, theme: looks.theme, ink, kind, page: 0, said: String::new() }
    }

    /// The kind that is shown.
    pub fn wish(&self) -> Wish {
        Wish::Kind(self.kind().copied().flatten())
    }

    /// Shows the next kind of letters, or the one before.
    pub fn change(&mut self, way: Way) {
        let count = Letters::KINDS.len();
        let step = if way == Way::On { 1 } else { count - 1 };
        self.kind = (self.kind + step) % count;
        self.page = 0;
        self.said.clear();
    }

    /// Shows the next page, or the one before.
    pub fn turn(&mut self, way: Way, area: Rect) {
        let last = parts(&self.view(), area, self.looks()) - 1;
        self.page = match way {
            Way::Back => self.page.saturating_sub(1),
            Way::On => self.page.saturating_add(1).min(last),
        };
    }

    /// Says what became of the choice.
    pub fn kept(&mut self, is_kept: bool) {
        let kind = self.name();
        let (vi, en) = if is_kept {
            (
                format!("Đã lưu: màn hình hội trường dùng {kind}."),
                format!("Kept: the hall screen uses {kind}."),
            )
        } else {
            (
                format!("Không lưu được. Dùng: daihoi screen --letters {kind}"),
                format!("Could not be kept. Use: daihoi screen --letters {kind}"),
            )
        };
        self.said = tr(self.lang, vi, en);
    }

    /// Draws the card as the wall would be, and lays two lines for the operator over its foot: what
    /// the letters are worth, and the keys.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) {
        render(area, buf, &self.view(), self.page, self.looks());
        let [_, meaning, keys] = Layout::vertical(FOOT).areas(area);
        let line =
            if self.said.is_empty() { self.meaning(area) } else { format!(" {}", self.said) };
        let line = text::pad(&line, usize::from(meaning.width));
        Line::styled(line, self.theme.style(Role::Focus)).render(meaning, buf);
        Clear.render(keys, buf);
        buf.set_style(keys, self.theme.style(Role::Text));
        draw_row(&hints(Context::Card, self.lang, keys.width), keys, self.theme, buf);
    }

    fn kind(&self) -> Option<&Option<super::letters::Blocks>> {
        Letters::KINDS.get(self.kind)
    }

    fn name(&self) -> &'static str {
        Letters::name(self.kind().copied().flatten())
    }

    fn looks(&self) -> Looks {
        let letters = Letters::of(self.kind().copied().flatten(), self.ink, self.theme);
        Looks { theme: self.theme, letters }
    }

    fn view(&self) -> HallView {
        let kind = described(self.kind().copied().flatten(), self.lang);
        let lines = [DIGITS].into_iter().chain(NAMES).chain(REPERTOIRE);
        let call = CallView {
            heading: Heading {
                label: tr(self.lang, "THẺ THỬ CHỮ", "TEST CARD").to_owned(),
                title: String::new(),
            },
            request: format!("{}: {kind}", self.name()),
            names: lines.map(str::to_owned).collect(),
        };
        HallView {
            lang: self.lang,
            mastheads: Vec::new(),
            scene: SceneView::Call(call),
            strip: Vec::new(),
            leaf: Leaf::alone(Moment::default()),
        }
    }

    /// What the size of the letters means, and which letters the typeface lacks.
    fn meaning(&self, wall: Rect) -> String {
        let (name, lang) = (self.name(), self.lang);
        let size = format!("{name} · {} × {}", wall.width, wall.height);
        let fine = fineness(wall, self.looks());
        let (vi, en) = match (self.kind().copied().flatten(), fine) {
            (None, _) => ("mỗi chữ một ô".to_owned(), "one letter a cell".to_owned()),
            (Some(_), None) => (
                "cửa sổ quá thô, phải dùng chữ thường: thu nhỏ chữ (Ctrl -) cho tới khi thấy chữ lớn"
                    .to_owned(),
                "too coarse, plain letters instead: zoom out (Ctrl -) until big ones appear".to_owned(),
            ),
            (Some(_), Some(Fineness { rows, blocks, lines })) => (
                format!("chữ cao {rows} hàng, {blocks} điểm; {lines} dòng một trang"),
                format!("lines of {rows} rows, {blocks} dots an em; {lines} lines a page"),
            ),
        };
        let lacking: String = missing(&REPERTOIRE.concat()).into_iter().collect();
        let lack = match lacking.as_str() {
            "" => tr(lang, "đủ 134 chữ có dấu".to_owned(), "all 134 marked letters".to_owned()),
            some => tr(lang, format!("thiếu chữ: {some}"), format!("letters missing: {some}")),
        };
        format!(" {size} · {} · {lack}", tr(lang, vi, en))
    }
}
