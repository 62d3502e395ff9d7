//! The plan of the preparation and what came of it (kế hoạch và kết quả chuẩn bị đại hội): the
//! subcommittees with their tasks, the names with their votes, and the papers.

use chrono::NaiveDate;

use super::ChainHead;
use super::document::{Cell, Document};
use super::head::{closing, opening};
use crate::domain::narration::{
    day, due_of, list_text, matter_text, nominee_name, opinion_text, person_name, person_names,
};
use crate::domain::percent::Percent;
use crate::domain::preparation::{
    Introduced, IntroductionVote, Paper, PaperStep, Preparation, Stance, Task, TaskProgress, Team,
    Votes, pending,
};
use crate::domain::{History, Lang, State, tr};

/// Writes the report, once anything was planned or done before the congress. What is late is judged
/// by the day of the last record, so that the same session gives the same paper.
pub fn preparation_report(history: &History, chain: &ChainHead) -> Option<Document> {
    let state = history.state();
    let (all, lang) = (&state.preparation, state.about.lang);
    if !all.is_in_use() {
        return None;
    }
    let today = last_day(history);
    let mut document = Document::new(lang);
    let kind = tr(lang, "BÁO CÁO CÔNG TÁC CHUẨN BỊ ĐẠI HỘI", "REPORT ON THE PREPARATION");
    opening(&mut document, kind, None);
    document.paragraph(&congress_day(all, lang));
    document.heading(2, tr(lang, "Kế hoạch và việc đã làm", "The plan and what was done"));
    for team in &all.teams {
        of_team(&mut document, state, team, today);
    }
    people(&mut document, state);
    papers(&mut document, all, lang);
    open(&mut document, state, today);
    let signers = tr(lang, ["T/M BAN CHẤP HÀNH, BÍ THƯ"], ["For the committee, the secretary"]);
    closing(&mut document, state, &signers, chain);
    Some(document)
}

fn last_day(history: &History) -> Option<NaiveDate> {
    let moments = history.live_records().filter_map(|record| record.at);
    moments.last().map(|at| at.date_naive())
}

fn congress_day(all: &Preparation, lang: Lang) -> String {
    match all.congress_on {
        Some(on) => {
            let on = day(on);
            tr(lang, format!("Ngày đại hội: {on}."), format!("Day of the congress: {on}."))
        }
        None => tr(lang, "Chưa ấn định ngày đại hội.", "The day is not set.").to_owned(),
    }
}

fn of_team(document: &mut Document, state: &State, team: &Team, today: Option<NaiveDate>) {
    let (all, lang) = (&state.preparation, state.about.lang);
    document.heading(3, team.kind.name(lang));
    if !team.duty.is_empty() {
        document.paragraph(&team.duty);
    }
    let people = match team.people.as_slice() {
        [] => tr(lang, "Chưa có người", "Nobody yet").to_owned(),
        people => person_names(state, people),
    };
    let label = tr(lang, "Thành viên (trưởng tiểu ban trước)", "Members, the head first");
    document.list(&[format!("{label}: {people}")]);
    let tasks = all.tasks.iter().filter(|task| task.team == team.kind);
    let rows: Vec<Vec<Cell>> =
        (1..).zip(tasks).map(|(number, task)| task_row(state, number, task, today)).collect();
    if !rows.is_empty() {
        let head = tr(
            lang,
            ["STT", "Việc", "Hạn", "Chịu trách nhiệm", "Kết quả"],
            ["No.", "Task", "Due", "Answers for it", "Result"],
        );
        document.table(&head, &rows);
    }
}

fn task_row(state: &State, number: usize, task: &Task, today: Option<NaiveDate>) -> Vec<Cell> {
    let (all, lang) = (&state.preparation, state.about.lang);
    let due = all.due_on(task.due);
    let owner = all.answers_for(task).map(|person| person_name(state, person));
    let is_late = |on: NaiveDate| due.is_some_and(|due| due < on);
    let result = match task.progress {
        TaskProgress::Done { on } if is_late(on) => {
            let on = day(on);
            tr(lang, format!("xong {on}, chậm hạn"), format!("done {on}, late"))
        }
        TaskProgress::Done { on } => {
            let on = day(on);
            tr(lang, format!("xong {on}"), format!("done {on}"))
        }
        TaskProgress::Open if today.is_some_and(is_late) => {
            tr(lang, "CHƯA XONG, QUÁ HẠN", "OPEN, OVERDUE").to_owned()
        }
        TaskProgress::Open => tr(lang, "chưa xong", "open").to_owned(),
    };
    vec![
        number.into(),
        task.title.as_str().into(),
        due.map(day).unwrap_or_default().into(),
        owner.unwrap_or_default().into(),
        result.into(),
    ]
}

