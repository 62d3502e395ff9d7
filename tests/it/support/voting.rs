//! Elections for tests: papers and votes in one line, and the steps of a ballot through the one door.

use std::sync::LazyLock;

use chrono::NaiveDate;
use daihoi::domain::about::{About, Gathering, Level, SessionCommand};
use daihoi::domain::bodies::Body;
use daihoi::domain::election::ballot::{Ballot, Layout, Line, NameTally, Paper, Tally};
use daihoi::domain::election::lot::LotCommand;
use daihoi::domain::election::round::{Outcome, Round, RoundCommand, RoundKind};
use daihoi::domain::election::verdict::{Base, Verdict, draw};
use daihoi::domain::election::{
    Election, ElectionCommand, Marks, Nominated, Numbering, Occasion, Office, OpinionBallot, Plan,
    Source,
};
use daihoi::domain::hands::Motion;
use daihoi::domain::roster::Delegate;
use daihoi::domain::rules::{self, BaseOf, RuleSet};
use daihoi::domain::{CandidateId, Command, ElectionId, LotId, PersonId};

use super::domain::{
    Congress, arrive, call, count, delegate, open, propose, register, slate, text,
};

pub(crate) const FIRST: ElectionId = ElectionId(1);
pub(crate) const RULES: &str = include_str!("../../../session-templates/rules/190-QD-TW-2024.toml");

static RULE_SET: LazyLock<RuleSet> = LazyLock::new(|| rules::parse(RULES).unwrap());

pub(crate) fn rules() -> RuleSet {
    RULE_SET.clone()
}

/// A strike-out paper (or columns, where nobody is left over) of so many names.
pub(crate) fn paper(names: u16, seats: u16) -> Paper {
    let layout = match names {
        1 => Layout::SingleName,
        names if names > seats => Layout::StrikeOut,
        _ => Layout::AgreeColumns,
    };
    Paper {
        title: text("Ban Chấp hành"),
        layout,
        seats,
        alternate_seats: 0,
        limit: seats,
        lines: (1..=names).map(line).collect(),
        hash: text(""),
        round: 0,
    }
}

fn line(number: u16) -> Line {
    Line {
        candidate: CandidateId(number),
        name: text(&format!("Trần Thị {number}")),
        born: NaiveDate::from_ymd_opt(2000 - i32::from(number), 1, 1),
        post: text(""),
        unit: text(""),
    }
}

pub(crate) fn base_of(size: u32) -> Base {
    Base { rule: text("BASE-M"), of: BaseOf::Convened, from: size, less: Vec::new(), size }
}

/// The tally of a round in which the names got these votes.
pub(crate) fn tally(votes: &[u32], valid: u32, invalid: u32) -> Tally {
    let names = votes.iter().map(|votes| NameTally { votes: *votes, ..NameTally::default() });
    Tally { collected: valid + invalid, valid, invalid, names: names.collect(), ..Tally::default() }
}

/// The verdict by the rules of 2024 on these votes.
pub(crate) fn verdict_on(votes: &[u32], seats: u16, alternate_seats: u16, base: u32) -> Verdict {
    let names = u16::try_from(votes.len()).unwrap();
    let paper = Paper { alternate_seats, ..paper(names, seats) };
    let tally = tally(votes, base, 0);
    draw(&paper, RoundKind::First, &base_of(base), &tally, &rules().winning)
}

pub(crate) fn ids(candidates: &[CandidateId]) -> Vec<u16> {
    candidates.iter().map(|candidate| candidate.0).collect()
}

/// An open members' congress by the rules of 2024, with everybody present.
pub(crate) fn hall(people: u32) -> Congress {
    hall_of((1..=people).map(delegate).collect(), people)
}

/// The same of these people, of whom those with the first numbers are present.
pub(crate) fn hall_of(delegates: Vec<Delegate>, present: u32) -> Congress {
    hall_as(Gathering::MemberCongress, delegates, present)
}

