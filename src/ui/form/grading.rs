//! Forms of the grading: the proposal, the papers, the votes, and what the meeting decides.

use super::{Complaint, Entry, Form, Purpose, choice, here, line, number};
use crate::domain::grading::{Count, Grade, GradingCommand, Proposal, Votes, standing};
use crate::domain::narration::subject_name;
use crate::domain::review::Class;
use crate::domain::steps::GradingAct;
use crate::domain::{Command, Lang, State, SubjectId, tr};
use crate::ui::act;

const KEEPS: u16 = 0;
const GIVES_UP: u16 = 1;

impl Form {
    pub fn grading_form(act: GradingAct, state: &State, present: u32, lang: Lang) -> Self {
        let fields = match act {
            GradingAct::Propose(_) | GradingAct::ProposeAnew(_) => vec![
                choice(tr(lang, "Mức đề nghị", "Grade"), grades(lang)),
                line(tr(lang, "Điểm 0–100 (nếu có)", "Points 0–100 (if any)")),
            ],
            GradingAct::Issue(_) => {
                vec![number(tr(lang, "Số phiếu phát ra", "Issued"), Some(present))]
            }
            GradingAct::Collect => vec![number(tr(lang, "Số phiếu thu về", "Collected"), None)],
            GradingAct::Count(_) | GradingAct::CountAnew(_) => counted(lang),
            GradingAct::Release => {
                vec![line(tr(lang, "Trưởng ban kiểm phiếu", "Head of the counting committee"))]
            }
            GradingAct::Settle(_) => {
                vec![choice(tr(lang, "Mức", "Grade"), grades(lang)), decided_by(lang)]
            }
            GradingAct::Keep(class) => kept(state, class, lang),
            GradingAct::Announce(_) => Vec::new(),
            GradingAct::Withdraw(_) => {
                vec![line(tr(lang, "Lý do", "Reason")), decided_by(lang)]
            }
        };
        let intro = intro(act, state, present, lang);
        Self::new(Purpose::Grading(act), act::grading_title(act, state, lang), fields)
            .with_intro(intro)
    }

    pub(super) fn grading(
        &self,
        act: GradingAct,
        state: &State,
        lang: Lang,
    ) -> Result<Command, Complaint> {
        Ok(Command::Grading(match act {
            GradingAct::Propose(subject) | GradingAct::ProposeAnew(subject) => {
                let proposal = Proposal { grade: self.grade(lang)?, points: self.points(lang)? };
                GradingCommand::Propose { subject, proposal }
            }
            GradingAct::Issue(class) => {
                let issued = self.number(0, lang)?;
                GradingCommand::Issue { class, subjects: Vec::new(), issued }
            }
            GradingAct::Collect => GradingCommand::Collect { collected: self.number(0, lang)? },
            GradingAct::Count(subject) | GradingAct::CountAnew(subject) => {
                GradingCommand::Count { subject, count: self.counted(lang)? }
            }
            GradingAct::Release => GradingCommand::Release { by: self.required(0, lang)? },
            GradingAct::Settle(subject) => {
                let (grade, decided_by) = (self.grade(lang)?, self.required(1, lang)?);
                GradingCommand::Settle { subject, grade, decided_by }
            }
            GradingAct::Keep(class) => self.kept(state, class, lang)?,
            GradingAct::Announce(class) => GradingCommand::Announce { class },
            GradingAct::Withdraw(class) => {
                let (reason, decided_by) = (self.required(0, lang)?, self.required(1, lang)?);
                GradingCommand::Withdraw { class, reason, decided_by }
            }
        }))
    }

    fn grade(&self, lang: Lang) -> Result<Grade, Complaint> {
        let key = usize::from(self.choice(0, lang)?);
        Ok(Grade::ALL.get(key).copied().unwrap_or(Grade::NotCompleted))
    }

