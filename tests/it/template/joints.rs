//! Where one election hangs on another: who may stand for the next office, and from when on.

use daihoi::domain::agenda::{ItemKind, ItemStatus, Unmet};
use daihoi::domain::election::refusal::{ElectionRefusal, NameRefusal, Unfit};
use daihoi::domain::election::{ElectionCommand, Nominated, Office, Phase, Source};
use daihoi::domain::{Command, PersonId, Refusal, State, Text};

use crate::support::domain::{begin, finish, text};
use crate::support::rehearsal::{Rehearsal, outsider};

const BRANCH: &str = "dai-hoi-chi-bo-khong-chi-uy";
const MEETING: &str = "hoi-nghi-ban-chap-hanh-lan-thu-nhat";
const PILOT: &str = "thi-diem-bau-truc-tiep";

/// Tells whether the hall is putting names forward for an office.
fn nominating(office: Office) -> impl Fn(&State) -> bool {
    move |state| {
        let running = state.agenda.running().map(|entry| &entry.item.kind);
        let Some(ItemKind::Election { election }) = running else { return false };
        let election = state.election(*election).unwrap();
        election.plan.office == office && election.phase == Phase::Nominating
    }
}

/// Tells whether the ballots for an office are in the counting room.
fn counted_elsewhere(office: Office) -> impl Fn(&State) -> bool {
    move |state| {
        state.agenda.entries.iter().any(|entry| {
            let parked = matches!(entry.status, ItemStatus::Parked { .. });
            let ItemKind::Election { election } = entry.item.kind else { return false };
            parked && state.election(election).unwrap().plan.office == office
        })
    }
}

fn nominate(rehearsal: &Rehearsal, office: Office, who: Nominated) -> Command {
    let election = rehearsal.election(office).plan.id;
    Command::Election(ElectionCommand::Nominate { election, who, source: Source::Convening })
}

/// The item that holds the election to an office.
fn item(rehearsal: &Rehearsal, office: Office) -> u16 {
    let held = ItemKind::Election { election: rehearsal.election(office).plan.id };
    let mut entries = rehearsal.state().agenda.entries.iter();
    entries.find(|entry| entry.item.kind == held).unwrap().item.id.0
}

/// What refuses to begin the election to an office before another was announced.
fn awaits(rehearsal: &Rehearsal, office: Office) -> Refusal {
    let plan = &rehearsal.election(office).plan;
    Refusal::Unmet(Unmet::ResultNotAnnounced { election: plan.id, title: plan.title.clone() })
}

fn name_refused(why: NameRefusal) -> Refusal {
    Refusal::Election(ElectionRefusal::Name(why))
}

/// Somebody on the list for an office who was not elected to it.
fn beaten(rehearsal: &Rehearsal, office: Office) -> (Nominated, Text) {
    let election = rehearsal.election(office);
    let winners = election.winners();
    let mut names = election.candidates.iter();
    let loser = names.find(|candidate| !winners.contains(&candidate.nominee.id)).unwrap();
    (loser.nominee.who.clone(), loser.name.clone())
}

#[test]
fn a_small_branch_elects_the_deputy_after_the_secretary_was_announced() {
    let rehearsal = Rehearsal::of(BRANCH).until(counted_elsewhere(Office::Secretary));
    let deputy = item(&rehearsal, Office::DeputySecretary);

    let awaited = awaits(&rehearsal, Office::Secretary);

    let refused = rehearsal.congress.given(finish()).when(begin(deputy));

    assert_eq!(refused, Err(awaited));
}

#[test]
fn a_member_on_probation_is_not_put_forward_in_a_small_branch() {
    let rehearsal = Rehearsal::of(BRANCH).until(nominating(Office::Secretary));
    let newcomer = Nominated::Person(PersonId(8));

    let refused = rehearsal.congress.when(nominate(&rehearsal, Office::Secretary, newcomer));

    let why = NameRefusal::Unfit { name: text("Phùng Thị Thảo"), why: Unfit::Probationary };
    assert_eq!(refused, Err(name_refused(why)));
}

#[test]
fn a_small_branch_may_do_without_a_deputy_and_closes_all_the_same() {
    let rehearsal = Rehearsal::of(BRANCH).until(nominating(Office::DeputySecretary));
    let deputy = rehearsal.election(Office::DeputySecretary).plan.id;
    let given_up = ElectionCommand::Conclude {
        election: deputy,
        reason: text("Chi bộ ít việc, không cần phó bí thư"),
    };

    let congress = rehearsal.congress.given(Command::Election(given_up));
    let whole = Rehearsal { congress }.whole();

    assert_eq!(whole.won(Office::Secretary).len(), 1);
    assert_eq!(whole.won(Office::DeputySecretary), []);
    assert_eq!(whole.won(Office::Delegates).len(), 2);
}

