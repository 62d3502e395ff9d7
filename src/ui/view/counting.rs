//! The counting room, one line for each election that is being counted.

use super::chrome::Row;
use crate::domain::election::Election;
use crate::domain::election::check::Level;
use crate::domain::election::check::congress::{self, CongressFinding};
use crate::domain::election::round::RoundStage;
use crate::domain::election::round::hand::differences;
use crate::domain::{Lang, Moment, tr};
use crate::ui::count::{self, Pace};
use crate::ui::theme::Role;
use crate::ui::{Facts, Ui};

/// The lines of the counting room; what does not fit is summed up in the last one.
pub fn counting_rows(ui: &Ui, facts: &Facts, rows: u16) -> Vec<Row> {
    let elections = &facts.state.elections.all;
    let mut lines: Vec<Row> =
        elections.iter().filter_map(|election| unlike(election, facts, ui.lang)).collect();
    lines.extend(elections.iter().filter_map(|election| line(election, facts.now, ui.lang)));
    lines.extend(congress::findings(facts.state).iter().map(|found| over_all(found, ui.lang)));
    let room = usize::from(rows.max(1));
    let hidden = lines.len().saturating_sub(room);
    lines.truncate(room);
    if let Some(last) = lines.last_mut().filter(|_| 0 < hidden) {
        last.insert(0, (Role::Warning, format!("(+{hidden}) ")));
    }
    if lines.is_empty() {
        let idle = tr(ui.lang, "▤ Phòng kiểm phiếu: không có", "▤ Counting room: nothing");
        lines.push(vec![(Role::Dim, idle.into())]);
    }
    lines
}

fn line(election: &Election, now: Moment, lang: Lang) -> Option<Row> {
    let round = election.current_round()?;
    let stage = match &round.stage {
        RoundStage::Counting { .. } => progress(election, now, lang)?,
        RoundStage::Reconciled { .. } => {
            tr(lang, "đã cộng, chờ ký biên bản", "added up, awaits the signatures").into()
        }
        RoundStage::Signed { .. } => {
            tr(lang, "đã ký, chờ trưởng ban cho công bố", "signed, awaits the release").into()
        }
        RoundStage::Released { .. } => tr(lang, "chờ công bố", "awaits the announcement").into(),
        _ => return None,
    };
    let corrected = tr(lang, "đính chính · ", "correction · ");
    let corrected = if round.withdrawn.is_empty() { "" } else { corrected };
    let is_released = matches!(round.stage, RoundStage::Released { .. });
    let title = format!("{} {}", if is_released { ":" } else { " ·" }, election.plan.title);
    Some(vec![(Role::Title, format!("▤ {corrected}{stage}")), (Role::Text, title)])
}

/// What does not go together over the announced results.
fn over_all(found: &CongressFinding, lang: Lang) -> Row {
    let role = match found.level() {
        Level::Error => Role::Danger,
        Level::Warning => Role::Warning,
    };
    vec![(role, format!("! {} {}", found.code(), found.text(lang)))]
}

/// In how many places the tally by hand and the keyed ballots differ, once every lot agrees.
fn unlike(election: &Election, facts: &Facts, lang: Lang) -> Option<Row> {
    let found = differences(election.current_round()?, &facts.state.rules.ballots).len();
    let title = &election.plan.title;
    let text = tr(
        lang,
        format!("✗ Kiểm tay lệch {found} chỗ (F10): {title}"),
        format!("✗ The tally by hand differs in {found} places (F10): {title}"),
    );
    (0 < found).then(|| vec![(Role::Danger, text)])
}

fn progress(election: &Election, now: Moment, lang: Lang) -> Option<String> {
    let progress = count::progress(election)?;
    let pace = count::running_lot(election).and_then(|lot| count::pace(lot, now));
    let pace = pace.map(|pace| pace_text(pace, lang)).unwrap_or_default();
    let count::Progress { collected, lots, lots_agreed, .. } = progress;
    let counted = election.progress()?.counted;
    Some(tr(
        lang,
        format!("tập khớp {lots_agreed}/{lots} · đã kiểm {counted}/{collected} phiếu{pace}"),
        format!("lots agreed {lots_agreed}/{lots} · {counted}/{collected} ballots{pace}"),
    ))
}

/// How fast the pass goes.
pub fn pace_text(pace: Pace, lang: Lang) -> String {
    let Pace { seconds_a_ballot, minutes_left } = pace;
    tr(
        lang,
        format!(" · {seconds_a_ballot} giây/phiếu · tập này còn {minutes_left} phút"),
        format!(" · {seconds_a_ballot} s a ballot · {minutes_left} min left in this lot"),
    )
}
