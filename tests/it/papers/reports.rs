//! The papers that report who came, who stood and who was elected, and what was resolved.

use daihoi::domain::{History, Lang};
use daihoi::papers::{Block, Cell, Kind, Paper, Table};
use proptest::prelude::*;

use super::{in_english, names, of_kind, read, snapshot};
use crate::support::demonstration::Demonstration;
use crate::support::rehearsal::Rehearsal;

/// The only paper of a kind.
fn only(history: &History, kind: Kind) -> String {
    let papers = of_kind(history, kind);
    assert_eq!(papers.len(), 1, "{kind:?}");
    read(&papers[0])
}

fn first(history: &History, kind: Kind) -> String {
    read(&of_kind(history, kind)[0])
}

fn tables(paper: &Paper) -> Vec<Table> {
    let blocks = paper.made.as_ref().map(|document| document.blocks.clone()).unwrap_or_default();
    let tables = blocks.into_iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

/// The counts of a table of shares: those of its parts, and that of the whole below them.
fn counts(table: &Table) -> Option<(Vec<u64>, u64)> {
    if table.head.len() != 3 || table.head[2] != "%" {
        return None;
    }
    let counts = table.rows.iter().map(|row| match row[1] {
        Cell::Count(count) => count,
        _ => panic!("{row:?}"),
    });
    let mut counts: Vec<u64> = counts.collect();
    let whole = counts.pop()?;
    Some((counts, whole))
}

/// Every table of shares adds up to its whole.
fn adds_up(history: &History, kind: Kind) -> Vec<u64> {
    let papers = of_kind(history, kind);
    let tables = papers.iter().flat_map(tables);
    let wholes = tables.filter_map(|table| {
        let (parts, whole) = counts(&table)?;
        assert_eq!(parts.iter().sum::<u64>(), whole, "{table:?}");
        Some(whole)
    });
    wholes.collect()
}

#[test]
fn the_reports_of_the_demonstration_read_as_a_clerk_writes_them() {
    let history = Demonstration::whole().history;

    snapshot("credentials", &only(&history, Kind::Credentials));
    snapshot("personnel", &first(&history, Kind::Personnel));
    snapshot("candidates", &first(&history, Kind::Candidates));
    snapshot("elected", &first(&history, Kind::Elected));
    snapshot("approval", &only(&history, Kind::Approval));
    snapshot("resolution", &only(&history, Kind::Resolution));
    snapshot("programme", &only(&history, Kind::Programme));
}

#[test]
fn the_reports_of_the_demonstration_can_be_had_in_english() {
    let history = in_english(&Demonstration::whole().history);

    snapshot("credentials_in_english", &only(&history, Kind::Credentials));
    snapshot("personnel_in_english", &first(&history, Kind::Personnel));
    snapshot("resolution_in_english", &only(&history, Kind::Resolution));
}

#[test]
fn an_association_has_the_same_reports_in_its_own_words() {
    let history = Rehearsal::of("general-assembly").whole().congress.history;

    let papers = [
        ("assembly_members", only(&history, Kind::Credentials)),
        ("assembly_candidates", first(&history, Kind::Candidates)),
        ("assembly_elected", first(&history, Kind::Elected)),
        ("assembly_resolution", only(&history, Kind::Resolution)),
        ("assembly_programme", only(&history, Kind::Programme)),
    ];

    for (name, text) in papers {
        for word in ["Party", "comrade", "presidium", "congress", "Đảng"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
        snapshot(name, &text);
    }
    assert_eq!(of_kind(&history, Kind::Approval), []);
}

#[test]
fn a_branch_reports_on_its_members() {
    let history = Rehearsal::of("dai-hoi-chi-bo").whole().congress.history;

    snapshot("members_of_a_branch", &only(&history, Kind::Credentials));
    assert!(only(&history, Kind::Approval).contains("T/M CHI BỘ"));
}

#[test]
fn a_report_that_is_not_ready_says_what_it_waits_for() {
    let history = Demonstration::until(|state| state.roster.convened() == 150).history;

    let said = |kind| only(&history, kind);

    assert_eq!(said(Kind::Credentials), "Credentials report: the session is not opened yet.");
    assert_eq!(said(Kind::Resolution), "Resolution: the session is not opened yet.");
    let candidates = first(&history, Kind::Candidates);
    assert!(candidates.ends_with(": nobody is put forward yet."), "{candidates}");
    let elected = first(&history, Kind::Elected);
    assert!(
        elected.starts_with("List of the elected: no result is announced yet of "),
        "{elected}"
    );
    assert!(
        said(Kind::Approval).starts_with("Request for approval: no result is announced yet of ")
    );
    let vietnamese = of_kind(&history, Kind::Credentials)[0].made.clone().unwrap_err();
    assert_eq!(vietnamese.text(Lang::Vi), "Báo cáo thẩm tra tư cách: chưa khai mạc.");
}

#[test]
fn a_session_without_elections_has_no_papers_of_them() {
    let history = Rehearsal::of("dai-hoi-khong-bau-cu").congress.history;

    for kind in [Kind::Personnel, Kind::Candidates, Kind::Elected, Kind::Approval] {
        assert_eq!(names(&history, kind), [], "{kind:?}");
    }
}

#[test]
fn a_resolution_is_a_draft_without_a_date_until_it_is_adopted() {
    let all_filled = |state: &daihoi::domain::State| {
        state.elections.all.iter().all(|election| election.phase.is_over())
            && !state.elections.all.is_empty()
    };
    let history = Rehearsal::of("dai-hoi-chi-bo").until(all_filled).congress.history;

    let draft = &of_kind(&history, Kind::Resolution)[0];

    assert!(read(draft).contains("**Dự thảo, chưa được biểu quyết thông qua**"), "{}", read(draft));
    assert_eq!(draft.made.as_ref().unwrap().on, None);
}

#[test]
fn every_table_of_shares_adds_up_to_those_it_is_about() {
    let history = Demonstration::whole().history;

    let convened = u64::from(history.state().roster.convened());

    assert!(adds_up(&history, Kind::Credentials).iter().all(|whole| *whole == convened));
    for (paper, election) in
        of_kind(&history, Kind::Personnel).iter().zip(&history.state().elections.all)
    {
        let names = election.rounds[0].paper.lines.len();
        for table in tables(paper) {
            let (parts, whole) = counts(&table).unwrap();
            assert_eq!(
                (parts.iter().sum::<u64>(), whole),
                (names as u64, names as u64),
                "{table:?}"
            );
        }
    }
}

mod rosters {
    use super::*;
    use chrono::NaiveDate;
    use daihoi::domain::about::Gathering;
    use daihoi::domain::roster::{Basis, Delegate, Sex};

    use crate::support::domain::{Congress, arrive, delegate, open, text};

    /// What a roster may hold of somebody, or not.
    fn answers() -> impl Strategy<Value = (bool, Option<i32>, Option<i32>, Vec<u8>)> {
        (
            any::<bool>(),
            prop::option::of(1930..2030),
            prop::option::of(1960..2030),
            prop::collection::vec(0u8..20, 5),
        )
    }

    fn of(
        number: u32,
        (woman, born, joined, texts): (bool, Option<i32>, Option<i32>, Vec<u8>),
    ) -> Delegate {
        let day = |year: Option<i32>| year.and_then(|year| NaiveDate::from_ymd_opt(year, 6, 1));
        let text = |at: usize| match texts[at] {
            0..4 => text(""),
            n => text(&format!("Mục {n}")),
        };
        Delegate {
            sex: if woman { Sex::Female } else { Sex::Male },
            basis: if woman { Basis::Elected } else { Basis::ExOfficio },
            born: day(born),
            joined: day(joined),
            ethnicity: text(0),
            religion: text(1),
            education: text(2),
            theory: text(3),
            post: text(4),
            ..delegate(number)
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn the_parts_add_up_for_any_roster(answers in prop::collection::vec(answers(), 1..40)) {
            let people: Vec<Delegate> =
                (1..).zip(answers).map(|(number, answers)| of(number, answers)).collect();
            let number = u32::try_from(people.len()).unwrap();
            let congress = Congress::with(Gathering::MemberCongress, people);
            let opened = congress.given(arrive(1..=number)).given(open());

            let wholes = adds_up(&opened.history, Kind::Credentials);

            prop_assert!(2 < wholes.len());
            prop_assert!(wholes.iter().all(|whole| *whole == u64::from(number)));
        }
    }
}
