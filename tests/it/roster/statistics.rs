//! The figures of the credentials report, counted over the ward's roster.

use daihoi::domain::about::Gathering;
use daihoi::domain::roster::{Basis, Sex, Standing};
use daihoi::domain::statistics::{Band, Class, Part, Statistics};
use daihoi::domain::{Lang, Text};

use super::{day, fixture};
use crate::support::domain::{Congress, arrive, create, leave, replace};

/// The ward's congress at its opening: six delegates are away, and one of them is replaced.
fn ward() -> Congress {
    let imported = fixture("phuong-12.csv");
    let away: Vec<u32> = imported.absences.iter().map(|(person, _)| person.0).collect();
    let here = (1..=150).chain([155]).filter(|person| !away.contains(person));
    let congress = Congress::default().given(create(Gathering::DelegateCongress));
    let listed = imported.commands().into_iter().fold(congress, Congress::given);
    listed.given(replace(88, 155)).given(arrive(here))
}

fn on_the_day(congress: &Congress) -> Statistics<'_> {
    Statistics::of(&congress.state().roster, day(2025, 6, 20))
}

#[test]
fn the_convened_are_the_present_and_the_absent_with_their_reasons() {
    let congress = ward();

    let attendance = on_the_day(&congress).attendance;

    assert_eq!((attendance.convened, attendance.present), (150, 145));
    let excused: Vec<u32> = attendance.excused.iter().map(|(person, _)| person.id.0).collect();
    assert_eq!(excused, [15, 84, 112, 138]);
    let unexplained: Vec<&str> = attendance.unexplained.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(unexplained, ["Trịnh Công Danh"]);
    assert!(attendance.left.is_empty() && attendance.awaited.is_empty());
}

#[test]
fn the_alternate_is_the_delegate_and_the_replaced_one_is_named() {
    let congress = ward();

    let statistics = on_the_day(&congress);

    let [replacement] = statistics.attendance.replaced.as_slice() else { panic!() };
    assert_eq!(replacement.delegate.name.as_str(), "Phạm Thị Bảy");
    assert_eq!(replacement.alternate.name.as_str(), "NGÔ THỊ THỎA");
    assert_eq!(statistics.sex.total(), 150);
}

#[test]
fn who_is_not_seen_yet_is_awaited_and_who_has_gone_has_left() {
    let congress = ward().given(leave(1));
    let fresh = Congress::of(Gathering::DelegateCongress, 2);

    let statistics = on_the_day(&congress);

    let left: Vec<u32> = statistics.attendance.left.iter().map(|person| person.id.0).collect();
    assert_eq!((left, statistics.attendance.present), (vec![1], 144));
    assert_eq!(on_the_day(&fresh).attendance.awaited.len(), 2);
}

#[test]
fn a_unit_is_represented_while_one_of_its_delegates_is_here() {
    let congress = ward();
    let police = (139..=144).chain([10]);
    let without = police.fold(ward(), |congress, person| congress.given(leave(person)));

    let (all, fewer) = (on_the_day(&congress).attendance, on_the_day(&without).attendance);

    assert_eq!((all.units.len(), all.units_present.len()), (18, 18));
    assert_eq!((fewer.units.len(), fewer.units_present.len()), (18, 17));
}

#[test]
fn every_partition_adds_up_to_the_convened() {
    let congress = ward();

    let statistics = on_the_day(&congress);

    let totals = [
        statistics.basis.total(),
        statistics.sex.total(),
        statistics.ethnicity.total(),
        statistics.religion.total(),
        statistics.age.bands.total(),
        statistics.party_age.bands.total(),
        statistics.badges.total(),
        statistics.education.total(),
        statistics.theory.total(),
        statistics.post.total(),
    ];
    assert_eq!(totals, [150; 10]);
    assert_eq!(statistics.standing.total(), 160);
    assert_eq!(statistics.standing.count(&Standing::Guest), 2);
}

#[test]
fn mandates_sex_ethnicity_and_religion_are_counted_with_their_shares() {
    let congress = ward();

    let statistics = on_the_day(&congress);

    assert_eq!(statistics.basis.count(&Basis::ExOfficio), 15);
    assert_eq!(statistics.basis.count(&Basis::Elected), 135);
    assert_eq!(statistics.basis.count(&Basis::Appointed), 0);
    assert_eq!(statistics.sex.count(&Sex::Female), 64);
    assert_eq!(statistics.sex.percent(&Sex::Female).text(Lang::Vi), "42,67");
    assert_eq!((statistics.of_minorities(), statistics.religious()), (19, 18));
    let first = &statistics.ethnicity.parts()[0];
    assert_eq!((first.class, first.count), (Class::Known(&Text::new("Kinh")), 131));
}

#[test]
fn ages_have_bands_extremes_and_a_mean() {
    let congress = ward();

    let age = on_the_day(&congress).age;

    let bands: Vec<u32> = age.bands.parts().iter().map(|part| part.count).collect();
    assert_eq!(bands, [30, 15, 105, 0]);
    let extremes = age.extremes.unwrap();
    assert_eq!(
        (extremes.least.delegate.name.as_str(), extremes.least.years),
        ("Nguyễn Đức Huy", 24)
    );
    assert_eq!(
        (extremes.greatest.delegate.name.as_str(), extremes.greatest.years),
        ("Trần Đại Hải", 87)
    );
    assert_eq!(extremes.mean.text(Lang::Vi), "59,7");
}

#[test]
fn years_in_the_party_have_bands_and_badges() {
    let congress = ward();

    let statistics = on_the_day(&congress);

    let counts =
        |parts: &[Part<Class<Band>>]| -> Vec<u32> { parts.iter().map(|part| part.count).collect() };
    assert_eq!(counts(statistics.party_age.bands.parts()), [19, 16, 20, 16, 29, 50, 0]);
    assert_eq!(counts(statistics.badges.parts()), [55, 16, 11, 18, 20, 21, 8, 1, 0, 0, 0]);
    assert_eq!(statistics.joined_before_victory, 46);
}

#[test]
fn a_band_is_said_as_the_report_says_it() {
    let congress = ward();

    let age = on_the_day(&congress).age;

    let said = |lang| -> Vec<String> {
        let parts = age.bands.parts().iter();
        let known = parts.filter_map(|part| match part.class {
            Class::Known(band) => Some(band.text(lang)),
            Class::Unknown => None,
        });
        known.collect()
    };
    assert_eq!(said(Lang::Vi), ["dưới 40", "từ 40 đến 50", "từ 51 trở lên"]);
    assert_eq!(said(Lang::En), ["under 40", "40 to 50", "51 and over"]);
}

#[test]
fn what_is_not_written_is_unknown_and_comes_last() {
    let congress = ward();

    let theory = on_the_day(&congress).theory;

    let parts: Vec<(Option<&str>, u32)> = theory
        .parts()
        .iter()
        .map(|part| match part.class {
            Class::Known(text) => (Some(text.as_str()), part.count),
            Class::Unknown => (None, part.count),
        })
        .collect();
    assert_eq!(
        parts,
        [
            (Some("Sơ cấp"), 73),
            (Some("Trung cấp"), 55),
            (Some("Cao cấp"), 17),
            (Some("Cử nhân"), 2),
            (None, 3),
        ]
    );
}

#[test]
fn a_date_still_to_come_is_an_unknown_age() {
    let congress = ward();

    let statistics = Statistics::of(&congress.state().roster, day(1950, 1, 1));

    assert_eq!(statistics.party_age.bands.count(&Class::Unknown), 150);
    assert_eq!(statistics.party_age.extremes, None);
}
