//! The keys of the screen before a session is open, and of the questions that are asked there.

use super::chords::{BACK_TAB, DOWN, ENTER, ESC, PAGE_DOWN as NEXT_PAGE, PAGE_UP as PAGE_BEFORE};
use super::chords::{TAB, UP as ARROW_UP, char, ctrl};
use super::places::{ASKED, OUTSIDE, START};
use crate::ui::action::{Action, Spec};

pub(super) const ANSWER: Spec =
    Spec::new(Action::Enter, "tra-loi", ASKED, &[ENTER, TAB]).label_is("Trả lời", "Answer").doc_is(
        "Nhận câu trả lời và sang câu sau; ở câu cuối thì lập phiên.",
        "Takes the answer and asks the next question; the last one makes the session.",
    );
pub(super) const BACK: Spec = Spec::new(Action::Close, "cau-truoc", ASKED, &[ESC, BACK_TAB])
    .label_is("Câu trước", "Back")
    .doc_is(
        "Về câu trước; điều đang gõ vẫn giữ. Từ câu đầu thì về danh sách.",
        "Goes one question back and keeps what is typed; from the first, to the list.",
    );
pub(super) const UP: Spec = Spec::new(Action::Up, "chon-dong-tren", ASKED, &[ARROW_UP])
    .label_is("Dòng trên", "Line above")
    .doc_is(
        "Chọn dòng trên; không có danh sách thì cuộn phần dưới lên.",
        "Chooses the line above; without a list, scrolls what is shown below the questions.",
    );
pub(super) const DOWN_LINE: Spec = Spec::new(Action::Down, "chon-dong-duoi", ASKED, &[DOWN])
    .label_is("Dòng dưới", "Line below")
    .doc_is(
        "Chọn dòng dưới; không có danh sách thì cuộn phần dưới xuống.",
        "Chooses the line below; without a list, scrolls what is shown below the questions.",
    );
pub(super) const PAGE_DOWN: Spec = Spec::new(Action::PageDown, "cuon-xuong", ASKED, &[NEXT_PAGE])
    .label_is("Cuộn xuống", "Scroll down")
    .doc_is(
        "Cuộn xuống một trang phần dưới: số liệu, chương trình, lỗi.",
        "Scrolls a page down: the figures, the agenda, the faults.",
    );
pub(super) const PAGE_UP: Spec = Spec::new(Action::PageUp, "cuon-len", ASKED, &[PAGE_BEFORE])
    .label_is("Cuộn lên", "Scroll up")
    .doc_is("Cuộn lên một trang phần dưới.", "Scrolls a page up.");
pub(super) const QUIT: Spec =
    Spec::new(Action::Quit, "roi-man-hinh-dau", START, &[ctrl('q'), char('q')])
        .label_is("Thoát", "Quit")
        .doc_is("Thoát; ở đây chưa có gì để mất.", "Leaves; nothing can be lost here.");
pub(super) const INTERRUPT: Spec =
    Spec::new(Action::Interrupt, "ngat-man-hinh-dau", OUTSIDE, &[ctrl('c')])
        .label_is("Hai lần: thoát", "Twice: quit")
        .doc_is("Bấm hai lần liền thì thoát.", "Pressed twice in a row, leaves.");
