//! The minutes, read against the congress that they are of.

mod ballots;
mod correction;
mod counted;
mod docx;
mod duties;
mod exchange;
mod json;
mod lines;
mod pdf;
mod preparation;
mod reports;
mod reviews;
mod script;
mod signed;
mod tables;

use daihoi::domain::about::SessionEvent;
use daihoi::domain::bodies::{BodiesEvent, Body};
use daihoi::domain::election::ballot::Ballot;
use daihoi::domain::election::round::{RoundCommand, RoundStage};
use daihoi::domain::election::{Election, Numbering, Plan};
use daihoi::domain::hands::Motion;
use daihoi::domain::roster::Delegate;
use daihoi::domain::{Command, ElectionId, Event, History, Lang, State};
use daihoi::papers::{
    ChainHead, Form, Kind, NotReady, Paper, Source, congress_minutes, counting_minutes, papers,
};

use crate::support::demonstration::Demonstration;
use crate::support::domain::{Congress, delegate, slate, text};
use crate::support::voting::{
    FIRST, Steps, another_round, ballot_list, committee_plan, draw_list, from_floor, hall, hall_of,
    issue, kept, nominate, nominate_by, note_ballot, open_count, opinion_ballot, plan_all,
    reconcile, seal,
};

fn chain() -> ChainHead {
    ChainHead { record: 1213, hash: "ab".repeat(32) }
}

/// Lets the session that is laid down here be held in English.
fn speak_english(event: &mut Event) {
    if let Event::Session(SessionEvent::Created { about, .. }) = event {
        about.lang = Lang::En;
    }
}

/// The counting minutes of a round of the first election.
fn of_round(hall: &Congress, round: u8) -> String {
    counting_minutes(&hall.history, FIRST, round, &chain()).map(|paper| paper.to_string()).unwrap()
}

/// The papers of one kind, as they would be exported now.
fn of_kind(history: &History, kind: Kind) -> Vec<Paper> {
    let chain = chain();
    let about = &history.state().about;
    let form = Form::of(about.style);
    let all = papers(Source { history, chain: &chain, form: &form, lang: about.lang });
    all.into_iter().filter(|paper| paper.kind == kind).collect()
}

/// What a paper reads, or what it waits for.
fn read(paper: &Paper) -> String {
    match &paper.made {
        Ok(document) => document.to_string(),
        Err(missing) => missing.text(Lang::En),
    }
}

/// The names of the papers of a kind, and whether each is ready.
fn names(history: &History, kind: Kind) -> Vec<(String, bool)> {
    let papers = of_kind(history, kind).into_iter();
    papers.map(|paper| (paper.name, paper.made.is_ok())).collect()
}

/// The same records, held in English.
fn in_english(history: &History) -> History {
    let mut records = history.records().to_vec();
    records.iter_mut().flat_map(|record| &mut record.events).for_each(speak_english);
    records.into_iter().collect()
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(format!("papers__{name}"), text));
}

/// So many ballots that keep these names, one group after another.
fn ballots(groups: &[(usize, &[u16])]) -> Vec<Ballot> {
    groups.iter().flat_map(|(number, names)| vec![kept(names); *number]).collect()
}

/// Two seats, three names, of whom the last two are tied on the second seat.
fn tied(hall: Congress) -> Congress {
    let ready = hall.listed(2, 1..=3).with_committee([7, 8, 9]);
    ready.voted(&ballots(&[(4, &[1, 2]), (4, &[1, 3]), (2, &[2, 3])]))
}

/// One seat and one alternate's seat, three names, and nobody over half but the first.
fn short_of_an_alternate() -> Congress {
    let plan = Plan { alternate_seats: 1, numbering: Numbering::Allotted, ..committee_plan(1) };
    let named = (1..=3)
        .fold(hall(9).given(plan_all(vec![plan])), |hall, person| hall.given(nominate(person)));
    let ready = named.given(draw_list()).carried(ballot_list()).with_committee([7, 8, 9]);
    ready.voted(&ballots(&[(6, &[1]), (2, &[2]), (1, &[3])]))
}

fn is_counting(state: &State) -> bool {
    let stages = state.elections.all.iter().filter_map(Election::current_round);
    stages.map(|round| &round.stage).any(|stage| matches!(stage, RoundStage::Counting { .. }))
}

#[test]
fn the_congress_minutes_name_every_item_and_every_elected() {
    let history = Demonstration::whole().history;

    let minutes = congress_minutes(&history, &chain()).to_string();

    for entry in &history.state().agenda.entries {
        assert!(minutes.contains(entry.item.title.as_str()), "{} is missing", entry.item.title);
    }
    for election in &history.state().elections.all {
        for winner in election.winners() {
            let name = &election.candidates[usize::from(winner.0) - 1].name;
            assert!(minutes.contains(name.as_str()), "{name} is missing");
        }
    }
}

#[test]
fn the_congress_minutes_carry_the_numbers_of_each_show_of_hands() {
    let minutes = congress_minutes(&Demonstration::whole().history, &chain()).to_string();

    assert!(minutes.contains("nhất trí 143, không nhất trí 1, ý kiến khác 1"));
    assert!(minutes.contains("71 trên 146 dự đại hội đồng ý đưa vào danh sách"));
}

