//! Building the list of an election at the console.

use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::{ElectionCommand, Marks, Nominated, Office, OpinionBallot, Source};
use daihoi::domain::roster::Delegate;
use daihoi::domain::{CandidateId, Command, Lang, PersonId};
use daihoi::ui::view::election;

use super::operator::Operator;
use super::walk::until;
use crate::support::domain::{Congress, arrive, begin, delegate, plan, register, text};
use crate::support::voting::{
    FIRST, allotted, draw_list, from_floor, hall, hall_of, nominate, nominate_by, note_ballot,
    opinion_ballot, plan_all, rules, withdraw,
};

/// A branch of thirty from the template, by the rules of 2024, twenty-eight here, not opened.
fn branch() -> Congress {
    let template = daihoi::template::find("dai-hoi-chi-bo").unwrap().parse().unwrap();
    let commands = template.commands(rules(), &[]).unwrap();
    let created = commands.into_iter().fold(Congress::default(), |hall, one| hall.given(one));
    created.given(register((1..=30).map(delegate).collect())).given(arrive(1..=28))
}

/// So many to elect in the running item, so many official names, of a hundred present.
pub(super) fn building(seats: u16, official: u32) -> Congress {
    let planned = hall(100)
        .given(plan_all(vec![allotted(Office::Committee, seats)]))
        .given(plan([ItemKind::Election { election: FIRST }]))
        .given(begin(1));
    (1..=official).fold(planned, |hall, person| hall.given(nominate(person)))
}

/// Fifteen to elect, seventeen official names, and two from the floor.
fn with_floor() -> Congress {
    building(15, 17).given(nominate_by(18, from_floor(90))).given(nominate_by(19, from_floor(91)))
}

/// The list as the pane says it, without the blanks at the ends.
fn rows(congress: &Congress, lang: Lang) -> Vec<String> {
    let state = congress.state();
    let rows = election::names(&state.elections.all[0], state, lang).into_iter();
    let words = rows.map(|row| {
        let parts = row.start.iter().chain(&row.end).map(|(_, words)| words.trim());
        parts.collect::<Vec<_>>().join(" ").trim().to_owned()
    });
    words.collect()
}

fn standing(congress: &Congress, lang: Lang) -> String {
    let state = congress.state();
    election::standing(&state.elections.all[0], state, lang)
}

#[test]
fn a_list_with_a_name_from_the_floor_is_built_by_hand() {
    let mut op = Operator::at(branch());
    until(&mut op, "Đề cử, ứng cử");
    for number in 1..=5 {
        op.press(":");
        op.types("de cu");
        op.press("Enter");
        op.types(&number.to_string());
        op.press("Enter Enter Right Ctrl+S");
    }
    op.press(":");
    op.types("de cu");
    op.press("Enter Down Down");
    op.types("20");
    op.press("Enter Enter Enter");
    op.types("Lê Văn Ngoài");
    op.press("Enter");
    op.types("02/09/1975");
    op.press("Enter");
    op.types("Chi bộ 9");
    op.press("Ctrl+S");
    assert!(op.screen(200, 50).contains("chưa xin ý kiến"), "{}", op.screen(200, 50));

    op.press("Home Enter");
    assert!(op.sees("╔ Phiếu xin ý kiến"), "{}", op.screen(80, 24));
    op.types("28");
    op.press("Enter");
    op.types("27");
    op.press("Enter");
    op.types("26");
    op.press("Enter");
    op.types("1");
    op.press("Enter");
    op.types("10 15");
    assert!(op.sees("Quá 30 % số dự (28): 1/1 người."), "{}", op.screen(80, 24));
    op.press("Enter");

    let nominated = op.done.iter().rev().nth(1).cloned();
    let born = chrono::NaiveDate::from_ymd_opt(1975, 9, 2);
    let (name, unit, post) = (text("Lê Văn Ngoài"), text("Chi bộ 9"), text(""));
    let election = FIRST;
    let who = Nominated::Outside { name, born, unit, post };
    let source = Source::Floor { by: PersonId(20) };
    let expected = Command::Election(ElectionCommand::Nominate { election, who, source });
    assert_eq!(nominated, Some(expected));
    let names = vec![Marks { candidate: CandidateId(6), agree: 10, disagree: 15 }];
    let ballot =
        OpinionBallot { election, issued: 28, collected: 27, valid: 26, invalid: 1, names };
    let expected = Command::Election(ElectionCommand::OpinionBallot(ballot));
    assert_eq!(op.done.last(), Some(&expected));
    op.press("Home Enter");
    assert!(op.sees("Chờ biểu quyết: 6 để bầu 5 (dư 1)"), "{}", op.screen(80, 24));
}

