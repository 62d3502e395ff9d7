//! Years of life and years in the Party: bands, the extremes and the mean.

use chrono::NaiveDate;

use super::{Breakdown, Class};
use crate::domain::roster::Delegate;
use crate::domain::{Lang, tr};

/// The years that have passed for each of a group of people since a date of theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ages<'a> {
    pub bands: Breakdown<Class<Band>>,
    /// None where nobody's date is known.
    pub extremes: Option<Extremes<'a>>,
}

/// A band of full years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub from: u32,
    pub to: u32,
}

/// The two ends and the mean of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extremes<'a> {
    pub least: Aged<'a>,
    pub greatest: Aged<'a>,
    pub mean: Tenths,
}

/// A person with full years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aged<'a> {
    pub delegate: &'a Delegate,
    pub years: u32,
}

/// Years in tenths, for show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tenths(pub u32);

impl<'a> Ages<'a> {
    /// Counts full years from each person's date to the given day. A date that is missing or still
    /// to come is unknown. New bands begin at the edges.
    pub(super) fn of(
        people: &[(&'a Delegate, Option<NaiveDate>)],
        on: NaiveDate,
        edges: &[u32],
    ) -> Self {
        let years = |date: &Option<NaiveDate>| date.and_then(|date| on.years_since(date));
        let bands = bands(edges);
        let mut expected: Vec<Class<Band>> = bands.iter().copied().map(Class::Known).collect();
        expected.push(Class::Unknown);
        let answers = people.iter().map(|(_, date)| class(&bands, years(date)));
        let mut known: Vec<(NaiveDate, Aged)> = people
            .iter()
            .filter_map(|(delegate, date)| Some(((*date)?, Aged { delegate, years: years(date)? })))
            .collect();
        // The later date is the younger person, also where the full years are equal.
        known.sort_by_key(|(date, _)| *date);
        Self { bands: Breakdown::of(&expected, answers), extremes: extremes(&known) }
    }
}

/// Cuts the years into bands: below the first edge, between the edges, from the last one on.
fn bands(edges: &[u32]) -> Vec<Band> {
    let starts = [0].into_iter().chain(edges.iter().copied());
    let ends = edges.iter().map(|edge| edge.saturating_sub(1)).chain([u32::MAX]);
    starts.zip(ends).map(|(from, to)| Band { from, to }).collect()
}

fn class(bands: &[Band], years: Option<u32>) -> Class<Band> {
    let band = years.and_then(|years| bands.iter().find(|band| band.has(years)));
    band.map_or(Class::Unknown, |band| Class::Known(*band))
}

/// Takes the ends and the mean of people in the order of their dates.
fn extremes<'a>(known: &[(NaiveDate, Aged<'a>)]) -> Option<Extremes<'a>> {
    let ((_, greatest), (_, least)) = (known.first()?, known.last()?);
    let (sum, number) = known
        .iter()
        .fold((0, 0), |(sum, number), (_, aged)| (sum + u64::from(aged.years), number + 1));
    let mean = (20 * sum + number).checked_div(2 * number)?;
    let mean = Tenths(u32::try_from(mean).unwrap_or(u32::MAX));
    Some(Extremes { least: *least, greatest: *greatest, mean })
}

impl Band {
    fn has(self, years: u32) -> bool {
        (self.from..=self.to).contains(&years)
    }

    /// Says the band as the report does: "dưới 40", "từ 40 đến 50", "từ 51 trở lên".
    pub fn text(self, lang: Lang) -> String {
        let Self { from, to } = self;
        if from == 0 {
            let edge = to.saturating_add(1);
            return tr(lang, format!("dưới {edge}"), format!("under {edge}"));
        }
        if to == u32::MAX {
            return tr(lang, format!("từ {from} trở lên"), format!("{from} and over"));
        }
        tr(lang, format!("từ {from} đến {to}"), format!("{from} to {to}"))
    }
}

impl Tenths {
    /// Writes the number: "56,3" in Vietnamese, "56.3" in English.
    pub fn text(self, lang: Lang) -> String {
        format!("{}{}{}", self.0 / 10, tr(lang, ',', '.'), self.0 % 10)
    }
}
