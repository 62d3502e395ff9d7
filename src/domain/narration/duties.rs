//! The assignment of duties in words.

use super::person_names;
use crate::domain::duties::{Charge, Declared, DutiesEvent, KeyLink, Pilot};
use crate::domain::{AreaId, Lang, State, tr};

pub(super) fn duties(event: &DutiesEvent, state: &State, lang: Lang) -> String {
    match event {
        DutiesEvent::Declared { areas, .. } => declared(areas, lang),
        DutiesEvent::Removed { area, reason } => {
            let area = area_name(state, *area);
            tr(
                lang,
                format!("Bỏ khỏi bảng phân công: {area}; lý do: {reason}"),
                format!("Taken out of the matrix: {area}, because: {reason}"),
            )
        }
        DutiesEvent::Assigned { charges } => {
            let charges = charges_text(charges, state, lang);
            tr(lang, format!("Dự kiến phân công: {charges}"), format!("To be in charge: {charges}"))
        }
        DutiesEvent::PilotMarked { pilot } => pilot_text(pilot, state, lang),
        DutiesEvent::PilotLifted { district } => {
            let district = area_name(state, *district);
            tr(
                lang,
                format!("Thôi chỉ đạo riêng: {district}"),
                format!("No longer a pilot: {district}"),
            )
        }
        DutiesEvent::KeyLinkSet { link: KeyLink { period, matter } } => tr(
            lang,
            format!("Khâu trọng tâm của Bí thư, {period}: {matter}"),
            format!("The secretary's key link, {period}: {matter}"),
        ),
        DutiesEvent::Proposed { decision, .. } => tr(
            lang,
            format!("Trình hội nghị bảng phân công lần {decision}"),
            format!("Matrix {decision} put before the meeting"),
        ),
        DutiesEvent::Rejected { .. }
        | DutiesEvent::Adopted { .. }
        | DutiesEvent::Postponed { .. }
        | DutiesEvent::Announced { .. }
        | DutiesEvent::Reopened { .. } => outcome(event, lang),
    }
}

/// What became of a matrix that was before the meeting.
fn outcome(event: &DutiesEvent, lang: Lang) -> String {
    match event {
        DutiesEvent::Rejected { decision } => tr(
            lang,
            format!("Bảng phân công lần {decision} không được thông qua, phải soạn lại"),
            format!("Matrix {decision} is not adopted and is drawn up anew"),
        ),
        DutiesEvent::Adopted { decision, .. } => tr(
            lang,
            format!("Thông qua phân công lần {decision}"),
            format!("Assignment {decision} is adopted"),
        ),
        DutiesEvent::Postponed { reason } => tr(
            lang,
            format!("Gác việc phân công lại; lý do: {reason}"),
            format!("The assignment is left to a later meeting, because: {reason}"),
        ),
        DutiesEvent::Announced { decision, .. } => tr(
            lang,
            format!("Công bố phân công lần {decision}"),
            format!("Assignment {decision} is announced"),
        ),
        DutiesEvent::Reopened { reason } => tr(
            lang,
            format!("Mở lại việc phân công; lý do: {reason}"),
            format!("The assignment is reopened, because: {reason}"),
        ),
        DutiesEvent::Declared { .. }
        | DutiesEvent::Removed { .. }
        | DutiesEvent::Assigned { .. }
        | DutiesEvent::PilotMarked { .. }
        | DutiesEvent::PilotLifted { .. }
        | DutiesEvent::KeyLinkSet { .. }
        | DutiesEvent::Proposed { .. } => String::new(),
    }
}

/// The name of an area, also of one that was taken out of the matrix.
pub fn area_name(state: &State, id: AreaId) -> String {
    let removed = state.duties.removed.iter().find(|area| area.id == id);
    let area = state.duties.area(id).or(removed);
    area.map_or_else(|| format!("#{id}"), |area| area.name.to_string())
}

fn declared(areas: &[Declared], lang: Lang) -> String {
    let names: Vec<&str> = areas.iter().map(|area| area.name.as_str()).collect();
    let (count, names) = (areas.len(), names.join(", "));
    tr(
        lang,
        format!("Khai {count} khối, ngành, địa bàn: {names}"),
        format!("{count} blocks, branches, districts: {names}"),
    )
}

fn charges_text(charges: &[Charge], state: &State, lang: Lang) -> String {
    let text = |Charge { area, people }: &Charge| {
        let area = area_name(state, *area);
        let people = match people.as_slice() {
            [] => tr(lang, "để trống", "nobody").to_owned(),
            [..] => person_names(state, people),
        };
        format!("{area}: {people}")
    };
    charges.iter().map(text).collect::<Vec<_>>().join("; ")
}

fn pilot_text(pilot: &Pilot, state: &State, lang: Lang) -> String {
    let (district, leader) =
        (area_name(state, pilot.district), super::person_name(state, pilot.leader));
    let matter = &pilot.matter;
    tr(
        lang,
        format!("Chỉ đạo riêng ở {district}: {leader}, về {matter}"),
        format!("Pilot in {district}, led by {leader}: {matter}"),
    )
}
