//! A page is a number of rows, whatever the size of a screen, so that every wall and the mirror on
//! the console show the same one. A screen too coarse for a page shows it in parts, one by one.

use chrono::TimeDelta;

use super::view::{
    AgendaView, BaseView, CallView, Fact, FiguresView, PeopleView, ResultView, RevealView,
    SceneView, ShareRow,
};
use crate::domain::Moment;
use crate::domain::hall::Standing;

/// The names of a result on a page: each takes a line and a bar, and the base stands beneath.
pub(super) const RESULT_ROWS: usize = 4;
/// The people on a page: each takes a line for the name and one for the post.
const PEOPLE_ROWS: usize = 4;
/// The items of the agenda on a page: some take two lines. The first page has what is done, what is
/// being counted, what is on and what is next.
const AGENDA_ROWS: usize = 4;
/// The names on a page that a vote is called on: one line each.
const CALL_ROWS: usize = 6;
/// How many seconds a part of a page stands, where a screen cannot show the page whole.
const PART: i64 = 8;
/// Under a pace, a part stands so many seconds at least: a quicker one cannot be read.
pub(in crate::ui) const QUICKEST_PART: i64 = 4;

/// Which page of how many a view is, and how long it has stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// From 1.
    pub number: u16,
    pub of: u16,
    /// When it came up.
    pub since: Moment,
    /// When a clock turns it, if one does.
    pub until: Option<Moment>,
    /// When another picture takes its place by a clock, if one does.
    pub ends: Option<Moment>,
    pub now: Moment,
    pub turning: Turning,
}

/// How a screen shows a page that is too long for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turning {
    /// One part after the other.
    InTurn,
    /// The last part, where the newest name stands.
    AtLast,
}

impl Leaf {
    /// The only page of a picture that comes up now.
    pub fn alone(now: Moment) -> Self {
        let turning = Turning::InTurn;
        Self { number: 1, of: 1, since: now, until: None, ends: None, now, turning }
    }

    /// The page that stands on the wall.
    pub(super) fn standing(standing: Standing, of: u16, now: Moment) -> Self {
        let Standing { page, since, until } = standing;
        Self { number: page.saturating_add(1), of, since, until, ..Self::alone(now) }
    }

    /// The mark of the page ("3/8") where there are several, and an arrow where the page goes on: a
    /// count of its parts would be taken for another one of the pages.
    pub fn mark(&self, part: usize, parts: usize) -> String {
        let page = (1 < self.of).then(|| format!("{}/{}", self.number, self.of));
        let goes_on = (part + 1 < parts).then(|| "»".to_owned());
        page.into_iter().chain(goes_on).collect::<Vec<_>>().join(" ")
    }

    /// Which of so many parts a screen shows, counted from 0. The pages are the same everywhere, so a
    /// quick pace leaves out the last parts of a page on a screen that is too coarse for it.
    pub fn part(&self, parts: u16) -> u16 {
        let last = parts.max(1) - 1;
        match self.turning {
            Turning::AtLast => last,
            Turning::InTurn => {
                let shown = self.shown(parts).max(1);
                u16::try_from(self.turned(parts) % shown).unwrap_or(last)
            }
        }
    }

    /// When the page or its part next makes way for another by a clock.
    pub fn wake_at(&self, parts: u16) -> Option<Moment> {
        let next = self.turned(parts).saturating_add(1);
        let is_turned = 1 < parts && self.turning == Turning::InTurn;
        let goes_on = self.turns(parts).is_none_or(|turns| next < turns);
        let after = i32::try_from(next).ok().and_then(|next| self.stay(parts).checked_mul(next));
        let part = after.and_then(|after| self.since.checked_add_signed(after));
        let part = part.filter(|_| is_turned && goes_on);
        part.into_iter().chain(self.until).chain(self.ends).min()
    }

    /// How often a part gave way to the next one since the page came up.
    fn turned(&self, parts: u16) -> i64 {
        let stood = self.now.signed_duration_since(self.since).num_milliseconds().max(0);
        let turned = stood / self.stay(parts).num_milliseconds().max(1);
        self.turns(parts).map_or(turned, |turns| turned.min(turns - 1))
    }

    /// How long a part stands: as long as the others of the page.
    fn stay(&self, parts: u16) -> TimeDelta {
        let turns = self.turns(parts).and_then(|turns| i32::try_from(turns).ok());
        match self.time().zip(turns) {
            Some((time, turns)) => time / turns.max(1),
            None => TimeDelta::seconds(PART),
        }
    }

    /// How many parts come up while the page stands, at least 1: no end of them where no clock turns
    /// the page.
    fn turns(&self, parts: u16) -> Option<i64> {
        let usual = self.time()?.num_seconds().saturating_add(PART - 1) / PART;
        Some(usual.max(self.shown(parts)).max(1))
    }

    /// How many of the parts have the time to be read.
    fn shown(&self, parts: u16) -> i64 {
        let parts = i64::from(parts.max(1));
        let fitting = self.time().map(|time| time.num_seconds() / QUICKEST_PART);
        fitting.map_or(parts, |fitting| fitting.clamp(1, parts))
    }

    /// How long a clock lets the page stand, if one does.
    fn time(&self) -> Option<TimeDelta> {
        self.until.map(|until| until.signed_duration_since(self.since))
    }
}

