//! How to vote: what to do with the paper that lies on the desk, and a sample of it.

use super::{heading, message, seats_of, titled};
use crate::domain::election::Election;
use crate::domain::election::ballot::{Layout, Paper};
use crate::domain::{Lang, tr};
use crate::ui::hall::view::{PaperView, SampleLine, SampleMark, SceneView};

/// Explains the frozen paper of the present round, by its layout. Every step finds room on one line of
/// big letters, so that the sample and all that is to be done stand together.
pub(in crate::ui::hall::build) fn how_to_vote(election: &Election, lang: Lang) -> SceneView {
    let label = tr(lang, "CÁCH GHI PHIẾU BẦU", "HOW TO VOTE");
    let Some(round) = election.current_round() else {
        let not_yet = tr(lang, "Danh sách bầu cử chưa được chốt.", "The list is not settled yet.");
        return message(label, &election.plan.title, not_yet);
    };
    let paper = &round.paper;
    SceneView::HowToVote(PaperView {
        heading: heading(label, &titled(election, round, lang)),
        steps: steps(paper, lang),
        sample: sample(paper.layout, lang),
        notes: vec![seats_of(paper.seats, paper.alternate_seats, paper.lines.len(), lang)],
    })
}

fn steps(paper: &Paper, lang: Lang) -> Vec<String> {
    let mut steps = match paper.layout {
        Layout::StrikeOut => strike_out(paper, lang),
        Layout::AgreeColumns => each_name(paper, lang),
        Layout::SingleName => one_name(lang),
    };
    steps.push(
        tr(
            lang,
            "Không ký tên, không ghi hay vẽ gì thêm",
            "Do not sign; write or draw nothing else",
        )
        .to_owned(),
    );
    steps
}

fn strike_out(paper: &Paper, lang: Lang) -> Vec<String> {
    let limit = paper.limit;
    let least = paper.lines.len().saturating_sub(usize::from(limit));
    vec![
        tr(lang, "Gạch ngang cả họ và tên người không bầu", "Strike out each full name you reject")
            .to_owned(),
        tr(
            lang,
            format!("Để lại nhiều nhất {limit}, gạch ít nhất {least} người"),
            format!("Leave at most {limit}, strike at least {least}"),
        ),
    ]
}

fn each_name(paper: &Paper, lang: Lang) -> Vec<String> {
    let limit = paper.limit;
    let most = tr(
        lang,
        format!("Đồng ý nhiều nhất {limit} người"),
        format!("Agree to {limit} names at most"),
    );
    let each =
        tr(lang, "Mỗi người một dấu X, không để trống", "One cross for each, none left empty");
    [each.to_owned()].into_iter().chain(paper.has_surplus().then_some(most)).collect()
}

fn one_name(lang: Lang) -> Vec<String> {
    let one = tr(lang, "Đánh dấu X vào một ô, không để trống", "Put a cross in one of the boxes");
    vec![one.to_owned()]
}

/// Marks invented people: a name of the list that is struck or crossed on the wall would sway the vote.
fn sample(layout: Layout, lang: Lang) -> Vec<SampleLine> {
    let [an, binh] = tr(lang, ["Nguyễn Văn A", "Trần Thị B"], ["First Person", "Second Person"]);
    let yes =
        SampleMark::Boxes(tr(lang, "[X] Đồng ý  [ ] Không", "[X] Agree  [ ] Disagree").into());
    let no = SampleMark::Boxes(tr(lang, "[ ] Đồng ý  [X] Không", "[ ] Agree  [X] Disagree").into());
    let marks = match layout {
        Layout::StrikeOut => vec![("1", an, SampleMark::Kept), ("2", binh, SampleMark::Struck)],
        Layout::AgreeColumns => vec![("1", an, yes), ("2", binh, no)],
        Layout::SingleName => vec![("1", an, yes), (" ", tr(lang, "hoặc", "or"), no)],
    };
    let line = |(number, name, mark): (&str, &str, SampleMark)| SampleLine {
        number: number.to_owned(),
        name: name.to_owned(),
        mark,
    };
    marks.into_iter().map(line).collect()
}
