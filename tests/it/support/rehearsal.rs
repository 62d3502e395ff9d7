//! Rehearsals: a session from an embedded template and a roster, run by the steps that are offered.

use chrono::NaiveDate;
use daihoi::domain::about::{SessionCommand, Stage};
use daihoi::domain::agenda::{AgendaCommand, ItemKind};
use daihoi::domain::appointments::{AppointmentsCommand, Decision};
use daihoi::domain::bodies::{Body, Slate};
use daihoi::domain::conclusions::ConclusionsCommand;
use daihoi::domain::election::round::RoundCommand;
use daihoi::domain::election::{Election, ElectionCommand, Nominated, Office, Source};
use daihoi::domain::floor::{FloorCommand, Speaker, SpeechKind};
use daihoi::domain::hands::{Admission, HandsCommand, Motion};
use daihoi::domain::roster::{Presence, Standing};
use daihoi::domain::steps::{Act, AppointmentsAct, Exchange, Step, counting_steps, hall_steps};
use daihoi::domain::words::{UNKNOWN, fill, step_words};
use daihoi::domain::{Command, ElectionId, Lang, PersonId, State, Text};
use daihoi::roster;
use daihoi::template::{self, Setting};

use super::counting_room::counting;
use super::domain::{Congress, arrive, propose, text};
use super::reviewing;
use super::sharing::shared_out;

/// The fixture roster on which each embedded template is rehearsed.
const ROSTERS: &[(&str, &str)] = &[
    ("dai-hoi-chi-bo", "chi-bo.csv"),
    ("dai-hoi-chi-bo-khong-chi-uy", "chi-bo-nho.csv"),
    ("dai-hoi-dai-bieu-dang-bo-co-so", "xa-thi-diem.csv"),
    ("dai-hoi-khong-bau-cu", "xa-hop-nhat.csv"),
    ("dai-hoi-phuong-tham-luan", "phuong-12.csv"),
    ("general-assembly", "association.csv"),
    ("hoi-nghi-ban-chap-hanh-lan-thu-nhat", "ban-chap-hanh.csv"),
    ("hoi-nghi-chuyen-de", "tinh-uy.csv"),
    ("hoi-nghi-so-ket", "tinh-uy.csv"),
    ("hoi-nghi-tinh-uy-lan-thu-nhat", "tinh-uy.csv"),
    ("hoi-nghi-tong-ket", "tinh-uy.csv"),
    ("hoi-nghi-trao-doi-kinh-nghiem", "hoi-nghi-trao-doi.csv"),
    ("kiem-diem-cuoi-nam", "quan-uy.csv"),
    ("sinh-hoat-chi-bo", "chi-bo-thang.csv"),
    ("thi-diem-bau-truc-tiep", "xa-thi-diem.csv"),
    ("xep-loai-chi-bo-hang-nam", "dang-uy-phuong-12.csv"),
];

/// The embedded templates that are rehearsed.
pub(crate) const TEMPLATES: [&str; 5] = [
    "dai-hoi-chi-bo",
    "dai-hoi-chi-bo-khong-chi-uy",
    "dai-hoi-dai-bieu-dang-bo-co-so",
    "hoi-nghi-ban-chap-hanh-lan-thu-nhat",
    "thi-diem-bau-truc-tiep",
];

/// A session that is run step by step.
pub(crate) struct Rehearsal {
    pub(crate) congress: Congress,
}

impl Rehearsal {
    /// Lays a session down from a template; everybody who is expected has come.
    pub(crate) fn of(name: &str) -> Self {
        let template = template::find(name).unwrap().parse().unwrap();
        let set = |key: &str, value: &str| Setting { key: key.to_owned(), value: value.to_owned() };
        let settings = [set("ordinal", "XI"), set("place", "Hội trường A")];
        let rules = template::rules(&template.rules).unwrap();
        let commands = template.commands(rules, &settings).unwrap();
        let laid_down = commands.into_iter().chain(on_roster(name));
        let congress = laid_down.fold(Congress::default(), |congress, one| congress.given(one));
        let come = expected(congress.state());
        Self { congress: congress.given(arrive(come)) }
    }

    /// Runs the session to its closing.
    pub(crate) fn whole(self) -> Self {
        self.until(|_| false)
    }

