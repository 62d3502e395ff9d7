//! The sessions opened last, newest first: a text file with a path a line. It is a convenience, so
//! that nothing about it can fail loudly.

use std::fs;
use std::path::{Path, PathBuf};

use super::environment;

const MOST: usize = 12;

/// Lists the sessions that were opened last and are still there, newest first.
pub fn list(file: &Path) -> Vec<PathBuf> {
    paths(file).filter(|path| path.is_file()).collect()
}

/// Puts a session at the head of the list of this user, where the system knows a home for them.
pub fn note(session: &Path) {
    if let Some(folders) = environment::folders() {
        remember(&folders.recent, session);
    }
}

/// Puts a session at the head of a list.
fn remember(file: &Path, session: &Path) {
    let session = fs::canonicalize(session).unwrap_or_else(|_| session.to_owned());
    let others = paths(file).filter(|path| *path != session);
    let kept = std::iter::once(session.clone()).chain(others).take(MOST);
    let lines: Vec<String> = kept.map(|path| path.display().to_string()).collect();
    if let Some(folder) = file.parent() {
        let _made_or_there = fs::create_dir_all(folder);
    }
    let _a_convenience = fs::write(file, lines.join("\n"));
}

fn paths(file: &Path) -> impl Iterator<Item = PathBuf> {
    let lines = fs::read_to_string(file).unwrap_or_default();
    let paths: Vec<PathBuf> = lines.lines().map(PathBuf::from).collect();
    paths.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_session_opened_last_comes_first_and_only_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("state").join("recent");
        let [one, other] = ["one.json", "other.json"].map(|name| folder.path().join(name));
        fs::write(&one, "").unwrap();
        fs::write(&other, "").unwrap();

        remember(&file, &one);
        remember(&file, &other);
        remember(&file, &one);

        assert_eq!(list(&file), [one, other].map(|path| fs::canonicalize(path).unwrap()));
    }

    #[test]
    fn a_session_that_is_gone_is_not_listed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("recent");

        remember(&file, &folder.path().join("gone.json"));

        assert_eq!(list(&file), Vec::<PathBuf>::new());
    }
}
