//! Shares duties out by the steps that are offered: everybody gets the next of what is there.

use daihoi::domain::duties::{
    Area, AreaKind, Charge, Declared, DutiesCommand, KeyLink, Members, Pilot,
};
use daihoi::domain::steps::DutiesAct;
use daihoi::domain::{AreaId, PersonId, State, Text};

use super::domain::text;

/// What is asked at a step of the assignment. A kind that nothing was declared of is declared first.
pub(crate) fn shared_out(state: &State, act: DutiesAct) -> DutiesCommand {
    match act {
        DutiesAct::Assign => missing(state).unwrap_or_else(|| everything(state)),
        DutiesAct::Declare => DutiesCommand::Declare { areas: one_each(state, AreaKind::District) },
        DutiesAct::NameKeyLink => DutiesCommand::KeyLink {
            link: KeyLink {
                period: text("năm đầu nhiệm kỳ"), matter: text("xây dựng Đảng")
            },
        },
        DutiesAct::MarkPilot => DutiesCommand::Pilot { pilot: pilot(state) },
        DutiesAct::Propose => DutiesCommand::Propose {},
        DutiesAct::Announce => DutiesCommand::Announce {},
        DutiesAct::Postpone => DutiesCommand::Postpone { reason: text("hết giờ") },
        DutiesAct::Reopen => DutiesCommand::Reopen { reason: text("đổi người") },
    }
}

fn missing(state: &State) -> Option<DutiesCommand> {
    let none = |kind: &AreaKind| !state.duties.areas.iter().any(|area| area.kind == *kind);
    let kind = AreaKind::ALL.into_iter().find(none)?;
    let areas = one_each(state, kind);
    (!areas.is_empty()).then_some(DutiesCommand::Declare { areas })
}

fn one_each(state: &State, kind: AreaKind) -> Vec<Declared> {
    let first = state.duties.declared;
    let names = (1..).take(holders(state, kind).len());
    let name =
        |number: u16| Text::new(&format!("{} {}", kind.name(state.about.lang), first + number));
    names.map(|number| Declared { kind, name: name(number) }).collect()
}

fn everything(state: &State) -> DutiesCommand {
    let charges = AreaKind::ALL.into_iter().flat_map(|kind| {
        let holders = holders(state, kind);
        let areas = state.duties.areas.iter().filter(move |area| area.kind == kind);
        let people = holders.into_iter().cycle();
        let charge = |(area, person): (&Area, _)| Charge { area: area.id, people: vec![person] };
        areas.zip(people).map(charge).collect::<Vec<_>>()
    });
    DutiesCommand::Assign { charges: charges.collect() }
}

fn holders(state: &State, kind: AreaKind) -> Vec<PersonId> {
    let members = Members::of(state);
    let rank = if kind == AreaKind::Branch { members.others } else { members.standing };
    rank.into_iter().map(|member| member.id).collect()
}

fn pilot(state: &State) -> Pilot {
    let district = state.duties.areas.iter().find(|area| area.kind == AreaKind::District);
    Pilot {
        district: district.map_or(AreaId(1), |area| area.id),
        leader: holders(state, AreaKind::Block).first().copied().unwrap_or(PersonId(1)),
        matter: text("kiện toàn cấp huyện"),
    }
}