pub(crate) fn hall_as(gathering: Gathering, delegates: Vec<Delegate>, present: u32) -> Congress {
    Congress::default()
        .given(create(gathering))
        .given(register(delegates))
        .given(arrive(1..=present))
        .given(open())
}

/// A delegates' congress above the grassroots, with everybody present.
pub(crate) fn hall_above(people: u32) -> Congress {
    Congress::default()
        .given(create_at(Level::Above, Gathering::DelegateCongress))
        .given(register((1..=people).map(delegate).collect()))
        .given(arrive(1..=people))
        .given(open())
}

fn create(gathering: Gathering) -> Command {
    create_at(Level::Grassroots, gathering)
}

fn create_at(level: Level, gathering: Gathering) -> Command {
    let title = text("Đại hội Chi bộ 12");
    let about = About { title, gathering, level, ..About::default() };
    Command::Session(SessionCommand::Create { about: Box::new(about), rules: Box::new(rules()) })
}

/// The plan of an election of a committee, whose number is voted.
pub(crate) fn committee_plan(seats: u16) -> Plan {
    Plan {
        id: FIRST,
        office: Office::Committee,
        title: text("Ban Chấp hành"),
        seats,
        alternate_seats: 0,
        numbering: Numbering::Voted,
        among: None,
        occasion: Occasion::WholeTerm,
    }
}

/// The plan of an election to an office without obligatory surplus, whose number is allotted.
pub(crate) fn allotted(office: Office, seats: u16) -> Plan {
    Plan { office, numbering: Numbering::Allotted, ..committee_plan(seats) }
}

pub(crate) fn plan_all(plans: Vec<Plan>) -> Command {
    Command::Election(ElectionCommand::Plan { plans })
}

pub(crate) fn nominate(person: u32) -> Command {
    nominate_by(person, Source::Convening)
}

pub(crate) fn nominate_by(person: u32, source: Source) -> Command {
    let who = Nominated::Person(PersonId(person));
    Command::Election(ElectionCommand::Nominate { election: FIRST, who, source })
}

pub(crate) fn from_floor(by: u32) -> Source {
    Source::Floor { by: PersonId(by) }
}

pub(crate) fn withdraw(candidate: u16) -> Command {
    let (candidate, reason) = (CandidateId(candidate), text("Sức khỏe"));
    Command::Election(ElectionCommand::Withdraw { election: FIRST, candidate, reason })
}

pub(crate) fn opinion(candidate: u16, support: u32) -> Command {
    let candidate = CandidateId(candidate);
    Command::Election(ElectionCommand::Opinion { election: FIRST, candidate, support })
}

/// An opinion ballot of which every paper came back valid: the names with those who agree and
/// those who do not.
pub(crate) fn opinion_ballot(issued: u32, names: &[(u16, u32, u32)]) -> OpinionBallot {
    let marks = |&(candidate, agree, disagree): &(u16, u32, u32)| Marks {
        candidate: CandidateId(candidate),
        agree,
        disagree,
    };
    let names = names.iter().map(marks).collect();
    OpinionBallot { election: FIRST, issued, collected: issued, valid: issued, invalid: 0, names }
}

pub(crate) fn note_ballot(ballot: OpinionBallot) -> Command {
    Command::Election(ElectionCommand::OpinionBallot(ballot))
}

pub(crate) fn settle_tie(taken: &[u16], decided_by: &str) -> Command {
    let taken = taken.iter().copied().map(CandidateId).collect();
    let decided_by = text(decided_by);
    Command::Election(ElectionCommand::SettleFloorTie { election: FIRST, taken, decided_by })
}

pub(crate) fn draw_list() -> Command {
    Command::Election(ElectionCommand::DrawList { election: FIRST })
}

pub(crate) fn reopen_nominations() -> Command {
    let reason = text("Giới thiệu bổ sung");
    Command::Election(ElectionCommand::ReopenNominations { election: FIRST, reason })
}

pub(crate) fn conclude() -> Command {
    let reason = text("Đại hội quyết định không bầu tiếp");
    Command::Election(ElectionCommand::Conclude { election: FIRST, reason })
}

