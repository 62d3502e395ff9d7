//! The chair's script, as it is printed before the session and at any minute of it.

use daihoi::domain::Command;
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::round::RoundCommand;
use daihoi::domain::{Lang, State};
use daihoi::papers::{ChainHead, chair_script};

use crate::support::demonstration::Demonstration;
use crate::support::domain::{Congress, begin, plan};
use crate::support::rehearsal::{Rehearsal, TEMPLATES};
use crate::support::voting::{FIRST, Steps, hall, kept, reconcile, release, sign};

fn script(state: &State, lang: Lang) -> String {
    let chain = ChainHead { record: 1, hash: "0123456789abcdef0123".to_owned() };
    chair_script(state, lang, &chain).to_string()
}

/// The part of a script under a heading, up to the next one of that level.
fn part<'a>(script: &'a str, heading: &str) -> &'a str {
    let (_, rest) = script.split_once(heading).unwrap_or_else(|| panic!("{heading}\n{script}"));
    let level: String = heading.chars().take_while(|c| *c == '#').collect();
    rest.split(&format!("\n{level} ")).next().unwrap()
}

#[test]
fn before_the_session_there_is_room_for_everything_that_nobody_can_know() {
    let Demonstration { history, .. } =
        Demonstration::until(|state| state.roster.convened() == 150);

    let script = script(history.state(), Lang::Vi);

    assert!(script.contains("… trên tổng số 150 đại biểu được triệu tập đã có mặt, đạt …"));
    assert!(script.contains("Kết quả biểu quyết: … đồng chí nhất trí, … không nhất trí"));
    assert!(script.contains("Xin mời Ban Kiểm phiếu gồm … đồng chí, do đồng chí … làm Trưởng ban"));
    assert!(script.contains("1\\. Đồng chí …: … phiếu, đạt …, …."));
    assert!(script.contains("Xin chúc mừng các đồng chí đã trúng cử: …."));
}

#[test]
fn times_are_counted_from_the_opening_until_there_is_one() {
    let rehearsal = Rehearsal::of("dai-hoi-chi-bo");
    let before = script(rehearsal.state(), Lang::Vi);
    let opened = rehearsal.until(|state| state.stage.since().is_some());

    let after = script(opened.state(), Lang::Vi);

    assert!(before.contains("Giờ:phút tính từ lúc khai mạc.") && before.contains("| 1 | 0:00 |"));
    let since = opened.state().stage.since().unwrap().format("%H:%M");
    assert!(after.contains(&format!("| 1 | {since} |")), "{after}");
    assert!(!after.contains("tính từ lúc khai mạc"));
}

#[test]
fn every_template_has_a_script_without_an_open_brace_in_both_languages() {
    for template in TEMPLATES {
        let rehearsal = Rehearsal::of(template);
        for lang in [Lang::Vi, Lang::En] {
            let before = script(rehearsal.state(), lang);

            assert!(!before.contains(['{', '}']), "{template} {before}");
            let items = rehearsal.state().agenda.entries.len();
            assert!(before.contains(&format!("\n## {items}\\. ")), "{template}");
        }
    }
}

#[test]
fn every_step_of_an_election_is_there_in_its_order() {
    let congress = hall(9).listed(2, 1..=3).given(plan([ItemKind::Election { election: FIRST }]));

    let script = script(congress.state(), Lang::Vi);

    let mut rest = script.as_str();
    for cue in [
        "Số lượng",
        "Đề cử, ứng cử",
        "Danh sách bầu cử",
        "Số lượng Ban Kiểm phiếu",
        "Danh sách Ban Kiểm phiếu",
        "Hòm phiếu",
        "Phát phiếu",
        "Bỏ phiếu",
        "Thu phiếu",
        "Trong khi kiểm phiếu",
        "Công bố kết quả",
        "Nếu còn thiếu người",
        "Nếu bằng phiếu nhau",
        "Kết thúc bầu cử",
    ] {
        let (_, after) =
            rest.split_once(&format!("### {cue}\n")).unwrap_or_else(|| panic!("{cue}"));
        rest = after;
    }
}

#[test]
fn what_was_voted_stands_with_its_numbers() {
    let congress = hall(9).listed(2, 1..=3).given(plan([ItemKind::Election { election: FIRST }]));

    let script = script(congress.state(), Lang::Vi);

    let number = part(&script, "### Số lượng\n");
    assert!(number.contains("Kết quả biểu quyết: 9 đồng chí nhất trí"), "{number}");
    let list = part(&script, "### Danh sách bầu cử\n");
    assert!(list.contains("gồm 3 đồng chí để bầu 2 đồng chí, số dư 1"), "{list}");
    let issued = part(&script, "### Bỏ phiếu\n");
    assert!(issued.contains("đã phát ra … phiếu trên tổng số … phiếu in"), "{issued}");
}

#[test]
fn before_the_release_the_script_is_the_same_however_the_ballots_were_marked() {
    let mut one = signed(&[1, 2]);
    let other = signed(&[2, 3]);
    assert_eq!(script(one.state(), Lang::Vi), script(other.state(), Lang::Vi));
    let head = one.state().roster.get(daihoi::domain::PersonId(7)).unwrap();
    let head = head.delegate.name.to_string();

    one = one.given(Command::Round(release(&head)));

    let script = script(one.state(), Lang::Vi);
    assert!(part(&script, "### Công bố kết quả\n").contains("9 phiếu, đạt 100,00 %, trúng cử"));
}

fn signed(names: &[u16]) -> Congress {
    let listed = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]);
    let running = listed.given(plan([ItemKind::Election { election: FIRST }])).given(begin(1));
    let round = |congress: Congress, command: RoundCommand| congress.given(Command::Round(command));
    round(round(running.counting(9).keyed(&vec![kept(names); 9]), reconcile()), sign())
}
