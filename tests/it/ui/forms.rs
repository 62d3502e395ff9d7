//! What a form takes, and what it says of a slip before anything is recorded.

use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::{ElectionCommand, Nominated, Office, Source};
use daihoi::domain::hands::Motion;
use daihoi::domain::narration::motion_text;
use daihoi::domain::roster::Delegate;
use daihoi::domain::{CandidateId, Command, Lang};
use daihoi::ui::text::cut_name;
use daihoi::ui::{Facts, words};

use super::lists::building;
use super::operator::Operator;
use crate::support::domain::{Congress, begin, delegate, plan, text};
use crate::support::voting::{
    FIRST, Steps, allotted, declare, from_floor, hall, hall_of, nominate, nominate_by, note_ballot,
    opinion_ballot, plan_all,
};

/// The form of a nomination, open.
fn nominating() -> Operator {
    let mut op = Operator::at(building(5, 0));
    open(&mut op, "de cu");
    op
}

fn open(op: &mut Operator, name: &str) {
    op.press(":");
    op.types(name);
    op.press("Enter");
}

/// Three of twelve members are named so and put forward; one is to be elected.
fn named(names: [&str; 3]) -> Congress {
    let told = (1..).zip(names).map(|(number, name)| {
        let born = chrono::NaiveDate::from_ymd_opt(1969 + i32::try_from(number).unwrap(), 3, 4);
        Delegate { name: text(name), born, ..delegate(number) }
    });
    let hall = hall_of(told.chain((4..=12).map(delegate)).collect(), 12)
        .given(plan_all(vec![allotted(Office::Committee, 1)]))
        .given(plan([ItemKind::Election { election: FIRST }]))
        .given(begin(1));
    (1..=3).fold(hall, |hall, one| hall.given(nominate(one)))
}

/// The chair's words.
fn said(op: &Operator) -> String {
    let facts = Facts::new(&op.congress.history, op.now, &op.saved, "chi-bo.json");
    words::now(facts.state).join(" ")
}

#[test]
fn the_source_of_a_name_is_chosen_and_not_presumed() {
    let mut op = nominating();
    op.types("8");
    op.press("Enter");

    assert!(op.sees("Còn phải chọn: Nguồn"), "{}", op.screen(80, 24));
    op.press("Ctrl+S");
    assert_eq!(op.done, []);
    op.press("Right Ctrl+S");

    assert_eq!(op.done, [nominate(8)]);
}

#[test]
fn a_picked_nominator_makes_the_name_one_from_the_floor() {
    let mut op = nominating();
    op.types("8");
    op.press("Enter Enter Enter");
    op.types("20");
    op.press("Enter");

    assert!(op.sees("‹ đề cử tại đại hội ›"), "{}", op.screen(80, 24));
    op.press("Ctrl+S");

    assert_eq!(op.done, [nominate_by(8, from_floor(20))]);
}

#[test]
fn a_nomination_is_of_one_person() {
    let mut op = nominating();
    op.types("8");
    op.press("Enter Enter Right Up Up Up Up Up");
    op.types("Lê Văn Ngoài");

    assert!(op.sees("Một lần chỉ đề cử một người"), "{}", op.screen(80, 24));
    op.press("Ctrl+S");
    assert_eq!(op.done, []);
    op.press("Down Down Down Down Backspace Ctrl+S");

    let (name, unit, post) = (text("Lê Văn Ngoài"), text(""), text(""));
    let who = Nominated::Outside { name, born: None, unit, post };
    let nominated = ElectionCommand::Nominate { election: FIRST, who, source: Source::Convening };
    assert_eq!(op.done, [Command::Election(nominated)]);
}

#[test]
fn what_belongs_to_an_outsider_needs_the_outsider() {
    for (ups, written) in [("Up Up Up", "02/09/1975"), ("Up Up", "Chi bộ 9"), ("Up", "Bí thư")]
    {
        let mut op = nominating();
        op.types("8");
        op.press("Enter Enter Right Up");
        op.press(ups);
        op.types(written);

        op.press("Ctrl+S");

        assert!(op.sees("chỉ ghi cho người ngoài danh sách"), "{}", op.screen(80, 24));
        assert_eq!(op.done, [], "{written}");
    }
}

