//! Announced results: a round with its votes, and everybody elected so far. What is not announced
//! has no way in: names and votes come from [`announced`] rounds.

use super::{heading, line_row, message, people, titled};
use crate::domain::about::Gathering;
use crate::domain::election::Election;
use crate::domain::election::round::{Outcome, Round, RoundStage};
use crate::domain::election::verdict::{Base, Decision, Fate, NameVerdict, Verdict};
use crate::domain::hall::{Unveiling, heard, in_turn};
use crate::domain::narration::base_ground_label;
use crate::domain::rules::{self, BaseOf};
use crate::domain::{CandidateId, Lang, Percent, State, tr};
use crate::ui::hall::view::{
    BaseView, Fact, PeopleView, PersonRow, ResultView, RevealView, SceneView, Share, ShareMark,
    ShareRow, Target,
};

/// Finds the rounds whose result the congress has heard, in order.
fn announced(election: &Election) -> impl DoubleEndedIterator<Item = (&Round, &Outcome)> {
    election.rounds.iter().filter_map(|round| match &round.stage {
        RoundStage::Announced { result, .. } => Some((round, result)),
        _ => None,
    })
}

/// What the hall reads in the place of a result that was withdrawn: that it no longer stands, and
/// what follows. No figure of it stays on the wall.
fn withdrawn(election: &Election, lang: Lang) -> Option<SceneView> {
    let round = election.last_heard().filter(|round| !round.is_announced())?;
    let text = match round.stage {
        RoundStage::Annulled { .. } => tr(
            lang,
            "Kết quả đã công bố được rút lại. Cuộc bầu này tiến hành lại.",
            "The announced result was withdrawn. The vote is held again.",
        ),
        _ => tr(
            lang,
            "Kết quả đã công bố được rút lại để đính chính. Ban Kiểm phiếu đang kiểm lại.",
            "The announced result was withdrawn and is being corrected. The count is checked.",
        ),
    };
    let label = tr(lang, "KẾT QUẢ ĐÃ RÚT LẠI", "RESULT WITHDRAWN");
    Some(message(label, &titled(election, round, lang), text))
}

/// Shows the last announced round with its votes.
pub(in crate::ui::hall::build) fn result(
    state: &State,
    election: &Election,
    lang: Lang,
) -> SceneView {
    if let Some(statement) = withdrawn(election, lang) {
        return statement;
    }
    let label = tr(lang, "KẾT QUẢ BẦU CỬ", "ELECTION RESULT");
    let Some((round, outcome)) = announced(election).next_back() else {
        return message(label, &election.plan.title, not_announced(lang));
    };
    let label = labelled(label, [round], lang);
    let more_than = state.rules.winning.more_than;
    SceneView::Result(ResultView {
        heading: heading(&label, &titled(election, round, lang)),
        rows: rows(round, &outcome.verdict, more_than, lang),
        base: base(outcome, state, lang),
        headline: headline(round, &outcome.verdict, lang),
        summary: summary(&outcome.verdict, more_than, lang),
        notes: notes(outcome, state, lang),
    })
}

/// Shows those names of the last announced round whose turn has come.
pub(in crate::ui::hall::build) fn reveal(
    state: &State,
    election: &Election,
    unveiling: Unveiling,
    lang: Lang,
) -> SceneView {
    let Some((round, outcome)) = heard(election) else { return result(state, election, lang) };
    let label = labelled(tr(lang, "KẾT QUẢ BẦU CỬ", "ELECTION RESULT"), [round], lang);
    let names = in_turn(round, outcome, unveiling.reveal).into_iter();
    let whole = outcome.verdict.base.size;
    let target = target(&outcome.verdict, state.rules.winning.more_than);
    let share = |name: &NameVerdict| Share { part: name.votes, whole, target };
    let shown = names.take(usize::from(unveiling.shown));
    let mut rows: Vec<_> = shown.map(|name| alone(row(round, name, share(name), lang))).collect();
    SceneView::Reveal(RevealView {
        heading: heading(&label, &titled(election, round, lang)),
        newest: rows.pop(),
        rows,
        base: base(outcome, state, lang).of,
    })
}

/// A tie would tell of a name that has not come up.
fn alone(row: ShareRow) -> ShareRow {
    match row.mark {
        ShareMark::Tied => ShareRow { mark: ShareMark::Plain, ..row },
        ShareMark::Elected | ShareMark::Alternate | ShareMark::Plain => row,
    }
}

