//! Dealing blocks onto pages: as few pages as possible, and then as even as possible.

/// Says how many blocks stand on each page, given the heights of the blocks, the height of a page,
/// the blank lines between two blocks, and the most blocks that a page may have.
pub(super) fn deal(heights: &[usize], body: usize, gap: usize, most: usize) -> Vec<usize> {
    let tight = fill(heights, body, gap, most);
    let even = fill(heights, body, gap, heights.len().div_ceil(tight.len().max(1)));
    if even.len() == tight.len() { even } else { tight }
}

/// Fills page after page with at most `most` blocks. A block that is too high has its own page.
pub(super) fn fill(heights: &[usize], body: usize, gap: usize, most: usize) -> Vec<usize> {
    let mut pages = Vec::new();
    let (mut blocks, mut used) = (0, 0);
    for height in heights {
        if 0 < blocks && (blocks == most || body < used + gap + height) {
            pages.push(blocks);
            (blocks, used) = (0, 0);
        }
        used += height + if blocks == 0 { 0 } else { gap };
        blocks += 1;
    }
    pages.push(blocks);
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stands_on_one_page() {
        assert_eq!(deal(&[1, 1, 1], 5, 1, 9), [3]);
    }

    #[test]
    fn pages_are_even_rather_than_full() {
        assert_eq!(deal(&[1; 9], 8, 0, 9), [5, 4]);
    }

    #[test]
    fn a_page_has_no_more_blocks_than_can_be_read() {
        assert_eq!(deal(&[1; 18], 50, 0, 8), [6, 6, 6]);
    }

    #[test]
    fn a_block_is_never_parted() {
        assert_eq!(deal(&[2, 2, 2], 5, 0, 9), [2, 1]);
        assert_eq!(deal(&[1, 9, 1], 5, 0, 9), [1, 1, 1]);
    }

    #[test]
    fn nothing_takes_one_page() {
        assert_eq!(deal(&[], 5, 1, 9), [0]);
    }
}
