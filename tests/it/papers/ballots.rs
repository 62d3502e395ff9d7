//! The papers that are marked in secret, and how they are explained: read as the voter reads them.

use daihoi::domain::election::ballot::{Layout, Line, Paper as Ballot};
use daihoi::domain::election::round::{RoundCommand, RoundKind};
use daihoi::domain::election::{ElectionEvent, Nominated, Numbering, Plan};
use daihoi::domain::review::Class;
use daihoi::domain::{CandidateId, Command, Event, Lang};
use daihoi::papers::{Block, Cell, Document, Kind, Slips, Table};

use super::{in_english, names, of_kind, read, snapshot};
use crate::support::domain::{Congress, begin, finish, text};
use crate::support::review::{issue as issue_grading, meeting, proposed, reviewed};
use crate::support::voting::{
    FIRST, Steps, annul, committee_plan, draw_list, from_floor, hall, issue, kept, nominate,
    nominate_by, paper, plan_all, seal,
};

/// A name as long as the roster takes it.
fn long_name(number: u16) -> String {
    let name = format!("Nguyễn Phúc Công Tằng Tôn Nữ {number} ").repeat(5);
    name.chars().take(120).collect()
}

/// A session whose first round has this paper.
fn with_paper(paper: Ballot) -> Congress {
    let mut hall = hall(9).given(plan_all(vec![committee_plan(paper.seats)]));
    let (election, round, kind) = (FIRST, 1, RoundKind::First);
    let prepared = ElectionEvent::RoundPrepared { election, round, kind, paper };
    hall.record(vec![Event::Election(prepared)]);
    hall
}

fn ballots(hall: &Congress) -> Document {
    of_kind(&hall.history, Kind::Ballots).remove(0).made.unwrap()
}

fn slips(document: &Document) -> &Slips {
    match document.blocks.as_slice() {
        [Block::Slips(slips)] => slips,
        other => panic!("slips and nothing else: {other:?}"),
    }
}

fn table(slips: &Slips) -> &Table {
    let tables: Vec<&Table> = slips.slip.iter().filter_map(of_table).collect();
    let [table] = tables.as_slice() else { panic!("one table: {tables:?}") };
    table
}

fn of_table(block: &Block) -> Option<&Table> {
    if let Block::Table(table) = block { Some(table) } else { None }
}

/// The numbers with the names that stand beside them, column after column.
fn numbered(table: &Table, layout: Layout) -> Vec<(u64, String)> {
    let columns = if layout == Layout::StrikeOut { table.head.len() / 2 } else { 1 };
    let cells = |column: usize| {
        table.rows.iter().filter_map(move |row| match &row[2 * column] {
            Cell::Count(number) => Some((*number, row[2 * column + 1].text(Lang::Vi))),
            Cell::Text(_) | Cell::Share(_) => None,
        })
    };
    (0..columns).flat_map(cells).collect()
}

fn with_names(names: u16, layout: Layout, name: fn(u16) -> String) -> Ballot {
    let called = |line: Line| Line { name: text(&name(line.candidate.0)), ..line };
    let seats = if layout == Layout::StrikeOut { names.saturating_sub(1).max(1) } else { names };
    let known = paper(names, seats);
    Ballot { layout, lines: known.lines.into_iter().map(called).collect(), ..known }
}

#[test]
fn every_name_of_one_to_eighty_stands_on_the_ballot_once_in_its_order() {
    let usual = |number| format!("Trần Thị Bích {number}");
    for names in 1..=80_u16 {
        for layout in [Layout::StrikeOut, Layout::AgreeColumns, Layout::SingleName] {
            for name in [usual as fn(u16) -> String, long_name] {
                let ballot = with_names(names, layout, name);

                let document = ballots(&with_paper(ballot.clone()));

                let table = table(slips(&document));
                let expected: Vec<(u64, String)> =
                    (1..).zip(ballot.lines.iter().map(|line| line.name.to_string())).collect();
                assert_eq!(numbered(table, layout), expected, "{names} names, {layout:?}");
                assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
            }
        }
    }
}