    /// Runs the session until the state is so.
    pub(crate) fn until(self, is_so: impl Fn(&State) -> bool) -> Self {
        let mut congress = self.congress;
        while !matches!(congress.state().stage, Stage::Closed { .. }) && !is_so(congress.state()) {
            all_is_said(congress.state());
            let command = next(&congress);
            congress = congress.after(1).given(command);
        }
        Self { congress }
    }

    pub(crate) fn state(&self) -> &State {
        self.congress.state()
    }

    /// The election to an office.
    pub(crate) fn election(&self, office: Office) -> &Election {
        let mut all = self.state().elections.all.iter();
        all.find(|election| election.plan.office == office).unwrap()
    }

    /// The names that won an election, by votes.
    pub(crate) fn won(&self, office: Office) -> Vec<Text> {
        let election = self.election(office);
        let winners = election.winners().into_iter();
        winners.map(|id| election.candidate(id).unwrap().name.clone()).collect()
    }
}

fn on_roster(template: &str) -> Vec<Command> {
    let (_, name) = ROSTERS.iter().find(|(of, _)| *of == template).unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/rosters");
    let imported = roster::read(name, &std::fs::read(format!("{folder}/{name}")).unwrap());
    assert!(!imported.has_errors(), "{name}: {:?}", imported.problems);
    imported.commands()
}

/// The official members and those on probation, but for who has excused themselves.
fn expected(state: &State) -> Vec<u32> {
    let members = state.roster.people.values().filter(|attendee| {
        matches!(attendee.delegate.standing, Standing::Official | Standing::Probationary)
    });
    let free = members.map(|attendee| attendee.delegate.id);
    free.filter(|person| is_awaited(state, *person)).map(|person| person.0).collect()
}

fn is_awaited(state: &State, person: PersonId) -> bool {
    state.roster.get(person).is_some_and(|known| matches!(known.presence, Presence::Awaited))
}

/// Whatever the chair has to say now is known, in both languages.
#[track_caller]
fn all_is_said(state: &State) {
    let own = state.agenda.running().into_iter().flat_map(|entry| &entry.item.words);
    let own = own.map(|text| fill(text, state, Lang::Vi));
    let steps = [Lang::Vi, Lang::En].into_iter().flat_map(|lang| step_words(state, lang));
    for paragraph in own.chain(steps) {
        assert!(!paragraph.contains(['{', '}', '#']), "{paragraph}");
        assert!(!paragraph.contains(UNKNOWN), "{paragraph}");
    }
}

/// Takes the first legal step, the counting room's while the hall has only to wait for it.
#[track_caller]
fn next(congress: &Congress) -> Command {
    let (state, now) = (congress.state(), congress.now());
    let legal = |steps: Vec<Step>| steps.into_iter().filter(|step| step.blocked.is_none());
    let room = || legal(counting_steps(state, now)).find_map(|step| counting(state, &step.act));
    let mut hall = legal(hall_steps(state, now)).filter_map(|step| taken(state, &step.act));
    let waits = |command: &Command| {
        let over = matches!(
            command,
            Command::Agenda(AgendaCommand::Finish {}) | Command::Session(SessionCommand::Close {})
        );
        over && room().is_some()
    };
    match hall.next() {
        Some(command) if !waits(&command) => command,
        _ => room().unwrap_or_else(|| panic!("nothing to do: {:?}", hall_steps(state, now))),
    }
}

