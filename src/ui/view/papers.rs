//! The papers of the session: which are ready, what the others wait for; or the chosen one as text.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Widget;

use super::chrome::{ListView, Row, draw_all, draw_box, draw_row, draw_text};
use super::paper;
use crate::domain::{Lang, tr};
use crate::papers::{Letterhead, Paper};
use crate::ui::papers::{Face, Papers, Progress};
use crate::ui::theme::{Role, Theme};
use crate::ui::{Ui, text};

const SIZE: (u16, u16) = (110, 40);
/// A box as broad as the text of a paper, and as high as the console.
const TEXT_SIZE: (u16, u16) = (80, u16::MAX);
const TITLE_COLUMNS: usize = 36;
/// What is said of the chosen paper.
const SAID_ROWS: u16 = 2;

/// The list of the papers, or one of them, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PapersView {
    theme: Theme,
    title: String,
    body: Body,
    /// Where exported papers go, or how far an export is.
    foot: (Role, String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Body {
    List { list: ListView, said: String },
    Text { lines: Vec<Row>, from: usize },
}

impl PapersView {
    pub fn new(ui: &Ui, papers: &Papers) -> Self {
        let lang = ui.lang;
        let (title, body) = match (papers.face, papers.text()) {
            (Face::Text { from }, Some(document)) => {
                let lines = paper::lines(document, paper::COLUMNS);
                let name = papers.chosen().map(|paper| paper.name.clone()).unwrap_or_default();
                (name, Body::Text { lines, from })
            }
            (Face::List | Face::Text { .. }, _) => (counted(papers, lang), list(ui, papers)),
        };
        let foot = match ui.exporting {
            Some(progress) => (Role::Warning, under_way(progress, lang)),
            None => (Role::Dim, place(papers, lang)),
        };
        Self { theme: ui.theme, title, body, foot }
    }
}

impl Widget for &PapersView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let size = match &self.body {
            Body::List { .. } => SIZE,
            Body::Text { .. } => TEXT_SIZE,
        };
        let inside = draw_box(&self.title, size, area, self.theme, buf);
        let inside = inside.inner(ratatui::layout::Margin::new(1, 0));
        let [body, foot] =
            Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(inside);
        match &self.body {
            Body::List { list, said } => {
                let [rows, words] =
                    Layout::vertical([Constraint::Fill(1), Constraint::Length(SAID_ROWS)])
                        .areas(body);
                list.draw_rows(rows, buf);
                draw_text(said, Role::Hint, words, self.theme, buf);
            }
            Body::Text { lines, from } => draw_lines(lines, *from, body, self.theme, buf),
        }
        let words = text::cut(&self.foot.1, usize::from(foot.width));
        draw_row(&[(self.foot.0, words)], foot, self.theme, buf);
        if let Body::Text { lines, from } = &self.body {
            let below = lines.len().saturating_sub(*from + usize::from(body.height));
            draw_below(below, foot, self.theme, buf);
        }
    }
}

fn draw_lines(lines: &[Row], from: usize, area: Rect, theme: Theme, buf: &mut Buffer) {
    let from = from.min(lines.len().saturating_sub(usize::from(area.height)));
    draw_all(lines.get(from..).unwrap_or_default(), area, theme, buf);
}

/// Says at the end of the last row how many lines are below.
fn draw_below(below: usize, foot: Rect, theme: Theme, buf: &mut Buffer) {
    if below == 0 {
        return;
    }
    let mark = format!(" ↓ {below}");
    let taken = u16::try_from(text::width(&mark)).unwrap_or(u16::MAX);
    let [_, end] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(taken)]).areas(foot);
    draw_row(&[(Role::Hint, mark)], end, theme, buf);
}

fn list(ui: &Ui, papers: &Papers) -> Body {
    let lang = ui.lang;
    let list = ListView {
        theme: ui.theme,
        title: String::new(),
        focused: true,
        rows: papers.all.iter().map(|paper| row(paper, lang)).collect(),
        chosen: papers.at.min(papers.all.len().saturating_sub(1)),
        empty: tr(lang, "Phiên này chưa có giấy tờ nào.", "The session has no papers yet.").into(),
    };
    let said = papers.chosen().map(|paper| said(paper, papers, lang)).unwrap_or_default();
    Body::List { list, said }
}

fn row(paper: &Paper, lang: Lang) -> Row {
    match &paper.made {
        Ok(_) => vec![
            (Role::Good, "✓ ".to_owned()),
            (Role::Text, text::pad(paper.kind.title(lang), TITLE_COLUMNS)),
            (Role::Dim, format!(" {}", paper.name)),
        ],
        Err(missing) => vec![(Role::Waiting, "… ".to_owned()), (Role::Waiting, missing.text(lang))],
    }
}

/// What the chosen paper is about and which files it makes, or what it waits for.
fn said(paper: &Paper, papers: &Papers, lang: Lang) -> String {
    let document = match &paper.made {
        Ok(document) => document,
        Err(missing) => return missing.text(lang),
    };
    let subject = document.head.as_ref().and_then(about).unwrap_or_default();
    let files = papers.place.formats.iter().map(|format| format!("{}.{format}", paper.name));
    let files = files.collect::<Vec<_>>().join(", ");
    tr(lang, format!("{subject} Tệp: {files}"), format!("{subject} Files: {files}"))
        .trim_start()
        .to_owned()
}

fn about(head: &Letterhead) -> Option<String> {
    head.subject.as_ref().map(|subject| format!("{subject}."))
}

fn counted(papers: &Papers, lang: Lang) -> String {
    let ready = papers.all.iter().filter(|paper| paper.made.is_ok()).count();
    let waiting = papers.all.len() - ready;
    tr(
        lang,
        format!("Giấy tờ: {ready} sẵn sàng, {waiting} chưa xong"),
        format!("Papers: {ready} ready, {waiting} waiting"),
    )
}

fn place(papers: &Papers, lang: Lang) -> String {
    let folder = &papers.place.folder;
    let formats = papers.place.formats.join(", ");
    tr(lang, format!("Xuất ({formats}) vào {folder}"), format!("Exports ({formats}) to {folder}"))
}

fn under_way(Progress { done, of }: Progress, lang: Lang) -> String {
    tr(lang, format!("Đang xuất giấy tờ {done}/{of}…"), format!("Exporting papers {done}/{of}…"))
}
