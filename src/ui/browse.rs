//! The lines of the help and of the palette, from the table of actions and the legal steps.

use super::Facts;
use super::act::label;
use super::action::{ACTIONS, Context, Spec};
use super::layer::Browser;
use super::search::{finds, fit, sift};
use crate::domain::Lang;
use crate::domain::steps::{Act, Step, step};

/// A line of the palette.
#[derive(Clone, Debug)]
pub enum Line {
    /// A legal next step, or one that says why it is not legal.
    Step(Step),
    Action(&'static Spec),
}

/// What works in a context, narrowed by what was typed.
pub fn help(of: Context, browser: &Browser, lang: Lang) -> Vec<&'static Spec> {
    let query = browser.query.raw();
    let offered = ACTIONS.iter().filter(|spec| spec.offered_in(of));
    offered.filter(|spec| finds_spec(&query, spec, lang)).collect()
}

/// Everything that can be done from the console: the steps first, then the table.
pub fn palette(browser: &Browser, facts: &Facts, lang: Lang) -> Vec<Line> {
    let query = browser.query.raw();
    let steps = facts.hall_steps.iter().chain(&facts.counting_steps).cloned();
    let steps = steps.chain(other_items(facts));
    let steps = sift(steps, |step| fit(&query, &label(&step.act, facts.state, lang)));
    let actions = ACTIONS.iter().filter(|spec| spec.contexts.iter().any(|c| c.is_pane()));
    let actions = actions.filter(|spec| finds_spec(&query, spec, lang));
    steps.into_iter().map(Line::Step).chain(actions.map(Line::Action)).collect()
}

/// The items that may be started now, although they are not what comes next.
fn other_items<'a>(facts: &'a Facts) -> impl Iterator<Item = Step> + 'a {
    let starts = facts.state.agenda.entries.iter().map(|entry| Act::StartItem(entry.item.id));
    let is_new = |act: &Act| facts.hall_steps.iter().all(|step| step.act != *act);
    let new = starts.filter(move |act| is_new(act));
    let judged = new.map(|act| step(facts.state, act, facts.now));
    judged.filter(|step| step.blocked.is_none())
}

/// The keys of an action with its name, as one line.
pub fn keys(spec: &Spec, lang: Lang) -> String {
    let keys: Vec<String> = spec.keys.iter().map(|key| key.label(lang)).collect();
    format!("{}: {}", keys.join(" · "), spec.label(lang))
}

fn finds_spec(query: &str, spec: &Spec, lang: Lang) -> bool {
    finds(query, spec.label(lang)) || finds(query, spec.name) || contains(query, spec.doc(lang))
}

/// Whole words in the longer text: a subsequence would find almost anything there.
fn contains(query: &str, text: &str) -> bool {
    let fold = |text: &str| super::search::folded(text).collect::<String>();
    let query = fold(query);
    !query.trim().is_empty() && fold(text).contains(query.trim())
}
