//! Pictures that say one thing: in the middle, with big digits where there is a number to see.

use ratatui::text::Line;

use super::bar::bar;
use super::deck::Deck;
use super::digits::{DOTS_HIGH, digits};
use super::room::Room;
use super::slide::{Block, Slide};
use crate::domain::{Lang, tr};
use crate::ui::hall::HallView;
use crate::ui::hall::clock::{Clock, Mood};
use crate::ui::hall::view::{
    Answer, BreakView, Fact, FiguresView, Heading, ItemView, MessageView, ProgressView, QuorumView,
    Rest, Share, SpeechView, Target, TitleView,
};
use crate::ui::text;
use crate::ui::theme::Role;

pub(super) fn title(view: &TitleView, room: Room) -> Slide {
    let above = view.above.iter().flat_map(|line| room.centred(line, Role::HallText)).collect();
    let below = room.centred(&view.below, Role::HallText);
    // Small letters tell their marks apart better where the cells are few and coarse.
    let title = if 24 < room.height { view.title.to_uppercase() } else { view.title.clone() };
    Slide { blocks: filled([above, ruled(&title, room), below]), ..Slide::default() }
}

pub(super) fn item(view: &ItemView, room: Room) -> Slide {
    let leader = room.centred(&view.leader, Role::HallText);
    Slide {
        heading: labelled(&view.heading),
        blocks: filled([
            room.centred(&view.heading.title, Role::HallTitle),
            leader,
            room.centred(&view.next, Role::HallDim),
        ]),
        ..Slide::default()
    }
}

pub(super) fn message(view: &MessageView, room: Room) -> Slide {
    let text = room.centred(&view.text, Role::HallTitle);
    Slide { heading: view.heading.clone(), blocks: filled([text]), ..Slide::default() }
}

pub(super) fn figures(view: &FiguresView, room: Room) -> Slide {
    let Fact { name, value } = &view.headline;
    let headline = room.centred(&format!("✓ {name} {value}"), Role::Elected);
    let lines = view.lines.iter().map(|line| room.centred(line, Role::HallText));
    let blocks = [headline].into_iter().chain(lines).collect();
    Slide { heading: view.heading.clone(), blocks, ..Slide::default() }
}

/// Shows the speaker with the clock. Where not everything finds room, the title gives way first; in
/// the last minute it always does, for the clock takes a third of the height at least.
pub(super) fn speech(view: &SpeechView, hall: &HallView, room: Room) -> Slide {
    let speaker = room.centred(&view.speaker, Role::HallTitle);
    let post = room.centred(&view.post, Role::HallText);
    let title = room.centred(&view.heading.title, Role::HallText);
    let (role, word) = mood(view.clock.mood, hall.lang);
    let word = room.centred(word, role);
    let next = room.centred(&view.next, Role::HallDim);
    let timed = |clock| under(clock, &word);
    let slide = |blocks| Slide { heading: labelled(&view.heading), blocks, ..Slide::default() };
    let full = |clock| {
        let who = [speaker.clone(), post.clone()].concat();
        slide(filled([title.clone(), who, timed(clock), next.clone()]))
    };
    let brief = |clock| slide(filled([speaker.clone(), timed(clock), next.clone()]));
    let figure = |tallest| Figure { text: &view.clock.text, role, tallest };
    let roomy = match view.clock.mood {
        Mood::Running => with_digits(&figure(room.height / 3), hall, room, full),
        Mood::LastMinute | Mood::Overrun => None,
    };
    roomy.or_else(|| with_digits(&figure(room.height / 2), hall, room, brief)).unwrap_or_else(
        || slide(filled([timed(figure(0).plain(room)), speaker.clone(), next.clone()])),
    )
}

pub(super) fn mood(mood: Mood, lang: Lang) -> (Role, &'static str) {
    match mood {
        Mood::Running => (Role::HallAccent, tr(lang, "còn lại", "left")),
        Mood::LastMinute => (Role::Warning, tr(lang, "PHÚT CUỐI", "LAST MINUTE")),
        Mood::Overrun => (Role::Danger, tr(lang, "QUÁ GIỜ", "OVER TIME")),
    }
}

pub(super) fn pause(view: &BreakView, hall: &HallView, room: Room) -> Slide {
    let resume = room.centred(&view.resume, Role::HallTitle);
    let slide = |middle: Block| Slide {
        heading: view.heading.clone(),
        blocks: filled([middle, resume.clone()]),
        ..Slide::default()
    };
    match &view.rest {
        Rest::Over(call) => slide(room.centred(call, Role::HallAccent)),
        Rest::Left(Clock { text, .. }) => {
            let figure = Figure { text, role: Role::HallAccent, tallest: room.height / 2 };
            with_digits_or_pages(&figure, hall, room, slide)
        }
    }
}

