//! The blocks, branches and districts that a template declares for the assignment of duties.

use super::fault::Fault;
use super::reading::Reader;
use super::source::AreaSource;
use crate::domain::Text;
use crate::domain::agenda::{Item, ItemKind};
use crate::domain::duties::Declared;
use crate::domain::order::is_same_name;

/// Reads the areas: each with a name, none twice, and an item that shares them out.
pub(super) fn areas(
    reader: &mut Reader<'_>,
    sources: &[AreaSource],
    items: &[Item],
) -> Vec<Declared> {
    let is_shared_out = items.iter().any(|item| item.kind == ItemKind::Assignment);
    if let Some(first) = sources.first().filter(|_| !is_shared_out) {
        reader.fault(first.name.span().start, Fault::AreasWithoutItem);
    }
    for (at, source) in sources.iter().enumerate() {
        let (name, offset) = (source.name.get_ref(), source.name.span().start);
        if Text::new(name).is_empty() {
            reader.fault(offset, Fault::NamelessArea);
            continue;
        }
        let mut earlier = sources.iter().take(at);
        let same = |other: &&AreaSource| {
            other.kind == source.kind && is_same_name(other.name.get_ref(), name)
        };
        if let Some(first) = earlier.find(same) {
            let first_line = reader.error(first.name.span().start, Fault::NamelessArea).line;
            reader.fault(offset, Fault::AreaTwice { name: name.clone(), first_line });
        }
    }
    let declared = |source: &AreaSource| Declared {
        kind: source.kind,
        name: Text::new(source.name.get_ref()),
    };
    sources.iter().map(declared).collect()
}
