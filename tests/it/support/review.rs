//! Reviews and grades in one line each.

use chrono::NaiveDate;
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::floor::Speaker;
use daihoi::domain::grading::{Count, Grade, GradingCommand, Proposal, Votes};
use daihoi::domain::review::{
    Account, Class, Opinion, OpinionSource, ReviewCommand, Shortcoming, Who,
};
use daihoi::domain::rules::{
    CapBase, GradeCap, GradingRule, OwnVote, PointScale, RuleSet, Share, Unsettled,
};
use daihoi::domain::{Command, Gathering, PersonId, SubjectId};

use super::domain::{
    Congress, arrive, begin, create_under, delegate, open, plan, register, rules, text,
};

/// The rules of grading as they are shipped, in short.
pub(crate) fn grading_rule() -> GradingRule {
    GradingRule {
        rule: text("GRADE-1"),
        more_than: Share::HALF,
        majority_rule: text("GRADE-2"),
        unsettled: Unsettled::AskMeeting,
        unsettled_rule: text("GRADE-3"),
        own_vote: OwnVote::Votes,
        own_vote_rule: text("GRADE-4"),
        cap: Some(GradeCap {
            rule: text("GRADE-5"),
            percent: 20,
            of: CapBase::Good,
            classes: vec![Class::Collective, Class::Person],
            least_subjects: 2,
        }),
        points: Some(PointScale { rule: text("GRADE-6"), excellent: 90, good: 70, completed: 50 }),
    }
}

pub(crate) fn grading_rules(grading: GradingRule) -> RuleSet {
    RuleSet { grading: Some(grading), ..rules() }
}

/// A committee meeting with the collective, its head and the members of the committee on the list;
/// the reviews are items 1 and 2, the grading item 3.
pub(crate) fn meeting(people: u32) -> Congress {
    let members = (2..=people).map(|n| Who::Member { person: PersonId(n) });
    let who = [collective("Ban Thường vụ"), Who::Head { person: PersonId(1) }];
    prepared(people, grading_rule())
        .given(enlist(who.into_iter().chain(members)))
        .given(arrive(1..=people))
        .given(open())
}

/// The meeting before anybody is enlisted.
pub(crate) fn prepared(people: u32, grading: GradingRule) -> Congress {
    let kinds = [
        ItemKind::Review { of: Class::Collective },
        ItemKind::Review { of: Class::Person },
        ItemKind::Grading,
    ];
    Congress::default()
        .given(create_under(Gathering::CommitteeMeeting, grading_rules(grading)))
        .given(register((1..=people).map(delegate).collect()))
        .given(plan(kinds))
}

/// So many branches that are to be graded, without any review in the meeting.
pub(crate) fn branches(number: u16, people: u32, grading: GradingRule) -> Congress {
    let names = (1..=number).map(|n| collective(&format!("Chi bộ {n}")));
    Congress::default()
        .given(create_under(Gathering::CommitteeMeeting, grading_rules(grading)))
        .given(register((1..=people).map(delegate).collect()))
        .given(plan([ItemKind::Grading]))
        .given(enlist(names))
        .given(arrive(1..=people))
        .given(open())
        .given(begin(1))
}

pub(crate) fn collective(name: &str) -> Who {
    Who::Collective { name: text(name) }
}

pub(crate) fn review(command: ReviewCommand) -> Command {
    Command::Review(command)
}

pub(crate) fn grade(command: GradingCommand) -> Command {
    Command::Grading(command)
}

pub(crate) fn enlist(subjects: impl IntoIterator<Item = Who>) -> Command {
    review(ReviewCommand::Enlist { subjects: subjects.into_iter().collect() })
}

pub(crate) fn take_up(subject: u16) -> Command {
    review(ReviewCommand::Call { subject: SubjectId(subject), deviation: None })
}

pub(crate) fn hand_in(subject: u16) -> Command {
    let account = account();
    review(ReviewCommand::HandIn { subject: SubjectId(subject), account })
}

pub(crate) fn conclude(subject: u16) -> Command {
    let conclusion = text("Nhất trí với bản kiểm điểm");
    review(ReviewCommand::Adopt { subject: SubjectId(subject), conclusion })
}

pub(crate) fn account() -> Account {
    Account {
        politics: text("Kiên định"),
        morals: text("Trong sạch"),
        duty: text("Hoàn thành"),
        strengths: text("Đoàn kết"),
        shortcomings: vec![shortcoming()],
    }
}

pub(crate) fn shortcoming() -> Shortcoming {
    Shortcoming {
        what: text("Họp hành còn nhiều"),
        cause: text("Chỉ đạo dàn đều"),
        remedy: text("Giảm họp, đi cơ sở"),
        by: text(""),
        deadline: NaiveDate::from_ymd_opt(2026, 3, 31).unwrap(),
    }
}

pub(crate) fn opinion(source: OpinionSource) -> Opinion {
    let from = Speaker::Guest { name: text("Bà Tư"), post: text("cán bộ lão thành") };
    Opinion { from, source, text: text("Cần sâu sát cơ sở hơn") }
}

/// Takes a subject up, hears it and concludes.
pub(crate) fn reviewed(congress: Congress, subject: u16) -> Congress {
    congress.given(hand_in(subject)).given(take_up(subject)).given(conclude(subject))
}

pub(crate) fn proposed(subject: u16) -> Command {
    let proposal = Proposal { grade: Grade::Good, points: None };
    grade(GradingCommand::Propose { subject: SubjectId(subject), proposal })
}

pub(crate) fn issue(class: Class, issued: u32) -> Command {
    grade(GradingCommand::Issue { class, subjects: Vec::new(), issued })
}

pub(crate) fn collect(collected: u32) -> Command {
    grade(GradingCommand::Collect { collected })
}

/// Votes for the four grades, all ballots valid.
pub(crate) fn votes([excellent, good, completed, not_completed]: [u32; 4]) -> Count {
    let votes = Votes { excellent, good, completed, not_completed };
    let valid = u32::try_from(votes.sum()).unwrap();
    Count { valid, invalid: 0, votes }
}

pub(crate) fn counted(subject: u16, count: Count) -> Command {
    grade(GradingCommand::Count { subject: SubjectId(subject), count })
}

pub(crate) fn release() -> Command {
    grade(GradingCommand::Release { by: text("Trưởng Ban Kiểm phiếu") })
}

pub(crate) fn announce(class: Class) -> Command {
    grade(GradingCommand::Announce { class })
}

pub(crate) fn settle(subject: u16, to: Grade) -> Command {
    let (subject, decided_by) = (SubjectId(subject), text("Hội nghị"));
    grade(GradingCommand::Settle { subject, grade: to, decided_by })
}

pub(crate) fn keep(class: Class, kept: &[u16]) -> Command {
    let subjects = kept.iter().copied().map(SubjectId).collect();
    grade(GradingCommand::Keep { class, subjects, decided_by: text("Hội nghị") })
}

/// The branches with these votes, released and not announced.
pub(crate) fn voted(people: u32, all: &[[u32; 4]], grading: GradingRule) -> Congress {
    let number = u16::try_from(all.len()).unwrap();
    let congress = branches(number, people, grading);
    let proposed = (1..=number).map(proposed).fold(congress, Congress::given);
    let out = proposed.given(issue(Class::Collective, people)).given(collect(people));
    let keyed = (1..).zip(all).map(|(subject, four)| counted(subject, votes(*four)));
    keyed.fold(out, Congress::given).given(release())
}
