//! Puts strips on pages: from the top down, ties kept together where a page can hold them, and a
//! new page only when something stands on it.

use super::measure::Length;
use super::page::{Frame, Page, Placed, Purpose};
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
pub(super) fn paged(items: Vec<Item>, foot: Option<Strip>, frame: Frame) -> Vec<Page> {
    let mut pages = Pages { frame, done: Vec::new(), placed: Vec::new(), taken: 0 };
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

struct Pages {
    frame: Frame,
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
        let most = self.frame.height;
        for strip in group.into_iter().flat_map(|strip| strip.no_higher_than(most)) {
            if self.taken + strip.above + strip.height > self.frame.height {
                self.end();
            }
            self.put(strip);
        }
    }

    /// Ends with the strips that the foot belongs to, and the foot at the bottom.
    fn last(&mut self, group: Vec<Strip>, foot: Option<Strip>) {
        let room = foot.as_ref().map_or(0, |foot| foot.above + foot.height);
        if self.taken + height(&group) + room > self.frame.height {
            self.end();
        }
        self.place(group);
        if self.taken + room > self.frame.height {
            self.end();
        }
        let foot: Vec<Strip> =
            foot.into_iter().flat_map(|foot| foot.no_higher_than(self.frame.height)).collect();
        if let [foot] = foot.as_slice() {
            self.taken = self.frame.height - foot.above - foot.height;
        }
        self.place(foot);
        self.end();
    }

    fn fits(&self, group: &[Strip]) -> bool {
        self.taken + height(group) <= self.frame.height
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
        let y = self.frame.top + self.taken;
        self.placed.extend(placed.into_iter().map(|placed| placed.moved(self.frame.left, y)));
        self.taken += height;
    }

    /// Ends the page, unless nothing stands on it.
    fn end(&mut self) {
        self.taken = 0;
        if !self.placed.is_empty() {
            self.done.push(Page {
                sheet: self.frame.sheet,
                placed: std::mem::take(&mut self.placed),
                purpose: Purpose::Reading,
            });
        }
    }
}
