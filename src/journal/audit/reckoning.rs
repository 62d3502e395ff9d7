//! The recount itself: ballots to sums, sums to threshold and seats.

use std::collections::BTreeMap;

use serde_json::Value;

use super::ballots::{Mark, Sheet};
use super::seating::seat;
use super::{Mismatch, number, numbers};

/// Three sums for a name: for, against, unmarked.
type Sums = [u64; 3];

/// The sums of a round, recounted.
#[derive(Debug, Default)]
struct Recount {
    collected: u64,
    valid: u64,
    invalid: BTreeMap<String, u64>,
    names: Vec<Sums>,
}

/// A number that the file and the recount disagree on: which one, as written, as recounted.
pub(super) type Difference = (Mismatch, String, String);

/// Recounts a round and lists every number that differs from what the file concluded.
pub(super) fn compare(sheet: &Sheet, outcome: &Value) -> Vec<Difference> {
    let recount = match recount(sheet) {
        Ok(recount) => recount,
        Err(unlike) => return unlike,
    };
    let mut differences = Vec::new();
    if let Some(collected) = sheet.collected {
        same(Mismatch::LotSum, &collected, &recount.collected, &mut differences);
    }
    sums(sheet, &recount, outcome, &mut differences);
    by_hand(sheet, &recount, &mut differences);
    balance(outcome, &mut differences);
    verdict(sheet, &recount, outcome, &mut differences);
    differences
}

/// Adds the lots up; where one was not keyed twice alike, says which number shows it.
fn recount(sheet: &Sheet) -> Result<Recount, Vec<Difference>> {
    let mut unlike = Vec::new();
    let mut recount = Recount {
        names: sheet.candidates.iter().map(|_| Sums::default()).collect(),
        ..Recount::default()
    };
    for lot in sheet.lots.values() {
        match lot.agreed() {
            Err(difference) => unlike.push(difference),
            Ok(ballots) => ballots.iter().for_each(|ballot| {
                recount.collected += 1;
                count(ballot, sheet, &mut recount);
            }),
        }
    }
    if unlike.is_empty() { Ok(recount) } else { Err(unlike) }
}

fn count(ballot: &Mark, sheet: &Sheet, recount: &mut Recount) {
    let ground = match ballot {
        Mark::Invalid(ground) => Some(ground.clone()),
        Mark::Doubtful => Some("doubtful".to_owned()),
        Mark::Names { .. } => ground(ballot, sheet).map(str::to_owned),
    };
    if let Some(ground) = ground {
        *recount.invalid.entry(ground).or_default() += 1;
        return;
    }
    recount.valid += 1;
    let Mark::Names { agree, disagree } = ballot else { return };
    for (place, sums) in (1..).zip(&mut recount.names) {
        let which = match (agree.contains(&place), disagree.contains(&place)) {
            (true, false) => 0,
            (false, true) => 1,
            _ => 2,
        };
        if let Some(sum) = sums.get_mut(which) {
            *sum += 1;
        }
    }
}

/// Why the marks themselves make a ballot invalid, if they do.
fn ground(ballot: &Mark, sheet: &Sheet) -> Option<&'static str> {
    let Mark::Names { agree, disagree } = ballot else { return None };
    let rule = |name: &str| {
        sheet.rules.pointer(&format!("/ballots/{name}")).and_then(Value::as_bool) == Some(true)
    };
    let is_striking = sheet.layout == "strike_out";
    let kept = agree.difference(disagree).count();
    let is_unclear = kept == 0 && disagree.difference(agree).count() == 0;
    if sheet.layout == "single_name" && is_unclear && rule("single_unmarked_is_invalid") {
        return Some("both_or_neither");
    }
    let is_blank = agree.is_empty() && disagree.is_empty();
    if sheet.layout == "agree_columns" && is_blank && rule("blank_columns_is_invalid") {
        return Some("blank");
    }
    let is_limited = is_striking || sheet.has_surplus();
    match u64::try_from(kept) {
        Ok(0) if is_limited => Some("no_name"),
        Ok(kept) if kept <= sheet.limit || !is_limited => None,
        _ => Some("too_many_names"),
    }
}

fn sums(sheet: &Sheet, recount: &Recount, outcome: &Value, differences: &mut Vec<Difference>) {
    let tally = outcome.get("tally").unwrap_or(&Value::Null);
    same(Mismatch::Collected, &number(tally, "collected"), &recount.collected, differences);
    same(Mismatch::Valid, &number(tally, "valid"), &recount.valid, differences);
    let written = tally.get("invalid_by_ground").cloned().unwrap_or_default();
    let recounted = serde_json::json!(recount.invalid);
    same(Mismatch::InvalidByGround, &written, &recounted, differences);
    let names = tally.get("names").and_then(Value::as_array).cloned().unwrap_or_default();
    let written: Vec<Sums> = names.iter().map(written_sums).collect();
    let (written, recounted) = (shown(&written, sheet), shown(&recount.names, sheet));
    same(Mismatch::Votes, &written, &recounted, differences);
}

fn written_sums(name: &Value) -> Sums {
    ["votes", "against", "unmarked"].map(|key| number(name, key))
}

