//! What a list, a map, a table and a choice hand to the type that reads them.

use std::collections::VecDeque;

use serde::de::value::{BorrowedStrDeserializer, Error};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::Probe;
use crate::domain::shape::{ANY, Field, Presence, Shape};

/// A list without an entry.
pub(super) struct Nothing;

impl<'de> SeqAccess<'de> for Nothing {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        _: T,
    ) -> Result<Option<T::Value>, Error> {
        Ok(None)
    }
}

/// A list of one entry.
pub(super) struct Entry<'a> {
    pub(super) probe: Option<Probe<'a>>,
}

impl<'de> SeqAccess<'de> for Entry<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        self.probe.take().map(|probe| seed.deserialize(probe)).transpose()
    }
}

/// So many values in their places.
pub(super) struct Places<'a, 'p> {
    pub(super) probe: &'a Probe<'p>,
    pub(super) left: usize,
    pub(super) seen: &'a mut Vec<Shape>,
}

impl<'de> SeqAccess<'de> for Places<'_, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        let mut shape = Shape::Nothing;
        let read = seed.deserialize(self.probe.below(ANY, &mut shape));
        self.seen.push(shape);
        read.map(Some)
    }
}

/// A map of one entry.
pub(super) struct Pair<'a> {
    pub(super) key: Option<Probe<'a>>,
    pub(super) value: Option<Probe<'a>>,
}

impl<'de> MapAccess<'de> for Pair<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        self.key.take().map(|probe| seed.deserialize(probe)).transpose()
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let missing = || serde::de::Error::custom("a value without its key");
        seed.deserialize(self.value.take().ok_or_else(missing)?)
    }
}

/// The names of a table, handed out one after another.
pub(super) struct Names {
    left: VecDeque<&'static str>,
    /// The one handed out last.
    at: &'static str,
}

impl Names {
    pub(super) fn new(names: impl Iterator<Item = &'static str>) -> Self {
        Self { left: names.collect(), at: "" }
    }

    fn next<'de, K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some(name) = self.left.pop_front() else { return Ok(None) };
        self.at = name;
        seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some)
    }
}

/// The fields of a table.
pub(super) struct Fields<'a, 'p> {
    pub(super) probe: &'a Probe<'p>,
    pub(super) names: Names,
    pub(super) seen: &'a mut Vec<Field>,
}

impl<'de> MapAccess<'de> for Fields<'_, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        self.names.next(seed)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let mut shape = Shape::Nothing;
        let read = seed.deserialize(self.probe.below(self.names.at, &mut shape));
        let (name, presence) = (self.names.at.to_owned(), Presence::MayBeLeftOut);
        self.seen.push(Field { name, shape, presence });
        read
    }
}

/// A value with its place: the place is two numbers, and comes first.
pub(super) struct Placed<'a> {
    pub(super) probe: Probe<'a>,
    pub(super) names: Names,
}

impl<'de> MapAccess<'de> for Placed<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        self.names.next(seed)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let Probe { goal, way, shape } = &mut self.probe;
        let mut place = Shape::Nothing;
        let shape = if self.names.left.is_empty() { &mut **shape } else { &mut place };
        seed.deserialize(Probe { goal, way: way.clone(), shape })
    }
}

/// One of the values to choose from.
pub(super) struct Variant<'a> {
    pub(super) name: &'static str,
    pub(super) probe: Probe<'a>,
}

impl<'de, 'a> EnumAccess<'de> for Variant<'a> {
    type Error = Error;
    type Variant = Probe<'a>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Probe<'a>), Error> {
        let name = seed.deserialize(BorrowedStrDeserializer::new(self.name))?;
        Ok((name, self.probe))
    }
}

impl<'de> VariantAccess<'de> for Probe<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.fields(fields, visitor)
    }
}
