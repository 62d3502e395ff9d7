//! What is wrong with a session file beyond one torn append. Nothing of this is repaired alone.

use std::path::Path;

use crate::domain::{Lang, tr};

/// Why the file is not to be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// There is nothing in the file.
    Empty,
    /// The file is something else.
    NotOurs,
    /// The first line is altered.
    Header,
    /// Another program has laid out the document anew.
    Reformatted,
    /// A later program has written this record, or with 0 the header.
    Newer { n: u64 },
    /// This record is altered or missing, and others follow it.
    Middle { n: u64 },
    /// This record, the last, was written to its end and is altered.
    Last { n: u64 },
    /// The file ends too early, after this record.
    CutShort { after: u64 },
}

impl Damage {
    /// Says it to the user: the place, the record, the remedy.
    pub fn text(self, lang: Lang, path: &Path) -> String {
        format!("{} {}", self.finding(lang, path), self.remedy(lang, path))
    }

    fn finding(self, lang: Lang, path: &Path) -> String {
        let path = path.display();
        match self {
            Self::Empty => tr(
                lang,
                format!("E08: Tệp {path} trống, có thể chép chưa xong."),
                format!("E08: {path} is empty, perhaps not fully copied."),
            ),
            Self::NotOurs => tr(
                lang,
                format!("E14: Tệp {path} không phải là tệp phiên họp của daihoi."),
                format!("E14: {path} is not a session file of daihoi."),
            ),
            Self::Header => tr(
                lang,
                format!("E15: Dòng đầu của tệp phiên họp {path} đã bị sửa hoặc hỏng."),
                format!("E15: the first line of the session file {path} is altered or damaged."),
            ),
            Self::Reformatted => tr(
                lang,
                format!(
                    "E11: Tệp {path} đã bị chương trình khác định dạng lại nên không kiểm tra được."
                ),
                format!(
                    "E11: another program has reformatted {path}, so it can no longer be checked."
                ),
            ),
            Self::Newer { n } => newer(lang, &path, n),
            Self::Middle { n } => tr(
                lang,
                format!("E06: Tệp phiên họp {path} đã bị sửa hoặc hỏng ở thao tác số {n}."),
                format!("E06: the session file {path} is altered or damaged at record {n}."),
            ),
            Self::Last { n } => tr(
                lang,
                format!(
                    "E07: Thao tác cuối cùng (số {n}) trong tệp {path} không khớp mã kiểm tra và không phải do mất điện."
                ),
                format!(
                    "E07: the last record ({n}) of {path} does not match its hash, and no power cut explains it."
                ),
            ),
            Self::CutShort { after } => tr(
                lang,
                format!(
                    "E08: Tệp {path} không đủ độ dài, dừng sau thao tác số {after} (có thể chép chưa xong)."
                ),
                format!("E08: {path} is cut short after record {after}, perhaps not fully copied."),
            ),
        }
    }

    fn remedy(self, lang: Lang, path: &Path) -> String {
        let path = path.display();
        match self {
            Self::Empty | Self::CutShort { .. } => {
                tr(lang, "Hãy chép lại từ nguồn.", "Copy it again from its source.").to_owned()
            }
            Self::NotOurs => {
                tr(lang, "Hãy kiểm tra lại tên tệp.", "Check the file's name.").to_owned()
            }
            Self::Newer { .. } => tr(
                lang,
                format!(
                    "Chỉ xem được, không nhập được: daihoi show {path}. Muốn nhập, hãy dùng phiên bản mới."
                ),
                format!(
                    "It can be viewed, not continued: daihoi show {path}. To continue, use the newer version."
                ),
            ),
            Self::Last { .. } => tr(
                lang,
                format!(
                    "Chương trình không tự sửa. Hãy đối chiếu bản sao lưu hoặc biên bản giấy. Xem phần còn nguyên: daihoi show {path}"
                ),
                format!(
                    "Nothing was changed. Compare with a copy or the paper minutes. To view the sound part: daihoi show {path}"
                ),
            ),
            Self::Header | Self::Reformatted | Self::Middle { .. } => tr(
                lang,
                format!(
                    "Chương trình không tự sửa. Hãy dùng bản sao lưu. Kiểm tra chi tiết: daihoi verify {path}"
                ),
                format!("Nothing was changed. Use a copy. For the details: daihoi verify {path}"),
            ),
        }
    }
}

fn newer(lang: Lang, path: &impl std::fmt::Display, n: u64) -> String {
    if n == 0 {
        return tr(
            lang,
            format!("E10: Tệp {path} do phiên bản mới hơn tạo ra."),
            format!("E10: a newer version made {path}."),
        );
    }
    tr(
        lang,
        format!(
            "E10: Tệp {path} do phiên bản mới hơn ghi: thao tác số {n} thuộc loại chương trình này chưa biết."
        ),
        format!(
            "E10: a newer version wrote {path}: record {n} is of a kind that this program does not know."
        ),
    )
}
