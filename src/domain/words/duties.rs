//! Placeholders about the assignment of duties: the proposal, else the decision in force.

use super::{Placeholder, Topic};
use crate::domain::duties::{self, KeyLink, Members};
use crate::domain::narration::{area_name, person_name};
use crate::domain::{Lang, State, tr};

pub(super) const TOPIC: Topic = Topic {
    vi: "Phân công",
    en: "The assignment of duties",
    placeholders: &[
        Placeholder {
            name: "duties",
            vi: "ai phụ trách gì, từng người một",
            en: "who is in charge of what",
            value: rows,
        },
        Placeholder {
            name: "duties_faults",
            vi: "số chỗ còn trống, trùng hoặc sai trong bảng phân công",
            en: "how many faults the matrix has",
            value: |state, _| Some(duties::faults(state).len().to_string()),
        },
        Placeholder {
            name: "duties_secretary",
            vi: "Bí thư đương nhiệm",
            en: "the secretary in office",
            value: |state, _| Some(Members::of(state).secretary?.name.to_string()),
        },
        Placeholder {
            name: "key_link",
            vi: "khâu trọng tâm mà Bí thư nắm",
            en: "the secretary's key link",
            value: |state, _| Some(link(state)?.matter.to_string()),
        },
        Placeholder {
            name: "key_link_period",
            vi: "thời gian của khâu trọng tâm",
            en: "the time of the key link",
            value: |state, _| Some(link(state)?.period.to_string()),
        },
        Placeholder {
            name: "pilots",
            vi: "nơi chỉ đạo riêng và người chỉ đạo",
            en: "the pilots and who leads them",
            value: pilots,
        },
    ],
};

fn rows(state: &State, lang: Lang) -> Option<String> {
    let rows = duties::rows(state);
    let lines = rows.iter().map(|row| {
        let (name, charge) = (&row.name, row.charge(lang));
        tr(lang, format!("đồng chí {name}: {charge}"), format!("{name}: {charge}"))
    });
    (!rows.is_empty()).then(|| lines.collect::<Vec<_>>().join(". "))
}

fn link(state: &State) -> Option<&KeyLink> {
    state.duties.matrix()?.key_link.as_ref()
}

fn pilots(state: &State, lang: Lang) -> Option<String> {
    let pilots = &state.duties.matrix()?.pilots;
    let texts = pilots.iter().map(|pilot| {
        let (district, leader) =
            (area_name(state, pilot.district), person_name(state, pilot.leader));
        let matter = &pilot.matter;
        tr(
            lang,
            format!("{district}, về {matter}, do đồng chí {leader} trực tiếp chỉ đạo"),
            format!("{district}: {matter}, led by {leader}"),
        )
    });
    (!pilots.is_empty()).then(|| texts.collect::<Vec<_>>().join("; "))
}
