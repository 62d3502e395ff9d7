//! A delegates' congress to point the wall at.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};
use daihoi::domain::about::{About, Gathering, Stage};
use daihoi::domain::agenda::{Entry, Item, ItemKind, ItemStatus, Sitting};
use daihoi::domain::election::ballot::{Layout, Line, NameTally, Paper, Tally};
use daihoi::domain::election::round::{
    Attendance, Issue, Outcome, Round, RoundKind, RoundStage, Withdrawn,
};
use daihoi::domain::election::verdict::{Base, BaseTerm, Decision, Fate, NameVerdict, Verdict};
use daihoi::domain::election::{
    Candidate, CandidateStanding, Election, FloorChoice, Nominated, Nominee, Numbering, Occasion,
    Office, Opinion, Phase, Plan, SeatNumber, Source,
};
use daihoi::domain::hands::{HandBase, HandOutcome, HandResult, HandStage, HandVote, Motion};
use daihoi::domain::roster::{Attendee, Basis, Delegate, Presence, Seat, Sex, Standing};
use daihoi::domain::rules::{BaseOf, Ground};
use daihoi::domain::{CandidateId, ElectionId, ItemId, Moment, PersonId, State, Text, VoteId};

use crate::support::voting::rules;

pub(super) const ELECTION: ElectionId = ElectionId(1);
pub(super) const VOTE: VoteId = VoteId(1);

/// Names as they stand on rosters, some of them as long as names get.
pub(super) const NAMES: [&str; 18] = [
    "Nguyễn Văn An",
    "Trần Thị Thanh Bình",
    "Lê Quang Chiểu",
    "Phạm Thị Diễm",
    "Hoàng Phủ Ngọc Phan Gia Hân Thục",
    "Tôn Nữ Công Huyền Thị Quỳnh Giao",
    "Võ Minh Hải",
    "Đặng Hữu Khánh",
    "Bùi Thị Ngọc Lan",
    "Nguyễn Hoàng Khánh Phượng Thuỳ Linh",
    "Đỗ Đức Mạnh",
    "Hồ Thị Kim Ngân",
    "Ngô Tấn Phát",
    "Dương Thị Phượng",
    "Lý Thường Quân",
    "Phan Thị Mỹ Tâm",
    "Vũ Đình Trọng",
    "Phạm Bằng Ẵm",
];

const VOTES: [u32; 18] =
    [117, 96, 60, 111, 104, 88, 59, 101, 115, 97, 43, 109, 93, 82, 99, 61, 107, 31];

const ITEMS: [&str; 12] = [
    "Chào cờ, tuyên bố lý do, giới thiệu đại biểu",
    "Bầu Đoàn Chủ tịch, Đoàn Thư ký, Ban Thẩm tra tư cách đại biểu",
    "Thông qua chương trình và quy chế làm việc",
    "Diễn văn khai mạc",
    "Báo cáo thẩm tra tư cách đại biểu",
    "Báo cáo chính trị",
    "Báo cáo kiểm điểm của Ban Chấp hành khóa X",
    "Bầu Ban Chấp hành Đảng bộ Phường 12 khóa XI",
    "Thảo luận các văn kiện trình Đại hội",
    "Phát biểu chỉ đạo của cấp trên",
    "Thông qua Nghị quyết Đại hội",
    "Bế mạc",
];

/// An instant on the day of the congress.
pub(super) fn at(hour: u32, minute: u32, second: u32) -> Moment {
    let midnight = "2025-06-14T00:00:00+07:00".parse::<Moment>().unwrap();
    midnight + TimeDelta::seconds(i64::from(3600 * hour + 60 * minute + second))
}

/// A congress of 120 delegates, 118 of them present, at its ninth item; nothing is elected yet.
pub(super) fn congress() -> State {
    let mut state = State { about: about(), ..State::default() };
    state.stage = Stage::Sitting { since: at(8, 0, 0) };
    state.rules.citations = rules().citations;
    state.rules.quorum.numerator = 2;
    state.rules.quorum.denominator = 3;
    state.roster.people = (1..=120).map(|id| (PersonId(id), attendee(id))).collect();
    state.agenda.entries = (0..ITEMS.len()).map(entry).collect();
    state.elections.all = vec![election(NAMES.into_iter())];
    state
}

