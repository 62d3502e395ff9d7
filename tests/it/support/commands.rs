//! Commands at random, over few numbers, so that they meet each other.

pub(crate) mod preparation;

use daihoi::domain::about::SessionCommand;
use daihoi::domain::agenda::{AgendaCommand, Item, ItemKind, Need};
use daihoi::domain::bodies::{BodiesCommand, Body};
use daihoi::domain::conclusions::ConclusionsCommand;
use daihoi::domain::duties::{AreaKind, Charge, Declared, DutiesCommand, KeyLink, Pilot};
use daihoi::domain::election::lot::LotCommand;
use daihoi::domain::election::round::RoundCommand;
use daihoi::domain::election::{ElectionCommand, Nominated, Plan, Source};
use daihoi::domain::floor::{FloorCommand, Speaker, SpeechKind};
use daihoi::domain::hall::{HallCommand, Reveal, Scene};
use daihoi::domain::hands::{HandsCommand, Motion};
use daihoi::domain::roster::{Condition, Delegate, RosterCommand};
use daihoi::domain::themes::ThemesCommand;
use daihoi::domain::{
    AreaId, CandidateId, Command, ElectionId, ItemId, LotId, OpinionId, PersonId, SlotId, ThemeId,
    VoteId,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::domain::{absence, alternate, convening, delegate, item, slate, text};
use super::domain::{plan_items, with_condition};
use super::stages::election;

/// The people of a random congress: official delegates of every kind, and alternates.
pub(crate) fn people() -> Vec<Delegate> {
    let mut people: Vec<Delegate> = (1..=5).map(delegate).collect();
    people.push(with_condition(6, Condition::Exempt));
    people.push(with_condition(7, Condition::Suspended));
    people.push(convening(8));
    people.extend([alternate(9), alternate(10)]);
    people
}

/// An agenda with an item of every kind that has conditions of its own.
pub(crate) fn agenda() -> Command {
    let kinds = [
        ItemKind::BodyElection { bodies: vec![Body::Presidium] },
        ItemKind::Credentials,
        ItemKind::ShowOfHands { motions: vec![text("Nội quy")] },
        ItemKind::Election { election: ElectionId(1) },
        ItemKind::Election { election: ElectionId(2) },
        ItemKind::Discussion,
        ItemKind::Assignment,
        ItemKind::Conclusion,
        ItemKind::Admission,
        ItemKind::Handover,
    ];
    let needs = [Need::Quorum, Need::Body(Body::Presidium), Need::AllAnnounced];
    let with_need = |(number, kind), need| Item { needs: vec![need], ..item(number, kind) };
    plan_items(
        (1..).zip(kinds).zip(needs.into_iter().cycle()).map(|(i, n)| with_need(i, n)).collect(),
    )
}

/// The two elections of the agenda's congress, of two seats each.
pub(crate) fn elections_planned() -> Command {
    let plans = [1, 2].map(|number| Plan { seats: 2, ..election(number).plan });
    Command::Election(ElectionCommand::Plan { plans: plans.to_vec() })
}

/// Any command, the likely ones more often.
pub(crate) fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        1 => session().prop_map(Command::Session),
        4 => roster().prop_map(Command::Roster),
        2 => bodies().prop_map(Command::Bodies),
        6 => hands().prop_map(Command::Hands),
        9 => items().prop_map(Command::Agenda),
        3 => floor().prop_map(Command::Floor),
        3 => elections().prop_map(Command::Election),
        4 => rounds().prop_map(Command::Round),
        1 => lots().prop_map(Command::Lot),
        1 => hall().prop_map(Command::Hall),
        2 => duties().prop_map(Command::Duties),
        2 => themes().prop_map(Command::Themes),
        2 => conclusions().prop_map(Command::Conclusions),
        3 => preparation::preparation().prop_map(Command::Preparation),
    ]
}

