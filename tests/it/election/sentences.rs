//! What the chair reads out.

use daihoi::domain::election::ballot::Paper;
use daihoi::domain::election::ending::{Again, IfOpen, Otherwise};
use daihoi::domain::election::round::RoundKind;
use daihoi::domain::election::sentence::Reading;
use daihoi::domain::election::verdict::{Base, BaseTerm, Verdict, draw};
use daihoi::domain::rules::{BaseOf, Ground, TiePolicy};
use daihoi::domain::{Gathering, Lang, PersonId};

use crate::support::voting::{base_of, paper, rules, tally};

/// Nothing is said of the office: the congress decides.
const OPEN: IfOpen<'_> = IfOpen { again: Again::Allowed, otherwise: Otherwise::Open };

/// A first round, of 118 convened and not absent throughout.
fn first_round(paper: &Paper, votes: &[u32]) -> Verdict {
    drawn(paper, votes, RoundKind::First)
}

const HELD: Gathering = Gathering::MemberCongress;

fn drawn(paper: &Paper, votes: &[u32], kind: RoundKind) -> Verdict {
    let people = vec![PersonId(7), PersonId(8)];
    let less = vec![BaseTerm { ground: Ground::AbsentThroughoutApproved, people }];
    let base = Base { from: 120, size: 118, less, ..base_of(0) };
    draw(paper, kind, &base, &tally(votes, 117, 0), &rules().winning)
}

#[test]
fn a_name_is_read_out_with_votes_base_needed_rule_and_article() {
    let (paper, rules) = (paper(2, 1), rules());
    let verdict = first_round(&paper, &[60, 59]);
    let of = |lang| {
        Reading {
            paper: &paper,
            verdict: &verdict,
            rules: &rules,
            if_open: OPEN,
            gathering: HELD,
            lang,
        }
        .of_name(&verdict.names[0])
    };

    assert_eq!(
        of(Lang::Vi),
        "Đồng chí Trần Thị 1 được 60 phiếu, đạt 50,85 % so với 118 (120 người được triệu tập, trừ 2 \
         vắng suốt đại hội, được đồng ý); cần 60 phiếu: trúng cử (WIN-1, Điều 30 Quy chế \
         190-QĐ/TW ngày 10/10/2024)."
    );
    assert_eq!(
        of(Lang::En),
        "Trần Thị 1 has 60 votes, 50.85% of 118 (120 convened, less 2 absent throughout, with \
         agreed reason); 60 are needed: elected (WIN-1, Điều 30 Quy chế 190-QĐ/TW ngày \
         10/10/2024)."
    );
}

#[test]
fn the_whole_verdict_names_the_elected_and_ends_with_the_question() {
    let (paper, rules) = (paper(2, 2), rules());
    let verdict = first_round(&paper, &[60, 59]);
    let of = |lang| {
        Reading {
            paper: &paper,
            verdict: &verdict,
            rules: &rules,
            if_open: OPEN,
            gathering: HELD,
            lang,
        }
        .of_whole()
    };

    assert_eq!(
        of(Lang::Vi),
        "Kết quả tính trên 118 (120 người được triệu tập, trừ 2 vắng suốt đại hội, được đồng ý); \
         cần 60 phiếu (WIN-1, Điều 30 Quy chế 190-QĐ/TW ngày 10/10/2024). Trúng cử 1 đồng chí: \
         Trần Thị 1. Còn thiếu 1 chỗ: đề nghị đại hội quyết định có bầu tiếp hay không (WIN-5, Điều \
         18, Điều 30 Quy chế 190-QĐ/TW ngày 10/10/2024)."
    );
    assert!(of(Lang::En).contains("1 elected: Trần Thị 1."));
}

#[test]
fn where_the_elder_wins_both_names_hear_that_age_decided_and_by_which_rule() {
    let mut rules = rules();
    rules.winning.tie = TiePolicy::Elder;
    let (paper, votes) = (paper(2, 1), tally(&[60, 60], 100, 0));
    let verdict = draw(&paper, RoundKind::First, &base_of(100), &votes, &rules.winning);
    let (paper, if_open, lang) = (&paper, OPEN, Lang::En);
    let reading =
        Reading { paper, verdict: &verdict, rules: &rules, if_open, gathering: HELD, lang };

    let fates: Vec<String> = verdict.names.iter().map(|name| reading.fate(name)).collect();

    let source = rules.cite(&rules.winning.tie_rule);
    let by_age = format!("level in votes, the elder goes first, by {source}");
    assert_eq!(fates, [format!("not elected; {by_age}"), format!("elected; {by_age}")]);
}

#[test]
fn a_tie_is_put_to_the_congress_by_name() {
    let (paper, rules, lang) = (paper(3, 2), rules(), Lang::Vi);
    let question = |votes: &[u32], kind| {
        let verdict = drawn(&paper, votes, kind);
        Reading {
            paper: &paper,
            verdict: &verdict,
            rules: &rules,
            if_open: OPEN,
            gathering: HELD,
            lang,
        }
        .of_question()
    };

    let first = question(&[90, 70, 70], RoundKind::First).unwrap();
    assert!(first.starts_with("Trần Thị 2, Trần Thị 3 bằng phiếu nhau, chỉ còn 1 chỗ"), "{first}");
    assert!(first.contains("WIN-3"), "{first}");
    let second = question(&[40, 30, 30], RoundKind::TieRevote).unwrap();
    assert!(second.contains("WIN-4"), "{second}");
    assert_eq!(question(&[90, 80, 70], RoundKind::First), None);
}

#[test]
fn a_question_is_put_to_the_congress_or_to_the_meeting() {
    let (paper, rules) = (paper(3, 2), rules());
    for (votes, kind) in [
        ([90, 70, 70], RoundKind::First),
        ([40, 30, 30], RoundKind::TieRevote),
        ([90, 10, 10], RoundKind::First),
    ] {
        let verdict = drawn(&paper, &votes, kind);
        let question = |gathering, lang| {
            let (paper, verdict, rules) = (&paper, &verdict, &rules);
            Reading { paper, verdict, rules, if_open: OPEN, gathering, lang }.of_question().unwrap()
        };

        for (gathering, vi, en) in [
            (Gathering::DelegateCongress, "đề nghị đại hội ", "the congress"),
            (Gathering::CommitteeMeeting, "đề nghị hội nghị ", "the meeting"),
        ] {
            assert!(question(gathering, Lang::Vi).contains(vi), "{gathering:?}");
            assert!(question(gathering, Lang::En).contains(en), "{gathering:?}");
        }
    }
}

#[test]
fn a_base_of_ballots_is_called_so() {
    let (paper, rules, lang) = (paper(2, 1), rules(), Lang::En);
    let base = Base { of: BaseOf::Collected, from: 0, size: 0, ..base_of(0) };
    let verdict = draw(&paper, RoundKind::First, &base, &tally(&[60, 1], 114, 3), &rules.winning);

    let reading = Reading {
        paper: &paper,
        verdict: &verdict,
        rules: &rules,
        if_open: OPEN,
        gathering: HELD,
        lang,
    };

    assert_eq!(reading.base(), "117 ballots collected");
}
