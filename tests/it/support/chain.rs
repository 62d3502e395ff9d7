//! Elections that hang together: rules on offices, plans of several elections, whole votes.

use std::collections::BTreeMap;

use daihoi::domain::bodies::Body;
use daihoi::domain::election::ballot::{Ballot, Layout};
use daihoi::domain::election::lot::LotCommand;
use daihoi::domain::election::round::RoundCommand;
use daihoi::domain::election::{
    Election, ElectionCommand, Nominated, Numbering, Occasion, Office, Plan, Source,
};
use daihoi::domain::hands::Motion;
use daihoi::domain::rules::{Citation, Evidence, IfUnfilled, OfficeRule, Offices, RuleSet};
use daihoi::domain::{Command, ElectionId, Gathering, LotId, PersonId};

use super::domain::{
    Congress, arrive, call, count, create_under, delegate, open, persons, propose, register, slate,
    text,
};
use super::voting::{self, kept, marks, plan_all};

/// The rules of 2024 with these on the offices, and none on the surplus, which is not the point.
pub(crate) fn rules_with(offices: Offices) -> RuleSet {
    let mut rules = RuleSet { offices, ..voting::rules() };
    rules.surplus.obligatory_for.clear();
    rules.surplus.cap_percent = 0;
    for (rule, article) in CITED {
        let (vi, en) = (text("…"), text("…"));
        let citation = Citation { article: text(article), vi, en, evidence: Evidence::Read };
        rules.citations.insert(text(rule), citation);
    }
    rules
}

const CITED: [(&str, &str); 4] = [
    ("OFF-2", "Điều 24 Điều lệ Đảng"),
    ("OFF-5", "Quy định 294-QĐ/TW"),
    ("CHAIN-1", "Hướng dẫn 24-HD/BTCTW"),
    ("CHAIN-2", "bổ sung ngày 20/8/2009"),
];

/// A branch: a committee from nine members on, the secretary and the deputy out of it, three votes.
pub(crate) fn branch_offices() -> Offices {
    let leader = |other| OfficeRule {
        rule: text("OFF-3"),
        at: vec![Gathering::MemberCongress, Gathering::CommitteeMeeting],
        among: vec![Office::StandingCommittee, Office::Committee],
        apart_from: vec![other],
        most_rounds: 3,
        if_unfilled: IfUnfilled::SuperiorAppoints,
        unfilled_rule: text("OFF-5"),
        ..OfficeRule::default()
    };
    let committee = OfficeRule {
        rule: text("OFF-2"),
        at: vec![Gathering::MemberCongress, Gathering::DelegateCongress],
        least_members: 9,
        ..OfficeRule::default()
    };
    let meeting = |among: Vec<Office>| OfficeRule {
        rule: text("OFF-4"),
        at: vec![Gathering::CommitteeMeeting],
        among,
        ..OfficeRule::default()
    };
    BTreeMap::from([
        (Office::Committee, committee),
        (Office::StandingCommittee, meeting(vec![Office::Committee])),
        (Office::Secretary, leader(Office::DeputySecretary)),
        (Office::DeputySecretary, leader(Office::Secretary)),
        (Office::InspectionCommittee, meeting(Vec::new())),
        (Office::InspectionHead, meeting(vec![Office::InspectionCommittee])),
    ])
}

/// The pilots of 2009: everything at the congress, one out of the other.
pub(crate) fn pilot_offices() -> Offices {
    let at_congress = |among: Vec<Office>, apart_from: Vec<Office>| OfficeRule {
        rule: text("CHAIN-1"),
        at: vec![Gathering::MemberCongress, Gathering::DelegateCongress],
        among,
        apart_from,
        ..OfficeRule::default()
    };
    let standing = OfficeRule {
        if_unfilled: IfUnfilled::CommitteeMeeting,
        unfilled_rule: text("CHAIN-2"),
        ..at_congress(vec![Office::Committee], Vec::new())
    };
    let bodies = || vec![Office::StandingCommittee];
    BTreeMap::from([
        (Office::Committee, at_congress(Vec::new(), Vec::new())),
        (Office::StandingCommittee, standing),
        (Office::Secretary, at_congress(bodies(), vec![Office::DeputySecretary])),
        (Office::DeputySecretary, at_congress(bodies(), vec![Office::Secretary])),
    ])
}

/// An open session by these rules, with so many people who are all present.
pub(crate) fn hall(gathering: Gathering, people: u32, rules: RuleSet) -> Congress {
    Congress::default()
        .given(create_under(gathering, rules))
        .given(register((1..=people).map(delegate).collect()))
        .given(arrive(1..=people))
        .given(open())
}

