//! Who may be put forward, withdrawn and asked about (RULES 1.7).

use chrono::NaiveDate;
use daihoi::domain::election::refusal::{ElectionRefusal, NameRefusal, OpinionRefusal, Unfit};
use daihoi::domain::election::stage::PhaseName;
use daihoi::domain::election::{
    CandidateStanding, ElectionCommand, Nominated, Office, Opinion, Plan, Source,
};
use daihoi::domain::hands::Motion;
use daihoi::domain::roster::{Delegate, Standing};
use daihoi::domain::{CandidateId, Command, ElectionId, PersonId, Refusal};

use crate::support::domain::{Congress, alternate, ask, call, convening, delegate, leave, text};
use crate::support::voting::{
    FIRST, Steps, allotted, another_round, committee_plan, from_floor, hall, hall_of, kept,
    nominate, nominate_by, opinion, plan_all, withdraw,
};

/// Five delegates, an alternate, a member on probation, a guest and two of the convening committee,
/// all present but the last.
fn mixed() -> Congress {
    let mut people: Vec<Delegate> = (1..=5).map(delegate).collect();
    people.push(alternate(6));
    people.push(Delegate { standing: Standing::Probationary, ..delegate(7) });
    people.push(Delegate { standing: Standing::Guest, ..delegate(8) });
    people.extend([convening(9), convening(10)]);
    hall_of(people, 9).given(plan_all(vec![committee_plan(3)]))
}

fn refused(hall: &Congress, command: Command) -> NameRefusal {
    match hall.when(command) {
        Err(Refusal::Election(ElectionRefusal::Name(refusal))) => refusal,
        other => panic!("not refused for the name: {other:?}"),
    }
}

fn outside(name: &str, born: Option<i32>) -> Command {
    let born = born.and_then(|year| NaiveDate::from_ymd_opt(year, 3, 4));
    let who = Nominated::Outside { name: text(name), born, unit: text(""), post: text("") };
    Command::Election(ElectionCommand::Nominate { election: FIRST, who, source: Source::Convening })
}

#[test]
fn delegates_alternates_and_members_from_outside_may_be_put_forward() {
    let hall = mixed()
        .given(nominate(1))
        .given(nominate_by(6, from_floor(2)))
        .given(nominate_by(3, Source::Own))
        .given(outside("Lê Văn Ngoài", None));

    let names: Vec<&str> =
        hall.election().candidates.iter().map(|candidate| candidate.name.as_str()).collect();
    assert_eq!(names, ["Nguyễn Văn 1", "Nguyễn Văn 6", "Nguyễn Văn 3", "Lê Văn Ngoài"]);
}

#[test]
fn who_may_not_be_elected_or_nominate_is_refused_by_name() {
    let hall = mixed().given(nominate(1));
    let unfit = |number: u32, why| {
        let name = text(&format!("Nguyễn Văn {number}"));
        NameRefusal::Unfit { name, why }
    };
    let cases = [
        (nominate(8), unfit(8, Unfit::Guest)),
        (nominate(7), unfit(7, Unfit::Probationary)),
        (nominate_by(2, from_floor(8)), unfit(8, Unfit::Guest)),
        (nominate(1), unfit(1, Unfit::NamedTwice)),
        (nominate(99), NameRefusal::UnknownPerson { person: PersonId(99) }),
        (outside("", None), NameRefusal::NomineeUnnamed),
    ];

    for (command, refusal) in cases {
        assert_eq!(refused(&hall, command), refusal);
    }
}

#[test]
fn a_member_on_probation_may_nominate_and_who_has_left_may_not() {
    let hall = mixed().given(nominate_by(1, from_floor(7))).given(leave(2));

    let away = NameRefusal::Unfit { name: text("Nguyễn Văn 2"), why: Unfit::Away };
    assert_eq!(refused(&hall, nominate_by(3, from_floor(2))), away);
}

#[test]
fn a_name_from_outside_is_known_by_name_and_birth_date() {
    let hall = mixed().given(outside("Lê Hòa", Some(1970)));

    let twice = NameRefusal::Unfit { name: text("Lê Hoà"), why: Unfit::NamedTwice };
    assert_eq!(refused(&hall, outside("Lê Hoà", Some(1970))), twice);
    assert!(hall.when(outside("Lê Hòa", Some(1971))).is_ok());
}

#[test]
fn who_is_on_the_roster_is_not_put_forward_as_from_outside() {
    let hall = mixed();
    let refusal = |name| NameRefusal::Unfit { name: text(name), why: Unfit::OnRoster };

    assert_eq!(refused(&hall, outside("Nguyễn Văn 8", None)), refusal("Nguyễn Văn 8"));
    assert_eq!(refused(&hall, outside("nguyen van 8", None)), refusal("nguyen van 8"));
    assert!(hall.when(outside("Nguyễn Văn 8", Some(1971))).is_ok());
}

