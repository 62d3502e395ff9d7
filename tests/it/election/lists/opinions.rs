//! The opinion ballot on names from the floor (RULES 1.9 D, 1.11 step 6).

use daihoi::domain::election::refusal::{ElectionRefusal, OpinionRefusal};
use daihoi::domain::election::stage::PhaseName;
use daihoi::domain::election::{Opinion, OpinionBallot};
use daihoi::domain::hands::Motion;
use daihoi::domain::narration::sentence;
use daihoi::domain::steps::{Act, hall_steps};
use daihoi::domain::{CandidateId, Command, Lang, Refusal};
use daihoi::session::line;

use super::nominated;
use crate::support::domain::{Congress, leave, text};
use crate::support::voting::{
    FIRST, Steps, draw_list, from_floor, nominate_by, note_ballot, opinion_ballot, withdraw,
};

/// Ten to elect, eleven official names, and 12 and 13 from the floor; 98 of 100 are here.
fn hall() -> Congress {
    nominated(10, 11)
        .given(nominate_by(12, from_floor(50)))
        .given(nominate_by(13, from_floor(51)))
        .given(leave(99))
        .given(leave(100))
}

fn both(first: (u32, u32), second: (u32, u32)) -> OpinionBallot {
    opinion_ballot(98, &[(12, first.0, first.1), (13, second.0, second.1)])
}

fn refusal(hall: &Congress, ballot: OpinionBallot) -> OpinionRefusal {
    match hall.when(note_ballot(ballot)) {
        Err(Refusal::Election(ElectionRefusal::Opinion(refusal))) => refusal,
        other => panic!("not refused for the opinion ballot: {other:?}"),
    }
}

fn acts(hall: &Congress) -> Vec<Act> {
    hall_steps(hall.state(), hall.now()).into_iter().map(|step| step.act).collect()
}

#[test]
fn one_ballot_settles_every_name_from_the_floor() {
    let noted = hall().given(note_ballot(both((40, 50), (29, 60))));

    let opinions: Vec<_> = noted.election().candidates[11..].iter().map(|c| c.opinion).collect();
    let asked = |support| Opinion::Asked { support, attending: 98 };
    assert_eq!(opinions, [asked(40), asked(29)]);
    let drawn = noted.given(draw_list());
    assert_eq!(super::order(&drawn).len(), 12);
}

#[test]
fn numbers_that_do_not_add_up_are_refused_with_the_numbers() {
    let good = || both((40, 50), (29, 60));
    let name = || text("Nguyễn Văn 12");
    let cases = [
        (
            OpinionBallot { issued: 99, ..good() },
            OpinionRefusal::IssuedOverPresent { issued: 99, present: 98 },
        ),
        (
            OpinionBallot { issued: 97, ..good() },
            OpinionRefusal::CollectedOverIssued { collected: 98, issued: 97 },
        ),
        (
            OpinionBallot { invalid: 1, ..good() },
            OpinionRefusal::NotBalanced { valid: 98, invalid: 1, collected: 98 },
        ),
        (
            both((40, 59), (29, 60)),
            OpinionRefusal::MarksOverValid { name: name(), agree: 40, disagree: 59, valid: 98 },
        ),
        (
            opinion_ballot(98, &[(12, 40, 50), (12, 40, 50)]),
            OpinionRefusal::NamedTwice { name: name() },
        ),
        (opinion_ballot(98, &[]), OpinionRefusal::NoName),
    ];

    for (ballot, expected) in cases {
        assert_eq!(refusal(&hall(), ballot), expected);
    }
}

#[test]
fn every_name_that_still_needs_an_opinion_is_on_the_ballot() {
    let hall = hall();
    let rule = text("SUR-5");
    let missing = OpinionRefusal::NamesMissing { names: vec![text("Nguyễn Văn 13")], rule };
    assert_eq!(refusal(&hall, opinion_ballot(98, &[(12, 40, 50)])), missing);

    // A later ballot covers only who came later.
    let later = hall
        .given(note_ballot(both((40, 50), (29, 60))))
        .given(nominate_by(14, from_floor(52)))
        .given(note_ballot(opinion_ballot(98, &[(14, 50, 40)])));

    let opinions = later.election().candidates[11..].iter().map(|c| c.opinion);
    let supports: Vec<u32> = opinions
        .map(|opinion| match opinion {
            Opinion::Asked { support, .. } => support,
            Opinion::NotAsked => panic!("not asked"),
        })
        .collect();
    assert_eq!(supports, [40, 29, 50]);
}

