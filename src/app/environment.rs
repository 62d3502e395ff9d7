//! The only reader of the environment: language, colour, and the folders of this user.

use std::ffi::OsString;
use std::path::PathBuf;

use etcetera::{BaseStrategy, choose_base_strategy};

use crate::domain::Lang;
use crate::ui::hall::letters::{Blocks, Ink};

/// Where this user's sessions and the list of recent ones are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Demonstrations and sessions that were made without a folder of their own.
    pub sessions: PathBuf,
    /// The text file that lists the sessions opened last, newest first.
    pub recent: PathBuf,
    /// The text file that names the letters chosen for the hall screen.
    pub letters: PathBuf,
}

/// Finds the user's folders, or nothing where the system knows no home for this user.
pub fn folders() -> Option<Folders> {
    let strategy = choose_base_strategy().ok()?;
    let data = strategy.data_dir().join("daihoi");
    let state = strategy.state_dir().map_or_else(|| data.clone(), |state| state.join("daihoi"));
    let (recent, letters) = (state.join("recent"), state.join("letters"));
    Some(Folders { sessions: data.join("sessions"), recent, letters })
}

/// Reads the language that the locale asks for; none where it names neither of ours.
pub fn locale() -> Option<Lang> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable);
    lang_of(&set.into_iter().next()?.to_string_lossy())
}

/// Tells whether the user asked for no colour (<https://no-color.org>).
pub fn no_colour() -> bool {
    variable("NO_COLOR").is_some()
}

/// Whether the terminal has true colour, so that letters can fade into their ground.
pub fn ink() -> Ink {
    let asked = variable("COLORTERM").is_some_and(|set| set == "truecolor" || set == "24bit");
    if asked || variable("WT_SESSION").is_some() { Ink::Blended } else { Ink::Solid }
}

/// The finest blocks that this terminal is known to draw well; every font has the quadrants.
pub fn blocks() -> Blocks {
    let term = variable("TERM").unwrap_or_default();
    let is = |names: &[&str]| names.iter().any(|name| term == *name);
    let marks = ["KITTY_WINDOW_ID", "WT_SESSION", "WEZTERM_PANE", "ALACRITTY_WINDOW_ID"];
    if is(&["xterm-ghostty"]) {
        return Blocks::Octant;
    }
    let is_marked =
        || marks.into_iter().chain(["VTE_VERSION"]).any(|mark| variable(mark).is_some());
    if is(&["xterm-kitty", "foot", "foot-extra", "alacritty"]) || is_marked() {
        return Blocks::Sextant;
    }
    Blocks::Quadrant
}

/// The name under which the user is logged in, for "who was at the console".
pub fn user() -> String {
    let name = ["USER", "USERNAME", "LOGNAME"].into_iter().find_map(variable);
    name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The name of this machine, for whoever finds the session open elsewhere.
pub fn host() -> String {
    host_name().unwrap_or_else(|| "?".to_owned())
}

#[cfg(unix)]
fn host_name() -> Option<String> {
    let name = rustix::system::uname();
    Some(name.nodename().to_string_lossy().into_owned()).filter(|name| !name.is_empty())
}

#[cfg(not(unix))]
fn host_name() -> Option<String> {
    variable("COMPUTERNAME").map(|name| name.to_string_lossy().into_owned())
}

#[expect(clippy::disallowed_methods, reason = "this is where the environment is read")]
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn lang_of(locale: &str) -> Option<Lang> {
    match locale.split(['_', '.', '-', '@']).next()? {
        "vi" => Some(Lang::Vi),
        "en" => Some(Lang::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_a_language_before_its_country_and_encoding() {
        assert_eq!(lang_of("vi_VN.UTF-8"), Some(Lang::Vi));
        assert_eq!(lang_of("en_GB"), Some(Lang::En));
        assert_eq!(lang_of("C.UTF-8"), None);
    }
}
