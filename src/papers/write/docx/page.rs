//! The sheet: A4 upright, margins 20 mm above and below, 30 mm left and 15 mm right (HD 36-HD/VPTW).
//! All lengths are in twentieths of a point.

/// The width that is left between the margins.
pub(super) const TEXT_WIDTH: u32 = 11_906 - 1_701 - 850;
/// The height that is left between the margins.
pub(super) const TEXT_HEIGHT: u32 = 16_838 - 2 * 1_134;

/// Whether the pages carry their number, from the second one on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    FromSecondPage,
    /// Sheets that are cut apart have no pages.
    None,
}

/// Writes the last words of the body: the sheet, its margins and its header.
pub(super) fn section(numbering: Numbering) -> String {
    let header = match numbering {
        Numbering::FromSecondPage => r#"<w:headerReference w:type="default" r:id="rId4"/>"#,
        Numbering::None => "",
    };
    format!(
        concat!(
            r#"<w:sectPr>{}<w:pgSz w:w="11906" w:h="16838"/>"#,
            r#"<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701""#,
            r#" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>"#,
        ),
        header
    )
}
