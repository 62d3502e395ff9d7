//! The question that the rules ask stands over the words, with its answers.

use super::given::{PLAIN, Reader, ballots, electing, tied, view};
use crate::support::domain::call;
use crate::support::voting::{Steps, another_round, hall, nominate, withdraw};

#[test]
fn a_tie_is_asked_with_the_answers_that_the_rules_allow() {
    let question = view(&tied()).question.unwrap();

    assert!(question.ask.contains("bằng phiếu nhau"), "{}", question.ask);
    assert_eq!(question.answers.len(), 2, "{:?}", question.answers);
    assert!(question.answers[0].starts_with("Biểu quyết: Bầu tiếp"), "{:?}", question.answers);
    assert_eq!(question.answers[1], "Không bầu tiếp");
}

#[test]
fn an_open_seat_is_asked_too() {
    let open = electing().voted(&ballots(&[(6, &[1]), (2, &[2]), (1, &[3])]));

    let question = view(&open).question.unwrap();

    assert!(question.ask.starts_with("Còn thiếu 1 chỗ"), "{}", question.ask);
    assert!(question.answers.len() >= 2, "{:?}", question.answers);
}

#[test]
fn a_wish_to_withdraw_is_for_the_congress_to_grant() {
    let wish = hall(9)
        .given(crate::support::voting::plan_all(vec![crate::support::voting::committee_plan(2)]))
        .given(crate::support::domain::plan([daihoi::domain::agenda::ItemKind::Election {
            election: crate::support::voting::FIRST,
        }]))
        .given(crate::support::domain::begin(1))
        .given(nominate(1))
        .given(nominate(2))
        .given(withdraw(1));

    let question = view(&wish).question.unwrap();

    assert!(question.ask.contains("rút khỏi danh sách"), "{}", question.ask);
    assert_eq!(question.answers.len(), 2);
}

#[test]
fn nothing_is_asked_while_the_hall_votes_on_it_or_where_all_is_settled() {
    let voting = tied().given(call(another_round()));
    let settled = electing().voted(&ballots(&[(6, &[1, 2]), (3, &[1])]));

    assert_eq!(view(&voting).question, None);
    assert_eq!(view(&settled).question, None);
}

#[test]
fn the_question_stands_before_the_words() {
    let congress = tied();
    let reader = Reader::of(PLAIN, (80, 24)).sees(congress.state(), congress.now());

    let screen = reader.screen();

    let at = |text: &str| screen.find(text).unwrap_or_else(|| panic!("{text}\n{screen}"));
    assert!(at("? ") < at("› Biểu quyết") && at("› Không bầu tiếp") < at("Các đồng chí"));
}
