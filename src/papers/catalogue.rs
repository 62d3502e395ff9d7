//! Every kind of paper, and which papers a session has of it.

use super::document::Document;
use super::{
    ChainHead, NotReady, chair_script, conference_programme, congress_minutes, counting, duties,
    grading, list_of_participants, notice_of_conclusions, preparation_report, registered_papers,
    review, synthesis_of_opinions,
};
use crate::domain::{History, Lang, State, tr};

/// A kind of paper, as it is asked for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The minutes of the congress (biên bản đại hội).
    Minutes,
    /// The counting minutes of every round (biên bản kiểm phiếu).
    Counting,
    /// The notice and the matrix of an assignment of duties.
    Duties,
    /// One paper for each subject under review, and what is to be mended.
    Review,
    /// The minutes of every grading ballot, and the summary of the grades.
    Grading,
    /// Participants, programme, opinions by theme, notice of conclusions.
    Exchange,
    /// The registered papers and the composition of the membership.
    Papers,
    /// The plan of the preparation before the congress and what came of it.
    Preparation,
    /// The chair's script (kịch bản điều hành).
    Script,
}

/// What papers are made from: the same source gives the same papers, byte for byte.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    pub history: &'a History,
    pub chain: &'a ChainHead,
    /// The language of the chair's script. What is signed is in the session's own.
    pub lang: Lang,
}

/// A paper that the session has, or will have once it is ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub kind: Kind,
    /// The name of its file, without the format.
    pub name: String,
    pub made: Result<Document, NotReady>,
}

impl Kind {
    pub const ALL: [Self; 9] = [
        Self::Minutes,
        Self::Counting,
        Self::Duties,
        Self::Review,
        Self::Grading,
        Self::Exchange,
        Self::Papers,
        Self::Preparation,
        Self::Script,
    ];

    /// The name by which it is asked for.
    pub fn code(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Counting => "counting",
            Self::Duties => "duties",
            Self::Review => "review",
            Self::Grading => "grading",
            Self::Exchange => "exchange",
            Self::Papers => "papers",
            Self::Preparation => "preparation",
            Self::Script => "script",
        }
    }

    /// What it is, for a list to choose from.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Minutes => tr(lang, "Biên bản đại hội", "Minutes of the congress"),
            Self::Counting => tr(lang, "Biên bản kiểm phiếu", "Counting minutes of every round"),
            Self::Duties => tr(lang, "Phân công nhiệm vụ", "Assignment of duties"),
            Self::Review => tr(lang, "Kiểm điểm", "Reviews, and what is to be mended"),
            Self::Grading => tr(lang, "Xếp loại", "Grading ballots and grades"),
            Self::Exchange => tr(lang, "Trao đổi kinh nghiệm", "Exchange of experience"),
            Self::Papers => tr(lang, "Tham luận", "Registered papers and composition"),
            Self::Preparation => tr(lang, "Công tác chuẩn bị", "Preparation before the congress"),
            Self::Script => tr(lang, "Kịch bản điều hành", "The chair's script"),
        }
    }

    /// The papers of this kind that the session has, in their order.
    pub fn papers(self, source: Source<'_>) -> Vec<Paper> {
        let made = match self {
            Self::Minutes => minutes(source),
            Self::Counting => counting::all(source),
            Self::Duties => duties::all(source),
            Self::Review => review::all(source),
            Self::Grading => grading::all(source),
            Self::Exchange => exchange(source),
            Self::Papers => registered(source),
            Self::Preparation => preparation(source),
            Self::Script => script(source),
        };
        made.into_iter().map(|(name, made)| Paper { kind: self, name, made }).collect()
    }
}

/// The name of a paper's file, and the paper.
pub(super) type Named = (String, Result<Document, NotReady>);

impl<'a> Source<'a> {
    pub(super) fn state(self) -> &'a State {
        self.history.state()
    }

    /// The language of what is signed.
    pub(super) fn own_lang(self) -> Lang {
        self.state().about.lang
    }

    /// Names a paper's file in the session's language.
    pub(super) fn named(self, vi: &str, en: &str) -> String {
        tr(self.own_lang(), vi, en).to_owned()
    }
}

fn minutes(source: Source<'_>) -> Vec<Named> {
    let name = source.named("bien-ban-dai-hoi", "congress-minutes");
    vec![(name, Ok(congress_minutes(source.history, source.chain)))]
}

fn registered(source: Source<'_>) -> Vec<Named> {
    let name = source.named("danh-sach-tham-luan", "registered-papers");
    only(name, registered_papers(source.history, source.chain))
}

fn preparation(source: Source<'_>) -> Vec<Named> {
    let name = source.named("cong-tac-chuan-bi", "preparation");
    only(name, preparation_report(source.history, source.chain))
}

fn script(source: Source<'_>) -> Vec<Named> {
    let Source { chain, lang, .. } = source;
    let name = tr(lang, "kich-ban-dieu-hanh", "chair-script").to_owned();
    vec![(name, Ok(chair_script(source.state(), lang, chain)))]
}

/// The papers of an exchange of experience, as far as the session has that matter.
fn exchange(source: Source<'_>) -> Vec<Named> {
    let (state, chain) = (source.state(), source.chain);
    let papers = [
        ("danh-sach-dai-bieu", "participants", list_of_participants(state, chain)),
        ("chuong-trinh", "programme", conference_programme(state, chain)),
        ("tong-hop-y-kien", "opinions", synthesis_of_opinions(state, chain)),
        ("thong-bao-ket-luan", "conclusions", notice_of_conclusions(state, chain)),
    ];
    papers.into_iter().flat_map(|(vi, en, paper)| only(source.named(vi, en), paper)).collect()
}

/// A paper that the session has or has not.
fn only(name: String, paper: Option<Document>) -> Vec<Named> {
    paper.map(|document| (name, Ok(document))).into_iter().collect()
}