/// What the hall does with a step, if it takes it.
fn taken(state: &State, act: &Act) -> Option<Command> {
    Some(match act {
        Act::OpenSession => Command::Session(SessionCommand::Open {}),
        Act::StartItem(item) => {
            Command::Agenda(AgendaCommand::Start { item: *item, override_reason: None })
        }
        Act::FinishItem => Command::Agenda(AgendaCommand::Finish {}),
        Act::CloseSession => Command::Session(SessionCommand::Close {}),
        Act::ProposeBody(body) => propose(*body, proposed(state, *body)),
        Act::CallHands(motion) => Command::Hands(HandsCommand::Call { motion: motion.clone() }),
        Act::CountHands(_) => {
            let (agree, disagree, other) = (state.roster.present_voters() - 1, 0, 1);
            Command::Hands(HandsCommand::Count { agree, disagree, other })
        }
        Act::GiveFloor | Act::RegisterSpeaker => spoken(state, act)?,
        Act::CallSpeaker(slot) => Command::Floor(FloorCommand::Call { slot: *slot }),
        Act::FinishSpeech => Command::Floor(FloorCommand::Finish { gist: text("") }),
        Act::DrawList(id) | Act::Nominate(id) => nominated_or_drawn(state, act, *id)?,
        Act::Conclude(id) => {
            let (election, reason) = (*id, text("Đại hội không bầu tiếp"));
            Command::Election(ElectionCommand::Conclude { election, reason })
        }
        // Once there is a point, the next step is to conclude.
        Act::Exchange(Exchange::AddPoint) if state.conclusions.points.is_empty() => {
            let text = text("Vận dụng kinh nghiệm vào điều kiện của từng địa phương");
            Command::Conclusions(ConclusionsCommand::Add { text })
        }
        Act::Exchange(Exchange::ConcludePoints) => {
            Command::Conclusions(ConclusionsCommand::Conclude {})
        }
        Act::Appointments(AppointmentsAct::Announce) => appointed(state)?,
        Act::HandOver(id) => {
            let (election, keeper) = (*id, text("Cấp ủy khóa mới"));
            Command::Election(ElectionCommand::HandOver { election, keeper })
        }
        Act::Duties(act) => Command::Duties(shared_out(state, *act)),
        Act::Review(_) | Act::Grading(_) => reviewing::taken(state, act)?,
        Act::CallAdmission if state.hands.counted().any(|(motion, _)| admits(motion)) => {
            return None;
        }
        Act::CallAdmission => {
            let motion =
                Motion::Admission { name: text("Lò Thị Ánh"), into: Admission::Probation };
            Command::Hands(HandsCommand::Call { motion })
        }
        _ => return balloting(state, act),
    })
}

/// The next office, once an item.
fn appointed(state: &State) -> Option<Command> {
    let (item, known) = (state.agenda.running()?.item.id, &state.appointments);
    let office = known.open_offices().next().filter(|_| !known.was_heard_at(item))?;
    let on = NaiveDate::from_ymd_opt(2025, 6, 27)?;
    let decision = Decision { number: text("214-QĐ/TU"), on, by: text("Tỉnh ủy") };
    let people = vec![Nominated::Person(*voters(state).first()?)];
    Some(Command::Appointments(AppointmentsCommand::Announce { office, people, decision }))
}

fn admits(motion: &Motion) -> bool {
    matches!(motion, Motion::Admission { .. })
}

/// The last people of the roster serve. Those who count are on no list of the election, and lead the
/// session only where nobody else is left.
fn proposed(state: &State, body: Body) -> Slate {
    let voters = voters(state).into_iter().rev();
    let many = 30 <= voters.len();
    let mut people: Vec<_> = match body {
        Body::Presidium => voters.take(if many { 3 } else { 1 }).collect(),
        Body::Secretariat => voters.skip(if many { 3 } else { 1 }).take(1).collect(),
        Body::Credentials => voters.skip(4).take(2).collect(),
        Body::Counting(id) => {
            let election = state.election(id).unwrap();
            let mut clear: Vec<_> = voters.filter(|person| !stands(election, *person)).collect();
            clear.sort_by_key(|person| serves(state, *person));
            clear.truncate(3);
            clear
        }
    };
    Slate { head: people.remove(0), members: people }
}

/// Who votes and is here, in the order of the roster.
fn voters(state: &State) -> Vec<PersonId> {
    let here = state.roster.voters().filter(|attendee| attendee.is_present());
    here.map(|attendee| attendee.delegate.id).collect()
}

fn serves(state: &State, person: PersonId) -> bool {
    let leading = [Body::Presidium, Body::Secretariat].into_iter();
    let mut slates = leading.filter_map(|body| state.bodies.elected(body));
    slates.any(|slate| slate.people().any(|member| member == person))
}

fn stands(election: &Election, person: PersonId) -> bool {
    let mut known = election.candidates.iter();
    known.any(|candidate| candidate.nominee.who == Nominated::Person(person))
}

