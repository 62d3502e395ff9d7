//! What the chair says at the present step, beyond the item's own words.

mod announcing;
mod balloting;
mod bodies;
mod duties;
mod floor;
mod hands;
mod nominating;
mod review;
pub(super) mod script;

use super::fill_but;
use crate::domain::about::{Gathering, Stage};
use crate::domain::agenda::{Entry, ItemKind, ItemStatus};
use crate::domain::election::round::RoundStage;
use crate::domain::election::{Election, Phase};
use crate::domain::{ElectionId, ItemId, Lang, State, Text, tr};

/// Writes the words that the present step needs, one paragraph each, with their numbers.
pub fn step_words(state: &State, lang: Lang) -> Vec<String> {
    let chair = Chair { state, lang, blanks: &[] };
    match state.stage {
        Stage::Blank | Stage::Preparing => chair.own(&state.about.opening_words),
        Stage::Closed { .. } => Vec::new(),
        Stage::Sitting { .. } => chair.sitting(),
    }
}

/// Who speaks: sees the state, and says it in one language.
#[derive(Clone, Copy)]
struct Chair<'a> {
    state: &'a State,
    lang: Lang,
    /// The placeholders that nobody can know yet.
    blanks: &'a [&'static str],
}

impl Chair<'_> {
    fn say(self, vi: &str, en: &str) -> String {
        self.filled(tr(self.lang, vi, en))
    }

    fn own(self, words: &[Text]) -> Vec<String> {
        words.iter().map(|paragraph| self.filled(paragraph)).collect()
    }

    fn filled(self, text: &str) -> String {
        fill_but(text, self.state, self.lang, self.blanks)
    }

    fn sitting(self) -> Vec<String> {
        if self.state.hands.open().is_some() {
            return hands::calls(self);
        }
        let mut words = self.withdrawals();
        words.extend(floor::speech(self));
        let interruption = self.interruption();
        match self.state.agenda.running() {
            Some(entry) => words.extend(self.item(entry)),
            None if interruption.is_none() => words.extend(self.between_items()),
            None => {}
        }
        words.extend(interruption);
        words
    }

    fn item(self, entry: &Entry) -> Vec<String> {
        let mut words = match &entry.item.kind {
            ItemKind::Assignment if duties::are_announced(self) => Vec::new(),
            _ => hands::result(self, entry),
        };
        words.extend(match &entry.item.kind {
            ItemKind::Discussion => floor::next(self),
            ItemKind::ShowOfHands { motions } => hands::proposal(self, motions),
            ItemKind::BodyElection { bodies } => bodies::proposal(self, bodies),
            ItemKind::Credentials => self.credentials(entry.item.id),
            ItemKind::Election { election } => self.election(*election),
            ItemKind::Admission => vec![hands::admissions(self)],
            ItemKind::Handover => self.handover(),
            ItemKind::Assignment => duties::words(self),
            ItemKind::Review { of } => review::review(self, *of),
            ItemKind::Grading => review::grading(self),
            ItemKind::Conclusion => self.conclusions(),
            _ => Vec::new(),
        });
        words
    }

    /// Asks for the vote once the report was heard. A congress of members has no such vote.
    fn credentials(self, item: ItemId) -> Vec<String> {
        let delegates = self.state.about.gathering == Gathering::DelegateCongress;
        let mut heard = self.state.floor.heard.iter();
        let reported = heard.any(|heard| heard.speech.item == Some(item));
        if !delegates || !reported || hands::voted_on_credentials(self.state) {
            return Vec::new();
        }
        vec![self.recognition()]
    }

    /// Puts the credentials to the vote.
    fn recognition(self) -> String {
        self.say(
            "Căn cứ báo cáo của Ban Thẩm tra tư cách đại biểu, Đoàn Chủ tịch đề nghị {meeting} \
             cho ý kiến về tư cách của các đại biểu. Nếu không có ý kiến khác, xin {meeting} biểu \
             quyết công nhận.",
            "On the report of the credentials committee, the presidium asks the {meeting} for its \
             opinion on the delegates' credentials. If there is none, the {meeting} votes to \
             recognise them.",
        )
    }

    fn election(self, id: ElectionId) -> Vec<String> {
        let Some(election) = self.state.election(id) else {
            return Vec::new();
        };
        match election.phase {
            Phase::Nominating => nominating::words(self, election),
            Phase::ListDrawn { .. } => nominating::list(self, election),
            Phase::Balloting => match election.current_round() {
                Some(round) => balloting::words(self, election, round),
                None => Vec::new(),
            },
            Phase::Concluded { ref ending } => announcing::conclusion(self, election, ending),
            Phase::HandedOver { .. } => Vec::new(),
        }
    }

    /// The points that were noted, to be read out.
    fn conclusions(self) -> Vec<String> {
        let points = self.state.conclusions.numbered();
        points
            .map(|(point, text)| {
                tr(self.lang, format!("Điểm {point}: {text}"), format!("Point {point}: {text}"))
            })
            .collect()
    }

    fn handover(self) -> Vec<String> {
        let all = self.state.elections.all.iter();
        let elections = all.filter(|election| election.has_ballots_to_hand_over());
        let mut words: Vec<_> = elections.map(|election| self.hand_over(election)).collect();
        if !words.is_empty() {
            words.extend(self.state.rules.on_keeping(self.lang));
        }
        words
    }

    fn hand_over(self, election: &Election) -> String {
        let title = &election.plan.title;
        tr(
            self.lang,
            format!("Đề nghị Ban Kiểm phiếu bàn giao phiếu bầu {title} đã niêm phong."),
            format!("I ask the counting committee to hand over the sealed ballots: {title}."),
        )
    }

    /// Says that a counting committee is ready while the hall is at something else.
    fn interruption(self) -> Option<String> {
        let parked = |entry: &&Entry| matches!(entry.status, ItemStatus::Parked { .. });
        let mut entries = self.state.agenda.entries.iter().filter(parked);
        let election = entries.find_map(|entry| match &entry.item.kind {
            ItemKind::Election { election } => {
                self.state.election(*election).filter(|found| is_released(found))
            }
            _ => None,
        })?;
        let title = &election.plan.title;
        let ready = tr(
            self.lang,
            format!(
                "Báo cáo các đồng chí, Ban Kiểm phiếu đã hoàn thành việc kiểm phiếu bầu {title}."
            ),
            format!("The counting committee has finished its count: {title}."),
        );
        let hear = match self.state.agenda.running().map(|entry| &entry.item.kind) {
            Some(ItemKind::Election { election }) if !self.waits(*election) => return None,
            Some(_) => self.say(
                "Xin tạm dừng nội dung đang tiến hành để nghe Ban Kiểm phiếu công bố kết quả.",
                "We pause here to hear the result.",
            ),
            None => self.say(
                "Xin mời Ban Kiểm phiếu công bố kết quả.",
                "I ask the counting committee to announce the result.",
            ),
        };
        Some(format!("{ready} {hear}"))
    }

    /// Whether an election can only go on once an earlier result is corrected.
    fn waits(self, id: ElectionId) -> bool {
        self.state.election(id).is_some_and(|election| election.waits_for_correction(self.state))
    }

    /// Tells which results no longer stand while the hall is at something else.
    fn withdrawals(self) -> Vec<String> {
        let parked = |entry: &&Entry| matches!(entry.status, ItemStatus::Parked { .. });
        let entries = self.state.agenda.entries.iter().filter(parked);
        let elections = entries.filter_map(|entry| match &entry.item.kind {
            ItemKind::Election { election } => {
                self.state.election(*election).filter(|found| !is_released(found))
            }
            _ => None,
        });
        elections.filter_map(|election| balloting::withdrawn(self, election)).collect()
    }

    fn between_items(self) -> Vec<String> {
        if self.state.agenda.next().is_some() {
            return vec![self.passing_on()];
        }
        let mut entries = self.state.agenda.entries.iter();
        if entries.any(|entry| matches!(entry.status, ItemStatus::Parked { .. })) {
            return vec![balloting::wait(self)];
        }
        self.own(&self.state.about.closing_words)
    }
}

impl Chair<'_> {
    /// Leads over to the next item.
    fn passing_on(self) -> String {
        self.say(
            "Tiếp theo chương trình, xin mời {meeting} chuyển sang nội dung: {next_item}.",
            "The next item on the agenda of the {meeting}: {next_item}.",
        )
    }
}

fn is_released(election: &Election) -> bool {
    election.current_round().is_some_and(|round| matches!(round.stage, RoundStage::Released { .. }))
}
