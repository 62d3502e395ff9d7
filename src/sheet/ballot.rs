//! One ballot on a sheet: a list of the names kept, or an object that says what was marked.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::domain::election::ballot::{Ballot, InvalidGround};

/// A ballot as a sheet writes it. Its numbers ascend, in whatever order they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked(pub Ballot);

impl<'de> Deserialize<'de> for Marked {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MarkedVisitor)
    }
}

struct MarkedVisitor;

impl<'de> Visitor<'de> for MarkedVisitor {
    type Value = Marked;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(FORMS)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Marked, A::Error> {
        let kept = Vec::deserialize(SeqAccessDeserializer::new(seq))?;
        Ok(Marked(Ballot::Kept(ascending(kept))))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Marked, A::Error> {
        let marks = Marks::deserialize(MapAccessDeserializer::new(map))?;
        marks.ballot().map(Marked).ok_or_else(|| A::Error::custom(format!("expected {FORMS}")))
    }
}

const FORMS: &str = "a list of numbers, {\"struck\"}, {\"agree\", \"disagree\"} or {\"invalid\"}";

/// Every key that a ballot may have. Which of them go together is seen once all are read.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Marks {
    struck: Option<Vec<u16>>,
    agree: Option<Vec<u16>>,
    disagree: Option<Vec<u16>>,
    invalid: Option<InvalidGround>,
}

impl Marks {
    fn ballot(self) -> Option<Ballot> {
        match (self.struck, self.agree, self.disagree, self.invalid) {
            (Some(struck), None, None, None) => Some(Ballot::Struck(ascending(struck))),
            (None, None, None, Some(ground)) => Some(Ballot::Invalid(ground)),
            (None, None, None, None) => None,
            (None, agree, disagree, None) => {
                let (agree, disagree) = (agree.unwrap_or_default(), disagree.unwrap_or_default());
                Some(Ballot::Marks { agree: ascending(agree), disagree: ascending(disagree) })
            }
            _ => None,
        }
    }
}

fn ascending(mut numbers: Vec<u16>) -> Vec<u16> {
    numbers.sort_unstable();
    numbers
}