fn about() -> About {
    About {
        title: "Đại hội đại biểu Đảng bộ Phường 12 lần thứ XI, nhiệm kỳ 2025–2030".into(),
        organisation: "Đảng bộ Phường 12".into(),
        superior: "Đảng bộ Quận 10".into(),
        ordinal: "lần thứ XI".into(),
        term: "2025–2030".into(),
        place: "Hội trường Phường 12".into(),
        gathering: Gathering::DelegateCongress,
        ..About::default()
    }
}

fn attendee(id: u32) -> Attendee {
    let index = usize::try_from(id).unwrap() - 1;
    let name = NAMES.get(index).map_or_else(|| format!("Đại biểu Thứ {id}"), ToString::to_string);
    let presence = match id {
        119.. => Presence::Awaited,
        _ => Presence::Present { since: at(7, 30, 0) },
    };
    Attendee { delegate: delegate(id, &name), presence, seat: Seat::Own }
}

fn delegate(id: u32, name: &str) -> Delegate {
    Delegate {
        id: PersonId(id),
        name: name.into(),
        sex: Sex::Female,
        born: born(id),
        ethnicity: Text::default(),
        religion: Text::default(),
        joined: None,
        unit: "Chi bộ Khu phố 4".into(),
        post: post(id),
        category: Text::default(),
        education: Text::default(),
        theory: Text::default(),
        standing: Standing::Official,
        basis: Basis::Elected,
        convening: false,
        conditions: BTreeSet::new(),
    }
}

fn born(id: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1960 + i32::try_from(id % 35).unwrap(), 2, 1)
}

fn post(id: u32) -> Text {
    match id % 3 {
        0 => "Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân Phường 12".into(),
        1 => "Bí thư Chi bộ Khu phố 4".into(),
        _ => Text::default(),
    }
}

fn entry(index: usize) -> Entry {
    let number = u16::try_from(index + 1).unwrap();
    let status = match number {
        1..=7 => ItemStatus::Done { since: at(8, 0, 0), until: at(9, 0, 0) },
        8 => ItemStatus::Parked { since: at(9, 0, 0) },
        9 => ItemStatus::Running { since: at(9, 30, 0) },
        _ => ItemStatus::Waiting,
    };
    let item = Item {
        id: ItemId(number),
        title: ITEMS[index].into(),
        kind: ItemKind::Discussion,
        sitting: Sitting::Main,
        minutes: 20,
        leader: "Đoàn Chủ tịch".into(),
        words: Vec::new(),
        needs: Vec::new(),
    };
    Entry { item, status, earlier: Vec::new(), remarks: Vec::new() }
}

/// An election of 15 from the names given, with nothing voted yet.
pub(super) fn election<'a>(names: impl Iterator<Item = &'a str>) -> Election {
    Election {
        plan: Plan {
            id: ELECTION,
            office: Office::Committee,
            title: "Ban Chấp hành Đảng bộ Phường 12 khóa XI".into(),
            seats: 15,
            alternate_seats: 0,
            numbering: Numbering::Voted,
            among: None,
            occasion: Occasion::WholeTerm,
        },
        seats: SeatNumber::Settled(15),
        candidates: names.enumerate().map(|(index, name)| candidate(index, name)).collect(),
        phase: Phase::Nominating,
        floor_choice: FloorChoice::NotMade,
        rounds: Vec::new(),
    }
}

fn candidate(index: usize, name: &str) -> Candidate {
    let number = u16::try_from(index + 1).unwrap();
    Candidate {
        nominee: Nominee {
            id: CandidateId(number),
            who: Nominated::Person(PersonId(u32::from(number))),
            source: Source::Convening,
        },
        name: name.into(),
        standing: CandidateStanding::Standing,
        opinion: Opinion::NotAsked,
    }
}

