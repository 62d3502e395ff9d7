//! The counting minutes (biên bản kiểm phiếu) of one round, field by field (RULES 5.2). Official
//! delegates and alternates have minutes of their own, and so has an opinion ballot.

mod figures;

pub(super) use figures::{papers, votes};

use figures::{elected, whole_of_shares};

use super::catalogue::{Kind, Made, Source};
use super::document::{Block, Cell, Counters, Document, Signature};
use super::head::{clock, foot, opening};
use super::rounds::{Told, find};
use super::{ChainHead, NotReady, withdrawn};
use crate::domain::bodies::Slate;
use crate::domain::election::Election;
use crate::domain::election::ballot::Line;
use crate::domain::election::check::{Level, of_outcome};
use crate::domain::election::round::{HandTally, Outcome, Round};
use crate::domain::election::sentence::Reading;
use crate::domain::election::stage::StageName;
use crate::domain::narration::{day, occasion_text, person_name, person_names, round_label};
use crate::domain::rules::Terms;
use crate::domain::{CandidateId, ElectionId, History, State, Text, tr};

/// How many copies are signed: for the presidium, for the level above and for the archive.
const COPIES: u32 = 3;

/// Which seats of a round the minutes are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// Seats of one kind only.
    Whole,
    Official,
    Alternates,
}

/// Writes the counting minutes of a round, once its lots are reconciled; where alternates stand on
/// the same list, those of the official seats.
pub fn counting_minutes(
    history: &History,
    election: ElectionId,
    round: u8,
    chain: &ChainHead,
) -> Result<Document, NotReady> {
    let no_such_round = NotReady::NoSuchRound { election, round };
    let election = history.state().election(election).ok_or(no_such_round.clone())?;
    let round = election.rounds.iter().find(|r| r.number == round).ok_or(no_such_round)?;
    let [part, ..] = parts(round);
    made(history, (election, round), part, chain)
}

/// The counting minutes of every round that was prepared and not stopped.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    let rounds = source.state().elections.all.iter().flat_map(|election| {
        let stands = |round: &&Round| !round.is_annulled() || round.was_heard();
        election.rounds.iter().filter(stands).map(move |round| (election, round))
    });
    rounds.flat_map(|of| of_round(source, of)).collect()
}

/// The minutes of a round, and what tells them apart. Before they are signed, there is the copy to
/// sign.
fn of_round(source: Source<'_>, (election, round): (&Election, &Round)) -> Vec<Made> {
    let (lang, which) = (source.own_lang(), format!("{}-{}", election.plan.id, round.number));
    let mut papers = Vec::new();
    for part in parts(round).into_iter().filter(|part| is_wanted(*part, round)) {
        let which = match part {
            Part::Whole | Part::Official => which.clone(),
            Part::Alternates => format!("{which}-{}", tr(lang, "du-khuyet", "alternates")),
        };
        let made = made(source.history, (election, round), part, source.chain);
        if round.stage.name() == StageName::Reconciled && made.is_ok() {
            let to_sign = format!("{which}-{}", tr(lang, "trinh-ky", "to-sign"));
            let copy = Kind::CountingMinutes.file_name(&to_sign, lang);
            let (election, round) = (election.plan.title.to_string(), round.number);
            let missing = NotReady::NotSigned { election, round, copy };
            papers.extend([(which, Err(missing)), (to_sign, made)]);
        } else {
            papers.push((which, made));
        }
    }
    papers
}

fn parts(round: &Round) -> [Part; 2] {
    if is_mixed(round) {
        [Part::Official, Part::Alternates]
    } else {
        [Part::Whole, Part::Alternates]
    }
}

/// The alternates' minutes wait for a result: until then one sentence says what is missing.
fn is_wanted(part: Part, round: &Round) -> bool {
    part != Part::Alternates || is_mixed(round) && round.stage.outcome().is_some()
}

fn is_mixed(round: &Round) -> bool {
    0 < round.paper.seats && 0 < round.paper.alternate_seats
}

fn made(
    history: &History,
    (election, round): (&Election, &Round),
    part: Part,
    chain: &ChainHead,
) -> Result<Document, NotReady> {
    let title = || election.plan.title.to_string();
    let heard = round.withdrawn.last().map(|old| &old.result);
    let now = round.stage.name();
    let known = round.stage.outcome().or(heard).ok_or_else(|| NotReady::NotCounted {
        election: title(),
        round: round.number,
        now,
    })?;
    let mut findings = of_outcome(known, &round.paper);
    findings.retain(|finding| finding.level() == Level::Error);
    if !findings.is_empty() {
        return Err(NotReady::NotSound { election: title(), round: round.number, findings });
    }
    let minutes = Minutes { history, election, round, known, part };
    Ok(minutes.write(chain))
}

