//! Who works at the console, and the identity of what they make.

use chrono::SubsecRound;
use sha2::{Digest, Sha256};

use super::environment;
use crate::domain::{Moment, Text};
use crate::journal::Holder;
use crate::session::Operator;

/// Names the person at the console, as the system knows them.
pub fn operator(since: Moment) -> Operator {
    let holder = Holder {
        host: Text::new(&environment::host()),
        pid: std::process::id(),
        since: since.trunc_subsecs(0),
    };
    Operator { name: environment::user(), holder }
}

/// Makes the identity of a new session, a UUID of version 8. It is unlike any other because no
/// other was made at this moment by this process of this machine; the program draws no lots.
pub fn identity(operator: &Operator, now: Moment) -> String {
    let Operator { name, holder } = operator;
    let seed = format!("{now:?}\0{}\0{}\0{name}", holder.host, holder.pid);
    let digest = Sha256::digest(seed);
    let number =
        digest.iter().take(16).fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
    let digits = format!("{number:032x}");
    let part = |from: usize, len: usize| digits.get(from..from + len).unwrap_or_default();
    format!("{}-{}-8{}-a{}-{}", part(0, 8), part(8, 4), part(13, 3), part(17, 3), part(20, 12))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_has_the_form_of_a_uuid_of_version_8() {
        let now: Moment = "2026-05-17T07:30:00+07:00".parse().unwrap();
        let holder = Holder { host: Text::new("may-thu-ky"), pid: 4120, since: now };
        let operator = Operator { name: "thu-ky".to_owned(), holder };

        let id = identity(&operator, now);

        let lengths: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert!(id.split('-').nth(2).unwrap().starts_with('8'));
        assert!(id.split('-').nth(3).unwrap().starts_with('a'));
        assert_ne!(id, identity(&operator, now + chrono::TimeDelta::milliseconds(1)));
    }
}