/// Lists everybody elected in the announced rounds.
pub(in crate::ui::hall::build) fn elected(election: &Election, lang: Lang) -> SceneView {
    if let Some(statement) = withdrawn(election, lang) {
        return statement;
    }
    let label = tr(lang, "DANH SÁCH TRÚNG CỬ", "ELECTED");
    let elected = named(election, ShareMark::Elected, &election.winners());
    let alternates = named(election, ShareMark::Alternate, &election.alternates());
    let alternates: Vec<_> = alternates.into_iter().map(|row| as_alternate(row, lang)).collect();
    if elected.is_empty() && alternates.is_empty() {
        let text = if election.has_result() {
            tr(lang, "Chưa có ai trúng cử.", "Nobody is elected yet.")
        } else {
            not_announced(lang)
        };
        return message(label, &election.plan.title, text);
    }
    let label = labelled(label, announced(election).map(|(round, _)| round), lang);
    SceneView::Elected(PeopleView {
        heading: heading(&label, &election.plan.title),
        notes: vec![how_many(elected.len(), alternates.len(), lang)]
            .into_iter()
            .chain(still_open(election, lang))
            .collect(),
        rows: numbered(elected.into_iter().chain(alternates)),
    })
}

/// Says it where a result takes the place of one that the hall has seen.
fn labelled<'a>(label: &str, rounds: impl IntoIterator<Item = &'a Round>, lang: Lang) -> String {
    if !rounds.into_iter().any(Round::is_corrected) {
        return label.to_owned();
    }
    tr(lang, format!("{label} (ĐÍNH CHÍNH)"), format!("{label} (CORRECTED)"))
}

fn not_announced(lang: Lang) -> &'static str {
    tr(lang, "Chưa công bố kết quả.", "The result is not announced yet.")
}

/// The names as the last announced paper that carries them prints them.
fn named(election: &Election, mark: ShareMark, ids: &[CandidateId]) -> Vec<PersonRow> {
    let find = |id| announced(election).rev().find_map(|(round, _)| round.paper.line(id));
    let lines = ids.iter().filter_map(|id| find(*id));
    lines.map(|line| PersonRow { mark, ..line_row(0, line) }).collect()
}

fn as_alternate(row: PersonRow, lang: Lang) -> PersonRow {
    let alternate = tr(lang, "dự khuyết", "alternate");
    let post = match row.post.as_str() {
        "" => alternate.to_owned(),
        post => format!("{alternate} · {post}"),
    };
    PersonRow { post, ..row }
}

fn numbered(rows: impl Iterator<Item = PersonRow>) -> Vec<PersonRow> {
    let number =
        |(place, row): (usize, PersonRow)| PersonRow { number: (place + 1).to_string(), ..row };
    rows.enumerate().map(number).collect()
}

fn how_many(elected: usize, alternates: usize, lang: Lang) -> String {
    match alternates {
        0 => tr(lang, format!("{elected} đồng chí trúng cử"), format!("{elected} elected")),
        _ => tr(
            lang,
            format!("{elected} đồng chí trúng cử, {alternates} đồng chí trúng cử dự khuyết"),
            format!("{elected} elected, {alternates} alternates"),
        ),
    }
}

/// The seats that the announced results leave open, by the last of them.
fn still_open(election: &Election, lang: Lang) -> Option<String> {
    let (_, outcome) = announced(election).next_back()?;
    let left = election.vacancies().total();
    let missing = tr(lang, format!("còn thiếu {left}"), format!("{left} still open"));
    match &outcome.verdict.decision {
        Decision::Complete => None,
        Decision::SeatsOpen { .. } => Some(missing),
        tied @ (Decision::TieRevote { .. } | Decision::TiedAgain { .. }) => {
            if election.phase.is_over() { Some(missing) } else { at_stake(tied, lang) }
        }
    }
}

/// Those elected first, each group in order of votes, ties in the order of the list.
fn rows(round: &Round, verdict: &Verdict, more_than: rules::Share, lang: Lang) -> Vec<ShareRow> {
    let target = target(verdict, more_than);
    let whole = verdict.base.size;
    let share = |name: &NameVerdict| Share { part: name.votes, whole, target };
    verdict.ranked().into_iter().map(|name| row(round, name, share(name), lang)).collect()
}

fn target(verdict: &Verdict, more_than: rules::Share) -> Target {
    if verdict.needed == 0 {
        Target::None
    } else {
        Target::Asked(rules::Threshold::MoreThan(more_than))
    }
}

fn row(round: &Round, name: &NameVerdict, share: Share, lang: Lang) -> ShareRow {
    let line = round.paper.line(name.candidate);
    let mark = match name.fate {
        Fate::Elected => ShareMark::Elected,
        Fate::Alternate => ShareMark::Alternate,
        Fate::Tied => ShareMark::Tied,
        Fate::OverHalfNoSeat | Fate::NotElected => ShareMark::Plain,
    };
    ShareRow {
        mark,
        name: line.map(|line| line.name.to_string()).unwrap_or_default(),
        votes: name.votes.to_string(),
        percent: Percent::of(name.votes, share.whole).with_sign(lang),
        share,
    }
}

fn notes(outcome: &Outcome, state: &State, lang: Lang) -> Vec<String> {
    let verdict = &outcome.verdict;
    let citation = state.rules.citations.get(&verdict.rule);
    let article = citation.map(|citation| format!("{}, {}", verdict.rule, citation.article));
    [ballots(outcome, lang)].into_iter().chain(article).collect()
}

