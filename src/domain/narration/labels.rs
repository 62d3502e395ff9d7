//! The words for things that the rules name.

use super::{candidate_name, election_title};
use crate::domain::bodies::Body;
use crate::domain::election::ballot::{InvalidGround, Layout};
use crate::domain::election::round::RoundKind;
use crate::domain::election::{Occasion, Office, Plan};
use crate::domain::hands::{Admission, HandOutcome, Motion};
use crate::domain::roster::AbsenceReason;
use crate::domain::rules::{Ground, RuleSet, Terms};
use crate::domain::{Gathering, Lang, State, tr};

/// Says a body as those who meet do: the members of a branch have a chair and a secretary.
pub fn body_label(state: &State, body: Body, lang: Lang) -> &'static str {
    let en = |congress, assembly| match state.rules.terms {
        Terms::Congress => congress,
        Terms::Assembly => assembly,
    };
    let is_of_branch = state.about.gathering == Gathering::MemberMeeting;
    match body {
        Body::Presidium if is_of_branch => tr(lang, "Chủ tọa", "the chair"),
        Body::Secretariat if is_of_branch => tr(lang, "Thư ký", "the secretary"),
        Body::Presidium => tr(lang, "Đoàn Chủ tịch", en("the presidium", "the chair")),
        Body::Secretariat => tr(lang, "Đoàn Thư ký", en("the secretariat", "the secretary")),
        Body::Credentials => tr(lang, "Ban Thẩm tra tư cách đại biểu", "the credentials committee"),
        Body::Counting(_) => {
            tr(lang, "Ban Kiểm phiếu", en("the counting committee", "the tellers"))
        }
    }
}

/// Names a body; a counting committee with what it counts, since a congress may elect several.
pub fn body_name(state: &State, body: Body, lang: Lang) -> String {
    let label = body_label(state, body, lang);
    match body {
        Body::Counting(id) => format!("{label} ({})", election_title(state, id)),
        Body::Presidium | Body::Secretariat | Body::Credentials => label.to_owned(),
    }
}

pub fn gathering_label(gathering: Gathering, lang: Lang) -> &'static str {
    match gathering {
        Gathering::MemberCongress => tr(lang, "đại hội đảng viên", "members' congress"),
        Gathering::DelegateCongress => tr(lang, "đại hội đại biểu", "delegates' congress"),
        Gathering::MemberMeeting => tr(lang, "hội nghị đảng viên", "members' meeting"),
        Gathering::CommitteeMeeting => tr(lang, "hội nghị ban chấp hành", "committee meeting"),
        Gathering::Conference => tr(lang, "hội nghị", "conference"),
    }
}

/// Says that an election fills a vacancy, and by which rule; nothing of one for a whole term.
pub fn occasion_text(plan: &Plan, rules: &RuleSet, lang: Lang) -> Option<String> {
    if plan.occasion == Occasion::WholeTerm {
        return None;
    }
    let what =
        tr(lang, "Bầu bổ sung, kiện toàn trong nhiệm kỳ", "To fill a vacancy within the term");
    if rules.vacancies.rule.is_empty() {
        return Some(format!("{what}."));
    }
    let rule = rules.cite(&rules.vacancies.rule);
    Some(tr(lang, format!("{what}, theo {rule}."), format!("{what}, by {rule}.")))
}

pub fn office_label(office: Office, lang: Lang) -> &'static str {
    match office {
        Office::Committee => tr(lang, "Ban Chấp hành", "executive committee"),
        Office::StandingCommittee => tr(lang, "Ban Thường vụ", "standing committee"),
        Office::Secretary => tr(lang, "Bí thư", "secretary"),
        Office::DeputySecretary => tr(lang, "Phó Bí thư", "deputy secretary"),
        Office::InspectionCommittee => tr(lang, "Ủy ban Kiểm tra", "inspection committee"),
        Office::InspectionHead => {
            tr(lang, "Chủ nhiệm Ủy ban Kiểm tra", "head of the inspection committee")
        }
        Office::Delegates => {
            tr(lang, "Đại biểu dự đại hội cấp trên", "delegates to the higher congress")
        }
        Office::Other => tr(lang, "Chức danh khác", "other office"),
    }
}

pub fn round_label(kind: RoundKind, lang: Lang) -> &'static str {
    match kind {
        RoundKind::First => tr(lang, "bầu lần đầu", "first round"),
        RoundKind::Supplementary => tr(lang, "bầu tiếp", "supplementary round"),
        RoundKind::TieRevote => {
            tr(lang, "bầu lại giữa những người bằng phiếu", "re-vote among the tied")
        }
    }
}

pub fn layout_label(layout: Layout, lang: Lang) -> &'static str {
    match layout {
        Layout::StrikeOut => {
            tr(lang, "gạch tên người không bầu", "strike through who is not voted for")
        }
        Layout::AgreeColumns => tr(
            lang,
            "đánh dấu đồng ý hoặc không đồng ý từng người",
            "mark agree or disagree for each name",
        ),
        Layout::SingleName => {
            tr(lang, "đánh dấu đồng ý hoặc không đồng ý", "mark agree or disagree")
        }
    }
}