#[test]
fn d11_holds_the_convening_committee_to_its_list() {
    let hall = mixed();
    let rule = text("D11");

    let name = text("Nguyễn Văn 10");
    let bound = NameRefusal::HeldToList { name, rule: rule.clone() };
    assert_eq!(refused(&hall, nominate_by(10, from_floor(1))), bound);
    assert_eq!(refused(&hall, nominate_by(10, Source::Own)), bound);
    let name = text("Nguyễn Văn 9");
    let nominator = NameRefusal::NominatorHeldToList { name, rule };
    assert_eq!(refused(&hall, nominate_by(1, from_floor(9))), nominator);
    assert!(hall.when(nominate(10)).is_ok());
}

#[test]
fn a_withdrawal_is_for_the_congress_to_decide() {
    let asked = mixed().given(nominate(1)).given(nominate(2)).given(withdraw(1)).given(withdraw(2));
    let of = |candidate| Motion::Withdrawal { election: FIRST, candidate: CandidateId(candidate) };

    let decided = asked.carried(of(1)).lost(of(2));

    let standings: Vec<_> =
        decided.election().candidates.iter().map(|candidate| &candidate.standing).collect();
    assert_eq!(standings, [&CandidateStanding::Withdrawn, &CandidateStanding::Kept]);
    let again = NameRefusal::Unfit { name: text("Nguyễn Văn 2"), why: Unfit::WithdrawalAsked };
    assert_eq!(refused(&decided, withdraw(2)), again);
    let none = NameRefusal::Unfit { name: text("Nguyễn Văn 1"), why: Unfit::NoWithdrawal };
    assert_eq!(refused(&decided, call(of(1))), none);
}

#[test]
fn sur_5_an_opinion_counts_those_attending() {
    let hall = mixed().given(nominate(1)).given(nominate_by(2, from_floor(3)));

    let noted = hall.clone().given(opinion(2, 2));

    let attending = 6;
    assert_eq!(noted.election().candidates[1].opinion, Opinion::Asked { support: 2, attending });
    let name = text("Nguyễn Văn 2");
    let over = NameRefusal::SupportOverAttending { name, support: 7, attending };
    assert_eq!(refused(&hall, opinion(2, 7)), over);
    let why = Unfit::OpinionNotNeeded;
    let needless = NameRefusal::Unfit { name: text("Nguyễn Văn 1"), why };
    assert_eq!(refused(&hall, opinion(1, 3)), needless);
}

#[test]
fn sur_5_no_opinion_is_noted_on_a_name_that_no_ballot_could_be_held_on() {
    let hall = mixed().given(nominate_by(2, from_floor(3)));
    let mut withdrawn = hall.state().clone();
    withdrawn.elections.all[0].candidates[0].standing = CandidateStanding::Withdrawn;
    let name = text("Nguyễn Văn 2");
    let refusal = ElectionRefusal::Opinion(OpinionRefusal::NotStanding { name: name.clone() });
    assert_eq!(ask(&withdrawn, opinion(1, 2)), Err(Refusal::Election(refusal)));

    let mut silent = hall.state().clone();
    silent.rules.surplus.floor_percent = 0;
    let needless = NameRefusal::Unfit { name, why: Unfit::OpinionNotNeeded };
    let refusal = ElectionRefusal::Name(needless);
    assert_eq!(ask(&silent, opinion(1, 2)), Err(Refusal::Election(refusal)));
}

#[test]
fn candidates_among_the_winners_wait_for_the_announced_result() {
    let second = Plan {
        id: ElectionId(2),
        among: Some(FIRST),
        title: text("Bí thư"),
        ..allotted(Office::Secretary, 1)
    };
    let nominate_second = |person| {
        let who = Nominated::Person(PersonId(person));
        let (election, source) = (ElectionId(2), Source::Convening);
        Command::Election(ElectionCommand::Nominate { election, who, source })
    };
    let voting = hall(9)
        .listed(2, 1..=3)
        .given(Command::Election(ElectionCommand::Plan { plans: vec![second] }));
    let among = text("Ban Chấp hành");
    let awaited = NameRefusal::ResultAwaited { among: among.clone() };
    assert_eq!(refused(&voting, nominate_second(1)), awaited);

    let announced = voting.with_committee([7, 8, 9]).voted(&vec![kept(&[1, 2]); 9]);

    assert!(announced.when(nominate_second(1)).is_ok());
    let name = text("Nguyễn Văn 3");
    let lost = NameRefusal::NotAmongWinners { name, among };
    assert_eq!(refused(&announced, nominate_second(3)), lost);
}

#[test]
fn names_are_put_forward_in_their_phase_only() {
    let voting = hall(9).listed(2, 1..=3);

    let (now, due) = (PhaseName::Balloting, PhaseName::Nominating);
    let refusal = Refusal::Election(ElectionRefusal::OutOfPhase { now, due });
    for command in [nominate(4), withdraw(1), opinion(1, 1)] {
        assert_eq!(voting.when(command), Err(refusal.clone()));
    }
    assert!(voting.when(call(another_round())).is_err());
}
