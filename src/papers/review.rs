//! The papers of a review: one for each subject, the report of a collective (báo cáo kiểm điểm tập
//! thể) or the self-review of a person (bản kiểm điểm cá nhân), and the list of what is to be mended.

use super::ChainHead;
use super::catalogue::{Made, Source, alone};
use super::document::{Cell, Document};
use super::head::{closing, opening};
use crate::domain::agenda::{Entry, ItemKind};
use crate::domain::narration::{
    opinion_source_label, person_name, person_names, speaker_name, subject_name, team_name,
};
use crate::domain::review::{
    Account, Class, Opinion, Subject, SubjectStage, Task, TaskOrigin, TaskStage,
};
use crate::domain::{History, Lang, State, SubjectId, tr};

/// Writes the paper of a subject, with whatever is there of it now.
pub fn review_paper(history: &History, id: SubjectId, chain: &ChainHead) -> Option<Document> {
    let state = history.state();
    let lang = state.about.lang;
    let subject = state.reviews.get(id)?;
    let mut document = Document::new(lang);
    opening(&mut document, kind(subject.who.class(), lang), state.stage.since());
    subject_lines(&mut document, state, subject);
    if let Some(account) = &subject.account {
        faces(&mut document, account, lang);
        shortcomings(&mut document, account, &subject_name(state, id), lang);
    }
    opinions(&mut document, state, &subject.opinions);
    conclusion(&mut document, state, subject);
    let signers = match subject.who.class() {
        Class::Collective => tr(lang, ["T/M TẬP THỂ", "CHỦ TRÌ"], ["For the collective", "Chair"]),
        Class::Person => tr(lang, ["NGƯỜI TỰ KIỂM ĐIỂM", "CHỦ TRÌ"], ["Member", "Chair"]),
    };
    closing(&mut document, state, &signers, chain);
    Some(document)
}

/// Writes the list of what is to be mended. What is open stays on it.
pub fn follow_up_list(history: &History, chain: &ChainHead) -> Document {
    let state = history.state();
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let kind = tr(lang, "DANH SÁCH VIỆC THEO DÕI SAU KIỂM ĐIỂM", "FOLLOW-UP LIST");
    opening(&mut document, kind, state.stage.since());
    teams(&mut document, state);
    document.heading(2, tr(lang, "Việc phải khắc phục", "To be mended"));
    let head = tr(
        lang,
        ["STT", "Nội dung", "Từ", "Ai làm", "Cách khắc phục", "Thời hạn", "Kiểm tra", "Kết quả"],
        ["No.", "Matter", "From", "By", "Remedy", "Deadline", "Inspections", "Outcome"],
    );
    let rows: Vec<_> = state.reviews.tasks.iter().map(|task| task_row(state, task)).collect();
    document.table(&head, &rows);
    let tasks = &state.reviews.tasks;
    let open = tasks.iter().filter(|task| task.stage == TaskStage::Open).count();
    document.paragraph(&tr(
        lang,
        format!("Tổng số {} việc, còn {open} việc chưa xong.", tasks.len()),
        format!("{} in all, {open} still open.", tasks.len()),
    ));
    let signers = tr(lang, ["THƯ KÝ", "CHỦ TRÌ"], ["Secretary", "Chair"]);
    closing(&mut document, state, &signers, chain);
    document
}

fn kind(class: Class, lang: Lang) -> &'static str {
    match class {
        Class::Collective => {
            tr(lang, "BÁO CÁO KIỂM ĐIỂM TẬP THỂ", "REPORT ON THE REVIEW OF A COLLECTIVE")
        }
        Class::Person => tr(lang, "BẢN KIỂM ĐIỂM CÁ NHÂN", "SELF-REVIEW OF A MEMBER"),
    }
}

/// One paper for each subject of a class.
pub(super) fn of_class(source: Source<'_>, class: Class) -> Vec<Made> {
    if !holds_reviews(source) {
        return Vec::new();
    }
    let subjects = source.state().reviews.in_order().into_iter();
    let papers = subjects.filter(|subject| subject.who.class() == class).filter_map(|subject| {
        let paper = review_paper(source.history, subject.id, source.chain)?;
        Some((subject.id.to_string(), Ok(paper)))
    });
    papers.collect()
}

/// What is to be mended, where the session reviews anybody.
pub(super) fn list(source: Source<'_>) -> Vec<Made> {
    let reviews = holds_reviews(source);
    alone(reviews.then(|| follow_up_list(source.history, source.chain)))
}

/// Those who are only graded were reviewed elsewhere.
fn holds_reviews(source: Source<'_>) -> bool {
    let state = source.state();
    let is_review = |entry: &Entry| matches!(entry.item.kind, ItemKind::Review { .. });
    !state.reviews.subjects.is_empty() && state.agenda.entries.iter().any(is_review)
}

fn subject_lines(document: &mut Document, state: &State, subject: &Subject) {
    let lang = state.about.lang;
    let label = match subject.who.class() {
        Class::Collective => tr(lang, "Tập thể", "Collective"),
        Class::Person => tr(lang, "Họ và tên", "Name"),
    };
    let mut lines = vec![format!("{label}: {}", subject_name(state, subject.id))];
    let person = subject.who.person().and_then(|person| state.roster.get(person));
    if let Some(known) = person {
        let delegate = &known.delegate;
        lines.push(format!("{}: {}", tr(lang, "Chức vụ", "Post"), delegate.post));
        lines.push(format!("{}: {}", tr(lang, "Đơn vị", "Unit"), delegate.unit));
    }
    document.list(&lines);
}

