//! The papers of the grading: the minutes of a ballot (biên bản kiểm phiếu xếp loại) and the summary
//! of the announced grades (tổng hợp xếp loại).

use super::ChainHead;
use super::catalogue::{Made, Source, alone};
use super::document::{Cell, Document};
use super::head::{closing, opening};
use crate::domain::election::majority::needed;
use crate::domain::grading::{
    Announced, Ballot, BallotStage, Count, Grade, Graded, Line, Votes, standing,
};
use crate::domain::narration::{
    base_ground_label, grade_ground_text, points_warning, subject_name,
};
use crate::domain::percent::Percent;
use crate::domain::review::{Class, SubjectStage};
use crate::domain::rules::GradingRule;
use crate::domain::{History, Lang, State, SubjectId, tr};

/// Writes the minutes of a ballot, once the counting committee has released it.
pub fn grading_minutes(history: &History, number: u16, chain: &ChainHead) -> Option<Document> {
    let state = history.state();
    let (lang, rule) = (state.about.lang, state.rules.grading.as_ref()?);
    let ballot = state.grading.ballots.iter().find(|known| known.issue.number == number)?;
    let BallotStage::Released { collected, by, at, .. } = &ballot.stage else { return None };
    let mut document = Document::new(lang);
    let kind = tr(
        lang,
        format!("BIÊN BẢN KIỂM PHIẾU XẾP LOẠI, ĐỢT {number}"),
        format!("MINUTES OF GRADING BALLOT {number}"),
    );
    opening(&mut document, &kind, Some(*at));
    document.list(&papers(ballot, *collected, lang));
    document.list(&base(state, ballot));
    let head = tr(
        lang,
        [
            "STT",
            "Đối tượng",
            "Hợp lệ",
            "Không hợp lệ",
            "Xuất sắc",
            "Tốt",
            "Hoàn thành",
            "Không hoàn thành",
            "Cần",
            "Theo phiếu",
        ],
        [
            "No.",
            "Subject",
            "Valid",
            "Invalid",
            "Excellent",
            "Well",
            "Completed",
            "Not completed",
            "Needed",
            "By the votes",
        ],
    );
    let lines = (1_u16..).zip(&ballot.issue.lines);
    let rows = lines.filter_map(|(n, line)| {
        let mut row = vec![Cell::from(n)];
        row.extend(row_of(state, rule, (ballot, *line), ballot.released(line.subject)?));
        Some(row)
    });
    document.table(&head, &rows.collect::<Vec<_>>());
    document.paragraph(&format!("{}.", state.rules.cite(&rule.majority_rule)));
    document.paragraph(&tr(lang, format!("{by} cho công bố."), format!("Released by {by}.")));
    document.paragraph(tr(
        lang,
        "Bảng đối chiếu, không thay biên bản do ban kiểm phiếu ký.",
        "A check sheet; it does not replace the minutes that the counting committee signs.",
    ));
    let signers = tr(lang, ["T/M BAN KIỂM PHIẾU", "CHỦ TRÌ"], ["Counting committee", "Chair"]);
    closing(&mut document, state, &signers, chain);
    Some(document)
}

/// Writes the announced grades, class by class, with what each rests on.
pub fn grading_summary(history: &History, chain: &ChainHead) -> Document {
    let state = history.state();
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let kind = tr(lang, "TỔNG HỢP KẾT QUẢ XẾP LOẠI", "SUMMARY OF THE GRADES");
    opening(&mut document, kind, state.stage.since());
    if state.grading.announced.is_empty() {
        document.paragraph(tr(lang, "Chưa công bố kết quả.", "No grades are announced yet."));
    }
    for announced in &state.grading.announced {
        class(&mut document, state, announced);
    }
    let rule = state.rules.grading.as_ref();
    let cited = rule.map(|rule| [Some(&rule.rule), rule.cap.as_ref().map(|cap| &cap.rule)]);
    let cited = cited.into_iter().flatten().flatten();
    document.list(&cited.map(|rule| state.rules.cite(rule)).collect::<Vec<_>>());
    let signers = tr(lang, ["THƯ KÝ", "CHỦ TRÌ"], ["Secretary", "Chair"]);
    closing(&mut document, state, &signers, chain);
    document
}

fn papers(ballot: &Ballot, collected: u32, lang: Lang) -> Vec<String> {
    let issue = &ballot.issue;
    let numbers = [
        ("Có mặt lúc phát phiếu", "Present", issue.present),
        ("Số phiếu phát ra", "Ballots issued", issue.issued),
        ("Số phiếu thu về", "Ballots collected", collected),
    ];
    numbers.iter().map(|(vi, en, n)| format!("{}: {n}", tr(lang, *vi, *en))).collect()
}

/// The base with what was subtracted from it.
fn base(state: &State, ballot: &Ballot) -> Vec<String> {
    let (lang, base) = (state.about.lang, &ballot.issue.base);
    let mut lines = vec![tr(
        lang,
        format!("Số người được tính: {} ({})", base.size, state.rules.cite(&base.rule)),
        format!("Counted in: {} ({})", base.size, state.rules.cite(&base.rule)),
    )];
    lines.extend(base.less.iter().map(|term| {
        let (ground, people) = (base_ground_label(term.ground, lang), term.people.len());
        tr(lang, format!("Trừ {people}: {ground}"), format!("Less {people}: {ground}"))
    }));
    lines
}

