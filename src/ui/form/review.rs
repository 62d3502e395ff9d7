//! Forms of a review: who is on the list, what is written and said of them, what is to be mended.

use super::{Complaint, Entry, Form, Pool, Purpose, choice, line, line_given, people, person};
use crate::domain::floor::Speaker;
use crate::domain::narration::{opinion_source_label, subject_name, team_name};
use crate::domain::review::{
    Account, Class, Inspection, Opinion, OpinionSource, ReviewCommand, Shortcoming, Subject,
    SubjectStage, TaskStage, TeamPurpose, Who,
};
use crate::domain::steps::ReviewAct;
use crate::domain::{Command, Lang, State, SubjectId, TaskId, TeamId, tr};
use crate::ui::act;

/// Where an opinion may come from, by its key.
const SOURCES: [OpinionSource; 5] = [
    OpinionSource::Meeting,
    OpinionSource::Veterans,
    OpinionSource::Grassroots,
    OpinionSource::Superior,
    OpinionSource::Related,
];

/// Where an opinion may come from before the meeting.
const AHEAD: [OpinionSource; 4] = [
    OpinionSource::Veterans,
    OpinionSource::Grassroots,
    OpinionSource::Superior,
    OpinionSource::Related,
];

const GUIDANCE: u16 = 0;
const INSPECTION: u16 = 1;

/// The field in which the shortcoming of a self-review begins.
const FIRST_SHORTCOMING: usize = 4;

impl Form {
    pub fn review_form(act: ReviewAct, state: &State, lang: Lang) -> Self {
        let fields = match act {
            ReviewAct::Enlist => enlisted(lang),
            ReviewAct::FormTeam => team(lang),
            ReviewAct::HandIn(_) => account(lang),
            ReviewAct::Correct(id) => handed_in(state, id, lang),
            ReviewAct::AddShortcoming(_) => shortcoming(lang),
            ReviewAct::Opine(_) => opinion(&SOURCES, lang),
            ReviewAct::OpineAhead => {
                let mut fields = vec![subject(state, lang, |_| true)];
                fields.extend(opinion(&AHEAD, lang));
                fields
            }
            ReviewAct::AddAhead => {
                let mut fields = vec![subject(state, lang, |one| one.account.is_some())];
                fields.extend(shortcoming(lang));
                fields
            }
            ReviewAct::CarryOver => carried_over(lang),
            ReviewAct::CallOutOfOrder(class) => {
                vec![choice(tr(lang, "Ai trước", "Who"), waiting(state, class)), reason(lang)]
            }
            ReviewAct::Call(_) | ReviewAct::LeaveOut(_) => vec![reason(lang)],
            ReviewAct::Adopt(_) => vec![line(tr(lang, "Kết luận", "Conclusion"))],
            ReviewAct::Inspect => inspection(state, lang),
            ReviewAct::CloseTask => vec![
                choice(tr(lang, "Việc", "Task"), tasks(state)),
                line(tr(lang, "Kết quả", "Outcome")),
            ],
        };
        Self::new(Purpose::Review(act), act::review_title(act, state, lang), fields)
    }

    pub(super) fn review(
        &self,
        act: ReviewAct,
        state: &State,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        Ok(Command::Review(match act {
            ReviewAct::Enlist => ReviewCommand::Enlist { subjects: self.enlisted() },
            ReviewAct::FormTeam => self.team(lang)?,
            ReviewAct::HandIn(subject) => {
                ReviewCommand::HandIn { subject, account: self.account(lang)? }
            }
            ReviewAct::Correct(subject) => {
                let account = self.corrected(state, subject, lang)?;
                ReviewCommand::HandIn { subject, account }
            }
            ReviewAct::AddShortcoming(subject) => {
                ReviewCommand::AddShortcoming { subject, shortcoming: self.shortcoming(0, lang)? }
            }
            ReviewAct::Opine(subject) => {
                ReviewCommand::Opine { subject, opinion: self.opinion(0, &SOURCES, lang)? }
            }
            ReviewAct::OpineAhead => {
                let subject = SubjectId(self.choice(0, lang)?);
                ReviewCommand::Opine { subject, opinion: self.opinion(1, &AHEAD, lang)? }
            }
            ReviewAct::AddAhead => {
                let subject = SubjectId(self.choice(0, lang)?);
                ReviewCommand::AddShortcoming { subject, shortcoming: self.shortcoming(1, lang)? }
            }
            ReviewAct::CarryOver => ReviewCommand::CarryOver {
                what: self.required(0, lang)?,
                by: self.required(1, lang)?,
                remedy: self.required(2, lang)?,
                deadline: self.required_date(3, lang)?,
            },
            ReviewAct::CallOutOfOrder(_) => {
                let subject = SubjectId(self.choice(0, lang)?);
                ReviewCommand::Call { subject, deviation: Some(self.required(1, lang)?) }
            }
            ReviewAct::Call(subject) => {
                ReviewCommand::Call { subject, deviation: Some(self.required(0, lang)?) }
            }
            ReviewAct::LeaveOut(subject) => {
                ReviewCommand::LeaveOut { subject, reason: self.required(0, lang)? }
            }
            ReviewAct::Adopt(subject) => {
                ReviewCommand::Adopt { subject, conclusion: self.required(0, lang)? }
            }
            ReviewAct::Inspect => self.inspection(lang)?,
            ReviewAct::CloseTask => {
                let task = TaskId(self.choice(0, lang)?);
                ReviewCommand::CloseTask { task, outcome: self.required(1, lang)? }
            }
        }))
    }

