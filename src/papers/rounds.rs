//! What the records alone tell of every round, also of one that is not the last or was stopped: who
//! counted, which papers went out and came back, what the counting desk did, and until when.

use std::collections::BTreeMap;

use crate::domain::bodies::{BodiesEvent, Body, Slate};
use crate::domain::election::ElectionEvent;
use crate::domain::election::ballot::Paper;
use crate::domain::election::lot::LotEvent;
use crate::domain::election::round::{HandTally, Issue, RoundEvent, RoundKind};
use crate::domain::{ElectionId, Event, History, Moment, Text};

/// A round as the records tell it.
#[derive(Clone, Debug)]
pub(super) struct Told<'a> {
    pub election: ElectionId,
    /// From 1.
    pub number: u8,
    pub kind: RoundKind,
    pub paper: &'a Paper,
    /// The committee that was elected last before the count ended.
    pub committee: Option<&'a Slate>,
    pub issue: Option<Issue>,
    pub collected: Option<u32>,
    pub lots: Vec<&'a LotEvent>,
    pub hand: Option<&'a HandTally>,
    /// When the lots were reconciled last.
    pub until: Option<Moment>,
    /// Why the round was stopped, if it was.
    pub annulled: Option<&'a Text>,
}

/// Walks the records once, and tells every round in the order in which they were prepared.
pub(super) fn told(history: &History) -> Vec<Told<'_>> {
    let (mut rounds, mut committees) = (Vec::new(), BTreeMap::new());
    for event in history.live_records().flat_map(|record| &record.events) {
        match event {
            Event::Bodies(BodiesEvent::Elected { body: Body::Counting(id), slate }) => {
                committees.insert(*id, slate);
            }
            Event::Election(ElectionEvent::RoundPrepared { election, round, kind, paper }) => {
                rounds.push(Told::prepared((*election, *round), *kind, paper));
            }
            Event::Round(event) => {
                let id = event.election();
                if let Some(round) = present(&mut rounds, id) {
                    round.note(event, committees.get(&id).copied());
                }
            }
            Event::Lot(event) => {
                if let Some(round) = present(&mut rounds, event.election()) {
                    round.lots.push(event);
                }
            }
            _ => {}
        }
    }
    rounds
}

/// Finds one round among those that the records tell of.
pub(super) fn find(history: &History, election: ElectionId, number: u8) -> Option<Told<'_>> {
    told(history).into_iter().find(|round| (round.election, round.number) == (election, number))
}

fn present<'a, 'b>(rounds: &'b mut [Told<'a>], id: ElectionId) -> Option<&'b mut Told<'a>> {
    rounds.iter_mut().rfind(|round| round.election == id)
}

impl<'a> Told<'a> {
    fn prepared((election, number): (ElectionId, u8), kind: RoundKind, paper: &'a Paper) -> Self {
        Self {
            election,
            number,
            kind,
            paper,
            committee: None,
            issue: None,
            collected: None,
            lots: Vec::new(),
            hand: None,
            until: None,
            annulled: None,
        }
    }

    fn note(&mut self, event: &'a RoundEvent, committee: Option<&'a Slate>) {
        match event {
            RoundEvent::Sealed { .. } => self.committee = committee,
            RoundEvent::Issued { issue, .. } => self.issue = Some(*issue),
            RoundEvent::Collected { collected, swapped, unused, .. } => {
                self.collected = Some(*collected);
                self.issue = self.issue.map(|issue| issue.counted(*swapped, *unused));
            }
            RoundEvent::HandTallied { tally, .. } => self.hand = Some(tally),
            RoundEvent::Reconciled { at, .. } => {
                self.committee = committee;
                self.until = Some(*at);
            }
            RoundEvent::Annulled { reason, .. } => self.annulled = Some(reason),
            RoundEvent::CountOpened { .. }
            | RoundEvent::Signed { .. }
            | RoundEvent::Released { .. }
            | RoundEvent::Announced { .. }
            | RoundEvent::ResultWithdrawn { .. } => {}
        }
    }
}
