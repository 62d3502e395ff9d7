//! The assignment of duties for tests: a small meeting with its commands, and whoever shares duties out
//! by the steps that are offered, the next of what is there to everybody.

use daihoi::domain::agenda::ItemKind;
use daihoi::domain::duties::{
    Area, AreaKind, Charge, Declared, DutiesCommand, KeyLink, Members, Pilot,
};
use daihoi::domain::hands::Motion;
use daihoi::domain::roster::Delegate;
use daihoi::domain::steps::DutiesAct;
use daihoi::domain::{AreaId, Command, Gathering, PersonId, State, Text};

use super::domain::*;

/// What is asked at a step of the assignment. A kind that nothing was declared of is declared first.
pub(crate) fn shared_out(state: &State, act: DutiesAct) -> DutiesCommand {
    match act {
        DutiesAct::Assign => missing(state).unwrap_or_else(|| everything(state)),
        DutiesAct::Declare => DutiesCommand::Declare { areas: one_each(state, AreaKind::District) },
        DutiesAct::NameKeyLink | DutiesAct::MendKeyLink => DutiesCommand::KeyLink {
            link: KeyLink {
                period: text("năm đầu nhiệm kỳ"), matter: text("xây dựng Đảng")
            },
        },
        DutiesAct::MarkPilot => DutiesCommand::Pilot { pilot: first_pilot(state) },
        DutiesAct::LiftPilot => DutiesCommand::Unpilot { district: first_pilot(state).district },
        DutiesAct::Remove => {
            DutiesCommand::Remove { area: AreaId(1), reason: text("nhập khối") }
        }
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

fn first_pilot(state: &State) -> Pilot {
    let district = state.duties.areas.iter().find(|area| area.kind == AreaKind::District);
    Pilot {
        district: district.map_or(AreaId(1), |area| area.id),
        leader: holders(state, AreaKind::Block).first().copied().unwrap_or(PersonId(1)),
        matter: text("kiện toàn cấp huyện"),
    }
}

pub(crate) fn duties(command: DutiesCommand) -> Command {
    Command::Duties(command)
}

pub(crate) fn declare(kind: AreaKind, names: &[&str]) -> Command {
    let areas = names.iter().map(|name| Declared { kind, name: text(name) }).collect();
    duties(DutiesCommand::Declare { areas })
}

pub(crate) fn assign(charges: &[(u16, &[u32])]) -> Command {
    let charge = |(area, people): &(u16, &[u32])| Charge {
        area: AreaId(*area),
        people: persons(people.iter().copied()),
    };
    duties(DutiesCommand::Assign { charges: charges.iter().map(charge).collect() })
}

pub(crate) fn pilot(district: u16, leader: u32) -> Command {
    let (district, leader) = (AreaId(district), PersonId(leader));
    duties(DutiesCommand::Pilot {
        pilot: Pilot { district, leader, matter: text("cấp huyện") }
    })
}

pub(crate) fn key_link() -> Command {
    let link =
        KeyLink { period: text("năm đầu nhiệm kỳ"), matter: text("hợp tác hóa") };
    duties(DutiesCommand::KeyLink { link })
}

pub(crate) fn propose_duties() -> Command {
    duties(DutiesCommand::Propose {})
}

pub(crate) fn announce() -> Command {
    duties(DutiesCommand::Announce {})
}

pub(crate) fn postpone(reason: &str) -> Command {
    duties(DutiesCommand::Postpone { reason: text(reason) })
}

pub(crate) fn change(reason: &str) -> Command {
    duties(DutiesCommand::Reopen { reason: text(reason) })
}

fn posted(number: u32, post: &str) -> Delegate {
    Delegate { post: text(post), ..delegate(number) }
}

/// A secretary, two more on the standing committee, three other members; two blocks (1, 2), three
/// branches (3 to 5), two districts (6, 7). The item on duties runs.
pub(crate) fn meeting() -> Congress {
    let people = vec![
        posted(1, "Bí thư Tỉnh ủy"),
        posted(2, "Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban hành chính tỉnh"),
        posted(3, "Ủy viên Ban Thường vụ"),
        posted(4, "Bí thư Huyện ủy Lộc Bình"),
        delegate(5),
        delegate(6),
    ];
    Congress::with(Gathering::CommitteeMeeting, people)
        .given(plan([ItemKind::Assignment, ItemKind::Assignment, ItemKind::Break]))
        .given(declare(AreaKind::Block, &["Khối Nông nghiệp", "Khối Nội chính"]))
        .given(declare(AreaKind::Branch, &["Ngành Thủy lợi", "Ngành Giáo dục", "Ngành Y tế"]))
        .given(declare(AreaKind::District, &["Huyện Tràng Định", "Huyện Bắc Sơn"]))
        .given(arrive(1..=6))
        .given(open())
        .given(begin(1))
}

pub(crate) const WHOLE: &[(u16, &[u32])] =
    &[(1, &[2]), (2, &[3]), (3, &[4]), (4, &[5]), (5, &[6]), (6, &[3]), (7, &[2])];

pub(crate) fn whole() -> Congress {
    meeting().given(assign(WHOLE)).given(key_link())
}

pub(crate) fn vote(congress: Congress, decision: u16) -> Congress {
    congress.given(call(Motion::Assignment { decision })).given(count(6, 0, 0))
}

pub(crate) fn adopted() -> Congress {
    vote(whole().given(pilot(6, 1)).given(propose_duties()), 1)
}
