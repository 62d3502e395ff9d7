//! A picture before it is dealt onto pages.

use ratatui::text::Line;

use crate::ui::hall::view::Heading;

/// Lines that stay together on one page.
pub(super) type Block = Vec<Line<'static>>;

/// A heading, blocks, and notes beneath.
#[derive(Clone, Debug, Default)]
pub(super) struct Slide {
    pub(super) heading: Heading,
    /// What stands above the columns, on every page.
    pub(super) caption: Block,
    pub(super) blocks: Vec<Block>,
    /// Stand on every page where there is room, else after the last block.
    pub(super) notes: Vec<String>,
    pub(super) setting: Setting,
}

/// How the blocks stand on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Setting {
    /// In the middle, on one page if that is possible at all.
    #[default]
    Statement,
    /// One under the other, over as many pages as it takes.
    List,
}