#[test]
fn the_secretary_waits_for_the_standing_committee_at_the_first_meeting() {
    let rehearsal = Rehearsal::of(MEETING).until(counted_elsewhere(Office::StandingCommittee));
    let secretary = item(&rehearsal, Office::Secretary);
    let awaited = awaits(&rehearsal, Office::StandingCommittee);
    let among = rehearsal.election(Office::StandingCommittee).plan.title.clone();
    let anybody = Nominated::Person(PersonId(1));
    let early = rehearsal.congress.when(nominate(&rehearsal, Office::Secretary, anybody));

    let refused = rehearsal.congress.given(finish()).when(begin(secretary));

    assert_eq!(refused, Err(awaited));
    assert_eq!(early, Err(name_refused(NameRefusal::ResultAwaited { among })));
}

#[test]
fn who_lost_the_standing_committee_is_not_put_forward_as_secretary() {
    let rehearsal = Rehearsal::of(MEETING).until(nominating(Office::Secretary));
    let (loser, name) = beaten(&rehearsal, Office::StandingCommittee);
    let among = rehearsal.election(Office::StandingCommittee).plan.title.clone();

    let refused = rehearsal.congress.when(nominate(&rehearsal, Office::Secretary, loser));

    let why = NameRefusal::NotAmongWinners { name, among };
    assert_eq!(refused, Err(name_refused(why)));
}

#[test]
fn a_member_from_outside_the_committee_is_elected_to_the_inspection_committee() {
    let rehearsal = Rehearsal::of(MEETING).until(nominating(Office::InspectionHead));

    let won = rehearsal.won(Office::InspectionCommittee);
    assert!(won.contains(&text("Đàm Thị Slao")), "{won:?}");
    let may_head = nominate(&rehearsal, Office::InspectionHead, outsider());
    assert!(rehearsal.congress.when(may_head).is_ok());
    let (loser, name) = beaten(&rehearsal, Office::InspectionCommittee);
    let refused = rehearsal.congress.when(nominate(&rehearsal, Office::InspectionHead, loser));
    let among = rehearsal.election(Office::InspectionCommittee).plan.title.clone();
    assert_eq!(refused, Err(name_refused(NameRefusal::NotAmongWinners { name, among })));
}

#[test]
fn who_lost_the_committee_is_not_put_forward_for_the_standing_committee() {
    let rehearsal = Rehearsal::of(PILOT).until(nominating(Office::StandingCommittee));
    let (loser, name) = beaten(&rehearsal, Office::Committee);
    let among = rehearsal.election(Office::Committee).plan.title.clone();

    let refused = rehearsal.congress.when(nominate(&rehearsal, Office::StandingCommittee, loser));

    let why = NameRefusal::NotAmongWinners { name, among };
    assert_eq!(refused, Err(name_refused(why)));
}

#[test]
fn who_won_the_committee_but_not_the_standing_committee_is_not_put_forward_as_secretary() {
    let rehearsal = Rehearsal::of(PILOT).until(nominating(Office::Secretary));
    let standing = rehearsal.won(Office::StandingCommittee);
    let mut committee = rehearsal.election(Office::Committee).candidates.iter();
    let won = rehearsal.won(Office::Committee);
    let member = |name: &Text| won.contains(name) && !standing.contains(name);
    let member = committee.find(|candidate| member(&candidate.name)).unwrap();
    let who = member.nominee.who.clone();

    let refused = rehearsal.congress.when(nominate(&rehearsal, Office::Secretary, who));

    let (name, among) =
        (member.name.clone(), rehearsal.election(Office::StandingCommittee).plan.title.clone());
    assert_eq!(refused, Err(name_refused(NameRefusal::NotAmongWinners { name, among })));
}

#[test]
fn each_link_of_the_pilot_waits_for_the_one_before_it() {
    let chain = [
        Office::Committee,
        Office::StandingCommittee,
        Office::Secretary,
        Office::DeputySecretary,
        Office::Delegates,
    ];
    for pair in chain.windows(2) {
        let rehearsal = Rehearsal::of(PILOT).until(counted_elsewhere(pair[0]));
        let following = item(&rehearsal, pair[1]);
        let awaited = awaits(&rehearsal, pair[0]);

        let refused = rehearsal.congress.given(finish()).when(begin(following));

        assert_eq!(refused, Err(awaited), "{:?}", pair[1]);
    }
}

#[test]
fn the_lists_of_the_pilot_have_the_surplus_that_it_asks_for() {
    let rehearsal = Rehearsal::of(PILOT).whole();

    let surplus = |office: Office| {
        let election = rehearsal.election(office);
        (election.rounds[0].paper.lines.len(), election.plan.seats)
    };
    assert_eq!(surplus(Office::Committee), (18, 15));
    assert_eq!(surplus(Office::StandingCommittee), (6, 5));
}
