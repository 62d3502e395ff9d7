//! The reference of every field of templates and of rule files, as Markdown. Fields, types and values
//! come from the types that read the files; only the sentence of each field is written by hand.

mod ballots;
mod rules;
mod template;

use super::kind;
use super::source::Source;
use crate::domain::rules::RuleSet;
use crate::domain::shape::{Field, Presence, Shape};
use crate::domain::words::PLACEHOLDERS;
use crate::domain::{Lang, tr};

/// What kind of file is described.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Template,
    Rules,
}

/// A field and what it is for. In its way `*` stands for any name.
struct Sentence {
    way: &'static str,
    vi: &'static str,
    en: &'static str,
}

/// Describes every field of a sort of files.
pub fn reference(sort: Sort, lang: Lang) -> String {
    let shape = sort.shape();
    let mut text = format!("# {}\n\n{}\n", sort.title(lang), sort.lead(lang));
    let mut writer = Writer { sort, lang, text: &mut text };
    writer.table("", &shape);
    if sort == Sort::Template {
        text += &names(lang);
    }
    text
}

impl Sort {
    fn shape(self) -> Shape {
        match self {
            Self::Template => Shape::of::<Source>(),
            Self::Rules => Shape::of::<RuleSet>(),
        }
    }

    fn sentences(self) -> Vec<&'static Sentence> {
        let parts = match self {
            Self::Template => [template::SENTENCES, &[]],
            Self::Rules => [rules::SENTENCES, ballots::SENTENCES],
        };
        parts.into_iter().flatten().collect()
    }

    fn sentence(self, way: &str, lang: Lang) -> &'static str {
        let found = self.sentences().into_iter().find(|sentence| fits(sentence.way, way));
        found.map_or("", |Sentence { vi, en, .. }| tr(lang, vi, en))
    }

    fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Template => tr(lang, "Các trường của mẫu phiên họp", "The fields of a template"),
            Self::Rules => tr(lang, "Các trường của bộ quy tắc", "The fields of a rule file"),
        }
    }

    fn lead(self, lang: Lang) -> &'static str {
        match self {
            Self::Template => tr(
                lang,
                "Mẫu là một tệp TOML. Chép ra: `daihoi templates show TÊN --source > mau.toml`; sửa; kiểm \
                 tra: `daihoi templates check mau.toml`; dùng: `daihoi new mau.toml …`. Trường không có \
                 trong tài liệu này là lỗi.",
                "A template is a TOML file. Copy one: `daihoi templates show NAME --source > own.toml`; \
                 edit it; check it: `daihoi templates check own.toml`; use it: `daihoi new own.toml …`. \
                 A field that is not in this reference is a fault.",
            ),
            Self::Rules => tr(
                lang,
                "Bộ quy tắc là một tệp TOML. Chép ra: `daihoi templates show MÃ --source > quy-tac.toml`; \
                 sửa; kiểm tra: `daihoi templates check quy-tac.toml`; dùng: `daihoi new … --rules \
                 quy-tac.toml`. Trường không có trong tài liệu này là lỗi.",
                "A rule set is a TOML file. Copy one: `daihoi templates show ID --source > own.toml`; \
                 edit it; check it: `daihoi templates check own.toml`; use it: `daihoi new … --rules \
                 own.toml`. A field that is not in this reference is a fault.",
            ),
        }
    }
}

struct Writer<'a> {
    sort: Sort,
    lang: Lang,
    text: &'a mut String,
}

impl Writer<'_> {
    /// Writes the plain fields of a table, and behind them the tables in it.
    fn table(&mut self, way: &str, shape: &Shape) {
        let Shape::Table(fields) = shape else { return };
        let is_plain = |field: &&Field| inner_table(&field.shape).is_none();
        if fields.iter().any(|field| is_plain(&field)) {
            *self.text += tr(
                self.lang,
                "\n| trường | kiểu | bắt buộc | ý nghĩa |\n|---|---|---|---|\n",
                "\n| field | type | needed | meaning |\n|---|---|---|---|\n",
            );
        }
        fields.iter().filter(is_plain).for_each(|field| self.row(way, field));
        for field in fields {
            if let Some((heading, below, table)) = inner_table(&field.shape) {
                let way = join(way, &field.name);
                let below = below.map_or_else(|| way.clone(), |step| join(&way, step));
                let (open, close) = heading;
                let name = below.replace('*', tr(self.lang, "TÊN", "NAME"));
                let needed = self.needed(field);
                let sentence = self.sort.sentence(&way, self.lang);
                self.text
                    .extend([format!("\n## `{open}{name}{close}`\n\n{sentence} ({needed})\n")]);
                self.table(&below, table);
            }
        }
    }

    fn row(&mut self, way: &str, field: &Field) {
        let (name, kind, needed) = (&field.name, field.shape.text(self.lang), self.needed(field));
        let sentence = self.sort.sentence(&join(way, name), self.lang);
        self.text.extend([format!("| `{name}` | {kind} | {needed} | {sentence} |\n")]);
    }

    fn needed(&self, field: &Field) -> &'static str {
        match field.presence {
            Presence::Needed => tr(self.lang, "bắt buộc", "needed"),
            Presence::MayBeLeftOut => tr(self.lang, "không bắt buộc", "may be left out"),
        }
    }
}

