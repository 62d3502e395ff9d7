//! Forms about the preparation before the congress.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::nominate::outside_fields;
use super::{
    Complaint, Entry, Form, Pool, Purpose, choice, choice_given, line, line_given, number, people,
    person,
};
use crate::domain::election::Nominated;
use crate::domain::narration::{day, due_text, election_title, nominee_name, person_names};
use crate::domain::preparation::{
    Due, IntroductionVote, Opinion, PreparationCommand, Stance, Subcommittee, TaskPlan, Votes,
    left_to_nominate, on_ballot,
};
use crate::domain::{Command, ElectionId, Lang, PreparationTaskId, State, Text, tr};

/// The fields of the names follow those of the papers of a vote.
const FIRST_NAME: usize = 6;
/// The fields of somebody from outside follow those of the people on the roster.
const OUTSIDE: usize = 3;

impl Form {
    pub fn congress_day_form(lang: Lang) -> Self {
        let title = tr(lang, "Ngày đại hội", "The day of the congress");
        let fields = vec![line(tr(lang, "Ngày (02/09/2025)", "Day (02/09/2025)"))];
        Self::new(Purpose::CongressDay, title.into(), fields)
    }

    pub fn appoint_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Cử người vào tiểu ban", "Appoint a subcommittee");
        let teams = (0u16..).zip(Subcommittee::ALL);
        let teams = teams.filter_map(|(key, team)| {
            let known = state.preparation.team(team)?;
            Some((key, format!("{} ({})", team.name(lang), person_names(state, &known.people))))
        });
        let fields = vec![
            choice(tr(lang, "Tiểu ban", "Subcommittee"), teams.collect()),
            people(
                tr(lang, "Trưởng tiểu ban trước", "The head first"),
                Pool::Everybody,
                usize::MAX,
            ),
        ];
        Self::new(Purpose::Appoint, title.into(), fields)
    }

    pub fn finish_task_form(state: &State, today: NaiveDate, lang: Lang) -> Self {
        let title = tr(lang, "Việc đã xong", "A task is done");
        let fields = vec![choice(tr(lang, "Việc", "Task"), tasks(state, lang)), on(today, lang)];
        Self::new(Purpose::FinishTask, title.into(), fields)
    }

    pub fn reopen_task_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Mở lại việc đã xong", "A task is not done after all");
        let fields = vec![
            choice(tr(lang, "Việc", "Task"), done_tasks(state)),
            line(tr(lang, "Lý do", "Reason")),
        ];
        Self::new(Purpose::ReopenTask, title.into(), fields)
    }

    pub fn retract_vote_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(
            lang,
            format!("Rút phiếu giới thiệu: {name}"),
            format!("Take the vote back: {name}"),
        );
        let fields = vec![line(tr(lang, "Lý do", "Reason"))];
        Self::new(Purpose::RetractVote(election), title, fields)
    }

    pub fn assign_task_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Giao người chịu trách nhiệm", "Name who answers for a task");
        let fields = vec![
            choice(tr(lang, "Việc", "Task"), tasks(state, lang)),
            person(tr(lang, "Người chịu trách nhiệm", "Answers for it"), Pool::Everybody),
        ];
        Self::new(Purpose::AssignTask, title.into(), fields)
    }

    pub fn add_task_form(lang: Lang) -> Self {
        let title = tr(lang, "Thêm việc", "Add a task");
        let teams = (0u16..).zip(Subcommittee::ALL);
        let teams = teams.map(|(key, team)| (key, team.name(lang).to_owned())).collect();
        let fields = vec![
            choice(tr(lang, "Tiểu ban", "Subcommittee"), teams),
            line(tr(lang, "Việc", "Task")),
            line(tr(lang, "Hạn (02/09/2025)", "Due (02/09/2025)")),
        ];
        Self::new(Purpose::AddTask, title.into(), fields)
    }

    pub fn advance_paper_form(state: &State, today: NaiveDate, lang: Lang) -> Self {
        let title = tr(lang, "Bước tiếp của văn kiện", "A paper's next step");
        let papers = (0u16..).zip(&state.preparation.papers);
        let papers = papers.filter_map(|(key, paper)| {
            Some((key, format!("{}: {}", paper.kind.name(lang), paper.next()?.name(lang))))
        });
        let fields = vec![choice(tr(lang, "Văn kiện", "Paper"), papers.collect()), on(today, lang)];
        Self::new(Purpose::AdvancePaper, title.into(), fields)
    }

    pub fn introduce_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Chi bộ giới thiệu nhân sự", "A branch introduces names");
        let branches = (0u16..).zip(branches(state));
        let branches = branches.map(|(key, unit)| (key, unit.to_string())).collect();
        let mut fields = vec![
            choice(tr(lang, "Chức danh", "Office"), unvoted(state)),
            choice(tr(lang, "Chi bộ", "Branch"), branches),
            people(tr(lang, "Giới thiệu các đồng chí", "Names"), Pool::Officials, usize::MAX),
        ];
        fields.extend(outside_fields(lang));
        Self::new(Purpose::Introduce, title.into(), fields)
    }

    pub fn prepared_opinion_form(state: &State, lang: Lang) -> Self {
        let title = tr(lang, "Ý kiến Mặt trận, đoàn thể", "Opinion of an organisation");
        let stances = vec![
            (0, Stance::For.name(lang).to_owned()),
            (1, Stance::Against.name(lang).to_owned()),
        ];
        let fields = vec![
            choice(tr(lang, "Về đồng chí", "On"), open_names(state)),
            line(tr(lang, "Tổ chức", "Organisation")),
            choice_given(tr(lang, "Ý kiến", "Opinion"), stances),
            line(tr(lang, "Ghi chú", "Remark")),
        ];
        Self::new(Purpose::PreparedOpinion, title.into(), fields)
    }

    /// One form for the whole vote: its papers, then a number for each name.
    pub fn note_vote_form(state: &State, id: ElectionId, today: NaiveDate, lang: Lang) -> Self {
        let name = election_title(state, id);
        let title =
            tr(lang, format!("Phiếu giới thiệu: {name}"), format!("Introduction vote: {name}"));
        let known = state.roster.people.values().filter(|known| known.delegate.convening).count();
        let members = u32::try_from(known).ok().filter(|members| 0 < *members);
        let mut fields = vec![
            on(today, lang),
            number(tr(lang, "Tổng số cấp ủy viên", "Committee members"), members),
            number(tr(lang, "Số phiếu phát ra", "Issued"), None),
            number(tr(lang, "Số phiếu thu về", "Collected"), None),
            number(tr(lang, "Hợp lệ", "Valid"), None),
            number(tr(lang, "Không hợp lệ", "Invalid"), Some(0)),
        ];
        let names = on_ballot(state, id).into_iter();
        fields.extend(names.map(|who| number(nominee_name(state, who), None)));
        Self::new(Purpose::NoteVote(id), title, fields)
    }

    /// Offers the list that the committee voted before the congress. Whoever on it is not on the
    /// roster follows, one at a time, with what is known of them.
    pub fn nominate_prepared_form(state: &State, election: ElectionId, lang: Lang) -> Self {
        let name = election_title(state, election);
        let title = tr(lang, format!("Giới thiệu: {name}"), format!("Put forward: {name}"));
        let label = tr(lang, "Danh sách cấp ủy giới thiệu", "The committee's list");
        let left = left_to_nominate(state, election);
        let chosen: Vec<_> = left.iter().filter_map(|who| who.person()).collect();
        if let ([], [outside, ..]) = (chosen.as_slice(), left.as_slice()) {
            return Self::nominate_outside_form(state, election, outside, lang);
        }
        let fields = vec![super::people_given(label, Pool::Eligible(election), chosen)];
        Self::new(Purpose::NominateWinners(election), title, fields)
    }

    pub(super) fn congress_day(&self, lang: Lang) -> Result<Command, Complaint> {
        let congress_on = self.required_date(0, lang)?;
        Ok(asks(PreparationCommand::Schedule { congress_on }))
    }

    pub(super) fn appoint(&self, lang: Lang) -> Result<Command, Complaint> {
        let team = self.subcommittee(lang)?;
        self.one_person(1, lang)?;
        Ok(asks(PreparationCommand::Appoint { team, people: self.people(1).to_vec() }))
    }

    pub(super) fn finish_task(&self, lang: Lang) -> Result<Command, Complaint> {
        let task = PreparationTaskId(self.choice(0, lang)?);
        Ok(asks(PreparationCommand::FinishTask { task, on: self.required_date(1, lang)? }))
    }

    pub(super) fn reopen_task(&self, lang: Lang) -> Result<Command, Complaint> {
        let task = PreparationTaskId(self.choice(0, lang)?);
        Ok(asks(PreparationCommand::ReopenTask { task, reason: self.required(1, lang)? }))
    }

    pub(super) fn retract_vote(
        &self,
        election: ElectionId,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        let reason = self.required(0, lang)?;
        Ok(asks(PreparationCommand::RetractVote { election, reason }))
    }

    pub(super) fn assign_task(&self, lang: Lang) -> Result<Command, Complaint> {
        let task = PreparationTaskId(self.choice(0, lang)?);
        Ok(asks(PreparationCommand::AssignTask { task, owner: self.one_person(1, lang)? }))
    }

    pub(super) fn add_task(&self, lang: Lang) -> Result<Command, Complaint> {
        let team = self.subcommittee(lang)?;
        let title = self.required(1, lang)?;
        let due = Due::On(self.required_date(2, lang)?);
        Ok(asks(PreparationCommand::AddTask { task: TaskPlan { team, title, due } }))
    }

    pub(super) fn advance_paper(&self, state: &State, lang: Lang) -> Result<Command, Complaint> {
        let key = usize::from(self.choice(0, lang)?);
        let on = self.required_date(1, lang)?;
        let paper = state.preparation.papers.get(key);
        let next = paper.and_then(|paper| Some((paper.kind, paper.next()?)));
        let Some((paper, step)) = next else {
            let text = tr(lang, "Văn kiện này đã in.", "This paper is printed.").to_owned();
            return Err(Complaint { field: 0, text });
        };
        Ok(asks(PreparationCommand::AdvancePaper { paper, step, on }))
    }

    fn subcommittee(&self, lang: Lang) -> Result<Subcommittee, Complaint> {
        let key = usize::from(self.choice(0, lang)?);
        Ok(Subcommittee::ALL.get(key).copied().unwrap_or(Subcommittee::Organisation))
    }

    pub(super) fn introduce(&self, state: &State, lang: Lang) -> Result<Command, Complaint> {
        let election = ElectionId(self.choice(0, lang)?);
        let key = usize::from(self.choice(1, lang)?);
        let branch = branches(state).into_iter().nth(key).cloned().unwrap_or_default();
        let outside = self.outside(OUTSIDE, lang)?;
        if outside.is_none() {
            self.one_person(2, lang)?;
        }
        let people = self.people(2).iter().copied().map(Nominated::Person);
        let people = people.chain(outside).collect();
        Ok(asks(PreparationCommand::Introduce { election, branch, people }))
    }

    pub(super) fn prepared_opinion(&self, state: &State, lang: Lang) -> Result<Command, Complaint> {
        let key = usize::from(self.choice(0, lang)?);
        let organisation = self.required(1, lang)?;
        let stance = if self.choice(2, lang)? == 0 { Stance::For } else { Stance::Against };
        let opinion = Opinion { organisation, stance, note: self.text(3) };
        let Some(name) = state.preparation.names.get(key) else {
            return Err(super::nobody(0, lang));
        };
        let (election, person) = (name.election, name.who.clone());
        Ok(asks(PreparationCommand::NoteOpinion { election, person, opinion }))
    }

    pub(super) fn note_vote(
        &self,
        state: &State,
        election: ElectionId,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        let names = (FIRST_NAME..).zip(on_ballot(state, election));
        let names = names.map(|(field, who)| {
            Ok(Votes { person: who.clone(), votes: self.number(field, lang)? })
        });
        let vote = IntroductionVote {
            election,
            on: self.required_date(0, lang)?,
            members: self.number(1, lang)?,
            issued: self.number(2, lang)?,
            collected: self.number(3, lang)?,
            valid: self.number(4, lang)?,
            invalid: self.number(5, lang)?,
            names: names.collect::<Result<_, Complaint>>()?,
        };
        Ok(asks(PreparationCommand::NoteVote { vote }))
    }
}

