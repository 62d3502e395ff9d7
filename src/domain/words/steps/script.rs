//! The chair's script of a whole item, for paper: the words of every step that it may take, with
//! the numbers that are known and room for those that are not.

mod election;

use super::{Chair, bodies, floor, hands, review};
use crate::domain::about::{Gathering, Stage};
use crate::domain::agenda::{Entry, ItemKind, ItemStatus};
use crate::domain::bodies::Body;
use crate::domain::floor::{Slot, Speech, SpeechKind};
use crate::domain::hands::{HandStage, HandVote, Motion};
use crate::domain::narration::{body_label, slot_text};
use crate::domain::review::Class;
use crate::domain::words::{UNKNOWN, motion};
use crate::domain::{Lang, Moment, State, Text, tr};

/// Nobody can know these before the congress sits.
const BEFORE_THE_SITTING: &[&str] = &["present", "absent", "present_share", "units_present"];
/// Nobody can know these before the list is drawn.
const BEFORE_THE_LIST: &[&str] = &["names", "surplus", "list"];

/// One step of the script: what is done, and what is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What is done; empty for the words of the item itself.
    pub cue: String,
    pub words: Vec<String>,
}

/// The words before the first item.
pub fn opening_script(state: &State, lang: Lang) -> Vec<String> {
    Chair { state, lang, blanks: blanks(state) }.own(&state.about.opening_words)
}

/// The words after the last item.
pub fn closing_script(state: &State, lang: Lang) -> Vec<String> {
    Chair { state, lang, blanks: blanks(state) }.own(&state.about.closing_words)
}

/// Every step of an item in its order. Steps that depend on how it goes say so.
pub fn item_script(state: &State, entry: &Entry, lang: Lang) -> Vec<Passage> {
    let script = Script { real: state, staged: staged(state, entry), entry, lang };
    let mut passages = vec![script.own()];
    passages.extend(script.steps());
    passages.extend(script.end());
    passages.retain(|passage| !passage.words.is_empty());
    passages
}

/// An item of the session, seen as if it were dealt with now.
struct Script<'a> {
    real: &'a State,
    staged: State,
    entry: &'a Entry,
    lang: Lang,
}

/// The session as it will be, or was, while an item runs; nobody speaks, and nothing is voted.
fn staged(state: &State, entry: &Entry) -> State {
    let mut staged = state.clone();
    let mut is_before = true;
    for other in &mut staged.agenda.entries {
        let since = Moment::default();
        other.status = if other.item.id == entry.item.id {
            is_before = false;
            ItemStatus::Running { since }
        } else if is_before {
            ItemStatus::Done { since, until: since }
        } else {
            ItemStatus::Waiting
        };
    }
    staged.floor.speaking = None;
    staged.floor.queue.clear();
    staged.hands.votes.clear();
    staged
}

fn blanks(state: &State) -> &'static [&'static str] {
    match state.stage {
        Stage::Blank | Stage::Preparing => BEFORE_THE_SITTING,
        Stage::Sitting { .. } | Stage::Closed { .. } => &[],
    }
}

