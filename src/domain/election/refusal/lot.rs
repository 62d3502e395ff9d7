//! Why the counting desk cannot take its next step.

use crate::domain::election::ballot::Misfit;
use crate::domain::election::stage::{LotStageName, StageName};
use crate::domain::rules::UnknownGround;
use crate::domain::{Lang, LotId, Text, tr};

/// A step of the counting desk that the rules do not allow now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LotRefusal {
    NotCounting { now: StageName },
    NoSuchLot { lot: LotId },
    Size(SizeRefusal),
    OutOfTurn { lot: LotId, now: LotStageName },
    SameKeyer { keyer: Text },
    Full { lot: LotId, size: u32 },
    Short { lot: LotId, keyed: u32, size: u32 },
    NothingToTakeBack { lot: LotId },
    Misfit(Misfit),
    UnknownGround(UnknownGround),
    SettlingNumber { lot: LotId, given: usize, needed: usize },
    NoDoubt { lot: LotId },
    StillDoubtful { lot: LotId },
}

/// A lot of a size that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SizeRefusal {
    OutOfRange { size: u32, most: u32 },
    OverCollected { declared: u32, size: u32, collected: u32 },
    TooManyLots { most: u16 },
}

impl LotRefusal {
    /// Says what stands in the way, with the numbers and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NotCounting { now } => {
                let now = now.text(lang);
                tr(lang, format!("Chưa ở bước kiểm phiếu: {now}."), format!("Not counting: {now}."))
            }
            Self::NoSuchLot { lot } => tr(
                lang,
                format!("Không có tập phiếu số {lot}."),
                format!("There is no lot number {lot}."),
            ),
            Self::Size(refusal) => refusal.text(lang),
            Self::OutOfTurn { lot, now } => {
                let now = now.text(lang);
                tr(lang, format!("Tập {lot}: {now}."), format!("Lot {lot}: {now}."))
            }
            Self::SameKeyer { keyer } => tr(
                lang,
                format!("{keyer} đã nhập lần 1: lần 2 phải do người khác nhập."),
                format!("{keyer} keyed the first time: somebody else must key the second."),
            ),
            Self::Full { lot, size } => tr(
                lang,
                format!("Tập {lot} đã đủ {size} phiếu: kết thúc lần nhập, hoặc bỏ phiếu cuối."),
                format!("Lot {lot} has its {size} ballots: end the keying, or take one back."),
            ),
            Self::Short { lot, keyed, size } => tr(
                lang,
                format!("Tập {lot} mới nhập {keyed} trên {size} phiếu."),
                format!("Lot {lot} has {keyed} of its {size} ballots keyed."),
            ),
            Self::NothingToTakeBack { lot } => tr(
                lang,
                format!("Tập {lot} chưa có phiếu nào để bỏ."),
                format!("Lot {lot} has no ballot to take back."),
            ),
            Self::Misfit(misfit) => misfit.text(lang),
            Self::UnknownGround(unknown) => unknown.text(lang),
            Self::SettlingNumber { lot, given, needed } => tr(
                lang,
                format!("Tập {lot} có {needed} phiếu khác nhau, đã nhập lại {given}."),
                format!("Lot {lot} differs in {needed} ballots; {given} were given."),
            ),
            Self::NoDoubt { lot } => tr(
                lang,
                format!("Tập {lot} không có phiếu nghi vấn."),
                format!("Lot {lot} has no doubtful ballot."),
            ),
            Self::StillDoubtful { lot } => tr(
                lang,
                format!("Tập {lot}: phải kết luận hợp lệ hoặc không hợp lệ."),
                format!("Lot {lot}: the ballot must be ruled valid or invalid."),
            ),
        }
    }
}

impl SizeRefusal {
    fn text(self, lang: Lang) -> String {
        match self {
            Self::OutOfRange { size, most } => tr(
                lang,
                format!("Tập phiếu phải có từ 1 đến {most} phiếu, không phải {size}."),
                format!("A lot holds 1 to {most} ballots, not {size}."),
            ),
            Self::OverCollected { declared, size, collected } => tr(
                lang,
                format!("Đã khai {declared} phiếu, thêm {size} là quá {collected} phiếu thu về."),
                format!("With {declared} declared, {size} more exceed the {collected} collected."),
            ),
            Self::TooManyLots { most } => tr(
                lang,
                format!("Đã có {most} tập phiếu, không thêm được nữa."),
                format!("There are {most} lots and no more can be declared."),
            ),
        }
    }
}

impl From<Misfit> for LotRefusal {
    fn from(misfit: Misfit) -> Self {
        Self::Misfit(misfit)
    }
}

impl From<UnknownGround> for LotRefusal {
    fn from(unknown: UnknownGround) -> Self {
        Self::UnknownGround(unknown)
    }
}

impl From<SizeRefusal> for LotRefusal {
    fn from(refusal: SizeRefusal) -> Self {
        Self::Size(refusal)
    }
}
