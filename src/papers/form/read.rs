//! Reads a form, and checks the placeholders of every text in it.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Form;
use super::fault::{FormFault, line};
use super::wording::OWN;
use crate::domain::words;

pub(super) fn parse(source: &str) -> Result<Form, Vec<FormFault>> {
    let form: Form =
        toml::from_str(source).map_err(|error| vec![FormFault::of_toml(source, &error)])?;
    let tree = DeTable::parse(source).map_err(|error| vec![FormFault::of_toml(source, &error)])?;
    let mut faults = Vec::new();
    of_table(source, tree.get_ref(), &mut faults);
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(form) } else { Err(faults) }
}

fn of_table(source: &str, table: &DeTable<'_>, faults: &mut Vec<FormFault>) {
    for value in table.values() {
        of_value(source, value, faults);
    }
}

/// Every text may carry placeholders: the names of fields and of types cannot hold a brace.
fn of_value(source: &str, value: &Spanned<DeValue<'_>>, faults: &mut Vec<FormFault>) {
    match value.get_ref() {
        DeValue::String(text) => {
            if let Err(unknown) = words::check_with(text, &OWN) {
                faults.push(FormFault::of_placeholder(line(source, value.span().start), unknown));
            }
        }
        DeValue::Array(values) => values.iter().for_each(|value| of_value(source, value, faults)),
        DeValue::Table(table) => of_table(source, table, faults),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {}
    }
}
