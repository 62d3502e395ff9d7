//! An event as it stands in a line: its kind `noun.verb`, and its data.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::borrow::Cow;

use crate::domain::Event;

/// An event on its way into the file.
#[derive(Debug, Serialize)]
pub(super) struct Written {
    k: String,
    d: Map<String, Value>,
}

/// An event as it was found in the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Found<'a> {
    #[serde(borrow)]
    k: Cow<'a, str>,
    #[serde(borrow)]
    d: &'a RawValue,
}

/// Why an event cannot be written or read.
#[derive(Debug, thiserror::Error)]
pub(super) enum WireError {
    #[error("an event is not of the form noun, verb, data")]
    Shape,
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

/// Takes the two outer layers, noun and verb, off an event.
pub(super) fn write(event: &Event) -> Result<Written, WireError> {
    let (noun, inner) = only_entry(serde_json::to_value(event)?)?;
    let (verb, data) = only_entry(inner)?;
    match data {
        Value::Object(d) => Ok(Written { k: format!("{noun}.{verb}"), d }),
        _ => Err(WireError::Shape),
    }
}

/// Puts the two layers back on, so that the event's own rules of reading apply.
pub(super) fn read(found: &Found<'_>) -> Result<Event, WireError> {
    let (noun, verb) = found.k.split_once('.').ok_or(WireError::Shape)?;
    if !is_name(noun) || !is_name(verb) {
        return Err(WireError::Shape);
    }
    let nested = format!("{{\"{noun}\":{{\"{verb}\":{}}}}}", found.d.get());
    Ok(serde_json::from_str(&nested)?)
}

fn only_entry(value: Value) -> Result<(String, Value), WireError> {
    let Value::Object(map) = value else { return Err(WireError::Shape) };
    let mut entries = map.into_iter();
    match (entries.next(), entries.next()) {
        (Some(entry), None) => Ok(entry),
        _ => Err(WireError::Shape),
    }
}

/// Only such a name may be put between quotes as it stands.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}
