//! What does not go together over the elections of a congress, in words.

use super::super::Level;
use crate::domain::election::verdict::Base;
use crate::domain::{Lang, Text, tr};

/// Two results that do not go together, or something left undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CongressFinding {
    /// Over all rounds, more were elected than there are seats.
    ElectedOverSeats { election: Text, elected: usize, seats: u16 },
    /// One person won two offices that the rules keep apart.
    HeldApart { name: Text, first: Text, second: Text },
    /// A winner who is not among the winners that this election chooses from.
    NotAmong { election: Text, among: Text, name: Text },
    /// A winner who sat on the committee that counted.
    CountedOwnElection { election: Text, name: Text },
    /// An alternate who has a seat of the same office.
    AlternateElected { election: Text, name: Text },
    /// Two results of one session are out of different bases.
    BasesDiffer { first: Text, before: Base, second: Text, after: Base },
    /// Somebody counted as absent throughout has come since: today the base would be another.
    BaseChanged { election: Text, round: u8, announced: u32, now: u32 },
    /// The congress closed, and the sealed ballots are not handed over.
    BallotsKept { election: Text },
}

impl CongressFinding {
    /// The short name by which papers and machines refer to the check.
    pub fn code(&self) -> &'static str {
        match self {
            Self::ElectedOverSeats { .. } => "E30",
            Self::HeldApart { .. } => "E31",
            Self::NotAmong { .. } => "E32",
            Self::CountedOwnElection { .. } => "E33",
            Self::AlternateElected { .. } => "E34",
            Self::BasesDiffer { .. } => "W08",
            Self::BaseChanged { .. } => "W09",
            Self::BallotsKept { .. } => "W10",
        }
    }

    /// Tells errors from warnings.
    pub fn level(&self) -> Level {
        if self.code().starts_with('E') { Level::Error } else { Level::Warning }
    }

    /// Says what does not go together, with the names and the numbers.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::ElectedOverSeats { election, elected, seats } => tr(
                lang,
                format!("{election}: trúng cử {elected}, nhiều hơn số lượng cần bầu {seats}."),
                format!("{election}: {elected} elected, more than the {seats} seats."),
            ),
            Self::HeldApart { name, first, second } => tr(
                lang,
                format!("{name} trúng cử cả «{first}» và «{second}»: không ai giữ cả hai."),
                format!("{name} is elected to both “{first}” and “{second}”: nobody holds both."),
            ),
            Self::NotAmong { election, among, name } => tr(
                lang,
                format!("{election}: {name} trúng cử nhưng không trúng cử «{among}»."),
                format!(
                    "{election}: {name} is elected, and is not among the winners of “{among}”."
                ),
            ),
            Self::CountedOwnElection { election, name } => tr(
                lang,
                format!(
                    "{election}: {name} trúng cử và ở trong ban kiểm phiếu của chính cuộc bầu này."
                ),
                format!("{election}: {name} is elected, and sat on the committee that counted it."),
            ),
            Self::AlternateElected { election, name } => tr(
                lang,
                format!("{election}: {name} trúng cử dự khuyết nhưng đã trúng cử chính thức."),
                format!("{election}: {name} is elected as an alternate, and has a seat already."),
            ),
            Self::BasesDiffer { first, before, second, after } => {
                let (before, after) = (before.text(lang), after.text(lang));
                tr(
                    lang,
                    format!(
                        "Số dùng để tính kết quả khác nhau: «{first}» {before}; «{second}» {after}."
                    ),
                    format!("The bases differ: “{first}” {before}; “{second}” {after}."),
                )
            }
            Self::BaseChanged { election, round, announced, now } => tr(
                lang,
                format!(
                    "{election}, lần {round}: kết quả đã công bố tính trên {announced}; theo điểm danh hiện nay số đó là {now}. Không tính lại: báo đoàn chủ tịch."
                ),
                format!(
                    "{election}, round {round}: announced out of {announced}; as people are checked in now, the base would be {now}. Nothing is computed anew: tell the presidium."
                ),
            ),
            Self::BallotsKept { election } => tr(
                lang,
                format!("{election}: đã bế mạc mà phiếu niêm phong chưa bàn giao."),
                format!(
                    "{election}: the congress closed and the sealed ballots are not handed over."
                ),
            ),
        }
    }
}
