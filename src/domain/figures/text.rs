//! Findings in words: what stands there, and what it should be.

use super::{Fault, Finding, Surety};
use crate::domain::{Lang, tr};

impl Finding {
    /// Says what stands there, what it should be, and how sure that is.
    pub fn text(&self, lang: Lang) -> String {
        let (fault, surety) = (self.fault.text(lang), self.surety.text(lang));
        format!("{fault} ({surety})")
    }
}

impl Surety {
    fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Certain => tr(lang, "chắc chắn", "certain"),
            Self::Likely => tr(lang, "nhiều khả năng", "likely"),
            Self::Possible => tr(lang, "cần xem lại", "to be looked at"),
        }
    }
}

impl Fault {
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::Cut { part, whole, printed, right } => {
                let (printed, right) = (printed.text(lang), right.text(lang));
                tr(
                    lang,
                    format!(
                        "{part}/{whole} ghi là {printed} %: bị cắt đuôi, làm tròn phải là {right} %"
                    ),
                    format!("{part}/{whole} stands as {printed}%: cut off; rounded it is {right}%"),
                )
            }
            Self::Off { part, whole, printed, right } => {
                let (printed, right) = (printed.text(lang), right.text(lang));
                tr(
                    lang,
                    format!("{part}/{whole} ghi là {printed} %, phải là {right} %"),
                    format!("{part}/{whole} stands as {printed}%; it is {right}%"),
                )
            }
            Self::OverWhole { part, whole } => tr(
                lang,
                format!("{part}/{whole}: phần lớn hơn tổng; xem lại hai số"),
                format!("{part}/{whole}: the part is more than the whole; check both numbers"),
            ),
            Self::OverHundred { printed } => tr(
                lang,
                format!("{printed} của một tổng: không thể quá 100 %"),
                format!("{printed} of a whole: it cannot be over 100%"),
            ),
            Self::Parts { parts, sum, whole } => parts_text(parts, *sum, *whole, lang),
            Self::DoubleSign { printed } => {
                let right = printed.replacen("%%", "%", 1);
                tr(
                    lang,
                    format!("{printed}: thừa một dấu phần trăm; ghi {right}"),
                    format!("{printed}: one sign too many; write {right}"),
                )
            }
            Self::NoUnit { printed } => tr(
                lang,
                format!("{printed}: thiếu đơn vị; nếu là tỷ lệ thì ghi {printed}%"),
                format!("{printed}: the unit is missing; if it is a share, write {printed}%"),
            ),
            Self::Column { heading, sum, whole } => tr(
                lang,
                format!("cột {heading}: các dòng cộng lại là {sum}, dòng tổng ghi {whole}"),
                format!("column {heading}: the rows add up to {sum}, the total says {whole}"),
            ),
        }
    }
}

fn parts_text(parts: &[u64], sum: u64, whole: u64, lang: Lang) -> String {
    let added = parts.iter().map(u64::to_string).collect::<Vec<_>>().join(" + ");
    let off = sum.abs_diff(whole);
    if sum < whole {
        return tr(
            lang,
            format!("{added} = {sum}, tổng ghi {whole}: thiếu {off}"),
            format!("{added} = {sum}, the whole is {whole}: {off} short"),
        );
    }
    tr(
        lang,
        format!("{added} = {sum}, tổng ghi {whole}: thừa {off}"),
        format!("{added} = {sum}, the whole is {whole}: {off} too many"),
    )
}
