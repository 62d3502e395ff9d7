//! Names that are not on the roster: members who are no delegates.

use daihoi::domain::election::refusal::{ElectionRefusal, NameRefusal};
use daihoi::domain::election::{ElectionCommand, Nominated, Source};
use daihoi::domain::preparation::{
    NameFault, PreparationCommand, PreparationEvent, Votes, left_to_nominate,
};
use daihoi::domain::{Command, Refusal};

use super::{committee_voted, names, refused, votes};
use crate::support::domain::{arrive, open, text};
use crate::support::preparing::{COMMITTEE, asks, counted, introduced, march, outsider, vote};

fn introduce_name(branch: &str, who: Nominated) -> Command {
    let (election, branch, people) = (COMMITTEE, text(branch), vec![who]);
    asks(PreparationCommand::Introduce { election, branch, people })
}

#[test]
fn a_member_who_is_no_delegate_is_introduced_and_stays_one_name_however_the_unit_is_written() {
    let congress = introduced().given(introduce_name("Chi bộ 1", outsider()));
    let same = match outsider() {
        Nominated::Outside { name, born, post, .. } => {
            Nominated::Outside { name, born, unit: text("CB 1"), post }
        }
        who @ Nominated::Person(_) => who,
    };

    let congress = congress.given(introduce_name("Chi bộ 2", same));

    let introduced = congress.state().preparation.introduced(COMMITTEE).last().unwrap();
    assert_eq!((&introduced.who, introduced.branches.len()), (&outsider(), 2));
}

#[test]
fn somebody_from_outside_who_may_be_on_the_roster_or_has_no_name_is_not_introduced() {
    let outside = |name: &str| Nominated::Outside {
        name: text(name),
        born: None,
        unit: text(""),
        post: text(""),
    };

    let twin = introduced().when(introduce_name("Chi bộ 1", outside("nguyễn văn 3")));
    let nameless = introduced().when(introduce_name("Chi bộ 1", outside("")));

    assert_eq!(twin, refused(NameFault::OnRoster { name: text("nguyễn văn 3") }));
    assert_eq!(nameless, refused(NameFault::Nameless));
}

#[test]
fn the_committee_votes_on_a_name_from_outside_and_puts_it_forward_at_the_congress() {
    let mut cast = counted(COMMITTEE, &votes(&[]));
    cast.names.push(Votes { person: outsider(), votes: 7 });
    let congress = introduced()
        .given(introduce_name("Chi bộ 1", outsider()))
        .given(vote(cast))
        .given(arrive(1..=12))
        .given(open());

    let election = COMMITTEE;
    let left = left_to_nominate(congress.state(), election);
    assert_eq!(left.last(), Some(&&outsider()));
    let put = ElectionCommand::Nominate { election, who: outsider(), source: Source::Convening };
    let congress = congress.given(Command::Election(put));

    assert!(!left_to_nominate(congress.state(), election).contains(&&outsider()));
}

#[test]
fn the_convening_committee_puts_nobody_from_outside_forward_whom_it_did_not_vote_for() {
    let congress = committee_voted().given(arrive(1..=12)).given(open());

    let (election, source) = (COMMITTEE, Source::Convening);
    let put = ElectionCommand::Nominate { election, who: outsider(), source };
    let answer = congress.when(Command::Election(put));

    let (name, on) = (text("Lương Thị Mai"), march(20));
    let refusal = ElectionRefusal::from(NameRefusal::NotPrepared { name, on });
    assert_eq!(answer, Err(Refusal::Election(refusal)));
}

#[test]
fn a_session_that_wrote_names_as_numbers_still_opens() {
    let line = r#"{"introduced":{"election":1,"branch":"Chi bộ 1","people":[1,2]}}"#;

    let read: PreparationEvent = serde_json::from_str(line).unwrap();

    let (election, branch) = (COMMITTEE, text("Chi bộ 1"));
    assert_eq!(read, PreparationEvent::Introduced { election, branch, people: names([1, 2]) });
}