pub(super) fn quorum(view: &QuorumView, hall: &HallView, room: Room) -> Slide {
    let (role, answer) = match &view.answer {
        Answer::Yes(text) => (Role::Elected, text),
        Answer::No(text) => (Role::Danger, text),
    };
    let answer = room.centred(answer, role);
    let meaning = room.centred(&view.meaning, Role::HallText);
    let facts: Block = view.facts.iter().flat_map(|known| fact(known, room)).collect();
    let slide = |figure: Block| Slide {
        heading: view.heading.clone(),
        blocks: filled([under(figure, &meaning), facts.clone(), answer.clone()]),
        ..Slide::default()
    };
    let figure = Figure { text: &view.figure, role: Role::HallTitle, tallest: room.height / 3 };
    with_digits_or_pages(&figure, hall, room, slide)
}

/// Name and number joined by dots, or one after the other where dots find no room.
fn fact(fact: &Fact, room: Room) -> Block {
    let across = room.width.min(48);
    let line = match text::width(&fact.name) + text::width(&fact.value) + 2 {
        taken if taken <= across => text::leader(&fact.name, &fact.value, across),
        _ => format!("{}: {}", fact.name, fact.value),
    };
    room.centred(&line, Role::HallText)
}

pub(super) fn progress(view: &ProgressView, hall: &HallView, room: Room) -> Slide {
    let ProgressView { checked, collected, .. } = *view;
    let words = tr(
        hall.lang,
        format!("Đã kiểm {checked}/{collected} phiếu"),
        format!("{checked} of {collected} ballots checked"),
    );
    let words = room.centred(&words, Role::HallTitle);
    let share = Share { part: checked, whole: collected, target: Target::None };
    let length = Line::from(bar(share, room.width, Role::HallAccent, room));
    let slide = |figure: Block| Slide {
        heading: view.heading.clone(),
        blocks: filled([figure, vec![length.clone().centered()], words.clone()]),
        ..Slide::default()
    };
    let text = format!("{checked}/{collected}");
    let figure = Figure { text: &text, role: Role::HallAccent, tallest: room.height / 3 };
    with_digits_or_pages(&figure, hall, room, slide)
}

/// A number to be seen from the last row.
struct Figure<'a> {
    text: &'a str,
    role: Role,
    /// How many rows it may take.
    tallest: usize,
}

/// Sets words under a figure, and apart from it where it is drawn large.
fn under(figure: Block, words: &Block) -> Block {
    let apart = usize::from(1 < figure.len());
    [figure, vec![Line::default(); apart], words.clone()].concat()
}

impl Figure<'_> {
    fn plain(&self, room: Room) -> Block {
        room.centred(self.text, self.role)
    }
}

/// Takes the biggest digits with which everything stands on one page, else plain ones, else nothing.
fn with_digits(
    figure: &Figure,
    hall: &HallView,
    room: Room,
    slide: impl Fn(Block) -> Slide,
) -> Option<Slide> {
    let dots = (1..=figure.tallest / DOTS_HIGH).rev();
    let drawn = dots.filter_map(|tall| digits(figure.text, tall, figure.role, room));
    let whole = |slide: &Slide| Deck::new(slide, hall, room).len() == 1;
    drawn.chain([figure.plain(room)]).map(slide).find(whole)
}

/// Like [`with_digits`], but goes on to further pages where even plain digits find no room.
fn with_digits_or_pages(
    figure: &Figure,
    hall: &HallView,
    room: Room,
    slide: impl Fn(Block) -> Slide,
) -> Slide {
    with_digits(figure, hall, room, &slide).unwrap_or_else(|| slide(figure.plain(room)))
}

fn labelled(heading: &Heading) -> Heading {
    Heading { label: heading.label.clone(), title: String::new() }
}

/// A text between two rules of its own length.
fn ruled(text: &str, room: Room) -> Block {
    let lines = room.centred(text, Role::HallTitle);
    let across = lines.iter().map(Line::width).max().unwrap_or(0) + 8;
    let rule = Line::from(room.span("═".repeat(across.min(room.width)), Role::Frame)).centered();
    let blank = Line::default();
    [vec![rule.clone(), blank.clone()], lines, vec![blank, rule]].concat()
}

fn filled<const N: usize>(blocks: [Block; N]) -> Vec<Block> {
    blocks.into_iter().filter(|block| !block.is_empty()).collect()
}