#[test]
fn a_nominator_and_a_date_fit_the_source_or_are_complained_about() {
    let mut nominator = nominating();
    nominator.types("8");
    nominator.press("Enter Enter Right Enter");
    nominator.types("20");
    nominator.press("Enter Ctrl+S");
    assert!(nominator.sees("Chỉ nguồn “đề cử tại đại hội”"), "{}", nominator.screen(80, 24));
    assert_eq!(nominator.done, []);

    let mut date = nominating();
    date.types("8");
    date.press("Enter Enter Right Enter Enter");
    date.types("01/07/2025");
    date.press("Ctrl+S");
    assert!(date.sees("Chỉ nguồn “ứng cử bằng đơn”"), "{}", date.screen(80, 24));
    assert_eq!(date.done, []);
}

#[test]
fn a_name_that_was_typed_and_not_picked_is_not_lost() {
    let mut op = nominating();
    op.types("8");
    op.press("Enter Enter Right Enter");
    op.types("20");

    op.press("Ctrl+S");

    assert!(op.sees("“20” mới gõ, chưa chọn ai"), "{}", op.screen(80, 24));
    assert_eq!(op.done, []);
}

#[test]
fn nobody_is_taken_of_those_level_before_somebody_chooses() {
    let four = (18..=21)
        .fold(building(15, 17), |hall, person| hall.given(nominate_by(person, from_floor(90))));
    let level = opinion_ballot(100, &[(18, 60, 40), (19, 60, 40), (20, 60, 40), (21, 60, 40)]);
    let mut op = Operator::at(four.given(note_ballot(level)));
    op.press("Home Enter");

    op.press("Ctrl+S Ctrl+S Ctrl+S");
    assert!(op.sees("‹ – ›") && !op.sees("‹ Nguyễn"), "{}", op.screen(80, 24));
    assert!(!op.sees("Ai quyết định               Đại hội"), "{}", op.screen(80, 24));
    op.press("Right Down Right");
    assert!(op.sees("Người này đã chọn ở trên."), "{}", op.screen(80, 24));
    op.press("Right Down");
    op.types("Đại hội");
    op.press("Enter");
    let asked = op.screen(80, 24);
    assert!(asked.contains("Nguyễn Văn 18, Nguyễn Văn 19?"), "{asked}");
    op.press("Enter");
    assert_eq!(op.done, []);
    op.press("Enter Right Enter");

    let (election, decided_by) = (FIRST, text("Đại hội"));
    let taken = vec![CandidateId(18), CandidateId(19)];
    let settled = ElectionCommand::SettleFloorTie { election, taken, decided_by };
    assert_eq!(op.done, [Command::Election(settled)]);
}

#[test]
fn nobody_is_chosen_beforehand_in_the_form_of_a_withdrawal() {
    let mut op = Operator::at(building(5, 6));
    open(&mut op, "xin rut");
    op.press("Enter");
    op.types("Sức khỏe");

    op.press("Enter");

    assert!(op.sees("Còn phải chọn: Người xin rút"), "{}", op.screen(80, 24));
    assert_eq!(op.done, []);
}

#[test]
fn a_typed_name_chooses_who_has_it_and_nobody_else() {
    let hall = named(["Phạm Thị Phượng", "Lê Văn Hùng", "Trần Văn Minh"]);
    let mut op = Operator::at(hall);
    open(&mut op, "xin rut");

    op.types("van hung");
    assert!(op.sees("‹ Lê Văn Hùng ›"), "{}", op.screen(80, 24));
    op.press("Right Left");
    op.types("zz");
    assert!(op.sees("‹ – ›") && op.sees("/ zz: không có"), "{}", op.screen(80, 24));
    op.press("Down");
    op.types("Sức khỏe");
    op.press("Enter");

    assert_eq!(op.done, []);
}