    fn enlisted(&self) -> Vec<Who> {
        let name = self.text(0);
        let collective = (!name.is_empty()).then_some(Who::Collective { name });
        let heads = self.people(1).iter().map(|person| Who::Head { person: *person });
        let members = self.people(2).iter().map(|person| Who::Member { person: *person });
        collective.into_iter().chain(heads).chain(members).collect()
    }

    fn team(&self, lang: Lang) -> Result<ReviewCommand, Complaint> {
        let purpose = match self.choice(0, lang)? {
            INSPECTION => TeamPurpose::Inspection,
            _ => TeamPurpose::Guidance,
        };
        let (leader, members) = (self.one_person(1, lang)?, self.people(2).to_vec());
        Ok(ReviewCommand::FormTeam { purpose, leader, members, charge: self.required(3, lang)? })
    }

    fn account(&self, lang: Lang) -> Result<Account, Complaint> {
        let has_shortcoming = !self.text(FIRST_SHORTCOMING).is_empty();
        let shortcomings = if has_shortcoming {
            vec![self.shortcoming(FIRST_SHORTCOMING, lang)?]
        } else {
            Vec::new()
        };
        Ok(Account { shortcomings, ..self.faces(lang)? })
    }

    /// The faces as they stand here, with the shortcomings that were handed in.
    fn corrected(&self, state: &State, id: SubjectId, lang: Lang) -> Result<Account, Complaint> {
        let known = state.reviews.get(id).and_then(|subject| subject.account.as_ref());
        let shortcomings = known.map(|account| account.shortcomings.clone()).unwrap_or_default();
        Ok(Account { shortcomings, ..self.faces(lang)? })
    }

    fn faces(&self, lang: Lang) -> Result<Account, Complaint> {
        Ok(Account {
            politics: self.required(0, lang)?,
            morals: self.required(1, lang)?,
            duty: self.required(2, lang)?,
            strengths: self.required(3, lang)?,
            shortcomings: Vec::new(),
        })
    }

    /// The five fields of a shortcoming, from this one on.
    fn shortcoming(&self, at: usize, lang: Lang) -> Result<Shortcoming, Complaint> {
        Ok(Shortcoming {
            what: self.required(at, lang)?,
            cause: self.required(at + 1, lang)?,
            remedy: self.required(at + 2, lang)?,
            by: self.text(at + 3),
            deadline: self.required_date(at + 4, lang)?,
        })
    }

    /// The five fields of an opinion, from this one on.
    fn opinion(
        &self,
        at: usize,
        sources: &[OpinionSource],
        lang: Lang,
    ) -> Result<Opinion, Complaint> {
        let name = self.text(at + 1);
        let from = if name.is_empty() {
            Speaker::Delegate(self.one_person(at, lang)?)
        } else {
            Speaker::Guest { name, post: self.text(at + 2) }
        };
        let source = sources.get(usize::from(self.choice(at + 3, lang)?)).copied();
        let source = source.unwrap_or(OpinionSource::Meeting);
        Ok(Opinion { from, source, text: self.required(at + 4, lang)? })
    }

    fn inspection(&self, lang: Lang) -> Result<ReviewCommand, Complaint> {
        let task = TaskId(self.choice(0, lang)?);
        let (team, on) = (TeamId(self.choice(1, lang)?), self.required_date(2, lang)?);
        let inspection = Inspection { team, on, finding: self.required(3, lang)? };
        Ok(ReviewCommand::Inspect { task, inspection })
    }
}

fn enlisted(lang: Lang) -> Vec<Entry> {
    vec![
        line(tr(lang, "Tập thể", "Collective")),
        person(tr(lang, "Người đứng đầu", "Head"), Pool::Officials),
        people(tr(lang, "Các cá nhân", "Persons"), Pool::Officials, usize::MAX),
    ]
}

