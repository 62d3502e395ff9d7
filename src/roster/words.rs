//! The words that a roster's cells may say, in both languages.

use super::column::Column;
use super::fold;
use crate::domain::roster::{AbsenceReason, Basis, Condition, Sex, Standing};
use crate::domain::{Lang, tr};

/// A meaning with its Vietnamese name, its English name, and what people write for it.
pub(super) struct Word<T> {
    pub meaning: T,
    pub vi: &'static str,
    pub en: &'static str,
    /// Every way to write it, without marks and in small letters, with commas between.
    spelt: &'static str,
}

pub(super) const SEX: [Word<Sex>; 2] = [
    word(Sex::Female, "nữ", "female", "nu, female, f, woman"),
    word(Sex::Male, "nam", "male", "nam, male, m, man"),
];

pub(super) const STANDING: [Word<Standing>; 4] = [
    word(
        Standing::Official,
        "chính thức",
        "official",
        "chinh thuc, official, dai bieu chinh thuc, dang vien chinh thuc, delegate, member",
    ),
    word(Standing::Alternate, "dự khuyết", "alternate", "du khuyet, alternate, dai bieu du khuyet"),
    word(Standing::Probationary, "dự bị", "probationary", "du bi, probationary, dang vien du bi"),
    word(Standing::Guest, "khách mời", "guest", "khach moi, guest, khach, dai bieu khach moi"),
];

pub(super) const BASIS: [Word<Basis>; 3] = [
    word(Basis::ExOfficio, "đương nhiên", "ex officio", "duong nhien, ex officio"),
    word(Basis::Elected, "bầu", "elected", "bau, elected, duoc bau, bau cu"),
    word(Basis::Appointed, "chỉ định", "appointed", "chi dinh, appointed, duoc chi dinh"),
];

pub(super) const YES_NO: [Word<bool>; 2] = [
    word(true, "có", "yes", "co, yes, x, v, y, true, 1, ✓, ✔"),
    word(false, "không", "no", "khong, no, ko, k, n, false, 0"),
];

pub(super) const CONDITIONS: [Word<Condition>; 4] = [
    word(
        Condition::TemporaryElsewhere,
        "sinh hoạt tạm thời nơi khác",
        "temporary elsewhere",
        "sinh hoat tam thoi noi khac, temporary elsewhere, sinh hoat tam thoi, tam thoi noi khac, temporarily elsewhere, elsewhere",
    ),
    word(
        Condition::Exempt,
        "miễn sinh hoạt",
        "exempt",
        "mien sinh hoat, exempt, mien, duoc mien sinh hoat",
    ),
    word(
        Condition::Suspended,
        "đình chỉ sinh hoạt",
        "suspended",
        "dinh chi sinh hoat, suspended, dinh chi",
    ),
    word(
        Condition::Prosecuted,
        "khởi tố",
        "prosecuted",
        "khoi to, prosecuted, bi khoi to, truy to, tam giam, indicted, detained",
    ),
];

pub(super) const REASONS: [Word<AbsenceReason>; 6] = [
    word(AbsenceReason::Illness, "ốm", "illness", "om, illness, om dau, benh, nam vien, ill, sick"),
    word(
        AbsenceReason::OfficialDuty,
        "công tác",
        "official duty",
        "cong tac, official duty, di cong tac, duty",
    ),
    word(AbsenceReason::Study, "học tập", "study", "hoc tap, study, di hoc, hoc"),
    word(
        AbsenceReason::Abroad,
        "nước ngoài",
        "abroad",
        "nuoc ngoai, abroad, o nuoc ngoai, di nuoc ngoai",
    ),
    word(
        AbsenceReason::Family,
        "việc riêng",
        "family",
        "viec rieng, family, viec gia dinh, gia dinh, personal",
    ),
    word(
        AbsenceReason::Unexplained,
        "không lý do",
        "unexplained",
        "khong ly do, unexplained, khong co ly do, no reason",
    ),
];

pub(super) const fn word<T>(
    meaning: T,
    vi: &'static str,
    en: &'static str,
    spelt: &'static str,
) -> Word<T> {
    Word { meaning, vi, en, spelt }
}

/// Finds what a cell means, whatever its case and with or without marks.
pub(super) fn find<T: Copy>(words: &[Word<T>], cell: &str) -> Option<T> {
    let written = fold::word(cell);
    let word = words.iter().find(|word| word.spellings().any(|spelling| spelling == written));
    word.map(|word| word.meaning)
}

/// Lists the words that a column accepts, for a remedy.
pub(super) fn accepted(column: Column, lang: Lang) -> String {
    choice(column, lang).join(", ")
}

/// Lists the words between which a column leaves a choice, if it does.
pub(super) fn choice(column: Column, lang: Lang) -> Vec<&'static str> {
    fn all<T>(words: &[Word<T>], lang: Lang) -> Vec<&'static str> {
        words.iter().map(|word| tr(lang, word.vi, word.en)).collect()
    }
    match column {
        Column::Sex => all(&SEX, lang),
        Column::Standing => all(&STANDING, lang),
        Column::Basis => all(&BASIS, lang),
        Column::Convening | Column::Approved => all(&YES_NO, lang),
        Column::Conditions => all(&CONDITIONS, lang),
        Column::Absence => all(&REASONS, lang),
        Column::Number
        | Column::Name
        | Column::Born
        | Column::Ethnicity
        | Column::Religion
        | Column::Joined
        | Column::Unit
        | Column::Post
        | Column::Category
        | Column::Education
        | Column::Theory => Vec::new(),
    }
}

impl<T> Word<T> {
    /// Lists every way to write the word, without marks and in small letters.
    pub(super) fn spellings(&self) -> impl Iterator<Item = &'static str> {
        self.spelt.split(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_either_language_with_or_without_marks() {
        assert_eq!(find(&STANDING, "DU KHUYET"), Some(Standing::Alternate));
        assert_eq!(find(&STANDING, " Dự khuyết "), Some(Standing::Alternate));
        assert_eq!(find(&BASIS, "ex-officio"), Some(Basis::ExOfficio));
        assert_eq!(find(&YES_NO, "X"), Some(true));
        assert_eq!(find(&YES_NO, "khong"), Some(false));
        assert_eq!(find(&SEX, "nm"), None);
    }

    #[test]
    fn every_word_is_found_by_its_own_names() {
        fn check<T: Copy + PartialEq + std::fmt::Debug>(words: &[Word<T>]) {
            for word in words {
                assert_eq!(find(words, word.vi), Some(word.meaning));
                assert_eq!(find(words, word.en), Some(word.meaning));
            }
        }

        check(&SEX);
        check(&STANDING);
        check(&BASIS);
        check(&YES_NO);
        check(&CONDITIONS);
        check(&REASONS);
    }
}
