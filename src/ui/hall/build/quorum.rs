//! Convened, present, quorum.

use super::{heading, people};
use crate::domain::quorum::{Standing, standing};
use crate::domain::{Lang, Percent, State, tr};
use crate::ui::hall::view::{Answer, Fact, QuorumView};

pub(super) fn quorum(state: &State, lang: Lang) -> QuorumView {
    let standing = standing(state);
    let Standing { convened, present, .. } = standing;
    let members = people::members(state.about.gathering, lang);
    let percent = Percent::of(present, convened).with_sign(lang);
    let label = tr(lang, format!("{members} có mặt"), "attendance".to_owned()).to_uppercase();
    QuorumView {
        heading: heading(&label, ""),
        figure: format!("{present}/{convened}"),
        meaning: tr(
            lang,
            format!("{members} có mặt trên số được triệu tập ({percent})"),
            format!("{members} present of those convened ({percent})"),
        ),
        facts: facts(&standing, lang),
        answer: answer(&standing, lang),
    }
}

fn facts(standing: &Standing, lang: Lang) -> Vec<Fact> {
    let fact = |name: &str, value: String| Fact { name: name.to_owned(), value };
    let Standing { needed, units, units_present, units_needed, .. } = standing;
    let mut facts = Vec::new();
    if 0 < *needed {
        facts.push(fact(tr(lang, "Cần có mặt ít nhất", "Needed"), needed.to_string()));
    }
    if 0 < *units_needed {
        let name = tr(lang, "Đơn vị có đại biểu dự", "Units represented");
        facts.push(fact(name, format!("{units_present}/{units}")));
        let name = tr(lang, "Cần ít nhất", "Units needed");
        facts.push(fact(name, units_needed.to_string()));
    }
    facts
}

fn answer(standing: &Standing, lang: Lang) -> Answer {
    let Standing { convened, present, needed, units_present, units_needed, .. } = standing;
    if *needed == 0 {
        let text = tr(lang, format!("Có mặt {present}"), format!("{present} present"));
        return Answer::Yes(text);
    }
    if *convened == 0 || present < needed || units_present < units_needed {
        return Answer::No(tr(lang, "✗ CHƯA ĐỦ SỐ LƯỢNG", "✗ NO QUORUM").to_owned());
    }
    Answer::Yes(tr(lang, "✓ ĐỦ SỐ LƯỢNG THEO QUY ĐỊNH", "✓ QUORUM").to_owned())
}