#[test]
fn a_name_of_the_official_list_may_be_on_it_for_reference_and_needs_no_share() {
    let ballot = opinion_ballot(98, &[(1, 3, 95), (12, 40, 50), (13, 40, 50)]);

    let drawn = hall().given(note_ballot(ballot)).given(draw_list());

    assert!(super::order(&drawn).contains(&1));
}

#[test]
fn who_has_withdrawn_is_not_asked_about() {
    let withdrawal = Motion::Withdrawal { election: FIRST, candidate: CandidateId(13) };
    let hall = hall().given(withdraw(13)).carried(withdrawal);

    let gone = OpinionRefusal::NotStanding { name: text("Nguyễn Văn 13") };
    assert_eq!(refusal(&hall, both((40, 50), (29, 60))), gone);
    assert!(hall.when(note_ballot(opinion_ballot(98, &[(12, 40, 50)]))).is_ok());
}

#[test]
fn the_ballot_is_held_while_names_are_put_forward() {
    let drawn = nominated(4, 5).given(draw_list());

    let (now, due) = (PhaseName::ListDrawn, PhaseName::Nominating);
    let refusal = Refusal::Election(ElectionRefusal::OutOfPhase { now, due });
    assert_eq!(drawn.when(note_ballot(opinion_ballot(98, &[(1, 1, 1)]))), Err(refusal));
}

#[test]
fn the_ballot_is_the_next_step_as_long_as_a_name_needs_it() {
    let election = daihoi::domain::agenda::ItemKind::Election { election: FIRST };
    let hall = hall().given(crate::support::domain::plan([election]));
    let running = hall.given(crate::support::domain::begin(1));
    assert_eq!(acts(&running)[0], Act::OpinionBallot(FIRST));

    let noted = running.given(note_ballot(both((40, 50), (29, 60))));

    assert!(!acts(&noted).contains(&Act::OpinionBallot(FIRST)));
    assert_eq!(acts(&noted)[0], Act::DrawList(FIRST));
}

#[test]
fn the_minutes_carry_every_number_and_the_shares_of_those_attending() {
    let hall = hall();
    let ballot = OpinionBallot { collected: 97, valid: 96, invalid: 1, ..both((40, 50), (29, 60)) };
    let events = hall.when(note_ballot(ballot)).unwrap();

    let vi = sentence(&events[0], hall.state(), Lang::Vi);
    let en = sentence(&events[0], hall.state(), Lang::En);

    assert_eq!(
        vi,
        "Ban Chấp hành: lấy phiếu xin ý kiến, 98 dự đại hội; phát ra 98, thu về 97, hợp lệ 96, \
         không hợp lệ 1. Nguyễn Văn 12: đồng ý 40 (40,82 % số dự), không đồng ý 50; Nguyễn Văn 13: \
         đồng ý 29 (29,59 % số dự), không đồng ý 60"
    );
    assert!(
        en.contains("Nguyễn Văn 12: 40 agree (40.82% of those attending), 50 disagree"),
        "{en}"
    );
}

#[test]
fn the_ballot_is_one_flat_line_of_a_scenario() {
    let written = r#"{"election.opinion_ballot":{"election":1,"issued":98,"collected":98,"valid":98,"invalid":0,"names":[{"candidate":12,"agree":40,"disagree":50}]}}"#;
    let command = note_ballot(opinion_ballot(98, &[(12, 40, 50)]));

    assert_eq!(line::write(&command).unwrap(), written);
    assert_eq!(line::parse(written), Ok(command));
}

#[test]
fn whoever_leaves_after_the_ballot_does_not_change_its_base() {
    let noted: Command = note_ballot(both((30, 60), (29, 60)));
    let later = hall().given(noted).given(leave(98)).given(leave(97));

    // 30 of 98 is over 30 per cent; 30 of 100 was not.
    assert_eq!(super::order(&later.given(draw_list())).len(), 12);
}
