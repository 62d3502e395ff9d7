//! The report for people: a line a figure, and a bar where there is a share.

use crate::domain::{Lang, tr};
use crate::report::{Report, Section, Share, Value, minutes_text, notes, sections};
use crate::ui::text::{pad, pad_left, width};

/// The cells of a whole bar.
const BAR: u64 = 20;

/// Writes the report. Bars are of plain signs, so that they need no colour.
pub(super) fn text(report: &Report, lang: Lang) -> String {
    let sections = sections(report, lang);
    let room = |of: fn(&crate::report::Figure, Lang) -> String| {
        let figures = sections.iter().flat_map(|section| &section.figures);
        figures.map(|figure| width(&of(figure, lang))).max().unwrap_or_default()
    };
    let rooms = (room(|figure, _| figure.label.clone()), room(|one, lang| value(one.value, lang)));
    let mut blocks: Vec<String> =
        sections.iter().map(|section| block(section, rooms, lang)).collect();
    let notes = notes(report, lang);
    if !notes.is_empty() {
        let title = tr(lang, "Ghi chú", "Remarks");
        blocks.push(format!("{title}\n  {}", notes.join("\n  ")));
    }
    blocks.join("\n\n")
}

fn block(section: &Section, (labels, values): (usize, usize), lang: Lang) -> String {
    let lines = section.figures.iter().map(|figure| {
        let label = pad(&figure.label, labels);
        let number = pad_left(&value(figure.value, lang), values);
        let line = match figure.value {
            Value::Share(share) => {
                let percent = pad_left(&share.percent().with_sign(lang), 8);
                format!("  {label}  {number}  {percent}  {}", bar(share))
            }
            Value::Number(_) | Value::Minutes(_) => format!("  {label}  {number}"),
        };
        line.trim_end().to_owned()
    });
    std::iter::once(section.title.clone()).chain(lines).collect::<Vec<_>>().join("\n")
}

fn value(value: Value, lang: Lang) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Minutes(minutes) => minutes_text(minutes, lang),
        Value::Share(Share { part, of }) => format!("{part}/{of}"),
    }
}

/// Draws a share: full only where nothing is missing, empty only where there is nothing.
fn bar(Share { part, of }: Share) -> String {
    let most = if part < of { BAR - 1 } else { BAR };
    let least = u64::from(0 < part);
    let filled = (2 * BAR * part + of).checked_div(2 * of).unwrap_or_default();
    let filled = filled.min(most).max(least.min(most));
    (0..BAR).map(|cell| if cell < filled { '█' } else { '·' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_only_for_the_whole_and_empty_only_for_nothing() {
        let cells = |part, of| bar(Share { part, of }).chars().filter(|cell| *cell == '█').count();

        assert_eq!([cells(0, 308), cells(1, 308), cells(154, 308)], [0, 1, 10]);
        assert_eq!([cells(307, 308), cells(308, 308), cells(0, 0)], [19, 20, 0]);
    }
}