#[test]
fn no_paper_tells_how_a_single_ballot_was_marked() {
    let history = Demonstration::whole().history;

    let minutes = congress_minutes(&history, &chain()).to_string();

    assert!(!minutes.contains("nhập một phiếu"));
}

#[test]
fn the_counting_minutes_carry_the_base_the_sums_and_the_head_of_the_chain() {
    let history = Demonstration::whole().history;

    let minutes = counting_minutes(&history, ElectionId(1), 1, &chain())
        .map(|paper| paper.to_string())
        .unwrap();

    assert!(minutes.contains("Số phiếu phát ra: 146"));
    assert!(minutes.contains("Số phiếu thu về: 144"));
    assert!(minutes.contains("Kết quả tính trên 146 (150 người được triệu tập, trừ "));
    assert!(minutes.contains("; cần 74 phiếu (WIN-1, "));
    assert!(minutes.contains("abababababababab"));
    assert!(minutes.contains("Bảng đối chiếu, không thay biên bản do Ban Kiểm phiếu ký"));
}

#[test]
fn counting_minutes_wait_for_the_lots() {
    let history = Demonstration::until(is_counting).history;

    let answer =
        counting_minutes(&history, ElectionId(1), 1, &chain()).map(|paper| paper.to_string());

    assert!(matches!(answer, Err(NotReady::NotCounted { .. })));
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let history = Demonstration::whole().history;

    assert_eq!(
        congress_minutes(&history, &chain()).to_string(),
        congress_minutes(&history, &chain()).to_string()
    );
}

#[test]
fn the_minutes_of_a_round_keep_its_own_time_and_committee_after_the_next_round() {
    let mut first = tied(hall(10).after(60));
    let body = Body::Counting(FIRST);
    first.record(vec![Event::Bodies(BodiesEvent::Elected { body, slate: slate(4, [5, 6]) })]);
    let second = first.carried(another_round()).after(60);
    let done = second.voted(&ballots(&[(3, &[1]), (2, &[2])]));

    let (first, second) = (of_round(&done, 1), of_round(&done, 2));

    assert!(first.contains("Kiểm xong lúc 08 giờ 30."), "{first}");
    assert!(first.contains("Ban Kiểm phiếu: Nguyễn Văn 7 (Trưởng ban), Nguyễn Văn 8,"), "{first}");
    assert!(second.contains("Kiểm xong lúc 09 giờ 30."), "{second}");
    assert!(second.contains("Ban Kiểm phiếu: Nguyễn Văn 4 (Trưởng ban)"), "{second}");
}

#[test]
fn where_the_higher_vote_wins_no_number_of_votes_is_asked_for() {
    let again = tied(hall(10)).carried(another_round()).voted(&ballots(&[(3, &[1]), (2, &[2])]));

    for paper in [of_round(&again, 2), congress_minutes(&again.history, &chain()).to_string()] {
        assert!(!paper.contains("cần 0 phiếu"), "{paper}");
        assert!(paper.contains("ai nhiều phiếu hơn thì trúng cử"), "{paper}");
    }
}

#[test]
fn the_open_question_tells_homonyms_apart_as_the_paper_did() {
    let named_alike = |number| match number {
        2 | 3 => Delegate { name: text("Lê Thị Hoa"), ..delegate(number) },
        _ => delegate(number),
    };
    let tied = tied(hall_of((1..=10).map(named_alike).collect(), 10));
    let [_, second, third] = tied.round().paper.lines.as_slice() else { panic!("three names") };
    assert_ne!(second.name, third.name);

    let minutes = of_round(&tied, 1);

    let names = format!("{}, {} bằng phiếu nhau", second.name, third.name);
    assert!(minutes.contains(&names), "{minutes}");
}

#[test]
fn seats_of_alternates_are_planned_and_left_open_by_their_name() {
    let minutes = of_round(&short_of_an_alternate(), 1);

    assert!(minutes.contains("Số lượng bầu: 1 chỗ, 1 chỗ dự khuyết;"), "{minutes}");
    assert!(minutes.contains("Còn thiếu 1 chỗ dự khuyết"), "{minutes}");
}

#[test]
fn the_counting_minutes_account_for_the_unused_papers() {
    let history = Demonstration::whole().history;
    let election = history.state().election(FIRST).unwrap();
    let unused = election.rounds[0].stage.outcome().unwrap().issue.left_over_text(Lang::Vi);

    let minutes =
        counting_minutes(&history, FIRST, 1, &chain()).map(|paper| paper.to_string()).unwrap();

    assert!(minutes.contains(&format!("Số phiếu chưa dùng: {unused}")), "{minutes}");
}

