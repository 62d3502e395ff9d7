//! The roster and the bodies in words.

use crate::domain::bodies::BodiesEvent;
use crate::domain::roster::RosterEvent;
use crate::domain::{Lang, State, tr};
use crate::ui::form::roster::reason_name;
use crate::ui::names;

pub(super) fn of_roster(event: &RosterEvent, state: &State, lang: Lang) -> String {
    let name = |id| names::person(state, id);
    match event {
        RosterEvent::Registered { delegates } => {
            let count = delegates.len();
            tr(lang, format!("Vào danh sách {count} người"), format!("Registered {count} people"))
        }
        RosterEvent::Arrived { people, .. } => {
            let who = names::people(state, people, lang);
            tr(lang, format!("{who} có mặt"), format!("{who} arrived"))
        }
        RosterEvent::Returned { people, .. } => {
            let who = names::people(state, people, lang);
            tr(lang, format!("{who} trở lại"), format!("{who} came back"))
        }
        RosterEvent::Left { person, .. } => {
            let who = name(*person);
            tr(lang, format!("{who} ra về"), format!("{who} left"))
        }
        RosterEvent::Excused { person, absence } => {
            let (who, why) = (name(*person), reason_name(absence.reason, lang));
            tr(lang, format!("{who} vắng: {why}"), format!("{who} is away: {why}"))
        }
        RosterEvent::Replaced { person, alternate, .. } => {
            let (who, by) = (name(*person), name(*alternate));
            tr(lang, format!("{by} thay {who}"), format!("{by} takes the place of {who}"))
        }
        RosterEvent::BaseQuestioned { people, election, round } => {
            let (who, title) =
                (names::people(state, people, lang), names::election(state, *election));
            tr(
                lang,
                format!("{who} đến sau khi tính là vắng suốt đại hội: {title}, lần {round}"),
                format!("{who} came after being counted as absent: {title}, round {round}"),
            )
        }
    }
}

pub(super) fn of_bodies(event: &BodiesEvent, state: &State, lang: Lang) -> String {
    match event {
        BodiesEvent::Proposed { body, slate } => {
            let name = names::body(state, *body, lang);
            let count = slate.members.len() + 1;
            tr(
                lang,
                format!("Đề nghị {name}: {count} người"),
                format!("Proposed {count} people for {name}"),
            )
        }
        BodiesEvent::NumberVoted { body, number } => {
            let name = names::body(state, *body, lang);
            tr(
                lang,
                format!("Thông qua số lượng {name}: {number}"),
                format!("Voted the number of {name}: {number}"),
            )
        }
        BodiesEvent::Elected { body, .. } => {
            let name = names::body(state, *body, lang);
            tr(lang, format!("Đã bầu {name}"), format!("Elected {name}"))
        }
    }
}
