//! The list of an election while it is built: how much room there is, and every name with where it
//! came from, what the opinion ballot said and whether it wishes to withdraw.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};

use super::chrome::{Row, draw_row};
use crate::domain::election::surplus::Band;
use crate::domain::election::{
    Candidate, CandidateStanding, Election, Opinion, Phase, SeatNumber, Source, chain,
};
use crate::domain::rules::RuleSet;
use crate::domain::{CandidateId, Lang, Percent, State, tr};
use crate::ui::text;
use crate::ui::theme::{Role, Theme};

/// A line of the list: what gives way where it is narrow, and what stays at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameRow {
    pub start: Row,
    pub end: Row,
}

/// How much room the list has, and who is not on it yet: "15 to elect, 19 at most, 17 now (+2), 8
/// await the opinion ballot".
pub fn room_line(election: &Election, state: &State, lang: Lang) -> String {
    let room = election.room(state);
    let seats = room.vacancies.total();
    let elect = match election.seats {
        SeatNumber::Proposed(_) => {
            tr(lang, format!("Đề nghị bầu {seats}"), format!("{seats} proposed"))
        }
        SeatNumber::Settled(_) => tr(lang, format!("Bầu {seats}"), format!("{seats} to elect")),
    };
    let most = room.most().filter(|_| !election.has_result());
    let most =
        most.map(|most| tr(lang, format!(", nhiều nhất {most}"), format!(", {most} at most")));
    let listed = election.draft(state).len();
    let now = tr(lang, format!(", nay {listed}"), format!(", {listed} now"));
    let (over, waiting) = (over(listed, seats, lang), waiting(election, state, lang));
    format!("{elect}{}{now} ({over}){waiting}", most.unwrap_or_default())
}

/// How many names wait for the choice among those level, and for the opinion ballot.
fn waiting(election: &Election, state: &State, lang: Lang) -> String {
    let level = election.floor_tie(state).map_or(0, |(tie, _)| tie.among.len());
    let chosen = tr(lang, format!(", chờ chọn {level}"), format!(", {level} level, to be chosen"));
    let asked = election.awaiting_opinion(&state.rules.surplus).len();
    let opinion = tr(
        lang,
        format!(", chờ xin ý kiến {asked}"),
        format!(", {asked} await the opinion ballot"),
    );
    let counted = [(level, chosen), (asked, opinion)].into_iter();
    counted.filter(|(number, _)| 0 < *number).map(|(_, words)| words).collect()
}

/// What the drawn list has, in one line.
pub fn drawn_line(listed: usize, election: &Election, lang: Lang) -> String {
    let seats = election.vacancies().total();
    let over = over(listed, seats, lang);
    tr(
        lang,
        format!("Chờ biểu quyết: {listed} để bầu {seats} ({over})"),
        format!("To be voted: {listed} for {seats} ({over})"),
    )
}

/// The surplus, or how many names are missing.
fn over(names: usize, seats: u16, lang: Lang) -> String {
    let seats = usize::from(seats);
    match (names.saturating_sub(seats), seats.saturating_sub(names)) {
        (more, 0) => tr(lang, format!("dư {more}"), format!("+{more}")),
        (_, less) => tr(lang, format!("thiếu {less}"), format!("{less} short")),
    }
}

/// The bounds of the list, then its names in the order of the ballot with the numbers that they
/// have or would have; after them those that are not on it.
pub fn names(election: &Election, state: &State, lang: Lang) -> Vec<NameRow> {
    let listed: Vec<CandidateId> = match &election.phase {
        Phase::ListDrawn { order } => order.clone(),
        _ => election.draft(state).iter().map(|name| name.nominee.id).collect(),
    };
    let all: Vec<CandidateId> =
        election.in_ballot_order(&state.rules).iter().map(|name| name.nominee.id).collect();
    let off = all.iter().filter(|id| !listed.contains(id));
    let numbered = (1_usize..).map(Some).zip(&listed);
    let lines = election.lines(&all, &state.roster);
    let named = numbered.chain(off.map(|id| (None, id))).filter_map(|(number, id)| {
        let known = election.candidate(*id).ok()?;
        let line = lines.iter().find(|line| line.candidate == *id)?;
        Some((number, known, line.name.as_str()))
    });
    let rows = named.flat_map(|(number, known, name)| {
        let detail = detail(known, number, election, state, lang);
        std::iter::once(name_row(known, number, name, lang)).chain(detail)
    });
    bounds(election, listed.len(), state, lang).into_iter().chain(rows).collect()
}

