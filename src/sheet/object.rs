//! Objects of a sheet. Left to itself, the reader would also take a list for one, field by field.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::domain::election::ballot::InvalidGround;

/// A value that must be written as an object.
pub(super) struct Object<T>(pub(super) T);

/// Reads a list of objects.
pub(super) fn objects<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let objects: Vec<Object<T>> = Vec::deserialize(deserializer)?;
    Ok(objects.into_iter().map(|object| object.0).collect())
}

/// Reads the numbers by ground, each ground once. Without any, the grounds are not known.
pub(super) fn grounds<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Grounds>, D::Error> {
    let read: Option<Once> = Option::deserialize(deserializer)?;
    Ok(read.map(|once| once.0).filter(|grounds| !grounds.is_empty()))
}

type Grounds = BTreeMap<InvalidGround, u32>;

/// An object without a key that stands twice.
struct Once(Grounds);

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OnceVisitor)
    }
}

struct OnceVisitor;

impl<'de> Visitor<'de> for OnceVisitor {
    type Value = Once;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Once, A::Error> {
        let mut grounds = Grounds::new();
        while let Some(ground) = map.next_key::<InvalidGround>()? {
            if grounds.contains_key(&ground) {
                let name = serde_json::to_value(ground).unwrap_or_default();
                let name = name.as_str().unwrap_or_default();
                return Err(A::Error::custom(format!("duplicate field `{name}`")));
            }
            grounds.insert(ground, map.next_value()?);
        }
        Ok(Once(grounds))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor(PhantomData))
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = Object<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Object)
    }
}
