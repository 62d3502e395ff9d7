//! A congress of the pilot in preparation: its commands in one line, under the rules of 2009.

use chrono::NaiveDate;
use daihoi::domain::about::Gathering;
use daihoi::domain::election::{ElectionCommand, Nominated, Numbering, Occasion, Office, Plan};
use daihoi::domain::preparation::{
    Due, IntroductionVote, Opinion, PaperKind, PaperPlan, PaperStep, PreparationCommand, Stance,
    Subcommittee, TaskPlan, TeamPlan, Votes,
};
use daihoi::domain::rules;
use daihoi::domain::{Command, ElectionId, PersonId, PreparationTaskId};

use super::domain::{Congress, create_under, delegate, persons, register, text};

const RULES: &str = include_str!("../../../session-templates/rules/37-CT-TW-2009.toml");

pub(crate) const COMMITTEE: ElectionId = ElectionId(1);
pub(crate) const STANDING: ElectionId = ElectionId(2);

/// Somebody on the roster.
pub(crate) fn on_roster(person: u32) -> Nominated {
    Nominated::Person(PersonId(person))
}

/// A member who is no delegate.
pub(crate) fn outsider() -> Nominated {
    let (name, unit, post) = (text("Lương Thị Mai"), text("Chi bộ 1"), text("Trưởng trạm y tế"));
    Nominated::Outside { name, born: NaiveDate::from_ymd_opt(1975, 9, 2), unit, post }
}

/// A day of March 2010; the congress is on the 31st.
pub(crate) fn march(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2010, 3, day).unwrap()
}

/// Twelve delegates; a committee of five and, among it, a standing committee of two to be elected.
pub(crate) fn preparing() -> Congress {
    let plan = |id, office, seats, among| Plan {
        id: ElectionId(id),
        office,
        title: text(if id == 1 { "Ban Chấp hành" } else { "Ban Thường vụ" }),
        seats,
        alternate_seats: 0,
        numbering: Numbering::Allotted,
        among,
        occasion: Occasion::WholeTerm,
    };
    let plans = vec![
        plan(1, Office::Committee, 5, None),
        plan(2, Office::StandingCommittee, 2, Some(COMMITTEE)),
    ];
    Congress::default()
        .given(create_under(Gathering::DelegateCongress, rules::parse(RULES).unwrap()))
        .given(register((1..=12).map(delegate).collect()))
        .given(Command::Election(ElectionCommand::Plan { plans }))
}

/// With the three subcommittees, three tasks and three papers.
pub(crate) fn planned() -> Congress {
    let teams = Subcommittee::ALL.map(|kind| TeamPlan { kind, duty: text("") }).to_vec();
    let task =
        |team, title, days| TaskPlan { team, title: text(title), due: Due::DaysBefore(days) };
    let tasks = vec![
        task(Subcommittee::Documents, "Xây dựng dự thảo", 20),
        task(Subcommittee::Personnel, "Lấy ý kiến chi bộ", 10),
        task(Subcommittee::Organisation, "Trang trí hội trường", 1),
    ];
    let papers = PaperKind::ALL.map(|kind| PaperPlan { kind, due: Due::DaysBefore(5) }).to_vec();
    preparing()
        .given(asks(PreparationCommand::Plan { teams, tasks, papers }))
        .given(asks(PreparationCommand::Schedule { congress_on: march(31) }))
}

/// Six names of one branch for the committee and three of them for the standing committee.
pub(crate) fn introduced() -> Congress {
    planned().given(introduce(COMMITTEE, "Chi bộ 1", 1..=6)).given(introduce(
        STANDING,
        "Chi bộ 1",
        1..=3,
    ))
}

pub(crate) fn asks(command: PreparationCommand) -> Command {
    Command::Preparation(command)
}

pub(crate) fn appoint(team: Subcommittee, people: impl IntoIterator<Item = u32>) -> Command {
    asks(PreparationCommand::Appoint { team, people: persons(people) })
}

pub(crate) fn done(task: u16, day: u32) -> Command {
    asks(PreparationCommand::FinishTask { task: PreparationTaskId(task), on: march(day) })
}

pub(crate) fn introduce(
    election: ElectionId,
    branch: &str,
    people: impl IntoIterator<Item = u32>,
) -> Command {
    let branch = text(branch);
    let people = persons(people).into_iter().map(Nominated::Person).collect();
    asks(PreparationCommand::Introduce { election, branch, people })
}

pub(crate) fn opine(election: ElectionId, person: u32, stance: Stance) -> Command {
    let opinion =
        Opinion { organisation: text("Mặt trận Tổ quốc"), stance, note: text("") };
    asks(PreparationCommand::NoteOpinion { election, person: on_roster(person), opinion })
}

/// A vote of a committee of eleven: nine ballots, one of them invalid.
pub(crate) fn counted(election: ElectionId, votes: &[(u32, u32)]) -> IntroductionVote {
    let votes = votes.iter();
    let names = votes.map(|(person, votes)| Votes { person: on_roster(*person), votes: *votes });
    IntroductionVote {
        election,
        on: march(20),
        members: 11,
        issued: 10,
        collected: 9,
        valid: 8,
        invalid: 1,
        names: names.collect(),
    }
}

pub(crate) fn vote(vote: IntroductionVote) -> Command {
    asks(PreparationCommand::NoteVote { vote })
}

pub(crate) fn advance(paper: PaperKind, step: PaperStep, day: u32) -> Command {
    asks(PreparationCommand::AdvancePaper { paper, step, on: march(day) })
}
