//! Who stands by their own wish and has no vote here: by application at the grassroots, by dossier
//! above (RULES 1.7).

use chrono::{Datelike, NaiveDate, Weekday};

use super::refusal::OutsiderRefusal;
use super::{Nominated, Source};
use crate::domain::about::Level;
use crate::domain::roster::Attendee;
use crate::domain::rules::Nominating;
use crate::domain::{State, Text};

/// Refuses an own wish without an application, and an application that came too late. Rules that
/// name no such rule ask for nothing.
pub(super) fn check(
    state: &State,
    who: &Nominated,
    source: &Source,
    name: &Text,
) -> Result<(), OutsiderRefusal> {
    let Nominating { application_rule, dossier_rule, .. } = &state.rules.nominating;
    let asked = match state.about.level {
        Level::Grassroots => application_rule,
        Level::Above => dossier_rule,
    };
    if asked.is_empty() || has_vote(state, who) {
        return Ok(());
    }
    match source {
        Source::Convening | Source::Floor { .. } => Ok(()),
        Source::Own => Err(application_missing(state, name)),
        Source::Application { received } => check_date(state, name, *received),
    }
}

/// Counts the working days (Monday to Friday) from the day of receipt to the eve of the opening.
/// The program knows no public holidays: who counts them too needs an earlier date.
fn working_days(received: NaiveDate, opened: NaiveDate, most: usize) -> usize {
    let days = received.iter_days().take_while(|day| *day < opened);
    let works = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    days.filter(works).take(most).count()
}

fn has_vote(state: &State, who: &Nominated) -> bool {
    match who {
        Nominated::Person(person) => state.roster.get(*person).is_some_and(Attendee::is_voter),
        Nominated::Outside { .. } => false,
    }
}

fn application_missing(state: &State, name: &Text) -> OutsiderRefusal {
    let (name, nominating) = (name.clone(), &state.rules.nominating);
    match state.about.level {
        Level::Grassroots => {
            OutsiderRefusal::ApplicationMissing { name, rule: nominating.application_rule.clone() }
        }
        Level::Above => {
            let (needed, rule) = (nominating.dossier_working_days, nominating.dossier_rule.clone());
            OutsiderRefusal::DossierMissing { name, needed, rule }
        }
    }
}

fn check_date(state: &State, name: &Text, received: NaiveDate) -> Result<(), OutsiderRefusal> {
    let Some(opened) = state.stage.since().map(|since| since.date_naive()) else { return Ok(()) };
    let Nominating { application_rule, dossier_rule, dossier_working_days: needed, .. } =
        &state.rules.nominating;
    if opened < received {
        let (name, rule) = (name.clone(), application_rule.clone());
        return Err(OutsiderRefusal::ApplicationLate { name, received, opened, rule });
    }
    let days = working_days(received, opened, usize::from(*needed));
    if state.about.level == Level::Above && days < usize::from(*needed) {
        let (name, needed, rule) = (name.clone(), *needed, dossier_rule.clone());
        return Err(OutsiderRefusal::DossierLate { name, received, opened, days, needed, rule });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_receipt_counts_and_the_day_of_the_opening_does_not() {
        let july = |day| NaiveDate::from_ymd_opt(2025, 7, day).unwrap();

        // The 15th is a Tuesday.
        for (received, days) in [(15, 0), (14, 1), (13, 1), (12, 1), (11, 2), (8, 5), (1, 10)] {
            assert_eq!(working_days(july(received), july(15), 15), days, "from the {received}th");
        }
    }
}
