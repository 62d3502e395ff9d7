//! Criticism and self-criticism, in words.

use super::{person_name, person_names, speaker_name};
use crate::domain::review::{
    Inspection, Opinion, OpinionSource, ReviewEvent, Team, TeamPurpose, Who,
};
use crate::domain::{Lang, State, SubjectId, tr};

/// The name of a subject, or its number where there is none.
pub fn subject_name(state: &State, id: SubjectId) -> String {
    let who = state.reviews.get(id).map(|subject| &subject.who);
    who.map_or_else(|| format!("#{id}"), |who| name_of(state, who))
}

/// What a team is called: "tổ công tác số 1".
pub fn team_name(team: &Team, lang: Lang) -> String {
    let id = team.id;
    match team.purpose {
        TeamPurpose::Guidance => {
            tr(lang, format!("tổ công tác số {id}"), format!("working team {id}"))
        }
        TeamPurpose::Inspection => {
            tr(lang, format!("đoàn kiểm tra số {id}"), format!("inspection team {id}"))
        }
    }
}

/// Where an opinion comes from.
pub fn opinion_source_label(source: OpinionSource, lang: Lang) -> &'static str {
    match source {
        OpinionSource::Meeting => tr(lang, "tại hội nghị", "in the meeting"),
        OpinionSource::Veterans => tr(lang, "cán bộ lão thành", "retired cadres"),
        OpinionSource::Grassroots => tr(lang, "cán bộ cơ sở", "cadres of the units below"),
        OpinionSource::Superior => tr(lang, "cấp trên", "the level above"),
        OpinionSource::Related => tr(lang, "đơn vị liên quan", "related units"),
    }
}

pub(super) fn review(event: &ReviewEvent, state: &State, lang: Lang) -> String {
    let name = |id: &SubjectId| subject_name(state, *id);
    let (vi, en) = match event {
        ReviewEvent::Enlisted { subjects, .. } => {
            let names: Vec<String> = subjects.iter().map(|who| name_of(state, who)).collect();
            let names = names.join(", ");
            (format!("Danh sách kiểm điểm: {names}"), format!("To be reviewed: {names}"))
        }
        ReviewEvent::LeftOut { subject, reason } => (
            format!("Không kiểm điểm {}: {reason}", name(subject)),
            format!("{} is not reviewed: {reason}", name(subject)),
        ),
        ReviewEvent::TeamFormed { team } => return formed(team, state, lang),
        ReviewEvent::HandedIn { subject, .. } => (
            format!("Nhận bản tự kiểm điểm của {}", name(subject)),
            format!("{} handed in the self-review", name(subject)),
        ),
        ReviewEvent::ShortcomingAdded { subject, shortcoming } => (
            format!("Thêm khuyết điểm của {}: {}", name(subject), shortcoming.what),
            format!("Shortcoming of {}: {}", name(subject), shortcoming.what),
        ),
        ReviewEvent::Opined { subject, opinion } => {
            return opined(&name(subject), opinion, state, lang);
        }
        ReviewEvent::Called { subject, .. } => {
            (format!("Kiểm điểm {}", name(subject)), format!("Review of {}", name(subject)))
        }
        ReviewEvent::CalledOutOfOrder { subject, reason, .. } => (
            format!("Kiểm điểm {} trước lượt: {reason}", name(subject)),
            format!("Review of {} before its turn: {reason}", name(subject)),
        ),
        ReviewEvent::Adopted { subject, conclusion, tasks, .. } => (
            format!(
                "Chủ trì kết luận về {}: {conclusion} (việc phải khắc phục: {})",
                name(subject),
                tasks.len()
            ),
            format!(
                "The chair concludes on {}: {conclusion} (to be mended: {})",
                name(subject),
                tasks.len()
            ),
        ),
        ReviewEvent::CarriedOver { .. }
        | ReviewEvent::Inspected { .. }
        | ReviewEvent::TaskClosed { .. } => return follow_up(event, state, lang),
    };
    tr(lang, vi, en)
}

fn follow_up(event: &ReviewEvent, state: &State, lang: Lang) -> String {
    match event {
        ReviewEvent::CarriedOver { task } => tr(
            lang,
            format!("Chuyển sang việc số {}: {} ({})", task.id, task.what, task.by),
            format!("Carried over as task {}: {} ({})", task.id, task.what, task.by),
        ),
        ReviewEvent::Inspected { task, inspection } => {
            let Inspection { team, finding, .. } = inspection;
            let team = state.reviews.teams.iter().find(|known| known.id == *team);
            let team = team.map(|team| team_name(team, lang)).unwrap_or_default();
            tr(
                lang,
                format!("Việc số {task}, {team} kiểm tra: {finding}"),
                format!("Task {task}, {team}: {finding}"),
            )
        }
        ReviewEvent::TaskClosed { task, outcome, .. } => tr(
            lang,
            format!("Việc số {task} đã khắc phục xong: {outcome}"),
            format!("Task {task} is done: {outcome}"),
        ),
        _ => String::new(),
    }
}

fn name_of(state: &State, who: &Who) -> String {
    match who {
        Who::Collective { name } => name.to_string(),
        Who::Head { person } | Who::Member { person } => person_name(state, *person),
    }
}

fn formed(team: &Team, state: &State, lang: Lang) -> String {
    let (name, charge) = (team_name(team, lang), &team.charge);
    let leader = person_name(state, team.leader);
    let members = person_names(state, &team.members);
    let members = if members.is_empty() { String::new() } else { format!("; {members}") };
    tr(
        lang,
        format!("Lập {name}: {leader} phụ trách{members}; {charge}"),
        format!("Formed {name}: led by {leader}{members}; {charge}"),
    )
}

fn opined(subject: &str, opinion: &Opinion, state: &State, lang: Lang) -> String {
    let (from, source) =
        (speaker_name(state, &opinion.from), opinion_source_label(opinion.source, lang));
    let text = &opinion.text;
    tr(
        lang,
        format!("Ý kiến về {subject}, {from} ({source}): {text}"),
        format!("Opinion on {subject}, {from} ({source}): {text}"),
    )
}
