//! A sheet that can be read may still lack what is counted, or point at what is not there.

use std::collections::BTreeMap;

use thiserror::Error;

use super::input::{Candidate, Sheet};
use super::place::Spot;
use crate::domain::election::ballot::{Ballot, Layout, Misfit, Paper};
use crate::domain::election::round::RoundKind;
use crate::domain::rules::{BallotRules, UnknownGround};
use crate::domain::{Lang, Text, tr};

/// What is wrong with a sheet. Numbers of candidates, entries and ballots are from 1.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", self.text(Lang::En))]
pub enum Fault {
    NoSeats,
    /// A vote among the tied leaves fewer without a seat than alternates are asked for.
    AlternatesOfTie {
        losers: usize,
        alternate_seats: u16,
    },
    NoCandidates,
    TooManyCandidates {
        number: usize,
    },
    Nameless {
        number: usize,
    },
    NoVotes {
        number: usize,
        name: Text,
    },
    UnknownPerson {
        entry: usize,
        person: u32,
        convened: u32,
    },
    Ballot {
        number: usize,
        misfit: Misfit,
    },
    /// A ballot, or a number of ballots, that is invalid on a ground which the rules do not know.
    UnknownGround {
        ballot: Option<usize>,
        unknown: UnknownGround,
    },
}

/// Makes sure that the sheet points only at what is there.
pub(super) fn check_names(sheet: &Sheet) -> Result<(), Fault> {
    if sheet.seats == 0 && sheet.alternate_seats == 0 {
        return Err(Fault::NoSeats);
    }
    let number = sheet.candidates.len();
    if number == 0 {
        return Err(Fault::NoCandidates);
    }
    if usize::from(u16::MAX) < number {
        return Err(Fault::TooManyCandidates { number });
    }
    for (number, Candidate { name, votes, .. }) in (1..).zip(&sheet.candidates) {
        let name = &name.text;
        if name.is_empty() {
            return Err(Fault::Nameless { number });
        }
        if votes.is_none() && sheet.ballots.is_none() {
            return Err(Fault::NoVotes { number, name: name.clone() });
        }
    }
    check_tie(sheet, number)?;
    let convened = sheet.convened;
    let mut people = (1..).zip(sheet.excluded.iter().map(|excluded| excluded.person));
    match people.find(|(_, person)| *person == 0 || convened < *person) {
        Some((entry, person)) => Err(Fault::UnknownPerson { entry, person, convened }),
        None => Ok(()),
    }
}

/// Only whoever loses a vote among the tied on official seats steps down to an alternate's.
fn check_tie(sheet: &Sheet, names: usize) -> Result<(), Fault> {
    let losers = names.saturating_sub(usize::from(sheet.seats));
    let (alternate_seats, is_tie) = (sheet.alternate_seats, sheet.round == RoundKind::TieRevote);
    if is_tie && 0 < sheet.seats && losers < usize::from(alternate_seats) {
        return Err(Fault::AlternatesOfTie { losers, alternate_seats });
    }
    Ok(())
}

/// Makes sure that every ballot can have been cast on this paper.
pub(super) fn check_ballots(
    sheet: &Sheet,
    paper: &Paper,
    rules: &BallotRules,
) -> Result<(), Fault> {
    for ground in sheet.invalid_by_ground.iter().flat_map(BTreeMap::keys) {
        let fault = |unknown| Fault::UnknownGround { ballot: None, unknown };
        rules.expect_known(*ground).map_err(fault)?;
    }
    let ballots = (1..).zip(sheet.ballots.iter().flatten());
    for (number, ballot) in ballots {
        if let Ballot::Invalid(ground) = ballot.0 {
            let fault = |unknown| Fault::UnknownGround { ballot: Some(number), unknown };
            rules.expect_known(ground).map_err(fault)?;
        }
        fits(&ballot.0, paper).map_err(|misfit| Fault::Ballot { number, misfit })?;
    }
    Ok(())
}

/// A plain list serves on every paper: on one with columns it names those agreed to.
fn fits(ballot: &Ballot, paper: &Paper) -> Result<(), Misfit> {
    match (ballot, paper.layout) {
        (Ballot::Kept(agree), Layout::AgreeColumns | Layout::SingleName) => {
            paper.check(&Ballot::Marks { agree: agree.clone(), disagree: Vec::new() })
        }
        _ => paper.check(ballot),
    }
}

impl Fault {
    /// Finds the part of the sheet that is at fault.
    pub fn spot(&self) -> Spot {
        match self {
            Self::NoSeats => Spot::Field("seats"),
            Self::AlternatesOfTie { .. } => Spot::Field("alternate_seats"),
            Self::NoCandidates | Self::TooManyCandidates { .. } => Spot::Field("candidates"),
            Self::Nameless { number } | Self::NoVotes { number, .. } => {
                Spot::Entry { field: "candidates", index: number.saturating_sub(1) }
            }
            Self::UnknownPerson { entry, .. } => {
                Spot::Entry { field: "excluded", index: entry.saturating_sub(1) }
            }
            Self::UnknownGround { ballot: None, .. } => Spot::Field("invalid_by_ground"),
            Self::Ballot { number, .. } | Self::UnknownGround { ballot: Some(number), .. } => {
                Spot::Entry { field: "ballots", index: number.saturating_sub(1) }
            }
        }
    }

    /// Says what is wrong, and how it is put right.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoSeats => tr(
                lang,
                "số lượng cần bầu (seats) phải từ 1 trở lên",
                "there must be at least 1 seat (seats)",
            )
            .to_owned(),
            Self::AlternatesOfTie { losers, alternate_seats } => tr(
                lang,
                format!(
                    "bầu lại giữa những người bằng phiếu chỉ còn {losers} người không trúng cử \
                     chính thức, mà lấy {alternate_seats} dự khuyết (alternate_seats)"
                ),
                format!(
                    "a re-vote among the tied leaves {losers} without an official seat, and the \
                     sheet has {alternate_seats} for alternates (alternate_seats)"
                ),
            ),
            Self::NoCandidates => tr(
                lang,
                "danh sách bầu (candidates) không có ai",
                "there is nobody on the list (candidates)",
            )
            .to_owned(),
            Self::TooManyCandidates { number } => tr(
                lang,
                format!("danh sách có {number} người, nhiều nhất là {}", u16::MAX),
                format!("the list has {number} names, and {} at most", u16::MAX),
            ),
            Self::Nameless { number } => tr(
                lang,
                format!("số {number} trong danh sách không có tên"),
                format!("no. {number} on the list has no name"),
            ),
            Self::NoVotes { number, name } => tr(
                lang,
                format!(
                    "số {number}, {name}: thiếu số phiếu; ghi votes, hoặc ghi các lá phiếu ở ballots"
                ),
                format!("no. {number}, {name}: the votes are missing; give votes, or all ballots"),
            ),
            Self::UnknownPerson { person, convened, .. } => tr(
                lang,
                format!(
                    "không có người số {person}: số người được triệu tập đi từ 1 đến {convened}"
                ),
                format!("there is no person {person}: those convened run from 1 to {convened}"),
            ),
            Self::Ballot { number, misfit } => of_ballot(*number, &misfit.text(lang), lang),
            Self::UnknownGround { ballot: None, unknown } => unknown.text(lang),
            Self::UnknownGround { ballot: Some(number), unknown } => {
                of_ballot(*number, &unknown.text(lang), lang)
            }
        }
    }
}

fn of_ballot(number: usize, text: &str, lang: Lang) -> String {
    tr(lang, format!("lá phiếu thứ {number}: {text}"), format!("ballot {number}: {text}"))
}
