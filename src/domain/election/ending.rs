//! How an election ends: filled, left open, not held, or passed on to whoever goes on with it
//! (RULES 1.11, 2, 3).

use serde::{Deserialize, Serialize};

use super::refusal::OfficeRefusal;
use super::round::Round;
use super::{Election, Elections, Office};
use crate::domain::rules::{IfUnfilled, RuleSet};
use crate::domain::{ElectionId, Gathering, Lang, State, Text, tr};

/// How an election ended. The reason that the congress gave stands in the record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Ending {
    /// Every seat is taken.
    Filled,
    /// The congress does not vote, or not again.
    #[default]
    LeftOpen,
    /// The organisation is too small for such a body.
    NotHeld { rule: Text },
    /// The committee elects it at its meeting (hội nghị ban chấp hành).
    PassedToCommittee {
        rule: Text,
        /// The election that took this one along, where this one was not passed on for itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        with: Option<ElectionId>,
    },
    /// The superior appoints somebody (cấp trên chỉ định).
    LeftToSuperior { rule: Text },
}

/// How far the votes on an office have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voted {
    /// How often it was voted on.
    pub votes: u32,
    /// How many were elected to it.
    pub elected: usize,
}

/// What may follow a vote that left seats open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfOpen<'a> {
    pub again: Again<'a>,
    pub otherwise: Otherwise<'a>,
}

/// Whether the congress may vote again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again<'a> {
    Allowed,
    /// The office was voted on as often as the rule allows.
    UsedUp {
        votes: u32,
        rule: &'a Text,
    },
}

/// What follows if the congress does not vote again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Otherwise<'a> {
    /// The seats stay open.
    Open,
    Committee {
        rule: &'a Text,
    },
    Superior {
        rule: &'a Text,
    },
}

impl<'a> IfOpen<'a> {
    /// Finds what may follow after these votes on an office. A vote among the tied is a vote on the
    /// office like any other: the texts speak of the third time that it is voted, whatever kind of
    /// round that is. The superior appoints only when no vote is left. Somebody else goes on only
    /// where nobody was elected: of a body that has members, seats may stay open (WIN-5).
    pub fn after(
        Voted { votes, elected }: Voted,
        office: Office,
        gathering: Gathering,
        rules: &'a RuleSet,
    ) -> IfOpen<'a> {
        let Some(office) = rules.offices.get(&office) else {
            return Self { again: Again::Allowed, otherwise: Otherwise::Open };
        };
        let is_last = office.most_rounds.max(1) <= votes;
        let rule = &office.unfilled_rule;
        let otherwise = match office.if_unfilled {
            _ if 0 < elected => Otherwise::Open,
            IfUnfilled::CommitteeMeeting if gathering != Gathering::CommitteeMeeting => {
                Otherwise::Committee { rule }
            }
            IfUnfilled::SuperiorAppoints if is_last => Otherwise::Superior { rule },
            IfUnfilled::CongressDecides
            | IfUnfilled::CommitteeMeeting
            | IfUnfilled::SuperiorAppoints => Otherwise::Open,
        };
        let again = match office.most_rounds {
            0 => Again::Allowed,
            _ if is_last => Again::UsedUp { votes, rule: office.rule_on_votes() },
            _ => Again::Allowed,
        };
        Self { again, otherwise }
    }
}

impl Ending {
    /// Says how the election ended, and by which rule.
    pub fn text(&self, rules: &RuleSet, lang: Lang) -> String {
        match self {
            Self::Filled => tr(lang, "đã bầu đủ", "filled").to_owned(),
            Self::LeftOpen => tr(lang, "không bầu tiếp", "no further vote").to_owned(),
            Self::NotHeld { rule } => {
                let rule = rules.cite(rule);
                tr(
                    lang,
                    format!("không bầu vì chưa đủ số đảng viên chính thức, theo {rule}"),
                    format!("not held, for want of official members, by {rule}"),
                )
            }
            Self::PassedToCommittee { rule, .. } => {
                let rule = rules.cite(rule);
                tr(
                    lang,
                    format!("chuyển cho Ban Chấp hành bầu tại hội nghị lần thứ nhất, theo {rule}"),
                    format!(
                        "passed to the committee, which elects at its first meeting, by {rule}"
                    ),
                )
            }
            Self::LeftToSuperior { rule } => {
                let rule = rules.cite(rule);
                tr(
                    lang,
                    format!("dừng bầu, cấp trên chỉ định, theo {rule}"),
                    format!("the voting stops and the superior appoints, by {rule}"),
                )
            }
        }
    }
}