fn duties() -> impl Strategy<Value = DutiesCommand> {
    let area = || (0..4_u16).prop_map(AreaId);
    let kind = select(AreaKind::ALL.to_vec());
    prop_oneof![
        3 => (kind, 1..3_u8).prop_map(|(kind, number)| DutiesCommand::Declare {
            areas: vec![Declared { kind, name: text(&format!("Nơi {number}")) }],
        }),
        1 => area().prop_map(|area| DutiesCommand::Remove { area, reason: text("Nhập") }),
        4 => (area(), vec(person(), 0..3)).prop_map(|(area, people)| {
            DutiesCommand::Assign { charges: vec![Charge { area, people }] }
        }),
        1 => (area(), person()).prop_map(|(district, leader)| DutiesCommand::Pilot {
            pilot: Pilot { district, leader, matter: text("Làm thử") },
        }),
        1 => area().prop_map(|district| DutiesCommand::Unpilot { district }),
        2 => Just(DutiesCommand::KeyLink {
            link: KeyLink { period: text("Năm đầu"), matter: text("Tổ chức") },
        }),
        2 => Just(DutiesCommand::Propose {}),
        1 => Just(DutiesCommand::Postpone { reason: text("Hết giờ") }),
        1 => Just(DutiesCommand::Announce {}),
        1 => Just(DutiesCommand::Reopen { reason: text("Đổi người") }),
    ]
}

fn themes() -> impl Strategy<Value = ThemesCommand> {
    let theme = || (0..4_u16).prop_map(ThemeId);
    let declare = || (0..4_u8).prop_map(|n| vec![text(&format!("Chuyên đề {n}"))]);
    prop_oneof![
        declare().prop_map(|titles| ThemesCommand::Declare { titles }),
        (theme(), person()).prop_map(|(theme, person)| ThemesCommand::Note {
            theme,
            by: Speaker::Delegate(person),
            unit: text(""),
            text: text("Dựa vào dân"),
        }),
        (0..4_u16, theme())
            .prop_map(|(id, theme)| ThemesCommand::Move { opinion: OpinionId(id), theme }),
        (0..4_u16, person()).prop_map(|(id, person)| ThemesCommand::Amend {
            opinion: OpinionId(id),
            by: Speaker::Delegate(person),
            unit: text(""),
            text: text("Dựa hẳn vào dân"),
        }),
        (0..4_u16).prop_map(|id| ThemesCommand::Strike {
            opinion: OpinionId(id),
            reason: text("Ghi nhầm"),
        }),
    ]
}

fn conclusions() -> impl Strategy<Value = ConclusionsCommand> {
    prop_oneof![
        2 => Just(ConclusionsCommand::Add { text: text("Một") }),
        1 => (0..4_u16)
            .prop_map(|point| ConclusionsCommand::Replace { point, text: text("Hai") }),
        1 => (0..4_u16).prop_map(|point| ConclusionsCommand::Remove { point }),
        1 => Just(ConclusionsCommand::Conclude {}),
        1 => Just(ConclusionsCommand::Reopen { reason: text("Sót") }),
    ]
}

fn person() -> impl Strategy<Value = PersonId> {
    (0..12_u32).prop_map(PersonId)
}

fn session() -> impl Strategy<Value = SessionCommand> {
    prop_oneof![
        4 => Just(SessionCommand::Undo {}),
        3 => Just(SessionCommand::Open {}),
        1 => Just(SessionCommand::Close {}),
        3 => Just(SessionCommand::Note { text: text("Một") }),
    ]
}

fn roster() -> impl Strategy<Value = RosterCommand> {
    let reason = || text("Ốm");
    prop_oneof![
        4 => vec(person(), 0..6)
            .prop_map(|people| RosterCommand::Arrive { people }),
        2 => person().prop_map(|person| RosterCommand::Leave { person }),
        1 => (person(), any::<bool>()).prop_map(|(person, approved)| {
            RosterCommand::Excuse { person, absence: absence(approved) }
        }),
        1 => (person(), 9..11_u32).prop_map(move |(person, alternate)| RosterCommand::Replace {
            person,
            alternate: PersonId(alternate),
            reason: reason(),
        }),
        1 => (0..14_u32).prop_map(|id| RosterCommand::Register { delegates: vec![delegate(id)] }),
    ]
}

