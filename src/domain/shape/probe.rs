//! A reader of nothing: it lets a type ask for what it needs, notes the question, and answers with the
//! least that will do.

mod access;

use serde::Deserialize;
use serde::de::value::Error;
use serde::de::{Deserializer, Expected, Visitor};

use self::access::{Entry, Fields, Names, Nothing, Pair, Placed, Places, Variant};
use super::{ANY, Choice, Shape};

/// A value with its place in the file asks for a table of this name: it looks like the value alone.
const PLACED: &str = "$__serde_spanned";

/// What a pass must see.
#[derive(Debug)]
pub(super) struct Goal {
    /// The values that are chosen on the way; elsewhere the first will do.
    pub(super) way: Vec<String>,
    /// The field that is left out. Empty for none.
    pub(super) omit: Vec<String>,
}

/// What a pass saw.
#[derive(Debug)]
pub(super) struct Pass {
    pub(super) shape: Shape,
    /// Why the type was not satisfied.
    pub(super) error: Option<String>,
}

/// Lets a type read nothing.
pub(super) fn pass<'de, T: Deserialize<'de>>(goal: &Goal) -> Pass {
    let mut shape = Shape::Nothing;
    let read = T::deserialize(Probe { goal, way: Vec::new(), shape: &mut shape });
    Pass { shape, error: read.err().map(|error| error.to_string()) }
}

struct Probe<'a> {
    goal: &'a Goal,
    way: Vec<&'a str>,
    shape: &'a mut Shape,
}

impl<'a> Probe<'a> {
    fn below<'b>(&self, step: &'b str, shape: &'b mut Shape) -> Probe<'b>
    where
        'a: 'b,
    {
        let way = self.way.iter().copied().chain([step]).collect();
        Probe { goal: self.goal, way, shape }
    }

    /// The step that the goal takes from here, if it comes by.
    fn next(&self) -> Option<&'a str> {
        let (passed, rest) = self.goal.way.split_at_checked(self.way.len())?;
        let comes_by = passed.iter().zip(&self.way).all(|(one, other)| one == other);
        rest.first().filter(|_| comes_by).map(String::as_str)
    }

    fn is_omitted(&self, field: &str) -> bool {
        self.goal.omit.split_last().is_some_and(|(last, way)| {
            last == field && way.iter().map(String::as_str).eq(self.way.iter().copied())
        })
    }
}

impl Probe<'_> {
    /// Answers with 1, whatever the type of the number.
    fn whole<'de, V: Visitor<'de>>(
        self,
        bounds: (i64, u64),
        visitor: V,
    ) -> Result<V::Value, Error> {
        let (least, most) = bounds;
        *self.shape = Shape::Whole { least, most };
        visitor.visit_u64(1)
    }

    fn fields<'de, V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let kept = names.iter().copied().filter(|name| !self.is_omitted(name));
        let mut seen = Vec::new();
        let read =
            visitor.visit_map(Fields { probe: &self, names: Names::new(kept), seen: &mut seen });
        // What the type did not come to stays a field with nothing in it.
        *self.shape = Shape::Table(seen);
        read
    }

    fn placed<'de, V: Visitor<'de>>(
        self,
        names: &[&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_map(Placed { probe: self, names: Names::new(names.iter().copied()) })
    }
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let wanted = (&visitor as &dyn Expected).to_string();
        *self.shape = Shape::Other(wanted);
        visitor.visit_seq(Nothing)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        *self.shape = Shape::Bool;
        visitor.visit_bool(false)
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.whole((i8::MIN.into(), i8::MAX.unsigned_abs().into()), visitor)
    }

    fn deserialize_i16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.whole((i16::MIN.into(), i16::MAX.unsigned_abs().into()), visitor)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.whole((i32::MIN.into(), i32::MAX.unsigned_abs().into()), visitor)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.whole((i64::MIN, i64::MAX.unsigned_abs()), visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.whole((0, u8::MAX.into()), visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.whole((0, u16::MAX.into()), visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.whole((0, u32::MAX.into()), visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.whole((0, u64::MAX), visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let wanted = (&visitor as &dyn Expected).to_string();
        if wanted.contains("RFC 3339") || wanted.contains("date and time") {
            *self.shape = Shape::Moment;
            return visitor.visit_str("2000-01-01T00:00:00Z");
        }
        if wanted.contains("date") {
            *self.shape = Shape::Date;
            return visitor.visit_str("2000-01-01");
        }
        *self.shape = Shape::Text;
        visitor.visit_str("x")
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let mut inner = Shape::Nothing;
        let read = visitor.visit_seq(Entry { probe: Some(self.below(ANY, &mut inner)) });
        *self.shape = Shape::List(Box::new(inner));
        read
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        let mut places = Vec::new();
        let read = visitor.visit_seq(Places { probe: &self, left: len, seen: &mut places });
        *self.shape = Shape::Row(places);
        read
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let (mut key, mut value) = (Shape::Nothing, Shape::Nothing);
        let pair =
            Pair { key: Some(self.below(ANY, &mut key)), value: Some(self.below(ANY, &mut value)) };
        let read = visitor.visit_map(pair);
        *self.shape = Shape::Map { key: Box::new(key), value: Box::new(value) };
        read
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name.starts_with(PLACED) {
            return self.placed(fields, visitor);
        }
        self.fields(fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let wanted = self.next();
        let known = variants.iter().position(|variant| Some(*variant) == wanted).unwrap_or(0);
        let choice = |name: &&str| Choice { name: (*name).to_owned(), data: Shape::Nothing };
        let mut choices: Vec<Choice> = variants.iter().map(choice).collect();
        let mut data = Shape::Nothing;
        let name = variants.get(known).copied().unwrap_or_default();
        let read = visitor.visit_enum(Variant { name, probe: self.below(name, &mut data) });
        if let Some(chosen) = choices.get_mut(known) {
            chosen.data = data;
        }
        *self.shape = Shape::OneOf(choices);
        read
    }

    serde::forward_to_deserialize_any! {
        i128 u128 f32 f64 char bytes byte_buf unit unit_struct identifier ignored_any
    }
}
