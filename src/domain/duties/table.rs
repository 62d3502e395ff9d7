//! The matrix as a table: one row a member, one column a kind of area.

use super::{Area, AreaKind, Decision, Matrix, Member, Members};
use crate::domain::{Lang, PersonId, State, Text, tr};

/// The place of a member on the committee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    Secretary,
    /// A deputy secretary, with the duties of the standing committee.
    Deputy,
    Standing,
    Other,
}

/// What one member is in charge of, by the names of the areas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub person: PersonId,
    pub name: Text,
    pub rank: Rank,
    pub blocks: Vec<Text>,
    pub branches: Vec<Text>,
    pub districts: Vec<Text>,
    /// The districts that the member leads as pilots.
    pub pilots: Vec<Text>,
}

/// The rows of the matrix that is being drawn up, else of the decision in force.
pub fn rows(state: &State) -> Vec<Row> {
    match (state.duties.matrix(), state.duties.in_force()) {
        (_, Some(decision)) if !state.duties.is_open() => decision.rows(),
        (Some(matrix), _) => rows_of(&state.duties.areas, matrix, &Members::of(state)),
        (None, _) => Vec::new(),
    }
}

impl Decision {
    /// The rows of the matrix as it was adopted.
    pub fn rows(&self) -> Vec<Row> {
        rows_of(&self.areas, &self.matrix, &self.members)
    }
}

fn rows_of(areas: &[Area], matrix: &Matrix, members: &Members) -> Vec<Row> {
    let row = |member: &Member, rank| {
        let names = |kind| names(matrix.of_person(areas, member.id, kind));
        let led = |area: &&Area| {
            let mut pilots = matrix.pilots.iter();
            pilots.any(|pilot| pilot.district == area.id && pilot.leader == member.id)
        };
        Row {
            person: member.id,
            name: member.name.clone(),
            rank,
            blocks: names(AreaKind::Block),
            branches: names(AreaKind::Branch),
            districts: names(AreaKind::District),
            pilots: areas.iter().filter(led).map(|area| area.name.clone()).collect(),
        }
    };
    let secretary = members.secretary.iter().map(|member| row(member, Rank::Secretary));
    let standing = members.standing.iter().map(|member| {
        let is_deputy = members.deputies.contains(&member.id);
        row(member, if is_deputy { Rank::Deputy } else { Rank::Standing })
    });
    let others = members.others.iter().map(|member| row(member, Rank::Other));
    secretary.chain(standing).chain(others).collect()
}

fn names<'a>(areas: impl Iterator<Item = &'a Area>) -> Vec<Text> {
    areas.map(|area| area.name.clone()).collect()
}

impl Row {
    /// Says in one line what the member does, or that nothing is named yet.
    pub fn charge(&self, lang: Lang) -> String {
        let mut parts = Vec::new();
        if self.rank == Rank::Secretary {
            parts.push(tr(lang, "phụ trách chung", "in general charge").to_owned());
        }
        let all = [&self.blocks, &self.branches, &self.districts];
        parts.extend(all.into_iter().flatten().map(Text::to_string));
        let pilots = self.pilots.iter();
        parts.extend(pilots.map(|name| {
            tr(lang, format!("chỉ đạo riêng {name}"), format!("leads the pilot, {name}"))
        }));
        if parts.is_empty() {
            return tr(lang, "chưa phân công", "nothing yet").to_owned();
        }
        parts.join("; ")
    }
}

impl Rank {
    /// Names the office.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Secretary => tr(lang, "Bí thư", "Secretary"),
            Self::Deputy => tr(lang, "Phó Bí thư", "Deputy secretary"),
            Self::Standing => tr(lang, "Ủy viên Ban Thường vụ", "Standing committee"),
            Self::Other => tr(lang, "Ủy viên Ban Chấp hành", "Committee"),
        }
    }
}
