//! Papers that cannot be made yet, and what each waits for.

use super::catalogue::Kind;
use crate::domain::election::check::Finding;
use crate::domain::election::stage::StageName;
use crate::domain::{ElectionId, Lang, tr};

/// A paper that cannot be made yet, and what it waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotReady {
    NoSuchRound {
        election: ElectionId,
        round: u8,
    },
    /// The round has not come to a result: there is nothing to put on paper.
    NotCounted {
        election: String,
        round: u8,
        now: StageName,
    },
    /// There is a result, which the counting committee has not signed.
    NotSigned {
        election: String,
        round: u8,
        /// The paper that is there to be signed.
        copy: String,
    },
    /// The figures of the result contradict each other.
    NotSound {
        election: String,
        round: u8,
        findings: Vec<Finding>,
    },
    /// Names can still change, so that nothing is printed.
    ListOpen {
        kind: Kind,
        election: String,
        round: u8,
    },
    /// No lot of ballots is declared.
    NoLots {
        kind: Kind,
        election: String,
        round: u8,
    },
    NotHandedOver {
        election: String,
    },
    /// What the paper tells of has not happened yet.
    Awaits {
        kind: Kind,
        what: Awaited,
    },
}

/// What has to happen before a paper can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Awaited {
    Opening,
    /// Somebody is put forward in this election.
    Names(String),
    /// The result of each of these elections is announced, and stands.
    Results(Vec<String>),
    /// Somebody is elected in this election.
    Winner(String),
    /// The session names the organisation above.
    Superior,
}

impl NotReady {
    /// Says what is missing.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoSuchRound { election, round } => tr(
                lang,
                format!("Cuộc bầu cử số {election} không có lần bầu {round}."),
                format!("Election number {election} has no round {round}."),
            ),
            Self::NotCounted { election, round, now } => {
                let missing = before_the_result(*now, lang);
                counting((election, *round), missing, lang)
            }
            Self::NotSigned { election, round, copy } => {
                let missing = tr(
                    lang,
                    format!("Ban Kiểm phiếu chưa ký; bản trình ký: {copy}"),
                    format!("not signed; the copy to sign is {copy}"),
                );
                counting((election, *round), &missing, lang)
            }
            Self::NotSound { election, round, findings } => {
                let findings: Vec<String> =
                    findings.iter().map(|finding| finding.text(lang)).collect();
                let missing = tr(lang, "số liệu không khớp", "the figures do not add up");
                counting((election, *round), &format!("{missing}. {}", findings.join(" ")), lang)
            }
            Self::ListOpen { kind, election, round } => {
                let missing = tr(lang, "chưa chốt danh sách bầu cử", "the list is not closed yet");
                of_round(*kind, (election, *round), missing, lang)
            }
            Self::NoLots { kind, election, round } => {
                let missing = tr(lang, "chưa có tập phiếu nào", "no lot is declared yet");
                of_round(*kind, (election, *round), missing, lang)
            }
            Self::NotHandedOver { election } => {
                let kind = Kind::Handover.title(lang);
                tr(
                    lang,
                    format!("{kind}, {election}: chưa bàn giao phiếu bầu."),
                    format!("{kind}, {election}: the ballots are not handed over yet."),
                )
            }
            Self::Awaits { kind, what } => format!("{}{}.", kind.title(lang), what.text(lang)),
        }
    }
}

impl Awaited {
    /// Says what is missing, after the name of the paper.
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::Opening => {
                tr(lang, ": chưa khai mạc", ": the session is not opened yet").to_owned()
            }
            Self::Names(election) => tr(
                lang,
                format!(", {election}: chưa có người ứng cử, đề cử"),
                format!(", {election}: nobody is put forward yet"),
            ),
            Self::Results(elections) => {
                let elections = elections.join("; ");
                tr(
                    lang,
                    format!(": chưa công bố kết quả {elections}"),
                    format!(": no result is announced yet of {elections}"),
                )
            }
            Self::Winner(election) => tr(
                lang,
                format!(", {election}: chưa có người trúng cử"),
                format!(", {election}: nobody is elected yet"),
            ),
            Self::Superior => tr(
                lang,
                ": phiên họp chưa ghi tên cấp trên trực tiếp",
                ": the session names no organisation above",
            )
            .to_owned(),
        }
    }
}

fn counting((election, round): (&str, u8), missing: &str, lang: Lang) -> String {
    let missing = missing.trim_end_matches('.');
    tr(
        lang,
        format!("Biên bản kiểm phiếu lần {round}, {election}: {missing}."),
        format!("Counting minutes of round {round}, {election}: {missing}."),
    )
}

fn of_round(kind: Kind, (election, round): (&str, u8), missing: &str, lang: Lang) -> String {
    let kind = kind.title(lang);
    tr(
        lang,
        format!("{kind} lần {round}, {election}: {missing}."),
        format!("{kind}, round {round}, {election}: {missing}."),
    )
}

/// What comes next on the way to a result.
fn before_the_result(now: StageName, lang: Lang) -> &'static str {
    match now {
        StageName::Ready => tr(lang, "chưa niêm phong hòm phiếu", "the box is not sealed"),
        StageName::Sealed => tr(lang, "chưa phát phiếu", "the ballots are not issued"),
        StageName::Issued => tr(lang, "chưa thu phiếu", "the ballots are not collected"),
        StageName::Collected => tr(lang, "chưa mở kiểm phiếu", "the count is not open"),
        StageName::Counting => {
            tr(lang, "chưa khớp xong các tập phiếu", "the lots are not reconciled yet")
        }
        StageName::Annulled => tr(lang, "lần bầu không được công nhận", "the round is void"),
        StageName::Reconciled | StageName::Signed | StageName::Released | StageName::Announced => {
            tr(lang, "chưa có kết quả", "there is no result")
        }
    }
}
