//! Where a rule set names its rules, and which of them it cannot do without.

use crate::domain::Text;
use crate::domain::rules::{IfUnfilled, RuleSet};

/// A field that names a rule.
pub(super) struct Cited<'a> {
    pub(super) table: Vec<&'a str>,
    pub(super) field: &'a str,
    pub(super) rule: &'a Text,
    /// Whether something is applied on the strength of the rule.
    pub(super) is_needed: bool,
}

/// Lists every field that names a rule.
pub(super) fn cited<'a>(rules: &'a RuleSet, offices: &'a [String]) -> Vec<Cited<'a>> {
    let mut all = meeting(rules);
    all.extend(winning(rules));
    all.extend(surplus(rules));
    all.extend(papers(rules));
    all.extend(grading(rules));
    all.extend(rules.offices.values().zip(offices).flat_map(|(office, name)| {
        let is_named = office.if_unfilled != IfUnfilled::CongressDecides;
        let table = vec!["offices", name.as_str()];
        [
            Cited { table: table.clone(), field: "rule", rule: &office.rule, is_needed: true },
            Cited {
                table,
                field: "unfilled_rule",
                rule: &office.unfilled_rule,
                is_needed: is_named,
            },
        ]
    }));
    all
}

fn meeting(rules: &RuleSet) -> Vec<Cited<'_>> {
    let RuleSet { quorum, hands, bases, nominating, .. } = rules;
    let has_dossier = 0 < nominating.dossier_working_days;
    let admission = hands.admission.iter();
    let admission = admission.map(|one| at(&["hands", "admission"], "rule", &one.rule, true));
    let mut all = vec![
        at(&["quorum"], "rule", &quorum.rule, true),
        at(&["hands"], "rule", &hands.rule, true),
        at(&["bases", "member_congress"], "rule", &bases.member_congress.rule, true),
        at(&["bases", "delegate_congress"], "rule", &bases.delegate_congress.rule, true),
        at(&["bases", "committee_meeting"], "rule", &bases.committee_meeting.rule, true),
        at(&["nominating"], "rule", &nominating.rule, nominating.convening_bound),
        at(&["nominating"], "application_rule", &nominating.application_rule, false),
        at(&["nominating"], "dossier_rule", &nominating.dossier_rule, has_dossier),
    ];
    all.extend(admission);
    all
}

fn winning(rules: &RuleSet) -> Vec<Cited<'_>> {
    let winning = &rules.winning;
    vec![
        at(&["winning"], "rule", &winning.rule, true),
        at(&["winning"], "tie_rule", &winning.tie_rule, true),
        at(&["winning"], "second_tie_rule", &winning.second_tie_rule, true),
        at(&["winning"], "open_rule", &winning.open_rule, true),
        at(&["winning", "alternates"], "rule", &winning.alternates.rule, false),
        at(&["winning", "rounds"], "rule", &winning.rounds.rule, !winning.rounds.take_new_names),
    ]
}

fn surplus(rules: &RuleSet) -> Vec<Cited<'_>> {
    let surplus = &rules.surplus;
    let (is_capped, asks_opinion) = (0 < surplus.cap_percent, 0 < surplus.floor_percent);
    let (is_obligatory, has_least) =
        (!surplus.obligatory_for.is_empty(), !surplus.least_percent.is_empty());
    vec![
        at(&["surplus"], "rule", &surplus.rule, is_capped),
        at(&["surplus"], "obligatory_rule", &surplus.obligatory_rule, is_obligatory),
        at(&["surplus"], "least_rule", &surplus.least_rule, has_least),
        at(&["surplus"], "floor_rule", &surplus.floor_rule, asks_opinion),
        at(&["surplus"], "small_rule", &surplus.small_rule, false),
        at(&["surplus"], "trim_rule", &surplus.trim_rule, is_capped && asks_opinion),
    ]
}

fn papers(rules: &RuleSet) -> Vec<Cited<'_>> {
    let RuleSet { ballots, keeping, list, vacancies, serving, .. } = rules;
    vec![
        at(&["ballots"], "rule", &ballots.rule, true),
        at(&["ballots"], "invalid_rule", &ballots.invalid_rule, false),
        at(&["keeping"], "rule", &keeping.rule, true),
        at(&["keeping"], "complaint_rule", &keeping.complaint_rule, true),
        at(&["list"], "rule", &list.rule, false),
        at(&["vacancies"], "rule", &vacancies.rule, vacancies.surplus_obligatory),
        at(&["serving"], "rule", &serving.rule, false),
        at(&["serving"], "credentials_rule", &serving.credentials_rule, false),
    ]
}

fn grading(rules: &RuleSet) -> Vec<Cited<'_>> {
    let Some(grading) = &rules.grading else { return Vec::new() };
    let mut all = vec![
        at(&["grading"], "rule", &grading.rule, true),
        at(&["grading"], "majority_rule", &grading.majority_rule, true),
        at(&["grading"], "unsettled_rule", &grading.unsettled_rule, true),
        at(&["grading"], "own_vote_rule", &grading.own_vote_rule, true),
    ];
    all.extend(grading.cap.iter().map(|cap| at(&["grading", "cap"], "rule", &cap.rule, true)));
    let points = grading.points.iter();
    all.extend(points.map(|scale| at(&["grading", "points"], "rule", &scale.rule, true)));
    all
}

fn at<'a>(table: &[&'a str], field: &'a str, rule: &'a Text, is_needed: bool) -> Cited<'a> {
    Cited { table: table.to_vec(), field, rule, is_needed }
}