pub fn ground_label(ground: InvalidGround, lang: Lang) -> &'static str {
    match ground {
        InvalidGround::TooManyNames => {
            tr(lang, "bầu quá số lượng quy định", "votes for more names than seats")
        }
        InvalidGround::NoName => tr(lang, "không bầu ai", "votes for nobody"),
        InvalidGround::NotIssued => {
            tr(lang, "không do Ban Kiểm phiếu phát ra", "not issued by the counting committee")
        }
        InvalidGround::NameAdded => {
            tr(lang, "ghi thêm tên ngoài danh sách", "a name outside the list was added")
        }
        InvalidGround::Signed => tr(lang, "có ký tên hoặc đánh dấu", "signed or marked"),
        InvalidGround::ExtraWriting => tr(lang, "viết thêm vào phiếu", "extra writing"),
        InvalidGround::BothOrNeither => {
            tr(lang, "đánh dấu cả hai ô hoặc không ô nào", "both boxes or neither marked")
        }
        InvalidGround::Blank => tr(lang, "phiếu trắng", "blank"),
        InvalidGround::WrongRound => {
            tr(lang, "phiếu của lần bầu khác", "the paper of another round")
        }
    }
}

pub fn absence_label(reason: AbsenceReason, lang: Lang) -> &'static str {
    match reason {
        AbsenceReason::Illness => tr(lang, "ốm", "illness"),
        AbsenceReason::OfficialDuty => tr(lang, "công tác", "official duty"),
        AbsenceReason::Study => tr(lang, "học tập", "study"),
        AbsenceReason::Abroad => tr(lang, "ở nước ngoài", "abroad"),
        AbsenceReason::Family => tr(lang, "việc gia đình", "family"),
        AbsenceReason::Unexplained => tr(lang, "không có lý do", "no reason given"),
    }
}

/// Why a group is subtracted from a base.
pub fn base_ground_label(ground: Ground, lang: Lang) -> &'static str {
    match ground {
        Ground::TemporaryElsewhere => {
            tr(lang, "sinh hoạt tạm thời nơi khác", "on temporary activity elsewhere")
        }
        Ground::ExemptAbsent => {
            tr(lang, "được miễn sinh hoạt, vắng mặt", "exempt from activity and absent")
        }
        Ground::Suspended => tr(lang, "bị đình chỉ sinh hoạt", "suspended"),
        Ground::Prosecuted => tr(lang, "bị khởi tố, truy tố, tạm giam", "under prosecution"),
        Ground::AbsentThroughoutApproved => {
            tr(lang, "vắng suốt đại hội, được đồng ý", "absent throughout, with agreed reason")
        }
        Ground::AbsentThroughout => tr(
            lang,
            "vắng suốt đại hội, không có dự khuyết thay",
            "absent throughout, with no alternate",
        ),
        Ground::ConveningCommitteeAbsentThroughout => tr(
            lang,
            "cấp ủy viên triệu tập vắng suốt đại hội",
            "convening committee, absent throughout",
        ),
        Ground::NotInOffice => tr(lang, "không còn đương nhiệm", "not in office"),
    }
}

pub fn outcome_label(outcome: HandOutcome, lang: Lang) -> &'static str {
    match outcome {
        HandOutcome::Carried => tr(lang, "được thông qua", "carried"),
        HandOutcome::Lost => tr(lang, "không được thông qua", "lost"),
    }
}

/// What a motion asks the congress to decide.
pub fn motion_text(motion: &Motion, state: &State, lang: Lang) -> String {
    match motion {
        Motion::Adopt { text } => tr(lang, format!("Thông qua {text}"), format!("Adopt {text}")),
        Motion::BodyNumber { body, number } => {
            let body = body_name(state, *body, lang);
            tr(
                lang,
                format!("Số lượng {body}: {number}"),
                format!("Number proposed for {body}: {number}"),
            )
        }
        Motion::BodyList { body } => {
            let body = body_name(state, *body, lang);
            tr(lang, format!("Danh sách {body}"), format!("List proposed for {body}"))
        }
        Motion::Credentials { recognised } => tr(
            lang,
            format!("Công nhận tư cách {recognised} đại biểu"),
            format!("Recognise the credentials of {recognised} delegates"),
        ),
        Motion::SeatNumber { election, seats } => {
            let title = election_title(state, *election);
            tr(
                lang,
                format!("Số lượng bầu {title}: {seats}"),
                format!("Number of seats, {title}: {seats}"),
            )
        }
        Motion::Withdrawal { election, candidate } => {
            let name = candidate_name(state, *election, *candidate);
            tr(lang, format!("Cho {name} rút tên"), format!("Let {name} withdraw"))
        }
        Motion::BallotList { election } => {
            let title = election_title(state, *election);
            tr(lang, format!("Danh sách bầu {title}"), format!("List of candidates, {title}"))
        }
        Motion::AnotherRound { election } => {
            let title = election_title(state, *election);
            tr(lang, format!("Bầu tiếp {title}"), format!("Vote again, {title}"))
        }
        Motion::Assignment { decision } => tr(
            lang,
            format!("Thông qua phân công nhiệm vụ lần {decision}"),
            format!("Adopt assignment of duties {decision}"),
        ),
        Motion::Admission { name, into: Admission::Probation } => {
            tr(lang, format!("Kết nạp {name} vào Đảng"), format!("Admit {name}"))
        }
        Motion::Admission { name, into: Admission::Official } => tr(
            lang,
            format!("Công nhận {name} là đảng viên chính thức"),
            format!("Recognise {name} as an official member"),
        ),
    }
}
