//! An election on the wall: its names, its paper, the progress of its count, its announced results.

mod paper;
mod result;

pub(super) use paper::how_to_vote;
pub(super) use result::{elected, result, reveal};

use super::{heading, message, people};
use crate::domain::election::ballot::Line;
use crate::domain::election::lot::{Lot, LotStage};
use crate::domain::election::round::{Round, RoundStage};
use crate::domain::election::{
    Candidate, CandidateStanding, Election, Nominated, Phase, SeatNumber,
};
use crate::domain::{Lang, State, tr};
use crate::ui::hall::view::{PeopleView, PersonRow, ProgressView, SceneView, ShareMark};

/// Lists the names: those put forward, the list in the order of the ballot, or the frozen paper.
pub(super) fn candidates(state: &State, election: &Election, lang: Lang) -> SceneView {
    let view = match (&election.phase, election.current_round()) {
        (Phase::Nominating, _) | (_, None) => drawn_or_put_forward(state, election, lang),
        (_, Some(round)) => frozen(election, round, lang),
    };
    if view.rows.is_empty() {
        return message(&view.heading.label, &view.heading.title, nobody(lang));
    }
    SceneView::Candidates(view)
}

fn list_label(lang: Lang) -> &'static str {
    tr(lang, "DANH SÁCH BẦU CỬ", "LIST OF CANDIDATES")
}

fn nobody(lang: Lang) -> &'static str {
    tr(lang, "Chưa có ai được giới thiệu.", "Nobody has been put forward yet.")
}

fn drawn_or_put_forward(state: &State, election: &Election, lang: Lang) -> PeopleView {
    let all = &election.candidates;
    let standing = |candidate: &&Candidate| candidate.standing != CandidateStanding::Withdrawn;
    let (label, listed): (_, Vec<&Candidate>) = if let Phase::ListDrawn { order } = &election.phase
    {
        let find = |id| all.iter().find(|candidate| candidate.nominee.id == id);
        (list_label(lang), order.iter().filter_map(|id| find(*id)).collect())
    } else {
        let label = tr(lang, "DANH SÁCH GIỚI THIỆU BẦU CỬ", "NAMES PUT FORWARD");
        (label, all.iter().filter(standing).collect())
    };
    let (SeatNumber::Proposed(seats) | SeatNumber::Settled(seats)) = election.seats;
    let rows = listed.iter().enumerate().map(|(place, name)| nominee_row(state, place, name, lang));
    PeopleView {
        heading: heading(label, &election.plan.title),
        notes: vec![seats_of(seats, 0, listed.len(), lang)],
        rows: rows.collect(),
    }
}

fn nominee_row(state: &State, place: usize, candidate: &Candidate, lang: Lang) -> PersonRow {
    let (born, post) = match &candidate.nominee.who {
        Nominated::Outside { born, unit, post, .. } => (*born, people::post(post, unit)),
        Nominated::Person(person) => match people::delegate(state, *person) {
            Some(known) => (known.born, people::post(&known.post, &known.unit)),
            None => (None, String::new()),
        },
    };
    let post = match candidate.standing {
        CandidateStanding::WishesToWithdraw { .. } => {
            tr(lang, "xin rút", "asks to withdraw").into()
        }
        _ => post,
    };
    PersonRow {
        mark: ShareMark::Plain,
        number: (place + 1).to_string(),
        name: candidate.name.to_string(),
        born: people::year(born),
        post,
    }
}

fn frozen(election: &Election, round: &Round, lang: Lang) -> PeopleView {
    let paper = &round.paper;
    let rows = paper.lines.iter().enumerate().map(|(place, line)| line_row(place, line));
    PeopleView {
        heading: heading(list_label(lang), &titled(election, round, lang)),
        notes: vec![seats_of(paper.seats, paper.alternate_seats, paper.lines.len(), lang)],
        rows: rows.collect(),
    }
}

fn line_row(place: usize, line: &Line) -> PersonRow {
    PersonRow {
        mark: ShareMark::Plain,
        number: (place + 1).to_string(),
        name: line.name.to_string(),
        born: people::year(line.born),
        post: people::post(&line.post, &line.unit),
    }
}

fn seats_of(seats: u16, alternates: u16, names: usize, lang: Lang) -> String {
    match alternates {
        0 => tr(
            lang,
            format!("Bầu {seats} trong số {names} người"),
            format!("{seats} to be elected from {names}"),
        ),
        _ => tr(
            lang,
            format!("Bầu {seats} chính thức và {alternates} dự khuyết trong số {names} người"),
            format!("{seats} and {alternates} alternates to be elected from {names}"),
        ),
    }
}

/// The title of the election, with the number of a later round.
fn titled(election: &Election, round: &Round, lang: Lang) -> String {
    let title = &election.plan.title;
    match round.number {
        ..=1 => title.to_string(),
        number => {
            tr(lang, format!("{title} – lần bầu thứ {number}"), format!("{title} – round {number}"))
        }
    }
}

/// Says how many ballots are checked: those keyed twice, and nothing of what is on them.
pub(super) fn progress(election: &Election, lang: Lang) -> SceneView {
    let label = tr(lang, "KIỂM PHIẾU", "COUNTING THE BALLOTS");
    let title = election.current_round().map(|round| titled(election, round, lang));
    let title = title.unwrap_or_else(|| election.plan.title.to_string());
    let not_yet = tr(lang, "Chưa kiểm phiếu.", "The count has not begun.");
    match election.current_round().map_or((0, 0), |round| counted(&round.stage)) {
        (_, 0) => message(label, &title, not_yet),
        (checked, collected) => SceneView::Progress(ProgressView {
            heading: heading(label, &title),
            checked,
            collected,
        }),
    }
}

/// How many ballots are checked, of how many.
fn counted(stage: &RoundStage) -> (u32, u32) {
    match stage {
        RoundStage::Ready
        | RoundStage::Sealed { .. }
        | RoundStage::Issued { .. }
        | RoundStage::Annulled { .. } => (0, 0),
        RoundStage::Collected { collected, .. } => (0, *collected),
        RoundStage::Counting { collected, lots, .. } => {
            let checked = lots.iter().map(checked).fold(0, u32::saturating_add);
            (checked.min(*collected), *collected)
        }
        RoundStage::Reconciled { result, .. }
        | RoundStage::Signed { result, .. }
        | RoundStage::Released { result, .. }
        | RoundStage::Announced { result, .. } => (result.tally.collected, result.tally.collected),
    }
}

/// A ballot is checked once it was keyed for the second time.
fn checked(lot: &Lot) -> u32 {
    match &lot.stage {
        LotStage::Waiting | LotStage::First { .. } | LotStage::Between { .. } => 0,
        LotStage::Second { pass, .. } => u32::try_from(pass.ballots.len()).unwrap_or(lot.size),
        LotStage::Differing { .. } | LotStage::Agreed { .. } => lot.size,
    }
}
