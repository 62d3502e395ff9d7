//! How wide the columns of a table are: numbers narrow, names whole, long texts what is left.

use super::measure::Length;

/// What a column asks for, the room between text and rules included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    /// Its widest word: less cuts words.
    pub(super) least: Length,
    /// Its widest text on one line: more is not needed.
    pub(super) most: Length,
    /// Whether it takes a share of what nobody needs.
    pub(super) grows: bool,
}

/// Divides the width among the columns; what they get adds up to it.
pub(super) fn divided(width: Length, wishes: &[Wish]) -> Vec<Length> {
    let least = |wish: &Wish| wish.least.min(wish.most);
    let mut widths: Vec<Length> = if wishes.iter().map(least).sum::<Length>() > width {
        level(width, wishes, |level, wish| least(wish).min(level))
    } else {
        level(width, wishes, |level, wish| wish.most.min(level).max(least(wish)))
    };
    spread(&mut widths, wishes, width);
    widths
}

/// The highest level at which what the columns take still fits.
fn level(width: Length, wishes: &[Wish], takes: impl Fn(Length, &Wish) -> Length) -> Vec<Length> {
    let widths = |level| -> Vec<Length> { wishes.iter().map(|wish| takes(level, wish)).collect() };
    let (mut low, mut high) = (0, width);
    while low < high {
        let middle = low + (high - low + 1) / 2;
        if widths(middle).iter().sum::<Length>() <= width {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    widths(low)
}

/// Gives what is left over to the columns that grow, to all where none does.
fn spread(widths: &mut [Length], wishes: &[Wish], width: Length) {
    let all = !wishes.iter().any(|wish| wish.grows);
    let mut left = width - widths.iter().sum::<Length>();
    let mut heirs = wishes.iter().filter(|wish| all || wish.grows).map(|_| 1).sum::<Length>();
    for (own, _) in widths.iter_mut().zip(wishes).filter(|(_, wish)| all || wish.grows) {
        let share = left / heirs.max(1);
        *own += share;
        left -= share;
        heirs -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBER: Wish = Wish { least: 20, most: 30, grows: false };
    const NAME: Wish = Wish { least: 40, most: 120, grows: true };
    const TEXT: Wish = Wish { least: 50, most: 5000, grows: true };

    #[test]
    fn numbers_are_narrow_names_whole_and_a_long_text_has_the_rest() {
        assert_eq!(divided(500, &[NUMBER, NAME, TEXT]), [30, 120, 350]);
    }

    #[test]
    fn what_nobody_needs_goes_to_the_texts() {
        assert_eq!(divided(500, &[NUMBER, NAME]), [30, 470]);
        assert_eq!(divided(100, &[NUMBER, NUMBER]), [50, 50]);
    }

    #[test]
    fn columns_that_do_not_fit_give_up_the_widest_words_first() {
        assert_eq!(divided(100, &[NUMBER, TEXT, TEXT]), [20, 40, 40]);
    }
}
