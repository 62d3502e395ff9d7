//! The counting minutes as the committee signs them, and what they wait for before that.

use daihoi::domain::election::round::RoundEvent;
use daihoi::domain::election::{Numbering, Plan};
use daihoi::domain::{Command, Event};
use daihoi::papers::Kind;

use super::counted::{document, troubled};
use super::{ballots, names, of_kind, of_round, read};
use crate::support::correction::{counted_wrongly, ready};
use crate::support::voting::{
    Steps, annul, ballot_list, collect, committee_plan, draw_list, hall, issue, nominate,
    open_count, plan_all, reconcile, seal, sign,
};

#[test]
fn counting_minutes_say_at_each_stage_what_is_missing() {
    let ready = ready();
    let sealed = ready.clone().given(Command::Round(seal()));
    let issued = sealed.clone().given(Command::Round(issue(9, 9, 0)));
    let collected = issued.clone().given(Command::Round(collect(9)));
    let counting = collected.clone().given(Command::Round(open_count()));

    for (hall, missing) in [
        (ready, "the box is not sealed"),
        (sealed, "the ballots are not issued"),
        (issued, "the ballots are not collected"),
        (collected, "the count is not open"),
        (counting, "the lots are not reconciled yet"),
    ] {
        let papers: Vec<_> =
            of_kind(&hall.history, Kind::CountingMinutes).iter().map(read).collect();
        assert_eq!(papers, [format!("Counting minutes of round 1, Ban Chấp hành: {missing}.")]);
    }
}

#[test]
fn before_they_are_signed_the_minutes_say_so_and_there_is_the_copy_to_sign() {
    let counted = counted_wrongly(ready()).given(Command::Round(reconcile()));
    let signed = counted.clone().given(Command::Round(sign()));

    let papers = of_kind(&counted.history, Kind::CountingMinutes);

    assert_eq!(
        read(&papers[0]),
        "Counting minutes of round 1, Ban Chấp hành: not signed; the copy to sign is \
         bien-ban-kiem-phieu-1-1-trinh-ky."
    );
    assert_eq!(papers[1].name, "bien-ban-kiem-phieu-1-1-trinh-ky");
    let [only] = of_kind(&signed.history, Kind::CountingMinutes).try_into().unwrap();
    assert_eq!(only.name, "bien-ban-kiem-phieu-1-1");
    assert_eq!(only.made, papers[1].made);
}

#[test]
fn figures_that_contradict_each_other_are_told_and_not_printed() {
    let mut counted = counted_wrongly(ready());
    let mut events = counted.when(Command::Round(reconcile())).unwrap();
    let [Event::Round(RoundEvent::Reconciled { outcome, .. })] = events.as_mut_slice() else {
        panic!("one event")
    };
    outcome.tally.valid += 1;
    counted.record(events);

    let papers = of_kind(&counted.history, Kind::CountingMinutes);

    assert_eq!(
        papers.iter().map(read).collect::<Vec<_>>(),
        ["Counting minutes of round 1, Ban Chấp hành: the figures do not add up. Valid 10 and \
          invalid 0 do not make collected 9."]
    );
}

#[test]
fn a_stopped_round_has_no_counting_minutes() {
    let stopped = ready().counting(9).given(Command::Round(annul()));

    assert_eq!(
        names(&stopped.history, Kind::CountingMinutes),
        [("bien-ban-kiem-phieu-1-2".to_owned(), false)]
    );
}

#[test]
fn official_delegates_and_alternates_have_minutes_of_their_own() {
    let plan = Plan { alternate_seats: 1, numbering: Numbering::Allotted, ..committee_plan(1) };
    let named = (1..=3)
        .fold(hall(9).given(plan_all(vec![plan])), |hall, person| hall.given(nominate(person)));
    let ready = named.given(draw_list()).carried(ballot_list()).with_committee([7, 8, 9]);
    let voted = ready.voted(&ballots(&[(5, &[1, 2]), (2, &[1]), (2, &[3])]));

    let official = of_round(&voted, 1);
    let alternates =
        document(&voted.history, Kind::CountingMinutes, "bien-ban-kiem-phieu-1-1-du-khuyet");

    let alternates = alternates.to_string();
    assert!(
        official.contains("**Ban Chấp hành, đại biểu chính thức (bầu lần đầu)**"),
        "{official}"
    );
    assert!(!official.contains("## Trúng cử dự khuyết"), "{official}");
    assert!(alternates.contains("đại biểu dự khuyết (bầu lần đầu)"), "{alternates}");
    assert!(alternates.contains("## Trúng cử dự khuyết"), "{alternates}");
    assert!(alternates.contains("| 1 | Nguyễn Văn 2 | 5 | 55,56 |"), "{alternates}");
    assert!(!alternates.contains("Nguyễn Văn 1 |"), "{alternates}");
}

/// RULES 5.2: the fields stand in the order in which the archive reads them.
#[test]
fn the_fields_of_the_counting_minutes_stand_in_their_order() {
    let minutes = of_round(&troubled().published(), 1);

    let fields = [
        "# BIÊN BẢN KIỂM PHIẾU",
        "- Quy định áp dụng: ",
        "- Số lượng bầu: 2 chỗ; danh sách 3 người",
        "| STT | Họ và tên | Ngày sinh | Chức vụ, đơn vị |",
        "- Ban Kiểm phiếu: Nguyễn Văn 7 (Trưởng ban), Nguyễn Văn 8, Nguyễn Văn 9",
        "- Triệu tập: 9",
        "- Có mặt lúc bầu: 9",
        "- Vắng mặt: 0",
        "- Số phiếu phát ra: 9",
        "- Số phiếu thu về: 9",
        "- Số phiếu hợp lệ: 8",
        "- Số phiếu không hợp lệ: 1",
        "- Không hợp lệ vì có ký tên hoặc đánh dấu: 1",
        "| STT | Họ và tên | Số phiếu | Tỷ lệ % |",
        "Tỷ lệ % tính so với tổng số người được triệu tập, đã trừ theo quy định: 9 người",
        "## Trúng cử",
        "Kiểm xong lúc",
        "Biên bản lập thành 3 bản",
        "| TRƯỞNG BAN KIỂM PHIẾU | ỦY VIÊN | ỦY VIÊN | T/M ĐOÀN CHỦ TỊCH |",
        "| Nguyễn Văn 7 | Nguyễn Văn 8 | Nguyễn Văn 9 |  |",
    ];
    let mut rest = minutes.as_str();
    for field in fields {
        let found = rest.split_once(field).map(|(_, after)| after);
        rest = found.unwrap_or_else(|| panic!("{field} is not in its place: {minutes}"));
    }
}

#[test]
fn fewer_ballots_collected_than_issued_are_noted_in_the_minutes() {
    let ready = ready().given(Command::Round(seal())).given(Command::Round(issue(9, 9, 0)));
    let counting = ready.given(Command::Round(collect(8))).given(Command::Round(open_count()));
    let keyed = counting.keyed(&ballots(&[(8, &[1, 2])])).given(Command::Round(reconcile()));

    let minutes = of_round(&keyed, 1);

    assert!(minutes.contains("- Thu về 8 phiếu, ít hơn số phát ra 9."), "{minutes}");
}
