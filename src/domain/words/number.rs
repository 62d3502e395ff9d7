//! Shares in per cent, for show only: a verdict never comes from them.

use crate::domain::{Lang, tr};

/// Writes a share with two decimals, half up; `None` where there is nothing to divide by.
pub fn percent(part: u32, whole: u32, lang: Lang) -> Option<String> {
    let (part, whole) = (u64::from(part), u64::from(whole));
    let hundredths = (20_000 * part + whole).checked_div(2 * whole)?;
    let (ones, rest) = (hundredths / 100, hundredths % 100);
    Some(tr(lang, format!("{ones},{rest:02} %"), format!("{ones}.{rest:02}%")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_half_up_to_two_decimals() {
        assert_eq!(percent(60, 118, Lang::Vi).unwrap(), "50,85 %");
        assert_eq!(percent(1, 800, Lang::En).unwrap(), "0.13%");
        assert_eq!(percent(21, 308, Lang::Vi).unwrap(), "6,82 %");
    }

    #[test]
    fn nothing_has_no_share_of_nothing() {
        assert_eq!(percent(0, 0, Lang::Vi), None);
    }
}