/// Freezes the list of the congress's election and puts its first round at a stage.
pub(super) fn with_round(mut session: State, layout: Layout, stage: RoundStage) -> State {
    let election = &mut session.elections.all[0];
    let lines = election.candidates.iter().map(|candidate| Line {
        candidate: candidate.nominee.id,
        name: candidate.name.clone(),
        born: born(u32::from(candidate.nominee.id.0)),
        post: post(u32::from(candidate.nominee.id.0)),
        unit: "Chi bộ Khu phố 4".into(),
    });
    let paper = Paper {
        title: election.plan.title.clone(),
        layout,
        seats: 15,
        alternate_seats: 0,
        limit: 15,
        lines: lines.collect(),
        hash: "3f2a9c01".into(),
        round: 0,
    };
    election.phase = Phase::Balloting;
    election.rounds = vec![Round { stage, ..Round::new(1, RoundKind::First, paper) }];
    session
}

/// The same congress with a result in its last round that was announced before and withdrawn.
pub(super) fn with_withdrawn(mut state: State) -> State {
    let result = outcome(&state);
    state.elections.all[0].rounds.last_mut().unwrap().withdrawn.push(Withdrawn {
        result,
        announced: at(10, 30, 0),
        reason: "Cộng nhầm một tập phiếu".into(),
        decided_by: "Đoàn Chủ tịch".into(),
        at: at(10, 45, 0),
    });
    state
}

/// The outcome for as many names as the congress's election has: 118 in the base, 60 needed.
pub(super) fn outcome(state: &State) -> Outcome {
    let names = state.elections.all[0].candidates.len();
    let votes = || (0..names).map(|index| (id(index), VOTES[index % VOTES.len()]));
    let mut ranked: Vec<_> = votes().filter(|(_, votes)| 60 <= *votes).collect();
    ranked.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
    ranked.truncate(15);
    let elected: Vec<CandidateId> = ranked.into_iter().map(|(id, _)| id).collect();
    let fate = |id| if elected.contains(&id) { Fate::Elected } else { Fate::NotElected };
    let verdicts = votes().map(|(id, votes)| NameVerdict { candidate: id, votes, fate: fate(id) });
    let base = Base {
        rule: "BASE-2".into(),
        of: BaseOf::Convened,
        from: 120,
        less: vec![BaseTerm {
            ground: Ground::AbsentThroughout,
            people: vec![PersonId(119), PersonId(120)],
        }],
        size: 118,
    };
    Outcome {
        attendance: Attendance { convened: 120, present: 118, base: base.clone() },
        issue: Issue { printed: 125, issued: 117, spoiled: 0, ..Issue::default() },
        tally: tally(votes().map(|(_, votes)| votes)),
        hand: None,
        doubts: Vec::new(),
        verdict: Verdict {
            rule: "WIN-1".into(),
            base,
            needed: 60,
            names: verdicts.collect(),
            elected,
            alternates: Vec::new(),
            decision: Decision::Complete,
        },
    }
}

fn id(index: usize) -> CandidateId {
    CandidateId(u16::try_from(index + 1).unwrap())
}

fn tally(votes: impl Iterator<Item = u32>) -> Tally {
    Tally {
        collected: 117,
        valid: 114,
        invalid: 3,
        invalid_by_ground: BTreeMap::new(),
        names: votes.map(|votes| NameTally { votes, ..NameTally::default() }).collect(),
    }
}

/// A show of hands on a motion, called but not counted.
pub(super) fn called(mut state: State, motion: Motion) -> State {
    let called = HandStage::Called { at: at(10, 0, 0) };
    state.hands.votes = vec![HandVote { id: VOTE, motion, stage: called }];
    state
}

/// A show of hands on a motion, counted: 117 of 120 agree.
pub(super) fn counted(mut state: State, motion: Motion) -> State {
    let result = HandResult {
        agree: 117,
        disagree: 1,
        other: 0,
        present: 118,
        convened: 120,
        base: 120,
        base_kind: HandBase::Convened,
        needed: 61,
        outcome: HandOutcome::Carried,
        at: at(10, 1, 0),
    };
    state.hands.votes = vec![HandVote { id: VOTE, motion, stage: HandStage::Counted(result) }];
    state
}
