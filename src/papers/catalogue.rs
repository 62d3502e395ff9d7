//! Every kind of paper, and which papers a session has of it.

use serde::{Deserialize, Serialize};

use super::document::Document;
use super::form::{Form, dress_all};
use super::{
    ChainHead, NotReady, approval, ballots, candidates, chair_script, congress_minutes, counting,
    credentials, duties, elected, entries, grading, handover, list_of_participants,
    notice_of_conclusions, opinions, personnel, preparation_report, printed, registered_papers,
    resolution, review, session_programme, synthesis_of_opinions, voting,
};
use crate::domain::review::Class;
use crate::domain::{History, Lang, State, tr};

/// A kind of paper: it is asked for by this name, and a form says how it is dressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Credentials,
    Personnel,
    Candidates,
    Elected,
    Approval,
    Resolution,
    Minutes,
    CountingMinutes,
    OpinionMinutes,
    Ballots,
    OpinionBallots,
    GradingBallots,
    VotingInstructions,
    PrintLog,
    EntryLog,
    Handover,
    NoticeOfDuties,
    MatrixOfDuties,
    Review,
    SelfReview,
    FollowUpList,
    GradingMinutes,
    Grades,
    Participants,
    Programme,
    Opinions,
    Conclusions,
    RegisteredPapers,
    Preparation,
    Script,
}

/// What papers are made from: the same source gives the same papers, byte for byte.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    pub history: &'a History,
    pub chain: &'a ChainHead,
    /// How the papers look.
    pub form: &'a Form,
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

/// What tells a paper from the others of its kind ("2-1": the second election, first round), and
/// the paper. One that stands alone has nothing to tell.
pub(super) type Made = (String, Result<Document, NotReady>);

impl Kind {
    pub const ALL: [Self; 30] = [
        Self::Credentials,
        Self::Personnel,
        Self::Candidates,
        Self::Elected,
        Self::Approval,
        Self::Resolution,
        Self::Minutes,
        Self::CountingMinutes,
        Self::OpinionMinutes,
        Self::Ballots,
        Self::OpinionBallots,
        Self::GradingBallots,
        Self::VotingInstructions,
        Self::PrintLog,
        Self::EntryLog,
        Self::Handover,
        Self::NoticeOfDuties,
        Self::MatrixOfDuties,
        Self::Review,
        Self::SelfReview,
        Self::FollowUpList,
        Self::GradingMinutes,
        Self::Grades,
        Self::Participants,
        Self::Programme,
        Self::Opinions,
        Self::Conclusions,
        Self::RegisteredPapers,
        Self::Preparation,
        Self::Script,
    ];

