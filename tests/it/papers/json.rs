//! JSON: the papers of the demonstration follow the published schema and read back as they were.

use daihoi::domain::percent::Percent;
use daihoi::domain::{History, Lang};
use daihoi::papers::{
    Block, Cell, Counters, Document, Form, Format, Letterhead, Paper, SCHEMA, Signature, Slips,
    Source, Table, papers,
};
use proptest::prelude::*;
use serde_json::{Map, Value};

use super::chain;
use crate::support::demonstration::Demonstration;

/// What a value has that its schema does not allow. Knows the words that our schema uses, and
/// refuses any other, so that none of them goes unheard.
fn fault(value: &Value, schema: &Value, root: &Value) -> Option<String> {
    let words = schema.as_object().unwrap();
    words.iter().find_map(|(word, wanted)| {
        let holds = match word.as_str() {
            "$schema"
            | "$defs"
            | "title"
            | "description"
            | "format"
            | "required"
            | "additionalProperties" => true,
            "$ref" => {
                let place = wanted.as_str().unwrap().trim_start_matches('#');
                return fault(value, root.pointer(place).unwrap(), root);
            }
            "properties" => return fault_of_object(value, words, root),
            "items" => {
                let items = value.as_array().into_iter().flatten();
                return items.into_iter().find_map(|item| fault(item, wanted, root));
            }
            "oneOf" => {
                let fits = |schema: &&Value| fault(value, schema, root).is_none();
                wanted.as_array().unwrap().iter().filter(fits).count() == 1
            }
            "const" => value == wanted,
            "enum" => wanted.as_array().unwrap().contains(value),
            "type" => match wanted.as_array() {
                Some(types) => types.iter().any(|one| is_of(value, one.as_str().unwrap())),
                None => is_of(value, wanted.as_str().unwrap()),
            },
            "minimum" => value.as_u64().is_none_or(|value| wanted.as_u64().unwrap() <= value),
            "maximum" => value.as_u64().is_none_or(|value| value <= wanted.as_u64().unwrap()),
            other => panic!("the schema says {other}"),
        };
        (!holds).then(|| format!("{word} of {value}"))
    })
}

fn fault_of_object(value: &Value, words: &Map<String, Value>, root: &Value) -> Option<String> {
    let object = value.as_object()?;
    let known = words["properties"].as_object().unwrap();
    let required = words["required"].as_array().unwrap();
    assert_eq!(words["additionalProperties"], false);
    let missing = required.iter().find(|name| !object.contains_key(name.as_str().unwrap()));
    if let Some(missing) = missing {
        return Some(format!("{missing} is missing"));
    }
    object.iter().find_map(|(name, value)| match known.get(name) {
        Some(schema) => fault(value, schema, root),
        None => Some(format!("{name} is not known")),
    })
}

fn is_of(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "null" => value.is_null(),
        other => panic!("the schema says {other}"),
    }
}

fn written(document: &Document) -> Value {
    let files = Format::Json.files("giay", document).unwrap();
    assert_eq!(files[0].name, "giay.json");
    serde_json::from_slice(&files[0].bytes).unwrap()
}

fn assert_follows_the_schema(value: &Value) {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert_eq!(fault(value, &schema, &schema), None);
}

fn of_demonstration(history: &History) -> Vec<Paper> {
    let chain = chain();
    let form = Form::of(history.state().about.style);
    papers(Source { history, chain: &chain, form: &form, lang: Lang::Vi })
}

/// A paper with every kind of block and cell in it.
fn full() -> Document {
    let share = |part, whole| Cell::from(Percent::of(part, whole));
    let row = vec!["An".into(), Cell::Count(u64::MAX), share(60, 118), share(0, 0)];
    let table = Table { head: vec!["Họ và tên".to_owned(); 4], rows: vec![row] };
    let blocks = vec![
        Block::Heading { level: 2, text: "Kết quả".to_owned() },
        Block::Paragraph("Một".to_owned()),
        Block::Strong("Hai".to_owned()),
        Block::List(vec!["Ba".to_owned()]),
        Block::Table(table),
        Block::PageBreak,
        Block::Signatures(vec![Signature { office: "THƯ KÝ".to_owned(), name: None }]),
    ];
    let slips = Block::Slips(Slips { copies: 118, slip: blocks.clone() });
    Document {
        head: Some(Letterhead { motto: Some("M".to_owned()), ..Letterhead::default() }),
        hands: Counters { head: Some("An".to_owned()), members: vec!["Bình".to_owned()] },
        blocks: [blocks, vec![slips]].concat(),
        foot: vec!["Mã kiểm tra".to_owned()],
        ..Document::new(Lang::Vi)
    }
}

#[test]
fn every_paper_of_the_demonstration_follows_the_schema_and_reads_back() {
    let history = Demonstration::whole().history;

    for paper in of_demonstration(&history) {
        let paper = paper.made.unwrap();
        let value = written(&paper);

        assert_follows_the_schema(&value);
        assert_eq!(serde_json::from_value::<Document>(value["paper"].clone()).unwrap(), paper);
        assert_eq!(Format::Json.files("giay", &paper), Format::Json.files("giay", &paper.clone()));
    }
}

#[test]
fn every_kind_of_block_and_cell_is_in_the_schema() {
    let value = written(&full());

    assert_follows_the_schema(&value);
    assert_eq!(value["version"], 1);
    assert_eq!(value["paper"]["blocks"][4]["table"]["rows"][0][2]["share"], 5085);
    assert_eq!(serde_json::from_value::<Document>(value["paper"].clone()).unwrap(), full());
}

#[test]
fn the_schema_refuses_what_is_not_a_paper() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let mut newer = written(&full());
    newer["version"] = 2.into();
    let mut unknown = written(&full());
    unknown["paper"]["blocks"][0] = serde_json::json!({ "picture": "x.png" });
    let mut short = written(&full());
    short["paper"].as_object_mut().unwrap().remove("foot");

    for value in [newer, unknown, short] {
        assert!(fault(&value, &schema, &schema).is_some(), "{value}");
    }
}

proptest! {
    #[test]
    fn any_text_reads_back(text in any::<String>()) {
        let cell = vec![Cell::from(text.as_str())];
        let table = Block::Table(Table { head: vec![text.clone()], rows: vec![cell] });
        let blocks = vec![Block::Paragraph(text.clone()), table];
        let document = Document { blocks, foot: vec![text], ..Document::new(Lang::En) };

        let value = written(&document);

        prop_assert_eq!(serde_json::from_value::<Document>(value["paper"].clone()).unwrap(), document);
    }
}