fn base(outcome: &Outcome, state: &State, lang: Lang) -> BaseView {
    let base = &outcome.verdict.base;
    let (of, terms) = base_of(base, state.about.gathering, lang);
    let of = tr(lang, format!("Tỷ lệ tính trên {of}"), format!("Per cent of {of}"));
    BaseView { of, terms }
}

/// How many are elected, of how many seats.
fn headline(round: &Round, verdict: &Verdict, lang: Lang) -> Fact {
    let (elected, seats) = (verdict.elected.len(), round.paper.seats);
    Fact {
        name: tr(lang, "trúng cử", "elected").to_owned(), value: format!("{elected}/{seats}")
    }
}

/// What the other marks mean, with how many there are of each, what stays open, and how many votes
/// a name needed.
fn summary(verdict: &Verdict, more_than: rules::Share, lang: Lang) -> Vec<String> {
    let alternates = verdict.alternates.len();
    let mut parts = Vec::new();
    if 0 < alternates {
        parts.push(tr(
            lang,
            format!("○ dự khuyết {alternates}"),
            format!("○ alternates {alternates}"),
        ));
    }
    if let Decision::SeatsOpen { seats, alternate_seats } = &verdict.decision {
        let open = seats.saturating_add(*alternate_seats);
        parts.push(tr(lang, format!("còn thiếu {open}"), format!("{open} still open")));
    }
    let tied = verdict.names.iter().filter(|name| name.fate == Fate::Tied).count();
    if 0 < tied {
        parts.push(tr(lang, format!("= bằng phiếu {tied}"), format!("= tied {tied}")));
    }
    parts.extend(at_stake(&verdict.decision, lang));
    if 0 < verdict.needed {
        let (needed, over) = (verdict.needed, more_than.exceeded(lang));
        parts.push(tr(
            lang,
            format!("cần ít nhất {needed} phiếu ({over})"),
            format!("at least {needed} votes needed ({over})"),
        ));
    }
    parts
}

/// How many seats a tie leaves open, and that they are voted on again where the rules say so.
fn at_stake(decision: &Decision, lang: Lang) -> Option<String> {
    let open = |seats: u16, alternate_seats: u16| {
        if seats == 0 { alternate_seats } else { seats }
    };
    match decision {
        Decision::Complete | Decision::SeatsOpen { .. } => None,
        Decision::TieRevote { seats, alternate_seats, .. } => {
            let open = open(*seats, *alternate_seats);
            Some(tr(
                lang,
                format!("còn {open} chỗ, bầu lại"),
                format!("{open} seats left, to be voted again"),
            ))
        }
        Decision::TiedAgain { seats, alternate_seats, .. } => {
            let open = open(*seats, *alternate_seats);
            Some(tr(lang, format!("còn {open} chỗ"), format!("{open} seats left")))
        }
    }
}

fn ballots(outcome: &Outcome, lang: Lang) -> String {
    let issued = outcome.issue.issued;
    let tally = &outcome.tally;
    let (collected, valid, invalid) = (tally.collected, tally.valid, tally.invalid);
    tr(
        lang,
        format!(
            "Phiếu phát ra {issued} · thu về {collected} · hợp lệ {valid} · không hợp lệ {invalid}"
        ),
        format!(
            "Ballots issued {issued} · collected {collected} · valid {valid} · invalid {invalid}"
        ),
    )
}

/// What the base is, and how it comes about.
fn base_of(base: &Base, gathering: Gathering, lang: Lang) -> (String, String) {
    let size = base.size;
    let counted = match base.of {
        BaseOf::Collected => {
            tr(lang, format!("{size} phiếu thu về"), format!("{size} ballots collected"))
        }
        BaseOf::Valid => tr(lang, format!("{size} phiếu hợp lệ"), format!("{size} valid ballots")),
        BaseOf::Convened => return convened(base, people::members(gathering, lang), lang),
    };
    (counted, String::new())
}

/// Names the subtraction where there is one: the base is not the number of those present.
fn convened(base: &Base, members: &str, lang: Lang) -> (String, String) {
    let (size, from) = (base.size, base.from);
    match from.checked_sub(size) {
        None | Some(0) => {
            let all = tr(
                lang,
                format!("{size} {members} được triệu tập"),
                format!("{size} {members} convened"),
            );
            (all, String::new())
        }
        Some(less) => {
            let terms = terms(base, less, lang);
            let terms = tr(
                lang,
                format!("{from} được triệu tập, {terms}"),
                format!("{from} convened, {terms}"),
            );
            (format!("{size} {members}"), terms)
        }
    }
}

/// Each group that is subtracted, with why; where none is named, their number.
fn terms(base: &Base, less: u32, lang: Lang) -> String {
    let groups = base.less.iter().filter(|term| !term.people.is_empty());
    let groups: Vec<String> = groups
        .map(|term| {
            let (number, why) = (term.people.len(), base_ground_label(term.ground, lang));
            tr(lang, format!("trừ {number} {why}"), format!("less {number} {why}"))
        })
        .collect();
    if groups.is_empty() {
        return tr(lang, format!("trừ {less} theo quy định"), format!("less {less} by the rules"));
    }
    groups.join(", ")
}
