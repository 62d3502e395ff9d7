//! The keys of a demonstration that plays by itself.

use super::chords::{ENTER, ESC, RIGHT, SPACE, char, ctrl};
use super::places::PLAYER;
use crate::ui::action::{Action, Spec};

pub(super) const PAUSE: Spec = Spec::new(Action::PauseOrGoOn, "dung-hay-chay", PLAYER, &[SPACE])
    .label_is("Dừng / chạy", "Pause / go on")
    .doc_is("Dừng diễn thử, hoặc chạy tiếp.", "Pauses the play, or lets it go on.");
pub(super) const STEP: Spec = Spec::new(Action::PlayStep, "mot-buoc", PLAYER, &[RIGHT, ENTER])
    .label_is("Một bước", "One step")
    .doc_is("Làm thao tác kế tiếp rồi dừng.", "Does the next command and pauses.");
pub(super) const FASTER: Spec =
    Spec::new(Action::Faster, "nhanh-hon", PLAYER, &[char('+'), char('=')])
        .label_is("Nhanh hơn", "Faster")
        .doc_is("Diễn nhanh gấp đôi.", "Plays twice as fast.");
pub(super) const SLOWER: Spec = Spec::new(Action::Slower, "cham-hon", PLAYER, &[char('-')])
    .label_is("Chậm hơn", "Slower")
    .doc_is("Diễn chậm đi một nửa.", "Plays half as fast.");
pub(super) const LEAVE: Spec =
    Spec::new(Action::Quit, "roi-dien-thu", PLAYER, &[ctrl('q'), char('q'), ESC, ctrl('c')])
        .label_is("Thoát (Q)", "Quit (Q)")
        .doc_is("Thoát; bản diễn thử vẫn còn trong tệp.", "Leaves; the copy stays in its file.");
