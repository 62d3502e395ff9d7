//! A sheet is refused exactly if no ballots in the world could have made its figures.

use daihoi::sheet::Outcome;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::answer;

/// What a ballot says of one name: agree (or kept), disagree (or struck), unmarked.
const MARKS: [usize; 3] = [0, 1, 2];

/// What the sheet says of one name, by mark.
type Given = [Option<u32>; 3];

/// How the ballots of a list may look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    StrikeOut { limit: usize },
    Columns,
    OneName,
}

#[derive(Clone, Debug)]
struct Figures {
    convened: u32,
    /// Present, issued, collected, valid.
    chain: [Option<u32>; 4],
    invalid: Option<u32>,
    is_by_ground: bool,
}

impl List {
    fn names(self) -> usize {
        match self {
            Self::StrikeOut { limit } => limit + 1,
            Self::Columns => 2,
            Self::OneName => 1,
        }
    }

    fn seats(self) -> usize {
        if let Self::StrikeOut { limit } = self { limit } else { self.names() }
    }

    fn is_valid(self, ballot: &[usize]) -> bool {
        let kept = ballot.iter().filter(|mark| **mark == 0).count();
        match self {
            Self::StrikeOut { limit } => 0 < kept && kept <= limit && !ballot.contains(&2),
            Self::Columns => true,
            Self::OneName => !ballot.contains(&2),
        }
    }

    fn ballots(self) -> Vec<Vec<usize>> {
        let all = (0..self.names()).fold(vec![Vec::new()], |short, _| {
            let longer = short.iter().flat_map(|ballot: &Vec<usize>| {
                MARKS.map(|mark| [ballot.as_slice(), &[mark]].concat())
            });
            longer.collect()
        });
        all.into_iter().filter(|ballot| self.is_valid(ballot)).collect()
    }
}

/// Tries every way to cast so many ballots.
fn can_be_cast(ballots: &[Vec<usize>], number: u32, given: &[Given]) -> bool {
    if number == 0 {
        return given.iter().flatten().flatten().all(|left| *left == 0);
    }
    ballots.iter().any(|ballot| {
        let mut left = given.to_vec();
        for (name, mark) in left.iter_mut().zip(ballot) {
            match &mut name[*mark] {
                Some(0) => return false,
                Some(number) => *number -= 1,
                None => (),
            }
        }
        can_be_cast(ballots, number - 1, &left)
    })
}

fn can_be(figures: &Figures, list: List, given: &[Given]) -> bool {
    let ballots = list.ballots();
    let up_to = |most: u32, given: Option<u32>| {
        (0..=most).filter(move |number| given.is_none_or(|given| given == *number))
    };
    let [present, issued, collected, valid] = figures.chain;
    let collected: std::collections::BTreeSet<u32> = up_to(figures.convened, present)
        .flat_map(|most| up_to(most, issued))
        .flat_map(|most| up_to(most, collected))
        .collect();
    let valid: std::collections::BTreeSet<u32> = collected
        .into_iter()
        .flat_map(|collected| {
            let rest = move |valid: &u32| figures.invalid.is_none_or(|i| valid + i == collected);
            up_to(collected, valid).filter(rest)
        })
        .collect();
    valid.into_iter().any(|valid| can_be_cast(&ballots, valid, given))
}

fn sheet(figures: &Figures, list: List, given: &[Given]) -> Value {
    let candidates: Vec<Value> = ('A'..)
        .zip(given)
        .map(|(name, [votes, against, unmarked])| {
            json!({ "name": name, "votes": votes, "against": against, "unmarked": unmarked })
        })
        .collect();
    let [present, issued, collected, valid] = figures.chain;
    let mut sheet = json!({
        "rules": "190-QD-TW-2024", "body": "member_congress", "office": "other", "round": "first",
        "seats": list.seats(), "convened": figures.convened, "present": present, "issued": issued,
        "collected": collected, "valid": valid, "candidates": candidates,
    });
    match figures.invalid {
        Some(invalid) if figures.is_by_ground => {
            sheet["invalid_by_ground"] = json!({ "signed": invalid });
        }
        invalid => sheet["invalid"] = json!(invalid),
    }
    sheet
}

fn perhaps(number: impl Strategy<Value = u32>) -> impl Strategy<Value = Option<u32>> {
    proptest::option::of(number)
}

fn figures() -> impl Strategy<Value = Figures> {
    let chain = [perhaps(1..5u32), perhaps(1..5u32), perhaps(0..5u32), perhaps(0..5u32)];
    (2..5u32, chain, perhaps(0..4u32), any::<bool>()).prop_map(
        |(convened, chain, invalid, is_by_ground)| Figures {
            convened,
            chain,
            invalid,
            is_by_ground,
        },
    )
}

fn lists() -> impl Strategy<Value = (List, Vec<Given>)> {
    let list = prop_oneof![
        Just(List::StrikeOut { limit: 1 }),
        Just(List::StrikeOut { limit: 2 }),
        Just(List::Columns),
        Just(List::OneName),
    ];
    let names = proptest::collection::vec((0..5u32, perhaps(0..4u32), perhaps(0..3u32)), 3);
    (list, names).prop_map(|(list, names)| {
        let given =
            names.into_iter().take(list.names()).map(|(votes, against, unmarked)| match list {
                List::StrikeOut { .. } => [Some(votes), None, None],
                List::Columns => [Some(votes), against, unmarked],
                List::OneName => [Some(votes), against, None],
            });
        (list, given.collect())
    })
}

#[test]
fn invalid_ballots_carry_no_votes() {
    let sheet = json!({
        "rules": "190-QD-TW-2024", "body": "member_congress", "office": "committee",
        "round": "first", "seats": 1, "convened": 9, "issued": 9,
        "invalid": 9, "invalid_by_ground": { "signed": 9 },
        "candidates": [{ "name": "A", "votes": 9 }, { "name": "B", "votes": 0 }],
    });

    assert_eq!(answer(&sheet).outcome, Outcome::Refused);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_sheet_is_refused_if_and_only_if_no_ballots_make_its_figures(
        figures in figures(),
        (list, given) in lists(),
    ) {
        let sheet = sheet(&figures, list, &given);

        let is_refused = answer(&sheet).outcome == Outcome::Refused;

        prop_assert_eq!(!is_refused, can_be(&figures, list, &given), "{}", sheet);
    }
}
