//! The opinion ballot (phiếu xin ý kiến; Mẫu 4A, 4B, Hướng dẫn 04-HD/TW ngày 31/12/2024): those who
//! stand by their own wish and those who were nominated, each with two boxes.

use super::slip::{boxes, code, top};
use super::{document, to_print};
use crate::domain::election::ballot::{Layout, Line, Paper};
use crate::domain::election::{Candidate, Election, Phase, Source as Wish};
use crate::domain::{CandidateId, State, Text, tr};
use crate::papers::catalogue::{Made, Source};
use crate::papers::document::Block;

/// The opinion ballot of each election that has names to be asked about now.
pub(in crate::papers) fn all(source: Source<'_>) -> Vec<Made> {
    let state = source.state();
    let nominating = state.elections.all.iter().filter(|e| e.phase == Phase::Nominating);
    let papers = nominating.filter_map(|election| {
        let slip = slip(state, election)?;
        let paper = document(source.own_lang(), to_print(state), slip);
        Some((election.plan.id.to_string(), Ok(paper)))
    });
    papers.collect()
}

fn slip(state: &State, election: &Election) -> Option<Vec<Block>> {
    let asked = election.awaiting_opinion(&state.rules.surplus);
    let asked = election
        .in_ballot_order(&state.rules)
        .into_iter()
        .filter(|name| asked.iter().any(|asked| asked.nominee.id == name.nominee.id));
    let asked: Vec<&Candidate> = asked.collect();
    if asked.is_empty() {
        return None;
    }
    let (lang, title) = (state.about.lang, &election.plan.title);
    let mut blocks = top(state, tr(lang, "PHIẾU XIN Ý KIẾN", "OPINION BALLOT"));
    blocks.push(Block::Strong(tr(
        lang,
        format!("về người ứng cử, người được đề cử tại đại hội để bầu {title}"),
        format!("on names from the floor: {title}"),
    )));
    blocks.push(Block::Paragraph(tr(
        lang,
        "Đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý” đưa vào danh sách bầu cử, đối \
         với từng người. Không ký tên, không viết thêm."
            .to_owned(),
        "For each person, put an X in one of the boxes: agree or disagree that the name goes onto \
         the list. Do not sign, and write nothing else."
            .to_owned(),
    )));
    let (own, nominated): (Vec<_>, Vec<_>) = asked.into_iter().partition(|name| is_own(name));
    let order: Vec<CandidateId> =
        own.iter().chain(&nominated).map(|name| name.nominee.id).collect();
    let lines = election.lines(&order, &state.roster);
    let (first, second) = lines.split_at_checked(own.len())?;
    blocks.extend(group(state, tr(lang, "Người ứng cử", "Standing by their own wish"), first, 1));
    let from = 1 + own.len();
    blocks.extend(group(state, tr(lang, "Người được đề cử", "Nominated"), second, from));
    blocks.push(code(&hash(&election.plan.title, lines), lang));
    Some(blocks)
}

fn is_own(candidate: &Candidate) -> bool {
    match candidate.nominee.source {
        Wish::Own | Wish::Application { .. } => true,
        Wish::Convening | Wish::Floor { .. } => false,
    }
}

/// The names of one group, whose numbers go on from those before.
fn group(state: &State, title: &str, lines: &[Line], from: usize) -> Vec<Block> {
    if lines.is_empty() {
        return Vec::new();
    }
    let head = tr(
        state.about.lang,
        ["STT", "Họ và tên", "Đồng ý", "Không đồng ý"],
        ["No.", "Name", "Agree", "Disagree"],
    );
    let names = (from..).zip(lines.iter().map(|line| line.name.as_str()));
    vec![Block::Strong(title.to_owned()), Block::Table(boxes(&head, names))]
}

/// Tells two printings with other names apart.
fn hash(title: &Text, lines: Vec<Line>) -> Text {
    let limit = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let (layout, hash) = (Layout::AgreeColumns, Text::default());
    let title = title.clone();
    let paper = Paper { title, layout, seats: 0, alternate_seats: 0, limit, lines, hash, round: 0 };
    paper.digest()
}