/// A sheet has room for some 27 lines below the head of a ballot.
#[test]
fn eighty_usual_names_to_strike_out_stand_side_by_side_and_long_ones_do_not() {
    let usual = |number| format!("Trần Thị Bích {number}");

    let rows = |names, name| {
        let document = ballots(&with_paper(with_names(names, Layout::StrikeOut, name)));
        table(slips(&document)).rows.len()
    };

    assert_eq!([25, 50, 80].map(|names| rows(names, usual)), [25, 25, 27]);
    assert_eq!(rows(80, long_name), 80);
}

#[test]
fn a_box_to_mark_is_empty_and_there_are_two_for_each_name() {
    let document = ballots(&with_paper(with_names(3, Layout::AgreeColumns, long_name)));

    let empty = Cell::Text(String::new());
    for row in &table(slips(&document)).rows {
        assert_eq!(row[2..], [empty.clone(), empty.clone()]);
    }
}

/// A page number, a foot or a check code on some sheets would tell one voter's ballot from another's.
#[test]
fn nothing_but_like_slips_is_on_the_sheets_of_ballots() {
    let document = ballots(&hall(9).listed(2, 1..=3));

    assert_eq!((document.head.as_ref(), document.foot.len()), (None, 0));
    assert!(slips(&document).slip.iter().all(|block| !matches!(block, Block::Slips(_))));
}

#[test]
fn as_many_ballots_are_printed_as_may_vote_and_five_per_cent_more_but_two_at_least() {
    let small = ballots(&hall(9).listed(2, 1..=3));
    let large = ballots(&hall(101).listed(2, 1..=3));

    assert_eq!((slips(&small).copies, slips(&large).copies), (11, 107));
}

#[test]
fn once_the_number_printed_is_recorded_it_is_the_number_of_copies() {
    let ready = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]).given(Command::Round(seal()));

    let issued = ready.given(Command::Round(issue(14, 9, 1)));

    assert_eq!(slips(&ballots(&issued)).copies, 14);
}

#[test]
fn no_ballot_is_printed_before_the_list_is_closed() {
    let named = hall(9).given(plan_all(vec![committee_plan(2)])).given(nominate(1));

    let papers = [Kind::Ballots, Kind::VotingInstructions, Kind::PrintLog]
        .map(|kind| of_kind(&named.history, kind).iter().map(read).collect::<Vec<_>>());

    let missing =
        |what: &str| vec![format!("{what}, round 1, Ban Chấp hành: the list is not closed yet.")];
    assert_eq!(papers[0], missing("Ballot papers"));
    assert_eq!(papers[1], missing("Voting instructions"));
    assert_eq!(papers[2], missing("Print log of the ballots"));
}

#[test]
fn what_is_missing_is_told_in_vietnamese_too() {
    let named = hall(9).given(plan_all(vec![committee_plan(2)])).given(nominate(1));

    let missing = of_kind(&named.history, Kind::Ballots).remove(0).made.unwrap_err();

    assert_eq!(
        missing.text(Lang::Vi),
        "Phiếu bầu cử lần 1, Ban Chấp hành: chưa chốt danh sách bầu cử."
    );
}

#[test]
fn a_round_that_was_stopped_has_no_ballots_any_more() {
    let sealed = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]).given(Command::Round(seal()));

    let stopped = sealed.given(Command::Round(annul()));

    let papers = names(&stopped.history, Kind::Ballots);
    assert!(papers.iter().all(|(name, _)| name != "phieu-bau-1-1"), "{papers:?}");
}

#[test]
fn a_session_without_elections_has_no_ballots() {
    for kind in
        [Kind::Ballots, Kind::VotingInstructions, Kind::PrintLog, Kind::EntryLog, Kind::Handover]
    {
        assert_eq!(names(&hall(9).history, kind), []);
    }
}