/// The verdict of a round, to be put in words.
pub(super) fn reading<'a>(
    state: &'a State,
    election: &Election,
    round: &'a Round,
    outcome: &'a Outcome,
) -> Reading<'a> {
    let (rules, lang) = (&state.rules, state.about.lang);
    let if_open = election.if_open(round, state);
    let (paper, verdict, gathering) = (&round.paper, &outcome.verdict, state.about.gathering);
    Reading { paper, verdict, rules, if_open, gathering, lang }
}

/// What the minutes of a round are written from. `known` is the result of the round or, while it is
/// being corrected, the one that was withdrawn.
struct Minutes<'a> {
    history: &'a History,
    election: &'a Election,
    round: &'a Round,
    known: &'a Outcome,
    part: Part,
}

impl Minutes<'_> {
    fn write(&self, chain: &ChainHead) -> Document {
        let Self { history, election, round, known, .. } = *self;
        let state = history.state();
        let lang = state.about.lang;
        let told = find(history, election.plan.id, round.number);
        let mut document = Document::new(lang);
        self.top(&mut document, told.as_ref());
        let reading = reading(state, election, round, known);
        document.heading(2, tr(lang, "Căn cứ và danh sách bầu cử", "Rules and list"));
        document.list(&basis(state, &reading));
        self.names(&mut document);
        let committee = told.as_ref().and_then(|told| told.committee);
        if let Some(slate) = committee {
            document.heading(2, tr(lang, "Ban Kiểm phiếu", "Who counted"));
            document.list(&[committee_line(state, slate)]);
        }
        if let Some(outcome) = round.stage.outcome() {
            self.result(&mut document, outcome, told.as_ref());
        }
        withdrawn::versions(&mut document, state, (election, round), 2);
        document.list(&state.rules.after_the_count(lang));
        document.paragraph(&tr(
            lang,
            format!("Biên bản lập thành {COPIES} bản có giá trị như nhau."),
            format!("Made out in {COPIES} copies, each as good as the other."),
        ));
        document.hands = counters(state, committee);
        document.blocks.push(Block::Signatures(signatures(&document.hands, state)));
        foot(&mut document, state, chain);
        document
    }

    /// The head, what was elected, and what the paper is not.
    fn top(&self, document: &mut Document, told: Option<&Told<'_>>) {
        let state = self.history.state();
        let lang = document.lang;
        let kind = tr(lang, "BIÊN BẢN KIỂM PHIẾU", "COUNTING MINUTES");
        opening(document, kind, told.and_then(|told| told.until));
        let (title, kind) = (&self.election.plan.title, round_label(self.round.kind, lang));
        let part = match self.part {
            Part::Whole => "",
            Part::Official => tr(lang, ", đại biểu chính thức", ", official seats"),
            Part::Alternates => tr(lang, ", đại biểu dự khuyết", ", alternates"),
        };
        document.strong(&format!("{title}{part} ({kind})"));
        if let Some(occasion) = occasion_text(&self.election.plan, &state.rules, lang) {
            document.paragraph(&occasion);
        }
        document.paragraph(tr(
            lang,
            "Bảng đối chiếu, không thay biên bản do Ban Kiểm phiếu ký.",
            "A check sheet; it does not replace the minutes that those who counted sign.",
        ));
        if let Some(standing) = withdrawn::standing(self.round, self.round.stage.outcome(), lang) {
            document.strong(standing);
        }
    }

    /// The list in the order of the ballot; for alternates, of those who have no official seat.
    fn names(&self, document: &mut Document) {
        let lang = document.lang;
        let row = |(number, line): (usize, &Line)| {
            let born = line.born.map(day).unwrap_or_default();
            let post = [&line.post, &line.unit].map(Text::as_str);
            let post = post.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
            let name = line.name.as_str();
            [Cell::from(number), name.into(), born.into(), post.join(", ").into()].to_vec()
        };
        let lines = (1..).zip(&self.round.paper.lines);
        let rows = lines.filter(|(_, line)| self.is_about(line.candidate)).map(row);
        document.table(
            &tr(
                lang,
                ["STT", "Họ và tên", "Ngày sinh", "Chức vụ, đơn vị"],
                ["No.", "Name", "Born", "Post, unit"],
            ),
            &rows.collect::<Vec<_>>(),
        );
    }

    fn is_about(&self, name: CandidateId) -> bool {
        match self.part {
            Part::Whole | Part::Official => true,
            Part::Alternates => !self.known.verdict.elected.contains(&name),
        }
    }

    fn result(&self, document: &mut Document, outcome: &Outcome, told: Option<&Told<'_>>) {
        let lang = document.lang;
        let state = self.history.state();
        document.heading(2, tr(lang, "Số phiếu", "The ballots"));
        let mut numbers = papers(outcome, lang);
        let remarks = of_outcome(outcome, &self.round.paper);
        numbers.extend(remarks.iter().map(|remark| remark.text(lang)));
        document.list(&numbers);
        document.heading(2, tr(lang, "Kết quả kiểm phiếu", "The count"));
        votes(document, &self.round.paper, outcome, |name| self.is_about(name));
        document.paragraph(&whole_of_shares(&outcome.verdict.base, lang));
        if let Some(HandTally { counted_by, .. }) = &outcome.hand {
            document.paragraph(&tr(
                lang,
                format!("Kiểm tay và nhập máy khớp nhau (kiểm tay: {counted_by})."),
                format!("The tally by hand and the keyed ballots agree (by hand: {counted_by})."),
            ));
        }
        let reading = reading(state, self.election, self.round, outcome);
        document.paragraph(&reading.of_base());
        self.verdict(document, &reading);
        if let Some(at) = told.and_then(|told| told.until) {
            let at = clock(at, lang);
            let ended = tr(lang, format!("Kiểm xong lúc {at}."), format!("Ended at {at}."));
            document.paragraph(&ended);
        }
    }

    fn verdict(&self, document: &mut Document, reading: &Reading<'_>) {
        let (verdict, lang) = (reading.verdict, document.lang);
        if self.part != Part::Alternates {
            document.heading(2, tr(lang, "Trúng cử", "Elected"));
            elected(document, reading, &verdict.elected);
        }
        let has_alternates = !verdict.alternates.is_empty() && self.part == Part::Whole;
        if has_alternates || self.part == Part::Alternates {
            document.heading(2, tr(lang, "Trúng cử dự khuyết", "Elected as alternates"));
            elected(document, reading, &verdict.alternates);
        }
        if let Some(question) = reading.of_question() {
            document.paragraph(&question);
        }
    }
}

