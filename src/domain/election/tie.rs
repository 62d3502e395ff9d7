//! The cut-off: who is inside the seats for sure, and who is tied on the last of them.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::CandidateId;
use crate::domain::rules::TiePolicy;

/// A name in the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ranked {
    pub(super) candidate: CandidateId,
    pub(super) votes: u32,
    /// The place on the paper, from 0.
    pub(super) place: usize,
    pub(super) born: Option<NaiveDate>,
    /// The birth date where it may break a tie: the elder goes first.
    precedence: Option<NaiveDate>,
}

/// How a ranking falls at a number of seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut<'a> {
    /// Who has a seat for sure.
    pub(super) inside: &'a [Ranked],
    /// Who is tied for the seats that are left: nobody, or more names than seats.
    pub(super) tied: &'a [Ranked],
    pub(super) rest: &'a [Ranked],
    /// The seats that nobody has for sure.
    pub(super) left: u16,
}

impl Ranked {
    pub(super) fn new(
        candidate: CandidateId,
        votes: u32,
        place: usize,
        born: Option<NaiveDate>,
    ) -> Self {
        Self { candidate, votes, place, born, precedence: None }
    }

    fn is_level_with(&self, other: &Self) -> bool {
        (self.votes, self.precedence) == (other.votes, other.precedence)
    }
}

/// Orders names by votes. Where the elder wins, age orders those with as many votes, provided that
/// every one of them has a known birth date. What is still level stands in the order of the paper.
pub(super) fn rank(mut names: Vec<Ranked>, policy: TiePolicy) -> Vec<Ranked> {
    if policy == TiePolicy::Elder {
        let unknown: Vec<u32> =
            names.iter().filter(|name| name.born.is_none()).map(|name| name.votes).collect();
        for name in names.iter_mut().filter(|name| !unknown.contains(&name.votes)) {
            name.precedence = name.born;
        }
    }
    names.sort_by_key(|name| (Reverse(name.votes), name.precedence, name.place));
    names
}

/// Lists names in order of votes, and those with as many in the order of the paper.
pub(super) fn by_votes(names: &[Ranked]) -> Vec<CandidateId> {
    let mut names = names.to_vec();
    names.sort_by_key(|name| (Reverse(name.votes), name.place));
    names.iter().map(|name| name.candidate).collect()
}

/// Cuts a ranking at a number of seats.
pub(super) fn cut(ranking: &[Ranked], seats: u16) -> Cut<'_> {
    let at = usize::from(seats);
    let last_inside = at.checked_sub(1).and_then(|last| ranking.get(last));
    let (sure, tied) = match (last_inside, ranking.get(at)) {
        (Some(inside), Some(outside)) if inside.is_level_with(outside) => (
            ranking.iter().take_while(|name| !name.is_level_with(outside)).count(),
            ranking.iter().filter(|name| name.is_level_with(outside)).count(),
        ),
        _ => (at.min(ranking.len()), 0),
    };
    let (inside, others) = ranking.split_at(sure);
    let (tied, rest) = others.split_at(tied);
    Cut { inside, tied, rest, left: seats.saturating_sub(count(inside)) }
}

impl Cut<'_> {
    /// Counts the tied who will be left without a seat.
    pub(super) fn losers(&self) -> u16 {
        count(self.tied).saturating_sub(self.left)
    }
}

fn count(names: &[Ranked]) -> u16 {
    u16::try_from(names.len()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranking(votes: &[u32]) -> Vec<Ranked> {
        let names = votes.iter().zip(1..).zip(0..);
        let names =
            names.map(|((votes, id), place)| Ranked::new(CandidateId(id), *votes, place, None));
        rank(names.collect(), TiePolicy::Revote)
    }

    fn elders(names: &[(u32, Option<i32>)]) -> Vec<u16> {
        let born = |year: i32| NaiveDate::from_ymd_opt(year, 5, 19).unwrap();
        let names = names.iter().zip(1..).zip(0..);
        let names = names.map(|((name, id), place)| {
            Ranked::new(CandidateId(id), name.0, place, name.1.map(born))
        });
        let ranked = rank(names.collect(), TiePolicy::Elder);
        assert_eq!(cut(&ranked, 1).tied, []);
        ranked.iter().map(|name| name.candidate.0).collect()
    }

    #[test]
    fn win_3_and_win_7_only_the_cut_off_can_tie() {
        let cases = [
            (&[9, 8, 7][..], 2, 2, 0),
            (&[9, 8, 8], 2, 1, 2),
            (&[9, 9, 8], 2, 2, 0),
            (&[9, 9, 9], 2, 0, 3),
            (&[9, 8, 8, 8, 7], 3, 1, 3),
            (&[9, 8], 2, 2, 0),
            (&[9, 9], 5, 2, 0),
            (&[], 3, 0, 0),
            (&[9, 9], 0, 0, 0),
        ];

        for (votes, seats, sure, tied) in cases {
            let ranking = ranking(votes);
            let cut = cut(&ranking, seats);
            assert_eq!((cut.inside.len(), cut.tied.len()), (sure, tied), "{votes:?} for {seats}");
        }
    }

    #[test]
    fn equal_votes_stand_in_the_order_of_the_paper() {
        let order: Vec<u16> = ranking(&[5, 7, 5]).iter().map(|name| name.candidate.0).collect();

        assert_eq!(order, [2, 1, 3]);
    }

    #[test]
    fn where_the_rules_say_so_the_elder_of_the_tied_goes_first() {
        assert_eq!(elders(&[(8, Some(1975)), (8, Some(1960)), (7, Some(1950))]), [2, 1, 3]);
    }

    #[test]
    fn an_unknown_birth_date_leaves_its_tie_open() {
        let born = |year| NaiveDate::from_ymd_opt(year, 5, 19);
        let names = [born(1960), None].into_iter().zip(1..).zip(0..);
        let names =
            names.map(|((born, id), place)| Ranked::new(CandidateId(id), 8, place, born)).collect();

        assert_eq!(cut(&rank(names, TiePolicy::Elder), 1).tied.len(), 2);
    }
}
