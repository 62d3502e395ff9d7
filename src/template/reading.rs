//! Reads a template whole and collects every fault, so that one look mends them all.

use std::ops::Range;

use toml::Spanned;

use super::fault::{Fault, Subject, TemplateError};
use super::source::Source;
use super::{Keys, Template, build, form};
use crate::domain::words::{self, UnknownPlaceholder, nearest};
use crate::domain::{ElectionId, ItemId, Text};

pub(super) fn read(file: &str, source: &str) -> Result<Template, Vec<TemplateError>> {
    let faults = form::faults(file, source);
    if !faults.is_empty() {
        return Err(in_order(faults));
    }
    let parsed: Source = toml::from_str(source)
        .map_err(|error| vec![TemplateError::from_toml(file, source, &error)])?;
    let mut reader = Reader::new(file, source);
    let template = build::template(&mut reader, parsed);
    if reader.faults.is_empty() { Ok(template) } else { Err(in_order(reader.faults)) }
}

fn in_order(mut faults: Vec<TemplateError>) -> Vec<TemplateError> {
    faults.sort_by_key(|fault| (fault.line, fault.column));
    faults
}

/// Reads values with their places, and notes what is wrong with them.
pub(super) struct Reader<'a> {
    file: &'a str,
    source: &'a str,
    pub(super) keys: Keys,
    taken: Vec<(String, usize)>,
    faults: Vec<TemplateError>,
}

impl<'a> Reader<'a> {
    fn new(file: &'a str, source: &'a str) -> Self {
        Self { file, source, keys: Keys::default(), taken: Vec::new(), faults: Vec::new() }
    }

    pub(super) fn error(&self, offset: usize, fault: Fault) -> TemplateError {
        TemplateError::new(self.file, self.source, offset, fault)
    }

    pub(super) fn fault(&mut self, offset: usize, fault: Fault) {
        let error = self.error(offset, fault);
        self.faults.push(error);
    }

    /// Reads words: their placeholders are filled live.
    pub(super) fn words(&mut self, paragraphs: &[Spanned<String>]) -> Vec<Text> {
        for paragraph in paragraphs {
            if let Err(unknown) = words::check(paragraph.get_ref()) {
                self.unknown_placeholder(paragraph.span(), unknown);
            }
        }
        paragraphs.iter().map(|paragraph| Text::new(paragraph.get_ref())).collect()
    }

    /// Reads a title: its placeholders are filled once, when the session is created.
    pub(super) fn title(&mut self, title: &Spanned<String>) -> Text {
        match (words::check(title.get_ref()), words::check_title(title.get_ref())) {
            (Err(unknown), _) => self.unknown_placeholder(title.span(), unknown),
            (Ok(()), Err(live)) => {
                let offset = self.offset_of(title.span(), &live.written);
                self.fault(offset, Fault::LiveInTitle { written: live.written });
            }
            (Ok(()), Ok(())) => {}
        }
        Text::new(title.get_ref())
    }

    pub(super) fn minutes(&mut self, minutes: &Spanned<i64>) -> u16 {
        let fault = Fault::Minutes { minutes: *minutes.get_ref() };
        self.number(minutes, 1..601, fault)
    }

    pub(super) fn seats(&mut self, seats: &Spanned<i64>, least: u16) -> u16 {
        let fault = Fault::Seats { seats: *seats.get_ref(), least };
        self.number(seats, least..501, fault)
    }

    fn number(&mut self, number: &Spanned<i64>, range: Range<u16>, fault: Fault) -> u16 {
        match u16::try_from(*number.get_ref()) {
            Ok(fit) if range.contains(&fit) => fit,
            _ => {
                self.fault(number.span().start, fault);
                range.start
            }
        }
    }

    /// Takes a key, once for elections and items together.
    pub(super) fn key(&mut self, key: &Spanned<String>) -> String {
        let (name, offset) = (key.get_ref(), key.span().start);
        let fit = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if name.is_empty() || !name.chars().all(fit) {
            self.fault(offset, Fault::UnfitKey { key: name.clone() });
        }
        if let Some((_, first_line)) = self.taken.iter().find(|(taken, _)| taken == name) {
            let first_line = *first_line;
            self.fault(offset, Fault::DuplicateKey { key: name.clone(), first_line });
        }
        let line = self.error(offset, Fault::UnfitKey { key: String::new() }).line;
        self.taken.push((name.clone(), line));
        name.clone()
    }

    /// Looks an election up by its key.
    pub(super) fn election(&mut self, key: &str, offset: usize) -> Option<ElectionId> {
        let elections = &self.keys.elections;
        if let Some((_, id)) = elections.iter().find(|(known, _)| known == key) {
            return Some(*id);
        }
        let nearest = nearest(key, elections.iter().map(|(known, _)| known.as_str()));
        let nearest = nearest.map(str::to_owned);
        let written = key.to_owned();
        self.fault(offset, Fault::Unknown { subject: Subject::Election, written, nearest });
        None
    }

    pub(super) fn remember_item(&mut self, key: &Spanned<String>, id: ItemId) {
        let key = self.key(key);
        self.keys.items.push((key, id));
    }

    fn unknown_placeholder(&mut self, span: Range<usize>, unknown: UnknownPlaceholder) {
        let offset = self.offset_of(span, &unknown.written);
        let nearest = unknown.nearest.map(|name| format!("{{{name}}}"));
        let written = unknown.written;
        self.fault(offset, Fault::Unknown { subject: Subject::Placeholder, written, nearest });
    }

    /// Finds where in the file a part of a text stands.
    fn offset_of(&self, span: Range<usize>, part: &str) -> usize {
        let text = self.source.get(span.clone()).unwrap_or_default();
        span.start + text.find(part).unwrap_or_default()
    }
}
