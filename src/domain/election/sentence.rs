//! What the chair reads out: for one name, for the whole verdict, and the question to the congress.

mod open;

use super::ballot::Paper;
use super::ending::IfOpen;
use super::verdict::{Base, Decision, Fate, NameVerdict, Verdict};
use crate::domain::narration::base_ground_label;
use crate::domain::percent::Percent;
use crate::domain::rules::{BaseOf, RuleSet};
use crate::domain::{CandidateId, Gathering, Lang, tr};

/// A verdict with the paper that was voted on and the rules that were applied, to be put in words.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    pub paper: &'a Paper,
    pub verdict: &'a Verdict,
    pub rules: &'a RuleSet,
    /// What may follow if the verdict leaves the office open.
    pub if_open: IfOpen<'a>,
    pub gathering: Gathering,
    pub lang: Lang,
}

impl Reading<'_> {
    /// Says what one name got, out of which base, how many were needed, and by which rule.
    pub fn of_name(&self, name: &NameVerdict) -> String {
        let Verdict { base, rule, .. } = self.verdict;
        let votes = name.votes;
        let who = self.name(name.candidate);
        let share = Percent::of(votes, base.size).text(self.lang);
        let (base, needed) = (self.base(), self.needed());
        let (fate, source) = (self.fate(name), self.rules.cite(rule));
        tr(
            self.lang,
            format!(
                "Đồng chí {who} được {votes} phiếu, đạt {share} % so với {base}; {needed}: {fate} ({source})."
            ),
            format!("{who} has {votes} votes, {share}% of {base}; {needed}: {fate} ({source})."),
        )
    }

    /// Says who is elected, out of which base, and by which rule.
    pub fn of_whole(&self) -> String {
        let Verdict { elected, alternates, .. } = self.verdict;
        let mut parts = vec![self.of_base()];
        parts.push(if elected.is_empty() {
            tr(self.lang, "Không có ai trúng cử.", "Nobody is elected.").to_owned()
        } else {
            let (number, names) = (elected.len(), self.names(elected));
            tr(
                self.lang,
                format!("Trúng cử {number} đồng chí: {names}."),
                format!("{number} elected: {names}."),
            )
        });
        if !alternates.is_empty() {
            let (number, names) = (alternates.len(), self.names(alternates));
            parts.push(tr(
                self.lang,
                format!("Trúng cử dự khuyết {number} đồng chí: {names}."),
                format!("{number} elected as alternates: {names}."),
            ));
        }
        parts.extend(self.of_question());
        parts.join(" ")
    }

    /// Says out of which base the result is, how many votes were needed, and by which rule.
    pub fn of_base(&self) -> String {
        let (base, needed) = (self.base(), self.needed());
        let source = self.rules.cite(&self.verdict.rule);
        tr(
            self.lang,
            format!("Kết quả tính trên {base}; {needed} ({source})."),
            format!("The result is out of {base}; {needed} ({source})."),
        )
    }

    /// Says how many seats the paper was about: "3 seats, 2 alternates' seats".
    pub fn of_seats(&self) -> String {
        self.seats(self.paper.seats, self.paper.alternate_seats)
    }

    /// Says what the congress has to decide, if the rules leave something to it.
    pub fn of_question(&self) -> Option<String> {
        match &self.verdict.decision {
            Decision::Complete => None,
            Decision::SeatsOpen { seats, alternate_seats } => {
                let open = self.seats(*seats, *alternate_seats);
                Some(self.of_stop(&open).unwrap_or_else(|| self.of_open(&open)))
            }
            Decision::TieRevote { seats, alternate_seats, among } => {
                let open = self.stake(*seats, *alternate_seats);
                Some(self.of_stop(&open).unwrap_or_else(|| self.of_tie(among, &open)))
            }
            Decision::TiedAgain { seats, alternate_seats, among } => {
                let open = self.stake(*seats, *alternate_seats);
                Some(self.of_stop(&open).unwrap_or_else(|| self.of_second_tie(among, &open)))
            }
        }
    }

    /// Names those who are asked.
    fn hall(&self) -> &'static str {
        match self.gathering {
            Gathering::MemberCongress | Gathering::DelegateCongress => {
                tr(self.lang, "đại hội", "the congress")
            }
            Gathering::MemberMeeting | Gathering::CommitteeMeeting => {
                tr(self.lang, "hội nghị", "the meeting")
            }
            Gathering::Conference => tr(self.lang, "hội nghị", "the conference"),
        }
    }

    /// Says what the base is and what was subtracted: "118 (120 convened, less 2 absent)".
    pub fn base(&self) -> String {
        self.verdict.base.text(self.lang)
    }

    /// Names a candidate as the paper does.
    pub fn name(&self, candidate: CandidateId) -> String {
        let line = self.paper.line(candidate);
        line.map_or_else(|| format!("#{candidate}"), |line| line.name.to_string())
    }

    /// Lists candidates by the names on the paper, with commas.
    pub fn names(&self, candidates: &[CandidateId]) -> String {
        candidates.iter().map(|candidate| self.name(*candidate)).collect::<Vec<_>>().join(", ")
    }

    /// Says what became of one name, and by which rule where its age decided.
    pub fn fate(&self, name: &NameVerdict) -> String {
        let is_by_age = self.verdict.is_by_age(name);
        let fate = match name.fate {
            Fate::Elected => tr(self.lang, "trúng cử", "elected"),
            Fate::Alternate => tr(self.lang, "trúng cử dự khuyết", "elected as an alternate"),
            Fate::OverHalfNoSeat if !is_by_age => return self.without_seat(),
            Fate::Tied => tr(
                self.lang,
                "bằng phiếu ở chỗ cuối cùng, phải bầu lại",
                "tied on the last seat, to be voted again",
            ),
            Fate::OverHalfNoSeat | Fate::NotElected => {
                tr(self.lang, "không trúng cử", "not elected")
            }
        };
        if is_by_age { self.by_age(fate) } else { fate.to_owned() }
    }

    fn by_age(&self, fate: &str) -> String {
        let source = self.rules.cite(&self.rules.winning.tie_rule);
        tr(
            self.lang,
            format!("{fate}; bằng phiếu thì người nhiều tuổi hơn được chọn, theo {source}"),
            format!("{fate}; level in votes, the elder goes first, by {source}"),
        )
    }

    fn without_seat(&self) -> String {
        let over = self.rules.winning.more_than.exceeded(self.lang);
        tr(
            self.lang,
            format!("{over} nhưng đã đủ số lượng, không trúng cử"),
            format!("{over}, but the seats went to higher votes; not elected"),
        )
    }

    fn needed(&self) -> String {
        match self.verdict.needed {
            0 => {
                tr(self.lang, "ai nhiều phiếu hơn thì trúng cử", "the higher vote wins").to_owned()
            }
            needed => tr(self.lang, format!("cần {needed} phiếu"), format!("{needed} are needed")),
        }
    }

    fn seats(&self, seats: u16, alternate_seats: u16) -> String {
        let official = tr(self.lang, format!("{seats} chỗ"), format!("{seats} seats"));
        let alternate = tr(
            self.lang,
            format!("{alternate_seats} chỗ dự khuyết"),
            format!("{alternate_seats} alternates' seats"),
        );
        match (seats, alternate_seats) {
            (_, 0) => official,
            (0, _) => alternate,
            _ => format!("{official}, {alternate}"),
        }
    }

    /// The seats that a tie is about: alternates' seats only where no official seat is at stake.
    fn stake(&self, seats: u16, alternate_seats: u16) -> String {
        if seats == 0 { self.seats(0, alternate_seats) } else { self.seats(seats, 0) }
    }
}

impl Base {
    /// Says what the base is and what was subtracted: in words.
    pub fn text(&self, lang: Lang) -> String {
        let Base { of, from, size, less, .. } = self;
        match of {
            BaseOf::Collected => {
                tr(lang, format!("{size} phiếu thu về"), format!("{size} ballots collected"))
            }
            BaseOf::Valid => {
                tr(lang, format!("{size} phiếu hợp lệ"), format!("{size} valid ballots"))
            }
            BaseOf::Convened => {
                let from =
                    tr(lang, format!("{from} người được triệu tập"), format!("{from} convened"));
                let terms = less.iter().filter(|term| !term.people.is_empty()).map(|term| {
                    let (number, ground) =
                        (term.people.len(), base_ground_label(term.ground, lang));
                    tr(
                        lang,
                        format!(", trừ {number} {ground}"),
                        format!(", less {number} {ground}"),
                    )
                });
                let terms: String = terms.collect();
                if terms.is_empty() { from } else { format!("{size} ({from}{terms})") }
            }
        }
    }
}
