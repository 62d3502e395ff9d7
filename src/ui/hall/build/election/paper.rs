//! How to vote: what to do with the paper that lies on the desk, and a sample of it.

use super::{heading, message, seats_of, titled};
use crate::domain::election::Election;
use crate::domain::election::ballot::{Layout, Paper};
use crate::domain::{Lang, tr};
use crate::ui::hall::view::{PaperView, SampleLine, SampleMark, SceneView};

/// Explains the frozen paper of the present round, by its layout.
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
            "Không ký tên, không ghi thêm, không đánh dấu gì khác",
            "Do not sign, add nothing, make no other mark",
        )
        .to_owned(),
    );
    steps
}

fn strike_out(paper: &Paper, lang: Lang) -> Vec<String> {
    let limit = paper.limit;
    let least = paper.lines.len().saturating_sub(usize::from(limit));
    vec![
        tr(
            lang,
            "Không bầu ai thì gạch ngang cả họ và tên người đó",
            "Strike through the full name of everybody you do not vote for",
        )
        .to_owned(),
        tr(
            lang,
            format!("Để lại nhiều nhất {limit} người: phải gạch ít nhất {least} người"),
            format!("Leave at most {limit} names: strike at least {least}"),
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
    let mut steps = tr(
        lang,
        [
            "Với mỗi người, đánh dấu X vào ô Đồng ý hoặc ô Không đồng ý",
            "Mỗi người chỉ một ô; không để trống cả hai ô",
        ],
        [
            "For each person, put a cross under Agree or under Disagree",
            "One box for each person; leave nobody without a cross",
        ],
    )
    .map(str::to_owned)
    .to_vec();
    steps.extend(paper.has_surplus().then_some(most));
    steps
}

fn one_name(lang: Lang) -> Vec<String> {
    tr(
        lang,
        ["Đánh dấu X vào ô Đồng ý hoặc ô Không đồng ý", "Chỉ một ô; không để trống cả hai ô"],
        ["Put a cross under Agree or under Disagree", "One box only; do not leave both empty"],
    )
    .map(str::to_owned)
    .to_vec()
}

/// Marks invented people, so that the wall never strikes or crosses a name that stands.
fn sample(layout: Layout, lang: Lang) -> Vec<SampleLine> {
    let [an, binh, chi] = tr(
        lang,
        ["Nguyễn Văn A", "Trần Thị B", "Lê Văn C"],
        ["First Person", "Second Person", "Third Person"],
    );
    let yes =
        SampleMark::Boxes(tr(lang, "[X] Đồng ý  [ ] Không", "[X] Agree  [ ] Disagree").into());
    let no = SampleMark::Boxes(tr(lang, "[ ] Đồng ý  [X] Không", "[ ] Agree  [X] Disagree").into());
    let marks = match layout {
        Layout::StrikeOut => {
            let (kept, struck) = (SampleMark::Kept, SampleMark::Struck);
            vec![("1", an, kept.clone()), ("2", binh, struck), ("3", chi, kept)]
        }
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