pub(crate) fn hand_over() -> Command {
    let keeper = text("Ban Chấp hành mới");
    Command::Election(ElectionCommand::HandOver { election: FIRST, keeper })
}

pub(crate) fn seal() -> RoundCommand {
    RoundCommand::Seal { election: FIRST }
}

pub(crate) fn issue(printed: u32, issued: u32, spoiled: u32) -> RoundCommand {
    RoundCommand::Issue { election: FIRST, printed, issued, spoiled }
}

pub(crate) fn collect(collected: u32) -> RoundCommand {
    RoundCommand::Collect { election: FIRST, collected, swapped: 0, unused: None }
}

pub(crate) fn open_count() -> RoundCommand {
    RoundCommand::OpenCount { election: FIRST }
}

pub(crate) fn reconcile() -> RoundCommand {
    RoundCommand::Reconcile { election: FIRST }
}

pub(crate) fn sign() -> RoundCommand {
    RoundCommand::Sign { election: FIRST }
}

pub(crate) fn release(by: &str) -> RoundCommand {
    RoundCommand::Release { election: FIRST, released_by: text(by) }
}

pub(crate) fn announce() -> RoundCommand {
    RoundCommand::Announce { election: FIRST }
}

pub(crate) fn annul() -> RoundCommand {
    RoundCommand::Annul { election: FIRST, reason: text("Số phiếu không khớp") }
}

pub(crate) fn withdraw_result() -> RoundCommand {
    let (reason, decided_by) = (text("Cộng nhầm một tập"), text("Đoàn Chủ tịch: Nguyễn Văn 1"));
    RoundCommand::WithdrawResult { election: FIRST, reason, decided_by }
}

pub(crate) fn declare(size: u32) -> LotCommand {
    LotCommand::Declare { election: FIRST, size }
}

pub(crate) fn begin_pass(lot: u16, keyer: &str) -> LotCommand {
    LotCommand::Begin { election: FIRST, lot: LotId(lot), keyer: text(keyer) }
}

pub(crate) fn key(lot: u16, ballot: Ballot) -> LotCommand {
    LotCommand::Key { election: FIRST, lot: LotId(lot), ballot }
}

pub(crate) fn take_back(lot: u16) -> LotCommand {
    LotCommand::TakeBack { election: FIRST, lot: LotId(lot) }
}

pub(crate) fn end(lot: u16) -> LotCommand {
    LotCommand::End { election: FIRST, lot: LotId(lot) }
}

pub(crate) fn settle(lot: u16, ballots: Vec<Ballot>) -> LotCommand {
    LotCommand::Settle { election: FIRST, lot: LotId(lot), ballots, checker: text("Lê Kiểm") }
}

pub(crate) fn recount(lot: u16) -> LotCommand {
    LotCommand::Recount { election: FIRST, lot: LotId(lot), reason: text("Nhập nhầm tập") }
}

pub(crate) fn rule_doubt(lot: u16, ballot: Ballot) -> LotCommand {
    let decided_by = text("Ban Kiểm phiếu");
    LotCommand::Rule { election: FIRST, lot: LotId(lot), ballot, decided_by }
}

pub(crate) fn another_round() -> Motion {
    Motion::AnotherRound { election: FIRST }
}

pub(crate) fn ballot_list() -> Motion {
    Motion::BallotList { election: FIRST }
}

pub(crate) fn struck(numbers: &[u16]) -> Ballot {
    Ballot::Struck(numbers.to_vec())
}

pub(crate) fn kept(numbers: &[u16]) -> Ballot {
    Ballot::Kept(numbers.to_vec())
}

pub(crate) fn marks(agree: &[u16], disagree: &[u16]) -> Ballot {
    Ballot::Marks { agree: agree.to_vec(), disagree: disagree.to_vec() }
}

pub(crate) fn doubtful(why: &str) -> Ballot {
    Ballot::Doubtful { why: text(why) }
}

