//! Who was invited and who came, by one question: the rows add up to the roster.

use super::Class;
use crate::domain::Text;
use crate::domain::roster::{Attendee, Delegate, Roster};

/// Everybody on the roster by one question, in the order in which the answers first stand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turnout<'a> {
    pub groups: Vec<Group<'a>>,
}

/// Those of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    pub class: Class<&'a Text>,
    pub people: Vec<&'a Attendee>,
}

impl<'a> Turnout<'a> {
    /// Groups the roster by category (thành phần). Where none is given, the post stands for it.
    pub fn by_category(roster: &'a Roster) -> Self {
        Self::by(roster, category)
    }

    /// Groups the roster by locality (địa phương, đơn vị).
    pub fn by_unit(roster: &'a Roster) -> Self {
        Self::by(roster, |delegate| &delegate.unit)
    }

    fn by(roster: &'a Roster, answer: impl Fn(&'a Delegate) -> &'a Text) -> Self {
        let mut turnout = Self::default();
        for attendee in roster.people.values() {
            turnout.take(attendee, answer(&attendee.delegate));
        }
        turnout
    }

    /// Capitals make no difference.
    fn take(&mut self, attendee: &'a Attendee, answer: &'a Text) {
        let class = if answer.is_empty() { Class::Unknown } else { Class::Known(answer) };
        let is_same = |group: &&mut Group| match group.class {
            Class::Known(known) => known.to_lowercase() == answer.to_lowercase(),
            Class::Unknown => answer.is_empty(),
        };
        match self.groups.iter_mut().find(is_same) {
            Some(group) => group.people.push(attendee),
            None => self.groups.push(Group { class, people: vec![attendee] }),
        }
    }

    /// Counts everybody who was invited.
    pub fn invited(&self) -> u32 {
        self.groups.iter().map(Group::invited).sum()
    }

    /// Counts everybody who came, even if gone by now.
    pub fn came(&self) -> u32 {
        self.groups.iter().map(Group::came).sum()
    }

    /// Counts the groups of which somebody came.
    pub fn represented(&self) -> usize {
        self.groups.iter().filter(|group| 0 < group.came()).count()
    }
}

impl Group<'_> {
    pub fn invited(&self) -> u32 {
        u32::try_from(self.people.len()).unwrap_or(u32::MAX)
    }

    pub fn came(&self) -> u32 {
        super::count(self.people.iter(), |attendee| attendee.has_come())
    }
}

fn category(delegate: &Delegate) -> &Text {
    if delegate.category.is_empty() { &delegate.post } else { &delegate.category }
}
