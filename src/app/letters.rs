//! Which letters the hall screen has: what was asked for, else what was chosen on the test card,
//! else what the terminal is known to show. The choice is a convenience: nothing about it can fail
//! loudly.

use std::fs;
use std::path::Path;

use super::environment;
use crate::ui::hall::letters::{Letters, Wish};
use crate::ui::theme::Theme;

/// The letters for a wish, or for what this user chose before.
pub fn choose(asked: Option<Wish>, theme: Theme) -> Letters {
    let kept = || environment::folders().map(|folders| kept(&folders.letters));
    let kind = match asked.or_else(kept).unwrap_or_default() {
        Wish::Auto => Some(environment::blocks()),
        Wish::Kind(kind) => kind,
    };
    Letters::of(kind, environment::ink(), theme)
}

/// Keeps a choice for the hall screens to come; says whether there was a place for it.
pub fn keep(wish: Wish) -> bool {
    environment::folders().is_some_and(|folders| write(&folders.letters, wish))
}

fn write(file: &Path, wish: Wish) -> bool {
    let folder = file.parent().map(fs::create_dir_all);
    folder.is_some_and(|made| made.is_ok()) && fs::write(file, wish.to_string()).is_ok()
}

/// What was chosen before; whatever else stands in the file is no choice.
fn kept(file: &Path) -> Wish {
    let text = fs::read_to_string(file).unwrap_or_default();
    text.trim().parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::hall::letters::Blocks;

    #[test]
    fn a_choice_is_kept_for_the_next_time() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("state").join("letters");

        for kind in Letters::KINDS {
            assert!(write(&file, Wish::Kind(kind)));
            assert_eq!(kept(&file), Wish::Kind(kind));
        }
    }

    #[test]
    fn a_file_that_names_no_letters_is_no_choice() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("letters");

        assert_eq!(kept(&file), Wish::Auto);
        fs::write(&file, "gothic").unwrap();
        assert_eq!(kept(&file), Wish::Auto);
        assert!(write(&file, Wish::Kind(Some(Blocks::Half))));
        assert_eq!(fs::read_to_string(&file).unwrap(), "half");
    }
}