#[test]
fn namesakes_are_told_apart_before_there_is_a_paper() {
    let hall = named(["Nguyễn Văn Hùng", "Nguyễn Văn Hùng", "Trần Văn Minh"]);
    let mut op = Operator::at(hall);
    let said = said(&op);
    assert!(said.contains("1. Nguyễn Văn Hùng (1970); 2. Nguyễn Văn Hùng (1971)"), "{said}");

    open(&mut op, "xin rut");
    op.types("hung");
    assert!(op.sees("‹ Nguyễn Văn Hùng (1970) ›"), "{}", op.screen(80, 24));
    op.press("Right Enter");
    op.types("Sức khỏe");
    op.press("Enter");

    let said = self::said(&op);
    assert!(said.contains("Đồng chí Nguyễn Văn Hùng (1971) xin rút"), "{said}");
    let motion = Motion::Withdrawal { election: FIRST, candidate: CandidateId(2) };
    let asked = motion_text(&motion, op.congress.state(), Lang::Vi);
    assert!(asked.contains("Nguyễn Văn Hùng (1971)"), "{asked}");
}

#[test]
fn the_words_of_a_tie_tell_namesakes_apart() {
    let floor = |hall: Congress, person| hall.given(nominate_by(person, from_floor(90)));
    let level = opinion_ballot(100, &[(6, 60, 40), (7, 60, 40)]);
    let tied = [98, 99].into_iter().fold(building_of_namesakes(), floor).given(note_ballot(level));
    let mut op = Operator::at(tied);

    let said = said(&op);
    assert!(said.contains("Nguyễn Văn Hùng (1971), Nguyễn Văn Hùng (1972)"), "{said}");
    op.press("Home Enter Right");
    assert!(op.sees("‹ Nguyễn Văn Hùng (1971) ›"), "{}", op.screen(80, 24));
}

/// Five to elect, five official names; 98 and 99 have one name.
fn building_of_namesakes() -> Congress {
    let namesake = |number, year| {
        let born = chrono::NaiveDate::from_ymd_opt(year, 3, 4);
        Delegate { name: text("Nguyễn Văn Hùng"), born, ..delegate(number) }
    };
    let others = (1..=97).chain([100]).map(delegate);
    let hall = hall_of(others.chain([namesake(98, 1971), namesake(99, 1972)]).collect(), 100)
        .given(plan_all(vec![allotted(Office::Committee, 5)]))
        .given(plan([ItemKind::Election { election: FIRST }]))
        .given(begin(1));
    (1..=5).fold(hall, |hall, person| hall.given(nominate(person)))
}

#[test]
fn what_was_typed_is_not_thrown_away_unasked() {
    for key in ["Esc", "Ctrl+C"] {
        let mut op = nominating();
        op.types("8");

        op.press(key);
        assert!(op.sees("Bỏ những gì đã gõ?"), "{}", op.screen(80, 24));
        op.press("Enter");
        assert!(op.sees("╔ Đề cử") && op.sees("▶ Nguyễn Văn 8 (8)"), "{}", op.screen(80, 24));
        op.press("Esc Right Enter");

        assert!(!op.sees("╔"), "{}", op.screen(80, 24));
    }
}

#[test]
fn a_form_in_which_nothing_was_typed_closes_at_once() {
    let mut op = nominating();

    op.press("Down Esc");

    assert!(!op.sees("╔"), "{}", op.screen(80, 24));
}

#[test]
fn the_keys_and_the_last_message_stay_seen_under_a_box() {
    let mut tally = Operator::at(
        hall(60)
            .listed(30, 1..=39)
            .with_committee([50, 51, 52])
            .counting(60)
            .given(Command::Lot(declare(60))),
    );
    open(&mut tally, "kiem tay");
    tally.press("Ctrl+S");

    let screen = tally.screen(80, 24);
    let rows: Vec<&str> = screen.lines().collect();
    assert!(rows[23].contains("Ctrl+S"), "{screen}");
    assert!(rows[22].contains('⚠') && rows[21].contains('╚'), "{screen}");
}

#[test]
fn a_label_that_is_cut_keeps_what_tells_two_names_apart() {
    let long = "38. Nguyễn Thị Hoàng Phương Thảo (1972)";

    assert_eq!(cut_name(long, 29), "38. Nguyễn Thị Hoàng P… (1972)".replace(" P…", "…"));
    assert_eq!(cut_name("38. Nguyễn Thị Hoàng Phương Thảo", 12), "38. Nguyễn…");
}