    fn points(&self, lang: Lang) -> Result<Option<u8>, Complaint> {
        let written = self.text(1);
        if written.is_empty() {
            return Ok(None);
        }
        let text = tr(lang, "Điểm là số từ 0 đến 100.", "Points run from 0 to 100.");
        let points = written.parse().ok().map(Some);
        points.ok_or_else(|| Complaint { field: 1, text: text.into() })
    }

    fn counted(&self, lang: Lang) -> Result<Count, Complaint> {
        let votes = Votes {
            excellent: self.number(2, lang)?,
            good: self.number(3, lang)?,
            completed: self.number(4, lang)?,
            not_completed: self.number(5, lang)?,
        };
        Ok(Count { valid: self.number(0, lang)?, invalid: self.number(1, lang)?, votes })
    }

    fn kept(&self, state: &State, class: Class, lang: Lang) -> Result<GradingCommand, Complaint> {
        let mut subjects = Vec::new();
        let reached = reached(state, class);
        for (field, (subject, _)) in reached.iter().enumerate() {
            if self.choice(field, lang)? == KEEPS {
                subjects.push(*subject);
            }
        }
        let decided_by = self.required(reached.len(), lang)?;
        Ok(GradingCommand::Keep { class, subjects, decided_by })
    }
}

/// What the operator has to know before: who is here, or what the rules ask.
fn intro(act: GradingAct, state: &State, present: u32, lang: Lang) -> Vec<String> {
    let rule = state.rules.grading.as_ref();
    match act {
        GradingAct::Issue(_) => vec![here(present, lang)],
        GradingAct::Settle(subject) => {
            let why = rule.and_then(|rule| standing::reached(state, rule, subject).err());
            why.map(|why| why.text(lang)).into_iter().collect()
        }
        GradingAct::Keep(class) => {
            let places = rule.and_then(|rule| {
                let grades = standing::of_class(state, rule, class).ok()?;
                let places = standing::places_short(rule, class, &grades)?;
                Some((places, state.rules.cite(&rule.cap.as_ref()?.rule)))
            });
            let said = places.map(|(places, rule)| {
                tr(
                    lang,
                    format!("Chỉ còn {places} chỗ ở mức xuất sắc ({rule})."),
                    format!("The highest grade has {places} places ({rule})."),
                )
            });
            said.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn counted(lang: Lang) -> Vec<Entry> {
    let mut fields = vec![
        number(tr(lang, "Hợp lệ", "Valid"), None),
        number(tr(lang, "Không hợp lệ", "Invalid"), None),
    ];
    let grades = tr(
        lang,
        ["Xuất sắc", "Tốt", "Hoàn thành", "Không hoàn thành"],
        ["Excellent", "Well", "Completed", "Not completed"],
    );
    fields.extend(grades.map(|grade| number(grade, None)));
    fields
}

/// Those who reached the highest grade, with their votes, the most first.
fn reached(state: &State, class: Class) -> Vec<(SubjectId, u32)> {
    let Some(rule) = &state.rules.grading else { return Vec::new() };
    let grades = standing::of_class(state, rule, class).unwrap_or_default();
    standing::excellent(state, &grades)
}

fn kept(state: &State, class: Class, lang: Lang) -> Vec<Entry> {
    let answers = || {
        vec![
            (KEEPS, tr(lang, "giữ mức xuất sắc", "keeps the grade").to_owned()),
            (GIVES_UP, tr(lang, "xếp mức tốt", "is graded “well”").to_owned()),
        ]
    };
    let reached = reached(state, class).into_iter();
    let mut fields: Vec<Entry> = reached
        .map(|(id, votes)| choice(format!("{} ({votes})", subject_name(state, id)), answers()))
        .collect();
    fields.push(decided_by(lang));
    fields
}

fn grades(lang: Lang) -> Vec<(u16, String)> {
    (0u16..).zip(Grade::ALL).map(|(key, grade)| (key, grade.name(lang).to_owned())).collect()
}

fn decided_by(lang: Lang) -> Entry {
    line(tr(lang, "Ai quyết định", "Decided by"))
}