    /// The name by which it is asked for; also the name of its file in English.
    pub fn code(self) -> &'static str {
        self.names().1
    }

    /// What it is, for a list to choose from.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Credentials => tr(lang, "Báo cáo thẩm tra tư cách", "Credentials report"),
            Self::Personnel => tr(lang, "Báo cáo nhân sự", "Personnel report"),
            Self::Candidates => tr(lang, "Danh sách trích ngang", "List of candidates"),
            Self::Elected => tr(lang, "Danh sách trúng cử", "List of the elected"),
            Self::Approval => tr(lang, "Tờ trình chuẩn y", "Request for approval"),
            Self::Resolution => tr(lang, "Nghị quyết", "Resolution"),
            Self::Minutes => tr(lang, "Biên bản đại hội, hội nghị", "Minutes of the session"),
            Self::CountingMinutes => tr(lang, "Biên bản kiểm phiếu", "Counting minutes"),
            Self::OpinionMinutes => tr(lang, "Biên bản xin ý kiến", "Minutes of an opinion ballot"),
            Self::Ballots => tr(lang, "Phiếu bầu cử", "Ballot papers"),
            Self::OpinionBallots => tr(lang, "Phiếu xin ý kiến", "Opinion ballots"),
            Self::GradingBallots => tr(lang, "Phiếu xếp loại", "Grading ballots"),
            Self::VotingInstructions => tr(lang, "Hướng dẫn bầu cử", "Voting instructions"),
            Self::PrintLog => tr(lang, "Sổ in phiếu", "Print log of the ballots"),
            Self::EntryLog => tr(lang, "Nhật ký nhập phiếu", "Entry log of both keyings"),
            Self::Handover => tr(lang, "Bàn giao phiếu bầu", "Handover of the sealed ballots"),
            Self::NoticeOfDuties => tr(lang, "Thông báo phân công", "Notice of duties"),
            Self::MatrixOfDuties => tr(lang, "Bảng phân công", "Matrix of duties"),
            Self::Review => tr(lang, "Báo cáo kiểm điểm tập thể", "Review of a collective"),
            Self::SelfReview => tr(lang, "Bản kiểm điểm cá nhân", "Self-review of a member"),
            Self::FollowUpList => tr(lang, "Danh sách việc theo dõi", "What is to be mended"),
            Self::GradingMinutes => {
                tr(lang, "Biên bản kiểm phiếu xếp loại", "Minutes of a grading ballot")
            }
            Self::Grades => tr(lang, "Tổng hợp xếp loại", "Summary of the grades"),
            Self::Participants => tr(lang, "Danh sách đại biểu", "List of participants"),
            Self::Programme => tr(lang, "Chương trình", "Programme"),
            Self::Opinions => tr(lang, "Tổng hợp ý kiến", "Opinions by theme"),
            Self::Conclusions => tr(lang, "Thông báo kết luận", "Notice of conclusions"),
            Self::RegisteredPapers => tr(lang, "Danh sách tham luận", "Registered papers"),
            Self::Preparation => tr(lang, "Công tác chuẩn bị", "Preparation before the session"),
            Self::Script => tr(lang, "Kịch bản điều hành", "The chair's script"),
        }
    }

    /// The papers of this kind that the session has, in their order, without their form.
    fn papers(self, source: Source<'_>) -> Vec<Paper> {
        let lang = if self == Self::Script { source.lang } else { source.own_lang() };
        let name = |which: &str| self.file_name(which, lang);
        let made = self.made(source).into_iter();
        made.map(|(which, made)| Paper { kind: self, name: name(&which), made }).collect()
    }

    /// The name of the file of one paper of this kind.
    pub(super) fn file_name(self, which: &str, lang: Lang) -> String {
        let (vi, en) = self.names();
        match which {
            "" => tr(lang, vi, en).to_owned(),
            which => format!("{}-{which}", tr(lang, vi, en)),
        }
    }

    /// The names of its file, Vietnamese and English.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Credentials => ("bao-cao-tham-tra", "credentials"),
            Self::Personnel => ("bao-cao-nhan-su", "personnel"),
            Self::Candidates => ("danh-sach-trich-ngang", "candidates"),
            Self::Elected => ("danh-sach-trung-cu", "elected"),
            Self::Approval => ("to-trinh-chuan-y", "approval"),
            Self::Resolution => ("nghi-quyet", "resolution"),
            Self::Minutes => ("bien-ban", "minutes"),
            Self::CountingMinutes => ("bien-ban-kiem-phieu", "counting-minutes"),
            Self::OpinionMinutes => ("bien-ban-xin-y-kien", "opinion-minutes"),
            Self::Ballots => ("phieu-bau", "ballots"),
            Self::OpinionBallots => ("phieu-xin-y-kien", "opinion-ballots"),
            Self::GradingBallots => ("phieu-xep-loai", "grading-ballots"),
            Self::VotingInstructions => ("huong-dan-bau-cu", "voting-instructions"),
            Self::PrintLog => ("so-in-phieu", "print-log"),
            Self::EntryLog => ("nhat-ky-nhap-phieu", "entry-log"),
            Self::Handover => ("ban-giao-phieu", "handover"),
            Self::NoticeOfDuties => ("thong-bao-phan-cong", "notice-of-duties"),
            Self::MatrixOfDuties => ("bang-phan-cong", "matrix-of-duties"),
            Self::Review => ("bao-cao-kiem-diem-tap-the", "review"),
            Self::SelfReview => ("ban-kiem-diem-ca-nhan", "self-review"),
            Self::FollowUpList => ("danh-sach-viec-theo-doi", "follow-up-list"),
            Self::GradingMinutes => ("bien-ban-kiem-phieu-xep-loai", "grading-minutes"),
            Self::Grades => ("tong-hop-xep-loai", "grades"),
            Self::Participants => ("danh-sach-dai-bieu", "participants"),
            Self::Programme => ("chuong-trinh", "programme"),
            Self::Opinions => ("tong-hop-y-kien", "opinions"),
            Self::Conclusions => ("thong-bao-ket-luan", "conclusions"),
            Self::RegisteredPapers => ("danh-sach-tham-luan", "registered-papers"),
            Self::Preparation => ("cong-tac-chuan-bi", "preparation"),
            Self::Script => ("kich-ban-dieu-hanh", "script"),
        }
    }

    fn made(self, source: Source<'_>) -> Vec<Made> {
        let Source { history, chain, lang, .. } = source;
        let state = source.state();
        match self {
            Self::Credentials => credentials::all(source),
            Self::Personnel => personnel::all(source),
            Self::Candidates => candidates::all(source),
            Self::Elected => elected::all(source),
            Self::Approval => approval::all(source),
            Self::Resolution => resolution::all(source),
            Self::Minutes => alone(congress_minutes(history, chain)),
            Self::CountingMinutes => counting::all(source),
            Self::OpinionMinutes => opinions::all(source),
            Self::Ballots => ballots::all(source),
            Self::OpinionBallots => ballots::opinion::all(source),
            Self::GradingBallots => ballots::grading::all(source),
            Self::VotingInstructions => voting::all(source),
            Self::PrintLog => printed::all(source),
            Self::EntryLog => entries::all(source),
            Self::Handover => handover::all(source),
            Self::NoticeOfDuties => duties::notices(source),
            Self::MatrixOfDuties => duties::matrix(source),
            Self::Review => review::of_class(source, Class::Collective),
            Self::SelfReview => review::of_class(source, Class::Person),
            Self::FollowUpList => review::list(source),
            Self::GradingMinutes => grading::minutes(source),
            Self::Grades => grading::summary(source),
            Self::Participants => alone(list_of_participants(state, chain)),
            Self::Programme => alone(session_programme(state, chain)),
            Self::Opinions => alone(synthesis_of_opinions(state, chain)),
            Self::Conclusions => alone(notice_of_conclusions(state, chain)),
            Self::RegisteredPapers => alone(registered_papers(history, chain)),
            Self::Preparation => alone(preparation_report(history, chain)),
            Self::Script => alone(chair_script(state, lang, chain)),
        }
    }
}

impl<'a> Source<'a> {
    pub(super) fn state(self) -> &'a State {
        self.history.state()
    }

    /// The language of what is signed.
    pub(super) fn own_lang(self) -> Lang {
        self.state().about.lang
    }
}

/// Every paper that the session has, in the order of the kinds, in its form.
pub fn papers(source: Source<'_>) -> Vec<Paper> {
    let mut papers: Vec<_> = Kind::ALL.iter().flat_map(|kind| kind.papers(source)).collect();
    dress_all(&mut papers, source.form, source.state());
    papers
}

/// A paper that stands alone in its kind, where the session has it.
pub(super) fn alone(paper: impl Into<Option<Document>>) -> Vec<Made> {
    paper.into().map(|document| (String::new(), Ok(document))).into_iter().collect()
}
