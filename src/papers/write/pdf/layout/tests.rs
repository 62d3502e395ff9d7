use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::layout;
use crate::domain::Lang;
use crate::papers::document::{Block, Cell, Document, Letterhead, Signature, Slips, Table};
use crate::papers::write::WriteError;
use crate::papers::write::pdf::measure::{Length, points};
use crate::papers::write::pdf::page::{Frame, Page, Placed, Purpose, SHEET};
use crate::papers::write::pdf::word::{Word, is_silent};

const UPRIGHT: Frame = Frame::UPRIGHT;

#[test]
fn a_table_over_pages_has_its_head_on_each_and_every_row_whole() {
    let row = |n: u64| vec![Cell::Count(n), Cell::Text(name(n)), Cell::Text("Chi bộ".to_owned())];
    let head = ["STT", "Tên người", "Đơn vị"].map(str::to_owned).to_vec();
    let table = Table { head, rows: (1..=300).map(row).collect() };

    let pages = laid(vec![Block::Table(table)]);

    assert!(pages.len() > 5);
    for page in &pages {
        let lines = lines(page);
        assert_eq!(lines[..3], ["STT", "Tên người", "Đơn vị"]);
    }
    let all: Vec<String> = pages.iter().flat_map(lines).collect();
    for n in 1..=300 {
        assert!(all.contains(&name(n)), "{n}");
    }
}

#[test]
fn a_row_longer_than_a_page_goes_on_under_a_repeated_head() {
    let words: Vec<String> = (0..2000).map(|n| format!("chữ{n}")).collect();
    let row = vec![Cell::Count(1), Cell::Text(words.join(" "))];
    let head = vec!["STT".to_owned(), "Nội dung".to_owned()];

    let pages = laid(vec![Block::Table(Table { head, rows: vec![row] })]);

    assert!(pages.len() > 2);
    let all: Vec<String> = pages.iter().flat_map(Page::words).map(copied).collect();
    let read: Vec<&String> = all.iter().filter(|word| word.starts_with("chữ")).collect();
    assert_eq!(read, words.iter().collect::<Vec<_>>());
    assert!(pages.iter().all(|page| lines(page)[0] == "STT"));
}

#[test]
fn a_paper_of_a_wide_table_lies_on_its_side_and_one_of_prose_does_not() {
    let head = (0..8).map(|n| format!("Cột {n}")).collect();
    let row = || vec![Cell::Text("Trưởng ban Tổ chức".to_owned()); 8];
    let table = Table { head, rows: vec![row(), row()] };
    let prose = Block::Paragraph("Đại hội biểu quyết. ".repeat(60));

    let lying = laid(vec![Block::Table(table.clone())]);
    let upright = laid(vec![prose, Block::Table(table)]);

    assert_eq!(lying[0].sheet, (SHEET.1, SHEET.0));
    assert_eq!(upright[0].sheet, SHEET);
}

#[test]
fn a_table_without_rows_is_its_head_and_one_of_many_columns_is_read_row_by_row() {
    let empty = Table { head: vec!["Họ và tên".to_owned()], rows: Vec::new() };
    let head = (0..40).map(|n| format!("Cột {n}")).collect();
    let wide = Table { head, rows: vec![(0..40_u64).map(Cell::Count).collect()] };

    let pages = laid(vec![Block::Table(empty), Block::Table(wide)]);

    let read = lines(&pages[0]).join(" ");
    assert!(read.starts_with("Họ và tên Cột 0: 0; Cột 1: 1;"), "{read}");
    assert!(read.ends_with("Cột 39: 39"), "{read}");
}

#[test]
fn a_column_to_be_filled_in_has_room_for_the_hand_and_its_head_on_one_line() {
    let head = ["STT", "Họ và tên", "Đồng ý", "Không đồng ý"].map(str::to_owned).to_vec();
    let empty = || Cell::Text(String::new());
    let row = vec![Cell::Count(1), Cell::Text(name(1)), empty(), empty()];

    let pages = laid(vec![Block::Table(Table { head: head.clone(), rows: vec![row] })]);

    assert_eq!(lines(&pages[0])[..4], head);
}