#[test]
fn a_namesake_of_somebody_on_the_roster_is_told_apart_by_the_birth_date() {
    let mut op = Operator::at(building(5, 0));
    op.press(":");
    op.types("de cu");
    op.press("Enter Down Right Down Down Down");
    op.types("Nguyễn Văn 8");
    assert!(op.sees("có tên trong danh sách đại biểu"), "{}", op.screen(80, 24));

    op.press("Enter");
    op.types("31/02/1975");
    assert!(op.sees("lịch không có ngày này"), "{}", op.screen(80, 24));
    op.press("Backspace Backspace Backspace Backspace Backspace Backspace Backspace");
    op.press("Backspace Backspace Backspace");
    op.types("02/03/1975");
    op.press("Ctrl+S");

    assert!(
        matches!(op.done.last(), Some(Command::Election(ElectionCommand::Nominate { .. }))),
        "{}",
        op.screen(80, 24)
    );
}

#[test]
fn an_application_has_the_date_on_which_it_was_received() {
    let mut op = Operator::at(building(5, 0));
    op.press(":");
    op.types("de cu");
    op.press("Enter Up Up Up Up");
    op.types("Lê Văn Ngoài");
    op.press("Up Up Up Left Down Down");
    assert!(op.sees("Còn phải điền: Ngày nhận đơn"), "{}", op.screen(80, 24));
    op.types("1/7/2025");
    op.press("Ctrl+S");

    let Some(Command::Election(ElectionCommand::Nominate { source, .. })) = op.done.last() else {
        panic!("{}", op.screen(80, 24))
    };
    let received = chrono::NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
    assert_eq!(*source, Source::Application { received });
}

#[test]
fn a_tie_on_the_last_place_is_settled_in_a_form() {
    let tied = building(5, 5)
        .given(nominate_by(6, from_floor(90)))
        .given(nominate_by(7, from_floor(90)))
        .given(note_ballot(opinion_ballot(100, &[(6, 60, 40), (7, 60, 40)])));
    let mut op = Operator::at(tied);
    assert!(op.sees("Chọn người bằng phiếu"), "{}", op.screen(80, 24));
    assert!(op.screen(120, 36).contains("đứng đầu cấp ủy"), "{}", op.screen(120, 36));

    op.press("Home Enter");
    assert!(op.sees("cấp ủy chọn ai?"), "{}", op.screen(80, 24));
    assert!(op.sees("‹ – ›") && op.sees("Còn phải chọn: Người thứ 1"), "{}", op.screen(80, 24));
    op.press("Right Right Enter");
    op.types("Bí thư Lê Văn An");
    op.press("Enter");
    assert!(op.sees("Đưa vào danh sách: Nguyễn Văn 7?"), "{}", op.screen(80, 24));
    op.press("Right Enter");

    let (election, taken) = (FIRST, vec![CandidateId(7)]);
    let decided_by = text("Bí thư Lê Văn An");
    let settled = ElectionCommand::SettleFloorTie { election, taken, decided_by };
    assert_eq!(op.done.last(), Some(&Command::Election(settled)));
}

#[test]
fn the_pane_says_how_much_room_the_list_has() {
    let hall = with_floor();

    let words = "Bầu 15, nhiều nhất 19, nay 17 (dư 2), chờ xin ý kiến 2";
    assert_eq!(standing(&hall, Lang::Vi), words);
    let words = "15 to elect, 19 at most, 17 now (+2), 2 await the opinion ballot";
    assert_eq!(standing(&hall, Lang::En), words);
    let screen = Operator::at(hall).screen(80, 24);
    assert!(screen.contains("nay 17 (dư 2)"), "{screen}");
    assert!(screen.contains("chờ xin ý"), "{screen}");
    let short = standing(&building(15, 12), Lang::Vi);
    assert_eq!(short, "Bầu 15, nhiều nhất 19, nay 12 (thiếu 3)");
}

#[test]
fn those_level_on_the_last_place_are_not_counted_among_those_on_the_list() {
    let names = (18..=21).map(|person| nominate_by(person, from_floor(90)));
    let support = [(18, 80, 20), (19, 70, 30), (20, 70, 30), (21, 20, 80)];
    let tied = names
        .fold(building(15, 17), Congress::given)
        .given(note_ballot(opinion_ballot(100, &support)));

    assert_eq!(standing(&tied, Lang::Vi), "Bầu 15, nhiều nhất 19, nay 18 (dư 3), chờ chọn 2");
    assert_eq!(rows(&tied, Lang::Vi)[0], "Dư 20,00 %; ít nhất 16 người");
}