fn body() -> impl Strategy<Value = Body> {
    prop_oneof![
        6 => Just(Body::Presidium),
        3 => (1..3_u16).prop_map(|election| Body::Counting(ElectionId(election))),
        1 => Just(Body::Secretariat),
        1 => Just(Body::Credentials),
    ]
}

fn bodies() -> impl Strategy<Value = BodiesCommand> {
    (body(), 0..9_u32, vec(1..9_u32, 0..2)).prop_map(|(body, head, members)| {
        BodiesCommand::Propose { body, slate: slate(head, members) }
    })
}

fn hands() -> impl Strategy<Value = HandsCommand> {
    let election = || (1..3_u16).prop_map(ElectionId);
    let motion = prop_oneof![
        2 => Just(Motion::Adopt { text: text("Nội quy") }),
        1 => (1..3_u16).prop_map(|decision| Motion::Assignment { decision }),
        2 => (body(), 1..3_u16).prop_map(|(body, number)| Motion::BodyNumber { body, number }),
        2 => body().prop_map(|body| Motion::BodyList { body }),
        1 => (0..9_u32).prop_map(|recognised| Motion::Credentials { recognised }),
        1 => (election(), 0..4_u16)
            .prop_map(|(election, seats)| Motion::SeatNumber { election, seats }),
        1 => election().prop_map(|election| Motion::BallotList { election }),
        1 => election().prop_map(|election| Motion::AnotherRound { election }),
        1 => (election(), 0..4_u16).prop_map(|(election, number)| Motion::Withdrawal {
            election,
            candidate: CandidateId(number),
        }),
    ];
    let counted = |(agree, disagree, other)| HandsCommand::Count { agree, disagree, other };
    prop_oneof![
        6 => motion.prop_map(|motion| HandsCommand::Call { motion }),
        5 => (0..9_u32, 0..2_u32, 0..2_u32).prop_map(counted),
        1 => any::<(u32, u32, u32)>().prop_map(counted),
    ]
}

fn items() -> impl Strategy<Value = AgendaCommand> {
    let item = || (0..9_u16).prop_map(ItemId);
    let reason = || select(vec![text(""), text("Cho kịp giờ")]);
    prop_oneof![
        9 => (item(), proptest::option::of(reason())).prop_map(|(item, override_reason)| {
            AgendaCommand::Start { item, override_reason }
        }),
        6 => Just(AgendaCommand::Finish {}),
        1 => (item(), reason()).prop_map(|(item, reason)| AgendaCommand::Skip { item, reason }),
        1 => (item(), reason()).prop_map(|(item, reason)| AgendaCommand::Reopen { item, reason }),
        1 => (item(), 0..700_u16, reason()).prop_map(|(after, minutes, reason)| {
            let (title, kind) = (text("Giải lao"), ItemKind::Break);
            AgendaCommand::Insert { after, title, kind, minutes, reason }
        }),
    ]
}

fn floor() -> impl Strategy<Value = FloorCommand> {
    let slot = || (0..6_u16).prop_map(SlotId);
    let words = (person().prop_map(Speaker::Delegate), 0..9_u16);
    let kind = SpeechKind::Floor {};
    let register = words.prop_map(move |(speaker, minutes)| FloorCommand::Register {
        speaker,
        kind: kind.clone(),
        minutes,
    });
    prop_oneof![
        register,
        (slot(), slot()).prop_map(|(slot, before)| FloorCommand::Advance { slot, before }),
        slot().prop_map(|slot| FloorCommand::Withdraw { slot, reason: text("") }),
        slot().prop_map(|slot| FloorCommand::Call { slot }),
        (0..40_u16).prop_map(|minutes| FloorCommand::Grant { minutes }),
        Just(FloorCommand::Finish { gist: text("") }),
    ]
}