/// Draws some of the rows, and says how many there are below.
pub fn draw_names(rows: &[NameRow], from: usize, area: Rect, theme: Theme, buf: &mut Buffer) {
    let height = usize::from(area.height);
    let from = from.min(rows.len().saturating_sub(height));
    let below = rows.len().saturating_sub(from + height);
    for (at, (row, area)) in rows.iter().skip(from).zip(area.rows()).enumerate() {
        let is_last = at + 1 == height;
        let more = (Role::Hint, format!("PgDn {below}"));
        let end = if is_last && 0 < below { vec![more] } else { row.end.clone() };
        draw_name(&NameRow { start: row.start.clone(), end }, area, theme, buf);
    }
}

fn draw_name(row: &NameRow, area: Rect, theme: Theme, buf: &mut Buffer) {
    let taken: usize = row.end.iter().map(|(_, words)| text::width(words)).sum();
    let taken = u16::try_from(taken).unwrap_or(u16::MAX);
    let [start, end] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(taken)])
        .spacing(u16::from(0 < taken))
        .areas(area);
    draw_row(&row.start, start, theme, buf);
    draw_row(&row.end, end, theme, buf);
}

/// The surplus in per cent of the seats and the fewest names, then the surplus that the convening
/// committee prepares. A later list has neither.
fn bounds(election: &Election, listed: usize, state: &State, lang: Lang) -> Vec<NameRow> {
    if election.has_result() {
        return Vec::new();
    }
    let room = election.room(state);
    let seats = room.vacancies.total();
    let more = u32::try_from(listed.saturating_sub(usize::from(seats))).unwrap_or(u32::MAX);
    let share = Percent::of(more, seats.into()).with_sign(lang);
    let least = room.least;
    let line = tr(
        lang,
        format!("Dư {share}; ít nhất {least} người"),
        format!("Surplus {share}; {least} names at least"),
    );
    // One seat that needs no surplus has none to prepare.
    let may_prepare = 1 < seats || usize::from(seats) < room.least;
    let prepared =
        room.prepared.filter(|_| may_prepare).map(|band| prepared(band, &state.rules, lang));
    std::iter::once(line).chain(prepared).map(|words| plain(Role::Dim, words)).collect()
}

/// The band that is prepared, with a note where no whole number lies in it.
fn prepared(band: Band, rules: &RuleSet, lang: Lang) -> String {
    let (low, high) = rules.surplus.prepared_percent;
    let (Band::Within { from, to } | Band::Nearest { from, to }) = band;
    let surplus = if from == to { from.to_string() } else { format!("{from}–{to}") };
    match band {
        Band::Within { .. } => tr(
            lang,
            format!("Chuẩn bị dư {surplus} ({low}–{high} %)"),
            format!("Prepared +{surplus} ({low}–{high}%)"),
        ),
        Band::Nearest { .. } => tr(
            lang,
            format!("Chuẩn bị dư {surplus} ({low}–{high} % không tròn)"),
            format!("Prepared +{surplus} ({low}–{high}%: no whole number)"),
        ),
    }
}

fn name_row(candidate: &Candidate, number: Option<usize>, name: &str, lang: Lang) -> NameRow {
    let number = number.map_or_else(|| "–".to_owned(), |number| number.to_string());
    let role = match candidate.standing {
        CandidateStanding::Standing | CandidateStanding::Kept => Role::Text,
        CandidateStanding::WishesToWithdraw { .. } => Role::Warning,
        CandidateStanding::Withdrawn => Role::Dim,
    };
    NameRow {
        start: vec![(Role::Dim, format!("{number:>4} ")), (role, name.to_owned())],
        end: vec![(Role::Dim, source(&candidate.nominee.source, lang).to_owned())],
    }
}