impl Script<'_> {
    fn chair(&self) -> Chair<'_> {
        self.chair_in(&self.staged)
    }

    fn chair_in<'a>(&self, state: &'a State) -> Chair<'a> {
        Chair { state, lang: self.lang, blanks: blanks(state) }
    }

    fn passage(&self, (vi, en): (&str, &str), words: Vec<String>) -> Passage {
        Passage { cue: tr(self.lang, vi, en).to_owned(), words }
    }

    fn own(&self) -> Passage {
        self.passage(("", ""), self.chair().own(&self.entry.item.words))
    }

    fn end(&self) -> Option<Passage> {
        self.staged.agenda.next()?;
        let words = vec![self.chair().passing_on()];
        Some(self.passage(("Chuyển mục", "To the next item"), words))
    }

    fn steps(&self) -> Vec<Passage> {
        match &self.entry.item.kind {
            ItemKind::Report | ItemKind::Appointment => {
                self.speeches(&SpeechKind::Report { title: Text::default() })
            }
            ItemKind::Speech | ItemKind::Conclusion => {
                self.speeches(&SpeechKind::Address { title: Text::default() })
            }
            ItemKind::Discussion => self.discussion(),
            ItemKind::ShowOfHands { motions } => {
                motions.iter().map(|text| self.adoption(text)).collect()
            }
            ItemKind::BodyElection { bodies } => {
                bodies.iter().flat_map(|body| self.body(*body)).collect()
            }
            ItemKind::Credentials => self.credentials(),
            ItemKind::Election { election } => {
                let election = self.staged.election(*election);
                election.map(|election| self.election(election)).unwrap_or_default()
            }
            ItemKind::Admission => vec![self.admission()],
            ItemKind::Handover => vec![self.handover()],
            ItemKind::Review { of } => self.reviews(*of),
            ItemKind::Rite
            | ItemKind::Grading
            | ItemKind::Assignment
            | ItemKind::Announcement
            | ItemKind::Break => Vec::new(),
        }
    }

    /// Every subject of the class that is on the list, in its turn.
    fn reviews(&self, class: Class) -> Vec<Passage> {
        let subjects = self.real.reviews.of_class(class).into_iter();
        let call = |subject| vec![review::called(self.chair(), subject)];
        subjects.map(|one| self.passage(("Mời kiểm điểm", "The review"), call(one))).collect()
    }

    /// The speeches that were given; before that, one with room for its names.
    fn speeches(&self, kind: &SpeechKind) -> Vec<Passage> {
        let given = self.heard();
        if given.is_empty() {
            let words = floor::given(self.chair(), kind);
            return vec![self.passage(("Mời phát biểu", "The speaker"), words)];
        }
        given
    }

    fn heard(&self) -> Vec<Passage> {
        let id = self.entry.item.id;
        let heard = self.real.floor.heard.iter().map(|heard| &heard.speech);
        heard.filter(|speech| speech.item == Some(id)).map(|one| self.speech(&one.slot)).collect()
    }

    fn speech(&self, slot: &Slot) -> Passage {
        let mut state = self.staged.clone();
        let (slot_of, since) = (slot.clone(), Moment::default());
        state.floor.speaking = Some(Speech { slot: slot_of, item: None, since, granted: 0 });
        let words = floor::given(self.chair_in(&state), &slot.kind);
        Passage { cue: slot_text(slot, self.real, self.lang), words }
    }

    /// Who was heard; whoever waits is heard in the first discussion that is not over.
    fn discussion(&self) -> Vec<Passage> {
        let mut passages = self.heard();
        let mut entries = self.real.agenda.entries.iter();
        let open = entries.find(|entry| {
            let is_over =
                matches!(entry.status, ItemStatus::Done { .. } | ItemStatus::Skipped { .. });
            entry.item.kind == ItemKind::Discussion && !is_over
        });
        if open.is_some_and(|entry| entry.item.id == self.entry.item.id) {
            passages.extend(self.real.floor.queue.iter().map(|slot| self.speech(slot)));
        }
        if passages.is_empty() {
            let words = floor::given(self.chair(), &SpeechKind::Floor {});
            passages.push(self.passage(("Mời phát biểu", "The speaker"), words));
        }
        let words = vec![floor::anybody_else(self.chair())];
        passages.push(self.passage(("Khi không còn ai đăng ký", "When nobody is left"), words));
        passages
    }

    fn adoption(&self, text: &Text) -> Passage {
        let mut words = hands::proposal(self.chair(), std::slice::from_ref(text));
        words.extend(self.vote(text, |motion| *motion == Motion::Adopt { text: text.clone() }));
        Passage { cue: text.to_string(), words }
    }

    /// The calls of a vote and its result: with its numbers if it was held, else with room for
    /// them.
    fn vote(&self, about: &str, is_it: impl Fn(&Motion) -> bool) -> Vec<String> {
        let held =
            |vote: &&HandVote| is_it(&vote.motion) && matches!(vote.stage, HandStage::Counted(_));
        let mut state = self.staged.clone();
        state.hands.votes.extend(self.real.hands.votes.iter().rfind(held).cloned());
        let chair = self.chair_in(&state);
        let mut words = hands::calls_on(chair, about);
        words.push(hands::numbers(chair));
        words.push(match state.hands.votes.first().map(|vote| &vote.stage) {
            Some(HandStage::Counted(result)) => hands::statement(chair, result.outcome),
            Some(HandStage::Called { .. }) | None => hands::carried(chair, about),
        });
        words
    }

    /// A body: how many, who, and called to its place.
    fn body(&self, body: Body) -> Vec<Passage> {
        let (chair, lang) = (self.chair(), self.lang);
        let name = body_label(&self.staged, body, lang);
        let known = self.staged.bodies.get(body);
        let number = known.map_or_else(|| UNKNOWN.to_owned(), |one| one.slate.size().to_string());
        let mut first = vec![bodies::introduction(chair, body)];
        first.extend(known.map(|formation| bodies::number(chair, formation)));
        let about = motion::body_number(&self.staged, body, &number, lang);
        first.extend(self.vote(
            &about,
            |motion| matches!(motion, Motion::BodyNumber { body: of, .. } if *of == body),
        ));
        let mut second: Vec<String> =
            known.map(|formation| bodies::list(chair, formation)).into_iter().collect();
        let about = motion::body_list(&self.staged, body, lang);
        second.extend(
            self.vote(
                &about,
                |motion| matches!(motion, Motion::BodyList { body: of } if *of == body),
            ),
        );
        second.push(bodies::invitation(chair, body));
        let cue = |vi: &str, en: &str| format!("{} {name}", tr(lang, vi, en));
        vec![
            Passage { cue: cue("Số lượng", "Size of"), words: first },
            Passage { cue: cue("Danh sách", "List of"), words: second },
        ]
    }

    fn credentials(&self) -> Vec<Passage> {
        let mut passages = self.speeches(&SpeechKind::Report { title: Text::default() });
        if self.real.about.gathering != Gathering::DelegateCongress {
            return passages;
        }
        let recognised = self.real.roster.convened();
        let about = motion::motion(&self.staged, &Motion::Credentials { recognised }, self.lang);
        let mut words = vec![self.chair().recognition()];
        words.extend(self.vote(&about, |motion| matches!(motion, Motion::Credentials { .. })));
        passages.push(self.passage(("Công nhận tư cách đại biểu", "Recognition"), words));
        passages
    }

    /// What an admission needs, and who was voted on.
    fn admission(&self) -> Passage {
        let mut words = vec![hands::admissions(self.chair())];
        let (about, is_admission) =
            (UNKNOWN, |motion: &Motion| matches!(motion, Motion::Admission { .. }));
        words.extend(self.vote(about, is_admission));
        self.passage(("Biểu quyết từng trường hợp", "Each case"), words)
    }

    fn handover(&self) -> Passage {
        let chair = self.chair();
        let elections = self.staged.elections.all.iter();
        let mut words: Vec<String> = elections.map(|election| chair.hand_over(election)).collect();
        words.extend(self.staged.rules.on_keeping(self.lang));
        self.passage(("Bàn giao phiếu", "The handover"), words)
    }
}
