//! The steps of a round, from the sealed box to the announced result (RULES 1.6, 1.11).

use daihoi::domain::bodies::Body;
use daihoi::domain::election::refusal::{
    CountRefusal, ElectionRefusal, PapersRefusal, RoundRefusal,
};
use daihoi::domain::election::round::{Issue, RoundCommand, RoundEvent, RoundKind, RoundStage};
use daihoi::domain::election::stage::StageName;
use daihoi::domain::quorum::QuorumRefusal;
use daihoi::domain::roster::{Condition, Delegate};
use daihoi::domain::rules::Ground;
use daihoi::domain::{Command, Lang, LotId, Refusal};

use crate::support::domain::{Congress, delegate, excuse, leave, text, with_condition};
use crate::support::voting::{
    FIRST, Steps, announce, annul, collect, declare, hall, hall_of, issue, kept, open_count,
    reconcile, release, seal, sign,
};

fn ready() -> Congress {
    hall(9).listed(2, 1..=3).with_committee([7, 8, 9])
}

fn given(hall: Congress, command: RoundCommand) -> Congress {
    hall.given(Command::Round(command))
}

fn refused(hall: &Congress, command: RoundCommand) -> RoundRefusal {
    match hall.when(Command::Round(command)) {
        Err(Refusal::Election(ElectionRefusal::Round(refusal))) => refusal,
        other => panic!("not refused for the round: {other:?}"),
    }
}

#[test]
fn a_round_goes_through_its_stages_in_turn_and_no_other_way() {
    let steps: [(RoundCommand, StageName); 8] = [
        (seal(), StageName::Ready),
        (issue(9, 9, 0), StageName::Sealed),
        (collect(9), StageName::Issued),
        (open_count(), StageName::Collected),
        (reconcile(), StageName::Counting),
        (sign(), StageName::Reconciled),
        (release("Nguyễn Văn 7"), StageName::Signed),
        (announce(), StageName::Released),
    ];
    let mut hall = ready();

    for (command, due) in &steps {
        for (early, its_due) in steps.iter().filter(|(_, its_due)| its_due != due) {
            let refusal = RoundRefusal::OutOfTurn { now: *due, due: *its_due };
            assert_eq!(refused(&hall, early.clone()), refusal);
        }
        if *due == StageName::Counting {
            hall = hall.keyed(&vec![kept(&[1, 2]); 9]);
        }
        hall = given(hall, command.clone());
    }

    assert_eq!(hall.round().stage.name(), StageName::Announced);
}

#[test]
fn the_box_is_sealed_by_an_elected_committee_that_is_not_on_the_list() {
    let listed = hall(9).listed(2, 1..=3);
    assert_eq!(refused(&listed, seal()), RoundRefusal::NoCommittee);

    let body = Body::Counting(FIRST);
    let mut with_candidate = listed.with_committee([7, 8, 9]).state().clone();
    let formed = with_candidate.bodies.formed.iter_mut().find(|formed| formed.body == body);
    formed.unwrap().slate.members[0] = daihoi::domain::PersonId(3);

    let answer = crate::support::domain::ask(&with_candidate, Command::Round(seal()));
    let names = vec![text("Nguyễn Văn 3")];
    let refusal =
        ElectionRefusal::from(RoundRefusal::CommitteeOnList { names, rule: text("COM-1") });
    assert_eq!(answer, Err(refusal.into()));
}

#[test]
fn the_box_is_sealed_in_a_quorum() {
    let thinned = (1..=4).fold(ready(), |hall, person| hall.given(leave(person)));

    let refusal = QuorumRefusal::TooFewPresent { present: 5, needed: 6, convened: 9 };
    assert_eq!(thinned.when(Command::Round(seal())), Err(refusal.into()));
}

/// One member is both on temporary activity elsewhere and exempt: persons are subtracted, not
/// numbers.
#[test]
fn base_m_subtracts_a_person_in_two_groups_once() {
    let mut people: Vec<Delegate> = (1..=9).map(delegate).collect();
    people.push(with_condition(10, Condition::TemporaryElsewhere));
    let mut both = with_condition(11, Condition::Exempt);
    both.conditions.insert(Condition::TemporaryElsewhere);
    people.push(both);
    people.push(delegate(12));
    let hall = hall_of(people, 9).given(excuse(12, true)).listed(2, 1..=3);

    let sealed = given(hall.with_committee([7, 8, 9]), seal());

    let attendance = sealed.round().stage.attendance().unwrap();
    let terms: Vec<(Ground, usize)> =
        attendance.base.less.iter().map(|term| (term.ground, term.people.len())).collect();
    assert_eq!(terms, [(Ground::TemporaryElsewhere, 2), (Ground::AbsentThroughoutApproved, 1)]);
    assert_eq!((attendance.base.from, attendance.base.size), (12, 9));
    assert_eq!((attendance.convened, attendance.present), (12, 9));
}