fn team(lang: Lang) -> Vec<Entry> {
    let kinds = vec![
        (GUIDANCE, tr(lang, "tổ công tác", "working team").to_owned()),
        (INSPECTION, tr(lang, "đoàn kiểm tra", "inspection team").to_owned()),
    ];
    vec![
        choice(tr(lang, "Loại", "Kind"), kinds),
        person(tr(lang, "Phụ trách", "Leader"), Pool::Officials),
        people(tr(lang, "Thành viên", "Members"), Pool::Everybody, usize::MAX),
        line(tr(lang, "Địa bàn", "Units")),
    ]
}

fn account(lang: Lang) -> Vec<Entry> {
    let mut fields = faces(lang).map(line).to_vec();
    fields.extend(shortcoming(lang));
    fields
}

/// The faces with what was handed in, to be edited.
fn handed_in(state: &State, id: SubjectId, lang: Lang) -> Vec<Entry> {
    let account = state.reviews.get(id).and_then(|subject| subject.account.clone());
    let Account { politics, morals, duty, strengths, .. } = account.unwrap_or_default();
    let texts = [politics, morals, duty, strengths];
    let fields = faces(lang).into_iter().zip(&texts);
    fields.map(|(label, text)| Entry { given: false, ..line_given(label, text) }).collect()
}

fn faces(lang: Lang) -> [&'static str; 4] {
    tr(
        lang,
        ["Tư tưởng chính trị", "Đạo đức, lối sống", "Nhiệm vụ được giao", "Ưu điểm"],
        ["Political thought", "Morals, way of life", "Duty", "Strengths"],
    )
}

fn shortcoming(lang: Lang) -> Vec<Entry> {
    vec![
        line(tr(lang, "Khuyết điểm", "Shortcoming")),
        line(tr(lang, "  nguyên nhân", "  cause")),
        line(tr(lang, "  cách khắc phục", "  remedy")),
        line(tr(lang, "  ai làm (nếu khác)", "  by whom (if another)")),
        line(tr(lang, "  thời hạn (31/03/2026)", "  deadline (31/03/2026)")),
    ]
}

/// Whom it is about: of those who take part, these.
fn subject(state: &State, lang: Lang, is_fit: fn(&Subject) -> bool) -> Entry {
    let mut subjects = state.reviews.in_order();
    subjects.retain(|subject| !subject.is_done() && is_fit(subject));
    let named = subjects.into_iter().map(|known| (known.id.0, subject_name(state, known.id)));
    choice(tr(lang, "Về ai", "About"), named.collect())
}

fn carried_over(lang: Lang) -> Vec<Entry> {
    vec![
        line(tr(lang, "Việc phải khắc phục", "To be mended")),
        line(tr(lang, "Ai làm", "By whom")),
        line(tr(lang, "Cách khắc phục", "Remedy")),
        line(tr(lang, "Thời hạn (31/03/2026)", "Deadline (31/03/2026)")),
    ]
}

fn opinion(sources: &[OpinionSource], lang: Lang) -> Vec<Entry> {
    let sources = (0u16..).zip(sources);
    let sources =
        sources.map(|(key, source)| (key, opinion_source_label(*source, lang).to_owned()));
    vec![
        person(tr(lang, "Người góp ý", "From"), Pool::Everybody),
        line(tr(lang, "hoặc người ngoài danh sách", "or not on the roster")),
        line(tr(lang, "  chức vụ, đơn vị", "  post, unit")),
        choice(tr(lang, "Nguồn", "Source"), sources.collect()),
        line(tr(lang, "Ý kiến", "Opinion")),
    ]
}

fn inspection(state: &State, lang: Lang) -> Vec<Entry> {
    let teams = state.reviews.teams.iter().filter(|team| team.purpose == TeamPurpose::Inspection);
    let teams = teams.map(|team| (team.id.0, team_name(team, lang))).collect();
    vec![
        choice(tr(lang, "Việc", "Task"), tasks(state)),
        choice(tr(lang, "Đoàn kiểm tra", "Inspection team"), teams),
        line(tr(lang, "Ngày kiểm tra (30/06/2026)", "On (30/06/2026)")),
        line(tr(lang, "Kết quả", "Finding")),
    ]
}

fn reason(lang: Lang) -> Entry {
    line(tr(lang, "Lý do", "Reason"))
}

fn tasks(state: &State) -> Vec<(u16, String)> {
    let open = state.reviews.tasks.iter().filter(|task| task.stage == TaskStage::Open);
    open.map(|task| (task.plan.id.0, format!("{} ({})", task.plan.what, task.plan.by))).collect()
}

fn waiting(state: &State, class: Class) -> Vec<(u16, String)> {
    let mut subjects = state.reviews.of_class(class);
    subjects.retain(|subject| subject.stage == SubjectStage::Waiting);
    subjects.into_iter().map(|known| (known.id.0, subject_name(state, known.id))).collect()
}
