//! How the cells of a workbook look.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// The typeface of the papers, as far as a workbook has it.
const FACE: &str = "Times New Roman";

/// A look for each kind of cell.
pub(super) struct Looks {
    pub(super) above: Format,
    pub(super) head: Format,
    pub(super) text: Format,
    pub(super) count: Format,
    pub(super) share: Format,
    pub(super) foot: Format,
}

impl Looks {
    pub(super) fn new() -> Self {
        let plain = Format::new().set_font_name(FACE).set_font_size(12);
        let cell = plain.clone().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
        let right = cell.clone().set_align(FormatAlign::Right);
        Self {
            above: plain.clone().set_bold(),
            head: cell.clone().set_bold().set_text_wrap().set_align(FormatAlign::Center),
            text: cell.set_text_wrap(),
            count: right.clone().set_num_format("0"),
            share: right.set_num_format("0.00%"),
            foot: plain.set_italic(),
        }
    }
}
