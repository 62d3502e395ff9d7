//! What stands in the way of forming a body.

use super::Body;
use crate::domain::{ElectionId, Lang, PersonId, Text, tr};

/// A proposal or a vote on a body that the rules do not allow now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodiesRefusal {
    AlreadyElected { body: Body },
    DelegatesOnly,
    TooLarge { size: usize, largest: usize },
    NamedTwice { person: PersonId, name: Text },
    NoVoter { person: PersonId, name: Text },
    OnTheList { person: PersonId, name: Text, election: ElectionId },
    NotProposed { body: Body },
    NumberDiffers { body: Body, number: u16, proposed: usize },
    NumberVoted { body: Body },
    NumberNotVoted { body: Body },
}

impl BodiesRefusal {
    /// Says in one sentence what stands in the way.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::DelegatesOnly => tr(
                lang,
                "Chỉ đại hội đại biểu mới bầu ban thẩm tra tư cách đại biểu.",
                "Only a congress of delegates elects a credentials committee.",
            )
            .into(),
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
            Self::NoVoter { person, name } => tr(
                lang,
                format!("{name} (số {person}) không có quyền biểu quyết nên không tham gia được."),
                format!("{name} (no. {person}) has no vote and cannot serve."),
            ),
            Self::OnTheList { person, name, election } => {
                on_the_list(lang, *person, name, *election)
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
                format!("Đại hội đã bầu {body}."),
                format!("The congress has elected the {body}."),
            ),
        }
    }
}

fn on_the_list(lang: Lang, person: PersonId, name: &Text, election: ElectionId) -> String {
    tr(
        lang,
        format!(
            "{name} (số {person}) có tên trong danh sách bầu cử số {election} nên không được tham gia ban kiểm phiếu."
        ),
        format!(
            "{name} (no. {person}) is on the list of election {election} and cannot count its ballots."
        ),
    )
}
