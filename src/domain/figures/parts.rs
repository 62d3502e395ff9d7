//! A whole and its parts: "21 đảng bộ, gồm: 9 đảng bộ xã; 1 đảng bộ cơ quan và 2 đảng bộ doanh nghiệp".
//!
//! The whole may stand in the same sentence or shortly before. It is found by what is counted: the
//! parts begin with the same noun. A list that may leave something out is not judged.

use super::token::{End, Kind, Sentence, Token, count};
use super::{Fault, Finding, Surety, check_sum};

/// How many sentences back the whole may stand.
const BACK: usize = 3;

/// Nouns by which a whole of people or bodies is parted, without marks.
const PARTITIONS: [&str; 16] = [
    "nam",
    "nu",
    "chinh",
    "du",
    "duong",
    "bau",
    "chi dinh",
    "men",
    "women",
    "male",
    "female",
    "official",
    "alternate",
    "probationary",
    "elected",
    "appointed",
];

/// Words that begin a part without naming again what is counted.
const PREPOSITIONS: [&str; 6] = ["in", "of", "from", "at", "o", "thuoc"];

/// Words that say that the list leaves something out.
const OPEN: [&str; 5] = ["vv", "v", "etc", "khac", "others"];

/// A number and what it counts: the first two words behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Counted {
    number: u64,
    noun: Vec<String>,
}

/// A list of parts: where it begins in its sentence, and its line.
struct List {
    parts: Vec<Counted>,
    begin: usize,
    line: usize,
}

