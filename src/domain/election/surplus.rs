//! The surplus of names over seats (số dư): its cap, the band that is prepared, and the support
//! that a name from the floor needs (RULES 1.8).

use super::Office;
use crate::domain::rules::Surplus;

/// How many names more than seats the convening committee prepares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// These numbers lie within the rule's per cent.
    Within { from: u16, to: u16 },
    /// No whole number lies within; these are the nearest ones that serve.
    Nearest { from: u16, to: u16 },
}

impl Surplus {
    /// Finds the greatest surplus that the rules allow, if they set one: never below 1.
    pub fn cap(&self, seats: u16) -> Option<u16> {
        if self.cap_percent == 0 {
            return None;
        }
        let cap = share_down(self.cap_percent, seats).max(1);
        Some(if self.is_small(seats) { 1 } else { cap })
    }

    /// Tells whether a body of so many seats is one of 3 to 5, as the rules put it.
    pub fn is_small(&self, seats: u16) -> bool {
        let (from, to) = self.small_body;
        (from..=to).contains(&seats)
    }

    /// Finds the surplus that the convening committee prepares, if the rules say so.
    pub fn band(&self, seats: u16) -> Option<Band> {
        let (low, high) = self.prepared_percent;
        if high == 0 {
            return None;
        }
        let (from, to) = (share_up(low, seats).max(1), share_down(high, seats));
        let nearest = Band::Nearest { from: share_down(low, seats).max(1), to: from };
        Some(if from <= to { Band::Within { from, to } } else { nearest })
    }

    /// Tells whether names from the floor need the support of those attending.
    pub fn asks_opinion(&self) -> bool {
        0 < self.floor_percent
    }

    /// Finds the least surplus that the list for an office needs: 0 where a list of as many names as
    /// seats will do.
    pub fn least(&self, office: Office, seats: u16) -> u16 {
        let percent = self.least_percent.get(&office).copied().unwrap_or_default();
        share_up(percent, seats).max(u16::from(self.obligatory_for.contains(&office)))
    }

    /// Tells whether a name from the floor has the support of enough of those attending.
    pub fn admits(&self, support: u32, attending: u32) -> bool {
        u64::from(self.floor_percent) * u64::from(attending) < 100 * u64::from(support)
    }
}

/// The greatest whole number that is at most so many per cent of the seats.
fn share_down(percent: u16, seats: u16) -> u16 {
    narrow(u32::from(percent) * u32::from(seats) / 100)
}

/// The smallest whole number that is at least so many per cent of the seats.
fn share_up(percent: u16, seats: u16) -> u16 {
    narrow((u32::from(percent) * u32::from(seats)).div_ceil(100))
}

fn narrow(number: u32) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule() -> Surplus {
        Surplus {
            cap_percent: 30,
            small_body: (3, 5),
            prepared_percent: (10, 15),
            floor_percent: 30,
            ..Surplus::default()
        }
    }

    #[test]
    fn sur_2_caps_the_surplus_at_30_per_cent_rounded_down_and_never_below_1() {
        let cases = [(1, 1), (2, 1), (6, 1), (7, 2), (9, 2), (10, 3), (15, 4), (20, 6), (180, 54)];

        for (seats, cap) in cases {
            assert_eq!(rule().cap(seats), Some(cap), "{seats} seats");
        }
    }

    #[test]
    fn sur_8_allows_a_small_body_one_name_more() {
        let wide = Surplus { cap_percent: 60, ..rule() };

        for (seats, cap) in [(2, 1), (3, 1), (4, 1), (5, 1), (6, 3)] {
            assert_eq!(wide.cap(seats), Some(cap), "{seats} seats");
        }
    }

    #[test]
    fn sur_3_prepares_10_to_15_per_cent_or_the_nearest_whole_number() {
        let within = |from, to| Band::Within { from, to };
        let nearest = |from, to| Band::Nearest { from, to };
        let cases = [
            (3, nearest(1, 1)),
            (7, within(1, 1)),
            (9, within(1, 1)),
            (11, nearest(1, 2)),
            (13, nearest(1, 2)),
            (15, within(2, 2)),
            (21, within(3, 3)),
            (25, within(3, 3)),
            (27, within(3, 4)),
        ];

        for (seats, band) in cases {
            assert_eq!(rule().band(seats), Some(band), "{seats} seats");
        }
    }

    #[test]
    fn an_office_may_need_a_surplus_of_some_per_cent_at_least() {
        let pilot = Surplus {
            obligatory_for: vec![Office::Committee],
            least_percent: [(Office::Committee, 15), (Office::StandingCommittee, 20)].into(),
            ..rule()
        };
        let cases = [
            (Office::Committee, 3, 1),
            (Office::Committee, 13, 2),
            (Office::Committee, 20, 3),
            (Office::Committee, 21, 4),
            (Office::StandingCommittee, 5, 1),
            (Office::StandingCommittee, 6, 2),
            (Office::Secretary, 1, 0),
        ];

        for (office, seats, least) in cases {
            assert_eq!(pilot.least(office, seats), least, "{office:?}, {seats} seats");
        }
    }

    #[test]
    fn rules_without_these_numbers_ask_for_nothing() {
        let none = Surplus::default();

        assert_eq!((none.cap(15), none.band(15), none.asks_opinion()), (None, None, false));
    }

    #[test]
    fn sur_5_needs_more_than_30_per_cent_of_those_attending() {
        for (support, attending, admitted) in
            [(30, 100, false), (31, 100, true), (35, 118, false), (36, 118, true), (0, 0, false)]
        {
            assert_eq!(rule().admits(support, attending), admitted, "{support} of {attending}");
        }
    }
}