type Heading = (&'static str, &'static str);

/// Finds the table in a place, how its heading is written, and the step to it.
fn inner_table(shape: &Shape) -> Option<(Heading, Option<&'static str>, &Shape)> {
    let is_table = |shape: &Shape| matches!(shape, Shape::Table(_));
    match shape {
        Shape::Table(_) => Some((("[", "]"), None, shape)),
        Shape::List(inner) if is_table(inner) => Some((("[[", "]]"), None, inner)),
        Shape::Map { value, .. } if is_table(value) => Some((("[", "]"), Some("*"), value)),
        _ => None,
    }
}

fn join(way: &str, step: &str) -> String {
    if way.is_empty() { step.to_owned() } else { format!("{way}.{step}") }
}

fn fits(pattern: &str, way: &str) -> bool {
    let (pattern, way) = (pattern.split('.'), way.split('.'));
    pattern.clone().count() == way.clone().count()
        && pattern.zip(way).all(|(one, other)| one == "*" || one == other)
}

/// The names that stand for bodies and needs, and the placeholders of words and titles.
fn names(lang: Lang) -> String {
    let list = |names: Vec<String>| names.join(", ");
    let bodies = list(kind::bodies().iter().map(|(name, what)| what.written(name)).collect());
    let needs = list(kind::needs().iter().map(|(name, what)| what.written(name)).collect());
    let head = tr(lang, "Các tên dùng được", "The names to choose from");
    let mut text = format!("\n## {head}\n\n- `bodies`: {bodies}\n- `needs`: {needs}\n");
    let key = tr(lang, "`KEY` là khóa của một cuộc bầu cử.", "`KEY` is the key of an election.");
    let head = tr(lang, "Chỗ trống trong lời điều hành", "Placeholders in words");
    text.extend([format!("\n{key}\n\n## {head}\n")]);
    for topic in PLACEHOLDERS {
        text.extend([format!("\n{}\n\n", tr(lang, topic.vi, topic.en))]);
        for placeholder in topic.placeholders {
            let about = tr(lang, placeholder.vi, placeholder.en);
            text.extend([format!("- `{{{}}}`: {about}\n", placeholder.name)]);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_sentence_and_every_sentence_its_field() {
        for sort in [Sort::Template, Sort::Rules] {
            assert_eq!(undescribed(sort), Vec::<String>::new(), "{sort:?}");
        }
    }

    #[test]
    fn every_sentence_is_one_in_both_languages() {
        let sentences = [Sort::Template, Sort::Rules].map(Sort::sentences);
        for Sentence { way, vi, en } in sentences.into_iter().flatten() {
            assert!(vi.ends_with('.') && en.ends_with('.') && vi != en, "{way}");
        }
    }

    /// Lists the fields without a sentence, and the sentences without a field.
    fn undescribed(sort: Sort) -> Vec<String> {
        let mut ways = Vec::new();
        collect("", &sort.shape(), &mut ways);
        let sentences = sort.sentences();
        let fits = |sentence: &Sentence, way: &String| fits(sentence.way, way);
        let missing =
            ways.iter().filter(|way| !sentences.iter().any(|one| fits(one, way))).cloned();
        let stale = sentences.iter().filter(|one| !ways.iter().any(|way| fits(one, way)));
        missing.chain(stale.map(|sentence| sentence.way.to_owned())).collect()
    }

    fn collect(way: &str, shape: &Shape, ways: &mut Vec<String>) {
        let Shape::Table(fields) = shape else { return };
        for field in fields {
            let way = join(way, &field.name);
            ways.push(way.clone());
            if let Some((_, below, table)) = inner_table(&field.shape) {
                let below = below.map_or_else(|| way.clone(), |step| join(&way, step));
                collect(&below, table, ways);
            }
        }
    }
}