#[test]
fn the_ballots_of_every_layout_read_so() {
    let layouts = [
        ("strike_out", hall(9).listed(2, 1..=3)),
        ("agree_columns", with_paper(with_names(3, Layout::AgreeColumns, long_name))),
        ("single_name", with_paper(with_names(1, Layout::SingleName, |_| "Lê Thị Hoa".into()))),
        ("alternates", with_paper(Ballot { alternate_seats: 1, limit: 3, ..paper(5, 2) })),
    ];

    for (name, hall) in layouts {
        for kind in [Kind::Ballots, Kind::VotingInstructions] {
            let paper = &of_kind(&hall.history, kind)[0];
            let code = kind.code().replace('-', "_");
            snapshot(&format!("{code}_{name}"), &read(paper));
            let english = &of_kind(&in_english(&hall.history), kind)[0];
            snapshot(&format!("{code}_{name}_english"), &read(english));
        }
    }
}

#[test]
fn a_round_after_the_first_says_so_on_its_ballot() {
    let tied = hall(10)
        .listed(2, 1..=3)
        .with_committee([7, 8, 9])
        .voted(&[vec![kept(&[1, 2]); 4], vec![kept(&[1, 3]); 4], vec![kept(&[2, 3]); 2]].concat());

    let again = tied.carried(crate::support::voting::another_round());

    let papers = of_kind(&again.history, Kind::Ballots);
    assert_eq!(papers[1].name, "phieu-bau-1-2");
    let ballot = read(&papers[1]);
    assert!(ballot.contains("Lần 2 (bầu lại giữa những người bằng phiếu)"), "{ballot}");
}

/// RULES 1.9 D: one list of those who stand, one of those who were nominated.
#[test]
fn the_opinion_ballot_asks_about_the_names_from_the_floor_only() {
    let plan = Plan { numbering: Numbering::Allotted, ..committee_plan(4) };
    let named = (1..=4)
        .fold(hall(100).given(plan_all(vec![plan])), |hall, person| hall.given(nominate(person)));
    let asked = named
        .given(nominate_by(6, from_floor(51)))
        .given(nominate_by(5, from_floor(50)))
        .given(nominate_by(7, daihoi::domain::election::Source::Own));

    let papers = of_kind(&asked.history, Kind::OpinionBallots);

    let opinion = papers.iter().find(|paper| paper.name == "phieu-xin-y-kien-1").unwrap();
    let ballot = read(opinion);
    assert!(!ballot.contains("Nguyễn Văn 4"), "{ballot}");
    snapshot("opinion_ballot", &ballot);
    let english = of_kind(&in_english(&asked.history), Kind::OpinionBallots);
    let english = english.iter().find(|paper| paper.name == "opinion-ballots-1").unwrap();
    snapshot("opinion_ballot_english", &read(english));
}

#[test]
fn a_name_that_was_asked_about_stands_on_no_further_opinion_ballot() {
    let plan = Plan { numbering: Numbering::Allotted, ..committee_plan(1) };
    let named = hall(100).given(plan_all(vec![plan])).given(nominate_by(5, from_floor(50)));

    let asked = named.given(crate::support::voting::opinion(1, 60));

    assert_eq!(names(&asked.history, Kind::OpinionBallots), []);
}

#[test]
fn the_code_of_an_opinion_ballot_changes_with_its_names() {
    let plan = Plan { numbering: Numbering::Allotted, ..committee_plan(1) };
    let one = hall(100).given(plan_all(vec![plan])).given(nominate_by(5, from_floor(50)));
    let two = one.clone().given(nominate_by(6, from_floor(50)));

    let code = |hall: &Congress| {
        let papers = of_kind(&hall.history, Kind::OpinionBallots);
        let ballot = papers.iter().find(|paper| paper.name.contains("xin-y-kien")).map(read);
        let ballot = ballot.unwrap();
        ballot.lines().find(|line| line.starts_with("Mã phiếu: ")).unwrap().to_owned()
    };

    assert_ne!(code(&one), code(&two));
}

#[test]
fn the_grading_ballot_has_four_boxes_for_each_subject() {
    let congress = meeting(2).given(begin(1));
    let congress = reviewed(congress, 1).given(finish()).given(begin(2));
    let congress = reviewed(reviewed(congress, 2), 3).given(finish()).given(begin(3));

    let congress = [2, 3].map(proposed).into_iter().fold(congress, Congress::given);
    let issued = congress.given(issue_grading(Class::Person, 2));

    let papers = of_kind(&issued.history, Kind::GradingBallots);
    let [ballot] = papers.as_slice() else { panic!("one ballot") };
    assert_eq!(ballot.name, "phieu-xep-loai-1");
    snapshot("grading_ballot", &read(ballot));
}

