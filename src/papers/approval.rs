//! The request for approval (tờ trình chuẩn y) of the elected to the organisation above. Delegates
//! to a congress above need none, and an association asks nobody.

use super::catalogue::{Kind, Made, Source};
use super::document::Document;
use super::elected::{announced, awaited, tables};
use super::gathering::opened;
use super::head::{closing, long_date, opening_about, place};
use super::missing::{Awaited, NotReady};
use crate::domain::about::{Gathering, PaperStyle};
use crate::domain::election::round::Outcome;
use crate::domain::election::{Election, Office};
use crate::domain::order::fold;
use crate::domain::{State, numerals, tr};

/// The request, where an office that needs approval is elected.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    let state = source.state();
    let is_party = state.about.style == PaperStyle::Party;
    let elections: Vec<&Election> =
        state.elections.all.iter().filter(|election| is_approved(election)).collect();
    if !is_party || elections.is_empty() {
        return Vec::new();
    }
    let no_superior = || state.about.superior.is_empty().then_some(Awaited::Superior);
    let made = match awaited(elections.iter().copied()).or_else(no_superior) {
        Some(what) => Err(NotReady::Awaits { kind: Kind::Approval, what }),
        None => Ok(write(source, &elections)),
    };
    vec![(String::new(), made)]
}

fn is_approved(election: &Election) -> bool {
    match election.plan.office {
        Office::Committee
        | Office::StandingCommittee
        | Office::Secretary
        | Office::DeputySecretary
        | Office::InspectionCommittee
        | Office::InspectionHead => true,
        Office::Delegates | Office::Other => false,
    }
}

fn write(source: Source<'_>, elections: &[&Election]) -> Document {
    let state = source.state();
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let about = &state.about;
    let subject = tr(
        lang,
        format!("đề nghị chuẩn y kết quả bầu cử tại {}", about.title),
        format!("Approval of those elected at {}", about.title),
    );
    let on = elections.iter().filter_map(|election| announced(election)).max();
    opening_about(&mut document, tr(lang, "TỜ TRÌNH", "REQUEST"), subject, on);
    let superior = &about.superior;
    document.strong(&tr(lang, format!("Kính gửi: {superior}"), format!("To: {superior}")));
    held(&mut document, source);
    for election in elections {
        document.heading(2, &election.plan.title);
        ballots(&mut document, election);
        tables(&mut document, election);
    }
    document.paragraph(&tr(
        lang,
        format!("Kính đề nghị {superior} xem xét, chuẩn y."),
        format!("{superior} is asked to approve the above."),
    ));
    document.paragraph(tr(
        lang,
        "Hồ sơ kèm theo: biên bản đại hội hoặc hội nghị, biên bản kiểm phiếu, danh sách trúng cử.",
        "Enclosed: the minutes, the counting minutes, the lists of the elected.",
    ));
    closing(&mut document, state, &[signer(state)], source.chain);
    document
}

/// When and where it was, and how many came.
fn held(document: &mut Document, source: Source<'_>) {
    let state = source.state();
    let Some(opened) = opened(source.history) else { return };
    let (lang, title) = (document.lang, &state.about.title);
    let (date, place) = (long_date(opened.at, lang), place(&state.about));
    let [convened, present] =
        [opened.convened, opened.present].map(|n| numerals::with_words(n, lang));
    document.paragraph(&tr(
        lang,
        format!(
            "{title} khai mạc {date}, tại {place}; được triệu tập {convened} người, có mặt {present} người. Kết quả bầu cử như sau:"
        ),
        format!(
            "{title} was opened on {date} at {place}; {convened} were convened, {present} were present. The results are:"
        ),
    ));
}

/// The papers of the last announced round.
fn ballots(document: &mut Document, election: &Election) {
    let lang = document.lang;
    let mut rounds = election.rounds.iter().rev().filter(|round| round.is_announced());
    let Some(outcome) = rounds.find_map(|round| round.stage.outcome()) else { return };
    let Outcome { issue, tally, .. } = outcome;
    let numbers = [issue.issued, tally.collected, tally.valid];
    let [issued, collected, valid] = numbers.map(|n| numerals::with_words(n, lang));
    let seats = numerals::with_words(election.seats.number().into(), lang);
    document.paragraph(&tr(
        lang,
        format!(
            "Số lượng bầu {seats}. Phiếu phát ra {issued}, thu về {collected}, hợp lệ {valid}."
        ),
        format!("Seats: {seats}. Ballots issued {issued}, collected {collected}, valid {valid}."),
    ));
}

/// A branch signs in its own name, above it the committee.
fn signer(state: &State) -> &'static str {
    let lang = state.about.lang;
    let is_branch = fold(&state.about.organisation).starts_with("chi bo");
    match state.about.gathering {
        Gathering::MemberCongress | Gathering::MemberMeeting if is_branch => {
            tr(lang, "T/M CHI BỘ", "For the branch")
        }
        Gathering::MemberCongress
        | Gathering::DelegateCongress
        | Gathering::MemberMeeting
        | Gathering::CommitteeMeeting
        | Gathering::Conference => tr(lang, "T/M BAN CHẤP HÀNH", "For the committee"),
    }
}