fn asks(command: PreparationCommand) -> Command {
    Command::Preparation(command)
}

fn on(today: NaiveDate, lang: Lang) -> Entry {
    line_given(tr(lang, "Ngày", "Day"), &day(today))
}

/// The open tasks, each with its day.
fn tasks(state: &State, lang: Lang) -> Vec<(u16, String)> {
    let open = state.preparation.tasks.iter().filter(|task| task.is_open());
    open.map(|task| (task.id.0, format!("{} ({})", task.title, due_text(state, task.due, lang))))
        .collect()
}

/// The tasks that were ticked off.
fn done_tasks(state: &State) -> Vec<(u16, String)> {
    let done = state.preparation.tasks.iter().filter(|task| !task.is_open());
    done.map(|task| (task.id.0, task.title.to_string())).collect()
}

/// The offices that the committee has not voted on.
fn unvoted(state: &State) -> Vec<(u16, String)> {
    let open = state.elections.all.iter().map(|election| &election.plan);
    let open = open.filter(|plan| state.preparation.vote(plan.id).is_none());
    open.map(|plan| (plan.id.0, plan.title.to_string())).collect()
}

/// The names introduced that the committee has not voted on, by their place.
fn open_names(state: &State) -> Vec<(u16, String)> {
    let names = (0u16..).zip(&state.preparation.names);
    let open = names.filter(|(_, name)| state.preparation.vote(name.election).is_none());
    open.map(|(key, name)| {
        let (who, office) = (nominee_name(state, &name.who), election_title(state, name.election));
        (key, format!("{who} ({office})"))
    })
    .collect()
}

/// The units on the roster, in the order of their names.
fn branches(state: &State) -> BTreeSet<&Text> {
    let units = state.roster.people.values().map(|known| &known.delegate.unit);
    units.filter(|unit| !unit.is_empty()).collect()
}
