//! Quorum, shows of hands, the base by the kind of gathering, who serves where (RULES 1.3 to 1.10.2, 9).

use daihoi::domain::about::Gathering;
use daihoi::domain::bodies::{BodiesRefusal, Body};
use daihoi::domain::hands::{HandBase, HandOutcome, HandResult, HandsEvent};
use daihoi::domain::roster::{Condition, Delegate};
use daihoi::domain::rules::{RuleSet, Serving, Share};
use daihoi::domain::{Event, Lang, PersonId, Refusal, base, quorum};

use crate::support::domain::{
    Congress, adopt, arrive, call, count, create_under, delegate, excuse, open, propose, register,
    slate, text, with_condition,
};
use crate::support::voting::{Steps, rules};

fn gathered(gathering: Gathering, people: Vec<Delegate>) -> Congress {
    Congress::default().given(create_under(gathering, rules())).given(register(people))
}

fn sitting(gathering: Gathering, convened: u32, present: u32) -> Congress {
    Congress::default()
        .given(create_under(gathering, rules()))
        .given(register((1..=convened).map(delegate).collect()))
        .given(arrive(1..=present))
}

#[test]
fn q_2_two_thirds_of_the_members_convened() {
    for (convened, present, is_met) in
        [(120, 80, true), (120, 79, false), (9, 6, true), (10, 6, false), (10, 7, true)]
    {
        let hall = sitting(Gathering::MemberCongress, convened, present);
        assert_eq!(quorum::check(hall.state()).is_ok(), is_met, "{present} of {convened}");
    }
}

#[test]
fn q_1_two_thirds_of_the_delegates_and_of_the_units_that_send_them() {
    let from = |number: u32, unit: &str| Delegate { unit: text(unit), ..delegate(number) };
    let people =
        || (1..=6).map(|number| from(number, ["A", "A", "A", "A", "B", "C"][number as usize - 1]));
    for (present, is_met) in
        [(vec![1, 2, 3, 4], false), (vec![1, 2, 3, 5], true), (vec![1, 5, 6], false)]
    {
        let hall = Congress::default()
            .given(create_under(Gathering::DelegateCongress, rules()))
            .given(register(people().collect()))
            .given(arrive(present.clone()));
        assert_eq!(quorum::check(hall.state()).is_ok(), is_met, "{present:?}");
    }
}

fn hands(rules: RuleSet, agree: u32) -> HandResult {
    let hall = Congress::default()
        .given(create_under(Gathering::MemberCongress, rules))
        .given(register((1..=120).map(delegate).collect()))
        .given(arrive(1..=100))
        .given(open())
        .given(call(adopt("Nghị quyết")));
    match hall.when(count(agree, 0, 0)).unwrap().remove(0) {
        Event::Hands(HandsEvent::Counted { result, .. }) => result,
        other => panic!("not a count: {other:?}"),
    }
}

/// 120 convened, 100 present.
#[test]
fn hand_1_a_show_of_hands_carries_with_more_than_the_share_of_its_base() {
    let cases = [
        (HandBase::Convened, (1, 2), 61, true),
        (HandBase::Convened, (1, 2), 60, false),
        (HandBase::Present, (1, 2), 51, true),
        (HandBase::Present, (1, 2), 50, false),
        (HandBase::Convened, (2, 3), 81, true),
        (HandBase::Convened, (2, 3), 80, false),
        (HandBase::Present, (3, 4), 76, true),
        (HandBase::Present, (3, 4), 75, false),
    ];
    for (base, share, agree, is_carried) in cases {
        let mut rules = rules();
        (rules.hands.base, rules.hands.more_than) = (base, Share::from(share));

        let result = hands(rules, agree);

        assert_eq!(result.outcome == HandOutcome::Carried, is_carried, "{agree} of {base:?}");
        assert_eq!(agree >= result.needed, is_carried, "{agree} of {base:?}");
    }
}

fn base_of(hall: &Congress) -> (u32, u32, String) {
    let base = base::of_persons(hall.state(), base::for_gathering(hall.state()));
    (base.from, base.size, base.rule.to_string())
}