#[test]
fn whoever_signs_has_two_lines_of_the_text_on_the_same_page() {
    for count in 20..45 {
        let mut blocks: Vec<Block> =
            (0..count).map(|n| Block::Paragraph(format!("Đoạn {n}"))).collect();
        let offices = ["THƯ KÝ", "T/M ĐOÀN CHỦ TỊCH"];
        let signature = |office: &str| Signature { office: office.to_owned(), name: None };
        blocks.push(Block::Signatures(offices.map(signature).to_vec()));

        let pages = laid(blocks);

        let last = lines(pages.last().unwrap());
        let office = last.iter().position(|line| line == "THƯ KÝ").unwrap();
        assert!(office >= 2, "{count}: {last:?}");
    }
}

#[test]
fn all_who_sign_stand_on_one_page() {
    let signature = |n| Signature { office: "ỦY VIÊN".to_owned(), name: Some(name(n)) };
    for count in 20..40 {
        let mut blocks: Vec<Block> =
            (0..count).map(|n| Block::Paragraph(format!("Đoạn {n}"))).collect();
        blocks.push(Block::Signatures((0..8).map(signature).collect()));

        let pages = laid(blocks);

        let last = lines(pages.last().unwrap());
        assert_eq!(last.iter().filter(|line| *line == "ỦY VIÊN").count(), 8, "{count}");
    }
}

#[test]
fn the_foot_stands_at_the_bottom_of_the_last_page_and_never_alone() {
    for count in 20..45 {
        let mut document = Document::new(Lang::Vi);
        (0..count).for_each(|n| document.paragraph(&format!("Đoạn {n}")));
        document.foot = vec!["Mã kiểm tra: thao tác số 12.".to_owned()];

        let pages = layout(&document).unwrap();

        let last = pages.last().unwrap();
        let bottom = last.placed.iter().map(|placed| placed.reach().1).max().unwrap();
        let feet = |page: &Page| lines(page).iter().filter(|line| line.starts_with("Mã")).count();
        assert_eq!(pages.iter().map(feet).sum::<usize>(), 1);
        assert_eq!(feet(last), 1);
        assert!((UPRIGHT.top + UPRIGHT.height - bottom).abs() < points(2));
        assert!(lines(last)[0].starts_with("Đoạn"), "{count}: {:?}", lines(last));
    }
}

#[test]
fn the_second_page_is_the_first_that_is_numbered() {
    let blocks = (0..60).map(|n| Block::Paragraph(format!("Đoạn {n}"))).collect();

    let pages = laid(blocks);

    let last: Vec<String> = pages.iter().filter_map(|page| lines(page).pop()).collect();
    assert_eq!(last[1..], ["2", "Đoạn 59"].map(str::to_owned)[..last.len() - 1].to_vec());
}

#[test]
fn the_letterhead_has_its_star_motto_and_date_above_the_type() {
    let mut document = Document::new(Lang::Vi);
    document.head = Some(Letterhead {
        motto: Some("ĐẢNG CỘNG SẢN VIỆT NAM".to_owned()),
        issuers: vec!["ĐẢNG BỘ QUẬN 11".to_owned(), "ĐẢNG BỘ PHƯỜNG 12".to_owned()],
        sign: Some("*".to_owned()),
        number: Some("Số 01-BB/ĐH".to_owned()),
        place_and_date: Some("Phường 12, ngày 17 tháng 5 năm 2026".to_owned()),
        kind: "BIÊN BẢN".to_owned(),
        subject: Some("Đại hội lần thứ XII".to_owned()),
    });

    let pages = layout(&document).unwrap();

    let expected = [
        "ĐẢNG BỘ QUẬN 11",
        "ĐẢNG BỘ PHƯỜNG 12",
        "*",
        "Số 01-BB/ĐH",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Phường 12, ngày 17 tháng 5 năm 2026",
        "BIÊN BẢN",
        "Đại hội lần thứ XII",
        "-----",
    ];
    assert_eq!(lines(&pages[0]), expected);
}

#[test]
fn an_empty_paper_says_so_and_breaks_make_no_empty_page() {
    let nothing = laid(vec![Block::PageBreak, Block::Paragraph(" \n".to_owned())]);
    let broken = laid(vec![
        Block::PageBreak,
        Block::Paragraph("Một".to_owned()),
        Block::PageBreak,
        Block::PageBreak,
        Block::Paragraph("Hai".to_owned()),
        Block::PageBreak,
    ]);

    assert_eq!(lines(&nothing[0]), ["(Không có nội dung.)"]);
    assert_eq!(
        broken.iter().map(|page| lines(page)[0].clone()).collect::<Vec<_>>(),
        ["Một", "Hai"]
    );
}

