//! The form of a tally by hand: what was counted, name by name, beside the keyed ballots.

use super::{Complaint, Entry, Form, Purpose, line_given, number};
use crate::domain::election::Election;
use crate::domain::election::ballot::{Layout, Paper};
use crate::domain::election::round::{HandTally, RoundCommand, RoundStage};
use crate::domain::narration::election_title;
use crate::domain::{Command, ElectionId, Lang, State, tr};

const COUNTED_BY: usize = 0;
const VALID: usize = 1;
const INVALID: usize = 2;
/// The names follow; on a ballot with columns each has two fields.
const NAMES: usize = 3;

impl Form {
    /// A field a name, in the order of the paper, with what was entered before.
    pub fn hand_tally_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Số liệu kiểm tay: {name}"), format!("Tally by hand: {name}"));
        let before = entered(state, election);
        let by = before.map(|tally| tally.counted_by.to_string()).unwrap_or_default();
        let mut fields = vec![
            line_given(tr(lang, "Người kiểm tay", "Counted by"), &by),
            number(tr(lang, "Số phiếu hợp lệ", "Valid"), before.map(|tally| tally.valid)),
            number(tr(lang, "Không hợp lệ", "Invalid"), before.map(|tally| tally.invalid)),
        ];
        if let Some(paper) = paper(state, election) {
            fields.extend(names(paper, before, lang));
        }
        let intro = tr(
            lang,
            "Ghi theo bảng kiểm tay, không xem số đã nhập. Hai bên phải khớp thì mới cộng kết quả được. Bảng đối chiếu, không thay biên bản do ban kiểm phiếu ký.",
            "As counted by hand, without a look at what was keyed. The two must agree before the result is added up. A check sheet; it does not replace the signed minutes.",
        );
        Self::new(Purpose::HandTally(election), title, fields).with_intro(vec![intro.into()])
    }

    pub(super) fn hand_tally(
        &self,
        election: ElectionId,
        state: &State,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        let counted_by = self.required(COUNTED_BY, lang)?;
        let (valid, invalid) = (self.number(VALID, lang)?, self.number(INVALID, lang)?);
        let numbers: Vec<u32> =
            (NAMES..self.fields.len()).map(|at| self.number(at, lang)).collect::<Result<_, _>>()?;
        let columns = paper(state, election).map_or(1, columns);
        let each = |of: usize| numbers.iter().copied().skip(of).step_by(columns).collect();
        let votes = each(0);
        let against = if 1 < columns { each(1) } else { Vec::new() };
        let command =
            RoundCommand::HandTally { election, valid, invalid, votes, against, counted_by };
        Ok(Command::Round(command))
    }
}

/// How many numbers each name has.
fn columns(paper: &Paper) -> usize {
    match paper.layout {
        Layout::StrikeOut => 1,
        Layout::AgreeColumns | Layout::SingleName => 2,
    }
}

fn names(paper: &Paper, before: Option<&HandTally>, lang: Lang) -> Vec<Entry> {
    let told = |list: fn(&HandTally) -> &Vec<u32>, at| {
        before.and_then(|tally| list(tally).get(at).copied())
    };
    let mut fields = Vec::new();
    for (at, line) in paper.lines.iter().enumerate() {
        let (place, name) = (at + 1, &line.name);
        let votes = told(|tally| &tally.votes, at);
        if columns(paper) == 1 {
            fields.push(number(format!("{place}. {name}"), votes));
            continue;
        }
        let (agree, against) = tr(lang, ("đồng ý", "không đồng ý"), ("agree", "against"));
        let head = Some(format!("{place}. {name}"));
        fields.push(Entry { head, ..number(format!("   {agree}"), votes) });
        let no = told(|tally| &tally.against, at);
        fields.push(number(format!("   {against}"), no));
    }
    fields
}

fn paper(state: &State, election: ElectionId) -> Option<&Paper> {
    state.election(election).and_then(Election::current_round).map(|round| &round.paper)
}

/// What was entered before, so that one number can be put right.
fn entered(state: &State, election: ElectionId) -> Option<&HandTally> {
    match &state.election(election)?.current_round()?.stage {
        RoundStage::Counting { hand, .. } => hand.as_ref(),
        _ => None,
    }
}
