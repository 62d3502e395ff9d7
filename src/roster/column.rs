//! The columns of a roster, and the names under which people head them.

use super::fold;
use super::words::{self, Word, word};
use crate::domain::words::nearest;
use crate::domain::{Lang, Text, tr};

/// What a column of a roster says of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    Number,
    Name,
    Sex,
    Born,
    Ethnicity,
    Religion,
    Joined,
    Unit,
    Post,
    Category,
    Education,
    Theory,
    Standing,
    Basis,
    Convening,
    Conditions,
    Absence,
    Approved,
}

impl Column {
    /// The columns without which nobody can be registered.
    pub(super) const REQUIRED: [Self; 2] = [Self::Name, Self::Sex];

    /// Lists the columns in the order in which an empty roster has them.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        COLUMNS.iter().map(|known| known.meaning)
    }

    /// Recognises a header, in either language, with or without marks, in any case. What stands
    /// in brackets is explanation.
    pub fn named(header: &str) -> Option<Self> {
        let bare = header.split('(').next().unwrap_or(header);
        words::find(&COLUMNS, bare)
    }

    /// Finds the column that an unknown header resembles, if any is close.
    pub fn nearest(header: &str) -> Option<Self> {
        let written = fold::word(header);
        if written.chars().count() > LONGEST {
            return None;
        }
        let spelt = COLUMNS.iter().flat_map(Word::spellings);
        Self::named(nearest(&written, spelt)?)
    }

    /// Says the name that this program gives the column.
    pub fn label(self, lang: Lang) -> &'static str {
        let known = COLUMNS.iter().find(|known| known.meaning == self);
        known.map_or("", |known| tr(lang, known.vi, known.en))
    }
}

/// A header as the file writes it, with the column that it was recognised as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub written: Text,
    pub column: Option<Column>,
}

impl Heading {
    pub(super) fn new(cell: &str) -> Self {
        let written = Text::new(cell);
        let column = Column::named(&written);
        Self { written, column }
    }
}

/// A heading longer than this resembles none of ours.
const LONGEST: usize = 40;

const COLUMNS: [Word<Column>; 18] = [
    word(
        Column::Number,
        "Số",
        "Number",
        "so, number, stt, tt, so tt, so thu tu, so the, so dai bieu, no, card, card no",
    ),
    word(
        Column::Name,
        "Họ và tên",
        "Name",
        "ho va ten, name, ho ten, ten, ho va ten khai sinh, ho ten khai sinh, ho va ten dai bieu, full name",
    ),
    word(Column::Sex, "Giới tính", "Sex", "gioi tinh, sex, nam nu, gioi, phai, gender"),
    word(
        Column::Born,
        "Ngày sinh",
        "Born",
        "ngay sinh, born, ngay thang nam sinh, nam sinh, sinh ngay, date of birth, birth date, dob",
    ),
    word(Column::Ethnicity, "Dân tộc", "Ethnicity", "dan toc, ethnicity, ethnic group"),
    word(Column::Religion, "Tôn giáo", "Religion", "ton giao, religion"),
    word(
        Column::Joined,
        "Ngày vào Đảng",
        "Joined",
        "ngay vao dang, joined, vao dang, ngay ket nap, ngay ket nap dang, date joined, admitted, member since",
    ),
    word(
        Column::Unit,
        "Đơn vị",
        "Unit",
        "don vi, unit, chi bo, dang bo, to chuc dang, doan dai bieu, branch, organisation, organization",
    ),
    word(
        Column::Post,
        "Chức vụ",
        "Post",
        "chuc vu, post, chuc danh, chuc vu cong tac, nghe nghiep, position, occupation",
    ),
    word(
        Column::Category,
        "Thành phần",
        "Category",
        "thanh phan, category, doi tuong, thanh phan du, nhom dai bieu, group",
    ),
    word(
        Column::Education,
        "Trình độ",
        "Education",
        "trinh do, education, trinh do hoc van, trinh do chuyen mon, hoc van, chuyen mon, schooling",
    ),
    word(
        Column::Theory,
        "Lý luận chính trị",
        "Theory",
        "ly luan chinh tri, theory, ly luan, llct, trinh do ly luan chinh tri, trinh do llct, political theory",
    ),
    word(
        Column::Standing,
        "Tư cách",
        "Standing",
        "tu cach, standing, tu cach dai bieu, loai dai bieu, capacity",
    ),
    word(Column::Basis, "Diện", "Basis", "dien, basis, dien dai bieu, mandate"),
    word(
        Column::Convening,
        "Cấp ủy triệu tập",
        "Convening",
        "cap uy trieu tap, convening, cap uy duong nhiem, cap uy vien, convening committee, outgoing committee",
    ),
    word(Column::Conditions, "Tình trạng", "Conditions", "tinh trang, conditions, condition"),
    word(
        Column::Absence,
        "Vắng",
        "Absence",
        "vang, absence, vang mat, ly do vang, ly do vang mat, absent, absence reason",
    ),
    word(
        Column::Approved,
        "Được đồng ý",
        "Approved",
        "duoc dong y, approved, dong y, co phep, excused",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_recognised_in_either_language_whatever_its_case_and_marks() {
        assert_eq!(Column::named("HO VA TEN"), Some(Column::Name));
        assert_eq!(Column::named("Ngày sinh (dd/mm/yyyy)"), Some(Column::Born));
        assert_eq!(Column::named("Nam/Nữ"), Some(Column::Sex));
        assert_eq!(Column::named("No."), Some(Column::Number));
        assert_eq!(Column::named("Số điện thoại"), None);
    }

    #[test]
    fn every_column_is_recognised_by_both_of_its_own_names() {
        for known in &COLUMNS {
            assert_eq!(Column::named(known.vi), Some(known.meaning), "{}", known.vi);
            assert_eq!(Column::named(known.en), Some(known.meaning), "{}", known.en);
        }
    }

    #[test]
    fn a_misspelt_header_is_led_back_to_its_column() {
        assert_eq!(Column::nearest("Giói tínhh"), Some(Column::Sex));
        assert_eq!(Column::nearest("Số điện thoại"), None);
    }
}