#[test]
fn letters_that_the_typeface_lacks_are_boxes_and_named_at_the_foot() {
    let pages = laid(vec![Block::Paragraph("Đàng Thị Jaꨀ 🙂 và ☐".to_owned())]);

    let shown: Vec<&str> = pages[0].words().take(6).map(|word| word.shown.as_str()).collect();
    assert_eq!(shown, ["Đàng", "Thị", "Ja□", "□", "và", "□"]);
    let notice = lines(&pages[0])[1..].join(" ");
    assert!(notice.contains("không có 2 chữ"), "{notice}");
    assert!(notice.contains("ꨀ (U+AA00), 🙂 (U+1F642)."), "{notice}");
}

#[test]
fn slips_of_one_to_eighty_names_are_whole_and_as_many_as_were_asked_for() {
    let mut on_a_sheet = Vec::new();
    for names in 1..=80 {
        let pages = laid(vec![Block::Slips(Slips { copies: 31, slip: ballot(names) })]);

        let slips = |page: &Page| {
            let heads = lines(page).iter().filter(|line| *line == "PHIẾU BẦU").count();
            heads * usize::try_from(page.sheets()).unwrap()
        };
        assert_eq!(pages.iter().map(slips).sum::<usize>(), 31, "{names} names");
        for n in 1..=names {
            assert!(lines(&pages[0]).contains(&name(n)), "{names} names: {n}");
        }
        on_a_sheet.push(slips(&pages[0]) / usize::try_from(pages[0].sheets()).unwrap());
    }
    assert!(on_a_sheet.is_sorted_by(|fewer, more| fewer >= more), "{on_a_sheet:?}");
    assert_eq!((on_a_sheet[0], on_a_sheet[79]), (8, 1));
}

#[test]
fn a_slip_that_no_sheet_holds_is_refused() {
    let mut document = Document::new(Lang::Vi);
    document.blocks = vec![Block::Slips(Slips { copies: 1, slip: ballot(300) })];

    assert_eq!(layout(&document), Err(WriteError::SlipTooLong));
}

#[test]
fn a_name_of_a_hundred_and_twenty_letters_breaks_inside_its_cell() {
    let long = format!("{} {}", "Nguyễn Thị ".repeat(9), "Ẵ".repeat(60));
    let table = Table {
        head: vec!["STT".to_owned(), "Họ và tên".to_owned(), "Số phiếu".to_owned()],
        rows: vec![vec![Cell::Count(1), Cell::Text(long), Cell::Count(99)]],
    };

    let pages = laid(vec![Block::Table(table)]);

    assert_inside(&pages);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_back_in_order_within_the_page(texts in prop::collection::vec(text(), 0..12)) {
        let blocks = texts.iter().cloned().map(Block::Paragraph).collect();

        let pages = laid(blocks);

        assert_inside(&pages);
        let expected = letters(&texts.join("\n").nfc().collect::<String>());
        let is_text = |placed: &&Placed| placed.reach().1 >= UPRIGHT.top;
        let found = pages.iter().flat_map(|page| page.placed.iter().filter(is_text));
        let found: String = found.flat_map(Placed::words).map(copied).collect();
        prop_assert!(letters(&found).contains(&expected), "{expected}\n{found}");
    }

    #[test]
    fn any_table_stays_within_its_pages_and_loses_nothing(
        rows in prop::collection::vec(prop::collection::vec(text(), 1..22), 0..5),
        head in prop::collection::vec(text(), 0..22),
    ) {
        let expected = counted(&rows.concat().join("\n").nfc().collect::<String>());
        let cells = |row: Vec<String>| row.into_iter().map(Cell::Text).collect();
        let rows = rows.into_iter().map(cells).collect();

        let pages = laid(vec![Block::Table(Table { head, rows })]);

        assert_inside(&pages);
        let found: String = pages.iter().flat_map(Page::words).map(copied).collect();
        let found = counted(&found);
        for (letter, count) in expected {
            prop_assert!(found.get(&letter).is_some_and(|&there| there >= count), "{letter}");
        }
    }

    #[test]
    fn any_paper_stays_within_its_pages(
        issuers in prop::collection::vec(text(), 0..4),
        offices in prop::collection::vec(text(), 0..5),
        foot in prop::collection::vec(text(), 0..4),
        kind in text(),
        repeat in 1_usize..40,
    ) {
        let mut document = Document::new(Lang::En);
        let issuers = issuers.iter().map(|issuer| issuer.repeat(repeat)).collect();
        document.head = Some(Letterhead { issuers, kind, ..Letterhead::default() });
        let sign = |office: &String| Signature { office: office.repeat(repeat), name: Some(office.clone()) };
        document.blocks = vec![Block::Signatures(offices.iter().map(sign).collect())];
        document.foot = foot.iter().map(|line| line.repeat(repeat)).collect();

        assert_inside(&layout(&document).unwrap());
    }
}

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[A-ZĐ][a-zăâđêôơưáàảãạ]{1,6}",
        1 => "[ẵỗễ]{30,90}",
        1 => "[0-9]{1,5}",
        1 => "\\PC{0,6}",
        1 => Just("🙂 \u{200b}ꨀ\u{301}\n".to_owned()),
    ];
    prop::collection::vec(word, 0..12).prop_map(|words| words.join(" "))
}