/// Persons are subtracted, not numbers: who stands in two groups is subtracted once.
#[test]
fn base_m_a_members_congress() {
    let mut both = with_condition(1, Condition::TemporaryElsewhere);
    both.conditions.insert(Condition::Exempt);
    let special =
        [both, with_condition(2, Condition::Exempt), with_condition(3, Condition::Suspended)];
    let people = special.into_iter().chain((4..=20).map(delegate)).collect();
    let hall = gathered(Gathering::MemberCongress, people)
        .given(arrive(6..=20))
        .given(excuse(4, true))
        .given(excuse(5, false));

    assert_eq!(base_of(&hall), (20, 16, "BASE-M".to_owned()));
}

#[test]
fn base_d_a_delegates_congress() {
    let convening = Delegate { convening: true, ..delegate(1) };
    let people = std::iter::once(convening).chain((2..=20).map(delegate)).collect();
    let hall = gathered(Gathering::DelegateCongress, people).given(arrive(4..=20));

    // One of the convening committee and two delegates never came, and nobody took their places.
    assert_eq!(base_of(&hall), (20, 17, "BASE-D".to_owned()));
}

#[test]
fn base_c_a_committees_meeting() {
    let out = with_condition(1, Condition::Prosecuted);
    let people = [out, with_condition(2, Condition::Suspended)].into_iter();
    let people = people.chain((3..=15).map(delegate)).collect();
    let hall = gathered(Gathering::CommitteeMeeting, people).given(arrive(3..=13));

    let (_, size, rule) = base_of(&hall);

    assert_eq!((size, rule.as_str()), (13, "BASE-C"));
}

fn under(serving: Serving, gathering: Gathering) -> Congress {
    let rules = RuleSet { serving, ..rules() };
    let guest = crate::support::domain::alternate(9);
    Congress::default()
        .given(create_under(gathering, rules))
        .given(register((1..=8).map(delegate).chain([guest]).collect()))
        .given(arrive(1..=8))
        .given(open())
}

#[test]
fn com_1_only_voters_serve_unless_the_rules_say_otherwise() {
    for (voters_only, is_allowed) in [(true, false), (false, true)] {
        let serving = Serving { voters_only, ..rules().serving };
        let hall = under(serving, Gathering::MemberCongress);

        let answer = hall.when(propose(Body::Secretariat, slate(1, [9])));

        assert_eq!(answer.is_ok(), is_allowed);
        if !is_allowed {
            let (person, rule) = (PersonId(9), text("COM-1"));
            let name = hall.state().roster.people[&person].delegate.name.clone();
            let refusal = BodiesRefusal::NoVoter { person, name, rule };
            assert!(refusal.text(Lang::Vi).contains("(COM-1)"));
            assert_eq!(answer, Err(Refusal::Bodies(refusal)));
        }
    }
}

#[test]
fn com_1_nobody_on_the_list_counts_its_ballots_unless_the_rules_say_otherwise() {
    for listed_may_count in [false, true] {
        let hall = crate::support::voting::hall(20).listed(3, 1..=4);
        let mut state = hall.state().clone();
        state.rules.serving.listed_may_count = listed_may_count;
        let body = Body::Counting(crate::support::voting::FIRST);

        let answer = crate::support::domain::ask(&state, propose(body, slate(1, [19, 20])));

        assert_eq!(answer.is_ok(), listed_may_count);
    }
}

#[test]
fn cred_1_a_credentials_committee_where_the_rules_have_one() {
    use Gathering::{DelegateCongress, MemberCongress};
    for (at, gathering, is_allowed) in [
        (vec![DelegateCongress], DelegateCongress, true),
        (vec![DelegateCongress], MemberCongress, false),
        (vec![DelegateCongress, MemberCongress], MemberCongress, true),
        (vec![], DelegateCongress, false),
    ] {
        let serving = Serving { credentials_at: at.clone(), ..rules().serving };

        let answer = under(serving, gathering).when(propose(Body::Credentials, slate(1, [2])));

        assert_eq!(answer.is_ok(), is_allowed, "{at:?} {gathering:?}");
        if let Err(refusal) = answer {
            assert!(refusal.text(Lang::Vi).contains("(CRED-1)"), "{}", refusal.text(Lang::Vi));
        }
    }
}
