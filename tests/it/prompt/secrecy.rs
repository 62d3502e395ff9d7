//! The prompt lies open on a table: before the release it must not know how the vote went.

use daihoi::domain::Command;
use daihoi::domain::election::round::RoundCommand;

use super::given::{ballots, electing, view};
use crate::support::domain::Congress;
use crate::support::voting::{Steps, announce, reconcile, release, sign};

fn counted(groups: &[(usize, &[u16])]) -> Congress {
    electing().counting(9).keyed(&ballots(groups))
}

fn round(congress: Congress, command: RoundCommand) -> Congress {
    congress.given(Command::Round(command))
}

#[test]
fn before_the_release_the_prompt_is_the_same_however_the_ballots_were_marked() {
    let mut one = counted(&[(6, &[1, 2]), (3, &[2, 3])]);
    let mut other = counted(&[(6, &[2, 3]), (3, &[1])]);

    assert_eq!(view(&one), view(&other));
    for command in [reconcile(), sign()] {
        (one, other) = (round(one, command.clone()), round(other, command));

        assert_eq!(view(&one), view(&other));
    }
}

#[test]
fn after_the_release_the_words_announce_the_result() {
    let signed = round(round(counted(&[(6, &[1, 2]), (3, &[2, 3])]), reconcile()), sign());
    let head = signed.state().roster.get(daihoi::domain::PersonId(7)).unwrap();
    let head = head.delegate.name.to_string();

    let released = round(signed, release(&head));

    let words = view(&released).words.join("\n");
    assert!(words.contains("9 phiếu, đạt 100,00 %, trúng cử"), "{words}");
    let announced = view(&round(released, announce())).words.join("\n");
    assert!(announced.contains("Xin chúc mừng các đồng chí đã trúng cử"), "{announced}");
}
