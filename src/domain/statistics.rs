//! The figures of the credentials report: who is convened, who came, and who they are.
//!
//! Everything is counted over the holders of a mandate: those convened, with alternates in the
//! place of delegates. Each question is a partition that adds up to their number.

mod age;
mod attendance;
mod breakdown;
mod reports;
mod turnout;

pub use self::age::{Aged, Ages, Band, Extremes, Tenths};
pub use self::attendance::{Attendance, Replacement};
pub use self::breakdown::{Breakdown, Class, Part};
pub use self::reports::{Report, ReportFate, Reports};
pub use self::turnout::{Group, Turnout};

use chrono::{Datelike, NaiveDate};

use super::order::fold;
use super::roster::{Basis, Delegate, Roster, Sex, Standing};
use super::themes::Themes;
use super::{Text, ThemeId};

/// Where the bands of age begin: under 40, 40 to 50, over 50.
const AGE_EDGES: [u32; 2] = [40, 51];

/// Where the bands of years in the Party begin.
const PARTY_EDGES: [u32; 5] = [10, 20, 30, 40, 50];

/// The years in the Party for which a badge is given (huy hiệu Đảng).
const BADGES: [u32; 9] = [30, 40, 45, 50, 55, 60, 65, 70, 75];

/// The day of victory, before which members count as of the war years.
const VICTORY: (i32, u32, u32) = (1975, 4, 30);

/// The figures of the credentials report, on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistics<'a> {
    pub attendance: Attendance<'a>,
    /// Everybody on the roster, by the capacity in which they attend.
    pub standing: Breakdown<Standing>,
    pub basis: Breakdown<Basis>,
    pub sex: Breakdown<Sex>,
    pub ethnicity: Breakdown<Class<&'a Text>>,
    pub religion: Breakdown<Class<&'a Text>>,
    pub age: Ages<'a>,
    /// Full years since admission (tuổi Đảng).
    pub party_age: Ages<'a>,
    /// By the badge that the years in the Party have earned.
    pub badges: Breakdown<Class<Band>>,
    /// How many joined before 30 April 1975.
    pub joined_before_victory: u32,
    pub education: Breakdown<Class<&'a Text>>,
    pub theory: Breakdown<Class<&'a Text>>,
    pub post: Breakdown<Class<&'a Text>>,
}

impl<'a> Statistics<'a> {
    /// Counts the roster as it stands; ages are those of the given day.
    pub fn of(roster: &'a Roster, on: NaiveDate) -> Self {
        let people: Vec<&Delegate> = roster.voters().map(|voter| &voter.delegate).collect();
        let each = || people.iter().copied();
        let joined: Vec<_> = each().map(|delegate| (delegate, delegate.joined)).collect();
        let born: Vec<_> = each().map(|delegate| (delegate, delegate.born)).collect();
        let everybody = roster.people.values().map(|attendee| attendee.delegate.standing);
        Self {
            attendance: Attendance::of(roster),
            standing: Breakdown::of(&STANDINGS, everybody),
            basis: Breakdown::of(&BASES, each().map(|delegate| delegate.basis)),
            sex: Breakdown::of(&SEXES, each().map(|delegate| delegate.sex)),
            ethnicity: Breakdown::by_text(each().map(|delegate| &delegate.ethnicity)),
            religion: Breakdown::by_text(each().map(|delegate| &delegate.religion)),
            age: Ages::of(&born, on, &AGE_EDGES),
            party_age: Ages::of(&joined, on, &PARTY_EDGES),
            badges: Ages::of(&joined, on, &BADGES).bands,
            joined_before_victory: count(
                each().filter_map(|delegate| delegate.joined),
                is_war_year,
            ),
            education: Breakdown::by_text(each().map(|delegate| &delegate.education)),
            theory: Breakdown::by_text(each().map(|delegate| &delegate.theory)),
            post: Breakdown::by_text(each().map(|delegate| &delegate.post)),
        }
    }

    /// Counts those of an ethnic minority: whoever is known not to be Kinh.
    pub fn of_minorities(&self) -> u32 {
        self.ethnicity.count_known(|ethnicity| !KINH.contains(&fold(ethnicity).as_str()))
    }

    /// Counts those who are known to follow a religion.
    pub fn religious(&self) -> u32 {
        self.religion.count_known(|religion| !NO_RELIGION.contains(&fold(religion).as_str()))
    }
}

/// Counts the opinions under each theme, also where there is none. The counts add up to the
/// opinions.
pub fn opinions(themes: &Themes) -> Breakdown<ThemeId> {
    let declared: Vec<ThemeId> = themes.all.iter().map(|theme| theme.id).collect();
    Breakdown::of(&declared, themes.opinions.iter().map(|opinion| opinion.theme))
}

const STANDINGS: [Standing; 4] =
    [Standing::Official, Standing::Alternate, Standing::Probationary, Standing::Guest];
const BASES: [Basis; 3] = [Basis::ExOfficio, Basis::Elected, Basis::Appointed];
const SEXES: [Sex; 2] = [Sex::Female, Sex::Male];

/// How the majority is written, without marks.
const KINH: [&str; 2] = ["kinh", "viet"];

/// How people write that they have no religion, without marks.
const NO_RELIGION: [&str; 4] = ["khong", "khong ton giao", "khong theo ton giao", "none"];

fn is_war_year(joined: NaiveDate) -> bool {
    (joined.year(), joined.month(), joined.day()) < VICTORY
}

fn count<T>(all: impl Iterator<Item = T>, is_meant: impl Fn(T) -> bool) -> u32 {
    all.fold(0, |counted, one| counted + u32::from(is_meant(one)))
}
