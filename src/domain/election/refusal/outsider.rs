//! Why somebody who has no vote here cannot stand by their own wish.

use chrono::NaiveDate;

use crate::domain::rules::in_brackets;
use crate::domain::{Lang, Text, tr};

/// An application or a dossier that is missing or came too late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutsiderRefusal {
    ApplicationMissing {
        name: Text,
        rule: Text,
    },
    /// The same above the grassroots, where a dossier is needed.
    DossierMissing {
        name: Text,
        /// How many working days before the opening it has to be there.
        needed: u16,
        rule: Text,
    },
    ApplicationLate {
        name: Text,
        received: NaiveDate,
        opened: NaiveDate,
        rule: Text,
    },
    DossierLate {
        name: Text,
        received: NaiveDate,
        opened: NaiveDate,
        /// Working days from the day of receipt to the eve of the opening.
        days: usize,
        needed: u16,
        rule: Text,
    },
}

impl OutsiderRefusal {
    /// Says who is concerned, both dates where there are two, and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::ApplicationMissing { name, rule } => {
                let rule = in_brackets(rule);
                tr(
                    lang,
                    format!(
                        "{name} không phải đại biểu (đảng viên) chính thức tại đây: muốn ứng cử phải có đơn nhận trước khai mạc. Chọn nguồn «ứng cử bằng đơn» và ghi ngày nhận{rule}."
                    ),
                    format!(
                        "{name} has no vote here and stands only by an application received before the opening. Choose the source “application” and give its date{rule}."
                    ),
                )
            }
            Self::DossierMissing { name, needed, rule } => {
                let rule = in_brackets(rule);
                tr(
                    lang,
                    format!(
                        "{name} không phải đại biểu chính thức tại đây: muốn ứng cử phải có hồ sơ nhận ít nhất {needed} ngày làm việc trước khai mạc. Chọn nguồn «ứng cử bằng đơn» và ghi ngày nhận{rule}."
                    ),
                    format!(
                        "{name} has no vote here and stands only by a dossier received at least {needed} working days before the opening. Choose the source “application” and give its date{rule}."
                    ),
                )
            }
            Self::ApplicationLate { name, received, opened, rule } => {
                let (received, opened, rule) = (day(*received), day(*opened), in_brackets(rule));
                tr(
                    lang,
                    format!(
                        "{name}: đơn nhận ngày {received}, sau ngày khai mạc {opened}: không ứng cử được{rule}."
                    ),
                    format!(
                        "{name}: the application was received on {received}, after the opening on {opened}{rule}."
                    ),
                )
            }
            Self::DossierLate { name, received, opened, days, needed, rule } => {
                let (received, opened, rule) = (day(*received), day(*opened), in_brackets(rule));
                tr(
                    lang,
                    format!(
                        "{name}: hồ sơ nhận ngày {received}, khai mạc ngày {opened}, cách {days} ngày làm việc (thứ Hai đến thứ Sáu, chưa trừ ngày lễ); cần ít nhất {needed}{rule}."
                    ),
                    format!(
                        "{name}: the dossier was received on {received} for the opening on {opened}, {days} working days before (Monday to Friday, public holidays not taken off); {needed} are needed{rule}."
                    ),
                )
            }
        }
    }
}

fn day(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}
