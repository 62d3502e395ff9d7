//! What is wrong with a matrix: what is empty or double, who has nothing, who has too much.

use super::{Area, AreaKind, Duties, Matrix, Member, Members};
use crate::domain::{Lang, PersonId, State, Text, tr};

/// Something that keeps a matrix from being adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nobody is in charge.
    Empty {
        area: Area,
    },
    /// More than one person is in charge.
    Double {
        area: Area,
        people: Vec<Text>,
    },
    /// The person in charge is not in office.
    Outsider {
        area: Area,
        person: PersonId,
    },
    /// A block or a district is for the standing committee, a branch for the other members.
    WrongRank {
        area: Area,
        name: Text,
    },
    /// The secretary is in general charge and tied to no block, branch or district.
    Bound {
        area: Area,
        name: Text,
    },
    /// A member has nothing of a kind that the rank calls for.
    Nothing {
        name: Text,
        kind: AreaKind,
    },
    /// A member has more of a kind than an even share.
    TooMuch {
        name: Text,
        kind: AreaKind,
        has: usize,
        most: usize,
    },
    NoSecretary,
    NoKeyLink,
    /// A pilot is led by somebody who is not in office.
    PilotLeader {
        district: Text,
        person: PersonId,
    },
}

/// Checks the matrix that is being drawn up, or the one in force, against those in office now.
pub fn faults(state: &State) -> Vec<Fault> {
    let Duties { areas, .. } = &state.duties;
    let members = Members::of(state);
    state.duties.matrix().map(|matrix| check(areas, matrix, &members)).unwrap_or_default()
}

/// Names every fault of a matrix: of the areas first, then of the people.
pub fn check(areas: &[Area], matrix: &Matrix, members: &Members) -> Vec<Fault> {
    let mut faults: Vec<Fault> =
        areas.iter().flat_map(|area| of_area(area, matrix, members)).collect();
    let table = Table { areas, matrix };
    table.of_rank(&members.standing, AreaKind::Block, &mut faults);
    table.of_rank(&members.standing, AreaKind::District, &mut faults);
    table.of_rank(&members.others, AreaKind::Branch, &mut faults);
    faults.extend(members.secretary.is_none().then_some(Fault::NoSecretary));
    faults.extend(matrix.key_link.is_none().then_some(Fault::NoKeyLink));
    faults.extend(table.of_pilots(members));
    faults
}

fn of_area(area: &Area, matrix: &Matrix, members: &Members) -> Vec<Fault> {
    let people = matrix.people(area.id);
    let area = area.clone();
    match people {
        [] => vec![Fault::Empty { area }],
        [person] => of_charge(area, *person, members).into_iter().collect(),
        [..] => {
            let names = people.iter().map(|person| members.name(*person)).collect();
            vec![Fault::Double { area, people: names }]
        }
    }
}

fn of_charge(area: Area, person: PersonId, members: &Members) -> Option<Fault> {
    let holds = |rank: &[Member]| rank.iter().any(|member| member.id == person);
    let name = members.name(person);
    if members.is_secretary(person) {
        return Some(Fault::Bound { area, name });
    }
    let fits = match area.kind {
        AreaKind::Block | AreaKind::District => holds(&members.standing),
        AreaKind::Branch => holds(&members.others),
    };
    if fits {
        return None;
    }
    let in_office = holds(&members.standing) || holds(&members.others);
    Some(if in_office { Fault::WrongRank { area, name } } else { Fault::Outsider { area, person } })
}

/// The areas and who is in charge of them.
struct Table<'a> {
    areas: &'a [Area],
    matrix: &'a Matrix,
}

