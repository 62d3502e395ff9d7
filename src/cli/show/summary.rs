//! The state of a session as one JSON value, for machines. What is not announced is not in it.

use serde::Serialize;

use super::appointments::{AppointmentSummary, appointments};
use super::exchange::{Exchange, exchange};
use super::papers::{PaperSummary, papers};
use super::preparation::{PreparationSummary, preparation};
use super::reviews::{self, ReviewSummary, TaskSummary};
use crate::domain::about::{Composition, Gathering, Stage};
use crate::domain::agenda::{Entry, ItemStatus};
use crate::domain::duties::Row;
use crate::domain::election::ballot::Tally;
use crate::domain::election::check::Level;
use crate::domain::election::check::congress::{self, CongressFinding};
use crate::domain::election::round::{Outcome, Round, RoundKind, RoundStage, Withdrawn};
use crate::domain::election::stage::{PhaseName, StageName};
use crate::domain::election::verdict::{Decision, NameVerdict};
use crate::domain::election::{CandidateStanding, Election, Ending, Office, SeatNumber};
use crate::domain::hall::{Flow, Pace, Reveal, RevealProgress, Scene, reveal_progress};
use crate::domain::narration::candidate_name;
use crate::domain::{
    CandidateId, ElectionId, ItemId, Lang, Moment, PersonId, SlotId, State, Text, duties, quorum,
};

/// Everything that `daihoi show --json` prints.
#[derive(Debug, Serialize)]
pub(super) struct Summary<'a> {
    pub(super) title: &'a Text,
    pub(super) organisation: &'a Text,
    pub(super) template: &'a Text,
    pub(super) rules: &'a Text,
    /// The SHA-256 of the rule file; empty in a session made before it was kept.
    pub(super) rules_sha256: &'a Text,
    pub(super) gathering: Gathering,
    pub(super) lang: Lang,
    pub(super) stage: Stage,
    /// The number of the last record and its hash.
    pub(super) records: u64,
    pub(super) head: String,
    pub(super) presence: Presence,
    pub(super) agenda: Vec<AgendaItem<'a>>,
    pub(super) speaking: Option<Speaking>,
    pub(super) wall: Wall<'a>,
    pub(super) elections: Vec<ElectionSummary<'a>>,
    /// The assignment of duties; none where nothing is shared out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) duties: Option<DutiesSummary>,
    /// Who was appointed where nobody is elected.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) appointments: Vec<AppointmentSummary<'a>>,
    /// The registered papers with their reading times.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) papers: Vec<PaperSummary<'a>>,
    /// The parts of the membership, as the template told them.
    #[serde(skip_serializing_if = "is_empty")]
    pub(super) composition: &'a [Composition],
    /// Who is reviewed, with the grade once it is announced.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) reviews: Vec<ReviewSummary<'a>>,
    /// What is to be mended.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) follow_up: Vec<TaskSummary<'a>>,
    /// Who came from where, reports, opinions and conclusions, where experience is exchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) exchange: Option<Exchange<'a>>,
    /// What was done before the congress; none where nothing was planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) preparation: Option<PreparationSummary<'a>>,
    /// What does not go together over the announced results.
    pub(super) checks: Vec<CheckSummary>,
}

/// Who is in charge of what: the matrix that is being drawn up, else the decision in force.
#[derive(Debug, Serialize)]
pub(super) struct DutiesSummary {
    /// How many decisions were taken.
    pub(super) decisions: usize,
    /// Whether a matrix is being drawn up.
    pub(super) open: bool,
    /// What keeps it from being adopted.
    pub(super) faults: Vec<String>,
    pub(super) people: Vec<DutyLine>,
}

#[derive(Debug, Serialize)]
pub(super) struct DutyLine {
    pub(super) person: PersonId,
    pub(super) name: Text,
    pub(super) charge: String,
}

