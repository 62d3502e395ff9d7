//! DOCX: the parts of the package are read back, and an office program opens it where there is one.

use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use daihoi::domain::percent::Percent;
use daihoi::domain::{History, Lang};
use daihoi::papers::{
    Block, Cell, Document, Form, Format, Kind, Letterhead, Paper, Signature, Slips, Source, Table,
    papers,
};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::chain;
use crate::support::demonstration::Demonstration;
use crate::support::tool::run;

/// What is not proved without an office program.
const UNREAD: &str = "a DOCX was not opened";

fn written(document: &Document) -> Vec<u8> {
    Format::Docx.files("giay", document).unwrap().remove(0).bytes
}

/// Every part of a package by its name, in their order.
fn parts(package: &[u8]) -> Vec<(String, String)> {
    let mut package = ZipArchive::new(Cursor::new(package)).unwrap();
    let places = 0..package.len();
    let read = |at| {
        let mut file = package.by_index(at).unwrap();
        let mut part = String::new();
        file.read_to_string(&mut part).unwrap();
        (file.name().unwrap().into_owned(), part)
    };
    places.map(read).collect()
}

fn part(document: &Document, name: &str) -> String {
    let parts = parts(&written(document));
    parts.into_iter().find(|(part, _)| part == name).unwrap().1
}

fn body(document: &Document) -> String {
    part(document, "word/document.xml")
}

/// The text of a part, a line for each paragraph; fails where it is not well-formed.
fn text(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut text, mut depth) = (String::new(), 0_i32);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(_) => depth += 1,
            Event::End(end) => {
                depth -= 1;
                if end.name().as_ref() == "w:p" {
                    text.push('\n');
                }
            }
            Event::Text(words) => text.push_str(&words),
            Event::GeneralRef(entity) => text.push_str(match &*entity {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                other => panic!("&{other};"),
            }),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{xml}");
    text
}

fn blank() -> Document {
    Document::new(Lang::Vi)
}

fn with(blocks: Vec<Block>) -> Document {
    Document { blocks, ..blank() }
}

fn letterhead() -> Letterhead {
    Letterhead {
        motto: Some("ĐẢNG CỘNG SẢN VIỆT NAM".to_owned()),
        issuers: vec!["ĐẢNG BỘ QUẬN 10".to_owned(), "ĐẠI HỘI PHƯỜNG 12".to_owned()],
        sign: Some("*".to_owned()),
        number: Some("Số 01-BC/ĐH".to_owned()),
        place_and_date: Some("Phường 12, ngày 17 tháng 5 năm 2026".to_owned()),
        kind: "BÁO CÁO".to_owned(),
        subject: Some("thẩm tra tư cách đại biểu".to_owned()),
    }
}

fn votes(rows: u32) -> Table {
    let head = ["STT", "Họ và tên", "Số phiếu", "Tỷ lệ %"].map(str::to_owned).to_vec();
    let row = |place: u32| {
        vec![place.into(), "Nguyễn Văn An".into(), 100_u32.into(), Percent::of(100, 118).into()]
    };
    Table { head, rows: (1..=rows).map(row).collect() }
}

fn demonstration(history: &History) -> Vec<Paper> {
    let chain = chain();
    let form = Form::of(history.state().about.style);
    papers(Source { history, chain: &chain, form: &form, lang: Lang::Vi })
}

#[test]
fn the_same_paper_is_the_same_bytes() {
    let document = Document {
        head: Some(letterhead()),
        ..with(vec![Block::Paragraph("Kính thưa".to_owned()), Block::Table(votes(3))])
    };

    assert_eq!(written(&document), written(&document.clone()));
}

#[test]
fn every_part_of_every_paper_of_the_demonstration_is_well_formed() {
    let history = Demonstration::whole().history;

    for paper in demonstration(&history) {
        let document = paper.made.unwrap();
        for (name, part) in parts(&written(&document)) {
            assert!(part.starts_with("<?xml "), "{}: {name}", paper.name);
            text(&part);
        }
    }
}