fn row_of(
    state: &State,
    rule: &GradingRule,
    (ballot, line): (&Ballot, Line),
    count: &Count,
) -> Vec<Cell> {
    let lang = state.about.lang;
    let base = ballot.base(line, count);
    let won = standing::by_votes(rule, &count.votes, base);
    let none = rule.more_than.exceeded(lang);
    let none = tr(lang, format!("không mức nào {none}"), format!("no grade {none}"));
    let won = won.map_or(none, |grade| grade.name(lang).to_owned());
    let mut row =
        vec![subject_name(state, line.subject).into(), count.valid.into(), count.invalid.into()];
    row.extend(Grade::ALL.iter().map(|grade| Cell::from(count.votes.of(*grade))));
    row.extend([needed(rule.more_than, base).into(), won.into()]);
    row
}

/// The minutes of each released ballot.
pub(super) fn minutes(source: Source<'_>) -> Vec<Made> {
    let ballots = source.state().grading.ballots.iter();
    let minutes = ballots.filter_map(|ballot| {
        let number = ballot.issue.number;
        let paper = grading_minutes(source.history, number, source.chain)?;
        Some((number.to_string(), Ok(paper)))
    });
    minutes.collect()
}

/// The summary, where the session grades anybody.
pub(super) fn summary(source: Source<'_>) -> Vec<Made> {
    let grades = !source.state().grading.ballots.is_empty();
    alone(grades.then(|| grading_summary(source.history, source.chain)))
}

fn class(document: &mut Document, state: &State, announced: &Announced) {
    let lang = state.about.lang;
    let name = announced.class.name(lang);
    document.heading(2, &tr(lang, format!("Xếp loại {name}"), format!("Grades of the {name}")));
    let head = tr(
        lang,
        ["STT", "Đối tượng", "Điểm", "Mức đề nghị", "Số phiếu bốn mức", "Kết quả", "Căn cứ"],
        ["No.", "Subject", "Points", "Proposed", "Votes by grade", "Grade", "Rests on"],
    );
    let rows = (1_u16..).zip(&announced.grades).map(|(n, graded)| {
        let mut row = vec![Cell::from(n)];
        row.extend(graded_row(state, graded));
        row
    });
    document.table(&head, &rows.collect::<Vec<_>>());
    document.list(&shares(&announced.grades, lang));
    document.list(&left_out(state, announced.class));
    let warned = announced.grades.iter().filter_map(|graded| warning(state, graded.subject));
    document.list(&warned.collect::<Vec<_>>());
}

/// Who of the class has no grade because nothing was reviewed, and why.
fn left_out(state: &State, class: Class) -> Vec<String> {
    let lang = state.about.lang;
    let subjects = state.reviews.in_order().into_iter();
    let of_class = subjects.filter(|subject| subject.who.class() == class);
    let told = of_class.filter_map(|subject| {
        let SubjectStage::LeftOut { reason } = &subject.stage else { return None };
        let name = subject_name(state, subject.id);
        Some(tr(
            lang,
            format!("Không xếp loại: {name} ({reason})"),
            format!("Not graded: {name} ({reason})"),
        ))
    });
    told.collect()
}

fn graded_row(state: &State, graded: &Graded) -> Vec<Cell> {
    let lang = state.about.lang;
    let dash = || Cell::from("–");
    let proposal = state.grading.proposals.get(&graded.subject);
    let points = proposal.and_then(|proposal| proposal.points);
    let counted = standing::counted(state, graded.subject);
    vec![
        subject_name(state, graded.subject).into(),
        points.map_or_else(dash, |points| u32::from(points).into()),
        proposal.map_or_else(dash, |proposal| proposal.grade.name(lang).into()),
        counted.map_or_else(dash, |(_, _, count)| four(&count.votes).into()),
        graded.grade.name(lang).into(),
        grade_ground_text(&graded.by, lang).into(),
    ]
}

/// The votes from the highest grade to the lowest: "9/5/0/0".
fn four(votes: &Votes) -> String {
    Grade::ALL.map(|grade| votes.of(grade).to_string()).join("/")
}

/// How many have each grade, with their share of all who were graded.
fn shares(grades: &[Graded], lang: Lang) -> Vec<String> {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let all = number(grades.len());
    let of = |name: &str, count: u32| {
        format!("{name}: {count}/{all} ({})", Percent::of(count, all).with_sign(lang))
    };
    let mut lines: Vec<String> = Grade::ALL
        .iter()
        .map(|grade| {
            let count = grades.iter().filter(|graded| graded.grade == *grade).count();
            of(grade.name(lang), number(count))
        })
        .collect();
    let good = grades.iter().filter(|graded| graded.grade <= Grade::Good).count();
    lines.push(of(tr(lang, "Tốt trở lên", "Well or better"), number(good)));
    let completed = grades.iter().filter(|graded| graded.grade <= Grade::Completed).count();
    lines.push(of(tr(lang, "Hoàn thành trở lên", "Completed or better"), number(completed)));
    lines
}

fn warning(state: &State, subject: SubjectId) -> Option<String> {
    let proposal = state.grading.proposals.get(&subject)?;
    let warning = points_warning(state, *proposal, state.about.lang)?;
    Some(format!("{}: {warning}", subject_name(state, subject)))
}