#[derive(Debug, Serialize)]
pub(super) struct CheckSummary {
    pub(super) code: &'static str,
    pub(super) level: &'static str,
    pub(super) message: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Presence {
    pub(super) registered: usize,
    pub(super) convened: u32,
    pub(super) present: u32,
    /// The smallest number of those present that makes a quorum; 0 where none is asked for.
    pub(super) needed: u32,
    pub(super) units: u32,
    pub(super) units_present: u32,
    pub(super) units_needed: u32,
    pub(super) quorum: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct AgendaItem<'a> {
    pub(super) id: ItemId,
    pub(super) title: &'a Text,
    pub(super) minutes: u16,
    #[serde(flatten)]
    pub(super) status: Status<'a>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub(super) enum Status<'a> {
    Waiting,
    Running { since: Moment },
    Parked { since: Moment },
    Done { since: Moment, until: Moment },
    Skipped { reason: &'a Text },
}

#[derive(Debug, Serialize)]
pub(super) struct Speaking {
    pub(super) slot: SlotId,
    pub(super) since: Moment,
    /// Granted minutes included.
    pub(super) minutes: u16,
}

#[derive(Debug, Serialize)]
pub(super) struct RevealSummary {
    pub(super) order: Reveal,
    pub(super) shown: usize,
    pub(super) of: usize,
}

#[derive(Debug, Serialize)]
pub(super) struct Wall<'a> {
    pub(super) scene: &'a Scene,
    pub(super) page: u16,
    pub(super) pace: Pace,
    /// Absent unless names come up one by one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reveal: Option<RevealSummary>,
    pub(super) flow: Flow,
}

#[derive(Debug, Serialize)]
pub(super) struct ElectionSummary<'a> {
    pub(super) id: ElectionId,
    pub(super) office: Office,
    pub(super) title: &'a Text,
    pub(super) seats: u16,
    pub(super) seats_settled: bool,
    pub(super) phase: PhaseName,
    /// How it ended, once it is over.
    pub(super) ending: Option<&'a Ending>,
    pub(super) candidates: Vec<CandidateSummary<'a>>,
    pub(super) rounds: Vec<RoundSummary<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct CandidateSummary<'a> {
    pub(super) id: CandidateId,
    pub(super) name: &'a Text,
    pub(super) standing: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct RoundSummary<'a> {
    pub(super) number: u8,
    pub(super) kind: RoundKind,
    pub(super) stage: StageName,
    pub(super) paper: &'a Text,
    /// Absent until the result is announced to the hall.
    pub(super) result: Option<Announced<'a>>,
    /// The results that were announced and withdrawn, in order.
    pub(super) withdrawn: Vec<WithdrawnSummary<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct WithdrawnSummary<'a> {
    pub(super) at: Moment,
    pub(super) reason: &'a Text,
    pub(super) decided_by: &'a Text,
    pub(super) result: Announced<'a>,
}

#[derive(Debug, Serialize)]
pub(super) struct Announced<'a> {
    pub(super) at: Moment,
    pub(super) convened: u32,
    pub(super) present: u32,
    pub(super) base: u32,
    pub(super) needed: u32,
    pub(super) rule: &'a Text,
    pub(super) issued: u32,
    pub(super) tally: &'a Tally,
    pub(super) names: &'a [NameVerdict],
    pub(super) elected: Vec<String>,
    pub(super) alternates: Vec<String>,
    pub(super) decision: &'a Decision,
}

/// Sums a state up. `head` is the hash of its last record.
pub(super) fn summary(state: &State, head: String, lang: Lang) -> Summary<'_> {
    Summary {
        title: &state.about.title,
        organisation: &state.about.organisation,
        template: &state.about.template,
        rules: &state.rules.id,
        rules_sha256: &state.rules.file_hash,
        gathering: state.about.gathering,
        lang: state.about.lang,
        stage: state.stage,
        records: state.head,
        head,
        presence: presence(state),
        agenda: state.agenda.entries.iter().map(agenda_item).collect(),
        speaking: speaking(state),
        wall: wall(state),
        elections: state.elections.all.iter().map(|one| election(state, one)).collect(),
        duties: state.duties.is_in_use().then(|| duties(state, lang)),
        appointments: appointments(state),
        papers: papers(state),
        composition: &state.about.composition,
        reviews: reviews::reviews(state, lang),
        follow_up: reviews::tasks(state),
        exchange: exchange(state),
        preparation: state.preparation.is_in_use().then(|| preparation(state, lang)),
        checks: congress::findings(state).iter().map(|found| check(found, lang)).collect(),
    }
}

fn is_empty(composition: &&[Composition]) -> bool {
    composition.is_empty()
}

fn wall(state: &State) -> Wall<'_> {
    let hall = &state.hall;
    let order = hall.reveal_of(&hall.scene);
    let reveal = reveal_progress(state).map(|RevealProgress { shown, of }| RevealSummary {
        order,
        shown,
        of,
    });
    Wall { scene: &hall.scene, page: hall.page, pace: hall.pace, reveal, flow: hall.flow }
}