impl Table<'_> {
    /// Everybody of a rank has something of the kind, and nobody more than an even share.
    fn of_rank(&self, rank: &[Member], kind: AreaKind, faults: &mut Vec<Fault>) {
        let all = self.areas.iter().filter(|area| area.kind == kind).count();
        let most = all.div_ceil(rank.len().max(1)).max(1);
        for Member { id, name } in rank {
            let has = self.matrix.of_person(self.areas, *id, kind).count();
            let name = name.clone();
            match has {
                0 => faults.push(Fault::Nothing { name, kind }),
                has if most < has => faults.push(Fault::TooMuch { name, kind, has, most }),
                _ => {}
            }
        }
    }

    fn of_pilots(&self, members: &Members) -> Vec<Fault> {
        let is_led = |person| members.all().any(|member| member.id == person);
        let pilots = self.matrix.pilots.iter().filter(|pilot| !is_led(pilot.leader));
        let fault = |pilot: &super::Pilot| {
            let area = self.areas.iter().find(|area| area.id == pilot.district)?;
            Some(Fault::PilotLeader { district: area.name.clone(), person: pilot.leader })
        };
        pilots.filter_map(fault).collect()
    }
}

impl AreaKind {
    /// Every kind, in the order of the tables.
    pub const ALL: [Self; 3] = [Self::Block, Self::Branch, Self::District];

    /// Names the kind within a sentence.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Block => tr(lang, "khối", "block"),
            Self::Branch => tr(lang, "ngành", "branch"),
            Self::District => tr(lang, "địa bàn", "district"),
        }
    }
}

impl Fault {
    /// Says in one sentence what is wrong.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Empty { area } => {
                let area = &area.name;
                tr(
                    lang,
                    format!("{area}: chưa có người phụ trách."),
                    format!("{area}: nobody is in charge."),
                )
            }
            Self::Double { area, people } => double(&area.name, people, lang),
            Self::Outsider { area, person } => tr(
                lang,
                format!("{}: người số {person} không phải ủy viên.", area.name),
                format!("{}: person {person} is no member in office.", area.name),
            ),
            Self::WrongRank { area, name } => wrong_rank(area, name, lang),
            Self::Bound { area, name } => tr(
                lang,
                format!("{}: Bí thư {name} phụ trách chung, không gắn với nơi nào.", area.name),
                format!("{}: the secretary, {name}, is in general charge.", area.name),
            ),
            Self::Nothing { name, kind } => {
                let kind = kind.name(lang);
                tr(
                    lang,
                    format!("{name} chưa phụ trách {kind} nào."),
                    format!("{name} has no {kind}."),
                )
            }
            Self::TooMuch { name, kind, has, most } => {
                let kind = kind.name(lang);
                tr(
                    lang,
                    format!("{name} phụ trách {has} {kind}, nhiều nhất là {most}."),
                    format!("{name} has {has} of the kind {kind}; {most} at most."),
                )
            }
            Self::NoSecretary => {
                tr(lang, "Chưa có Bí thư đương nhiệm.", "There is no secretary in office.").into()
            }
            Self::NoKeyLink => tr(
                lang,
                "Chưa ghi khâu trọng tâm của Bí thư.",
                "The secretary's key link is not named.",
            )
            .into(),
            Self::PilotLeader { district, person } => tr(
                lang,
                format!("{district}: người số {person} chỉ đạo riêng không phải ủy viên."),
                format!("{district}: person {person}, who leads the pilot, is not in office."),
            ),
        }
    }
}

fn double(area: &Text, people: &[Text], lang: Lang) -> String {
    let names: Vec<&str> = people.iter().map(Text::as_str).collect();
    let (count, names) = (people.len(), names.join(", "));
    tr(
        lang,
        format!("{area}: {count} người cùng phụ trách ({names}), chỉ được một."),
        format!("{area}: {count} people are in charge ({names}), one is allowed."),
    )
}

fn wrong_rank(area: &Area, name: &Text, lang: Lang) -> String {
    let place = &area.name;
    match area.kind {
        AreaKind::Block | AreaKind::District => tr(
            lang,
            format!("{place}: {name} không phải Ủy viên Ban Thường vụ."),
            format!("{place}: {name} is not on the standing committee."),
        ),
        AreaKind::Branch => tr(
            lang,
            format!(
                "{place}: {name} là Ủy viên Ban Thường vụ, phụ trách khối, không phụ trách ngành."
            ),
            format!("{place}: {name} is on the standing committee, which takes blocks."),
        ),
    }
}