/// RULES 1.12: CMP-1 and KEEP-1.
#[test]
fn both_minutes_say_how_long_ballots_are_kept_and_complaints_are_taken() {
    let history = Demonstration::whole().history;
    let papers = [
        counting_minutes(&history, FIRST, 1, &chain()).map(|paper| paper.to_string()).unwrap(),
        congress_minutes(&history, &chain()).to_string(),
    ];

    for minutes in papers {
        for words in [
            "lưu giữ trong 6 tháng (KEEP-1, Điều 35",
            "Thời hạn khiếu nại: 15 ngày làm việc (CMP-1, Điều 33",
            "ủy ban kiểm tra cấp trên trực tiếp",
        ] {
            assert!(minutes.contains(words), "{words}: {minutes}");
        }
    }
}

#[test]
fn each_counting_committee_stands_in_the_minutes_with_its_election() {
    let history = Demonstration::whole().history;

    let minutes = congress_minutes(&history, &chain()).to_string();

    for formed in &history.state().bodies.formed {
        let Body::Counting(election) = formed.body else { continue };
        let title = &history.state().election(election).unwrap().plan.title;
        let line = format!("- Ban Kiểm phiếu ({title}): ");
        assert!(minutes.contains(&line), "{line} is missing");
    }
}

#[test]
fn an_opinion_ballot_has_minutes_of_its_own() {
    let settled = hall(100)
        .given(plan_all(vec![committee_plan(4)]))
        .carried(Motion::SeatNumber { election: FIRST, seats: 4 });
    let named = (1..=4).fold(settled, |hall, person| hall.given(nominate(person)));
    let asked = named
        .given(nominate_by(5, from_floor(50)))
        .given(nominate_by(6, from_floor(51)))
        .given(note_ballot(opinion_ballot(100, &[(1, 20, 70), (5, 31, 60), (6, 30, 65)])));
    let listed = asked.given(draw_list()).carried(ballot_list()).with_committee([7, 8, 9]);
    let voted = listed.voted(&ballots(&[(60, &[1, 2, 3, 4]), (40, &[1, 2, 3, 5])]));

    let papers = of_kind(&voted.history, Kind::OpinionMinutes);
    let minutes = papers.iter().find(|paper| paper.name == "bien-ban-xin-y-kien-1-1").map(read);

    let minutes = minutes.unwrap();
    assert!(!of_round(&voted, 1).contains("Lấy ý kiến"), "the opinions have a paper of their own");
    assert!(minutes.contains("# BIÊN BẢN KIỂM PHIẾU XIN Ý KIẾN"), "{minutes}");
    assert!(minutes.contains("- Có mặt lúc lấy ý kiến: 100\n- Số phiếu phát ra: 100"), "{minutes}");
    assert!(minutes.contains("| Không ghi | Tỷ lệ % số dự | Quá 30 % |"), "{minutes}");
    assert!(minutes.contains("| 1 | Nguyễn Văn 1 | 20 | 70 | 10 | 20,00 | tham khảo |"));
    assert!(minutes.contains("| 2 | Nguyễn Văn 5 | 31 | 60 | 9 | 31,00 | có |"), "{minutes}");
    assert!(minutes.contains("| 3 | Nguyễn Văn 6 | 30 | 65 | 5 | 30,00 | không |"), "{minutes}");
}

#[test]
fn a_list_without_names_from_the_floor_has_no_minutes_of_an_opinion_ballot() {
    let voted = tied(hall(10));

    assert_eq!(names(&voted.history, Kind::OpinionMinutes), []);
}

#[test]
fn the_counting_minutes_balance_the_papers_and_say_that_hand_and_keys_agree() {
    let ballots = [vec![kept(&[1, 2]); 6], vec![kept(&[2, 3]); 3]].concat();
    let (swapped, unused) = (1, Some(3));
    let emptied = RoundCommand::Collect { election: FIRST, collected: 9, swapped, unused };
    let by_hand = RoundCommand::HandTally {
        election: FIRST,
        valid: 9,
        invalid: 0,
        votes: vec![6, 9, 3],
        against: Vec::new(),
        counted_by: text("Tổ kiểm tay"),
    };
    let hall = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]);
    let hall = hall.given(Command::Round(seal())).given(Command::Round(issue(14, 9, 1)));
    let hall = hall.given(Command::Round(emptied)).given(Command::Round(open_count()));
    let hall = hall.keyed(&ballots).given(Command::Round(by_hand));
    let hall = hall.given(Command::Round(reconcile()));

    let minutes =
        counting_minutes(&hall.history, FIRST, 1, &chain()).map(|paper| paper.to_string()).unwrap();

    let balance = "Cân đối phiếu: in 14 = phát 9 + hỏng 2 + còn 3 (đã đếm)";
    assert!(minutes.contains(balance), "{minutes}");
    let agree = "Kiểm tay và nhập máy khớp nhau (kiểm tay: Tổ kiểm tay).";
    assert!(minutes.contains(agree), "{minutes}");
    let congress = congress_minutes(&hall.history, &chain()).to_string();
    assert!(congress.contains("đếm phiếu còn lại 3, cân đối với số phiếu in"), "{congress}");
    assert!(congress.contains("Tổ kiểm tay ghi số liệu kiểm tay: 9 hợp lệ"), "{congress}");
}
