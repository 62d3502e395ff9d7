//! Puts strips on pages: from the top down, ties kept together where a page can hold them, and a
//! new page only when something stands on it.

use super::measure::Length;
use super::page::{HEIGHT, LEFT, Page, Placed, Purpose, TOP};
use super::strip::{Strip, Tie, height};

/// What stands under what.
#[derive(Debug)]
pub(super) enum Item {
    Strip(Strip),
    /// What follows begins a page.
    Break,
    /// Sheets of their own.
    Sheets(Vec<Page>),
}

/// Puts items on pages, and the foot at the bottom of the last one together with the last strips.
pub(super) fn paged(items: Vec<Item>, foot: Option<Strip>) -> Vec<Page> {
    let mut pages = Pages::default();
    let mut group = Vec::new();
    for item in items {
        match item {
            Item::Strip(strip) => {
                let is_whole = strip.tie == Tie::Free;
                group.push(strip);
                if is_whole {
                    pages.place(std::mem::take(&mut group));
                }
            }
            Item::Break => {
                pages.place(std::mem::take(&mut group));
                pages.end();
            }
            Item::Sheets(sheets) => {
                pages.place(std::mem::take(&mut group));
                pages.end();
                pages.done.extend(sheets);
            }
        }
    }
    pages.last(group, foot);
    pages.done
}

#[derive(Default)]
struct Pages {
    done: Vec<Page>,
    placed: Vec<Placed>,
    /// How much of the page is taken, from its top.
    taken: Length,
}

impl Pages {
    /// Puts tied strips on this page, else on the next, else where they fit one by one.
    fn place(&mut self, group: Vec<Strip>) {
        if !self.fits(&group) {
            self.end();
        }
        for strip in group.into_iter().flat_map(|strip| strip.no_higher_than(HEIGHT)) {
            if self.taken + strip.above + strip.height > HEIGHT {
                self.end();
            }
            self.put(strip);
        }
    }

    /// Ends with the strips that the foot belongs to, and the foot at the bottom.
    fn last(&mut self, group: Vec<Strip>, foot: Option<Strip>) {
        let room = foot.as_ref().map_or(0, |foot| foot.above + foot.height);
        if self.taken + height(&group) + room > HEIGHT {
            self.end();
        }
        self.place(group);
        if self.taken + room > HEIGHT {
            self.end();
        }
        let foot: Vec<Strip> =
            foot.into_iter().flat_map(|foot| foot.no_higher_than(HEIGHT)).collect();
        if let [foot] = foot.as_slice() {
            self.taken = HEIGHT - foot.above - foot.height;
        }
        self.place(foot);
        self.end();
    }

    fn fits(&self, group: &[Strip]) -> bool {
        self.taken + height(group) <= HEIGHT
    }

    fn put(&mut self, strip: Strip) {
        if self.placed.is_empty() {
            if let Some(head) = &strip.head {
                self.draw(head.placed.clone(), head.height);
            }
        } else {
            self.taken += strip.above;
        }
        self.draw(strip.placed, strip.height);
    }

    fn draw(&mut self, placed: Vec<Placed>, height: Length) {
        let y = TOP + self.taken;
        self.placed.extend(placed.into_iter().map(|placed| placed.moved(LEFT, y)));
        self.taken += height;
    }

    /// Ends the page, unless nothing stands on it.
    fn end(&mut self) {
        self.taken = 0;
        if !self.placed.is_empty() {
            self.done
                .push(Page { placed: std::mem::take(&mut self.placed), purpose: Purpose::Reading });
        }
    }
}