#[test]
fn nobody_gets_two_papers_and_every_paper_is_accounted_for() {
    let sealed = given(ready(), seal());
    let cases = [
        (issue(9, 9, 1), PapersRefusal::PrintedTooFew { printed: 9, issued: 9, spoiled: 1 }),
        (issue(20, 10, 0), PapersRefusal::IssuedOverPresent { issued: 10, present: 9 }),
        (
            issue(u32::MAX, 1, u32::MAX),
            PapersRefusal::PrintedTooFew { printed: u32::MAX, issued: 1, spoiled: u32::MAX },
        ),
    ];

    for (command, refusal) in cases {
        assert_eq!(refused(&sealed, command), refusal.into());
    }
    let issued = given(sealed, issue(12, 9, 1));
    assert!(
        matches!(issued.round().stage, RoundStage::Issued { issue, .. } if issue.left_over.is_none())
    );
}

/// The box is emptied: so many ballots, so many papers swapped meanwhile, so many left over.
fn emptied(collected: u32, swapped: u32, unused: Option<u32>) -> RoundCommand {
    RoundCommand::Collect { election: FIRST, collected, swapped, unused }
}

#[test]
fn printed_papers_are_issued_spoiled_swapped_or_left_over_before_a_count_may_open() {
    let issued = given(given(ready(), seal()), issue(14, 9, 1));
    let paper = Issue { printed: 14, issued: 9, spoiled: 1, ..Issue::default() };

    for (swapped, left) in [(1, Some(2)), (1, Some(4)), (0, Some(0)), (5, None)] {
        let issue = paper.counted(swapped, left);
        let refusal = PapersRefusal::OutOfBalance { issue };
        assert_eq!(refused(&issued, emptied(9, swapped, left)), refusal.into());
    }
    let balanced = given(issued, emptied(9, 1, Some(3)));
    let RoundStage::Collected { issue, .. } = &balanced.round().stage else { panic!() };
    assert_eq!((issue.all_spoiled(), issue.left_over), (2, Some(3)));
}

#[test]
fn a_balance_that_is_out_is_refused_with_all_its_numbers() {
    let issued = given(given(ready(), seal()), issue(14, 9, 1));

    let refusal = refused(&issued, emptied(9, 2, Some(3)));

    assert_eq!(
        refusal.text(Lang::En),
        "The papers do not balance: 14 printed, but 9 issued + 1 spoiled + 2 swapped during the \
         vote + 3 left over = 15. Count the papers again before the count opens."
    );
    assert_eq!(
        refusal.text(Lang::Vi),
        "Phiếu chưa cân đối: in 14, nhưng phát ra 9 + đổi vì hỏng 1 + đổi trong lúc bầu 2 + còn \
         lại 3 = 15. Đếm lại phiếu trước khi mở kiểm phiếu."
    );
}

#[test]
fn a_record_made_before_the_left_over_papers_were_counted_still_reads() {
    let line = r#"{"round.collect":{"election":1,"collected":9}}"#;

    assert_eq!(daihoi::session::line::parse(line), Ok(Command::Round(emptied(9, 0, None))));
    let event = serde_json::json!({ "collected":
        { "election": 1, "collected": 9, "at": "2025-05-15T10:00:00+07:00" } });
    let read: RoundEvent = serde_json::from_value(event.clone()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), event);
}

#[test]
fn more_ballots_than_were_issued_stop_the_round() {
    let issued = given(
        given(hall(100).listed(2, 1..=3).with_committee([7, 8, 9]), seal()),
        issue(100, 100, 0),
    );

    let refusal = PapersRefusal::CollectedOverIssued { collected: 999, issued: 100 };
    assert_eq!(refused(&issued, collect(999)), refusal.into());
    assert!(issued.when(Command::Round(collect(99))).is_ok());
}

#[test]
fn an_annulled_round_stays_in_the_book_and_is_voted_anew_on_the_same_paper() {
    let issued = given(given(ready(), seal()), issue(9, 9, 0));

    let again = given(issued, annul());

    let [first, second] = again.election().rounds.as_slice() else { panic!("{again:?}") };
    assert_eq!(first.stage.name(), StageName::Annulled);
    assert_eq!(
        (second.number, second.kind, &second.stage),
        (2, RoundKind::First, &RoundStage::Ready)
    );
    assert_eq!(second.paper, first.paper);
    assert_eq!(refused(&again, annul()), RoundRefusal::NothingToAnnul);
}

#[test]
fn an_announced_result_cannot_be_annulled() {
    let announced = ready().voted(&vec![kept(&[1, 2]); 9]);

    assert_eq!(refused(&announced, annul()), RoundRefusal::Announced);
}

#[test]
fn the_sums_wait_for_every_lot() {
    let counting = ready().counting(9);
    let short = CountRefusal::LotsShort { declared: 0, collected: 9 };
    assert_eq!(refused(&counting, reconcile()), short.into());

    let declared = counting.given(Command::Lot(declare(9)));

    let open = CountRefusal::LotsOpen { lots: vec![LotId(1)] };
    assert_eq!(refused(&declared, reconcile()), open.into());
}

#[test]
fn only_the_head_of_the_committee_releases_a_result() {
    let counted = ready().counting(9).keyed(&vec![kept(&[1, 2]); 9]);
    let signed = given(given(counted, reconcile()), sign());

    let (given_name, head) = (text("Nguyễn Văn 8"), text("Nguyễn Văn 7"));
    let refusal = RoundRefusal::NotHead { given: given_name, head };
    assert_eq!(refused(&signed, release("Nguyễn Văn 8")), refusal);
    assert!(signed.when(Command::Round(release("nguyen van 7"))).is_ok());
}
