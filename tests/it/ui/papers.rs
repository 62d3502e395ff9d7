//! The papers on the console: the list with what is not ready, a paper as text, what is asked for.

use daihoi::domain::Lang;
use daihoi::papers::{ChainHead, Form, Paper, Source, papers};
use daihoi::ui::Effect;
use daihoi::ui::papers::{Place, Progress, Wanted};

use super::frames::frame;
use super::given::branch;
use super::operator::Operator;
use super::results::{added_up, ready};
use crate::support::domain::Congress;
use crate::support::voting::{Steps, kept};

/// An election is added up and not signed; the list of the papers is open.
fn at_the_papers(lang: Lang) -> Operator {
    let congress = added_up();
    let all = papers_of(&congress, lang);
    let mut op = Operator::at(congress).speaking(lang);
    op.press("Ctrl+S");
    op.ui.show_papers(all, place());
    op
}

/// Moves to the first paper that is not ready.
fn move_to_waiting(op: &mut Operator) {
    let all = papers_of(&op.congress, Lang::Vi);
    for _ in all.iter().take_while(|paper| paper.made.is_ok()) {
        op.press("Down");
    }
}

fn papers_of(congress: &Congress, lang: Lang) -> Vec<Paper> {
    let chain = ChainHead { record: 12, hash: "ab".repeat(32) };
    let form = Form::of(congress.history.state().about.style);
    papers(Source { history: &congress.history, chain: &chain, form: &form, lang })
}

fn place() -> Place {
    Place { folder: "/home/lan/chi-bo-giay-to".to_owned(), formats: vec!["docx", "pdf"] }
}

#[test]
fn the_papers_are_asked_for_by_a_key_and_by_the_palette() {
    let mut op = Operator::at(branch());

    let by_key = op.press("Ctrl+S");
    op.press("Ctrl+P");
    op.types("giay to");
    let by_name = op.press("Enter");

    assert_eq!((by_key, by_name), (Effect::Papers, Effect::Papers));
}

#[test]
fn the_list_says_what_is_ready_and_what_the_others_wait_for() {
    let mut op = at_the_papers(Lang::Vi);
    move_to_waiting(&mut op);

    frame("papers_80x24", &op.screen(80, 24));
}

#[test]
fn the_list_reads_in_english_too() {
    let op = at_the_papers(Lang::En);

    frame("papers_80x24_english", &op.screen(80, 24));
}

#[test]
fn a_paper_is_read_as_text_page_by_page() {
    let mut op = at_the_papers(Lang::Vi);
    op.press("Down Down Enter");
    frame("paper_80x24", &op.screen(80, 24));

    op.press("PageDown");

    frame("paper_80x24_page_2", &op.screen(80, 24));
}

#[test]
fn a_paper_reads_in_the_english_console_too() {
    let mut op = at_the_papers(Lang::En);
    op.press("End Enter");

    frame("paper_80x24_english", &op.screen(80, 24));
}

#[test]
fn escape_goes_from_the_text_to_the_list_and_from_there_to_the_console() {
    let mut op = at_the_papers(Lang::Vi);
    op.press("Enter");

    op.press("Esc");
    assert!(op.sees("chưa xong"), "{}", op.screen(80, 24));
    op.press("Esc");

    assert!(!op.sees("chưa xong"), "{}", op.screen(80, 24));
}

#[test]
fn a_paper_that_is_not_ready_is_neither_read_nor_exported() {
    let mut op = at_the_papers(Lang::Vi);

    move_to_waiting(&mut op);

    for key in ["Enter", "Ctrl+S"] {
        let effect = op.press(key);

        assert_eq!(effect, Effect::None);
        assert!(op.sees("⚠ Danh sách trúng cử"), "{}", op.screen(80, 24));
    }
}

#[test]
fn the_chosen_paper_or_all_of_them_are_exported() {
    let mut op = at_the_papers(Lang::Vi);

    let one = op.press("Home Ctrl+S");
    let all = op.press("Enter Ctrl+A");

    assert_eq!(one, Effect::Export(Wanted::One("bao-cao-tham-tra".to_owned())));
    assert_eq!(all, Effect::Export(Wanted::All));
}

#[test]
fn the_folder_gives_way_to_how_far_the_export_is() {
    let mut op = at_the_papers(Lang::Vi);
    assert!(op.sees("Xuất (docx, pdf) vào /home/lan/chi-bo-giay-to"), "{}", op.screen(80, 24));

    op.ui.exporting(Some(Progress { done: 2, of: 7 }));

    assert!(op.sees("Đang xuất giấy tờ 2/7…"), "{}", op.screen(80, 24));
}

#[test]
fn the_text_of_a_paper_stays_within_its_columns() {
    let congress = ready().voted(&vec![kept(&[1, 2]); 9]);

    for paper in papers_of(&congress, Lang::Vi) {
        let Ok(document) = paper.made else { continue };
        for room in [20, 40, 76] {
            for row in daihoi::ui::view::paper::lines(&document, room) {
                let width: usize = row.iter().map(|(_, text)| daihoi::ui::text::width(text)).sum();
                assert!(width <= room, "{}: {width} of {room}: {row:?}", paper.name);
            }
        }
    }
}