#[test]
fn only_the_grounds_that_can_arise_on_a_list_are_told() {
    let instructions = |layout, names| {
        let hall = with_paper(with_names(names, layout, |number| format!("Trần Thị {number}")));
        read(&of_kind(&in_english(&hall.history), Kind::VotingInstructions)[0])
    };

    let struck = instructions(Layout::StrikeOut, 3);
    let columns = instructions(Layout::AgreeColumns, 3);
    let single = instructions(Layout::SingleName, 1);

    let too_many = "votes for more names than seats (over 2)";
    assert_eq!(
        [&struck, &columns, &single].map(|text| text.contains(too_many)),
        [true, false, false]
    );
    let neither = "both boxes or neither marked";
    assert_eq!(
        [&struck, &columns, &single].map(|text| text.contains(neither)),
        [false, false, true]
    );
    for text in [struck, columns, single] {
        assert!(text.contains("- not issued by the counting committee"), "{text}");
        assert!(text.contains("BAL-3, Điều 15"), "{text}");
    }
}

#[test]
fn the_ballot_prints_a_homonym_as_the_list_does() {
    let named = |number| match number {
        1 | 2 => daihoi::domain::roster::Delegate {
            name: text("Lê Thị Hoa"),
            ..crate::support::domain::delegate(number)
        },
        _ => crate::support::domain::delegate(number),
    };
    let hall = crate::support::voting::hall_of((1..=9).map(named).collect(), 9).listed(2, 1..=3);

    let document = ballots(&hall);

    let printed: Vec<String> = numbered(table(slips(&document)), Layout::StrikeOut)
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    let lines: Vec<String> =
        hall.round().paper.lines.iter().map(|line| line.name.to_string()).collect();
    assert_eq!(printed, lines);
    assert!(printed.iter().filter(|name| name.starts_with("Lê Thị Hoa (")).count() == 2);
}

#[test]
fn one_who_is_not_on_the_roster_stands_on_the_ballot_like_the_others() {
    let who = Nominated::Outside {
        name: text("Đỗ Quang Ngoài"),
        born: None,
        unit: text("Công an phường"),
        post: text(""),
    };
    let nominate_outside = daihoi::domain::election::ElectionCommand::Nominate {
        election: FIRST,
        who,
        source: daihoi::domain::election::Source::Convening,
    };
    let plan = Plan { numbering: Numbering::Allotted, ..committee_plan(1) };
    let named = hall(9).given(plan_all(vec![plan])).given(nominate(1));
    let listed = named.given(Command::Election(nominate_outside)).given(draw_list());
    let listed = listed.carried(crate::support::voting::ballot_list());

    let document = ballots(&listed);

    let text = document.to_string();
    assert!(text.contains("Đỗ Quang Ngoài") && !text.contains("Công an phường"), "{text}");
}

#[test]
fn the_ballot_says_how_many_at_most_by_its_limit() {
    let hall = with_paper(Ballot { alternate_seats: 1, limit: 3, ..paper(5, 2) });

    let text = read(&of_kind(&hall.history, Kind::Ballots)[0]);

    assert!(text.contains("Số lượng bầu: 2 chính thức, 1 dự khuyết."), "{text}");
    assert!(text.contains("Để lại nhiều nhất 3 người, ít nhất 1 người."), "{text}");
    assert_eq!(CandidateId(1), hall.round().paper.lines[0].candidate);
}

#[test]
fn a_paper_that_is_recorded_as_collected_still_has_the_number_printed() {
    let ready = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]).given(Command::Round(seal()));
    let emptied = RoundCommand::Collect { election: FIRST, collected: 9, swapped: 0, unused: None };

    let collected = ready.given(Command::Round(issue(12, 9, 0))).given(Command::Round(emptied));

    assert_eq!(slips(&ballots(&collected)).copies, 12);
}