/// An election to an office, whose number is allotted, out of the winners of an earlier one.
pub(crate) fn election(number: u16, office: Office, seats: u16, among: u16) -> Plan {
    Plan {
        id: ElectionId(number),
        office,
        title: text(&format!("{office:?}")),
        seats,
        alternate_seats: 0,
        numbering: Numbering::Allotted,
        among: (0 < among).then_some(ElectionId(among)),
        occasion: Occasion::WholeTerm,
    }
}

/// Committee, secretary and deputy of a branch, in the order of a congress.
pub(crate) fn branch_plans() -> Vec<Plan> {
    vec![
        election(1, Office::Committee, 3, 0),
        election(2, Office::Secretary, 1, 1),
        election(3, Office::DeputySecretary, 1, 1),
    ]
}

/// The four steps of a pilot congress.
pub(crate) fn pilot_plans() -> Vec<Plan> {
    vec![
        election(1, Office::Committee, 5, 0),
        election(2, Office::StandingCommittee, 3, 1),
        election(3, Office::Secretary, 1, 2),
        election(4, Office::DeputySecretary, 1, 2),
    ]
}

pub(crate) fn nominate(number: u16, person: u32) -> Command {
    let (election, who) = (ElectionId(number), Nominated::Person(PersonId(person)));
    Command::Election(ElectionCommand::Nominate { election, who, source: Source::Convening })
}

pub(crate) fn nominate_all(number: u16, people: impl IntoIterator<Item = u32>) -> Command {
    let (election, people) = (ElectionId(number), persons(people));
    Command::Election(ElectionCommand::NominateAll { election, people })
}

pub(crate) fn draw_list(number: u16) -> Command {
    Command::Election(ElectionCommand::DrawList { election: ElectionId(number) })
}

pub(crate) fn conclude(number: u16) -> Command {
    let (election, reason) = (ElectionId(number), text("Đại hội không bầu được"));
    Command::Election(ElectionCommand::Conclude { election, reason })
}

pub(crate) fn reopen(number: u16) -> Command {
    let (election, reason) = (ElectionId(number), text("Giới thiệu thêm"));
    Command::Election(ElectionCommand::ReopenNominations { election, reason })
}

pub(crate) fn list_of(number: u16) -> Motion {
    Motion::BallotList { election: ElectionId(number) }
}

pub(crate) fn another_round(number: u16) -> Motion {
    Motion::AnotherRound { election: ElectionId(number) }
}

pub(crate) fn seal(number: u16) -> Command {
    Command::Round(RoundCommand::Seal { election: ElectionId(number) })
}

/// Everybody present votes for the names with these numbers on the paper, and for nobody else.
pub(crate) fn ballots_for(congress: &Congress, number: u16, chosen: &[u16]) -> Vec<Ballot> {
    let election = of(congress, number);
    let paper = &election.current_round().unwrap().paper;
    let ballot = match paper.layout {
        Layout::StrikeOut => kept(chosen),
        Layout::AgreeColumns | Layout::SingleName => {
            let others: Vec<u16> =
                (1..=paper.line_count()).filter(|line| !chosen.contains(line)).collect();
            marks(chosen, &others)
        }
    };
    let present = congress.state().roster.present_voters();
    vec![ballot; usize::try_from(present).unwrap()]
}

pub(crate) fn of(congress: &Congress, number: u16) -> &Election {
    congress.state().election(ElectionId(number)).unwrap()
}

/// The people who won an election, by their numbers.
pub(crate) fn winners(congress: &Congress, number: u16) -> Vec<u32> {
    let election = of(congress, number);
    let won = election.winners().into_iter().map(|id| &election.candidate(id).unwrap().nominee.who);
    won.map(|who| match who {
        Nominated::Person(person) => person.0,
        Nominated::Outside { name, .. } => panic!("{name} is not on the roster"),
    })
    .collect()
}

/// Raises every card for a motion.
pub(crate) fn carried(congress: &Congress, motion: Motion) -> Vec<Command> {
    vec![call(motion), count(congress.state().roster.present_voters(), 0, 0)]
}

/// Elects a counting committee of the last three people and votes these ballots, to the announcement.
pub(crate) fn voted(congress: &Congress, number: u16, ballots: &[Ballot]) -> Vec<Command> {
    let (election, body) = (ElectionId(number), Body::Counting(ElectionId(number)));
    let people = congress.state().roster.convened();
    let head = PersonId(people);
    let mut commands = vec![propose(body, slate(people, [people - 1, people - 2]))];
    commands.extend(carried(congress, Motion::BodyNumber { body, number: 3 }));
    commands.extend(carried(congress, Motion::BodyList { body }));
    let size = u32::try_from(ballots.len()).unwrap();
    let round = |command| Command::Round(command);
    commands.extend([
        seal(number),
        round(RoundCommand::Issue { election, printed: size, issued: size, spoiled: 0 }),
        round(RoundCommand::Collect { election, collected: size, swapped: 0, unused: None }),
        round(RoundCommand::OpenCount { election }),
        Command::Lot(LotCommand::Declare { election, size }),
    ]);
    commands.extend(keyed(number, ballots));
    commands.extend(published(congress, number, head));
    commands
}

