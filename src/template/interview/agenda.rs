//! Other minutes for an item of the agenda, as they are written under its times.

use crate::domain::{ItemId, Lang, tr};
use crate::template::Template;

/// Changes the minutes of one item: its number, then its minutes ("7 25").
pub(super) fn change(template: &mut Template, written: &str, lang: Lang) -> Result<(), String> {
    let most = template.items.len();
    let read = written.split_once(char::is_whitespace).and_then(|(item, minutes)| {
        let id = ItemId(item.trim_end_matches('.').parse().ok()?);
        let item = template.items.iter_mut().find(|one| one.id == id)?;
        let minutes = minutes.trim().parse().ok().filter(|minutes| (1..=600).contains(minutes))?;
        Some((item, minutes))
    });
    let (item, minutes) = read.ok_or_else(|| {
        tr(
            lang,
            format!("{written}: cần số mục từ 1 đến {most} và số phút từ 1 đến 600."),
            format!("{written}: an item from 1 to {most} and minutes from 1 to 600 are needed."),
        )
    })?;
    item.minutes = minutes;
    Ok(())
}