fn duties(state: &State, lang: Lang) -> DutiesSummary {
    let line = |row: Row| {
        let charge = row.charge(lang);
        DutyLine { person: row.person, name: row.name, charge }
    };
    DutiesSummary {
        decisions: state.duties.decisions.len(),
        open: state.duties.is_open(),
        faults: duties::faults(state).iter().map(|fault| fault.text(lang)).collect(),
        people: duties::rows(state).into_iter().map(line).collect(),
    }
}

fn check(found: &CongressFinding, lang: Lang) -> CheckSummary {
    let level = match found.level() {
        Level::Error => "error",
        Level::Warning => "warning",
    };
    CheckSummary { code: found.code(), level, message: found.text(lang) }
}

fn presence(state: &State) -> Presence {
    let quorum::Standing { convened, present, needed, units, units_present, units_needed } =
        quorum::standing(state);
    Presence {
        registered: state.roster.people.len(),
        convened,
        present,
        needed,
        units,
        units_present,
        units_needed,
        quorum: quorum::check(state).is_ok(),
    }
}

fn agenda_item(entry: &Entry) -> AgendaItem<'_> {
    let status = match &entry.status {
        ItemStatus::Waiting => Status::Waiting,
        ItemStatus::Running { since } => {
            Status::Running { since: entry.first_beginning().unwrap_or(*since) }
        }
        ItemStatus::Parked { since } => Status::Parked { since: *since },
        ItemStatus::Done { since, until } => Status::Done { since: *since, until: *until },
        ItemStatus::Skipped { reason } => Status::Skipped { reason },
    };
    let item = &entry.item;
    AgendaItem { id: item.id, title: &item.title, minutes: item.minutes, status }
}

fn speaking(state: &State) -> Option<Speaking> {
    let speech = state.floor.speaking.as_ref()?;
    let minutes = speech.slot.minutes.saturating_add(speech.granted);
    Some(Speaking { slot: speech.slot.id, since: speech.since, minutes })
}

fn election<'a>(state: &'a State, election: &'a Election) -> ElectionSummary<'a> {
    let (seats, seats_settled) = match election.seats {
        SeatNumber::Proposed(seats) => (seats, false),
        SeatNumber::Settled(seats) => (seats, true),
    };
    let candidates = election.candidates.iter().map(|candidate| CandidateSummary {
        id: candidate.nominee.id,
        name: &candidate.name,
        standing: standing_name(&candidate.standing),
    });
    ElectionSummary {
        id: election.plan.id,
        office: election.plan.office,
        title: &election.plan.title,
        seats,
        seats_settled,
        phase: election.phase.name(),
        ending: election.phase.ending(),
        candidates: candidates.collect(),
        rounds: election.rounds.iter().map(|one| round(state, election.plan.id, one)).collect(),
    }
}

fn round<'a>(state: &State, election: ElectionId, round: &'a Round) -> RoundSummary<'a> {
    let result = match &round.stage {
        RoundStage::Announced { result, at, .. } => Some(announced(state, election, result, *at)),
        _ => None,
    };
    RoundSummary {
        number: round.number,
        kind: round.kind,
        stage: round.stage.name(),
        paper: &round.paper.hash,
        result,
        withdrawn: round.withdrawn.iter().map(|old| withdrawn(state, election, old)).collect(),
    }
}

fn withdrawn<'a>(state: &State, election: ElectionId, old: &'a Withdrawn) -> WithdrawnSummary<'a> {
    WithdrawnSummary {
        at: old.at,
        reason: &old.reason,
        decided_by: &old.decided_by,
        result: announced(state, election, &old.result, old.announced),
    }
}

fn announced<'a>(
    state: &State,
    election: ElectionId,
    result: &'a Outcome,
    at: Moment,
) -> Announced<'a> {
    let names = |ids: &[CandidateId]| {
        ids.iter().map(|id| candidate_name(state, election, *id)).collect::<Vec<_>>()
    };
    let verdict = &result.verdict;
    Announced {
        at,
        convened: result.attendance.convened,
        present: result.attendance.present,
        base: verdict.base.size,
        needed: verdict.needed,
        rule: &verdict.rule,
        issued: result.issue.issued,
        tally: &result.tally,
        names: &verdict.names,
        elected: names(&verdict.elected),
        alternates: names(&verdict.alternates),
        decision: &verdict.decision,
    }
}

fn standing_name(standing: &CandidateStanding) -> &'static str {
    match standing {
        CandidateStanding::Standing => "standing",
        CandidateStanding::WishesToWithdraw { .. } => "wishes_to_withdraw",
        CandidateStanding::Withdrawn => "withdrawn",
        CandidateStanding::Kept => "kept",
    }
}
