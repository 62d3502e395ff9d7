//! What the checker reads off the screen: the names, and what the rules make of the ballot.

use crate::domain::election::ballot::{Ballot, Paper, Ruling, judge};
use crate::domain::narration::ground_label;
use crate::domain::rules::BallotRules;
use crate::domain::{Lang, tr};

/// A ballot as the checker sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Echo {
    /// What the names below are: struck, kept, disagreed to.
    pub heading: String,
    /// Number and name, in the order of the paper.
    pub names: Vec<(u16, String)>,
    /// What makes the ballot invalid.
    pub fault: Option<String>,
}

/// Sets a ballot out for the checker.
pub fn echo(ballot: &Ballot, paper: &Paper, rules: &BallotRules, lang: Lang) -> Echo {
    let fault = fault(ballot, paper, rules, lang);
    let (heading, numbers) = match ballot {
        Ballot::Struck(numbers) => (people("GẠCH", "STRUCK", numbers.len(), lang), numbers),
        Ballot::Kept(numbers) => (people("GIỮ", "KEPT", numbers.len(), lang), numbers),
        Ballot::Marks { agree, disagree } => {
            let unclear = paper.lines.len().saturating_sub(agree.len() + disagree.len());
            let yes = people("ĐỒNG Ý", "AGREE", agree.len(), lang);
            let no = people("KHÔNG ĐỒNG Ý", "DISAGREE", disagree.len(), lang);
            let unclear = people("KHÔNG RÕ", "UNCLEAR", unclear, lang);
            (format!("{yes} · {unclear} · {no}"), disagree)
        }
        Ballot::Invalid(_) => {
            let heading = tr(lang, "KHÔNG HỢP LỆ", "INVALID").to_owned();
            return Echo { heading, names: Vec::new(), fault };
        }
        Ballot::Doubtful { why } => {
            let heading = format!("{}: {why}", tr(lang, "NGHI VẤN", "DOUBTFUL"));
            return Echo { heading, names: Vec::new(), fault: None };
        }
    };
    let colon = if numbers.is_empty() { "" } else { ":" };
    Echo {
        heading: heading + colon,
        names: numbers.iter().map(|number| (*number, name(paper, *number))).collect(),
        fault,
    }
}

/// A ballot on one line, for the list of those that differ.
pub fn short(ballot: &Ballot, paper: &Paper, rules: &BallotRules, lang: Lang) -> String {
    let echo = echo(ballot, paper, rules, lang);
    let number = tr(lang, "số", "no.");
    let name = |(n, name): &(u16, String)| format!("{number} {n} {name}");
    let names: Vec<String> = echo.names.iter().map(name).collect();
    let fault = echo.fault.map(|fault| format!(" ({fault})")).unwrap_or_default();
    format!("{} {}{fault}", echo.heading, names.join(", ")).trim_end().to_owned()
}

fn people(vi: &str, en: &str, number: usize, lang: Lang) -> String {
    tr(lang, format!("{vi} {number} người"), format!("{en} {number}"))
}

fn name(paper: &Paper, number: u16) -> String {
    let at = usize::from(number).checked_sub(1);
    at.and_then(|at| paper.lines.get(at)).map(|line| line.name.to_string()).unwrap_or_default()
}

/// Says at once when the rules make the ballot invalid, and by how much it is over.
fn fault(ballot: &Ballot, paper: &Paper, rules: &BallotRules, lang: Lang) -> Option<String> {
    let Ruling::Invalid(ground) = judge(ballot, paper, rules) else { return None };
    let ground_text = ground_label(ground, lang);
    let kept = match ballot {
        Ballot::Struck(struck) => paper.lines.len().saturating_sub(struck.len()),
        Ballot::Kept(kept) => kept.len(),
        Ballot::Marks { .. } | Ballot::Invalid(_) | Ballot::Doubtful { .. } => {
            return Some(ground_text.into());
        }
    };
    let most = paper.limit;
    Some(tr(
        lang,
        format!("{ground_text}: giữ {kept}, được bầu {most}"),
        format!("{ground_text}: {kept} kept, {most} at most"),
    ))
}