impl Election {
    /// Finds what may follow a round that left seats open.
    pub fn if_open<'a>(&self, round: &Round, state: &'a State) -> IfOpen<'a> {
        let before = self.rounds.iter().filter(|earlier| earlier.number < round.number);
        let voted = voted(before.filter(|earlier| earlier.is_announced()).chain([round]));
        IfOpen::after(voted, self.plan.office, state.about.gathering, &state.rules)
    }

    /// Finds what may follow the votes whose result stands. What was annulled was no vote.
    pub(in crate::domain) fn if_open_now<'a>(&self, state: &'a State) -> IfOpen<'a> {
        let voted = voted(self.rounds.iter().filter(|round| round.is_announced()));
        IfOpen::after(voted, self.plan.office, state.about.gathering, &state.rules)
    }

    /// Refuses another vote where the rules allow no more of them.
    pub(super) fn check_votes(&self, state: &State) -> Result<(), OfficeRefusal> {
        match self.if_open_now(state).again {
            Again::Allowed => Ok(()),
            Again::UsedUp { votes, rule } => {
                let (office, rule) = (self.plan.office, rule.clone());
                Err(OfficeRefusal::VotesUsedUp { office, votes, rule })
            }
        }
    }

    /// Tells whether the rules allow another vote.
    pub fn may_vote_again(&self, state: &State) -> bool {
        self.check_votes(state).is_ok()
    }

    /// Refuses to elect a body for which the members' congress has too few members.
    pub fn check_size(&self, state: &State) -> Result<(), OfficeRefusal> {
        let office = self.plan.office;
        let members = state.roster.convened();
        match state.rules.offices.get(&office) {
            Some(known)
                if state.about.gathering == Gathering::MemberCongress
                    && members < known.least_members =>
            {
                let (least, rule) = (known.least_members, known.rule.clone());
                Err(OfficeRefusal::TooFewMembers { office, members, least, rule })
            }
            _ => Ok(()),
        }
    }

    /// Finds how the election ends if the congress votes no more.
    pub fn ending(&self, state: &State) -> Ending {
        if let Err(OfficeRefusal::TooFewMembers { rule, .. }) = self.check_size(state)
            && !self.has_result()
        {
            return Ending::NotHeld { rule };
        }
        match self.if_open_now(state).otherwise {
            Otherwise::Open => Ending::LeftOpen,
            Otherwise::Committee { rule } => {
                Ending::PassedToCommittee { rule: rule.clone(), with: None }
            }
            Otherwise::Superior { rule } => Ending::LeftToSuperior { rule: rule.clone() },
        }
    }
}

impl Elections {
    /// Lists the elections that go the way of this one if it is passed on: those that are not over
    /// and draw on its winners, directly or through another.
    pub fn drawn_from(&self, origin: ElectionId) -> Vec<&Election> {
        let chain = self.chain_from(origin);
        let later = self.all.iter().filter(|election| chain.contains(&election.plan.id));
        later.filter(|election| !election.phase.is_over()).collect()
    }

    /// Lists the elections that were passed on along with this one.
    pub(super) fn passed_with(&self, origin: ElectionId) -> impl Iterator<Item = &Election> {
        self.all.iter().filter(move |election| match election.phase.ending() {
            Some(Ending::PassedToCommittee { with, .. }) => *with == Some(origin),
            _ => false,
        })
    }

    fn chain_from(&self, origin: ElectionId) -> Vec<ElectionId> {
        let mut chain = Vec::new();
        for Election { plan, .. } in &self.all {
            if plan.among.is_some_and(|among| among == origin || chain.contains(&among)) {
                chain.push(plan.id);
            }
        }
        chain
    }
}

fn voted<'a>(rounds: impl Iterator<Item = &'a Round>) -> Voted {
    rounds.fold(Voted { votes: 0, elected: 0 }, |Voted { votes, elected }, round| {
        let won = round.stage.outcome().map_or(0, |outcome| outcome.verdict.elected.len());
        Voted { votes: votes.saturating_add(1), elected: elected.saturating_add(won) }
    })
}