/// On a strike-out ballot a name without a vote was struck, so only the first sum says something.
fn shown(names: &[Sums], sheet: &Sheet) -> String {
    let sums = names.iter().map(|sums| match (sheet.layout.as_str(), sums) {
        ("strike_out", [votes, ..]) => votes.to_string(),
        (_, [votes, against, unmarked]) => format!("{votes}/{against}/{unmarked}"),
    });
    sums.collect::<Vec<_>>().join(" ")
}

/// The tally by hand as one line of numbers: valid, invalid, for each name, against each name.
fn by_hand(sheet: &Sheet, recount: &Recount, differences: &mut Vec<Difference>) {
    let Some(hand) = &sheet.hand else { return };
    let line = |valid: u64, invalid: u64, votes: Vec<u64>, against: Vec<u64>| {
        format!("{valid}, {invalid}, {votes:?}, {against:?}")
    };
    let written = line(
        number(hand, "valid"),
        number(hand, "invalid"),
        numbers(hand.get("votes")),
        numbers(hand.get("against")),
    );
    let votes = recount.names.iter().map(|[votes, ..]| *votes).collect();
    let against = match sheet.layout.as_str() {
        "strike_out" => Vec::new(),
        _ => recount.names.iter().map(|[_, against, _]| *against).collect(),
    };
    let recounted = line(recount.valid, recount.invalid.values().sum(), votes, against);
    same(Mismatch::HandTally, &written, &recounted, differences);
}

fn balance(outcome: &Value, differences: &mut Vec<Difference>) {
    let at = |pointer: &str| outcome.pointer(pointer).and_then(Value::as_u64).unwrap_or(0);
    let (present, issued) = (at("/attendance/present"), at("/issue/issued"));
    let collected = at("/tally/collected");
    if present < issued || issued < collected {
        let written = format!("{present} ≥ {issued} ≥ {collected}");
        differences.push((Mismatch::Balance, written, "✗".to_owned()));
    }
    let spoiled = at("/issue/spoiled") + at("/issue/swapped");
    if let Some(left) = outcome.pointer("/issue/left_over").and_then(Value::as_u64) {
        let accounted = issued + spoiled + left;
        same(Mismatch::Balance, &at("/issue/printed"), &accounted, differences);
    }
}

fn verdict(sheet: &Sheet, recount: &Recount, outcome: &Value, differences: &mut Vec<Difference>) {
    let base = base(recount, outcome);
    let written = outcome.pointer("/verdict/base").map_or(0, |base| number(base, "size"));
    same(Mismatch::Base, &written, &base, differences);
    let needs_half = sheet.kind != "tie_revote"
        || sheet.rules.pointer("/winning/tie_revote_needs_half").and_then(Value::as_bool)
            == Some(true);
    let needed = if needs_half { more_than_share(sheet, base) } else { 0 };
    let written = outcome.get("verdict").map_or(0, |verdict| number(verdict, "needed"));
    same(Mismatch::Needed, &written, &needed, differences);
    let votes: Vec<u64> = recount.names.iter().map(|[votes, ..]| *votes).collect();
    let seated = seat(sheet, &votes, needed);
    let written = |list: &str| {
        let mut candidates = numbers(outcome.pointer(&format!("/verdict/{list}")));
        candidates.sort_unstable();
        format!("{candidates:?}")
    };
    let (elected, alternates) =
        (format!("{:?}", seated.elected), format!("{:?}", seated.alternates));
    same(Mismatch::Elected, &written("elected"), &elected, differences);
    same(Mismatch::Alternates, &written("alternates"), &alternates, differences);
}

/// The least number that is more than the share of the base which the rules name: the half, where
/// they name none.
fn more_than_share(sheet: &Sheet, base: u64) -> u64 {
    let share = numbers(sheet.rules.pointer("/winning/more_than"));
    let (part, whole) = match share.as_slice() {
        [part, whole] => (*part, *whole),
        _ => (1, 2),
    };
    let reached = base.saturating_mul(part).checked_div(whole).unwrap_or(u64::MAX);
    reached.saturating_add(1)
}

/// The base: persons less the groups named in the file, or the ballots where the rules say so.
fn base(recount: &Recount, outcome: &Value) -> u64 {
    let base = outcome.pointer("/verdict/base").unwrap_or(&Value::Null);
    match base.get("of").and_then(Value::as_str) {
        Some("collected") => recount.collected,
        Some("valid") => recount.valid,
        _ => {
            let terms = base.get("less").and_then(Value::as_array).cloned().unwrap_or_default();
            let mut people: Vec<u64> =
                terms.iter().flat_map(|term| numbers(term.get("people"))).collect();
            people.sort_unstable();
            people.dedup();
            let excluded = u64::try_from(people.len()).unwrap_or(u64::MAX);
            number(base, "from").saturating_sub(excluded)
        }
    }
}

fn same<T: PartialEq + ToString>(
    what: Mismatch,
    written: &T,
    recounted: &T,
    differences: &mut Vec<Difference>,
) {
    if written != recounted {
        differences.push((what, written.to_string(), recounted.to_string()));
    }
}
