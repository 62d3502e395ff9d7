//! What the checker reads off the screen: the names, and what the rules make of the ballot.

use crate::domain::election::ballot::{Ballot, InvalidGround, Layout, Paper};
use crate::domain::{Lang, tr};
use crate::ui::form::count::ground_name;

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
pub fn echo(ballot: &Ballot, paper: &Paper, lang: Lang) -> Echo {
    let fault = fault(ballot, paper, lang);
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
        Ballot::Invalid(ground) => {
            let heading = tr(lang, "KHÔNG HỢP LỆ", "INVALID").to_owned();
            return Echo {
                heading,
                names: Vec::new(),
                fault: Some(ground_name(*ground, lang).into()),
            };
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
pub fn short(ballot: &Ballot, paper: &Paper, lang: Lang) -> String {
    let echo = echo(ballot, paper, lang);
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

/// Says at once when a ballot votes for too many names, or for nobody.
fn fault(ballot: &Ballot, paper: &Paper, lang: Lang) -> Option<String> {
    let names = paper.lines.len();
    let kept = match (ballot, paper.layout) {
        (Ballot::Struck(struck), Layout::StrikeOut) => names.saturating_sub(struck.len()),
        (Ballot::Kept(kept), Layout::StrikeOut) => kept.len(),
        _ => return None,
    };
    let most = usize::from(paper.seats.saturating_add(paper.alternate_seats));
    if kept == 0 {
        return Some(ground_name(InvalidGround::NoName, lang).into());
    }
    if most < kept {
        let ground = ground_name(InvalidGround::TooManyNames, lang);
        return Some(tr(
            lang,
            format!("{ground}: giữ {kept}, chỉ được bầu {most}"),
            format!("{ground}: {kept} kept, {most} at most"),
        ));
    }
    None
}
