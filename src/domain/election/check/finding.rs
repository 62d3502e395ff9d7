//! What does not add up: two numbers, side by side.

use crate::domain::{Lang, Text, tr};

/// Two numbers that do not go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    PresentOverConvened {
        present: u32,
        convened: u32,
    },
    IssuedOverPresent {
        issued: u32,
        present: u32,
    },
    CollectedOverIssued {
        collected: u32,
        issued: u32,
    },
    ValidAndInvalid {
        valid: u32,
        invalid: u32,
        collected: u32,
    },
    Grounds {
        sum: u64,
        invalid: u32,
    },
    NameOverValid {
        line: u16,
        votes: u32,
        valid: u32,
    },
    VotesOverSeats {
        votes: u64,
        valid: u32,
        limit: u16,
    },
    VotesUnderValid {
        votes: u64,
        valid: u32,
    },
    Columns {
        line: u16,
        sum: u64,
        valid: u32,
    },
    CollectedUnderIssued {
        collected: u32,
        issued: u32,
    },
    /// The tally by hand and the keyed ballots differ.
    HandValid {
        hand: u32,
        keyed: u32,
    },
    HandInvalid {
        hand: u32,
        keyed: u32,
    },
    HandVotes {
        line: u16,
        name: Text,
        hand: u32,
        keyed: u32,
    },
    HandAgainst {
        line: u16,
        name: Text,
        hand: u32,
        keyed: u32,
    },
}

/// Whether a finding forbids the result, or only has to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Error,
    Warning,
}

impl Finding {
    /// The short name by which papers and machines refer to the check.
    pub fn code(&self) -> &'static str {
        match self {
            Self::PresentOverConvened { .. } => "E01",
            Self::IssuedOverPresent { .. } => "E02",
            Self::CollectedOverIssued { .. } => "E03",
            Self::ValidAndInvalid { .. } => "E04",
            Self::Grounds { .. } => "E05",
            Self::NameOverValid { .. } => "E06",
            Self::VotesOverSeats { .. } => "E07",
            Self::VotesUnderValid { .. } => "E08",
            Self::Columns { .. } => "E09",
            Self::HandValid { .. } => "E20",
            Self::HandInvalid { .. } => "E21",
            Self::HandVotes { .. } => "E22",
            Self::HandAgainst { .. } => "E23",
            Self::CollectedUnderIssued { .. } => "W01",
        }
    }

    /// Tells errors from warnings.
    pub fn level(&self) -> Level {
        if self.code().starts_with('E') { Level::Error } else { Level::Warning }
    }

    /// Says which numbers do not go together, and by how much.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::PresentOverConvened { present, convened } => tr(
                lang,
                format!("Có mặt {present}, nhiều hơn số được triệu tập {convened}."),
                format!("{present} are present, more than the {convened} convened."),
            ),
            Self::IssuedOverPresent { issued, present } => tr(
                lang,
                format!("Phát ra {issued} phiếu, nhiều hơn số có mặt {present}."),
                format!("{issued} ballots were issued, more than the {present} present."),
            ),
            Self::CollectedOverIssued { collected, issued } => tr(
                lang,
                format!("Thu về {collected} phiếu, nhiều hơn số phát ra {issued}."),
                format!("{collected} ballots were collected, more than the {issued} issued."),
            ),
            Self::CollectedUnderIssued { collected, issued } => tr(
                lang,
                format!("Thu về {collected} phiếu, ít hơn số phát ra {issued}."),
                format!("{collected} ballots were collected, fewer than the {issued} issued."),
            ),
            Self::ValidAndInvalid { valid, invalid, collected } => tr(
                lang,
                format!("Hợp lệ {valid} cộng không hợp lệ {invalid} khác thu về {collected}."),
                format!("Valid {valid} and invalid {invalid} do not make collected {collected}."),
            ),
            Self::Grounds { sum, invalid } => tr(
                lang,
                format!("Cộng các lý do được {sum}, khác số phiếu không hợp lệ {invalid}."),
                format!("The grounds add up to {sum}, the invalid ballots are {invalid}."),
            ),
            Self::NameOverValid { line, votes, valid } => tr(
                lang,
                format!("Số {line} được {votes} phiếu, nhiều hơn số phiếu hợp lệ {valid}."),
                format!("No. {line} has {votes} votes, more than the {valid} valid ballots."),
            ),
            Self::VotesOverSeats { votes, valid, limit } => tr(
                lang,
                format!("Cộng được {votes} lượt bầu, quá {valid} phiếu × {limit} người."),
                format!("{votes} votes are more than {valid} ballots of {limit} names."),
            ),
            Self::VotesUnderValid { votes, valid } => tr(
                lang,
                format!("Cộng được {votes} lượt bầu, ít hơn {valid} phiếu hợp lệ."),
                format!("{votes} votes are fewer than the {valid} valid ballots."),
            ),
            Self::Columns { line, sum, valid } => tr(
                lang,
                format!("Số {line}: cộng được {sum}, khác số phiếu hợp lệ {valid}."),
                format!("No. {line}: the marks add up to {sum}, the valid ballots are {valid}."),
            ),
            Self::HandValid { .. }
            | Self::HandInvalid { .. }
            | Self::HandVotes { .. }
            | Self::HandAgainst { .. } => self.by_hand(lang).unwrap_or_default(),
        }
    }

    /// Says where the tally by hand and the keyed ballots differ, if it is about that.
    fn by_hand(&self, lang: Lang) -> Option<String> {
        let (what, hand, keyed) = match self {
            Self::HandValid { hand, keyed } => {
                (tr(lang, "Phiếu hợp lệ", "Valid ballots").to_owned(), hand, keyed)
            }
            Self::HandInvalid { hand, keyed } => {
                (tr(lang, "Phiếu không hợp lệ", "Invalid ballots").to_owned(), hand, keyed)
            }
            Self::HandVotes { line, name, hand, keyed } => {
                (numbered(*line, name, lang), hand, keyed)
            }
            Self::HandAgainst { line, name, hand, keyed } => {
                let against = tr(lang, "không đồng ý", "against");
                (format!("{}, {against}", numbered(*line, name, lang)), hand, keyed)
            }
            Self::PresentOverConvened { .. }
            | Self::IssuedOverPresent { .. }
            | Self::CollectedOverIssued { .. }
            | Self::CollectedUnderIssued { .. }
            | Self::ValidAndInvalid { .. }
            | Self::Grounds { .. }
            | Self::NameOverValid { .. }
            | Self::VotesOverSeats { .. }
            | Self::VotesUnderValid { .. }
            | Self::Columns { .. } => return None,
        };
        Some(tr(
            lang,
            format!("{what}: kiểm tay {hand}, nhập máy {keyed}."),
            format!("{what}: {hand} by hand, {keyed} keyed."),
        ))
    }
}

fn numbered(line: u16, name: &Text, lang: Lang) -> String {
    tr(lang, format!("Số {line} {name}"), format!("No. {line} {name}"))
}