/// Keys the one lot of an election twice.
fn keyed(number: u16, ballots: &[Ballot]) -> Vec<Command> {
    let (election, lot) = (ElectionId(number), LotId(1));
    let pass = |keyer| {
        let begun = LotCommand::Begin { election, lot, keyer: text(keyer) };
        let keyed = ballots.iter().cloned();
        let keyed = keyed.map(move |ballot| LotCommand::Key { election, lot, ballot });
        [begun].into_iter().chain(keyed).chain([LotCommand::End { election, lot }])
    };
    pass("Lê Thị Nhập").chain(pass("Phạm Văn Đọc")).map(Command::Lot).collect()
}

/// Adds the lot up, to the announcement.
fn published(congress: &Congress, number: u16, head: PersonId) -> Vec<Command> {
    let election = ElectionId(number);
    let released_by = congress.state().roster.get(head).unwrap().delegate.name.clone();
    let steps = [
        RoundCommand::Reconcile { election },
        RoundCommand::Sign { election },
        RoundCommand::Release { election, released_by },
        RoundCommand::Announce { election },
    ];
    steps.map(Command::Round).to_vec()
}

/// Keys the one lot of a withdrawn result anew for these names, to the announcement.
pub(crate) fn recounted(congress: &Congress, number: u16, chosen: &[u16]) -> Vec<Command> {
    let (election, lot, reason) = (ElectionId(number), LotId(1), text("Nhập nhầm tập"));
    let mut commands = vec![Command::Lot(LotCommand::Recount { election, lot, reason })];
    commands.extend(keyed(number, &ballots_for(congress, number, chosen)));
    commands.extend(published(congress, number, PersonId(congress.state().roster.convened())));
    commands
}

pub(crate) fn withdraw(number: u16) -> Command {
    let (reason, decided_by) = (text("Cộng nhầm"), text("Đoàn Chủ tịch"));
    let election = ElectionId(number);
    Command::Round(RoundCommand::WithdrawResult { election, reason, decided_by })
}

pub(crate) fn annul(number: u16) -> Command {
    let (election, reason) = (ElectionId(number), text("Số phiếu không khớp"));
    Command::Round(RoundCommand::Annul { election, reason })
}

pub(crate) fn hand_over(number: u16) -> Command {
    let (election, keeper) = (ElectionId(number), text("Ban Chấp hành mới"));
    Command::Election(ElectionCommand::HandOver { election, keeper })
}

/// The steps of a chain, each of which must be accepted.
pub(crate) trait Chain: Sized {
    fn all(self, commands: Vec<Command>) -> Self;
    /// Puts people forward and votes the list.
    fn listed(self, number: u16, people: impl IntoIterator<Item = u32>) -> Self;
    /// Votes the names with these numbers on the paper, and announces the result.
    fn elected(self, number: u16, chosen: &[u16]) -> Self;
    /// Holds one more vote, and announces the result.
    fn again(self, number: u16, chosen: &[u16]) -> Self;
    /// Withdraws the result, counts it anew for these names, and announces it again.
    fn corrected(self, number: u16, chosen: &[u16]) -> Self;
}

impl Chain for Congress {
    fn all(self, commands: Vec<Command>) -> Self {
        commands.into_iter().fold(self, Self::given)
    }

    fn listed(self, number: u16, people: impl IntoIterator<Item = u32>) -> Self {
        let drawn = self.given(nominate_all(number, people)).given(draw_list(number));
        let votes = carried(&drawn, list_of(number));
        drawn.all(votes)
    }

    fn elected(self, number: u16, chosen: &[u16]) -> Self {
        let ballots = ballots_for(&self, number, chosen);
        let steps = voted(&self, number, &ballots);
        self.all(steps)
    }

    fn again(self, number: u16, chosen: &[u16]) -> Self {
        let votes = carried(&self, another_round(number));
        self.all(votes).elected(number, chosen)
    }

    fn corrected(self, number: u16, chosen: &[u16]) -> Self {
        let withdrawn = self.given(withdraw(number));
        let steps = recounted(&withdrawn, number, chosen);
        withdrawn.all(steps)
    }
}

/// An open members' congress of a branch with the elections of its offices.
pub(crate) fn branch(people: u32) -> Congress {
    let rules = rules_with(branch_offices());
    hall(Gathering::MemberCongress, people, rules).given(plan_all(branch_plans()))
}

/// An open pilot congress with its four elections.
pub(crate) fn pilot(people: u32) -> Congress {
    let rules = rules_with(pilot_offices());
    hall(Gathering::MemberCongress, people, rules).given(plan_all(pilot_plans()))
}
