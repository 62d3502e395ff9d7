//! The keyer's line: `3 17` are the numbers of the names that were struck, or kept, or disagreed to.

use crate::domain::election::ballot::{Ballot, Layout, Paper};
use crate::domain::{Lang, tr};

/// What the numbers in the line mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    Struck,
    Kept,
    /// The others agree. Numbers after a stroke are names without a clear mark.
    Disagree,
    /// The others disagree. Numbers after a stroke are names without a clear mark.
    Agree,
}

/// A line that is not a ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    NotANumber { word: String },
    NoSuchName { number: u16, names: usize },
    Twice { number: u16 },
}

impl Entry {
    /// The way that takes the fewest keys.
    pub fn usual(layout: Layout) -> Self {
        match layout {
            Layout::StrikeOut => Self::Struck,
            Layout::AgreeColumns | Layout::SingleName => Self::Disagree,
        }
    }

    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Struck => Self::Kept,
            Self::Kept => Self::Struck,
            Self::Disagree => Self::Agree,
            Self::Agree => Self::Disagree,
        }
    }

    /// Says what the keyer types.
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Struck => tr(lang, "gõ số người bị GẠCH", "numbers of the names STRUCK"),
            Self::Kept => tr(lang, "gõ số người được GIỮ", "numbers of the names KEPT"),
            Self::Disagree => tr(
                lang,
                "gõ số KHÔNG ĐỒNG Ý; sau dấu / là không rõ",
                "numbers DISAGREED; unclear ones after /",
            ),
            Self::Agree => {
                tr(lang, "gõ số ĐỒNG Ý; sau dấu / là không rõ", "numbers AGREED; unclear after /")
            }
        }
    }
}

/// Reads a line as a ballot.
pub fn parse(line: &str, entry: Entry, paper: &Paper) -> Result<Ballot, Slip> {
    let names = paper.lines.len();
    match entry {
        Entry::Struck => numbers(line, names).map(Ballot::Struck),
        Entry::Kept => numbers(line, names).map(Ballot::Kept),
        Entry::Disagree | Entry::Agree => marks(line, entry, names),
    }
}

/// Columns: the numbers typed, then a stroke and the unclear ones. A stroke with nothing behind it
/// leaves every other name unclear.
fn marks(line: &str, entry: Entry, names: usize) -> Result<Ballot, Slip> {
    let (typed, unclear) = line.split_once('/').map_or((line, None), |(a, b)| (a, Some(b)));
    let typed = numbers(typed, names)?;
    let unclear = unclear.map(|unclear| numbers(unclear, names)).transpose()?;
    if let Some(number) = unclear.iter().flatten().find(|number| typed.contains(number)) {
        return Err(Slip::Twice { number: *number });
    }
    let is_unclear = |number: &u16| match &unclear {
        Some(list) => list.is_empty() || list.contains(number),
        None => false,
    };
    let all = 1..=u16::try_from(names).unwrap_or(u16::MAX);
    let others = all.filter(|number| !typed.contains(number) && !is_unclear(number)).collect();
    Ok(match entry {
        Entry::Agree => Ballot::Marks { agree: typed, disagree: others },
        _ => Ballot::Marks { agree: others, disagree: typed },
    })
}

/// Numbers apart by blanks, commas or points, ascending.
fn numbers(line: &str, names: usize) -> Result<Vec<u16>, Slip> {
    let words = line.split([' ', ',', '.', ';', '-', '+']).filter(|word| !word.is_empty());
    let mut read = Vec::new();
    for word in words {
        let number: u16 =
            word.parse().ok().ok_or_else(|| Slip::NotANumber { word: word.to_owned() })?;
        if number == 0 || names < usize::from(number) {
            return Err(Slip::NoSuchName { number, names });
        }
        if read.contains(&number) {
            return Err(Slip::Twice { number });
        }
        read.push(number);
    }
    read.sort_unstable();
    Ok(read)
}

impl Slip {
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NotANumber { word } => tr(
                lang,
                format!("\"{word}\" không phải là số."),
                format!("\"{word}\" is not a number."),
            ),
            Self::NoSuchName { number, names } => tr(
                lang,
                format!("Không có số {number}; danh sách có {names} người."),
                format!("There is no number {number}; the list has {names} names."),
            ),
            Self::Twice { number } => {
                tr(lang, format!("Số {number} gõ hai lần."), format!("{number} is given twice."))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::election::ballot::Line;
    use crate::domain::{CandidateId, Text};

    fn paper(names: u16) -> Paper {
        let line = |number| Line {
            candidate: CandidateId(number),
            name: Text::new("An"),
            born: None,
            post: Text::default(),
            unit: Text::default(),
        };
        Paper {
            title: Text::default(),
            layout: Layout::StrikeOut,
            seats: 3,
            alternate_seats: 0,
            limit: 3,
            lines: (1..=names).map(line).collect(),
            hash: Text::default(),
            round: 0,
        }
    }

    #[test]
    fn the_order_of_the_numbers_does_not_matter() {
        let ballot = parse("17, 3", Entry::Struck, &paper(20));

        assert_eq!(ballot, Ok(Ballot::Struck(vec![3, 17])));
    }

    #[test]
    fn an_empty_line_is_a_ballot_with_nothing_struck() {
        assert_eq!(parse("", Entry::Struck, &paper(5)), Ok(Ballot::Struck(vec![])));
    }

    #[test]
    fn a_number_beyond_the_list_or_given_twice_is_a_slip() {
        let paper = paper(5);

        let beyond = parse("6", Entry::Struck, &paper);
        let twice = parse("2 2", Entry::Kept, &paper);

        assert_eq!(beyond, Err(Slip::NoSuchName { number: 6, names: 5 }));
        assert_eq!(twice, Err(Slip::Twice { number: 2 }));
    }

    #[test]
    fn in_columns_the_names_that_are_not_typed_agree() {
        let ballot = parse("2 / 4", Entry::Disagree, &paper(4));

        assert_eq!(ballot, Ok(Ballot::Marks { agree: vec![1, 3], disagree: vec![2] }));
    }

    #[test]
    fn a_stroke_alone_leaves_every_other_name_unclear() {
        let ballot = parse("/", Entry::Agree, &paper(2));

        assert_eq!(ballot, Ok(Ballot::Marks { agree: vec![], disagree: vec![] }));
    }
}