#[test]
fn the_pane_says_the_surplus_in_per_cent_the_least_and_what_is_prepared() {
    let bounds = |seats| rows(&building(seats, 17), Lang::Vi)[..2].to_vec();

    assert_eq!(bounds(15), ["Dư 13,33 %; ít nhất 16 người", "Chuẩn bị dư 2 (10–15 %)"]);
    let note = "Chuẩn bị dư 1–2 (10–15 % không tròn)";
    assert_eq!(bounds(11), ["Dư 54,55 %; ít nhất 12 người", note]);
}

#[test]
fn every_name_has_its_number_its_source_and_its_opinion() {
    let asked = with_floor()
        .given(note_ballot(opinion_ballot(100, &[(18, 40, 60), (19, 30, 70)])))
        .given(withdraw(3));

    let rows = rows(&asked, Lang::Vi);

    assert!(rows.contains(&"1 Nguyễn Văn 1 cấp ủy".to_owned()), "{rows:?}");
    let at = rows.iter().position(|row| row == "10 Nguyễn Văn 18 đề cử").unwrap();
    assert_eq!(rows[at + 1], "40/100 = 40,00 %: vào danh sách");
    let at = rows.iter().position(|row| row == "– Nguyễn Văn 19 đề cử").unwrap();
    assert_eq!(rows[at + 1], "30/100 = 30,00 %: chưa quá 30 %");
    let at = rows.iter().position(|row| row.ends_with("Nguyễn Văn 3 cấp ủy")).unwrap();
    assert_eq!(rows[at + 1], "xin rút, chờ đại hội quyết định");
}

#[test]
fn the_numbers_beside_the_names_are_those_of_the_paper() {
    let asked = building(5, 0);
    let named = [6, 5, 4, 3, 2, 1].into_iter().fold(asked, |hall, one| hall.given(nominate(one)));
    let floor = named
        .given(nominate_by(9, from_floor(1)))
        .given(note_ballot(opinion_ballot(100, &[(7, 1, 99)])));
    let before = rows(&floor, Lang::En);

    let drawn = floor.given(draw_list());

    let after = rows(&drawn, Lang::En);
    assert_eq!(before, after);
    assert_eq!(after[2], "1 Nguyễn Văn 1 official");
    assert_eq!(after[8..], ["– Nguyễn Văn 9 floor", "1/100 = 1.00%: not over 30%"]);
    let standing = standing(&drawn, Lang::En);
    assert_eq!(standing, "To be voted: 6 for 5 (+1)");
}

#[test]
fn homonyms_are_told_apart_in_the_pane_as_on_the_paper() {
    let an = |number, year| {
        let born = chrono::NaiveDate::from_ymd_opt(year, 3, 4);
        Delegate { name: text("Nguyễn Văn An"), born, ..delegate(number) }
    };
    let hall = hall_of(vec![an(1, 1970), an(2, 1975), delegate(3)], 3)
        .given(plan_all(vec![allotted(Office::Committee, 1)]));
    let named = (1..=2).fold(hall, |hall, one| hall.given(nominate(one)));

    let rows = rows(&named, Lang::Vi);

    assert_eq!(rows[2..], ["1 Nguyễn Văn An (1970) cấp ủy", "2 Nguyễn Văn An (1975) cấp ủy"]);
}

#[test]
fn steps_that_do_not_show_are_counted_on_the_last_row() {
    let mut op = Operator::at(with_floor());
    assert!(op.screen(80, 24).lines().any(|row| row.contains("› ") && row.contains(" ↓ ")));

    for _ in 0..10 {
        op.press("Down");
    }

    let steps = op.screen(80, 24).lines().any(|row| row.contains("▌") && row.contains(" ↓ "));
    assert!(!steps, "{}", op.screen(80, 24));
}

#[test]
fn at_80_by_24_the_list_shows_under_the_steps_and_turns_by_pages() {
    let mut op = Operator::at(with_floor());
    assert!(op.sees("Ghi phiếu xin ý kiến"), "{}", op.screen(80, 24));
    assert!(op.sees("ít nhất 16 người"), "{}", op.screen(80, 24));
    assert!(op.sees("PgDn"), "{}", op.screen(80, 24));

    for _ in 0..40 {
        op.give(daihoi::ui::Input::Key(daihoi::ui::input::Chord::plain(
            ratatui::crossterm::event::KeyCode::PageDown,
        )));
    }

    assert!(op.sees("Nguyễn Văn 19"), "{}", op.screen(80, 24));
    assert!(!op.sees("PgDn"), "{}", op.screen(80, 24));
}
