//! Who is here against who is needed, for the header.

use crate::domain::State;
use crate::domain::roster::{Presence as Here, Seat, Standing};

/// The three numbers that are always on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    pub convened: u32,
    pub present: u32,
    /// How many make the quorum.
    pub needed: u32,
}

pub fn presence(state: &State) -> Presence {
    let voters = state.roster.people.values().filter(|attendee| match attendee.seat {
        Seat::Own => attendee.delegate.standing == Standing::Official,
        Seat::TakenFrom(_) => true,
        Seat::GivenTo(_) | Seat::Without => false,
    });
    let (mut convened, mut present) = (0u32, 0u32);
    for voter in voters {
        convened += 1;
        present += u32::from(matches!(voter.presence, Here::Present { .. }));
    }
    let quorum = &state.rules.quorum;
    let scaled = convened.saturating_mul(quorum.numerator);
    Presence { convened, present, needed: scaled.div_ceil(quorum.denominator.max(1)) }
}
