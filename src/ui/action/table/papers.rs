//! The keys of the papers: part of the one table.

use super::chords::{ENTER, ctrl, f};
use super::places::{PANES, PAPER_LIST, PAPERS};
use crate::ui::action::{Action, Spec};

pub(super) const GO: Spec = Spec::new(Action::GoPapers, "giay-to", PANES, &[ctrl('s'), f(11)])
    .label_is("Giấy tờ", "Papers")
    .doc_is(
        "Mọi giấy tờ của phiên: xem trước, xuất ra tệp, còn thiếu gì.",
        "Every paper of the session: read it, export it, see what it waits for.",
    );

pub(super) const READ: Spec = Spec::new(Action::ReadPaper, "xem-giay-to", PAPER_LIST, &[ENTER])
    .label_is("Xem trước", "Read")
    .doc_is("Xem trước giấy tờ đang chọn.", "Shows the chosen paper as text.");

pub(super) const EXPORT: Spec =
    Spec::new(Action::ExportPaper, "xuat-giay-to", PAPERS, &[ctrl('s'), f(11)])
        .label_is("Xuất tờ này", "Export this")
        .doc_is(
            "Xuất giấy tờ đang chọn ra thư mục đã nêu.",
            "Writes the chosen paper into the folder that is named.",
        );

pub(super) const EXPORT_ALL: Spec =
    Spec::new(Action::ExportAll, "xuat-tat-ca", PAPERS, &[ctrl('a')])
        .label_is("Xuất tất cả", "Export all")
        .doc_is(
            "Xuất mọi giấy tờ đã sẵn sàng; bản ai đó đã sửa thì giữ nguyên.",
            "Writes every paper that is ready; one that somebody corrected is kept.",
        );
