//! What the wall says, in finished strings. Nothing here can carry a running tally: names that are
//! not announced have no number of votes by type, and progress is two numbers and no name.

use super::clock::Clock;
use crate::domain::hands::HandOutcome;
use crate::domain::rules;

/// One picture on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SceneView {
    Title(TitleView),
    Agenda(AgendaView),
    /// The present item while nobody speaks.
    Item(ItemView),
    /// The present speaker with the clock.
    Speech(SpeechView),
    Quorum(QuorumView),
    /// A show of hands whose calls are being made.
    Call(CallView),
    /// A show of hands that is counted.
    Hands(HandsView),
    Candidates(PeopleView),
    HowToVote(PaperView),
    Progress(ProgressView),
    /// What a long result comes down to, before its names.
    Figures(FiguresView),
    Result(ResultView),
    /// A result whose names come up one by one.
    Reveal(RevealView),
    Elected(PeopleView),
    Message(MessageView),
    Break(BreakView),
    Black,
}

/// What a picture is, and what it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// The kind of picture, in capitals.
    pub label: String,
    pub title: String,
}

/// The name of the session, with who meets above it and where below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleView {
    pub above: Vec<String>,
    pub title: String,
    pub below: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaView {
    pub heading: Heading,
    pub rows: Vec<AgendaRow>,
}

/// An item on the agenda, or the line that stands for those done long ago.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaRow {
    pub mark: AgendaMark,
    pub number: String,
    pub title: String,
    /// What the mark says, in a word.
    pub note: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgendaMark {
    Done,
    Skipped,
    Counting,
    Correcting,
    Now,
    Next,
    Waiting,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemView {
    pub heading: Heading,
    pub leader: String,
    /// Who or what comes next, for the stage; empty in the hall.
    pub next: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeechView {
    pub heading: Heading,
    pub speaker: String,
    pub post: String,
    pub clock: Clock,
    /// Who speaks next, for the stage; empty in the hall.
    pub next: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuorumView {
    pub heading: Heading,
    /// Present of convened ("118/120").
    pub figure: String,
    pub meaning: String,
    pub facts: Vec<Fact>,
    pub answer: Answer,
}

/// A name and a number, set on one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    pub name: String,
    pub value: String,
}

/// What a picture comes down to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes(String),
    No(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallView {
    pub heading: Heading,
    pub request: String,
    /// The people whom the motion names.
    pub names: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandsView {
    pub heading: Heading,
    pub rows: Vec<ShareRow>,
    pub outcome: HandOutcome,
    pub answer: String,
    /// The base and the number needed.
    pub notes: Vec<String>,
    /// The same in few words, for one line.
    pub brief: String,
}

/// People by number: candidates, or those elected. No votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleView {
    pub heading: Heading,
    pub rows: Vec<PersonRow>,
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Elected, or alternate; plain for a candidate.
    pub mark: ShareMark,
    pub number: String,
    pub name: String,
    /// The year of birth, empty where it is not known.
    pub born: String,
    pub post: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperView {
    pub heading: Heading,
    pub steps: Vec<String>,
    pub sample: Vec<SampleLine>,
    pub notes: Vec<String>,
}

/// A line of the sample paper. Its people are invented: the wall strikes no real name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleLine {
    pub number: String,
    pub name: String,
    pub mark: SampleMark,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SampleMark {
    Kept,
    Struck,
    /// The boxes "agree" and "disagree" with a cross in one of them.
    Boxes(String),
}

/// How far the count is: two numbers, and nothing that hints at names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressView {
    pub heading: Heading,
    pub checked: u32,
    pub collected: u32,
}

/// An announced result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultView {
    pub heading: Heading,
    /// Those elected in order of votes, then the others in order of votes.
    pub rows: Vec<ShareRow>,
    pub base: BaseView,
    /// How many are elected, of how many.
    pub headline: Fact,
    /// What else the marks mean, and the number needed.
    pub summary: Vec<String>,
    /// The ballots, the article.
    pub notes: Vec<String>,
}

impl ResultView {
    /// The headline with the summary, in one line; empty where neither is known.
    pub fn summed_up(&self) -> String {
        let Fact { name, value } = &self.headline;
        let headline = (!value.is_empty()).then(|| format!("✓ {name} {value}"));
        headline.into_iter().chain(self.summary.iter().cloned()).collect::<Vec<_>>().join(" · ")
    }

    /// What there is to say beside the names, in lines that begin with what matters most.
    pub fn lines(&self) -> Vec<String> {
        let summary = Some(self.summed_up()).filter(|line| !line.is_empty());
        summary.into_iter().chain(self.facts()).collect()
    }

    /// The notes, with the base under the ballots and before the article.
    pub fn facts(&self) -> Vec<String> {
        let mut facts = self.notes.clone();
        facts.insert(facts.len().min(1), self.base.whole());
        facts
    }
}

/// The names whose turn has come. Of the others, and of how many are elected, it knows nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevealView {
    pub heading: Heading,
    pub rows: Vec<ShareRow>,
    /// The name that came up last, on the page on which it stands.
    pub newest: Option<ShareRow>,
    /// The base by its number and name.
    pub base: String,
}

impl RevealView {
    /// The page as a result that ends with the newest name, under a mark.
    pub fn as_result(&self) -> ResultView {
        let marked = |row: &ShareRow| ShareRow { name: format!("▶ {}", row.name), ..row.clone() };
        ResultView {
            heading: self.heading.clone(),
            rows: self.rows.iter().cloned().chain(self.newest.as_ref().map(marked)).collect(),
            base: BaseView { of: self.base.clone(), terms: String::new() },
            headline: Fact::default(),
            summary: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// The numbers of a result without its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiguresView {
    pub heading: Heading,
    /// How many are elected, of how many.
    pub headline: Fact,
    pub lines: Vec<String>,
}

/// What the shares of a result are of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseView {
    /// The base by its number and name.
    pub of: String,
    /// What was subtracted to come to it; empty where nothing was.
    pub terms: String,
}

impl BaseView {
    /// The base with its terms, in one sentence.
    pub fn whole(&self) -> String {
        let Self { of, terms } = self;
        if terms.is_empty() { of.clone() } else { format!("{of} ({terms})") }
    }
}

/// A number of votes with its share of the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareRow {
    pub mark: ShareMark,
    pub name: String,
    pub votes: String,
    /// With the sign ("50,85 %").
    pub percent: String,
    pub share: Share,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareMark {
    Elected,
    Alternate,
    /// Tied on the last seat, to be voted again.
    Tied,
    Plain,
}

/// A part of a whole, for a bar, and whether more than some share is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub part: u32,
    pub whole: u32,
    pub target: Target,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Asked(rules::Threshold),
    None,
}

/// A message to the hall, or the reason why there is nothing else to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageView {
    pub heading: Heading,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakView {
    pub heading: Heading,
    /// When it goes on ("Tiếp tục lúc 14:00").
    pub resume: String,
    pub rest: Rest,
}

/// What is left of a break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rest {
    Left(Clock),
    Over(String),
}
