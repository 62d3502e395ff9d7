//! The preparation before the congress in words.

use chrono::NaiveDate;

use super::{election_title, nominee_name, nominee_names, person_name, person_names};
use crate::domain::percent::Percent;
use crate::domain::preparation::{
    Due, Fit, IntroductionVote, Matter, Opinion, Pending, PreparationEvent, TaskPlan, measure,
};
use crate::domain::{ElectionId, Lang, PreparationTaskId, State, Text, tr};

/// Says what happened in the preparation.
pub(super) fn preparation(event: &PreparationEvent, state: &State, lang: Lang) -> String {
    match event {
        PreparationEvent::Planned { teams, tasks, papers } => {
            planned([teams.len(), tasks.len(), papers.len()], lang)
        }
        PreparationEvent::Scheduled { congress_on } => {
            let day = day(*congress_on);
            tr(lang, format!("Ấn định ngày đại hội: {day}"), format!("Congress set for {day}"))
        }
        PreparationEvent::Appointed { team, people } => {
            format!("{}: {}", team.name(lang), person_names(state, people))
        }
        PreparationEvent::TaskAdded { task } => task_added(state, task, lang),
        PreparationEvent::TaskAssigned { task, owner } => {
            let (title, owner) = (task_title(state, *task), person_name(state, *owner));
            tr(
                lang,
                format!("Giao {owner} chịu trách nhiệm: {title}"),
                format!("{owner} answers for: {title}"),
            )
        }
        PreparationEvent::TaskFinished { task, on } => {
            let (title, on) = (task_title(state, *task), day(*on));
            tr(lang, format!("Xong việc ngày {on}: {title}"), format!("Done on {on}: {title}"))
        }
        PreparationEvent::TaskReopened { task, reason } => {
            let title = task_title(state, *task);
            tr(
                lang,
                format!("Mở lại việc: {title} ({reason})"),
                format!("Reopened: {title} ({reason})"),
            )
        }
        PreparationEvent::PaperAdvanced { paper, step, on } => {
            format!("{}: {}, {}", paper.name(lang), step.name(lang), day(*on))
        }
        PreparationEvent::Introduced { election, branch, people } => {
            let (title, people) = (election_title(state, *election), nominee_names(state, people));
            tr(
                lang,
                format!("{branch} giới thiệu {title}: {people}"),
                format!("{branch} introduces for {title}: {people}"),
            )
        }
        PreparationEvent::OpinionNoted { election, person, opinion } => {
            let (title, name) = (election_title(state, *election), nominee_name(state, person));
            format!("{title}, {name}: {}", opinion_text(opinion, lang))
        }
        PreparationEvent::VoteNoted { vote } => vote_text(state, vote, lang),
        PreparationEvent::VoteRetracted { election, reason } => {
            let title = election_title(state, *election);
            tr(
                lang,
                format!("Rút lần bỏ phiếu giới thiệu {title}: {reason}"),
                format!("Vote on {title} taken back: {reason}"),
            )
        }
    }
}

fn planned([teams, tasks, papers]: [usize; 3], lang: Lang) -> String {
    tr(
        lang,
        format!("Lập kế hoạch chuẩn bị: {teams} tiểu ban, {tasks} việc, {papers} văn bản"),
        format!("Plan: {teams} subcommittees, {tasks} tasks, {papers} papers"),
    )
}

fn task_added(state: &State, task: &TaskPlan, lang: Lang) -> String {
    let (team, title) = (task.team.name(lang), &task.title);
    let due = due_text(state, task.due, lang);
    tr(
        lang,
        format!("Thêm việc cho {team}: {title} ({due})"),
        format!("Task added for the {team}: {title} ({due})"),
    )
}

/// What an organisation says of a name.
pub fn opinion_text(opinion: &Opinion, lang: Lang) -> String {
    let Opinion { organisation, stance, note } = opinion;
    let stance = stance.name(lang);
    if note.is_empty() {
        return format!("{organisation} {stance}");
    }
    format!("{organisation} {stance} ({note})")
}

