//! Whether a word could be Vietnamese: how a wrong encoding is told from a right one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a syllable may begin with.
const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
];

/// What may follow, without its tone.
const RIMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu \
    ây e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im \
    in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen \
    oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât \
    uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt \
    uyu uơ ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu ynh yt";

/// The tone marks: grave, acute, tilde, hook above, dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// The tones of a syllable that ends in a stop: acute and dot below.
const STOPPED: [char; 2] = ['\u{301}', '\u{323}'];

/// Whether a word has the build of a Vietnamese syllable, tone and all.
pub(super) fn is_possible(word: &str) -> bool {
    let small = word.to_lowercase();
    let tones: Vec<char> = small.nfd().filter(|c| TONES.contains(c)).collect();
    let bare: String = small.nfd().filter(|c| !TONES.contains(c)).nfc().collect();
    if tones.len() > 1 || bare.chars().any(is_combining_mark) {
        return false;
    }
    let stopped = ["c", "ch", "p", "t"].iter().any(|stop| bare.ends_with(stop));
    let tone_fits =
        !stopped || tones.iter().all(|tone| STOPPED.contains(tone)) && !tones.is_empty();
    tone_fits && has_parts(&bare)
}

fn has_parts(bare: &str) -> bool {
    let rests = ONSETS.iter().filter_map(|onset| bare.strip_prefix(onset));
    rests
        .into_iter()
        .any(|rest| !rest.is_empty() && RIMES.split_whitespace().any(|rime| rime == rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_words_are_possible() {
        let text = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Quốc Khánh Thủy \
                    Thuý Hoà Hòa Giữa Giếng Quyết Quỳnh Nghĩa Đảng bộ Chi đại biểu dự khuyết chức vụ \
                    giới tính ngày sinh dân tộc tôn giáo vắng Ý ủy Nghiệp Tuyết Thoại Khuê chuyển";

        for word in text.split_whitespace() {
            assert!(is_possible(word), "{word}");
        }
    }

    #[test]
    fn words_read_in_a_wrong_encoding_are_not() {
        for word in "NguyÔn TrÇn V¨n §øc Traàn Nguyeãn Vaên Ñöùc Phöông Nguyờịn hát̉ hàc".split(' ')
        {
            assert!(!is_possible(word), "{word}");
        }
    }
}
