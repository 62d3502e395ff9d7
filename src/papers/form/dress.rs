//! Puts papers into their form: letterhead, number, wording, signers.

use std::collections::BTreeMap;

use super::{Form, PaperForm, Signer, Wording};
use crate::domain::{Gathering, Lang, Moment, State, Text, date, words};
use crate::papers::catalogue::{Kind, Paper};
use crate::papers::document::{Block, Document, Signature};
use crate::papers::head::long_date;

/// Dresses every paper that is ready. Its number is its place among the papers of its type, by date.
pub(in crate::papers) fn dress_all(papers: &mut [Paper], form: &Form, state: &State) {
    let numbers = numbers(papers, form);
    for (paper, number) in papers.iter_mut().zip(numbers) {
        let Ok(document) = &mut paper.made else { continue };
        let none = PaperForm::default();
        let own = form.papers.get(&paper.kind).unwrap_or(&none);
        Tailor {
            form,
            own,
            state,
            lang: document.lang,
            values: values(document, own, (number, state)),
        }
        .dress(document);
    }
}

/// The number of each paper. One without a date or a type has none yet.
fn numbers(papers: &[Paper], form: &Form) -> Vec<Option<u32>> {
    let mut dated: Vec<_> =
        papers.iter().enumerate().filter_map(|(at, paper)| dated(at, paper)).collect();
    dated.sort();
    let mut next: BTreeMap<&str, u32> = BTreeMap::new();
    let mut numbers = vec![None; papers.len()];
    for (_, at, kind) in dated {
        let Some(mark) = form.papers.get(&kind).and_then(|own| own.mark.as_deref()) else {
            continue;
        };
        let first = form.numbers.first.get(mark).copied().unwrap_or(1);
        let number = next.entry(mark).or_insert(first);
        if let Some(place) = numbers.get_mut(at) {
            *place = Some(*number);
        }
        *number = number.saturating_add(1);
    }
    numbers
}

fn dated(at: usize, paper: &Paper) -> Option<(Moment, usize, Kind)> {
    let on = paper.made.as_ref().ok()?.on?;
    Some((on, at, paper.kind))
}

/// What the session is, as a number has it: a congress, a branch, or a conference.
fn session(state: &State) -> &'static str {
    match state.about.gathering {
        Gathering::MemberCongress | Gathering::DelegateCongress => "ĐH",
        Gathering::MemberMeeting => "CB",
        Gathering::CommitteeMeeting | Gathering::Conference => "HN",
    }
}

/// What a paper knows of itself.
fn values(
    document: &Document,
    own: &PaperForm,
    (number, state): (Option<u32>, &State),
) -> Vec<(&'static str, Vec<String>)> {
    let unknown = || words::UNKNOWN.to_owned();
    let of_date = |how: &str| document.on.map_or_else(unknown, |on| on.format(how).to_string());
    let number = number.map_or_else(unknown, |number| format!("{number:02}"));
    let in_full = document.on.map_or_else(unknown, |on| long_date(on, document.lang));
    let month = document.on.map_or_else(unknown, |on| date::month(on.date_naive()));
    let one = |value: String| vec![value];
    vec![
        ("number", one(number)),
        ("type", one(own.mark.clone().unwrap_or_default())),
        ("session", one(session(state).to_owned())),
        ("day", one(of_date("%d"))),
        ("month", one(month)),
        ("year", one(of_date("%Y"))),
        ("date", one(in_full)),
        ("subject", document.head.iter().filter_map(|head| head.subject.clone()).collect()),
        ("head", document.hands.head.iter().cloned().collect()),
        ("members", document.hands.members.clone()),
    ]
}

/// One paper being dressed.
struct Tailor<'a> {
    form: &'a Form,
    own: &'a PaperForm,
    state: &'a State,
    lang: Lang,
    values: Vec<(&'static str, Vec<String>)>,
}

impl Tailor<'_> {
    fn dress(&self, document: &mut Document) {
        self.letterhead(document);
        self.text(document);
        if let Some(signers) = &self.own.signers {
            let signed = self.signatures(signers);
            replace_signatures(&mut document.blocks, signed);
        }
    }

    fn letterhead(&self, document: &mut Document) {
        let Some(head) = &mut document.head else { return };
        let general = &self.form.letterhead;
        let issuers = self.own.issuers.as_ref().or(general.issuers.as_ref());
        let lines = issuers.into_iter().flatten().map(|line| self.filled(line));
        head.issuers = lines.filter(|line| is_said(line)).collect();
        head.motto = self.said(general.motto.as_ref());
        head.sign = self.said(general.sign.as_ref());
        if document.on.is_some() {
            head.place_and_date = self.said(general.place_and_date.as_ref());
        }
        if self.own.mark.is_some() {
            head.number = self.said(self.form.numbers.pattern.as_ref());
        }
        if let Some(kind) = self.said(self.own.kind.as_ref()) {
            head.kind = kind.to_uppercase();
        }
        if let Some(subject) = &self.own.subject {
            head.subject = Some(self.filled(subject)).filter(|line| is_said(line));
        }
    }

    /// The paragraphs before and after the text. The signatures come last.
    fn text(&self, document: &mut Document) {
        let paragraphs = |words: &[Wording]| -> Vec<Block> {
            words.iter().map(|one| Block::Paragraph(self.filled(one))).collect()
        };
        document.blocks.splice(0..0, paragraphs(&self.own.opening));
        let is_signatures = |block: &Block| matches!(block, Block::Signatures(_));
        let end = document.blocks.iter().rposition(is_signatures).unwrap_or(document.blocks.len());
        document.blocks.splice(end..end, paragraphs(&self.own.closing));
    }

    /// The places to sign. A list of names gives each its own.
    fn signatures(&self, signers: &[Signer]) -> Vec<Signature> {
        let each = signers.iter().flat_map(|signer| {
            let office = self.filled(&signer.office);
            let names = self.names(&signer.name);
            names.into_iter().map(move |name| Signature { office: office.clone(), name })
        });
        each.collect()
    }

    fn names(&self, name: &Wording) -> Vec<Option<String>> {
        let written = name.text(self.lang);
        let of_list = |(known, _): &&(&str, Vec<String>)| written == format!("{{{known}}}");
        match self.values.iter().find(of_list) {
            Some((_, names)) if !names.is_empty() => names.iter().cloned().map(Some).collect(),
            Some(_) => vec![None],
            None => vec![Some(self.filled(name)).filter(|name| is_said(name))],
        }
    }

    fn said(&self, words: Option<&Wording>) -> Option<String> {
        words.map(|words| self.filled(words)).filter(|line| is_said(line))
    }

    fn filled(&self, words: &Wording) -> String {
        let value = |name: &str| {
            let known = self.values.iter().find(|(known, _)| *known == name);
            known.map(|(_, values)| values.join(", "))
        };
        let filled = words::fill_with(words.text(self.lang), self.state, self.lang, &value);
        Text::new(&filled).to_string()
    }
}

/// A line that came out with nothing in it, or with nothing but room, is left out.
fn is_said(line: &str) -> bool {
    !matches!(line.trim(), "" | words::UNKNOWN)
}

fn replace_signatures(blocks: &mut Vec<Block>, signed: Vec<Signature>) {
    let last = blocks.iter_mut().rev().find_map(|block| match block {
        Block::Signatures(signatures) => Some(signatures),
        _ => None,
    });
    match last {
        Some(there) => *there = signed,
        None => blocks.push(Block::Signatures(signed)),
    }
}
