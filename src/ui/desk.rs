//! The counting desk: a reader, a keyer and a checker key one lot, ballot by ballot, twice.
//!
//! What the line is for follows from the lot's stage in the session; the desk itself remembers
//! only what is not recorded yet.

pub mod echo;
pub mod line;

use crate::domain::election::ballot::{Ballot, InvalidGround, Layout, Paper, Ruling, judge};
use crate::domain::election::lot::{Difference, Lot, LotCommand, LotStage, Pass};
use crate::domain::{Command, ElectionId, Lang, LotId, State, Text, tr};

use super::count;
use super::field::Field;

use self::line::{Entry, parse};

/// The desk, at one lot.
#[derive(Clone, Debug)]
pub struct Desk {
    pub election: ElectionId,
    pub lot: LotId,
    pub entry: Entry,
    pub line: Field,
    pub task: Task,
    /// What is wrong with the line, as of the last Enter.
    pub slip: Option<String>,
    /// Whether Backspace has removed something since the last other key: holding it down must not
    /// take ballots back.
    pub erased: bool,
    pub blank: Blank,
}

/// Whether an empty line that makes an invalid ballot was entered: only a second Enter records it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Blank {
    #[default]
    Fresh,
    Entered,
}

/// What is being done to the lot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Keying a pass, or settling two that differ: the ballots of the third look so far.
    Key { third: Vec<Ballot> },
    /// Deciding doubtful ballots: the decision that waits for a name.
    Rule { decided: Option<Ballot> },
}

