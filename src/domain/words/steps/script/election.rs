//! The script of an election: from the number of seats to the thanks.

use super::{BEFORE_THE_LIST, Passage, Script};
use crate::domain::agenda::ItemKind;
use crate::domain::bodies::Body;
use crate::domain::election::round::RoundStage;
use crate::domain::election::{Election, Numbering, Phase};
use crate::domain::hands::Motion;
use crate::domain::words::steps::{Chair, announcing, balloting, nominating};
use crate::domain::words::{UNKNOWN, motion};

impl Script<'_> {
    pub(super) fn election(&self, election: &Election) -> Vec<Passage> {
        let was_not_held = election.rounds.is_empty() && election.phase.is_over();
        if was_not_held || election.check_size(&self.staged).is_err() {
            return vec![self.ending(election)];
        }
        let mut passages: Vec<Passage> = self.seats(election).into_iter().collect();
        passages.extend(self.names(election));
        passages.extend(self.committee(election));
        passages.extend(self.ballot(election));
        passages.push(self.announcement(election));
        passages.extend(self.questions(election));
        passages.push(self.ending(election));
        passages
    }

    fn seats(&self, election: &Election) -> Option<Passage> {
        let chair = self.chair();
        let id = election.plan.id;
        if election.plan.numbering != Numbering::Voted {
            return None;
        }
        let mut words: Vec<String> = nominating::occasion(chair, election).into_iter().collect();
        words.push(nominating::number(chair, election));
        let seats = election.plan.seats;
        let number = Motion::SeatNumber { election: id, seats };
        let about = motion::motion(&self.staged, &number, self.lang);
        words.extend(self.vote(
            &about,
            |motion| matches!(motion, Motion::SeatNumber { election, .. } if *election == id),
        ));
        Some(self.passage(("Số lượng", "The number of seats"), words))
    }

    /// Who is put forward, and the list.
    fn names(&self, election: &Election) -> Vec<Passage> {
        let (chair, id) = (self.chair(), election.plan.id);
        let proposed = vec![nominating::proposed(chair, election)];
        let of_list = self.chair_of_list(election);
        let size = if is_drawn(election) {
            nominating::size(of_list, election)
        } else {
            nominating::size_with_surplus(of_list)
        };
        let mut list = vec![size];
        list.extend(nominating::reading(of_list));
        let motion = Motion::BallotList { election: id };
        let about = motion::motion(&self.staged, &motion, self.lang);
        list.extend(self.vote(&about, |voted| *voted == motion));
        let mut passages = vec![
            self.passage(("Đề cử, ứng cử", "Nominations"), proposed),
            self.passage(("Danh sách bầu cử", "The list"), list),
        ];
        if !is_drawn(election) {
            passages.insert(1, self.wish());
        }
        passages
    }

    /// Nobody knows beforehand who wishes to leave the list.
    fn wish(&self) -> Passage {
        let mut words = vec![nominating::wish(self.chair(), UNKNOWN, UNKNOWN)];
        let about = motion::withdrawal_of(UNKNOWN, self.lang);
        words.extend(self.vote(&about, |_| false));
        self.passage(("Nếu có người xin rút", "If somebody wishes to withdraw"), words)
    }

    /// The counting committee, unless another item elects it.
    fn committee(&self, election: &Election) -> Vec<Passage> {
        let committee = Body::Counting(election.plan.id);
        let mut entries = self.real.agenda.entries.iter();
        let is_elsewhere = entries.any(|entry| match &entry.item.kind {
            ItemKind::BodyElection { bodies } => bodies.contains(&committee),
            _ => false,
        });
        if is_elsewhere { Vec::new() } else { self.body(committee) }
    }

    fn ballot(&self, election: &Election) -> Vec<Passage> {
        let chair = self.chair_of_list(election);
        let collected = vec![balloting::report(chair), balloting::to_the_count(chair)];
        let sealed = balloting::sealed(chair, how_to_vote(chair, election));
        vec![
            self.passage(("Hòm phiếu", "The box"), vec![balloting::inspection(chair)]),
            self.passage(("Phát phiếu", "The ballots are handed out"), sealed),
            self.passage(("Bỏ phiếu", "The vote"), balloting::issued(chair)),
            self.passage(("Thu phiếu", "The ballots are collected"), collected),
            self.passage(
                ("Trong khi kiểm phiếu", "During the count"),
                vec![balloting::meanwhile(chair)],
            ),
        ]
    }

    /// The result, once it was released; before that, with room for it.
    fn announcement(&self, election: &Election) -> Passage {
        let chair = self.chair_of_list(election);
        let round = election.current_round();
        let words = match round.map(|round| (round, &round.stage)) {
            Some((
                round,
                RoundStage::Released { result, .. } | RoundStage::Announced { result, .. },
            )) => announcing::result(chair, election, round, result),
            _ => announcing::blank(chair, &on_paper(election)),
        };
        self.passage(("Công bố kết quả", "The result"), words)
    }

    /// The question that a result leaves; before there is one, those that it may leave.
    fn questions(&self, election: &Election) -> Vec<Passage> {
        let chair = self.chair();
        if let Some(round) = election.current_round()
            && let RoundStage::Announced { result, .. } = &round.stage
        {
            let words = announcing::question(chair, election, round, &result.verdict.decision);
            return vec![self.passage(("Xin ý kiến", "The question"), words)];
        }
        let otherwise = election.if_open_now(&self.staged).otherwise;
        let chair = Chair { blanks: &["open_places"], ..chair };
        vec![
            self.passage(
                ("Nếu còn thiếu người", "If seats stay open"),
                vec![announcing::open(chair, otherwise)],
            ),
            self.passage(
                ("Nếu bằng phiếu nhau", "If there is a tie"),
                vec![announcing::tie(chair)],
            ),
        ]
    }

    fn ending(&self, election: &Election) -> Passage {
        let chair = self.chair();
        let words = match &election.phase {
            Phase::Concluded { ending } | Phase::HandedOver { ending } => {
                announcing::conclusion(chair, election, ending)
            }
            Phase::Nominating if election.check_size(&self.staged).is_err() => {
                vec![nominating::number(chair, election)]
            }
            Phase::Nominating | Phase::ListDrawn { .. } | Phase::Balloting => vec![
                announcing::congratulations(chair),
                announcing::completion(chair),
                announcing::thanks(chair),
            ],
        };
        self.passage(("Kết thúc bầu cử", "The end of the election"), words)
    }

    /// Leaves room for the names as long as they can still change.
    fn chair_of_list(&self, election: &Election) -> Chair<'_> {
        let chair = self.chair();
        if is_drawn(election) { chair } else { Chair { blanks: BEFORE_THE_LIST, ..chair } }
    }
}

fn is_drawn(election: &Election) -> bool {
    matches!(election.phase, Phase::ListDrawn { .. }) || !election.rounds.is_empty()
}

/// How one votes by the rules on such a list, unless the paper is there already.
fn how_to_vote(chair: Chair<'_>, election: &Election) -> String {
    let layouts = chair.state.rules.ballots.layouts;
    match election.current_round() {
        Some(round) => balloting::how_to_vote(chair, &round.paper),
        None if election.plan.seats == 1 => balloting::how_to_mark(chair, layouts.one_name),
        None => balloting::how_to_mark(chair, layouts.surplus),
    }
}

/// The names on the paper; room for one, as long as there is none.
fn on_paper(election: &Election) -> Vec<String> {
    let Some(round) = election.current_round() else { return vec![UNKNOWN.to_owned()] };
    round.paper.lines.iter().map(|line| line.name.to_string()).collect()
}
