//! The rules on the list as a table, to be read beside the regulation: who is put forward, and what
//! becomes of the list. A hundred attend.

use daihoi::domain::Lang;
use daihoi::domain::election::Source;
use daihoi::domain::election::surplus::Band;
use daihoi::domain::roster::{Delegate, Standing};

use super::nominated;
use crate::support::domain::{Congress, alternate, convening, delegate};
use crate::support::voting::{
    Steps, committee_plan, draw_list, from_floor, hall_of, nominate, nominate_by, note_ballot,
    opinion_ballot, plan_all,
};

/// So many to elect, so many official names, and the support of each name from the floor.
struct Case {
    rule: &'static str,
    seats: u16,
    official: u32,
    floor: &'static [u32],
    becomes: Becomes,
}

enum Becomes {
    /// A list of so many names.
    List(usize),
    /// A refusal that says this.
    Refused(&'static str),
}

use Becomes::{List, Refused};

#[rustfmt::skip]
const CASES: &[Case] = &[
    // More names than seats.
    Case { rule: "SUR-1", seats: 15, official: 15, floor: &[],           becomes: Refused("bắt buộc có số dư (SUR-1)") },
    Case { rule: "SUR-1", seats: 15, official: 14, floor: &[],           becomes: Refused("chỉ có 14 người để bầu 15") },
    Case { rule: "SUR-1", seats: 15, official: 16, floor: &[],           becomes: List(16) },
    // At most 30 % of the seats.
    Case { rule: "SUR-2", seats: 15, official: 19, floor: &[],           becomes: List(19) },
    Case { rule: "SUR-2", seats: 15, official: 20, floor: &[],           becomes: Refused("số dư tối đa là 4") },
    Case { rule: "SUR-2", seats: 10, official: 13, floor: &[],           becomes: List(13) },
    Case { rule: "SUR-2", seats: 10, official: 14, floor: &[],           becomes: Refused("số dư tối đa là 3") },
    // The official list needs no opinion ballot.
    Case { rule: "SUR-4", seats: 15, official: 17, floor: &[],           becomes: List(17) },
    // More than 30 % of those attending.
    Case { rule: "SUR-5", seats: 10, official: 11, floor: &[30],         becomes: List(11) },
    Case { rule: "SUR-5", seats: 10, official: 11, floor: &[31],         becomes: List(12) },
    Case { rule: "SUR-5", seats: 10, official: 10, floor: &[30],         becomes: Refused("bắt buộc có số dư (SUR-1)") },
    // Under 30 % surplus nobody is left out.
    Case { rule: "SUR-6", seats: 10, official: 11, floor: &[31, 40],     becomes: List(13) },
    // Over 30 % the floor's names are taken from the top.
    Case { rule: "SUR-7", seats: 10, official: 12, floor: &[90, 80, 70], becomes: List(13) },
    Case { rule: "SUR-7", seats: 10, official: 12, floor: &[80, 80, 70], becomes: Refused("Đại hội chọn") },
    Case { rule: "SUR-7", seats: 10, official: 13, floor: &[90],         becomes: List(13) },
    // Three to five to elect: one more at most, and the head of the committee chooses.
    Case { rule: "SUR-8", seats: 5,  official: 5,  floor: &[60],         becomes: List(6) },
    Case { rule: "SUR-8", seats: 5,  official: 5,  floor: &[60, 50],     becomes: List(6) },
    Case { rule: "SUR-8", seats: 5,  official: 5,  floor: &[60, 60],     becomes: Refused("Người đứng đầu cấp ủy chọn") },
    Case { rule: "SUR-8", seats: 3,  official: 5,  floor: &[],           becomes: Refused("số dư tối đa là 1") },
];

#[test]
fn the_list_becomes_what_the_table_says() {
    for case in CASES {
        let hall = with_floor(nominated(case.seats, case.official), case.official, case.floor);

        let became = hall.when(draw_list());

        let place = format!(
            "{}: {} to elect, {} official, floor {:?}",
            case.rule, case.seats, case.official, case.floor
        );
        match (&case.becomes, became) {
            (List(names), Ok(_)) => {
                let listed = super::order(&hall.given(draw_list())).len();
                assert_eq!(listed, *names, "{place}");
            }
            (Refused(words), Err(refusal)) => {
                let said = refusal.text(Lang::Vi);
                assert!(said.contains(words), "{place}: {said}");
            }
            (List(_), Err(refusal)) => panic!("{place}: {}", refusal.text(Lang::Vi)),
            (Refused(_), Ok(_)) => panic!("{place}: not refused"),
        }
    }
}

fn with_floor(hall: Congress, official: u32, floor: &[u32]) -> Congress {
    let people: Vec<u32> = (official + 1..).take(floor.len()).collect();
    let named =
        people.iter().fold(hall, |hall, person| hall.given(nominate_by(*person, from_floor(99))));
    if floor.is_empty() {
        return named;
    }
    let marks: Vec<(u16, u32, u32)> = people
        .iter()
        .zip(floor)
        .map(|(person, agree)| (u16::try_from(*person).unwrap(), *agree, 0))
        .collect();
    named.given(note_ballot(opinion_ballot(100, &marks)))
}

#[test]
fn sur_3_the_surplus_that_is_prepared() {
    let table = [
        (7, Band::Within { from: 1, to: 1 }),
        (11, Band::Nearest { from: 1, to: 2 }),
        (15, Band::Within { from: 2, to: 2 }),
        (27, Band::Within { from: 3, to: 4 }),
    ];

    for (seats, band) in table {
        let hall = nominated(seats, 1);
        let room = hall.election().room(hall.state());
        assert_eq!(room.prepared, Some(band), "{seats} to elect");
    }
}

/// Who, how put forward, and what stands in the way, if anything does.
type PutForward = (&'static str, u32, Source, Option<&'static str>);

#[test]
fn d9_and_d11_who_may_stand_and_who_may_nominate() {
    let table: [PutForward; 9] = [
        ("D9: a delegate by own wish", 1, Source::Own, None),
        ("D9: a delegate put forward by a delegate", 1, from_floor(2), None),
        ("D9: an alternate by own wish", 6, Source::Own, Some("phải có đơn nhận trước khai mạc")),
        ("D9: an alternate put forward", 6, from_floor(2), None),
        ("D9: on probation", 7, from_floor(2), Some("đảng viên dự bị")),
        ("D9: a guest", 8, from_floor(2), Some("khách mời")),
        (
            "D11: of the committee and not on its list",
            9,
            from_floor(2),
            Some("không được nhận đề cử (D11)"),
        ),
        ("D11: the same by own wish", 9, Source::Own, Some("không được ứng cử")),
        (
            "D11: put forward by one of the committee",
            1,
            from_floor(10),
            Some("không được đề cử người ngoài danh sách"),
        ),
    ];

    for (case, person, source, obstacle) in table {
        let answer = mixed().when(nominate_by(person, source));

        match (answer, obstacle) {
            (Ok(_), None) => {}
            (Err(refusal), Some(words)) => {
                let said = refusal.text(Lang::Vi);
                assert!(said.contains(words), "{case}: {said}");
            }
            (answer, _) => panic!("{case}: {answer:?}"),
        }
    }
    assert!(mixed().when(nominate(9)).is_ok());
}

/// Five delegates, an alternate, one on probation, a guest and two of the convening committee.
fn mixed() -> Congress {
    let mut people: Vec<Delegate> = (1..=5).map(delegate).collect();
    people.push(alternate(6));
    people.push(Delegate { standing: Standing::Probationary, ..delegate(7) });
    people.push(Delegate { standing: Standing::Guest, ..delegate(8) });
    people.extend([convening(9), convening(10)]);
    hall_of(people, 10).given(plan_all(vec![committee_plan(3)]))
}