/// The names for every office, with what the branches, the organisations and the committee said.
fn people(document: &mut Document, state: &State) {
    let (all, lang) = (&state.preparation, state.about.lang);
    if all.names.is_empty() {
        return;
    }
    document.heading(2, tr(lang, "Nhân sự", "Names"));
    for election in &state.elections.all {
        let id = election.plan.id;
        let names: Vec<&Introduced> = all.introduced(id).collect();
        if names.is_empty() {
            continue;
        }
        document.heading(3, &election.plan.title);
        let vote = all.vote(id);
        match vote {
            Some(vote) => document.list(&numbers(vote, lang)),
            None => document.paragraph(tr(
                lang,
                "Cấp ủy chưa bỏ phiếu giới thiệu.",
                "The committee has not voted.",
            )),
        }
        let rows = (1..).zip(&names).map(|(number, name)| name_row(state, number, name, vote));
        let head = tr(
            lang,
            [
                "STT",
                "Họ và tên",
                "Chức vụ",
                "Số chi bộ",
                "Mặt trận, đoàn thể",
                "Phiếu",
                "%",
                "Quá nửa",
            ],
            ["No.", "Name", "Post", "Branches", "Organisations", "Votes", "%", "Over half"],
        );
        document.table(&head, &rows.collect::<Vec<_>>());
        if let Some(list) = list_text(state, id, lang) {
            let label = tr(lang, "Cấp ủy giới thiệu", "The committee introduces");
            document.strong(&format!("{label}: {list}."));
        }
        reservations(document, state, &names);
    }
}

fn numbers(vote: &IntroductionVote, lang: Lang) -> Vec<String> {
    let IntroductionVote { members, issued, collected, valid, invalid, .. } = *vote;
    let numbers = [
        ("Tổng số cấp ủy viên", "Members of the committee", members),
        ("Số phiếu phát ra", "Ballots issued", issued),
        ("Số phiếu thu về", "Ballots collected", collected),
        ("Số phiếu hợp lệ", "Valid ballots", valid),
        ("Số phiếu không hợp lệ", "Invalid ballots", invalid),
    ];
    let held = format!("{}: {}", tr(lang, "Ngày bỏ phiếu", "Voted on"), day(vote.on));
    let lines = numbers.iter().map(|(vi, en, number)| format!("{}: {number}", tr(lang, *vi, *en)));
    std::iter::once(held).chain(lines).collect()
}

fn name_row(
    state: &State,
    number: usize,
    name: &Introduced,
    vote: Option<&IntroductionVote>,
) -> Vec<Cell> {
    let lang = state.about.lang;
    let count = |stance| name.opinions.iter().filter(|one| one.stance == stance).count();
    let (agree, disagree) = (count(Stance::For), count(Stance::Against));
    let opinions = match name.opinions.len() {
        0 => String::new(),
        _ => tr(
            lang,
            format!("{agree} đồng ý, {disagree} không"),
            format!("{agree} for, {disagree} against"),
        ),
    };
    let found = vote.and_then(|vote| {
        let given: &Votes =
            vote.names.iter().find(|votes| votes.person.is_same(&name.who, &state.roster))?;
        let over =
            if vote.carries(given) { tr(lang, "có", "yes") } else { tr(lang, "không", "no") };
        let share = Percent::of(given.votes, vote.members);
        Some([given.votes.into(), share.into(), over.into()])
    });
    let [votes, percent, over] = found.unwrap_or_else(|| [""; 3].map(Cell::from));
    vec![
        number.into(),
        nominee_name(state, &name.who).into(),
        name.who.post(&state.roster).map(ToString::to_string).unwrap_or_default().into(),
        name.branches.len().into(),
        opinions.into(),
        votes,
        percent,
        over,
    ]
}

/// Whoever was not in favour, and whatever was remarked, stands in words.
fn reservations(document: &mut Document, state: &State, names: &[&Introduced]) {
    let lang = state.about.lang;
    let lines = names.iter().flat_map(|name| {
        let kept = name
            .opinions
            .iter()
            .filter(|one| one.stance == Stance::Against || !one.note.is_empty());
        let who = nominee_name(state, &name.who);
        kept.map(move |one| format!("{who}: {}", opinion_text(one, lang)))
    });
    document.list(&lines.collect::<Vec<_>>());
}

fn papers(document: &mut Document, all: &Preparation, lang: Lang) {
    if all.papers.is_empty() {
        return;
    }
    document.heading(2, tr(lang, "Văn kiện", "Papers"));
    let steps = PaperStep::ALL.map(|step| step.name(lang));
    let head = [tr(lang, "Văn kiện", "Paper"), tr(lang, "Hạn in", "Due")];
    let head: Vec<&str> = head.into_iter().chain(steps).collect();
    let row = |paper: &Paper| {
        let due = all.due_on(paper.due).map(day).unwrap_or_default();
        let on = |step: PaperStep| {
            let done = paper.steps.iter().find(|(known, _)| *known == step);
            done.map(|(_, on)| day(*on)).unwrap_or_default()
        };
        let cells = PaperStep::ALL.into_iter().map(on);
        [paper.kind.name(lang).to_owned(), due].into_iter().chain(cells).collect()
    };
    document.table(&head, &all.papers.iter().map(row).collect::<Vec<_>>());
}

fn open(document: &mut Document, state: &State, today: Option<NaiveDate>) {
    let lang = state.about.lang;
    let lines = pending(state).into_iter().map(|one| {
        let words = matter_text(one.matter, state, lang);
        match today.and_then(|today| due_of(one, today, lang)) {
            Some(due) => format!("{words} ({due})"),
            None => words,
        }
    });
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        document.heading(2, tr(lang, "Còn phải làm", "Still to be done"));
        document.list(&lines);
    }
}
