//! Dealing blocks onto the parts of a page: as few as possible, and then as even as possible.

/// Says how many blocks stand on each part, given the heights of the blocks, the height of a part,
/// and the blank lines between two blocks.
pub(super) fn deal(heights: &[usize], body: usize, gap: usize) -> Vec<usize> {
    let tight = fill(heights, body, gap, usize::MAX);
    let even = fill(heights, body, gap, heights.len().div_ceil(tight.len().max(1)));
    if even.len() == tight.len() { even } else { tight }
}

/// Fills part after part with at most `most` blocks. A block that is too high has its own part.
pub(super) fn fill(heights: &[usize], body: usize, gap: usize, most: usize) -> Vec<usize> {
    let mut parts = Vec::new();
    let (mut blocks, mut used) = (0, 0);
    for height in heights {
        if 0 < blocks && (blocks == most || body < used + gap + height) {
            parts.push(blocks);
            (blocks, used) = (0, 0);
        }
        used += height + if blocks == 0 { 0 } else { gap };
        blocks += 1;
    }
    parts.push(blocks);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_one_part() {
        assert_eq!(deal(&[1, 1, 1], 5, 1), [3]);
    }

    #[test]
    fn parts_are_even_rather_than_full() {
        assert_eq!(deal(&[1; 9], 8, 0), [5, 4]);
    }

    #[test]
    fn a_block_is_never_parted() {
        assert_eq!(deal(&[2, 2, 2], 5, 0), [2, 1]);
        assert_eq!(deal(&[1, 9, 1], 5, 0), [1, 1, 1]);
    }

    #[test]
    fn nothing_takes_one_part() {
        assert_eq!(deal(&[], 5, 1), [0]);
    }
}