#[test]
fn a_paper_says_in_docx_what_it_says_in_markdown() {
    let history = Demonstration::whole().history;

    for paper in demonstration(&history) {
        let document = paper.made.unwrap();
        let docx = text(&body(&document));

        for block in &document.blocks {
            let words = match block {
                Block::Heading { text, .. } | Block::Paragraph(text) | Block::Strong(text) => {
                    vec![text.clone()]
                }
                Block::List(items) => items.clone(),
                Block::Table(Table { rows, .. }) => {
                    rows.iter().flatten().map(|cell| cell.text(document.lang)).collect()
                }
                Block::Signatures(all) => all.iter().map(|one| one.office.clone()).collect(),
                Block::Slips(_) | Block::PageBreak => Vec::new(),
            };
            for words in words {
                assert!(docx.contains(&words), "{}: {words}", paper.name);
            }
        }
    }
}

#[test]
fn the_language_is_said_so_that_nothing_is_underlined_as_wrong() {
    let english = Document::new(Lang::En);

    for name in ["word/styles.xml", "word/settings.xml", "docProps/core.xml"] {
        assert!(part(&blank(), name).contains("vi-VN"), "{name}");
        assert!(part(&english, name).contains("en-GB"), "{name}");
    }
}

#[test]
fn no_part_tells_when_it_was_written() {
    let package = written(&Document { head: Some(letterhead()), ..blank() });

    let mut package = ZipArchive::new(Cursor::new(package)).unwrap();

    for at in 0..package.len() {
        assert_eq!(package.by_index(at).unwrap().last_modified(), Some(zip::DateTime::DEFAULT));
    }
    assert!(!part(&blank(), "docProps/core.xml").contains("dcterms"));
}

#[test]
fn a_table_repeats_its_head_and_keeps_its_rows_whole() {
    let body = body(&with(vec![Block::Table(votes(200))]));

    assert_eq!(body.matches("<w:tblHeader/>").count(), 1);
    assert_eq!(body.matches("<w:cantSplit/>").count(), 201);
}