fn source(source: &Source, lang: Lang) -> &'static str {
    match source {
        Source::Convening => tr(lang, "cấp ủy", "official"),
        Source::Floor { .. } => tr(lang, "đề cử", "floor"),
        Source::Own => tr(lang, "ứng cử", "own wish"),
        Source::Application { .. } => tr(lang, "đơn", "applied"),
    }
}

/// What stands under a name: its wish to withdraw, why it may not be voted on, and what the opinion
/// ballot said.
fn detail(
    candidate: &Candidate,
    number: Option<usize>,
    election: &Election,
    state: &State,
    lang: Lang,
) -> Vec<NameRow> {
    let wish = match candidate.standing {
        CandidateStanding::Standing => None,
        CandidateStanding::WishesToWithdraw { .. } => {
            let words =
                tr(lang, "xin rút, chờ đại hội quyết định", "wishes to withdraw; undecided");
            Some((Role::Warning, words))
        }
        CandidateStanding::Withdrawn => Some((Role::Dim, tr(lang, "đã rút", "withdrawn"))),
        CandidateStanding::Kept => {
            Some((Role::Dim, tr(lang, "xin rút, không được đồng ý", "withdrawal not agreed")))
        }
    };
    let wish = wish.map(|(role, words)| plain(role, format!("     {words}")));
    let bar = bar(candidate, election, state, lang);
    let opinion = opinion(candidate, number, election, state, lang);
    wish.into_iter().chain(bar).chain(opinion).collect()
}

/// Why a name that stands is left off the list.
fn bar(candidate: &Candidate, election: &Election, state: &State, lang: Lang) -> Option<NameRow> {
    let is_open = matches!(election.phase, Phase::Nominating | Phase::ListDrawn { .. });
    let is_asked = is_open && candidate.is_standing();
    let reason = chain::bar(state, election, candidate).filter(|_| is_asked)?;
    Some(plain(Role::Warning, format!("     {}", reason.text(lang))))
}

fn opinion(
    candidate: &Candidate,
    number: Option<usize>,
    election: &Election,
    state: &State,
    lang: Lang,
) -> Option<NameRow> {
    let surplus = &state.rules.surplus;
    let Opinion::Asked { support, attending } = candidate.opinion else {
        let waits = candidate.awaits_opinion(surplus);
        let words = tr(lang, "     chưa xin ý kiến", "     opinion not asked yet");
        return waits.then(|| plain(Role::Warning, words.into()));
    };
    let share = Percent::of(support, attending).with_sign(lang);
    let percent = surplus.floor_percent;
    let (role, outcome) = match number {
        _ if !candidate.is_from_floor() || !candidate.is_standing() => (Role::Dim, String::new()),
        Some(_) => (Role::Good, tr(lang, ": vào danh sách", ": admitted").into()),
        None if !candidate.is_admitted(surplus) => {
            let words =
                tr(lang, format!(": chưa quá {percent} %"), format!(": not over {percent}%"));
            (Role::Warning, words)
        }
        None if is_tied(candidate, election, state) => {
            (Role::Warning, tr(lang, ": bằng phiếu, chờ chọn", ": level, to be chosen").into())
        }
        None => (Role::Warning, tr(lang, ": quá số dư", ": over the surplus").into()),
    };
    Some(plain(role, format!("     {support}/{attending} = {share}{outcome}")))
}

fn is_tied(candidate: &Candidate, election: &Election, state: &State) -> bool {
    let tie = election.floor_tie(state);
    tie.is_some_and(|(tie, _)| tie.among.contains(&candidate.nominee.id))
}

fn plain(role: Role, words: String) -> NameRow {
    NameRow { start: vec![(role, words)], end: Row::new() }
}
