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
        Ballot::Struck(numbers) => (count(tr(lang, "GẠCH", "STRUCK"), numbers.len()), numbers),
        Ballot::Kept(numbers) => (count(tr(lang, "GIỮ", "KEPT"), numbers.len()), numbers),
        Ballot::Marks { agree, disagree } => {
            let unclear = paper.lines.len().saturating_sub(agree.len() + disagree.len());
            let yes = count(tr(lang, "ĐỒNG Ý", "AGREE"), agree.len());
            let no = count(tr(lang, "KHÔNG ĐỒNG Ý", "DISAGREE"), disagree.len());
            let unclear = count(tr(lang, "KHÔNG RÕ", "UNCLEAR"), unclear);
            (format!("{yes} · {unclear} · {no}:"), disagree)
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
    Echo {
        heading,
        names: numbers.iter().map(|number| (*number, name(paper, *number))).collect(),
        fault,
    }
}

/// A ballot on one line, for the list of those that differ.
pub fn short(ballot: &Ballot, paper: &Paper, rules: &BallotRules, lang: Lang) -> String {
    let echo = echo(ballot, paper, rules, lang);
    let names: Vec<String> = echo.names.iter().map(|(n, name)| format!("{n} {name}")).collect();
    let fault = echo.fault.map(|fault| format!(" ({fault})")).unwrap_or_default();
    format!("{} {}{fault}", echo.heading, names.join(", ")).trim_end().to_owned()
}

fn count(word: &str, number: usize) -> String {
    format!("{word} {number}")
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