/// What the line is for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask<'a> {
    Keyer { pass: u8 },
    Ballot { pass: &'a Pass, number: u8 },
    End { pass: &'a Pass, number: u8 },
    Third { difference: &'a Difference, left: usize },
    Checker,
    Doubt { why: &'a Text },
    DecidedBy { why: &'a Text },
    Nothing,
}

/// What pressing Enter did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keyed {
    Run(Command),
    /// Nothing is to be recorded yet.
    Kept,
    /// The lot is done with.
    Leave,
}

impl Desk {
    /// The desk at a lot that waits to be keyed or settled.
    pub fn new(state: &State, election: ElectionId, lot: LotId, task: Task) -> Self {
        let layout = paper(state, election).map_or(Layout::StrikeOut, |paper| paper.layout);
        Self {
            election,
            lot,
            entry: Entry::usual(layout),
            line: Field::default(),
            task,
            slip: None,
            erased: false,
            blank: Blank::Fresh,
        }
    }

    /// Says what the line is for.
    pub fn ask<'a>(&self, lot: &'a Lot) -> Ask<'a> {
        match (&self.task, &lot.stage) {
            (Task::Rule { decided }, LotStage::Agreed { ballots, .. }) => {
                let mut doubts = ballots.iter().filter_map(why);
                match (doubts.next(), decided) {
                    (Some(why), None) => Ask::Doubt { why },
                    (Some(why), Some(_)) => Ask::DecidedBy { why },
                    (None, _) => Ask::Nothing,
                }
            }
            (_, LotStage::Waiting) => Ask::Keyer { pass: 1 },
            (_, LotStage::Between { .. }) => Ask::Keyer { pass: 2 },
            (_, LotStage::First { pass }) => ask_ballot(pass, 1, lot.size),
            (_, LotStage::Second { pass, .. }) => ask_ballot(pass, 2, lot.size),
            (Task::Key { third }, LotStage::Differing { difference, .. }) => {
                ask_third(difference, third.len(), lot.size)
            }
            (_, LotStage::Agreed { .. } | LotStage::Differing { .. }) => Ask::Nothing,
        }
    }

    /// Takes what stands in the line.
    pub fn enter(&mut self, state: &State, lang: Lang) -> Keyed {
        self.slip = None;
        let Some(lot) = count::lot(state, self.election, self.lot) else { return Keyed::Leave };
        match self.ask(lot) {
            Ask::Ballot { .. } | Ask::Third { .. } | Ask::Doubt { .. } => {
                self.enter_ballot(state, lang)
            }
            Ask::Keyer { .. } | Ask::Checker | Ask::DecidedBy { .. } => self.enter_name(lot, lang),
            Ask::End { .. } => Keyed::Run(self.end()),
            Ask::Nothing => Keyed::Leave,
        }
    }

    /// Says why no ballot can be given now, where none can.
    pub fn no_ballot(&self, state: &State, lang: Lang) -> Option<&'static str> {
        match self.ask(count::lot(state, self.election, self.lot)?) {
            Ask::Ballot { .. } | Ask::Third { .. } | Ask::Doubt { .. } => None,
            Ask::End { .. } => Some(tr(
                lang,
                "Tập đã đủ phiếu. Enter (hoặc F8): hết lượt.",
                "The lot has all its ballots. Enter (or F8): end the pass.",
            )),
            Ask::Keyer { .. } | Ask::Checker | Ask::DecidedBy { .. } => Some(tr(
                lang,
                "Lúc này chưa nhập phiếu. Ghi tên trước.",
                "No ballot is keyed now. Give the name first.",
            )),
            Ask::Nothing => Some(tr(
                lang,
                "Tập này đã xong, không nhập phiếu nữa.",
                "This lot is done; no ballot is keyed any more.",
            )),
        }
    }

    /// What makes the ballot that is typed so far invalid, if something is typed and makes it so.
    pub fn fault(&self, state: &State) -> Option<InvalidGround> {
        let paper = paper(state, self.election)?;
        let typed = self.line.raw();
        let ballot = parse(&typed, self.entry, paper).ok().filter(|_| !typed.trim().is_empty())?;
        match judge(&ballot, paper, &state.rules.ballots) {
            Ruling::Invalid(ground) => Some(ground),
            Ruling::Valid { .. } | Ruling::Doubtful => None,
        }
    }

    /// Takes a ballot that was read from the line or chosen from a form.
    pub fn take(&mut self, state: &State, ballot: Ballot) -> Keyed {
        let (election, lot) = (self.election, self.lot);
        let Some(present) = count::lot(state, election, lot) else { return Keyed::Leave };
        match (self.ask(present), &mut self.task) {
            (Ask::Ballot { .. }, _) => {
                return Keyed::Run(Command::Lot(LotCommand::Key { election, lot, ballot }));
            }
            (Ask::Third { .. }, Task::Key { third }) => third.push(ballot),
            (Ask::Doubt { .. }, Task::Rule { decided }) => *decided = Some(ballot),
            _ => return Keyed::Kept,
        }
        self.line.clear();
        Keyed::Kept
    }

    /// Ends the pass; the rules check that the lot's count is reached.
    pub fn end(&self) -> Command {
        Command::Lot(LotCommand::End { election: self.election, lot: self.lot })
    }

    /// Takes the last ballot back: from the draft of the third look, or from the record.
    pub fn take_back(&mut self, state: &State) -> Keyed {
        let (election, id) = (self.election, self.lot);
        let Some(lot) = count::lot(state, election, id) else { return Keyed::Leave };
        if count::running_pass(lot).is_some_and(|pass| !pass.ballots.is_empty()) {
            return Keyed::Run(Command::Lot(LotCommand::TakeBack { election, lot: id }));
        }
        match &mut self.task {
            Task::Key { third } => drop(third.pop()),
            Task::Rule { decided } => *decided = None,
        }
        Keyed::Kept
    }

    /// Learns that what was entered is on the disk.
    pub fn accepted(&mut self) {
        self.line.clear();
        self.slip = None;
        self.blank = Blank::Fresh;
        if let Task::Rule { decided } = &mut self.task {
            *decided = None;
        }
    }

    fn enter_ballot(&mut self, state: &State, lang: Lang) -> Keyed {
        let Some(paper) = paper(state, self.election) else { return Keyed::Leave };
        match parse(&self.line.raw(), self.entry, paper) {
            Ok(ballot) if self.needs_second_enter(&ballot, paper, state) => {
                self.blank = Blank::Entered;
                let again = tr(lang, "Enter lần nữa để ghi.", "Enter again to record it.");
                self.slip = Some(again.into());
                Keyed::Kept
            }
            Ok(ballot) => {
                self.blank = Blank::Fresh;
                self.take(state, ballot)
            }
            Err(slip) => {
                self.slip = Some(slip.text(lang));
                Keyed::Kept
            }
        }
    }

    /// Enter on a line without a number is easily a stray key, and here it would spoil a ballot.
    fn needs_second_enter(&self, ballot: &Ballot, paper: &Paper, state: &State) -> bool {
        let is_blank = !self.line.raw().contains(|c: char| c.is_ascii_digit() || c == '/');
        let is_invalid = matches!(judge(ballot, paper, &state.rules.ballots), Ruling::Invalid(_));
        is_blank && is_invalid && self.blank == Blank::Fresh
    }

    fn enter_name(&mut self, lot: &Lot, lang: Lang) -> Keyed {
        let name = self.line.text();
        if name.is_empty() {
            self.slip = Some(tr(lang, "Ghi tên người làm.", "Give the name.").into());
            return Keyed::Kept;
        }
        if !name.contains(char::is_alphabetic) {
            self.slip = Some(self.not_a_name(lot, lang).into());
            return Keyed::Kept;
        }
        let (election, id) = (self.election, lot.id);
        let command = match (self.ask(lot), &self.task) {
            (Ask::Checker, Task::Key { third }) => {
                LotCommand::Settle { election, lot: id, ballots: third.clone(), checker: name }
            }
            (Ask::DecidedBy { .. }, Task::Rule { decided: Some(ballot) }) => {
                LotCommand::Rule { election, lot: id, ballot: ballot.clone(), decided_by: name }
            }
            _ => LotCommand::Begin { election, lot: id, keyer: name },
        };
        Keyed::Run(Command::Lot(command))
    }

    fn not_a_name(&self, lot: &Lot, lang: Lang) -> &'static str {
        match self.ask(lot) {
            Ask::Checker => tr(
                lang,
                "Tên người kiểm tra phải có chữ.",
                "The checker's name must have a letter.",
            ),
            Ask::DecidedBy { .. } => tr(
                lang,
                "Tên người quyết định phải có chữ.",
                "The name of who decided must have a letter.",
            ),
            _ => tr(lang, "Tên người nhập phải có chữ.", "The keyer's name must have a letter."),
        }
    }
}

/// The paper that is being counted.
pub fn paper(state: &State, election: ElectionId) -> Option<&Paper> {
    let round = state.election(election)?.current_round()?;
    Some(&round.paper)
}

fn why(ballot: &Ballot) -> Option<&Text> {
    match ballot {
        Ballot::Doubtful { why } => Some(why),
        _ => None,
    }
}

fn ask_ballot(pass: &Pass, number: u8, size: u32) -> Ask<'_> {
    if u32::try_from(pass.ballots.len()).is_ok_and(|keyed| keyed < size) {
        return Ask::Ballot { pass, number };
    }
    Ask::End { pass, number }
}

fn ask_third(difference: &Difference, looked_at: usize, size: u32) -> Ask<'_> {
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    match size.saturating_sub(difference.common.len()).saturating_sub(looked_at) {
        0 => Ask::Checker,
        left => Ask::Third { difference, left },
    }
}