/// A committee's list beside its seats, with the surplus that the rules ask for.
pub fn list_text(state: &State, election: ElectionId, lang: Lang) -> Option<String> {
    let found = measure(state, election)?;
    let (names, seats, least) = (found.names, found.seats, found.least);
    let whole = u32::try_from(found.surplus()).unwrap_or(u32::MAX);
    let share = Percent::of(whole, u32::from(seats)).with_sign(lang);
    let fit = match found.fit() {
        Fit::Enough => tr(lang, "đạt".to_owned(), "enough".to_owned()),
        Fit::Short { missing } => tr(lang, format!("THIẾU {missing}"), format!("{missing} SHORT")),
        Fit::Over { by } => tr(lang, format!("THỪA {by}"), format!("{by} TOO MANY")),
    };
    Some(tr(
        lang,
        format!(
            "danh sách {names} người, bầu {seats}, số dư {share}, ít nhất {least} người: {fit}"
        ),
        format!("{names} names, {seats} seats, surplus {share}, at least {least} names: {fit}"),
    ))
}

/// What the preparation waits for, without its day.
pub fn matter_text(matter: Matter, state: &State, lang: Lang) -> String {
    match matter {
        Matter::Day => tr(lang, "Chưa ấn định ngày đại hội", "The day is not set").to_owned(),
        Matter::Team(team) => {
            let team = team.name(lang);
            tr(lang, format!("{team}: chưa có người"), format!("{team}: nobody yet"))
        }
        Matter::Task(task) => task_title(state, task).to_string(),
        Matter::Paper(paper, step) => {
            let (paper, step) = (paper.name(lang), step.name(lang));
            tr(lang, format!("{paper}: chưa “{step}”"), format!("{paper}: not yet {step}"))
        }
        Matter::Vote(election) => {
            let title = election_title(state, election);
            let names = state.preparation.introduced(election).count();
            tr(
                lang,
                format!("{title}: {names} người được giới thiệu, cấp ủy chưa bỏ phiếu"),
                format!("{title}: introduced: {names}, the committee has not voted"),
            )
        }
        Matter::List(election, _) => {
            let title = election_title(state, election);
            format!("{title}: {}", list_text(state, election, lang).unwrap_or_default())
        }
    }
}

/// The day by which something is due and whether that is over, or nothing where no day is known.
pub fn due_of(pending: Pending, today: NaiveDate, lang: Lang) -> Option<String> {
    let due = day(pending.due?);
    Some(if pending.is_overdue(today) {
        tr(lang, format!("QUÁ HẠN {due}"), format!("OVERDUE {due}"))
    } else {
        tr(lang, format!("hạn {due}"), format!("due {due}"))
    })
}

/// By when something is due, in words.
pub fn due_text(state: &State, due: Due, lang: Lang) -> String {
    match (state.preparation.due_on(due), due) {
        (Some(on), _) | (None, Due::On(on)) => {
            let on = day(on);
            tr(lang, format!("hạn {on}"), format!("due {on}"))
        }
        (None, Due::DaysBefore(days)) => tr(
            lang,
            format!("hạn trước đại hội {days} ngày"),
            format!("due {days} days before the congress"),
        ),
    }
}

/// A day as the preparation writes it.
pub fn day(on: NaiveDate) -> String {
    on.format("%d/%m/%Y").to_string()
}

fn vote_text(state: &State, vote: &IntroductionVote, lang: Lang) -> String {
    let IntroductionVote { election, members, issued, collected, valid, .. } = vote;
    let (title, on) = (election_title(state, *election), day(vote.on));
    let list = nominee_names(state, vote.list());
    tr(
        lang,
        format!(
            "Cấp ủy bỏ phiếu giới thiệu {title} ngày {on}: {members} ủy viên, phát {issued}, thu \
             {collected}, hợp lệ {valid}; quá nửa: {list}"
        ),
        format!(
            "Committee vote for {title} on {on}: {members} members, {issued} issued, {collected} \
             collected, {valid} valid; over half: {list}"
        ),
    )
}

fn task_title(state: &State, task: PreparationTaskId) -> Text {
    state.preparation.task(task).map(|task| task.title.clone()).unwrap_or_default()
}
