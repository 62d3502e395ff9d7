//! Pictures of many lines: names, items of the agenda, instructions.

use ratatui::text::{Line, Span};

use super::columns::{Column, GAP, beside, widest};
use super::room::Room;
use super::share::mark;
use super::slide::{Block, Setting, Slide};
use crate::ui::hall::view::{
    AgendaMark, AgendaRow, AgendaView, CallView, Heading, PaperView, PeopleView, PersonRow,
    SampleLine, SampleMark, ShareMark,
};
use crate::ui::text;
use crate::ui::theme::Role;

/// From this width on, a row has columns; below, what belongs to a name stands under it.
const COLUMNS_FROM: usize = 56;

pub(super) fn people(view: &PeopleView, room: Room) -> Slide {
    let number = widest(view.rows.iter().map(numbered).collect::<Vec<_>>().iter());
    let name = widest(view.rows.iter().map(|row| &row.name)).min(room.width / 2);
    let block = |row| match room.width {
        COLUMNS_FROM.. => person_across(row, number, name, room),
        _ => person_down(row, number, room),
    };
    let blocks = view.rows.iter().map(block).collect();
    let heading = view.heading.clone();
    list(Slide { heading, blocks, notes: view.notes.clone(), ..Slide::default() })
}

/// The number of a person, with the mark of somebody who is elected.
pub(super) fn numbered(row: &PersonRow) -> String {
    let (sign, _) = mark(row.mark);
    format!("{sign} {}", row.number).trim_start().to_owned()
}

pub(super) fn number_role(row: &PersonRow) -> Role {
    match row.mark {
        ShareMark::Plain => Role::HallAccent,
        ShareMark::Elected | ShareMark::Alternate | ShareMark::Tied => mark(row.mark).1,
    }
}

/// Number, name, year and post side by side. The post gives way, the name never does.
fn person_across(row: &PersonRow, number: usize, name: usize, room: Room) -> Block {
    let rest = room.width.saturating_sub(number + name + 4 + 3 * GAP);
    beside(&[
        Column::number(&numbered(row), number, room.style(number_role(row))),
        Column::wrapped(&row.name, name, room.style(mark(row.mark).1).bold()),
        Column::number(&row.born, 4, room.style(Role::HallText)),
        Column::brief(&row.post, rest, room.style(Role::HallDim)),
    ])
}

/// The name, and what belongs to it on a line beneath where there is room.
fn person_down(row: &PersonRow, number: usize, room: Room) -> Block {
    let width = room.width.saturating_sub(number + GAP).max(1);
    let mut lines = beside(&[
        Column::number(&numbered(row), number, room.style(number_role(row))),
        Column::wrapped(&row.name, width, room.style(mark(row.mark).1).bold()),
    ]);
    let facts = [row.born.as_str(), row.post.as_str()];
    let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    if !facts.is_empty() && 8 < room.height {
        let facts = text::cut(&facts.join(" · "), width);
        let indent = Span::raw(" ".repeat(number + GAP));
        lines.push(Line::from(vec![indent, room.span(facts, Role::HallDim)]));
    }
    lines
}

pub(super) fn agenda(view: &AgendaView, room: Room) -> Slide {
    let number = widest(view.rows.iter().map(|row| &row.number));
    let note = widest(view.rows.iter().map(|row| &row.note));
    let blocks = view.rows.iter().map(|row| agenda_row(row, number, note, room));
    let heading = view.heading.clone();
    list(Slide { heading, blocks: blocks.collect(), ..Slide::default() })
}

/// Mark, number, title, and the mark in a word where there is room.
fn agenda_row(row: &AgendaRow, number: usize, note: usize, room: Room) -> Block {
    let (mark, role) = agenda_mark(row.mark);
    let style = room.style(role);
    let note = if COLUMNS_FROM <= room.width { note + GAP } else { 0 };
    let title = room.width.saturating_sub(1 + number + 2 * GAP + note).max(1);
    let mut columns = vec![
        Column::wrapped(mark, 1, style),
        Column::number(&row.number, number, style),
        Column::wrapped(&row.title, title, style),
    ];
    if 0 < note {
        columns.push(Column::wrapped(&row.note, note - GAP, style));
    }
    beside(&columns)
}

pub(super) fn agenda_mark(mark: AgendaMark) -> (&'static str, Role) {
    match mark {
        AgendaMark::Done => ("✓", Role::HallDim),
        AgendaMark::Skipped => ("–", Role::HallDim),
        AgendaMark::Counting | AgendaMark::Correcting => ("…", Role::HallAccent),
        AgendaMark::Now => ("▶", Role::HallTitle),
        AgendaMark::Next => ("○", Role::HallText),
        AgendaMark::Waiting => (" ", Role::HallText),
    }
}

/// The question, the request beneath it on every page, and the people whom the question names.
pub(super) fn call(view: &CallView, room: Room) -> Slide {
    let question = room.centred(&view.heading.title, Role::HallTitle);
    let request = room.centred(&view.request, Role::HallAccent);
    let heading = Heading { label: view.heading.label.clone(), title: String::new() };
    if view.names.is_empty() {
        return Slide { heading, blocks: vec![question, request], ..Slide::default() };
    }
    let names = view.names.iter().map(|name| room.centred(name, Role::HallText));
    list(Slide {
        heading,
        caption: [question, vec![Line::default()], request, vec![Line::default()]].concat(),
        blocks: names.collect(),
        ..Slide::default()
    })
}

pub(super) fn how_to_vote(view: &PaperView, room: Room) -> Slide {
    let steps = view.steps.iter().zip(1..).map(|(step, number)| {
        beside(&[
            Column::number(&format!("{number}."), 2, room.style(Role::HallAccent)),
            Column::wrapped(
                step,
                room.width.saturating_sub(2 + GAP).max(1),
                room.style(Role::HallText),
            ),
        ])
    });
    Slide {
        heading: view.heading.clone(),
        blocks: steps.chain([sample(&view.sample, room)]).collect(),
        notes: view.notes.clone(),
        ..Slide::default()
    }
}

/// A sample paper in a box.
fn sample(lines: &[SampleLine], room: Room) -> Block {
    let lines: Vec<String> = lines.iter().map(sample_line).collect();
    let across = widest(lines.iter());
    if room.width < across + 4 {
        return lines.iter().flat_map(|line| room.centred(line, Role::HallText)).collect();
    }
    let edge =
        |left, right| room.span(format!("{left}{}{right}", "─".repeat(across + 2)), Role::Frame);
    let side = |side: &'static str| room.span(side, Role::Frame);
    let inner = |line: &String| {
        let text = room.span(text::pad(line, across), Role::HallText);
        Line::from(vec![side("│ "), text, side(" │")]).centered()
    };
    let top = Line::from(edge("┌", "┐")).centered();
    let bottom = Line::from(edge("└", "┘")).centered();
    [vec![top], lines.iter().map(inner).collect(), vec![bottom]].concat()
}

/// A struck name stands between strokes: not every terminal can draw a line through letters.
fn sample_line(line: &SampleLine) -> String {
    let SampleLine { number, name, mark } = line;
    match mark {
        SampleMark::Kept => format!("{number}     {name}"),
        SampleMark::Struck => format!("{number}  ───{name}───"),
        SampleMark::Boxes(boxes) => format!("{number}  {}  {boxes}", text::pad(name, 14)),
    }
}

fn list(slide: Slide) -> Slide {
    Slide { setting: Setting::List, ..slide }
}