fn elections() -> impl Strategy<Value = ElectionCommand> {
    let id = || (1..3_u16).prop_map(ElectionId);
    let reason = || text("Đề nghị của đoàn chủ tịch");
    prop_oneof![
        2 => (1..3_u16).prop_map(|last| ElectionCommand::Plan {
            plans: (1..=last).map(|number| election(number).plan).collect(),
        }),
        4 => (id(), person()).prop_map(|(election, person)| ElectionCommand::Nominate {
            election,
            who: Nominated::Person(person),
            source: Source::Convening,
        }),
        1 => (id(), vec(person(), 0..3))
            .prop_map(|(election, people)| ElectionCommand::NominateAll { election, people }),
        1 => (id(), 0..4_u16).prop_map(move |(election, number)| ElectionCommand::Withdraw {
            election,
            candidate: CandidateId(number),
            reason: reason(),
        }),
        2 => id().prop_map(|election| ElectionCommand::DrawList { election }),
        1 => id().prop_map(move |election| ElectionCommand::Conclude {
            election,
            reason: reason(),
        }),
        1 => id().prop_map(|election| ElectionCommand::HandOver {
            election,
            keeper: text("Ban Chấp hành"),
        }),
    ]
}

fn rounds() -> impl Strategy<Value = RoundCommand> {
    (select((0..11_u8).collect::<Vec<_>>()), (1..3_u16).prop_map(ElectionId), 0..9_u32).prop_map(
        |(step, election, number)| match step {
            0 => RoundCommand::Seal { election },
            1 => {
                let (printed, issued) = (number.saturating_add(2), number);
                RoundCommand::Issue { election, printed, issued, spoiled: 0 }
            }
            2 => RoundCommand::Collect { election, collected: number, swapped: 0, unused: None },
            3 => RoundCommand::OpenCount { election },
            4 => RoundCommand::Reconcile { election },
            5 => RoundCommand::Sign { election },
            6 => RoundCommand::Release { election, released_by: text("Trưởng ban") },
            7 => RoundCommand::Announce { election },
            8 => RoundCommand::Annul { election, reason: text("Thừa phiếu") },
            9 => RoundCommand::HandTally {
                election,
                valid: number,
                invalid: 0,
                votes: vec![number; 2],
                against: vec![0; 2],
                counted_by: text("Tổ kiểm tay"),
            },
            _ => {
                let (reason, decided_by) = (text("Cộng nhầm một tập"), text("Đoàn Chủ tịch"));
                RoundCommand::WithdrawResult { election, reason, decided_by }
            }
        },
    )
}

fn lots() -> impl Strategy<Value = LotCommand> {
    let election = || (1..3_u16).prop_map(ElectionId);
    prop_oneof![
        (election(), 0..9_u32).prop_map(|(election, size)| LotCommand::Declare { election, size }),
        (election(), 0..3_u16).prop_map(|(election, lot)| LotCommand::Begin {
            election,
            lot: LotId(lot),
            keyer: text("Lê Thị Cúc"),
        }),
        (election(), 0..3_u16)
            .prop_map(|(election, lot)| LotCommand::End { election, lot: LotId(lot) }),
    ]
}

fn hall() -> impl Strategy<Value = HallCommand> {
    let scene = (0..7_u16).prop_map(|number| match number {
        0 => Scene::Title,
        1 | 2 => Scene::Hands(VoteId(number)),
        3 => Scene::Result(ElectionId(1)),
        4 => Scene::Progress(ElectionId(1)),
        5 => Scene::Candidates(ElectionId(1)),
        _ => Scene::Black,
    });
    let reveal = prop_oneof![Just(Reveal::All), Just(Reveal::ListOrder), Just(Reveal::FromBottom)];
    prop_oneof![
        (scene, reveal).prop_map(|(scene, reveal)| HallCommand::Show { scene, reveal }),
        (0..90_u16).prop_map(|seconds| HallCommand::Pace { seconds }),
        Just(HallCommand::RevealNext {}),
        any::<u16>().prop_map(|page| HallCommand::Turn { page }),
        Just(HallCommand::Hold {}),
        Just(HallCommand::Release {}),
    ]
}