/// The steps of an election, each of which must be accepted.
pub(crate) trait Steps: Sized {
    /// Raises every card for a motion.
    fn carried(self, motion: Motion) -> Self;
    /// Raises no card for a motion.
    fn lost(self, motion: Motion) -> Self;
    /// Settles the number, puts these people forward and votes the list.
    fn listed(self, seats: u16, people: impl IntoIterator<Item = u32>) -> Self;
    /// Elects these people as the counting committee, the first as its head.
    fn with_committee(self, people: [u32; 3]) -> Self;
    /// Seals the box and opens the count of so many ballots.
    fn counting(self, ballots: u32) -> Self;
    /// Keys ballots as one lot, the same in both passes.
    fn keyed(self, ballots: &[Ballot]) -> Self;
    fn pass(self, lot: u16, keyer: &str, ballots: &[Ballot]) -> Self;
    /// Votes these ballots in the present round and announces the result.
    fn voted(self, ballots: &[Ballot]) -> Self;
    /// Adds the lots up; the result is signed, released and announced.
    fn published(self) -> Self;
    fn election(&self) -> &Election;
    fn round(&self) -> &Round;
    fn outcome(&self) -> &Outcome;
}

impl Steps for Congress {
    fn carried(self, motion: Motion) -> Self {
        let present = self.state().roster.present_voters();
        self.given(call(motion)).given(count(present, 0, 0))
    }

    fn lost(self, motion: Motion) -> Self {
        let present = self.state().roster.present_voters();
        self.given(call(motion)).given(count(0, present, 0))
    }

    fn listed(self, seats: u16, people: impl IntoIterator<Item = u32>) -> Self {
        let planned = self.given(plan_all(vec![committee_plan(seats)]));
        let settled = planned.carried(Motion::SeatNumber { election: FIRST, seats });
        let named = people.into_iter().fold(settled, |hall, person| hall.given(nominate(person)));
        named.given(draw_list()).carried(ballot_list())
    }

    fn with_committee(self, [head, second, third]: [u32; 3]) -> Self {
        let body = Body::Counting(FIRST);
        self.given(propose(body, slate(head, [second, third])))
            .carried(Motion::BodyNumber { body, number: 3 })
            .carried(Motion::BodyList { body })
    }

    fn counting(self, ballots: u32) -> Self {
        self.given(Command::Round(seal()))
            .given(Command::Round(issue(ballots, ballots, 0)))
            .given(Command::Round(collect(ballots)))
            .given(Command::Round(open_count()))
    }

    fn keyed(self, ballots: &[Ballot]) -> Self {
        let hall = self.given(Command::Lot(declare(u32::try_from(ballots.len()).unwrap())));
        hall.pass(1, "Lê Thị Nhập", ballots).pass(1, "Phạm Văn Đọc", ballots)
    }

    fn pass(self, lot: u16, keyer: &str, ballots: &[Ballot]) -> Self {
        let begun = self.given(Command::Lot(begin_pass(lot, keyer)));
        let key_one =
            |hall: Self, ballot: &Ballot| hall.given(Command::Lot(key(lot, ballot.clone())));
        ballots.iter().fold(begun, key_one).given(Command::Lot(end(lot)))
    }

    fn voted(self, ballots: &[Ballot]) -> Self {
        self.counting(u32::try_from(ballots.len()).unwrap()).keyed(ballots).published()
    }

    fn published(self) -> Self {
        let head = self.state().bodies.elected(Body::Counting(FIRST)).unwrap().head;
        let name = self.state().roster.get(head).unwrap().delegate.name.clone();
        self.given(Command::Round(reconcile()))
            .given(Command::Round(sign()))
            .given(Command::Round(release(&name)))
            .given(Command::Round(announce()))
    }

    fn election(&self) -> &Election {
        self.state().elections.find(FIRST).unwrap()
    }

    fn round(&self) -> &Round {
        self.election().current_round().unwrap()
    }

    fn outcome(&self) -> &Outcome {
        self.round().stage.outcome().unwrap()
    }
}
