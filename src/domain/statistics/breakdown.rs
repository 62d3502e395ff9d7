//! One question to everybody, one answer each: the parts add up to the total by construction.

use std::collections::BTreeMap;

use crate::domain::Text;
use crate::domain::percent::Percent;

/// How many people gave each answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakdown<K> {
    parts: Vec<Part<K>>,
}

/// An answer, and how many gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<K> {
    pub class: K,
    pub count: u32,
}

/// An answer that the roster may not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class<T> {
    Known(T),
    Unknown,
}

impl<K: PartialEq + Clone> Breakdown<K> {
    /// Counts the answers. The expected ones come first and in their order, even if nobody gave
    /// them.
    pub(super) fn of(expected: &[K], answers: impl Iterator<Item = K>) -> Self {
        let none = |class: &K| Part { class: class.clone(), count: 0 };
        let mut parts: Vec<Part<K>> = expected.iter().map(none).collect();
        for class in answers {
            match parts.iter_mut().find(|part| part.class == class) {
                Some(part) => part.count += 1,
                None => parts.push(Part { class, count: 1 }),
            }
        }
        Self { parts }
    }

    pub fn parts(&self) -> &[Part<K>] {
        &self.parts
    }

    /// Counts everybody who was asked.
    pub fn total(&self) -> u32 {
        self.parts.iter().map(|part| part.count).sum()
    }

    pub fn count(&self, class: &K) -> u32 {
        self.parts.iter().find(|part| part.class == *class).map_or(0, |part| part.count)
    }

    /// Takes the share of an answer in the total.
    pub fn percent(&self, class: &K) -> Percent {
        Percent::of(self.count(class), self.total())
    }
}

impl<'a> Breakdown<Class<&'a Text>> {
    /// Counts what is written, the most frequent first. Capitals make no difference; an empty text
    /// is unknown and comes last.
    pub(super) fn by_text(texts: impl Iterator<Item = &'a Text>) -> Self {
        let mut counts: BTreeMap<String, Part<Class<&'a Text>>> = BTreeMap::new();
        for text in texts {
            let class = if text.is_empty() { Class::Unknown } else { Class::Known(text) };
            counts.entry(text.to_lowercase()).or_insert(Part { class, count: 0 }).count += 1;
        }
        let mut parts: Vec<_> = counts.into_values().collect();
        parts.sort_by_key(|part| (part.class == Class::Unknown, u32::MAX - part.count));
        Self { parts }
    }

    /// Counts those whose known answer is meant.
    pub(super) fn count_known(&self, is_meant: impl Fn(&Text) -> bool) -> u32 {
        let meant = self.parts.iter().filter(|part| match part.class {
            Class::Known(text) => is_meant(text),
            Class::Unknown => false,
        });
        meant.map(|part| part.count).sum()
    }
}
