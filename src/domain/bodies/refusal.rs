//! What stands in the way of forming a body.

use super::Body;
use crate::domain::about::Gathering;
use crate::domain::narration::gathering_label;
use crate::domain::rules::in_brackets;
use crate::domain::{ElectionId, Lang, PersonId, Text, tr};

/// A proposal or a vote on a body that the rules do not allow now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodiesRefusal {
    AlreadyElected { body: Body },
    NoCredentialsHere { at: Vec<Gathering>, rule: Text },
    TooLarge { size: usize, largest: usize },
    NamedTwice { person: PersonId, name: Text },
    NoVoter { person: PersonId, name: Text, rule: Text },
    OnTheList { person: PersonId, name: Text, election: ElectionId, rule: Text },
    NotProposed { body: Body },
    NumberDiffers { body: Body, number: u16, proposed: usize },
    NumberVoted { body: Body },
    NumberNotVoted { body: Body },
}

impl BodiesRefusal {
    /// Says in one sentence what stands in the way.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoCredentialsHere { at, rule } => no_credentials_here(lang, at, rule),
            Self::TooLarge { size, largest } => tr(
                lang,
                format!("Đề xuất {size} người, nhiều nhất là {largest}."),
                format!("{size} people are proposed, {largest} are the most."),
            ),
            Self::NamedTwice { person, name } => tr(
                lang,
                format!("{name} (số {person}) được nêu hai lần."),
                format!("{name} (no. {person}) is named twice."),
            ),
            Self::NoVoter { person, name, rule } => {
                let rule = in_brackets(rule);
                tr(
                    lang,
                    format!(
                        "{name} (số {person}) không có quyền biểu quyết nên không tham gia được{rule}."
                    ),
                    format!("{name} (no. {person}) has no vote and cannot serve{rule}."),
                )
            }
            Self::OnTheList { person, name, election, rule } => {
                let rule = in_brackets(rule);
                tr(
                    lang,
                    format!(
                        "{name} (số {person}) có tên trong danh sách bầu cử số {election} nên không được tham gia ban kiểm phiếu{rule}."
                    ),
                    format!(
                        "{name} (no. {person}) is on the list of election {election} and cannot count its ballots{rule}."
                    ),
                )
            }
            Self::AlreadyElected { body }
            | Self::NotProposed { body }
            | Self::NumberDiffers { body, .. }
            | Self::NumberVoted { body }
            | Self::NumberNotVoted { body } => self.about_vote(lang, &body.name(lang)),
        }
    }

    fn about_vote(&self, lang: Lang, body: &str) -> String {
        match self {
            Self::NotProposed { .. } => tr(
                lang,
                format!("Chưa đề xuất nhân sự {body}."),
                format!("Nobody is proposed for the {body}."),
            ),
            Self::NumberDiffers { number, proposed, .. } => tr(
                lang,
                format!("Số lượng {body}: biểu quyết {number} nhưng danh sách có {proposed}."),
                format!("The vote is on {number} for the {body}, the list names {proposed}."),
            ),
            Self::NumberVoted { .. } => tr(
                lang,
                format!("Số lượng {body} đã được biểu quyết: hãy biểu quyết danh sách."),
                format!("The number of the {body} is voted: vote the list."),
            ),
            Self::NumberNotVoted { .. } => tr(
                lang,
                format!("Chưa biểu quyết số lượng {body}: hãy biểu quyết số lượng trước."),
                format!("The number of the {body} is not voted: vote it first."),
            ),
            _ => tr(
                lang,
                format!("Đại hội (hội nghị) đã bầu {body}."),
                format!("The congress has elected the {body}."),
            ),
        }
    }
}

fn no_credentials_here(lang: Lang, at: &[Gathering], rule: &Text) -> String {
    let rule = in_brackets(rule);
    let at: Vec<_> = at.iter().map(|gathering| gathering_label(*gathering, lang)).collect();
    if at.is_empty() {
        return tr(
            lang,
            format!("Bộ quy tắc không có ban thẩm tra tư cách đại biểu{rule}."),
            format!("The rules know no credentials committee{rule}."),
        );
    }
    let at = at.join(tr(lang, ", ", " or a "));
    tr(
        lang,
        format!("Chỉ bầu ban thẩm tra tư cách đại biểu ở {at}{rule}."),
        format!("A credentials committee is elected at a {at} only{rule}."),
    )
}
