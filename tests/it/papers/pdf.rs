//! PDF: every paper of the demonstration is written, and other programs read it where there are any.

use std::fs;
use std::process::Command;

use daihoi::domain::Lang;
use daihoi::papers::{
    Block, Cell, Document, Form, Format, Letterhead, Signature, Slips, Source, Table, WriteError,
    papers,
};

use super::chain;
use crate::support::demonstration::Demonstration;
use crate::support::tool::run;

fn written(document: &Document) -> Vec<u8> {
    Format::Pdf.files("giay", document).unwrap().remove(0).bytes
}

/// The papers of the demonstration that are ready, by the names of their files.
fn demonstration() -> Vec<(String, Document)> {
    let demonstration = Demonstration::whole();
    let history = &demonstration.history;
    let form = Form::of(history.state().about.style);
    let all = papers(Source { history, chain: &chain(), form: &form, lang: Lang::Vi });
    let ready = all.into_iter().filter_map(|paper| Some((paper.name, paper.made.ok()?)));
    ready.collect()
}

#[test]
fn every_paper_of_the_demonstration_is_written_and_twice_the_same() {
    let papers = demonstration();

    assert!(papers.len() > 10);
    for (name, document) in papers {
        let once = written(&document);
        let again = written(&document);
        assert!(once == again, "{name}");
        assert!(
            once.starts_with(b"%PDF-1.7") && once.trim_ascii_end().ends_with(b"%%EOF"),
            "{name}"
        );
    }
}

#[test]
fn a_slip_longer_than_a_sheet_is_refused_with_the_remedy() {
    let row = |n: u64| vec![Cell::Count(n), Cell::Text(format!("Nguyễn Văn {n}"))];
    let table = Table {
        head: vec!["STT".into(), "Họ và tên".into()],
        rows: (1..300).map(row).collect(),
    };
    let mut document = Document::new(Lang::Vi);
    document.blocks = vec![Block::Slips(Slips { copies: 3, slip: vec![Block::Table(table)] })];

    let refused = Format::Pdf.files("phieu", &document);

    assert_eq!(refused, Err(WriteError::SlipTooLong));
    assert!(refused.unwrap_err().text(Lang::Vi).contains("hai cột"));
}

#[test]
fn a_checker_of_files_finds_nothing_wrong_with_any_paper() {
    let folder = tempfile::tempdir().unwrap();

    for (name, document) in demonstration().into_iter().chain([("khac".to_owned(), other())]) {
        fs::write(folder.path().join("paper.pdf"), written(&document)).unwrap();
        let mut check = Command::new("qpdf");
        let proof = "the structure of a PDF was not checked";
        let Some(checked) = run(check.args(["--check", "paper.pdf"]), folder.path(), proof) else {
            return;
        };
        assert!(checked.status.success(), "{name}: {checked:?}");
    }
}

#[test]
fn a_reader_copies_every_word_of_every_paper_in_its_order() {
    for (name, document) in demonstration().into_iter().chain([("khac".to_owned(), other())]) {
        let Some(read) = copied(&document) else { return };

        for text in document.blocks.iter().flat_map(texts) {
            assert!(read.contains(&letters(&text)), "{name}: {text}\n{read}");
        }
        for line in &document.foot {
            assert!(read.contains(&letters(line)), "{name}: {line}");
        }
    }
}

#[test]
fn a_reader_finds_words_with_their_spaces_and_letters_that_the_typeface_lacks() {
    let Some(read) = text_of(&other()) else { return };

    for words in ["ĐẢNG CỘNG SẢN VIỆT NAM", "Nguyễn Thị Phượng", "Jaꨀ Cil", "Ksor H'Bơ Khăp"]
    {
        assert!(read.contains(words), "{words}: {read}");
    }
}

/// A paper with what the demonstration has not.
fn other() -> Document {
    let mut document = Document::new(Lang::Vi);
    document.head = Some(Letterhead {
        motto: Some("ĐẢNG CỘNG SẢN VIỆT NAM".to_owned()),
        issuers: vec!["ĐẢNG BỘ PHƯỜNG 12".to_owned()],
        sign: Some("*".to_owned()),
        number: Some("Số 01-BB/ĐH".to_owned()),
        place_and_date: Some("Phường 12, ngày 17 tháng 5 năm 2026".to_owned()),
        kind: "DANH SÁCH".to_owned(),
        subject: Some("người được giới thiệu".to_owned()),
    });
    let names = ["Nguyễn Thị Phượng", "Jaꨀ Cil 🙂", "Ksor H'Bơ Khăp", "Nguye\u{302}\u{303}n Văn A"];
    let row = |(n, name): (u64, &str)| vec![Cell::Count(n), Cell::Text(name.to_owned())];
    let rows = (1..).zip(names.into_iter().cycle().take(200)).map(row).collect();
    let head = vec!["STT".to_owned(), "Họ và tên".to_owned()];
    let signature = Signature { office: "T/M BAN".to_owned(), name: Some(names[0].to_owned()) };
    document.blocks = vec![
        Block::Table(Table { head, rows }),
        Block::Signatures(vec![signature]),
        Block::PageBreak,
        Block::Paragraph("Xin chào. ".repeat(700)),
    ];
    document
}

/// The texts of a block that stand in one piece on its page.
fn texts(block: &Block) -> Vec<String> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) | Block::Strong(text) => {
            vec![text.clone()]
        }
        Block::List(lines) => lines.clone(),
        Block::Table(table) => {
            table.rows.iter().flatten().map(|cell| cell.text(Lang::Vi)).collect()
        }
        Block::Signatures(all) => all.iter().map(|one| one.office.clone()).collect(),
        Block::Slips(slips) => slips.slip.iter().flat_map(texts).collect(),
        Block::PageBreak => Vec::new(),
    }
}

/// What a reader copies from all pages, without spaces, the numbers of the pages and the notice of
/// letters that are printed as boxes.
fn copied(document: &Document) -> Option<String> {
    let read = text_of(document)?;
    let pages = (1..).zip(read.split('\u{c}')).map(|(number, page): (usize, &str)| {
        let page = page.trim();
        page.strip_suffix(&number.to_string()).unwrap_or(page)
    });
    Some(letters(&pages.collect::<String>()))
}

/// What a reader copies from all pages, in the order in which it was written.
fn text_of(document: &Document) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("paper.pdf"), written(document)).unwrap();
    let mut read = Command::new("pdftotext");
    let proof = "the text of a PDF was not copied";
    let read = run(read.args(["-raw", "-enc", "UTF-8", "paper.pdf", "-"]), folder.path(), proof)?;
    Some(String::from_utf8(read.stdout).unwrap())
}

/// The letters of a text in NFC, without its spaces.
fn letters(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc().filter(|letter| !letter.is_whitespace() && !letter.is_control()).collect()
}