fn laid(blocks: Vec<Block>) -> Vec<Page> {
    let mut document = Document::new(Lang::Vi);
    document.blocks = blocks;
    layout(&document).unwrap()
}

fn name(n: u64) -> String {
    format!("Nguyễn Văn {n}")
}

fn ballot(names: u64) -> Vec<Block> {
    let head = ["STT", "Họ và tên"].map(str::to_owned).to_vec();
    let rows = (1..=names).map(|n| vec![Cell::Count(n), Cell::Text(name(n))]).collect();
    vec![
        Block::Heading { level: 1, text: "PHIẾU BẦU".to_owned() },
        Block::Paragraph("Bầu không quá 5 người.".to_owned()),
        Block::Table(Table { head, rows }),
    ]
}

/// The lines of a page as they are copied.
fn lines(page: &Page) -> Vec<String> {
    let line = |placed: &Placed| match placed {
        Placed::Text { line, .. } => {
            let words: Vec<&str> = line.words.iter().map(|(_, word)| word.text()).collect();
            (!words.is_empty()).then(|| words.join(" "))
        }
        Placed::Rule(_) => None,
    };
    page.placed.iter().filter_map(line).collect()
}

fn copied(word: &Word) -> String {
    word.text().to_owned()
}

/// The letters of a text that leave ink.
fn letters(text: &str) -> String {
    let is_ink = |c: &char| !c.is_whitespace() && !c.is_control() && !is_silent(*c);
    text.chars().filter(is_ink).collect()
}

fn counted(text: &str) -> std::collections::BTreeMap<char, usize> {
    let mut counts = std::collections::BTreeMap::new();
    letters(text).chars().for_each(|letter| *counts.entry(letter).or_default() += 1);
    counts
}

/// Everything is on its page, between the margins where it is to be read; no page is blank.
fn assert_inside(pages: &[Page]) {
    let slack = 4;
    for page in pages {
        assert!(!page.placed.is_empty(), "a blank page");
        let frame = if page.sheet == SHEET { UPRIGHT } else { Frame::LYING };
        let (from, to) = match page.purpose {
            Purpose::Reading => (frame.left - slack, frame.left + frame.width + slack),
            Purpose::Cutting { .. } => (0, SHEET.0),
        };
        for placed in &page.placed {
            let (top, bottom) = placed.reach();
            let (left, right) = across(placed);
            assert!(left >= from && right <= to, "{left}..{right}: {placed:?}");
            let is_number = bottom < frame.top;
            let is_between = top >= frame.top - slack && bottom <= frame.top + frame.height + slack;
            assert!(is_number || is_between, "{top}..{bottom}");
        }
    }
}

fn across(placed: &Placed) -> (Length, Length) {
    match placed {
        Placed::Text { at, line, .. } => {
            let right = line.words.iter().map(|(x, word)| x + word.width).max().unwrap_or(0);
            (at.0, at.0 + right)
        }
        Placed::Rule(rule) => (rule.from.0.min(rule.to.0), rule.from.0.max(rule.to.0)),
    }
}