/// Cuts a picture into its pages: 1 at least.
pub(super) fn cut(scene: SceneView) -> Vec<SceneView> {
    match scene {
        SceneView::Result(result) => cut_result(result),
        SceneView::Reveal(reveal) => cut_reveal(reveal),
        SceneView::Candidates(people) => {
            cut_people(people).into_iter().map(SceneView::Candidates).collect()
        }
        SceneView::Elected(people) => {
            cut_people(people).into_iter().map(SceneView::Elected).collect()
        }
        SceneView::Agenda(agenda) => cut_agenda(agenda),
        SceneView::Call(CallView { heading, request, names }) => chunks(&names, CALL_ROWS)
            .map(|names| CallView { heading: heading.clone(), request: request.clone(), names })
            .map(SceneView::Call)
            .collect(),
        whole @ (SceneView::Title(_)
        | SceneView::Item(_)
        | SceneView::Speech(_)
        | SceneView::Quorum(_)
        | SceneView::Hands(_)
        | SceneView::HowToVote(_)
        | SceneView::Progress(_)
        | SceneView::Figures(_)
        | SceneView::Message(_)
        | SceneView::Break(_)
        | SceneView::Black) => vec![whole],
    }
}

pub(super) fn count(pages: &[SceneView]) -> u16 {
    u16::try_from(pages.len()).unwrap_or(u16::MAX)
}

/// Takes a page, counted from 0. Where there is none, the wall is black.
pub(super) fn nth(pages: Vec<SceneView>, page: u16) -> SceneView {
    pages.into_iter().nth(usize::from(page)).unwrap_or(SceneView::Black)
}

/// Leaves only what kind of picture it is at the head of a page. Names keep the title over them: it
/// gives way by itself where it would part a page.
pub(super) fn shorten_head(scene: &mut SceneView) {
    match scene {
        SceneView::Agenda(AgendaView { heading, .. })
        | SceneView::Call(CallView { heading, .. }) => heading.title.clear(),
        SceneView::Title(_)
        | SceneView::Item(_)
        | SceneView::Speech(_)
        | SceneView::Quorum(_)
        | SceneView::Hands(_)
        | SceneView::Candidates(_)
        | SceneView::HowToVote(_)
        | SceneView::Progress(_)
        | SceneView::Figures(_)
        | SceneView::Result(_)
        | SceneView::Reveal(_)
        | SceneView::Elected(_)
        | SceneView::Message(_)
        | SceneView::Break(_)
        | SceneView::Black => {}
    }
}

/// A long result has its figures on the first page, so that the names have room. What the shares
/// are of stands under every share.
fn cut_result(result: ResultView) -> Vec<SceneView> {
    if result.rows.len() <= RESULT_ROWS {
        return vec![SceneView::Result(result)];
    }
    let lines = result.summary.iter().cloned().chain(result.facts()).collect();
    let ResultView { heading, rows, base, headline, .. } = result;
    let figures = FiguresView { heading: heading.clone(), headline, lines };
    let names = chunks(&rows, RESULT_ROWS).map(|rows| {
        SceneView::Result(ResultView {
            heading: heading.clone(),
            rows,
            base: BaseView { of: base.of.clone(), terms: String::new() },
            headline: Fact::default(),
            summary: Vec::new(),
            notes: Vec::new(),
        })
    });
    [SceneView::Figures(figures)].into_iter().chain(names).collect()
}

/// No page is filled up with rows of another one, so that a name keeps its place.
fn cut_reveal(reveal: RevealView) -> Vec<SceneView> {
    let RevealView { heading, mut rows, newest, base } = reveal;
    rows.extend(newest);
    let last = rows.len().div_ceil(RESULT_ROWS).max(1);
    let page = |(number, mut rows): (usize, Vec<ShareRow>)| {
        let newest = if number == last { rows.pop() } else { None };
        SceneView::Reveal(RevealView { heading: heading.clone(), rows, newest, base: base.clone() })
    };
    let rows = |page: usize| rows.iter().skip(page * RESULT_ROWS).take(RESULT_ROWS);
    (1..=last).map(|number| page((number, rows(number - 1).cloned().collect()))).collect()
}

/// The first page is full, so that the present and the next item stand on it.
fn cut_agenda(AgendaView { heading, rows }: AgendaView) -> Vec<SceneView> {
    let page = |rows: &[_]| AgendaView { heading: heading.clone(), rows: rows.to_vec() };
    let pages: Vec<_> = rows.chunks(AGENDA_ROWS).map(page).map(SceneView::Agenda).collect();
    if pages.is_empty() { vec![SceneView::Agenda(page(&[]))] } else { pages }
}

/// What there is to say about all of them stands on the first page.
fn cut_people(people: PeopleView) -> Vec<PeopleView> {
    let PeopleView { heading, rows, mut notes } = people;
    chunks(&rows, PEOPLE_ROWS)
        .map(|rows| {
            let notes = std::mem::take(&mut notes);
            PeopleView { heading: heading.clone(), rows, notes }
        })
        .collect()
}

/// As few pages as it takes, as even as possible; one for nothing.
fn chunks<T: Clone>(rows: &[T], most: usize) -> impl Iterator<Item = Vec<T>> {
    let pages = rows.len().div_ceil(most).max(1);
    let each = rows.len().div_ceil(pages).max(1);
    (0..pages).map(move |page| rows.iter().skip(page * each).take(each).cloned().collect())
}