fn faces(document: &mut Document, account: &Account, lang: Lang) {
    let Account { politics, morals, duty, strengths, .. } = account;
    let faces = [
        ("Nhận thức, tư tưởng chính trị", "Political thought", politics),
        ("Đạo đức, lối sống", "Morals and way of life", morals),
        ("Trách nhiệm đối với công tác được giao", "Duty", duty),
        ("Ưu điểm", "Strengths", strengths),
    ];
    for (vi, en, text) in faces {
        document.heading(2, tr(lang, vi, en));
        document.paragraph(text);
    }
}

/// The subject mends what nobody else is named for.
fn shortcomings(document: &mut Document, account: &Account, name: &str, lang: Lang) {
    document.heading(2, tr(lang, "Khuyết điểm và cách khắc phục", "Shortcomings and remedies"));
    if account.shortcomings.is_empty() {
        document.paragraph(tr(lang, "Không ghi khuyết điểm.", "No shortcoming was noted."));
        return;
    }
    let head = tr(
        lang,
        ["STT", "Khuyết điểm", "Nguyên nhân", "Cách khắc phục", "Ai làm", "Thời hạn"],
        ["No.", "Shortcoming", "Cause", "Remedy", "By", "Deadline"],
    );
    let rows: Vec<_> = (1..)
        .zip(&account.shortcomings)
        .map(|(number, one): (u16, _)| {
            let by = if one.by.is_empty() { name } else { &one.by };
            let mut row = vec![Cell::from(number)];
            row.extend([&one.what, &one.cause, &one.remedy].map(|text| Cell::from(text.as_str())));
            row.extend([by.into(), date(one.deadline).into()]);
            row
        })
        .collect();
    document.table(&head, &rows);
}

fn opinions(document: &mut Document, state: &State, opinions: &[Opinion]) {
    let lang = state.about.lang;
    if opinions.is_empty() {
        return;
    }
    document.heading(2, tr(lang, "Ý kiến góp ý, phê bình", "Opinions"));
    let head = tr(lang, ["Ai", "Nguồn", "Ý kiến"], ["Who", "From", "Opinion"]);
    let row = |opinion: &Opinion| {
        let source = opinion_source_label(opinion.source, lang).to_owned();
        vec![speaker_name(state, &opinion.from), source, opinion.text.to_string()]
    };
    document.table(&head, &opinions.iter().map(row).collect::<Vec<_>>());
}

fn conclusion(document: &mut Document, state: &State, subject: &Subject) {
    let lang = state.about.lang;
    document.heading(2, tr(lang, "Kết luận của chủ trì", "The chair's conclusion"));
    document.paragraph(&match &subject.stage {
        SubjectStage::Adopted { conclusion, .. } => conclusion.to_string(),
        SubjectStage::LeftOut { reason } => tr(
            lang,
            format!("Không kiểm điểm tại hội nghị này: {reason}"),
            format!("Not reviewed at this meeting: {reason}"),
        ),
        SubjectStage::Waiting | SubjectStage::Open { .. } => {
            tr(lang, "Chưa kết luận.", "Not concluded yet.").to_owned()
        }
    });
    let announced = state.grading.of_class(subject.who.class());
    let mut grades = announced.iter().flat_map(|announced| &announced.grades);
    if let Some(graded) = grades.find(|graded| graded.subject == subject.id) {
        let grade = graded.grade.name(lang);
        document.strong(&tr(lang, format!("Xếp loại: {grade}"), format!("Grade: {grade}")));
    }
}

fn teams(document: &mut Document, state: &State) {
    let lang = state.about.lang;
    if state.reviews.teams.is_empty() {
        return;
    }
    document.heading(2, tr(lang, "Tổ công tác, đoàn kiểm tra", "Teams"));
    let head = tr(
        lang,
        ["Tổ, đoàn", "Phụ trách", "Thành viên", "Địa bàn"],
        ["Team", "Leader", "Members", "Units"],
    );
    let rows = state.reviews.teams.iter().map(|team| {
        vec![
            team_name(team, lang),
            person_name(state, team.leader),
            person_names(state, &team.members),
            team.charge.to_string(),
        ]
    });
    document.table(&head, &rows.collect::<Vec<_>>());
}

fn task_row(state: &State, task: &Task) -> Vec<String> {
    let lang = state.about.lang;
    let plan = &task.plan;
    let from = match plan.origin {
        TaskOrigin::Subject(subject) => subject_name(state, subject),
        TaskOrigin::Earlier => tr(lang, "kỳ trước chuyển sang", "an earlier review").to_owned(),
    };
    let found = task.inspections.iter().map(|one| {
        let team = state.reviews.teams.iter().find(|team| team.id == one.team);
        let team = team.map(|team| team_name(team, lang)).unwrap_or_default();
        format!("{}, {team}: {}", date(one.on), one.finding)
    });
    let outcome = match &task.stage {
        TaskStage::Open => tr(lang, "chưa xong", "open").to_owned(),
        TaskStage::Done { outcome, .. } => outcome.to_string(),
    };
    vec![
        plan.id.to_string(),
        plan.what.to_string(),
        from,
        plan.by.to_string(),
        plan.remedy.to_string(),
        date(plan.deadline),
        found.collect::<Vec<_>>().join("; "),
        outcome,
    ]
}

fn date(on: chrono::NaiveDate) -> String {
    on.format("%d/%m/%Y").to_string()
}