pub(super) fn check(sentences: &[Sentence<'_>]) -> Vec<Finding> {
    let lists = sentences.iter().enumerate().filter_map(|(at, sentence)| {
        let list = list(sentence)?;
        judge(&list, &wholes(sentences.get(..=at)?, list.begin))
    });
    lists.collect()
}

/// Compares the parts with every whole that they may be parts of: one that fits is enough.
fn judge(list: &List, wholes: &[(Counted, usize)]) -> Option<Finding> {
    let first = list.parts.first()?;
    let is_whole = |(whole, distance): &&(Counted, usize)| {
        (whole.counts_like(first) || first.is_elliptic() && *distance == 0)
            || *distance == 0 && list.parts.iter().all(Counted::is_partition)
    };
    let mut wholes = wholes.iter().filter(is_whole).peekable();
    let (nearest, _) = wholes.peek()?;
    let whole = nearest.number;
    let alike: Vec<&Counted> = list.parts.iter().filter(|part| part.counts_like(first)).collect();
    let numbers = || list.parts.iter().map(|part| part.number);
    let adds_up = |whole: u64| {
        check_sum(numbers(), whole).is_none()
            || 1 < alike.len() && check_sum(alike.iter().map(|part| part.number), whole).is_none()
    };
    if wholes.any(|(whole, _)| adds_up(whole.number)) {
        return None;
    }
    let is_plain = alike.len() == list.parts.len() || list.parts.iter().all(Counted::is_partition);
    let surety = if is_plain { Surety::Likely } else { Surety::Possible };
    let sum = check_sum(numbers(), whole)?.sum;
    let fault = Fault::Parts { parts: numbers().collect(), sum, whole };
    Some(Finding { line: list.line, fault, surety })
}

impl Counted {
    fn counts_like(&self, other: &Self) -> bool {
        let both = self.noun.len().min(other.noun.len());
        0 < both && self.noun.iter().zip(&other.noun).all(|(mine, others)| mine == others)
    }

    fn is_elliptic(&self) -> bool {
        self.noun.first().is_some_and(|word| PREPOSITIONS.contains(&word.as_str()))
    }

    fn is_partition(&self) -> bool {
        let noun = self.noun.join(" ");
        PARTITIONS.iter().any(|known| {
            noun == *known || noun.strip_prefix(known).is_some_and(|rest| rest.starts_with(' '))
        })
    }
}

/// Reads the list of parts of a sentence, if it has one that can be judged.
fn list(sentence: &Sentence<'_>) -> Option<List> {
    let tokens = sentence.tokens;
    let begin = tokens.iter().position(|token| {
        token.is_word(&["gom", "comprising", "comprises", "namely", "comprise"])
    })?;
    let rest = tokens.get(begin + 1..)?;
    let is_numeral = |token: &Token| matches!(token.kind, Kind::Numeral(_));
    let leaves_out = |token: &Token| token.is_word(&OPEN) || token.is('…') || is_numeral(token);
    let is_open = rest.iter().any(leaves_out)
        || rest.first().is_some_and(|token| token.is_word(&["ca", "nhung", "cac"]));
    if sentence.end == End::Unsure || is_open {
        return None;
    }
    let items = items(skip(rest, |token| token.is(':') || token.is_word(&["co"])));
    let parts = items.iter().map(|item| counted(item)).collect::<Option<Vec<_>>>()?;
    let line = tokens.get(begin)?.line;
    (1 < parts.len()).then_some(List { parts, begin, line })
}

/// Leaves out what stands before the first token of another sort.
fn skip(tokens: &[Token], is_left_out: impl Fn(&Token) -> bool) -> &[Token] {
    let at = tokens.iter().position(|token| !is_left_out(token)).unwrap_or(tokens.len());
    tokens.get(at..).unwrap_or_default()
}

/// Tells the signs and words that may stand before the number of an item.
fn is_bullet(token: &Token) -> bool {
    token.is('-') || token.is_word(&["va", "and"])
}

/// Cuts a list into its items: at semicolons where there are any, else at commas and at "và" that a
/// number follows.
fn items(rest: &[Token]) -> Vec<&[Token]> {
    let is_strong = rest.iter().any(|token| token.is(';'));
    let (mut items, mut start) = (Vec::new(), 0);
    for (at, token) in rest.iter().enumerate() {
        let follows = rest.get(at + 1..).unwrap_or_default();
        let is_number =
            skip(follows, is_bullet).first().is_some_and(|token| token.number().is_some());
        let is_cut = token.is(';')
            || is_number && (token.is_word(&["va", "and"]) || !is_strong && token.is(','));
        if is_cut {
            items.push(rest.get(start..at).unwrap_or_default());
            start = at + 1;
        }
    }
    items.push(rest.get(start..).unwrap_or_default());
    let trimmed = items.into_iter().map(|item| skip(item, is_bullet));
    trimmed.filter(|item| item.iter().any(|token| !token.is('.'))).collect()
}

/// Reads "9 đảng bộ xã, phường": the number and the first words behind it.
fn counted(item: &[Token]) -> Option<Counted> {
    let (first, rest) = item.split_first()?;
    let number = count(first.number()?)?;
    let is_other = rest.first().is_some_and(|next| {
        ['%', '/', '-', '.'].iter().any(|sign| next.is(*sign) && next.is_glued())
            && !(next.is('.') && rest.len() == 1)
    });
    (!is_other).then(|| Counted { number, noun: noun(rest) })
}

fn noun(rest: &[Token]) -> Vec<String> {
    rest.iter().map_while(Token::word).take(2).map(str::to_owned).collect()
}

/// Lists the numbers that may be the whole, the nearest first, each with how many sentences back.
fn wholes(sentences: &[Sentence<'_>], begin: usize) -> Vec<(Counted, usize)> {
    let Some(own) = sentences.last() else { return Vec::new() };
    let near = sentences.iter().rev().take(BACK + 1).enumerate();
    let of_paragraph = near.take_while(|(_, sentence)| sentence.paragraph == own.paragraph);
    let mut wholes = Vec::new();
    for (distance, sentence) in of_paragraph {
        let until = if distance == 0 { begin } else { sentence.tokens.len() };
        let tokens = sentence.tokens.get(..until).unwrap_or_default();
        let found = (0..tokens.len()).rev().filter_map(|at| whole(tokens, at));
        wholes.extend(found.map(|counted| (counted, distance)));
    }
    wholes
}

/// Reads a number that counts something; of a fraction its part counts what stands behind it.
fn whole(tokens: &[Token], at: usize) -> Option<Counted> {
    let number = count(tokens.get(at)?.number()?)?;
    let is_stroke = |at: usize| tokens.get(at).is_some_and(|token| token.is('/'));
    let is_denominator = at.checked_sub(1).is_some_and(is_stroke);
    let behind = if is_stroke(at + 1) { at + 3 } else { at + 1 };
    let rest = tokens.get(behind..)?;
    let next = rest.first()?;
    if is_denominator || next.is_glued() {
        return None;
    }
    let noun = noun(rest);
    (!noun.is_empty()).then_some(Counted { number, noun })
}
