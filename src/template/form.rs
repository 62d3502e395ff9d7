//! Whether a template has the form of one: every field that is unknown, missing or of the wrong type
//! is told at once, before anything is made of the others.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Fault, Subject, TemplateError};
use super::source::Source;
use crate::domain::Text;
use crate::domain::shape::{Choice, Field, Presence, Shape};
use crate::domain::words::nearest;

/// So much of a wrong value is repeated, in letters.
const SHOWN: usize = 40;

/// Collects what is wrong with the form of a template. Nothing where it is no TOML at all.
pub(super) fn faults(file: &str, source: &str) -> Vec<TemplateError> {
    let Ok(root) = DeTable::parse(source) else { return Vec::new() };
    let mut form = Form { file, source, faults: Vec::new() };
    if let Shape::Table(fields) = Shape::of::<Source>() {
        form.table(&fields, root.get_ref(), ("", 0));
    }
    form.faults
}

struct Form<'a> {
    file: &'a str,
    source: &'a str,
    faults: Vec<TemplateError>,
}

impl Form<'_> {
    fn fault(&mut self, offset: usize, fault: Fault) {
        self.faults.push(TemplateError::new(self.file, self.source, offset, fault));
    }

    /// Checks a table, which has a name and stands at a place.
    fn table(&mut self, fields: &[Field], table: &DeTable<'_>, at: (&str, usize)) {
        let mut meant = Vec::new();
        for (name, value) in table {
            let known = fields.iter().find(|field| field.name == *name.get_ref());
            if let Some(field) = known {
                self.value(&field.shape, value, &field.name);
                continue;
            }
            let names = fields.iter().map(|field| field.name.as_str());
            let nearest = nearest(name.get_ref(), names).map(str::to_owned);
            meant.extend(nearest.clone());
            let (subject, written) = (Subject::Field, name.get_ref().to_string());
            self.fault(name.span().start, Fault::Unknown { subject, written, nearest });
        }
        let is_missed = |field: &&Field| {
            field.presence == Presence::Needed
                && !table.contains_key(field.name.as_str())
                && !meant.contains(&field.name)
        };
        for field in fields.iter().filter(is_missed) {
            let (table, field) = (at.0.to_owned(), field.name.clone());
            self.fault(at.1, Fault::Missing { table, field });
        }
    }

    fn value(&mut self, shape: &Shape, value: &Spanned<DeValue<'_>>, name: &str) {
        let start = value.span().start;
        match (shape, value.get_ref()) {
            (Shape::Table(fields), DeValue::Table(table)) => {
                self.table(fields, table, (name, start));
            }
            (Shape::List(inner), DeValue::Array(list)) => {
                list.iter().for_each(|entry| self.value(inner, entry, name));
            }
            (Shape::OneOf(choices), DeValue::String(written)) => {
                self.choice(choices, written, start);
            }
            (shape, value) if fits(shape, value) => (),
            _ => {
                let written = self.source.get(value.span()).unwrap_or_default();
                let written: String = Text::new(written).chars().take(SHOWN).collect();
                let (field, wanted) = (name.to_owned(), shape.clone());
                self.fault(start, Fault::Value { field, written, wanted });
            }
        }
    }

    fn choice(&mut self, choices: &[Choice], written: &str, start: usize) {
        if choices.iter().any(|choice| choice.name == written) {
            return;
        }
        let nearest = nearest(written, choices.iter().map(|choice| choice.name.as_str()));
        let (written, nearest) = (written.to_owned(), nearest.map(str::to_owned));
        self.fault(start, Fault::Unknown { subject: Subject::Value, written, nearest });
    }
}

/// Tells whether a plain value is of the wanted type. What the reader alone knows is left to it.
fn fits(shape: &Shape, value: &DeValue<'_>) -> bool {
    match shape {
        Shape::Bool => value.is_bool(),
        Shape::Text | Shape::Date | Shape::Moment => value.is_str(),
        Shape::Whole { least, most } => value.as_integer().is_some_and(|integer| {
            let number = i128::from_str_radix(integer.as_str(), integer.radix());
            number.is_ok_and(|number| (i128::from(*least)..=i128::from(*most)).contains(&number))
        }),
        Shape::List(_) | Shape::Table(_) | Shape::OneOf(_) => false,
        Shape::Other(_) | Shape::Row(_) | Shape::Map { .. } | Shape::Nothing => true,
    }
}
