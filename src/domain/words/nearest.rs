//! The name that somebody probably meant, for messages about unknown names.

/// Finds the known name that differs least from the one written, if any is close at all.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase();
    let close = 1 + written.chars().count() / 3;
    let (distance, name) = known
        .into_iter()
        .map(|name| (distance(&written, &name.to_lowercase()), name))
        .min_by_key(|pair| pair.0)?;
    (distance <= close).then_some(name)
}

/// Counts the letters to put in, take out or exchange to turn one word into the other.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, left) in from.chars().enumerate() {
        let mut beside = i + 1;
        let mut next = vec![beside];
        for ((right, diagonal), above) in to.iter().zip(&row).zip(row.iter().skip(1)) {
            let exchanged = diagonal + usize::from(left != *right);
            beside = exchanged.min(above + 1).min(beside + 1);
            next.push(beside);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 3] = ["present", "presidium", "seats"];

    #[test]
    fn a_slip_of_the_finger_finds_the_name_that_was_meant() {
        assert_eq!(nearest("presnt", KNOWN), Some("present"));
        assert_eq!(nearest("Seat", KNOWN), Some("seats"));
    }

    #[test]
    fn a_word_that_resembles_nothing_finds_nothing() {
        assert_eq!(nearest("xyzzy", KNOWN), None);
        assert_eq!(nearest("", []), None);
    }
}