fn basis(state: &State, reading: &Reading<'_>) -> Vec<String> {
    let (seats, paper, title) = (reading.of_seats(), reading.paper, &state.rules.title);
    let (names, hash) = (paper.lines.len(), &paper.hash);
    tr(
        state.about.lang,
        [
            format!("Quy định áp dụng: {title}"),
            format!("Số lượng bầu: {seats}; danh sách {names} người; mã phiếu {hash}"),
        ],
        [
            format!("Rules applied: {title}"),
            format!("To elect: {seats}; {names} names on the list; ballot {hash}"),
        ],
    )
    .to_vec()
}

/// Names those who counted, the head first.
pub(super) fn committee_line(state: &State, counted: &Slate) -> String {
    let (head, others) = (person_name(state, counted.head), person_names(state, &counted.members));
    let others = if others.is_empty() { others } else { format!(", {others}") };
    tr(
        state.about.lang,
        format!("Ban Kiểm phiếu: {head} (Trưởng ban){others}"),
        format!("Counted by: {head} (head){others}"),
    )
}

/// The counting committee, by name.
fn counters(state: &State, committee: Option<&Slate>) -> Counters {
    let Some(elected) = committee else { return Counters::default() };
    let members = elected.members.iter().map(|&member| person_name(state, member)).collect();
    Counters { head: Some(person_name(state, elected.head)), members }
}

/// Room for the head, for every member, and for the presidium, unless the form says otherwise.
fn signatures(hands: &Counters, state: &State) -> Vec<Signature> {
    let place = |office: &str, name| Signature { office: office.to_owned(), name };
    let in_english = match state.rules.terms {
        Terms::Congress => ["Head of the counting committee", "Member", "Presidium"],
        Terms::Assembly => ["First teller", "Teller", "Chair"],
    };
    let in_vietnamese = ["TRƯỞNG BAN KIỂM PHIẾU", "ỦY VIÊN", "T/M ĐOÀN CHỦ TỊCH"];
    let [head, member, presidium] = tr(state.about.lang, in_vietnamese, in_english);
    let members = hands.members.iter().map(|name| place(member, Some(name.clone())));
    let first = [place(head, hands.head.clone())].into_iter();
    first.chain(members).chain([place(presidium, None)]).collect()
}