/// One report an item, one paper a discussion.
fn spoken(state: &State, act: &Act) -> Option<Command> {
    let entry = state.agenda.running()?;
    let heard = state.floor.heard.iter().any(|heard| heard.speech.item == Some(entry.item.id));
    let speaker = Speaker::Delegate(*voters(state).last()?);
    let title = entry.item.title.clone();
    let idle = !heard && state.floor.queue.is_empty() && state.floor.speaking.is_none();
    match act {
        Act::GiveFloor => {
            let kind = SpeechKind::Report { title };
            Some(Command::Floor(FloorCommand::Give { speaker, kind, minutes: 10 }))
        }
        _ if idle && entry.item.kind == ItemKind::Discussion => {
            let kind = SpeechKind::Paper { title, words: None };
            Some(Command::Floor(FloorCommand::Register { speaker, kind, minutes: 7 }))
        }
        _ => None,
    }
}

/// Nominates one name more than there are seats, or as many as the rules ask for, but only one for a
/// single seat; then draws the list.
fn nominated_or_drawn(state: &State, act: &Act, id: ElectionId) -> Option<Command> {
    let election = state.election(id)?;
    let seats = election.plan.seats + election.plan.alternate_seats;
    let surplus = if seats == 1 { 1 } else { usize::from(seats) + 1 };
    let wanted = surplus.max(election.room(state).least);
    let enough = wanted <= election.candidates.len();
    match act {
        Act::DrawList(_) if enough => {
            Some(Command::Election(ElectionCommand::DrawList { election: id }))
        }
        Act::Nominate(_) if !enough => {
            let who = nominee(state, election);
            let source = Source::Convening;
            Some(Command::Election(ElectionCommand::Nominate { election: id, who, source }))
        }
        _ => None,
    }
}

/// The next person in order who holds no single office yet; where winners of an earlier election
/// stand, the next of these.
fn nominee(state: &State, election: &Election) -> Nominated {
    let pool = match election.plan.among {
        None => free(state, election.plan.office),
        Some(among) => winners(state.election(among).unwrap()),
    };
    let deputy = election.plan.office == Office::DeputySecretary;
    let secretaries =
        state.elections.all.iter().filter(|other| deputy && other.plan.office == Office::Secretary);
    let taken: Vec<_> = secretaries.flat_map(winners).collect();
    let named = |who: &Nominated| election.candidates.iter().any(|one| one.nominee.who == *who);
    pool.into_iter().find(|who| !named(who) && !taken.contains(who)).unwrap()
}

/// Whoever votes and is here; for an inspection committee also somebody from outside, who comes third.
fn free(state: &State, office: Office) -> Vec<Nominated> {
    let mut pool: Vec<_> = voters(state).into_iter().map(Nominated::Person).collect();
    if office == Office::InspectionCommittee {
        pool.insert(2, outsider());
    }
    pool
}

/// A member who is not on the roster.
pub(crate) fn outsider() -> Nominated {
    Nominated::Outside {
        name: text("Đàm Thị Slao"),
        born: NaiveDate::from_ymd_opt(1986, 9, 14),
        unit: text("Chi bộ Cơ quan Đảng"),
        post: text("Ủy viên chuyên trách"),
    }
}

fn winners(election: &Election) -> Vec<Nominated> {
    let winners = election.winners().into_iter();
    winners.map(|id| election.candidate(id).unwrap().nominee.who.clone()).collect()
}

fn balloting(state: &State, act: &Act) -> Option<Command> {
    let present = state.roster.present_voters();
    Some(Command::Round(match act {
        Act::SealBox(id) => RoundCommand::Seal { election: *id },
        Act::IssueBallots(id) => {
            let (printed, issued, spoiled) = (present + 5, present, 0);
            RoundCommand::Issue { election: *id, printed, issued, spoiled }
        }
        Act::CollectBallots(id) => RoundCommand::Collect {
            election: *id,
            collected: present - 1,
            swapped: 0,
            unused: None,
        },
        Act::OpenCount(id) => RoundCommand::OpenCount { election: *id },
        Act::Announce(id) => RoundCommand::Announce { election: *id },
        _ => return None,
    }))
}