#[test]
fn numbers_stand_at_the_right_and_places_in_a_list_in_the_middle() {
    let body = body(&with(vec![Block::Table(votes(1))]));

    assert_eq!(body.matches(r#""TablePlace""#).count(), 1);
    assert_eq!(body.matches(r#""TableText""#).count(), 1);
    assert_eq!(body.matches(r#""TableNumber""#).count(), 2);
}

#[test]
fn a_page_break_never_makes_an_empty_page() {
    let text = || Block::Paragraph("Một".to_owned());
    let breaks = || [Block::PageBreak, Block::PageBreak];
    let blocks = [&breaks()[..], &[text()], &breaks()[..], &[text()], &breaks()[..]].concat();

    assert_eq!(body(&with(blocks)).matches(r#"w:type="page""#).count(), 1);
}

#[test]
fn what_is_above_the_signatures_goes_with_them() {
    let sign = Signature { office: "T/M ĐOÀN CHỦ TỊCH".to_owned(), name: None };
    let words = ["Một", "Hai"].map(|text| Block::Paragraph(text.to_owned()));

    let body = body(&with([&words[..], &[Block::Signatures(vec![sign])]].concat()));

    let (first, rest) = body.split_once("Một").unwrap();
    let (second, _) = rest.split_once("Hai").unwrap();
    assert!(!first.contains("<w:keepNext/>"), "{first}");
    assert!(second.contains("<w:keepNext/>"), "{second}");
}

#[test]
fn small_slips_share_a_sheet_and_large_ones_have_one_each() {
    let small = vec![Block::Strong("PHIẾU BẦU CỬ".to_owned())];
    let large = vec![Block::Table(votes(40))];
    let sheet = |slip| body(&with(vec![Block::Slips(Slips { copies: 7, slip })]));

    let (small, large) = (sheet(small), sheet(large));

    assert_eq!(text(&small).matches("PHIẾU BẦU CỬ").count(), 7);
    assert_eq!(small.matches(r#"w:type="page""#).count(), 0);
    assert_eq!(text(&large).matches("STT").count(), 7);
    assert_eq!(large.matches(r#"w:type="page""#).count(), 6);
}

#[test]
fn sheets_of_slips_have_no_page_numbers() {
    let slip = vec![Block::Strong("PHIẾU".to_owned())];
    let slips = with(vec![Block::Slips(Slips { copies: 2, slip })]);

    assert!(!body(&slips).contains("headerReference"));
    assert!(body(&blank()).contains("headerReference"));
}

#[test]
fn an_office_program_opens_it_and_prints_every_word() {
    let history = Demonstration::whole().history;
    let paper =
        demonstration(&history).into_iter().find(|paper| paper.kind == Kind::CountingMinutes);
    let document = Document { head: Some(letterhead()), ..paper.unwrap().made.unwrap() };
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("paper.docx"), written(&document)).unwrap();

    let Some(()) = printed(folder.path()) else { return };
    let Some(read) = run(Command::new("pdftotext").args(["paper.pdf", "-"]), folder.path(), UNREAD)
    else {
        return;
    };

    let read: String = String::from_utf8(read.stdout).unwrap().split_whitespace().collect();
    let offices = document.blocks.iter().flat_map(|block| match block {
        Block::Signatures(all) => all.iter().map(|one| one.office.as_str()).collect(),
        _ => Vec::new(),
    });
    for words in ["ĐẢNG CỘNG SẢN VIỆT NAM", "Số 01-BC/ĐH", "Mã kiểm tra"].into_iter().chain(offices)
    {
        assert!(read.contains(&words.replace(' ', "")), "{words}: {read}");
    }
}

/// Lets the office program print the paper, with settings of its own so that it disturbs nobody's.
fn printed(folder: &Path) -> Option<()> {
    let settings = format!("-env:UserInstallation=file://{}/settings", folder.display());
    let mut print = Command::new("soffice");
    print.args([&settings, "--headless", "--convert-to", "pdf", "paper.docx"]);
    run(&mut print, folder, UNREAD).map(|ran| assert!(folder.join("paper.pdf").exists(), "{ran:?}"))
}

fn block() -> impl Strategy<Value = Block> {
    let text = || any::<String>();
    let cell = prop_oneof![text().prop_map(Cell::Text), any::<u64>().prop_map(Cell::Count)];
    let row = prop::collection::vec(cell, 3);
    let head = prop::collection::vec(text(), 3);
    let table = (head, prop::collection::vec(row, 0..4));
    let signature = (text(), prop::option::of(text()));
    prop_oneof![
        (any::<u8>(), text()).prop_map(|(level, text)| Block::Heading { level, text }),
        text().prop_map(Block::Paragraph),
        text().prop_map(Block::Strong),
        prop::collection::vec(text(), 0..4).prop_map(Block::List),
        table.prop_map(|(head, rows)| Block::Table(Table { head, rows })),
        prop::collection::vec(
            signature.prop_map(|(office, name)| Signature { office, name }),
            0..5
        )
        .prop_map(Block::Signatures),
        (0..5_u32, text()).prop_map(|(copies, words)| Block::Slips(Slips {
            copies,
            slip: vec![Block::Paragraph(words)]
        })),
        Just(Block::PageBreak),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_anywhere_is_well_formed(
        blocks in prop::collection::vec(block(), 0..6),
        foot in prop::collection::vec(any::<String>(), 0..3),
        kind in any::<String>(),
    ) {
        let head = Some(Letterhead { kind: kind.clone(), subject: Some(kind), ..letterhead() });

        for (_, part) in parts(&written(&Document { head, blocks, foot, ..blank() })) {
            text(&part);
        }
    }

    #[test]
    fn any_text_without_control_characters_comes_back(words in "[^\\p{C}\\p{Zl}\\p{Zp}]{1,60}") {
        let body = body(&with(vec![Block::Paragraph(words.clone())]));

        prop_assert!(text(&body).contains(&words));
    }
}
