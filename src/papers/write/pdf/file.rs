//! Writes laid-out pages as a PDF file: the same pages give the same bytes.

use std::collections::BTreeMap;

use pdf_writer::types::LineCapStyle;
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use sha2::{Digest, Sha256};

use super::edge::real;
use super::face::Face;
use super::letters::{Letters, compressed};
use super::measure::{Length, points};
use super::page::{Page, Placed, Rule, SHEET, Stroke};
use super::word::Word;
use crate::domain::Lang;
use crate::papers::write::WriteError;

/// A4 in points.
const MEDIA: (f32, f32) = (595.276, 841.89);
/// A thirty-second of a point, in points.
const UNIT: f32 = 0.031_25;

/// What a reader of the file shows about it.
#[derive(Clone, Debug)]
pub(super) struct About {
    pub(super) title: String,
    pub(super) lang: Lang,
}

/// Writes the pages.
pub(super) fn file(pages: &[Page], about: &About) -> Result<Vec<u8>, WriteError> {
    let mut next = Ref::new(1);
    let mut pdf = Pdf::new();
    let (catalog, tree, info) = (next.bump(), next.bump(), next.bump());
    describe(&mut pdf, (catalog, tree, info), about);
    let letters = letters_of(pages);
    let mut fonts = Vec::new();
    for (letters, name) in letters.values().zip(NAMES).filter(|(letters, _)| !letters.is_empty()) {
        let font = next.bump();
        letters.embed(&mut pdf, font, &mut next)?;
        fonts.push((Name(name), font));
    }
    let mut hash = Sha256::new_with_prefix(&about.title);
    let mut kids = Vec::new();
    for page in pages {
        let content = content(page, &letters);
        hash.update(&content);
        let stream = next.bump();
        compressed(&mut pdf, stream, &content);
        for _ in 0..page.sheets() {
            let sheet = next.bump();
            kids.push(sheet);
            let mut sheet = pdf.page(sheet);
            sheet.parent(tree).contents(stream);
            if page.sheet != SHEET {
                sheet.media_box(Rect::new(0.0, 0.0, MEDIA.1, MEDIA.0));
            }
        }
    }
    page_tree(&mut pdf, tree, &kids, &fonts);
    let id: Vec<u8> = hash.finalize().iter().copied().take(16).collect();
    pdf.set_file_id((id.clone(), id));
    Ok(pdf.finish())
}

/// By which names the pages call the faces.
const NAMES: [&[u8]; 3] = [b"F0", b"F1", b"F2"];

fn describe(pdf: &mut Pdf, (catalog, tree, info): (Ref, Ref, Ref), about: &About) {
    let mut catalog = pdf.catalog(catalog);
    let lang = match about.lang {
        Lang::Vi => "vi-VN",
        Lang::En => "en",
    };
    catalog.pages(tree).lang(TextStr(lang));
    catalog.viewer_preferences().display_doc_title(true);
    catalog.finish();
    let mut info = pdf.document_info(info);
    info.title(TextStr(&about.title)).producer(TextStr("daihoi"));
}

fn page_tree(pdf: &mut Pdf, tree: Ref, kids: &[Ref], fonts: &[(Name<'_>, Ref)]) {
    let mut pages = pdf.pages(tree);
    pages.kids(kids.iter().copied()).count(i32::try_from(kids.len()).unwrap_or(i32::MAX));
    pages.media_box(Rect::new(0.0, 0.0, MEDIA.0, MEDIA.1));
    pages.resources().fonts().pairs(fonts.iter().copied());
}

/// The letters of every face, with the space that parts words.
fn letters_of(pages: &[Page]) -> BTreeMap<Face, Letters> {
    let mut letters: BTreeMap<Face, String> =
        Face::ALL.into_iter().map(|face| (face, String::new())).collect();
    for placed in pages.iter().flat_map(|page| &page.placed) {
        let Placed::Text { font, line, .. } = placed else { continue };
        let texts = letters.entry(font.face).or_default();
        line.words.iter().for_each(|(_, word)| texts.push_str(&word.shown));
        texts.push(' ');
    }
    letters.into_iter().map(|(face, texts)| (face, Letters::new(face, texts.chars()))).collect()
}

fn content(page: &Page, letters: &BTreeMap<Face, Letters>) -> Vec<u8> {
    // A file counts heights from the bottom.
    let up = |(x, y): (Length, Length)| (x, page.sheet.1 - y);
    let mut content = Content::new();
    content.transform([UNIT, 0.0, 0.0, UNIT, 0.0, 0.0]);
    content.set_line_cap(LineCapStyle::ProjectingSquareCap);
    for placed in &page.placed {
        match placed {
            Placed::Rule(rule) => {
                let (from, to) = (up(rule.from), up(rule.to));
                draw(&mut content, Rule { from, to, ..*rule });
            }
            Placed::Text { at, font, line } => {
                let name = NAMES.into_iter().zip(Face::ALL).find(|(_, face)| *face == font.face);
                let (Some(letters), Some((name, _))) = (letters.get(&font.face), name) else {
                    continue;
                };
                content.begin_text();
                content.set_font(Name(name), real(font.size));
                write(&mut content, letters, up(*at), &line.words);
                content.end_text();
            }
        }
    }
    content.finish().into_vec()
}

/// Writes the words of a line, each at its place and with the space after it, so that what is
/// copied has its spaces.
fn write(
    content: &mut Content,
    letters: &Letters,
    (x, y): (Length, Length),
    words: &[(Length, Word)],
) {
    let mut rest = words.iter().peekable();
    while let Some((from, word)) = rest.next() {
        let space = if rest.peek().is_some() { " " } else { "" };
        content.set_text_matrix([1.0, 0.0, 0.0, 1.0, real(x + from), real(y)]);
        let shown = letters.coded(&format!("{}{space}", word.shown));
        match &word.said {
            None => {
                content.show(Str(&shown));
            }
            Some(said) => {
                let text = format!("{said}{space}");
                let mut span = content.begin_marked_content_with_properties(Name(b"Span"));
                span.properties().actual_text(TextStr(&text));
                span.finish();
                content.show(Str(&shown)).end_marked_content();
            }
        }
    }
}

fn draw(content: &mut Content, Rule { from, to, stroke }: Rule) {
    let dashes: &[i32] = match stroke {
        Stroke::Thin => &[],
        Stroke::Dashed => &[4, 4],
    };
    content.set_line_width(real(stroke.width()));
    content.set_dash_pattern(dashes.iter().map(|&dash| real(points(dash))), 0.0);
    content.move_to(real(from.0), real(from.1)).line_to(real(to.0), real(to.1)).stroke();
}
