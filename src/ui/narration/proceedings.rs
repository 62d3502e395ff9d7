//! The agenda, the shows of hands and the speakers in words.

use crate::domain::agenda::AgendaEvent;
use crate::domain::floor::FloorEvent;
use crate::domain::hands::{HandOutcome, HandResult, HandsEvent};
use crate::domain::{Lang, SlotId, State, tr};
use crate::ui::names;

pub(super) fn of_agenda(event: &AgendaEvent, state: &State, lang: Lang) -> String {
    let title = |id| names::item(state, id);
    let (vi, en, about) = match event {
        AgendaEvent::Planned { items } => {
            ("Lập chương trình, số mục", "Planned the agenda, items", items.len().to_string())
        }
        AgendaEvent::Started { item, .. } => ("Bắt đầu", "Started", title(*item)),
        AgendaEvent::Overridden { item, reason } => {
            ("Chủ tọa vẫn cho bắt đầu", "Overridden", format!("{} ({reason})", title(*item)))
        }
        AgendaEvent::Parked { item, .. } => ("Chờ kiểm phiếu", "Parked", title(*item)),
        AgendaEvent::Finished { item, .. } => ("Xong", "Finished", title(*item)),
        AgendaEvent::Skipped { item, reason } => {
            ("Bỏ qua", "Skipped", format!("{} ({reason})", title(*item)))
        }
        AgendaEvent::Inserted { item, .. } => ("Chèn mục", "Inserted", item.title.to_string()),
        AgendaEvent::Reopened { item, reason, .. } => {
            ("Mở lại", "Reopened", format!("{} ({reason})", title(*item)))
        }
    };
    format!("{}: {about}", tr(lang, vi, en))
}

pub(super) fn of_hands(event: &HandsEvent, state: &State, lang: Lang) -> String {
    match event {
        HandsEvent::Called { motion, .. } => {
            let about = names::motion(state, motion, lang);
            tr(lang, format!("Biểu quyết: {about}"), format!("Show of hands: {about}"))
        }
        HandsEvent::Counted { result, .. } => of_result(result, lang),
    }
}

/// One show of hands with its base: the same figures as on every other screen.
fn of_result(result: &HandResult, lang: Lang) -> String {
    let HandResult { agree, disagree, other, base, needed, .. } = result;
    let outcome = match result.outcome {
        HandOutcome::Carried => tr(lang, "thông qua", "carried"),
        HandOutcome::Lost => tr(lang, "không thông qua", "lost"),
    };
    tr(
        lang,
        format!(
            "Đồng ý {agree}, không đồng ý {disagree}, ý kiến khác {other}; cần {needed}/{base}: {outcome}"
        ),
        format!(
            "Agree {agree}, disagree {disagree}, other {other}; needed {needed} of {base}: {outcome}"
        ),
    )
}

pub(super) fn of_floor(event: &FloorEvent, state: &State, lang: Lang) -> String {
    let name = |slot| name_of(state, slot);
    let (vi, en, about) = match event {
        FloorEvent::Registered { slot } => {
            ("Đăng ký phát biểu", "Registered", names::speaker(state, &slot.speaker))
        }
        FloorEvent::Advanced { slot, .. } => ("Đưa lên trước", "Moved up", name(*slot)),
        FloorEvent::Withdrawn { slot, .. } => ("Rút đăng ký", "Withdrawn", name(*slot)),
        FloorEvent::Called { slot, .. } => ("Mời phát biểu", "Called", name(*slot)),
        FloorEvent::Granted { slot, minutes } => {
            let about = tr(
                lang,
                format!("{} thêm {minutes} phút", name(*slot)),
                format!("{}, {minutes} more minutes", name(*slot)),
            );
            ("Chủ tọa cho", "Granted", about)
        }
        FloorEvent::Finished { slot, .. } => ("Phát biểu xong", "Finished", name(*slot)),
    };
    format!("{}: {about}", tr(lang, vi, en))
}

fn name_of(state: &State, slot: SlotId) -> String {
    let floor = &state.floor;
    let heard = floor.heard.iter().map(|heard| &heard.speech.slot);
    let mut slots = floor.queue.iter().chain(floor.speaking.iter().map(|s| &s.slot)).chain(heard);
    let found = slots.find(|known| known.id == slot);
    found.map_or_else(|| format!("#{slot}"), |found| names::speaker(state, &found.speaker))
}
