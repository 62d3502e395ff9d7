//! The grading ballot (phiếu xếp loại): one cross for each subject, under one of the four grades.

use super::document;
use super::slip::{boxes, top};
use crate::domain::grading::{Ballot, Grade};
use crate::domain::narration::subject_name;
use crate::domain::{State, tr};
use crate::papers::catalogue::{Made, Source};
use crate::papers::document::Block;

/// The ballot of every list that was issued.
pub(in crate::papers) fn all(source: Source<'_>) -> Vec<Made> {
    let state = source.state();
    let papers = state.grading.ballots.iter().map(|ballot| {
        let copies = state.rules.ballots.spares.with(ballot.issue.issued);
        let paper = document(source.own_lang(), copies, slip(state, ballot));
        (ballot.issue.number.to_string(), Ok(paper))
    });
    papers.collect()
}

fn slip(state: &State, ballot: &Ballot) -> Vec<Block> {
    let lang = state.about.lang;
    let mut blocks = top(state, tr(lang, "PHIẾU XẾP LOẠI", "GRADING BALLOT"));
    let class = ballot.issue.class.name(lang);
    blocks.push(Block::Strong(tr(
        lang,
        format!("Xếp loại {class}"),
        format!("Grades of the {class}"),
    )));
    let mut how = tr(
        lang,
        "Đánh dấu X vào một ô, ở một mức, cho từng dòng. Không ký tên, không viết thêm.",
        "Put an X in one box, under one grade, on each line. Do not sign, and write nothing else.",
    )
    .to_owned();
    if ballot.issue.lines.iter().any(|line| 0 < line.own) {
        how.push_str(tr(
            lang,
            " Người có tên trong phiếu để trống dòng của mình.",
            " Whoever is on the ballot leaves the own line empty.",
        ));
    }
    blocks.push(Block::Paragraph(how));
    let head = tr(lang, ["STT", "Họ và tên, tập thể"], ["No.", "Subject"]);
    let grades = Grade::ALL.map(|grade| grade.name(lang));
    let head: Vec<&str> = head.into_iter().chain(grades).collect();
    let names: Vec<String> =
        ballot.issue.lines.iter().map(|line| subject_name(state, line.subject)).collect();
    let names = (1..).zip(names.iter().map(String::as_str));
    blocks.push(Block::Table(boxes(&head, names)));
    blocks
}
